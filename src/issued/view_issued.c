/* Issued papers: finding them, and their text as a document. */
#include "qtp/issued/view_issued.h"

#include "qtp/engine/base/utf8.h"

#include <string.h>
#include <strings.h>

/* A label is not longer, so that a sentence with a colon is none. */
#define LABEL_MOST 24

bool issued_find(struct Domain *domain, struct PaperOf of, struct Arena *arena,
		 struct PapersFound *ret_found, struct Error *error)
{
	struct Records papers;

	*ret_found = (struct PapersFound){NULL, NULL};
	if (!domain_children(domain, entity_get(KIND_PAPER), "person", of.person, arena, &papers,
			     error))
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

bool issued_count_good(struct Domain *domain, enum PaperKind kind, Id session, struct Arena *arena,
		       struct PapersGood *ret_good, struct Error *error)
{
	struct Records papers;

	*ret_good = (struct PapersGood){0, NULL};
	if (!domain_children(domain, entity_get(KIND_PAPER), "session", session, arena, &papers,
			     error))
		return false;
	for (size_t i = 0; i < papers.n; i++) {
		const struct Paper *paper = records_at(&papers, i);

		if (paper->kind != (Choice)kind || paper->state != ISSUED_GOOD)
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
	    !domain_get(domain, entity, id, ret_paper, arena, error))
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
	if (!domain_children(domain, entity_get(KIND_PAPER), "replaces", paper->record.id, arena,
			     &papers, error))
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

void issued_document(const struct Paper *paper, struct Arena *arena, struct Document *ret_document)
{
	const char *at = paper->text;

	document_begin(ret_document, arena, next_line(&at, arena));
	ret_document->name = paper->serial;
	ret_document->subtitle = next_line(&at, arena);
	ret_document->footer =
		arena_format(arena, paper->state == ISSUED_VOID ? "%s, void" : "%s", paper->serial);
	ret_document->day = paper->day;
	ret_document->is_strict = true;
	while (*at)
		add_line(ret_document, next_line(&at, arena), arena);
}
