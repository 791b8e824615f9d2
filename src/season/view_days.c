/* The days, the place and the agenda of a session, and the deadline of a season, for letters. */
#include "view_days.h"

#include "qtp/engine/domain/gate.h"
#include "qtp/season.h"
#include "qtp/season/view_schedule.h"
#include "view_agenda.h"

#include <string.h>

const char *const held_names[] = {"days", "where", "zone", NULL};
const char *const timetable_names[] = {"title", "opens", "time", "faculty", "room", NULL};
const char *const closing_names[] = {"when", NULL};
enum { HELD_TEXTS = 3, TIMETABLE_TEXTS = 5 };

const char *session_days_text(const struct Session *session, struct Arena *arena)
{
	Day first = session->first_day, last = session->last_day;
	char days[DAY_TEXT];

	if (first == DAY_NONE || last == DAY_NONE)
		return "";
	day_range(first, last, true, days);
	return first == last ? arena_format(arena, "%s %s", day_weekday_name(first), days)
			     : arena_format(arena, "%s-%s %s", day_weekday_name(first),
					    day_weekday_name(last), days);
}

const char *session_where_text(const struct Session *session, const char *city, struct Arena *arena)
{
	if (session->mode == SESSION_VIRTUAL)
		return "online";
	if (!city || !*city)
		return session->mode == SESSION_HYBRID ? "on site and online" : "";
	return arena_format(arena, "in %s%s", city,
			    session->mode == SESSION_HYBRID ? " and online" : "");
}

/* The name of a zone by which people know it, else that of the zone data; "" none. */
static const char *zone_said(const char *zone)
{
	return !zone || *zone_short(zone) ? zone_short(zone) : zone;
}

bool session_list_held(struct Domain *domain, Id session, struct Arena *arena,
		       struct LetterItems *ret_items, struct Error *error)
{
	const char **texts = ARENA_ARRAY(arena, HELD_TEXTS, const char *);
	struct Session one;
	struct Cohort cohort;

	if (!domain_get(domain, (struct KindId){KIND_SESSION, session}, &one, arena, error) ||
	    !domain_get(domain, (struct KindId){KIND_COHORT, one.cohort}, &cohort, arena, error))
		return false;
	texts[0] = session_days_text(&one, arena);
	texts[1] = session_where_text(&one, cohort.city, arena);
	texts[2] = zone_said(cohort.zone);
	*ret_items = (struct LetterItems){texts, *texts[0] != '\0'};
	return true;
}

static const char *time_span(const struct Agenda *item, struct Arena *arena)
{
	char start[DAY_TEXT], end[DAY_TEXT];

	if (item->start == TIME_NONE)
		return "";
	if (item->minutes == NUMBER_NONE)
		return arena_text(arena, time_text(item->start, start));
	return arena_format(arena, "%s-%s", time_text(item->start, start),
			    time_text((TimeOfDay)(item->start + item->minutes), end));
}

bool session_list_timetable(struct Domain *domain, Id session, struct Arena *arena,
			    struct LetterItems *ret_items, struct Error *error)
{
	struct SessionAgenda agenda;
	const char **texts;
	Day day = DAY_NONE;

	if (!agenda_load(domain, session, arena, &agenda, error))
		return false;
	texts = ARENA_ARRAY(arena, TIMETABLE_TEXTS * agenda.n_rows, const char *);
	for (size_t i = 0; i < agenda.n_rows; i++) {
		const struct Agenda *item = agenda.rows[i].item;
		const char **to = &texts[TIMETABLE_TEXTS * i];

		to[0] = item->title;
		to[1] = item->day == day ? "" : letter_day(item->day, arena);
		to[2] = time_span(item, arena);
		to[3] = item->faculty ? domain_label(domain, KIND_PERSON, item->faculty, arena)
				      : "";
		to[4] = item->room;
		day = item->day;
	}
	*ret_items = (struct LetterItems){texts, agenda.n_rows};
	return true;
}

bool season_list_closing(struct Domain *domain, Id season, struct Arena *arena,
			 struct LetterItems *ret_items, struct Error *error)
{
	const char **text = ARENA_NEW(arena, const char *);
	struct Season one;
	char time[DAY_TEXT];

	if (!domain_get(domain, (struct KindId){KIND_SEASON, season}, &one, arena, error))
		return false;
	*text = letter_day(one.deadline, arena);
	if (one.deadline_time != TIME_NONE)
		*text = arena_format(arena, "%s, %s %s", *text, time_text(one.deadline_time, time),
				     zone_said(one.deadline_zone));
	*ret_items = (struct LetterItems){text, one.deadline != DAY_NONE &&
							one.deadline >= domain->today};
	return true;
}
