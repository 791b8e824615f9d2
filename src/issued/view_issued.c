/* Issued papers: finding them, and their text as a document. */
#include "qtp/issued.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/domain.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/document.h"
#include "qtp/engine/model/query.h"

#include <string.h>
#include <strings.h>

/* A label is not longer, so that a sentence with a colon is none. */
#define LABEL_MOST 24

bool issued_find(struct Domain *domain, struct PaperOf of, struct Arena *arena,
		 struct PapersFound *ret_found, struct Error *error)
{
	struct Records papers;

	*ret_found = (struct PapersFound){NULL, NULL};
	if (!domain_children(domain, (struct OwnedBy){KIND_PAPER, "person", of.person}, arena,
			     &papers, error))
		return false;
	for (size_t i = 0; i < papers.n; i++) {
		const struct Paper *paper = records_at(&papers, i);

		if (paper->session != of.session || paper->kind != (Choice)of.kind)
			continue;
		if (paper->state == ISSUED_GOOD)
			ret_found->good = paper;
		else
			ret_found->last_void = paper;
	}
	return true;
}

bool issued_count_good(struct Domain *domain, struct PaperOf of, struct Arena *arena,
		       struct PapersGood *ret_good, struct Error *error)
{
	struct Records papers;

	*ret_good = (struct PapersGood){0, NULL};
	if (!domain_children(domain, (struct OwnedBy){KIND_PAPER, "session", of.session}, arena,
			     &papers, error))
		return false;
	for (size_t i = 0; i < papers.n; i++) {
		const struct Paper *paper = records_at(&papers, i);

		if (paper->kind != (Choice)of.kind || paper->state != ISSUED_GOOD)
			continue;
		ret_good->n++;
		if (!ret_good->first || strcmp(paper->serial, ret_good->first) < 0)
			ret_good->first = paper->serial;
	}
	return true;
}

bool issued_get(struct Domain *domain, const char *serial, struct Arena *arena,
		struct Paper *ret_paper, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_PAPER);
	Id id;

	if (!domain_resolve(domain, entity, serial, &id, error) ||
	    !domain_get(domain, (struct KindId){entity->kind, id}, ret_paper, arena, error))
		return false;
	return strcasecmp(ret_paper->serial, serial) == 0 ||
	       error_set(error, ERROR_INPUT, "serial",
			 "There is no paper \"%.40s\". Write the whole number, like %s.",
			 text_show(arena, serial), ret_paper->serial);
}

bool issued_successor(struct Domain *domain, const struct Paper *paper, struct Arena *arena,
		      const char **ret_serial, struct Error *error)
{
	struct Records papers;

	*ret_serial = NULL;
	if (!domain_children(domain, (struct OwnedBy){KIND_PAPER, "replaces", paper->record.id},
			     arena, &papers, error))
		return false;
	if (papers.n > 0)
		*ret_serial = ((const struct Paper *)records_at(&papers, 0))->serial;
	return true;
}

/* --- As a document --- */

static const char *next_line(const char **at, struct Arena *arena)
{
	size_t length = strcspn(*at, "\n");
	const char *line = arena_text_n(arena, *at, length);

	*at += length + ((*at)[length] == '\n');
	return line;
}

/* "| 1 Mar 2017 | Program fee | $6,300.00": a row of a table; the first one is its head, and the
 * last column is of amounts. */
#define CELLS_MOST 6

struct Table {
	struct DocumentTable *table; /* NULL: none is under way */
};

static size_t split_cells(const char *line, const char *cells[], struct Arena *arena)
{
	size_t n = 0;

	for (const char *at = line; *at && n < CELLS_MOST; n++) {
		const char *end = strstr(at, " | ");
		size_t length = end ? (size_t)(end - at) : strlen(at);

		cells[n] = arena_text_n(arena, at, length);
		at += length + (end ? 3 : 0);
	}
	return n;
}

static void add_row(struct Document *document, struct Table *table, const char *line,
		    struct Arena *arena)
{
	const char *cells[CELLS_MOST] = {NULL};
	size_t n = split_cells(line, cells, arena);

	if (!table->table) {
		struct DocumentColumn *columns = ARENA_ARRAY(arena, n, struct DocumentColumn);

		for (size_t i = 0; i < n; i++)
			columns[i] = (struct DocumentColumn){
				.head = cells[i], .align = i + 1 == n ? CELL_RIGHT : CELL_LEFT};
		table->table = document_table(document, columns, n);
	} else {
		document_row(document, table->table, cells);
	}
}

static void add_line(struct Document *document, const char *line, struct Arena *arena)
{
	const char *colon = strstr(line, ": ");

	if (strncmp(line, "# ", 2) == 0)
		document_heading(document, 1, line + 2);
	else if (colon && colon - line <= LABEL_MOST)
		document_field(document, arena_text_n(arena, line, (size_t)(colon - line)),
			       colon + 2);
	else
		document_paragraph(document, line);
}

static bool is_plain(const char *line)
{
	const char *colon = strstr(line, ": ");

	return *line && strncmp(line, "# ", 2) != 0 && strncmp(line, "| ", 2) != 0 &&
	       (!colon || colon - line > LABEL_MOST);
}

/* Plain lines below each other, like an address, are one paragraph. */
static const char *next_lines(const char **at, struct Arena *arena)
{
	const char *lines = next_line(at, arena);

	while (is_plain(lines) && **at) {
		const char *after = *at, *more = next_line(&after, arena);

		if (!is_plain(more))
			break;
		lines = arena_format(arena, "%s\n%s", lines, more);
		*at = after;
	}
	return lines;
}

/* A phrase of the association for credits is a trademark, in italics and always in full. */
const char *const issued_italics[] = {"AMA PRA Category 1 Credits", "AMA PRA Category 1 Credit(s)",
				      "AMA PRA Category 1 Credit", NULL};

void issued_document(const struct Paper *paper, struct Arena *arena, struct Document *ret_document)
{
	const char *at = paper->text, *title = next_line(&at, arena);
	struct Table table = {NULL};

	/* The number of a paper about money is what it is paid by. */
	if (paper->kind != ISSUED_CERTIFICATE)
		title = arena_format(arena, "%s %s", title, paper->serial);
	document_begin(ret_document, arena, title);
	ret_document->name = paper->serial;
	ret_document->subtitle = next_line(&at, arena);
	ret_document->footer =
		arena_format(arena, paper->state == ISSUED_VOID ? "%s, void" : "%s", paper->serial);
	ret_document->day = paper->day;
	ret_document->is_strict = true;
	ret_document->italics = issued_italics;
	while (*at) {
		const char *line = paper->kind == ISSUED_CERTIFICATE ? next_line(&at, arena)
								     : next_lines(&at, arena);

		if (strncmp(line, "| ", 2) == 0) {
			add_row(ret_document, &table, line + 2, arena);
			continue;
		}
		table.table = NULL;
		add_line(ret_document, line, arena);
	}
}
