/* Written letters: a day that is not given is today. */
#include "tables.h"

#include "qtp/letter.h"

static bool complete(struct Writing *writing, void *record)
{
	struct Written *written = record;

	if (written->day == DAY_NONE)
		written->day = writing->domain->today;
	return true;
}

const struct KindBehavior letter_behaviors[] = {{.kind = KIND_WRITTEN, .complete = complete}};
