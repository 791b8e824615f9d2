/* Submissions: received, accepted or given back. Private to the folder. */
#ifndef QTP_CERTIFIED_COMMAND_SUBMISSION_H
#define QTP_CERTIFIED_COMMAND_SUBMISSION_H

#include "qtp/certified.h"
#include "qtp/engine/domain/transition.h"

/* The moves of a submission, and what it is called in a sentence. */
#define N_SUBMISSION_MOVES 3
extern const struct Transition submission_moves[N_SUBMISSION_MOVES];
const char *submission_name(struct Domain *domain, const void *record, struct Arena *arena);

/* Of submission.move, as struct Command has them: named by practice, measure and period. */
bool submission_move(const struct CommandCall *call, struct Text *done, struct Error *error);
bool submission_find(const struct CommandCall *call, const char *const named_by[], Id *ret_id,
		     struct Error *error);

#endif
