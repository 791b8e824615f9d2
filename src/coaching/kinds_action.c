/* Action: something agreed with a team, carried until it is done. */
#include "qtp/coaching.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/entity.h"

static const struct Field fields[] = {
	{AT(ActionItem, team, REF), .key = "team", .label = "Team",
	 .help = "The team that agreed to it; nothing: a to-do of your own.",
	 .flags = FIELD_COLUMN | FIELD_FIXED, .ref = KIND_TEAM, .removal = REMOVAL_ALONG,
	 .width = 24},
	{AT(ActionItem, text, TEXT), .key = "text", .label = "Action",
	 .help = "What is to be done, in one line.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .max = 400, .width = 36,
	 .heads = "To do|Task|Action item|What|Next step|Next steps"},
	{AT(ActionItem, owner, REF), .key = "owner", .label = "Owner", .help = "Who does it.",
	 .flags = FIELD_COLUMN, .ref = KIND_PERSON, .removal = REMOVAL_REFUSE, .width = 16,
	 .heads = "Who|Responsible|Assigned to|By whom|Assignee"},
	{AT(ActionItem, due, DAY), .key = "due", .lean = DAY_COMING, .label = "Due",
	 .help = "The day it is due.", .flags = FIELD_COLUMN,
	 .heads = "Due date|Due on|By when|Deadline|Due by"},
	{AT(ActionItem, done, DAY), .key = "done", .lean = DAY_LAST, .label = "Done",
	 .help = "The day it was done; nothing: it is open.", .flags = FIELD_COLUMN,
	 .heads = "Done on|Date done|Completed|Completed on|Date completed|Closed on"},
	{AT(ActionItem, contact, REF), .key = "contact", .label = "Agreed in",
	 .help = "The contact it was agreed in, as id:N.", .ref = KIND_CONTACT,
	 .removal = REMOVAL_CLEAR, .width = 20},
};

const struct Entity action_entity = {
	.kind = KIND_ACTION,
	.key = "action",
	.name = "action",
	.plural = "actions",
	.help = "Something agreed with a team, or a to-do of your own, until it is done.",
	.is_todo = true,
	.size = sizeof(struct ActionItem),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "text",
	.order = "due",
	.noted_by = "due",
};
