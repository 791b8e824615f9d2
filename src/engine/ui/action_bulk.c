/* Bulk: one field of all marked records, set as one action. */
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/form.h"
#include "qtp/engine/ui/pick.h"
#include "qtp/engine/ui/screens.h"

/* What many records can have in common: not their names, not what commands or judgements own. */
static bool is_settable(const struct Entity *entity, const struct Field *field)
{
	return !(field->flags & (FIELD_JUDGED | FIELD_OWNED | FIELD_FIXED)) &&
	       !(entity->ref_field && field == entity_field(entity, entity->ref_field));
}

static void make_rows(struct App *app, struct PickRows *rows)
{
	const struct Entity *entity = entity_get(stack_target(app).kind);

	for (size_t i = 0; i < entity->n_fields; i++)
		if (is_settable(entity, &entity->fields[i]))
			pick_add(rows, (struct PickRow){.left = "",
							.title = entity->fields[i].label,
							.help = entity->fields[i].help,
							.field = &entity->fields[i]});
}

static unsigned choose(struct App *app, const struct PickRow *row)
{
	struct Selection selection = app_selection(app, stack_target(app).kind, true);

	form_open_bulk(app, selection.kind, selection.ids, selection.n, row->field);
	return REACT_NONE;
}

const char *bulk_set_title(struct App *app)
{
	return arena_format(&app->frame, "set a field of %zu", stack_marked(app));
}

unsigned act_bulk_set(struct App *app)
{
	pick_open(app, "Set which field of the marked records", make_rows, choose);
	return REACT_NONE;
}
