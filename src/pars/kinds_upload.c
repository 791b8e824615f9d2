/* Upload: a learner of a session as reported to the accrediting council, and its answer. */
#include "qtp/engine/base/math.h"
#include "qtp/pars.h"

static const struct FieldChoice actions[] = {
	[UPLOAD_ADD] = {"add", "add"},
	[UPLOAD_DELETE] = {"delete", "delete"},
	{NULL, NULL},
};

static const struct FieldChoice states[] = {
	[UPLOAD_SENT] = {"sent", "sent"},
	[UPLOAD_ACCEPTED] = {"accepted", "accepted"},
	[UPLOAD_REJECTED] = {"rejected", "rejected"},
	{NULL, NULL},
};

static const struct Field fields[] = {
	{AT(Upload, session, REF), .key = "session", .label = "Session",
	 .help = "The session that the credit is of.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_SESSION,
	 .removal = REMOVAL_REFUSE, .width = 10},
	{AT(Upload, person, REF), .key = "person", .label = "Person", .help = "Whose credit it is.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_PERSON,
	 .removal = REMOVAL_REFUSE, .width = 24},
	{AT(Upload, action, CHOICE), .key = "action", .label = "Action",
	 .help = "Add credit, or delete what was reported.", .flags = FIELD_REQUIRED | FIELD_COLUMN,
	 .choices = actions, .initial = "add", .width = 6},
	{AT(Upload, credits, REAL), .key = "credits", .label = "Credits",
	 .help = "Credits that were reported.", .flags = FIELD_COLUMN, .width = 7},
	{AT(Upload, sent, DAY), .key = "sent", .lean = DAY_LAST, .label = "Sent",
	 .help = "The day of the learner file.", .flags = FIELD_REQUIRED | FIELD_COLUMN,
	 .initial = "today"},
	{AT(Upload, state, CHOICE), .key = "state", .label = "State",
	 .help = "Sent, accepted or rejected.", .flags = FIELD_REQUIRED | FIELD_COLUMN,
	 .choices = states, .initial = "sent", .width = 8},
	{AT(Upload, reason, TEXT), .key = "reason", .label = "Reason",
	 .help = "Why it was rejected, as the council says.", .flags = FIELD_COLUMN | FIELD_SEARCH,
	 .max = 400, .width = 24},
	{AT(Upload, answered, DAY), .key = "answered", .lean = DAY_LAST, .label = "Answered",
	 .help = "The day of the answer."},
};

const struct Entity upload_entity = {
	.kind = KIND_UPLOAD,
	.key = "upload",
	.name = "report to PARS",
	.plural = "reports to PARS",
	.help = "A learner's credit of a session as reported to PARS, and the answer.",
	.size = sizeof(struct Upload),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "person",
	.order = "sent",
	.order_then = {"session", "person"},
	.is_private = true,
};
