/* Case: a practice on its way to be certified. */
#include "qtp/certified.h"
#include "qtp/engine/base/math.h"

static const struct FieldChoice states[] = {
	[CASE_INTEREST] = {"interest", "interested"},
	[CASE_APPLIED] = {"applied", "applied"},
	[CASE_DOCUMENTS] = {"documents", "documents in"},
	[CASE_SCHEDULED] = {"scheduled", "survey scheduled"},
	[CASE_SURVEYED] = {"surveyed", "surveyed"},
	[CASE_REPORTED] = {"reported", "report received"},
	[CASE_PLANNED] = {"planned", "plan received"},
	[CASE_CERTIFIED] = {"certified", "certified"},
	[CASE_DENIED] = {"denied", "denied"},
	[CASE_LAPSED] = {"lapsed", "lapsed"},
	[CASE_WITHDRAWN] = {"withdrawn", "withdrawn"},
	{NULL, NULL},
};
_Static_assert(N_ITEMS(states) == N_CASE_STATES + 1, "every state has its words");

#define MOVES "case"
#define STEP(member, name, words)                                                              \
	{                                                                                      \
		AT(Case, member, DAY), .key = #member, .lean = DAY_LAST, .label = (name),      \
				       .help = (words), .flags = FIELD_OWNED, .command = MOVES \
	}

static const struct Field fields[] = {
	{AT(Case, practice, REF), .key = "practice", .label = "Practice",
	 .help = "Whose case it is; all its locations are part of it.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_PRACTICE,
	 .removal = REMOVAL_REFUSE, .width = 28},
	{AT(Case, edition, REF), .key = "edition", .label = "Edition",
	 .help = "The edition of the standards that it goes by; the newest when not given.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_EDITION,
	 .removal = REMOVAL_REFUSE, .width = 14},
	{AT(Case, state, CHOICE), .key = "state", .label = "State", .help = "How far it has come.",
	 .flags = FIELD_COLUMN | FIELD_OWNED, .choices = states, .initial = "interest",
	 .command = MOVES, .width = 16},
	{AT(Case, since, DAY), .key = "since", .lean = DAY_LAST, .label = "Since",
	 .help = "The day it came into its state.", .flags = FIELD_COLUMN | FIELD_OWNED,
	 .command = MOVES},
	{AT(Case, interest, DAY), .key = "interest", .lean = DAY_LAST, .label = "Interest",
	 .help = "When the practice said that it is interested; today when not given."},
	STEP(webinar, "Webinar", "When the practice took part in the standards webinar."),
	{AT(Case, webinar_by, REF), .key = "webinar_by", .label = "Webinar by",
	 .help = "Who of the practice took part.", .flags = FIELD_OWNED, .ref = KIND_PERSON,
	 .removal = REMOVAL_REFUSE, .command = MOVES, .width = 20},
	STEP(applied, "Applied", "When the application was paid and complete."),
	{AT(Case, agreement, DAY), .key = "agreement", .lean = DAY_LAST, .label = "Agreement",
	 .help = "When the participation agreement was signed."},
	{AT(Case, questionnaire, NOTE), .key = "questionnaire", .label = "Questionnaire",
	 .help = "What the practice answered, and the site date it wishes.", .flags = FIELD_SEARCH,
	 .max = 8000},
	STEP(documents, "Documents", "When all documents were in."),
	STEP(site_date, "Site date", "The day of the survey."),
	{AT(Case, surveyor, REF), .key = "surveyor", .label = "Surveyor",
	 .help = "Who visits; not someone of the practice itself.", .flags = FIELD_OWNED,
	 .ref = KIND_PERSON, .removal = REMOVAL_REFUSE, .command = MOVES, .width = 20},
	{AT(Case, conflict_checked, DAY), .key = "conflict_checked", .lean = DAY_LAST,
	 .label = "Conflict checked",
	 .help = "When the practice said that the surveyor has no conflict of interest."},
	STEP(surveyed, "Surveyed", "When the survey was done."),
	STEP(report, "Report", "When the practice received the report."),
	STEP(plan, "Plan", "When the plan for what is open came in."),
	STEP(decided, "Decided", "The day of the decision."),
	STEP(certified_from, "Certified from", "First day of all terms without a break."),
	{AT(Case, certified_until, DAY), .key = "certified_until", .label = "Certified until",
	 .help = "Last day of the term.", .flags = FIELD_COLUMN | FIELD_OWNED, .command = MOVES},
	{AT(Case, renews, REF), .key = "renews", .label = "Renews",
	 .help = "The case of the term before.", .flags = FIELD_OWNED, .ref = KIND_CASE,
	 .removal = REMOVAL_REFUSE, .command = MOVES, .width = 20},
	{AT(Case, reason, TEXT), .key = "reason", .label = "Reason",
	 .help = "Why it was denied, lapsed or withdrawn.", .flags = FIELD_SEARCH | FIELD_OWNED,
	 .command = MOVES, .max = 500, .width = 24},
	{AT(Case, exceptions, NOTE), .key = "exceptions", .label = "Exceptions",
	 .help = "Locations that are left out, and who granted it.", .flags = FIELD_SEARCH,
	 .max = 2000},
	{AT(Case, notes, NOTE), .key = "notes", .label = "Notes", .help = "Anything worth keeping.",
	 .flags = FIELD_SEARCH, .max = 4000},
};

const struct Entity case_entity = {
	.kind = KIND_CASE,
	.key = "case",
	.name = "case",
	.plural = "cases",
	.help = "A practice on its way to be certified, and its term; one a term.",
	.size = sizeof(struct Case),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "practice",
	.order = "practice",
};
