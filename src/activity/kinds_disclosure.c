/* Planner and disclosure: who is in control of content, and what they disclose. */
#include "qtp/activity.h"
#include "qtp/engine/base/math.h"

static const struct FieldChoice roles[] = {
	[PLANNER_PLANNER] = {"planner", "planner"},
	[PLANNER_NURSE] = {"nurse_planner", "nurse planner"},
	[PLANNER_EXPERT] = {"content_expert", "content expert"},
	[PLANNER_REVIEWER] = {"reviewer", "reviewer"},
	{NULL, NULL},
};

static const struct Field planner_fields[] = {
	{AT(Planner, session, REF), .key = "session", .label = "Session",
	 .help = "The session whose content it is.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_SESSION,
	 .removal = REMOVAL_ALONG, .width = 10},
	{AT(Planner, person, REF), .key = "person", .label = "Person",
	 .help = "Who is in control of it, beside the faculty of its agenda.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_PERSON,
	 .removal = REMOVAL_REFUSE, .width = 24},
	{AT(Planner, role, CHOICE), .key = "role", .label = "Role",
	 .help = "Planner, nurse planner, content expert or reviewer.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .choices = roles, .initial = "planner",
	 .width = 14},
};

const struct Entity planner_entity = {
	.kind = KIND_PLANNER,
	.key = "planner",
	.name = "planner",
	.plural = "planners",
	.help = "Somebody beside its faculty who is in control of the content of a session.",
	.size = sizeof(struct Planner),
	.fields = planner_fields,
	.n_fields = N_ITEMS(planner_fields),
	.label_field = "person",
	.order = "session",
	.order_then = {"person"},
};

static const struct FieldChoice interests[] = {
	[INTEREST_NONE] = {"none", "nothing to disclose"},
	[INTEREST_SOME] = {"interest", "an interest"},
	{NULL, NULL},
};

static const struct Field disclosure_fields[] = {
	{AT(Disclosure, person, REF), .key = "person", .label = "Person", .help = "Who discloses.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_PERSON,
	 .removal = REMOVAL_REFUSE, .width = 24},
	{AT(Disclosure, asked, DAY), .key = "asked", .lean = DAY_LAST, .label = "Asked",
	 .help = "The day on which the form was sent.", .flags = FIELD_COLUMN},
	{AT(Disclosure, received, DAY), .key = "received", .lean = DAY_LAST, .label = "Received",
	 .help = "The day on which it came back.", .flags = FIELD_COLUMN},
	{AT(Disclosure, interest, CHOICE), .key = "interest", .label = "Interest",
	 .help = "None or an interest of the last 24 months.", .flags = FIELD_COLUMN,
	 .choices = interests, .width = 19},
	{AT(Disclosure, company, TEXT), .key = "company", .label = "Company",
	 .help = "With whom, of an interest.", .flags = FIELD_SEARCH, .max = 200},
	{AT(Disclosure, nature, TEXT), .key = "nature", .label = "Nature",
	 .help = "Like consultant, speaker, shares.", .flags = FIELD_SEARCH, .max = 200},
	{AT(Disclosure, mitigation, TEXT), .key = "mitigation", .label = "Mitigated by",
	 .help = "How, like slides reviewed by a planner without an interest.",
	 .flags = FIELD_SEARCH, .max = 400},
	{AT(Disclosure, mitigated_on, DAY), .key = "mitigated_on", .lean = DAY_LAST,
	 .label = "Mitigated on", .help = "When, before the role begins.", .flags = FIELD_COLUMN},
	{AT(Disclosure, valid_until, DAY), .key = "valid_until", .lean = DAY_COMING,
	 .label = "Valid until",
	 .help = "Last day on which it counts; a year after it was received when not given.",
	 .flags = FIELD_COLUMN},
};

static void check(const void *record, struct Issues *issues)
{
	const struct Disclosure *disclosure = record;
	bool answered = disclosure->interest != CHOICE_NONE;

	check_day_order(issues, "received", disclosure->asked, disclosure->received);
	check_day_order(issues, "valid_until", disclosure->received, disclosure->valid_until);
	if (answered && disclosure->received == DAY_NONE)
		issues_add(issues, ERROR_INPUT, "received",
			   "What was answered was received on a day: give it.");
	if (!answered && disclosure->received != DAY_NONE)
		issues_add(issues, ERROR_INPUT, "interest",
			   "What was received says none or an interest: give it.");
	if (disclosure->interest == INTEREST_SOME && (!disclosure->company || !disclosure->nature))
		issues_add(
			issues, ERROR_INPUT, disclosure->company ? "nature" : "company",
			"An interest names the company and its nature, which learners are told.");
	if (disclosure->interest != INTEREST_SOME &&
	    (disclosure->mitigation || disclosure->mitigated_on != DAY_NONE))
		issues_add(
			issues, ERROR_INPUT, "mitigation",
			"Only an interest is mitigated. Leave it empty, or say what the interest "
			"is.");
	if (disclosure->mitigated_on != DAY_NONE && !disclosure->mitigation)
		issues_add(issues, ERROR_INPUT, "mitigation", "Say how it was mitigated.");
}

const struct Entity disclosure_entity = {
	.kind = KIND_DISCLOSURE,
	.key = "disclosure",
	.name = "disclosure",
	.plural = "disclosures",
	.help = "What a person in control of content discloses, and how it was mitigated.",
	.size = sizeof(struct Disclosure),
	.fields = disclosure_fields,
	.n_fields = N_ITEMS(disclosure_fields),
	.label_field = "person",
	.order = "received",
	.order_then = {"person"},
	.check = check,
	.is_private = true,
};
