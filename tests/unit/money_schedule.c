/* The fee schedule and the policy of refunds: the table of tests/rules/fees.txt, and the verbs. */
#include "money/rule_schedule.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/model/field_value.h"
#include "support/case_table.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define LINE_BYTES 256

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

/* --- The table --- */

struct Case {
	struct Arena arena;
	struct CaseTable table;
	struct Season season;
	struct Cohort cohort;
};

/* "KEY" is of the season, "cohort.KEY" of the cohort. */
static void set(struct Case *one, const char *key, const char *text)
{
	const char *of_cohort = strncmp(key, "cohort.", 7) == 0 ? key + 7 : NULL;
	const struct Field *field = of_cohort ? entity_field(entity_get(KIND_COHORT), of_cohort)
					      : entity_field(entity_get(KIND_SEASON), key);
	void *record = of_cohort ? (void *)&one->cohort : (void *)&one->season;
	struct Error error;

	if (!field ||
	    !field_parse(field, record, text, (struct ParseFrame){DAY_NONE, &one->arena}, &error))
		fail_msg("fees.txt:%d: %s", one->table.line, field ? error.text : key);
}

static Cents cents(const char *text)
{
	return (Cents)(strtod(text, NULL) * 100 + 0.5);
}

static const char *fee_of(struct Case *one, const char *line)
{
	struct Schedule schedule = schedule_of(&one->season, &one->cohort, &one->arena);
	char day[LINE_BYTES];
	size_t core, members;
	Day on;

	assert_int_equal(sscanf(line, "%255s %zu %zu", day, &core, &members), 3);
	assert_true(day_parse_iso(day, &on));
	return money_text(propose_fee(&schedule, core, members, on, &one->arena).amount, NULL,
			  &one->arena);
}

static const char *refund_of(struct Case *one, const char *line)
{
	char charged[LINE_BYTES], paid[LINE_BYTES];
	struct Balance balance = {0};
	struct RefundProposal found;
	int days;

	assert_int_equal(sscanf(line, "%d %255s %255[^:]", &days, charged, paid), 3);
	balance.charged = cents(charged);
	balance.paid = cents(paid);
	balance.open = balance.charged - balance.paid;
	found = propose_refund(
		(struct RefundPolicy){one->season.refund_tiers, one->season.refund_kept}, &balance,
		days, "USD", &one->arena);
	return arena_format(&one->arena, "%s %s %s", money_text(found.kept, NULL, &one->arena),
			    money_text(found.waived, NULL, &one->arena),
			    money_text(found.refunded, NULL, &one->arena));
}

/* The sentence; NULL: the setting is sound. */
static const char *fault_of(struct Case *one, const char *key, const char *text)
{
	struct FeeTier *tiers;
	struct Discount *discounts;
	size_t n;

	if (strcmp(key, "fee_tiers") == 0)
		return fee_tiers_read(text, &one->arena, &tiers, &n);
	if (strcmp(key, "fee_groups") == 0)
		return fee_groups_read(text, &one->arena, &discounts, &n);
	if (strcmp(key, "refund_tiers") == 0)
		return refund_tiers_read(text, &one->arena, &discounts, &n);
	return account_codes_check(text, &one->arena);
}

static void then(struct Case *one, char *line)
{
	char *rest = line + strcspn(line, " "), *wanted = strstr(line, ": ");
	const char *says;

	*rest++ = '\0';
	if (strcmp(line, "refused") == 0) {
		char *text = rest + strcspn(rest, " ");

		*text++ = '\0';
		case_told(&one->table, fault_of(one, rest, text) != NULL, text, "taken");
		return;
	}
	assert_non_null(wanted);
	says = strcmp(line, "fee") == 0 ? fee_of(one, rest) : refund_of(one, rest);
	case_told(&one->table, strcmp(says, wanted + 2) == 0, rest, says);
}

static bool take(void *context, char *line)
{
	struct Case *one = context;
	char *rest;

	if (case_rest(line, "case")) {
		record_blank(entity_get(KIND_SEASON), &one->season);
		record_blank(entity_get(KIND_COHORT), &one->cohort);
		set(one, "fee", "1400");
		return true;
	}
	rest = case_rest(line, "then");
	if (rest) {
		then(one, rest);
		return true;
	}
	rest = case_rest(line, "given");
	if (rest) {
		char *text = rest + strcspn(rest, " ");

		*text++ = '\0';
		set(one, rest, text);
	}
	return rest != NULL;
}

static void fees_are_as_the_table_says(void **state)
{
	struct Case *one = calloc(1, sizeof *one);

	(void)state;
	assert_non_null(one);
	one->table.name = "fees.txt";
	case_table_run(&one->table, take, one, 44);
	arena_release(&one->arena);
	free(one);
}

/* However a team has paid, once the proposal is done nothing is open but what stays unpaid. */
static void a_refund_settles_the_account(void **state)
{
	struct Arena arena = {0};

	(void)state;
	for (Cents charged = 1; charged < 500000; charged += 7919)
		for (Cents paid = 0; paid <= charged + 5000; paid += 12007)
			for (int64_t days = 0; days < 90; days += 29) {
				struct Balance balance = {.charged = charged, .paid = paid};
				struct RefundProposal found = propose_refund(
					(struct RefundPolicy){"60: 100 %; 30: 33 %; 0: 0 %", 777},
					&balance, days, "USD", &arena);
				Cents open = charged - found.waived + found.refunded - paid;

				assert_int_equal(found.kept + found.waived, charged);
				assert_in_range(found.refunded, 0, paid);
				assert_int_equal(open, found.kept > paid ? found.kept - paid : 0);
			}
	arena_release(&arena);
}

/* --- The command line --- */

#define TEAM "DAL17-05"

static void a_charge_follows_the_schedule(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "set", "season", "2017", "fee_tiers=2017-12-31: 1,200", "fee_member=900",
	     "fee_groups=3: 10 %");
	has(LINE(runner, "charge", TEAM),
	    "By the schedule: 2 x $1,200.00 until 31 Dec 2017 + 1 x $900.00 for members, less 10 % "
	    "from 3 on = $2,970.00. Charged DAL17-05");
	has(LINE(runner, "fees", TEAM), "for members, less 10 %");
	has(EXPECT(runner, 2, "set", "season", "2017", "fee_tiers=2017-12-31 1").err,
	    "is no fee by day");
	has(EXPECT(runner, 2, "set", "season", "2017", "refund_tiers=60: 120 %; 0: 0 %").err,
	    "\"60: 120 %\" is no refund.");
	has(EXPECT(runner, 2, "set", "season", "2017", "currency=XX").err, "is no currency");
	has(EXPECT(runner, 2, "set", "season", "2017", "currency=123").err, "is no currency");
	LINE(runner, "set", "season", "2017", "currency=eur");
	has(LINE(runner, "charge", "DAL17-04", "5"), "EUR 5.00");
	has(EXPECT(runner, 2, "pay", TEAM).err, "AMOUNT");
}

/* Tier, core team and memberships are those of the day of the charge. */
static void a_charge_goes_by_its_own_day(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "set", "season", "2017", "fee=1400", "fee_tiers=2017-01-31: 1,000",
	     "fee_member=900");
	has(LINE(runner, "charge", TEAM, "--on", "2017-01-15"), "2 x $1,000.00 until 31 Jan 2017");
	has(LINE(runner, "charge", "DAL17-02"), "By the schedule: 3 x $1,400.00 = ");
	has(LINE(runner, "charge", "DAL17-02", "--on", "2017-06-30"), "1 x $900.00 for members");
	has(LINE(runner, "charge", "DAL17-02"), "was charged $7,900.00 before; undo takes this");
	has(EXPECT(runner, 2, "charge", TEAM, "--on", "soonish").err, "soonish");
}

static void a_refund_follows_the_policy_of_the_charge(void **state)
{
	struct Runner *runner = *state;

	runner->now = "2017-03-26";
	has(EXPECT(runner, 2, "refund", TEAM).err, "was charged nothing");
	LINE(runner, "set", "season", "2017", "refund_tiers=0: 50 %");
	LINE(runner, "charge", TEAM, "1000");
	LINE(runner, "pay", TEAM, "800");
	LINE(runner, "set", "season", "2017", "refund_tiers=0: 0 %");
	has(LINE(runner, "refund", TEAM), "10 days before session 1 the policy gives 50 % back");
	has(LINE(runner, "refund", TEAM), "Type: qtp waive-fee DAL17-05 500.00");
	has(LINE(runner, "refund", TEAM), "Type: qtp refund DAL17-05 300.00");
	runner->now = "2017-04-05";
	has(LINE(runner, "refund", TEAM), "on the first day of session 1 the policy gives 50 %");
	runner->now = "2017-08-21";
	has(LINE(runner, "refund", TEAM), "138 days after session 1 the policy gives 0 % back");
	LINE(runner, "waive-fee", TEAM, "500.00");
	has(LINE(runner, "refund", TEAM, "300.00"), "now open $0.00");
	LINE(runner, "verify");
}

/* What is written off or waived was asked for, and what goes elsewhere has come in. */
static void no_more_is_given_up_than_was_asked(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "charge", TEAM, "100");
	has(EXPECT(runner, 2, "write-off", TEAM, "100.01").err,
	    "more than the $100.00 that is open");
	has(EXPECT(runner, 2, "waive-fee", TEAM, "101").err, "more than the $100.00 that was");
	LINE(runner, "write-off", TEAM, "40");
	has(EXPECT(runner, 2, "waive-fee", TEAM, "61").err,
	    "more than the $60.00 that was charged");
	LINE(runner, "pay", TEAM, "60");
	has(EXPECT(runner, 2, "write-off", TEAM, "1").err, "more than the $0.00 that is open");
	has(EXPECT(runner, 2, "transfer", TEAM, "DAL17-04", "61").err, "Transfer no more");
	LINE(runner, "transfer", TEAM, "DAL17-04", "60");
	LINE(runner, "verify");
}

/* Teams are counted, not accounts, and those alone that are in. */
static void who_is_charged_nothing_is_counted(void **state)
{
	struct Runner *runner = *state;

	has(LINE(runner, "charge", TEAM, "1"), "Charged");
	has(LINE(runner, "fees"), "\n8 teams are charged nothing yet.");
	LINE(runner, "pay", "DAL17-04", "5");
	has(LINE(runner, "fees"), "\n8 teams are charged nothing yet.");
	LINE(runner, "charge", "practice:Summit Cancer Care", "5");
	has(LINE(runner, "fees"), "\n7 teams are charged nothing yet.");
}

/* By the payer of each entry, as the ledger goes out, not by that of the team today. */
static void ageing_by_payer_goes_by_the_entries(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "charge", TEAM, "1000", "--payer", "grant");
	LINE(runner, "charge", TEAM, "300");
	has(LINE(runner, "ageing", TEAM, "--by", "payer", "--json"),
	    "\"payer\": \"grant\", \"currency\": \"USD\", \"open\": 100000");
	LINE(runner, "set", "team", TEAM, "payer=practice");
	has(LINE(runner, "ageing", "--by", "payer", "--json"),
	    "\"payer\": \"participant\", \"currency\": \"USD\", \"open\": 30000");
	has(LINE(runner, "ageing", "--by", "practice", "--json"), "\"open\": 130000");
}

/* What comes next in the ledger is said where a team is accepted, withdraws or swaps a member. */
static void commands_of_a_team_say_what_is_next(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "set", "cohort", "DAL17", "capacity=9");
	has(LINE(runner, "accept", "DAL17-09"),
	    "The fee of DAL17-09 is 3 x $1,400.00 = $4,200.00 (next: qtp charge DAL17-09).");
	runner->now = "2017-03-01";
	LINE(runner, "charge", TEAM, "4200");
	LINE(runner, "pay", TEAM, "3000");
	has(LINE(runner, "withdraw", TEAM),
	    "The refund: 35 days before session 1 the policy gives 50 % back: of $4,200.00 charged "
	    "$2,100.00 stays, $2,100.00 is waived, and of $3,000.00 paid $900.00 goes back. Next: "
	    "qtp waive-fee DAL17-05 2,100.00; qtp refund DAL17-05 900.00");
	LINE(runner, "waive-fee", TEAM, "2100");
	LINE(runner, "refund", TEAM, "500");
	has(LINE(runner, "refund", TEAM),
	    "of $3,000.00 paid $900.00 goes back; $2,100.00 is waived and $500.00 paid back "
	    "already.\nType: qtp refund DAL17-05 400.00\n");
	has(LINE(runner, "refund", TEAM, "--json"),
	    "\"kept\": 210000,\n  \"to_waive\": 0,\n  \"to_refund\": 40000,");
	lacks(LINE(runner, "withdraw", "DAL17-06"), "refund");
}

/* The place with all that was charged and paid for it goes to the new member, and comes back. */
static void a_swap_moves_the_paid_place(void **state)
{
	struct Runner *runner = *state;
	const char *team;

	LINE(runner, "charge", TEAM, "4200", "--split");
	LINE(runner, "pay", "Jamal Ferris", "1400");
	team = LINE(runner, "fees", TEAM, "--json");
	LINE(runner, "add", "person", "name=New Comer", "email=new@mill.example");
	has(LINE(runner, "swap", TEAM, "Jamal Ferris", "New Comer"),
	    "The fee goes with the place, now of New Comer: charged $1,400.00, paid $1,400.00, "
	    "open $0.00.");
	assert_string_equal(LINE(runner, "fees", TEAM, "--json"), team);
	has(LINE(runner, "fees", "New Comer", "--json"),
	    "\"person\": \"New Comer\", \"payer\": \"participant\", \"currency\": \"USD\", "
	    "\"charged\": 140000, \"penalties\": 0, \"refunded\": 0, \"transferred_out\": 0, "
	    "\"paid\": 140000");
	has(LINE(runner, "fees", TEAM, "--by", "member"), "DAL17-05 New Comer ");
	lacks(LINE(runner, "fees", TEAM, "--by", "member"), "DAL17-05 Jamal Ferris");
	has(EXPECT(runner, 2, "fees", "--by", "team").err, "Say payer, practice or member.");
	LINE(runner, "undo");
	has(LINE(runner, "fees", "Jamal Ferris"), "DAL17-05 Jamal Ferris");
	LINE(runner, "verify");
}

static void the_ledger_goes_out_as_rows(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "set", "season", "2017", "account_codes=charge: 4100; payment: 1000");
	LINE(runner, "charge", TEAM, "1000", "--on", "2017-03-01");
	LINE(runner, "pay", TEAM, "800", "--on", "2017-03-02", "--method", "check");
	has(LINE(runner, "export", "ledger", "--csv"),
	    "2017-03-01,charge,4100,DAL17-05,Copperleaf Oncology,,participant,USD,1000.00,");
	has(LINE(runner, "export", "ledger", "--from", "2017-03-02", "--csv"),
	    "2017-03-02,payment,1000,DAL17-05");
	has(LINE(runner, "export", "ledger", "--until", "2017-03-01", "--json"),
	    "\"debit\": 100000");
	has(EXPECT(runner, 2, "export", "ledger", "--from", "soon").err, "is no date");
}

#define DEMO(test) cmocka_unit_test_setup_teardown(test, runner_demo_set_up, runner_demo_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fees_are_as_the_table_says),
		cmocka_unit_test(a_refund_settles_the_account),
		DEMO(a_charge_follows_the_schedule),
		DEMO(a_charge_goes_by_its_own_day),
		DEMO(a_refund_follows_the_policy_of_the_charge),
		DEMO(no_more_is_given_up_than_was_asked),
		DEMO(who_is_charged_nothing_is_counted),
		DEMO(ageing_by_payer_goes_by_the_entries),
		DEMO(commands_of_a_team_say_what_is_next),
		DEMO(a_swap_moves_the_paid_place),
		DEMO(the_ledger_goes_out_as_rows),
	};

	return cmocka_run_group_tests_name("schedule", tests, NULL, NULL);
}
