/* Overdue: when what is open of an account needs a person. */
#ifndef QTP_MONEY_RULE_OVERDUE_H
#define QTP_MONEY_RULE_OVERDUE_H

#include "qtp/engine/model/attention.h"
#include "qtp/engine/model/query.h"
#include "qtp/issued.h"
#include "qtp/money.h"
#include "rule_balance.h"

#define FEE_BEFORE_SESSION_DAYS 30 /* a fee is paid so many days before session 1 */
#define FEE_OLD_DAYS 30		   /* what is open longer is old */

/* What is known of one account. */
struct Owing {
	const char *currency;
	struct Balance balance;
	struct Ageing ageing;
	Day first_session; /* first day of the first session of the team; DAY_NONE: none */
	Day today;
	const char *invoice; /* the number of the one that is due first; NULL: none */
	Day due;	     /* of that */
};

/*
 * Finds the invoice that is due first of those that are not covered: what has come in covers the
 * good invoices of the account and its currency in the order of their due days. `papers`: any, of
 * which those of `team` are of the account; 0: those of no team.
 */
void owing_take_papers(struct Owing *owing, const struct Records *papers, Id team);

/* Red: open from 30 days before session 1 on. Amber: open for more than 30 days,
 * or after the due day of an invoice. Fine: open, or
 * settled. CHOICE_NONE: there is nothing in the account. */
Choice overdue_light(const struct Owing *owing);

/* The rules of attention; their facts are a struct OwingList. */
struct OwingList {
	const struct Owing *items; /* one a currency */
	size_t n;
};
extern const struct AttentionTable overdue_rules;
/* Those of accounts of practices. */
extern const struct AttentionTable practice_overdue_rules;

#endif
