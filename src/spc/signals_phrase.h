/* Signal phrases: the parts of a signal's text that the verdict needs too; private to the room. */
#ifndef QTP_SPC_SIGNALS_PHRASE_H
#define QTP_SPC_SIGNALS_PHRASE_H

#include "qtp/spc/signals.h"

/* What the points of a signal do, without saying which: "8 points in a row above the centre line".
 */
const char *signal_pattern_text(struct Arena *arena, const struct ChartSpec *spec,
				const struct Signal *signal);
/* Whether the pattern text begins with a number of points, so that "at least" may stand before it.
 */
bool signal_is_counted(enum SignalRule rule);
/* Whether the rule speaks of a whole phase and has no points. */
bool signal_is_of_phase(enum SignalRule rule);
/* " (in the wanted direction)" or the like, or "". */
const char *signal_news_text(enum SignalNews news);

#endif
