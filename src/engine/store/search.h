/*
 * Search: which records may hold a word, without reading them all. Private to the room.
 *
 * Measured against FTS5 with the trigram tokenizer (SQLite 3.40.1): 100,000 people, folded text and
 * the name of the practice, a page of 50, processor time a key over ten words typed letter by
 * letter, ms, median / p99, both in one run:
 *   this index                                              0.35 - 0.41 / 5.2 - 5.7     7.4 MB
 *   FTS5 by id, few hits sorted, else the list is read      0.87 / 28                  65 MB
 *   FTS5 with rowids in the order of the list, detail=none  0.19 / 7.1                 8.8 MB
 *   the same, detail=full                                   0.24 / 7.1                 26 MB
 * One pass of memmem over the texts took 0.87; making an FTS5 index took 1.6 - 2.3 s. By id, words
 * whose hits are at the end of the list cost 25 ("zo", "zoe"). In the order of the list (one and
 * two letters by reading the list, or by OR over fts5vocab) the p99 is of single letters, for
 * which the list was read, and of words that no record has though its grams are common.
 *
 * The order needs a place for each record between its neighbors (a table of places with gaps), kept
 * by every write. Measured with detail=none, automerge off, in turn with a bare commit in the mode
 * of the file (DELETE, EXTRA):
 *   a save with its place and its FTS5 row, ms               2.9 / 5.0, bare 2.3 / 3.5
 *   words of three letters and more, ms                      0.18 / 4.3; with 1M 0.28 / 44
 *   the same after 1,500 saves that were not merged          0.26 / 2.3
 *   its size before it is optimized (0.5 s), MB              36, with 1M 474
 *   one and two letters by reading the list with its names   0.8 / 490
 * These are of a prototype outside the program, in one quiet run; in one on a busy machine words
 * took 0.32 / 19, and of 1,500 saves one took 574 ms. Making it took 2.3 s of processor time for
 * 100k and 32 for 1M (user and system); this index 1.3 and 25, on a busier machine. Not measured:
 * a save with this index side by side, and short words by OR over fts5vocab.
 */
#ifndef QTP_STORE_SEARCH_H
#define QTP_STORE_SEARCH_H

#include "private.h"

enum {
	GRAM_BYTES = 3,
	GRAM_BITS = 25, /* of three bytes, and whether they stand in a name */
	GRAM_OF_NAME = 1 << 24,
	PLACE_BITS = 13,
	PART_RECORDS = 1 << PLACE_BITS,
	PLACES_WORDS = PART_RECORDS / 64,
	PLACES_BYTES = PART_RECORDS / 8,
	ID_BYTES = 8,
	BLOCK_IDS = 256,	   /* of a part's ids: in one row */
	NAMES_UNSIGNED_SINCE = 46, /* from here on names are found without signs as well */
	SEARCH_VERSION = 6,	   /* of the file: from here on it has the tables */
	SEARCH_FIRST = 1000,	   /* a kind with as many records at most is read one by one */
	SEARCH_LATE = 1000,	   /* late records that a file has at most */
	SEARCH_AT_ONCE = 1024	   /* ids that are asked for in one statement */
};

/* --- gram.c: three bytes in a row, and the places of a part that have them */

/* The gram that begins at `text`, which is not at its end; false: none begins here. */
bool gram_at(const char *text, uint32_t *ret_gram);

struct Places {
	uint64_t words[PLACES_WORDS];
};
static inline bool places_have(const struct Places *places, size_t place)
{
	return places->words[place / 64] >> (place % 64) & 1;
}
/* Adds the places a file holds; false: no such bytes were ever written. */
MUST_USE bool places_add(struct Places *places, const uint8_t *bytes, size_t n);
bool places_are_none(const struct Places *places);
size_t places_count(const struct Places *places);

/* Which grams stand at which places: a gram and a place in a number. */
struct Postings {
	uint64_t *items;
	size_t n, capacity;
};
static inline uint32_t posting_gram(uint64_t posting)
{
	return (uint32_t)(posting >> PLACE_BITS);
}
static inline uint32_t posting_place(uint64_t posting)
{
	return (uint32_t)posting & (PART_RECORDS - 1);
}
/* The first `n_own` bytes of the texts are the record's own, the rest are names. */
void postings_add(struct Postings *postings, const char *texts, size_t n_own, uint32_t place);
/* By gram, then by place, each once. Their places were added in rising order. */
void postings_sort(struct Postings *postings);
void postings_release(struct Postings *postings);
/* One gram's places as the file holds them; returns the length. */
size_t places_write(const uint64_t *postings, size_t n, uint8_t out[PLACES_BYTES + 1]);

/* --- search.c: what is searched */

/* Kinds whose lists stand in the order of `folded`. */
bool search_covers(const struct Entity *entity);
/* References whose names bare words are looked for in. */
bool search_names(const struct Entity *entity, const struct Field *field);
bool search_has_parts(struct Store *store, const struct Entity *entity);
/* The texts of the record that the statement is at: folded in `column`, the names after it.
 * `ret_n_own`: bytes that are not of names; NULL allowed. */
const char *search_texts(sqlite3_stmt *statement, int column, struct Arena *arena,
			 size_t *ret_n_own);
/* --- search_follow.c: the records that are late */

/* `after` has come into the file in place of `before`. */
MUST_USE bool search_follow(struct Store *store, struct Row before, struct Row after,
			    struct Error *error);
/* Before a commit: as many late records as there may be, and parts for long lists. */
MUST_USE bool search_settle(struct Store *store, struct Error *error);
/* Makes the parts of every kind again, in the open transaction. */
MUST_USE bool search_mend(struct Store *store, struct Error *error);

/* --- length.c: more records than are read one by one are long */

/* Counted now. */
MUST_USE bool length_count(struct Store *store, const struct Entity *entity,
			   enum Length *ret_length, struct Error *error);
/* As it was when the file had its present content. */
MUST_USE bool length_of(struct Store *store, const struct Entity *entity, enum Length *ret_length,
			struct Error *error);

/* --- search_part.c: making parts */
struct SearchKey {
	const char *text; /* NULL: after all */
	Id id;
};
struct SearchPart {
	int64_t number;
	struct SearchKey first;
};
struct SearchParts {
	struct SearchPart *items;
	size_t n;
};
MUST_USE bool search_parts(struct Store *store, const struct Entity *entity, struct Arena *arena,
			   struct SearchParts *ret_parts, struct Error *error);
/* Records of a kind from one key to before another. */
struct SearchStretch {
	const struct Entity *entity;
	struct SearchKey first, end;
};
/* In order: ids and texts. NULL: it failed. */
sqlite3_stmt *search_stretch(struct Store *store, const struct SearchStretch *stretch,
			     struct Arena *arena, struct Error *error);
MUST_USE bool search_remove_all(struct Store *store, const struct Entity *entity,
				struct Error *error);
MUST_USE bool search_make_all(struct Store *store, const struct Entity *entity,
			      struct Error *error);
/* Rebuilds the part in which most late records lie. */
MUST_USE bool search_make_latest(struct Store *store, const struct Entity *entity,
				 struct Error *error);

/* --- search_need.c: what a filter needs a record's texts to hold */
struct Need {
	enum { NEED_NOTHING, NEED_BOTH, NEED_EITHER, NEED_TEXT } op;
	const struct Need *left, *right;
	const char *text;
	uint32_t *grams; /* those of the text, the rarest first as far as is known */
	size_t *weights;
	size_t n_grams;
	uint32_t from, to; /* of a text too short for a gram: those that begin with it */
};
struct Need *search_need(const struct Entity *entity, const struct Filter *filter,
			 struct Arena *arena);
bool need_is_met(const struct Need *need, const char *texts);
MUST_USE bool need_places(struct Store *store, const struct Need *need, int64_t part,
			  struct Places *ret_places, struct Error *error);

/* --- search_find.c */
enum Searched { SEARCHED, SEARCH_NOT, SEARCH_LONG, SEARCH_FAILED };
/*
 * The records of `query` that match. With a limit and in the order of folded: those after `bound`
 * (text NULL: all), as many as the limit at least as far as there are; the list is to be ordered
 * and cut by who reads it, unless they came so. SEARCH_NOT: the query has to be answered otherwise.
 */
struct Found {
	struct IdList ids;
	struct Records records; /* the same, where it is known that they are all */
	bool in_order;		/* the records are the list, ordered and cut */
};
struct SearchFor {
	const struct ListQuery *query;
	struct SearchKey bound;
	bool with_records; /* they are read where they are all */
};
enum Searched search_find(struct Store *store, struct SearchFor wanted, struct Arena *arena,
			  struct Found *ret_found, struct Error *error);

/* The ids of a query without order, at most as many as its limit; as many of any record where it
 * would take long. */
MUST_USE bool search_ids(struct Store *store, const struct ListQuery *query, struct Arena *arena,
			 struct IdList *ret_ids, struct Error *error);

/* --- filter_names.c: words as the SQL asks for them; with `find` the names are looked up first */
MUST_USE bool filter_with_names(struct Store *store, struct ListQuery *query, bool find,
				struct Arena *arena, struct Error *error);

/* --- search_verify.c: whether all records of a kind would be found */
MUST_USE bool search_verify(struct Store *store, const struct Entity *entity, struct Issues *issues,
			    struct Error *error);

/* --- sql_search.c */
/* What row_save writes as the folded text of the record r. */
void sql_folded(struct Text *text, const struct Entity *entity);
void sql_search_texts(struct Sql *sql, const struct Entity *entity);
void sql_search_check(struct Sql *sql, const struct Store *store, const struct ListQuery *query,
		      int *ret_id_at);
void sql_search_late(struct Sql *sql, const struct Entity *entity, bool gone);
void sql_search_latest(struct Sql *sql, const struct Entity *entity);
void sql_search_referrers(struct Sql *sql, const struct Entity *entity, const struct Field *field,
			  Id id);

#endif
