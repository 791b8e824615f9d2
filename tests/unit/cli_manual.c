/* The manual and the completions say what the program knows: every verb, option, kind, field and
 * rule. */
#include "support/json.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct World {
	struct Runner runner;
	const char *page, *bash, *zsh;
};

static const char *built(struct World *world, const char *name)
{
	const char *folder = getenv("QTP_TEST_BUILD");
	size_t length;

	assert_non_null(folder);
	return run_read_file(&world->runner.arena,
			     arena_format(&world->runner.arena, "%s/man/%s", folder, name),
			     &length);
}

static int set_up(void **state)
{
	struct World *world = test_calloc(1, sizeof *world);

	runner_init(&world->runner);
	world->page = built(world, "qtp.1");
	world->bash = built(world, "qtp");
	world->zsh = built(world, "_qtp");
	*state = world;
	return 0;
}

static int tear_down(void **state)
{
	struct World *world = *state;

	runner_release(&world->runner);
	test_free(world);
	return 0;
}

static void expect_where(const char *where, const char *text, const char *what)
{
	if (!strstr(text, what))
		fail_msg("%s does not say \"%s\"", where, what);
}

/* Dashes as mdoc writes them. */
static const char *with_dashes(struct World *world, const char *name)
{
	const char *escaped = "";

	for (; *name; name++)
		escaped = arena_format(&world->runner.arena, *name == '-' ? "%s\\%c" : "%s%c",
				       escaped, *name);
	return escaped;
}

/* The word after `line`'s indent, without what follows. */
static const char *first_word(struct World *world, const char *line)
{
	return arena_text_n(&world->runner.arena, line, strcspn(line, " \n"));
}

/* Options that `help` explains: lines that begin with two spaces and a dash. */
static size_t check_options(struct World *world, const char *help)
{
	size_t n = 0;

	for (const char *line = strstr(help, "\n  -"); line; line = strstr(line + 1, "\n  -")) {
		const char *option = first_word(world, line + 3);

		expect_where("the manual", world->page,
			     arena_format(&world->runner.arena, ".It Fl %s",
					  with_dashes(world, option + 1)));
		expect_where("bash's completion", world->bash, option);
		expect_where("zsh's completion", world->zsh, option);
		n++;
	}
	return n;
}

static void every_verb_and_option_is_there(void **state)
{
	struct World *world = *state;
	const char *help = LINE(&world->runner, "help");
	const char *end = strstr(help, "\n\nOptions");
	size_t n_verbs = 0, n_options = check_options(world, help);

	for (const char *line = strstr(help, "\n  "); line && line < end;
	     line = strstr(line + 1, "\n  ")) {
		const char *verb = first_word(world, line + 3);

		if (line[3] == ' ')
			continue;
		expect_where("the manual", world->page,
			     arena_format(&world->runner.arena, "\n.It Cm %s", verb));
		expect_where("bash's completion", world->bash, verb);
		expect_where("zsh's completion", world->zsh, verb);
		n_options += check_options(world, LINE(&world->runner, "help", verb));
		n_verbs++;
	}
	assert_in_range(n_verbs, 26, 200);
	assert_in_range(n_options, 20, 1000);
}

static void every_kind_and_field_is_there(void **state)
{
	struct World *world = *state;
	const char *text = LINE(&world->runner, "kinds", "--json");
	const struct Json *kinds = json_parse(&world->runner.arena, text, strlen(text), NULL);

	assert_in_range(json_n(kinds), 10, 100);
	for (size_t i = 0; i < json_n(kinds); i++) {
		const struct Json *kind = json_at(kinds, i), *fields = json_get(kind, "fields");

		expect_where("the manual", world->page,
			     arena_format(&world->runner.arena, "\n.Ss %s\n",
					  json_get_text(kind, "kind")));
		expect_where("bash's completion", world->bash, json_get_text(kind, "kind"));
		for (size_t k = 0; k < json_n(fields); k++)
			expect_where("the manual", world->page,
				     arena_format(&world->runner.arena, "\n.It Cm %s Pq ",
						  json_get_text(json_at(fields, k), "key")));
	}
}

static void every_exit_code_and_file_is_there(void **state)
{
	static const char *const words[] = {".Sh EXIT STATUS",	  ".Sh FILES",
					    ".Sh ENVIRONMENT",	  "QTP_FILE",
					    "season.qtp",	  ".Sh KEYS",
					    "Ctrl\\-R",		  ".It Cm leader_profession",
					    ".It Cm larger_team", ".Xr qtp-file 5"};
	struct World *world = *state;

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		expect_where("the manual", world->page, words[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_verb_and_option_is_there, set_up, tear_down),
		cmocka_unit_test_setup_teardown(every_kind_and_field_is_there, set_up, tear_down),
		cmocka_unit_test_setup_teardown(every_exit_code_and_file_is_there, set_up,
						tear_down),
	};

	return cmocka_run_group_tests_name("cli manual", tests, NULL, NULL);
}
