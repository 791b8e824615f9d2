/* Verbs on the history: history, undo, redo. */
#include "own_verbs.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/view/history_table.h"
#include "qtp/engine/view/history_words.h"
#include "qtp/engine/xchg/json.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* What is masked says that it was there, and not what. */
static void write_value(struct Json *json, const struct Change *change, struct Value value)
{
	const struct Entity *entity = entity_get(change->kind);
	const struct Field *field = entity ? entity_field(entity, change->field) : NULL;

	if (field && (field->flags & FIELD_MASKED) && value.type != VALUE_NONE)
		json_text(json, FIELD_MASK);
	else
		json_value(json, value);
}

static void write_change(struct Json *json, const struct Change *change, const char *ref)
{
	const struct Entity *entity = entity_get(change->kind);

	json_begin_object(json);
	json_member_text(json, "kind", entity ? entity->key : "");
	json_member_text(json, "ref", ref);
	json_member_number(json, "id", change->record);
	json_member_text(json, "field", change->field);
	json_key(json, "old");
	write_value(json, change, change->old_value);
	json_key(json, "new");
	write_value(json, change, change->new_value);
	json_end(json);
}

/* Of a record, or of all where its id is 0. What a record is called is read once for all of its
 * changes, and kept no longer. */
static void write_changes(struct Cli *cli, struct Json *json, const struct Changes *changes,
			  struct KindId of)
{
	const struct Change *last = NULL;
	struct Arena named = {0};
	const char *ref = "";

	json_key(json, "changes");
	json_begin_array(json);
	for (size_t i = 0; i < changes->n; i++) {
		const struct Change *change = &changes->items[i];

		if (of.id && (change->kind != of.kind || change->record != of.id))
			continue;
		if (!last || last->kind != change->kind || last->record != change->record) {
			arena_reset(&named);
			ref = domain_ref(&cli->domain, change->kind, change->record, &named);
		}
		write_change(json, change, ref);
		last = change;
	}
	json_end(json);
	arena_release(&named);
}

static bool write_operation(struct Cli *cli, struct Json *json, const struct Operation *operation,
			    struct KindId of, struct Error *error)
{
	struct Arena arena = {0};
	struct Changes changes;

	if (!domain_changes(&cli->domain, operation->number, &arena, &changes, error)) {
		arena_release(&arena);
		return false;
	}
	json_begin_object(json);
	json_member_number(json, "operation", operation->number);
	json_member_text(json, "at", env_stamp_text(cli->env, operation->at, &cli->arena));
	json_member_text(json, "who", operation->who);
	json_member_text(json, "title", operation->title);
	json_key(json, "undoes");
	if (operation->undoes)
		json_number(json, operation->undoes);
	else
		json_null(json);
	json_member_bool(json, "undone", operation->undone);
	json_member_bool(json, "system", operation->system);
	write_changes(cli, json, &changes, of);
	json_end(json);
	arena_release(&arena);
	return true;
}

static void print_head(struct Cli *cli)
{
	cli_say(cli, "%6s  %-16s  %-10s  %s", "Number", "When", "Who", "What");
}

/* Of the record whose history it is: what it was, and what it is. */
static bool print_changes(struct Cli *cli, const struct Operation *operation, struct KindId of,
			  struct Error *error)
{
	struct Arena arena = {0};
	struct Changes changes;
	bool loaded = domain_changes(&cli->domain, operation->number, &arena, &changes, error);

	for (size_t i = 0; loaded && i < changes.n; i++)
		if (changes.items[i].kind == of.kind && changes.items[i].record == of.id)
			cli_say(cli, "        %s",
				history_change_text(&cli->domain, &changes.items[i], &arena));
	arena_release(&arena);
	return loaded;
}

static bool print_operation(struct Cli *cli, const struct Operation *operation, struct KindId of,
			    struct Error *error)
{
	cli_say(cli, "%6" PRId64 "  %s  %-10s  %s%s", operation->number,
		env_stamp_text(cli->env, operation->at, &cli->arena), operation->who,
		operation->title, operation->undone ? "  (undone)" : "");
	return !of.id || print_changes(cli, operation, of, error);
}

/* "who:okafor" in place of a kind: the arguments are a filter. */
static bool is_filter(const struct Cli *cli)
{
	const char *first = cli_argument(cli, 0);

	return first && strpbrk(first, ":=<>!|");
}

/* Whose history it is; id 0: that of all. */
static bool find_record(struct Cli *cli, struct KindId *ret_of, struct Error *error)
{
	const char *kind = cli_argument(cli, 0), *ref = cli_argument(cli, 1);
	const struct Entity *entity;
	Id id;

	*ret_of = (struct KindId){0};
	if (!kind || is_filter(cli))
		return true;
	if (!ref)
		return error_set(error, ERROR_INPUT, "",
				 "Say whose history: qtp history KIND REF; or what to look for: "
				 "qtp history --find \"%.40s\"",
				 text_show(&cli->arena, kind));
	if (cli_argument(cli, 2))
		return error_set(error, ERROR_INPUT, "",
				 "What to look for among the changes of a record is given "
				 "by --find.");
	if (!cli_kind(cli, kind, &entity, error) ||
	    !domain_resolve(&cli->domain, entity, ref, &id, error))
		return false;
	*ret_of = (struct KindId){entity->kind, id};
	return true;
}

static const char *filter_text(struct Cli *cli)
{
	const char *found = cli_option(cli, "find"), *words = is_filter(cli) ? cli_words(cli) : "";

	if (!*words || !found)
		return found ? found : words;
	return arena_format(&cli->arena, "%s %s", words, found);
}

/* Those that the filter leaves, the newest `limit` of them. */
static bool keep_matching(struct HistoryFilter *filter, size_t limit, struct Operations *operations,
			  struct Error *error)
{
	size_t n = 0;
	bool matches;

	for (size_t i = 0; i < operations->n && n < limit; i++) {
		if (!history_matches(filter, &operations->items[i], &matches, error))
			return false;
		if (matches)
			operations->items[n++] = operations->items[i];
	}
	operations->n = n;
	return true;
}

/* Without a filter no more is read than is wanted. */
static bool find(struct Cli *cli, struct HistoryQuery *query, struct Operations *ret_operations,
		 struct Error *error)
{
	struct HistoryFilter filter;
	size_t limit = SIZE_MAX;

	if (!cli_count(cli, "limit", &limit, error) ||
	    !history_filter_init(&filter, &cli->domain, filter_text(cli), &cli->arena, error) ||
	    !find_record(cli, &query->of, error))
		return false;
	if (filter.filter->op == FILTER_ALL)
		query->limit = limit;
	return domain_history(&cli->domain, query, &cli->arena, ret_operations, error) &&
	       keep_matching(&filter, limit, ret_operations, error);
}

static bool print_json(struct Cli *cli, const struct Operations *operations, struct KindId of,
		       struct Error *error)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_array(&json);
	for (size_t i = 0; i < operations->n; i++)
		if (!write_operation(cli, &json, &operations->items[i], of, error))
			return false;
	json_end(&json);
	return true;
}

static bool print_lines(struct Cli *cli, const struct Operations *operations, struct KindId of,
			struct Error *error)
{
	if (operations->n > 0)
		print_head(cli);
	for (size_t i = 0; i < operations->n; i++)
		if (!print_operation(cli, &operations->items[i], of, error))
			return false;
	return true;
}

static bool put_table(struct Cli *cli, struct Error *error)
{
	struct HistoryTable which = {.filter = filter_text(cli)};
	struct DataTable table;

	if (!cli_count(cli, "limit", &which.limit, error) || !find_record(cli, &which.of, error))
		return false;
	history_table(&cli->domain, which, &cli->arena, &table);
	return cli_put(cli, (struct PaperSource){.table = &table}, error);
}

bool verb_history(struct Cli *cli, struct Error *error)
{
	struct HistoryQuery query = {.limit = SIZE_MAX};
	struct Operations operations;

	if (cli_wants_output(cli) && !cli_wants_json(cli))
		return put_table(cli, error);
	if (!find(cli, &query, &operations, error))
		return false;
	return cli_wants_json(cli) ? print_json(cli, &operations, query.of, error)
				   : print_lines(cli, &operations, query.of, error);
}

bool verb_undo(struct Cli *cli, struct Error *error)
{
	const char *text = cli_argument(cli, 0);
	struct Operation done;
	char *end = NULL;
	int64_t operation = text ? strtoll(text, &end, 10) : 0;

	if (text && (*end || operation <= 0))
		return error_set(
			error, ERROR_INPUT, "",
			"\"%.40s\" is no number of an operation. See them with: qtp history",
			text_show(&cli->arena, text));
	if (!domain_undo(&cli->domain, operation, &cli->arena, &done, error))
		return false;
	cli_done(cli, "Undid %" PRId64 ": %s", done.number, done.title);
	return true;
}

bool verb_redo(struct Cli *cli, struct Error *error)
{
	struct Operation done;

	if (!domain_redo(&cli->domain, &cli->arena, &done, error))
		return false;
	cli_done(cli, "Redid: %s", operation_subject(&done));
	return true;
}
