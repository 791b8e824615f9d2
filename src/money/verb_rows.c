/* The verbs of money. */
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/cli/verbs.h"

#define ENTRY_OPTIONS                                                                     \
	{"on", "DATE", "the day on which it was (default: today)"},                       \
		{"method", "TEXT", "how it was paid, like check, card or wire"},          \
		{"reference", "TEXT", "the number of a check, a transfer or an order"},   \
		{"note", "TEXT", "what it was for"},                                      \
		{"currency", "CODE", "three letters (default: that of the account)"},     \
	{                                                                                 \
		"for", "PURPOSE", "certification: on the account of the practice itself", \
			"program certification"                                           \
	}
#define ACCOUNT_OPTIONS                                                                          \
	ENTRY_OPTIONS, {"payer", "PAYER", "who pays (default: that of the team)", "team.payer"}, \
	{                                                                                        \
		"split", NULL, "in equal parts over the core members of the team"                \
	}
/* A verb that writes one entry an account. */
#define POSTING(verb, does, others)                                                       \
	{                                                                                 \
		verb, "TEAM|PERSON|PRACTICE AMOUNT", does, ACCESS_WRITE, 2, 2, verb_post, \
			{ACCOUNT_OPTIONS}, .words = (others)                              \
	}

/* A paper of an account, issued under the next number or printed again. */
#define PAPER(verb, does, others)                                                            \
	{                                                                                    \
		verb, "TEAM|PRACTICE|reissue [PAPER]", does, ACCESS_WRITE, 1, 2, verb_paper, \
			{{"reason", "TEXT", "why it is issued again"}, OUTPUT_OPTIONS},      \
			.files = true, .is_private = true, .words = (others)                 \
	}

static const struct Verb rows[] = {
	{"charge",
	 "TEAM|PERSON|PRACTICE [AMOUNT]",
	 "charge a fee; without an amount what the schedule of the season says of a team",
	 ACCESS_WRITE,
	 1,
	 2,
	 verb_post,
	 {ACCOUNT_OPTIONS},
	 .words = "fee bill owe money schedule"},
	POSTING("pay", "a payment that has come in; several names with commas share it",
		"payment paid money check wire receive"),
	{"refund",
	 "TEAM|PERSON|PRACTICE [AMOUNT]",
	 "money paid back; without an amount say what the policy of refunds gives a team",
	 ACCESS_WRITE,
	 1,
	 2,
	 verb_refund,
	 {ACCOUNT_OPTIONS},
	 .words = "repay money return policy withdraw cancel"},
	POSTING("waive-fee", "a part of the fee that is waived",
		"waiver discount scholarship money"),
	POSTING("penalty", "a penalty, like for a late withdrawal", "fine late fee money"),
	POSTING("write-off", "what is open and will not be paid", "uncollectable loss money"),
	{"transfer",
	 "TEAM|PERSON|PRACTICE TO AMOUNT",
	 "money that goes from one account to another",
	 ACCESS_WRITE,
	 3,
	 3,
	 verb_transfer,
	 {ENTRY_OPTIONS},
	 .words = "move money credit",
	 .meanings = (const struct VerbMeaning[]){{"TO", "TEAM PERSON PRACTICE"}, {0}}},
	{"reverse",
	 "ENTRY",
	 "take an entry of the ledger back by one with the opposite sign",
	 ACCESS_WRITE,
	 1,
	 1,
	 verb_reverse,
	 {{"on", "DATE", "the day of the reversal (default: today)"},
	  {"note", "TEXT", "why it is taken back"}},
	 .words = "cancel correct ledger money"},
	PAPER("invoice",
	      "an invoice of what no invoice names yet, numbered for good; or the last again",
	      "bill fee paper pdf"),
	PAPER("receipt", "a receipt of payments that no receipt names yet; or the last again",
	      "paid paper pdf"),
	PAPER("statement", "all entries of an account with its balance, as a paper",
	      "account balance paper pdf"),
	{"credit-note",
	 "PAPER",
	 "take an invoice back by a paper of its own; its entries are free again",
	 ACCESS_WRITE,
	 1,
	 1,
	 verb_credit_note,
	 {{"reason", "TEXT", "why it is credited"}, OUTPUT_OPTIONS},
	 .files = true,
	 .is_private = true,
	 .words = "invoice cancel void paper pdf"},
	{"fees",
	 "[TEAM|PERSON|PRACTICE]",
	 "what teams were charged, have paid and owe; of one its entries too",
	 ACCESS_READ,
	 0,
	 1,
	 verb_fees,
	 {{"by", "WHAT", "in parts by member, or together by payer or practice",
	   "member payer practice"},
	  OUTPUT_OPTIONS},
	 .files = true,
	 .is_private = true,
	 .words = "balance ledger money owed unpaid open account"},
	{"export ledger",
	 "",
	 "every entry of the season as a row, with the account codes of the season",
	 ACCESS_READ,
	 0,
	 0,
	 verb_export_ledger,
	 {{"from", "DATE", "from that day on"},
	  {"until", "DATE", "up to the end of that day (default: today)"},
	  OUTPUT_OPTIONS},
	 .files = true,
	 .is_private = true,
	 .words = "ledger finance entries csv xlsx accounts"},
	{"ageing",
	 "[TEAM|PRACTICE]",
	 "how old what is open is, a line an account",
	 ACCESS_READ,
	 0,
	 1,
	 verb_ageing,
	 {{"on", "DATE", "as it was at the end of that day (default: today)"},
	  {"by", "WHAT", "in parts by member, or together by payer or practice",
	   "member payer practice"},
	  OUTPUT_OPTIONS},
	 .files = true,
	 .is_private = true,
	 .words = "aging overdue late money owed"},
};

const struct VerbTable money_verbs = {rows, N_ITEMS(rows)};
