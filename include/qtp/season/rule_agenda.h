/* Agenda of sessions: credit minutes as they add up, items in each other's way, faculty in two
 * places. */
#ifndef QTP_SEASON_RULE_AGENDA_H
#define QTP_SEASON_RULE_AGENDA_H

#include "qtp/engine/model/attention.h"
#include "qtp/engine/model/field.h"
#include "qtp/season.h"

/* Minutes that earn credit: physicians' (AMA) and nurses' (ANCC). */
struct AgendaCredit {
	int64_t ama, ancc;
};

/*
 * Sorts items by day, start and number. All functions below leave the order alone and cope with
 * any.
 */
void agenda_sort(const struct Agenda *items[], size_t n);
/*
 * Credit of a day up to and with each item, for items in order: what is flagged adds its minutes,
 * the items of one parallel group of a day once (the longest of them). Begins again with each day;
 * the last item of a day has the day's total. Pure; cannot fail.
 */
void agenda_run(const struct Agenda *const items[], size_t n, struct AgendaCredit ret_running[]);
/* The whole session. */
struct AgendaCredit agenda_total(const struct Agenda *const items[], size_t n);

/* Whether two items of one day share a minute. Items without a start or minutes share none. */
bool agenda_overlap(const struct Agenda *a, const struct Agenda *b);
/* The same, apart from items that are meant to run side by side: of one parallel group. */
bool agenda_collide(const struct Agenda *a, const struct Agenda *b);

/* An item with what its session and its zone say of it. */
struct AgendaSlot {
	const struct Agenda *item;
	const struct Session *session;
	int64_t from, until; /* instants in minutes since 1970, UTC; the end is not part of it */
	const char *faculty; /* name */
	const char *site;    /* "DAL": what tells the cohorts apart */
};

enum FacultyClash {
	CLASH_NONE,
	CLASH_TIME, /* at the same time */
	CLASH_CITY  /* on one day in two cities, both in person */
};
/* Whether one person can do both. Items of other people, or of no one, never clash. */
enum FacultyClash agenda_clash(const struct AgendaSlot *a, const struct AgendaSlot *b);

/* A faculty member in two places at once: the earlier item first. */
struct FacultyConflict {
	const struct AgendaSlot *first, *second;
	enum FacultyClash clash;
	const char *text; /* "Okafor is in two places at once: DAL17-S2-03 and DAL17-S2-04, Wed 19
			     Jul 08:30" */
};
struct FacultyConflicts {
	struct FacultyConflict *items;
	size_t n;
};
/* All of them, by person and time. Owned by the arena. Items whose session is in the bin do not
 * belong here. */
struct FacultyConflicts agenda_conflicts(const struct AgendaSlot slots[], size_t n,
					 struct Arena *arena);
/* The facts of the rules about faculty: they tell each conflict of the session of its first item.
 */
struct FacultyFacts {
	struct FacultyConflicts conflicts;
	Day today;
};
extern const struct AttentionTable faculty_attention_rules;

#endif
