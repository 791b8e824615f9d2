/* verify: folded texts are those of their records. */
#include "search.h"

#include "qtp/engine/base/day.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <inttypes.h>

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
	sql_folded(&sql.text, entity);
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
