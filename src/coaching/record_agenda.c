/* Agenda items as coaching sees them: what their faculty has planned for the same time. */
#include "tables.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/season/view_schedule.h"
#include "view_clashes.h"

static bool load_span(struct Writing *writing, const struct Agenda *item,
		      struct AgendaSpan *ret_span)
{
	struct Session session;
	struct Cohort cohort;

	if (!writing_load(writing, KIND_SESSION, item->session, &session) ||
	    !writing_load(writing, KIND_COHORT, session.cohort, &cohort))
		return false;
	ret_span->person = item->faculty;
	ret_span->day = item->day;
	ret_span->from =
		agenda_instant(agenda_zone(&cohort, writing->arena), item->day, item->start);
	ret_span->until = ret_span->from + item->minutes;
	ret_span->but = item->record.id;
	return true;
}

static const char *faculty_name(struct Writing *writing, const struct Agenda *item)
{
	return domain_label(writing->domain, KIND_PERSON, item->faculty, writing->arena);
}

static bool warn_taught(struct Writing *writing, const struct Agenda *item, struct AgendaSpan span)
{
	const struct Agenda *other;
	char day[DAY_TEXT], start[DAY_TEXT];

	if (!agenda_taught_by(writing->domain, span, writing->arena, &other, writing->error))
		return false;
	if (other)
		issues_warn(writing->issues, "faculty", "%s teaches %s \"%s\" at that time: %s %s.",
			    faculty_name(writing, item), other->code,
			    text_show(writing->arena, other->title), day_medium(other->day, day),
			    time_text(other->start, start));
	return true;
}

static bool warn_planned(struct Writing *writing, const struct Agenda *item, struct AgendaSpan span)
{
	const struct Contact *contact;
	char day[DAY_TEXT], start[DAY_TEXT];

	if (!clash_planned(writing->domain, &span, writing->arena, &contact, writing->error))
		return false;
	if (contact)
		issues_warn(writing->issues, "faculty",
			    "%s has a contact planned with %s at that time: %s %s, %s.",
			    faculty_name(writing, item),
			    domain_ref(writing->domain, KIND_TEAM, contact->team, writing->arena),
			    day_medium(contact->day, day), time_text(contact->start, start),
			    contact->zone ? contact->zone : "no zone");
	return true;
}

/* Only what is to come: what was, was. */
bool agenda_check_faculty(struct Writing *writing, const void *record)
{
	const struct Agenda *item = record;
	struct AgendaSpan span = {.day = DAY_NONE};

	if (!item->faculty || item->day == DAY_NONE || item->day < writing->domain->today ||
	    item->start == TIME_NONE || item->minutes == NUMBER_NONE)
		return true;
	return load_span(writing, item, &span) && warn_taught(writing, item, span) &&
	       warn_planned(writing, item, span);
}
