/* Agenda of sessions: a faculty member in two places at once. */
#include "qtp/engine/base/math.h"
#include "qtp/season/rule_season.h"
#include "rule_agenda.h"

#include <stdlib.h>
#include <string.h>

/* After so many minutes two items can no longer be on one day anywhere. */
#define LOOK_AHEAD_MINUTES (2 * 24 * 60)
#define CLASH_RED_DAYS 14

static bool in_person(const struct Session *session)
{
	return session->mode != SESSION_VIRTUAL;
}

enum FacultyClash agenda_clash(const struct AgendaSlot *a, const struct AgendaSlot *b)
{
	if (a->item->faculty == 0 || a->item->faculty != b->item->faculty)
		return CLASH_NONE;
	if (a->from < b->until && b->from < a->until)
		return CLASH_TIME;
	if (a->session->cohort != b->session->cohort && a->item->day == b->item->day &&
	    in_person(a->session) && in_person(b->session))
		return CLASH_CITY;
	return CLASH_NONE;
}

static int by_person_and_time(const void *a, const void *b)
{
	const struct AgendaSlot *left = *(const struct AgendaSlot *const *)a,
				*right = *(const struct AgendaSlot *const *)b;

	if (left->item->faculty != right->item->faculty)
		return left->item->faculty < right->item->faculty ? -1 : 1;
	if (left->from != right->from)
		return left->from < right->from ? -1 : 1;
	return left->item->code && right->item->code ? strcmp(left->item->code, right->item->code)
						     : 0;
}

static const char *conflict_text(const struct FacultyConflict *conflict, struct Arena *arena)
{
	const struct AgendaSlot *first = conflict->first, *second = conflict->second;
	char day[DAY_TEXT], one[DAY_TEXT], two[DAY_TEXT];

	if (conflict->clash == CLASH_CITY)
		return arena_format(arena, "%s is in %s and in %s on one day: %s %s and %s, %s",
				    first->faculty, first->site, second->site, first->item->code,
				    time_text(first->item->start, one), second->item->code,
				    day_long(first->item->day, day));
	return arena_format(arena, "%s is in two places at once: %s %s and %s %s, %s",
			    first->faculty, first->item->code, time_text(first->item->start, one),
			    second->item->code, time_text(second->item->start, two),
			    day_long(first->item->day, day));
}

struct FacultyConflicts agenda_conflicts(const struct AgendaSlot slots[], size_t n,
					 struct Arena *arena)
{
	const struct AgendaSlot **sorted = ARENA_ARRAY(arena, n, const struct AgendaSlot *);
	struct FacultyConflicts all = {NULL, 0};
	size_t n_sorted = 0, capacity = 0;

	for (size_t i = 0; i < n; i++)
		if (slots[i].item->faculty && slots[i].until > slots[i].from)
			sorted[n_sorted++] = &slots[i];
	if (n_sorted)
		qsort(sorted, n_sorted, sizeof(sorted[0]), by_person_and_time);
	for (size_t i = 0; i < n_sorted; i++)
		for (size_t k = i + 1;
		     k < n_sorted && sorted[k]->item->faculty == sorted[i]->item->faculty &&
		     sorted[k]->from < sorted[i]->from + LOOK_AHEAD_MINUTES;
		     k++) {
			struct FacultyConflict found = {sorted[i], sorted[k],
							agenda_clash(sorted[i], sorted[k]), NULL};

			if (found.clash == CLASH_NONE)
				continue;
			found.text = conflict_text(&found, arena);
			all.items = arena_grow(arena, all.items, all.n, &capacity, sizeof(found));
			all.items[all.n++] = found;
		}
	return all;
}

/* The same for a row that names the person already. */
static const char *short_text(const struct FacultyConflict *conflict, struct Arena *arena)
{
	const struct AgendaSlot *first = conflict->first;
	char day[DAY_TEXT], one[DAY_TEXT];

	day_short(first->item->day, day);
	if (conflict->clash == CLASH_CITY)
		return arena_format(arena, "in %s and in %s on %s", first->site,
				    conflict->second->site, day);
	return arena_format(arena, "in two places on %s at %s", day,
			    time_text(first->item->start, one));
}

/* The same person between the same two sessions: one of them was put where it is for one reason. */
static bool is_same_fact(const struct FacultyConflict *a, const struct FacultyConflict *b)
{
	const struct Session *a1 = a->first->session, *a2 = a->second->session,
			     *b1 = b->first->session, *b2 = b->second->session;

	if (a->first->item->faculty != b->first->item->faculty)
		return false;
	return (a1->record.id == b1->record.id && a2->record.id == b2->record.id) ||
	       (a1->record.id == b2->record.id && a2->record.id == b1->record.id);
}

/* `n`: how often. */
static void add_conflict(struct AttentionCase *judged, const struct FacultyConflict *conflict,
			 size_t n, Day today)
{
	int64_t days_left = (int64_t)conflict->first->item->day - today;
	const char *more = n > 1 ? arena_format(judged->arena, ", and %zu more", n - 1) : "";

	attention_add(judged,
		      (struct AttentionFinding){
			      .light = days_left <= CLASH_RED_DAYS ? LIGHT_RED : LIGHT_AMBER,
			      .days_late = -days_left,
			      .text = arena_format(judged->arena, "%s%s",
						   short_text(conflict, judged->arena), more),
			      .said = arena_format(judged->arena, "%s%s", conflict->text, more),
			      .rule = conflict->clash == CLASH_CITY
					      ? "no one teaches in person in two cities on one day."
					      : NULL,
			      .seen = arena_format(judged->arena, "\"%s\" and \"%s\"",
						   conflict->first->item->title,
						   conflict->second->item->title),
			      .subject = {KIND_SESSION, conflict->first->session->record.id,
					  conflict->first->faculty},
		      });
}

/* A moved session meets another with many items: each person is reported once, at the first of
 * them. */
static void find_conflicts(struct AttentionCase *judged)
{
	const struct FacultyFacts *facts = judged->facts;
	const struct FacultyConflicts *all = &facts->conflicts;

	for (size_t i = 0; i < all->n; i++) {
		size_t n = 1;
		bool told = false;

		for (size_t k = 0; k < i && !told; k++)
			told = is_same_fact(&all->items[k], &all->items[i]);
		for (size_t k = i + 1; k < all->n && !told; k++)
			n += is_same_fact(&all->items[i], &all->items[k]);
		if (!told)
			add_conflict(judged, &all->items[i], n, facts->today);
	}
}

static const struct AttentionRule rules[] = {
	{
		.topic = "faculty",
		.weight = 6,
		.help = "a faculty member is in two places at once",
		.rule = "no one can teach two things at the same time.",
		.limit = "amber, red from " ATTENTION_DAYS(
			CLASH_RED_DAYS) " days before the day on.",
		.find = find_conflicts,
	},
};
const struct AttentionTable faculty_attention_rules = {rules, N_ITEMS(rules)};
