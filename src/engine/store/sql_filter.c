/* Compiles a filter to a condition: a fixed grammar, every value bound. Each leaf is true or false,
 * never unknown. */
#include "private.h"

static void column_expression(struct Text *text, const struct Field *field)
{
	text_format(text, "%s.\"%s\"", field_is_judged(field) ? "j" : "r", field->key);
}

/* What the field is compared as: texts folded, choices by their place, the rest as the file holds
 * it. */
static void compared_expression(struct Sql *sql, const struct Entity *entity,
				const struct Field *field, bool by_place)
{
	struct Text joins;

	text_init(&joins);
	if (field->type == FIELD_CHOICE && by_place) {
		sql_label((struct LabelText){&sql->text, &joins}, entity, "r", field, LABEL_SORTED);
	} else if (field_is_text(field)) {
		text_append(&sql->text, "fold(");
		column_expression(&sql->text, field);
		text_append_char(&sql->text, ')');
	} else {
		column_expression(&sql->text, field);
	}
	text_release(&joins);
}

static struct Value compared_value(const struct Filter *filter)
{
	const struct Field *field = filter->field;

	if (field_is_text(field))
		return value_text(filter->text ? filter->text : filter->value.text);
	if (field->type != FIELD_CHOICE || filter->op == FILTER_EQUAL ||
	    filter->value.type != VALUE_TEXT)
		return filter->value;
	for (int64_t i = 0; field->choices[i].key; i++)
		if (text_equal(field->choices[i].key, filter->value.text))
			return value_number(i);
	return value_none;
}

static const char *sign(enum FilterOp op)
{
	switch ((int)op) {
	case FILTER_LESS:
		return "<";
	case FILTER_AT_MOST:
		return "<=";
	case FILTER_GREATER:
		return ">";
	case FILTER_AT_LEAST:
		return ">=";
	default:
		return "=";
	}
}

/* The condition on a folded text that the sign or "contains" of the filter asks for. */
static void text_condition(struct Sql *sql, const char *expression, const struct Filter *filter)
{
	if (filter->op == FILTER_CONTAINS) {
		text_format(&sql->text, "ifnull(instr(%s, ", expression);
		sql_bind(sql, value_text(filter->text));
		text_append(&sql->text, "), 0) > 0");
	} else {
		text_format(&sql->text, "ifnull(%s %s ", expression, sign(filter->op));
		sql_bind(sql, value_text(filter->text));
		text_append(&sql->text, ", 0)");
	}
}

/* A reference is compared by what it leads to: its REF or its label. */
static void reference_condition(struct Sql *sql, const struct Filter *filter)
{
	const struct Entity *target = entity_get(filter->field->ref);
	const struct Field *label = entity_label(target);
	struct Text expression, joins, folded;

	text_init(&expression);
	text_init(&joins);
	text_init(&folded);
	if (label)
		sql_label((struct LabelText){&expression, &joins}, target, "t", label, LABEL_SHOWN);
	else
		text_append(&expression, "NULL");
	text_format(&sql->text, "ifnull(r.\"%s\" IN (SELECT t.id FROM \"%s\" t%s WHERE ",
		    filter->field->key, target->key, text_get(&joins));
	text_format(&folded, "%s(%s)", filter->op == FILTER_CONTAINS ? "fold_name" : "fold",
		    text_get(&expression));
	text_condition(sql, text_get(&folded), filter);
	if (target->ref_field) {
		text_append(&sql->text, " OR ");
		text_clear(&folded);
		text_format(&folded, "fold(t.\"%s\")", target->ref_field);
		text_condition(sql, text_get(&folded), filter);
	}
	text_append(&sql->text, "), 0)");
	text_release(&expression);
	text_release(&joins);
	text_release(&folded);
}

static void comparison(struct Sql *sql, const struct Entity *entity, const struct Filter *filter)
{
	if (filter->field->type == FIELD_REF) {
		reference_condition(sql, filter);
		return;
	}
	text_append(&sql->text, "ifnull(");
	compared_expression(sql, entity, filter->field, filter->op != FILTER_EQUAL);
	text_format(&sql->text, " %s ", sign(filter->op));
	sql_bind(sql, compared_value(filter));
	text_append(&sql->text, ", 0)");
}

static bool is_in_folded(const struct Field *field)
{
	return (field->flags & FIELD_SEARCH) && field_is_text(field) && !field_is_judged(field);
}

static void contains(struct Sql *sql, const struct Filter *filter)
{
	struct Text expression;

	if (filter->field->type == FIELD_REF) {
		reference_condition(sql, filter);
		return;
	}
	/* What is not in folded is not in the field: quicker, as that is folded already. */
	if (is_in_folded(filter->field) && !filter->unfolded) {
		text_append(&sql->text, "instr(r.folded, ");
		sql_bind(sql, value_text(filter->text));
		text_append(&sql->text, ") > 0 AND ");
	}
	text_init(&expression);
	text_append(&expression, field_is_text(filter->field) ? "fold_name(" : "(");
	column_expression(&expression, filter->field);
	text_append_char(&expression, ')');
	text_condition(sql, text_get(&expression), filter);
	text_release(&expression);
}

/* --- Names of what a record refers to
 * ------------------------------------------------------------ */

/* The records that a reference leads to by way of their own label: alias.field IN (...). */
static void name_among(struct Sql *sql, const char *alias, const struct Field *field,
		       const struct Filter *filter)
{
	const struct Entity *target = entity_get(field->ref);
	const struct Field *label = entity_label(target);

	text_format(&sql->text, "%s\"%s\" IN (", alias, field->key);
	if (label->type == FIELD_REF) {
		text_format(&sql->text, "SELECT id FROM \"%s\" WHERE ", target->key);
		name_among(sql, "", label, filter);
	} else {
		sql_ids_bound(sql, filter->ids, filter->n_ids);
	}
	text_append_char(&sql->text, ')');
}

/* The same, looked at for one record. */
static void name_of(struct Sql *sql, const char *alias, const struct Field *field,
		    const struct Filter *filter)
{
	const struct Entity *target = entity_get(field->ref);
	const struct Field *label = entity_label(target);
	const char *own = arena_format(sql->arena, "%sn", alias);

	text_format(&sql->text, "EXISTS (SELECT 1 FROM \"%s\" %s WHERE %s.id = %s.\"%s\" AND ",
		    target->key, own, own, alias, field->key);
	if (label->type == FIELD_REF) {
		name_of(sql, own, label, filter);
	} else {
		if (is_in_folded(label)) {
			text_format(&sql->text, "instr(%s.folded, ", own);
			sql_bind(sql, value_text(filter->text));
			text_append(&sql->text, ") > 0 AND ");
		}
		text_format(&sql->text, "instr(fold_name(%s.\"%s\"), ", own, label->key);
		sql_bind(sql, value_text(filter->text));
		text_append(&sql->text, ") > 0");
	}
	text_append_char(&sql->text, ')');
}

static void name(struct Sql *sql, const struct Filter *filter)
{
	if (!filter->ids) {
		name_of(sql, "r", filter->field, filter);
		return;
	}
	text_append(&sql->text, "ifnull(");
	name_among(sql, "r.", filter->field, filter);
	text_append(&sql->text, ", 0)");
}

static void among(struct Sql *sql, const struct Filter *filter)
{
	text_format(&sql->text, "ifnull(r.\"%s\" IN (", filter->field->key);
	sql_ids_bound(sql, filter->ids, filter->n_ids);
	text_append(&sql->text, "), 0)");
}

/* Looked at for one record: those with such a code may be very many. */
static void coded(struct Sql *sql, const struct Filter *filter)
{
	const struct Entity *target = entity_get(filter->field->ref);

	text_format(&sql->text,
		    "EXISTS (SELECT 1 FROM \"%s\" c WHERE c.id = r.\"%s\" AND +c.binned = 0 AND ",
		    target->key, filter->field->key);
	sql_begins(sql, arena_format(sql->arena, "c.\"%s\"", target->ref_field), filter->text);
	text_append_char(&sql->text, ')');
}

static void pair(struct Sql *sql, const struct Entity *entity, const struct Filter *filter,
		 const char *word)
{
	text_append_char(&sql->text, '(');
	sql_filter(sql, entity, filter->left);
	text_append(&sql->text, word);
	sql_filter(sql, entity, filter->right);
	text_append_char(&sql->text, ')');
}

void sql_filter(struct Sql *sql, const struct Entity *entity, const struct Filter *filter)
{
	switch (filter->op) {
	case FILTER_ALL:
		text_append_char(&sql->text, '1');
		return;
	case FILTER_AND:
		pair(sql, entity, filter, " AND ");
		return;
	case FILTER_OR:
		pair(sql, entity, filter, " OR ");
		return;
	case FILTER_NOT:
		text_append(&sql->text, "NOT (");
		sql_filter(sql, entity, filter->left);
		text_append_char(&sql->text, ')');
		return;
	case FILTER_WORD:
		text_append(&sql->text, "instr(r.folded, ");
		sql_bind(sql, value_text(filter->text));
		text_append(&sql->text, ") > 0");
		return;
	case FILTER_NAME:
		name(sql, filter);
		return;
	case FILTER_AMONG:
		among(sql, filter);
		return;
	case FILTER_CODED:
		coded(sql, filter);
		return;
	case FILTER_CONTAINS:
		contains(sql, filter);
		return;
	case FILTER_DIGITS:
		text_append(&sql->text, "ifnull(instr(digits(");
		column_expression(&sql->text, filter->field);
		text_append(&sql->text, "), ");
		sql_bind(sql, value_text(filter->text));
		text_append(&sql->text, "), 0) > 0");
		return;
	case FILTER_EMPTY:
		column_expression(&sql->text, filter->field);
		text_append(&sql->text, " IS NULL");
		return;
	case FILTER_EQUAL:
	case FILTER_LESS:
	case FILTER_AT_MOST:
	case FILTER_GREATER:
	case FILTER_AT_LEAST:
		comparison(sql, entity, filter);
		return;
	}
}
