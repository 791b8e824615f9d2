/* Import words: rows and columns of a plan as the screen says them. */
#include "import_words.h"

#include "qtp/engine/base/utf8.h"

static const char *words_of_change(const struct PlanChange *change, bool is_new,
				   struct Arena *arena)
{
	const char *after = *change->after ? text_show(arena, change->after) : "(empty)";

	if (is_new)
		return arena_format(arena, "%s %s", change->field->label, after);
	return arena_format(arena, "%s %s > %s", change->field->label,
			    *change->before ? text_show(arena, change->before) : "(empty)", after);
}

const char *import_record_words(const struct PlanRecord *record, const char *between,
				struct Arena *arena)
{
	bool is_new = record->step == PLAN_CREATE;
	const char *name = text_show(arena, record->name), *kind = entity_get(record->kind)->name;
	const char *text = arena_format(arena, "%s%s %s", is_new ? "new " : "", kind, name);

	for (size_t i = 0; i < record->n_changes; i++)
		text = arena_format(arena, "%s%s%s", text, i ? between : ":  ",
				    words_of_change(&record->changes[i], is_new, arena));
	return text;
}

const char *import_row_words(const struct PlanRow *row, struct Arena *arena)
{
	const char *text = "";

	if (row->reason)
		return text_show(arena, row->reason);
	for (size_t i = 0; i < row->n_records; i++)
		if (row->records[i].step != PLAN_SAME)
			text = arena_format(arena, "%s%s%s", text, *text ? ";  " : "",
					    import_record_words(&row->records[i], ", ", arena));
	if (row->note)
		text = arena_format(arena, "%s;  %s", text, text_show(arena, row->note));
	return text;
}

const char *import_column_words(const struct ImportColumn *column, struct Arena *arena)
{
	const char *head = text_show(arena, column->head);

	if (column->is_id)
		return arena_format(arena, "%s = id", head);
	return column->field
		       ? arena_format(arena, "%s = %s %s", head,
				      column->seat ? column->seat : entity_get(column->kind)->name,
				      column->field->label)
		       : arena_format(arena, "%s not used", head);
}
