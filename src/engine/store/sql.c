/* SQL for one record and one kind, made from its entity table. Names come from static tables,
 * values are always bound. */
#include "private.h"

#include <string.h>

void sql_init(struct Sql *sql, struct Arena *arena)
{
	*sql = (struct Sql){.arena = arena};
	text_init(&sql->text);
}

void sql_release(struct Sql *sql)
{
	text_release(&sql->text);
}

void sql_bind(struct Sql *sql, struct Value value)
{
	sql->values = arena_grow(sql->arena, sql->values, sql->n_values, &sql->capacity,
				 sizeof *sql->values);
	sql->values[sql->n_values++] = value;
	text_append_char(&sql->text, '?');
}

sqlite3_stmt *sql_prepare(struct Store *store, struct Sql *sql, struct Error *error)
{
	sqlite3_stmt *statement = statement_text(store, text_get(&sql->text), error);

	for (size_t i = 0; statement && i < sql->n_values; i++)
		bind_value(statement, (int)i + 1, sql->values[i]);
	sql_release(sql);
	return statement;
}

bool field_is_judged(const struct Field *field)
{
	return field->flags & FIELD_JUDGED;
}

const struct Field *entity_lead(const struct Entity *entity)
{
	return entity->led_by ? entity_field(entity, entity->led_by) : NULL;
}

const struct Field *entity_first_search(const struct Entity *entity)
{
	if (entity->led_by)
		return entity_lead(entity);
	for (size_t i = 0; i < entity->n_fields; i++)
		if ((entity->fields[i].flags & FIELD_SEARCH) && field_is_text(&entity->fields[i]))
			return &entity->fields[i];
	return NULL;
}

bool field_leads(const struct Entity *entity, const struct Field *field)
{
	return field == entity_first_search(entity) ||
	       (entity->led_by && field == entity_label(entity));
}

const struct Field *entity_label(const struct Entity *entity)
{
	return entity->label_field ? entity_field(entity, entity->label_field) : NULL;
}

bool field_names(const struct Entity *entity, const struct Field *field)
{
	return field->type == FIELD_TEXT && (field->flags & FIELD_SEARCH) && !entity->noted_by &&
	       field == entity_label(entity);
}

static void sql_column(struct Sql *sql, const char *alias, const struct Field *field)
{
	text_format(&sql->text, "%s.\"%s\"", field_is_judged(field) ? "j" : alias, field->key);
}

static bool has_judged(const struct Entity *entity)
{
	for (size_t i = 0; i < entity->n_fields; i++)
		if (field_is_judged(&entity->fields[i]))
			return true;
	return false;
}

void sql_select(struct Sql *sql, const struct Store *store, const struct Entity *entity,
		const bool *leaves)
{
	bool judged = store->judged[entity->kind];

	text_append(&sql->text, "SELECT r.id, r.binned");
	for (size_t i = 0; i < entity->n_fields; i++) {
		text_append(&sql->text, ", ");
		if ((leaves && leaves[i]) || (field_is_judged(&entity->fields[i]) && !judged))
			text_append(&sql->text, "NULL");
		else
			sql_column(sql, "r", &entity->fields[i]);
	}
	text_format(&sql->text, " FROM \"%s\" r", entity->key);
	if (judged && has_judged(entity))
		text_format(&sql->text, " LEFT JOIN temp.\"judged_%s\" j ON j.id = r.id",
			    entity->key);
}

void sql_get(struct Sql *sql, const struct Store *store, const struct Entity *entity, Id id)
{
	sql_select(sql, store, entity, NULL);
	text_append(&sql->text, " WHERE r.id = ");
	sql_bind(sql, value_number(id));
}

/* Binding order of insert and update: every stored field, folded, binned, id. */
static size_t stored_columns(struct Text *text, const struct Entity *entity, const char *behind)
{
	size_t n = 0;

	for (size_t i = 0; i < entity->n_fields; i++) {
		if (field_is_judged(&entity->fields[i]))
			continue;
		text_format(text, "\"%s\"%s, ", entity->fields[i].key, behind);
		n++;
	}
	text_format(text, "folded%s, binned%s", behind, behind);
	return n + 2;
}

void sql_insert(struct Sql *sql, const struct Entity *entity)
{
	size_t n;

	text_format(&sql->text, "INSERT INTO \"%s\" (", entity->key);
	n = stored_columns(&sql->text, entity, "");
	text_append(&sql->text, ", id) VALUES (?");
	text_append_repeat(&sql->text, ", ?", n);
	text_append_char(&sql->text, ')');
}

void sql_update(struct Sql *sql, const struct Entity *entity)
{
	text_format(&sql->text, "UPDATE \"%s\" SET ", entity->key);
	stored_columns(&sql->text, entity, " = ?");
	text_append(&sql->text, " WHERE id = ?");
}

void sql_delete(struct Sql *sql, const struct Entity *entity, Id id)
{
	text_format(&sql->text, "DELETE FROM \"%s\" WHERE id = ", entity->key);
	sql_bind(sql, value_number(id));
}

void sql_referrers(struct Sql *sql, const struct Entity *entity, const struct Field *field, Id id,
		   bool with_binned)
{
	text_format(&sql->text, "SELECT r.id FROM \"%s\" r WHERE r.\"%s\" = ", entity->key,
		    field->key);
	sql_bind(sql, value_number(id));
	text_append(&sql->text, with_binned ? " ORDER BY r.id" : " AND r.binned = 0 ORDER BY r.id");
}

void sql_ids(struct Sql *sql, const struct Entity *entity, bool backwards)
{
	text_format(&sql->text, "SELECT r.id FROM \"%s\" r ORDER BY r.id%s", entity->key,
		    backwards ? " DESC" : "");
}

void sql_stand_in_table(struct Sql *sql, const struct Entity *entity)
{
	text_format(&sql->text, "CREATE TEMP TABLE \"%s\" (id INTEGER PRIMARY KEY, ", entity->key);
	stored_columns(&sql->text, entity, "");
	text_append_char(&sql->text, ')');
}

void sql_stand_in_view(struct Sql *sql, const struct Entity *entity, const bool has[])
{
	const struct Field *lead = entity_lead(entity);

	text_format(&sql->text, "CREATE TEMP VIEW \"%s\" AS SELECT id, ", entity->key);
	for (size_t i = 0; i < entity->n_fields; i++)
		if (!field_is_judged(&entity->fields[i]))
			text_format(&sql->text, "%s\"%s\", ", has[i] ? "" : "NULL AS ",
				    entity->fields[i].key);
	if (lead && !has[lead - entity->fields])
		text_append(&sql->text, "substr(folded, 1, instr(folded || char(10), char(10))) || "
					"folded AS ");
	text_format(&sql->text, "folded, binned FROM main.\"%s\"", entity->key);
}

void sql_stand_in_drop(struct Sql *sql, const struct Entity *entity, enum StandIn stand_in)
{
	text_format(&sql->text, "DROP %s temp.\"%s\"", stand_in == STAND_IN_VIEW ? "VIEW" : "TABLE",
		    entity->key);
}

void sql_judgement_table(struct Sql *sql, const struct Entity *entity)
{
	text_format(&sql->text, "CREATE TEMP TABLE \"judged_%s\" (id INTEGER PRIMARY KEY",
		    entity->key);
	for (size_t i = 0; i < entity->n_fields; i++)
		if (field_is_judged(&entity->fields[i]))
			text_format(&sql->text, ", \"%s\"", entity->fields[i].key);
	text_append_char(&sql->text, ')');
}

void sql_forget_judged(struct Sql *sql, const struct Entity *entity)
{
	text_format(&sql->text, "DELETE FROM temp.\"judged_%s\"", entity->key);
}

void sql_judge(struct Sql *sql, const struct Entity *entity)
{
	text_format(&sql->text, "INSERT OR REPLACE INTO temp.\"judged_%s\" VALUES (?", entity->key);
	for (size_t i = 0; i < entity->n_fields; i++)
		if (field_is_judged(&entity->fields[i]))
			text_append(&sql->text, ", ?");
	text_append_char(&sql->text, ')');
}

/* No character sorts after this one. */
#define LAST_CHARACTER "\xf4\x8f\xbf\xbf"

void sql_begins(struct Sql *sql, const char *column, const char *text)
{
	text_format(&sql->text, "%s >= ", column);
	sql_bind(sql, value_text(text));
	text_format(&sql->text, " AND %s < ", column);
	sql_bind(sql, value_text(arena_format(sql->arena, "%s" LAST_CHARACTER, text)));
}

/* The number of values is rounded up: few texts of statements serve them all. */
void sql_ids_bound(struct Sql *sql, const Id ids[], size_t n)
{
	size_t n_values = 4;

	while (n_values < n)
		n_values *= 4;
	for (size_t i = 0; i < n_values; i++) {
		text_append(&sql->text, i ? ", " : "");
		sql_bind(sql, value_number(i < n ? ids[i] : 0));
	}
}
