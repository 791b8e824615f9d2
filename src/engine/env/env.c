/* Env: captures the process once: environment, locale, user, terminal, zone. */
#include "qtp/engine/env/env.h"

#include "env_parts.h"
#include "qtp/engine/base/text.h"

#include <langinfo.h>
#include <locale.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { DEFAULT_COLUMNS = 80, MAX_COLUMNS = 10000, PASSWD_BYTES = 16384 };

/* A variable that is set and not empty, copied; else NULL. */
static const char *variable(struct Arena *arena, const char *name)
{
	const char *value = getenv(name);

	return value && *value ? arena_text(arena, value) : NULL;
}

/* The user asks for ASCII by name; a locale that is unset or unknown asks for nothing. */
static bool is_ascii_locale(struct Arena *arena)
{
	const char *name = variable(arena, "LC_ALL");

	name = name ? name : variable(arena, "LC_CTYPE");
	name = name ? name : variable(arena, "LANG");
	return text_equal(name, "C") || text_equal(name, "POSIX");
}

/* Text order, numbers and dates stay those of C; only the character set is the user's. */
static bool choose_utf8(void)
{
	if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
		return true;
	if (setlocale(LC_CTYPE, "C.UTF-8") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
		return true;
	setlocale(LC_CTYPE, "C");
	return false;
}

static void capture_account(struct Arena *arena, const char **ret_user, const char **ret_home)
{
	char *buffer = arena_alloc(arena, PASSWD_BYTES);
	struct passwd entry, *found = NULL;

	*ret_home = NULL;
	if (getpwuid_r(geteuid(), &entry, buffer, PASSWD_BYTES, &found) == 0 && found) {
		*ret_user = arena_text(arena, found->pw_name);
		*ret_home = arena_text(arena, found->pw_dir);
		return;
	}
	*ret_user = arena_format(arena, "uid %lu", (unsigned long)geteuid());
}

static int terminal_columns(void)
{
	struct winsize size = {0};

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 ||
	    size.ws_col > MAX_COLUMNS)
		return DEFAULT_COLUMNS;
	return size.ws_col;
}

/* A relative path in an XDG variable counts as not set, says its specification. */
static const char *xdg_folder(struct Arena *arena, const char *name, const char *home,
			      const char *below_home)
{
	const char *folder = variable(arena, name);

	if (folder && *folder == '/')
		return arena_format(arena, "%s/qtp", folder);
	return home ? arena_format(arena, "%s/%s/qtp", home, below_home) : NULL;
}

static bool capture_folders(struct Arena *arena, const char *passwd_home, struct Env *env,
			    struct Error *error)
{
	const char *home = variable(arena, "HOME");

	if (!home || *home != '/')
		home = passwd_home && *passwd_home == '/' ? passwd_home : NULL;
	env->data_dir = xdg_folder(arena, "XDG_DATA_HOME", home, ".local/share");
	env->state_dir = xdg_folder(arena, "XDG_STATE_HOME", home, ".local/state");
	env->config_dir = xdg_folder(arena, "XDG_CONFIG_HOME", home, ".config");
	if (env->data_dir && env->state_dir && env->config_dir)
		return true;
	return error_set(
		error, ERROR_IO, "",
		"There is no home folder to keep data in: HOME is not set to a full path and the "
		"account has none. Set HOME to a folder of yours and start again.");
}

static void capture_texts(struct Arena *arena, struct Env *env)
{
	const char *term = variable(arena, "TERM");
	const char *visual = variable(arena, "VISUAL");

	env->term = term ? term : "";
	env->editor = visual ? visual : variable(arena, "EDITOR");
	env->restricted = variable(arena, "QTP_RESTRICTED") != NULL;
	env->file = variable(arena, "QTP_FILE");
	env->no_color = variable(arena, "NO_COLOR") != NULL;
	env->in_tmux = variable(arena, "TMUX") != NULL;
	env->in_screen = !env->in_tmux && variable(arena, "STY") != NULL;
	env->frame_marks = variable(arena, "QTP_FRAME_MARKS") != NULL;
}

bool env_capture(struct Arena *arena, struct Env *ret_env, struct Error *error)
{
	struct Env env = {.random = system_random, .now = system_now};
	const char *passwd_home;

	env.utf8 = choose_utf8() && !is_ascii_locale(arena);
	capture_account(arena, &env.user, &passwd_home);
	if (!capture_folders(arena, passwd_home, &env, error))
		return false;
	capture_texts(arena, &env);
	env.input_is_tty = isatty(STDIN_FILENO);
	env.output_is_tty = isatty(STDOUT_FILENO);
	env.columns = terminal_columns();
	env.zone = machine_zone(arena, getenv("TZ"));
	env.today = env_today(&env);
	*ret_env = env;
	return true;
}

const char *env_default_file(const struct Env *env, struct Arena *arena)
{
	return arena_format(arena, "%s/season.qtp", env->data_dir);
}

const char *env_demo_file(const struct Env *env, struct Arena *arena)
{
	return arena_format(arena, "%s/demo.qtp", env->data_dir);
}
