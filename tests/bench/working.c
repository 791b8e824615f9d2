/* Working: what projects leave in a file. */
#include "working.h"

#include "qtp/engine/base/math.h"
#include "qtp/project.h"
#include "qtp/season.h"

#include <stdio.h>

enum { DAYS_A_CYCLE = 30, CYCLES = 2, HANDED_IN = 14, LATE_EVERY = 6 };

static const struct {
	const char *title, *due, *until;
	Choice per;
} template[WORKING_MILESTONES] = {
	{"Pre-survey", "s1-14d", NULL, PER_CORE_MEMBER},
	{"Problem statement", "s1-14d", NULL, PER_TEAM},
	{"Roster and sponsor letter", "s1-30d", NULL, PER_TEAM},
	{"Project charter", "s1+14d", NULL, PER_TEAM},
	{"Aim statement", "s1+14d", NULL, PER_TEAM},
	{"Process map", "s1+30d", NULL, PER_TEAM},
	{"Cause-and-effect diagram", "s1+45d", NULL, PER_TEAM},
	{"Measures and data plan", "s1+45d", NULL, PER_TEAM},
	{"Diagnostic data and Pareto", "s2-21d", NULL, PER_TEAM},
	{"Baseline data on a chart", "s2-14d", NULL, PER_TEAM},
	{"Session 2 report", "s2-14d", NULL, PER_TEAM},
	{"Priority matrix", "s2+7d", NULL, PER_TEAM},
	{"First PDSA plan", "s2+14d", NULL, PER_TEAM},
	{"Follow-up data", "s2", "s3", PER_TEAM},
	{"Final presentation", "s3-14d", NULL, PER_TEAM},
	{"Sustainability plan", "s3", NULL, PER_TEAM},
	{"Post-survey", "s3+14d", NULL, PER_CORE_MEMBER},
	{"Abstract or manuscript", "s3+90d", NULL, PER_TEAM},
	{"Six-month survey", "s3+180d", NULL, PER_TEAM},
};

static void blank(enum Kind kind, void *record)
{
	record_blank(entity_get(kind), record);
}

void working_milestones(struct Bulk *bulk, Id season, const char *season_code, Id ret_ids[])
{
	for (int i = 0; i < WORKING_MILESTONES; i++) {
		struct Milestone milestone;

		blank(KIND_MILESTONE, &milestone);
		milestone.season = season;
		milestone.code = bulk_text(bulk, "%s-M%02d", season_code, i + 1);
		milestone.title = template[i].title;
		milestone.due = template[i].due;
		milestone.until = template[i].until;
		milestone.per = template[i].per;
		milestone.required = CHOICE_YES;
		ret_ids[i] = bulk_add(bulk, KIND_MILESTONE, &milestone);
	}
}

static void add_deliverable(struct Bulk *bulk, const struct WorkingTeam *working, int index,
			    Id person)
{
	static const Choice states[] = {DELIVERABLE_SUBMITTED, DELIVERABLE_RETURNED,
					DELIVERABLE_ACCEPTED,  DELIVERABLE_ACCEPTED,
					DELIVERABLE_ACCEPTED,  DELIVERABLE_WAIVED};
	struct Deliverable one;

	if (bulk_random(bulk, LATE_EVERY) == 0)
		return;
	blank(KIND_DELIVERABLE, &one);
	one.team = working->team;
	one.milestone = working->milestones[index];
	one.person = person;
	one.state = states[bulk_random(bulk, N_ITEMS(states))];
	one.day = working->first + 7 * index;
	one.note = one.state == DELIVERABLE_ACCEPTED ? NULL : "A number is missing.";
	bulk_add(bulk, KIND_DELIVERABLE, &one);
}

static void add_cycle(struct Bulk *bulk, const struct WorkingTeam *working, int number)
{
	struct Cycle cycle;

	blank(KIND_CYCLE, &cycle);
	cycle.team = working->team;
	cycle.number = number;
	cycle.measure = working->measure;
	cycle.objective = "Labs the day before";
	cycle.prediction = "A quarter less waiting";
	cycle.start = working->first + DAYS_A_CYCLE * (number + 1);
	cycle.end = number < CYCLES ? cycle.start + DAYS_A_CYCLE : DAY_NONE;
	cycle.act = number < CYCLES ? ACT_ADAPT : CHOICE_NONE;
	bulk_add(bulk, KIND_CYCLE, &cycle);
}

static void add_aim(struct Bulk *bulk, const struct WorkingTeam *working)
{
	struct Aim aim;

	if (!working->measure)
		return;
	blank(KIND_AIM, &aim);
	aim.team = working->team;
	aim.measure = working->measure;
	aim.population = "all new patients";
	aim.to = "90";
	aim.by = working->today + DAYS_A_CYCLE;
	bulk_add(bulk, KIND_AIM, &aim);
}

void working_team(struct Bulk *bulk, const struct WorkingTeam *working)
{
	struct Project project;

	blank(KIND_PROJECT, &project);
	project.team = working->team;
	project.title = "Pain at each visit";
	project.charter_signed = working->first;
	bulk_add(bulk, KIND_PROJECT, &project);
	add_aim(bulk, working);
	for (int i = 1; i <= CYCLES; i++)
		add_cycle(bulk, working, i);
	for (int i = 0; i < HANDED_IN; i++) {
		bool each = template[i].per == PER_CORE_MEMBER;

		for (size_t k = 0; k < (each ? N_ITEMS(working->core) : 1); k++)
			if (!each || working->core[k])
				add_deliverable(bulk, working, i, each ? working->core[k] : 0);
	}
}
