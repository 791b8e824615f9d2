/* Measures of a season as joined rows. */
#include "view_measures.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/team.h"

#include <math.h>
#include <stdlib.h>

#define SPARK_POINTS 10
#define SPARK_LEVELS 8
#define SPARK_BYTES 3 /* of a block in UTF-8 */

/* Those of the board with what each measure shows; signs and days as there. */
static const struct JoinedColumn columns[] = {
	{.key = "light",
	 .label = "Light",
	 .type = FIELD_TEXT,
	 .width = 5,
	 .flags = FIELD_LIGHT,
	 .choices = team_lights},
	{.key = "team",
	 .label = "Team",
	 .type = FIELD_TEXT,
	 .names = "team",
	 .width = 22,
	 .least = 18},
	{.key = "measure", .label = "Measure", .type = FIELD_TEXT, .width = 22, .least = 16},
	{.key = "cohort", .label = "Site", .type = FIELD_TEXT, .names = "cohort", .width = 5},
	{.key = "coach",
	 .label = "Coach",
	 .type = FIELD_TEXT,
	 .names = "person",
	 .width = 12,
	 .least = 6},
	{.key = "aim", .label = "Aim %", .type = FIELD_NUMBER, .width = 5},
	{.key = "signal", .label = "Signal", .type = FIELD_TEXT, .width = 7},
	{.key = "data_age", .label = "Data", .type = FIELD_NUMBER, .width = 4},
	{.key = "score", .label = "Score", .type = FIELD_REAL, .width = 5},
	{.key = "trend",
	 .label = "Trend",
	 .type = FIELD_TEXT,
	 .width = 1,
	 .flags = FIELD_BESIDE,
	 .choices = team_trends},
	{.key = "last_contact", .label = "Contact", .type = FIELD_NUMBER, .width = 7},
	{.key = "next_due",
	 .label = "Next due",
	 .type = FIELD_DAY,
	 .width = 6,
	 .flags = FIELD_NEAR},
	{.key = "last", .label = "Last", .type = FIELD_REAL, .width = 5},
	{.key = "recent", .label = "Recent", .type = FIELD_TEXT, .width = 10},
	{.key = "centre", .label = "Centre", .type = FIELD_REAL, .width = 6},
	{.key = "variation", .label = "Variation", .type = FIELD_TEXT, .width = 10},
	{.key = "forecast", .label = "Forecast", .type = FIELD_TEXT, .width = 11},
	{.key = "target", .label = "Target", .type = FIELD_TEXT, .width = 10},
	{.key = "next_what", .label = "What is due", .type = FIELD_TEXT, .width = 14},
	{.key = "reason", .label = "Reason", .type = FIELD_TEXT, .width = 40},
	{.key = "role", .label = "Role", .type = FIELD_TEXT, .width = 4, .hidden = true},
	{.key = "code", .label = "Code", .type = FIELD_TEXT, .width = 9, .hidden = true},
};

/* The newest values as blocks of eighths; what is missing is a blank. */
static const char *spark_text(const struct FamilyMember *member, struct Arena *arena)
{
	const struct MeasureSummary *summary = &member->summary;
	size_t first = summary->n > SPARK_POINTS ? summary->n - SPARK_POINTS : 0;
	double range = member->high - member->low;
	char *text = arena_alloc(arena, SPARK_POINTS * SPARK_BYTES + 1), *at = text;

	for (size_t i = first; i < summary->n; i++) {
		double value = summary->values[i];
		double part = range > 0 ? (value - member->low) / range : 0.5;

		if (isnan(value)) {
			*at++ = ' ';
			continue;
		}
		*at++ = '\xe2';
		*at++ = '\x96';
		*at++ = (char)(0x81 + int_clamp((int)lround(part * (SPARK_LEVELS - 1)), 0,
						SPARK_LEVELS - 1));
	}
	*at = '\0';
	return text;
}

/* Sorted as a number, shown with the decimals of the chart. */
static struct Value chart_value(const char *text)
{
	char *end;
	double real = strtod(text, &end);

	if (end == text)
		return data_table_text(text);
	return (struct Value){.type = VALUE_REAL, .real = real, .text = text};
}

/* A field of the team; a reference is known by its name. */
static struct Value team_value(const struct FamilyMember *member, const char *key)
{
	const struct Field *field = entity_field(entity_get(KIND_TEAM), key);

	return data_table_field(field, member->record);
}

void measures_rows(const struct FamilyMember members[], size_t n, struct JoinedRows *rows)
{
	for (size_t i = 0; i < n; i++) {
		const struct FamilyMember *member = &members[i];
		const struct MeasureSummary *summary = &member->summary;
		const struct Value cells[] = {
			team_value(member, "light"),
			data_table_text(member->team_name),
			data_table_text(summary->name),
			data_table_text(member->site),
			data_table_text(person_short_name(member->coach, rows->arena)),
			team_value(member, "aim"),
			team_value(member, "signal"),
			team_value(member, "data_age"),
			team_value(member, "score"),
			team_value(member, "trend"),
			team_value(member, "last_contact"),
			team_value(member, "next_due"),
			chart_value(summary->last),
			data_table_text(spark_text(member, rows->arena)),
			chart_value(summary->centre),
			data_table_text(summary->variation),
			team_value(member, "forecast"),
			data_table_text(summary->target),
			team_value(member, "next_what"),
			team_value(member, "reason"),
			data_table_text(summary->letter),
			data_table_text(member->team_code),
		};

		joined_add(rows,
			   member->id > 0 ? (struct KindId){KIND_MEASURE, member->id}
					  : (struct KindId){KIND_TEAM, member->team},
			   cells, N_ITEMS(cells));
	}
}

static bool load(struct Domain *domain, Id season, struct JoinedRows *rows, struct Error *error)
{
	const struct FamilyScope scope = {.season = season, .with_teams = true};
	struct Family family;

	if (!family_load(domain, scope, rows->arena, &family, error))
		return false;
	measures_rows(family.items, family.n, rows);
	return true;
}

static const struct JoinedSpec measure_lists_rows[] = {
	{.key = "charts",
	 .title = "Measures",
	 .help = "What the teams measure, worst first, with their coach, score, contact and aim.",
	 .row_name = "measure",
	 .row_plural = "measures",
	 .columns = columns,
	 .n_columns = N_ITEMS(columns),
	 .dense = true,
	 .load = load},
};
const struct JoinedSpecTable measure_lists = CAPABILITY_ROWS(measure_lists_rows);
