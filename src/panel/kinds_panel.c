/* Criterion and reviewer: by what, and by whom, the applications of a season are scored. */
#include "qtp/engine/base/math.h"
#include "qtp/panel.h"

static const struct Field criterion_fields[] = {
	{AT(Criterion, season, REF), .key = "season", .label = "Season",
	 .help = "The season whose applications are scored by it.",
	 .flags = FIELD_REQUIRED | FIELD_FIXED, .ref = KIND_SEASON, .removal = REMOVAL_ALONG,
	 .width = 8},
	{AT(Criterion, code, TEXT), .key = "code", .label = "Criterion",
	 .help = "A short name, as the head of a column has it: A1.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .max = 12, .width = 9},
	{AT(Criterion, text, TEXT), .key = "text", .label = "Text",
	 .help = "What is looked at, scored from 1 (not at all) to 5 (fully).",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .max = 200, .width = 50,
	 .heads = "Question|Criterion text"},
};

const struct Entity criterion_entity = {
	.kind = KIND_CRITERION,
	.key = "criterion",
	.name = "criterion",
	.plural = "criteria",
	.help = "What reviewers score applications by, from 1 to 5.",
	.size = sizeof(struct Criterion),
	.fields = criterion_fields,
	.n_fields = N_ITEMS(criterion_fields),
	.label_field = "code",
	.order = "code",
};

static const struct Field reviewer_fields[] = {
	{AT(Reviewer, season, REF), .key = "season", .label = "Season",
	 .help = "The season whose applications are reviewed.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_SEASON,
	 .removal = REMOVAL_ALONG, .width = 8},
	{AT(Reviewer, person, REF), .key = "person", .label = "Reviewer",
	 .help = "Who reviews; not asked about a team or a practice of their own.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_PERSON,
	 .offered = "faculty=yes|coach=yes", .removal = REMOVAL_REFUSE, .width = 24},
};

const struct Entity reviewer_entity = {
	.kind = KIND_REVIEWER,
	.key = "reviewer",
	.name = "reviewer",
	.plural = "reviewers",
	.help = "A person who scores the applications of a season; up to five.",
	.size = sizeof(struct Reviewer),
	.fields = reviewer_fields,
	.n_fields = N_ITEMS(reviewer_fields),
	.label_field = "person",
	.order = "person",
};
