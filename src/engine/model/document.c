/* Document: built part by part in an arena. */
#include "qtp/engine/model/document.h"

#include "qtp/engine/base/arena.h"

#include <string.h>

static struct DocumentBlock *add(struct Document *document, enum DocumentPart part)
{
	document->blocks = arena_grow(document->arena, document->blocks, document->n,
				      &document->capacity, sizeof *document->blocks);
	struct DocumentBlock *block = &document->blocks[document->n++];

	*block = (struct DocumentBlock){.part = part, .label = "", .text = ""};
	return block;
}

static void add_text(struct Document *document, enum DocumentPart part, const char *text)
{
	if (!text_is_empty(text))
		add(document, part)->text = text;
}

const char *document_find_italic(const char *const italics[], const char *text, size_t *ret_length)
{
	const char *first = NULL;

	for (size_t i = 0; italics && italics[i]; i++) {
		const char *found = strstr(text, italics[i]);
		const size_t length = strlen(italics[i]);

		if (!found ||
		    (first && (found > first || (found == first && length < *ret_length))))
			continue;
		first = found;
		*ret_length = length;
	}
	return first;
}

void document_begin(struct Document *document, struct Arena *arena, const char *title)
{
	*document = (struct Document){.arena = arena,
				      .name = "document",
				      .title = title ? title : "",
				      .subtitle = "",
				      .footer = "",
				      .day = DAY_NONE};
}

void document_heading(struct Document *document, int level, const char *text)
{
	struct DocumentBlock *block = add(document, DOCUMENT_HEADING);

	block->level = level < 1 ? 1 : level > DOCUMENT_LEVELS ? DOCUMENT_LEVELS : level;
	block->text = text ? text : "";
}

void document_paragraph(struct Document *document, const char *text)
{
	add_text(document, DOCUMENT_PARAGRAPH, text);
}

void document_list_item(struct Document *document, const char *text)
{
	add_text(document, DOCUMENT_LIST_ITEM, text);
}

void document_field(struct Document *document, const char *label, const char *text)
{
	if (text_is_empty(text))
		return;
	struct DocumentBlock *block = add(document, DOCUMENT_FIELD);

	block->label = label;
	block->text = text;
}

struct DocumentTable *document_table(struct Document *document,
				     const struct DocumentColumn columns[], size_t n_columns)
{
	struct DocumentTable *table = ARENA_NEW(document->arena, struct DocumentTable);

	*table = (struct DocumentTable){.columns = columns, .n_columns = n_columns};
	add(document, DOCUMENT_TABLE)->table = table;
	return table;
}

void document_row(struct Document *document, struct DocumentTable *table, const char *const cells[])
{
	table->cells = arena_grow(document->arena, table->cells, table->n_rows, &table->capacity,
				  table->n_columns * sizeof *table->cells);
	const char **row = table->cells + table->n_rows++ * table->n_columns;

	for (size_t i = 0; i < table->n_columns; i++)
		row[i] = cells[i] ? cells[i] : "";
}

void document_picture(struct Document *document, struct DocumentPicture picture)
{
	struct DocumentPicture *own = ARENA_NEW(document->arena, struct DocumentPicture);

	*own = picture;
	add(document, DOCUMENT_PICTURE)->picture = own;
}

void document_page_break(struct Document *document)
{
	add(document, DOCUMENT_PAGE_BREAK);
}

const struct DocumentPicture *document_only_picture(const struct Document *document)
{
	return document->n == 1 && document->blocks[0].part == DOCUMENT_PICTURE
		       ? document->blocks[0].picture
		       : NULL;
}

const char *document_date(const struct Document *document, struct Arena *arena)
{
	char day[DAY_TEXT];

	return arena_text(arena, day_medium(document->day, day));
}
