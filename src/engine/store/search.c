/* Search: which kinds have it, and which texts are searched. */
#include "search.h"

#include "qtp/engine/base/utf8.h"

#include <string.h>

bool search_covers(const struct Entity *entity)
{
	const struct Field *first = entity_first_search(entity);

	return first && field_leads(entity, entity_field(entity, entity->order));
}

bool search_names(const struct Entity *entity, const struct Field *field)
{
	const struct Field *label;

	(void)entity;
	if (field->type != FIELD_REF || field_is_judged(field))
		return false;
	label = entity_label(entity_get(field->ref));
	return label && (field_is_text(label) || search_names(entity_get(field->ref), label));
}

bool search_has_parts(struct Store *store, const struct Entity *entity)
{
	sqlite3_stmt *statement;
	bool found;

	if (store->version < SEARCH_VERSION || !search_covers(entity) ||
	    store->stands_in[entity->kind] != STAND_IN_NONE)
		return false;
	statement = statement_query(store, QUERY_SEARCH_ANY, NULL);
	if (!statement)
		return false;
	sqlite3_bind_text(statement, 1, entity->key, -1, SQLITE_STATIC);
	found = statement_step(store, statement, NULL) == STEP_ROW;
	if (found)
		statement_done(statement);
	return found;
}

const char *search_texts(sqlite3_stmt *statement, int column, struct Arena *arena,
			 size_t *ret_n_own)
{
	struct Text texts;
	const char *result;

	text_init(&texts);
	text_append(&texts, column_borrowed(statement, column++));
	if (ret_n_own)
		*ret_n_own = texts.length;
	for (; column < sqlite3_column_count(statement); column++) {
		const char *name = (const char *)sqlite3_column_text(statement, column);

		text_append_char(&texts, '\n');
		if (name)
			text_append(&texts, text_fold_name(arena, name));
	}
	result = arena_text(arena, text_get(&texts));
	text_release(&texts);
	return result;
}
