/* The verbs of commands: each is made from the row of its command. */
#include "own_verbs.h"
#include "qtp/engine/xchg/json.h"

#include "qtp/engine/base/utf8.h"

#include <string.h>

static size_t count_words(const char *text)
{
	size_t n = 1;

	for (; text && *text; text++)
		n += *text == ' ';
	return n;
}

static void add_argument(struct Verb *verb, const struct CommandArgument *argument,
			 size_t *n_options, struct Arena *arena)
{
	if (argument->option) {
		verb->options[(*n_options)++] =
			(struct VerbOption){argument->option, argument->value, argument->use};
		return;
	}
	verb->arguments = arena_format(arena, "%s %s", verb->arguments, argument->value);
	verb->min_arguments++;
}

const struct Verb *verb_of_command(const struct Command *command, struct Arena *arena)
{
	struct Verb *verb = ARENA_NEW(arena, struct Verb);
	const char *kind = entity_get(command->kind)->key;
	const char *named = command->named_by ? command->named_by : arena_capitals(arena, kind);
	size_t n_options = 0;

	*verb = (struct Verb){
		.name = command->verb,
		.help = command->line ? command->line : command->help,
		.access = ACCESS_WRITE,
		.arguments = arena_format(arena, "%s%s%s%s", command->other_kind ? kind : "",
					  command->other_kind ? " " : "", named,
					  command->many ? "..." : ""),
		.min_arguments = count_words(named) + (command->other_kind != NULL),
		.run = verb_command,
		.command = command,
		.words = command->words,
	};
	for (size_t i = 0; i < COMMAND_ARGUMENTS && command->arguments[i].field; i++)
		add_argument(verb, &command->arguments[i], &n_options, arena);
	if (command->dry_run)
		verb->options[n_options++] = (struct VerbOption){"dry-run", NULL, command->dry_run};
	if (command->force)
		verb->options[n_options] = (struct VerbOption){"force", NULL, command->force};
	verb->max_arguments = command->many ? ANY_NUMBER : verb->min_arguments;
	return verb;
}

const struct FieldChoice *verb_choices(const struct CommandArgument *argument)
{
	const struct Field *field;

	if (argument->choices)
		return argument->choices;
	if (argument->option || argument->kind == KIND_NONE)
		return NULL;
	field = entity_field(entity_get(argument->kind), argument->field);
	return field && field->type == FIELD_CHOICE ? field->choices : NULL;
}

/* The first word names the kind where the command says so. */
static bool check_kind(struct Cli *cli, const struct Command *command, struct Error *error)
{
	const struct Entity *entity;

	if (!command->other_kind)
		return true;
	if (!cli_kind(cli, cli_argument(cli, 0), &entity, error))
		return false;
	return entity->kind == command->kind ||
	       error_set(error, ERROR_INPUT, "", "%s", command->other_kind);
}

/* Options, and the words after those that name the record. */
static bool take_arguments(struct Cli *cli, const struct Command *command, size_t position,
			   struct CommandCall *call, struct Error *error)
{
	struct Assignment *assignments =
		ARENA_ARRAY(&cli->arena, COMMAND_ARGUMENTS, struct Assignment);

	call->arguments = assignments;
	for (size_t i = 0; i < COMMAND_ARGUMENTS && command->arguments[i].field; i++) {
		const struct CommandArgument *argument = &command->arguments[i];
		const char *text = argument->option ? cli_option(cli, argument->option)
						    : cli_argument(cli, position++);

		if (argument->missing && (!text || text_is_empty(text)))
			return error_set(error, ERROR_INPUT, argument->field, "%s",
					 argument->missing);
		if (text)
			assignments[call->n_arguments++] =
				(struct Assignment){argument->field, text};
	}
	return true;
}

static bool find_records(struct Cli *cli, const struct Command *command, size_t first,
			 struct CommandCall *call, struct Error *error)
{
	Id *ids;

	call->n_ids = command->many ? cli->options->n_arguments : 1;
	ids = ARENA_ARRAY(&cli->arena, call->n_ids, Id);
	call->ids = ids;
	if (command->find)
		return command->find(call, cli->options->arguments + first, ids, error);
	for (size_t i = 0; i < call->n_ids; i++) {
		if (!domain_resolve(&cli->domain, entity_get(command->kind),
				    cli_argument(cli, first + i), &ids[i], error))
			return false;
	}
	return true;
}

/* A text of several lines, each made harmless by itself. */
static void say_lines(struct Cli *cli, const char *text)
{
	while (*text) {
		size_t length = strcspn(text, "\n");

		cli_say(cli, "%.*s", (int)length, text);
		text += length + (text[length] == '\n');
	}
}

/* What was done in several lines, or would be. */
static void json_lines(struct Cli *cli, const char *text)
{
	struct Json json;

	json_init(&json, &cli->out, false);
	json_begin_object(&json);
	json_key(&json, "lines");
	json_begin_array(&json);
	while (*text) {
		size_t length = strcspn(text, "\n");

		json_text(&json, arena_text_n(&cli->arena, text, length));
		text += length + (text[length] == '\n');
	}
	json_end(&json);
	json_member_bool(&json, "written", !cli_is_dry_run(cli));
	json_end(&json);
}

/* What cannot be done anyway is refused with its own reason. */
static bool is_ready(const struct Command *command, const struct CommandCall *call)
{
	struct Error ignored;

	for (size_t i = 0; i < call->n_ids; i++)
		if (!command_ready(command, call->domain, call->ids[i], &ignored))
			return false;
	return true;
}

/* What makes one hesitate refuses where it can be passed. */
static bool may_do(struct Cli *cli, const struct Command *command, const struct CommandCall *call,
		   struct Text *doubt, struct Error *error)
{
	if (command->doubt && !command->doubt(call, doubt, error))
		return false;
	return !command->force || doubt->length == 0 || cli_option(cli, "force") ||
	       !is_ready(command, call) ||
	       error_set(error, ERROR_INPUT, "", "%s (--force does it all the same)",
			 text_get(doubt));
}

static bool do_command(struct Cli *cli, const struct Command *command,
		       const struct CommandCall *call, struct Error *error)
{
	bool dry_run = cli_is_dry_run(cli), done;
	struct Text said, doubt;

	text_init(&said);
	text_init(&doubt);
	done = dry_run ? command->plan(call, &said, error)
		       : may_do(cli, command, call, &doubt, error) &&
				 command_apply(command, call, &said, error);
	if (done && (dry_run || command->in_lines) && cli->options->json)
		json_lines(cli, text_get(&said));
	else if (done && (dry_run || command->in_lines))
		say_lines(cli, text_get(&said));
	else if (done)
		cli_done(cli, "%s%s%s", text_get(&doubt), doubt.length > 0 ? " " : "",
			 text_get(&said));
	text_release(&doubt);
	text_release(&said);
	return done;
}

/* The letter that is the next step, as it is called for. */
static void say_letter(struct Cli *cli, const struct Command *command,
		       const struct CommandCall *call)
{
	const char *refs = "";

	for (size_t i = 0; i < call->n_ids; i++)
		refs = arena_format(
			&cli->arena, "%s %s", refs,
			domain_ref(&cli->domain, command->kind, call->ids[i], &cli->arena));
	cli_say(cli, "%s: qtp letter %s%s", call->n_ids == 1 ? "Its letter" : "Their letters",
		command->letter, refs);
}

bool verb_command(struct Cli *cli, struct Error *error)
{
	const struct Command *command = command_find(cli->options->verb);
	size_t first = command->other_kind != NULL;
	struct DaysRead days = {0};
	struct CommandCall call = {.domain = &cli->domain, .in_full = true, .days = &days};
	bool done = check_kind(cli, command, error) &&
		    take_arguments(cli, command, first + count_words(command->named_by), &call,
				   error) &&
		    find_records(cli, command, first, &call, error) &&
		    do_command(cli, command, &call, error);

	if (done && command->letter && !cli->options->json && !cli_is_dry_run(cli))
		say_letter(cli, command, &call);
	for (size_t i = 0; done && i < days.n; i++)
		cli_tell_day(cli, days.items[i].text, days.items[i].day);
	return done;
}
