/* List: pages of records with the texts of their columns, as a read model for the screen and the
 * command line. */
#ifndef QTP_VIEW_LIST_H
#define QTP_VIEW_LIST_H

#include "qtp/engine/domain/domain.h"

/* At least as many as any kind has fields. */
#define LIST_COLUMNS 64

struct WordNames;

/* A page of a list, as in struct ListQuery; all zero: all of it. */
struct ListPlace {
	Id after;
	bool backwards;
	size_t limit; /* 0: no limit */
};

/* What is listed and how. Plain data, may be copied; texts and fields are borrowed. */
struct ListView {
	const struct Entity *entity;
	const char *filter; /* as typed; NULL or "": all */
	/* A filter of the program's own that holds beside it: "stage=accepted"; NULL: none. */
	const char *base_filter;
	const struct Field *columns[LIST_COLUMNS];
	size_t n_columns;
	const struct Field *sort; /* NULL: the entity's order */
	bool descending;
	bool binned;
	struct ListPlace place;	   /* the page that is read */
	Id season;		   /* 0: any */
	const struct Field *scope; /* a REF field that must be scope_id; NULL: none */
	Id scope_id;
	/* Not all teams are judged yet: rows stand in an order of the file, those of a filter on
	 * what is judged are not known (there are none), and bare words are not looked for in it.
	 */
	bool provisional;
	bool near;	    /* days of FIELD_NEAR are counted from today */
	bool reveals;	    /* masked fields are among the columns by name, and are shown */
	const bool *leaves; /* as in ListQuery */
	/* What its words name elsewhere, kept for the next kind by the same arena; NULL: nothing is
	 * kept. */
	struct WordNames *names;
};

struct ListRow {
	Id id;
	const void *record;
	const char *const *cells; /* n_columns texts for people, "" when missing */
};

struct ListPage {
	struct ListRow *rows;
	size_t n;
};

/* The default columns of a kind: those with FIELD_COLUMN. */
void list_view_init(struct ListView *view, const struct Entity *entity);
/* The columns of these keys, separated by spaces; keys that do not exist are passed over. */
void list_view_columns(struct ListView *view, const char *keys);
/*
 * Judges what the filter or the sort needs to be judged (only the season in view, only what has
 * changed since), in one go unless the view is provisional; what a column shows only for the rows.
 */
MUST_USE bool list_load(struct Domain *domain, const struct ListView *view, struct Arena *arena,
			struct ListPage *ret_page, struct Error *error);
/* The same as records alone, without texts. */
MUST_USE bool list_records(struct Domain *domain, const struct ListView *view, struct Arena *arena,
			   struct Records *ret_records, struct Error *error);
/* What one reference of all of them leads to, in one query; `field` NULL: what they are called
 * themselves. One a record, owned by the arena; NULL: it failed. */
struct RefName *list_names(struct Domain *domain, const struct Records *records,
			   const struct Field *field, struct Arena *arena, struct Error *error);
/* The same of a reference, with people as the settings have them, "Byrd, Ada". */
struct RefName *list_shown_names(struct Domain *domain, const struct Records *records,
				 const struct Field *field, struct Arena *arena,
				 struct Error *error);
/* What a field of a record says, a name of a person as the settings have it. */
const char *list_shown_text(const struct Domain *domain, const struct Entity *entity,
			    const struct Field *field, const void *record, struct Arena *arena);
/* Counts matches of all pages, at most `limit`. */
MUST_USE bool list_count(struct Domain *domain, const struct ListView *view, size_t limit,
			 size_t *ret_n, struct Error *error);
struct JudgeProgress;
/* Judges what the filter or the sort needs, but at most `n` teams of it; done when it needs
 * nothing.
 */
MUST_USE bool list_judge(struct Domain *domain, const struct ListView *view, size_t n,
			 struct JudgeProgress *ret_progress, struct Error *error);
/* Whether a record is among what the view lists. */
MUST_USE bool list_has(struct Domain *domain, const struct ListView *view, Id id,
		       struct Error *error);
/* Whether its filter looks at what is judged. */
bool list_filters_judged(struct Domain *domain, const struct ListView *view);
/* Whether a filter text is understood; the error names what is not. */
MUST_USE bool list_check_filter(struct Domain *domain, const struct ListView *view,
				const char *filter, struct Error *error);

#endif
