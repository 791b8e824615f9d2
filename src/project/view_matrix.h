/* Matrix: the milestones of all accepted teams of a season and their states on a day. */
#ifndef QTP_PROJECT_VIEW_MATRIX_H
#define QTP_PROJECT_VIEW_MATRIX_H

#include "qtp/engine/domain/domain.h"
#include "qtp/team.h"
#include "rule_status.h"

struct MatrixRow {
	const struct Team *team;
	const struct Cohort *cohort;
	const Id *core; /* persons of the core team today */
	size_t n_core;
	struct TeamMilestone *cells; /* one a column */
	size_t n_late;
	int64_t most_late; /* days; 0: nothing is late */
	bool looked;	   /* matrix_look() was here */
	bool marked;
};

/* Accepted teams and milestones of a season. */
struct MatrixOf {
	Id season;
	const char *filter; /* finds the teams and milestones; NULL: all */
};

/* Owned by the arena it was loaded with. */
struct Matrix {
	struct MatrixOf of;
	const struct Milestone *const *columns; /* by code */
	size_t n_columns;
	struct MatrixRow *rows; /* most late first, then by code */
	size_t n_rows;
	size_t n_late; /* cells */
	Day today;
	struct Records teams; /* all that the filter wants */
	size_t n_read; /* of them, in their order; below their number the rows are in it, too */
};

#define MATRIX_WORDS 8
#define MATRIX_ANY_STATE ((1U << N_MILESTONE_STATES) - 1)

/* Milestones that one word of the filter asks for. */
struct MatrixWord {
	const char *texts; /* folded, with "|" between them */
	bool exact;	   /* the code or the title, else a part of one */
	bool but;	   /* all others */
};

/* What the words of a filter leave of the matrix. Texts are owned by the arena. */
struct MatrixFilter {
	const char *teams; /* the words about fields of teams */
	struct MatrixWord milestones[MATRIX_WORDS];
	size_t n_milestones;
	unsigned states; /* bits 1 << enum MilestoneState: teams that have one of them among those
			    milestones; MATRIX_ANY_STATE: all */
};
/*
 * "coach:ruiz milestone:M05|M06 state:late|returned", "milestone:\"aim statement\"",
 * "!state:accepted"; NULL: all. Errors: INPUT, there is no such state, or too many words.
 */
MUST_USE bool matrix_filter_read(const char *text, struct Arena *arena,
				 struct MatrixFilter *ret_filter, struct Error *error);
bool matrix_filter_wants(const struct MatrixFilter *filter, const struct Milestone *milestone,
			 struct Arena *arena);

/* In a handful of queries however many teams there are. Errors: INPUT, the filter is not
 * understood. */
MUST_USE bool matrix_load(struct Domain *domain, struct MatrixOf of, struct Arena *arena,
			  struct Matrix *ret_matrix, struct Error *error);

/*
 * The same in pieces, so that the first rows can be painted before the last are read: begin, then
 * step until it is whole.
 */
MUST_USE bool matrix_begin(struct Domain *domain, struct MatrixOf of, struct Arena *arena,
			   struct Matrix *ret_matrix, struct Error *error);
MUST_USE bool matrix_step(struct Domain *domain, size_t n_teams, struct Arena *arena,
			  struct Matrix *matrix, struct Error *error);
bool matrix_is_whole(const struct Matrix *matrix);

/* Reads these teams again, as few of those of the matrix; their rows stay where they are. */
MUST_USE bool matrix_refresh(struct Domain *domain, struct IdSpan teams, struct Arena *arena,
			     struct Matrix *matrix, struct Error *error);

/* Reads what was said of the deliverables of a row, and fills `shown` of its cells. */
MUST_USE bool matrix_look(struct Domain *domain, struct MatrixRow *row, size_t n_columns,
			  struct Arena *arena, struct Error *error);

/* "ret", "-19": the state of a cell in three columns, or four where it is late by hundreds of days;
 * for those that have a glyph "". Owned by the arena. */
const char *matrix_cell_text(const struct TeamMilestone *cell, struct Arena *arena);
/* "due 2 Aug 2017, 19 days late", "accepted 18 Apr 2017 by ruiz"; owned by the arena. */
const char *matrix_cell_sentence(const struct TeamMilestone *cell, struct Arena *arena);

#endif
