/* Projects: what a team works on, its aims and cycles, and what it hands in for milestones. */
#ifndef QTP_PROJECT_H
#define QTP_PROJECT_H

#include "qtp/engine/model/entity.h"

enum DeliverableState {
	DELIVERABLE_OPEN,
	DELIVERABLE_SUBMITTED,
	DELIVERABLE_RETURNED,
	DELIVERABLE_ACCEPTED,
	DELIVERABLE_WAIVED
};

/* A milestone of one team, or of one core member. There is none until something happens to it. */
struct Deliverable {
	struct Record record;
	Id team, milestone;
	Id person;	      /* of a milestone owed by each core member; else 0 */
	Choice state;	      /* enum DeliverableState */
	Day day;	      /* since when it is in its state */
	const char *reviewer; /* who accepted, returned or waived it */
	const char *note;
	const char *link; /* path or address of what was handed in */
	Day due;	  /* instead of the day that the season's milestone gives */
	const char *due_reason;
};

/* What a team works on: one a team. */
struct Project {
	struct Record record;
	Id team;
	const char *title;
	const char *category, *secondary;		  /* secondary: with commas */
	const char *what, *where, *since, *size, *effect; /* parts of the problem statement */
	const char *scope_in, *scope_out;		  /* what is part of it, and what is not */
	Day charter_signed;				  /* by the sponsor */
	const char *owner, *monitor, *trigger, *training; /* parts of the sustainability plan */
};

/* Where a team wants to bring one of its measures; its versions are in the history. */
struct Aim {
	struct Record record;
	Id team;
	Id measure; /* 0: not chosen yet */
	const char *population;
	double from;	/* where the chart has no baseline; NAN: not given */
	const char *to; /* as aim_target_parse() reads it; NULL: the target of the measure */
	Day by;
	const char *notes;
	/* judged */
	double start;	     /* `from`, else the baseline of the chart as it is shown; NAN */
	int64_t progress;    /* percent, rounded; NUMBER_NONE: undefined */
	const char *numbers; /* the numbers it was computed from, or why there are none */
	const char *missing; /* parts that are not given, with commas; NULL: none */
	const char *sentence;
};

enum Act { ACT_ADOPT, ACT_ADAPT, ACT_ABANDON };

/* A PDSA cycle; open until it has an end. */
struct Cycle {
	struct Record record;
	Id team;
	int64_t number;
	Id measure; /* that it is to move; 0: none */
	const char *objective, *prediction;
	const char *who, *where;
	Day start, end;
	const char *done, *study;
	Choice act; /* enum Act */
};

enum ToolKind { TOOL_FISHBONE, TOOL_PROCESS, TOOL_PAYOFF, TOOL_DRIVERS, TOOL_PARETO, N_TOOLS };

/* An entry of a QI tool of a team: a cause, a step, an idea, a driver, a count. */
struct Item {
	struct Record record;
	Id team;
	const char *code; /* DAL17-03-T1 */
	Choice tool;	  /* enum ToolKind */
	int64_t number;	  /* its place among its neighbors */
	const char *text;
	Id parent;		     /* fishbone, drivers; 0: a main one */
	const char *actor, *trouble; /* process map */
	int64_t minutes;
	int64_t impact, ease; /* pay-off matrix: 1 to 5 */
	int64_t count;	      /* Pareto chart */
	Id measure;	      /* drivers */
	Id cycle;	      /* that tries it */
};

/* The tables of these kinds. */
extern const struct Entity deliverable_entity;
extern const struct Entity project_entity;
extern const struct Entity aim_entity;
extern const struct Entity cycle_entity;
extern const struct Entity item_entity;

/* What it hands to the engine. */
extern const struct Capability project_capability;

#endif
