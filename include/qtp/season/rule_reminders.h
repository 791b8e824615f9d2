/* Reminders: on which days before and after its due day a milestone is asked for. */
#ifndef QTP_SEASON_RULE_REMINDERS_H
#define QTP_SEASON_RULE_REMINDERS_H

#include "qtp/engine/base/day.h"
#include "qtp/season.h"

#include <stdbool.h>
#include <stddef.h>

#define REMINDERS_MAX 12

/* Days after the due day, below 0 before it; the least first; at least one. */
struct Reminders {
	int days[REMINDERS_MAX];
	size_t n;
};

/* Whole numbers from -90 to 90 with commas; NULL: REMINDERS_USUAL. false: `text` is no such list,
 * *ret_reminders is as it was. Pure. */
bool reminders_read(const char *text, struct Reminders *ret_reminders);
/* The last reminder up to `today`, and the first after it; DAY_NONE: there is none. */
Day reminder_last(const struct Reminders *reminders, Day due, Day today);
Day reminder_next(const struct Reminders *reminders, Day due, Day today);

#endif
