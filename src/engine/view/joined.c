/* Joined lists: the rows of a capability, filtered and sorted in memory. */
#include "joined_names.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/model/filter.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

CAPABILITY_WALK(JoinedSpec, joined_at, joined)

const struct JoinedSpec *joined_find(const char *key)
{
	const struct JoinedSpec *spec;

	for (size_t i = 0; (spec = joined_at(i)); i++)
		if (key && strcmp(spec->key, key) == 0)
			return spec;
	return NULL;
}

void joined_add(struct JoinedRows *rows, struct KindId of, const struct Value cells[], size_t n)
{
	struct Value *copy = ARENA_ARRAY(rows->arena, rows->n_columns, struct Value);

	assert(n == rows->n_columns);
	memcpy(copy, cells, n * sizeof *copy);
	rows->items =
		arena_grow(rows->arena, rows->items, rows->n, &rows->capacity, sizeof *rows->items);
	rows->items[rows->n++] = (struct JoinedRow){of.kind, of.id, copy};
}

/* ---- the view ---- */

/* A record of such fields holds a value of eight bytes each; only filters read their texts. */
static const struct Entity *entity_of(const struct JoinedSpec *spec, struct Arena *arena)
{
	struct Field *fields = ARENA_ARRAY(arena, spec->n_columns, struct Field);
	struct Entity *entity = ARENA_NEW(arena, struct Entity);

	for (size_t i = 0; i < spec->n_columns; i++)
		fields[i] = (struct Field){
			.key = spec->columns[i].key,
			.label = spec->columns[i].label,
			.help = "",
			.type = spec->columns[i].type,
			.width = spec->columns[i].width,
			.least = spec->columns[i].least,
			.flags = spec->columns[i].flags,
			.choices = spec->columns[i].choices,
			.offset = sizeof(struct Record) + i * sizeof(int64_t),
		};
	*entity = (struct Entity){
		.kind = KIND_NONE,
		.key = spec->key,
		.name = spec->row_name,
		.plural = arena_format(arena, "the list %s", spec->key),
		.help = spec->help,
		.size = sizeof(struct Record) + spec->n_columns * sizeof(int64_t),
		.fields = fields,
		.n_fields = spec->n_columns,
	};
	return entity;
}

void joined_view_init(struct JoinedView *view, const struct JoinedSpec *spec, struct Arena *arena)
{
	*view = (struct JoinedView){
		.spec = spec, .entity = entity_of(spec, arena), .sort = spec->n_columns};
	for (size_t i = 0; i < spec->n_columns && view->n_columns < LIST_COLUMNS; i++)
		if (!spec->columns[i].hidden)
			view->columns[view->n_columns++] = i;
}

size_t joined_column(const struct JoinedView *view, const char *name, struct Arena *arena,
		     struct Error *error)
{
	const struct Field *field = entity_field_named(view->entity, name, arena);

	if (field)
		return (size_t)(field - view->entity->fields);
	error_set(error, ERROR_INPUT, "",
		  "There is no column \"%.40s\" in the list %s. The columns are: %s.",
		  text_show(arena, name), view->spec->key, entity_field_keys(arena, view->entity));
	return view->spec->n_columns;
}

/* ---- the filter ---- */

struct Matching {
	const struct JoinedView *view;
	const struct JoinedRow *row;
	const struct JoinedNames *names;
	struct Arena *arena;
};

static const char *cell_text(const struct Matching *matching, size_t column)
{
	const struct JoinedColumn *about = &matching->view->spec->columns[column];

	return text_fold(
		matching->arena,
		data_table_cell_data(about->type, matching->row->cells[column], matching->arena));
}

static bool cell_has(const struct Matching *matching, size_t column, const char *text)
{
	return strstr(text_fold_name(matching->arena, cell_text(matching, column)), text);
}

/* In the cells one after the other: a name that is written without a blank may be in two. */
static bool has_word(const struct Matching *matching, const char *word)
{
	const char *all = "";

	for (size_t i = 0; i < matching->view->spec->n_columns; i++)
		all = arena_format(matching->arena, "%s %s", all, cell_text(matching, i));
	return strstr(text_fold_name(matching->arena, all), word);
}

static double number_of(struct Value value)
{
	return value.type == VALUE_REAL ? value.real : (double)value.number;
}

/* <0, 0, >0: the cell against the value of the filter; both are there. */
static int compare_cell(const struct Matching *matching, const struct Filter *filter, size_t column)
{
	const struct Value *cell = &matching->row->cells[column];

	if (filter->value.type != VALUE_TEXT && cell->type != VALUE_TEXT)
		return (number_of(*cell) > number_of(filter->value)) -
		       (number_of(*cell) < number_of(filter->value));
	return strcmp(cell_text(matching, column),
		      filter->field->type == FIELD_TEXT ? filter->text : filter->value.text);
}

static bool holds(void *row, const struct Filter *filter)
{
	const struct Matching *matching = row;

	if (filter->op == FILTER_WORD)
		return has_word(matching, filter->text);
	size_t column = (size_t)(filter->field - matching->view->entity->fields);
	bool missing = matching->row->cells[column].type == VALUE_NONE;

	if (filter->op == FILTER_EMPTY || missing)
		return missing && filter->op == FILTER_EMPTY;
	if (joined_names_has(matching->names, filter, cell_text(matching, column)))
		return true;
	if (filter->op == FILTER_CONTAINS)
		return cell_has(matching, column, filter->text);
	return filter_op_holds(filter->op, compare_cell(matching, filter, column));
}

static bool keep_matching(struct Domain *domain, const struct JoinedView *view,
			  struct JoinedRows *rows, struct Error *error)
{
	const struct JoinedNames *names;
	const struct Filter *filter;
	struct Arena work = {0};
	size_t n = 0;

	if (!filter_parse(view->entity, view->filter,
			  (struct ParseFrame){domain->today, rows->arena}, &filter, error) ||
	    !joined_names_find(domain, (struct JoinedCondition){view, filter}, rows->arena, &names,
			       error))
		return false;
	for (size_t i = 0; filter->op != FILTER_ALL && i < rows->n; i++) {
		struct Matching matching = {view, &rows->items[i], names, &work};

		if (filter_leaves(filter, holds, &matching))
			rows->items[n++] = rows->items[i];
		arena_reset(&work);
	}
	rows->n = filter->op == FILTER_ALL ? rows->n : n;
	arena_release(&work);
	return true;
}

/* ---- the order ---- */

struct SortRow {
	struct JoinedRow row;
	struct Value value;
	const char *text; /* folded; NULL: no text */
	size_t place;
	bool descending;
};

static int compare_rows(const void *a, const void *b)
{
	const struct SortRow *left = a, *right = b;
	bool left_missing = left->value.type == VALUE_NONE;
	int order = 0;

	if (left_missing != (right->value.type == VALUE_NONE))
		return left_missing ? 1 : -1;
	if (left->text && right->text)
		order = strcmp(left->text, right->text);
	else if (!left_missing)
		order = (number_of(left->value) > number_of(right->value)) -
			(number_of(left->value) < number_of(right->value));
	if (order)
		return left->descending ? -order : order;
	return (left->place > right->place) - (left->place < right->place);
}

int joined_choice(const struct JoinedColumn *column, struct Value value)
{
	for (int i = 0; column->choices && column->choices[i].key; i++)
		if (value.type == VALUE_TEXT && strcmp(column->choices[i].label, value.text) == 0)
			return i;
	return CHOICE_NONE;
}

/* Choices are in the order of their table, as in lists of records. */
static struct Value sort_value(const struct JoinedColumn *column, struct Value value)
{
	int choice = joined_choice(column, value);

	return choice == CHOICE_NONE ? value
				     : (struct Value){.type = VALUE_NUMBER, .number = choice};
}

static void sort_rows(const struct JoinedView *view, struct JoinedRows *rows)
{
	struct SortRow *sorted = ARENA_ARRAY(rows->arena, rows->n, struct SortRow);

	if (view->sort >= view->spec->n_columns || rows->n == 0)
		return;
	for (size_t i = 0; i < rows->n; i++) {
		struct Value value = sort_value(&view->spec->columns[view->sort],
						rows->items[i].cells[view->sort]);

		sorted[i] = (struct SortRow){
			rows->items[i], value,
			value.type == VALUE_TEXT ? text_fold(rows->arena, value.text) : NULL, i,
			view->descending};
	}
	qsort(sorted, rows->n, sizeof *sorted, compare_rows);
	for (size_t i = 0; i < rows->n; i++)
		rows->items[i] = sorted[i].row;
}

bool joined_arrange(struct Domain *domain, const struct JoinedView *view, struct JoinedRows *rows,
		    struct Error *error)
{
	if (!keep_matching(domain, view, rows, error))
		return false;
	sort_rows(view, rows);
	return true;
}

bool joined_load(struct Domain *domain, const struct JoinedView *view, struct Arena *arena,
		 struct JoinedRows *ret_rows, struct Error *error)
{
	bool began = domain_read_begin(domain);
	bool loaded;

	*ret_rows = (struct JoinedRows){.arena = arena, .n_columns = view->spec->n_columns};
	loaded = (view->season == 0 && !view->spec->any_season) ||
		 view->spec->load(domain, view->season, ret_rows, error);
	domain_read_end(domain, began);
	return loaded && joined_arrange(domain, view, ret_rows, error);
}

void joined_table(struct Domain *domain, const struct JoinedView *view,
		  const struct JoinedRows *rows, struct Arena *arena, struct DataTable *ret_table)
{
	struct TableColumn *columns = ARENA_ARRAY(arena, view->n_columns, struct TableColumn);
	struct Value *cells = ARENA_ARRAY(arena, view->n_columns, struct Value);

	for (size_t i = 0; i < view->n_columns; i++) {
		const struct JoinedColumn *column = &view->spec->columns[view->columns[i]];

		columns[i] = (struct TableColumn){column->key, column->label, column->type};
	}
	data_table_begin(ret_table, arena, view->spec->title, columns, view->n_columns);
	ret_table->name = view->spec->key;
	ret_table->row_name = view->spec->row_name;
	ret_table->row_plural = view->spec->row_plural;
	ret_table->day = domain->today;
	if (!text_is_empty(view->filter))
		ret_table->subtitle = arena_format(arena, "Filter: %s", view->filter);
	for (size_t row = 0; row < rows->n; row++) {
		for (size_t i = 0; i < view->n_columns; i++)
			cells[i] = rows->items[row].cells[view->columns[i]];
		data_table_row(ret_table, cells);
	}
}
