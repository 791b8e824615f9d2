/* The verb kinds: what can be recorded, from the entity tables. */
#include "own_verbs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/xchg/json.h"

#define KEY_WIDTH 17
#define FIELD_WIDTH 20
#define TYPE_WIDTH 25

static void write_choices(struct Json *json, const struct Field *field)
{
	json_key(json, "choices");
	json_begin_array(json);
	for (size_t i = 0; field->choices[i].key; i++)
		json_text(json, field->choices[i].key);
	json_end(json);
}

static void write_field(struct Json *json, const struct Field *field)
{
	json_begin_object(json);
	json_member_text(json, "key", field->key);
	json_member_text(json, "label", field->label);
	json_member_text(json, "help", field->help);
	json_member_text(json, "type", field_type_name(field->type));
	json_member_bool(json, "required", field->flags & FIELD_REQUIRED);
	json_member_bool(json, "fixed", field->flags & FIELD_FIXED);
	json_member_bool(json, "computed", field->flags & FIELD_JUDGED);
	json_member_bool(json, "masked", field->flags & FIELD_MASKED);
	json_member_text(json, "command", field->command);
	json_member_text(json, "default", field->initial);
	if (field->type == FIELD_CHOICE)
		write_choices(json, field);
	if (field->type == FIELD_REF)
		json_member_text(json, "kind", entity_get(field->ref)->key);
	if (field->type == FIELD_NUMBER && (field->min || field->max)) {
		json_member_number(json, "min", field->min);
		json_member_number(json, "max", field->max);
	}
	json_end(json);
}

static void write_kind(struct Json *json, const struct Entity *entity)
{
	json_begin_object(json);
	json_member_text(json, "kind", entity->key);
	json_member_text(json, "name", entity->name);
	json_member_text(json, "plural", entity->plural);
	json_member_text(json, "help", entity->help);
	json_member_text(json, "ref", entity->ref_field);
	json_key(json, "fields");
	json_begin_array(json);
	for (size_t i = 0; i < entity->n_fields; i++)
		write_field(json, &entity->fields[i]);
	json_end(json);
	json_end(json);
}

static void print_kinds_json(struct Cli *cli, const struct Entity *only)
{
	struct Json json;

	json_init(&json, &cli->out, false);
	json_begin_array(&json);
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);

		if (entity && (!only || entity == only))
			write_kind(&json, entity);
	}
	json_end(&json);
}

static void print_field(struct Cli *cli, const struct Field *field)
{
	const char *note = field->flags & FIELD_FILLED	   ? ", filled in when empty"
			   : field->flags & FIELD_REQUIRED ? ", required"
			   : field->flags & FIELD_JUDGED   ? ", computed"
			   : field->flags & FIELD_OWNED	   ? ", set by commands"
							   : "";

	text_append(&cli->out, "  ");
	cli_pad(cli, field->key, FIELD_WIDTH);
	text_append_char(&cli->out, ' ');
	cli_pad(cli, arena_format(&cli->arena, "%s%s", field_type_name(field->type), note),
		TYPE_WIDTH);
	cli_say(cli, " %s", field->help);
	if (field->type != FIELD_CHOICE)
		return;
	cli_pad(cli, "", FIELD_WIDTH + TYPE_WIDTH + 4);
	for (size_t i = 0; field->choices[i].key; i++)
		text_format(&cli->out, "%s%s", i ? ", " : "", field->choices[i].key);
	text_append_char(&cli->out, '\n');
}

/* ---- tables ---- */

static const struct TableColumn kind_columns[] = {{"kind", "Kind", FIELD_TEXT},
						  {"name", "Name", FIELD_TEXT},
						  {"plural", "Plural", FIELD_TEXT},
						  {"help", "What it is", FIELD_TEXT}};
static const struct TableColumn field_columns[] = {
	{"key", "Field", FIELD_TEXT},		{"label", "Label", FIELD_TEXT},
	{"type", "Type", FIELD_TEXT},		{"required", "Required", FIELD_YES_NO},
	{"computed", "Computed", FIELD_YES_NO}, {"kind", "Kind", FIELD_TEXT},
	{"choices", "Choices", FIELD_TEXT},	{"help", "What it is", FIELD_TEXT}};

static const char *choices_text(const struct Field *field, struct Arena *arena)
{
	const char *text = "";

	for (size_t i = 0; field->type == FIELD_CHOICE && field->choices[i].key; i++)
		text = arena_format(arena, "%s%s%s", text, i ? ", " : "", field->choices[i].key);
	return text;
}

static void add_fields(const struct Entity *entity, struct DataTable *table)
{
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];
		const struct Value cells[] = {
			data_table_text(field->key),
			data_table_text(field->label),
			data_table_text(field_type_name(field->type)),
			data_table_number((field->flags & FIELD_REQUIRED) != 0),
			data_table_number((field->flags & FIELD_JUDGED) != 0),
			data_table_text(field->type == FIELD_REF ? entity_get(field->ref)->key
								 : NULL),
			data_table_text(choices_text(field, table->arena)),
			data_table_text(field->help)};

		data_table_row(table, cells);
	}
}

static void add_kinds(struct DataTable *table)
{
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);
		const struct Value cells[] = {
			data_table_text(entity->key), data_table_text(entity->name),
			data_table_text(entity->plural), data_table_text(entity->help)};

		data_table_row(table, cells);
	}
}

/* The kinds, or the fields of one. */
static bool put_table(struct Cli *cli, const struct Entity *only, struct Error *error)
{
	struct DataTable table;

	data_table_begin(&table, &cli->arena,
			 only ? arena_format(&cli->arena, "Fields of the kind %s", only->key)
			      : "Kinds of record",
			 only ? field_columns : kind_columns,
			 only ? N_ITEMS(field_columns) : N_ITEMS(kind_columns));
	table.name = only ? arena_format(&cli->arena, "fields-%s", only->key) : "kinds";
	table.row_name = only ? "field" : "kind";
	table.row_plural = only ? "fields" : "kinds";
	if (only)
		add_fields(only, &table);
	else
		add_kinds(&table);
	return cli_put(cli, (struct PaperSource){.table = &table}, error);
}

bool verb_kinds(struct Cli *cli, struct Error *error)
{
	const struct Entity *only = NULL;

	if (cli_argument(cli, 0) && !cli_kind(cli, cli_argument(cli, 0), &only, error))
		return false;
	if (cli_wants_json(cli)) {
		print_kinds_json(cli, only);
		return true;
	}
	if (cli_wants_output(cli))
		return put_table(cli, only, error);
	if (!only) {
		cli_pad(cli, "Kind", KEY_WIDTH);
		cli_say(cli, " What it is");
	}
	for (int kind = 0; kind < N_KINDS && !only; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);

		if (!entity)
			continue;
		cli_pad(cli, entity->key, KEY_WIDTH);
		text_append_char(&cli->out, ' ');
		cli_say(cli, "%s", entity->help);
	}
	if (!only)
		return true;
	cli_say(cli, "%s: %s", only->key, only->help);
	cli_pad(cli, "  Field", FIELD_WIDTH + 2);
	cli_say(cli, " Type, and what may stand in it");
	for (size_t i = 0; i < only->n_fields; i++)
		print_field(cli, &only->fields[i]);
	return true;
}
