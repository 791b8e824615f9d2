/* Backend: what the two kinds of terminal have in common. Private to the room. */
#ifndef QTP_TERM_BACKEND_H
#define QTP_TERM_BACKEND_H

#include "qtp/engine/term/term.h"

/* The calls of term.h, one by one, with the same contracts. */
struct Backend {
	void (*close)(struct Term *term);
	void (*size)(const struct Term *term, int *ret_rows, int *ret_columns);
	void (*present)(struct Term *term, const struct Canvas *canvas);
	void (*invalidate)(struct Term *term);
	bool (*pending)(struct Term *term);
	bool (*has_input)(struct Term *term);
	struct Event (*wait)(struct Term *term, int wake_fd, int timeout_ms);
	void (*suspend)(struct Term *term);
	void (*resume)(struct Term *term);
	void (*stop)(struct Term *term);
	void (*set_theme)(struct Term *term, enum ThemeName theme);
	void (*set_mouse)(struct Term *term, bool on);
	void (*copy)(struct Term *term, const char *text);
};

/* First member of the struct of each kind. */
struct Term {
	const struct Backend *backend;
	bool ascii;
};

#endif
