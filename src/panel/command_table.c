/* A table of scores: what each of its rows makes, changes or leaves. */
#include "command_scores.h"
#include "view_layout.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"

#include <stdlib.h>
#include <string.h>

#define TABLE_ROWS 100000

struct Reading {
	const struct Ranking *ranking;
	struct Arena *arena;
	struct Table *table;
	struct ScoreLayout layout;
	size_t given;	   /* the reviewer of rows that name none; AXIS_NONE */
	size_t at[N_AXES]; /* what the row under way tells */
	size_t *rows_of;   /* where a score was read: see place_of(); 0: nowhere yet */
	const char *who;   /* of the row under way */
	size_t n_new, n_changed, n_same; /* scores of it */
	struct ScoresTaken *taken;
	struct Error *error;
};

static void add_line(struct Reading *reading, enum TakenStep step, const char *text)
{
	taken_add(&reading->taken->rows, reading->arena,
		  (struct TakenLine){step, table_row(reading->table), reading->who, text});
}

static void skip(struct Reading *reading, const char *why)
{
	add_line(reading, TAKEN_SKIPPED, why);
}

/* --- Cells --- */

static const char *cell_at(const struct Reading *reading, size_t column)
{
	return column == SIZE_MAX ? ""
				  : arena_text(reading->arena, table_cell(reading->table, column));
}

/* "4", and "4.0" as programs write it; NUMBER_NONE: it is no score. */
static int64_t rating_of(const char *text)
{
	char *end;
	long rating = strtol(text, &end, 10);

	if (end > text && end[0] == '.' && end[1] == '0')
		end += 1 + strspn(end + 1, "0");
	return end == text || *end || rating < SCORE_LEAST || rating > SCORE_MOST ? NUMBER_NONE
										  : rating;
}

/* What is no score in the row, each with its column; "" nothing. `ret_n`: cells with a text. */
static const char *faults_of(const struct Reading *reading, size_t *ret_n)
{
	const char *text = "";

	*ret_n = 0;
	for (size_t i = 0; i < reading->layout.n_scores; i++) {
		size_t column = reading->layout.scores[i].column;
		const char *cell = cell_at(reading, column);

		*ret_n += *cell != '\0';
		if (*cell && rating_of(cell) == NUMBER_NONE)
			text = arena_format(reading->arena, "%s%scolumn \"%s\": \"%s\"", text,
					    *text ? ", " : "", table_column(reading->table, column),
					    table_quote(reading->arena, cell));
	}
	return *text ? arena_format(reading->arena,
				    "%s is no score. Write a whole number from %d to %d", text,
				    SCORE_LEAST, SCORE_MOST)
		     : text;
}

static size_t *place_of(const struct Reading *reading, const size_t at[N_AXES])
{
	return &reading->rows_of[(at[AXIS_TEAM] * REVIEWERS_MOST + at[AXIS_REVIEWER]) *
					 CRITERIA_MOST +
				 at[AXIS_CRITERION]];
}

/* What it was is not said, as no one may know. */
static void take_cell(struct Reading *reading, const size_t at[N_AXES], int64_t rating)
{
	const struct Ranking *ranking = reading->ranking;
	const struct RankingRow *row = &ranking->rows[at[AXIS_TEAM]];
	int64_t old = row->sheets[at[AXIS_REVIEWER]].ratings[at[AXIS_CRITERION]];
	struct ScoresTaken *taken = reading->taken;

	*place_of(reading, at) = table_row(reading->table);
	reading->n_same += rating == old;
	if (rating == old)
		return;
	reading->n_new += old == NUMBER_NONE;
	reading->n_changed += old != NUMBER_NONE;
	taken->cells = arena_grow(reading->arena, taken->cells, taken->n_cells,
				  &taken->cells_capacity, sizeof *taken->cells);
	taken->cells[taken->n_cells++] = (struct ScoreCell){
		row->team->record.id, ranking->reviewers[at[AXIS_REVIEWER]]->record.id,
		ranking->criteria[at[AXIS_CRITERION]]->record.id, rating};
}

/* Why the score of a column is left; NULL: it is taken. */
static const char *why_left(const struct Reading *reading, const size_t at[N_AXES])
{
	const struct RankingRow *row = &reading->ranking->rows[at[AXIS_TEAM]];

	if (!row->sheets[at[AXIS_REVIEWER]].is_asked)
		return arena_format(
			reading->arena, "%s belongs to the team or its practice",
			layout_name(reading->ranking, AXIS_REVIEWER, at[AXIS_REVIEWER]));
	if (*place_of(reading, at))
		return arena_format(reading->arena, "row %zu has scores of the same already",
				    *place_of(reading, at));
	return NULL;
}

static void take_cells(struct Reading *reading)
{
	const char *left = NULL, *said = NULL;

	for (size_t i = 0; i < reading->layout.n_scores; i++) {
		const struct ScoreColumn *column = &reading->layout.scores[i];
		const char *cell = cell_at(reading, column->column);
		size_t at[N_AXES];

		if (!*cell)
			continue;
		memcpy(at, reading->at, sizeof at);
		if (column->index != AXIS_NONE)
			at[column->axis] = column->index;
		left = why_left(reading, at);
		if (!left)
			take_cell(reading, at, rating_of(cell));
		else if (!said || strcmp(said, left) != 0)
			skip(reading, said = left);
	}
}

/* --- A row --- */

/* What no cell of the row names; NULL: all of it is named. */
static const char *find_axes(struct Reading *reading)
{
	static const char *const whys[N_AXES] = {
		[AXIS_TEAM] = "is no one application that waits for a decision; write its code",
		[AXIS_REVIEWER] = ("is no one reviewer of the season; write an e-mail, or add the "
				   "reviewer"),
		[AXIS_CRITERION] = "is no criterion of the season; write its code",
	};
	const enum ScoreAxis spread = reading->layout.scores[0].index == AXIS_NONE
					      ? N_AXES
					      : reading->layout.scores[0].axis;
	const char *why = NULL;

	reading->who = "";
	for (enum ScoreAxis axis = 0; axis < N_AXES; axis++) {
		const char *text = cell_at(reading, reading->layout.keys[axis]), *name;
		size_t index = layout_index(reading->ranking, axis, text);

		if (axis == spread)
			continue;
		if (!*text && axis == AXIS_REVIEWER)
			index = reading->given;
		if (reading->layout.keys[axis] == SIZE_MAX && axis == AXIS_CRITERION)
			index = 0; /* the only one */
		reading->at[axis] = index;
		name = index == AXIS_NONE ? text : layout_name(reading->ranking, axis, index);
		reading->who = arena_format(reading->arena, "%s%s%s", reading->who,
					    *reading->who && *name ? ", " : "", name);
		why = !why && index == AXIS_NONE ? whys[axis] : why;
	}
	return why;
}

static void add_taken(struct Reading *reading)
{
	const char *text = "";

	if (reading->n_new > 0)
		text = arena_format(reading->arena, "%zu %s",
				    COUNTED(reading->n_new, "new score", "new scores"));
	if (reading->n_changed > 0)
		text = arena_format(reading->arena, "%s%s%zu %s", text, *text ? ", " : "",
				    COUNTED(reading->n_changed, "changed score", "changed scores"));
	if (reading->n_new + reading->n_changed + reading->n_same > 0)
		add_line(reading,
			 reading->n_changed > 0 ? TAKEN_CHANGED
			 : reading->n_new > 0	? TAKEN_NEW
						: TAKEN_SAME,
			 *text ? text : "all of it is there already");
}

static void read_row(struct Reading *reading)
{
	const char *why = find_axes(reading), *faults;
	size_t n;

	faults = faults_of(reading, &n);
	reading->n_new = reading->n_changed = reading->n_same = 0;
	if (n == 0)
		skip(reading, "has no scores");
	else if (why)
		skip(reading, why);
	else if (*faults)
		skip(reading, faults);
	else
		take_cells(reading);
	add_taken(reading);
}

/* --- The table --- */

/* The head of a column of such a table, below what is written above it. */
static bool is_head(void *context, const char *text)
{
	const struct Reading *reading = context;

	return layout_is_head(reading->ranking, text);
}

static bool read_rows(struct Reading *reading)
{
	while (table_next(reading->table, reading->error))
		read_row(reading);
	return table_is_read(reading->table);
}

static bool find_given(struct Domain *domain, const struct ScoresTable *table,
		       struct Reading *reading)
{
	if (!table->reviewer)
		return true;
	reading->given = ranking_reviewer(table->ranking, table->reviewer);
	return reading->given < table->ranking->n_reviewers ||
	       error_set_shell("Add one: qtp add reviewer season=CODE person=NAME", reading->error,
			       ERROR_INPUT, "reviewer",
			       "%s is no reviewer of the season. Add the reviewer first.",
			       domain_label(domain, KIND_PERSON, table->reviewer, reading->arena));
}

bool scores_read(struct Domain *domain, const struct ScoresTable *table, struct Arena *arena,
		 struct ScoresTaken *ret_taken, struct Error *error)
{
	const struct Ranking *ranking = table->ranking;
	struct Reading reading = {.ranking = ranking,
				  .arena = arena,
				  .given = AXIS_NONE,
				  .taken = ret_taken,
				  .error = error};
	const struct TableHeads heads = {is_head, &reading};
	bool read;

	*ret_taken = (struct ScoresTaken){0};
	if (ranking->n_criteria == 0)
		return error_set_shell("Add them: qtp add criterion season=CODE code=A1 text=TEXT",
				       error, ERROR_RULE, "",
				       "The season has no criteria. Add them first.");
	if (!find_given(domain, table, &reading) ||
	    !table_open_file(&(struct TableFile){.path = table->path,
						 .text = table->text,
						 .sheet = table->sheet,
						 .heads = &heads},
			     TABLE_ROWS, &reading.table, error))
		return false;
	reading.rows_of = arena_array(arena, ranking->n_rows * REVIEWERS_MOST * CRITERIA_MOST,
				      sizeof *reading.rows_of);
	read = layout_find(&(struct LayoutOf){ranking, reading.table, reading.given}, arena,
			   &reading.layout, error) &&
	       read_rows(&reading);
	ret_taken->unread = reading.layout.unread;
	ret_taken->note = arena_text(arena, table_note(reading.table));
	table_close(reading.table);
	return read;
}
