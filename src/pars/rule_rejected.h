/* Reports to PARS that came back and are not mended. */
#ifndef QTP_PARS_RULE_REJECTED_H
#define QTP_PARS_RULE_REJECTED_H

#include "qtp/engine/model/attention.h"

/* A session some of whose reports were rejected, and not sent again since. */
struct RejectedOf {
	Id session;
	const char *name;
	size_t n;
	Day since;		     /* the first answer */
	const char *person, *reason; /* the first of them */
};
struct RejectedFacts {
	struct RejectedOf *sessions;
	size_t n;
	Day today;
};
extern const struct AttentionTable rejected_attention_rules;

#endif
