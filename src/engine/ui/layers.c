/* Layers: the list of layer types, and of the tables of actions that they share: those of the
 * engine here, the others as the capabilities hand them over. */
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"

/* Before those of the capabilities, and after them. */
static const struct LayerType *const pages[] = {
	&today_layer,  &calendar_layer, &list_layer, &joined_layer,
	&detail_layer, &history_layer,	&bin_layer,
};
static const struct LayerType *const others[] = {
	&columns_layer, &text_layer, &form_layer,     &filter_layer, &prompt_layer, &pick_layer,
	&go_layer,	&plan_layer, &question_layer, &notice_layer, &import_layer, &letter_layer,
};

static const struct ActionTable *const tables[] = {&joined_actions, &shared_actions};

const struct LayerType *layer_type_at(size_t index)
{
	if (index < N_ITEMS(pages))
		return pages[index];
	index -= N_ITEMS(pages);
	for (size_t i = 0; capabilities[i]; i++) {
		const struct ScreenTable *screen = capabilities[i]->screen;

		if (screen && index < screen->n_layers)
			return screen->layers[index];
		index -= screen ? screen->n_layers : 0;
	}
	return index < N_ITEMS(others) ? others[index] : NULL;
}

const struct ActionTable *shared_table_at(size_t index)
{
	for (size_t i = 0; capabilities[i]; i++) {
		const struct ScreenTable *screen = capabilities[i]->screen;

		if (screen && screen->actions && index-- == 0)
			return screen->actions;
	}
	return index < N_ITEMS(tables) ? tables[index] : NULL;
}
