/* Judged fields of certification. Private to the folder. */
#ifndef QTP_CERTIFIED_VIEW_JUDGE_H
#define QTP_CERTIFIED_VIEW_JUDGE_H

#include "qtp/certified.h"
#include "qtp/engine/domain/judge.h"

extern const struct JudgementTable certified_judgements;

/* What the chart of a measure says, as it is computed now; NULL: there is none. Owned by the arena.
 */
const char *measure_verdict(struct Domain *domain, Id measure, struct Arena *arena);
/* Days since a submission was due, while it is expected; NUMBER_NONE: it is not late. */
int64_t submission_late(const struct Submission *submission, Day today);

/* Fills in the judged fields. */
void indicator_judge(struct Domain *domain, struct Indicator *indicator, struct Arena *arena);

#endif
