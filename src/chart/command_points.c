/* New points of a measure as a person types or pastes them: checked one by one, added all at once.
 */
#include "command_chart.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "view_measure.h"

#include <string.h>

#define WEEK_DAYS 7
#define QUARTER_MONTHS 3

static Day first_day(enum Period period, Day today)
{
	int year, month, day;

	switch (period) {
	case PERIOD_WEEK:
	case PERIOD_FORTNIGHT:
		return today - (day_weekday(today) - 1);
	case PERIOD_MONTH:
		return day_month_start(today);
	case PERIOD_QUARTER:
		day_to_civil(today, &year, &month, &day);
		return day_add_months(day_month_start(today), -((month - 1) % QUARTER_MONTHS));
	case PERIOD_DAY:
	case PERIOD_EVENT:
		break;
	}
	return today;
}

Day point_next_day(const struct Measure *measure, Day last, Day today)
{
	if (last == DAY_NONE)
		return first_day((enum Period)measure->period, today);
	switch ((enum Period)measure->period) {
	case PERIOD_DAY:
		return last + 1;
	case PERIOD_WEEK:
		return last + WEEK_DAYS;
	case PERIOD_FORTNIGHT:
		return last + 2 * WEEK_DAYS;
	case PERIOD_MONTH:
		return day_add_months(last, 1);
	case PERIOD_QUARTER:
		return day_add_months(last, QUARTER_MONTHS);
	case PERIOD_EVENT:
		break;
	}
	return today > last ? today : last + 1;
}

static bool read_values(const struct Measure *measure, const struct PointEntry *entry,
			struct Arena *arena, struct PointValues *ret_values, struct Error *error)
{
	if (text_is_empty(entry->text))
		return error_set(error, ERROR_INPUT, "value", "The value is missing.");
	return point_parse(measure, entry->text, arena, ret_values, error);
}

/* Puts the first fault, or else the first warning, into the entry. */
static void take_issues(struct PointEntry *entry, const struct Issues *issues, struct Arena *arena)
{
	for (size_t i = 0; i < issues->n; i++) {
		if (entry->fault && (!entry->is_warning || issues->items[i].warning))
			continue;
		entry->fault = arena_text(arena, issues->items[i].text);
		entry->is_warning = issues->items[i].warning;
	}
}

/* The entry as a record, its texts read and not yet checked. False: it has no form of a point, and
 * `arena` owns the fault. */
static bool make_point(struct Domain *domain, const struct Measure *measure,
		       struct PointEntry *entry, const struct RecordPut *put, struct Arena *arena)
{
	const struct Assignment day = {"day", entry->day};
	struct Point *point = put->record;
	struct PointValues values;
	struct Error error;

	entry->fault = NULL;
	entry->is_warning = false;
	if (!read_values(measure, entry, put->arena, &values, &error)) {
		entry->fault = arena_text(arena, error.text);
		return false;
	}
	record_new(domain, put->entity, point, put->arena);
	point->measure = measure->record.id;
	record_assign(domain, put->entity, point, (struct Assignments){&day, 1, false},
		      put->issues);
	record_assign(domain, put->entity, point,
		      (struct Assignments){values.items, values.n, false}, put->issues);
	return true;
}

/* As point_entry_check; what is only needed on the way is in `work`. */
static void check_entry(struct Domain *domain, const struct Measure *measure,
			struct PointEntry *entry, struct Arena *work, struct Arena *arena)
{
	struct Point point;
	struct Issues issues;
	const struct RecordPut put = {entity_get(KIND_POINT), NULL, &point, work, &issues, false};

	issues_init(&issues, work);
	if (!make_point(domain, measure, entry, &put, arena))
		return;
	record_examine(domain, &put);
	take_issues(entry, &issues, arena);
}

void point_entry_check(struct Domain *domain, const struct Measure *measure,
		       struct PointEntry *entry, struct Arena *arena)
{
	check_entry(domain, measure, entry, arena, arena);
}

/* Points that are added together. */
struct Adding {
	const struct Measure *measure;
	struct PointEntries entries;
	struct Arena *arena; /* the faults */
	struct Arena *work;  /* empty after each point */
};

/* Once one has a fault none is written, and the others are only checked: each gets its own. */
static bool add_point(struct Domain *domain, const struct Adding *adding, struct PointEntry *entry,
		      bool sound, struct Error *error)
{
	struct Point point;
	struct Issues issues;
	const struct RecordPut put = {entity_get(KIND_POINT), NULL,    &point,
				      adding->work,	      &issues, adding->entries.force};
	bool added = false;

	if (!sound) {
		check_entry(domain, adding->measure, entry, adding->work, adding->arena);
		return false;
	}
	issues_init(&issues, adding->work);
	if (make_point(domain, adding->measure, entry, &put, adding->arena)) {
		added = record_put(domain, &put, error);
		take_issues(entry, &issues, adding->arena);
	}
	return added;
}

static bool add_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Adding *adding = context;
	bool sound = true;

	for (size_t i = 0; i < adding->entries.n; i++) {
		struct PointEntry *entry = &adding->entries.items[i];
		bool added = add_point(domain, adding, entry, sound, error);

		arena_reset(adding->work);
		if (!added && !entry->fault && sound)
			return false;
		if (!added && sound)
			error_set(error, ERROR_INPUT, "day", "Row %zu: %s", i + 1, entry->fault);
		sound = sound && added;
	}
	return sound;
}

bool points_add(struct Domain *domain, const struct Measure *measure, struct PointEntries entries,
		struct Arena *arena, struct Error *error)
{
	const char *title =
		arena_format(arena, entries.n == 1 ? "add %zu point to %s" : "add %zu points to %s",
			     entries.n, measure->code ? measure->code : measure->name);
	struct Arena work = {0};
	struct Adding adding = {measure, entries, arena, &work};
	bool added = operation_run(domain, title, add_body, &adding, error);

	arena_release(&work);
	return added;
}
