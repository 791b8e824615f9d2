/* Question: temporary views, and an authorizer that lets a statement read these alone. */
#include "qtp/engine/store/question.h"

#include "private.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <string.h>
#include <strings.h>

/* What a statement was refused for. */
struct Gate {
	const char *table; /* read without being a view; NULL */
	bool writes;
	bool is_behind[N_KINDS]; /* a view of the statement reads the kind's table */
	struct Text *tables;	 /* of the file, a line each */
	const struct Ask *ask;
	struct Arena *arena;
};

static bool is_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '_';
}

/* What follows the next place where a statement has a name as a word of its own, outside of texts
 * in quotes; NULL: there is none. */
static const char *after_name(const char *at, const char *name)
{
	const size_t length = strlen(name);

	while (*at) {
		size_t n = 0;

		if (*at == '\'') {
			at += 1 + strcspn(at + 1, "'");
			at += *at != '\0';
			continue;
		}
		while (is_word(at[n]))
			n++;
		if (n == length && strncasecmp(at, name, n) == 0)
			return at + n;
		at += n > 0 ? n : 1;
	}
	return NULL;
}

static const char *after_blanks(const char *at)
{
	return at + strspn(at, " \t\r\n");
}

/* What follows a word and the blanks after it; NULL: another one is there. */
static const char *after_word(const char *at, const char *word)
{
	const size_t length = strlen(word);

	return strncasecmp(at, word, length) == 0 && !is_word(at[length])
		       ? after_blanks(at + length)
		       : NULL;
}

/* Whether a statement defines a table of its own: WITH name(columns) AS MATERIALIZED (...). */
static bool is_own_table(const char *sql, const char *name)
{
	while ((sql = after_name(sql, name))) {
		const char *at = after_blanks(sql), *next;

		if (*at == '(')
			at += strcspn(at, ")");
		at = after_word(after_blanks(at + (*at == ')')), "as");
		if (!at)
			continue;
		next = after_word(at, "not");
		at = next ? next : at;
		next = after_word(at, "materialized");
		if (*(next ? next : at) == '(')
			return true;
	}
	return false;
}

static bool is_view(const char *name)
{
	return name && strncmp(name, QUESTION_VIEW, strlen(QUESTION_VIEW)) == 0;
}

/* Whether the file has such a table, or SQLite itself. */
static bool is_in_file(const struct Gate *gate, const char *table)
{
	const char *line = arena_format(gate->arena, "\n%s\n", text_fold(gate->arena, table));

	return strncasecmp(table, "sqlite_", strlen("sqlite_")) == 0 ||
	       strstr(text_get(gate->tables), line);
}

/*
 * Whether a table is one of the program's views, or is read by one. That rows of a table count of
 * which no column is read is reported without the view that joins it, and of a table that the
 * statement itself defines as if it were one of the file; only what the statement says has the name
 * of a database.
 */
static bool may_read(struct Gate *gate, const char *table, const char *column, const char *reader,
		     const char *database)
{
	const struct Entity *entity = entity_find(table);

	if (entity && is_view(reader))
		gate->is_behind[entity->kind] = true;
	if (is_view(table) || is_view(reader))
		return true;
	if (*column || database)
		return false;
	return entity ? gate->is_behind[entity->kind]
		      : !is_in_file(gate, table) && is_own_table(gate->ask->sql, table);
}

static int authorize(void *context, int action, const char *first, const char *second,
		     const char *database, const char *reader)
{
	struct Gate *gate = context;

	switch (action) {
	case SQLITE_SELECT:
	case SQLITE_RECURSIVE:
		return SQLITE_OK;
	case SQLITE_FUNCTION:
		return strcmp(second, "load_extension") == 0 ? SQLITE_DENY : SQLITE_OK;
	case SQLITE_READ:
		if (may_read(gate, first, second, reader, database))
			return SQLITE_OK;
		gate->table = gate->table ? gate->table : arena_text(gate->arena, first);
		return SQLITE_DENY;
	default:
		gate->writes = true;
		return SQLITE_DENY;
	}
}

/* ---- the views ---- */

/* What is masked is in a view where the statement names it; NULL: none is there. */
static bool is_shown(const struct Field *field, const char *sql)
{
	return !field_is_judged(field) && !(field->flags & FIELD_CLOSED) &&
	       (!(field->flags & FIELD_MASKED) || (sql && after_name(sql, field->key)));
}

static void view_columns(struct Text *text, struct Text *joins, const struct Entity *entity,
			 const char *sql)
{
	text_append(text, "r.id");
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if (!is_shown(field, sql))
			continue;
		text_append(text, ", ");
		if (field->type == FIELD_REF) {
			sql_label((struct LabelText){text, joins}, entity, "r", field, LABEL_SHOWN);
			text_format(text, " AS \"%s\", r.\"%s\" AS \"%s_id\"", field->key,
				    field->key, field->key);
		} else {
			text_format(text, "r.\"%s\"", field->key);
		}
	}
}

static bool make_view(struct Store *store, const struct Entity *entity, const char *sql,
		      struct Error *error)
{
	struct Text text, joins;
	bool made;

	text_init(&text);
	text_init(&joins);
	text_format(&text,
		    "DROP VIEW IF EXISTS temp.\"" QUESTION_VIEW "%s\"; "
		    "CREATE TEMP VIEW \"" QUESTION_VIEW "%s\" AS SELECT ",
		    entity->key, entity->key);
	view_columns(&text, &joins, entity, sql);
	text_format(&text, " FROM \"%s\" r%s WHERE r.binned = 0", entity->key, text_get(&joins));
	made = statement_script(store, text_get(&text), error);
	text_release(&joins);
	text_release(&text);
	return made;
}

static bool make_views(struct Store *store, const char *sql, struct Error *error)
{
	for (int kind = 0; kind < N_KINDS; kind++)
		if (!make_view(store, entity_get((enum Kind)kind), sql, error))
			return false;
	return true;
}

/* Whether a view of the statement has what is masked elsewhere. */
static bool shows_masked(const char *sql)
{
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);

		for (size_t i = 0; i < entity->n_fields; i++)
			if ((entity->fields[i].flags & FIELD_MASKED) &&
			    is_shown(&entity->fields[i], sql))
				return true;
	}
	return false;
}

static const char *view_names(const struct Ask *ask, struct Arena *arena)
{
	const char *names = "";

	for (int kind = 0; kind < N_KINDS; kind++)
		names = arena_format(arena, "%s%s" QUESTION_VIEW "%s", names, *names ? ", " : "",
				     entity_get((enum Kind)kind)->key);
	for (size_t i = 0; i < ask->n_tables; i++)
		names = arena_format(arena, "%s, %s", names, ask->tables[i].name);
	return names;
}

/* ---- the tables of the question ---- */

static bool make_table(struct Store *store, const struct AskTable *table, struct Error *error)
{
	struct Text text;
	bool made;

	text_init(&text);
	text_format(&text, "DROP TABLE IF EXISTS temp.\"%s\"; CREATE TEMP TABLE \"%s\"(",
		    table->name, table->name);
	for (size_t i = 0; i < table->n_columns; i++)
		text_format(&text, "%s\"%s\"", i ? ", " : "", table->columns[i].name);
	text_append(&text, ")");
	made = statement_script(store, text_get(&text), error);
	text_release(&text);
	return made;
}

static void bind(sqlite3_stmt *insert, int at, struct Value value)
{
	switch (value.type) {
	case VALUE_NUMBER:
		sqlite3_bind_int64(insert, at, value.number);
		return;
	case VALUE_REAL:
		sqlite3_bind_double(insert, at, value.real);
		return;
	case VALUE_TEXT:
		sqlite3_bind_text(insert, at, value.text, -1, SQLITE_STATIC);
		return;
	case VALUE_NONE:
		sqlite3_bind_null(insert, at);
		return;
	}
}

static sqlite3_stmt *prepare_insert(struct Store *store, const struct AskTable *table)
{
	sqlite3_stmt *insert = NULL;
	struct Text text;

	text_init(&text);
	text_format(&text, "INSERT INTO temp.\"%s\" VALUES(?", table->name);
	for (size_t i = 1; i < table->n_columns; i++)
		text_append(&text, ", ?");
	text_append(&text, ")");
	sqlite3_prepare_v2(store->db, text_get(&text), -1, &insert, NULL);
	text_release(&text);
	return insert;
}

static bool fill_table(struct Store *store, const struct AskTable *table,
		       const struct AnswerRows *rows, struct Error *error)
{
	sqlite3_stmt *insert = prepare_insert(store, table);
	int code = insert ? SQLITE_DONE : SQLITE_ERROR;

	for (size_t row = 0; row < rows->n_rows && code == SQLITE_DONE; row++) {
		for (size_t i = 0; i < table->n_columns; i++)
			bind(insert, (int)i + 1, rows->cells[row * table->n_columns + i]);
		code = sqlite3_step(insert);
		sqlite3_reset(insert);
	}
	sqlite3_finalize(insert);
	return code == SQLITE_DONE || failure(store, error);
}

static bool make_tables(struct Store *store, const struct Ask *ask, struct Arena *arena,
			struct Error *error)
{
	for (size_t i = 0; i < ask->n_tables; i++) {
		const struct AskTable *table = &ask->tables[i];
		struct AnswerRows rows;

		if (after_name(ask->sql, table->name) &&
		    (!table->load(table, arena, &rows, error) || !make_table(store, table, error) ||
		     !fill_table(store, table, &rows, error)))
			return false;
	}
	return true;
}

/* ---- the views as an answer ---- */

struct Listing {
	struct Arena *arena;
	struct Value *cells;
	size_t n, capacity;
};

static void add_text(struct Listing *all, const char *text)
{
	all->cells = arena_grow(all->arena, all->cells, all->n, &all->capacity, sizeof *all->cells);
	all->cells[all->n++] = value_text(text);
}

static void add_column(struct Listing *all, const struct Entity *entity, const char *column,
		       const char *type, const char *help)
{
	add_text(all, arena_format(all->arena, QUESTION_VIEW "%s", entity->key));
	add_text(all, column);
	add_text(all, type);
	add_text(all, help);
}

static void list_view(struct Listing *all, const struct Entity *entity)
{
	add_column(all, entity, "id", "id", entity->help);
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if (!is_shown(field, NULL))
			continue;
		add_column(all, entity, field->key,
			   field->type == FIELD_REF ? "name" : field_type_name(field->type),
			   field->help);
		if (field->type == FIELD_REF)
			add_column(all, entity, arena_format(all->arena, "%s_id", field->key), "id",
				   arena_format(all->arena, "Its id, as in " QUESTION_VIEW "%s.",
						entity_get(field->ref)->key));
	}
}

static void list_table(struct Listing *all, const struct AskTable *table)
{
	for (size_t i = 0; i < table->n_columns; i++) {
		add_text(all, table->name);
		add_text(all, table->columns[i].name);
		add_text(all, table->columns[i].type);
		add_text(all, table->columns[i].help);
	}
}

void store_views(const struct Ask *ask, struct Arena *arena, struct AnswerRows *ret_answer)
{
	static const char *const columns[] = {"view", "column", "type", "help"};
	struct Listing all = {.arena = arena};

	for (int kind = 0; kind < N_KINDS; kind++)
		list_view(&all, entity_get((enum Kind)kind));
	for (size_t i = 0; i < ask->n_tables; i++)
		list_table(&all, &ask->tables[i]);
	*ret_answer =
		(struct AnswerRows){columns, N_ITEMS(columns), all.cells, all.n / N_ITEMS(columns)};
}

/* ---- asking ---- */

/* Whole names of a list with commas, as many as there is room for in a sentence. */
static const char *names_that_fit(const char *names, struct Arena *arena)
{
	const size_t room = 420;
	size_t length = strlen(names);

	if (length <= room)
		return names;
	for (length = room; names[length] != ',';)
		length--;
	return arena_format(arena, "%.*s and more: qtp sql alone lists them all", (int)length,
			    names);
}

/* The columns of the first view that the statement names; NULL: it names none. */
static const char *columns_asked(const struct Gate *gate, const char **ret_view)
{
	const char *text = gate->ask->sql, *names = NULL;
	struct AnswerRows all;

	store_views(gate->ask, gate->arena, &all);
	for (; (text = strcasestr(text, QUESTION_VIEW)) && !names; text++)
		for (size_t i = 0; i < all.n_rows; i++) {
			const struct Value *cells = &all.cells[i * all.n_columns];
			size_t length = strlen(cells[0].text);

			if (strncasecmp(text, cells[0].text, length) != 0 || is_word(text[length]))
				continue;
			*ret_view = cells[0].text;
			names = names ? arena_format(gate->arena, "%s, %s", names, cells[1].text)
				      : cells[1].text;
		}
	return names;
}

static bool refuse_column(const struct Gate *gate, const char *said, struct Error *error)
{
	const char *view, *names = columns_asked(gate, &view);

	return error_set(error, ERROR_INPUT, "", "The question is not understood%.220s.%s", said,
			 names ? arena_format(gate->arena, " The columns of %s are: %s.", view,
					      names_that_fit(names, gate->arena))
			       : "");
}

/* The view whose name begins like `name`, or begins it, at least by three letters: " Is it
 * v_team?".
 */
static const char *near_view(const struct Gate *gate, const char *name)
{
	const size_t prefix = strlen(QUESTION_VIEW), least = 3;
	const char *near = NULL;
	struct AnswerRows all;
	size_t most = 0;

	name += strncasecmp(name, QUESTION_VIEW, prefix) == 0 ? prefix : 0;
	store_views(gate->ask, gate->arena, &all);
	for (size_t i = 0; i < all.n_rows; i++) {
		const char *view = all.cells[i * all.n_columns].text;
		size_t asked = strlen(name), length = strlen(view + prefix);
		size_t shared = asked < length ? asked : length;

		if (shared < least || shared <= most ||
		    strncasecmp(name, view + prefix, shared) != 0)
			continue;
		most = shared;
		near = view;
	}
	return near ? arena_format(gate->arena, " Is it %s?", near) : "";
}

static bool refuse_table(const struct Gate *gate, const char *name, struct Error *error)
{
	return error_set(error, ERROR_INPUT, "", "\"%.60s\" is no view.%s The views are: %s.",
			 text_show(gate->arena, name), near_view(gate, name),
			 names_that_fit(view_names(gate->ask, gate->arena), gate->arena));
}

/* Where in a question of several lines it is; "" in one of a line. */
static const char *place_text(struct Store *store, const struct Gate *gate)
{
	const char *sql = gate->ask->sql;
	int offset = sqlite3_error_offset(store->db), line = 1;

	for (int i = 0; i < offset; i++)
		line += sql[i] == '\n';
	return offset >= 0 && strchr(sql, '\n') ? arena_format(gate->arena, " in line %d", line)
						: "";
}

static bool refuse(struct Store *store, const struct Gate *gate, struct Error *error)
{
	static const char no_table[] = "no such table: ";
	const char *said = text_show(gate->arena, sqlite3_errmsg(store->db));

	if (gate->writes || strstr(said, "cannot modify"))
		return error_set(error, ERROR_INPUT, "",
				 "A question only reads. Write one SELECT over the views, like: "
				 "SELECT name, stage FROM v_team");
	if (gate->table)
		return refuse_table(gate, gate->table, error);
	if (strncmp(said, no_table, strlen(no_table)) == 0)
		return refuse_table(gate, said + strlen(no_table), error);
	if (strstr(said, "no such column"))
		return refuse_column(
			gate, arena_format(gate->arena, "%s: %s", place_text(store, gate), said),
			error);
	return error_set(error, ERROR_INPUT, "", "The question is not understood%s: %.200s.",
			 place_text(store, gate), said);
}

/* Nothing but blanks, stops and comments. */
static bool is_blank(const char *sql)
{
	for (;;) {
		sql += strspn(sql, " \t\r\n;");
		if (strncmp(sql, "--", 2) == 0)
			sql += strcspn(sql, "\n");
		else if (strncmp(sql, "/*", 2) == 0)
			sql = strstr(sql, "*/") ? strstr(sql, "*/") + 2 : "";
		else
			return *sql == '\0';
	}
}

static bool read_tables(struct Store *store, struct Text *tables, struct Error *error)
{
	sqlite3_stmt *statement = statement_text(
		store, "SELECT lower(name) FROM main.sqlite_schema WHERE type = 'table'", error);
	enum Step step = STEP_FAILED;

	text_append_char(tables, '\n');
	while (statement && (step = statement_step(store, statement, error)) == STEP_ROW)
		text_format(tables, "%s\n", column_borrowed(statement, 0));
	return step == STEP_DONE;
}

/* NULL: refused. */
static sqlite3_stmt *prepare_with(struct Store *store, struct Gate *gate, struct Error *error)
{
	sqlite3_stmt *statement = NULL;
	const char *rest = "";
	int code;

	sqlite3_set_authorizer(store->db, authorize, gate);
	code = sqlite3_prepare_v2(store->db, gate->ask->sql, -1, &statement, &rest);
	if (code != SQLITE_OK)
		refuse(store, gate, error);
	sqlite3_set_authorizer(store->db, NULL, NULL);
	if (code != SQLITE_OK)
		return NULL;
	if (statement && is_blank(rest) && sqlite3_stmt_readonly(statement) &&
	    sqlite3_column_count(statement) > 0)
		return statement;
	sqlite3_finalize(statement);
	error_set(error, ERROR_INPUT, "",
		  "A question is one SELECT over the views, like: SELECT name, stage "
		  "FROM v_team");
	return NULL;
}

/* NULL: refused, or it failed. */
static sqlite3_stmt *prepare(struct Store *store, const struct Ask *ask, struct Arena *arena,
			     struct Error *error)
{
	struct Text tables;
	struct Gate gate = {.tables = &tables, .ask = ask, .arena = arena};
	sqlite3_stmt *statement = NULL;

	text_init(&tables);
	if (read_tables(store, &tables, error))
		statement = prepare_with(store, &gate, error);
	text_release(&tables);
	return statement;
}

static bool read_rows(struct Store *store, sqlite3_stmt *statement, struct Arena *arena,
		      struct AnswerRows *answer, struct Error *error)
{
	struct Value *rows = NULL;
	size_t capacity = 0;
	int code;

	while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
		rows = arena_grow(arena, rows, answer->n_rows, &capacity,
				  answer->n_columns * sizeof *rows);
		for (size_t i = 0; i < answer->n_columns; i++)
			rows[answer->n_rows * answer->n_columns + i] =
				column_value(statement, (int)i, arena);
		answer->n_rows++;
	}
	answer->cells = rows;
	return code == SQLITE_DONE ||
	       (code == SQLITE_ERROR || code == SQLITE_TOOBIG
			? error_set(error, ERROR_INPUT, "", "The question cannot be answered: %s.",
				    sqlite3_errmsg(store->db))
			: failure(store, error));
}

bool store_ask(struct Store *store, const struct Ask *ask, struct Arena *arena,
	       struct AnswerRows *ret_answer, struct Error *error)
{
	sqlite3_stmt *statement;
	const char **columns;
	bool done;

	*ret_answer = (struct AnswerRows){0};
	if (!make_views(store, ask->sql, error) || !make_tables(store, ask, arena, error) ||
	    !(statement = prepare(store, ask, arena, error)))
		return false;
	ret_answer->n_columns = (size_t)sqlite3_column_count(statement);
	columns = ARENA_ARRAY(arena, ret_answer->n_columns, const char *);
	for (size_t i = 0; i < ret_answer->n_columns; i++)
		columns[i] = arena_text(arena, sqlite3_column_name(statement, (int)i));
	ret_answer->columns = columns;
	ret_answer->is_private = shows_masked(ask->sql);
	done = read_rows(store, statement, arena, ret_answer, error);
	sqlite3_finalize(statement);
	return done;
}
