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

/* How its field is known: by its head without what is in brackets there, by its head, or as the
 * caller says. Of columns of one field those of the best rank are used. */
enum SlotRank { SLOT_REMARKED, SLOT_NAMED, SLOT_MAPPED };

/* A column that is of a field. */
struct ImportSlot {
	enum SlotRank rank;
	size_t part;
	const struct Field *field; /* NULL: the id */
	size_t column;
	struct NumberColumn numbers;
	struct DayColumn days;
};

/* A column of one of several records of the last part that a row has. */
struct ImportSeat {
	size_t column, part;
	const struct Field *field;
	size_t order; /* the same of all columns of one record; in the order in which they come */
	const char *name;	   /* which one it is: "core member 2" */
	size_t choice;		   /* that its head names */
	bool is_initial;	   /* the one that a new record has by itself */
	bool is_asked;		   /* the head has a question mark */
	bool is_numbered, is_many; /* a cell is of several */
	size_t target;		   /* the column that it fills */
	bool is_ticked;		   /* its cells only say whether the person of the row has it */
};

/* Columns of the file, the name of its sheet, and those that seats fill. */
#define IMPORT_ROOM(n_read) (2 * (n_read) + 4)

struct ImportTable {
	struct ImportColumn *columns; /* with room for IMPORT_ROOM() */
	size_t n_columns;
	size_t n_read;	    /* those of the file, which come first; then `has_name` */
	const char *sheet;  /* of several that are read; NULL */
	size_t first;	    /* place of its first row in the plan */
	bool is_grouped;    /* heads have what is above them in front */
	bool has_name;	    /* the one after them is the name of the sheet */
	const char **cells; /* row by row */
	size_t *row_numbers, *row_lines;
	const char **faults; /* of whole rows; NULL: none */
	size_t n_rows;
	struct ImportSlot *slots;
	size_t n_slots;
	struct ColumnUse *uses;	  /* of the columns of the file */
	struct ImportSeat *seats; /* by their order */
	size_t n_seats;
	/* The columns of the choice of seats, and of what may be behind a name; 0: none. */
	size_t seat_target, address_target, phone_target;
	bool has_person;	  /* a row may be of a record of the last part without a seat */
	const char **row_columns; /* of each row, NULL: it is of no seat; NULL: there are none */
	const char *note;
	const struct ImportTableSheet *sheets;
	size_t n_sheets;
};
/* ---- heads ---- */

/* What a map says of a column that is left out. */
#define IMPORT_NOT_USED "-"

/* Letters and digits of a head, folded: "E-mail Address" as "emailaddress". */
const char *import_fold_head(const char *text, size_t length, struct Arena *arena);
bool import_is_head(const char *head, const char *name, struct Arena *arena);
/* Of a column, folded: one that columns before it have as well is theirs. */
const char *import_column_head(const struct ImportColumn *column, struct Arena *arena);
/* Which parts of a sheet a head is looked for in. */
enum ImportAmong { AMONG_ALL, AMONG_HEADS, AMONG_OTHERS };
/* The part and the field of a folded head; false: it is none. */
bool import_find_field(const struct ImportSheet *sheet, enum ImportAmong among, const char *head,
		       struct Arena *arena, struct ImportSlot *slot);
/* The same of all parts, and the id. */
bool import_find_slot(const struct ImportSheet *sheet, const char *head, struct Arena *arena,
		      struct ImportSlot *slot);
/* The field that a caller gives a folded head; NULL: none. */
const char *import_mapped(const struct ImportWish *wish, const char *head, struct Arena *arena);
/* Whether a text is the head of a column of such a table. */
bool import_columns_know(const struct ImportWish *wish, const char *text, struct Arena *arena);
/* Whether the caller says what the column of that head is. */
bool import_is_mapped(const struct ImportWish *wish, const char *text, struct Arena *arena);

/* ---- reading ---- */

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
void import_add_slot(struct ImportTable *table, struct Arena *arena, struct ImportSlot slot);
/* Fills the slots. */
MUST_USE bool import_columns_match(const struct ImportWish *wish, struct Arena *arena,
				   struct ImportTable *table, struct Error *error);
/* Once the rows are read: of two columns of one field one may be empty, else the caller has to say
 * which is meant. */
MUST_USE bool import_columns_settle(struct ImportTable *table, struct Arena *arena,
				    struct Error *error);
/* Whether a head says which of several records of a row it is of, and what of that: without other
 * words its name. */
bool import_seat_of(const struct ImportSheet *sheet, const char *head, struct Arena *arena,
		    struct ImportSeat *ret_seat);
/* What a column may be by its head, or by what the caller says of it. */
struct ColumnUse {
	const char *said; /* NULL: nothing */
	bool is_left;	  /* the caller leaves it out */
	bool is_known, is_seat;
	struct ImportSlot slot; /* where it is known */
	struct ImportSeat seat;
};
void import_column_use(const struct ImportWish *wish, const struct ImportColumn *column,
		       struct Arena *arena, struct ColumnUse *ret);
/* Whether a text is the head of a column of such a table, a seat's too. */
bool import_is_head_known(const struct ImportWish *wish, const char *text, struct Arena *arena);
/* The part whose records have the seats, and whether a field is their name or what their list is
 * led by. */
size_t import_named_part(const struct ImportSheet *sheet);
bool import_is_seat_name(const struct ImportSheet *sheet, const struct Field *field);
/* The seats of the columns; then, after all other columns, the slots that they fill. */
void import_seats_find(const struct ImportWish *wish, struct Arena *arena,
		       struct ImportTable *table);
MUST_USE bool import_seats_place(const struct ImportWish *wish, struct Arena *arena,
				 struct ImportTable *table, struct Error *error);
/* A row for each of several records that a row has. */
void import_seats_spread(const struct ImportWish *wish, struct Arena *arena,
			 struct ImportTable *table);
/* A cell that a row does not have, as one of another seat; an empty one may empty a field. */
extern const char import_no_cell[];
/* Whether an empty cell leaves the field as it is. */
bool import_leaves(const struct ImportTable *table, const struct ImportWish *wish,
		   const struct ImportSlot *slot, size_t row);
/* Whether a text only says that nothing is known: "tbd". */
bool import_is_nothing(const struct Field *field, const char *text, struct Arena *arena);
/* A row of a plan of which nothing is done so far. */
struct PlanRow import_row_of(const struct ImportTable *table, size_t row);
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
	size_t n, capacity;
};

struct KnownRecord {
	void *record;
	size_t row; /* that is about it: its place in the plan and 1; 0: none so far */
	/* The same of the first row that says each field; NULL: several rows are not about it. */
	uint32_t *rows;
};

/* The records of one part of the sheet. */
struct ImportKind {
	const struct SheetPart *part;
	const struct Entity *entity;
	const struct MatchRow *match;
	struct KnownRecord *known;
	size_t n_known, capacity;
	bool names_itself; /* a column names another record of the kind */
	struct TextMap by_id, by_words, by_key[MATCH_KEYS];
	struct TextMap by_near; /* of the first `n_near` of `known` */
	size_t n_near;
};

#define IMPORT_OFFERED 4

/* The records that a field offers, by family name. */
struct ImportOffered {
	const struct Field *field;
	struct IdSpan ids;
	struct TextMap by_family;
};

/* One run over all rows: an operation that is committed or taken back. */
struct ImportPass {
	struct Domain *domain;
	const struct ImportWish *wish;
	const struct ImportTable *table;
	struct Arena *arena;	    /* of the pass */
	struct Arena *row;	    /* of the row under way */
	const struct PlanRow *plan; /* of all tables */
	struct ImportKind kinds[SHEET_PARTS];
	struct ImportNames *names[N_KINDS]; /* NULL: not needed so far */
	struct ImportOffered offered[IMPORT_OFFERED];
	size_t n_offered;
	struct TextMap by_link; /* of import_linked() */
	size_t n_near;		/* rows with a note of another record */
	size_t n_compared;	/* new records that were compared with others */
	/* A row may wait until the others are done: its record is named by a later row, or may be
	 * that of a later row that says so more plainly. */
	bool may_wait;
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
	size_t row; /* its place in the plan and 1 */
	struct ImportValue *values;
	size_t n_values, n_own;
	void *wanted;		 /* a record with the values that can be read */
	Id id;			 /* of a column; 0 */
	const char *ref, *fault; /* a REF there that names no record, and why; NULL */
	bool shared;		 /* several rows may be about the same record */
	bool is_alone;		 /* the row makes no other record */
	bool waits;		 /* for the rows after it */
	const Id *ids;		 /* of the records of the row so far, of each part; NULL */
};

/* For the table under way; what rows of tables before it were about is kept. */
MUST_USE bool import_kinds_load(struct ImportPass *pass, struct Error *error);
/* "row 4 of Dallas (Leader)": of another sheet than that under way; by its place and 1. */
const char *import_place_words(const struct ImportPass *pass, size_t row);
/* The kind of record that is given to every row that does not say it. */
enum Kind import_given_kind(const struct ImportWish *wish, size_t index);
bool import_is_given(const struct ImportWish *wish, enum Kind kind);
/* The names of a kind, unless they are there already. */
MUST_USE bool import_names_load(struct ImportPass *pass, enum Kind kind, struct Error *error);
/* A record that was made, by its names. */
MUST_USE bool import_names_learn(struct ImportPass *pass, enum Kind kind, Id id,
				 struct Error *error);
/* "id:N" of the only record of that name, or NULL with the reason in `ret_fault`. */
const char *import_resolve(struct ImportPass *pass, enum Kind kind, const char *text,
			   const char **ret_fault, struct Error *error);
/* "id:N" of the only one that the field offers with that family name; NULL: there is none. */
const char *import_resolve_offered(struct ImportPass *pass, const struct Field *field,
				   const char *text);
/* Whether none, or several records are called so. */
bool import_fits_none(const struct ImportPass *pass, enum Kind kind, const char *text);
bool import_fits_several(const struct ImportPass *pass, enum Kind kind, const char *text);
/* The references of what is wanted; a name of several is that of the season to which the others
 * lead. */
void import_set_refs(struct ImportPass *pass, struct ImportRecord *said);
/* A copy with line ends as the program keeps them. */
char *import_lines(const char *text, struct Arena *arena);
/* A text as cells are read: no blanks around it, line ends as the program keeps them. */
const char *import_plain(const char *text, struct Arena *arena);
/* A field as a list writes it out: as data, references and choices by name. */
const char *import_words(struct ImportPass *pass, const struct Field *field, const void *record,
			 struct Arena *arena);
/* Whether the field says the same in both: a name in any order, an e-mail in any letters, a phone
 * by its digits. */
bool import_agrees(const struct Field *field, const void *a, const void *b, struct Arena *arena);
/* The record that is meant; NULL: none is there. False: a conflict, with the reason. Sets `waits`
 * where it may be the record of a later row. */
bool import_match(struct ImportPass *pass, struct ImportRecord *said, struct Arena *arena,
		  struct KnownRecord **ret_known, const char **ret_reason);
/* The only record of the name that records of the last part link to another record of the row;
 * NULL: there is none, or several are. */
struct KnownRecord *import_linked(const struct ImportPass *pass, const struct ImportRecord *said,
				  struct Arena *arena);
/* A record of the last part. */
void import_linked_add(struct ImportPass *pass, const void *record);
/* Whether the cell says what the record holds, as it is written out; cells are read without blanks
 * around them and without the guard of formulas, which a spreadsheet's own text may look like. */
bool import_says_the_same(struct ImportPass *pass, const struct ImportValue *value,
			  const void *record, struct Arena *arena);

/* Whether the row has a value of the field. */
bool import_says(const struct ImportRecord *said, const char *key);
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
/* A record that was made, for the rows after it; the plan's row has a note where it may be one that
 * is there. */
struct KnownRecord *import_learn(struct ImportPass *pass, const struct ImportRecord *said,
				 const void *record, struct PlanRow *plan, struct Arena *arena);
/* "Jon Doe is near John Doe of Harbor Oncology: the same?"; NULL: it is near none. The record is
 * the next that is known. */
const char *import_near(struct ImportPass *pass, struct ImportKind *kind, const void *record,
			struct Arena *arena);
/* A link that the row does not say is that of its other records (`ids`, of each part; 0: none): a
 * person who comes with a team is looked for in the team's practice. Only how the record is found
 * follows from it. */
void import_imply_links(struct ImportPass *pass, const Id ids[], struct ImportRecord *said);

#endif
