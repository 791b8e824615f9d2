/* Calendar: the days that capabilities know of their records, as events of a whole day. */
#include "view_calendar_dues.h"

#include "qtp/engine/domain/dues.h"
#include "view_calendar_events.h"

#include <inttypes.h>
#include <string.h>

/* Days that are so long over are not of use to anyone; nor are those so far ahead. */
#define DAYS_BACK 366
#define DAYS_AHEAD 3660

static bool list_kind(struct Domain *domain, const struct DueSource *source, struct DueList *list,
		      struct Error *error)
{
	struct FactsBatch *batch;
	struct IdSpan ids;

	if (!domain_ids(domain, &(struct ListQuery){.entity = entity_get(source->kind)},
			list->arena, &ids, error) ||
	    !facts_load(&(struct Loading){domain, DEPTH_JUDGED, list->arena}, source->kind, ids,
			&batch, error))
		return false;
	for (size_t i = 0; i < batch->records.n; i++)
		source->list(batch, i, list);
	return true;
}

/* How many days of the same record with the same words come before it. */
static size_t count_alike(const struct DueList *list, size_t index)
{
	const struct Due *due = &list->items[index];
	size_t n = 0;

	for (size_t i = 0; i < index; i++)
		n += list->items[i].record == due->record &&
		     strcmp(list->items[i].text, due->text) == 0;
	return n;
}

static struct CalendarEvent event_of(const struct DueList *list, size_t index)
{
	const struct Due *due = &list->items[index];

	return (struct CalendarEvent){
		.uid = arena_format(list->arena, UID_DUE "%" PRId64 "-%016" PRIx64 "-%zu@qtp",
				    due->record, calendar_hash(due->text),
				    count_alike(list, index)),
		.summary = due->text,
		.minutes = -1,
		.start = {.day = due->day, .time = due->time},
		.end = {.day = due->day + 1, .time = TIME_NONE},
		.recurrence = {.day = DAY_NONE, .time = TIME_NONE}};
}

bool calendar_dues(struct Domain *domain, struct Arena *arena, struct CalendarDue **ret_dues,
		   size_t *ret_n, struct Error *error)
{
	struct DueList list = {.first = domain->today - DAYS_BACK,
			       .last = domain->today + DAYS_AHEAD,
			       .arena = arena};
	const struct DueSource *source;

	for (size_t i = 0; (source = due_source_at(i)); i++)
		if (source->in_calendar && !list_kind(domain, source, &list, error))
			return false;
	dues_sort(&list);
	*ret_dues = ARENA_ARRAY(arena, list.n + 1, struct CalendarDue);
	*ret_n = list.n;
	for (size_t i = 0; i < list.n; i++)
		(*ret_dues)[i] = (struct CalendarDue){list.items[i].kind, list.items[i].record,
						      event_of(&list, i)};
	return true;
}
