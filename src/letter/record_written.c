/* Written letters: a day that is not given is today. */
#include "tables.h"

#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/letter.h"

static bool complete(struct Writing *writing, void *record)
{
	struct Written *written = record;

	if (written->day == DAY_NONE)
		written->day = writing->domain->today;
	return true;
}

static const struct KindBehavior behaviors_rows[] = {{.kind = KIND_WRITTEN, .complete = complete}};
const struct KindBehaviorTable letter_behaviors = CAPABILITY_ROWS(behaviors_rows);
