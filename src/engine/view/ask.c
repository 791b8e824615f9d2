/* Questions in SQL: joined lists as views of them. */
#include "qtp/engine/view/ask.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/file.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/view/joined.h"

/* Where rows of a list come from, and where they go to. */
struct Filling {
	struct Domain *domain;
	const struct JoinedSpec *spec;
};

/* Columns before those of the list. */
static const struct AskColumn lead_columns[] = {
	{"season", "text", "The season of the row."},
	{"kind", "text", "The kind of the record that the row opens."},
	{"id", "id", "Its id, as in the view of the kind."},
};

static size_t n_lead(const struct JoinedSpec *spec)
{
	return N_ITEMS(lead_columns) - spec->any_season;
}

static const struct AskColumn *columns_of(const struct JoinedSpec *spec, struct Arena *arena)
{
	size_t n = n_lead(spec), skipped = N_ITEMS(lead_columns) - n;
	struct AskColumn *columns = ARENA_ARRAY(arena, n + spec->n_columns, struct AskColumn);

	for (size_t i = 0; i < n; i++)
		columns[i] = lead_columns[skipped + i];
	columns[0].help = spec->help;
	for (size_t i = 0; i < spec->n_columns; i++) {
		const struct JoinedColumn *column = &spec->columns[i];

		columns[n + i] = (struct AskColumn){column->key, field_type_name(column->type),
						    column->label};
	}
	return columns;
}

static struct Value value_of(enum FieldType type, struct Value cell, struct Arena *arena)
{
	return type == FIELD_DAY && cell.type == VALUE_NUMBER
		       ? data_table_text(data_table_cell_data(type, cell, arena))
		       : cell;
}

/* Appends the rows of a list, of a season where there is one. */
static void add_rows(const struct JoinedRows *rows, const struct JoinedSpec *spec,
		     const char *season, struct AnswerRows *answer)
{
	struct Arena *arena = rows->arena;
	size_t n = answer->n_columns, lead = n_lead(spec);
	struct Value *cells = ARENA_ARRAY(arena, (answer->n_rows + rows->n) * n, struct Value);

	for (size_t i = 0; i < answer->n_rows * n; i++)
		cells[i] = answer->cells[i];
	for (size_t row = 0; row < rows->n; row++) {
		const struct JoinedRow *from = &rows->items[row];
		struct Value *to = cells + (answer->n_rows + row) * n;

		if (season)
			to[0] = data_table_text(season);
		to[lead - 2] = data_table_text(entity_get(from->kind)->key);
		to[lead - 1] = data_table_number(from->id);
		for (size_t i = 0; i < spec->n_columns; i++)
			to[lead + i] = value_of(spec->columns[i].type, from->cells[i], arena);
	}
	answer->cells = cells;
	answer->n_rows += rows->n;
}

static bool load_season(const struct Filling *filling, const struct Season *season,
			struct Arena *arena, struct AnswerRows *answer, struct Error *error)
{
	struct JoinedView view;
	struct JoinedRows rows;

	joined_view_init(&view, filling->spec, arena);
	view.season = season ? season_id(season) : 0;
	if (!joined_load(filling->domain, &view, arena, &rows, error))
		return false;
	add_rows(&rows, filling->spec, season ? season_text(season, "code") : NULL, answer);
	return true;
}

static bool load_list(const struct AskTable *table, struct Arena *arena,
		      struct AnswerRows *ret_rows, struct Error *error)
{
	const struct Filling *filling = table->source;
	const struct ListQuery query = {.entity = entity_season()};
	struct Records seasons;

	*ret_rows = (struct AnswerRows){.n_columns = table->n_columns};
	if (filling->spec->any_season)
		return load_season(filling, NULL, arena, ret_rows, error);
	if (!domain_list(filling->domain, &query, arena, &seasons, error))
		return false;
	for (size_t i = 0; i < seasons.n; i++)
		if (!load_season(filling, records_at(&seasons, i), arena, ret_rows, error))
			return false;
	return true;
}

static const char *name_of(const char *key, struct Arena *arena)
{
	char *name = arena_format(arena, "v_%s", key);

	for (char *at = name; *at; at++)
		*at = *at == '-' ? '_' : *at;
	return name;
}

static struct Ask ask_of(struct Domain *domain, const char *sql, struct Arena *arena)
{
	struct Ask ask = {.sql = sql};
	const struct JoinedSpec *spec;
	struct AskTable *tables;
	size_t n = 0;

	while (joined_at(n))
		n++;
	tables = ARENA_ARRAY(arena, n, struct AskTable);
	for (ask.n_tables = 0; (spec = joined_at(ask.n_tables)); ask.n_tables++) {
		struct Filling *filling = ARENA_NEW(arena, struct Filling);

		*filling = (struct Filling){domain, spec};
		tables[ask.n_tables] = (struct AskTable){
			.name = name_of(spec->key, arena),
			.columns = columns_of(spec, arena),
			.n_columns = n_lead(spec) + spec->n_columns,
			.source = filling,
			.load = load_list,
		};
	}
	ask.tables = tables;
	return ask;
}

bool ask_answer(struct Domain *domain, const char *sql, struct Arena *arena,
		struct AnswerRows *ret_answer, struct Error *error)
{
	const struct Ask ask = ask_of(domain, sql, arena);

	return domain_ask(domain, &ask, arena, ret_answer, error);
}

void ask_views(struct Domain *domain, struct Arena *arena, struct AnswerRows *ret_answer)
{
	const struct Ask ask = ask_of(domain, NULL, arena);

	domain_views(&ask, arena, ret_answer);
}
