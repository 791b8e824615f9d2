/* Settings: what the user has chosen for the screen, kept in settings.conf of the config folder. */
#ifndef QTP_UI_SETTINGS_H
#define QTP_UI_SETTINGS_H

#include "qtp/engine/env/env.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/term/term.h"

#define SETTING_TEXT 256

struct Settings {
	enum ThemeName theme;
	bool mouse;
	bool marker_only;      /* the selected row has no bar, for slow lines */
	bool plain_signs;      /* signs and lines are ASCII, whatever the terminal has */
	bool beside;	       /* wide screens show beside a list what its rows open */
	bool family_first;     /* lists show a person as "Byrd, Ada" */
	enum PaperSize paper;  /* of PDF pages */
	char as[SETTING_TEXT]; /* the coach whose teams are hers, which M shows; "" no one */
	bool all_teams;	       /* those of all are shown at first, though there is one */
};

/*
 * Lines NAME=VALUE: theme=light, mouse=on, selection=bar or marker, signs=full or
 * plain, beside=on, names=as-written or
 * family-first, as=E-MAIL, teams=own or all, paper=a4 or letter; empty ones and those that begin
 * with # say nothing. What is not there, or is not understood, has the value of a new user;
 * `faults` gets a sentence for each line that is not understood.
 */
void settings_read(const char *text, struct Settings *ret_settings, struct Text *faults);
/* The same of the file; a missing one is no fault. */
void settings_load(const struct Env *env, struct Settings *ret_settings, struct Text *faults);
MUST_USE bool settings_save(const struct Env *env, const struct Settings *settings,
			    struct Error *error);

/* A text of the config folder, owned by the arena; "" when there is none, with the reason in
 * `faults` when it is there but cannot be read. */
const char *config_read(const struct Env *env, const char *name, struct Arena *arena,
			struct Text *faults);

#endif
