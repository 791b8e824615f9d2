/* Coached: made-up contacts, actions, scores and measures of teams, and the agenda of their
 * sessions, for the benchmark. */
#ifndef TESTS_BENCH_COACHED_H
#define TESTS_BENCH_COACHED_H

#include "bulk.h"

#include "qtp/season.h"

/* A team that is coached. */
struct CoachedTeam {
	Id team, coach;
	const char *code, *zone;
	Day first, today; /* contacts are held from the one to the other, and planned after it */
	unsigned n_contacts;
	bool measured;	   /* it has measures with points */
	unsigned n_points; /* of all measures; 0: a few */
};

/* Its first measure; 0: it has none. */
Id coached_team(struct Bulk *bulk, const struct CoachedTeam *coached);
/* Items of one day, held by one of `faculty`. */
void coached_agenda(struct Bulk *bulk, const struct Session *session, const Id faculty[],
		    unsigned n_faculty);

#endif
