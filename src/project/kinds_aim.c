/* Aim: where a team wants to bring one of its measures, and by when. */
#include "qtp/engine/base/math.h"
#include "qtp/project.h"

static const struct Field fields[] = {
	{AT(Aim, team, REF), .key = "team", .label = "Team", .help = "Whose aim it is.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_TEAM,
	 .removal = REMOVAL_ALONG, .width = 22},
	{AT(Aim, measure, REF), .key = "measure", .label = "Metric",
	 .help = "The measure of the team that is to move.", .flags = FIELD_COLUMN,
	 .ref = KIND_MEASURE, .removal = REMOVAL_REFUSE, .width = 24},
	{AT(Aim, population, TEXT), .key = "population", .label = "Population",
	 .help = "For which patients or orders, in words.", .flags = FIELD_SEARCH, .max = 300,
	 .width = 24},
	{AT(Aim, from, REAL), .key = "from", .label = "From",
	 .help = "The value it starts from, where the chart has no baseline yet."},
	{AT(Aim, to, TEXT), .key = "to", .label = "To",
	 .help = "A value, like 9.0, or a change, like -20 %; it becomes the measure's target.",
	 .flags = FIELD_SOUGHT | FIELD_COLUMN, .max = 40, .width = 8},
	{AT(Aim, by, DAY), .key = "by", .lean = DAY_COMING, .label = "By",
	 .help = "The day on which it is to be reached.", .flags = FIELD_COLUMN},
	{AT(Aim, notes, NOTE), .key = "notes", .label = "Notes", .help = "Anything worth keeping.",
	 .flags = FIELD_SEARCH},
	{AT(Aim, progress, NUMBER), .key = "progress", .label = "Progress %",
	 .help = "How much of the way from baseline to target is done, in percent.",
	 .flags = FIELD_JUDGED | FIELD_COLUMN, .min = -1000000, .max = 1000000, .width = 10},
	{AT(Aim, numbers, TEXT), .key = "numbers", .label = "Numbers",
	 .help = "The numbers that the progress was computed from, or why there is none.",
	 .flags = FIELD_JUDGED, .max = 400, .width = 40},
	{AT(Aim, missing, TEXT), .key = "missing", .label = "Missing",
	 .help = "Which of metric, population, from, to and by when is not given.",
	 .flags = FIELD_JUDGED | FIELD_COLUMN, .max = 80, .width = 16},
	{AT(Aim, sentence, TEXT), .key = "sentence", .label = "Aim",
	 .help = "The aim as one sentence.", .flags = FIELD_JUDGED, .max = 1000, .width = 60},
};

const struct Entity aim_entity = {
	.kind = KIND_AIM,
	.key = "aim",
	.name = "aim",
	.plural = "aims",
	.help = "Where a team wants to bring one of its measures, and by when.",
	.size = sizeof(struct Aim),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "measure",
	.order = "team",
};
