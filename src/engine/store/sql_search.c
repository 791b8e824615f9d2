/* SQL of the search: names come from static tables, values are always bound. */
#include "search.h"

/* The names of what a record refers to, as shown, after a comma each. */
static void names(struct Sql *sql, struct Text *joins, const struct Entity *entity)
{
	for (size_t i = 0; i < entity->n_fields; i++) {
		if (!search_names(entity, &entity->fields[i]))
			continue;
		text_append(&sql->text, ", ");
		sql_label((struct LabelText){&sql->text, joins}, entity, "r", &entity->fields[i],
			  LABEL_SHOWN);
	}
}

void sql_search_texts(struct Sql *sql, const struct Entity *entity)
{
	struct Text joins;

	text_init(&joins);
	text_append(&sql->text, "SELECT r.id, r.folded");
	names(sql, &joins, entity);
	text_format(&sql->text, " FROM \"%s\" r%s WHERE ", entity->key, text_get(&joins));
	text_release(&joins);
}

/* A record that matches, after one key and before another. The plus keeps SQLite from walking
 * there. */
void sql_search_check(struct Sql *sql, const struct Store *store, const struct ListQuery *query,
		      int *ret_id_at)
{
	sql_select(sql, store, query->entity, NULL);
	sql_conditions(sql, query, true);
	*ret_id_at = (int)sql->n_values + 1;
	text_append(&sql->text, " AND r.id = ");
	sql_bind(sql, value_none);
	text_append(&sql->text, " AND (+r.folded, +r.id) > (");
	sql_bind(sql, value_none);
	text_append(&sql->text, ", ");
	sql_bind(sql, value_none);
	text_append(&sql->text, ") AND (+r.folded, +r.id) < (");
	sql_bind(sql, value_none);
	text_append(&sql->text, ", ");
	sql_bind(sql, value_none);
	text_append_char(&sql->text, ')');
}

/* Late records that are late no more: with `gone` those that are in no list, else those from the
 * key ?1, ?2 to before ?3, ?4. */
void sql_search_late(struct Sql *sql, const struct Entity *entity, bool gone)
{
	text_format(&sql->text,
		    "DELETE FROM search_late WHERE kind = '%s' AND %sEXISTS (SELECT 1 FROM \"%s\" "
		    "r WHERE r.id = search_late.id AND r.binned = 0",
		    entity->key, gone ? "NOT " : "", entity->key);
	if (!gone)
		text_append(&sql->text, " AND (+r.folded, +r.id) >= (?, ?) AND (+r.folded, +r.id) "
					"< (?, ?)");
	text_append_char(&sql->text, ')');
}

/* The part that the most late records lie in. */
void sql_search_latest(struct Sql *sql, const struct Entity *entity)
{
	text_format(&sql->text,
		    "SELECT (SELECT p.part FROM search_part p WHERE p.kind = '%s' AND "
		    "(p.first_text, p.first_id) <= (r.folded, r.id) ORDER BY p.first_text DESC, "
		    "p.first_id DESC LIMIT 1) AS number FROM search_late l JOIN \"%s\" r ON r.id = "
		    "l.id WHERE l.kind = '%s' GROUP BY number ORDER BY count(*) DESC LIMIT 1",
		    entity->key, entity->key, entity->key);
}

void sql_search_referrers(struct Sql *sql, const struct Entity *entity, const struct Field *field,
			  Id id)
{
	sql_search_texts(sql, entity);
	text_format(&sql->text, "r.binned = 0 AND r.\"%s\" = ", field->key);
	sql_bind(sql, value_number(id));
}

void sql_folded(struct Text *text, const struct Entity *entity)
{
	const struct Field *lead = entity_lead(entity);
	const char *between = "";

	if (lead)
		text_format(text, "fold(coalesce(r.\"%s\", r.\"%s\", '')) || char(10) || ",
			    lead->key, entity_label(entity)->key);
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		if (!(field->flags & FIELD_SEARCH) || !field_is_text(field))
			continue;
		text_format(text, "%s%s(coalesce(r.\"%s\", ''))", between,
			    field_names(entity, field) ? "fold_name" : "fold", field->key);
		between = " || char(10) || ";
	}
	if (!*between)
		text_append(text, "''");
}
