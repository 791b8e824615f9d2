/* What money proposes after commands of a team: to charge the fee, to pay it back, and whose place
 * is paid. Private to money. */
#ifndef QTP_MONEY_VIEW_NEXT_H
#define QTP_MONEY_VIEW_NEXT_H

#include "qtp/engine/domain/command.h"

extern const struct CommandNextTable money_nexts;

#endif
