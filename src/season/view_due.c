/* Due: read models of due days. */
#include "view_due.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/due.h"
#include "qtp/season/view_schedule.h"

#include <stdlib.h>
#include <string.h>

/* A cohort with all that its due days depend on. */
struct DueCohort {
	struct Cohort cohort;
	struct Season season;
	struct Records milestones;
	struct DueDates dates;
};

static int by_day(const void *a, const void *b)
{
	const struct DueRow *left = a, *right = b;

	if (left->day != right->day)
		return left->day < right->day ? -1 : 1;
	return strcmp(milestone_short_code(left->milestone),
		      milestone_short_code(right->milestone));
}

static const struct Owed *owed_of(const struct Milestone *milestone, struct DueOf of)
{
	return of.owed ? owed_find(of.owed, of.ower, milestone->record.id) : NULL;
}

/* Of one that is due each month, a day of its own is over once something was handed in for it. */
static bool is_own(const struct Owed *owed, const struct Milestone *milestone)
{
	return owed && owed->due != DAY_NONE && (!milestone->until || owed_has_own_day(owed));
}

/*
 * The days on which a milestone is still due, first to last; their number. Cannot fail.
 */
static size_t due_days_open(const struct Milestone *milestone, const struct DueDates *dates,
			    struct DueOf of, Day ret_days[DUE_DAYS_MAX])
{
	const struct Owed *owed = owed_of(milestone, of);
	size_t n = milestone_days(milestone, dates, ret_days), n_open = 0;

	if (is_own(owed, milestone)) {
		ret_days[0] = owed->due;
		n = 1;
	}
	for (size_t i = 0; i < n; i++)
		if (!owed || owed->settled == DAY_NONE || ret_days[i] > owed->settled)
			ret_days[n_open++] = ret_days[i];
	return owed && owed->settled == DUE_ALL ? 0 : n_open;
}

void due_rows(const struct Records *milestones, const struct DueDates *dates, struct DueOf of,
	      struct DueRows *rows)
{
	Day days[DUE_DAYS_MAX];

	for (size_t i = 0; i < milestones->n; i++) {
		const struct Milestone *milestone = records_at(milestones, i);
		size_t n = due_days_open(milestone, dates, of, days);
		bool own = is_own(owed_of(milestone, of), milestone);

		for (size_t k = 0; k < n; k++) {
			if (days[k] < rows->first || days[k] > rows->last)
				continue;
			rows->items = arena_grow(rows->arena, rows->items, rows->n, &rows->capacity,
						 sizeof rows->items[0]);
			rows->items[rows->n++] = (struct DueRow){milestone, days[k], own};
		}
	}
	if (rows->n)
		qsort(rows->items, rows->n, sizeof rows->items[0], by_day);
}

static bool load_cohort(struct Domain *domain, Id id, struct Arena *arena,
			struct DueCohort *ret_cohort, struct Error *error)
{
	const struct Session **sessions;
	struct Records records;

	if (!domain_get(domain, (struct KindId){KIND_COHORT, id}, &ret_cohort->cohort, arena,
			error) ||
	    !domain_get(domain, (struct KindId){KIND_SEASON, ret_cohort->cohort.season},
			&ret_cohort->season, arena, error) ||
	    !domain_children(domain,
			     (struct OwnedBy){KIND_MILESTONE, "season", ret_cohort->cohort.season},
			     arena, &ret_cohort->milestones, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_SESSION, "cohort", id}, arena, &records,
			     error))
		return false;
	sessions = ARENA_ARRAY(arena, records.n, const struct Session *);
	for (size_t i = 0; i < records.n; i++)
		sessions[i] = records_at(&records, i);
	ret_cohort->dates = (struct DueDates){sessions, records.n, ret_cohort->season.deadline};
	return true;
}

bool due_load(struct Domain *domain, Id cohort, struct DueOf of, struct DueRows *rows,
	      struct Error *error)
{
	struct DueCohort loaded;

	if (!load_cohort(domain, cohort, rows->arena, &loaded, error))
		return false;
	due_rows(&loaded.milestones, &loaded.dates, of, rows);
	return true;
}

/* The dates with one session as it will be. */
static struct DueDates with_session(const struct DueDates *dates, const struct Session *session,
				    struct Arena *arena)
{
	const struct Session **sessions =
		ARENA_ARRAY(arena, dates->n_sessions, const struct Session *);

	for (size_t i = 0; i < dates->n_sessions; i++)
		sessions[i] = dates->sessions[i]->record.id == session->record.id
				      ? session
				      : dates->sessions[i];
	return (struct DueDates){sessions, dates->n_sessions, dates->deadline};
}

/* Due days of one milestone side by side: the first beside the first, and so on. */
static void add_moves(const struct Milestone *milestone, const struct DueDates *before,
		      const struct DueDates *after, Day today, struct DueMoves *moves)
{
	Day old_days[DUE_DAYS_MAX], new_days[DUE_DAYS_MAX];
	size_t n_old = milestone_days(milestone, before, old_days),
	       n_new = milestone_days(milestone, after, new_days);

	for (size_t i = 0; i < n_old || i < n_new; i++) {
		struct DueMove move = {milestone, i < n_old ? old_days[i] : DAY_NONE,
				       i < n_new ? new_days[i] : DAY_NONE};

		if (move.before == move.after || (move.before < today && move.after < today))
			continue;
		moves->items = arena_grow(moves->arena, moves->items, moves->n, &moves->capacity,
					  sizeof moves->items[0]);
		moves->items[moves->n++] = move;
	}
}

bool due_moves(struct Domain *domain, const struct Session *before, const struct Session *after,
	       struct DueMoves *moves, struct Error *error)
{
	struct DueCohort loaded;
	struct DueDates moved;

	if (!load_cohort(domain, before->cohort, moves->arena, &loaded, error))
		return false;
	moved = with_session(&loaded.dates, after, moves->arena);
	for (size_t i = 0; i < loaded.milestones.n; i++)
		add_moves(records_at(&loaded.milestones, i), &loaded.dates, &moved, domain->today,
			  moves);
	return true;
}

const char *due_move_text(const struct DueMove *move, struct Arena *arena)
{
	char before[DAY_TEXT], after[DAY_TEXT];

	return arena_format(arena, "%-4s %11s > %-11s  %s", milestone_short_code(move->milestone),
			    move->before == DAY_NONE ? "none" : day_medium(move->before, before),
			    move->after == DAY_NONE ? "none" : day_medium(move->after, after),
			    text_show(arena, move->milestone->title));
}
