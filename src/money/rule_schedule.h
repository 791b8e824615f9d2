/* Schedule: what a season charges by day, membership and size of a team, what it pays back when a
 * team withdraws, and the codes of its finance office; each is a setting in text like "A: B; C: D".
 */
#ifndef QTP_MONEY_RULE_SCHEDULE_H
#define QTP_MONEY_RULE_SCHEDULE_H

#include "qtp/money.h"
#include "qtp/season.h"

/* A term of such a setting: "60" and "100 %". */
struct Term {
	const char *key, *value;
};
struct Terms {
	struct Term *items;
	size_t n;
};

/* A fee that holds up to the end of a day. */
struct FeeTier {
	Day until;
	Cents fee;
};
/* A part of an amount, or a sum of its own. */
struct Discount {
	int64_t from;	 /* core members; of a refund days before session 1 */
	int64_t percent; /* NUMBER_NONE: it is an amount */
	Cents amount;
};
struct Schedule {
	struct FeeTier *tiers; /* by day */
	size_t n_tiers;
	struct Discount *groups; /* from few members to many */
	size_t n_groups;
	Cents fee, fee_member; /* NUMBER_NONE: not said */
	const char *currency;
	bool of_registrations; /* of a one-day workshop: each core member is one */
};
/*
 * Reads a setting; NULL when it is sound, else one sentence. Tiers of fees: days that rise; groups:
 * numbers of members that rise; refunds: days before session 1 that fall to 0, so that no day is
 * without a rule and none has two.
 */
const char *fee_tiers_read(const char *text, struct Arena *arena, struct FeeTier **ret_tiers,
			   size_t *ret_n);
const char *fee_groups_read(const char *text, struct Arena *arena, struct Discount **ret_groups,
			    size_t *ret_n);
const char *refund_tiers_read(const char *text, struct Arena *arena, struct Discount **ret_tiers,
			      size_t *ret_n);
const char *account_codes_check(const char *text, struct Arena *arena);
/* "4100"; "": the season has no code for this kind. */
const char *account_code(const char *text, Choice kind, struct Arena *arena);

/*
 * The schedule of a cohort: its own fees where it has any (its fee then is that of the season where
 * it has none), else those of the season. Settings that are not sound count as empty.
 */
struct Schedule schedule_of(const struct Season *season, const struct Cohort *cohort,
			    struct Arena *arena);

/* What a team of so many core members, of whom some are members of the society, is charged on a
 * day: a tier holds up to and with its last day, after all of them the fee of the season; a
 * member's fee holds on any day; the discount of the largest group that the team fills is taken
 * from the whole, a percent to the nearest cent, half up. */
struct Proposal {
	Cents amount;	  /* NUMBER_NONE: the season has no fee */
	const char *text; /* "2 x $1,900.00 (until 31 Jan 2017) + ... = $5,700.00" */
};
struct Proposal propose_fee(const struct Schedule *schedule, size_t n_core, size_t n_members,
			    Day day, struct Arena *arena);

/* What a season gives back: "60: 100 %; 30: 50 %" by days before session 1, and what is kept of it
 * all the same; NUMBER_NONE: nothing. */
struct RefundPolicy {
	const char *tiers;
	Cents kept;
};
/* What a team that withdraws so many days before session 1 (below 0: after its first day, when the
 * policy gives nothing back) keeps owing, of what it was charged, and
 * what of that is waived and paid back; in words. */
struct RefundProposal {
	Cents kept, waived, refunded;
	const char *text;
};
struct RefundProposal propose_refund(struct RefundPolicy policy, const struct Balance *balance,
				     int64_t days_before, const char *currency,
				     struct Arena *arena);

#endif
