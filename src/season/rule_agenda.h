/* Agenda of sessions: credit minutes as they add up, items in each other's way, faculty in two
 * places. */
#ifndef QTP_SEASON_RULE_AGENDA_H
#define QTP_SEASON_RULE_AGENDA_H

#include "qtp/engine/model/attention.h"
#include "qtp/engine/model/field.h"
#include "qtp/season.h"
#include "qtp/season/rule_season.h"

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

/* The same, apart from items that are meant to run side by side: of one parallel group. */
bool agenda_collide(const struct Agenda *a, const struct Agenda *b);
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
