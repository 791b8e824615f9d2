/* Import sheets: what a table can be about, and the words of a plan. */
#include "import_work.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/capability.h"

#include <string.h>

CAPABILITY_WALK(ImportSheet, import_sheet_at, sheets)

const struct ImportSheet *import_sheet_find(const char *name, struct Arena *arena)
{
	const struct Entity *entity = entity_find(name);
	const struct ImportSheet *sheet;

	for (size_t i = 0; (sheet = import_sheet_at(i)); i++)
		if (strcmp(sheet->name, name) == 0)
			return sheet;
	if (!entity)
		return NULL;
	struct ImportSheet *own = ARENA_NEW(arena, struct ImportSheet);

	*own = (struct ImportSheet){.name = entity->name,
				    .help = entity->help,
				    .parts = {{.kind = entity->kind}},
				    .n_parts = 1};
	return own;
}

const char *plan_step_name(enum PlanStep step)
{
	static const char *const names[] = {[PLAN_SAME] = "same",
					    [PLAN_SKIP] = "skip",
					    [PLAN_UPDATE] = "update",
					    [PLAN_CREATE] = "create",
					    [PLAN_CONFLICT] = "conflict"};

	return names[step];
}

const char *import_place_words(const struct ImportPass *pass, size_t row)
{
	const struct PlanRow *of = &pass->plan[row - 1];
	const char *words = arena_format(pass->row, "row %zu", of->row);

	if (of->sheet && of->sheet != pass->table->sheet)
		words = arena_format(pass->row, "%s of %s", words, text_show(pass->row, of->sheet));
	if (of->column)
		words = arena_format(pass->row, "%s (%s)", words, text_show(pass->row, of->column));
	return words;
}
