/* Proposals: the facts of a team that schedule and policy are applied to. */
#include "view_proposal.h"

#include "qtp/engine/domain/gate.h"
#include "qtp/money.h"
#include "qtp/people.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"
#include "view_accounts.h"

#include <string.h>

/* A team with its cohort and season. */
struct SeasonOf {
	const char *name; /* whom the proposal is of */
	struct Team team;
	struct Cohort cohort;
	struct Season season;
};

static bool load_season(struct Domain *domain, struct ProposalOf of, struct Arena *arena,
			struct SeasonOf *ret_of, struct Error *error)
{
	if (!of.team)
		return error_set(error, ERROR_INPUT, "amount",
				 "%s is no team, and the season's settings are of teams. Give the "
				 "amount.",
				 of.name);
	ret_of->name = of.name;
	return domain_get(domain, (struct KindId){KIND_TEAM, of.team}, &ret_of->team, arena,
			  error) &&
	       domain_get(domain, (struct KindId){KIND_COHORT, ret_of->team.cohort},
			  &ret_of->cohort, arena, error) &&
	       domain_get(domain, (struct KindId){KIND_SEASON, ret_of->cohort.season},
			  &ret_of->season, arena, error);
}

static bool is_member_of_society(const struct Person *person, Day day)
{
	return person->membership == MEMBERSHIP_MEMBER &&
	       (person->member_from == DAY_NONE || person->member_from <= day) &&
	       (person->member_until == DAY_NONE || person->member_until >= day);
}

/* How many are charged for, and how many of them are members of the society. */
struct Charged {
	size_t n_core, n_members;
};

static bool count_members(struct Domain *domain, struct ProposalOf of, struct Arena *arena,
			  struct Charged *ret_charged, struct Error *error)
{
	struct Records members;

	*ret_charged = (struct Charged){0, 0};
	if (!domain_children(domain, (struct OwnedBy){KIND_MEMBER, "team", of.team}, arena,
			     &members, error))
		return false;
	for (size_t i = 0; i < members.n; i++) {
		const struct Member *member = records_at(&members, i);
		struct Person person;

		if (!role_is_core(member->role) || !member_is_current(member, of.day) ||
		    (of.person && of.person != member->person))
			continue;
		if (!domain_get(domain, (struct KindId){KIND_PERSON, member->person}, &person,
				arena, error))
			return false;
		ret_charged->n_core++;
		ret_charged->n_members += is_member_of_society(&person, of.day);
	}
	return true;
}

/* The schedule is in the currency of the season, and nothing is converted. */
static bool check_currency(struct Domain *domain, const struct SeasonOf *of, const char *currency,
			   struct Arena *arena, struct Error *error)
{
	struct Practice practice = {.currency = NULL};

	if (of->team.practice &&
	    !domain_get(domain, (struct KindId){KIND_PRACTICE, of->team.practice}, &practice, arena,
			error))
		return false;
	currency = text_is_empty(currency) ? "USD" : currency;
	return !practice.currency || !*practice.currency ||
	       strcmp(practice.currency, currency) == 0 ||
	       error_set(error, ERROR_INPUT, "amount",
			 "%s is charged in %s and the schedule of the season is in %s. Amounts are "
			 "not converted: give the amount.",
			 of->name, practice.currency, currency);
}

bool schedule_propose(struct Domain *domain, struct ProposalOf of, struct Arena *arena,
		      struct Proposal *ret_proposal, struct Error *error)
{
	struct Schedule schedule;
	struct SeasonOf place;
	struct Charged charged;
	char day[DAY_TEXT];

	if (!load_season(domain, of, arena, &place, error) ||
	    !count_members(domain, of, arena, &charged, error))
		return false;
	if (charged.n_core == 0)
		return error_set(error, ERROR_INPUT, "amount",
				 "%s has no core members on %s. Add them, or give the amount.",
				 of.name, day_medium(of.day, day));
	schedule = schedule_of(&place.season, &place.cohort, arena);
	if (!check_currency(domain, &place, schedule.currency, arena, error))
		return false;
	*ret_proposal = propose_fee(&schedule, charged.n_core, charged.n_members, of.day, arena);
	return ret_proposal->amount != NUMBER_NONE ||
	       error_set(error, ERROR_INPUT, "amount",
			 "The season %s has no fee. Give the amount, or set the fee of the season.",
			 place.season.code);
}

/* --- Refunds --- */

/* That of the newest charge that was not reversed. */
static const char *policy_of(const struct AccountRow *row, const struct Season *season)
{
	for (size_t i = row->n_entries; i > 0; i--) {
		const struct Entry *entry = row->entries[i - 1];

		if (entry->kind == ENTRY_CHARGE && !entry->reverses &&
		    !account_reversal(row, entry) && entry->policy)
			return entry->policy;
	}
	return season->refund_tiers;
}

/* What a team that has withdrawn was waived and paid back from that day on. */
static struct Balance given_since(const struct AccountRow *row, Day day)
{
	struct Balance given = {0};

	for (size_t i = 0; i < row->n_entries; i++) {
		const struct Entry *entry = row->entries[i];

		if (entry->day >= day &&
		    (entry->kind == ENTRY_WAIVER || entry->kind == ENTRY_REFUND))
			balance_add(&given, entry);
	}
	return given;
}

/* The policy of refunds gives once: what was given already is no part of what is still to do. */
static void subtract_given(struct RefundProposal *proposal, const struct Balance *given,
			   const char *currency, struct Arena *arena)
{
	if (!*proposal->text || (given->waived <= 0 && given->refunded <= 0))
		return;
	proposal->waived -= given->waived < proposal->waived ? given->waived : proposal->waived;
	proposal->refunded -=
		given->refunded < proposal->refunded ? given->refunded : proposal->refunded;
	proposal->text = arena_format(arena, "%s; %s is waived and %s paid back already",
				      proposal->text, money_text(given->waived, currency, arena),
				      money_text(given->refunded, currency, arena));
}

bool policy_propose(struct Domain *domain, struct ProposalOf of, struct Arena *arena,
		    struct RefundProposal *ret_proposal, struct Error *error)
{
	const struct AccountsQuery query = {.team = of.team, .day = domain->today};
	const struct AccountRow *row;
	struct AccountRows rows;
	struct Balance before, given = {0};
	struct SeasonOf place;
	Day day = of.day;

	if (!load_season(domain, of, arena, &place, error) ||
	    !accounts_load(domain, query, arena, &rows, error))
		return false;
	row = &rows.items[0];
	if (rows.n == 0 || row->n_entries == 0 || row->first_session == DAY_NONE)
		return error_set(error, ERROR_INPUT, "amount",
				 "%s was charged nothing or has no session 1, so the policy gives "
				 "nothing back. Give the amount.",
				 of.name);
	if (place.team.stage == STAGE_WITHDRAWN && place.team.stage_since != DAY_NONE) {
		day = place.team.stage_since;
		given = given_since(row, day);
	}
	before = row->balance;
	before.waived -= given.waived;
	before.refunded -= given.refunded;
	*ret_proposal = propose_refund(
		(struct RefundPolicy){policy_of(row, &place.season), place.season.refund_kept},
		&before, row->first_session - day, row->currency, arena);
	subtract_given(ret_proposal, &given, row->currency, arena);
	return *ret_proposal->text ||
	       error_set(error, ERROR_INPUT, "amount",
			 "The season %s has no policy of refunds. Give the amount, or set "
			 "refund_tiers of the season.",
			 place.season.code);
}
