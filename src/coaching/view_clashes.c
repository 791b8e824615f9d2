/* Clashes: faculty and coaches in two places at once, over agenda and planned contacts. */
#include "view_clashes.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/model/filter.h"
#include "qtp/season/view_schedule.h"
#include "view_contact_time.h"

#include <stdlib.h>

#define SECONDS_A_MINUTE 60

/* --- The two sides --- */

/* False: it has no start, so that it is in no one's way. */
static bool span_of(const struct Contact *contact, struct Arena *arena, struct AgendaSpan *ret_span)
{
	int64_t seconds;

	if (contact->day == DAY_NONE || !contact_instant(contact, arena, &seconds))
		return false;
	ret_span->person = contact->coach;
	ret_span->day = contact->day;
	ret_span->from = seconds / SECONDS_A_MINUTE;
	ret_span->until = ret_span->from + (contact->minutes == NUMBER_NONE ? 1 : contact->minutes);
	return true;
}

bool clash_contact_side(struct Domain *domain, const struct Contact *contact, struct Arena *arena,
			struct ClashSide *ret_side)
{
	const struct Field *kind = entity_field(entity_get(KIND_CONTACT), "kind");
	struct AgendaSpan span;

	if (!span_of(contact, arena, &span))
		return false;
	*ret_side = (struct ClashSide){.kind = KIND_CONTACT,
				       .id = contact->record.id,
				       .ref = domain_ref(domain, KIND_TEAM, contact->team, arena),
				       .title = contact->kind == CHOICE_NONE
							? "contact"
							: kind->choices[contact->kind].label,
				       .day = contact->day,
				       .start = contact->start,
				       .minutes = contact->minutes,
				       .zone = contact->zone,
				       .from = span.from,
				       .until = span.until};
	return true;
}

bool clash_agenda_side(struct Domain *domain, const struct Agenda *item, struct Arena *arena,
		       struct ClashSide *ret_side, struct Error *error)
{
	struct Session session;
	struct Cohort cohort;
	int64_t from;

	if (!domain_get(domain, (struct KindId){KIND_SESSION, item->session}, &session, arena,
			error) ||
	    !domain_get(domain, (struct KindId){KIND_COHORT, session.cohort}, &cohort, arena,
			error))
		return false;
	from = agenda_instant(agenda_zone(&cohort, arena), item->day, item->start);
	*ret_side = (struct ClashSide){.kind = KIND_AGENDA,
				       .id = item->record.id,
				       .ref = item->code,
				       .title = item->title,
				       .day = item->day,
				       .start = item->start,
				       .minutes = item->minutes,
				       .zone = cohort.zone,
				       .from = from,
				       .until = from + item->minutes};
	return true;
}

const char *clash_side_text(const struct ClashSide *side, struct Arena *arena)
{
	char day[DAY_TEXT], start[DAY_TEXT];

	return arena_format(arena,
			    side->kind == KIND_AGENDA ? "%s \"%s\", %s %s %s" : "%s (%s), %s %s %s",
			    side->ref ? side->ref : "", side->title ? side->title : "",
			    day_medium(side->day, day), time_text(side->start, start),
			    side->zone ? side->zone : "");
}

static void add_clash(struct Clashes *clashes, struct Clash clash, struct Arena *arena)
{
	if (clash.second.from < clash.first.from) {
		struct ClashSide later = clash.first;

		clash.first = clash.second;
		clash.second = later;
	}
	clash.text = arena_format(
		arena, "%s is %s: %s, and %s", clash.name,
		clash.reason == CLASH_CITY ? "in two cities on one day" : "in two places at once",
		clash_side_text(&clash.first, arena), clash_side_text(&clash.second, arena));
	clashes->items = arena_grow(arena, clashes->items, clashes->n, &clashes->capacity,
				    sizeof *clashes->items);
	clashes->items[clashes->n++] = clash;
}

/* --- Agendas with each other --- */

static bool add_agendas(struct Domain *domain, struct Arena *arena, struct Clashes *clashes,
			struct Error *error)
{
	struct FacultyConflicts conflicts;

	if (!agenda_faculty_conflicts(domain, (struct SessionsFrom){0, domain->today}, arena,
				      &conflicts, error))
		return false;
	for (size_t i = 0; i < conflicts.n; i++) {
		struct Clash clash = {.person = conflicts.items[i].first->item->faculty,
				      .name = conflicts.items[i].first->faculty,
				      .reason = conflicts.items[i].clash};

		if (!clash_agenda_side(domain, conflicts.items[i].first->item, arena, &clash.first,
				       error) ||
		    !clash_agenda_side(domain, conflicts.items[i].second->item, arena,
				       &clash.second, error))
			return false;
		add_clash(clashes, clash, arena);
	}
	return true;
}

/* --- Planned contacts --- */

/* A planned contact where it is in time. */
struct Planned {
	const struct Contact *contact;
	struct AgendaSpan span;
};

static int by_coach_and_time(const void *a, const void *b)
{
	const struct Planned *left = a, *right = b;

	if (left->contact->coach != right->contact->coach)
		return left->contact->coach < right->contact->coach ? -1 : 1;
	if (left->span.from != right->span.from)
		return left->span.from < right->span.from ? -1 : 1;
	return (left->contact->record.id > right->contact->record.id) -
	       (left->contact->record.id < right->contact->record.id);
}

static bool load_planned(struct Domain *domain, struct Arena *arena, struct Planned **ret_planned,
			 size_t *ret_n, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_CONTACT);
	struct ListQuery query = {.entity = entity};
	struct Records records;

	*ret_n = 0;
	if (!filter_parse(entity, "state=planned", (struct ParseFrame){domain->today, arena},
			  &query.filter, error) ||
	    !domain_list(domain, &query, arena, &records, error))
		return false;
	*ret_planned = ARENA_ARRAY(arena, records.n, struct Planned);
	for (size_t i = 0; i < records.n; i++) {
		struct Planned *planned = &(*ret_planned)[*ret_n];

		planned->contact = records_at(&records, i);
		*ret_n += planned->contact->coach && planned->contact->day >= domain->today &&
			  span_of(planned->contact, arena, &planned->span);
	}
	if (*ret_n > 1)
		qsort(*ret_planned, *ret_n, sizeof **ret_planned, by_coach_and_time);
	return true;
}

static struct Clash begin_clash(struct Domain *domain, const struct Planned *planned,
				struct Arena *arena)
{
	struct Clash clash = {
		.person = planned->contact->coach,
		.name = domain_label(domain, KIND_PERSON, planned->contact->coach, arena),
		.reason = CLASH_TIME};

	(void)clash_contact_side(domain, planned->contact, arena, &clash.first);
	return clash;
}

/* With what its coach teaches, whatever the season. */
static bool add_taught(struct Domain *domain, const struct Planned *planned, struct Arena *arena,
		       struct Clashes *clashes, struct Error *error)
{
	const struct Agenda *item;
	struct Clash clash;

	if (!agenda_taught_by(domain, planned->span, arena, &item, error))
		return false;
	if (!item)
		return true;
	clash = begin_clash(domain, planned, arena);
	if (!clash_agenda_side(domain, item, arena, &clash.second, error))
		return false;
	add_clash(clashes, clash, arena);
	return true;
}

/* With the later ones of the same coach. */
static void add_others(struct Domain *domain, const struct Planned planned[], size_t n,
		       struct Arena *arena, struct Clashes *clashes)
{
	for (size_t i = 1; i < n && planned[i].contact->coach == planned[0].contact->coach; i++) {
		struct Clash clash;

		if (planned[i].span.from >= planned[0].span.until)
			return;
		clash = begin_clash(domain, &planned[0], arena);
		(void)clash_contact_side(domain, planned[i].contact, arena, &clash.second);
		add_clash(clashes, clash, arena);
	}
}

static int by_start(const void *a, const void *b)
{
	const struct Clash *left = a, *right = b;

	if (left->first.from != right->first.from)
		return left->first.from < right->first.from ? -1 : 1;
	return (left->first.id > right->first.id) - (left->first.id < right->first.id);
}

bool clashes_load(struct Domain *domain, struct Arena *arena, struct Clashes *ret_clashes,
		  struct Error *error)
{
	struct Planned *planned;
	size_t n;

	*ret_clashes = (struct Clashes){NULL, 0, 0};
	if (!add_agendas(domain, arena, ret_clashes, error) ||
	    !load_planned(domain, arena, &planned, &n, error))
		return false;
	for (size_t i = 0; i < n; i++) {
		if (!add_taught(domain, &planned[i], arena, ret_clashes, error))
			return false;
		add_others(domain, &planned[i], n - i, arena, ret_clashes);
	}
	if (ret_clashes->n > 1)
		qsort(ret_clashes->items, ret_clashes->n, sizeof ret_clashes->items[0], by_start);
	return true;
}

bool clash_planned(struct Domain *domain, const struct AgendaSpan *span, struct Arena *arena,
		   const struct Contact **ret_contact, struct Error *error)
{
	struct Records contacts;

	*ret_contact = NULL;
	if (!domain_children(domain, (struct OwnedBy){KIND_CONTACT, "coach", span->person}, arena,
			     &contacts, error))
		return false;
	for (size_t i = 0; i < contacts.n && !*ret_contact; i++) {
		const struct Contact *contact = records_at(&contacts, i);
		struct AgendaSpan own;

		if (contact->state == CONTACT_PLANNED && contact->day >= span->day - 1 &&
		    contact->day <= span->day + 1 && span_of(contact, arena, &own) &&
		    own.from < span->until && span->from < own.until)
			*ret_contact = contact;
	}
	return true;
}
