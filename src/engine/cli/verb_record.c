/* Verbs on records: kinds, list, show, add, set, remove, restore. */
#include "own_verbs.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/judge.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/view/data_table.h"
#include "qtp/engine/view/joined.h"
#include "qtp/engine/view/record_sheet.h"
#include "qtp/engine/xchg/json.h"

#include <stdio.h>
#include <string.h>

/* Widest column of a text list. */
#define COLUMN_MAX 60

static bool resolve(struct Cli *cli, const struct Entity *entity, const char *text, Id *ret_id,
		    struct Error *error)
{
	return domain_resolve(&cli->domain, entity, text, ret_id, error);
}

/* NULL: there is none. */
static const struct Field *take_field(struct Cli *cli, const struct Entity *entity,
				      const char *name, const char *option, struct Error *error)
{
	const struct Field *field = entity_field_named(entity, name, &cli->arena);

	if (!field)
		error_set(error, ERROR_INPUT, option,
			  "There is no field \"%.40s\" in %s. The fields are: %s.",
			  text_show(&cli->arena, name), entity->plural,
			  entity_field_keys(&cli->arena, entity));
	else if (!field_check_sealed(entity, field, error))
		return NULL;
	return field;
}

static bool has_column(const struct ListView *view, const struct Field *field)
{
	for (size_t i = 0; i < view->n_columns; i++)
		if (view->columns[i] == field)
			return true;
	return false;
}

static bool take_columns(struct Cli *cli, struct ListView *view, struct Error *error)
{
	const char *at = cli_option(cli, "columns");

	if (!at)
		return true;
	if (strcmp(at, "all") == 0) {
		list_view_all_columns(view);
		return true;
	}
	view->n_columns = 0;
	view->reveals = true;
	while (*at) {
		size_t length = strcspn(at, ",");
		const char *key = arena_text_n(&cli->arena, at, length);
		const struct Field *field = take_field(cli, view->entity, key, "columns", error);

		if (!field)
			return false;
		cli->is_private = cli->is_private || (field->flags & FIELD_MASKED);
		if (!has_column(view, field) && view->n_columns < LIST_COLUMNS)
			view->columns[view->n_columns++] = field;
		at += length + (at[length] == ',');
	}
	return true;
}

bool cli_sort(struct Cli *cli, struct ListView *view, struct Error *error)
{
	const char *key = cli_option(cli, "sort");

	if (!key)
		return true;
	view->descending = key[0] == '-';
	view->sort = take_field(cli, view->entity, key + view->descending, "sort", error);
	return view->sort;
}

static bool take_season(struct Cli *cli, struct ListView *view, struct Error *error)
{
	const char *text = cli_option(cli, "season");

	return !text || resolve(cli, entity_season(), text, &view->season, error);
}

/* All words after the kind are one filter. */
static const char *take_filter(struct Cli *cli)
{
	const char *filter = cli_argument(cli, 1);

	for (size_t i = 2; cli_argument(cli, i); i++)
		filter = arena_format(&cli->arena, "%s %s", filter, cli_argument(cli, i));
	return filter;
}

/* The REF in front says what this column would. */
static bool is_ref_column(const struct ListView *view, size_t column)
{
	return view->entity->ref_field &&
	       strcmp(view->columns[column]->key, view->entity->ref_field) == 0;
}

/* A line of a list: the REF and its cells. A longer cell is shown whole: only the line is out of
 * step. */
static void print_cells(struct Cli *cli, const struct ListView *view, const char *const cells[],
			const size_t widths[])
{
	cli_pad(cli, cells[0], widths[0]);
	for (size_t c = 0; c < view->n_columns; c++) {
		size_t width = widths[c + 1] < COLUMN_MAX ? widths[c + 1] : COLUMN_MAX;

		if (is_ref_column(view, c))
			continue;
		text_append(&cli->out, "  ");
		cli_pad(cli, cells[c + 1], c + 1 < view->n_columns ? width : 0);
	}
	while (cli->out.length && cli->out.data[cli->out.length - 1] == ' ')
		cli->out.data[--cli->out.length] = '\0';
	text_append_char(&cli->out, '\n');
}

/* Under a head of the columns' names. */
static void print_columns(struct Cli *cli, const struct ListView *view, const struct ListPage *page)
{
	size_t widths[LIST_COLUMNS + 1] = {0}, n = view->n_columns + 1;
	const char **cells = ARENA_ARRAY(&cli->arena, (page->n + 1) * n, const char *);

	cells[0] = "REF";
	for (size_t c = 0; c < view->n_columns; c++)
		cells[c + 1] = view->columns[c]->label;
	for (size_t r = 0; r < page->n; r++) {
		const char **row = cells + (r + 1) * n;

		row[0] =
			domain_ref(&cli->domain, view->entity->kind, page->rows[r].id, &cli->arena);
		for (size_t c = 0; c < view->n_columns; c++)
			row[c + 1] = page->rows[r].cells[c];
	}
	for (size_t i = 0; i < (page->n + 1) * n; i++) {
		size_t width = utf8_width(cells[i]);

		widths[i % n] = width > widths[i % n] ? width : widths[i % n];
	}
	for (size_t r = 0; r <= page->n; r++)
		print_cells(cli, view, cells + r * n, widths);
}

/* JSON shows every field where none is asked for, the judged ones too. */
static void every_column(struct ListView *view)
{
	view->n_columns = 0;
	for (size_t i = 0; i < view->entity->n_fields && view->n_columns < LIST_COLUMNS; i++)
		if (!(view->entity->fields[i].flags & FIELD_MASKED))
			view->columns[view->n_columns++] = &view->entity->fields[i];
}

/* Every format but the lines of the terminal. */
static bool put_list(struct Cli *cli, struct ListView *view, size_t limit, struct Error *error)
{
	struct TableWish wish = {.codes = cli->options->json,
				 .ids = cli->options->json || cli_option(cli, "with-ids"),
				 .limit = limit};
	struct DataTable table;

	if (cli->options->json && !cli_option(cli, "columns"))
		every_column(view);
	data_table_of_list(&cli->domain, view, wish, &cli->arena, &table);
	return cli_put(cli, (struct PaperSource){.table = &table}, error);
}

static bool print_list(struct Cli *cli, struct ListView *view, size_t limit, struct Error *error)
{
	struct ListPage page;

	view->place.limit = limit;
	if (!list_load(&cli->domain, view, &cli->arena, &page, error))
		return false;
	if (page.n > 0 || !cli_say_none(cli, view->entity->plural, view->filter))
		print_columns(cli, view, &page);
	return true;
}

bool verb_list(struct Cli *cli, struct Error *error)
{
	const struct Entity *entity;
	const struct JoinedSpec *joined = joined_find(cli_argument(cli, 0));
	struct ListView view;
	size_t limit = 0;

	if (joined)
		return list_joined(cli, joined, take_filter(cli), error);
	if (!cli_kind(cli, cli_argument(cli, 0), &entity, error))
		return false;
	list_view_init(&view, entity);
	if (!cli_take_view(cli, &view, error))
		return false;
	view.filter = take_filter(cli);
	view.binned = cli_option(cli, "bin") != NULL;
	if (!take_columns(cli, &view, error) || !cli_sort(cli, &view, error) ||
	    !cli_count(cli, "limit", &limit, error) || !take_season(cli, &view, error))
		return false;
	return cli_wants_output(cli) ? put_list(cli, &view, limit, error)
				     : print_list(cli, &view, limit, error);
}

static void print_record(struct Cli *cli, const struct Entity *entity, const void *record, Id id)
{
	cli_say(cli, "%s %s%s",
		entity->called ? domain_label(&cli->domain, entity->kind, id, &cli->arena)
			       : entity->name,
		domain_ref(&cli->domain, entity->kind, id, &cli->arena),
		((const struct Record *)record)->binned ? "  (in the bin)" : "");
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if ((field->flags & FIELD_ORDER) || field_is_missing(field, record))
			continue;
		cli_pad(cli, field->label, 20);
		text_append(&cli->out,
			    text_show_lines(&cli->arena,
					    record_text(&cli->domain, field, record, &cli->arena)));
		text_append_char(&cli->out, '\n');
	}
}

static bool put_record(struct Cli *cli, struct KindId of, struct Error *error)
{
	struct Document document;

	return document_of_record(&cli->domain, of, &cli->arena, &document, error) &&
	       cli_put(cli, (struct PaperSource){.document = &document}, error);
}

bool verb_show(struct Cli *cli, struct Error *error)
{
	const struct Entity *entity;
	struct Json json;
	void *record;
	Id id;

	if (!cli_kind(cli, cli_argument(cli, 0), &entity, error) ||
	    !resolve(cli, entity, cli_argument(cli, 1), &id, error))
		return false;
	if (cli_wants_output(cli) && !cli_wants_json(cli))
		return put_record(cli, (struct KindId){entity->kind, id}, error);
	record = arena_alloc(&cli->arena, entity->size);
	if (!domain_get(&cli->domain, (struct KindId){entity->kind, id}, record, &cli->arena,
			error) ||
	    !judge_one(&cli->domain, entity, record, &cli->arena, error))
		return false;
	if (!cli_wants_json(cli)) {
		print_record(cli, entity, record, id);
		return true;
	}
	json_init(&json, &cli->out, false);
	cli_json_record(cli, &json, entity, record);
	return true;
}

/* The key of a field that is named by its label; what names none stays, to be refused. */
static const char *key_of(struct Cli *cli, const struct Entity *entity, const char *name)
{
	const struct Field *field = entity_field_named(entity, name, &cli->arena);

	return field ? field->key : name;
}

static bool take_assignments(struct Cli *cli, size_t first, const struct Entity *entity,
			     struct Assignments *ret_assignments, struct Error *error)
{
	size_t n = cli->options->n_arguments - first;
	struct Assignment *assignments = ARENA_ARRAY(&cli->arena, n, struct Assignment);

	for (size_t i = 0; i < n; i++) {
		const char *word = cli_argument(cli, first + i), *sign = strchr(word, '=');

		if (!sign || sign == word)
			return error_set(error, ERROR_INPUT, "", "\"%.60s\" is not field=value.",
					 text_show(&cli->arena, word));
		assignments[i].field =
			key_of(cli, entity, arena_text_n(&cli->arena, word, (size_t)(sign - word)));
		assignments[i].text = sign + 1;
	}
	*ret_assignments = (struct Assignments){.items = assignments, .n = n};
	return true;
}

/* Every fault on a line of its own but the last, which is the error. */
bool cli_say_issues(struct Cli *cli, const struct Issues *issues, struct Error *error)
{
	const char *all = NULL;

	for (size_t i = 0; i < issues->n; i++) {
		const struct Issue *issue = &issues->items[i];
		bool pass = issue->warning && cli_option(cli, "force");

		if (!pass)
			all = arena_format(&cli->arena, "%s%s%s%s%s", all ? all : "",
					   all ? " " : "", issue->text, issue->shell ? " " : "",
					   issue->shell ? issue->shell : "");
	}
	if (all && error->code == ERROR_INPUT)
		error_set(error, ERROR_INPUT, error->field, "%s%s", all,
			  issues_n_errors(issues) == 0 ? " (--force does it all the same)" : "");
	return false;
}

static void json_named(struct Cli *cli, const struct Entity *entity, Id id)
{
	struct Json json;

	json_init(&json, &cli->out, false);
	json_begin_object(&json);
	json_member_text(&json, "kind", entity->key);
	json_member_text(&json, "ref", domain_ref(&cli->domain, entity->kind, id, &cli->arena));
	json_member_number(&json, "id", id);
	json_member_text(&json, "name", domain_label(&cli->domain, entity->kind, id, &cli->arena));
	json_end(&json);
}

void cli_say_ref(struct Cli *cli, const struct Entity *entity, Id id)
{
	if (cli->options->json)
		json_named(cli, entity, id);
	else
		cli_say(cli, "%s", domain_ref(&cli->domain, entity->kind, id, &cli->arena));
}

/* Verbs that say nothing in text when all is well. */
static bool say_written(struct Cli *cli, const struct Entity *entity, Id id)
{
	if (cli->options->json)
		json_named(cli, entity, id);
	return true;
}

/* What other records say of what was written. */
static void say_hint(struct Cli *cli, const struct Entity *entity, Id id)
{
	const char *key = record_hinted(entity), *hint;
	void *record = arena_alloc(&cli->arena, entity->size);
	struct Error ignored;

	if (!key || !domain_get(&cli->domain, (struct KindId){entity->kind, id}, record,
				&cli->arena, &ignored))
		return;
	hint = record_hint(&cli->domain, entity, key, record, &cli->arena);
	if (hint)
		cli_warn(cli, "Hint: %s.", hint);
}

bool verb_add(struct Cli *cli, struct Error *error)
{
	const struct Entity *entity;
	struct Assignments assignments;
	struct Issues issues;
	Id id;

	issues_init(&issues, &cli->arena);
	if (!cli_kind(cli, cli_argument(cli, 0), &entity, error) ||
	    !take_assignments(cli, 1, entity, &assignments, error))
		return false;
	if (!record_add(&cli->domain,
			&(struct RecordEdit){.entity = entity,
					     .fields = assignments,
					     .force = cli_option(cli, "force"),
					     .issues = &issues},
			&id, error))
		return cli_say_issues(cli, &issues, error);
	cli_say_ref(cli, entity, id);
	say_hint(cli, entity, id);
	return true;
}

bool verb_set(struct Cli *cli, struct Error *error)
{
	const struct Entity *entity;
	struct Assignments assignments;
	struct Issues issues;
	Id id;

	issues_init(&issues, &cli->arena);
	if (!cli_kind(cli, cli_argument(cli, 0), &entity, error) ||
	    !resolve(cli, entity, cli_argument(cli, 1), &id, error) ||
	    !take_assignments(cli, 2, entity, &assignments, error))
		return false;
	if (!record_set(&cli->domain,
			&(struct RecordEdit){.entity = entity,
					     .fields = assignments,
					     .force = cli_option(cli, "force"),
					     .issues = &issues},
			(struct IdSpan){&id, 1}, error))
		return cli_say_issues(cli, &issues, error);
	for (size_t i = 0; record_hinted(entity) && i < assignments.n; i++)
		if (strcmp(assignments.items[i].field, record_hinted(entity)) == 0)
			say_hint(cli, entity, id);
	return say_written(cli, entity, id);
}

bool verb_remove(struct Cli *cli, struct Error *error)
{
	const struct Entity *entity;
	Id id;

	return cli_kind(cli, cli_argument(cli, 0), &entity, error) &&
	       resolve(cli, entity, cli_argument(cli, 1), &id, error) &&
	       record_remove(&cli->domain, entity, &id, 1, error) && say_written(cli, entity, id);
}

bool verb_restore(struct Cli *cli, struct Error *error)
{
	const struct Entity *entity;
	struct IdSpan ids;

	if (!cli_kind(cli, cli_argument(cli, 0), &entity, error) ||
	    !domain_find(&cli->domain,
			 &(struct FindQuery){.kind = entity->kind,
					     .text = cli_argument(cli, 1),
					     .binned = true,
					     .limit = 2},
			 &cli->arena, &ids, error))
		return false;
	if (ids.n != 1)
		return error_set(error, ERROR_INPUT, "",
				 "%s in the bin is called \"%.60s\". See: qtp list %s --bin",
				 ids.n ? "More than one record" : "No record",
				 text_show(&cli->arena, cli_argument(cli, 1)), entity->key);
	return record_restore(&cli->domain, entity, ids.ids[0], error) &&
	       say_written(cli, entity, ids.ids[0]);
}
