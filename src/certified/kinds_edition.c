/* Edition and standard: what practices are measured against, and the clocks that go with it. */
#include "qtp/certified.h"
#include "qtp/engine/base/math.h"

#include <stdio.h>
#include <string.h>

#define DAYS_MOST 1000
#define MONTHS_MOST 120

#define CLOCK(member, name, words, first)                                                         \
	{                                                                                         \
		AT(Edition, member, NUMBER), .key = #member, .label = (name), .help = (words),    \
					     .flags = FIELD_REQUIRED, .min = 0, .max = DAYS_MOST, \
					     .initial = (first)                                   \
	}

/* One that editions of older files have no number of: its default is the program's. */
#define LATER_CLOCK(member, name, words)                                                       \
	{                                                                                      \
		AT(Edition, member, NUMBER), .key = #member, .label = (name), .help = (words), \
					     .min = 0, .max = DAYS_MOST                        \
	}

static const struct Field edition_fields[] = {
	{AT(Edition, code, TEXT), .key = "code", .label = "Code",
	 .help = "Short, like ED25; the codes of its standards begin with it.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .max = 16, .width = 10},
	{AT(Edition, title, TEXT), .key = "title", .label = "Title",
	 .help = "What the edition is called.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .width = 30},
	{AT(Edition, valid_from, DAY), .key = "valid_from", .label = "Valid from",
	 .help = "Practices that apply from that day on go by it.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN},
	CLOCK(documents_days, "Documents", "Days from the application until documents are due.",
	      "28"),
	CLOCK(schedule_days, "Site date", "Days from the documents until a site date is agreed.",
	      "42"),
	CLOCK(report_days, "Report", "Days from the survey until the report is due.", "42"),
	CLOCK(plan_days, "Plan",
	      "Business days from the receipt of the report until a plan is due.", "10"),
	CLOCK(pending_months, "Pending", "Months after the report until an open decision is void.",
	      "12"),
	CLOCK(evidence_days, "Evidence", "Days before the end of that until evidence is due.",
	      "28"),
	CLOCK(grace_days, "Grace", "Days after the old term for a renewal to be decided.", "90"),
	CLOCK(decision_days, "Decision", "Days for the decision once nothing is open.", "28"),
	CLOCK(term_months, "Term", "Months for which a practice is certified.", "36"),
	CLOCK(review_months, "Review", "Months between two yearly reviews.", "12"),
	CLOCK(renewal_opens, "Renewal from", "Months before the end of the term.", "12"),
	CLOCK(renewal_closes, "Renewal until", "Months before the end of the term.", "9"),
	LATER_CLOCK(appeal_days, "Appeal",
		    "Days after a denial in which the practice can appeal; 30 when not given."),
	LATER_CLOCK(waiver_days, "Waiver",
		    "Days until a request for a waiver is answered; 10 when not given."),
	LATER_CLOCK(surveyor_days, "Surveyor",
		    "Days from the documents until a surveyor is named; 14 when not given."),
	{AT(Edition, holidays, NOTE), .key = "holidays", .label = "Holidays", .flags = FIELD_SOUGHT,
	 .help = "Days that are no business days beside weekends, like 2017-09-04, with blanks.",
	 .max = 4000},
	{AT(Edition, notes, NOTE), .key = "notes", .label = "Notes",
	 .help = "Where the standards are from.", .flags = FIELD_SEARCH, .max = 4000},
};

/* A text of days between blanks and commas. */
static void check_holidays(const char *text, struct Issues *issues)
{
	const char *blanks = " ,\n\t";
	char word[DAY_TEXT];
	Day day;

	for (text += strspn(text, blanks); *text; text += strspn(text, blanks)) {
		size_t length = strcspn(text, blanks);

		snprintf(word, sizeof word, "%.*s", (int)length, text);
		if (length >= sizeof word || !day_parse_iso(word, &day)) {
			issues_add(issues, ERROR_INPUT, "holidays",
				   "\"%s\" is no holiday. Write days like 2017-09-04, with "
				   "blanks between them.",
				   word);
			return;
		}
		text += length;
	}
}

static void check_edition(const void *record, struct Issues *issues)
{
	const struct Edition *edition = record;

	if (edition->holidays)
		check_holidays(edition->holidays, issues);
	if (edition->renewal_opens < edition->renewal_closes)
		issues_add(issues, ERROR_INPUT, "renewal_closes",
			   "The renewal closes before it opens: give fewer months than for its "
			   "beginning.");
	if (edition->term_months == 0 || edition->review_months == 0)
		issues_add(issues, ERROR_INPUT,
			   edition->term_months == 0 ? "term_months" : "review_months",
			   "A term and a year of review have a month at least.");
}

const struct Entity edition_entity = {
	.kind = KIND_EDITION,
	.key = "edition",
	.name = "edition",
	.plural = "editions",
	.help = "An edition of the standards for certification, with its clocks.",
	.size = sizeof(struct Edition),
	.fields = edition_fields,
	.n_fields = N_ITEMS(edition_fields),
	.ref_field = "code",
	.label_field = "title",
	.order = "valid_from",
	.check = check_edition,
};

static const struct FieldChoice domains[] = {
	[DOMAIN_ENGAGEMENT] = {"engagement", "Patient engagement"},
	[DOMAIN_ACCESS] = {"access", "Availability and access"},
	[DOMAIN_EVIDENCE] = {"evidence", "Evidence-based medicine"},
	[DOMAIN_TEAM] = {"team", "Equitable, comprehensive team care"},
	[DOMAIN_QUALITY] = {"quality", "Quality improvement"},
	[DOMAIN_GOALS] = {"goals", "Goals of care, palliative and end of life"},
	[DOMAIN_CHEMOTHERAPY] = {"chemotherapy", "Chemotherapy safety"},
	{NULL, NULL},
};
_Static_assert(N_ITEMS(domains) == N_STANDARD_DOMAINS + 1, "every domain has its words");

static const struct Field standard_fields[] = {
	{AT(Standard, edition, REF), .key = "edition", .label = "Edition",
	 .help = "The edition it belongs to.", .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED,
	 .ref = KIND_EDITION, .removal = REMOVAL_ALONG, .width = 10},
	{AT(Standard, code, TEXT), .key = "code", .label = "Code",
	 .help = "Like 1a; the edition's code is put in front, and a number where it is not given.",
	 .flags = FIELD_COLUMN | FIELD_SEARCH | FIELD_CODE, .max = 32, .width = 10},
	{AT(Standard, domain, CHOICE), .key = "domain", .label = "Domain",
	 .help = "Which of the seven it is part of.", .flags = FIELD_REQUIRED | FIELD_COLUMN,
	 .choices = domains, .width = 24},
	{AT(Standard, title, TEXT), .key = "title", .label = "Title",
	 .help = "What is asked, in a few words.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .width = 36},
	{AT(Standard, text, NOTE), .key = "text", .label = "Text",
	 .help = "What is asked, in full.", .flags = FIELD_SEARCH, .max = 8000},
	{AT(Standard, proof, NOTE), .key = "proof", .label = "Proof",
	 .help = "What shows that it is met: documents, what is observed, data.",
	 .flags = FIELD_SEARCH, .max = 4000},
	{AT(Standard, official, YES_NO), .key = "official", .label = "Official",
	 .help = "Whether code and words are the certifying body's; else they are a placeholder.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .initial = "no", .width = 8},
	{AT(Standard, replaces, TEXT), .key = "replaces", .label = "Replaces",
	 .flags = FIELD_SOUGHT,
	 .help = "Codes of the edition before that it takes the place of, like 2b, 2c; nothing: "
		 "its own.",
	 .max = 200, .width = 10},
};

const struct Entity standard_entity = {
	.kind = KIND_STANDARD,
	.key = "standard",
	.name = "standard",
	.plural = "standards",
	.help = "What a practice has to meet to be certified; all of them at all its locations.",
	.size = sizeof(struct Standard),
	.fields = standard_fields,
	.n_fields = N_ITEMS(standard_fields),
	.ref_field = "code",
	.label_field = "title",
	.order = "code",
};
