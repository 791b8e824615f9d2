/* Milestones that the records of a team already show to be done: they are proposed, and never
 * handed in by themselves. */
#ifndef QTP_PROJECT_RULE_SHOWN_H
#define QTP_PROJECT_RULE_SHOWN_H

#include "qtp/chart.h"
#include "qtp/engine/model/query.h"
#include "qtp/project.h"
#include "qtp/season.h"
#include "qtp/team.h"

#define SHOWN_BRANCHES 4 /* of a fishbone */
#define SHOWN_POINTS 10	 /* of a baseline */
#define SHOWN_STEPS 2	 /* of a process map */

/* The records of one team. Borrowed. */
struct ShownFacts {
	const struct Team *team;
	const struct Project *project; /* NULL: none */
	const struct Records *aims, *cycles, *measures, *items;
	const size_t *n_points; /* of each measure, those of its baseline */
};

/* "sponsor's letter of 1 Mar 2017", "12 points of Hours from arrival"; NULL: nothing shows it. */
const char *shown_text(enum ShownBy by, const struct ShownFacts *facts, struct Arena *arena);

#endif
