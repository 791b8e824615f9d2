/* Every command and every verb is in each place that is derived from its row; a row that lacks
 * something fails here. */
#include "support/run.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/domain/transition.h"
#include "qtp/engine/term/event.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

struct World {
	struct Runner runner;
	const char *page, *bash, *zsh, *help, *keys;
};

static const char *built(struct World *world, const char *name)
{
	struct Arena *arena = &world->runner.arena;
	size_t length;

	return run_read_file(
		arena, arena_format(arena, "%s/man/%s", getenv("QTP_TEST_BUILD"), name), &length);
}

static int set_up(void **state)
{
	struct World *world = test_calloc(1, sizeof *world);

	runner_init(&world->runner);
	world->page = built(world, "qtp.1");
	world->bash = built(world, "qtp");
	world->zsh = built(world, "_qtp");
	world->help = LINE(&world->runner, "help");
	world->keys = LINE(&world->runner, "keys");
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

static void expect_text(const char *of, const char *what, const char *text)
{
	if (!text || !*text)
		fail_msg("%s has no %s", of, what);
}

static void check_argument(const struct Command *command, const struct CommandArgument *argument)
{
	const struct Field *field =
		argument->kind == KIND_NONE
			? NULL
			: entity_field(entity_get(argument->kind), argument->field);

	if (argument->kind != KIND_NONE && !field)
		fail_msg("%s: there is no field %s", command->id, argument->field);
	if (argument->kind == KIND_NONE && !argument->option)
		fail_msg("%s: %s is neither a field nor an option", command->id, argument->field);
	if (argument->kind != KIND_NONE) /* an option of the command line alone may take no value */
		expect_text(command->id, "placeholder", argument->value);
	if (argument->option)
		expect_text(command->id, "help of an option", argument->use);
}

static void check_keys(const struct Command *command)
{
	const struct Command *other;

	if (!command->keys)
		return;
	assert_true(key_parse(command->keys) != 0);
	for (size_t i = 0; (other = command_at(i)); i++)
		if (other != command && other->kind == command->kind && other->keys &&
		    strcmp(other->keys, command->keys) == 0)
			fail_msg("%s and %s have the key %s", command->id, other->id,
				 command->keys);
}

static void every_row_of_a_command_is_whole(void **state)
{
	const struct Command *command;
	size_t n = 0;

	(void)state;
	for (; (command = command_at(n)); n++) {
		expect_text(command->id, "verb", command->verb);
		expect_text(command->id, "title", command->title);
		expect_text(command->id, "help", command->help);
		assert_int_equal(command->help[strlen(command->help) - 1], '.');
		if (!command->apply && !transition_of(command, &(const struct StateField *){NULL}))
			fail_msg("%s has neither a function nor a move", command->id);
		if ((command->plan != NULL) != (command->dry_run != NULL))
			fail_msg("%s: a plan and --dry-run go together", command->id);
		assert_ptr_equal(command_find(command->verb), command);
		assert_ptr_equal(command_find(command->id), command);
		check_keys(command);
		for (size_t i = 0; i < COMMAND_ARGUMENTS && command->arguments[i].field; i++)
			check_argument(command, &command->arguments[i]);
	}
	assert_in_range(n, 18, 500);
}

/* Keys and palette are one walk over the commands; both say the sentence. */
static void every_command_has_its_line_among_the_keys(void **state)
{
	struct World *world = *state;
	struct Arena *arena = &world->runner.arena;
	const struct Command *command;

	for (size_t i = 0; (command = command_at(i)); i++)
		expect_where("qtp keys", world->keys,
			     arena_format(arena, "# %s\n%s %s", command->help, command->id,
					  command->keys ? command->keys : ""));
}

static void check_help(struct World *world, const struct Verb *verb)
{
	struct Arena *arena = &world->runner.arena;
	const char *usage = arena_format(arena, "usage: qtp %s%s%s", verb->name,
					 *verb->arguments ? " " : "", verb->arguments);
	const char *help = LINE(&world->runner, "help", verb->name);

	expect_where("help", world->help, arena_format(arena, "\n  %s ", verb->name));
	expect_where(verb->name, help, usage);
	assert_string_equal(LINE(&world->runner, verb->name, "--help"), help);
	for (size_t i = 0; i < VERB_OPTIONS && verb->options[i].name; i++) {
		const char *option = arena_format(arena, "--%s", verb->options[i].name);

		expect_where(verb->name, help, option);
		expect_where("bash's completion", world->bash, option);
		expect_where("zsh's completion", world->zsh, option);
	}
}

static void check_usage(struct World *world, const struct Verb *verb)
{
	struct Arena *arena = &world->runner.arena;

	if (verb->min_arguments == 0)
		return;
	expect_where(verb->name, EXPECT(&world->runner, 2, verb->name).err,
		     arena_format(arena, "Too few arguments. Use: qtp %s %s", verb->name,
				  verb->arguments));
}

/* `qtp help WORD` finds a verb by a word that is none. */
static void every_verb_of_the_table_is_found_by_its_words(void **state)
{
	struct World *world = *state;
	struct Arena *arena = &world->runner.arena;
	const struct Verb *verb;
	static const char *const asked[][2] = {{"deadline", "  milestone "}, {"mistake", "  undo "},
					       {"expire", "  case "},	     {"run out", "  case "},
					       {"reminder", "  letter "},    {"rename", "  set "}};

	for (size_t i = 0; (verb = verb_at(i, arena)); i++) {
		if (verb->command && !verb->words)
			continue;
		expect_text(verb->name, "words", verb->words);
		for (const char *word = verb->words; *word; word += strspn(word, " ")) {
			char *one = arena_text_n(arena, word, strcspn(word, " "));

			word += strlen(one);
			if (!verb_find(one, arena))
				expect_where(one, LINE(&world->runner, "help", one),
					     arena_format(arena, "  %s ", verb->name));
		}
	}
	expect_where("email", LINE(&world->runner, "help", "email"), "\n  roster ");
	for (size_t i = 0; i < sizeof asked / sizeof asked[0]; i++)
		expect_where(asked[i][0], LINE(&world->runner, "help", asked[i][0]), asked[i][1]);
	EXPECT(&world->runner, 2, "help", "zzz");
}

static void every_verb_has_help_usage_manual_and_completion(void **state)
{
	struct World *world = *state;
	struct Arena *arena = &world->runner.arena;
	const struct Verb *verb;

	for (size_t i = 0; (verb = verb_at(i, arena)); i++) {
		expect_text(verb->name, "help", verb->help);
		assert_string_equal(verb_find(verb->name, arena)->arguments, verb->arguments);
		check_help(world, verb);
		check_usage(world, verb);
		expect_where("the manual", world->page,
			     arena_format(arena, "\n.It Cm %s", verb->name));
		if (!verb_word(i, arena))
			continue;
		expect_where("bash's completion", world->bash, verb_word(i, arena));
		expect_where("zsh's completion", world->zsh, verb_word(i, arena));
	}
}

/* What an argument can be is completed, and help names it. */
static void every_choice_of_an_argument_is_completed(void **state)
{
	struct World *world = *state;
	const struct Command *command;
	size_t n = 0;

	for (size_t i = 0; (command = command_at(i)); i++) {
		const char *help = LINE(&world->runner, "help", command->verb);

		for (size_t k = 0; k < COMMAND_ARGUMENTS && command->arguments[k].field; k++) {
			const struct FieldChoice *choices = verb_choices(&command->arguments[k]);

			for (; choices && choices->key; choices++, n++) {
				expect_where(command->verb, help, choices->key);
				expect_where("bash's completion", world->bash, choices->key);
				expect_where("zsh's completion", world->zsh, choices->key);
			}
		}
	}
	assert_in_range(n, 5, 1000);
}

/* --- Completion of values --- */

/* Placeholders of a first argument that may be anything, or a file, which the shell knows. */
static const char *const of_anything[] = {"[FILE]",	 "WORDS",     "[OPERATION]",
					  "NEWFILE",	 "[WORD...]", "[WORDS...]",
					  "[STATEMENT]", "ENTRY",     "PAPER"};

static bool is_of_anything(const char *arguments)
{
	for (size_t i = 0; i < sizeof of_anything / sizeof of_anything[0]; i++)
		if (strcmp(of_anything[i], arguments) == 0)
			return true;
	return *arguments == '\0';
}

/* The demo has no record that the verb's command works on. */
static bool has_no_record(struct Runner *runner, const struct Verb *verb)
{
	const char *words[] = {"list", NULL, "--json", NULL};

	if (!verb->command || verb->command->kind == KIND_NONE)
		return false;
	words[1] = entity_get(verb->command->kind)->key;
	return strcmp(runner_expect(runner, 0, words).out, "[]\n") == 0;
}

static void every_first_argument_of_a_verb_is_completed(void **state)
{
	struct World *world = *state;
	struct Runner *runner = &world->runner;
	const struct Verb *verb;

	runner_demo(runner, "d.qtp");
	runner->file = "d.qtp";
	LINE(runner, "backup");
	for (size_t i = 0; (verb = verb_at(i, &runner->arena)); i++)
		if (!is_of_anything(verb->arguments) && !has_no_record(runner, verb))
			expect_text(verb->name, "completion",
				    LINE(runner, "complete", "--", verb->name, ""));
}

static void a_line_goes_on_with_what_may_come_next(void **state)
{
	static const struct {
		const char *words[5];
		const char *next; /* all of it, or its beginning where it ends with a line */
	} rows[] = {
		{{"ver"}, "verify\nversion"},
		{{"--as", "okafor", "check", ""}, "DAL17-03\nLakeside Oncology\n"},
		{{"check", "lake"}, "Lakeside Oncology"},
		{{"roster", "POR17-01"}, "POR17-01"},
		{{"set", "team", "DAL17-03", "stage=w"}, "stage=waitlisted\nstage=withdrawn"},
		{{"set", "team", "DAL17-03", "stage_"}, "stage_since="},
		{{"list", "team", "stage_"}, "stage_since=\nstage_days="},
		{{"set", "team", "DAL17-03", "coach=dani"},
		 "coach=daniel.okafor@faculty.example\n"},
		{{"add", "person", "membership=m"}, "membership=member"},
		{{"waive", "lakeside", "one_"}, "one_leader\none_team"},
		{{"merge", ""}, "person"},
		{{"merge", "person", "elena.b"}, "elena.brandt@lakeside.example"},
		{{"log", "lakeside", "--kind", "v"}, "video"},
		{{"search", "x", "--coach", "daniel o"}, "Daniel Okafor"},
		{{"roster", "DAL17", "--paper", ""}, "a4\nletter"},
		{{"list", "--sea"}, "--season"},
		{{"list", "team", "--columns", "code,na"}, "code,name"},
		{{"list", "team", "--sort", "-stage_"}, "-stage_since"},
		{{"list", "team", "--season", ""}, "2017"},
		{{"list", "team", "coach:dani"}, "coach:daniel.okafor@faculty.example"},
		{{"list", "action", "team=lakes"}, "team=\"Lakeside Oncology\""},
		{{"list", "action", "team=\"lakeside o"}, "team=\"Lakeside Oncology\""},
		{{"set", "contact", "x", "team=lakes"}, "team=Lakeside Oncology"},
		{{"letter", "accepted", "lakes"}, "Lakeside Oncology"},
		{{"calendar", "--city", "d"}, "Dallas, TX"},
		{{"list", "rost"}, "roster"},
		{{"list", "roster", "te"}, "team=\nteam_name="},
		{{"history", "kind:te"}, "kind:team"},
		{{"history", "te"}, "team"},
		{{"board", "stage=acc"}, "stage=accepted"},
		{{"swap", "lakeside", ""}, "Elena Brandt\nTom Ybarra\n"},
		{{"log", "lakeside", "--done", "dra"}, "Draft PDSA 1"},
		{{"log", "lakeside", "--coach", "da"}, "Daniel Okafor\ndaniel.okafor@"},
		{{"submission", "summit", "pa"}, "Pathway adherence\nPatient satisfaction"},
		{{"submission", "summit", "pathway", ""}, ""},
		{{"activity", "DAL17-S3", "ga"}, "gap"},
		{{"certificate", "void", "qtp"}, "QTP17-000001\n"},
		{{"expect", "summit", "x", "--interval", "m"}, "monthly"},
		{{"mark", "orders", "--phase", ""}, "yes\nno"},
		{{"tackle", "same-day", "lakes"}, "Lakeside Oncology"},
		{{"transfer", "lakeside", "harbor o"}, "Harbor Oncology"},
		{{"move", ""}, "DAL17-S3\nPOR17-S3"},
		{{"--as", "oka"}, ""},
		{{"--as", "daniel"}, "Daniel Okafor"},
		{{"show", "team", "DAL17-03", ""}, ""},
		{{"-f", "none.qtp", "check", ""}, ""},
	};
	struct World *world = *state;
	struct Runner *runner = &world->runner;

	runner_demo(runner, "d.qtp");
	runner->file = "d.qtp";
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		const char *words[8] = {"complete", "--"}, *next;

		memcpy(words + 2, rows[i].words, sizeof rows[i].words);
		next = runner_line(runner, words);
		if (strncmp(next, rows[i].next, strlen(rows[i].next)) != 0 ||
		    (*next && !*rows[i].next))
			fail_msg("row %zu goes on with \"%s\"", i, next);
	}
}

/* Entries of one team differ by their names, and two that are alike by their ids. */
static void what_is_offered_names_one_record(void **state)
{
	struct World *world = *state;
	struct Runner *runner = &world->runner;
	const char *offered;

	runner_demo(runner, "d.qtp");
	runner->file = "d.qtp";
	offered = LINE(runner, "complete", "--", "reverse", "pay");
	assert_int_equal(strncmp(offered, "payment of 21 Feb 2017, 4,200.00 USD, Juniper ", 46), 0);
	EXPECT(runner, 0, "reverse",
	       "payment of 24 Mar 2017, 5,600.00 USD, Windmill Row Hematology");
	EXPECT(runner, 0, "charge", "lakeside", "7", "--on", "2017-08-20");
	EXPECT(runner, 0, "charge", "lakeside", "7", "--on", "2017-08-20");
	offered = LINE(runner, "complete", "--", "reverse", "");
	assert_non_null(strstr(offered, "charge of 20 Aug 2017, 7.00 USD, Lakeside Oncology\n"));
	assert_non_null(strstr(offered, "id:"));
}

/* The scripts as shells run them, not as text. */
static const char *shell_says(struct World *world, const char *command)
{
	struct Runner *runner = &world->runner;
	FILE *pipe = popen(command, "r");
	struct Text text;
	const char *said;
	int c;

	assert_non_null(pipe);
	text_init(&text);
	while ((c = fgetc(pipe)) != EOF)
		text_append_char(&text, (char)c);
	pclose(pipe);
	said = arena_text(&runner->arena, text_get(&text));
	text_release(&text);
	return said;
}

/* What is offered for a city, and for a name in a filter, is taken. */
static void what_is_offered_is_taken(void **state)
{
	struct World *world = *state;
	struct Runner *runner = &world->runner;

	runner_demo(runner, "d.qtp");
	runner->file = "d.qtp";
	EXPECT(runner, 0, "calendar", "--city",
	       LINE(runner, "complete", "--", "calendar", "--city", "D"));
	assert_non_null(strstr(LINE(runner, "list", "action",
				    LINE(runner, "complete", "--", "list", "action", "team=lakes")),
			       "Lakeside Oncology"));
}

static void bash_completes_verbs_records_and_values(void **state)
{
	static const struct {
		const char *words, *among; /* the last word is the one under way */
	} rows[] = {
		{"ros", "roster"},
		{"merge ''", "person"},
		{"waive DAL17-02 ''", "leader_member"},
		{"roster DAL17 --paper ''", "letter"},
		{"roster DAL17 --p", "--paper"},
		{"log lakeside --kind v", "video"},
		{"milestone lakeside M14 ''", "submit"},
		{"list team stage = wai", "waitlisted"},
		{"list action team = lak", "\\\"Lakeside\\ Oncology\\\""},
		{"check lake", "Lakeside"},
		{"import roster x --dates ''", "dmy"},
		{"fees --by ''", "payer"},
		{"demo --at ''", "2017-02-20"},
		{"init x --template ''", "qtp-2017"},
		{"rate lakeside 2b p", "partial"},
	};
	struct World *world = *state;
	struct Runner *runner = &world->runner;
	struct Arena *arena = &runner->arena;

	if (access("/bin/bash", X_OK) != 0) {
		print_message("there is no bash here to run its completion\n");
		skip();
	}
	runner_demo(runner, "d.qtp");
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		const char *said = shell_says(
			world, arena_format(arena,
					    "QTP_FILE='%s' /bin/bash --norc -c '. \"%s/man/qtp\"; "
					    "COMP_WORDS=(\"$0\" \"$@\"); COMP_CWORD=$#; _qtp; "
					    "printf \"%%s\\n\" \"${COMPREPLY[@]}\"' '%s' %s 2>&1",
					    runner_path(runner, "d.qtp"), getenv("QTP_TEST_BUILD"),
					    runner->program, rows[i].words));

		if (!strstr(said, rows[i].among))
			fail_msg("after \"%s\" bash offers \"%s\"", rows[i].words, said);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_row_of_a_command_is_whole),
		cmocka_unit_test_setup_teardown(every_command_has_its_line_among_the_keys, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(every_verb_has_help_usage_manual_and_completion,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(every_verb_of_the_table_is_found_by_its_words,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(every_choice_of_an_argument_is_completed, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(what_is_offered_names_one_record, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(what_is_offered_is_taken, set_up, tear_down),
		cmocka_unit_test_setup_teardown(bash_completes_verbs_records_and_values, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(every_first_argument_of_a_verb_is_completed, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_line_goes_on_with_what_may_come_next, set_up,
						tear_down),
	};

	return cmocka_run_group_tests_name("commands", tests, NULL, NULL);
}
