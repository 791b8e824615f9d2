/* Reading: rows of a window that may take long to read, in an order or by a filter for which the
 * file has no index: put off until no key waits. Private to the room. */
#ifndef QTP_UI_READING_H
#define QTP_UI_READING_H

#include "qtp/engine/ui/ui.h"
#include "window.h"

enum ReadingWhat { READ_NOTHING, READ_START, READ_END, READ_AROUND, READ_STEP };

/* What is still to be read. */
struct Reading {
	enum ReadingWhat what;
	Id id;	   /* READ_AROUND: which record, where there is one; else the first rows */
	long rows; /* READ_STEP */
};

/*
 * Reads it, as far as that takes some milliseconds. True with `what` still standing: it takes
 * longer, and is put off; of the rows only what READ_STEP found is kept.
 */
MUST_USE bool reading_begin(struct App *app, struct Window *window, struct Reading *reading,
			    struct Error *error);
/* Reads what was put off; true with `what` still standing: a key came. */
MUST_USE bool reading_go_on(struct App *app, struct Window *window, struct Reading *reading,
			    struct Error *error);
/* As window_set_height; what takes long becomes the reading. */
MUST_USE bool reading_set_height(struct App *app, struct Window *window, struct Reading *reading,
				 size_t height, struct Error *error);

#endif
