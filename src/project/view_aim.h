/* Aims with the charts of their measures, and cycles: what is judged of them. Private to project.
 */
#ifndef QTP_PROJECT_VIEW_AIM_H
#define QTP_PROJECT_VIEW_AIM_H

#include "qtp/chart/view_outline.h"
#include "qtp/engine/domain/judge.h"
#include "qtp/engine/view/attention.h"
#include "qtp/project.h"

/*
 * The one place that says how far an aim is: from the baseline of the chart, or `from` of the aim
 * where the chart has none, to the target of the measure, which is that of the aim.
 */
struct AimStand aim_stand(const struct Aim *aim, const struct MeasureOutline *outline);
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

extern const struct Facts *const aim_facts_rows[3];
extern const struct Judgement aim_judgements[2];
extern const struct AttentionSource cycle_attention[1];

#endif
