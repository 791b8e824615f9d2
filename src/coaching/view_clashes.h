/* Clashes: faculty and coaches in two places at once, over agenda and planned contacts. */
#ifndef QTP_COACHING_VIEW_CLASHES_H
#define QTP_COACHING_VIEW_CLASHES_H

#include "qtp/coaching.h"
#include "qtp/engine/domain/concerned.h"
#include "qtp/engine/domain/domain.h"
#include "qtp/season/rule_season.h"

/* One of the two: an agenda item, or a planned contact. */
struct ClashSide {
	enum Kind kind;
	Id id;
	const char *ref, *title; /* "DAL17-S2-03", "PDSA"; of a contact its team, and "call" */
	Day day;		 /* with the start on the clock of its place */
	TimeOfDay start;
	int64_t minutes; /* NUMBER_NONE: not said; it counts as one */
	const char *zone;
	int64_t from, until; /* instants in minutes since 1970, UTC */
};

struct Clash {
	Id person;
	const char *name;
	enum FacultyClash reason;
	struct ClashSide first, second; /* the earlier first */
	const char *text;
};

struct Clashes {
	struct Clash *items; /* by the start of the first side */
	size_t n, capacity;
};

/* All that are not over: of the agendas of the current season, and of planned contacts with each
 * other and with whatever their coach teaches. Owned by the arena. */
MUST_USE bool clashes_load(struct Domain *domain, struct Arena *arena, struct Clashes *ret_clashes,
			   struct Error *error);

/* A side as it is said: "DAL17-S3-01 "Final presentations", Wed 4 Oct 08:30 America/Chicago". */
const char *clash_side_text(const struct ClashSide *side, struct Arena *arena);
MUST_USE bool clash_agenda_side(struct Domain *domain, const struct Agenda *item,
				struct Arena *arena, struct ClashSide *ret_side,
				struct Error *error);
/* False: it has no start, so that it is in no one's way. */
bool clash_contact_side(struct Domain *domain, const struct Contact *contact, struct Arena *arena,
			struct ClashSide *ret_side);

/* The first contact that the person has planned within a span; NULL: none. */
struct AgendaSpan;
MUST_USE bool clash_planned(struct Domain *domain, const struct AgendaSpan *span,
			    struct Arena *arena, const struct Contact **ret_contact,
			    struct Error *error);

/* Of a session that moves. */
extern const struct ConcernedSourceTable coaching_concerned;

#endif
