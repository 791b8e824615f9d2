/* What verbs share: their options and arguments, lines of output and messages, the file they need.
 */
#include "own_verbs.h"

#include "qtp/engine/cli/verbs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/xchg/json.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define RENEWAL_SILENT 1000000 /* microseconds in which no one would wonder */

/* One line to the messages. */
static void put_message(const char *text, bool ascii, struct Arena *arena)
{
	const char *shown = text_show(arena, text);

	fprintf(stderr, "qtp: %s\n", ascii ? text_ascii(arena, shown) : shown);
}

int cli_fail(const struct Error *error, bool ascii)
{
	struct Arena arena = {0};

	put_message(
		arena_format(&arena, "%s%s%s", error->text, *error->shell ? " " : "", error->shell),
		ascii, &arena);
	arena_release(&arena);
	return error->code == ERROR_INPUT ? EXIT_USAGE : EXIT_COULD_NOT;
}

bool cli_is_ascii(const struct Cli *cli)
{
	return cli->options->plain || !cli->env->utf8;
}

void cli_warn(const struct Cli *cli, const char *format, ...)
{
	struct Arena arena = {0};
	struct Text line;
	va_list args;

	text_init(&line);
	va_start(args, format);
	text_format_v(&line, format, args);
	va_end(args);
	put_message(text_get(&line), cli_is_ascii(cli), &arena);
	text_release(&line);
	arena_release(&arena);
}

const char *cli_option(const struct Cli *cli, const char *name)
{
	for (size_t i = cli->options->n_given; i > 0; i--) {
		if (strcmp(cli->options->given[i - 1].name, name) == 0)
			return cli->options->given[i - 1].value;
	}
	return NULL;
}

bool cli_is_dry_run(const struct Cli *cli)
{
	return cli_option(cli, "dry-run") != NULL;
}

const char *cli_argument(const struct Cli *cli, size_t index)
{
	return index < cli->options->n_arguments ? cli->options->arguments[index] : NULL;
}

bool cli_day(struct Cli *cli, const char *name, enum DayLean lean, Day *ret_day,
	     struct Error *error)
{
	const char *text = cli_option(cli, name), *why = NULL;

	return !text || day_read(text, day_frame(cli->domain.today, lean), ret_day, &why) ||
	       error_set(error, ERROR_INPUT, name,
			 "\"%.40s\" is no date%s%s. Write it like 2017-08-22, aug 22 or fri.",
			 text_show(&cli->arena, text), why ? ", because " : "", why ? why : "");
}

bool cli_count(const struct Cli *cli, const char *name, size_t *ret_count, struct Error *error)
{
	const char *text = cli_option(cli, name);
	struct Arena arena = {0};
	char *end = NULL;

	if (!text)
		return true;
	errno = 0;
	unsigned long long count = strtoull(text, &end, 10);
	bool fine = *text >= '0' && *text <= '9' && !*end && errno == 0 && count > 0;

	if (fine)
		*ret_count = (size_t)count;
	else
		error_set(error, ERROR_INPUT, name,
			  "The option --%s takes a whole number from 1 on, not \"%.40s\".", name,
			  text_show(&arena, text));
	arena_release(&arena);
	return fine;
}

void cli_say(struct Cli *cli, const char *format, ...)
{
	struct Arena arena = {0};
	struct Text line;
	va_list args;

	text_init(&line);
	va_start(args, format);
	text_format_v(&line, format, args);
	va_end(args);
	text_append(&cli->out, text_show(&arena, text_get(&line)));
	text_append_char(&cli->out, '\n');
	text_release(&line);
	arena_release(&arena);
}

void cli_done(struct Cli *cli, const char *format, ...)
{
	struct Text line;
	struct Json json;
	va_list args;

	text_init(&line);
	va_start(args, format);
	text_format_v(&line, format, args);
	va_end(args);
	if (cli->options->json) {
		json_init(&json, &cli->out, false);
		json_begin_object(&json);
		json_member_text(&json, "done", text_get(&line));
		json_end(&json);
	} else {
		cli_say(cli, "%s", text_get(&line));
	}
	text_release(&line);
}

void cli_pad(struct Cli *cli, const char *text, size_t width)
{
	const char *shown = text_show(&cli->arena, text);
	size_t used = utf8_width(shown);

	text_append(&cli->out, shown);
	text_append_repeat(&cli->out, " ", used < width ? width - used : 0);
}

bool cli_kind(const struct Cli *cli, const char *name, const struct Entity **ret_entity,
	      struct Error *error)
{
	struct Arena arena = {0};

	(void)cli;
	*ret_entity = entity_find(name);
	if (!*ret_entity)
		error_set(error, ERROR_INPUT, "", "There is no kind \"%.40s\". The kinds are: %s.",
			  text_show(&arena, name), entity_keys(&arena));
	arena_release(&arena);
	return *ret_entity;
}

struct FileOptions cli_file(const struct CliOptions *options)
{
	return (struct FileOptions){.path = options->file,
				    .read_only = options->read_only,
				    .allow_network = options->allow_network,
				    .now = options->now};
}

bool cli_is_first_start(const struct CliOptions *options)
{
	return !options->file_given && access(options->file, F_OK) != 0 && errno == ENOENT;
}

/* A missing default file is where every new user starts: say what to do. */
static bool check_exists(const struct Cli *cli, struct Error *error)
{
	if (!cli_is_first_start(cli->options))
		return true;
	return error_set(
		error, ERROR_IO, "",
		"There is no season file yet (%s). Make one with: qtp init --template qtp-2017",
		cli->options->file);
}

/* Once, for who looks on. */
static void tell_renewal(void *context, int64_t since_us)
{
	struct Cli *cli = context;

	if (since_us < RENEWAL_SILENT || !cli->env->output_is_tty)
		return;
	cli_warn(cli, "The file is brought up to date for this version of qtp; a copy is kept.");
	domain_set_wait(&cli->domain, NULL, NULL, NULL);
}

bool cli_open(struct Cli *cli, const struct CliOptions *options, struct Error *error)
{
	struct FileOptions file = cli_file(options);

	file.trial = cli_is_dry_run(cli);
	if (!domain_open(&cli->domain, file, cli->env, error))
		return false;
	domain_set_wait(&cli->domain, NULL, tell_renewal, cli);
	if (scope_take(&cli->domain, options->as, error))
		return true;
	domain_close(&cli->domain);
	return false;
}

bool cli_run_with_file(struct Cli *cli, const struct Verb *verb, struct Error *error)
{
	struct FileOptions file = cli_file(cli->options);

	if (verb->access == ACCESS_WRITE && file.read_only && !cli_is_dry_run(cli))
		return file_refuse_write(file.path, error);
	if (!check_exists(cli, error) || !cli_open(cli, cli->options, error))
		return false;
	int64_t last = domain_last_operation(&cli->domain);
	bool done = (verb->access != ACCESS_WRITE || domain_check(&cli->domain, error)) &&
		    verb->run(cli, error);

	cli->has_written = cli->has_written || domain_last_operation(&cli->domain) != last;
	domain_close(&cli->domain);
	if (verb->access == ACCESS_WRITE && !cli_is_dry_run(cli))
		cli_sweep(cli->env, file.path);
	return done;
}

bool cli_with_file(struct Cli *cli, bool (*run)(struct Cli *cli, struct Error *error),
		   struct Error *error)
{
	const struct Verb part = {.access = ACCESS_READ, .run = run};

	return cli_run_with_file(cli, &part, error);
}

void cli_sweep(const struct Env *env, const char *path)
{
	const char *slash = strrchr(path, '/');
	struct Arena arena = {0};
	const char *folders[] = {
		slash ? arena_text_n(&arena, path, (size_t)(slash - path) + 1) : ".",
		env->data_dir,
		env->state_dir,
		env->config_dir,
	};

	for (size_t i = 0; i < N_ITEMS(folders); i++)
		os_sweep_temporaries(folders[i], env->now(env->context));
	arena_release(&arena);
}

/* What a field is in JSON: yes and no are true and false, a reference is a REF with its id beside
 * it. */
static void write_field(struct Cli *cli, struct Json *json, const struct Field *field,
			const void *record)
{
	json_key(json, field->key);
	if (field_is_missing(field, record)) {
		json_null(json);
	} else if (field->type == FIELD_YES_NO) {
		json_bool(json, field_value(field, record, &cli->arena).number);
	} else if (field->type == FIELD_REF) {
		json_text(json, domain_ref(&cli->domain, field->ref, field_ref(field, record),
					   &cli->arena));
	} else {
		json_value(json, field_value(field, record, &cli->arena));
	}
	if (field->type != FIELD_REF)
		return;
	json_key(json, arena_format(&cli->arena, "%s_id", field->key));
	if (field_is_missing(field, record))
		json_null(json);
	else
		json_number(json, field_ref(field, record));
}

void cli_json_record(struct Cli *cli, struct Json *json, const struct Entity *entity,
		     const void *record)
{
	Id id = ((const struct Record *)record)->id;

	json_begin_object(json);
	json_member_text(json, "ref", domain_ref(&cli->domain, entity->kind, id, &cli->arena));
	json_member_number(json, "id", id);
	if (entity->called)
		json_member_text(json, "name",
				 domain_label(&cli->domain, entity->kind, id, &cli->arena));
	for (size_t i = 0; i < entity->n_fields; i++)
		if (!(entity->fields[i].flags & FIELD_MASKED))
			write_field(cli, json, &entity->fields[i], record);
	json_end(json);
}

bool cli_say_none(struct Cli *cli, const char *plural, const char *filter)
{
	if (!cli->env->output_is_tty)
		return false;
	if (filter && *filter)
		cli_say(cli, "None of the %s match: %s", plural, text_show(&cli->arena, filter));
	else
		cli_say(cli, "There are no %s.", plural);
	return true;
}
