/* Sort: the columns of a list to choose from; the column that sorts already turns round. */
#include "qtp/engine/ui/pick.h"

static const char *order_text(const struct ListView *view, const struct Field *field)
{
	if (view->sort != field)
		return field->help;
	return view->descending ? "sorts now, last first; again: first first"
				: "sorts now; again: last first";
}

static void make_rows(struct App *app, struct PickRows *rows)
{
	const struct ListView *view = list_view(stack_page(app));

	for (size_t i = 0; i < view->entity->n_fields; i++) {
		const struct Field *field = &view->entity->fields[i];

		if (field->flags & FIELD_SEALED)
			continue;
		pick_add(rows, (struct PickRow){.left = "",
						.title = field->label,
						.help = order_text(view, field),
						.field = field});
	}
}

static unsigned choose(struct App *app, const struct PickRow *row)
{
	list_set_sort(app, stack_page(app), row->field);
	return REACT_NONE;
}

void sort_open(struct App *app, struct Layer *list)
{
	(void)list;
	pick_open(app, "Sort by", make_rows, choose);
}
