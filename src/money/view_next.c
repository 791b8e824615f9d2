/* Next: what money proposes once a team is accepted, has withdrawn, or has swapped a member. */
#include "view_next.h"
#include "view_proposal.h"
#include "view_seat.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"

#include <string.h>

/* The account of a team as it is today; false: it cannot be read. */
static bool load(struct Domain *domain, Id team, struct Arena *arena, struct AccountRows *ret_rows)
{
	const struct AccountsQuery query = {.team = team, .day = domain->today};
	struct Error ignored;

	return accounts_load(domain, query, arena, ret_rows, &ignored) && ret_rows->n > 0;
}

static bool is_charged(const struct AccountRows *rows)
{
	bool charged = false;

	for (size_t i = 0; i < rows->n && !charged; i++)
		charged = rows->items[i].balance.charged != 0;
	return charged;
}

/* An accepted team is charged by the schedule of the season. */
static void say_charge(struct Domain *domain, Id team, bool in_full, struct Text *said)
{
	struct Arena arena = {0};
	const char *code = domain_ref(domain, KIND_TEAM, team, &arena);
	const struct ProposalOf of = {.team = team, .name = code, .day = domain->today};
	struct Proposal proposal;
	struct AccountRows rows;
	struct Error ignored;

	if (!load(domain, team, &arena, &rows) || is_charged(&rows) ||
	    !schedule_propose(domain, of, &arena, &proposal, &ignored))
		proposal.text = NULL;
	if (proposal.text && in_full)
		text_format(said, " The fee of %s is %s (next: qtp charge %s).", code,
			    proposal.text, code);
	else if (proposal.text)
		text_format(said, " The fee is %s. Next: 8, and c on %s charges it.", proposal.text,
			    code);
	arena_release(&arena);
}

static void say_refund_verbs(const struct RefundProposal *proposal, const char *code,
			     struct Arena *arena, struct Text *said)
{
	text_append(said, " Next:");
	if (proposal->waived > 0)
		text_format(said, " qtp waive-fee %s %s", code,
			    money_text(proposal->waived, NULL, arena));
	if (proposal->refunded > 0)
		text_format(said, "%s qtp refund %s %s", proposal->waived > 0 ? ";" : "", code,
			    money_text(proposal->refunded, NULL, arena));
}

/* What a team that has withdrawn gets back by the policy. */
static void say_refund(struct Domain *domain, Id team, bool in_full, struct Text *said)
{
	struct Arena arena = {0};
	const char *code = domain_ref(domain, KIND_TEAM, team, &arena);
	const struct ProposalOf of = {.team = team, .name = code, .day = domain->today};
	struct RefundProposal proposal;
	struct Error ignored;

	if (policy_propose(domain, of, &arena, &proposal, &ignored)) {
		text_format(said, " The refund: %s.", proposal.text);
		if (in_full && (proposal.waived > 0 || proposal.refunded > 0))
			say_refund_verbs(&proposal, code, &arena, said);
		else if (proposal.refunded > 0)
			text_format(said, " Next: 8, and r on %s.", code);
	}
	arena_release(&arena);
}

static bool load_member(struct Domain *domain, Id id, struct Arena *arena,
			struct Member *ret_member, struct Records *ret_members)
{
	struct Error ignored;

	return domain_get(domain, (struct KindId){KIND_MEMBER, id}, ret_member, arena, &ignored) &&
	       role_is_core(ret_member->role) &&
	       domain_children(domain, (struct OwnedBy){KIND_MEMBER, "team", ret_member->team},
			       arena, ret_members, &ignored);
}

/* Who took the place over has what was charged and paid for it. */
static void say_place(struct Domain *domain, Id id, bool in_full, struct Text *said)
{
	struct Arena arena = {0};
	struct AccountRows rows;
	struct Records members;
	struct Member member;
	struct Error ignored;

	if (load_member(domain, id, &arena, &member, &members) &&
	    load(domain, member.team, &arena, &rows)) {
		const struct AccountsQuery query = {.person = member.person, .day = domain->today};

		if (!accounts_by_member(domain, &query, &rows, &arena, &ignored))
			rows.n = 0;
		for (size_t i = 0; i < rows.n; i++)
			if (rows.items[i].n_entries > 0)
				text_format(
					said, "%sThe fee goes with the place, now of %s: %s.",
					in_full ? "" : " ", rows.items[i].person_name,
					account_sums_text(&rows.items[i], domain->today, &arena));
	}
	arena_release(&arena);
}

static const struct CommandNext nexts_rows[] = {
	{"team.accept", say_charge},
	{"team.withdraw", say_refund},
	{"member.swap", say_place},
};
const struct CommandNextTable money_nexts = CAPABILITY_ROWS(nexts_rows);
