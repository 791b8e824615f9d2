/* SQL of lists and of finding by name. Names come from static tables, values are always bound. */
#include "private.h"

/* --- The season a record belongs to, through its references
 * -------------------------------------------------------- */

static const struct Field *way_to_season(const struct Entity *entity, int depth)
{
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];
		const struct Entity *target;

		if (field->type != FIELD_REF || field_is_judged(field))
			continue;
		target = entity_get(field->ref);
		if (target &&
		    (target->is_season || (depth > 0 && way_to_season(target, depth - 1))))
			return field;
	}
	return NULL;
}

void sql_season(struct Sql *sql, const struct Entity *entity, Id season)
{
	const struct Field *field = way_to_season(entity, MAX_REF_DEPTH);
	size_t n_open = 0;

	if (season == 0 || (!field && !entity->is_season))
		return;
	text_append(&sql->text, " AND r.");
	for (; field && !entity_get(field->ref)->is_season; n_open++) {
		entity = entity_get(field->ref);
		text_format(&sql->text, "\"%s\" IN (SELECT id FROM \"%s\" WHERE ", field->key,
			    entity->key);
		field = way_to_season(entity, MAX_REF_DEPTH);
	}
	text_format(&sql->text, "\"%s\" = ", field ? field->key : "id");
	sql_bind(sql, value_number(season));
	text_append_repeat(&sql->text, ")", n_open);
}

/* --- Lists
 * ------------------------------------------------------------
 */

void sql_conditions(struct Sql *sql, const struct ListQuery *query, bool by_id)
{
	bool few = by_id || query->scope || query->only;

	/* The plus leaves the index on the reference as the only way: the records of one owner are
	 * few, and sorting them is cheaper than passing all others in their order. */
	text_format(&sql->text, " WHERE %sr.binned = %d", few ? "+" : "", query->binned);
	if (query->only) {
		text_append(&sql->text, " AND r.id = ");
		sql_bind(sql, value_number(query->only));
	}
	if (query->scope) {
		text_format(&sql->text, " AND r.\"%s\" = ", query->scope->key);
		sql_bind(sql, value_number(query->scope_id));
	}
	sql_season(sql, query->entity, query->season);
	if (query->within)
		sql_within(sql, query->entity, "r.", query->within);
	if (query->filter && query->filter->op != FILTER_ALL) {
		text_append(&sql->text, " AND ");
		sql_filter(sql, query->entity, query->filter);
	}
}

static void list_bound(struct Sql *sql, const char *expression, struct ListPart part,
		       const char *sign)
{
	if (part.missing) {
		text_format(&sql->text, " AND r.id %s ", sign);
		sql_bind(sql, value_number(part.id));
		return;
	}
	text_format(&sql->text, " AND (%s, r.id) %s (", expression, sign);
	sql_bind(sql, part.key);
	text_append(&sql->text, ", ");
	sql_bind(sql, value_number(part.id));
	text_append_char(&sql->text, ')');
}

static void from_judged(struct Sql *sql, const struct Entity *entity, const struct Field *field,
			const struct Filter *filter)
{
	if ((field && field_is_judged(field)) || filter_uses_judged(filter))
		text_format(&sql->text, " LEFT JOIN temp.\"judged_%s\" j ON j.id = r.id",
			    entity->key);
}

void sql_list(struct Sql *sql, const struct Store *store, const struct ListQuery *query,
	      const struct SortKey *key, struct ListPart part)
{
	const char *expression = text_get(&key->expression);
	bool down = query->descending != query->backwards;

	if (part.ids_only) {
		text_format(&sql->text, "SELECT r.id FROM \"%s\" r", query->entity->key);
		from_judged(sql, query->entity, query->sort, query->filter);
	} else {
		sql_select(sql, store, query->entity, query->leaves);
	}
	text_append(&sql->text, text_get(&key->joins));
	sql_conditions(sql, query, part.ids);
	if (part.ids) {
		text_append(&sql->text, " AND r.id IN (");
		sql_ids_bound(sql, part.ids, part.n_ids);
		text_append_char(&sql->text, ')');
	}
	if (key->nullable)
		text_format(&sql->text, " AND %s %s", expression,
			    part.missing ? "IS NULL" : "IS NOT NULL");
	if (part.bounded)
		list_bound(sql, expression, part, down ? "<" : ">");
	text_append(&sql->text, " ORDER BY ");
	if (!part.missing)
		text_format(&sql->text, "%s%s, ", expression, down ? " DESC" : "");
	text_format(&sql->text, "r.id%s", down ? " DESC" : "");
	if (part.limit) {
		text_append(&sql->text, " LIMIT ");
		sql_bind(sql, value_number((int64_t)part.limit));
	}
}

void sql_list_key(struct Sql *sql, const struct ListQuery *query, const struct SortKey *key, Id id)
{
	text_format(&sql->text, "SELECT %s FROM \"%s\" r", text_get(&key->expression),
		    query->entity->key);
	from_judged(sql, query->entity, query->sort, NULL);
	text_format(&sql->text, "%s WHERE r.id = ", text_get(&key->joins));
	sql_bind(sql, value_number(id));
}

void sql_count(struct Sql *sql, const struct ListQuery *query, size_t limit)
{
	text_format(&sql->text, "SELECT count(*) FROM (SELECT 1 FROM \"%s\" r", query->entity->key);
	from_judged(sql, query->entity, NULL, query->filter);
	sql_conditions(sql, query, false);
	text_append(&sql->text, " LIMIT ");
	sql_bind(sql, value_number((int64_t)limit));
	text_append_char(&sql->text, ')');
}

/* --- Finding by name
 * ------------------------------------------------------------
 */

/* As the index has it. */
#define AFTER_LEAD "substr(folded, instr(folded, char(10)) + 1)"

static void label_matches(struct Sql *sql, const struct Entity *entity, const char *text,
			  bool whole);

/* fold(column) is, or begins with, the text; by the index on folded where the text leads it. */
static void text_matches(struct Sql *sql, const struct Entity *entity, const struct Field *field,
			 const char *text, bool whole)
{
	bool leads = entity->led_by ? field == entity_label(entity)
				    : field == entity_first_search(entity);

	if (leads) {
		sql_begins(sql, entity->led_by ? AFTER_LEAD : "folded", text);
		if (!whole)
			return;
		text_append(&sql->text, " AND ");
	} else if (field == entity_lead(entity)) {
		sql_begins(sql, "folded", text);
		text_append(&sql->text, " AND ");
	}
	if (whole)
		text_format(&sql->text, "fold(\"%s\") = ", field->key);
	else
		text_format(&sql->text, "instr(fold(\"%s\"), ", field->key);
	sql_bind(sql, value_text(text));
	text_append(&sql->text, whole ? "" : ") = 1");
}

static void choice_matches(struct Sql *sql, const struct Field *field, const char *text, bool whole)
{
	struct Text expression;

	text_init(&expression);
	text_format(&expression, "\"%s\"", field->key);
	text_append(&sql->text, whole ? "fold(" : "instr(fold(");
	sql_choice(&sql->text, text_get(&expression), field, LABEL_SHOWN);
	text_append(&sql->text, whole ? ") = " : "), ");
	sql_bind(sql, value_text(text));
	text_append(&sql->text, whole ? "" : ") = 1");
	text_release(&expression);
}

static void label_matches(struct Sql *sql, const struct Entity *entity, const char *text,
			  bool whole)
{
	const struct Field *label = entity_label(entity);

	if (label->type == FIELD_REF) {
		const struct Entity *target = entity_get(label->ref);

		text_format(&sql->text, "\"%s\" IN (SELECT id FROM \"%s\" WHERE ", label->key,
			    target->key);
		label_matches(sql, target, text, whole);
		text_append_char(&sql->text, ')');
	} else if (label->type == FIELD_CHOICE) {
		choice_matches(sql, label, text, whole);
	} else {
		text_matches(sql, entity, label, text, whole);
	}
}

static void ref_matches(struct Sql *sql, const struct Entity *entity, const char *text, bool whole)
{
	struct Text column;

	text_init(&column);
	text_format(&column, "\"%s\"", entity->ref_field);
	if (whole) {
		text_format(&sql->text, "%s = ", text_get(&column));
		sql_bind(sql, value_text(text));
	} else {
		sql_begins(sql, text_get(&column), text);
	}
	text_release(&column);
}

/* A field by whose beginning a record is named where its name does not begin so; NULL: none. */
static const struct Field *also_named(const struct Entity *entity)
{
	return entity->also_named ? entity_field(entity, entity->also_named) : entity_lead(entity);
}

/* Names made of several fields are in no index: all are looked at. */
static void find_called(struct Sql *sql, const struct Entity *entity, const char *text, bool whole,
			bool binned)
{
	struct Text expression, joins;

	text_init(&expression);
	text_init(&joins);
	sql_called((struct LabelText){&expression, &joins}, entity, "r");
	text_format(&sql->text, "SELECT r.id FROM \"%s\" r%s WHERE r.binned = %d AND ", entity->key,
		    text_get(&joins), binned);
	text_format(&sql->text, whole ? "fold(%s) = " : "instr(fold(%s), ", text_get(&expression));
	sql_bind(sql, value_text(text));
	text_append(&sql->text, whole ? "" : ") = 1");
	text_release(&expression);
	text_release(&joins);
}

static bool has_name(const struct Entity *entity, enum FindWay way)
{
	if (way == FIND_REF || way == FIND_REF_BEGINS)
		return entity->ref_field;
	if (way == FIND_ALSO_BEGINS)
		return also_named(entity);
	if (way == FIND_CALLED || way == FIND_CALLED_BEGINS)
		return entity->called;
	return entity_label(entity);
}

bool sql_find(struct Sql *sql, const struct FindQuery *query, enum FindWay way)
{
	const struct Entity *entity = entity_get(query->kind);
	const char *text = query->text;
	bool by_ref = way == FIND_REF || way == FIND_REF_BEGINS,
	     whole = way == FIND_REF || way == FIND_LABEL,
	     called = way == FIND_CALLED || way == FIND_CALLED_BEGINS;

	if (!has_name(entity, way))
		return false;
	if (called)
		find_called(sql, entity, text, way == FIND_CALLED, query->binned);
	/* The plus keeps the index on binned and folded from being taken where that on the REF is
	 * the better one. */
	else
		text_format(&sql->text, "SELECT r.id FROM \"%s\" r WHERE %sr.binned = %d AND ",
			    entity->key, by_ref ? "+" : "", query->binned);
	if (by_ref)
		ref_matches(sql, entity, text, whole);
	else if (way == FIND_ALSO_BEGINS)
		text_matches(sql, entity, also_named(entity), text, false);
	else if (!called)
		label_matches(sql, entity, text, whole);
	sql_season(sql, entity, query->season);
	text_append(&sql->text, " LIMIT ");
	sql_bind(sql, value_number((int64_t)query->limit));
	return true;
}
