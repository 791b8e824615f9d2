/* View: the screens that a digit or a letter of the go menu leads to. */
#ifndef QTP_UI_VIEW_H
#define QTP_UI_VIEW_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/model/field.h"

struct ActionTable;
struct App;
struct Layer;
struct LayerType;
struct PageTable;

/* Where a view is offered. */
enum ViewGroup {
	VIEW_TAB, /* the tab line: a work view, its key is a digit */
	VIEW_GO	  /* the go menu: its key is "g" and a letter */
};

/* Lines above the rows of a list, made in pieces: those of before stay until it is done. */
struct Headline {
	struct Text text;   /* "" none */
	struct Arena arena; /* of what is kept between the pieces; reset when it begins */
	void *work;	    /* NULL: it begins */
	bool done;
};

struct ViewSpec {
	int place;	   /* smaller comes first; each has its own */
	const char *id;	   /* "teams" */
	const char *title; /* "Teams" */
	const char *brief; /* "Appl.": where the tabs have little room; NULL: the title */
	const char *help;  /* one line */
	const char *words; /* other words the palette finds it by, separated by spaces */
	enum ViewGroup group;
	const char *key;     /* "2", "gp" */
	enum Kind kind;	     /* lists: what they list; else KIND_NONE */
	const char *filter;  /* lists: the program's own filter; NULL none */
	const char *columns; /* lists: field keys separated by spaces; NULL: those of the entity's
				table */
	const char *sort;    /* lists: key of the field to sort by; NULL: the entity's own order */
	bool season;	     /* lists: only records of the season in view */
	bool own;	     /* lists: only those of the coach whose teams are shown */
	bool dense;	     /* lists: columns stand closer on a narrow screen */
	struct Layer *(*open)(struct App *app, const struct ViewSpec *view);
	/* lists: lines above the rows; NULL: none */
	bool (*headline)(struct App *app, struct Headline *headline, struct Error *error);
	bool sums; /* the headline is what all rows come to, also above those a filter leaves */
};

#define SCREEN_PAGES 2

/* What one capability has on the screen, as it hands it over. */
struct ScreenTable {
	const struct ViewSpec *views;
	size_t n_views;
	const struct LayerType *const *layers;
	size_t n_layers;
	const struct ActionTable *actions; /* that layers of others have as well; NULL: none */
	const struct TakenWay *taken; /* a table that it reads by columns of its own; NULL: none */
	/* Parts of the pages of records (detail_parts.h); NULL: no more. */
	const struct PageTable *pages[SCREEN_PAGES];
};

/* The views by their places: the next one, of NULL the first; NULL after the last. */
const struct ViewSpec *view_after(const struct ViewSpec *view);
/* Sets `app->tabs`. */
void view_find_tabs(struct App *app);
/* The first view whose list holds a record; NULL: none. */
const struct ViewSpec *view_that_lists(struct App *app, enum Kind kind, Id id);
/* Makes a view the bottom of the stack; from any depth. */
void view_show(struct App *app, const struct ViewSpec *view);

#endif
