/* Today: what needs attention, worst first, and the next fortnight, as a read model. It walks the
 * rows of the capabilities: attention, dues, and those below. */
#ifndef QTP_VIEW_TODAY_H
#define QTP_VIEW_TODAY_H

#include "qtp/engine/domain/dues.h"
#include "qtp/engine/model/attention.h"
#include "qtp/engine/model/light.h"

/* One row a record: the worst thing about it. Texts owned by the arena. */
struct AttentionRow {
	enum Light light;
	enum Kind kind; /* what Enter opens */
	Id record;
	const char *name; /* "Lakeside Oncology" */
	const char *site; /* "DAL" */
	const char *text; /* "no coach contact for 26 days" */
	const char *who;  /* owner or coach, short; "" none */
	int n_more;	  /* further things about the same record */
	const char *
		why; /* paragraphs for `w`: every thing with its rule, limit and the facts it saw */
	int64_t weight; /* order within a light: larger is worse */
	/* What can be done something with from the row, of all that needs a person about the
	 * record. */
	struct Handle handle;
};

/* A few lines about a record that is walked with its parts. */
struct TodayCard {
	Id record;
	const char *heading; /* "Dallas" */
	const char *code;
	const char *
		lines[6]; /* "S3 in 44 days", "8 teams, 27 core", ...; NULL-terminated when fewer */
};

/* Words for what is counted. */
struct TodayWords {
	const char *watched, *watcheds; /* "team", "teams" */
	const char *open, *opens;	/* "application", "applications" */
};

struct Today {
	const struct Season *season; /* NULL: the file holds no season */
	Day today;
	bool demo_clock;
	struct AttentionRow *rows; /* worst first */
	size_t n_rows;
	size_t n_watched, n_on_track; /* records to be on track, and those without a row */
	size_t n_open;		      /* records that wait for a decision */
	const struct TodayWords *words;
	struct TodayCard *cards;
	size_t n_cards;
	struct Due *upcoming; /* the next 14 days */
	size_t n_upcoming;
	bool complete; /* false: not all was judged yet (see today_begin) */
};

/* All of it in one go. `season` 0: the current one. */
MUST_USE bool today_load(struct Domain *domain, Id season, struct Arena *arena,
			 struct Today *ret_today, struct Error *error);

/*
 * The same card by card, so that the first rows can be painted before the last are judged: begin,
 * then step and show until Today is complete. The builder and all that is shown are owned by the
 * arena; a shown Today holds until the next show.
 */
struct TodayBuilder;
MUST_USE bool today_begin(struct Domain *domain, Id season, struct Arena *arena,
			  struct TodayBuilder **ret_builder, struct Error *error);
/* Judges what belongs to the next `n_cards` cards, then a part as large of what has no card; none
 * left is no error. */
MUST_USE bool today_step(struct TodayBuilder *builder, size_t n_cards, struct Error *error);
void today_show(struct TodayBuilder *builder, struct Today *ret_today);
bool today_is_complete(const struct TodayBuilder *builder);

struct Document;
/* All of it as a document, owned by the arena; the caller adds whose teams they are. */
MUST_USE bool document_of_today(struct Domain *domain, Id season, struct Arena *arena,
				struct Document *ret_document, struct Error *error);

/* --- Rows of capabilities --- */

/* What a row says of its record beside the text. */
struct TodayName {
	const char *name, *site, *who; /* NULL: nothing */
	const char *code;	       /* of a card */
	Id coach;		       /* with a coach in view only hers are shown; 0: of none */
};

enum TodayCount { COUNT_NONE, COUNT_WATCHED, COUNT_OPEN };

/* Records judged together with another. */
struct TodayParts {
	const struct FactsBatch *batch;
	const size_t *indexes;
	size_t n;
};

/* Records that are found some at a time. */
struct TodayFound {
	Id season;
	struct IdSpan ids; /* found last, in order of their ids */
	Id after;	   /* the last one looked at; 0: none yet */
	bool all;	   /* there are no more */
};

/* A row: how records of a kind are found, called and counted. NULL: not at all. */
struct TodayKind {
	enum Kind kind;
	struct TodayName (*name)(const struct FactsBatch *batch, size_t index, struct Arena *arena);
	/* Walked for themselves: those of a season, in the order of their cards. */
	bool (*find)(struct Domain *domain, Id season, struct Arena *arena, struct IdSpan *ret_ids,
		     struct Error *error);
	/* There may be very many, for the season in `found`: each call finds some of those behind
	 * `after`. In place of `find`. */
	bool (*find_next)(struct Domain *domain, struct TodayFound *found, struct Arena *arena,
			  struct Error *error);
	bool card; /* they have one each; others are judged last, all at once */
	struct TodayParts (*parts)(const struct FactsBatch *batch, size_t index);
	enum TodayCount (*count)(const struct FactsBatch *batch, size_t index);
	const struct TodayWords *words;
};
const struct TodayKind *today_kind_at(size_t index);
/* Of the records that are counted: how many are watched, and how many of them on track. */
enum Kind today_watched_kind(void);

/* A row: a line of a card. */
struct TodayLine {
	enum Kind kind;
	bool at_once; /* needs no more than DEPTH_DATES */
	/* NULL: nothing to say. */
	const char *(*text)(const struct FactsBatch *batch, size_t index, struct Arena *arena);
};
const struct TodayLine *today_line_at(size_t index);

#endif
