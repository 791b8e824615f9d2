/* Import: the rows of a table as a plan of records: what each row makes, changes or leaves, and
 * why. */
#ifndef QTP_DOMAIN_IMPORT_H
#define QTP_DOMAIN_IMPORT_H

#include "qtp/engine/domain/record.h"
#include "qtp/engine/xchg/cell.h"

/* ---- rows of capabilities ---- */

#define MATCH_KEYS 4
#define MATCH_FIELDS 5

/* Fields that together tell which record a row is about; a row in which one of them is empty is
 * not matched by them. */
struct MatchKey {
	const char *fields[MATCH_FIELDS]; /* keys; ends with NULL */
	/* A text that has to say the same words where the row has it: people may share a mailbox.
	 * NULL: none. */
	const char *agrees;
	/* Key of a field: only rows that do not say it are matched, with records of which no row
	 * was yet. NULL: all rows. */
	const char *without;
	/* Key of a text: a record that an earlier row is about, with another one, is another
	 * record. NULL: the rows contradict each other. */
	const char *apart;
	bool sure; /* one record alone can have it: a row that fits two records is a conflict */
};

/* How rows find the records of a kind, the first key that does; the id, where the table has it, and
 * a record that says all that the row says come before these. */
struct MatchRow {
	enum Kind kind;
	struct MatchKey keys[MATCH_KEYS]; /* ends with one without fields */
};
const struct MatchRow *match_at(size_t index);	 /* NULL after the last */
const struct MatchRow *match_of(enum Kind kind); /* NULL: none */

#define SHEET_PARTS 4
#define SHEET_LINKS 3

/* One of the records that a row is about. */
struct SheetPart {
	enum Kind kind;
	/* Keys of REF fields that are the records of earlier parts; end with NULL. */
	const char *links[SHEET_LINKS];
	/* Where every link has a record there is one of this kind, although the row says nothing
	 * else of it. */
	bool implied;
	bool heads;	   /* the rows of a block may say it once, in the first one */
	const char *needs; /* key of a REF field that a column or the caller has to tell; or NULL */
	/* Key of the text that the name of the sheet is, where no column says anything of the parts
	 * of a block; or NULL. */
	const char *by_sheet;
};

/* A table whose rows make several records each, like a roster. */
struct ImportSheet {
	const char *name, *help;
	struct SheetPart parts[SHEET_PARTS];
	size_t n_parts;
	/* Key of a choice of the last part. A row may have columns of several such records, called
	 * by the words of the choice, "Leader e-mail" or "Core member 2". NULL: it has one. */
	const char *seats;
};
const struct ImportSheet *import_sheet_at(size_t index); /* NULL after the last */
/* The sheet of that name, or of the kind of that name; NULL: none. */
const struct ImportSheet *import_sheet_find(const char *name, struct Arena *arena);

/* ---- the plan ---- */

/* A later one outweighs those before it where a row has several records. */
enum PlanStep { PLAN_SAME, PLAN_SKIP, PLAN_UPDATE, PLAN_CREATE, PLAN_CONFLICT, N_PLAN_STEPS };
const char *plan_step_name(enum PlanStep step); /* "create" */

struct PlanChange {
	const struct Field *field;
	const char *before, *after; /* as people read them; "" empty */
};

struct PlanRecord {
	enum Kind kind;
	enum PlanStep step;
	Id id; /* 0: it is new and was left */
	const char *name;
	/* Of an update; of what a plan would create, all that it would have. */
	const struct PlanChange *changes;
	size_t n_changes;
};

struct PlanRow {
	const char *sheet;  /* of several that are read; NULL: there is one table */
	size_t row;	    /* as a spreadsheet counts: the head is row 1 */
	size_t line;	    /* of the file, where it begins: more after texts with line breaks */
	const char *column; /* the head, where columns of the row make records of their own; NULL */
	enum PlanStep step;
	bool is_warned;	    /* a conflict for warnings alone: `force` of the wish passes them */
	const char *reason; /* of a skip and of a conflict; NULL */
	const char *note;   /* what of it is not done, though the rest is; NULL */
	struct PlanRecord records[SHEET_PARTS];
	size_t n_records;
};

/* A column of the table and what it was matched with. */
struct ImportColumn {
	const char *head;
	enum Kind kind;
	const struct Field *field; /* NULL: it is not used, or `is_id` */
	bool is_id;		   /* ids or REFs of the records */
	bool is_again;		   /* a column before it has the same head; its own has a number */
	const char *seat; /* which of several records of a row it is of; NULL: there is one */
};

/* Every sheet that is not hidden, unless one is called so. */
#define IMPORT_ALL_SHEETS "all"

/* What a caller wants; all borrowed. */
struct ImportWish {
	const struct ImportSheet *sheet;
	const char *path; /* "-": standard input */
	const char *text; /* instead of a file: what was pasted; NULL */
	/* Of a spreadsheet, or IMPORT_ALL_SHEETS; NULL: the first that is seen, or all where each
	 * is such a table. */
	const char *sheet_name;
	bool fill; /* empty cells of a block, and merged ones, get what is above */
	const struct Assignment *given; /* of every row whose table does not say it */
	size_t n_given;
	const struct Assignment *map; /* head and field, "person.email" or "email"; "-": not used */
	size_t n_map;
	bool whole_map; /* each head of `map` has to be one of the table */
	enum DayOrder order;
	enum DecimalMark decimal;
	const size_t *left; /* rows that are not taken, by their places in the plan */
	size_t n_left;
	bool clear;	/* an empty cell empties the field; else it leaves it */
	bool force;	/* warnings are passed */
	bool plan_only; /* nothing is written at all */
};

/*
 * Lines HEAD=FIELD of a file, for `map` of a wish; empty ones and those that begin with # say
 * nothing. Owned by the arena. INPUT: a line is none; IO: the file cannot be read.
 */
MUST_USE bool import_heads_read(const char *path, struct Arena *arena, struct Assignment **ret_map,
				size_t *ret_n, struct Error *error);
/* Writes them, in place of those that the file has. */
MUST_USE bool import_heads_write(const char *path, const struct Assignment map[], size_t n,
				 struct Error *error);

/* A sheet of the file that was read. */
struct ImportTableSheet {
	const char *name;
	bool is_hidden;
};

/* Owned by the arena. */
struct ImportPlan {
	const struct ImportColumn *columns;
	size_t n_columns;
	const struct PlanRow *rows;
	size_t n_rows;
	size_t n_steps[N_PLAN_STEPS];	       /* rows by what becomes of them */
	size_t n_warned;		       /* of the rows in conflict */
	const struct ImportTableSheet *sheets; /* of a spreadsheet, also where there is no plan */
	size_t n_sheets;
	const char *note; /* how the table was read, where a person should know; NULL */
};

/*
 * Reads the table, matches its columns and rows, and does what the plan says as one operation:
 * all rows but those that are skipped or in conflict, of which nothing is written. A plan
 * that changes nothing writes no operation. False: the table
 * cannot be read or its columns do not tell what is needed (INPUT), or the store's error.
 */
MUST_USE bool import_run(struct Domain *domain, const struct ImportWish *wish, struct Arena *arena,
			 struct ImportPlan *ret_plan, struct Error *error);

#endif
