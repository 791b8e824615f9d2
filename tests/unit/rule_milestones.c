/* Due days and states of milestones: the table of tests/rules/milestones.txt, and how they are
 * written. */
#include "project/rule_milestone_attention.h"
#include "project/rule_status.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/due.h"
#include "qtp/engine/model/light.h"
#include "qtp/season/rule_season.h"

#include "support/case_table.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define LINE_BYTES 512
#define N_SESSIONS 3

/* One case of the table under way. */
struct Case {
	struct CaseTable table;
	char due[LINE_BYTES], until[LINE_BYTES];
	struct Session sessions[N_SESSIONS];
	const struct Session *list[N_SESSIONS];
	struct DueDates dates;
	struct Milestone milestone;
	struct Deliverable record; /* state CHOICE_NONE: nothing happened yet */
	Day since, today;	   /* owed from the first of them on */
};

static Day day_of(const char *text)
{
	Day day = DAY_NONE;

	if (strcmp(text, "nothing") != 0 && !day_parse_iso(text, &day))
		fail_msg("\"%s\" is no day", text);
	return day;
}

static void give_city(struct Case *one, bool portland)
{
	static const char *const all[][N_SESSIONS] = {{"2017-04-05", "2017-07-19", "2017-10-04"},
						      {"2017-04-20", "2017-06-28", "2017-10-18"}};

	for (int i = 0; i < N_SESSIONS; i++) {
		one->sessions[i].first_day = day_of(all[portland][i]);
		one->sessions[i].last_day = one->sessions[i].first_day + 1;
	}
}

static void begin_case(struct Case *one)
{

	record_blank(entity_get(KIND_MILESTONE), &one->milestone);
	record_blank(entity_get(KIND_DELIVERABLE), &one->record);
	one->today = day_of("2017-08-21");
	one->since = DAY_NONE;
	for (int i = 0; i < N_SESSIONS; i++) {
		record_blank(entity_get(KIND_SESSION), &one->sessions[i]);
		one->sessions[i].number = i + 1;
		one->list[i] = &one->sessions[i];
	}
	give_city(one, false);
	one->dates = (struct DueDates){one->list, N_SESSIONS, DAY_NONE};
}

/* "accepted 2017-08-18", "open" */
static bool given_record(struct Deliverable *record, const char *line)
{
	const struct Field *state = entity_field(entity_get(KIND_DELIVERABLE), "state");
	char word[LINE_BYTES], day[LINE_BYTES];
	int n = sscanf(line, "record %511s %511s", word, day);

	for (Choice i = 0; n > 0 && state->choices[i].key; i++)
		if (strcmp(state->choices[i].key, word) == 0) {
			record->state = i;
			record->day = n == 2 ? day_of(day) : DAY_NONE;
			return true;
		}
	return false;
}

static bool given(struct Case *one, const char *line)
{
	char day[LINE_BYTES];
	int number;

	if (given_record(&one->record, line))
		return true;
	if (strcmp(line, "Portland") == 0) {
		give_city(one, true);
		return true;
	}
	if (sscanf(line, "today %511s", day) == 1) {
		one->today = day_of(day);
		return true;
	}
	if (sscanf(line, "owed since %511s", day) == 1) {
		one->since = day_of(day);
		return true;
	}
	if (sscanf(line, "own day %511s", day) == 1) {
		one->record.due = day_of(day);
		one->record.state =
			one->record.state == CHOICE_NONE ? DELIVERABLE_OPEN : one->record.state;
		return true;
	}

	if (sscanf(line, "session %d %511s", &number, day) == 2) {
		one->sessions[number - 1].first_day = day_of(day);
	} else if (sscanf(line, "without session %d", &number) == 1) {
		one->dates.n_sessions = (size_t)number - 1;
	} else if (sscanf(line, "deadline %511s", day) == 1) {
		one->dates.deadline = day_of(day);
	} else if (sscanf(line, "due %511s", one->due) == 1) {
		one->milestone.due = one->due;
	} else if (sscanf(line, "until %511s", one->until) == 1) {
		one->milestone.until = one->until;
	} else {
		return false;
	}
	return true;
}

/* "2017-07-19, 2017-08-19", "120 days" from ten up, "nothing". */
static void told(const Day days[], size_t n, char out[LINE_BYTES])
{
	const size_t listed = 10;
	char day[DAY_TEXT];
	size_t used = 0;

	out[0] = '\0';
	if (n == 0)
		snprintf(out, LINE_BYTES, "nothing");
	else if (n > listed)
		snprintf(out, LINE_BYTES, "%zu days", n);
	for (size_t i = 0; i < n && n <= listed; i++)
		used += (size_t)snprintf(out + used, LINE_BYTES - used, "%s%s", i ? ", " : "",
					 day_iso(days[i], day));
}

static void then(struct Case *one, const char *line)
{
	Day days[DUE_DAYS_MAX];
	char found[LINE_BYTES];

	told(days, milestone_days(&one->milestone, &one->dates, days), found);
	case_told(&one->table, strcmp(found, line) == 0, line, found);
}

/* "late, due 2017-08-19, since 2017-08-19, 2 days"; below 0 days: ahead. */
static void then_state(struct Case *one, const char *line)
{
	const struct Deliverable *record = one->record.state == CHOICE_NONE ? NULL : &one->record;
	struct MilestoneStatus status =
		milestone_status(&one->milestone, &one->dates, record, one->since, one->today);
	char found[LINE_BYTES], due[DAY_TEXT], since[DAY_TEXT];
	int n = snprintf(found, sizeof found, "%s%s%s%s%s", milestone_state_word(status.state),
			 status.due == DAY_NONE ? "" : ", due ", day_iso(status.due, due),
			 status.since == DAY_NONE ? "" : ", since ", day_iso(status.since, since));

	if (status.days_late != NUMBER_NONE)
		snprintf(found + n, sizeof found - (size_t)n, ", %lld days",
			 (long long)status.days_late);
	case_told(&one->table, strcmp(found, line) == 0, line, found);
}

static bool take(void *context, char *line)
{
	struct Case *one = context;
	char *rest;

	if (case_rest(line, "case"))
		begin_case(one);
	else if ((rest = case_rest(line, "then")))
		then(one, rest);
	else if ((rest = case_rest(line, "is")))
		then_state(one, rest);
	else
		return (rest = case_rest(line, "given")) && given(one, rest);
	return true;
}

static void due_days_are_those_of_the_table(void **state)
{
	struct Case one = {.table = {.name = "milestones.txt"}};

	(void)state;
	case_table_run(&one.table, take, &one, 21);
}

/* --- Which milestones need a person, and in which order --- */

#define ASKED_MOST 8

/* One case of the table of attention under way. */
struct Asking {
	struct CaseTable table;
	struct Milestone milestones[ASKED_MOST];
	struct Deliverable records[ASKED_MOST];
	char titles[ASKED_MOST][LINE_BYTES];
	size_t n, n_told;
	struct Reminders reminders;
	bool is_over, judged;
	Day today;
	struct Arena arena;
	struct AttentionList found;
};

static void begin_asking(struct Asking *one)
{
	one->n = one->n_told = 0;
	one->is_over = one->judged = false;
	one->today = day_of("2017-08-21");
	assert_true(reminders_read(NULL, &one->reminders));
}

/* "Charter due 2017-08-02", then "optional", or a state with its day. */
static bool given_asked(struct Asking *one, const char *line)
{
	char day[LINE_BYTES], word[LINE_BYTES] = "", since[LINE_BYTES] = "";
	char *title = one->titles[one->n];
	char record[LINE_BYTES * 3];

	if (one->n == ASKED_MOST ||
	    sscanf(line, "%511s due %511s %511s %511s", title, day, word, since) < 2)
		return false;
	record_blank(entity_get(KIND_MILESTONE), &one->milestones[one->n]);
	record_blank(entity_get(KIND_DELIVERABLE), &one->records[one->n]);
	one->milestones[one->n].title = title;
	one->milestones[one->n].required = strcmp(word, "optional") != 0;
	one->records[one->n].due = day_of(day);
	one->records[one->n].state = DELIVERABLE_OPEN;
	snprintf(record, sizeof record, "record %s %s", word, since);
	one->n++;
	return *word == '\0' || strcmp(word, "optional") == 0 ||
	       given_record(&one->records[one->n - 1], record);
}

static bool given_to_all(struct Asking *one, const char *line)
{
	char text[LINE_BYTES];

	if (strcmp(line, "the last session is over") == 0)
		one->is_over = true;
	else if (sscanf(line, "today %511s", text) == 1)
		one->today = day_of(text);
	else if (sscanf(line, "reminders %511s", text) == 1)
		assert_true(reminders_read(text, &one->reminders));
	else
		return given_asked(one, line);
	return true;
}

static void judge_asking(struct Asking *one)
{
	const struct Session over = {
		.number = 1, .first_day = one->today - 2, .last_day = one->today - 1};
	const struct Session *const sessions[] = {&over};
	const struct DueDates dates = {sessions, one->is_over, DAY_NONE};
	struct TeamMilestone list[ASKED_MOST];
	struct MilestoneFacts facts = {.milestones = list,
				       .n_milestones = one->n,
				       .reminders = &one->reminders,
				       .today = one->today};

	for (size_t i = 0; i < one->n; i++)
		list[i] = (struct TeamMilestone){
			.milestone = &one->milestones[i],
			.deliverable = &one->records[i],
			.status = milestone_status(&one->milestones[i], &dates, &one->records[i],
						   DAY_NONE, one->today)};
	one->found = attention_judge(&milestone_attention, &facts, &one->arena);
	one->judged = true;
}

/* "red Charter 19 days late", in their order; "nothing" after the last. */
static void then_asked(struct Asking *one, const char *line)
{
	static const char *const lights[] = {
		[LIGHT_RED] = "red", [LIGHT_AMBER] = "amber", [LIGHT_FINE] = "fine"};
	char found[LINE_BYTES] = "nothing";

	if (!one->judged)
		judge_asking(one);
	if (one->n_told < one->found.n) {
		const struct Attention *item = &one->found.items[one->n_told++];

		snprintf(found, sizeof found, "%s %s", lights[item->light], item->text);
	}
	case_told(&one->table, strcmp(found, line) == 0, line, found);
}

static bool take_asked(void *context, char *line)
{
	struct Asking *one = context;
	char *rest;

	if (case_rest(line, "case"))
		begin_asking(one);
	else if ((rest = case_rest(line, "then")))
		then_asked(one, rest);
	else
		return (rest = case_rest(line, "given")) && given_to_all(one, rest);
	return true;
}

static void milestones_ask_in_the_order_of_the_table(void **state)
{
	struct Asking *one = calloc(1, sizeof *one);

	(void)state;
	assert_non_null(one);
	one->table.name = "attention-milestones.txt";
	case_table_run(&one->table, take_asked, one, 21);
	arena_release(&one->arena);
	free(one);
}

static void a_due_point_has_one_form_and_words(void **state)
{
	static const struct {
		const char *typed, *text, *words;
	} all[] = {
		{"s2-14d", "s2-14d", "14 days before session 2"},
		{" S2 - 2w ", "s2-14d", "14 days before session 2"},
		{"s1+1", "s1+1d", "1 day after session 1"},
		{"s3", "s3", "the first day of session 3"},
		{"s3+0d", "s3", "the first day of session 3"},
		{"s3 + 1m", "s3+1m", "1 month after session 3"},
		{"Deadline", "deadline", "the deadline"},
		{"deadline-1w", "deadline-7d", "7 days before the deadline"},
	};
	struct Arena arena = {0};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(all); i++) {
		struct DuePoint point;

		if (!due_read(all[i].typed, &point))
			fail_msg("%s is not read", all[i].typed);
		assert_string_equal(due_text(point, &arena), all[i].text);
		assert_string_equal(due_words(point, &arena), all[i].words);
	}
	arena_release(&arena);
}

static void what_is_no_due_point_is_not_read(void **state)
{
	static const char *const wrong[] = {
		"",	 "s",	   "s0",	 "s2-",	      "s2 14",	   "2-14d",   "s2-14x",
		"s-14",	 "s2--14", "s2-12345",	 "deadlines", "deadline7", "s2-14dd", "S12345",
		"s1 s2", "fri",	   "2017-04-05", "s2-14d x",  "s2-1.5d",
	};
	struct DuePoint point;

	(void)state;
	assert_false(due_read(NULL, &point));
	for (size_t i = 0; i < N_ITEMS(wrong); i++)
		if (due_read(wrong[i], &point))
			fail_msg("\"%s\" was read", wrong[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(due_days_are_those_of_the_table),
		cmocka_unit_test(milestones_ask_in_the_order_of_the_table),
		cmocka_unit_test(a_due_point_has_one_form_and_words),
		cmocka_unit_test(what_is_no_due_point_is_not_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
