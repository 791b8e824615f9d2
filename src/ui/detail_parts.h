/* Detail parts: the sections of a record's page, read, laid out and painted. Private to the room.
 */
#ifndef QTP_UI_DETAIL_PARTS_H
#define QTP_UI_DETAIL_PARTS_H

#include "qtp/canvas/canvas.h"
#include "qtp/domain/agenda.h"
#include "qtp/domain/list.h"
#include "qtp/domain/person_page.h"
#include "qtp/domain/team_page.h"
#include "ui.h"

#define SECTIONS_MAX 20

enum SectionType {
	SECTION_ELIGIBILITY,
	SECTION_FIELDS,
	SECTION_RELATED,
	SECTION_AGENDA,
	SECTION_DUPLICATES,
	SECTION_TEAM_HEAD,
	SECTION_CORE,
	SECTION_ACTIONS,
	SECTION_SCORES,
	SECTION_AIM,
	SECTION_MEASURES,
	SECTION_CONTACTS,
	SECTION_YEARS,
	SECTION_TAUGHT,
	N_SECTION_TYPES
};

/* Where a section stands: over the whole width, or in one of two lanes side by side. */
enum Lane { LANE_FULL, LANE_LEFT, LANE_RIGHT };

struct Section {
	enum SectionType type;
	enum Lane lane, wide_lane; /* where there is room for two lanes, and for two wide ones */
	size_t n_items;		   /* that the cursor can stand on */
	/* Of what `a` adds, and of SECTION_RELATED (and SECTION_AGENDA: all of them, in order): the
	 * first records; one more item leads to all of them when there are more. */
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
	void *values;		       /* the record's struct */
	const char **texts;	       /* one a field */
	const struct TeamFacts *facts; /* of a team; NULL */
	struct TeamPage team;	       /* of an accepted team */
	struct PersonPage person;      /* of a person */
	struct SessionAgenda agenda;   /* of a session */
	struct Section sections[SECTIONS_MAX];
	size_t n;
	int columns; /* of the page, as it was painted last */
};

/* --- Reading (detail_parts.c, detail_team.c) --- */

/* Whether the items of a section are records of their own. */
bool section_has_records(const struct Section *section);
/* What stands on it at once; charts follow with detail_team_work(). */
MUST_USE bool detail_parts_load(struct DetailParts *parts, struct Domain *domain,
				struct Error *error);
/* Room for a section more, of a type; NULL: there is none. */
struct Section *detail_parts_add(struct DetailParts *parts, enum SectionType type, size_t n_items);
/* What `a` adds to a record when the cursor is on no such section: its parts before what merely
 * refers to it. NULL: nothing. */
const struct Section *detail_parts_first_related(const struct DetailParts *parts);
/* What the hint below calls a section. */
const char *section_name(const struct Section *section);

/* The sections of an accepted team. */
MUST_USE bool detail_team_load(struct DetailParts *parts, struct Domain *domain,
			       struct Error *error);
/* Whether the team's sections show records of that kind already. */
bool detail_team_shows(const struct DetailParts *parts, enum Kind kind);
/* The record of an item of such a section; kind KIND_NONE: none. */
struct Target detail_team_target(const struct DetailParts *parts, const struct Section *section,
				 size_t item);
/* Enter on it: what it opens; kind KIND_NONE: all records of the section. */
struct Target detail_team_opens(const struct DetailParts *parts, const struct Section *section,
				size_t item);
/* The next chart of a team; false: there was none to be made. */
bool detail_team_work(struct DetailParts *parts, struct Domain *domain, struct Error *error);

/* The sections of a person. */
MUST_USE bool detail_person_load(struct DetailParts *parts, struct Domain *domain,
				 struct Error *error);
/* Whether a reference to a person is shown by them. */
bool detail_person_shows(const struct DetailParts *parts, enum Kind kind,
			 const struct Field *field);
/* Enter on an item. */
struct Target detail_person_opens(const struct DetailParts *parts, const struct Section *section,
				  size_t item);

/* --- Painting (detail_paint.c, detail_layout.c) --- */

/* How a type of section is painted. */
struct SectionPainter {
	/* Draws it from row `first` of what is below its head; returns the rows that all of it
	 * takes. One that paints itself whole is always asked for row 0. */
	int (*paint)(const struct DetailParts *parts, const struct Section *section,
		     struct Area area, int selected, int first);
	/* The row of an item from the section's head on. */
	int (*item_row)(const struct DetailParts *parts, const struct Section *section, int columns,
			size_t item);
	bool whole;
};
const struct SectionPainter *section_painter(enum SectionType type);

/* Paints from row `first` of all the sections on, moved so that the item under the cursor is in
 * sight; returns where it begins now. What lies below is named in the last row. */
int detail_parts_paint(struct DetailParts *parts, struct Area area, size_t section, size_t item,
		       int first, struct Arena *arena);
/* The section of the other lane nearest to an item; the same where there is none. */
size_t detail_parts_beside(const struct DetailParts *parts, size_t section, size_t item,
			   struct Arena *arena);
/* Whether the page has two wide lanes: there is room for more of everything. */
bool detail_parts_wide(const struct DetailParts *parts);

#endif
