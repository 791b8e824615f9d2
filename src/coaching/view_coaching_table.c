/* Coaching as a table: the teams of the grid, what was held each month, scores
 * and actions. */
#include "qtp/coaching.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/data_table.h"
#include "view_coaching.h"

enum { TEAM_COLUMNS = 6, SCORE_COLUMNS = 4 };

static const struct TableColumn *make_columns(const struct Coaching *coaching, struct Arena *arena)
{
	static const struct TableColumn before[TEAM_COLUMNS] = {
		{.key = "code", .label = "Code", .type = FIELD_TEXT},
		{.key = "team", .label = "Team", .type = FIELD_TEXT},
		{.key = "coach", .label = "Coach", .type = FIELD_TEXT},
		{.key = "light", .label = "Light", .type = FIELD_TEXT},
		{.key = "last_contact", .label = "Last contact", .type = FIELD_DAY},
		{.key = "days", .label = "Days", .type = FIELD_NUMBER},
	};
	static const struct TableColumn after[SCORE_COLUMNS] = {
		{.key = "coach_score", .label = "Coach's score", .type = FIELD_REAL},
		{.key = "team_score", .label = "Team's score", .type = FIELD_REAL},
		{.key = "open_actions", .label = "Open actions", .type = FIELD_NUMBER},
		{.key = "late_actions", .label = "Late actions", .type = FIELD_NUMBER},
	};
	struct TableColumn *columns = ARENA_ARRAY(
		arena, TEAM_COLUMNS + coaching->n_months + SCORE_COLUMNS, struct TableColumn);
	struct TableColumn *next = columns;

	for (size_t i = 0; i < TEAM_COLUMNS; i++)
		*next++ = before[i];
	for (size_t i = 0; i < coaching->n_months; i++) {
		char day[DAY_TEXT];
		const char *month = arena_format(arena, "%.7s", day_iso(coaching->months[i], day));

		*next++ = (struct TableColumn){month, month, FIELD_NUMBER};
	}
	for (size_t i = 0; i < SCORE_COLUMNS; i++)
		*next++ = after[i];
	return columns;
}

/* Before a month is over, none held is no answer yet. */
static struct Value held_in(const struct CadenceMonth *month)
{
	return data_table_number(month->n_contacts > 0 || month->judged ? (int64_t)month->n_contacts
									: NUMBER_NONE);
}

static struct Value score_value(const struct Score *score)
{
	return score ? (struct Value){.type = VALUE_REAL, .real = score->value}
		     : data_table_text(NULL);
}

static void add_team(const struct Coaching *coaching, const struct CoachingTeam *team,
		     struct Value cells[], struct DataTable *table)
{
	static const char *const lights[] = {
		[LIGHT_RED] = "red", [LIGHT_AMBER] = "amber", [LIGHT_FINE] = "fine"};
	const struct Cadence *cadence = &team->cadence;
	struct Value *next = cells;

	*next++ = data_table_text(team->team->code);
	*next++ = data_table_text(team->team->name);
	*next++ = data_table_text(team->coach_name);
	*next++ = data_table_text(cadence->running ? lights[cadence->light] : NULL);
	*next++ = data_table_day(cadence->last ? cadence->last->day : DAY_NONE);
	*next++ = data_table_number(cadence->days);
	for (size_t i = 0; i < coaching->n_months; i++)
		*next++ = held_in(&team->months[i]);
	*next++ = score_value(team->scores[RATER_COACH]);
	*next++ = score_value(team->scores[RATER_TEAM]);
	*next++ = data_table_number((int64_t)team->n_open_actions);
	*next = data_table_number((int64_t)team->n_late_actions);
	data_table_row(table, cells);
}

void coaching_table(const struct Coaching *coaching, struct Arena *arena,
		    struct DataTable *ret_table)
{
	size_t n = TEAM_COLUMNS + coaching->n_months + SCORE_COLUMNS;
	struct Value *cells = ARENA_ARRAY(arena, n, struct Value);

	data_table_begin(ret_table, arena, "Coaching", make_columns(coaching, arena), n);
	ret_table->name = "coaching";
	ret_table->row_name = "team";
	ret_table->row_plural = "teams";
	ret_table->day = coaching->today;
	for (size_t i = 0; i < coaching->n_teams; i++)
		add_team(coaching, &coaching->teams[i], cells, ret_table);
}
