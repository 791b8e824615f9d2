/* SQL of what a field is sorted by, and what a record is called. */
#include "private.h"

#include <string.h>

static void quote(struct Text *text, const char *literal)
{
	text_append_char(text, '\'');
	for (const char *c = literal; *c; c++)
		text_append(text, *c == '\'' ? "''" : (const char[]){*c, '\0'});
	text_append_char(text, '\'');
}

void sql_choice(struct Text *expression, const char *column, const struct Field *field,
		enum LabelUse use)
{
	text_format(expression, "CASE %s", column);
	for (size_t i = 0; field->choices[i].key; i++) {
		text_append(expression, " WHEN ");
		quote(expression, field->choices[i].key);
		text_append(expression, " THEN ");
		if (use == LABEL_SORTED)
			text_format(expression, "%zu", i);
		else
			quote(expression, field->choices[i].label);
	}
	text_append(expression, " END");
}

static bool is_ref_field(const struct Entity *entity, const struct Field *field)
{
	return entity->ref_field && strcmp(entity->ref_field, field->key) == 0;
}

/* Joins the record that `field` refers to under the next free name, and gives its label. */
static void target_label(struct LabelText to, const char *alias, const struct Field *field,
			 enum LabelUse use)
{
	const struct Entity *target = entity_get(field->ref);
	const struct Field *label = entity_label(target);
	struct Arena arena = {0};
	const char *name = arena_format(&arena, "%s_%s", alias, field->key);

	text_format(to.joins, " LEFT JOIN \"%s\" \"%s\" ON \"%s\".id = \"%s\".\"%s\"", target->key,
		    name, name, alias, field->key);
	if (label)
		sql_label(to, target, name, label, use);
	else
		text_format(to.expression, "\"%s\".id", name);
	arena_release(&arena);
}

void sql_label(struct LabelText to, const struct Entity *entity, const char *alias,
	       const struct Field *field, enum LabelUse use)
{
	struct Arena arena = {0};
	const char *from = field_is_judged(field) ? "j" : alias;
	const char *column = arena_format(&arena, "\"%s\".\"%s\"", from, field->key);

	if (field->type == FIELD_REF)
		target_label(to, alias, field, use);
	else if (field->type == FIELD_CHOICE)
		sql_choice(to.expression, column, field, use);
	else if (use == LABEL_SHOWN || !field_is_text(field) || is_ref_field(entity, field))
		text_append(to.expression, column);
	else if (field_leads(entity, field))
		text_format(to.expression, "\"%s\".folded", alias);
	else
		text_format(to.expression, "fold(%s)", column);
	arena_release(&arena);
}

/* Records of the same choice in an order of their own: "04 00002 harbor oncology"; without a choice
 * it is missing. */
static void sort_choice_then(struct Text *expression, const struct Entity *entity,
			     const struct Field *field)
{
	text_append(expression, "substr('0' || ");
	sql_choice(expression, field->key, field, LABEL_SORTED);
	text_format(expression,
		    ", -2) || printf(' %%05d ', coalesce(r.\"%s\", 0)) || fold(r.\"%s\")",
		    field->then, entity_label(entity)->key);
}

/* As a text; what is missing sorts last. */
static void sort_text(struct LabelText to, const struct Entity *entity, const struct Field *field)
{
	bool is_choice = field->type == FIELD_CHOICE;

	text_append(to.expression, is_choice ? "printf('%04d', coalesce(" : "coalesce(");
	sql_label(to, entity, "r", field, LABEL_SORTED);
	text_append(to.expression, is_choice ? ", 9999))" : ", char(1114111))");
}

/* The fields of the order as one text: the sign between them sorts before all others. */
static void sort_order(struct LabelText to, const struct Entity *entity, const struct Field *first)
{
	if (first->type == FIELD_CHOICE)
		sort_text(to, entity, first);
	else
		sql_label(to, entity, "r", first, LABEL_SORTED);
	for (size_t i = 0; i < ORDER_THEN_MOST && entity->order_then[i]; i++) {
		text_append(to.expression, " || char(1) || ");
		sort_text(to, entity, entity_field(entity, entity->order_then[i]));
	}
}

void sort_key_init(struct SortKey *key, const struct Entity *entity, const struct Field *field)
{
	struct LabelText to = {&key->expression, &key->joins};
	bool in_order = !field && entity->order_then[0];

	if (!field)
		field = entity_field(entity, entity->order);
	text_init(&key->expression);
	text_init(&key->joins);
	key->nullable = !(field->flags & FIELD_REQUIRED) || field->type == FIELD_REF ||
			field_is_judged(field);
	if (entity->led_by && field_leads(entity, field))
		key->nullable = false; /* folded is always there */
	if (in_order)
		sort_order(to, entity, field);
	else if (field->then)
		sort_choice_then(&key->expression, entity, field);
	else
		sql_label(to, entity, "r", field, LABEL_SORTED);
}

void sort_key_release(struct SortKey *key)
{
	text_release(&key->expression);
	text_release(&key->joins);
}

/* --- Names made of several fields --- */

#define MONTHS "'JanFebMarAprMayJunJulAugSepOctNovDec'"

static void called_choice(struct Text *expression, const char *column, const struct Field *field)
{
	text_format(expression, "CASE %s", column);
	for (const struct FieldChoice *choice = field->choices; choice->key; choice++) {
		text_append(expression, " WHEN ");
		quote(expression, choice->key);
		text_append(expression, " THEN ");
		quote(expression, choice->detail ? (const char *)choice->detail : choice->label);
	}
	text_append(expression, " END");
}

/* "22 Aug", of "month" "Aug" alone, of "year" "22 Aug 2017". */
static void called_day(struct Text *expression, const char *column, const char *form)
{
	if (strcmp(form, "month") != 0)
		text_format(expression, "CAST(substr(%s, 9, 2) AS INTEGER) || ' ' || ", column);
	text_format(expression, "substr(" MONTHS ", 3 * CAST(substr(%s, 6, 2) AS INTEGER) - 2, 3)",
		    column);
	if (strcmp(form, "year") == 0)
		text_format(expression, " || ' ' || substr(%s, 1, 4)", column);
}

/* "-4,200.00" */
static void called_cents(struct Text *expression, const char *column)
{
	text_format(expression, "printf('%%s%%,d.%%02d', iif(%s < 0, '-', ''), abs(%s) / 100, ",
		    column, column);
	text_format(expression, "abs(%s) %% 100)", column);
}

static void called_ref(struct LabelText to, const char *alias, const struct Field *field)
{
	const struct Entity *target = entity_get(field->ref);
	struct Arena arena = {0};
	const char *name = arena_format(&arena, "%s_%s", alias, field->key);

	if (target->called) {
		text_format(to.joins, " LEFT JOIN \"%s\" \"%s\" ON \"%s\".id = \"%s\".\"%s\"",
			    target->key, name, name, alias, field->key);
		sql_called(to, target, name);
	} else {
		target_label(to, alias, field, LABEL_SHOWN);
	}
	arena_release(&arena);
}

/* A field's key, and what of it. */
static void called_field(struct LabelText to, const struct Entity *entity, const char *alias,
			 const char *part)
{
	struct Arena arena = {0};
	size_t length = strcspn(part, ":");
	const struct Field *field = entity_field(entity, arena_text_n(&arena, part, length));
	const char *column = arena_format(&arena, "\"%s\".\"%s\"", alias, field->key);

	if (field->type == FIELD_REF)
		called_ref(to, alias, field);
	else if (field->type == FIELD_CHOICE)
		called_choice(to.expression, column, field);
	else if (field->type == FIELD_DAY)
		called_day(to.expression, column, part + length + (part[length] == ':'));
	else if (field->type == FIELD_CENTS)
		called_cents(to.expression, column);
	else
		text_append(to.expression, column);
	arena_release(&arena);
}

/* The part between braces: fields, of which the first that has something is said. */
static void called_part(struct LabelText to, const struct Entity *entity, const char *alias,
			char *part)
{
	char *field;

	text_append(to.expression, "coalesce(");
	while ((field = strsep(&part, "|"))) {
		called_field(to, entity, alias, field);
		text_append(to.expression, ", ");
	}
	text_append(to.expression, "'?')");
}

void sql_called(struct LabelText to, const struct Entity *entity, const char *alias)
{
	struct Arena arena = {0};
	const char *at = entity->called;

	text_append(to.expression, "(''");
	while (*at) {
		size_t length = strcspn(at, "{}");

		text_append(to.expression, " || ");
		if (*at == '{') {
			length = strcspn(++at, "}");
			called_part(to, entity, alias, arena_text_n(&arena, at, length));
			at += length + 1;
			continue;
		}
		quote(to.expression, arena_text_n(&arena, at, length));
		at += length;
	}
	text_append_char(to.expression, ')');
	arena_release(&arena);
}

void sql_names(struct Sql *sql, const struct Entity *entity)
{
	const struct Field *label = entity_label(entity);
	struct Text expression, joins;
	struct LabelText to = {&expression, &joins};

	text_init(&expression);
	text_init(&joins);
	if (entity->called)
		sql_called(to, entity, "r");
	else if (label)
		sql_label(to, entity, "r", label, LABEL_SHOWN);
	else
		text_append(&expression, "NULL");
	text_append(&sql->text, "SELECT ");
	if (entity->ref_field)
		text_format(&sql->text, "r.\"%s\"", entity->ref_field);
	else
		text_append(&sql->text, "NULL");
	text_format(&sql->text, ", %s FROM \"%s\" r%s WHERE r.id = ?1", text_get(&expression),
		    entity->key, text_get(&joins));
	text_release(&expression);
	text_release(&joins);
}
