/* Welcome: the first start, before there is a file. */
#ifndef QTP_UI_WELCOME_H
#define QTP_UI_WELCOME_H

#include "qtp/engine/term/term.h"

enum WelcomeChoice {
	WELCOME_TEMPLATE, /* a season from the template of 2017 */
	WELCOME_EMPTY,
	WELCOME_DEMO,
	WELCOME_TABLE, /* the template, and a table to import */
	WELCOME_LEAVE  /* nothing is to be made; also the number of the choices above */
};

/* Shows the choices until one is taken or the terminal goes away. `file` and `demo_file` are where
 * it would be made. */
enum WelcomeChoice welcome_run(struct Term *term, const char *file, const char *demo_file);

#endif
