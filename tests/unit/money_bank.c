/* Bank and card lists: what a row is matched with, what is left and why, and that a list taken in
 * twice changes nothing. */
#include "qtp/engine/base/math.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define HARBOR "DAL17-04"
#define COPPERLEAF "DAL17-05"
#define HEADS "Date,Description,Amount,Name,Reference,Currency\n"

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" does not say \"%s\"", text, part);
}

static const char *write_list(struct Runner *runner, const char *rows)
{
	const char *path = runner_path(runner, "bank.csv");
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fputs(rows, file) >= 0);
	assert_int_equal(fclose(file), 0);
	return path;
}

/* What is said of a list of one row. */
static const char *row(struct Runner *runner, int code, const char *text)
{
	const char *path = write_list(runner, arena_format(&runner->arena, HEADS "%s\n", text));

	return EXPECT(runner, code, "import", "bank", path, "--dry-run").out;
}

static void charge(struct Runner *runner, const char *team, const char *amount)
{
	LINE(runner, "charge", team, amount, "--on", "2017-07-01");
}

static void a_row_goes_to_the_invoice_that_it_names(void **state)
{
	struct Runner *runner = *state;

	charge(runner, "POR17-01", "700");
	LINE(runner, "invoice", "POR17-01");
	has(row(runner, 0, "2017-08-01,ACH inv17 1 thanks,700,Anybody,,"),
	    "POR17-01 Cascade Oncology $700.00, then open $0.00; by invoice INV17-000001.");
	has(row(runner, 0, "2017-08-01,INV17-000001,750,Anybody,,"), "then credit $50.00");
	/* Numbers of another house. */
	has(row(runner, 0, "2017-08-01,INV 2017-103,700,Cascade Oncology,,"), "; by name");
	has(row(runner, 0, "2017-08-01,inv. 1999/1,700,Cascade Oncology,,"), "; by name");
	has(row(runner, 1, "2017-08-01,INV17-000009,750,Cascade Oncology,,"),
	    "There is no invoice INV17-000009.");
	has(row(runner, 1, "2017-08-01,INV17-000001,700,Cascade Oncology,,EUR"),
	    "The invoice INV17-000001 is in USD and the row in EUR. Amounts are not converted.");
	LINE(runner, "invoice", "reissue", "INV17-000001", "--reason", "order");
	has(row(runner, 0, "2017-08-01,INV17-000001,700,,,"), "by invoice INV17-000001.");
	LINE(runner, "pay", "POR17-01", "700");
	has(row(runner, 1, "2017-08-01,INV17-000001,700,,,"), "Nothing is open of POR17-01");
	LINE(runner, "credit-note", "INV17-000002", "--reason", "x");
	has(row(runner, 1, "2017-08-01,INV17-000002,700,,,"), "is void; CRN17-000001 credits it");
}

static void a_row_goes_to_the_name_that_owes_it(void **state)
{
	struct Runner *runner = *state;

	charge(runner, "POR17-01", "700");
	charge(runner, "POR17-02", "700");
	has(row(runner, 0, "2017-08-01,wire,700,CASCADE ONCOLOGY LLC,,"),
	    "POR17-01 Cascade Oncology $700.00, then open $0.00; by name and amount.");
	has(row(runner, 0, "2017-08-01,wire,300,Hannah Rasmussen,,"), "open $400.00; by name.");
	has(row(runner, 0, "2017-08-01,wire,300,\"Rasmussen, Hannah\",,"), "by name.");
	has(row(runner, 1, "2017-08-01,wire,701,Cascade Oncology,,"),
	    "more than the $700.00 that is open of POR17-01");
	has(row(runner, 1, "2017-08-01,wire,700,Somebody Else,,"), "names no invoice");
	has(row(runner, 1, "2017-08-01,POR17-01 and POR17-02,1400,,,"), "It fits POR17-01");
	charge(runner, "POR17-03", "555.55");
	has(row(runner, 0, "2017-08-01,wire,555.55,,,"), "POR17-03");
	has(row(runner, 1, "2017-08-01,wire,555.55,Somebody Else,,"),
	    "\"Somebody Else\" is no name of an account; just this amount is open of POR17-03");
	has(row(runner, 1, "2017-08-01,wire,1,,,"), "no account owes just this amount");
}

static void what_cannot_be_read_is_left_with_its_row(void **state)
{
	static const struct {
		const char *row, *says;
	} cases[] = {
		{"2017-08-01,x,\"4.200,00\",a,,", "Row 2: conflict: \"4.200,00\" is no amount"},
		{"2017-08-01,x,4200.005,a,,", "\"4200.005\" is no amount of money"},
		{"2017-08-01,x,0,a,,", "Its amount is 0."},
		{"2017-08-01,x,,a,,", "It has no amount."},
		{"soon,x,5,a,,", "\"soon\" is no date"},
		{",x,5,a,,", "\"\" is no date"},
		{"2017-08-22,x,5,a,,", "22 Aug 2017 is still to come."},
		{"2017-08-01,x,5,a,,euros", "\"EUROS\" is no currency"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(cases); i++)
		has(row(runner, 1, cases[i].row), cases[i].says);
	has(row(runner, 0, "2017-08-01,x,-35.00,a,,"),
	    "skip: 1 Aug 2017, -$35.00, a: It went out.");
	has(row(runner, 0, "2017-08-01,x,(35.00),a,,"), "skip");
	has(EXPECT(runner, 2, "import", "bank", write_list(runner, "Amount\n5\n")).err,
	    "has no column of days. Call one Date. Its columns are: Amount.");
	has(EXPECT(runner, 2, "import", "bank", write_list(runner, "Date,What\n1,2\n")).err,
	    "has no column of amounts");
	has(EXPECT(runner, 2, "import", "bank", write_list(runner, "Date,Amount\n02/03/2017,5\n"))
		    .err,
	    "--dates mdy or --dates dmy");
	has(EXPECT(runner, 1, "import", "bank",
		   write_list(runner, "Date,Amount,Status\n2017-08-01,5,failed\n"))
		    .out,
	    "Its status is \"failed\"");
}

/* Two rows that are alike are two payments, and none of them is taken in again. */
static void the_same_list_twice_changes_nothing(void **state)
{
	struct Runner *runner = *state;
	const char *path, *before, *after;

	charge(runner, "POR17-01", "700");
	charge(runner, "POR17-02", "700");
	LINE(runner, "pay", "POR17-02", "50", "--reference", "A7");
	before = LINE(runner, "dump");
	path = write_list(runner, HEADS "2017-08-01,wire,10,Cascade Oncology,A1,\n"
					"2017-08-01,wire,10,Cascade Oncology,A1,\n"
					"2017-08-02,,700,,,\n"
					"2017-08-02,wire,50,Summit Cancer Care,A7,\n");
	EXPECT(runner, 1, "import", "bank", path, "--dry-run");
	assert_string_equal(LINE(runner, "dump"), before);
	has(EXPECT(runner, 1, "import", "bank", path).out,
	    "4 rows: 2 create, 1 same, 0 skip, 1 conflict. $20.00 matched. $700.00 not matched.");
	after = LINE(runner, "dump");
	has(EXPECT(runner, 1, "import", "bank", path).out, "4 rows: 0 create, 3 same,");
	has(EXPECT(runner, 1, "import", "bank", path, "--json").out, "\"written\": false");
	assert_string_equal(LINE(runner, "dump"), after);
	LINE(runner, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
	LINE(runner, "redo");
	assert_string_equal(LINE(runner, "dump"), after);
	LINE(runner, "verify");
}

/* A row is matched again once the others are, so that it is not taken by the second time alone. */
static void the_order_of_rows_does_not_matter(void **state)
{
	struct Runner *runner = *state;
	const char *path;

	charge(runner, "POR17-01", "700");
	charge(runner, "POR17-02", "700");
	path = write_list(runner, "Posting Date;Deposits;Withdrawals;Payer\n"
				  "13.08.2017;700.00;;\n"
				  "14.08.2017;700.00;;Cascade Oncology\n"
				  "15.08.2017;;12.00;Fee\n");
	has(LINE(runner, "import", "bank", path),
	    "Row 2: create: 13 Aug 2017, $700.00: POR17-02 Summit Cancer Care $700.00, then open "
	    "$0.00; by amount.");
	has(LINE(runner, "import", "bank", path), "3 rows: 0 create, 2 same, 1 skip, 0 conflict.");
}

static void one_payment_of_two_invoices_is_split(void **state)
{
	struct Runner *runner = *state;
	const char *path;

	charge(runner, "POR17-01", "700");
	charge(runner, "POR17-02", "800");
	LINE(runner, "invoice", "POR17-01");
	LINE(runner, "invoice", "POR17-02");
	path = write_list(runner,
			  "Date,Amount,Memo\n2017-08-03,1500,INV17-000001 + INV17-000002\n");
	has(LINE(runner, "import", "bank", path, "--json"), "\"amount\": 80000");
	has(LINE(runner, "fees", "POR17-02", "--json"), "\"open\": 0");
	has(EXPECT(runner, 1, "import", "bank",
		   write_list(runner,
			      "Date,Amount,Memo\n2017-08-03,15,INV17-000001 INV17-000002\n"))
		    .out,
	    "Nothing is open of POR17-01");
}

static void a_practice_may_have_a_currency_of_its_own(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "set", "practice", "Cascade Oncology", "currency=eur");
	has(EXPECT(runner, 2, "charge", "POR17-01").err,
	    "is charged in EUR and the schedule of the season is in USD. Amounts are not "
	    "converted: give the amount.");
	has(LINE(runner, "charge", "POR17-01", "900", "--on", "2017-07-01"), "EUR 900.00");
	has(row(runner, 1, "2017-08-01,wire,900,Cascade Oncology,,"),
	    "is in EUR and the row in USD");
	has(row(runner, 0, "2017-08-01,wire,900,Cascade Oncology,,EUR"), "by name and amount");
	has(row(runner, 0, "2017-08-01,wire,900 EUR,Cascade Oncology,,"), "by name and amount");
	has(EXPECT(runner, 2, "set", "practice", "Cascade Oncology", "currency=12").err,
	    "is no currency");
}

#define DEMO(test) cmocka_unit_test_setup_teardown(test, runner_demo_set_up, runner_demo_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		DEMO(a_row_goes_to_the_invoice_that_it_names),
		DEMO(a_row_goes_to_the_name_that_owes_it),
		DEMO(what_cannot_be_read_is_left_with_its_row),
		DEMO(the_same_list_twice_changes_nothing),
		DEMO(the_order_of_rows_does_not_matter),
		DEMO(one_payment_of_two_invoices_is_split),
		DEMO(a_practice_may_have_a_currency_of_its_own),
	};

	return cmocka_run_group_tests_name("bank lists", tests, NULL, NULL);
}
