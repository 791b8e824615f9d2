/* Saved view: a way to look at one kind of record, under a name. */
#ifndef QTP_VIEW_SAVED_VIEW_H
#define QTP_VIEW_SAVED_VIEW_H

#include "qtp/engine/view/list.h"

#define SAVED_VIEW_NAME 40 /* bytes a name may have */

/*
 * Views are the user's own way to look, not facts of the program: they lie in views.conf in the
 * config folder, beside keys and theme, and hold for every season file. A colleague gets one by a
 * line of mail. The file is made of sections:
 *
 *   [Silent in Dallas]
 *   kind=team
 *   filter=stage=accepted cohort:DAL
 *   columns=name,stage,reason
 *   sort=-name
 *   season=yes
 *
 * and looks, the columns and order that were remembered for a list of the program:
 *
 *   [look teams]
 */
struct SavedView {
	const char *name; /* "look teams" for a look */
	const char *kind;
	const char *filter;  /* as typed; "" all */
	const char *columns; /* keys with commas between; "" the usual ones */
	const char
		*sort; /* key, with - in front when the last come first; "" the kind's own order */
	bool season;   /* only records of the season in view */
};

/* In the order of the file; owned by the arena the functions below are given. */
struct SavedViews {
	struct SavedView *items;
	size_t n, capacity;
};

#define LOOK_PREFIX "look "
/* Whether it is a look, by its name. */
bool saved_view_is_look(const struct SavedView *view);

/* Reads a text of that form. Lines that are not understood are reported in `faults`. */
void saved_views_parse(const char *text, struct Arena *arena, struct SavedViews *ret_views,
		       struct Text *faults);
/* The file of `env`; one that is missing holds none. */
void saved_views_load(const struct Env *env, struct Arena *arena, struct SavedViews *ret_views,
		      struct Text *faults);
/* Case and accents do not count; NULL: there is none. */
const struct SavedView *saved_views_find(const struct SavedViews *views, const char *name);

/*
 * Writes one into the file, in the place of one of that name. Refused: a name that is empty or too
 * long, or holds a bracket or a line end.
 */
MUST_USE bool saved_view_keep(const struct Env *env, const struct SavedView *view,
			      struct Error *error);
/* ERROR_INPUT when there is none of that name. */
MUST_USE bool saved_view_remove(const struct Env *env, const char *name, struct Error *error);

/* What a list shows now as a view under a name, its own filter included. Owned by the arena. */
struct SavedView saved_view_of(const char *name, const struct ListView *view, struct Arena *arena);
/*
 * Puts a saved view over a list view of its kind. What names a field that is gone, or a value that
 * is none, is left out and reported in `faults`; the rest holds. Texts are borrowed from the view
 * or owned by the arena. `view->season` is the season in view at first, 0 none. False: there is no
 * such kind.
 */
MUST_USE bool saved_view_apply(struct Domain *domain, const struct SavedView *saved,
			       struct Arena *arena, struct ListView *view, struct Text *faults);
/* The columns and the order alone. */
void saved_view_apply_look(const struct SavedView *saved, struct Arena *arena,
			   struct ListView *view, struct Text *faults);

#endif
