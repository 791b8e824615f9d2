/* Whether a person in control of content has disclosed what is needed on a day. Pure. */
#ifndef QTP_ACTIVITY_RULE_CONTROL_H
#define QTP_ACTIVITY_RULE_CONTROL_H

#include "qtp/activity.h"
#include "qtp/engine/model/attention.h"

enum ControlState {
	CONTROL_FINE,	     /* none, or an interest that was mitigated before the day */
	CONTROL_EXEMPT,	     /* only content that is not clinical */
	CONTROL_MISSING,     /* never asked */
	CONTROL_ASKED,	     /* asked, and nothing came back */
	CONTROL_EXPIRED,     /* not valid on the day any more */
	CONTROL_AGAIN,	     /* expired before the day, asked again, and nothing came back */
	CONTROL_UNMITIGATED, /* an interest, and nothing was done about it before the day */
	N_CONTROL_STATES
};

/* By the newest of a person's disclosures. */
enum ControlState control_state(const struct Disclosure *const disclosures[], size_t n,
				bool is_exempt, Day day);
/* "not asked for a disclosure" */
const char *control_words(enum ControlState state);
/* "asked" for JSON */
const char *control_key(enum ControlState state);
bool control_is_open(enum ControlState state);
/* The one that counts: the last received, else the last asked. NULL: there is none. */
const struct Disclosure *control_newest(const struct Disclosure *const disclosures[], size_t n);

/* An item is complete with its day and its place. */
bool evidence_is_complete(const struct Evidence *evidence);
/* Whether it can be there before the session. */
bool evidence_is_before(Choice item);

/* A session to come. */
struct SessionAhead {
	Id session;
	const char *name;
	Day first_day;
	const char *who; /* the first person with an open disclosure */
	enum ControlState state;
	size_t n_open;		    /* of them */
	size_t n_lacking, n_wanted; /* items of its file that can be there before it */
	const char *lacking;	    /* the first of them */
};
struct AheadFacts {
	struct SessionAhead *sessions;
	size_t n;
	Day today;
};
/* Days before a session from which on they are asked for. */
#define DISCLOSURE_DAYS 30
#define DISCLOSURE_RED_DAYS 7
#define FILE_DAYS 14
extern const struct AttentionTable ahead_attention_rules;

#endif
