/* Verbs of backups: one is made, listed, or gone back to. */
#include "own_verbs.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/view/backups.h"
#include "qtp/engine/xchg/json.h"

#include <inttypes.h>
#include <stdlib.h>

#define NUMBER_CELLS 8
#define WHEN_CELLS 18
#define SIZE_CELLS 10
#define LAST_CELLS 10

static const char *when(struct Cli *cli, const struct Backup *backup)
{
	return backup->at ? env_stamp_text(cli->env, backup->at, &cli->arena) : NULL;
}

static void begin_json(struct Json *json, struct Cli *cli, const struct Backup *backup)
{
	json_begin_object(json);
	if (backup->number)
		json_member_number(json, "number", backup->number);
	json_member_text(json, "path", backup->path);
	json_member_text(json, "at", when(cli, backup));
	json_member_number(json, "size", backup->size);
}

static void say_made(struct Cli *cli, const struct Backup *made, size_t n_pruned)
{
	const char *size = backup_size_text(made->size, &cli->arena);
	const char *path = text_show(&cli->arena, made->path);
	struct Json json;

	if (cli->options->json) {
		json_init(&json, &cli->out, false);
		begin_json(&json, cli, made);
		json_member_number(&json, "removed", (int64_t)n_pruned);
		json_end(&json);
		text_append_char(&cli->out, '\n');
		return;
	}
	if (made->number)
		cli_say(cli, "Backup %" PRId64 " is %s, %s.", made->number, path, size);
	else
		cli_say(cli, "The backup is %s, %s.", path, size);
	if (n_pruned > 0)
		cli_say(cli, "%zu older %s removed: the newest %d are kept.",
			COUNTED(n_pruned, "one was", "ones were"), BACKUPS_KEPT);
}

static bool backup_to_file(struct Cli *cli, const char *path, struct Error *error)
{
	struct Backup made = {.path = path, .at = cli->env->now(cli->env->context)};
	struct FileFacts facts;

	if (!os_check_output(path, &(struct KeptFiles){cli->options->file, {NULL}}, false, error) ||
	    !domain_backup_to(&cli->domain, path, error) || !os_file_facts(path, &facts, error))
		return false;
	made.size = facts.size;
	say_made(cli, &made, 0);
	return true;
}

bool verb_backup(struct Cli *cli, struct Error *error)
{
	const char *path = cli_output_path(cli);
	struct Backup made;
	size_t n_pruned;

	cli->is_written = true;
	if (path) {
		cli->has_written = backup_to_file(cli, path, error);
		return cli->has_written;
	}
	if (!domain_backup(&cli->domain, &cli->arena, &made, &n_pruned, error))
		return false;
	cli->has_written = true;
	say_made(cli, &made, n_pruned);
	return true;
}

static void print_json(struct Cli *cli, const struct Backups *backups)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < backups->n; i++) {
		const struct Backup *backup = &backups->items[i];

		begin_json(&json, cli, backup);
		json_member_number(&json, "operation", backup->operation);
		json_member_number(&json, "since", backup->n_since);
		json_member_number(&json, "ahead", backup->n_ahead);
		json_member_text(&json, "fault", backup->fault);
		json_end(&json);
	}
	json_end(&json);
}

static void print_row(struct Cli *cli, const struct Backup *backup)
{
	const char *at = when(cli, backup);

	cli_pad(cli, arena_format(&cli->arena, "%" PRId64, backup->number), NUMBER_CELLS);
	cli_pad(cli, at ? at : "", WHEN_CELLS);
	cli_pad(cli, backup_size_text(backup->size, &cli->arena), SIZE_CELLS);
	cli_pad(cli, backup->fault ? "" : arena_format(&cli->arena, "%" PRId64, backup->operation),
		LAST_CELLS);
	cli_say(cli, "%s%s%s", backup_since_text(backup, &cli->arena), backup->fault ? ": " : "",
		backup->fault ? backup->fault : "");
}

static void print_rows(struct Cli *cli, const struct Backups *backups)
{
	if (backups->n == 0) {
		cli_say(cli, "There is no backup of this file yet. Make one with: qtp backup");
		return;
	}
	cli_pad(cli, "Number", NUMBER_CELLS);
	cli_pad(cli, "When", WHEN_CELLS);
	cli_pad(cli, "Size", SIZE_CELLS);
	cli_pad(cli, "Last", LAST_CELLS);
	cli_say(cli, "Since");
	for (size_t i = 0; i < backups->n; i++)
		print_row(cli, &backups->items[i]);
}

bool verb_backups(struct Cli *cli, struct Error *error)
{
	struct Backups backups;
	struct DataTable table;

	if (!domain_backups(&cli->domain, &cli->arena, &backups, error))
		return false;
	if (cli_wants_json(cli)) {
		print_json(cli, &backups);
	} else if (cli_wants_output(cli)) {
		backups_table(&cli->domain, &backups, &cli->arena, &table);
		return cli_put(cli, (struct PaperSource){.table = &table}, error);
	} else {
		print_rows(cli, &backups);
	}
	return true;
}

/* What goes has to be agreed to; what cannot be done says so by itself. */
static bool may_go_back(struct Cli *cli, int64_t number, struct Error *error)
{
	struct Backups backups;

	if (!domain_backups(&cli->domain, &cli->arena, &backups, error))
		return false;
	for (size_t i = 0; i < backups.n; i++) {
		const struct Backup *backup = &backups.items[i];

		if (backup->number != number || backup->fault)
			continue;
		if (backup_is_present(backup))
			return error_set(error, ERROR_INPUT, "",
					 "The file holds what backup %" PRId64
					 " holds: there is nothing to go back to.",
					 number);
		return backup->n_since == 0 || cli_option(cli, "force") ||
		       error_set(error, ERROR_INPUT, "", "%s (--force does it)",
				 backup_warning(backup, &cli->arena));
	}
	return true;
}

bool verb_go_back(struct Cli *cli, struct Error *error)
{
	const char *text = cli_argument(cli, 0);
	char *end = NULL;
	int64_t number = strtoll(text, &end, 10);
	struct GoneBack gone;

	if (*end || number <= 0)
		return error_set(error, ERROR_INPUT, "",
				 "\"%.40s\" is no number of a backup. See them with: qtp backups",
				 text_show(&cli->arena, text));
	if (!may_go_back(cli, number, error) ||
	    !domain_go_back(&cli->domain, number, &cli->arena, &gone, error))
		return false;
	cli->has_written = true;
	cli_done(cli, "%s", backup_gone_text(&gone, &cli->arena));
	return true;
}
