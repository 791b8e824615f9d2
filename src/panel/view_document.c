/* The ranking as a document, and as a list. */
#include "view_document.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/gate.h"

#include <inttypes.h>
#include <math.h>

const char *mean_text(double mean, struct Arena *arena)
{
	return isnan(mean) ? "" : arena_format(arena, "%.2f", mean);
}

/* --- The document --- */

static void add_head(struct Document *document, const struct Ranking *ranking)
{
	const char *names = "";

	for (size_t i = 0; i < ranking->n_reviewers; i++)
		names = arena_format(document->arena, "%s%s%s", names, *names ? ", " : "",
				     ranking->reviewers[i]->name);
	document_field(document, "Reviewers", *names ? names : "none yet");
	if (ranking->n_criteria == 0)
		document_field(document, "Criteria", "none yet");
}

static void add_rows(struct Document *document, const struct Ranking *ranking)
{
	static const struct DocumentColumn columns[] = {
		{"Rank", CELL_RIGHT},  {"Team", CELL_LEFT},    {"Name", CELL_LEFT},
		{"Mean", CELL_RIGHT},  {"Spread", CELL_RIGHT}, {"Scores", CELL_LEFT},
		{"Missing", CELL_LEFT}};
	struct Arena *arena = document->arena;
	struct DocumentTable *table;

	if (ranking->n_rows == 0) {
		document_paragraph(document, "No application waits for a decision, and none has "
					     "scores.");
		return;
	}
	table = document_table(document, columns, N_ITEMS(columns));
	for (size_t i = 0; i < ranking->n_rows; i++) {
		const struct RankingRow *row = &ranking->rows[i];
		const char *cells[N_ITEMS(columns)] = {
			row->rank ? arena_format(arena, "%" PRId64, row->rank) : "",
			row->team->code,
			row->team->name,
			mean_text(row->ranked.mean, arena),
			mean_text(row->ranked.spread, arena),
			ranking_state_text(row, arena),
			ranking_missing(ranking, row, arena)};

		document_row(document, table, cells);
	}
}

/* The mean of each criterion, of those applications whose scores may be seen. */
static void add_criteria(struct Document *document, const struct Ranking *ranking)
{
	struct Arena *arena = document->arena;
	size_t n = ranking->n_criteria + 1;
	struct DocumentColumn *columns = ARENA_ARRAY(arena, n, struct DocumentColumn);
	const char **cells = ARENA_ARRAY(arena, n, const char *);
	struct DocumentTable *table = NULL;

	columns[0] = (struct DocumentColumn){"Team", CELL_LEFT, NULL};
	for (size_t i = 1; i < n; i++)
		columns[i] =
			(struct DocumentColumn){ranking->criteria[i - 1]->code, CELL_RIGHT, NULL};
	for (size_t r = 0; r < ranking->n_rows && ranking->rows[r].rank; r++) {
		const struct RankingRow *row = &ranking->rows[r];

		if (!table) {
			document_heading(document, 1, "Means by criterion");
			table = document_table(document, columns, n);
		}
		cells[0] = row->team->code;
		for (size_t i = 1; i < n; i++)
			cells[i] = mean_text(criterion_mean(row->verdicts, &row->ranked, i - 1),
					     arena);
		document_row(document, table, cells);
	}
	if (ranking->n_criteria > 0)
		document_heading(document, 1, "Criteria");
	for (size_t i = 0; i < ranking->n_criteria; i++)
		document_field(document, ranking->criteria[i]->code, ranking->criteria[i]->text);
}

bool ranking_document(struct Domain *domain, struct DocumentSource source, struct Arena *arena,
		      struct Document *ret_document, struct Error *error)
{
	struct Cohort cohort = {0};
	struct Ranking ranking;
	bool is_cohort = source.kind == KIND_COHORT;

	if (is_cohort &&
	    !domain_get(domain, (struct KindId){KIND_COHORT, source.id}, &cohort, arena, error))
		return false;
	if (!ranking_load(domain,
			  (struct RankingOf){is_cohort ? cohort.season : source.id,
					     is_cohort ? source.id : 0},
			  arena, &ranking, error))
		return false;
	document_begin(ret_document, arena, "Ranking of applications");
	ret_document->day = domain->today;
	ret_document->subtitle = domain_label(domain, source.kind, source.id, arena);
	ret_document->name = arena_format(arena, "ranking-%s",
					  domain_ref(domain, source.kind, source.id, arena));
	add_head(ret_document, &ranking);
	add_rows(ret_document, &ranking);
	add_criteria(ret_document, &ranking);
	return true;
}

/* --- The sheet of a reviewer --- */

enum { TEAM_COLUMN, NAME_COLUMN, REVIEWER_COLUMN, CRITERIA_COLUMNS };

void reviewer_table(const struct Ranking *ranking, size_t reviewer, struct Arena *arena,
		    struct DataTable *ret_table)
{
	const char *name =
		reviewer < ranking->n_reviewers ? ranking->reviewers[reviewer]->name : "";
	const size_t n = CRITERIA_COLUMNS + ranking->n_criteria;
	struct TableColumn *heads = ARENA_ARRAY(arena, n, struct TableColumn);
	struct Value *cells = ARENA_ARRAY(arena, n, struct Value);

	heads[TEAM_COLUMN] = (struct TableColumn){"team", "Team", FIELD_TEXT};
	heads[NAME_COLUMN] = (struct TableColumn){"team_name", "Team name", FIELD_TEXT};
	heads[REVIEWER_COLUMN] = (struct TableColumn){"reviewer", "Reviewer", FIELD_TEXT};
	for (size_t i = 0; i < ranking->n_criteria; i++)
		heads[CRITERIA_COLUMNS + i] = (struct TableColumn){
			ranking->criteria[i]->code, ranking->criteria[i]->code, FIELD_NUMBER};
	data_table_begin(ret_table, arena, arena_format(arena, "Scores of %s", name), heads, n);
	ret_table->name = "scores";
	ret_table->row_name = "application";
	ret_table->row_plural = "applications";
	for (size_t r = 0; r < ranking->n_rows; r++) {
		const struct RankingRow *row = &ranking->rows[r];

		cells[TEAM_COLUMN] = data_table_text(row->team->code);
		cells[NAME_COLUMN] = data_table_text(row->team->name);
		cells[REVIEWER_COLUMN] = data_table_text(name);
		for (size_t i = 0; i < ranking->n_criteria; i++)
			cells[CRITERIA_COLUMNS + i] =
				data_table_number(row->sheets[reviewer].ratings[i]);
		data_table_row(ret_table, cells);
	}
}

/* --- The list --- */

static const struct JoinedColumn columns[] = {
	{.key = "rank", .label = "Rank", .type = FIELD_NUMBER, .width = 4},
	{.key = "cohort", .label = "Cohort", .type = FIELD_TEXT, .names = "cohort", .hidden = true},
	{.key = "team", .label = "Team", .type = FIELD_TEXT, .names = "team", .width = 9},
	{.key = "team_name", .label = "Team name", .type = FIELD_TEXT, .width = 24},
	{.key = "stage", .label = "Stage", .type = FIELD_TEXT, .hidden = true},
	{.key = "mean", .label = "Mean", .type = FIELD_REAL, .width = 5},
	{.key = "spread", .label = "Spread", .type = FIELD_REAL, .width = 6},
	{.key = "answered", .label = "Answered", .type = FIELD_NUMBER, .width = 8},
	{.key = "asked", .label = "Asked", .type = FIELD_NUMBER, .width = 5},
	{.key = "missing", .label = "Missing", .type = FIELD_TEXT, .width = 24},
	{.key = "scores", .label = "Scores", .type = FIELD_TEXT, .width = 8},
};

/* Hundredths are enough, the same on every machine, and people read all of a column with both. */
static struct Value real_cell(double mean, struct Arena *arena)
{
	const double hundred = 100;

	return isnan(mean) ? data_table_text(NULL)
			   : (struct Value){.type = VALUE_REAL,
					    .real = round(mean * hundred) / hundred,
					    .text = mean_text(mean, arena)};
}

static bool load_list(struct Domain *domain, Id season, struct JoinedRows *rows,
		      struct Error *error)
{
	const struct FieldChoice *stages = entity_field(&team_entity, "stage")->choices;
	struct Ranking ranking;

	if (!ranking_load(domain, (struct RankingOf){season, 0}, rows->arena, &ranking, error))
		return false;
	for (size_t i = 0; i < ranking.n_rows; i++) {
		const struct RankingRow *row = &ranking.rows[i];
		const struct Value cells[] = {
			data_table_number(row->rank ? row->rank : NUMBER_NONE),
			data_table_text(row->cohort ? row->cohort->code : NULL),
			data_table_text(row->team->code),
			data_table_text(row->team->name),
			data_table_text(stages[row->team->stage].label),
			real_cell(row->ranked.mean, rows->arena),
			real_cell(row->ranked.spread, rows->arena),
			data_table_number((int64_t)row->ranked.n_answered),
			data_table_number((int64_t)row->ranked.n_asked),
			data_table_text(ranking_missing(&ranking, row, rows->arena)),
			data_table_text(scores_state_key(row->ranked.state)),
		};

		joined_add(rows, (struct KindId){KIND_TEAM, row->team->record.id}, cells,
			   N_ITEMS(cells));
	}
	return true;
}

static const struct JoinedSpec ranking_lists_rows[] = {
	{.key = "ranking",
	 .title = "Ranking of applications",
	 .help = "Applications by what reviewers give them: mean, spread, and who is missing.",
	 .row_name = "application",
	 .row_plural = "applications",
	 .columns = columns,
	 .n_columns = N_ITEMS(columns),
	 .load = load_list},
};
const struct JoinedSpecTable ranking_lists = CAPABILITY_ROWS(ranking_lists_rows);
