/* Layers: the layer types and the tables of actions that they share, of the engine and of all
 * capabilities. */
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/ui/ui.h"
#include "qtp/engine/ui/view.h"

const struct LayerType *layer_type_at(size_t index)
{
	for (size_t i = 0; capabilities[i]; i++) {
		const struct ScreenTable *screen = capabilities[i]->screen;

		if (screen && index < screen->n_layers)
			return screen->layers[index];
		index -= screen ? screen->n_layers : 0;
	}
	return NULL;
}

const struct ActionTable *shared_table_next(size_t *place)
{
	while (capabilities[*place]) {
		const struct ScreenTable *screen = capabilities[(*place)++]->screen;

		if (screen && screen->actions)
			return screen->actions;
	}
	return NULL;
}
