/* Rejections of PARS on Today. */
#ifndef QTP_PARS_VIEW_TODAY_H
#define QTP_PARS_VIEW_TODAY_H

#include "qtp/engine/domain/facts.h"
#include "qtp/engine/view/attention.h"

extern const struct Facts pars_rejected;
extern const struct AttentionSourceTable pars_attention;

#endif
