/* Filter: the grammar people type after `/` and in `list KIND FILTER`. */
#ifndef QTP_MODEL_FILTER_H
#define QTP_MODEL_FILTER_H

#include "qtp/engine/model/entity.h"
#include "qtp/engine/model/field_value.h"

/*
 * words joined by space mean and; a|b or; !not; "two words"; field:text contains; field=x;
 * field!=x; field<x <= > >=; field: empty; dates as in day_parse (due<+7d); a reference by id:N.
 * Case and accents are folded; a text of
 * Chinese, Japanese or Korean writing is found with a blank in it, too, and given name first where
 * the family name is; what pasting leaves around a word does not count: a comma after it, the <> of
 * an address; apostrophes and hyphens
 * between letters may be typed or left out. `|` binds tighter than
 * the space. `|` and `!` stand at a word.
 */
enum FilterOp {
	FILTER_ALL,	 /* everything: an empty filter */
	FILTER_AND,	 /* left, right */
	FILTER_OR,	 /* left, right */
	FILTER_NOT,	 /* left */
	FILTER_WORD,	 /* text anywhere in the record's folded text, or in a name it refers to */
	FILTER_NAME,	 /* field (REF), text: the second half of a word; made by the store */
	FILTER_AMONG,	 /* field (REF), ids: refers to one of these */
	FILTER_CODED,	 /* field (REF), text: refers to one whose REF, a text, begins with it */
	FILTER_CONTAINS, /* field, text (folded) */
	FILTER_EMPTY,	 /* field */
	FILTER_EQUAL,	 /* field, value */
	FILTER_LESS,
	FILTER_AT_MOST,
	FILTER_GREATER,
	FILTER_AT_LEAST
};

struct Filter {
	enum FilterOp op;
	const struct Filter *left, *right;
	const struct Field *field;
	const char *text;   /* folded */
	struct Value value; /* as the file holds it; for FIELD_REF and text fields a folded text is
			       in `text` */
	const Id *ids;	    /* FILTER_AMONG; FILTER_NAME: the records with such a name; NULL: not
			       known */
	size_t n_ids;
	bool unfolded; /* the folded text may lack the field: made by the store for older files */
};

/*
 * Parses for the fields of `entity`. `ret_filter` is owned by the arena. An unknown field is an
 * error that names those that exist; a bad value names the field. NULL or "" gives FILTER_ALL.
 */
MUST_USE bool filter_parse(const struct Entity *entity, const char *text, struct ParseFrame frame,
			   const struct Filter **ret_filter, struct Error *error);
/* Whether a text that is not understood ends where more is to be typed: after `|` or `!`, or
 * within a day. */
bool filter_is_unfinished(const char *text);
/* The parts of it, for words that are no filter: blanks and quotation marks of every writing as the
 * plain ones; a word without what is around it in a sentence or an address; how many bytes at
 * `text` are a day as it is shown, `ret_length` of them without a comma after it, 0: none. */
const char *filter_plain(struct Arena *arena, const char *text);
const char *filter_bare(struct Arena *arena, const char *text);
size_t filter_shown_day(struct Arena *arena, const char *text, size_t *ret_length);
/* Whether any judged field is used. */
bool filter_uses_judged(const struct Filter *filter);
/* Whether a row in memory is among what the filter leaves; `holds` says it of one condition: a
 * word, or one with a field. */
bool filter_leaves(const struct Filter *filter,
		   bool (*holds)(void *row, const struct Filter *condition), void *row);
/* Whether a comparison holds for what is less (<0), equal or greater (>0) than its value. */
bool filter_op_holds(enum FilterOp op, int order);

#endif
