/* Score: how far a team is, 0.5 to 5.0 in halves, by coach, team and director, one a month each. */
#include "qtp/coaching.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/entity.h"

#include <math.h>

#define SCORE_LOWEST 0.5
#define SCORE_HIGHEST 5.0
#define STEPS_A_POINT 2

static const struct FieldChoice raters[] = {
	[RATER_COACH] = {"coach", "coach"},
	[RATER_TEAM] = {"team", "team"},
	[RATER_DIRECTOR] = {"director", "director"},
	{NULL, NULL},
};

static const struct Field fields[] = {
	{AT(Score, team, REF), .key = "team", .label = "Team", .help = "The team.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_TEAM,
	 .removal = REMOVAL_ALONG, .width = 24},
	{AT(Score, rater, CHOICE), .key = "rater", .label = "By",
	 .help = "Who gives it: the coach, the team or the director.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .choices = raters, .initial = "coach", .width = 8},
	{AT(Score, month, DAY), .key = "month", .lean = DAY_LAST, .label = "Month",
	 .help = "Any day of the month it is for; kept as its first.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN},
	{AT(Score, value, REAL), .key = "value", .label = "Score", .help = "0.5 to 5.0, in halves.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .width = 5},
	{AT(Score, reason, TEXT), .key = "reason", .label = "Reason",
	 .help = "Why; a fall needs one.", .flags = FIELD_COLUMN | FIELD_SEARCH, .width = 36},
	{AT(Score, given_on, DAY), .key = "given_on", .lean = DAY_LAST, .label = "Given",
	 .help = "The day it was given; filled in automatically."},
};

static void check(const void *record, struct Issues *issues)
{
	const struct Score *score = record;
	double steps = score->value * STEPS_A_POINT;

	if (isnan(score->value))
		return;
	if (score->value < SCORE_LOWEST || score->value > SCORE_HIGHEST || steps != floor(steps))
		issues_add(issues, ERROR_INPUT, "value",
			   "%g is no score. A score is 0.5 to 5.0 in halves, like 2.5.",
			   score->value);
}

const struct Entity score_entity = {
	.kind = KIND_SCORE,
	.key = "score",
	.name = "score",
	.plural = "scores",
	.help = "How far a team is, 0.5 to 5.0, by coach, team or director; one a month each.",
	.size = sizeof(struct Score),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "team",
	.called = "{rater} score of {month:month}, {team}",
	.order = "month",
	.noted_by = "given_on",
	.check = check,
};
