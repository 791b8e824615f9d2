/* What a half-day said before it was corrected: its history, read backwards. */
#include "view_was.h"

#include "qtp/engine/domain/domain.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/env/env.h"
#include "view_credit.h"

#include <string.h>

enum { CORRECTIONS_MOST = 20 };

struct Back {
	struct RollMark mark; /* as it was before what has been read so far */
	bool is_made;	      /* then there was none */
	bool has_changed;
};

static bool go_back(struct Back *back, const struct Changes *changes, struct Arena *arena)
{
	const struct Entity *entity = entity_get(KIND_ATTENDANCE);

	back->has_changed = false;
	for (size_t i = 0; i < changes->n; i++) {
		const struct Change *change = &changes->items[i];
		const struct Field *field = entity_field(entity, change->field);

		if (change->kind != KIND_ATTENDANCE || change->record != back->mark.record.id)
			continue;
		back->is_made |= !field && change->old_value.type == VALUE_NONE;
		back->has_changed |= field != NULL;
		if (field && !field_load(field, &back->mark, change->old_value, arena))
			return false;
	}
	return true;
}

/* Whether it was done on a later day than that of the mark. */
static bool is_after(const char *stamp, Day day)
{
	char iso[DAY_TEXT];
	const char *text = day_iso(day, iso);

	return strncmp(stamp, text, strlen(text)) > 0;
}

static struct WasMark was_of(const struct Back *back, struct WasOf of, struct Arena *arena)
{
	const struct RollCell cell = {.mark = &back->mark, .minutes = back->mark.minutes};

	return (struct WasMark){.text = roll_mark_text(&cell, of.column, arena)};
}

/* A mark whose history cannot be read has none to tell. */
bool roll_was(struct Domain *domain, struct WasOf of, struct Arena *arena, struct WasMarks *ret_was,
	      struct Error *error)
{
	const struct HistoryQuery query = {.of = {KIND_ATTENDANCE, of.mark->record.id},
					   .limit = CORRECTIONS_MOST};
	struct Back back = {.mark = *of.mark};
	struct Operations operations;

	*ret_was = (struct WasMarks){.n = 0};
	if (!domain_history(domain, &query, arena, &operations, error))
		return false;
	ret_was->items = ARENA_ARRAY(arena, operations.n, struct WasMark);
	for (size_t i = 0; i < operations.n && !back.is_made; i++) {
		const struct Operation *operation = &operations.items[i];
		const char *stamp = env_stamp_text(domain->env, operation->at, arena);
		struct Changes changes;

		/* What was taken back, and taking it back, leave the mark as it was. */
		if (operation->undone || operation->undoes)
			continue;
		if (!domain_changes(domain, operation->number, arena, &changes, error))
			return false;
		if (!go_back(&back, &changes, arena))
			break;
		if (back.is_made || !back.has_changed || !is_after(stamp, of.mark->day))
			continue;
		ret_was->items[ret_was->n] = was_of(&back, of, arena);
		ret_was->items[ret_was->n].until = stamp;
		ret_was->items[ret_was->n++].who = operation->who;
	}
	return true;
}
