/* Edit: one text being typed. */
#ifndef QTP_UI_EDIT_H
#define QTP_UI_EDIT_H

#include "qtp/engine/base/text.h"
#include "qtp/engine/canvas/canvas.h"

#include <stdint.h>

#define EDIT_LIMIT (1u << 20)
#define EDIT_LINE_LIMIT 500

#define EDIT_STEPS 64 /* changes that can be undone */

/* One change: at `at`, `n_inserted` bytes are in place of `removed`. */
struct EditStep {
	size_t at, n_inserted;
	char *removed; /* heap */
	size_t cursor; /* before the change */
};

/* Valid UTF-8; `cursor` is a byte offset at a character's edge. Owns its text and steps. */
struct Edit {
	struct Text text;
	size_t cursor;
	struct EditStep *steps;	  /* NULL before the first change; then room for EDIT_STEPS */
	size_t n_steps, n_undone; /* the last `n_undone` of `n_steps` are undone */
	bool selected; /* all of it: the next character takes its place, an arrow edits it */
	int width;     /* of the lines it was painted in last; 0: it has one line */
	int first;     /* the first of them in sight */
};

void edit_init(struct Edit *edit, const char *text); /* cursor after the end */
void edit_release(struct Edit *edit);
/* Another text, as one change that can be undone; the cursor is at its end. */
void edit_set(struct Edit *edit, const char *text);
/* The text of something else: there is nothing to undo. */
void edit_begin(struct Edit *edit, const char *text);
/* Selects a text that is there before anything is typed. */
void edit_select(struct Edit *edit);
/* At the cursor. What would make the text longer than EDIT_LIMIT is left out: false. */
bool edit_insert(struct Edit *edit, const char *text);
/* The same for a text of one line, such as a filter: line ends become spaces, and what is after
 * EDIT_LINE_LIMIT bytes is left out. */
void edit_insert_line(struct Edit *edit, const char *text);
/* Moves and deletions, and characters; true when the key was one of them. */
bool edit_key(struct Edit *edit, uint32_t key);
/* True for a key that means a character. */
bool edit_is_character(uint32_t key);

/* The keys of a text field, for the help. */
struct EditKey {
	uint32_t key;
	const char *help;
	void (*apply)(struct Edit *edit);
};
const struct EditKey *edit_key_at(size_t index); /* NULL after the last */

/*
 * Paints it into the area from its corner, wrapped at the area's width; rows scroll so that the
 * cursor is in sight. `focused` puts the hardware cursor on it.
 */
void edit_paint(const struct Edit *edit, struct Area area, bool focused);

/* edit_lines.c: the same for a text of several lines. They break at words; arrows at the right edge
 * say that there is more above or below. */
void edit_paint_lines(struct Edit *edit, struct Area area, bool focused);
int edit_rows(const struct Edit *edit, int columns); /* shown lines in so many columns */
/* Moves by the lines that are shown; false where there is none, as in a text of one line. */
bool edit_move_rows(struct Edit *edit, int by);
void edit_to_row_start(struct Edit *edit); /* of one line: to its ends */
void edit_to_row_end(struct Edit *edit);

#endif
