/* Calendar: what the capabilities know of a span of days. */
#include "qtp/engine/view/calendar.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/engine/model/field_value.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

CAPABILITY_WALK(CalendarSource, calendar_source_at, calendar)

bool calendar_has(const struct CalendarList *list, Day day)
{
	return day != DAY_NONE && day >= list->first && day <= list->last;
}

static bool is_wanted(const struct CalendarList *list, const struct CalendarEntry *entry)
{
	const struct CalendarFilter *filter = &list->filter;

	return (!filter->city || !entry->city || strcmp(filter->city, entry->city) == 0) &&
	       (!filter->coach || !entry->coach || filter->coach == entry->coach);
}

static const char *kept(const struct CalendarList *list, const char *text)
{
	return arena_text(list->arena, text ? text : "");
}

void calendar_add(struct CalendarList *list, struct CalendarEntry entry)
{
	if (entry.first == DAY_NONE)
		entry.first = entry.last = entry.clock.day;
	if (entry.first == DAY_NONE || !is_wanted(list, &entry))
		return;
	entry.source = list->source;
	entry.text = kept(list, entry.text);
	entry.state = kept(list, entry.state);
	entry.who = kept(list, entry.who);
	entry.city = entry.city ? kept(list, entry.city) : NULL;
	entry.clock.zone = kept(list, entry.clock.zone);
	entry.coach_clock.zone = kept(list, entry.coach_clock.zone);
	for (Day day = entry.first > list->first ? entry.first : list->first;
	     day <= entry.last && day <= list->last; day++) {
		entry.day = day;
		list->items = arena_grow(list->arena, list->items, list->n, &list->capacity,
					 sizeof *list->items);
		list->items[list->n++] = entry;
	}
}

bool calendar_records(const struct CalendarList *list, struct DayRecords which,
		      struct Records *ret_records, struct Error *error)
{
	struct ListQuery query = {.entity = entity_get(which.kind)};
	char first[DAY_TEXT], last[DAY_TEXT];
	const char *text = arena_format(list->arena, "%s>=%s %s<=%s %s", which.day,
					day_iso(list->first, first), which.day,
					day_iso(list->last, last), which.also ? which.also : "");

	return filter_parse(query.entity, text,
			    (struct ParseFrame){list->domain->today, list->arena}, &query.filter,
			    error) &&
	       domain_list(list->domain, &query, list->arena, ret_records, error);
}

static int by_day(const void *a, const void *b)
{
	const struct CalendarEntry *left = a, *right = b;
	int order;

	if (left->day != right->day)
		return left->day < right->day ? -1 : 1;
	if (left->clock.time != right->clock.time)
		return left->clock.time < right->clock.time ? -1 : 1;
	order = strcmp(left->text, right->text);
	return order ? order : (left->record > right->record) - (left->record < right->record);
}

enum CalendarState calendar_state(const struct CalendarEntry *entry, Day today)
{
	if (entry->done)
		return CALENDAR_DONE;
	return entry->last < today ? CALENDAR_LATE : CALENDAR_OPEN;
}

static bool fill(struct CalendarList *list, struct Error *error)
{
	for (size_t i = 0; (list->source = calendar_source_at(i)); i++)
		if (!list->source->list(list, error))
			return false;
	return true;
}

bool calendar_load(struct Domain *domain, struct Calendar *calendar, struct Arena *arena,
		   struct Error *error)
{
	struct CalendarList list = {.domain = domain,
				    .arena = arena,
				    .first = calendar->first,
				    .last = calendar->last,
				    .filter = calendar->filter};
	bool began = domain_read_begin(domain), filled = fill(&list, error);

	domain_read_end(domain, began);
	*calendar = (struct Calendar){.first = list.first,
				      .last = list.last,
				      .filter = list.filter,
				      .today = domain->today};
	if (!filled)
		return false;
	if (list.n)
		qsort(list.items, list.n, sizeof list.items[0], by_day);
	calendar->items = list.items;
	calendar->n = list.n;
	for (size_t i = 0; i < list.n; i++)
		calendar->n_late +=
			calendar_state(&list.items[i], domain->today) == CALENDAR_LATE &&
			list.items[i].day == list.items[i].last;
	return true;
}

/* --- Words --- */

static const char *const months[] = {"January",	  "February", "March",	  "April",
				     "May",	  "June",     "July",	  "August",
				     "September", "October",  "November", "December"};

const char *calendar_title(const struct Calendar *calendar, struct Arena *arena)
{
	int year, month, day;
	char text[DAY_TEXT];

	day_to_civil(calendar->first, &year, &month, &day);
	if (day == 1 && calendar->last == calendar->first + day_month_length(calendar->first) - 1)
		return arena_format(arena, "%s %d", months[month - 1], year);
	return arena_text(arena, day_range(calendar->first, calendar->last, true, text));
}

const char *calendar_clock_text(struct CalendarClock clock, struct Arena *arena)
{
	char time[DAY_TEXT];

	return clock.time == TIME_NONE ? ""
				       : arena_format(arena, "%s%s%s", time_text(clock.time, time),
						      *clock.zone ? " " : "", clock.zone);
}

const char *calendar_other_text(const struct CalendarEntry *entry, struct Arena *arena)
{
	const struct CalendarClock *here = &entry->clock, *there = &entry->coach_clock;

	if (there->time == TIME_NONE || (there->time == here->time && there->day == here->day))
		return "";
	if (there->day == here->day)
		return calendar_clock_text(*there, arena);
	return arena_format(arena, "%s %s", day_weekday_name(there->day),
			    calendar_clock_text(*there, arena));
}

const char *calendar_text(const struct CalendarEntry *entry, struct Arena *arena)
{
	if (entry->first == entry->last)
		return entry->text;
	return arena_format(arena, "%s (day %" PRId32 " of %" PRId32 ")", entry->text,
			    entry->day - entry->first + 1, entry->last - entry->first + 1);
}
