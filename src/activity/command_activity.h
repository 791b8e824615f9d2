/* What is done about disclosures and the file of a session. */
#ifndef QTP_ACTIVITY_COMMAND_ACTIVITY_H
#define QTP_ACTIVITY_COMMAND_ACTIVITY_H

#include "view_control.h"

/* An item to be put on file. */
struct EvidenceOf {
	const struct ActivityFile *file;
	Choice item;	   /* enum EvidenceItem */
	const char *place; /* ERROR_INPUT where it is empty */
	const char *day;   /* as a person writes it; NULL: today */
};
/* Puts it in place of what was there. */
MUST_USE bool evidence_put(struct Domain *domain, const struct EvidenceOf *of,
			   struct Issues *issues, struct Error *error);

/* The form was sent to the person today. */
MUST_USE bool disclosure_ask(struct Domain *domain, Id person, struct Issues *issues,
			     struct Error *error);
/* It came back today with nothing to disclose. */
MUST_USE bool disclosure_take_none(struct Domain *domain, Id person, struct Issues *issues,
				   struct Error *error);
/* The interest that is disclosed was mitigated today, how. */
MUST_USE bool disclosure_mitigate(struct Domain *domain, const struct Disclosure *disclosure,
				  const char *how, struct Issues *issues, struct Error *error);

#endif
