/* Papers of money: what an invoice, a receipt, a credit note and a statement name, their numbers,
 * and that entries stay while a paper names them. */
#include "qtp/engine/base/math.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define HARBOR "DAL17-04"

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" does not say \"%s\"", text, part);
}

static void lacks(const char *text, const char *part)
{
	if (strstr(text, part))
		fail_msg("\"%s\" says \"%s\"", text, part);
}

/* The name of the entry that a verb says it wrote. */
static const char *entry_of(struct Runner *runner, const char *said)
{
	const char *id = strstr(said, "id:");

	assert_non_null(id);
	return arena_text_n(&runner->arena, id, 3 + strspn(id + 3, "0123456789"));
}

static void an_invoice_is_the_same_until_there_is_more(void **state)
{
	struct Runner *runner = *state;
	const char *first;

	LINE(runner, "set", "season", "2017", "remittance=Pay to: QTP Office", "tax_rate=8.25",
	     "tax_number=75-001", "invoice_days=14", "provider=QTP Office");
	LINE(runner, "set", "team", HARBOR, "purchase_order=PO-77");
	has(EXPECT(runner, 2, "invoice", HARBOR).err,
	    "was charged nothing, so there is no invoice");
	LINE(runner, "charge", HARBOR, "6300", "--on", "2017-03-01", "--note", "Program | fee");
	LINE(runner, "pay", HARBOR, "300");
	first = LINE(runner, "invoice", HARBOR);
	has(first, "Invoice INV17-000001");
	has(first, "Purchase order: PO-77");
	has(first, "Due: 4 Sep 2017");
	has(first, "charge, Program / fee");
	has(first, "$6,000.00");
	has(first, "Tax: 8.25 % is included: $480.14");
	has(first, "Pay to: QTP Office");
	LINE(runner, "set", "practice", "Harbor Oncology", "name=Harbor West");
	assert_string_equal(LINE(runner, "invoice", HARBOR), first);
	LINE(runner, "penalty", HARBOR, "35");
	has(LINE(runner, "invoice", HARBOR), "INV17-000002");
	lacks(LINE(runner, "invoice", HARBOR), "Program");
	has(LINE(runner, "invoice", HARBOR), "Harbor West");
	has(LINE(runner, "list", "paper", "kind=invoice", "--json"), "INV17-000002");
	LINE(runner, "verify");
}

static void an_entry_stays_while_a_paper_names_it(void **state)
{
	struct Runner *runner = *state;
	const char *charge = entry_of(runner, LINE(runner, "charge", HARBOR, "6300"));

	LINE(runner, "invoice", HARBOR);
	has(EXPECT(runner, 2, "reverse", charge).err, "is on the invoice INV17-000001");
	has(EXPECT(runner, 2, "undo", "2").err,
	    "INV17-000001 names it. An issued paper is never undone: it is voided or credited, and "
	    "keeps its number. Credit it: qtp credit-note INV17-000001");
	has(EXPECT(runner, 2, "undo").err, "never undone: it is voided or credited, and keeps");
	has(EXPECT(runner, 2, "credit-note", "INV17-000001").err, "Say why");
	has(LINE(runner, "credit-note", "INV17-000001", "--reason", "not due"),
	    "Credit note CRN17-000001");
	has(LINE(runner, "credit-note", "INV17-000001"), "Credit note CRN17-000001");
	has(EXPECT(runner, 2, "credit-note", "CRN17-000001", "--reason", "x").err, "is no invoice");
	LINE(runner, "reverse", charge);
	has(EXPECT(runner, 2, "invoice", HARBOR).err, "was charged nothing");
	LINE(runner, "verify");
}

static void a_corrected_paper_names_the_first(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "charge", HARBOR, "6300");
	LINE(runner, "invoice", HARBOR);
	has(EXPECT(runner, 2, "invoice", "reissue", "INV17-000001").err, "Say why");
	has(LINE(runner, "invoice", "reissue", "INV17-000001", "--reason", "wrong order"),
	    "In place of: INV17-000001");
	has(EXPECT(runner, 2, "invoice", "reissue", "INV17-000001", "--reason", "x").err,
	    "is void already");
	has(EXPECT(runner, 2, "receipt", "reissue", "INV17-000002", "--reason", "x").err,
	    "is no receipt");
	has(LINE(runner, "invoice", HARBOR, "--json"), "\"serial\": \"INV17-000002\"");
}

static void receipts_and_statements_are_papers_too(void **state)
{
	struct Runner *runner = *state;
	const char *statement;

	LINE(runner, "charge", HARBOR, "6300", "--on", "2017-03-01");
	has(EXPECT(runner, 2, "receipt", HARBOR).err, "has paid nothing");
	LINE(runner, "pay", HARBOR, "2,000", "--method", "check", "--reference", "1042");
	has(LINE(runner, "receipt", HARBOR), "payment, check, 1042");
	has(LINE(runner, "receipt", HARBOR), "RCT17-000001");
	statement = LINE(runner, "statement", HARBOR);
	has(statement, "$4,300.00");
	assert_string_equal(LINE(runner, "statement", HARBOR), statement);
	LINE(runner, "pay", HARBOR, "1");
	has(LINE(runner, "statement", HARBOR), "STM17-000002");
	has(LINE(runner, "receipt", HARBOR), "RCT17-000002");
	LINE(runner, "charge", "practice:Summit Cancer Care", "5");
	LINE(runner, "verify");
}

static void the_country_of_an_address_is_there_once(void **state)
{
	lacks(LINE(*state, "invoice", "POR17-06"), "Portugal\nPortugal");
	has(LINE(*state, "invoice", "DAL17-01"), "Larkmoor, OK\nUSA\n");
}

static void amounts_in_two_currencies_are_on_no_invoice(void **state)
{
	struct Runner *runner = *state;
	const char *taken = entry_of(runner, LINE(runner, "charge", HARBOR, "5"));

	LINE(runner, "reverse", taken);
	LINE(runner, "charge", HARBOR, "7", "--currency", "EUR");
	has(LINE(runner, "invoice", HARBOR), "EUR 7.00");
	lacks(LINE(runner, "invoice", HARBOR), "$5.00");
}

static void an_invoice_past_its_day_is_on_today(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "set", "season", "2017", "invoice_days=5");
	LINE(runner, "--now", "2017-02-20", "charge", HARBOR, "10");
	LINE(runner, "--now", "2017-02-20", "invoice", HARBOR);
	lacks(LINE(runner, "--now", "2017-02-25", "today"), "INV17-000001");
	has(LINE(runner, "--now", "2017-02-26", "today"), "$10.00 open, INV17-000001 due 25 Feb");
	LINE(runner, "--now", "2017-02-26", "credit-note", "INV17-000001", "--reason", "not due");
	lacks(LINE(runner, "--now", "2017-02-26", "today"), "INV17-000001");
}

/* What has come in covers the invoices in the order of their due days. */
static void a_paid_invoice_is_not_past_due(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "set", "season", "2017", "invoice_days=5");
	runner->now = "2017-02-01";
	LINE(runner, "charge", HARBOR, "100");
	LINE(runner, "invoice", HARBOR);
	LINE(runner, "pay", HARBOR, "100");
	runner->now = "2017-02-20";
	LINE(runner, "charge", HARBOR, "35");
	LINE(runner, "invoice", HARBOR);
	lacks(LINE(runner, "--now", "2017-02-24", "today"), "INV17-000001");
	has(LINE(runner, "--now", "2017-02-27", "today"), "$35.00 open, INV17-000002 due 25 Feb");
}

/* Of an account without a team, and of several teams together. */
static void a_practice_is_past_due_too(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "set", "season", "2017", "invoice_days=5");
	LINE(runner, "add", "practice", "name=Mesa Laboratories");
	runner->now = "2017-08-01";
	LINE(runner, "charge", "Mesa Laboratories", "700");
	LINE(runner, "invoice", "Mesa Laboratories");
	lacks(LINE(runner, "--now", "2017-08-06", "today"), "Mesa");
	has(LINE(runner, "--now", "2017-08-07", "today"), "$700.00 open, INV17-000001 due 6 Aug");
	LINE(runner, "pay", "Mesa Laboratories", "700");
	lacks(LINE(runner, "--now", "2017-08-07", "today"), "Mesa");
}

/* A number is given for good, so what cannot be written has none. */
static void a_refused_file_takes_no_number(void **state)
{
	struct Runner *runner = *state;
	const char *there = runner_path(runner, "there.txt");

	LINE(runner, "charge", HARBOR, "10");
	EXPECT(runner, 2, "invoice", HARBOR, "-o", "s.foo");
	EXPECT(runner, 2, "invoice", HARBOR, "--paper", "a9");
	EXPECT(runner, 3, "invoice", HARBOR, "-o", runner_path(runner, "no/a.txt"));
	lacks(LINE(runner, "list", "paper", "--json"), "INV17");
	LINE(runner, "invoice", HARBOR, "-o", there);
	LINE(runner, "charge", HARBOR, "20");
	has(EXPECT(runner, 3, "invoice", HARBOR, "-o", there).err, "is there already");
	EXPECT(runner, 3, "credit-note", "INV17-000001", "--reason", "x", "-o", there);
	lacks(LINE(runner, "list", "paper", "--json"), "INV17-000002");
	lacks(LINE(runner, "list", "paper", "--json"), "CRN17");
	LINE(runner, "credit-note", "INV17-000001", "--reason", "x", "-o", there, "--force");
	LINE(runner, "invoice", HARBOR, "-o", runner_path(runner, "page.html"));
	LINE(runner, "invoice", HARBOR, "-o", runner_path(runner, "page.pdf"));
}

/* The due day is that of the invoice, and what was charged less what covers it is what is open. */
static void a_reminder_says_what_is_due_and_adds_up(void **state)
{
	struct Runner *runner = *state;
	const char *letter;

	LINE(runner, "--now", "2017-08-15", "charge", HARBOR, "6300");
	LINE(runner, "pay", HARBOR, "300");
	LINE(runner, "waive-fee", HARBOR, "1000");
	LINE(runner, "transfer", HARBOR, "DAL17-03", "200");
	letter = EXPECT(runner, 0, "letter", "fee-reminder", HARBOR).out;
	has(letter, "$5,200.00 is open: $6,300.00 was\n"
		    "charged, and $300.00 is paid, $1,000.00 is waived, $200.00 went to\n"
		    "another account;");
	lacks(letter, "due day");
	LINE(runner, "invoice", HARBOR);
	has(EXPECT(runner, 0, "letter", "fee-reminder", HARBOR).out,
	    "\nIts due day is Wed 20 Sep 2017.");
}

#define DEMO(test) cmocka_unit_test_setup_teardown(test, runner_demo_set_up, runner_demo_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		DEMO(an_invoice_is_the_same_until_there_is_more),
		DEMO(a_refused_file_takes_no_number),
		DEMO(a_reminder_says_what_is_due_and_adds_up),
		DEMO(an_entry_stays_while_a_paper_names_it),
		DEMO(a_corrected_paper_names_the_first),
		DEMO(receipts_and_statements_are_papers_too),
		DEMO(an_invoice_past_its_day_is_on_today),
		DEMO(a_paid_invoice_is_not_past_due),
		DEMO(a_practice_is_past_due_too),
		DEMO(the_country_of_an_address_is_there_once),
		DEMO(amounts_in_two_currencies_are_on_no_invoice),
	};

	return cmocka_run_group_tests_name("papers of money", tests, NULL, NULL);
}
