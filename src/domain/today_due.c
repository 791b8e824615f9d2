/* Today: what the accepted teams of a cohort owe in the next fortnight. */
#include "today_work.h"

#include "qtp/domain/due.h"
#include "qtp/model/due.h"

/* The application itself is not a day of its own: that applications close is told already. */
static bool belongs_to_application(const struct Milestone *milestone)
{
	struct DuePoint point;

	return due_read(milestone->due, &point) && point.session == DUE_DEADLINE;
}

static void add_cohort(struct TodayBuilder *builder, const struct CohortCount *counted,
		       const struct Records *milestones)
{
	const struct CohortFacts *facts = &counted->facts;
	struct DueDates dates = {facts->sessions, facts->n_sessions, facts->season->deadline};
	Day today = builder->domain->today;
	size_t n;
	struct DueRow *rows =
		due_rows(milestones, &dates, today, today + FORTNIGHT_DAYS, builder->arena, &n);

	for (size_t i = 0; i < n; i++) {
		struct UpcomingRow row = {.day = rows[i].day, .time = TIME_NONE, .zone = ""};

		if (belongs_to_application(rows[i].milestone))
			continue;
		row.text = arena_format(builder->arena, "%s due", rows[i].milestone->title);
		row.site = cohort_site(facts->cohort, builder->arena);
		today_add_ahead(builder, row);
	}
}

bool today_add_due(struct TodayBuilder *builder, struct Error *error)
{
	struct Records milestones;

	if (!builder->schedule.season)
		return true;
	if (!domain_children(builder->domain, entity_get(KIND_MILESTONE), "season",
			     builder->schedule.season->record.id, builder->arena, &milestones,
			     error))
		return false;
	for (size_t i = 0; milestones.n > 0 && i < builder->schedule.n_cohorts; i++)
		if (builder->counts[i].facts.n_accepted > 0)
			add_cohort(builder, &builder->counts[i], &milestones);
	return true;
}
