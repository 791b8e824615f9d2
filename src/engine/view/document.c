/* Documents: the table over all capabilities, and any list as a document. */
#include "qtp/engine/view/document.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"

#include <ctype.h>

#define ROWS_AT_ONCE 500

CAPABILITY_WALK(DocumentSpec, document_spec_at, documents)

const struct DocumentSpec *document_spec_of(enum Kind kind)
{
	const struct DocumentSpec *spec;

	for (size_t i = 0; (spec = document_spec_at(i)); i++) {
		for (size_t k = 0; k < DOCUMENT_KINDS && spec->kinds[k] != N_KINDS; k++) {
			if (spec->kinds[k] == kind)
				return spec;
		}
	}
	return NULL;
}

static bool is_number(const struct Field *field)
{
	return field->type == FIELD_NUMBER || field->type == FIELD_CENTS ||
	       field->type == FIELD_REAL;
}

static struct DocumentTable *begin_table(struct Document *document, const struct ListView *view)
{
	struct DocumentColumn *columns =
		ARENA_ARRAY(document->arena, view->n_columns, struct DocumentColumn);

	for (size_t i = 0; i < view->n_columns; i++)
		columns[i] = (struct DocumentColumn){view->columns[i]->label,
						     is_number(view->columns[i]) ? CELL_RIGHT
										 : CELL_LEFT};
	return document_table(document, columns, view->n_columns);
}

static const char *list_title(const struct ListView *view, struct Arena *arena)
{
	char *title = arena_text(arena, view->entity->plural);

	title[0] = (char)toupper((unsigned char)title[0]);
	return view->binned ? arena_format(arena, "%s in the bin", title) : title;
}

bool document_of_list(struct Domain *domain, const struct ListView *view, size_t limit,
		      struct Arena *arena, struct Document *ret_document, struct Error *error)
{
	struct DocumentTable *table;
	struct ListView whole = *view;
	struct ListPage page;
	size_t left = limit ? limit : SIZE_MAX, asked;
	Id after = 0;

	whole.provisional = false;
	document_begin(ret_document, arena, list_title(view, arena));
	ret_document->name = view->entity->plural;
	ret_document->day = domain->today;
	if (!text_is_empty(view->filter))
		ret_document->subtitle = arena_format(arena, "Filter: %s", view->filter);
	table = begin_table(ret_document, view);
	do {
		asked = size_min(ROWS_AT_ONCE, left);
		if (!list_load(domain, &whole, after, false, asked, arena, &page, error))
			return false;
		for (size_t i = 0; i < page.n; i++)
			document_row(ret_document, table, page.rows[i].cells);
		after = page.n ? page.rows[page.n - 1].id : 0;
		left -= page.n;
	} while (page.n == asked && left > 0);
	ret_document->footer =
		arena_format(arena, "%zu %s", table->n_rows,
			     table->n_rows == 1 ? view->entity->name : view->entity->plural);
	return true;
}
