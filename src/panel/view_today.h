/* Reviewers on Today. Private to panel. */
#ifndef QTP_PANEL_VIEW_TODAY_H
#define QTP_PANEL_VIEW_TODAY_H

#include "qtp/engine/domain/facts.h"
#include "qtp/engine/view/attention.h"

extern const struct Facts panel_unscored;
extern const struct AttentionSourceTable panel_attention;

#endif
