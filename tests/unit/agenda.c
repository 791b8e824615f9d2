/* Agenda: credit minutes as they add up, items over each other, faculty in two places; the demo's
 * five days. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/command.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/store/store.h"
#include "qtp/engine/view/today.h"
#include "season/view_agenda.h"
#include "team/command_swap.h"
#include "team/view_waitlist.h"
#include "ui_help.h"

#define DAY_ONE 17261 /* 5 Apr 2017 */

/* --- The rules, as tables --- */

struct Line {
	int day, start, minutes;
	bool ama, ancc;
	const char *parallel;
	int64_t running_ama, running_ancc;
};

static struct Agenda item_of(const struct Line *line, int number)
{
	struct Agenda item = {.record = {.id = number},
			      .number = number,
			      .day = DAY_ONE + line->day,
			      .start = line->start,
			      .minutes = line->minutes,
			      .ama = line->ama ? CHOICE_YES : CHOICE_NO,
			      .ancc = line->ancc ? CHOICE_YES : CHOICE_NO,
			      .parallel = line->parallel};

	return item;
}

static void minutes_add_up_day_by_day_and_a_parallel_group_counts_once(void **state)
{
	static const struct Line lines[] = {
		{0, 480, 45, false, false, NULL, 0, 0}, /* breakfast earns nothing */
		{0, 525, 60, true, true, NULL, 60, 60},
		{0, 600, 75, true, true, "A", 135, 135},
		{0, 600, 75, true, true, "A", 135, 135},   /* side by side: once */
		{0, 700, 30, true, false, NULL, 165, 135}, /* for physicians alone */
		{0, 760, 40, true, true, "B", 205, 175},
		{0, 760, 50, true, true, "B", 215, 185}, /* the longest of a group counts */
		{0, 760, 20, true, true, "B", 215, 185},
		{1, 480, 30, true, true, "A", 30, 30}, /* a day of its own, and so is its group A */
		{1, 520, 15, false, true, "", 30, 45},
		{1, 540, 15, true, false, "", 45, 45},
	};
	struct Agenda items[N_ITEMS(lines)];
	const struct Agenda *order[N_ITEMS(lines)];
	struct AgendaCredit running[N_ITEMS(lines)];

	(void)state;
	for (size_t i = 0; i < N_ITEMS(lines); i++) {
		items[i] = item_of(&lines[i], (int)i + 1);
		order[N_ITEMS(lines) - 1 - i] = &items[i];
	}
	agenda_sort(order, N_ITEMS(lines));
	agenda_run(order, N_ITEMS(lines), running);
	for (size_t i = 0; i < N_ITEMS(lines); i++) {
		assert_ptr_equal(order[i], &items[i]);
		assert_int_equal(running[i].ama, lines[i].running_ama);
		assert_int_equal(running[i].ancc, lines[i].running_ancc);
	}
	assert_int_equal(agenda_total(order, N_ITEMS(lines)).ama, 215 + 45);
	assert_int_equal(agenda_total(order, N_ITEMS(lines)).ancc, 185 + 45);
}

static void items_are_in_each_others_way_when_they_share_a_minute(void **state)
{
	static const struct {
		struct Line a, b;
		bool collide;
	} cases[] = {
		{{0, 540, 60, 0, 0, NULL, 0, 0},
		 {0, 600, 60, 0, 0, NULL, 0, 0},
		 false}, /* one begins as the other ends */
		{{0, 540, 61, 0, 0, NULL, 0, 0}, {0, 600, 60, 0, 0, NULL, 0, 0}, true},
		{{0, 540, 60, 0, 0, NULL, 0, 0}, {0, 540, 60, 0, 0, NULL, 0, 0}, true},
		{{0, 540, 180, 0, 0, NULL, 0, 0},
		 {0, 600, 10, 0, 0, NULL, 0, 0},
		 true}, /* one within the other */
		{{0, 540, 60, 0, 0, NULL, 0, 0},
		 {1, 540, 60, 0, 0, NULL, 0, 0},
		 false}, /* another day */
		{{0, 540, 60, 0, 0, "A", 0, 0}, {0, 540, 60, 0, 0, "A", 0, 0}, false},
		{{0, 540, 60, 0, 0, "A", 0, 0}, {0, 540, 60, 0, 0, "B", 0, 0}, true},
		{{0, 540, 60, 0, 0, "A", 0, 0}, {0, 540, 60, 0, 0, NULL, 0, 0}, true},
		{{0, 540, 60, 0, 0, "", 0, 0},
		 {0, 540, 60, 0, 0, "", 0, 0},
		 true}, /* no group is no group */
		{{0, TIME_NONE, 60, 0, 0, NULL, 0, 0}, {0, 540, 60, 0, 0, NULL, 0, 0}, false},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		struct Agenda a = item_of(&cases[i].a, 1), b = item_of(&cases[i].b, 2);

		if (agenda_collide(&a, &b) != cases[i].collide ||
		    agenda_collide(&b, &a) != cases[i].collide)
			fail_msg("case %zu", i);
	}
}

static void nobody_teaches_in_two_places_at_once(void **state)
{
	static const struct {
		const char *what;
		Id faculty;
		Id cohort;
		int day, from, minutes;
		Choice mode;
		enum FacultyClash clash;
	} others[] = {
		{"the same time here", 7, 1, 0, 600, 60, SESSION_IN_PERSON, CLASH_TIME},
		{"a minute of it", 7, 1, 0, 659, 60, SESSION_IN_PERSON, CLASH_TIME},
		{"right behind it", 7, 1, 0, 660, 60, SESSION_IN_PERSON, CLASH_NONE},
		{"somebody else", 8, 1, 0, 600, 60, SESSION_IN_PERSON, CLASH_NONE},
		{"the same instant in the other city", 7, 2, 0, 600, 60, SESSION_IN_PERSON,
		 CLASH_TIME},
		{"the same day in the other city", 7, 2, 0, 900, 60, SESSION_IN_PERSON, CLASH_CITY},
		{"the same day there, hybrid", 7, 2, 0, 900, 60, SESSION_HYBRID, CLASH_CITY},
		{"the same day there, virtual", 7, 2, 0, 900, 60, SESSION_VIRTUAL, CLASH_NONE},
		{"the same instant there, virtual", 7, 2, 0, 630, 60, SESSION_VIRTUAL, CLASH_TIME},
		{"another day there", 7, 2, 1, 900, 60, SESSION_IN_PERSON, CLASH_NONE},
	};
	struct Session here = {.cohort = 1, .mode = SESSION_IN_PERSON};
	struct Agenda item = {.record = {.id = 1},
			      .faculty = 7,
			      .day = DAY_ONE,
			      .start = 600,
			      .minutes = 60,
			      .code = "DAL17-S1-01",
			      .title = "One"};
	struct Arena arena = {0};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(others); i++) {
		struct Session there = {.cohort = others[i].cohort, .mode = others[i].mode};
		struct Agenda other = {.record = {.id = 2},
				       .faculty = others[i].faculty,
				       .day = DAY_ONE + others[i].day,
				       .start = others[i].from,
				       .minutes = others[i].minutes,
				       .code = "POR17-S1-01",
				       .title = "Two"};
		int64_t base = others[i].day * 1440;
		struct AgendaSlot slots[] = {
			{&other, &there, base + others[i].from,
			 base + others[i].from + others[i].minutes, "Ann Lee", "Portland"},
			{&item, &here, 600, 660, "Ann Lee", "Dallas"},
		};
		struct FacultyConflicts found = agenda_conflicts(slots, 2, &arena);

		if (agenda_clash(&slots[0], &slots[1]) != others[i].clash ||
		    found.n != (others[i].clash != CLASH_NONE))
			fail_msg("%s", others[i].what);
	}
	arena_release(&arena);
}

/* --- The demo --- */

static Id session_named(struct Sitting *sitting, const char *code)
{
	struct Error error = {0};
	Id id = 0;

	sitting_must(domain_resolve(&sitting->domain, entity_get(KIND_SESSION), code, &id, &error),
		     &error);
	return id;
}

static Id named(struct Sitting *sitting, enum Kind kind, const char *name)
{
	struct Error error = {0};
	Id id = 0;

	sitting_must(domain_resolve(&sitting->domain, entity_get(kind), name, &id, &error), &error);
	return id;
}

static void the_demos_five_days_have_their_minutes_in_both_cities(void **state)
{
	static const struct {
		const char *session;
		size_t day;
		int64_t minutes;
	} days[] = {{"S1", 0, 410}, {"S1", 1, 405}, {"S2", 0, 400}, {"S2", 1, 345}, {"S3", 0, 385}};
	static const char *const cohorts[] = {"DAL17", "POR17"};
	struct Sitting *sitting = sitting_make("2017-02-20");
	struct Arena arena = {0};

	(void)state;
	for (size_t c = 0; c < N_ITEMS(cohorts); c++)
		for (size_t i = 0; i < N_ITEMS(days); i++) {
			struct SessionAgenda agenda;
			struct Error error = {0};
			const char *code =
				arena_format(&arena, "%s-%s", cohorts[c], days[i].session);

			sitting_must(agenda_load(&sitting->domain, session_named(sitting, code),
						 &arena, &agenda, &error),
				     &error);
			assert_true(agenda.n_days > days[i].day);
			assert_int_equal(agenda.days[days[i].day].total.ama, days[i].minutes);
			assert_int_equal(agenda.days[days[i].day].total.ancc, days[i].minutes);
			assert_int_equal(agenda.n_problems, 0);
		}
	arena_release(&arena);
	sitting_free(sitting);
}

static bool set_field(struct Sitting *sitting, enum Kind kind, const char *ref, const char *field,
		      const char *text, bool force, struct Error *error)
{
	Id id = named(sitting, kind, ref);
	struct Arena arena = {0};
	struct Issues issues;
	struct Assignment assignment = {field, text};
	bool done;

	issues_init(&issues, &arena);
	done = record_set(&sitting->domain,
			  &(struct RecordEdit){.entity = entity_get(kind),
					       .fields = {&assignment, 1},
					       .force = force,
					       .issues = &issues},
			  (struct IdSpan){&id, 1}, error);
	arena_release(&arena);
	return done;
}

static void an_item_over_another_is_asked_about(void **state)
{
	struct Sitting *sitting = sitting_make("2017-02-20");
	struct Error error = {0};

	(void)state;
	assert_false(
		set_field(sitting, KIND_AGENDA, "DAL17-S1-03", "start", "08:20", false, &error));
	assert_non_null(strstr(error.text, "overlaps DAL17-S1-02"));
	assert_false(set_field(sitting, KIND_AGENDA, "DAL17-S1-07", "parallel", "", false, &error));
	assert_false(
		set_field(sitting, KIND_AGENDA, "DAL17-S1-03", "minutes", "1000", true, &error));
	assert_non_null(strstr(error.text, "midnight"));
	sitting_must(set_field(sitting, KIND_AGENDA, "DAL17-S1-03", "start", "08:20", true, &error),
		     &error);
	sitting_free(sitting);
}

static void today_names_a_faculty_member_in_two_places(void **state)
{
	struct Sitting *sitting = sitting_make("2017-02-20");
	struct Arena arena = {0};
	struct Error error = {0};
	struct Today today;
	size_t n = 0;

	(void)state;
	/* Group 2 of the parallel exercise gets the teacher of group 1. */
	sitting_must(set_field(sitting, KIND_AGENDA, "DAL17-S1-07", "faculty", "Daniel Okafor",
			       true, &error),
		     &error);
	sitting_must(today_load(&sitting->domain, 0, &arena, &today, &error), &error);
	for (size_t i = 0; i < today.n_rows; i++)
		n += strstr(today.rows[i].text, "in two places on 5 Apr at 10:30") &&
		     strstr(today.rows[i].why,
			    "in two places at once: DAL17-S1-06 10:30 and DAL17-S1-07 10:30");
	assert_int_equal(n, 1);
	arena_release(&arena);
	sitting_free(sitting);
}

static void an_agenda_is_copied_day_by_day_and_comes_back_by_one_undo(void **state)
{
	struct Sitting *sitting = sitting_make("2017-02-20");
	struct Arena arena = {0};
	struct Error error = {0};
	struct SessionAgenda agenda;
	struct Text before, after;
	struct Operation done;
	Id from = session_named(sitting, "DAL17-S2"), to = session_named(sitting, "POR17-S2");

	(void)state;
	text_init(&before);
	text_init(&after);
	assert_false(agenda_copy(&sitting->domain, (struct AgendaCopyOf){from, to}, &error));
	assert_non_null(strstr(error.text, "has an agenda already"));
	assert_false(agenda_copy(&sitting->domain, (struct AgendaCopyOf){from, from}, &error));
	sitting_must(agenda_load(&sitting->domain, to, &arena, &agenda, &error), &error);
	for (size_t i = 0; i < agenda.n_rows; i++)
		sitting_must(record_remove(&sitting->domain, entity_get(KIND_AGENDA),
					   &agenda.rows[i].item->record.id, 1, &error),
			     &error);
	sitting_must(store_dump(sitting->store, false, &before, &error), &error);
	sitting_must(agenda_copy(&sitting->domain, (struct AgendaCopyOf){from, to}, &error),
		     &error);
	sitting_must(agenda_load(&sitting->domain, to, &arena, &agenda, &error), &error);
	assert_int_equal(agenda.n_days, 2);
	assert_int_equal(agenda.days[0].total.ama, 400);
	assert_int_equal(agenda.days[1].total.ama, 345);
	assert_int_equal(agenda.days[0].day, agenda.session->first_day);
	sitting_must(domain_undo(&sitting->domain, 0, &arena, &done, &error), &error);
	sitting_must(store_dump(sitting->store, false, &after, &error), &error);
	assert_string_equal(text_get(&before), text_get(&after));
	assert_false(agenda_copy(&sitting->domain,
				 (struct AgendaCopyOf){from, session_named(sitting, "POR17-S3")},
				 &error));
	text_release(&before);
	text_release(&after);
	arena_release(&arena);
	sitting_free(sitting);
}

/* --- Swap and waitlist --- */

static void a_swap_ends_one_role_begins_another_and_asks_anew(void **state)
{
	struct Sitting *sitting = sitting_make("2017-08-21");
	struct Arena arena = {0};
	struct Error error = {0};
	struct Records answers, members;
	Id team = named(sitting, KIND_TEAM, "DAL17-03"),
	   gone = named(sitting, KIND_PERSON, "Tom Ybarra"),
	   comes = named(sitting, KIND_PERSON, "Rania Haddad"), member = 0;

	(void)state;
	sitting_must(member_find(&sitting->domain,
				 (struct MemberOf){team, gone, sitting->domain.today}, &member,
				 &error),
		     &error);
	assert_false(
		member_swap(&sitting->domain, (struct SwapOf){member, gone, DAY_NONE}, &error));
	sitting_must(
		member_swap(&sitting->domain, (struct SwapOf){member, comes, DAY_NONE}, &error),
		&error);
	assert_false(
		member_swap(&sitting->domain, (struct SwapOf){member, comes, DAY_NONE}, &error));
	sitting_must(member_find(&sitting->domain,
				 (struct MemberOf){team, comes, sitting->domain.today}, &member,
				 &error),
		     &error);
	sitting_must(store_children(sitting->store,
				    (struct OwnedBy){KIND_CONFIRMATION, "member", member}, &arena,
				    &answers, &error),
		     &error);
	assert_int_equal(answers.n, 1); /* only session 3 is still to come */
	assert_int_equal(((const struct Confirmation *)records_at(&answers, 0))->answer,
			 ANSWER_UNANSWERED);
	sitting_must(store_children(sitting->store, (struct OwnedBy){KIND_MEMBER, "person", gone},
				    &arena, &members, &error),
		     &error);
	assert_int_equal(((const struct Member *)records_at(&members, 0))->until,
			 sitting->domain.today - 1);
	assert_false(member_find(&sitting->domain,
				 (struct MemberOf){team, gone, sitting->domain.today}, &member,
				 &error));
	assert_non_null(strstr(error.text, "Rania Haddad"));
	arena_release(&arena);
	sitting_free(sitting);
}

static void the_line_is_changed_by_one_operation_and_its_places_count_from_one(void **state)
{
	struct Sitting *sitting = sitting_make("2017-02-20");
	struct Arena arena = {0};
	struct Error error = {0};
	struct Waitlist line;
	Id cohort = named(sitting, KIND_COHORT, "DAL17"), teams[2] = {0};
	struct Records all;
	size_t n_open = 0;

	(void)state;
	sitting_must(store_children(sitting->store, (struct OwnedBy){KIND_TEAM, "cohort", cohort},
				    &arena, &all, &error),
		     &error);
	for (size_t i = 0; i < all.n && n_open < 2; i++) {
		const struct Team *team = records_at(&all, i);

		if (team->stage == STAGE_SUBMITTED || team->stage == STAGE_UNDER_REVIEW)
			teams[n_open++] = team->record.id;
	}
	assert_int_equal(n_open, 2);
	const struct CommandCall call = {.domain = &sitting->domain, .ids = teams, .n_ids = 2};

	sitting_must(command_apply(command_find("waitlist"), &call, NULL, &error), &error);
	sitting_must(waitlist_load(&sitting->domain, cohort, &arena, &line, &error), &error);
	assert_true(line.n >= 2);
	Id last = line.teams[line.n - 1]->record.id, first = line.teams[0]->record.id;

	assert_false(waitlist_move(&sitting->domain, first, true, &error));
	assert_false(waitlist_move(&sitting->domain, last, false, &error));
	assert_non_null(strstr(error.text, "last in line already"));
	while (line.n > 1 && waitlist_may_move(&sitting->domain, last, true, &error))
		sitting_must(waitlist_move(&sitting->domain, last, true, &error), &error);
	sitting_must(waitlist_load(&sitting->domain, cohort, &arena, &line, &error), &error);
	assert_int_equal(line.teams[0]->record.id, last);
	for (size_t i = 0; i < line.n; i++)
		assert_int_equal(line.teams[i]->waitlist_place, (int64_t)i + 1);
	arena_release(&arena);
	sitting_free(sitting);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(minutes_add_up_day_by_day_and_a_parallel_group_counts_once),
		cmocka_unit_test(items_are_in_each_others_way_when_they_share_a_minute),
		cmocka_unit_test(nobody_teaches_in_two_places_at_once),
		cmocka_unit_test(the_demos_five_days_have_their_minutes_in_both_cities),
		cmocka_unit_test(an_item_over_another_is_asked_about),
		cmocka_unit_test(today_names_a_faculty_member_in_two_places),
		cmocka_unit_test(an_agenda_is_copied_day_by_day_and_comes_back_by_one_undo),
		cmocka_unit_test(a_swap_ends_one_role_begins_another_and_asks_anew),
		cmocka_unit_test(
			the_line_is_changed_by_one_operation_and_its_places_count_from_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
