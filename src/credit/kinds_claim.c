/* Claim: the credit that a person claims of one session. */
#include "qtp/credit.h"
#include "qtp/engine/base/math.h"

#include <math.h>

static const struct FieldChoice types[] = {
	[CREDIT_AMA] = {"ama", "AMA"},
	[CREDIT_ANCC] = {"ancc", "ANCC"},
	[CREDIT_ACPE] = {"acpe", "ACPE"},
	[CREDIT_PARTICIPATION] = {"participation", "participation"},
	{NULL, NULL},
};

static const struct Field fields[] = {
	{AT(Claim, session, REF), .key = "session", .label = "Session",
	 .help = "The session that it is claimed of.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_SESSION,
	 .removal = REMOVAL_REFUSE, .width = 10},
	{AT(Claim, person, REF), .key = "person", .label = "Person", .help = "Who claims it.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .ref = KIND_PERSON,
	 .removal = REMOVAL_REFUSE, .width = 24},
	{AT(Claim, credit, CHOICE), .key = "credit", .label = "Credit",
	 .help = "AMA, ANCC, ACPE or participation, as the season offers them to the profession.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .choices = types, .width = 6},
	{AT(Claim, hours, REAL), .key = "hours", .label = "Hours",
	 .help = "Credits or contact hours of 60 minutes that are claimed.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN, .width = 6},
	{AT(Claim, day, DAY), .key = "day", .lean = DAY_LAST, .label = "Claimed on",
	 .help = "The day of the claim; today when not given.", .flags = FIELD_COLUMN},
	{AT(Claim, attested_by, TEXT), .key = "attested_by", .label = "Attested by",
	 .help = "Who says that it is right; the user when not given.",
	 .flags = FIELD_COLUMN | FIELD_SEARCH, .max = 60, .width = 12},
};

static void check(const void *record, struct Issues *issues)
{
	const struct Claim *claim = record;

	if (claim->hours < 0)
		issues_add(issues, ERROR_INPUT, "hours",
			   "A claim is not below 0. Give 0 to take it back.");
}

const struct Entity claim_entity = {
	.kind = KIND_CLAIM,
	.key = "claim",
	.name = "claim",
	.plural = "claims",
	.help = "The credit that a person claims of one session.",
	.size = sizeof(struct Claim),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "person",
	.order = "session",
	.order_then = {"person", "credit"},
	.check = check,
	.is_private = true,
};
