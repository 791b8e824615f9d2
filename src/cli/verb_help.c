/* Verbs about the program: help, version. Made from the tables. */
#include "verbs.h"

#include "qtp/base/utf8.h"

#define INDENT 28

static const struct VerbOption global_options[] = {
	{"-f FILE", NULL, "the file (else $QTP_FILE, else the one in your data folder)"},
	{"--json", NULL, "answer as JSON"},
	{"--read-only", NULL, "never write"},
	{"--now DATE", NULL, "take this for today"},
	{"--plain", NULL, "ASCII signs only, for a screen reader"},
	{"--i-know", NULL, "write on a network file system all the same"},
};

static const char *verb_help_line(const struct Verb *verb)
{
	const struct Command *command = verb->help ? NULL : command_find(verb->name);

	return command ? command->help : verb->help;
}

static void print_line(struct Cli *cli, const char *left, const char *right)
{
	text_append(&cli->out, "  ");
	cli_pad(cli, left, INDENT);
	cli_say(cli, "%s", right);
}

static void print_all(struct Cli *cli)
{
	const struct Verb *verb;

	cli_say(cli, "qtp: the desk of a Quality Training Program");
	cli_say(cli, "usage: qtp [OPTIONS] [VERB ...]        without a verb: the full screen");
	text_append(&cli->out, "\nVerbs\n");
	for (size_t i = 0; (verb = verb_at(i)); i++)
		print_line(cli, arena_format(&cli->arena, "%s %s", verb->name, verb->arguments), verb_help_line(verb));
	text_append(&cli->out, "\nOptions, anywhere before --\n");
	for (size_t i = 0; i < sizeof global_options / sizeof global_options[0]; i++)
		print_line(cli, global_options[i].name, global_options[i].help);
	text_append(&cli->out, "\nREF is a code (2017, DAL17, DAL17-S2, DAL17-03), a person's e-mail, id:N, or any\n"
			       "unique beginning of a name. FILTER: words, a|b, !not, field:text, field=x, field<x.\n"
			       "Exit code: 0 done, 1 a check found something, 2 usage or unknown name, 3 could not.\n"
			       "More: qtp help VERB, man qtp\n");
}

static void print_one(struct Cli *cli, const struct Verb *verb)
{
	cli_say(cli, "usage: qtp %s%s%s%s", verb->name, *verb->arguments ? " " : "", verb->arguments,
		verb->options[0].name ? " [OPTIONS]" : "");
	cli_say(cli, "%s", verb_help_line(verb));
	for (size_t i = 0; i < VERB_OPTIONS && verb->options[i].name; i++) {
		const struct VerbOption *option = &verb->options[i];

		print_line(cli,
			   arena_format(&cli->arena, "--%s%s%s", option->name, option->value ? " " : "",
					option->value ? option->value : ""),
			   option->help);
	}
}

bool verb_help(struct Cli *cli, struct Error *error)
{
	const char *name = cli_argument(cli, 0);
	const struct Verb *verb = name ? verb_find(name) : NULL;

	if (name && !verb)
		return error_set(error, ERROR_INPUT, "", "There is no verb \"%.40s\". See them all with: qtp help",
				 text_show(&cli->arena, name));
	if (verb)
		print_one(cli, verb);
	else
		print_all(cli);
	return true;
}

bool verb_version(struct Cli *cli, struct Error *error)
{
	(void)error;
	cli_say(cli, "qtp %s", QTP_VERSION);
	return true;
}
