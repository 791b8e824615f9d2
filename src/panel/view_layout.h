/* Layout: where a table of scores tells the application, the reviewer and the criterion of a score.
 * Private to panel. */
#ifndef QTP_PANEL_VIEW_LAYOUT_H
#define QTP_PANEL_VIEW_LAYOUT_H

#include "qtp/engine/xchg/table.h"
#include "view_ranking.h"

/* What a score is of. */
enum ScoreAxis { AXIS_TEAM, AXIS_REVIEWER, AXIS_CRITERION, N_AXES };
#define AXIS_NONE SIZE_MAX /* none, or no one of them */

/* A column of scores, and what its head names: an index on one of the axes. */
struct ScoreColumn {
	size_t column;
	enum ScoreAxis axis;
	size_t index; /* AXIS_NONE: its rows tell all */
};

struct ScoreLayout {
	size_t keys[N_AXES]; /* the columns whose cells tell it; AXIS_NONE: none */
	const struct ScoreColumn *scores;
	size_t n_scores;
	const char *unread; /* heads of other columns, with commas; "" none */
};

/* A table that is open. */
struct LayoutOf {
	const struct Ranking *ranking;
	const struct Table *table;
	size_t given; /* the reviewer of rows that name none; AXIS_NONE */
};

/* Whether a text is one of the heads that such a table has. */
bool layout_is_head(const struct Ranking *ranking, const char *text);
/*
 * One of the three may be named by the heads of columns: a column a criterion, a reviewer or an
 * application; the others by the cells of a row.
 * Errors: INPUT, one of the three is not named, or by two columns.
 */
MUST_USE bool layout_find(const struct LayoutOf *of, struct Arena *arena,
			  struct ScoreLayout *ret_layout, struct Error *error);
/* The application of a code or name, the reviewer of an e-mail or name, the criterion of a code or
 * text; AXIS_NONE: none of them, or several. */
size_t layout_index(const struct Ranking *ranking, enum ScoreAxis axis, const char *text);
/* What it is called. */
const char *layout_name(const struct Ranking *ranking, enum ScoreAxis axis, size_t index);

#endif
