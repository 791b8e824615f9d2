/* Detail parts: the sections of a record's page, read and painted one below the other. Private to
 * the room. */
#ifndef QTP_UI_DETAIL_PARTS_H
#define QTP_UI_DETAIL_PARTS_H

#include "qtp/canvas/canvas.h"
#include "qtp/domain/agenda.h"
#include "qtp/domain/list.h"
#include "qtp/domain/team.h"
#include "ui.h"

#define SECTIONS_MAX 12

enum SectionType {
	SECTION_ELIGIBILITY,
	SECTION_FIELDS,
	SECTION_RELATED,
	SECTION_AGENDA,
	SECTION_DUPLICATES
};

struct Section {
	enum SectionType type;
	size_t n_items; /* that the cursor can stand on */
	/* SECTION_RELATED (and SECTION_AGENDA: all of them, in order): the first records; one more
	 * item leads to all of them when there are more. */
	struct ListView view;
	struct ListPage page;
	const char *heading; /* NULL: the kind's plural */
	bool more;
};

/* `record` and `entity` are set by the owner, who releases the arena. */
struct DetailParts {
	struct Target record;
	const struct Entity *entity;
	struct Arena arena;
	void *values;		     /* the record's struct */
	const char **texts;	     /* one a field */
	struct TeamFacts *facts;     /* of a team; NULL */
	struct SessionAgenda agenda; /* of a session */
	struct Section sections[SECTIONS_MAX];
	size_t n;
};

/* Whether the items of a section are records of their own. */
bool section_has_records(const struct Section *section);
MUST_USE bool detail_parts_load(struct DetailParts *parts, struct Domain *domain,
				struct Error *error);
/* Paints from row `first` of all the sections on, moved so that the item under the cursor is in
 * sight; returns where it begins now. */
int detail_parts_paint(const struct DetailParts *parts, struct Area area, size_t section,
		       size_t item, int first, struct Arena *arena);
/* What `a` adds to a record when the cursor is on no such section: its parts before what merely
 * refers to it. NULL: nothing. */
const struct Section *detail_parts_first_related(const struct DetailParts *parts);

#endif
