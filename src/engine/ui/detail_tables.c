/* Detail tables: what the capabilities hand over for the pages of records. */
#include "qtp/engine/ui/detail_parts.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/ui/view.h"

#include <string.h>

const struct PageTable *page_table_at(size_t index)
{
	for (size_t i = 0; capabilities[i]; i++) {
		const struct ScreenTable *screen = capabilities[i]->screen;

		for (size_t k = 0; screen && k < SCREEN_PAGES && screen->pages[k]; k++)
			if (index-- == 0)
				return screen->pages[k];
	}
	return NULL;
}

const struct PageModel *page_model_of(enum Kind kind)
{
	const struct PageTable *table;

	for (size_t i = 0; (table = page_table_at(i)); i++)
		for (size_t k = 0; k < table->n_models; k++)
			if (table->models[k].kind == kind)
				return &table->models[k];
	return NULL;
}

const struct PageListing *page_listing_of(enum Kind kind, const char *field)
{
	const struct PageTable *table;

	for (size_t i = 0; (table = page_table_at(i)); i++)
		for (size_t k = 0; k < table->n_listings; k++)
			if (table->listings[k].kind == kind &&
			    strcmp(table->listings[k].field, field) == 0)
				return &table->listings[k];
	return NULL;
}
