/* Score: how far a team is, 0.5 to 5.0 in halves, by coach, team and director, one a month each. */
#include "qtp/coaching.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/entity.h"

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
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .choices = raters, .initial = "coach", .width = 8,
	 .heads = "Rater|Given by|Scored by|Rated by"},
	{AT(Score, month, DAY), .key = "month", .lean = DAY_LAST, .label = "Month",
	 .help = "Any day of the month it is for, or the month; kept as its first.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_MONTH},
	{AT(Score, value, REAL), .key = "value", .label = "Score", .help = "0.5 to 5.0, in halves.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .parts = 2, .min = 1, .max = 10, .width = 5,
	 .heads = "Progress score|Progress|Rating"},
	{AT(Score, reason, TEXT), .key = "reason", .label = "Reason",
	 .help = "Why; a fall needs one.", .flags = FIELD_COLUMN | FIELD_SEARCH, .width = 36,
	 .heads = "Comment|Comments|Note|Notes"},
	{AT(Score, given_on, DAY), .key = "given_on", .lean = DAY_LAST, .label = "Given",
	 .help = "The day it was given; filled in automatically."},
};

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
};
