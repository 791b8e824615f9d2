/* Imports: their work grows with what is imported, not with its square. Work is counted in steps of
 * SQLite and in bytes that are kept, not in time. */
#include "chart/command_chart.h"
#include "coaching/view_calendar.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/import.h"
#include "qtp/money.h"
#include "store_help.h"

enum {
	TODAY = 17217, /* 20 Feb 2017 */
	FEW = 500,
	TIMES = 4,
	SLACK_PERCENT = 130,
	STEPS_AT_ONCE = 2000, /* of SQLite, that are counted as one */
	BYTES_A_ROW = 400,    /* kept until the import is done: the rows, and a line about each */
	CALLS_A_DAY = 8
};

struct Work {
	size_t n_steps, n_bytes;
};

static bool count_steps(void *context)
{
	++*(size_t *)context;
	return false; /* go on */
}

struct World {
	struct Place *place;
	struct Env env;
	struct Domain domain;
	struct Ground ground;
	struct Measure measure;
};

static void open_world(struct World *world, struct Place *place)
{
	struct Store *store;
	struct Measure *measure = &world->measure;
	struct Team coached;

	unlink(place->path);
	*world = (struct World){.place = place, .env = {.user = "tester", .today = TODAY}};
	store = place_create(place);
	ground_fill(place, store, &world->ground);
	domain_init(&world->domain, store, &world->env, DAY_NONE);
	coached = world->ground.team;
	record_blank(entity_get(KIND_MEASURE), measure);
	measure->team = world->ground.team.record.id;
	measure->code = "DAL17-01-M1";
	measure->name = "Hours to treatment";
	measure->data = DATA_VALUE;
	measure->chart = CHART_AUTO;
	measure->period = PERIOD_DAY;
	measure->role = 0;
	measure->direction = 0;
	insert_alone(place, store, KIND_MEASURE, measure);
	coached.coach = world->ground.bob.record.id;
	must(place, store_begin(store, "name a coach", &place->error));
	must(place, store_update(store, entity_get(KIND_TEAM), &world->ground.team, &coached,
				 &place->error));
	must(place, store_commit(store, NULL, &place->error));
}

static void add_points(struct World *world, size_t n, struct Arena *arena)
{
	struct PointEntry *entries = ARENA_ARRAY(arena, n, struct PointEntry);
	char day[DAY_TEXT];

	for (size_t i = 0; i < n; i++)
		entries[i] = (struct PointEntry){
			.day = arena_text(arena, day_iso((Day)(TODAY - (int)n + (int)i), day)),
			.text = "12.5"};
	must(world->place,
	     points_add(&world->domain, &world->measure, (struct PointEntries){entries, n, false},
			arena, &world->place->error));
}

/* None is written, and each of them has its fault. */
static void refuse_points(struct World *world, size_t n, struct Arena *arena)
{
	struct PointEntry *entries = ARENA_ARRAY(arena, n, struct PointEntry);

	for (size_t i = 0; i < n; i++)
		entries[i] = (struct PointEntry){.day = "2017-01-05", .text = "many"};
	must_fail(world->place, ERROR_INPUT,
		  points_add(&world->domain, &world->measure,
			     (struct PointEntries){entries, n, false}, arena,
			     &world->place->error));
	for (size_t i = 0; i < n; i++)
		assert_non_null(entries[i].fault);
}

static void import_calls(struct World *world, size_t n, struct Arena *arena)
{
	struct CalendarReport report;
	struct Text text;

	text_init(&text);
	text_append(&text, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
	for (size_t i = 0; i < n; i++) {
		int year, month, day;

		day_to_civil((Day)(TODAY + 1 + (int)(i / CALLS_A_DAY)), &year, &month, &day);
		text_format(&text,
			    "BEGIN:VEVENT\r\nUID:u%zu@x\r\nDTSTART:%04d%02d%02dT%02zu0000Z\r\n"
			    "DURATION:PT30M\r\nSUMMARY:Call DAL17-01\r\nEND:VEVENT\r\n",
			    i, year, month, day, CALLS_A_DAY + i % CALLS_A_DAY);
	}
	text_append(&text, "END:VCALENDAR\r\n");
	const struct CalendarImport asked = {.text = text_get(&text), .length = text.length};

	must(world->place,
	     calendar_import(&world->domain, &asked, arena, &report, &world->place->error));
	if (report.n_added != n)
		fail_msg("%zu added; %s", report.n_added, report.lines[report.n_lines - 1].reason);
	text_release(&text);
}

/* A table of `n` rows comes in whole. */
static void import_rows(struct World *world, const char *kind, const struct Text *table, size_t n)
{
	struct Arena arena = {0};
	struct ImportPlan plan;
	const struct ImportWish wish = {
		.sheet = import_sheet_find(kind, &arena), .path = "-", .text = text_get(table)};

	must(world->place, import_run(&world->domain, &wish, &arena, &plan, &world->place->error));
	if (plan.n_steps[PLAN_CREATE] != n)
		fail_msg("%zu of %zu made; %s", plan.n_steps[PLAN_CREATE], n, plan.rows[0].reason);
	arena_release(&arena);
}

static void import_people(struct World *world, size_t n, struct Arena *arena)
{
	struct Text table;

	(void)arena;
	text_init(&table);
	text_append(&table, "name,email,practice\n");
	for (size_t i = 0; i < n; i++)
		text_format(&table, "Ada Byrd%zu,ada%zu@x.example,Lakeside Oncology\n", i, i);
	import_rows(world, "person", &table, n);
	text_release(&table);
}

/* Four members a team, each team of a practice of its own. */
static void import_roster(struct World *world, size_t n, struct Arena *arena)
{
	struct Text table;

	(void)arena;
	text_init(&table);
	text_append(&table, "cohort,practice,team,role,name,email\n");
	for (size_t i = 0; i < n; i++)
		text_format(&table, "DAL17,Mill %zu,Team %zu,%s,Ada Byrd%zu,ada%zu@x.example\n",
			    i / 4, i / 4, i % 4 ? "core" : "leader", i, i);
	import_rows(world, "roster", &table, n);
	text_release(&table);
}

/* All of one team. */
static void import_members(struct World *world, size_t n, struct Arena *arena)
{
	struct Text table;

	import_people(world, n, arena);
	text_init(&table);
	text_append(&table, "team,person,role\n");
	for (size_t i = 0; i < n; i++)
		text_format(&table, "DAL17-01,ada%zu@x.example,extended\n", i);
	import_rows(world, "member", &table, n);
	text_release(&table);
}

/* With a team of many members. */
static void import_contacts(struct World *world, size_t n, struct Arena *arena)
{
	struct Text table;

	import_members(world, n, arena);
	text_init(&table);
	text_append(&table, "team,day,kind,state,coach\n");
	for (size_t i = 0; i < n; i++)
		text_append(&table, "DAL17-01,2017-01-05,email,held,bob@example.org\n");
	import_rows(world, "contact", &table, n);
	text_release(&table);
}

/* All of one account: what was charged, and what was paid. */
static void import_entries(struct World *world, size_t n, struct Arena *arena)
{
	struct Text table;

	(void)arena;
	text_init(&table);
	text_append(&table, "team,kind,amount,day\n");
	for (size_t i = 0; i < n; i++)
		text_format(&table, "DAL17-01,%s,%zu.50,2017-01-05\n", i % 2 ? "payment" : "charge",
			    i / 2 + 1);
	import_rows(world, "entry", &table, n);
	text_release(&table);
}

/* What is paid at once, and goes back in many parts. */
static void import_refunds(struct World *world, size_t n, struct Arena *arena)
{
	struct Text table;

	(void)arena;
	text_init(&table);
	text_append(&table, "team,kind,amount,day\nDAL17-01,payment,90000,2017-01-05\n");
	for (size_t i = 1; i < n; i++)
		text_format(&table, "DAL17-01,refund,%zu.%02zu,2017-01-06\n", i / 100, i % 100);
	import_rows(world, "entry", &table, n);
	text_release(&table);
}

/* A name of its own each, all of one owner. */
static void import_locations(struct World *world, size_t n, struct Arena *arena)
{
	struct Text table;

	(void)arena;
	text_init(&table);
	text_append(&table, "practice,name\n");
	for (size_t i = 0; i < n; i++)
		text_format(&table, "Lakeside Oncology,Site %zu\n", i);
	import_rows(world, "location", &table, n);
	text_release(&table);
}

static void import_milestones(struct World *world, size_t n, struct Arena *arena)
{
	struct Text table;

	(void)arena;
	text_init(&table);
	text_append(&table, "season,title,due,per,required\n");
	for (size_t i = 0; i < n; i++)
		text_format(&table, "2017,Paper %zu,s1,team,no\n", i);
	import_rows(world, "milestone", &table, n);
	text_release(&table);
}

/* Sheets without a name, of one survey with as many items. */
static void import_answers(struct World *world, size_t n, struct Arena *arena)
{
	struct Text table;

	(void)arena;
	text_init(&table);
	text_append(&table, "season,code,text,subject\n");
	for (size_t i = 0; i < n; i++)
		text_format(&table, "2017,K%zu,I know it.,knowledge\n", i);
	import_rows(world, "survey_item", &table, n);
	text_clear(&table);
	text_append(&table, "cohort,wave\nDAL17,before\n");
	import_rows(world, "survey", &table, 1);
	text_clear(&table);
	text_append(&table, "survey,item,sheet,rating\n");
	for (size_t i = 0; i < n; i++)
		text_format(&table, "DAL17-before,K1,s%zu,5\n", i);
	import_rows(world, "survey_answer", &table, n);
	text_release(&table);
}

static void undo_newest(struct World *world)
{
	struct Arena arena = {0};
	struct Operation done;

	must(world->place, domain_undo(&world->domain, 0, &arena, &done, &world->place->error));
	arena_release(&arena);
}

/* Each payment of an account is taken back by a row of its own, and all of that is undone. */
static void reverse_entries(struct World *world, size_t n, struct Arena *arena)
{
	const struct OwnedBy account = {KIND_ENTRY, "team", world->ground.team.record.id};
	struct Arena own = {0};
	struct Records entries;
	struct Text table;

	(void)arena;
	text_init(&table);
	text_append(&table, "team,kind,amount,day\n");
	for (size_t i = 0; i < n; i++)
		text_format(&table, "DAL17-01,payment,%zu,2017-01-05\n", i + 1);
	import_rows(world, "entry", &table, n);
	must(world->place,
	     domain_children(&world->domain, account, &own, &entries, &world->place->error));
	text_release(&table);
	text_init(&table);
	text_append(&table, "team,kind,amount,day,reverses\n");
	for (size_t i = 0; i < n; i++) {
		const struct Entry *entry = records_at(&entries, i);

		text_format(&table, "DAL17-01,payment,-%lld,2017-01-06,id:%lld\n",
			    (long long)entry->amount / 100, (long long)entry->record.id);
	}
	import_rows(world, "entry", &table, n);
	undo_newest(world);
	undo_newest(world);
	text_release(&table);
	arena_release(&own);
}

static struct Work work_of(struct Place *place,
			   void (*run)(struct World *world, size_t n, struct Arena *arena),
			   size_t n)
{
	struct Arena arena = {0};
	struct World world;
	struct Work work = {0};

	open_world(&world, place);
	store_set_interruption(world.domain.store, count_steps, &work.n_steps);
	run(&world, n, &arena);
	store_set_interruption(world.domain.store, NULL, NULL);
	work.n_bytes = arena_used(&arena);
	store_close(world.domain.store);
	arena_release(&arena);
	return work;
}

static void the_work_of_an_import_grows_with_its_rows(void **state)
{
	static const struct {
		const char *name;
		void (*run)(struct World *world, size_t n, struct Arena *arena);
		size_t steps_a_row; /* at most */
	} imports[] = {
		{"points", add_points, 400},
		{"points with faults", refuse_points, 10},
		{"calendar", import_calls, 1400},
		{"people", import_people, 650},
		{"roster", import_roster, 1900},
		{"entries of one account", import_entries, 1250},
		{"refunds", import_refunds, 1250},
		{"reversals", reverse_entries, 4900},
		{"members", import_members, 1900},
		{"contacts", import_contacts, 3000},
		{"locations", import_locations, 800},
		{"milestones", import_milestones, 900},
		{"answers", import_answers, 1900},
	};

	for (size_t i = 0; i < N_ITEMS(imports); i++) {
		struct Work few = work_of(*state, imports[i].run, FEW),
			    many = work_of(*state, imports[i].run, TIMES * FEW);

		if (many.n_steps * 100 > few.n_steps * TIMES * SLACK_PERCENT + 100)
			fail_msg("%s: %zu, of %d times as many %zu thousands of steps",
				 imports[i].name, few.n_steps, TIMES, many.n_steps);
		if (many.n_steps * STEPS_AT_ONCE > imports[i].steps_a_row * TIMES * FEW)
			fail_msg("%s: %zu steps a row", imports[i].name,
				 many.n_steps * STEPS_AT_ONCE / (TIMES * FEW));
		if (many.n_bytes > (size_t)TIMES * FEW * BYTES_A_ROW)
			fail_msg("%s: %zu bytes a row are kept", imports[i].name,
				 many.n_bytes / (TIMES * FEW));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_work_of_an_import_grows_with_its_rows,
						place_setup, place_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
