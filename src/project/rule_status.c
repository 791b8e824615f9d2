/* Milestones: their states. */
#include "rule_status.h"

#include "qtp/season.h"

/* Once the last session is over, so many days after its due day no one asks for it any more. */
#define CLOSED_DAYS 60

static const struct {
	const char *key, *word;
} names[N_MILESTONE_STATES] = {
	[MILESTONE_NOT_DUE] = {"not_due", "not due"},
	[MILESTONE_DUE] = {"due", "due"},
	[MILESTONE_LATE] = {"late", "late"},
	[MILESTONE_MISSED] = {"missed", "not handed in"},
	[MILESTONE_SUBMITTED] = {"submitted", "submitted"},
	[MILESTONE_RETURNED] = {"returned", "returned"},
	[MILESTONE_ACCEPTED] = {"accepted", "accepted"},
	[MILESTONE_WAIVED] = {"waived", "waived"},
};

const char *milestone_state_word(enum MilestoneState state)
{
	return names[state].word;
}

const char *milestone_state_key(enum MilestoneState state)
{
	return names[state].key;
}

bool milestone_is_done(enum MilestoneState state)
{
	return state == MILESTONE_ACCEPTED || state == MILESTONE_WAIVED;
}

/* Due days up to this one are spoken for by what was handed in, whatever became of it. */
static Day covered_until(const struct Deliverable *deliverable, const struct Milestone *milestone)
{
	if (!deliverable || deliverable->state == DELIVERABLE_OPEN ||
	    deliverable->state == CHOICE_NONE) /* of a file that is damaged */
		return DAY_NONE;
	if (!milestone->until || deliverable->state == DELIVERABLE_WAIVED ||
	    deliverable->day == DAY_NONE)
		return DUE_ALL;
	return deliverable->day + MILESTONE_MONTHLY_DAYS;
}

Day deliverable_settled(const struct Deliverable *deliverable, const struct Milestone *milestone)
{
	bool is_done = deliverable && (deliverable->state == DELIVERABLE_ACCEPTED ||
				       deliverable->state == DELIVERABLE_WAIVED);

	return is_done ? covered_until(deliverable, milestone) : DAY_NONE;
}

/* The first due day after what was handed in, where there is one, else the last of all. */
static Day due_day_that_counts(const struct Milestone *milestone, const struct DueDates *dates,
			       const struct Deliverable *deliverable, Day covered)
{
	Day days[DUE_DAYS_MAX];
	size_t n = milestone_days(milestone, dates, days);

	if (deliverable && deliverable->due != DAY_NONE &&
	    (!milestone->until || deliverable->due > covered))
		return deliverable->due;
	for (size_t i = 0; i < n; i++)
		if (days[i] > covered)
			return days[i];
	return n > 0 ? days[n - 1] : DAY_NONE;
}

/* What was due before it was owed is due on the first day of owing it, unless nothing is left of it
 * or a day of its own was agreed. */
static Day due_day_for(const struct Milestone *milestone, const struct DueDates *dates,
		       const struct Deliverable *deliverable, Day since)
{
	Day covered = covered_until(deliverable, milestone);
	bool monthly_before = milestone->until && since != DAY_NONE && since - 1 > covered;
	Day due = due_day_that_counts(milestone, dates, deliverable,
				      monthly_before ? since - 1 : covered);
	bool agreed = deliverable && deliverable->due != DAY_NONE && deliverable->due == due;
	bool is_open = due != DAY_NONE && due > covered;

	return is_open && !agreed && since != DAY_NONE && due < since ? since : due;
}

static enum MilestoneState open_state(Day due, Day today)
{
	if (due == DAY_NONE || (int64_t)due - today > MILESTONE_SOON_DAYS)
		return MILESTONE_NOT_DUE;
	return due < today ? MILESTONE_LATE : MILESTONE_DUE;
}

/* What is not asked for any more is not late either. */
static void close_status(struct MilestoneStatus *status, const struct DueDates *dates, Day today)
{
	if (status->days_late == NUMBER_NONE || status->days_late <= CLOSED_DAYS ||
	    !sessions_are_over(dates->sessions, dates->n_sessions, today))
		return;
	status->days_late = NUMBER_NONE;
	if (status->state == MILESTONE_LATE)
		status->state = MILESTONE_MISSED;
}

bool milestone_is_open(enum MilestoneState state)
{
	return state == MILESTONE_NOT_DUE || state == MILESTONE_DUE || state == MILESTONE_LATE ||
	       state == MILESTONE_MISSED;
}

bool milestone_is_asked(const struct MilestoneStatus *status)
{
	return status->days_late != NUMBER_NONE && status->state != MILESTONE_SUBMITTED;
}

bool milestone_is_late(const struct MilestoneStatus *status)
{
	return milestone_is_asked(status) && status->days_late > 0;
}

struct MilestoneStatus milestone_status(const struct Milestone *milestone,
					const struct DueDates *dates,
					const struct Deliverable *deliverable, Day since, Day today)
{
	static const enum MilestoneState states[] = {
		[DELIVERABLE_OPEN] = MILESTONE_NOT_DUE,
		[DELIVERABLE_SUBMITTED] = MILESTONE_SUBMITTED,
		[DELIVERABLE_RETURNED] = MILESTONE_RETURNED,
		[DELIVERABLE_ACCEPTED] = MILESTONE_ACCEPTED,
		[DELIVERABLE_WAIVED] = MILESTONE_WAIVED,
	};
	Day covered = covered_until(deliverable, milestone);
	Day due = due_day_for(milestone, dates, deliverable, since);
	struct MilestoneStatus status = {
		.state = open_state(due, today),
		.since = DAY_NONE,
		.due = due,
		.moved = deliverable && deliverable->due != DAY_NONE && deliverable->due == due,
		.days_late = NUMBER_NONE,
	};
	bool next_is_close = due > covered && status.state != MILESTONE_NOT_DUE;

	if (covered != DAY_NONE && !next_is_close) {
		status.state = states[deliverable->state];
		status.since = deliverable->day;
	} else if (status.state == MILESTONE_LATE) {
		status.since = due;
	}
	if (due != DAY_NONE && !milestone_is_done(status.state))
		status.days_late = (int64_t)today - due;
	close_status(&status, dates, today);
	return status;
}

/* --- A milestone of a whole team --- */

/* What is furthest behind comes first. */
static int rank_of(enum MilestoneState state)
{
	static const int ranks[N_MILESTONE_STATES] = {
		[MILESTONE_LATE] = 0,	[MILESTONE_RETURNED] = 1,  [MILESTONE_MISSED] = 2,
		[MILESTONE_DUE] = 3,	[MILESTONE_SUBMITTED] = 4, [MILESTONE_NOT_DUE] = 5,
		[MILESTONE_WAIVED] = 6, [MILESTONE_ACCEPTED] = 7,
	};

	return ranks[state];
}

/* Of two who are equally far, the one whose day comes first. */
static bool is_further_behind(const struct MilestoneStatus *left,
			      const struct MilestoneStatus *right)
{
	int rank = rank_of(left->state), other = rank_of(right->state);

	if (rank != other)
		return rank < other;
	return left->due != DAY_NONE && (right->due == DAY_NONE || left->due < right->due);
}

static const struct Deliverable *find(const struct Records *deliverables, Id milestone, Id person)
{
	for (size_t i = 0; i < deliverables->n; i++) {
		const struct Deliverable *one = records_at(deliverables, i);

		if (one->milestone == milestone && one->person == person)
			return one;
	}
	return NULL;
}

Day owed_since(const struct TeamOwes *owes, Id person)
{
	Day first = DAY_NONE;
	bool found = false;

	for (size_t i = 0; i < owes->n_members; i++) {
		const struct Member *one = owes->members[i];

		if (one->person != person)
			continue;
		first = !found || one->from < first ? one->from : first;
		found = true;
	}
	return first > owes->accepted ? first : owes->accepted;
}

struct TeamMilestone milestone_of_person(const struct Milestone *milestone,
					 const struct TeamOwes *owes, Id person)
{
	const struct Deliverable *one = find(owes->deliverables, milestone->record.id, person);

	return (struct TeamMilestone){.milestone = milestone,
				      .status = milestone_status(milestone, owes->dates, one,
								 owed_since(owes, person),
								 owes->today),
				      .deliverable = one};
}

struct TeamMilestone milestone_of_team(const struct Milestone *milestone,
				       const struct TeamOwes *owes)
{
	size_t n = milestone->per == PER_CORE_MEMBER ? owes->n_core : 0, n_done = 0;
	struct TeamMilestone furthest = {0};

	if (n == 0)
		return milestone_of_person(milestone, owes, 0);
	for (size_t i = 0; i < n; i++) {
		struct TeamMilestone one = milestone_of_person(milestone, owes, owes->core[i]);

		n_done += milestone_is_done(one.status.state);
		if (i == 0 || is_further_behind(&one.status, &furthest.status))
			furthest = one;
	}
	furthest.n_owed = n;
	furthest.n_done = n_done;
	return furthest;
}
