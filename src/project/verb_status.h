/* The verb status: what its parts share. Private to project. */
#ifndef QTP_PROJECT_VERB_STATUS_H
#define QTP_PROJECT_VERB_STATUS_H

#include "view_work.h"

#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/xchg/json.h"

/* A team whose status is said, as lines or as members of an object. */
struct Status {
	struct Cli *cli;
	struct Json *json; /* NULL: as text */
	const struct WorkFacts *work;
};

/* Its phase, who is on it and who was there, its sponsor, its coach and the last contact, what is
 * agreed and open: of an accepted team. */
MUST_USE bool status_put_people(const struct Status *status, struct Error *error);
/* The newest scores of team and director. */
void status_put_scores(const struct Status *status);
void status_put_cycles(const struct Status *status);

#endif
