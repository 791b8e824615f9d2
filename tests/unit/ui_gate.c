/* The gate on the screen: with one coach's teams in view, no view and no page that rows lead to
 * shows the name of another team. */
#include "ui_help.h"

#include "qtp/engine/domain/scope.h"
#include "qtp/engine/ui/view.h"
#include "qtp/team.h"

#define COACH "rania.haddad@faculty.example"

enum { NAMES_MAX = 64, ROWS = 5, PARTS = 6 };

struct World {
	struct Sitting *sitting;
	struct Arena arena;
	const char *foreign[NAMES_MAX]; /* names of teams out of view */
	size_t n;
};

/* Reads all teams before the scope is set. A name that an own team has, too, is not foreign. */
static void learn(struct World *world, Id coach)
{
	struct Domain *domain = &world->sitting->domain;
	struct ListQuery query = {.entity = entity_get(KIND_TEAM)};
	struct Text own;
	struct Records teams;
	struct Error error;

	text_init(&own);
	sitting_must(domain_list(domain, &query, &world->arena, &teams, &error), &error);
	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i < teams.n; i++) {
			const struct Team *team = records_at(&teams, i);
			const char *name =
				domain_label(domain, KIND_TEAM, team->record.id, &world->arena);

			if (pass == 0 && team->coach == coach)
				text_format(&own, "%s\n", name);
			if (pass == 1 && team->coach != coach && !strstr(text_get(&own), name) &&
			    world->n < NAMES_MAX)
				world->foreign[world->n++] = name;
		}
	}
	text_release(&own);
}

static void expect_nothing_foreign(const struct World *world, const char *where)
{
	const char *screen = sitting_screen(world->sitting);

	for (size_t i = 0; i < world->n; i++)
		if (strstr(screen, world->foreign[i]))
			fail_msg("%s shows %s:\n%s", where, world->foreign[i], screen);
}

/* The page that the row leads to, part by part, and what its first part leads to. */
static void walk_page(const struct World *world, const char *where)
{
	sitting_type(world->sitting, "<Enter>");
	for (int part = 0; part < PARTS; part++) {
		expect_nothing_foreign(world, where);
		sitting_type(world->sitting, "<Tab>");
	}
	sitting_type(world->sitting, "<Enter>");
	expect_nothing_foreign(world, where);
}

static void every_view_and_page_keeps_to_the_teams_in_view(void **state)
{
	const struct World *world = *state;
	const struct ViewSpec *view = NULL;

	assert_in_range(world->n, 10, NAMES_MAX - 1);
	while ((view = view_after(view))) {
		for (int row = 0; row < ROWS; row++) {
			sitting_type(world->sitting, "<Esc> <Esc> <Esc> <Esc> <Esc>");
			sitting_type(world->sitting, view->key);
			expect_nothing_foreign(world, view->id);
			for (int down = 0; down < row; down++)
				sitting_type(world->sitting, "<Down>");
			walk_page(world, view->id);
		}
	}
}

static void all_names_are_there_without_a_scope(void **state)
{
	const struct World *world = *state;
	struct Domain *domain = &world->sitting->domain;
	Id coach = domain->coach;

	sitting_stop(world->sitting);
	domain->coach = 0;
	sitting_start(world->sitting, 50, 160);
	sitting_type(world->sitting, "2");
	sitting_shows(world->sitting, world->foreign[0]);
	domain->coach = coach;
}

static int setup(void **state)
{
	struct World *world = calloc(1, sizeof *world);
	struct Error error;
	Id coach;

	world->sitting = sitting_make("2017-08-21");
	struct Domain *domain = &world->sitting->domain;

	sitting_must(domain_resolve(domain, entity_get(KIND_PERSON), COACH, &coach, &error),
		     &error);
	learn(world, coach);
	sitting_must(scope_take(domain, COACH, &error), &error);
	assert_true(domain->coach == coach);
	sitting_start(world->sitting, 50, 160);
	*state = world;
	return 0;
}

static int teardown(void **state)
{
	struct World *world = *state;

	sitting_free(world->sitting);
	arena_release(&world->arena);
	free(world);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_view_and_page_keeps_to_the_teams_in_view),
		cmocka_unit_test(all_names_are_there_without_a_scope),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
