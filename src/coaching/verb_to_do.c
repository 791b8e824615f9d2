/* The verb todo: adds a to-do of one's own, or lists the open ones. */
#include "tables.h"

#include "qtp/engine/cli/verbs.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/view/data_table.h"
#include "qtp/engine/xchg/json.h"
#include "view_coaching.h"

#include <inttypes.h>

#define DAY_CELLS 17
#define OWNER_CELLS 14

static void print_todo(struct Cli *cli, const struct ActionItem *action)
{
	char day[DAY_TEXT];

	cli_pad(cli, action->due == DAY_NONE ? "no day" : day_long(action->due, day), DAY_CELLS);
	cli_pad(cli,
		action->owner ? person_short_name(domain_label(&cli->domain, KIND_PERSON,
							       action->owner, &cli->arena),
						  &cli->arena)
			      : "",
		OWNER_CELLS);
	cli_say(cli, "%s  id:%" PRId64, action->text, action->record.id);
}

static void print_head(struct Cli *cli)
{
	cli_pad(cli, "Due", DAY_CELLS);
	cli_pad(cli, "Owner", OWNER_CELLS);
	cli_say(cli, "What");
}

/* The open ones as a table, in every format of a list. */
static bool put_open(struct Cli *cli, struct Error *error)
{
	static const char *const keys[] = {"due", "owner", "text"};
	struct ListView view;
	struct DataTable table;

	list_view_init(&view, &action_entity);
	view.filter = "team: done:";
	for (view.n_columns = 0; view.n_columns < N_ITEMS(keys); view.n_columns++)
		view.columns[view.n_columns] = entity_field(&action_entity, keys[view.n_columns]);
	data_table_of_list(&cli->domain, &view, (struct TableWish){0}, &cli->arena, &table);
	table.name = "to-dos";
	table.title = "Open to-dos";
	return cli_put(cli, (struct PaperSource){.table = &table}, error);
}

static bool list_open(struct Cli *cli, struct Error *error)
{
	struct ListQuery query = {.entity = &action_entity};
	struct Records todos;
	struct Json json;

	if (!filter_parse(&action_entity,
			  "team: done:", (struct ParseFrame){cli->domain.today, &cli->arena},
			  &query.filter, error) ||
	    !domain_list(&cli->domain, &query, &cli->arena, &todos, error))
		return false;
	json_init(&json, &cli->out, true);
	if (cli_wants_json(cli))
		json_begin_array(&json);
	else if (todos.n > 0)
		print_head(cli);
	for (size_t i = 0; i < todos.n; i++)
		if (cli_wants_json(cli))
			cli_json_record(cli, &json, &action_entity, records_at(&todos, i));
		else
			print_todo(cli, records_at(&todos, i));
	if (cli_wants_json(cli))
		json_end(&json);
	else if (todos.n == 0)
		cli_say(cli, "There is no open to-do. qtp todo WORDS adds one.");
	return true;
}

/* A coach by any part of the name, else a person as everywhere. */
static const char *owner_named(struct Cli *cli, const char *text)
{
	struct Error ignored;
	Id id;

	if (!text)
		return "";
	return coach_find(&cli->domain, text, &id, &ignored)
		       ? domain_ref(&cli->domain, KIND_PERSON, id, &cli->arena)
		       : text;
}

/* All words, quoted or not; NULL: there are none. */
static const char *text_of(struct Cli *cli)
{
	const char *text = cli_argument(cli, 0), *more;

	for (size_t i = 1; (more = cli_argument(cli, i)); i++)
		text = arena_format(&cli->arena, "%s %s", text, more);
	return text;
}

bool verb_todo(struct Cli *cli, struct Error *error)
{
	const char *text = text_of(cli), *owner = cli_option(cli, "owner"),
		   *due = cli_option(cli, "due");
	const struct Assignment assignments[] = {
		{"text", text}, {"owner", owner_named(cli, owner)}, {"due", due ? due : ""}};
	struct Issues issues;
	struct ActionItem action;
	char day[DAY_TEXT];
	Id id;

	if (!text && (owner || due))
		return error_set(error, ERROR_INPUT, "", "Say what is to be done: qtp todo WORDS");
	if (!text && cli_wants_output(cli) && !cli_wants_json(cli))
		return put_open(cli, error);
	if (!text)
		return list_open(cli, error);
	issues_init(&issues, &cli->arena);
	if (!record_add(&cli->domain,
			&(struct RecordEdit){.entity = &action_entity,
					     .fields = {assignments, 3},
					     .force = cli_option(cli, "force"),
					     .issues = &issues},
			&id, error))
		return cli_say_issues(cli, &issues, error);
	if (!domain_get(&cli->domain, (struct KindId){KIND_ACTION, id}, &action, &cli->arena,
			error))
		return false;
	cli_done(cli, "To do: %s%s%s. It is id:%" PRId64 ".", action.text,
		 action.due == DAY_NONE ? "" : ", due ",
		 action.due == DAY_NONE ? "" : day_long(action.due, day), id);
	if (due)
		cli_tell_day(cli, due, action.due);
	return true;
}
