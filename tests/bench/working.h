/* Working: the milestones of a season, and what a team's project leaves in a file, for the
 * benchmark. */
#ifndef TESTS_BENCH_WORKING_H
#define TESTS_BENCH_WORKING_H

#include "bulk.h"

enum { WORKING_MILESTONES = 19 };

/* A team at work on its project. */
struct WorkingTeam {
	Id team;
	const Id *milestones; /* as working_milestones() made them */
	Id core[4];	      /* persons who owe milestones */
	Id measure;	      /* of the aim; 0: none */
	Day first, today;
};

/* Those of the usual template, M01 to M19. */
void working_milestones(struct Bulk *bulk, Id season, const char *season_code, Id ret_ids[]);
/* A project, an aim, two cycles, and what was handed in until `today`. */
void working_team(struct Bulk *bulk, const struct WorkingTeam *working);

#endif
