/* After a session: what is to be done with its roll and its credit. */
#ifndef QTP_CREDIT_RULE_AFTER_H
#define QTP_CREDIT_RULE_AFTER_H

#include "qtp/engine/model/attention.h"

/* Certificates are issued within so many. */
#define CERTIFICATE_DAYS 14

/* A session of which a day is over; what is counted is of such days. */
struct SessionAfter {
	Id session;
	const char *name; /* "Session 2, Dallas" */
	Day first_day, last_day;
	Day untaken;		       /* the first that has no mark at all; DAY_NONE: none */
	size_t n_expected, n_unmarked; /* people; those of whom a half-day has no mark */
	size_t n_marks, n_no_minutes;  /* half-days; parts whose minutes are missing */
	size_t n_claimed;	       /* people with a claim */
	size_t n_uncertified;	       /* of them, those without a good certificate */
};

/* The facts of the rules, of one season. */
struct AfterFacts {
	struct SessionAfter *sessions;
	size_t n;
	Day today;
};
extern const struct AttentionTable after_attention_rules;

#endif
