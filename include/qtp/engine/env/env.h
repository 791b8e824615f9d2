/* Env: the process as captured data. Filled once by main; literally by tests. */
#ifndef QTP_ENV_ENV_H
#define QTP_ENV_ENV_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/day.h"
#include "qtp/engine/base/error.h"

#include <stdbool.h>
#include <stdint.h>

/* All texts are owned by the arena given to env_capture, never NULL unless said. */
struct Env {
	Day today;	      /* the user's local date at the start */
	const char *user;     /* login name, for the history */
	const char *zone;     /* IANA zone of the machine (from $TZ, else the system's), or "UTC" */
	const char *data_dir; /* $XDG_DATA_HOME/qtp, by default ~/.local/share/qtp; need not exist
				 yet */
	const char *state_dir;	/* $XDG_STATE_HOME/qtp, by default ~/.local/state/qtp */
	const char *config_dir; /* $XDG_CONFIG_HOME/qtp, by default ~/.config/qtp */
	const char *file;	/* $QTP_FILE; NULL */
	const char *term;	/* $TERM, "" when not set */
	const char *editor;	/* $VISUAL or $EDITOR; NULL */
	bool utf8;     /* signs beyond ASCII are drawn: false for a locale named C or POSIX,
			* and where the system has no UTF-8 */
	bool no_color; /* $NO_COLOR is set and not empty */
	bool in_screen, in_tmux; /* $STY or $TMUX: the terminal is inside of one of these */
	bool input_is_tty, output_is_tty;
	bool restricted; /* $QTP_RESTRICTED is set and not empty: no program is started but ours */
	bool family_first; /* the settings say that people are shown as "Byrd, Ada" */
	bool frame_marks;  /* $QTP_FRAME_MARKS: the screen tests synchronize on it */
	int columns;	   /* of the terminal on output, or 80 */
	uint64_t (*random)(void *context); /* ids */
	int64_t (*now)(void *context);	   /* wall clock, microseconds since 1970, UTC */
	void *context;			   /* of both */
};

/*
 * Captures the process: environment, locale (set here: LC_CTYPE only, so that numbers and order
 * stay those of C), user, clock. XDG variables with a relative path are ignored; home is $HOME,
 * else the account's. An empty variable counts as not set. Errors: no home to keep data in.
 */
MUST_USE bool env_capture(struct Arena *arena, struct Env *ret_env, struct Error *error);
/*
 * Today by the wall clock of `env`: for a program that runs past midnight. This and the three below
 * use the zone the C library found for the process, whatever `env->zone` says.
 */
Day env_today(const struct Env *env);
/* Milliseconds until the next local midnight, rounded up; at least 1. */
int64_t env_until_midnight(const struct Env *env);
/* The local day and time of a wall-clock stamp; of 0, which is none: DAY_NONE, TIME_NONE. */
void env_stamp(int64_t stamp, Day *ret_day, TimeOfDay *ret_time);
/* A wall-clock stamp as local text "2017-08-21 14:03". */
const char *env_stamp_text(const struct Env *env, int64_t stamp, struct Arena *arena);
/* The default file: data_dir/season.qtp, and the demo's own: data_dir/demo.qtp. */
const char *env_default_file(const struct Env *env, struct Arena *arena);
const char *env_demo_file(const struct Env *env, struct Arena *arena);

#endif
