/* Proposals: what a team is charged by the schedule, and what it gets back by the policy, with the
 * arithmetic in words. */
#include "rule_schedule.h"

#include "qtp/engine/base/words.h"
#include "rule_balance.h"

#include <inttypes.h>

#define PERCENT 100

/* To the nearest cent, half up. */
static Cents percent_of(Cents amount, int64_t percent)
{
	return (amount * percent + PERCENT / 2) / PERCENT;
}

static Cents fee_on(const struct Schedule *schedule, Day day, const struct FeeTier **ret_tier)
{
	*ret_tier = NULL;
	for (size_t i = 0; i < schedule->n_tiers && !*ret_tier; i++)
		if (day <= schedule->tiers[i].until)
			*ret_tier = &schedule->tiers[i];
	return *ret_tier ? (*ret_tier)->fee : schedule->fee;
}

static Cents discount_of(const struct Discount *discount, Cents amount)
{
	Cents less = discount->percent == NUMBER_NONE ? discount->amount
						      : percent_of(amount, discount->percent);

	return less < amount ? less : amount;
}

static const char *discount_text(const struct Discount *group, const char *currency,
				 struct Arena *arena)
{
	return group->percent == NUMBER_NONE
		       ? money_text(group->amount, currency, arena)
		       : arena_format(arena, "%" PRId64 " %%", group->percent);
}

struct Proposal propose_fee(const struct Schedule *schedule, size_t n_core, size_t n_members,
			    Day day, struct Arena *arena)
{
	const struct FeeTier *tier;
	const struct Discount *group = NULL;
	Cents fee = fee_on(schedule, day, &tier), amount;
	size_t n_rated = schedule->fee_member == NUMBER_NONE ? 0 : n_members;
	const char *text = "", *unit = !schedule->of_registrations ? ""
				       : n_core == 1		   ? " registration"
								   : " registrations";
	char until[DAY_TEXT];

	if (fee == NUMBER_NONE || n_core == 0)
		return (struct Proposal){NUMBER_NONE, ""};
	amount = fee * (Cents)(n_core - n_rated);
	if (n_core > n_rated)
		text = arena_format(arena, "%zu%s x %s%s%s", n_core - n_rated, unit,
				    money_text(fee, schedule->currency, arena),
				    tier ? " until " : "",
				    tier ? day_medium(tier->until, until) : "");
	if (n_rated > 0) {
		amount += schedule->fee_member * (Cents)n_rated;
		text = arena_format(arena, "%s%s%zu%s x %s for members", text, *text ? " + " : "",
				    n_rated, *text ? "" : unit,
				    money_text(schedule->fee_member, schedule->currency, arena));
	}
	for (size_t i = 0; i < schedule->n_groups; i++)
		if ((int64_t)n_core >= schedule->groups[i].from)
			group = &schedule->groups[i];
	if (group) {
		amount -= discount_of(group, amount);
		text = arena_format(arena, "%s, less %s from %" PRId64 " on", text,
				    discount_text(group, schedule->currency, arena), group->from);
	}
	return (struct Proposal){amount,
				 arena_format(arena, "%s = %s", text,
					      money_text(amount, schedule->currency, arena))};
}

/* "60 days before session 1", "on the first day of session 1", "138 days after session 1" */
static const char *session_text(int64_t days_before, struct Arena *arena)
{
	if (days_before == 0)
		return "on the first day of session 1";
	return arena_format(arena, "%s %s session 1",
			    days_text(arena, (Day)(days_before < 0 ? -days_before : days_before)),
			    days_before < 0 ? "after" : "before");
}

struct RefundProposal propose_refund(struct RefundPolicy policy, const struct Balance *balance,
				     int64_t days_before, const char *currency, struct Arena *arena)
{
	Cents asked = balance_asked(balance) - balance->waived - balance->written_off;
	Cents received =
		balance_received(balance) + balance->transferred_in - balance->transferred_out;
	struct RefundProposal found = {.kept = asked, .text = ""};
	struct Discount *tiers;
	int64_t percent = 0;
	size_t n;

	if (refund_tiers_read(policy.tiers, arena, &tiers, &n) || n == 0 || asked <= 0)
		return found;
	for (size_t i = n; i > 0 && days_before >= 0; i--)
		if (days_before >= tiers[i - 1].from)
			percent = tiers[i - 1].percent;
	found.kept = asked - percent_of(asked, percent);
	if (percent > 0 && policy.kept != NUMBER_NONE)
		found.kept = found.kept + policy.kept < asked ? found.kept + policy.kept : asked;
	found.waived = asked - found.kept;
	found.refunded = received > found.kept ? received - found.kept : 0;
	found.text = arena_format(
		arena,
		"%s the policy gives %" PRId64
		" %% back%s%s: of %s charged %s stays, %s is waived, and of %s paid %s goes back",
		session_text(days_before, arena), percent,
		percent > 0 && policy.kept != NUMBER_NONE && policy.kept > 0 ? " and keeps " : "",
		percent > 0 && policy.kept != NUMBER_NONE && policy.kept > 0
			? money_text(policy.kept, currency, arena)
			: "",
		money_text(asked, currency, arena), money_text(found.kept, currency, arena),
		money_text(found.waived, currency, arena), money_text(received, currency, arena),
		money_text(found.refunded, currency, arena));
	return found;
}
