/* Evidence: one item of the file that an auditor asks for of an activity. */
#include "qtp/activity.h"
#include "qtp/engine/base/math.h"

static const struct FieldChoice items[] = {
	[EVIDENCE_GAP] = {"gap", "practice gap and its evidence"},
	[EVIDENCE_NEED] = {"need", "need: knowledge, skill or practice"},
	[EVIDENCE_AUDIENCE] = {"audience", "target audience"},
	[EVIDENCE_OUTCOMES] = {"outcomes", "outcomes that are wanted"},
	[EVIDENCE_PLANNERS] = {"planners", "planners with their credentials"},
	[EVIDENCE_CONTENT] = {"content", "content with its references"},
	[EVIDENCE_AGENDA] = {"agenda", "agenda with times"},
	[EVIDENCE_ENGAGEMENT] = {"engagement", "how learners are engaged"},
	[EVIDENCE_CRITERIA] = {"criteria", "criteria for awarding credit"},
	[EVIDENCE_COMPUTED] = {"computed", "number of hours, and how computed"},
	[EVIDENCE_SUPPORT] = {"support", "commercial support, or that there is none"},
	[EVIDENCE_JOINT] = {"joint", "joint providers, or that there are none"},
	[EVIDENCE_CERTIFICATE] = {"certificate", "sample of the certificate"},
	[EVIDENCE_DISCLOSURES] = {"disclosures", "disclosures and how they were mitigated"},
	[EVIDENCE_TOLD] = {"told", "what learners are told of them"},
	[EVIDENCE_EVALUATION] = {"evaluation", "evaluation and its summary"},
	[EVIDENCE_PARTICIPANTS] = {"participants", "participants with their credit"},
	{NULL, NULL},
};

static const struct Field fields[] = {
	{AT(Evidence, session, REF), .key = "session", .label = "Session",
	 .help = "The session that is the activity.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_SESSION,
	 .removal = REMOVAL_ALONG, .width = 10},
	{AT(Evidence, item, CHOICE), .key = "item", .label = "Item",
	 .help = "What an auditor asks for.", .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED,
	 .choices = items, .width = 34},
	{AT(Evidence, day, DAY), .key = "day", .lean = DAY_LAST, .label = "Date",
	 .help = "The day of what is on file.", .flags = FIELD_COLUMN},
	{AT(Evidence, place, TEXT), .key = "place", .label = "File or link",
	 .help = "Where it is: a file, a link, a folder on a shelf.",
	 .flags = FIELD_COLUMN | FIELD_SEARCH, .max = 500, .width = 30},
	{AT(Evidence, note, NOTE), .key = "note", .label = "Note", .help = "What belongs to it.",
	 .flags = FIELD_SEARCH, .max = 2000},
};

const struct Entity evidence_entity = {
	.kind = KIND_EVIDENCE,
	.key = "evidence",
	.name = "item of the activity file",
	.plural = "items of activity files",
	.help = "What an auditor asks for of a session: its date, and a file or link.",
	.size = sizeof(struct Evidence),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "session",
	.order = "session",
	.order_then = {"item"},
};
