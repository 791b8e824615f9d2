/* Milestones: their states. */
#include "rule_status.h"

static const struct {
	const char *key, *word;
} names[N_MILESTONE_STATES] = {
	[MILESTONE_NOT_DUE] = {"not_due", "not due"},
	[MILESTONE_DUE] = {"due", "due"},
	[MILESTONE_LATE] = {"late", "late"},
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

static enum MilestoneState open_state(Day due, Day today)
{
	if (due == DAY_NONE || (int64_t)due - today > MILESTONE_SOON_DAYS)
		return MILESTONE_NOT_DUE;
	return due < today ? MILESTONE_LATE : MILESTONE_DUE;
}

struct MilestoneStatus milestone_status(const struct Milestone *milestone,
					const struct DueDates *dates,
					const struct Deliverable *deliverable, Day today)
{
	static const enum MilestoneState states[] = {
		[DELIVERABLE_OPEN] = MILESTONE_NOT_DUE,
		[DELIVERABLE_SUBMITTED] = MILESTONE_SUBMITTED,
		[DELIVERABLE_RETURNED] = MILESTONE_RETURNED,
		[DELIVERABLE_ACCEPTED] = MILESTONE_ACCEPTED,
		[DELIVERABLE_WAIVED] = MILESTONE_WAIVED,
	};
	Day covered = covered_until(deliverable, milestone);
	Day due = due_day_that_counts(milestone, dates, deliverable, covered);
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
	return status;
}

/* --- A milestone of a whole team --- */

/* What is furthest behind comes first. */
static int rank_of(enum MilestoneState state)
{
	static const int ranks[N_MILESTONE_STATES] = {
		[MILESTONE_LATE] = 0,	   [MILESTONE_RETURNED] = 1, [MILESTONE_DUE] = 2,
		[MILESTONE_SUBMITTED] = 3, [MILESTONE_NOT_DUE] = 4,  [MILESTONE_WAIVED] = 5,
		[MILESTONE_ACCEPTED] = 6,
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

struct TeamMilestone milestone_of_person(const struct Milestone *milestone,
					 const struct TeamOwes *owes, Id person)
{
	const struct Deliverable *one = find(owes->deliverables, milestone->record.id, person);

	return (struct TeamMilestone){
		.milestone = milestone,
		.status = milestone_status(milestone, owes->dates, one, owes->today),
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
