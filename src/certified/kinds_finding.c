/* Finding and requirement: how a standard is met at a location, and what is to be done. */
#include "qtp/certified.h"
#include "qtp/engine/base/math.h"

#define OF_CASE(S)                                                                               \
	{                                                                                        \
		AT(S, of_case, REF),                                                             \
			.key = "case", .label = "Case", .help = "Whose it is, by the practice.", \
			.flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_CASE,  \
			.removal = REMOVAL_ALONG, .width = 24                                    \
	}

static const struct FieldChoice ratings[] = {
	[RATING_COMPLIANT] = {"compliant", "compliant"},
	[RATING_PARTIAL] = {"partial", "partially compliant"},
	[RATING_NOT_COMPLIANT] = {"not_compliant", "not compliant"},
	[RATING_NOT_APPLICABLE] = {"not_applicable", "not applicable"},
	[RATING_NOT_REVIEWED] = {"not_reviewed", "not reviewed"},
	{NULL, NULL},
};
_Static_assert(N_ITEMS(ratings) == N_RATINGS + 1, "every rating has its words");

static const struct FieldChoice assessors[] = {
	[ASSESSOR_SURVEYOR] = {"surveyor", "surveyor"},
	[ASSESSOR_PRACTICE] = {"practice", "practice itself"},
	{NULL, NULL},
};

static const struct FieldChoice evidences[] = {
	{"document", "document"},
	{"observed", "observed process"},
	{"data", "data review"},
	{NULL, NULL},
};

static const struct Field finding_fields[] = {
	OF_CASE(Finding),
	{AT(Finding, standard, REF), .key = "standard", .label = "Standard",
	 .help = "A standard of the edition that the case goes by.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_STANDARD,
	 .removal = REMOVAL_REFUSE, .width = 28},
	{AT(Finding, location, REF), .key = "location", .label = "Location",
	 .help = "Where; nothing only where the practice has no locations.",
	 .flags = FIELD_COLUMN | FIELD_FIXED, .ref = KIND_LOCATION, .removal = REMOVAL_REFUSE,
	 .width = 20},
	{AT(Finding, assessed_by, CHOICE), .key = "assessed_by", .label = "Assessed by",
	 .help = "The surveyor, or the practice itself before it applies.",
	 .flags = FIELD_REQUIRED | FIELD_FIXED | FIELD_COLUMN, .choices = assessors,
	 .initial = "surveyor", .width = 15},
	{AT(Finding, rating, CHOICE), .key = "rating", .label = "Rating",
	 .help = "Not applicable is left out; not reviewed counts as not compliant.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .choices = ratings, .width = 19},
	{AT(Finding, evidence, CHOICE), .key = "evidence", .label = "Evidence",
	 .help = "What it rests on: a document, a process that was observed, a review of data, "
		 "pathway use and patient feedback included.",
	 .flags = FIELD_COLUMN, .choices = evidences, .width = 16},
	{AT(Finding, note, NOTE), .key = "note", .label = "Note", .help = "What was found.",
	 .flags = FIELD_SEARCH, .max = 4000},
};

const struct Entity finding_entity = {
	.kind = KIND_FINDING,
	.key = "finding",
	.name = "finding",
	.plural = "findings",
	.help = "The rating of a standard at a location of a case.",
	.size = sizeof(struct Finding),
	.fields = finding_fields,
	.n_fields = N_ITEMS(finding_fields),
	.label_field = "standard",
	.order = "standard",
};

static const struct FieldChoice requirement_kinds[] = {
	[REQUIREMENT_MUST] = {"requirement", "requirement"},
	[REQUIREMENT_ADVICE] = {"recommendation", "recommendation"},
	{NULL, NULL},
};

static const struct FieldChoice waivers[] = {
	[WAIVER_ASKED] = {"asked", "asked for"},
	[WAIVER_GRANTED] = {"granted", "granted"},
	[WAIVER_REFUSED] = {"refused", "refused"},
	{NULL, NULL},
};

static const struct Field requirement_fields[] = {
	OF_CASE(Requirement),
	{AT(Requirement, kind, CHOICE), .key = "kind", .label = "Kind",
	 .help = "A requirement stops the decision while it is open; a recommendation does not.",
	 .flags = FIELD_REQUIRED, .choices = requirement_kinds, .initial = "requirement",
	 .width = 14},
	{AT(Requirement, title, TEXT), .key = "title", .label = "What",
	 .help = "What is to be done.", .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH,
	 .width = 32},
	{AT(Requirement, standard, REF), .key = "standard", .label = "Standard",
	 .help = "The standard it is about.", .flags = FIELD_COLUMN, .ref = KIND_STANDARD,
	 .removal = REMOVAL_REFUSE, .width = 20},
	{AT(Requirement, location, REF), .key = "location", .label = "Location",
	 .help = "Where; nothing: everywhere.", .ref = KIND_LOCATION, .removal = REMOVAL_REFUSE,
	 .width = 16},
	{AT(Requirement, owner, TEXT), .key = "owner", .label = "Owner",
	 .help = "Who of the practice sees to it.", .flags = FIELD_COLUMN | FIELD_SEARCH, .max = 60,
	 .width = 14},
	{AT(Requirement, plan, NOTE), .key = "plan", .label = "Plan",
	 .help = "How the practice wants to meet it.", .flags = FIELD_SEARCH, .max = 4000},
	{AT(Requirement, due, DAY), .key = "due", .lean = DAY_COMING, .label = "Due",
	 .help = "When the evidence is due.", .flags = FIELD_COLUMN},
	{AT(Requirement, evidence, NOTE), .key = "evidence", .label = "Evidence",
	 .help = "What shows that it is met.", .flags = FIELD_SEARCH, .max = 4000},
	{AT(Requirement, link, TEXT), .key = "link", .label = "File or link",
	 .help = "Path or address of the evidence.", .flags = FIELD_SEARCH, .max = 1000,
	 .width = 20},
	{AT(Requirement, project, TEXT), .key = "project", .label = "Team",
	 .help = "Code of the team whose project is to meet it, like DAL17-03.",
	 .flags = FIELD_SEARCH, .max = 32, .width = 10},
	{AT(Requirement, closed, DAY), .key = "closed", .lean = DAY_LAST, .label = "Closed",
	 .help = "When it was met; nothing: it is open.", .flags = FIELD_COLUMN},
	{AT(Requirement, closed_by, TEXT), .key = "closed_by", .label = "Closed by",
	 .help = "Who closed it; filled in automatically.", .flags = FIELD_SEARCH, .max = 60,
	 .width = 12},
	{AT(Requirement, waiver, CHOICE), .key = "waiver", .label = "Waiver",
	 .help = "Whether a waiver was asked for, and the answer; one that is granted closes it.",
	 .choices = waivers, .width = 9},
	{AT(Requirement, waiver_note, NOTE), .key = "waiver_note", .label = "Waiver, why",
	 .help = "Why it was asked for.", .flags = FIELD_SEARCH, .max = 2000},
	{AT(Requirement, waiver_asked, DAY), .key = "waiver_asked", .lean = DAY_LAST,
	 .label = "Waiver asked", .help = "When it was asked for; filled in by itself."},
	{AT(Requirement, waiver_answered, DAY), .key = "waiver_answered", .lean = DAY_LAST,
	 .label = "Waiver answered", .help = "When it was answered; filled in by itself."},
	{AT(Requirement, waiver_answer, NOTE), .key = "waiver_answer", .label = "Waiver, answer",
	 .flags = FIELD_SOUGHT, .help = "What was answered, and by whom.", .max = 2000},
};

static void check_requirement(const void *record, struct Issues *issues)
{
	const struct Requirement *requirement = record;

	if (requirement->waiver != CHOICE_NONE && !requirement->waiver_note)
		issues_add(issues, ERROR_INPUT, "waiver_note",
			   "A waiver needs its reason: say why it is asked for, and by whom.");
}

const struct Entity requirement_entity = {
	.kind = KIND_REQUIREMENT,
	.key = "requirement",
	.name = "requirement",
	.plural = "requirements",
	.help = "What a practice has to do, or is advised to do, before it is certified.",
	.size = sizeof(struct Requirement),
	.fields = requirement_fields,
	.n_fields = N_ITEMS(requirement_fields),
	.label_field = "title",
	.order = "due",
	.check = check_requirement,
};
