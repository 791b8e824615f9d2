/* Import work: what the files of imports share. Private to this room. */
#ifndef QTP_DOMAIN_IMPORT_WORK_H
#define QTP_DOMAIN_IMPORT_WORK_H

#include "qtp/engine/domain/import.h"

/* ---- texts and what they lead to, several to a text ---- */

#define TEXT_MAP_END SIZE_MAX

/* Empty when zeroed; owned by the arena of the calls. */
struct TextMap {
	struct TextMapEntry *entries;
	size_t n, capacity;
	size_t *buckets, n_buckets;
};
/* The text is borrowed. */
void text_map_add(struct TextMap *map, struct Arena *arena, const char *text, size_t item);
/* A place in the map, the newest first; TEXT_MAP_END: none (more). */
size_t text_map_first(const struct TextMap *map, const char *text);
size_t text_map_next(const struct TextMap *map, size_t place);
size_t text_map_item(const struct TextMap *map, size_t place);

/* ---- the table ---- */

struct Table;

/* One column, or two that make a field together, like given name and family name. */
struct ImportSlot {
	size_t part;
	const struct Field *field; /* NULL: the id */
	size_t columns[2], n_columns;
	struct NumberColumn numbers;
	struct DayColumn days;
};

struct ImportTable {
	struct ImportColumn *columns;
	size_t n_columns;
	const char *sheet;  /* of several that are read; NULL */
	size_t first;	    /* place of its first row in the plan */
	bool is_grouped;    /* heads have what is above them in front */
	bool has_name;	    /* the last one is not of the table: it is the name of the sheet */
	const char **cells; /* row by row */
	size_t *row_numbers, *row_lines;
	const char **faults; /* of whole rows; NULL: none */
	size_t n_rows;
	struct ImportSlot *slots;
	size_t n_slots;
	const char *note;
	const struct ImportTableSheet *sheets;
	size_t n_sheets;
};
/* `sheet`: one of several that are all read; NULL: the one that is wished. */
MUST_USE bool import_table_read(const struct ImportWish *wish, const char *sheet,
				struct Arena *arena, struct ImportTable *ret_table,
				struct Error *error);
/* The tables of the sheets that are wished, and what is said of all of them. */
struct ImportBook {
	struct ImportTable *tables;
	size_t n, n_rows; /* of all of them */
	const char *note; /* NULL: nothing */
};
/* On an error there may be one table, for the names of its sheets. */
MUST_USE bool import_book_read(const struct ImportWish *wish, struct Arena *arena,
			       struct ImportBook *ret_book, struct Error *error);
/* The columns of all tables, those with the same head once. */
void import_book_columns(const struct ImportBook *book, struct Arena *arena,
			 struct ImportPlan *plan);
/* What is said of each table, and of the file: in front of several, else at the end. NULL: nothing.
 */
const char *import_book_noted(const struct ImportBook *book, const struct ImportWish *wish,
			      struct Arena *arena);
/* The sheets of a spreadsheet; none: it is a text, or cannot be read twice. */
void import_take_sheets(const struct Table *reader, struct ImportTable *table, struct Arena *arena);
/* Whether a text is the head of a column of such a table. */
bool import_columns_know(const struct ImportWish *wish, const char *text, struct Arena *arena);
/* Whether the caller says what the column of that head is. */
bool import_is_mapped(const struct ImportWish *wish, const char *text, struct Arena *arena);
/* Fills the slots. */
MUST_USE bool import_columns_match(const struct ImportWish *wish, struct Arena *arena,
				   struct ImportTable *table, struct Error *error);
/* Gives cells the value of those above, where the wish says so. A sentence about them; NULL: there
 * are no such cells. */
const char *import_fill(struct Table *reader, const struct ImportWish *wish, struct Arena *arena,
			struct ImportTable *table);
/* What a row says for a slot, numbers and days as field_parse reads them; "" nothing. */
const char *import_text(const struct ImportTable *table, const struct ImportSlot *slot, size_t row,
			struct Arena *arena);
/* Why a row is not taken: the caller leaves it out, or it is none of the list, like a total below
 * it; NULL: it may be one. */
const char *import_stray(const struct ImportTable *table, const struct ImportWish *wish, size_t row,
			 struct Arena *arena);
/* The first of the e-mail addresses of a cell, without the name that mail programs write beside it,
 * and in `ret_rest` the others for the field of these, NULL: none. A text that is no list of
 * addresses, or of several where the others have a column of their own, is as it was. */
const char *import_address(const struct ImportTable *table, const struct ImportSlot *slot,
			   const char *text, const char **ret_rest, struct Arena *arena);
/* A phone or a number that a spreadsheet wrote as 2.145551234E+09: its digits; NULL: some are lost,
 * the text itself: it is none. */
const char *import_digits(const char *text, struct Arena *arena);
/* Why a day cannot be read in the order of its column, or what digits are lost; NULL: it can. */
const char *import_fault(const struct ImportTable *table, const struct ImportSlot *slot, size_t row,
			 struct Arena *arena);

/* ---- the records that are there ---- */

/* Names of the records of a kind that cells may refer to. */
struct ImportNames {
	struct TextMap by_text; /* folded names and REFs; and "id:N" */
	struct TextMap by_key;	/* of people: name_key */
	struct RefName *names;
	size_t n;
};

struct KnownRecord {
	void *record;
	size_t row; /* of the table that is about it; 0: none so far */
	/* Of the first row that says each field, 0: none; NULL: several rows are not about it. */
	uint32_t *rows;
};

/* The records of one part of the sheet. */
struct ImportKind {
	const struct SheetPart *part;
	const struct Entity *entity;
	const struct MatchRow *match;
	struct KnownRecord *known;
	size_t n_known, capacity;
	struct TextMap by_id, by_words, by_key[MATCH_KEYS];
};

/* One run over all rows: an operation that is committed or taken back. */
struct ImportPass {
	struct Domain *domain;
	const struct ImportWish *wish;
	const struct ImportTable *table;
	struct Arena *arena; /* of the pass */
	struct ImportKind kinds[SHEET_PARTS];
	struct ImportNames *names[N_KINDS]; /* NULL: not needed so far */
};

/* What a row says of one field. */
struct ImportValue {
	const struct Field *field; /* NULL: the id */
	const char *text;	   /* as field_parse reads it; of a REF "id:N" */
	const char *cell;	   /* as it is written */
	const char *fault;	   /* why it cannot be read; NULL */
	bool is_own;		   /* of a column, not of a link or of the caller */
	bool is_shared;		   /* the fault is that several records are called so */
};

/* What a row says of one record. */
struct ImportRecord {
	struct ImportKind *kind;
	size_t row; /* number */
	struct ImportValue *values;
	size_t n_values, n_own;
	void *wanted;		 /* a record with the values that can be read */
	Id id;			 /* of a column; 0 */
	const char *ref, *fault; /* a REF there that names no record, and why; NULL */
	bool shared;		 /* several rows may be about the same record */
};

MUST_USE bool import_kinds_load(struct ImportPass *pass, struct Error *error);
/* The kind of record that is given to every row that does not say it. */
enum Kind import_given_kind(const struct ImportWish *wish, size_t index);
bool import_is_given(const struct ImportWish *wish, enum Kind kind);
/* "id:N" of the only record of that name, or NULL with the reason in `ret_fault`. */
const char *import_resolve(struct ImportPass *pass, enum Kind kind, const char *text,
			   const char **ret_fault, struct Error *error);
/* Whether several records are called so. */
bool import_fits_several(const struct ImportPass *pass, enum Kind kind, const char *text);
/* The references of what is wanted; a name of several is that of the season to which the others
 * lead. */
void import_set_refs(struct ImportPass *pass, struct ImportRecord *said);
/* A text as cells are read: no blanks around it, line ends as the program keeps them. */
const char *import_plain(const char *text, struct Arena *arena);
/* A field as a list writes it out: as data, references and choices by name. */
const char *import_words(struct ImportPass *pass, const struct Field *field, const void *record,
			 struct Arena *arena);
/* Whether the field says the same in both: a name in any order, an e-mail in any letters, a phone
 * by its digits. */
bool import_agrees(const struct Field *field, const void *a, const void *b, struct Arena *arena);
/* The record that is meant; NULL: none is there. False: a conflict, with the reason. */
bool import_match(struct ImportPass *pass, const struct ImportRecord *said, struct Arena *arena,
		  struct KnownRecord **ret_known, const char **ret_reason);
/* Whether the cell says what the record holds, as it is written out; cells are read without blanks
 * around them and without the guard of formulas, which a spreadsheet's own text may look like. */
bool import_says_the_same(struct ImportPass *pass, const struct ImportValue *value,
			  const void *record, struct Arena *arena);

/* Puts what differs into `put`, first what empties other fields, which the row may say as well.
 * False: there is a fault, and the row is left. */
bool import_take_changes(struct ImportPass *pass, const struct ImportRecord *said,
			 const struct RecordPut *put);

/* What earlier rows of the table have said otherwise. */
struct SaidBefore {
	const char *reason; /* a conflict; NULL: none */
	const char *note;   /* a link that stays as it is; NULL: none */
};
/* Keeps which row says what of a record of several rows. */
void import_mark_said(struct ImportPass *pass, const struct ImportRecord *said,
		      struct KnownRecord *known);
/* Takes links off what is said that an earlier row gave the record; false: it says otherwise what
 * one of them said. */
bool import_is_said(struct ImportPass *pass, struct ImportRecord *said,
		    const struct KnownRecord *known, struct Arena *arena, struct SaidBefore *ret);

/* Why a row of a sheet makes no record of the last kind, though the table has columns for what that
 * links. */
struct RowLack {
	const char *reason; /* NULL: it does */
	bool is_conflict;   /* what it says would be lost */
};
struct RowLack import_lack(const struct ImportTable *table, const struct ImportWish *wish,
			   size_t row, struct Arena *arena);
/* What is said of the table, also where no column names what heads the records of the last kind and
 * nothing else does. NULL: nothing. */
const char *import_noted(const struct ImportTable *table, const struct ImportWish *wish,
			 struct Arena *arena);
/* A copy that outlives the row. */
void *import_kept(struct ImportPass *pass, const struct ImportKind *kind, const void *record);
/* A record that was made, for the rows after it. */
void import_learn(struct ImportPass *pass, struct ImportKind *kind, const void *record, size_t row);
/* A link that the row does not say is that of its other records (`ids`, of each part; 0: none): a
 * person who comes with a team is looked for in the team's practice. Only how the record is found
 * follows from it. */
void import_imply_links(struct ImportPass *pass, const Id ids[], struct ImportRecord *said);

#endif
