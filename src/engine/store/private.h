/* What the files of the store share; no one else includes this (its tests may). */
#ifndef QTP_STORE_PRIVATE_H
#define QTP_STORE_PRIVATE_H

#include "qtp/engine/base/text.h"
#include "qtp/engine/store/rows.h"
#include "qtp/engine/store/schema.h"
#include "qtp/engine/store/store.h"
#include "queries.h"

#include <sha2.h>
#include <sqlite3.h>

#define APPLICATION_ID 0x71747031 /* "qtp1" */

enum {
	HASH_BYTES = SHA256_DIGEST_LENGTH,
	N_CACHED = 128,
	MAX_REF_DEPTH = 6,
	LARGE_OPERATION = 2000
};

struct Cached {
	char *text;
	size_t length;
	sqlite3_stmt *statement;
	uint64_t used;
};

/* What the operation being written has done to the search of a kind. */
struct Following {
	bool touched, has_parts;
	bool rebuilt; /* so much has changed that the commit rebuilds all parts */
	size_t n_late;
};

struct IdList {
	Id *ids;
	size_t n, capacity;
};
static inline void id_list_add(struct IdList *list, Id id, struct Arena *arena)
{
	list->ids = arena_grow(arena, list->ids, list->n, &list->capacity, sizeof *list->ids);
	list->ids[list->n++] = id;
}

/* What it has done to the records of a kind: to which it has made, and to others. */
struct Touched {
	bool altered;
	struct IdList made, ended;
};

/* The operation that is being written. */
struct Pending {
	bool open, failed, keep; /* keep: written even when it changed nothing */
	int64_t number, id, at, undoes;
	bool system, meta_changed;
	char *title;
	int64_t n_changes;
	Id last_id;	/* the newest that was given */
	char *deferred; /* statements that make indexes again; NULL: none */
	uint8_t previous[HASH_BYTES];
	SHA2_CTX payload;
	struct Following following[N_KINDS];
	struct Touched touched[N_KINDS];
	struct Arena arena; /* of the lists */
	struct Error why;   /* what ended the transaction; code ERROR_NONE: nothing has */
};

enum { STEPS_BETWEEN_QUESTIONS = 2000 }; /* of SQLite's machine: some tenths of a millisecond */

/* What is read in place of a table: an empty temporary one, or a temporary view in which the
 * columns that the file does not have are NULL. */
enum StandIn { STAND_IN_NONE, STAND_IN_TABLE, STAND_IN_VIEW };

/* Statements of each kind that a large operation runs for every record. */
enum KindStatement { KIND_GET, KIND_GET_JUDGED, KIND_INSERT, N_KIND_STATEMENTS };

/* How many records of a kind are not in the bin. */
enum Length { LENGTH_NONE, LENGTH_SHORT, LENGTH_LONG };

/* As they are known of the content that has the mark. */
struct Lengths {
	unsigned mark;
	bool known[N_KINDS];
	enum Length of[N_KINDS];
};

struct Store {
	sqlite3 *db;
	char *path, *who;
	char *backups; /* the folder of its backups; NULL: none */
	bool read_only;
	bool damaged;	     /* known to be: read as far as it goes */
	bool in_memory;	     /* a copy of the file, for a trial */
	char *why_read_only; /* heap memory; NULL when it was asked for */
	struct StoreSources sources;
	const struct RowHook *const *hooks;
	const struct Schema *schema;
	int version; /* of the file */
	bool checked;
	int64_t data_version;
	int64_t schema_mark; /* changes with the tables, or when all content is replaced */
	int64_t waited_us;   /* of the present wait for a lock */
	struct StoreWait wait;
	int64_t renewed_since; /* when a migration began, microseconds since 1970; 0: none */
	bool (*is_wanted)(void *context); /* ends long reads; NULL: nothing does */
	void *wanted_context;
	bool gave_up; /* the wait was ended by the person */
	bool judged[N_KINDS];
	enum StandIn stands_in[N_KINDS]; /* for what an older file does not have yet */
	sqlite3_stmt *queries[N_QUERIES];
	sqlite3_stmt *of_kind[N_KINDS][N_KIND_STATEMENTS];
	struct Cached cached[N_CACHED];
	uint64_t n_uses;
	struct Arena fold_arena, scratch;
	struct Pending pending;
	struct Lengths lengths;
};

/* --- path.c, settings.c, open.c, migrate.c, backup.c */
MUST_USE bool path_check(struct StoreOptions options, bool *ret_read_only, char **ret_why,
			 struct Error *error);
MUST_USE bool path_check_new(struct StoreOptions options, struct Error *error);
/* How much of the file is kept in memory. A whole list comes from pages all over the file, and a
 * large operation writes them: random ids. Without room for them each would be read or written many
 * times. */
enum Cache { CACHE_USUAL, CACHE_OF_LISTS, CACHE_OF_WRITES };
void settings_use_cache(struct Store *store, enum Cache cache);
/* The path with its folder resolved, for SQLITE_OPEN_NOFOLLOW. Heap memory. */
char *path_resolved(const char *path);
/* Where the backups of a file are. Heap memory. */
char *backups_folder(const char *data_dir, const char *path);
MUST_USE bool settings_apply(struct Store *store, struct Error *error);
MUST_USE bool settings_apply_journal(struct Store *store, struct Error *error);
/* Brings the file to the newest version; a verified copy is kept beside it. Nothing to do: true. */
MUST_USE bool migrate(struct Store *store, struct Error *error);
/* So that an older file can be read as it is: kinds that it does not have yet are empty, fields
 * that it does not have are missing. */
MUST_USE bool stand_ins_make(struct Store *store, struct Error *error);
/* Removes them where the file has come to the newest version, by this process or another. */
MUST_USE bool stand_ins_drop(struct Store *store, struct Error *error);
/* Runs the steps above the file's version inside the open transaction; sets the version. */
MUST_USE bool migrate_steps(struct Store *store, struct Error *error);
/* --- fill.c */
/* Fills the fields that came with the steps since the file's version and follow from others: as an
 * operation of the program in the open transaction. Takes the version of the schema. */
MUST_USE bool fill_records(struct Store *store, struct Error *error);

/* --- main_file.c */
/* Inside a transaction: the file is a copy of another, wherever that is. */
MUST_USE bool main_file_unmark(struct Store *store, struct Error *error);
/* Whether it says which file is the main one: numbers were given. */
bool main_file_is_named(struct Store *store, struct Arena *arena);

/* A verified copy of the file as it is, under `to`, which must not exist. */
MUST_USE bool backup_to(struct Store *store, const char *to, struct Error *error);
/* The store goes on with a copy of the file in memory. */
MUST_USE bool backup_to_memory(struct Store *store, struct Error *error);

/* Whether the pages and indexes of a copy hold; `path`: of the file that it was made of. */
MUST_USE bool backup_is_whole(sqlite3 *copy, const char *path, struct Error *error);

/* --- backups.c, backups_look.c */
struct Backup;
struct Backups;
/* By their names alone, the newest first. */
void backups_find(const struct Store *store, struct Arena *arena, struct Backups *ret_backups);
MUST_USE bool backup_find(const struct Store *store, int64_t number, struct Arena *arena,
			  struct Backup *ret_backup, struct Error *error);
/* For reading; `trial`: as a copy in memory that may be changed. store_close is owed. */
MUST_USE bool backup_open(struct Store *store, const struct Backup *backup, bool trial,
			  struct Store **ret_copy, struct Error *error);
/* How far both histories are the same. */
void backup_compare(struct Store *store, struct Store *copy, struct Backup *backup);

/* --- failure.c */
/* Says what SQLite reported last; returns false. */
bool failure(struct Store *store, struct Error *error);
bool failure_of(const char *path, sqlite3 *db, struct Error *error);

/* --- statement.c; see rows.h */
sqlite3_stmt *statement_query(struct Store *store, enum Query query, struct Error *error);
/* Gives back the statement of a query that is not asked again. */
void statement_forget(struct Store *store, enum Query query);
/* The same with ?1 bound. */
sqlite3_stmt *statement_number(struct Store *store, enum Query query, int64_t number,
			       struct Error *error);
/* One that the caller finalizes; NULL: it failed. */
sqlite3_stmt *statement_prepare(struct Store *store, const char *text, struct Error *error);
/* That of a kind, made once. */
sqlite3_stmt *statement_of_kind(struct Store *store, const struct Entity *entity,
				enum KindStatement which, struct Error *error);
/* One record by its id, as sql_select reads it. */
sqlite3_stmt *statement_get(struct Store *store, struct KindId which, struct Error *error);
/* As bind_value, of a text that lasts until the statement is done. */
void bind_borrowed(sqlite3_stmt *statement, int position, struct Value value);
void statements_release(struct Store *store);
MUST_USE bool query_run(struct Store *store, enum Query query, struct Error *error);

/* --- sql.c, sql_label.c, sql_list.c, sql_filter.c: the only places that put SQL together */
bool field_is_judged(const struct Field *field);
/* The field whose folded text the column `folded` begins with; NULL: none. */
const struct Field *entity_first_search(const struct Entity *entity);
/* What leads the folded text in front of the searched fields; NULL: none. */
const struct Field *entity_lead(const struct Entity *entity);
/* Whether sorting by the field is the order of the folded text. */
bool field_leads(const struct Entity *entity, const struct Field *field);
const struct Field *entity_label(const struct Entity *entity);
/* Whether the field is the name of its records, which is found without signs as well. */
bool field_names(const struct Entity *entity, const struct Field *field);

/* Columns: id, binned, then every field in order, so that field i is column i + 2. The table is r,
 * the judgements j. */
enum { FIRST_FIELD_COLUMN = 2 };
void sql_select(struct Sql *sql, const struct Store *store, const struct Entity *entity,
		const bool *leaves);
void sql_get(struct Sql *sql, const struct Store *store, const struct Entity *entity, Id id);
void sql_insert(struct Sql *sql, const struct Entity *entity);
void sql_update(struct Sql *sql, const struct Entity *entity);
void sql_delete(struct Sql *sql, const struct Entity *entity, Id id);
void sql_referrers(struct Sql *sql, const struct Entity *entity, const struct Field *field, Id id,
		   bool with_binned);
void sql_ids(struct Sql *sql, const struct Entity *entity, bool backwards);
/* An empty temporary table with the kind's columns; with `drop`: away with it. */
void sql_stand_in_table(struct Sql *sql, const struct Entity *entity);
/* `has[i]`: the file has the column of field i. */
void sql_stand_in_view(struct Sql *sql, const struct Entity *entity, const bool has[]);
void sql_stand_in_drop(struct Sql *sql, const struct Entity *entity, enum StandIn stand_in);
void sql_judgement_table(struct Sql *sql, const struct Entity *entity);
void sql_forget_judged(struct Sql *sql, const struct Entity *entity);
void sql_judge(struct Sql *sql, const struct Entity *entity);

/* Where what a record is called goes: the expression, and the joins that it needs. */
struct LabelText {
	struct Text *expression, *joins;
};
enum LabelUse { LABEL_SHOWN, LABEL_SORTED };
/* Choices sort in the order of their table, and are called by their labels. */
void sql_choice(struct Text *expression, const char *column, const struct Field *field,
		enum LabelUse use);
void sql_label(struct LabelText to, const struct Entity *entity, const char *alias,
	       const struct Field *field, enum LabelUse use);
/* What a record is called by Entity.called. */
void sql_called(struct LabelText to, const struct Entity *entity, const char *alias);
void sql_names(struct Sql *sql, const struct Entity *entity);

struct SortKey {
	struct Text expression, joins;
	bool nullable;
};
void sort_key_init(struct SortKey *key, const struct Entity *entity, const struct Field *field);
void sort_key_release(struct SortKey *key);

/* One of the two parts of a list: the records that have a key, then those that have none. */
struct ListPart {
	bool missing; /* the part without a key */
	bool bounded; /* only what is after key and id */
	struct Value key;
	Id id;
	size_t limit;
	bool ids_only; /* the select has the id alone */
	const Id *ids; /* only these; NULL: any */
	size_t n_ids;
};
void sql_list(struct Sql *sql, const struct Store *store, const struct ListQuery *query,
	      const struct SortKey *key, struct ListPart part);
void sql_list_key(struct Sql *sql, const struct ListQuery *query, const struct SortKey *key, Id id);
/* WHERE; `by_id`: an id is asked for too. */
void sql_conditions(struct Sql *sql, const struct ListQuery *query, bool by_id);
void sql_count(struct Sql *sql, const struct ListQuery *query, size_t limit);
/* Ids after a comma each, for IN (...). */
void sql_ids_bound(struct Sql *sql, const Id ids[], size_t n);
/* What the text begins; the column's index leads there. */
void sql_begins(struct Sql *sql, const char *column, const char *text);
void sql_filter(struct Sql *sql, const struct Entity *entity, const struct Filter *filter);
void sql_season(struct Sql *sql, const struct Entity *entity, Id season);
/* " AND (...)": the records of the row "r" that belong to it. */
/* The records are called `alias`: "r.". */
void sql_within(struct Sql *sql, const struct Entity *entity, const char *alias,
		const struct Within *within);

/* Ways in which a typed text can name a record. */
enum FindWay {
	FIND_REF,
	FIND_LABEL,
	FIND_REF_BEGINS,
	FIND_LABEL_BEGINS,
	FIND_ALSO_BEGINS,
	FIND_CALLED,
	FIND_CALLED_BEGINS,
	N_FIND_WAYS
};
/* False when the entity has no such way. */
bool sql_find(struct Sql *sql, const struct FindQuery *query, enum FindWay way);

/* --- row.c: a record as values, as the file holds it */
struct Row row_copy(struct Row row, struct Arena *arena);
/* The record as the history says it should be. */
MUST_USE bool row_replay(struct Store *store, struct KindId which, struct Arena *arena,
			 struct Row *ret_row, struct Error *error);
/* Records that a statement is at, one after the other. */
struct RowReader {
	struct Store *store;
	sqlite3_stmt *statement; /* gives the columns of sql_select */
	const struct Entity *entity;
	struct Arena *arena; /* for their texts */
	const bool *leaves;  /* as in ListQuery */
};
/* Id and bin of a record, from the first two columns. */
MUST_USE bool row_load_head(const struct RowReader *reader, struct Record *ret_head,
			    struct Error *error);
MUST_USE bool row_to_record(const struct RowReader *reader, void *ret_record, struct Error *error);
/* One field of a record whose id is set, from a column of any statement. */
MUST_USE bool row_load_field(const struct RowReader *reader, int column, const struct Field *field,
			     void *record, struct Error *error);
/* The only writer of records: makes the file's row `after` out of `before` and records what has
 * changed. */
MUST_USE bool row_save(struct Store *store, struct Row before, struct Row after,
		       struct Error *error);
/* salvage.c: the changes that make the row out of nothing, at most two more than it has fields;
 * returns how many. */
size_t row_changes(struct Row row, struct Change changes[]);
/* A kind that is not done and refers only to kinds that are; N_KINDS: there is none. */
enum Kind kind_ready(const bool done[N_KINDS]);
/* What the record is called, for a sentence. */
const char *record_name(struct Store *store, const struct Entity *entity, Id id,
			struct Arena *arena);

/* --- meta.c, verify_texts.c: parts of store_verify; false: the file could not be read */
/* Whether the file keeps only what it may keep beside its records. */
MUST_USE bool verify_meta(struct Store *store, struct Issues *issues, struct Error *error);
MUST_USE bool verify_folded(struct Store *store, const struct Entity *entity, struct Issues *issues,
			    struct Error *error);

/* --- hook.c: calls every hook */
MUST_USE bool hooks_begin(struct Store *store, struct Row before, struct Error *error);
MUST_USE bool hooks_saved(struct Store *store, struct Row before, struct Row after,
			  struct Error *error);
MUST_USE bool hooks_verify(struct Store *store, const struct Entity *entity, struct Issues *issues,
			   struct Error *error);
MUST_USE bool hooks_mend(struct Store *store, struct Error *error);

/* --- judge.c: makes the table of the judgements where a query reads it */
/* A migration begins, which StoreWait.tell follows until it ends; one more step of it is done; and
 * what a copy of the file does is a step of it. */
void progress_begin(struct Store *store);
void progress_end(struct Store *store);
void progress_tell(struct Store *store);
void progress_follow(struct Store *store, sqlite3 *db);
/* While held, nothing is given up that store_set_interruption would have given up. */
void interruption_hold(struct Store *store, bool hold);
MUST_USE bool judgements_ready(struct Store *store, const struct ListQuery *query,
			       struct Error *error);

/* --- operation.c, chain.c, undo.c */
/* Into the history of the open operation. */
MUST_USE bool changes_add(struct Store *store, const struct Change changes[], size_t n,
			  struct Error *error);
/* Marks the open operation so that it can only be rolled back; false. */
static inline bool operation_failed(struct Store *store)
{
	store->pending.failed = true;
	return false;
}
/* An operation inside an open transaction that someone else commits or rolls back. */
MUST_USE bool operation_open(struct Store *store, const char *title, struct Error *error);
/* The entry of the history for what the open operation has changed. */
MUST_USE bool operation_add(struct Store *store, struct Error *error);
/* Nothing is open any more. */
void operation_forget(struct Store *store);
MUST_USE bool operation_close(struct Store *store, struct Error *error);
MUST_USE bool operation_is_undone(struct Store *store, int64_t number, bool *ret_undone,
				  struct Error *error);
/* What one of the queries change_page... gives (NULL: it failed): of a kind this program does not
 * know, KIND_NONE. */
MUST_USE bool changes_read(struct Store *store, sqlite3_stmt *statement, struct Arena *arena,
			   struct Changes *ret_changes, struct Error *error);
/* "2017-08-21 14:03 UTC" */
const char *stamp_text(int64_t at, struct Arena *arena);
const char *value_shown(struct Value value, struct Arena *arena);

struct OperationHead {
	int64_t number, id, at, undoes;
	const char *who, *title;
	bool system;
};
void chain_init(SHA2_CTX *payload);
/* `kind`: as the file has it, which may be one that this program does not know. */
void chain_change(SHA2_CTX *payload, const char *kind, const struct Change *change);
void chain_end(SHA2_CTX *payload, const struct OperationHead *head, uint8_t ret_hash[HASH_BYTES]);
void chain_link(const uint8_t previous[HASH_BYTES], int64_t number,
		const uint8_t payload[HASH_BYTES], uint8_t ret_hash[HASH_BYTES]);

/* Refuses what would leave a record out of the bin that refers to one in it. */
MUST_USE bool bin_check(struct Store *store, struct Row row, struct Error *error);

#endif
