/* Judged fields of certification. Private to the folder. */
#ifndef QTP_CERTIFIED_VIEW_JUDGE_H
#define QTP_CERTIFIED_VIEW_JUDGE_H

#include "qtp/engine/domain/judge.h"

extern const struct Judgement certified_judgements[3];

#endif
