/* Reports to PARS: what came back and is not mended, and what is due. */
#ifndef QTP_PARS_RULE_REJECTED_H
#define QTP_PARS_RULE_REJECTED_H

#include "qtp/engine/model/attention.h"

/* A session with the reports that were rejected and not sent again since, and the credit that
 * is claimed and not reported. */
struct RejectedOf {
	Id session;
	const char *name;
	size_t n;		     /* rejected */
	Day since;		     /* the first answer */
	const char *person, *reason; /* the first of them */
	size_t n_due;		     /* physicians whose claim is not reported as it is */
	bool has_number;	     /* of the activity at the council */
	size_t n_acpe;		     /* people whose ACPE claim is younger than the report */
	Day last_day;
};
struct RejectedFacts {
	struct RejectedOf *sessions;
	size_t n;
	Day today;
};
/* Days after a session within which its credit is reported. */
#define PARS_DAYS 60
/* The same of ACPE; and how long before they end it is shown. */
#define ACPE_DAYS 60
#define ACPE_DAYS_BEFORE 14
extern const struct AttentionTable rejected_attention_rules;

#endif
