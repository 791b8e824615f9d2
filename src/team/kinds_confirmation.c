/* Confirmation: whether a core member can attend a session, and the dates that was said of. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/entity.h"
#include "qtp/team.h"

static const struct FieldChoice answers[] = {
	[ANSWER_YES] = {"yes", "yes", .words = "y|x|1|true|confirmed|attending"},
	[ANSWER_NO] = {"no", "no", .words = "n|0|false|not attending"},
	[ANSWER_UNANSWERED] = {"unanswered", "not answered", .words = "pending|tbd"},
	{NULL, NULL},
};

static const char *const of_the_answer[] = {"first_day", "last_day", "answered_on", NULL};

static const struct Field fields[] = {
	{AT(Confirmation, member, REF), .key = "member", .label = "Member",
	 .help = "The core member.", .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED,
	 .ref = KIND_MEMBER, .removal = REMOVAL_ALONG, .width = 24},
	{AT(Confirmation, session, REF), .key = "session", .label = "Session",
	 .help = "The session.", .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED,
	 .ref = KIND_SESSION, .removal = REMOVAL_ALONG, .width = 10},
	{AT(Confirmation, answer, CHOICE), .key = "answer", .label = "Answer",
	 .help = "Yes, no, or not answered.", .flags = FIELD_REQUIRED | FIELD_COLUMN,
	 .choices = answers, .initial = "unanswered", .width = 12, .renews = of_the_answer,
	 .heads = "Confirmed|Attending|Can attend"},
	{AT(Confirmation, first_day, DAY), .key = "first_day", .lean = DAY_COMING,
	 .label = "For first day",
	 .help = "The session's first day when it was answered; filled in automatically.",
	 .flags = FIELD_COLUMN},
	{AT(Confirmation, last_day, DAY), .key = "last_day", .lean = DAY_COMING,
	 .label = "For last day",
	 .help = "The session's last day when it was answered; filled in automatically.",
	 .flags = FIELD_COLUMN},
	{AT(Confirmation, answered_on, DAY), .key = "answered_on", .lean = DAY_LAST,
	 .label = "Answered", .help = "The day of the answer; filled in automatically.",
	 .heads = "Answered on|Date"},
	{AT(Confirmation, notes, NOTE), .key = "notes", .label = "Notes",
	 .help = "Anything worth keeping.", .flags = FIELD_SEARCH},
};

static void check(const void *record, struct Issues *issues)
{
	const struct Confirmation *confirmation = record;

	check_day_order(issues, "last_day", confirmation->first_day, confirmation->last_day);
}

const struct Entity confirmation_entity = {
	.kind = KIND_CONFIRMATION,
	.key = "confirmation",
	.name = "confirmation",
	.plural = "confirmations",
	.help = "Whether a core member can attend a session.",
	.size = sizeof(struct Confirmation),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "session",
	.called = "answer of {member} for {session}",
	.order = "member",
	.check = check,
};
