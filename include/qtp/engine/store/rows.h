/* Rows: records as values, and the hooks of a room that keeps an index of them in the same file. */
#ifndef QTP_STORE_ROWS_H
#define QTP_STORE_ROWS_H

#include "qtp/engine/store/store.h"

struct sqlite3_stmt;

/* --- A record as values, as the file holds it */
struct Row {
	const struct Entity *entity;
	Id id;
	bool exists, binned;
	struct Value *values; /* one a field; judged ones are nothing */
};
struct Row row_empty(const struct Entity *entity, Id id, struct Arena *arena);
/* A row that does not exist is no error. */
MUST_USE bool row_read(struct Store *store, struct KindId which, struct Arena *arena,
		       struct Row *ret_row, struct Error *error);
struct Row row_of_record(const struct Entity *entity, const void *record, struct Arena *arena);

/*
 * A room that follows the rows: called inside the operation that writes them, so that its tables
 * are as whole as the records. NULL members are skipped. False fails the operation.
 */
struct RowHook {
	/* Before a row is written; `before` is what the file holds. */
	bool (*begin)(struct Store *store, struct Row before, struct Error *error);
	/* After it is written. */
	bool (*saved)(struct Store *store, struct Row before, struct Row after,
		      struct Error *error);
	/* Once a kind, in store_verify: adds the faults of the index. */
	bool (*verify)(struct Store *store, const struct Entity *entity, struct Issues *issues,
		       struct Error *error);
	/* In store_mend_search: fills the index from the records. */
	bool (*mend)(struct Store *store, struct Error *error);
};

/* The file's format; a hook does nothing below the one that brought its tables. */
int store_version(const struct Store *store);
/* Empty after each row that was written. */
struct Arena *store_scratch(struct Store *store);

/* --- Statements. Each is kept by the store; after DONE or FAILED it is given back, else
 * statement_done gives it back. None may stay open when the hook returns. */
enum Step { STEP_ROW, STEP_DONE, STEP_FAILED };
/* NULL: it cannot be prepared, and the error is set. */
struct sqlite3_stmt *statement_text(struct Store *store, const char *text, struct Error *error);
/* The same with its values bound: ?1 and on. */
struct sqlite3_stmt *statement_values(struct Store *store, const char *text,
				      const struct Value values[], size_t n_values,
				      struct Error *error);
void bind_value(struct sqlite3_stmt *statement, int position, struct Value value);
enum Step statement_step(struct Store *store, struct sqlite3_stmt *statement, struct Error *error);
void statement_done(struct sqlite3_stmt *statement);
/* Steps to the end. */
MUST_USE bool statement_run(struct Store *store, struct sqlite3_stmt *statement,
			    struct Error *error);
/* Runs a text with several statements. */
MUST_USE bool statement_script(struct Store *store, const char *text, struct Error *error);
struct Value column_value(struct sqlite3_stmt *statement, int column, struct Arena *arena);
int64_t column_number(struct sqlite3_stmt *statement, int column);
const char *column_text(struct sqlite3_stmt *statement, int column, struct Arena *arena);
/* The text of a column that is NOT NULL. A damaged file may hold nothing there: then it is empty.
 */
const char *column_sure(struct sqlite3_stmt *statement, int column, struct Arena *arena);
/* The same, until the next step of the statement. */
const char *column_borrowed(struct sqlite3_stmt *statement, int column);
struct Value value_number(int64_t number);
struct Value value_text(const char *text); /* NULL: nothing */
extern const struct Value value_none;

/* A statement that is put together. */
struct Sql {
	struct Arena *arena;
	struct Text text;
	struct Value *values;
	size_t n_values, capacity;
};
void sql_init(struct Sql *sql, struct Arena *arena);
void sql_release(struct Sql *sql);
void sql_bind(struct Sql *sql, struct Value value); /* writes ? */
/* Prepares (from the cache) and binds; releases `sql` in any case. */
struct sqlite3_stmt *sql_prepare(struct Store *store, struct Sql *sql, struct Error *error);

#endif
