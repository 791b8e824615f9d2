/* Board: the accepted teams of a season side by side, worst first, and what their deliverables come
 * to. Private to project. */
#ifndef QTP_PROJECT_VIEW_BOARD_H
#define QTP_PROJECT_VIEW_BOARD_H

#include "view_matrix.h"

#include "qtp/engine/view/list.h"

/* The list that the board is. */
#define BOARD_FILTER "stage=accepted"
#define BOARD_SORT "urgency"
#define BOARD_COLUMNS                                                                             \
	"light name cohort coach score trend last_contact next_due data_age aim signal forecast " \
	"next_what reason"

/* What a season of the pilot came to, in percent. */
#define PILOT_DAYS 92
#define PILOT_DELIVERABLES 100
#define PILOT_SURVEYS 80

struct BoardOf {
	struct Domain *domain;
	Id season;
	const struct IdSpan *only; /* of its teams; NULL: all */
};
/* "deliverables 74 % (pilot 100 %), days 96 % (92 %); surveys not yet known" of the
 * teams in view; owned by the arena. */
MUST_USE bool board_totals(const struct BoardOf *of, struct Arena *arena, const char **ret_text,
			   struct Error *error);

/* The same in pieces: begin, then step until there is a text. */
struct BoardTotals {
	struct Matrix matrix;
};
MUST_USE bool board_begin(struct Domain *domain, Id season, struct Arena *arena,
			  struct BoardTotals *ret_totals, struct Error *error);
/* `ret_text` NULL: there is more to do. */
MUST_USE bool board_step(struct Domain *domain, struct Arena *arena, struct BoardTotals *totals,
			 const char **ret_text, struct Error *error);

#endif
