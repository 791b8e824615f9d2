/* verify: folded texts are those of their records. */
#include "private.h"

#include "qtp/engine/base/day.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <inttypes.h>

/* What row_save writes as the folded text, as SQL. */
static void folded_expression(struct Text *text, const struct Entity *entity)
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
		text_format(text, "%sfold(coalesce(r.\"%s\", ''))", between, field->key);
		between = " || char(10) || ";
	}
	if (!*between)
		text_append(text, "''");
}

bool verify_folded(struct Store *store, const struct Entity *entity, struct Issues *issues,
		   struct Error *error)
{
	struct Arena arena = {0};
	sqlite3_stmt *statement;
	struct Sql sql;
	enum Step step;
	Id first = 0;
	size_t n = 0;

	if (store->version < schema_version(store->schema))
		return true;
	sql_init(&sql, &arena);
	text_format(&sql.text, "SELECT r.id FROM main.\"%s\" r WHERE r.folded IS NOT ",
		    entity->key);
	text_append(&sql.text, "(");
	folded_expression(&sql.text, entity);
	text_append(&sql.text, ")");
	statement = sql_prepare(store, &sql, error);
	step = statement ? statement_step(store, statement, error) : STEP_FAILED;
	for (; step == STEP_ROW; step = statement_step(store, statement, error))
		if (n++ == 0)
			first = column_number(statement, 0);
	if (n > 0)
		issues_add(issues, ERROR_CORRUPT, "",
			   "%zu of the %s are found by other words than theirs, %s id:%" PRId64
			   " among them. Nothing is lost. Change a text of it and change it back.",
			   n, entity->plural, entity->name, first);
	arena_release(&arena);
	return step == STEP_DONE;
}
