/* Verbs about the program: help, version. Made from the tables. */
#include "own_verbs.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/file.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"
#include "qtp/engine/xchg/table.h"

#include <string.h>

#define INDENT 28
/* Text beside the first column, so that a line stays within 80. */
#define TEXT_WIDTH 50
/* What is longer than the first column gets a line of its own. */
#define GUTTER 2

static const struct {
	const char *verb, *text;
} explanations[] = {
	{"list",
	 "\nFILTER: words joined by space must all be there; a|b either, !not, \"two words\";\n"
	 "field:text contains, field: is empty, field=x, field!=x, field<x, <=, >, >=.\n"
	 "A word is looked for in the record's texts, in names it refers to and in what it\n"
	 "is (accepted, yes), whatever is shown.\n"
	 "Case, accents and signs in names do not matter. Dates: 2017-04-05, apr 5, +7d,\n"
	 "and in field:day also july, last week, next month, no.\n"
	 "Fields: qtp kinds KIND\n"},
	{"add", "\nFields and what may stand in them: qtp kinds KIND\n"
		"Dates: 2017-04-05, 5 apr, fri, +2w. References: any REF.\n"
		"Codes are made by themselves.\n"},
	{"set", "\nFields and what may stand in them: qtp kinds KIND\n"},
	{"undo",
	 "\nAn action is only taken back where no one has changed the same fields since.\n"},
	{"check", "\nExit code 1 when a team is not eligible. A waived rule counts as met.\n"},
	{"verify", "\nExit code 1 when something is wrong.\n"},
};

/* Text in as many lines as it needs beside the first column. */
static void print_wrapped(struct Cli *cli, const char *text)
{
	size_t next, length = utf8_line(text, TEXT_WIDTH, &next);

	for (; text[next]; length = utf8_line(text, TEXT_WIDTH, &next)) {
		cli_say(cli, "%.*s", (int)length, text);
		text_append_repeat(&cli->out, " ", GUTTER + INDENT);
		text += next;
	}
	cli_say(cli, "%s", text);
}

static void print_line(struct Cli *cli, const char *left, const char *right)
{
	text_append_repeat(&cli->out, " ", GUTTER);
	cli_pad(cli, left, INDENT);
	if (utf8_width(left) >= INDENT) {
		text_append_char(&cli->out, '\n');
		text_append_repeat(&cli->out, " ", GUTTER + INDENT);
	}
	print_wrapped(cli, right);
}

/* "--at DATE" */
static const char *with_value(struct Cli *cli, const char *dashes, const char *name,
			      const char *value)
{
	return arena_format(&cli->arena, "%s%s%s%s", dashes, name, value ? " " : "",
			    value ? value : "");
}

static void print_verb(struct Cli *cli, const struct Verb *verb)
{
	print_line(cli, arena_format(&cli->arena, "%s %s", verb->name, verb->arguments),
		   verb_help_line(verb, &cli->arena));
}

static void print_group(struct Cli *cli, const struct VerbGroup *group)
{
	const struct Verb *verb;

	text_append_char(&cli->out, '\n');
	cli_say(cli, "%s", group->heading);
	for (size_t i = 0; (verb = verb_of_group(group, i, &cli->arena)); i++)
		print_verb(cli, verb);
}

static void print_all(struct Cli *cli)
{
	const struct GlobalOption *option;
	struct VerbGroup group;

	cli_say(cli, "qtp: the desk of a Quality Training Program");
	cli_say(cli, "usage: qtp [OPTIONS] [VERB ...]        without a verb: the full screen");
	for (size_t i = 0; verb_group_at(i, &group); i++)
		print_group(cli, &group);
	text_append(&cli->out, "\nOptions, anywhere before --\n");
	for (size_t i = 0; (option = global_option_at(i)); i++)
		print_line(cli, with_value(cli, "", option->name, option->value), option->help);
	text_append(
		&cli->out,
		"\nREF is a code (2017, DAL17, DAL17-S2, DAL17-03), a person's e-mail, id:N, or\n"
		"any unique beginning of a name. FILTER: words, a|b, !not, field:text, field=x.\n"
		"Exit code: 0 done, 1 a check found something, 2 usage or name, 3 could not.\n"
		"More: qtp help VERB, man qtp\n");
}

/* The choices of the arguments that are one of a few words. */
static void print_choices(struct Cli *cli, const struct Command *command)
{
	for (size_t i = 0; i < COMMAND_ARGUMENTS && command->arguments[i].field; i++) {
		const struct FieldChoice *choices = verb_choices(&command->arguments[i]);

		if (choices)
			text_format(&cli->out, "\n%s is one of\n", command->arguments[i].value);
		for (; choices && choices->key; choices++)
			print_line(cli, choices->key, choices->label);
	}
}

static void print_terms(struct Cli *cli, const struct Verb *verb)
{
	const char *term, *text;

	text_append_char(&cli->out, '\n');
	for (size_t i = 0; (term = verb->term_at(i, &cli->arena, &text)); i++)
		print_line(cli, term, text);
}

static void print_one(struct Cli *cli, const struct Verb *verb)
{
	cli_say(cli, "usage: qtp %s%s%s%s", verb->name, *verb->arguments ? " " : "",
		verb->arguments, verb->options[0].name ? " [OPTIONS]" : "");
	cli_say(cli, "%s", verb_help_line(verb, &cli->arena));
	for (size_t i = 0; i < VERB_OPTIONS && verb->options[i].name; i++)
		print_line(cli,
			   with_value(cli, "--", verb->options[i].name, verb->options[i].value),
			   verb->options[i].help);
	for (size_t i = 0; i < sizeof explanations / sizeof explanations[0]; i++) {
		if (strcmp(explanations[i].verb, verb->name) == 0)
			text_append(&cli->out, explanations[i].text);
	}
	if (verb->command)
		print_choices(cli, verb->command);
	if (verb->term_at)
		print_terms(cli, verb);
}

static bool is_about(struct Cli *cli, const struct Verb *verb, const char *word)
{
	const char *text = arena_format(&cli->arena, "%s %s %s", verb->name, verb->help,
					verb->words ? verb->words : "");

	return *word && strstr(text_fold(&cli->arena, text), text_fold(&cli->arena, word));
}

/* The verbs of a family, then those that another word finds; false: there are none. */
static bool print_found(struct Cli *cli, const char *word)
{
	const struct Verb *verb;
	size_t before = cli->out.length;

	for (size_t i = 0; (verb = verb_at(i, &cli->arena)); i++)
		if (verb_in_family(verb, word))
			print_verb(cli, verb);
	for (size_t i = 0; (verb = verb_at(i, &cli->arena)); i++)
		if (!verb_in_family(verb, word) && is_about(cli, verb, word))
			print_verb(cli, verb);
	return cli->out.length > before;
}

/* The verb that is asked about, or a word to find some by; NULL: all. */
static const char *topic(struct Cli *cli)
{
	const char *second = cli_argument(cli, 1);

	return second ? arena_format(&cli->arena, "%s %s", cli_argument(cli, 0), second)
		      : cli_argument(cli, 0);
}

bool verb_help(struct Cli *cli, struct Error *error)
{
	const char *name = topic(cli);
	const struct Verb *verb = name ? verb_find(name, &cli->arena) : NULL;

	if (name && !verb && cli_argument(cli, 1)) /* what follows is an argument of it */
		verb = verb_find(cli_argument(cli, 0), &cli->arena);
	if (name && !verb && print_found(cli, name))
		return true;
	if (name && !verb)
		return error_set(error, ERROR_INPUT, "", "%s", verb_unknown(name, &cli->arena));
	if (verb)
		print_one(cli, verb);
	else
		print_all(cli);
	return true;
}

bool verb_version(struct Cli *cli, struct Error *error)
{
	struct Error missing;

	(void)error;
	if (cli->options->json) {
		struct Json json;

		json_init(&json, &cli->out, false);
		json_begin_object(&json);
		json_member_text(&json, "version", QTP_VERSION);
		json_member_number(&json, "file_format", file_format());
		json_member_bool(&json, "draws", paper_can_draw(&missing));
		json_member_bool(&json, "spreadsheets", data_table_can_write_xlsx(&missing));
		json_member_bool(&json, "reads_spreadsheets", table_can_read_xlsx(&missing));
		json_end(&json);
		return true;
	}
	cli_say(cli, "qtp %s (file format %d)", QTP_VERSION, file_format());
	if (!paper_can_draw(&missing))
		cli_say(cli, "No PDF and no pictures: %s", missing.text);
	if (!data_table_can_write_xlsx(&missing))
		cli_say(cli, "No spreadsheets: %s", missing.text);
	if (!table_can_read_xlsx(&missing))
		cli_say(cli, "No spreadsheets in: %s", missing.text);
	return true;
}
