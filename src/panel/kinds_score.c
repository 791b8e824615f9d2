/* Application score and opening: what a reviewer gives an application, and who opened the scores
 * before all had answered. */
#include "qtp/engine/base/math.h"
#include "qtp/panel.h"

static const struct Field score_fields[] = {
	{AT(ApplicationScore, team, REF), .key = "team", .label = "Team",
	 .help = "The application that is scored.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_TEAM,
	 .removal = REMOVAL_ALONG, .width = 24, .heads = "Application"},
	{AT(ApplicationScore, reviewer, REF), .key = "reviewer", .label = "Reviewer",
	 .help = "Who scores it: a reviewer of its season.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_PERSON,
	 .removal = REMOVAL_REFUSE, .width = 24},
	{AT(ApplicationScore, criterion, REF), .key = "criterion", .label = "Criterion",
	 .help = "By what.", .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED,
	 .ref = KIND_CRITERION, .removal = REMOVAL_REFUSE, .width = 9},
	{AT(ApplicationScore, rating, NUMBER), .key = "rating", .label = "Score",
	 .help = "From 1 (not at all) to 5 (fully). Only the ranking shows it, once all have "
		 "answered or it was opened.",
	 .flags = FIELD_REQUIRED | FIELD_MASKED | FIELD_CLOSED | FIELD_SEALED, .min = SCORE_LEAST,
	 .max = SCORE_MOST, .width = 6, .heads = "Rating|Points"},
	{AT(ApplicationScore, day, DAY), .key = "day", .lean = DAY_LAST, .label = "Entered",
	 .help = "The day on which it was entered; today when not given.", .flags = FIELD_COLUMN},
};

const struct Entity application_score_entity = {
	.kind = KIND_APPLICATION_SCORE,
	.key = "application_score",
	.name = "application score",
	.plural = "application scores",
	.help = "What one reviewer gives one application by one criterion.",
	.size = sizeof(struct ApplicationScore),
	.fields = score_fields,
	.n_fields = N_ITEMS(score_fields),
	.label_field = "criterion",
	.order = "team",
};

static const struct Field opening_fields[] = {
	{AT(Opening, team, REF), .key = "team", .label = "Team",
	 .help = "The application whose scores may be seen.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_TEAM,
	 .removal = REMOVAL_ALONG, .width = 24},
	{AT(Opening, reason, TEXT), .key = "reason", .label = "Reason",
	 .help = "Why not all were waited for.", .flags = FIELD_COLUMN | FIELD_SEARCH, .max = 500,
	 .width = 30},
	{AT(Opening, opened_by, TEXT), .key = "opened_by", .label = "By",
	 .help = "Who opened them; filled in automatically.", .flags = FIELD_COLUMN | FIELD_SEARCH,
	 .max = 60, .width = 12},
	{AT(Opening, opened_on, DAY), .key = "opened_on", .lean = DAY_LAST, .label = "On",
	 .help = "The day; filled in automatically.", .flags = FIELD_COLUMN},
};

const struct Entity opening_entity = {
	.kind = KIND_OPENING,
	.key = "opening",
	.name = "opening of scores",
	.plural = "openings",
	.help = "The scores of an application, opened before all reviewers have answered.",
	.size = sizeof(struct Opening),
	.fields = opening_fields,
	.n_fields = N_ITEMS(opening_fields),
	.label_field = "team",
	.order = "team",
};
