/* The verb export activities, and what the verbs of this folder share. */
#ifndef QTP_PARS_VERB_ACTIVITIES_H
#define QTP_PARS_VERB_ACTIVITIES_H

#include "qtp/engine/cli/verbs.h"

bool verb_export_activities(struct Cli *cli, struct Error *error);
/* The session of the first argument; 0: none is given. */
MUST_USE bool pars_take_session(struct Cli *cli, Id *ret_session, struct Error *error);

#endif
