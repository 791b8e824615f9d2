/* Window: the part of a list that is in memory, read by key in chunks around the cursor. Private to
 * the room. */
#ifndef QTP_UI_WINDOW_H
#define QTP_UI_WINDOW_H

#include "qtp/engine/view/list.h"

#define WINDOW_CHUNKS 6
#define WINDOW_FILTER 512

struct Marks;
struct PageList;

struct Chunk {
	struct Arena arena;
	struct ListPage page;
};

/*
 * Rows count from the first one in memory. `view.filter` points to `filter`, so a Window does not
 * move once it is in use.
 */
struct Window {
	struct ListView view;
	char filter[WINDOW_FILTER];
	struct Chunk chunks[WINDOW_CHUNKS];
	size_t n_chunks;
	size_t n;   /* rows in memory */
	size_t top; /* first row in view */
	size_t cursor;
	size_t height;	       /* rows in view */
	size_t limit;	       /* rows a chunk is asked for */
	bool at_start, at_end; /* nothing is before, after what is in memory */
};

void window_init(struct Window *window, const struct Entity *entity);
void window_release(struct Window *window);
/* Cuts a filter that is too long: false. */
bool window_set_filter(struct Window *window, const char *filter);

/* Reads the first rows, the last rows, or those around record `id` (which need not match), with the
 * cursor there. */
MUST_USE bool window_load_start(struct Window *window, struct Domain *domain, struct Error *error);
MUST_USE bool window_load_end(struct Window *window, struct Domain *domain, struct Error *error);
MUST_USE bool window_load_around(struct Window *window, struct Domain *domain, Id id,
				 struct Error *error);
/* Moves the cursor by rows, reading what is missing. */
MUST_USE bool window_step(struct Window *window, struct Domain *domain, long rows,
			  struct Error *error);
/* The view's height has changed: scrolls, and reads what is missing. */
MUST_USE bool window_set_height(struct Window *window, struct Domain *domain, size_t height,
				struct Error *error);

const struct ListRow *window_row(const struct Window *window,
				 size_t index); /* NULL after the last */
/* Where the cursor stays when the list is read again: on record `id`, or where that was under the
 * cursor and has left the list, on the next one that has not, else on the one before; 0: none. */
Id window_id_in_place(const struct Window *window, struct Domain *domain, Id id);
Id window_cursor_id(const struct Window *window); /* 0: the list is empty */
/* Puts the rows in sight into `ret_list`, with those that are marked. `lit`: the light in the first
 * column is a sign in the margin, not a text. Owned by the arena. */
void window_show(const struct Window *window, const struct Marks *marks, bool lit,
		 struct Arena *arena, struct PageList *ret_list);

#endif
