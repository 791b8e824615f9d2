/* Entry: one line of the ledger. */
#include "qtp/engine/base/math.h"
#include "qtp/money.h"
#include "qtp/season.h"

#define AMOUNT_MOST INT64_C(99999999999)

static const struct FieldChoice kinds[] = {
	[ENTRY_CHARGE] = {"charge", "charge", .words = "fee|invoice"},
	[ENTRY_PAYMENT] = {"payment", "payment", .words = "paid|deposit|receipt"},
	[ENTRY_REFUND] = {"refund", "refund"},
	[ENTRY_WAIVER] = {"waiver", "waiver"},
	[ENTRY_TRANSFER] = {"transfer", "transfer"},
	[ENTRY_PENALTY] = {"penalty", "penalty"},
	[ENTRY_WRITE_OFF] = {"write_off", "write-off", .words = "write off|writeoff"},
	{NULL, NULL},
};
_Static_assert(N_ITEMS(kinds) == N_ENTRY_KINDS + 1, "every kind of entry has its words");

static const struct FieldChoice purposes[] = {
	[PURPOSE_PROGRAM] = {"program", "program"},
	[PURPOSE_CERTIFICATION] = {"certification", "certification"},
	{NULL, NULL},
};

static const struct Field fields[] = {
	{AT(Entry, day, DAY), .key = "day", .lean = DAY_LAST, .label = "Day",
	 .help = "When it was; filled in with today when it is not given.",
	 .flags = FIELD_COLUMN | FIELD_FIXED, .heads = "Date|Entry date|Posted|Payment date"},
	{AT(Entry, team, REF), .key = "team", .label = "Team", .help = "Whose account it is.",
	 .flags = FIELD_COLUMN | FIELD_FIXED, .ref = KIND_TEAM, .removal = REMOVAL_REFUSE,
	 .width = 20},
	{AT(Entry, person, REF), .key = "person", .label = "Person",
	 .help = "The core member it is about; nothing: the team as a whole.",
	 .flags = FIELD_COLUMN | FIELD_FIXED, .ref = KIND_PERSON, .removal = REMOVAL_REFUSE,
	 .width = 16},
	{AT(Entry, practice, REF), .key = "practice", .label = "Practice",
	 .help = "The practice whose account it is, where that is no team's.", .flags = FIELD_FIXED,
	 .ref = KIND_PRACTICE, .removal = REMOVAL_REFUSE, .width = 20},
	{AT(Entry, kind, CHOICE), .key = "kind", .label = "Kind",
	 .help = "Charge, penalty and refund raise what is open; payment, waiver and write-off "
		 "lower it.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .choices = kinds, .width = 10,
	 .heads = "Type"},
	{AT(Entry, amount, CENTS), .key = "amount", .label = "Amount",
	 .help = "Above 0; 4200, 4,200, 4,200.00 and $4,200 are read, 4.200,00 is not.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED, .min = -AMOUNT_MOST,
	 .max = AMOUNT_MOST, .width = 12, .heads = "Sum|Amount paid"},
	{AT(Entry, currency, TEXT), .key = "currency", .label = "Currency",
	 .help = "Three letters, like USD; filled in with that of the account, else the season's.",
	 .flags = FIELD_SOUGHT | FIELD_COLUMN | FIELD_FIXED, .max = 3, .width = 3},
	{AT(Entry, payer, CHOICE), .key = "payer", .label = "Payer",
	 .help = "Who pays; filled in with the payer of the team.", .flags = FIELD_FIXED,
	 .choices = payer_table},
	{AT(Entry, method, TEXT), .key = "method", .label = "Method",
	 .help = "How it was paid, like check, card or wire.", .flags = FIELD_FIXED | FIELD_SEARCH,
	 .max = 40, .width = 8, .heads = "Paid by|Payment method"},
	{AT(Entry, reference, TEXT), .key = "reference", .label = "Reference",
	 .help = "The number of a check, a transfer or an order.",
	 .flags = FIELD_FIXED | FIELD_SEARCH, .max = 80, .width = 12,
	 .heads = "Ref no|Check number|Check no|Invoice number"},
	{AT(Entry, note, TEXT), .key = "note", .label = "Note", .help = "What it was for.",
	 .flags = FIELD_FIXED | FIELD_SEARCH, .max = 300, .width = 24,
	 .heads = "Notes|Comment|Comments|Memo"},
	{AT(Entry, policy, NOTE), .key = "policy", .label = "Refunds",
	 .help = "The policy of refunds when it was charged; filled in with the season's.",
	 .flags = FIELD_SOUGHT | FIELD_FIXED, .max = 400},
	{AT(Entry, reverses, REF), .key = "reverses", .label = "Reverses",
	 .help = "The entry that it takes back.", .flags = FIELD_FIXED, .ref = KIND_ENTRY,
	 .removal = REMOVAL_REFUSE, .width = 12},
	{AT(Entry, first, REF), .key = "first", .label = "Belongs to",
	 .help = "The first entry of the same payment or transfer.", .flags = FIELD_FIXED,
	 .ref = KIND_ENTRY, .removal = REMOVAL_REFUSE, .width = 12},
	{AT(Entry, bank, TEXT), .key = "bank", .label = "Bank row",
	 .help = "The row of a bank or card list that it came from: day, amount, and a number of "
		 "its words.",
	 .flags = FIELD_SOUGHT | FIELD_FIXED, .max = 80},
	{AT(Entry, purpose, CHOICE), .key = "purpose", .label = "For",
	 .help = "The program's fee, or that of certification; nothing: the program's.",
	 .choices = purposes, .width = 13},
};

static void check(const void *record, struct Issues *issues)
{
	const struct Entry *entry = record;

	if (!entry->team && !entry->practice)
		issues_add(issues, ERROR_INPUT, "team",
			   "Say whose account it is: a team, or a practice without one.");
	if (entry->team && entry->practice)
		issues_add(issues, ERROR_INPUT, "practice",
			   "The account is the team's. Leave the practice empty.");
	if (entry->person && !entry->team)
		issues_add(issues, ERROR_INPUT, "person", "Say in which team the person is.");
	if (entry->amount == 0 || (entry->amount < 0 && entry->amount != NUMBER_NONE &&
				   !entry->reverses && entry->kind != ENTRY_TRANSFER))
		issues_add(issues, ERROR_INPUT, "amount",
			   "The amount must be above 0. What was wrong is taken back by a "
			   "reversal.");
}

const struct Entity entry_entity = {
	.kind = KIND_ENTRY,
	.key = "entry",
	.name = "entry",
	.plural = "entries",
	.help = "A line of the ledger: a charge, a payment, a refund, a waiver.",
	.size = sizeof(struct Entry),
	.fields = fields,
	.n_fields = N_ITEMS(fields),
	.label_field = "team",
	.called = "{kind} of {day:year}, {amount} {currency}, {person|team|practice}",
	.order = "day",
	.kept = "An entry of the ledger is kept as it was written: reverse it, and write another.",
	.check = check,
};
