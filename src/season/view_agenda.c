/* Agenda: a session's days with their items, and faculty in two places at once. */
#include "view_agenda.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/facts.h"
#include "qtp/season/view_schedule.h"

#include "qtp/engine/os/zone.h"

#include <string.h>

#define SECONDS_A_MINUTE 60
#define MINUTES_A_DAY (24 * 60)

int64_t agenda_instant(const struct Zone *zone, Day day, TimeOfDay start)
{
	if (!zone)
		return (int64_t)day * MINUTES_A_DAY + start;
	return os_zone_from_local(zone, day, start).first / SECONDS_A_MINUTE;
}

const struct Zone *agenda_zone(const struct Cohort *cohort, struct Arena *arena)
{
	const struct Zone *zone = NULL;
	struct Error ignored;

	if (!cohort->zone || !os_zone_load(arena, cohort->zone, &zone, &ignored))
		return NULL;
	return zone;
}

static bool is_taught(const struct Agenda *item)
{
	return item->faculty && agenda_is_placed(item);
}

/* Sessions of a season with the cohort of each, side by side. */
struct Taught {
	const struct Session *session;
	const struct ScheduleCohort *cohort;
	const struct Zone *zone;
};

struct TaughtList {
	struct Taught *items;
	size_t n;
};

static struct TaughtList find_taught(const struct Schedule *schedule, Day from, struct Arena *arena)
{
	struct TaughtList taught = {NULL, 0};
	size_t n = 0;

	for (size_t i = 0; i < schedule->n_cohorts; i++)
		n += schedule->cohorts[i].n_sessions;
	taught.items = ARENA_ARRAY(arena, n, struct Taught);
	for (size_t i = 0; i < schedule->n_cohorts; i++) {
		const struct ScheduleCohort *cohort = &schedule->cohorts[i];
		const struct Zone *zone = NULL;

		for (size_t k = 0; k < cohort->n_sessions; k++) {
			if (from != DAY_NONE && cohort->sessions[k]->last_day < from)
				continue;
			zone = zone ? zone : agenda_zone(cohort->cohort, arena);
			taught.items[taught.n++] =
				(struct Taught){cohort->sessions[k], cohort, zone};
		}
	}
	return taught;
}

static const struct Taught *taught_of(const struct TaughtList *taught, Id session)
{
	for (size_t i = 0; i < taught->n; i++)
		if (taught->items[i].session->record.id == session)
			return &taught->items[i];
	return NULL;
}

static bool name_faculty(struct Domain *domain, struct AgendaSlot slots[], size_t n,
			 struct Arena *arena, struct Error *error)
{
	struct RefName *names = ARENA_ARRAY(arena, n, struct RefName);
	Id *ids = ARENA_ARRAY(arena, n, Id);

	for (size_t i = 0; i < n; i++)
		ids[i] = slots[i].item->faculty;
	if (!domain_ref_names(domain, (struct KindIds){KIND_PERSON, {ids, n}}, arena, names, error))
		return false;
	for (size_t i = 0; i < n; i++)
		slots[i].faculty = names[i].label ? names[i].label : "Somebody";
	return true;
}

/* What is taught in sessions, and where it is in time. */
struct Slots {
	struct AgendaSlot *items;
	size_t n;
};

static struct IdSpan session_ids(const struct TaughtList *taught, struct Arena *arena)
{
	Id *ids = ARENA_ARRAY(arena, taught->n, Id);

	for (size_t i = 0; i < taught->n; i++)
		ids[i] = taught->items[i].session->record.id;
	return (struct IdSpan){ids, taught->n};
}

static bool load_slots(struct Domain *domain, const struct TaughtList *taught, struct Arena *arena,
		       struct Slots *ret_slots, struct Error *error)
{
	struct IdSpan sessions = session_ids(taught, arena);
	struct Records items;
	const struct Taught *at = NULL;

	if (!domain_children_of(domain, (struct OwnedByAny){KIND_AGENDA, "session", sessions},
				arena, &items, error))
		return false;
	*ret_slots = (struct Slots){ARENA_ARRAY(arena, items.n, struct AgendaSlot), 0};
	for (size_t i = 0; i < items.n; i++) {
		const struct Agenda *item = records_at(&items, i);

		if (!is_taught(item))
			continue;
		if (!at || at->session->record.id != item->session)
			at = taught_of(taught, item->session);
		int64_t from = agenda_instant(at->zone, item->day, item->start);

		ret_slots->items[ret_slots->n++] =
			(struct AgendaSlot){.item = item,
					    .session = at->session,
					    .from = from,
					    .until = from + item->minutes,
					    .site = cohort_place(at->cohort->cohort, arena)};
	}
	return name_faculty(domain, ret_slots->items, ret_slots->n, arena, error);
}

bool agenda_faculty_conflicts(struct Domain *domain, struct SessionsFrom from, struct Arena *arena,
			      struct FacultyConflicts *ret_conflicts, struct Error *error)
{
	struct Schedule schedule;
	struct TaughtList taught;
	struct Slots slots;

	*ret_conflicts = (struct FacultyConflicts){NULL, 0};
	if (!schedule_load(domain, from.season, arena, &schedule, error))
		return false;
	taught = find_taught(&schedule, from.day, arena);
	if (taught.n == 0)
		return true;
	if (!load_slots(domain, &taught, arena, &slots, error))
		return false;
	*ret_conflicts = agenda_conflicts(slots.items, slots.n, arena);
	return true;
}

static bool item_start(struct Domain *domain, const struct Agenda *item, struct Arena *arena,
		       int64_t *ret_from, struct Error *error)
{
	struct Session session;
	struct Cohort cohort;

	if (!domain_get(domain, (struct KindId){KIND_SESSION, item->session}, &session, arena,
			error) ||
	    !domain_get(domain, (struct KindId){KIND_COHORT, session.cohort}, &cohort, arena,
			error))
		return false;
	*ret_from = agenda_instant(agenda_zone(&cohort, arena), item->day, item->start);
	return true;
}

bool agenda_taught_by(struct Domain *domain, struct AgendaSpan span, struct Arena *arena,
		      const struct Agenda **ret_item, struct Error *error)
{
	struct Records items;
	int64_t from;

	*ret_item = NULL;
	if (!domain_children(domain, (struct OwnedBy){KIND_AGENDA, "faculty", span.person}, arena,
			     &items, error))
		return false;
	for (size_t i = 0; i < items.n && !*ret_item; i++) {
		const struct Agenda *item = records_at(&items, i);

		if (item->record.id == span.but || !is_taught(item) || item->day < span.day - 1 ||
		    item->day > span.day + 1)
			continue;
		if (!item_start(domain, item, arena, &from, error))
			return false;
		if (from < span.until && span.from < from + item->minutes)
			*ret_item = item;
	}
	return true;
}

/* --- One session --- */

static void add_problem(struct SessionAgenda *agenda, size_t row, const char *text, bool red,
			struct Arena *arena)
{
	struct AgendaRow *at = &agenda->rows[row];

	agenda->n_problems++;
	at->problem = at->problem ? arena_format(arena, "%s %s.", at->problem, text)
				  : arena_format(arena, "%s.", text);
	at->problem_is_red = at->problem_is_red || red;
}

static void find_overlaps(struct SessionAgenda *agenda, struct Arena *arena)
{
	for (size_t i = 0; i < agenda->n_rows; i++)
		for (size_t k = 0; k < i; k++)
			if (agenda_collide(agenda->rows[k].item, agenda->rows[i].item))
				add_problem(
					agenda, i,
					arena_format(
						arena,
						"Overlaps %s, and they are in no parallel group",
						agenda->rows[k].item->code),
					false, arena);
}

static void take_conflict(struct SessionAgenda *agenda, const struct FacultyConflict *conflict,
			  struct Arena *arena)
{
	for (size_t i = 0; i < agenda->n_rows; i++)
		if (agenda->rows[i].item->record.id == conflict->first->item->record.id ||
		    agenda->rows[i].item->record.id == conflict->second->item->record.id)
			add_problem(agenda, i, conflict->text, true, arena);
}

static bool find_conflicts(struct Domain *domain, struct SessionAgenda *agenda, struct Arena *arena,
			   struct Error *error)
{
	struct FacultyConflicts conflicts;
	struct Cohort cohort;

	if (!domain_get(domain, (struct KindId){KIND_COHORT, agenda->session->cohort}, &cohort,
			arena, error) ||
	    !agenda_faculty_conflicts(
		    domain, (struct SessionsFrom){cohort.season, agenda->session->first_day - 1},
		    arena, &conflicts, error))
		return false;
	for (size_t i = 0; i < conflicts.n; i++)
		take_conflict(agenda, &conflicts.items[i], arena);
	return true;
}

static struct AgendaDay *day_of(struct SessionAgenda *agenda, Day day)
{
	struct AgendaDay *last = agenda->n_days ? &agenda->days[agenda->n_days - 1] : NULL;

	if (last && last->day == day)
		return last;
	agenda->days[agenda->n_days] = (struct AgendaDay){.day = day};
	return &agenda->days[agenda->n_days++];
}

/* Days of the session without items are there too, so that the page shows them. */
static void find_days(struct SessionAgenda *agenda, struct Arena *arena)
{
	Day next = agenda->session->first_day, last = agenda->session->last_day;
	size_t span = last >= next ? (size_t)(last - next) + 1 : 0;

	agenda->days = ARENA_ARRAY(arena, span + agenda->n_rows, struct AgendaDay);
	for (size_t i = 0; i < agenda->n_rows; i++) {
		Day day = agenda->rows[i].item->day;

		for (; span && next < day && next <= last; next++)
			day_of(agenda, next)->first = i;
		struct AgendaDay *at = day_of(agenda, day);

		if (at->n++ == 0)
			at->first = i;
		at->total = agenda->rows[i].running;
		next = day >= next ? day + 1 : next;
	}
	for (; span && next <= last; next++)
		day_of(agenda, next)->first = agenda->n_rows;
}

static bool fill_rows(struct Domain *domain, struct SessionAgenda *agenda,
		      const struct Records *records, struct Arena *arena, struct Error *error)
{
	const struct Agenda **items = ARENA_ARRAY(arena, records->n, const struct Agenda *);
	struct AgendaCredit *running = ARENA_ARRAY(arena, records->n, struct AgendaCredit);
	struct RefName *names = ARENA_ARRAY(arena, records->n, struct RefName);
	Id *ids = ARENA_ARRAY(arena, records->n, Id);

	for (size_t i = 0; i < records->n; i++)
		items[i] = records_at(records, i);
	agenda_sort(items, records->n);
	agenda_run(items, records->n, running);
	for (size_t i = 0; i < records->n; i++)
		ids[i] = items[i]->faculty;
	if (!domain_ref_names(domain, (struct KindIds){KIND_PERSON, {ids, records->n}}, arena,
			      names, error))
		return false;
	for (size_t i = 0; i < records->n; i++)
		agenda->rows[i] = (struct AgendaRow){
			.item = items[i],
			.faculty = names[i].label ? person_short_name(names[i].label, arena) : "",
			.running = running[i],
		};
	agenda->total = agenda_total(items, records->n);
	return true;
}

bool agenda_load(struct Domain *domain, Id session, struct Arena *arena,
		 struct SessionAgenda *ret_agenda, struct Error *error)
{
	struct Session *record = ARENA_NEW(arena, struct Session);
	struct Records records;

	*ret_agenda = (struct SessionAgenda){.session = record};
	if (!domain_get(domain, (struct KindId){KIND_SESSION, session}, record, arena, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_AGENDA, "session", session}, arena,
			     &records, error))
		return false;
	ret_agenda->rows = ARENA_ARRAY(arena, records.n, struct AgendaRow);
	ret_agenda->n_rows = records.n;
	if (!fill_rows(domain, ret_agenda, &records, arena, error))
		return false;
	find_days(ret_agenda, arena);
	find_overlaps(ret_agenda, arena);
	return find_conflicts(domain, ret_agenda, arena, error);
}
