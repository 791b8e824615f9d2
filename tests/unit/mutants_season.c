/* Season texts, calendar files and filters, changed at random, with a file after them: each is
 * taken whole or refused with a sentence, and the file stays sound. */
#include "support/folder.h"
#include "support/mutants.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "coaching/view_calendar.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/seed.h"
#include "qtp/engine/index/hooks.h"
#include "qtp/engine/store/history.h"
#include "qtp/engine/store/store.h"
#include "qtp/engine/view/list.h"

enum { SOME = 2000, FEW = 400, TODAY = 17399 }; /* 2017-08-21 */

struct Sandbox {
	struct Arena arena;
	struct Env env;
	struct Domain domain;
	uint64_t random;
	int64_t now;
	size_t n;
	char folder[64], path[128];
};

static uint64_t next_random(void *context)
{
	return mutants_random(&((struct Sandbox *)context)->random);
}

static int64_t next_now(void *context)
{
	const int64_t second = 1000000;

	return ((struct Sandbox *)context)->now += second;
}

static int set_up(void **state)
{
	struct Sandbox *sandbox = test_calloc(1, sizeof *sandbox);
	struct Error error = {0};
	struct Store *store;

	if (!folder_make(sandbox->folder, sizeof sandbox->folder, "mutants"))
		return -1;
	snprintf(sandbox->path, sizeof sandbox->path, "%s/demo.qtp", sandbox->folder);
	sandbox->now = INT64_C(1503316800000000);
	sandbox->env = (struct Env){.today = TODAY,
				    .user = "tester",
				    .zone = "UTC",
				    .random = next_random,
				    .now = next_now,
				    .context = sandbox};
	struct StoreOptions options = {.path = sandbox->path,
				       .who = "tester",
				       .sources = {next_random, next_now, sandbox},
				       .hooks = index_hooks};

	if (!store_create(options, &store, &error))
		fail_msg("%s", error.text);
	domain_init(&sandbox->domain, store, &sandbox->env, DAY_NONE);
	if (!seed_demo(&sandbox->domain, TODAY, &error))
		fail_msg("%s", error.text);
	domain_init(&sandbox->domain, store, &sandbox->env, DAY_NONE);
	*state = sandbox;
	return 0;
}

static int tear_down(void **state)
{
	struct Sandbox *sandbox = *state;

	store_close(sandbox->domain.store);
	arena_release(&sandbox->arena);
	unlink(sandbox->path);
	rmdir(sandbox->folder);
	test_free(sandbox);
	return 0;
}

/* Nothing is open, and what was taken is what the history says. */
static void check_sound(struct Sandbox *sandbox)
{
	struct Issues issues;
	struct Error error = {0};

	assert_true(store_is_idle(sandbox->domain.store));
	issues_init(&issues, &sandbox->arena);
	if (!store_verify(sandbox->domain.store, &issues, &error))
		fail_msg("%s", error.text);
	if (issues.n > 0)
		fail_msg("%s", issues.items[0].text);
}

/* Afterwards nothing is open; a refusal has changed nothing and is a sentence. */
static bool check_end(struct Sandbox *sandbox, bool taken, int64_t before,
		      const struct Error *error)
{
	assert_true(store_is_idle(sandbox->domain.store));
	if (!taken) {
		assert_true(*error->text);
		mutants_assert_harmless(text_show(&sandbox->arena, error->text));
		assert_int_equal(store_last_operation(sandbox->domain.store), before);
	}
	arena_reset(&sandbox->arena);
	return taken;
}

static bool try_seed(void *context, const char *text, size_t length)
{
	struct Sandbox *sandbox = context;
	int64_t before = store_last_operation(sandbox->domain.store);
	struct Error error = {0};
	bool taken = seed_apply(&sandbox->domain, text, DAY_NONE, "seed", &error);

	(void)length;
	return check_end(sandbox, taken, before, &error);
}

static void a_season_text_is_taken_whole_or_not_at_all(void **state)
{
	static const char *const seeds[] = {
		"# a comment\non 2017-03-15\nadd practice @mill name=\"Old Mill\" city=Waco\n"
		"add person name=\"Ada Byrd\" practice=@mill profession=physician\n",
		"add team cohort=DAL17 name=\"A team\" problem=\"one\\ntwo \\\"three\\\"\"\n"
		"set team DAL17-01 owner=\"Someone\"\nmeta demo_clock \"2017-08-21\"\n",
		"on 2017-08-01\nadd measure @m team=DAL17-01 name=Wait code=T1\n"
		"add point measure=@m day=2017-08-01 value=12.5\n",
		NULL};
	static const char *const words[] = {
		"add ", "set ", "on ",	"meta ",    "@mill", "\"",	"name=", "team=",
		"\\",	"\n",	"id:1", "DAL17-01", "point", "contact", "score", NULL};
	struct Sandbox *sandbox = *state;

	mutants_try(&(struct MutantPlan){"season text", seeds, words, SOME, .try = try_seed},
		    sandbox);
	check_sound(sandbox);
}

static bool try_calendar(void *context, const char *text, size_t length)
{
	struct Sandbox *sandbox = context;
	int64_t before = store_last_operation(sandbox->domain.store);
	struct CalendarReport report = {0};
	struct Error error = {0};
	const struct CalendarImport asked = {text, length, 0, length % 3 == 0, length % 4 == 0};
	bool dry_run = asked.dry_run,
	     taken = calendar_import(&sandbox->domain, &asked, &sandbox->arena, &report, &error);

	for (size_t i = 0; taken && i < report.n_lines; i++)
		mutants_assert_harmless(text_show(&sandbox->arena, report.lines[i].step));
	if (dry_run)
		assert_int_equal(store_last_operation(sandbox->domain.store), before);
	return check_end(sandbox, taken, before, &error);
}

static void a_calendar_is_taken_whole_or_not_at_all(void **state)
{
	static const char *const seeds[] = {
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a@x.example\r\n"
		"DTSTAMP:20170801T120000Z\r\nDTSTART;TZID=America/Chicago:20170907T100000\r\n"
		"DURATION:PT30M\r\nSUMMARY:DAL17-01 call\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:two\r\n"
		"DTSTAMP:20170801T120000Z\r\nDTSTART:20170909T153000Z\r\nSTATUS:CANCELLED\r\n"
		"DTEND:20170909T160000Z\r\nSUMMARY:DAL17-02\r\nSEQUENCE:3\r\nEND:VEVENT\r\n"
		"END:VCALENDAR\r\n",
		NULL};
	static const char *const words[] = {"DAL17-03",
					    "TZID=Eastern Standard Time",
					    "Z",
					    "00000000",
					    "SUMMARY:",
					    "UID:one@x.example\r\n",
					    "RRULE:FREQ=DAILY\r\n",
					    "20171105T013000",
					    "20170312T023000",
					    NULL};
	struct Sandbox *sandbox = *state;

	mutants_try(&(struct MutantPlan){"calendar", seeds, words, FEW, .try = try_calendar},
		    sandbox);
	check_sound(sandbox);
}

/* A filter that is understood can be asked, whatever is in it. */
static bool try_filter(void *context, const char *text, size_t length)
{
	struct Sandbox *sandbox = context;
	const struct Entity *entity = entity_get((enum Kind)(sandbox->n++ % N_KINDS));
	struct ListView view;
	struct ListPage page;
	struct Error error = {0};
	size_t n;
	bool taken;

	(void)length;
	list_view_init(&view, entity);
	taken = list_check_filter(&sandbox->domain, &view, text, &error);
	view.filter = text;
	view.place.limit = 5;
	if (taken && (!list_load(&sandbox->domain, &view, &sandbox->arena, &page, &error) ||
		      !list_count(&sandbox->domain, &view, 100, &n, &error)))
		fail_msg("\"%s\" of %s: %s", text, entity->key, error.text);
	return check_end(sandbox, taken, store_last_operation(sandbox->domain.store), &error);
}

static void a_filter_that_is_understood_can_be_asked(void **state)
{
	static const char *const seeds[] = {"lakeside",
					    "stage=accepted cohort:DAL",
					    "code>=D !ada",
					    "name: | notes:",
					    "day<today value>3",
					    "team:lake",
					    "eligible=no light=red",
					    NULL};
	static const char *const words[] = {"name", "!", "|",	   "'",	   "%",	 "_", "*",
					    "team", ":", "coach=", "\"\"", "))", NULL};
	struct Sandbox *sandbox = *state;

	mutants_try(&(struct MutantPlan){"filter of a list", seeds, words, SOME, .try = try_filter},
		    sandbox);
	check_sound(sandbox);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_season_text_is_taken_whole_or_not_at_all, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_calendar_is_taken_whole_or_not_at_all, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_filter_that_is_understood_can_be_asked, set_up,
						tear_down),
	};

	return cmocka_run_group_tests_name("mutants of a season", tests, NULL, NULL);
}
