/* Paper: one that was issued under a number. */
#include "qtp/engine/base/math.h"
#include "qtp/issued.h"

/* The detail of a kind is the name of its series. */
static const struct FieldChoice kinds[] = {
	[ISSUED_CERTIFICATE] = {"certificate", "certificate", "QTP"},
	[ISSUED_INVOICE] = {"invoice", "invoice", "INV"},
	[ISSUED_RECEIPT] = {"receipt", "receipt", "RCT"},
	[ISSUED_CREDIT_NOTE] = {"credit_note", "credit note", "CRN"},
	[ISSUED_STATEMENT] = {"statement", "statement", "STM"},
	{NULL, NULL, NULL},
};
_Static_assert(N_ITEMS(kinds) == N_ISSUED_KINDS + 1, "every kind of paper has its series");

static const struct FieldChoice states[] = {
	[ISSUED_GOOD] = {"issued", "issued"},
	[ISSUED_VOID] = {"void", "void"},
	{NULL, NULL},
};

#define MAKERS "certificate, invoice, receipt, credit-note, statement"
#define TEXT_MOST 60000
#define AMOUNT_MOST INT64_C(9999999999999)

static const struct Field fields[] = {
	{AT(Paper, serial, TEXT), .key = "serial", .label = "Number",
	 .help = "Series, year and number, like QTP17-000123.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH | FIELD_OWNED, .max = 24,
	 .command = MAKERS, .width = 12},
	{AT(Paper, kind, CHOICE), .key = "kind", .label = "Kind", .help = "What paper it is.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_OWNED, .choices = kinds, .command = MAKERS,
	 .width = 11},
	{AT(Paper, session, REF), .key = "session", .label = "Session",
	 .help = "The session that it is about.", .flags = FIELD_COLUMN | FIELD_OWNED,
	 .ref = KIND_SESSION, .removal = REMOVAL_REFUSE, .command = MAKERS, .width = 10},
	{AT(Paper, person, REF), .key = "person", .label = "Person",
	 .help = "Whom it is made out to.", .flags = FIELD_COLUMN | FIELD_OWNED, .ref = KIND_PERSON,
	 .removal = REMOVAL_REFUSE, .command = MAKERS, .width = 24},
	{AT(Paper, team, REF), .key = "team", .label = "Team", .help = "Whose account it is about.",
	 .flags = FIELD_COLUMN | FIELD_OWNED, .ref = KIND_TEAM, .removal = REMOVAL_REFUSE,
	 .command = MAKERS, .width = 20},
	{AT(Paper, practice, REF), .key = "practice", .label = "Practice",
	 .help = "The practice that it goes to.", .flags = FIELD_OWNED, .ref = KIND_PRACTICE,
	 .removal = REMOVAL_REFUSE, .command = MAKERS, .width = 20},
	{AT(Paper, day, DAY), .key = "day", .lean = DAY_LAST, .label = "Issued on",
	 .help = "The day on which it was issued.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_OWNED, .command = MAKERS},
	{AT(Paper, text, NOTE), .key = "text", .label = "Text",
	 .help = "What is on it, as it was issued.",
	 .flags = FIELD_REQUIRED | FIELD_SEARCH | FIELD_OWNED, .max = TEXT_MOST, .command = MAKERS},
	{AT(Paper, entries, NOTE), .key = "entries", .label = "Entries",
	 .help = "The entries of the ledger that it names, by their ids.",
	 .flags = FIELD_SEARCH | FIELD_OWNED, .max = TEXT_MOST, .command = MAKERS},
	{AT(Paper, amount, CENTS), .key = "amount", .label = "Amount",
	 .help = "What it adds up to.", .flags = FIELD_OWNED, .min = -AMOUNT_MOST,
	 .max = AMOUNT_MOST, .command = MAKERS, .width = 12},
	{AT(Paper, currency, TEXT), .key = "currency", .label = "Currency",
	 .help = "Of that amount.", .flags = FIELD_SEARCH | FIELD_OWNED, .max = 3,
	 .command = MAKERS, .width = 3},
	{AT(Paper, due, DAY), .key = "due", .lean = DAY_COMING, .label = "Due",
	 .help = "The day until which an invoice is paid.", .flags = FIELD_OWNED,
	 .command = MAKERS},
	{AT(Paper, state, CHOICE), .key = "state", .label = "State",
	 .help = "Issued, or void; a void paper keeps its number.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_OWNED, .choices = states, .command = MAKERS,
	 .width = 6},
	{AT(Paper, voided, DAY), .key = "voided", .lean = DAY_LAST, .label = "Voided on",
	 .help = "The day on which it was voided.", .flags = FIELD_OWNED, .command = MAKERS},
	{AT(Paper, reason, TEXT), .key = "reason", .label = "Reason", .help = "Why it was voided.",
	 .flags = FIELD_SEARCH | FIELD_OWNED, .max = 200, .command = MAKERS, .width = 24},
	{AT(Paper, replaces, REF), .key = "replaces", .label = "Replaces",
	 .help = "The void paper in whose place it was issued.", .flags = FIELD_OWNED,
	 .ref = KIND_PAPER, .removal = REMOVAL_REFUSE, .command = MAKERS, .width = 12},
};

const struct Entity paper_entity = {
	.kind = KIND_PAPER,
	.key = "paper",
	.name = "paper",
	.plural = "papers",
	.help = "A paper that was issued under a number, like a certificate.",
	.size = sizeof(struct Paper),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.ref_field = "serial",
	.label_field = "serial",
	.order = "serial",
	.folded_since = 46,
	.kept = "An issued paper is never undone: it is voided or credited, and keeps its number.",
	.is_issued = true,
	.is_private = true,
};
