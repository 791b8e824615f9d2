/* The verb letter without records: the templates that there are, and the text of one. */
#include "own_verbs.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/view/letter.h"
#include "qtp/engine/xchg/json.h"

/* A template that is wrong is listed with what is wrong in it. */
#define ABOUT_CELLS 10

static void put_letters_head(struct Cli *cli, size_t width)
{
	cli_pad(cli, "Letter", width);
	cli_pad(cli, "About", ABOUT_CELLS);
	cli_say(cli, "What it says");
}

static void put_letters_foot(struct Cli *cli)
{
	text_append_char(&cli->out, '\n');
	cli_say(cli, "Letters of your own, also in place of these, are files NAME.txt in");
	cli_say(cli, "%s; qtp letter NAME --source prints one to begin with.",
		letter_folder(cli->env, &cli->arena));
	cli_say(cli, "What all end with is signature" LETTER_PART ".txt there (letter signature "
		     "--source).");
}

bool letters_list(struct Cli *cli)
{
	size_t n, width = 0;
	const char *const *names = letter_names(cli->env, &cli->arena, &n);
	struct Json json;

	for (size_t i = 0; i < n; i++)
		width = utf8_width(names[i]) + 2 > width ? utf8_width(names[i]) + 2 : width;
	json_init(&json, &cli->out, true);
	if (cli->options->json)
		json_begin_array(&json);
	else if (n > 0)
		put_letters_head(cli, width);
	for (size_t i = 0; i < n; i++) {
		struct LetterSpec spec;
		struct Error fault = {0};
		bool fine = letter_load(&cli->domain, names[i], &cli->arena, &spec, &fault);

		cli->exit_code = fine ? cli->exit_code : EXIT_FINDING;
		if (!cli->options->json) {
			cli_pad(cli, names[i], width);
			cli_pad(cli, fine ? spec.about->key : "", ABOUT_CELLS);
			cli_say(cli, "%s%s", fine ? spec.help : fault.text,
				fine && spec.own ? " (your own)" : "");
			continue;
		}
		json_begin_object(&json);
		json_member_text(&json, "name", names[i]);
		json_member_text(&json, "help", fine ? spec.help : NULL);
		json_member_text(&json, "about", fine ? spec.about->key : NULL);
		json_member_text(&json, "to", fine ? spec.to.text : NULL);
		json_key(&json, "own");
		json_bool(&json, spec.own);
		json_member_text(&json, "fault", fine ? NULL : fault.text);
		json_end(&json);
	}
	if (cli->options->json)
		json_end(&json);
	else
		put_letters_foot(cli);
	return true;
}

static void put_source(struct Cli *cli, const struct LetterSpec *spec)
{
	struct Json json;

	json_init(&json, &cli->out, false);
	json_begin_object(&json);
	json_member_text(&json, "letter", cli_argument(cli, 0));
	json_member_text(&json, "source", spec->source);
	json_end(&json);
}

bool letter_put_source(struct Cli *cli, struct Error *error)
{
	struct LetterSpec spec;
	struct Error ignored = {0}, part = {0};

	if (!letter_load(&cli->domain, cli_argument(cli, 0), &cli->arena, &spec, &ignored) &&
	    !spec.source &&
	    !letter_part_text(&cli->domain, cli_argument(cli, 0), &cli->arena, &spec.source,
			      &part)) {
		*error = ignored;
		return false;
	}
	cli->is_data = true; /* to be copied */
	if (cli->options->json)
		put_source(cli, &spec);
	else
		text_append(&cli->out, text_show_lines(&cli->arena, spec.source));
	return true;
}
