/* Season: a year's program and its settings. */
#include "qtp/engine/base/math.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/entity.h"
#include "qtp/season.h"

static const struct FieldChoice lead_rules[] = {
	[LEAD_PHYSICIAN_MEMBER] = {"physician_member", "a physician, member in good standing"},
	[LEAD_PHARMACIST_MEMBER] = {"pharmacist_member", "a pharmacist, member in good standing"},
	[LEAD_ANY_MEMBER] = {"any_member", "any member in good standing"},
	[LEAD_ANYONE] = {"anyone", "anyone"},
	{NULL, NULL},
};

static const struct FieldChoice hours_rules[] = {
	[HOURS_QUARTER] = {"quarter", "to the nearest quarter"},
	[HOURS_CUT] = {"cut", "two decimals, cut"},
	[HOURS_ROUNDED] = {"rounded", "two decimals, rounded"},
	{NULL, NULL},
};

static const struct Field fields[] = {
	{AT(Season, code, TEXT), .key = "code", .label = "Code", .help = "Short name, like 2017.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .max = 20, .width = 8},
	{AT(Season, title, TEXT), .key = "title", .label = "Title",
	 .help = "What the season is called on paper.", .flags = FIELD_COLUMN | FIELD_SEARCH,
	 .width = 30},
	{AT(Season, first_day, DAY), .lean = DAY_COMING, .key = "first_day", .label = "First day",
	 .help = "The season's first day; no session before it.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN},
	{AT(Season, last_day, DAY), .lean = DAY_COMING, .key = "last_day",
	 .after = offsetof(struct Season, first_day), .label = "Last day",
	 .help = "The season's last day; no session after it.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN},
	{AT(Season, society, TEXT), .key = "society", .label = "Society", .flags = FIELD_SOUGHT,
	 .help = "Whose membership the lead rule asks for.", .initial = "ASCO", .max = 40},
	{AT(Season, lead_rule, CHOICE), .key = "lead_rule", .label = "Lead rule",
	 .help = "Who may lead a team.", .flags = FIELD_REQUIRED, .choices = lead_rules,
	 .initial = "physician_member"},
	{AT(Season, core_min, NUMBER), .key = "core_min", .label = "Core, least",
	 .help = "Fewest people in a core team, its leader included.", .flags = FIELD_REQUIRED,
	 .min = 1, .max = 20, .initial = "2"},
	{AT(Season, core_max, NUMBER), .key = "core_max", .label = "Core, most",
	 .help = "Most people in a core team, its leader included.", .flags = FIELD_REQUIRED,
	 .min = 1, .max = 20, .initial = "4"},
	{AT(Season, larger_min, NUMBER), .key = "larger_min", .label = "Larger team, least",
	 .help = "A recommendation for core and extended team together.", .min = 0, .max = 100,
	 .initial = "5"},
	{AT(Season, larger_max, NUMBER), .key = "larger_max", .label = "Larger team, most",
	 .help = "A recommendation for core and extended team together.", .min = 0, .max = 100,
	 .initial = "7"},
	{AT(Season, n_sessions, NUMBER), .key = "n_sessions", .label = "Sessions",
	 .help = "How many sessions every core member has to attend.", .flags = FIELD_REQUIRED,
	 .min = 1, .max = 12, .initial = "3"},
	{AT(Season, letter_required, YES_NO), .key = "letter_required", .label = "Letter required",
	 .help = "Whether the sponsor's letter of support must be on file.",
	 .flags = FIELD_REQUIRED, .initial = "yes"},
	{AT(Season, contact_target, NUMBER), .key = "contact_target", .label = "Contacts a month",
	 .help = "Coaching contacts aimed at, a team and month.", .min = 0, .max = 31,
	 .initial = "3"},
	{AT(Season, contact_floor, NUMBER), .key = "contact_floor", .label = "Calls a month, least",
	 .help = "Held calls a team must have in a month.", .min = 0, .max = 31, .initial = "1"},
	{AT(Season, contact_amber, NUMBER), .key = "contact_amber", .label = "Amber after",
	 .help = "Days without a contact until a team is amber.", .min = 1, .max = 365,
	 .initial = "14"},
	{AT(Season, contact_red, NUMBER), .key = "contact_red", .label = "Red after",
	 .help = "Days without a contact until a team is red.", .min = 1, .max = 365,
	 .initial = "21"},
	{AT(Season, cycle_days, NUMBER), .key = "cycle_days", .label = "Cycle, longest",
	 .help = "Days that a PDSA cycle may be open; nothing: 45.", .min = 1, .max = 365},
	{AT(Season, reminders, TEXT), .key = "reminders", .label = "Reminders",
	 .flags = FIELD_SOUGHT,
	 .help = "Days after a milestone's due day, below 0 before it; nothing: " REMINDERS_USUAL
		 ".",
	 .max = 60},
	{AT(Season, contact_hours, CHOICE), .key = "contact_hours", .label = "Contact hours",
	 .help = "How minutes become ANCC contact hours; nothing: quarters.",
	 .choices = hours_rules},
	{AT(Season, credit_types, TEXT), .key = "credit_types", .label = "Credit types",
	 .flags = FIELD_SOUGHT,
	 .help = "Types of credit and who earns them, like ama: physician; ancc: nurse, "
		 "advanced_practice; acpe: pharmacist; participation: other; nothing: the "
		 "first two.",
	 .max = 400},
	{AT(Season, evaluation_first, YES_NO), .key = "evaluation_first",
	 .label = "Evaluation first",
	 .help = "Whether a certificate waits until its person has evaluated the session."},
	{AT(Season, provider, TEXT), .key = "provider", .label = "Provider", .flags = FIELD_SOUGHT,
	 .help = "Who provides the credit, as certificates name it.", .max = 120},
	{AT(Season, provider_address, TEXT), .key = "provider_address", .label = "Provider address",
	 .flags = FIELD_SOUGHT, .help = "Its address, as certificates print it.", .max = 200},
	{AT(Season, accreditation, NOTE), .key = "accreditation", .label = "Accreditation",
	 .flags = FIELD_SOUGHT, .help = "The statement of accreditation that certificates print.",
	 .max = 1200},
	{AT(Season, fee, CENTS), .key = "fee", .label = "Program fee",
	 .help = "For each core member.", .min = 0, .max = 99999999999},
	{AT(Season, fee_tiers, NOTE), .key = "fee_tiers", .label = "Fee by day",
	 .flags = FIELD_SOUGHT,
	 .help = "Fees with the last day of each, like 2017-01-31: 1,900; 2017-04-05: 2,100.",
	 .max = 400},
	{AT(Season, fee_member, CENTS), .key = "fee_member", .label = "Fee of members",
	 .help = "For each core member who is a member of the society; nothing: like the others.",
	 .min = 0, .max = 99999999999},
	{AT(Season, fee_groups, NOTE), .key = "fee_groups", .label = "Group discounts",
	 .flags = FIELD_SOUGHT, .help = "From how many core members on, like 3: 10 %; 4: 500.00.",
	 .max = 400},
	{AT(Season, refund_tiers, NOTE), .key = "refund_tiers", .label = "Refunds",
	 .flags = FIELD_SOUGHT,
	 .help = "Days before session 1 and the percent paid back, like 60: 100 %; 30: 50 %; "
		 "0: 0 %.",
	 .max = 400},
	{AT(Season, refund_kept, CENTS), .key = "refund_kept", .label = "Fee kept",
	 .help = "What a refund always leaves with the program; nothing: nothing.", .min = 0,
	 .max = 99999999999},
	{AT(Season, currency, TEXT), .key = "currency", .label = "Currency", .flags = FIELD_SOUGHT,
	 .help = "Three letters, like USD.", .max = 3, .initial = "USD"},
	{AT(Season, invoice_days, NUMBER), .key = "invoice_days", .label = "Invoices due in",
	 .help = "Days in which an invoice is paid; nothing: 30.", .min = 0, .max = 365},
	{AT(Season, tax_rate, CENTS), .key = "tax_rate", .label = "Tax rate",
	 .help = "Percent of tax that the fees include, like 19 or 8.25; nothing: no tax line.",
	 .min = 0, .max = 10000},
	{AT(Season, tax_number, TEXT), .key = "tax_number", .label = "Tax number",
	 .flags = FIELD_SOUGHT, .help = "Of the program's office, as invoices print it.",
	 .max = 60},
	{AT(Season, remittance, NOTE), .key = "remittance", .label = "Remittance",
	 .flags = FIELD_SOUGHT, .help = "How to pay, as invoices print it: bank, account, to whom.",
	 .max = 1200},
	{AT(Season, account_codes, NOTE), .key = "account_codes", .label = "Account codes",
	 .flags = FIELD_SOUGHT, .help = "Of the finance office, like charge: 4100; payment: 1000.",
	 .max = 400},
	{AT(Season, deadline, DAY), .key = "deadline", .lean = DAY_COMING, .label = "Deadline",
	 .help = "Last day for applications."},
	{AT(Season, deadline_time, TIME), .key = "deadline_time", .label = "Deadline time",
	 .help = "Time of day on that day."},
	{AT(Season, deadline_zone, ZONE), .key = "deadline_zone", .label = "Deadline zone",
	 .flags = FIELD_SOUGHT, .help = "Time zone of that time, like America/New_York."},
	{AT(Season, decision_day, DAY), .key = "decision_day", .lean = DAY_COMING,
	 .label = "Decisions on",
	 .help = "The day on which applications are decided; nothing: 14 days after the deadline."},
	{AT(Season, payers, TEXT), .key = "payers", .label = "Payers", .flags = FIELD_SOUGHT,
	 .help = "Who may pay: practice, participant, grant, partner_society; nothing: all."},
	{AT(Season, notes, NOTE), .key = "notes", .label = "Notes",
	 .help = "Anything worth keeping.", .flags = FIELD_SEARCH},
};

static void check_pair(struct Issues *issues, const char *field, const char *what, int64_t low,
		       int64_t high)
{
	if (low != NUMBER_NONE && high != NUMBER_NONE && high < low)
		issues_add(issues, ERROR_INPUT, field,
			   "The most of the %s is below the least. Change one of them.", what);
}

static void check_payers(struct Issues *issues, const char *payers)
{
	bool taken[N_PAYERS];
	const char *wrong = NULL;

	if (payers && !payers_read(payers, taken, &wrong, issues->arena))
		issues_add(issues, ERROR_INPUT, "payers",
			   "\"%.40s\" is no payer. Write some of practice, participant, grant, "
			   "partner_society, with commas; nothing means all.",
			   text_show(issues->arena, wrong));
}

static void check(const void *record, struct Issues *issues)
{
	const struct Season *season = record;

	check_day_order(issues, "last_day", season->first_day, season->last_day);
	check_pair(issues, "core_max", "core team", season->core_min, season->core_max);
	check_pair(issues, "larger_max", "larger team", season->larger_min, season->larger_max);
	check_payers(issues, season->payers);
	if (season->contact_amber != NUMBER_NONE && season->contact_red != NUMBER_NONE &&
	    season->contact_red < season->contact_amber)
		issues_add(issues, ERROR_INPUT, "contact_red",
			   "A team cannot be red before it is amber: red after must be at least "
			   "amber after.");
}

const struct Entity season_entity = {
	.kind = KIND_SEASON,
	.key = "season",
	.name = "season",
	.plural = "seasons",
	.help = "A year's program, first and last day, and its settings.",
	.size = sizeof(struct Season),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.ref_field = "code",
	.label_field = "code",
	.order = "code",
	.is_season = true,
	.check = check,
};
