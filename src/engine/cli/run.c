/* Runs a verb, and writes what came of it. */
#include "own_verbs.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/xchg/json.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* All of the output, or false: a full disk at the other end of a redirection must not look like
 * success. */
static bool write_bytes(const char *at, size_t length, struct Error *error)
{
	const char *end = at + length;

	while (at < end) {
		ssize_t written = write(STDOUT_FILENO, at, (size_t)(end - at));

		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0 && errno == EPIPE)
			return true; /* the reader has seen enough */
		if (written < 0)
			return error_set(
				error, ERROR_IO, "", "The output could not be written: %s.",
				errno == EBADF ? "standard output is closed" : strerror(errno));
		at += written;
	}
	return true;
}

/* The output as the locale can show it, where people read it. */
static bool write_out(struct Cli *cli, bool is_data, struct Error *error)
{
	const char *text = text_get(&cli->out);

	if (is_data || cli->is_data || cli->options->json || !cli_is_ascii(cli))
		return write_bytes(text, cli->out.length, error);
	text = text_ascii(&cli->arena, text);
	return write_bytes(text, strlen(text), error);
}

/* Where Today would stand before there is a season. */
static bool welcome(struct Cli *cli)
{
	struct Json json;

	if (cli->options->json) {
		json_init(&json, &cli->out, false);
		json_null(&json);
		text_append_char(&cli->out, '\n');
		return true;
	}
	cli_say(cli, "Welcome to qtp, the desk of a Quality Training Program.");
	cli_say(cli, "There is no season file yet; it will be %s.", cli->options->file);
	text_append(
		&cli->out,
		"\n  qtp init --template qtp-2017   the season of 2017: both cities, sessions, "
		"agenda\n"
		"  qtp init                       an empty file\n"
		"  qtp demo                       a season to try things on, in a file of its own\n"
		"  qtp help                       all verbs\n");
	return true;
}

/* The output is lost, but what was asked for is in a file. */
static bool say_done(const struct Cli *cli, const struct Verb *verb, struct Error *error)
{
	struct Error lost = *error;

	if ((verb->access != ACCESS_WRITE && !cli->has_written) || cli_is_dry_run(cli))
		return false;
	return error_set(error, ERROR_IO, "", "What was asked for is done. %s", lost.text);
}

/* A program reads JSON, a table or a REF: only a person at a terminal gets more than that. */
static bool is_read_by_program(const struct Cli *cli)
{
	return cli->options->json || cli->is_data || cli_wants_output(cli) ||
	       (cli->says_ref && !cli->env->output_is_tty);
}

/* Says which days were read. */
static void put_days(struct Cli *cli)
{
	for (size_t i = 0; i < cli->n_days && !is_read_by_program(cli); i++)
		cli_say(cli, "\"%.40s\" is %s.", cli->days[i].text,
			day_echo(cli->days[i].day, cli->domain.today, &cli->arena));
}

static bool run_verb(struct Cli *cli, const struct Verb *verb, struct Error *error)
{
	if (verb->run == verb_today && cli_is_first_start(cli->options))
		return welcome(cli) && write_out(cli, false, error);
	if (verb->text_only && cli->options->json)
		return error_set(error, ERROR_INPUT, "",
				 "The answer of qtp %s is text and has no JSON: leave out --json.",
				 verb->name);
	if (verb->files && !cli_check_formats(cli, error))
		return false;
	bool alone = verb->access == ACCESS_NONE || (verb->makes_file && verb->makes_file(cli));
	bool done = alone ? verb->run(cli, error) : cli_run_with_file(cli, verb, error);

	if (done && !verb->is_data)
		put_days(cli);
	if (done && verb->files && cli_output_path(cli) && !cli->is_written)
		return cli_write_file(cli, cli_output_path(cli), &cli->out, error);
	return done && (write_out(cli, verb->is_data, error) || say_done(cli, verb, error));
}

int cli_run(const struct CliOptions *options, const struct Env *env)
{
	struct Cli cli = {.options = options, .env = env, .exit_code = EXIT_DONE};
	struct CliOptions own = *options;
	struct Error error = {0};
	const struct Verb *verb = verb_find(options->verb ? options->verb : "today", &cli.arena);

	text_init(&cli.out);
	own.json = verb->files ? cli_wants_json(&cli) : own.json;
	cli.options = &own;
	bool done = run_verb(&cli, verb, &error), ascii = cli_is_ascii(&cli);

	text_release(&cli.out);
	arena_release(&cli.arena);
	return done ? cli.exit_code : cli_fail(&error, ascii);
}
