/* A table of scores: what each of its rows makes, changes or leaves. */
#include "command_scores.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/xchg/table.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define TABLE_ROWS 100000
#define TEAM_HEADS "Team|Application|Team code|Code|Practice|Team name"
#define REVIEWER_HEADS "Reviewer|Reviewer e-mail|E-mail|Email|Name"

struct Reading {
	const struct Ranking *ranking;
	struct Arena *arena;
	struct Table *table;
	size_t team, reviewer; /* columns; SIZE_MAX: none */
	size_t given;	       /* the reviewer of all rows; SIZE_MAX: the table tells */
	size_t columns[CRITERIA_MOST];
	struct Sheet sheet;		   /* of the row under way */
	size_t (*rows_of)[REVIEWERS_MOST]; /* where an application was scored; 0: nowhere yet */
	struct ScoresTaken *taken;
	struct Error *error;
};

static void add_line(struct Reading *reading, enum TakenStep step, const char *who,
		     const char *text)
{
	taken_add(&reading->taken->rows, reading->arena,
		  (struct TakenLine){step, table_row(reading->table), who, text});
}

static void add_cell(struct Reading *reading, struct ScoreCell cell)
{
	struct ScoresTaken *taken = reading->taken;

	taken->cells = arena_grow(reading->arena, taken->cells, taken->n_cells,
				  &taken->cells_capacity, sizeof *taken->cells);
	taken->cells[taken->n_cells++] = cell;
}

/* --- A row --- */

static bool read_scores(struct Reading *reading)
{
	for (size_t i = 0; i < reading->ranking->n_criteria; i++) {
		const char *text = reading->columns[i] == SIZE_MAX
					   ? ""
					   : table_cell(reading->table, reading->columns[i]);
		char *end;
		long rating = strtol(text, &end, 10);

		reading->sheet.ratings[i] = NUMBER_NONE;
		if (!*text)
			continue;
		if (*end || rating < SCORE_LEAST || rating > SCORE_MOST)
			return table_fail(
				reading->table,
				(struct TableCell){table_row(reading->table), reading->columns[i]},
				reading->error,
				"\"%s\" is no score. Write a whole number from %d to %d.",
				table_quote(reading->arena, text), SCORE_LEAST, SCORE_MOST);
		reading->sheet.ratings[i] = rating;
	}
	return true;
}

static const char *cell_at(const struct Reading *reading, size_t column)
{
	return column == SIZE_MAX ? ""
				  : arena_text(reading->arena, table_cell(reading->table, column));
}

static bool is_same(const struct Reading *reading, const char *known, const char *given)
{
	return known &&
	       strcmp(text_fold(reading->arena, known), text_fold(reading->arena, given)) == 0;
}

/* The application of a code, or of a name that one of them has. */
static const struct RankingRow *find_team(const struct Reading *reading, const char *text)
{
	const struct RankingRow *found = NULL;

	for (size_t i = 0; i < reading->ranking->n_rows; i++) {
		const struct RankingRow *row = &reading->ranking->rows[i];

		if (row->team->code && strcasecmp(row->team->code, text) == 0)
			return row;
		if (!is_same(reading, row->team->name, text))
			continue;
		if (found)
			return NULL;
		found = row;
	}
	return found;
}

/* "Byrd, Ada" and "Ada Byrd" are one. */
static const char *turned(const struct Reading *reading, const char *name)
{
	const char *comma = strchr(name, ',');

	return comma ? arena_format(reading->arena, "%s %.*s", comma + 1 + strspn(comma + 1, " "),
				    (int)(comma - name), name)
		     : name;
}

/* The index of a reviewer by e-mail or name; SIZE_MAX: none, or several. */
static size_t find_reviewer(const struct Reading *reading, const char *text)
{
	const char *name = turned(reading, text);
	size_t found = SIZE_MAX;

	for (size_t i = 0; i < reading->ranking->n_reviewers; i++) {
		const struct Person *person = reading->ranking->reviewers[i];

		if (!(person->email && strcasecmp(person->email, text) == 0) &&
		    !is_same(reading, person->name, name))
			continue;
		if (found != SIZE_MAX)
			return SIZE_MAX;
		found = i;
	}
	return found;
}

/* The cells that say something else than before; what they were is not said, as no one may know. */
static void take_cells(struct Reading *reading, const struct RankingRow *row, size_t reviewer,
		       const char *who)
{
	const struct Ranking *ranking = reading->ranking;
	size_t n_new = 0, n_changed = 0;
	const char *text = "";

	for (size_t i = 0; i < ranking->n_criteria; i++) {
		int64_t old = row->sheets[reviewer].ratings[i], now = reading->sheet.ratings[i];

		if (now == NUMBER_NONE || now == old)
			continue;
		n_new += old == NUMBER_NONE;
		n_changed += old != NUMBER_NONE;
		add_cell(reading, (struct ScoreCell){row->team->record.id,
						     ranking->reviewers[reviewer]->record.id,
						     ranking->criteria[i]->record.id, now});
	}
	if (n_new > 0)
		text = arena_format(reading->arena, "%zu %s",
				    COUNTED(n_new, "new score", "new scores"));
	if (n_changed > 0)
		text = arena_format(reading->arena, "%s%s%zu %s", text, *text ? ", " : "",
				    COUNTED(n_changed, "changed score", "changed scores"));
	add_line(reading,
		 n_changed > 0 ? TAKEN_CHANGED
		 : n_new > 0   ? TAKEN_NEW
			       : TAKEN_SAME,
		 who, *text ? text : "all of it is there already");
}

static void skip(struct Reading *reading, const char *who, const char *why)
{
	add_line(reading, TAKEN_SKIPPED, who, why);
}

static bool read_row(struct Reading *reading)
{
	const struct Ranking *ranking = reading->ranking;
	const char *team = cell_at(reading, reading->team);
	const char *reviewer = cell_at(reading, reading->reviewer);
	const struct RankingRow *row = find_team(reading, team);
	size_t index = *reviewer ? find_reviewer(reading, reviewer) : reading->given;
	const char *who =
		arena_format(reading->arena, "%s, %s", row ? row->team->code : team,
			     index != SIZE_MAX ? ranking->reviewers[index]->name : reviewer);

	if (!read_scores(reading))
		return false;
	if (sheet_n_given(&reading->sheet, ranking->n_criteria) == 0)
		skip(reading, who, "has no scores");
	else if (!row)
		skip(reading, who,
		     "is no one application that waits for a decision; write its code");
	else if (index == SIZE_MAX)
		skip(reading, who,
		     "is no one reviewer of the season; write an e-mail, or add the reviewer");
	else if (!row->sheets[index].is_asked)
		skip(reading, who, "the reviewer belongs to the team or its practice");
	else if (reading->rows_of[row - ranking->rows][index] > 0)
		skip(reading, who,
		     arena_format(reading->arena, "row %zu has scores of the same two already",
				  reading->rows_of[row - ranking->rows][index]));
	else {
		reading->rows_of[row - ranking->rows][index] = table_row(reading->table);
		take_cells(reading, row, index, who);
	}
	return true;
}

/* --- The table --- */

/* Whether a text is one of those that "|" parts. */
static bool is_one_of(const char *text, const char *list)
{
	const size_t length = strlen(text);

	for (size_t n; *list; list += n + (list[n] == '|')) {
		n = strcspn(list, "|");
		if (n == length && strncasecmp(list, text, n) == 0)
			return true;
	}
	return false;
}

/* The head of a column of such a table, below what is written above it. */
static bool is_head(void *context, const char *text)
{
	const struct Ranking *ranking = ((const struct Reading *)context)->ranking;

	for (size_t i = 0; i < ranking->n_criteria; i++)
		if (strcasecmp(text, ranking->criteria[i]->code) == 0 ||
		    strcasecmp(text, ranking->criteria[i]->text) == 0)
			return true;
	return is_one_of(text, TEAM_HEADS) || is_one_of(text, REVIEWER_HEADS);
}

static bool find_columns(struct Reading *reading)
{
	const struct Ranking *ranking = reading->ranking;
	bool any = false;

	if (!table_find(reading->table, TEAM_HEADS, &reading->team, reading->error) ||
	    !table_find(reading->table, REVIEWER_HEADS, &reading->reviewer, reading->error))
		return false;
	for (size_t i = 0; i < ranking->n_criteria; i++) {
		const char *heads =
			arena_format(reading->arena, "%s|%s", ranking->criteria[i]->code,
				     ranking->criteria[i]->text);

		if (!table_find(reading->table, heads, &reading->columns[i], reading->error))
			return false;
		any = any || reading->columns[i] != SIZE_MAX;
	}
	if (reading->team == SIZE_MAX)
		return error_set(reading->error, ERROR_INPUT, "file",
				 "No column tells the application. Head one by Team, with the "
				 "code or the name of the team.");
	if (reading->reviewer == SIZE_MAX && reading->given == SIZE_MAX)
		return error_set_shell("Or give --reviewer PERSON.", reading->error, ERROR_INPUT,
				       "file",
				       "No column tells the reviewer. Head one by Reviewer, with "
				       "e-mail or name.");
	return any || error_set(reading->error, ERROR_INPUT, "file",
				"No column is a criterion. Head the columns by the codes of "
				"criteria, like %s.",
				ranking->criteria[0]->code);
}

static bool read_rows(struct Reading *reading)
{
	while (table_next(reading->table, reading->error))
		if (!read_row(reading))
			return false;
	return table_is_read(reading->table);
}

bool scores_read(struct Domain *domain, const struct ScoresTable *table, struct Arena *arena,
		 struct ScoresTaken *ret_taken, struct Error *error)
{
	const struct Ranking *ranking = table->ranking;
	struct Reading reading = {.ranking = ranking,
				  .arena = arena,
				  .given = SIZE_MAX,
				  .taken = ret_taken,
				  .error = error};
	const struct TableHeads heads = {is_head, &reading};
	bool read;

	*ret_taken = (struct ScoresTaken){0};
	if (ranking->n_criteria == 0)
		return error_set_shell("Add them: qtp add criterion season=CODE code=A1 text=TEXT",
				       error, ERROR_RULE, "",
				       "The season has no criteria. Add them first.");
	if (table->reviewer) {
		reading.given = ranking_reviewer(ranking, table->reviewer);
		if (reading.given == ranking->n_reviewers)
			return error_set_shell(
				"Add one: qtp add reviewer season=CODE person=NAME", error,
				ERROR_INPUT, "reviewer",
				"%s is no reviewer of the season. Add the reviewer first.",
				domain_label(domain, KIND_PERSON, table->reviewer, arena));
	}
	if (!table_open_file(
		    &(struct TableFile){.path = table->path, .text = table->text, .heads = &heads},
		    TABLE_ROWS, &reading.table, error))
		return false;
	reading.rows_of = arena_array(arena, ranking->n_rows, sizeof *reading.rows_of);
	read = find_columns(&reading) && read_rows(&reading);
	table_close(reading.table);
	return read;
}
