/* Money: the table of tests/rules/balances.txt, random ledgers, and the command line. */
#include "qtp/money.h"
#include "money/rule_balance.h"
#include "money/rule_overdue.h"
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
#define ENTRIES_MOST 64

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" does not say \"%s\"", text, part);
}

/* --- The table --- */

/* One case under way. */
struct Case {
	struct Arena arena;
	struct CaseTable table;
	struct Entry entries[ENTRIES_MOST];
	const struct Entry *all[ENTRIES_MOST];
	size_t n;
	Day day, session, due; /* of an invoice */
};

static Day day_of(const char *text)
{
	Day day;

	if (!day_parse_iso(text, &day))
		fail_msg("\"%s\" is no day", text);
	return day;
}

static Cents cents_of(struct Case *one, const char *text)
{
	struct Entry entry;
	struct Error error;

	if (!field_parse(entity_field(&entry_entity, "amount"), &entry, text,
			 (struct ParseFrame){DAY_NONE, &one->arena}, &error))
		fail_msg("balances.txt:%d: %s", one->table.line, error.text);
	return entry.amount;
}

static struct Entry *add(struct Case *one, Day day)
{
	struct Entry *entry = &one->entries[one->n];

	assert_true(one->n < ENTRIES_MOST);
	*entry = (struct Entry){.day = day};
	one->all[one->n++] = entry;
	entry->record.id = (Id)one->n;
	return entry;
}

static bool given(struct Case *one, const char *line)
{
	char day[LINE_BYTES], kind[LINE_BYTES], amount[LINE_BYTES];
	struct Arena *arena = &one->arena;
	struct Entry *entry;
	struct Error error;
	int n;

	if (sscanf(line, "day %255s", day) == 1) {
		one->day = day_of(day);
		return true;
	}
	if (sscanf(line, "session %255s", day) == 1) {
		one->session = day_of(day);
		return true;
	}
	if (sscanf(line, "due %255s", day) == 1) {
		one->due = day_of(day);
		return true;
	}
	if (sscanf(line, "reverse %d %255s", &n, day) == 2) {
		entry = add(one, day_of(day));
		entry->kind = one->entries[n - 1].kind;
		entry->amount = -one->entries[n - 1].amount;
		entry->reverses = n;
		return true;
	}
	if (sscanf(line, "%255s %255s %255s", day, kind, amount) != 3)
		return false;
	entry = add(one, day_of(day));
	entry->amount = cents_of(one, amount);
	return field_parse(entity_field(&entry_entity, "kind"), entry, kind,
			   (struct ParseFrame){DAY_NONE, arena}, &error);
}

/* "100.00 3: 33.34 33.33 33.33" of a total and the number of its parts. */
static const char *split_text(struct Case *one, const char *line)
{
	char total[LINE_BYTES];
	Cents parts[ENTRIES_MOST];
	const char *text;
	int n = 0;

	assert_int_equal(sscanf(line, "%255s %d", total, &n), 2);
	money_split(cents_of(one, total), (size_t)n, parts);
	text = arena_format(&one->arena, "%s %d:", total, n);
	for (int i = 0; i < n; i++)
		text = arena_format(&one->arena, "%s %s", text,
				    money_text(parts[i], NULL, &one->arena));
	return text;
}

/* "red: $4,200.00 unpaid, S1 in 30 days", of lights alone "fine" or "none". */
static const char *light_text(struct Case *one, const struct Balance *balance)
{
	static const char *const lights[] = {
		[LIGHT_RED] = "red", [LIGHT_AMBER] = "amber", [LIGHT_FINE] = "fine"};
	const struct Owing owing = {.currency = "USD",
				    .balance = *balance,
				    .ageing = ageing_of(one->all, one->n, one->day, &one->arena),
				    .first_session = one->session,
				    .today = one->day,
				    .invoice = one->due == DAY_NONE ? NULL : "INV17-000001",
				    .due = one->due};
	const struct OwingList list = {&owing, 1};
	struct AttentionList told = attention_judge(&overdue_rules, &list, &one->arena);
	Choice light = overdue_light(&owing);

	assert_int_equal(told.n, light == LIGHT_RED || light == LIGHT_AMBER);
	if (told.n == 0)
		return light == CHOICE_NONE ? "none" : lights[light];
	assert_int_equal(told.items[0].light, light);
	return arena_format(&one->arena, "%s: %s", lights[light], told.items[0].text);
}

/* What the rules say of a line "then WHAT ...". */
static const char *found(struct Case *one, const char *what)
{
	struct Ageing ageing = ageing_of(one->all, one->n, one->day, &one->arena);
	struct Balance balance = {0};
	char day[DAY_TEXT];

	for (size_t i = 0; i < one->n; i++)
		balance_add(&balance, one->all[i]);
	if (strcmp(what, "oldest") == 0)
		return ageing.oldest == DAY_NONE
			       ? "none"
			       : arena_text(&one->arena, day_iso(ageing.oldest, day));
	if (strcmp(what, "open") == 0)
		return money_text(balance.open, NULL, &one->arena);
	if (strcmp(what, "light") == 0)
		return light_text(one, &balance);
	if (strcmp(what, "credit") == 0)
		return money_text(ageing.credit, NULL, &one->arena);
	for (size_t i = 0; i < AGE_BANDS; i++)
		if (strcmp(what, age_band_keys[i]) == 0)
			return money_text(ageing.bands[i], NULL, &one->arena);
	for (size_t i = 0; i < N_BALANCE_COLUMNS; i++)
		if (strcmp(what, balance_columns[i].key) == 0)
			return money_text(balance_at(&balance, &balance_columns[i]), NULL,
					  &one->arena);
	return "nothing known";
}

static void then(struct Case *one, char *what)
{
	char *wanted = what + strcspn(what, " ");
	const char *says;

	*wanted++ = '\0';
	says = strcmp(what, "split") == 0 ? split_text(one, wanted) : found(one, what);
	case_told(&one->table, strcmp(says, wanted) == 0,
		  arena_format(&one->arena, "%s %s", what, wanted), says);
}

static bool take(void *context, char *line)
{
	struct Case *one = context;
	char *rest;

	if (case_rest(line, "case")) {
		one->n = 0;
		one->day = day_of("2017-07-01");
		one->session = one->due = DAY_NONE;
		return true;
	}
	rest = case_rest(line, "then");
	if (rest)
		then(one, rest);
	return rest || ((rest = case_rest(line, "given")) && given(one, rest));
}

static void balances_are_as_the_table_says(void **state)
{
	struct Case *one = calloc(1, sizeof *one);

	(void)state;
	assert_non_null(one);
	one->table.name = "balances.txt";
	case_table_run(&one->table, take, one, 56);
	arena_release(&one->arena);
	free(one);
}

/* --- Random ledgers --- */

enum { LEDGERS = 200, ACCOUNTS = 4 };

struct Ledger {
	uint64_t seed;
	struct Entry entries[ENTRIES_MOST];
	size_t n;
};

static size_t pick(struct Ledger *ledger, size_t n)
{
	ledger->seed = ledger->seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (size_t)(ledger->seed >> 33) % n;
}

static struct Entry *write_entry(struct Ledger *ledger, Id team, Choice kind, Cents amount)
{
	struct Entry *entry = &ledger->entries[ledger->n++];

	*entry = (struct Entry){.record.id = (Id)ledger->n,
				.team = team,
				.person = (Id)pick(ledger, 3),
				.day = (Day)(17000 + pick(ledger, 300)),
				.kind = kind,
				.amount = amount};
	return entry;
}

/* A transfer, a reversal of what was written before, or an entry of another kind. */
static void write_something(struct Ledger *ledger)
{
	Id team = (Id)(1 + pick(ledger, ACCOUNTS));
	Choice kind = (Choice)pick(ledger, N_ENTRY_KINDS);
	Cents amount = (Cents)(1 + pick(ledger, 1000000));

	if (kind == ENTRY_TRANSFER) {
		write_entry(ledger, team, kind, amount);
		write_entry(ledger, team % ACCOUNTS + 1, kind, -amount);
		return;
	}
	const struct Entry taken = *write_entry(ledger, team, kind, amount);

	if (pick(ledger, 4) == 0) {
		struct Entry *back = write_entry(ledger, team, kind, -amount);

		back->person = taken.person;
		back->reverses = taken.record.id;
	}
}

static void hold_account(struct Ledger *ledger, Id team, struct Arena *arena, Cents *transfers)
{
	const struct Entry *all[ENTRIES_MOST];
	struct Balance whole = {0}, members = {0};
	Cents sum = 0, ages;
	size_t n = 0;

	for (size_t i = 0; i < ledger->n; i++)
		if (ledger->entries[i].team == team)
			all[n++] = &ledger->entries[i];
	for (size_t i = 0; i < n; i++) {
		balance_add(&whole, all[i]);
		sum += entry_effect(all[i]);
		*transfers += all[i]->kind == ENTRY_TRANSFER ? all[i]->amount : 0;
	}
	for (Id person = 0; person < 3; person++) {
		struct Balance one = {0};

		for (size_t i = 0; i < n; i++)
			if (all[i]->person == person)
				balance_add(&one, all[i]);
		balance_join(&members, &one);
	}
	assert_int_equal(whole.open, sum);
	assert_memory_equal(&whole, &members, sizeof whole);
	assert_int_equal(whole.open, whole.charged + whole.penalties + whole.refunded +
					     whole.transferred_out - whole.paid - whole.waived -
					     whole.written_off - whole.transferred_in);
	struct Ageing ageing = ageing_of(all, n, 18000, arena);

	ages = ageing.credit;
	for (size_t i = 0; i < AGE_BANDS; i++)
		ages += ageing.bands[i];
	assert_int_equal(ages, whole.open);
	assert_true(ageing.credit == 0 || ageing.oldest == DAY_NONE);
}

static void every_ledger_adds_up(void **state)
{
	struct Ledger *ledger = calloc(1, sizeof *ledger);
	struct Arena arena = {0};

	(void)state;
	assert_non_null(ledger);
	for (int i = 0; i < LEDGERS; i++) {
		Cents transfers = 0;

		ledger->seed = (uint64_t)i;
		for (ledger->n = 0; ledger->n + 2 < ENTRIES_MOST;)
			write_something(ledger);
		for (Id team = 1; team <= ACCOUNTS; team++)
			hold_account(ledger, team, &arena, &transfers);
		assert_int_equal(transfers, 0);
		arena_reset(&arena);
	}
	for (Cents total = -500; total <= 500; total += 7)
		for (size_t n = 1; n < 9; n++) {
			Cents parts[9], sum = 0;

			money_split(total, n, parts);
			for (size_t k = 0; k < n; k++)
				sum += parts[k];
			assert_int_equal(sum, total);
			assert_in_range(llabs(parts[0] - parts[n - 1]), 0, 1);
		}
	arena_release(&arena);
	free(ledger);
}

/* --- The command line --- */

#define HARBOR "DAL17-04"

/* The name of the entry that a verb says it wrote. */
static const char *entry_of(struct Runner *runner, const char *said)
{
	const char *id = strstr(said, "id:");

	assert_non_null(id);
	return arena_text_n(&runner->arena, id, 3 + strspn(id + 3, "0123456789"));
}

static void fees_are_an_object_a_team_in_cents(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "charge", HARBOR, "$6,300.00", "--on", "2017-03-01");
	LINE(runner, "penalty", HARBOR, "35");
	LINE(runner, "pay", HARBOR, "2,135.00", "--on", "2017-04-02", "--method", "check",
	     "--reference", "1207");
	LINE(runner, "refund", HARBOR, "100");
	LINE(runner, "waive-fee", HARBOR, "50.5");
	LINE(runner, "write-off", HARBOR, "0.50");
	LINE(runner, "transfer", HARBOR, "DAL17-05", "10");
	has(LINE(runner, "fees", HARBOR, "--json"),
	    "{\"team\": \"DAL17-04\", \"payer\": \"practice\", \"currency\": \"USD\", "
	    "\"charged\": 630000, \"penalties\": 3500, \"refunded\": 10000, "
	    "\"transferred_out\": 1000, \"paid\": 213500, \"waived\": 5050, "
	    "\"written_off\": 50, \"transferred_in\": 0, \"open\": 425900, "
	    "\"oldest\": \"2017-03-01\", \"asked\": 633500, \"received\": 203500}");
	has(LINE(runner, "fees", "DAL17-05", "--json"),
	    "\"transferred_in\": 1000, \"open\": -1000");
	has(LINE(runner, "ageing", HARBOR, "--json"), "\"over_90\": 411400");
	has(LINE(runner, "ageing", HARBOR, "--by", "practice", "--json"),
	    "\"practice\": \"Harbor Oncology\"");
	has(LINE(runner, "ageing", HARBOR, "--by", "payer", "--json"), "\"payer\": \"practice\"");
	has(LINE(runner, "ageing", "--by", "payer", "--json"), "\"over_90\": 971400");
	has(LINE(runner, "ageing", "--by", "practice"), "Practice ");
	has(EXPECT(runner, 2, "ageing", "--by", "team").err, "Say payer, practice or member");
	has(LINE(runner, "fees"), "Together");
	has(LINE(runner, "fees", HARBOR), "1 Mar 2017");
	LINE(runner, "verify");
}

static void amounts_are_shared_to_the_cent(void **state)
{
	struct Runner *runner = *state;

	has(LINE(runner, "charge", "DAL17-05", "100", "--split"),
	    "Anneke Terpstra $33.34, Dolores Whitcomb $33.33, Jamal Ferris $33.33");
	has(LINE(runner, "pay", "DAL17-05,DAL17-06", "0.03"), "Oncology $0.02, DAL17-06");
	has(EXPECT(runner, 2, "pay", "DAL17-05,DAL17-06", "0.01").err, "too little for 2 parts");
	has(LINE(runner, "fees", "DAL17-05", "--json"), "\"open\": 9998");
}

static void a_reversal_and_an_undo_leave_what_was(void **state)
{
	struct Runner *runner = *state;
	const char *before, *fees = LINE(runner, "fees", "--json"), *charge;

	charge = entry_of(runner, LINE(runner, "charge", HARBOR, "100"));
	before = LINE(runner, "dump");
	LINE(runner, "reverse", charge, "--note", "wrong team");
	assert_string_equal(LINE(runner, "fees", "--json"), fees);
	has(EXPECT(runner, 2, "reverse", charge).err, "is reversed already");
	LINE(runner, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
	LINE(runner, "pay", HARBOR, "7");
	charge = entry_of(runner, LINE(runner, "transfer", HARBOR, "DAL17-05", "7"));
	LINE(runner, "reverse", charge);
	has(LINE(runner, "fees", "DAL17-05", "--json"), "\"transferred_in\": 0, \"open\": 0");
	has(LINE(runner, "fees", HARBOR, "--json"), "\"transferred_out\": 0");
	LINE(runner, "verify");
}

static void an_account_may_be_in_another_currency(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "charge", HARBOR, "100", "--currency", "eur");
	LINE(runner, "charge", "DAL17-05", "200");
	has(LINE(runner, "pay", HARBOR, "40"), "now open EUR 60.00");
	has(EXPECT(runner, 2, "pay", HARBOR, "40", "--currency", "USD").err,
	    "is in EUR, not in USD");
	has(EXPECT(runner, 2, "pay", HARBOR, "$40").err, "is in EUR, not in dollars");
	has(EXPECT(runner, 2, "transfer", HARBOR, "DAL17-05", "10").err,
	    "Harbor Oncology is in EUR and DAL17-05 Copperleaf Oncology in USD. Amounts are "
	    "not converted");
	has(LINE(runner, "transfer", HARBOR, "DAL17-06", "10"), "Transferred EUR 10.00");
	has(LINE(runner, "fees", "DAL17-06"), "-10.00");
	has(LINE(runner, "fees"), "Together                                     EUR");
	has(LINE(runner, "fees"), "Together                                     USD");
	has(LINE(runner, "fees"), "  EUR\n");
}

/* As the account is in another currency by then. */
static void a_reversal_is_not_undone_into_two_currencies(void **state)
{
	struct Runner *runner = *state;
	const char *charge =
		entry_of(runner, LINE(runner, "charge", "DAL17-06", "100", "--currency", "EUR"));

	LINE(runner, "reverse", charge);
	LINE(runner, "charge", "DAL17-06", "200");
	has(EXPECT(runner, 3, "undo", "3").err, "The account of DAL17-06 is in USD, not in EUR.");
	LINE(runner, "verify");
}

static void what_cannot_be_is_refused(void **state)
{
	static const struct {
		const char *words[8], *said;
	} cases[] = {
		{{"pay", HARBOR, "4.200,00"}, "is no amount of money"},
		{{"pay", HARBOR, "4200.005"}, "is no amount of money"},
		{{"pay", HARBOR, "1,00"}, "is no amount of money"},
		{{"pay", HARBOR, "42,00.00"}, "is no amount of money"},
		{{"pay", HARBOR, "0"}, "must be above 0"},
		{{"pay", HARBOR, "-5"}, "must be above 0"},
		{{"pay", HARBOR "," HARBOR, "5"}, "is named twice"},
		{{"refund", HARBOR, "70"}, "more than the $60.00 it has paid"},
		{{"pay", HARBOR, "1", "--on", "2017-08-22"}, "is still to come"},
		{{"pay", HARBOR, "1", "--currency", "euros"}, "urrency"},
		{{"transfer", HARBOR, "DAL17-05", "61"}, "more than the $60.00 it has paid"},
		{{"write-off", HARBOR, "5"}, "more than the $0.00 that is open"},
		{{"waive-fee", HARBOR, "5"}, "more than the $0.00 that was charged"},
		{{"transfer", HARBOR, HARBOR, "5"}, "cannot transfer to itself"},
		{{"charge", "nowhere", "5"}, "There is no team, person or practice"},
		{{"charge", "ha", "5"}, "fits several teams: "},
		{{"remove", "entry", "ENTRY"}, "reverse it"},
		{{"set", "entry", "ENTRY", "amount=5"},
		 "Amount cannot change. An entry of the ledger is kept as it was written"},
		{{"add", "entry", "team=DAL17-04", "kind=transfer", "amount=5"},
		 "add up to nothing"},
	};
	struct Runner *runner = *state;
	const char *entry = entry_of(runner, LINE(runner, "pay", HARBOR, "60"));
	const char *before = LINE(runner, "dump");

	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		const char *words[N_ITEMS(cases[i].words)];
		struct Run run;

		for (size_t k = 0; k < N_ITEMS(words); k++)
			words[k] =
				text_equal(cases[i].words[k], "ENTRY") ? entry : cases[i].words[k];
		run = runner_run(runner, words);
		if (run.code != 2 && strcmp(words[0], "add") != 0)
			fail_msg("%s %s: exit code %d", words[0], words[2], run.code);
		has(run.err, cases[i].said);
	}
	assert_string_equal(LINE(runner, "dump"), before);
}

static void a_team_that_owes_nothing_is_charged_nothing(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "withdraw", "DAL17-08");
	has(EXPECT(runner, 2, "charge", "DAL17-08", "5").err, "has withdrawn and owes no more");
	LINE(runner, "penalty", "DAL17-08", "5");
	has(EXPECT(runner, 2, "charge", "DAL17-09", "5").err, "on the waitlist and owes nothing");
	has(EXPECT(runner, 2, "penalty", "DAL17-09", "5").err, "owes nothing. Accept it first");
	LINE(runner, "decline", "DAL17-09", "--reason", "no room");
	has(EXPECT(runner, 2, "charge", "DAL17-09", "5").err, "was declined and owes nothing");
	has(EXPECT(runner, 2, "waive-fee", "DAL17-09", "5").err, "was declined and owes nothing");
}

/* However accounts are shown, the columns of a line add up, and "charged" is one number. */
static void every_table_adds_up(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "charge", HARBOR, "1,000", "--on", "2017-03-01");
	LINE(runner, "penalty", HARBOR, "35", "--on", "2017-03-01");
	LINE(runner, "pay", HARBOR, "500");
	LINE(runner, "refund", HARBOR, "100");
	LINE(runner, "pay", "DAL17-05", "50");
	has(LINE(runner, "fees", HARBOR),
	    "DAL17-04 Harbor Oncology   practice        1,035.00      400.00      635.00");
	has(LINE(runner, "fees", HARBOR, "--json"), "\"asked\": 103500, \"received\": 40000");
	has(LINE(runner, "ageing"), "  over 90    Credit        Open");
	has(LINE(runner, "ageing"), "    -50.00      -50.00 USD");
	has(LINE(runner, "pay", "DAL17-05,DAL17-04", "10"),
	    "; now DAL17-05 credit $55.00, DAL17-04 open $630.00.");
	LINE(runner, "set", "team", "DAL17-05", "name=The Very Long Name of an Oncology Practice");
	has(LINE(runner, "fees"), "DAL17-05 The Very Long Name of an Oncology Practice ");
	has(LINE(runner, "ageing"), "DAL17-05 The Very Long Name of an Oncology Practice ");
}

static void what_was_reversed_is_marked(void **state)
{
	struct Runner *runner = *state;
	const char *charge = entry_of(runner, LINE(runner, "charge", HARBOR, "7"));

	has(EXPECT(runner, 2, "reverse", charge, "--on", "2017-08-20").err,
	    "That entry is of 21 Aug 2017. A reversal is of that day or a later one.");
	LINE(runner, "reverse", charge, "--note", "twice");
	has(LINE(runner, "fees", HARBOR),
	    arena_format(&runner->arena, "7.00        7.00  %s  reversed by id:", charge));
	has(LINE(runner, "fees", HARBOR),
	    arena_format(&runner->arena, "takes back %s  twice", charge));
}

static void what_came_about_is_noted_and_told(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "charge", "DAL17-05", "--split");
	has(LINE(runner, "fees", "DAL17-05"), "1,400.00 of 3 x $1,400.00 = $4,200.00");
	LINE(runner, "decline", "DAL17-09", "--reason", "no room");
	has(LINE(runner, "pay", "DAL17-09", "5"), "was declined: what is not owed stays as credit");
}

static void a_payment_stays_while_its_refund_does(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "pay", "DAL17-05", "60", "--on", "2017-07-01");
	has(EXPECT(runner, 2, "refund", "DAL17-05", "60", "--on", "2017-06-30").err,
	    "had $0.00 by 30 Jun 2017, less than the $60.00 that would be paid back");
	has(EXPECT(runner, 2, "transfer", "DAL17-05", HARBOR, "60", "--on", "2017-06-30").err,
	    "that would be transferred elsewhere");
	LINE(runner, "refund", "DAL17-05", "60", "--on", "2017-07-01");
	const char *paid = entry_of(runner, LINE(runner, "pay", HARBOR, "60"));

	LINE(runner, "refund", HARBOR, "60");
	has(EXPECT(runner, 2, "reverse", paid).err, "more than the $0.00 it has paid");
}

#define DEMO(test) cmocka_unit_test_setup_teardown(test, runner_demo_set_up, runner_demo_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(balances_are_as_the_table_says),
		cmocka_unit_test(every_ledger_adds_up),
		DEMO(fees_are_an_object_a_team_in_cents),
		DEMO(amounts_are_shared_to_the_cent),
		DEMO(a_reversal_and_an_undo_leave_what_was),
		DEMO(an_account_may_be_in_another_currency),
		DEMO(a_reversal_is_not_undone_into_two_currencies),
		DEMO(what_cannot_be_is_refused),
		DEMO(a_team_that_owes_nothing_is_charged_nothing),
		DEMO(every_table_adds_up),
		DEMO(what_was_reversed_is_marked),
		DEMO(what_came_about_is_noted_and_told),
		DEMO(a_payment_stays_while_its_refund_does),
	};

	return cmocka_run_group_tests_name("money", tests, NULL, NULL);
}
