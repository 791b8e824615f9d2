/* Milestones: the state of one on a day, from its due days and what was handed in. */
#ifndef QTP_PROJECT_RULE_STATUS_H
#define QTP_PROJECT_RULE_STATUS_H

#include "qtp/engine/model/due.h"
#include "qtp/engine/model/query.h"
#include "qtp/project.h"
#include "qtp/season/rule_season.h"
#include "qtp/team.h"

/* It is due soon for so many days before its due day. */
#define MILESTONE_SOON_DAYS 14

/* One that is due each month counts for due days up to so many days after it was handed in. */
#define MILESTONE_MONTHLY_DAYS 15

enum MilestoneState {
	MILESTONE_NOT_DUE,
	MILESTONE_DUE,
	MILESTONE_LATE,
	MILESTONE_MISSED, /* long late, the last session is over: no one asks for it any more */
	MILESTONE_SUBMITTED,
	MILESTONE_RETURNED,
	MILESTONE_ACCEPTED,
	MILESTONE_WAIVED,
	N_MILESTONE_STATES
};

/* A milestone of one team, or of one of its core members. */
struct MilestoneStatus {
	enum MilestoneState state;
	Day since;  /* of what was handed in: in its state since then; of a late or missed one: its
		       due day;  else DAY_NONE */
	Day due;    /* that counts on this day; DAY_NONE: what it depends on has no date */
	bool moved; /* the due day is of its own */
	int64_t days_late; /* below 0: so many days ahead; NUMBER_NONE: there is no due day, or it
			      is accepted, waived, or no longer asked for */
};

/*
 * The state on `today`. What was handed in counts for all due days, of a monthly milestone for
 * those up to MILESTONE_MONTHLY_DAYS after it; once the next of them is close it no longer says the
 * state. `deliverable` is NULL where nothing happened yet. Who owes it only `since` a day
 * (DAY_NONE: always) has no due day before that one. Pure; cannot fail.
 */
struct MilestoneStatus milestone_status(const struct Milestone *milestone,
					const struct DueDates *dates,
					const struct Deliverable *deliverable, Day since,
					Day today);

/* Whether nothing was handed in, or it counts no more: of the states before and after the due day.
 */
bool milestone_is_open(enum MilestoneState state);
/* Whether one that has a due day is asked for: not done, nor handed in, nor long past once the last
 * session is over; and whether its due day is over as well. All that counts what is late asks the
 * second. */
bool milestone_is_asked(const struct MilestoneStatus *status);
bool milestone_is_late(const struct MilestoneStatus *status);

/* Whether nothing more is to be done: it is accepted or waived. */
bool milestone_is_done(enum MilestoneState state);

/* Due days up to this one need nothing more: it is accepted or waived. DAY_NONE: none; DUE_ALL. */
Day deliverable_settled(const struct Deliverable *deliverable, const struct Milestone *milestone);

/* A milestone of a team; of one that each core member owes, that of the member who is furthest
 * behind. */
struct TeamMilestone {
	const struct Milestone *milestone;
	struct MilestoneStatus status;
	const struct Deliverable *deliverable; /* NULL: nothing happened yet */
	const char *shown; /* what in the team's records shows that it is done, "10 points of Hours
			      from arrival"; NULL: nothing, or it is handed in */
	size_t n_owed, n_done; /* core members who owe it, and have it accepted or waived; 0: the
				  team owes it */
};

/* What the milestones of one team depend on. Borrowed. */
struct TeamOwes {
	const struct Records *deliverables; /* of the team */
	const Id *core;			    /* persons of the core team today */
	size_t n_core;
	const struct Member *const *members; /* all that are or were core, for their first days */
	size_t n_members;
	const struct DueDates *dates;
	Day accepted; /* the team owes nothing before this day; DAY_NONE: it always did */
	Day today;
};
struct TeamMilestone milestone_of_team(const struct Milestone *milestone,
				       const struct TeamOwes *owes);

/* The first day on which one person of it, 0: the team, owes anything. DAY_NONE: it always did. */
Day owed_since(const struct TeamOwes *owes, Id person);

/* Of one person alone; 0: of the team, which owes it. */
struct TeamMilestone milestone_of_person(const struct Milestone *milestone,
					 const struct TeamOwes *owes, Id person);

/* "accepted", "due": as a person says it; and its key for programs, "not_due". */
const char *milestone_state_word(enum MilestoneState state);
const char *milestone_state_key(enum MilestoneState state);

#endif
