/* The functions of the verbs of credit. Private to this room. */
#ifndef QTP_CREDIT_VERB_CREDIT_H
#define QTP_CREDIT_VERB_CREDIT_H

#include "qtp/engine/cli/verbs.h"

bool verb_roll(struct Cli *cli, struct Error *error);
bool verb_credits(struct Cli *cli, struct Error *error);
bool verb_claim(struct Cli *cli, struct Error *error);
bool verb_certificate(struct Cli *cli, struct Error *error);
bool verb_transcript(struct Cli *cli, struct Error *error);
bool verb_retention(struct Cli *cli, struct Error *error);
bool verb_export_signin(struct Cli *cli, struct Error *error);
bool verb_export_badges(struct Cli *cli, struct Error *error);

#endif
