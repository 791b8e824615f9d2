/* Find past: what a search over everything leaves for the next letter. */
#ifndef QTP_VIEW_FIND_PAST_H
#define QTP_VIEW_FIND_PAST_H

#include "qtp/engine/model/field.h"

enum { FIND_PAST_WORDS = 64 };

/* Which kinds had nothing: those have no more where letters were added to the words, as long as
 * the file stays as it is. All zero: nothing was looked for yet. */
struct FindPast {
	char words[FIND_PAST_WORDS]; /* "": nothing that can be gone on from */
	unsigned mark;
	bool nothing[N_KINDS];
};

#endif
