/* Today of the demo as people see it, and judgements that never lag the records. */
#include "qtp/engine/page/today.h"
#include "coaching/rule_cadence.h"
#include "qtp/coaching.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/command.h"
#include "qtp/engine/domain/judge.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/domain/seed.h"
#include "qtp/engine/index/hooks.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/page/frame.h"
#include "qtp/engine/store/records.h"
#include "qtp/engine/store/store.h"
#include "qtp/engine/view/attention.h"
#include "qtp/team.h"
#include "qtp/team/view_team.h"
#include "support/demo.h"
#include "support/folder.h"
#include "support/golden.h"
#include "support/rule_team.h"
#include "team/rule_attention.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

/* A demo file of its own. */
struct World {
	char folder[64], path[96];
	struct Env env;
	struct Domain domain;
	struct Arena arena;
	struct Error error;
	uint64_t last_random;
};

static uint64_t next_random(void *context)
{
	struct World *world = context;

	world->last_random =
		world->last_random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return world->last_random;
}

static int64_t fixed_now(void *context)
{
	(void)context;
	return INT64_C(1487548800000000);
}

static Day day_of(const char *text)
{
	Day day = DAY_NONE;

	assert_true(day_parse_iso(text, &day));
	return day;
}

/* `moment` NULL: a file with nothing in it. */
static struct World *world_new(const char *moment)
{
	struct World *world = calloc(1, sizeof *world);
	struct Store *store = NULL;

	assert_non_null(world);
	assert_true(folder_make(world->folder, sizeof world->folder, "today"));
	snprintf(world->path, sizeof world->path, "%s/demo.qtp", world->folder);
	world->env = (struct Env){.today = day_of("2017-02-20"),
				  .user = "tester",
				  .zone = "UTC",
				  .random = next_random,
				  .now = fixed_now,
				  .context = world};
	struct StoreOptions options = {.path = world->path,
				       .who = "tester",
				       .sources = {next_random, fixed_now, world},
				       .hooks = index_hooks};

	if (moment)
		demo_put(world->path, moment);
	if (moment ? !store_open(options, &store, &world->error)
		   : !store_create(options, &store, &world->error))
		fail_msg("%s", world->error.text);
	domain_init(&world->domain, store, &world->env, DAY_NONE);
	return world;
}

static void world_free(struct World *world)
{
	store_close(world->domain.store);
	unlink(world->path);
	rmdir(world->folder);
	arena_release(&world->arena);
	free(world);
}

static struct Today load(struct World *world)
{
	struct Today today;

	if (!today_load(&world->domain, 0, &world->arena, &today, &world->error))
		fail_msg("%s", world->error.text);
	return today;
}

static void draw(struct World *world, const char *name)
{
	static const char *const crumbs[] = {"Season 2017"};
	struct Today today = load(world);
	struct Frame frame = {.crumbs = crumbs,
			      .n_crumbs = 1,
			      .today = today.today,
			      .demo_clock = today.demo_clock,
			      .tab_on = -1};
	struct Canvas canvas;

	canvas_init(&canvas, 24, 80);
	page_today(page_frame(canvas_area(&canvas), &frame), &today, 0, 0);
	golden_check(name, &canvas);
	canvas_release(&canvas);
}

static void today_of_the_demo_is_as_its_golden(void **state)
{
	struct World *world = world_new(DEMO_EARLY);

	(void)state;
	draw(world, "today-demo-february");
	world_free(world);
	world = world_new(DEMO_LATE);
	draw(world, "today-demo-august");
	world_free(world);
}

static void a_file_without_a_season_has_no_rows(void **state)
{
	struct World *world = world_new(NULL);
	struct Today today = load(world);

	(void)state;
	assert_null(today.season);
	assert_int_equal(today.n_rows, 0);
	world_free(world);
}

static void rows_stand_worst_first_one_a_team(void **state)
{
	struct World *world = world_new(DEMO_EARLY);
	struct Today today = load(world);

	(void)state;
	assert_true(today.n_rows > 5);
	for (size_t i = 1; i < today.n_rows; i++) {
		const struct AttentionRow *above = &today.rows[i - 1], *row = &today.rows[i];

		assert_true(above->light < row->light ||
			    (above->light == row->light && above->weight >= row->weight));
		for (size_t k = 0; k < i; k++)
			assert_false(today.rows[k].kind == row->kind &&
				     today.rows[k].record == row->record);
	}
	world_free(world);
}

enum { STEPS_MORE = 4 }; /* for what has no card */

static void today_by_steps_ends_as_today_in_one_go(void **state)
{
	struct World *world = world_new(DEMO_EARLY);
	struct Today whole = load(world), part;
	struct TodayBuilder *builder;

	(void)state;
	if (!today_begin(&world->domain, 0, &world->arena, &builder, &world->error))
		fail_msg("%s", world->error.text);
	today_show(builder, &part);
	assert_false(part.complete);
	assert_int_equal(part.n_rows, 0);
	assert_int_equal(part.n_cards, whole.n_cards);
	assert_string_equal(part.cards[1].lines[0], whole.cards[1].lines[0]);
	assert_null(part.cards[1].lines[1]);
	for (size_t step = 1; !part.complete; step++) {
		assert_true(today_step(builder, 1, &world->error));
		today_show(builder, &part);
		assert_true(step >= whole.n_cards || !part.complete);
		assert_true(step <= whole.n_cards + STEPS_MORE);
		assert_true(part.n_rows <= whole.n_rows);
	}
	assert_int_equal(part.n_rows, whole.n_rows);
	assert_int_equal(part.n_on_track, whole.n_on_track);
	assert_int_equal(part.n_upcoming, whole.n_upcoming);
	for (size_t i = 0; i < whole.n_rows; i++) {
		assert_true(part.rows[i].record == whole.rows[i].record);
		assert_string_equal(part.rows[i].why, whole.rows[i].why);
	}
	world_free(world);
}

static Id find(struct World *world, enum Kind kind, const char *name)
{
	Id id = 0;

	if (!domain_resolve(&world->domain, entity_get(kind), name, &id, &world->error))
		fail_msg("%s", world->error.text);
	return id;
}

static void set(struct World *world, enum Kind kind, Id id, const char *field, const char *text)
{
	struct Assignment assignment = {field, text};
	struct Issues issues;

	issues_init(&issues, &world->arena);
	if (!record_set(&world->domain,
			&(struct RecordEdit){.entity = entity_get(kind),
					     .fields = {&assignment, 1},
					     .force = true,
					     .issues = &issues},
			(struct IdSpan){&id, 1}, &world->error))
		fail_msg("%s", world->error.text);
}

static struct TeamFacts *facts_of_all(struct World *world, size_t *ret_n)
{
	struct TeamFacts *facts = NULL;
	struct IdSpan ids;

	if (!domain_ids(&world->domain, &(struct ListQuery){.entity = entity_get(KIND_TEAM)},
			&world->arena, &ids, &world->error) ||
	    !team_load_facts(&(struct Loading){&world->domain, DEPTH_WHOLE, &world->arena}, ids,
			     &facts, ret_n, &world->error))
		fail_msg("%s", world->error.text);
	return facts;
}

static void same_judged_fields(const struct Team *kept, const struct Team *fresh, const char *after)
{
	const struct Entity *entity = entity_get(KIND_TEAM);
	struct Arena arena = {0};

	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if (!(field->flags & FIELD_JUDGED) || field_equal(field, kept, fresh))
			continue;
		fail_msg("after %s, %s, %s: kept \"%s\", fresh \"%s\"", after, fresh->name,
			 field->key, field_text(field, kept, &arena),
			 field_text(field, fresh, &arena));
	}
	arena_release(&arena);
}

/* What is kept must be what a fresh look finds, for every team. */
static void check_judgements(struct World *world, const char *after)
{
	struct TeamFacts *facts;
	size_t n;

	if (!judge_all(&world->domain, KIND_TEAM, 0, &world->error))
		fail_msg("%s", world->error.text);
	facts = facts_of_all(world, &n);
	assert_true(n > 0);
	for (size_t i = 0; i < n; i++) {
		struct Team kept, fresh = *facts[i].team;

		judge_fill(facts[i].batch, facts[i].index, &fresh);
		if (!store_get(world->domain.store, (struct KindId){KIND_TEAM, fresh.record.id},
			       &kept, &world->arena, &world->error))
			fail_msg("%s", world->error.text);
		same_judged_fields(&kept, &fresh, after);
	}
}

/* The first member of a person in a team. */
static struct Member member_of(struct World *world, Id person)
{
	struct Records members;

	if (!store_children(world->domain.store, (struct OwnedBy){KIND_MEMBER, "person", person},
			    &world->arena, &members, &world->error))
		fail_msg("%s", world->error.text);
	assert_true(members.n > 0);
	return *(const struct Member *)records_at(&members, 0);
}

static void undo(struct World *world)
{
	struct Operation done;

	if (!domain_undo(&world->domain, 0, &world->arena, &done, &world->error))
		fail_msg("%s", world->error.text);
}

static void change_people(struct World *world)
{
	Id leader = find(world, KIND_PERSON, "Hannah Rasmussen");
	Id both = find(world, KIND_PERSON, "Noelle Farrow");

	set(world, KIND_PERSON, leader, "standing", "not_good");
	check_judgements(world, "a leader lost her standing");
	undo(world);
	check_judgements(world, "that was undone");
	set(world, KIND_MEMBER, member_of(world, both).record.id, "until", "2017-02-19");
	check_judgements(world, "a role in one of two teams ended");
	undo(world);
	Id member = member_of(world, both).record.id;

	if (!record_remove(&world->domain, entity_get(KIND_MEMBER), &member, 1, &world->error))
		fail_msg("%s", world->error.text);
	check_judgements(world, "a member went to the bin");
	undo(world);
	check_judgements(world, "the member came back");
}

static void move(struct World *world, Id team, const char *verb)
{
	const struct CommandCall call = {.domain = &world->domain, .ids = &team, .n_ids = 1};

	if (!command_apply(command_find(verb), &call, NULL, &world->error))
		fail_msg("%s", world->error.text);
}

static void change_teams(struct World *world)
{
	Id team = find(world, KIND_TEAM, "POR17-09");

	move(world, team, "withdraw");
	check_judgements(world, "a team withdrew that shares a core member");
	undo(world);
	check_judgements(world, "it came back");
	team = find(world, KIND_TEAM, "Harbor Oncology");
	if (!team_waive(&world->domain, team, rule_named("letter"), "it is in the mail",
			&world->error))
		fail_msg("%s", world->error.text);
	check_judgements(world, "a rule was waived");
	undo(world);
	check_judgements(world, "the waiver was taken back");
}

static void change_seasons(struct World *world)
{
	Id session = find(world, KIND_SESSION, "DAL17-S3");
	struct Member member = member_of(world, find(world, KIND_PERSON, "Hannah Rasmussen"));

	set(world, KIND_SESSION, session, "first_day", "2017-10-03");
	check_judgements(world, "a session began a day earlier");
	undo(world);
	set(world, KIND_SEASON, find(world, KIND_SEASON, "2017"), "core_max", "3");
	check_judgements(world, "the season asks for smaller teams");
	undo(world);
	check_judgements(world, "the season is as it was");
	if (!team_confirm(&world->domain, member.record.id, find(world, KIND_SESSION, "POR17-S1"),
			  ANSWER_NO, &world->error))
		fail_msg("%s", world->error.text);
	check_judgements(world, "a member said no");
}

/* The newest record of a kind that refers to a team. */
static Id newest_of_team(struct World *world, enum Kind kind, Id team)
{
	struct Records records;

	if (!store_children(world->domain.store, (struct OwnedBy){kind, "team", team},
			    &world->arena, &records, &world->error))
		fail_msg("%s", world->error.text);
	assert_true(records.n > 0);
	return ((const struct Record *)records_at(&records, records.n - 1))->id;
}

static void add(struct World *world, enum Kind kind, const struct Assignment assignments[],
		size_t n)
{
	struct Issues issues;
	Id id;

	issues_init(&issues, &world->arena);
	if (!record_add(&world->domain,
			&(struct RecordEdit){.entity = entity_get(kind),
					     .fields = {assignments, n},
					     .force = true,
					     .issues = &issues},
			&id, &world->error))
		fail_msg("%s", world->error.text);
}

/* More than are looked at in one go, on few days and without a day, and some that are to come. */
static void every_to_do_is_found_once(void **state)
{
	enum { MANY = 1203 };
	static const char *const days[] = {"2017-08-01", "2017-08-02", "", "2017-12-24"};
	struct World *world = world_new(DEMO_LATE);
	size_t before = load(world).n_rows;
	struct Text text;

	(void)state;
	text_init(&text);
	for (int i = 0; i < MANY; i++)
		text_format(&text, "add action text=\"Task %d\" due=%s\n", i,
			    days[i % N_ITEMS(days)]);
	if (!seed_apply(&world->domain, text_get(&text), DAY_NONE, "tasks", &world->error))
		fail_msg("%s", world->error.text);
	struct Today today = load(world);

	/* All but those to come; each of those has a row of its own. */
	assert_int_equal(today.n_rows, before + MANY - MANY / 4);
	text_release(&text);
	world_free(world);
}

static void judgements_of_coaching_never_fall_behind(void **state)
{
	struct World *world = world_new(DEMO_LATE);
	Id team = find(world, KIND_TEAM, "Lakeside Oncology");
	const struct Assignment call[] = {{"team", "Lakeside Oncology"},
					  {"day", "2017-08-20"},
					  {"state", "held"},
					  {"kind", "call"}};
	Id contact, score;

	(void)state;
	check_judgements(world, "the start");
	add(world, KIND_CONTACT, call, N_ITEMS(call));
	check_judgements(world, "a call was held");
	contact = newest_of_team(world, KIND_CONTACT, team);
	set(world, KIND_CONTACT, contact, "day", "2017-08-01");
	check_judgements(world, "a contact was on another day");
	const struct Assignment link[] = {
		{"contact", arena_format(&world->arena, "id:%lld", (long long)contact)},
		{"team", "Valley Clinic"}};

	add(world, KIND_CONTACT_TEAM, link, N_ITEMS(link));
	check_judgements(world, "the contact reached another team too");
	set(world, KIND_CONTACT, contact, "day", "2017-08-21");
	check_judgements(world, "a contact of two teams moved");
	undo(world);
	undo(world);
	check_judgements(world, "the other team was not on it");
	if (!record_remove(&world->domain, entity_get(KIND_CONTACT), &contact, 1, &world->error))
		fail_msg("%s", world->error.text);
	check_judgements(world, "a contact went to the bin");
	score = newest_of_team(world, KIND_SCORE, team);
	if (!record_remove(&world->domain, entity_get(KIND_SCORE), &score, 1, &world->error))
		fail_msg("%s", world->error.text);
	check_judgements(world, "a score went to the bin");
	undo(world);
	check_judgements(world, "the score came back");
	world_free(world);
}

static void judgements_never_fall_behind(void **state)
{
	struct World *world = world_new(DEMO_EARLY);

	(void)state;
	check_judgements(world, "the start");
	change_people(world);
	change_teams(world);
	change_seasons(world);
	world->domain.today = day_of("2017-03-20");
	check_judgements(world, "a month went by");
	world_free(world);
}

static const struct RuleFinding *one_team_finding(struct World *world, const char *team)
{
	Id id = find(world, KIND_TEAM, team);
	struct TeamFacts *facts;
	size_t n;

	if (!team_load_facts(&(struct Loading){&world->domain, DEPTH_WHOLE, &world->arena},
			     (struct IdSpan){&id, 1}, &facts, &n, &world->error))
		fail_msg("%s", world->error.text);
	assert_int_equal(n, 1);
	return rule_finding(&facts->eligibility, "one_team");
}

static void a_team_that_is_out_does_not_claim_its_people(void **state)
{
	static const char *const out[] = {"withdraw", "decline"};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(out); i++) {
		struct World *world = world_new(DEMO_EARLY);

		assert_int_equal(one_team_finding(world, "POR17-08")->verdict, VERDICT_FAIL);
		assert_int_equal(one_team_finding(world, "POR17-09")->verdict, VERDICT_FAIL);
		move(world, find(world, KIND_TEAM, "POR17-09"), out[i]);
		assert_int_equal(one_team_finding(world, "POR17-08")->verdict, VERDICT_PASS);
		world_free(world);
	}
}

static void rows_of_one_team_begin_with_its_row_in_today(void **state)
{
	struct World *world = world_new(DEMO_EARLY);
	struct Today today = load(world);
	struct TeamFacts *facts;
	size_t n;

	(void)state;
	facts = facts_of_all(world, &n);
	for (size_t i = 0; i < n; i++) {
		struct AttentionList list =
			attention_list(facts[i].batch, facts[i].index, &world->arena);
		size_t n_rows = list.n;

		for (size_t k = 0; k < today.n_rows; k++) {
			if (today.rows[k].kind != KIND_TEAM ||
			    today.rows[k].record != facts[i].team->record.id)
				continue;
			assert_int_equal(today.rows[k].n_more + 1, n_rows);
			assert_string_equal(today.rows[k].text, list.items[0].text);
			n_rows = 0;
		}
		assert_int_equal(n_rows, 0);
	}
	world_free(world);
}

static void same_text(const char *team, const char *brief, const char *whole)
{
	if (strcmp(brief ? brief : "", whole ? whole : "") != 0)
		fail_msg("%s: by the rows of struct FactsFields \"%s\", by all fields \"%s\"", team,
			 brief, whole);
}

static void same_judgement(struct World *world, const struct TeamFacts *brief,
			   const struct TeamFacts *whole)
{
	struct Arena *arena = &world->arena;
	struct AttentionList left = attention_of_team(&brief->facts, &brief->eligibility, arena),
			     right = attention_of_team(&whole->facts, &whole->eligibility, arena);
	struct AttentionList more = attention_of_coaching(coaching_of(brief), arena),
			     other = attention_of_coaching(coaching_of(whole), arena);
	const char *team = whole->team->name;

	for (size_t i = 0; i < whole->eligibility.n_findings; i++)
		same_text(team, brief->eligibility.findings[i].text,
			  whole->eligibility.findings[i].text);
	attention_merge(&left, &more, arena);
	attention_merge(&right, &other, arena);
	for (size_t i = 0; i < left.n || i < right.n; i++) {
		if (i >= left.n || i >= right.n)
			fail_msg("%s: by the rows of struct FactsFields %zu rows, by all fields "
				 "%zu",
				 team, left.n, right.n);
		same_text(team, left.items[i].text, right.items[i].text);
		same_text(team, left.items[i].why, right.items[i].why);
	}
	same_text(team, cadence_judge(coaching_of(brief), arena).why,
		  cadence_judge(coaching_of(whole), arena).why);
}

/* Judging from some fields of the records, and some of the contacts, is judging from all. */
static void what_is_read_for_judging_is_enough(void **state)
{
	static const char *const days[] = {"2016-11-01", "2017-02-20", "2017-03-13", "2017-04-30",
					   "2017-05-01", "2017-06-10", "2017-07-31", "2017-08-21",
					   "2017-09-30", "2017-12-05"};
	struct World *world = world_new(DEMO_LATE);
	struct TeamFacts *brief, *whole;
	size_t n_brief, n_whole;
	struct IdSpan ids;

	(void)state;
	for (size_t i = 0; i < N_ITEMS(days); i++) {
		world->domain.today = day_of(days[i]);
		whole = facts_of_all(world, &n_whole);
		if (!domain_ids(&world->domain,
				&(struct ListQuery){.entity = entity_get(KIND_TEAM)}, &world->arena,
				&ids, &world->error) ||
		    !team_load_facts(&(struct Loading){&world->domain, DEPTH_JUDGED, &world->arena},
				     ids, &brief, &n_brief, &world->error))
			fail_msg("%s", world->error.text);
		assert_int_equal(n_brief, n_whole);
		for (size_t k = 0; k < n_whole; k++)
			for (size_t m = 0; m < n_brief; m++)
				if (brief[m].team->record.id == whole[k].team->record.id)
					same_judgement(world, &brief[m], &whole[k]);
	}
	world_free(world);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(today_of_the_demo_is_as_its_golden),
		cmocka_unit_test(a_file_without_a_season_has_no_rows),
		cmocka_unit_test(rows_stand_worst_first_one_a_team),
		cmocka_unit_test(today_by_steps_ends_as_today_in_one_go),
		cmocka_unit_test(judgements_never_fall_behind),
		cmocka_unit_test(every_to_do_is_found_once),
		cmocka_unit_test(judgements_of_coaching_never_fall_behind),
		cmocka_unit_test(a_team_that_is_out_does_not_claim_its_people),
		cmocka_unit_test(rows_of_one_team_begin_with_its_row_in_today),
		cmocka_unit_test(what_is_read_for_judging_is_enough),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
