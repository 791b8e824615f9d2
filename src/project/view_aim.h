/* Aims with the charts of their measures: what is judged of them. Private to project. */
#ifndef QTP_PROJECT_VIEW_AIM_H
#define QTP_PROJECT_VIEW_AIM_H

#include "qtp/chart.h"
#include "qtp/engine/domain/judge.h"
#include "qtp/project.h"

/* NAN: there is none. */
double aim_baseline(const struct Aim *aim, const struct MeasureOutline *outline);
/* A number of the measure as its chart writes it; "" for NAN. Owned by the arena. */
const char *aim_number(const struct MeasureOutline *outline, double number, struct Arena *arena);
/* The value that `to` of the aim comes to; NAN: none. */
MUST_USE bool aim_target_of(struct Domain *domain, const struct Aim *aim, struct Arena *arena,
			    double *ret_target, struct Error *error);
/* Fills what is judged of an aim. `outline` NULL: it has no measure. Texts are owned by the arena.
 */
void aim_judge(struct Aim *aim, const struct MeasureOutline *outline, struct Arena *arena);

/* The chart of an aim's measure, owned by the arena; NULL: it has no measure. */
MUST_USE bool aim_outline(const struct Loading *loading, const struct Aim *aim,
			  const struct MeasureOutline **ret_outline, struct Error *error);

extern const struct Facts aim_facts;
void aim_fill(const struct FactsBatch *batch, size_t index, void *record);

#endif
