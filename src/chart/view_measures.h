/* Measures of a season as joined rows: each with its team and what is judged of it. Private to the
 * room. */
#ifndef QTP_CHART_VIEW_MEASURES_H
#define QTP_CHART_VIEW_MEASURES_H

#include "qtp/engine/view/joined.h"
#include "view_family.h"

/* The list `charts`. */
extern const struct JoinedSpecTable measure_lists;

/* A row a member; of a team without a measure the row opens the team. The members must come with
 * their teams. */
void measures_rows(const struct FamilyMember members[], size_t n, struct JoinedRows *rows);

#endif
