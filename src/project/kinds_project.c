/* Project: what a team works on: its problem, scope, charter, and how the change is kept. */
#include "qtp/engine/base/math.h"
#include "qtp/project.h"

#define TEXT_MAX 1000

/* A text of the project. */
#define PART(member, name, words)                                                              \
	{                                                                                      \
		AT(Project, member, TEXT), .key = #member, .label = (name), .help = (words),   \
					   .flags = FIELD_SEARCH, .max = TEXT_MAX, .width = 30 \
	}

static const struct Field fields[] = {
	{AT(Project, team, REF), .key = "team", .label = "Team", .help = "Who works on it.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_TEAM,
	 .removal = REMOVAL_ALONG, .width = 22},
	{AT(Project, title, TEXT), .key = "title", .label = "Title",
	 .help = "What the project is called.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .max = 200, .width = 34},
	{AT(Project, category, TEXT), .key = "category", .label = "Category",
	 .help = "Its primary category, like patient safety.", .flags = FIELD_COLUMN | FIELD_SEARCH,
	 .max = 80, .width = 20},
	{AT(Project, secondary, TEXT), .key = "secondary", .label = "Also",
	 .help = "Further categories, with commas.", .flags = FIELD_SEARCH, .max = 300,
	 .width = 20},
	PART(what, "Problem: what", "What goes wrong; not why, and not how to fix it."),
	PART(where, "Problem: where", "Where it goes wrong."),
	PART(since, "Problem: since", "Since when."),
	PART(size, "Problem: how big", "How often or how much, with a number."),
	PART(effect, "Problem: effect", "What it does to patients and staff."),
	PART(scope_in, "In scope", "What the project is about."),
	PART(scope_out, "Out of scope", "What the project leaves as it is."),
	{AT(Project, charter_signed, DAY), .key = "charter_signed", .lean = DAY_LAST,
	 .label = "Charter signed", .help = "The day on which the sponsor signed the charter.",
	 .flags = FIELD_COLUMN},
	PART(owner, "Sustained by", "Who keeps the change when the project is over."),
	PART(monitor, "Monitored by", "What is watched, and how often."),
	PART(trigger, "Trigger", "From which value on something is done."),
	PART(training, "Training", "How new people learn it."),
};

const struct Entity project_entity = {
	.kind = KIND_PROJECT,
	.key = "project",
	.name = "project",
	.plural = "projects",
	.help = "What a team works on: its problem, scope, charter and how the change is kept.",
	.size = sizeof(struct Project),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "title",
	.order = "team",
};
