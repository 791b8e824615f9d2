/* The verb import: a table as a plan of records, said in lines or as JSON. */
#include "own_verbs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/xchg/json.h"

#include <inttypes.h>
#include <string.h>
#include <strings.h>

CAPABILITY_WALK(ImportVerb, import_verb_at, imports)

/* ---- what is asked for ---- */

static const char *const given_options[] = {"cohort", "team"};

/* The field that an option gives to rows that do not say it; NULL: no record has it. */
static const struct Field *given_field(const struct ImportSheet *sheet, const char *key)
{
	const struct Field *field = NULL;

	for (size_t i = 0; !field && i < sheet->n_parts; i++)
		field = entity_field(entity_get(sheet->parts[i].kind), key);
	return field;
}

static bool take_given(struct Cli *cli, struct ImportWish *wish, struct Error *error)
{
	struct Assignment *given =
		ARENA_ARRAY(&cli->arena, N_ITEMS(given_options), struct Assignment);

	wish->given = given;
	for (size_t i = 0; i < N_ITEMS(given_options); i++) {
		const char *key = given_options[i], *text = cli_option(cli, key);
		const struct Field *field = text ? given_field(wish->sheet, key) : NULL;
		Id id;

		if (text && !field)
			return error_set(error, ERROR_INPUT, key, "There is no %s of %s %s.", key,
					 article_of(wish->sheet->name), wish->sheet->name);
		if (!text)
			continue;
		if (!domain_resolve(&cli->domain, entity_get(field->ref), text, &id, error))
			return false;
		given[wish->n_given++] =
			(struct Assignment){key, arena_format(&cli->arena, "id:%" PRId64, id)};
	}
	return true;
}

static bool take_map(struct Cli *cli, struct ImportWish *wish, struct Error *error)
{
	const char *path = cli_option(cli, "map");
	struct Assignment *map = NULL;

	if (path && !import_heads_read(path, &cli->arena, &map, &wish->n_map, error))
		return false;
	wish->map = map;
	wish->whole_map = true;
	return true;
}

/* The place of a word of an option in its list of two; 2: not given. */
static bool take_word(struct Cli *cli, const char *option, const char *const words[2],
		      size_t *ret_at, struct Error *error)
{
	const char *text = cli_option(cli, option);

	for (*ret_at = 0; text && *ret_at < 2; ++*ret_at)
		if (strcasecmp(text, words[*ret_at]) == 0)
			return true;
	*ret_at = 2;
	return !text || error_set(error, ERROR_INPUT, option, "--%s takes %s or %s.", option,
				  words[0], words[1]);
}

static bool take_wish(struct Cli *cli, struct ImportWish *wish, struct Error *error)
{
	static const char *const orders[] = {"mdy", "dmy"}, *const marks[] = {"point", "comma"};
	size_t order, mark;

	if (!take_word(cli, "dates", orders, &order, error) ||
	    !take_word(cli, "decimal", marks, &mark, error))
		return false;
	wish->path = cli_argument(cli, 1);
	wish->sheet_name = cli_option(cli, "sheet");
	wish->fill = cli_option(cli, "fill") != NULL;
	wish->clear = cli_option(cli, "clear") != NULL;
	wish->force = cli_option(cli, "force") != NULL;
	wish->order = (enum DayOrder)order;
	wish->decimal = mark < 2 ? (enum DecimalMark)(DECIMAL_POINT + mark) : DECIMAL_UNKNOWN;
	return take_given(cli, wish, error) && take_map(cli, wish, error);
}

/* ---- what is said ---- */

static const char *column_use(const struct ImportColumn *column, struct Arena *arena)
{
	const char *head = text_show(arena, column->head);

	if (column->is_id)
		return arena_format(arena, "%s = id", head);
	return column->field
		       ? arena_format(arena, "%s = %s.%s%s%s%s", head,
				      entity_get(column->kind)->key, column->field->key,
				      column->seat ? " (" : "", column->seat ? column->seat : "",
				      column->seat ? ")" : "")
		       : NULL;
}

static void say_columns(struct Cli *cli, const struct ImportPlan *plan)
{
	const char *used = "", *unused = "";

	for (size_t i = 0; i < plan->n_columns; i++) {
		const char *use = column_use(&plan->columns[i], &cli->arena);

		if (use)
			used = arena_format(&cli->arena, "%s%s%s", used, *used ? ", " : "", use);
		else
			unused = arena_format(&cli->arena, "%s%s%s", unused, *unused ? ", " : "",
					      text_show(&cli->arena, plan->columns[i].head));
	}
	cli_say(cli, "Columns: %s%s%s", used, *unused ? "; not used: " : "", unused);
	if (plan->note)
		cli_say(cli, "%s", plan->note);
}

static const char *shown(struct Cli *cli, const char *text)
{
	return *text ? text_show(&cli->arena, text) : "(empty)";
}

/* "Row 4", with its line of the file where that is another one. */
static const char *row_of(struct Cli *cli, const struct PlanRow *row)
{
	if (row->sheet)
		return arena_format(&cli->arena, "%s, row %zu", text_show(&cli->arena, row->sheet),
				    row->row);
	return row->line == row->row
		       ? arena_format(&cli->arena, "Row %zu", row->row)
		       : arena_format(&cli->arena, "Row %zu (line %zu)", row->row, row->line);
}

static const char *place_of(struct Cli *cli, const struct PlanRow *row)
{
	return row->column ? arena_format(&cli->arena, "%s, %s", row_of(cli, row),
					  text_show(&cli->arena, row->column))
			   : row_of(cli, row);
}

/* Each field with what it was and is to be; of a new record what it has beside its name. */
static const char *changes_of(struct Cli *cli, const struct PlanRecord *record)
{
	bool is_new = record->step == PLAN_CREATE;
	const char *changes = "", *label = entity_get(record->kind)->label_field;

	for (size_t i = 0; i < record->n_changes; i++) {
		const struct PlanChange *change = &record->changes[i];
		const char *after = shown(cli, change->after);

		if (is_new && label && strcmp(label, change->field->key) == 0)
			continue;
		changes = arena_format(&cli->arena, "%s%s%s %s", changes, *changes ? "; " : ": ",
				       change->field->label,
				       is_new ? after
					      : arena_format(&cli->arena, "%s > %s",
							     shown(cli, change->before), after));
	}
	return changes;
}

static void say_row(struct Cli *cli, const struct PlanRow *row)
{
	if (row->step == PLAN_CONFLICT || row->step == PLAN_SKIP) {
		cli_say(cli, "%s: %s: %s", place_of(cli, row), plan_step_name(row->step),
			text_show(&cli->arena, row->reason));
		return;
	}
	for (size_t i = 0; i < row->n_records; i++) {
		const struct PlanRecord *record = &row->records[i];

		if (record->step != PLAN_SAME)
			cli_say(cli, "%s: %s %s %s%s", place_of(cli, row),
				plan_step_name(record->step), entity_get(record->kind)->name,
				text_show(&cli->arena, record->name), changes_of(cli, record));
	}
	if (row->note)
		cli_say(cli, "%s: %s", place_of(cli, row), text_show(&cli->arena, row->note));
}

static void say_plan(struct Cli *cli, const struct ImportPlan *plan)
{
	say_columns(cli, plan);
	for (size_t i = 0; i < plan->n_rows; i++)
		say_row(cli, &plan->rows[i]);
	cli_say(cli, "%s%zu %s: %zu create, %zu update, %zu same, %zu skip, %zu conflict.",
		cli_is_dry_run(cli) ? "Nothing is written. " : "",
		COUNTED(plan->n_rows, "row", "rows"), plan->n_steps[PLAN_CREATE],
		plan->n_steps[PLAN_UPDATE], plan->n_steps[PLAN_SAME], plan->n_steps[PLAN_SKIP],
		plan->n_steps[PLAN_CONFLICT]);
	if (plan->n_warned)
		cli_say(cli, "%zu %s left for warnings alone: --force takes %s.",
			COUNTED(plan->n_warned, "row is", "rows are"),
			plan->n_warned == 1 ? "it" : "them");
}

/* ---- JSON ---- */

static void json_columns(struct Cli *cli, struct Json *json, const struct ImportPlan *plan)
{
	json_key(json, "columns");
	json_begin_array(json);
	for (size_t i = 0; i < plan->n_columns; i++) {
		const struct ImportColumn *column = &plan->columns[i];

		json_begin_object(json);
		json_member_text(json, "head", column->head);
		json_member_text(json, "field",
				 column->is_id	 ? "id"
				 : column->field ? arena_format(&cli->arena, "%s.%s",
								entity_get(column->kind)->key,
								column->field->key)
						 : NULL);
		json_member_text(json, "seat", column->seat);
		json_end(json);
	}
	json_end(json);
}

static void json_plan_record(struct Cli *cli, struct Json *json, const struct PlanRecord *record)
{
	json_begin_object(json);
	json_member_text(json, "kind", entity_get(record->kind)->key);
	json_member_text(json, "step", plan_step_name(record->step));
	json_member_text(json, "ref",
			 domain_ref(&cli->domain, record->kind, record->id, &cli->arena));
	json_member_text(json, "name", record->name);
	json_key(json, "changes");
	json_begin_array(json);
	for (size_t i = 0; i < record->n_changes; i++) {
		json_begin_object(json);
		json_member_text(json, "field", record->changes[i].field->key);
		json_member_text(json, "old", record->changes[i].before);
		json_member_text(json, "new", record->changes[i].after);
		json_end(json);
	}
	json_end(json);
	json_end(json);
}

static void json_rows(struct Cli *cli, struct Json *json, const struct ImportPlan *plan)
{
	json_key(json, "rows");
	json_begin_array(json);
	for (size_t i = 0; i < plan->n_rows; i++) {
		const struct PlanRow *row = &plan->rows[i];

		json_begin_object(json);
		json_member_text(json, "sheet", row->sheet);
		json_member_number(json, "row", (int64_t)row->row);
		json_member_number(json, "line", (int64_t)row->line);
		json_member_text(json, "column", row->column);
		json_member_text(json, "step", plan_step_name(row->step));
		json_member_text(json, "reason", row->reason);
		json_member_bool(json, "warning", row->is_warned);
		json_member_text(json, "note", row->note);
		json_key(json, "records");
		json_begin_array(json);
		for (size_t r = 0; r < row->n_records && row->step != PLAN_CONFLICT; r++)
			json_plan_record(cli, json, &row->records[r]);
		json_end(json);
		json_end(json);
	}
	json_end(json);
}

static void json_plan(struct Cli *cli, const struct ImportPlan *plan)
{
	struct Json json;

	json_init(&json, &cli->out, false);
	json_begin_object(&json);
	json_columns(cli, &json, plan);
	json_member_text(&json, "note", plan->note);
	json_rows(cli, &json, plan);
	json_key(&json, "counts");
	json_begin_object(&json);
	for (int i = 0; i < N_PLAN_STEPS; i++)
		json_member_number(&json, plan_step_name((enum PlanStep)i),
				   (int64_t)plan->n_steps[i]);
	json_end(&json);
	json_member_bool(&json, "written",
			 !cli_is_dry_run(cli) &&
				 plan->n_steps[PLAN_CREATE] + plan->n_steps[PLAN_UPDATE] > 0);
	json_end(&json);
}

/* ---- the verb ---- */

/* The options that tell what the table does not. */
static bool advise(struct Error *error)
{
	static const struct {
		const char *field, *option;
	} advice[] = {{"dates", "--dates mdy or --dates dmy"},
		      {"decimal", "--decimal point or --decimal comma"},
		      {"cohort", "--cohort COHORT"},
		      {"map", "--map FILE"}};

	for (size_t i = 0; i < N_ITEMS(advice); i++) {
		size_t length = strlen(error->text);

		if (strcmp(error->field, advice[i].field) == 0 && !strstr(error->text, "--") &&
		    length + strlen(advice[i].option) + 8 < sizeof error->text) {
			struct Error whole = *error;

			error_set(error, whole.code, whole.field, "%s Use: %s", whole.text,
				  advice[i].option);
		}
	}
	return false;
}

static bool import_table(struct Cli *cli, struct ImportWish *wish, struct Error *error)
{
	struct ImportPlan plan;

	if (!take_wish(cli, wish, error))
		return false;
	wish->plan_only = cli_is_dry_run(cli);
	if (!import_run(&cli->domain, wish, &cli->arena, &plan, error))
		return advise(error);
	if (cli->options->json)
		json_plan(cli, &plan);
	else
		say_plan(cli, &plan);
	if (plan.n_steps[PLAN_CONFLICT])
		cli->exit_code = EXIT_FINDING;
	return true;
}

/* All that can be imported, for a sentence. */
static const char *names(struct Arena *arena)
{
	const char *list = entity_keys(arena);

	for (size_t i = 0; import_sheet_at(i); i++)
		list = arena_format(arena, "%s, %s", list, import_sheet_at(i)->name);
	for (size_t i = 0; import_verb_at(i); i++)
		list = arena_format(arena, "%s, %s", list, import_verb_at(i)->name);
	return arena_format(arena, "%s, all", list);
}

bool verb_import(struct Cli *cli, struct Error *error)
{
	const char *name = cli_argument(cli, 0);
	struct ImportWish wish = {.sheet = import_sheet_find(name, &cli->arena)};
	const struct ImportVerb *row;

	if (import_is_of_all(cli))
		return verb_import_all(cli, error);
	for (size_t i = 0; (row = import_verb_at(i)); i++)
		if (strcmp(row->name, name) == 0)
			return row->run(cli, error);
	if (!wish.sheet)
		return error_set(error, ERROR_INPUT, "",
				 "\"%.40s\" is nothing that can be imported. It is one of: %s.",
				 text_show(&cli->arena, name), names(&cli->arena));
	return import_table(cli, &wish, error);
}
