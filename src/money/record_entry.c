/* Entry: what is filled in, and the rules between it, its account and other entries. */
#include "record_settle.h"
#include "tables.h"
#include "view_paper.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/money.h"
#include "qtp/people.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"
#include "rule_schedule.h"

#include <string.h>

/* --- The account --- */

static bool find_reversal(struct Writing *writing, const struct Entry *entry, bool *ret_reversed)
{
	const struct OwnedBy first = {KIND_ENTRY, "reverses", entry->record.id, 1};
	struct Records reversals = {.n = 0};

	if (entry->record.id && !domain_children_first(writing->domain, first, writing->arena,
						       &reversals, writing->error))
		return false;
	*ret_reversed = reversals.n > 0;
	return true;
}

/* Whether the account is in what that entry is in: it was not taken back. */
static bool stands(struct Writing *writing, const struct Entry *entry, const struct Entry *self,
		   bool *ret_stands)
{
	bool reversed;

	*ret_stands = false;
	if (entry->record.id == self->record.id || entry->reverses || !entry->currency)
		return true;
	if (!find_reversal(writing, entry, &reversed))
		return false;
	*ret_stands = !reversed;
	return true;
}

/* What the other entries are in, those aside that are taken back; NULL: there
 * are none. An account may have many, and one of the first mostly tells. */
static bool account_currency(struct Writing *writing, const struct Entry *self,
			     const char **ret_currency)
{
	enum { FEW = 4 };
	struct OwnedBy first = entry_account(self);
	struct Records entries = {.n = 0};
	size_t seen = 0;

	*ret_currency = NULL;
	first.most = 1;
	do {
		bool found = false;

		first.most *= FEW;
		if (!domain_children_first(writing->domain, first, writing->arena, &entries,
					   writing->error))
			return false;
		for (; seen < entries.n && !found; seen++) {
			const struct Entry *entry = records_at(&entries, seen);

			if (!stands(writing, entry, self, &found))
				return false;
			*ret_currency = found ? entry->currency : NULL;
		}
	} while (!*ret_currency && seen == first.most);
	return true;
}

/* --- What is filled in --- */

/* That of the practice, else of the season; NULL: neither says one. */
static bool usual_currency(struct Writing *writing, const struct Entry *entry,
			   const char **ret_currency)
{
	struct Domain *domain = writing->domain;
	const struct Season *season;
	struct Practice practice = {.currency = NULL};
	struct Cohort cohort = {.season = 0};
	struct Team team = {.practice = entry->practice};

	if (entry->team && (!writing_load(writing, KIND_TEAM, entry->team, &team) ||
			    !writing_load(writing, KIND_COHORT, team.cohort, &cohort)))
		return false;
	if ((team.practice && !writing_load(writing, KIND_PRACTICE, team.practice, &practice)) ||
	    !domain_season(domain, cohort.season, writing->arena, &season, writing->error))
		return false;
	*ret_currency = !text_is_empty(practice.currency) ? practice.currency
			: season			  ? season->currency
							  : NULL;
	return true;
}

/* That of another entry; NULL: there is none, or it says none. */
static bool entry_currency(struct Writing *writing, Id entry, const char **ret_currency)
{
	struct Entry other = {.currency = NULL};

	if (entry && !writing_load(writing, KIND_ENTRY, entry, &other))
		return false;
	*ret_currency = other.currency;
	return true;
}

static bool complete_currency(struct Writing *writing, struct Entry *entry)
{
	if (entry->currency) {
		char *capitals = arena_text(writing->arena, entry->currency);

		for (char *at = capitals; *at; at++)
			*at = (char)(*at >= 'a' && *at <= 'z' ? *at - 'a' + 'A' : *at);
		entry->currency = capitals;
		return true;
	}
	/* An account may be in what is taken back alone, or without entries but a transfer. */
	if (!entry_currency(writing, entry->reverses, &entry->currency))
		return false;
	if (!entry->currency && !account_currency(writing, entry, &entry->currency))
		return false;
	if (!entry->currency && entry->kind == ENTRY_TRANSFER &&
	    !entry_currency(writing, entry->first, &entry->currency))
		return false;
	if (!entry->currency && !usual_currency(writing, entry, &entry->currency))
		return false;
	if (!entry->currency)
		entry->currency = "USD";
	return true;
}

/* A fee is paid back by the policy of the day on which it was charged. */
static bool complete_policy(struct Writing *writing, struct Entry *entry)
{
	struct Season season;
	struct Cohort cohort;
	struct Team team;

	if (entry->kind != ENTRY_CHARGE || !entry->team || entry->reverses || entry->policy ||
	    entry->record.id)
		return true;
	if (!writing_load(writing, KIND_TEAM, entry->team, &team) ||
	    !writing_load(writing, KIND_COHORT, team.cohort, &cohort) ||
	    !writing_load(writing, KIND_SEASON, cohort.season, &season))
		return false;
	entry->policy = season.refund_tiers;
	return true;
}

static bool complete(struct Writing *writing, void *record)
{
	struct Entry *entry = record;
	struct Team team;

	if (entry->day == DAY_NONE)
		entry->day = writing->domain->today;
	if (!entry->team && !entry->practice)
		return true;
	if (entry->team && entry->payer == CHOICE_NONE) {
		if (!writing_load(writing, KIND_TEAM, entry->team, &team))
			return false;
		entry->payer = team.payer;
	}
	return complete_policy(writing, entry) && complete_currency(writing, entry);
}

/* --- Rules --- */

static bool check_day(struct Writing *writing, const void *record)
{
	const struct Entry *entry = record;
	char day[DAY_TEXT], today[DAY_TEXT];

	if (entry->day != DAY_NONE && entry->day > writing->domain->today)
		issues_add(writing->issues, ERROR_INPUT, "day",
			   "%s is still to come, today is %s. An entry says what has happened.",
			   day_medium(entry->day, day), day_medium(writing->domain->today, today));
	return true;
}

/* Teams that owe nothing. */
static const struct {
	Choice stage;
	const char *why; /* after the code of the team */
} owing_nothing[] = {
	{STAGE_DECLINED, "was declined and owes nothing. Name another team."},
	{STAGE_WAITLISTED, "is on the waitlist and owes nothing. Accept it first."},
	{STAGE_WITHDRAWN, "has withdrawn and owes no more. A penalty may still be written."},
};

static bool check_stage(struct Writing *writing, const void *record)
{
	const struct Entry *entry = record;
	struct Team team;

	if (!entry->team || entry->reverses ||
	    (entry->kind != ENTRY_CHARGE && entry->kind != ENTRY_PENALTY &&
	     entry->kind != ENTRY_WAIVER))
		return true;
	if (!writing_load(writing, KIND_TEAM, entry->team, &team))
		return false;
	/* A penalty may be for the withdrawal itself, and what was charged before it stays. */
	if (team.stage == STAGE_WITHDRAWN &&
	    (entry->kind == ENTRY_PENALTY || entry->day < team.stage_since))
		return true;
	/* What was charged before may be waived, but of a team that was never in. */
	if (team.stage != STAGE_DECLINED && entry->kind == ENTRY_WAIVER)
		return true;
	for (size_t i = 0; i < N_ITEMS(owing_nothing); i++)
		if (team.stage == owing_nothing[i].stage)
			issues_add(writing->issues, ERROR_INPUT, "team", "%s %s", team.code,
				   owing_nothing[i].why);
	return true;
}

static bool check_person(struct Writing *writing, const void *record)
{
	const struct Entry *entry = record;
	struct Records members;
	bool is_core = false;

	if (!entry->person || !entry->team || entry->reverses)
		return true;
	if (!writing_children(writing, KIND_MEMBER, "team", entry->team, &members))
		return false;
	for (size_t i = 0; i < members.n && !is_core; i++) {
		const struct Member *member = records_at(&members, i);

		is_core = member->person == entry->person && role_is_core(member->role);
	}
	if (!is_core)
		issues_add(
			writing->issues, ERROR_INPUT, "person",
			"%s is no core member of %s. Name one, or the team alone.",
			domain_label(writing->domain, KIND_PERSON, entry->person, writing->arena),
			entry_account_name(writing, entry));
	return true;
}

static bool is_currency(const char *text)
{
	return text && strlen(text) == 3 && strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3;
}

static bool check_currency(struct Writing *writing, const void *record)
{
	const struct Entry *entry = record;
	const char *currency;
	bool reversed = false;

	if (!entry->currency || (!entry->team && !entry->practice) || entry->reverses)
		return true;
	if (!is_currency(entry->currency)) {
		issues_add(writing->issues, ERROR_INPUT, "currency",
			   "\"%.12s\" is no currency. Write three letters, like USD.",
			   entry->currency);
		return true;
	}
	/* Each of an account that is taken back entry by entry would look through all of it. */
	if (!find_reversal(writing, entry, &reversed))
		return false;
	if (reversed)
		return true;
	if (!account_currency(writing, entry, &currency))
		return false;
	if (currency && strcmp(currency, entry->currency) != 0)
		issues_add(writing->issues, ERROR_INPUT, "currency",
			   "The account of %s is in %s, not in %s. Amounts are not "
			   "converted: "
			   "give it in %s.",
			   entry_account_name(writing, entry), currency, entry->currency, currency);
	return true;
}

/* What a good invoice asks for stays, until the invoice is credited. */
static bool check_invoice(struct Writing *writing, const void *record)
{
	const struct Entry *entry = record;
	const struct Paper *paper;
	struct Entry taken;

	if (!entry->reverses)
		return true;
	if (!writing_load(writing, KIND_ENTRY, entry->reverses, &taken) ||
	    !paper_naming(writing->domain, (struct PapersNaming){&taken, ISSUED_INVOICE},
			  writing->arena, &paper, writing->error))
		return false;
	if (paper)
		issues_add(writing->issues, ERROR_INPUT, "reverses",
			   "That entry is on the invoice %s. Credit the invoice first: qtp "
			   "credit-note %s --reason TEXT.",
			   paper->serial, paper->serial);
	return true;
}

/* The reversal of another entry of the same account, whole and once. */
static bool check_reversal(struct Writing *writing, const void *record)
{
	const struct Entry *entry = record;
	struct Records others;
	struct Entry taken;
	char day[DAY_TEXT];
	size_t n = 0;

	if (!entry->reverses)
		return true;
	if (!writing_load(writing, KIND_ENTRY, entry->reverses, &taken) ||
	    !writing_children(writing, KIND_ENTRY, "reverses", entry->reverses, &others))
		return false;
	for (size_t i = 0; i < others.n; i++)
		n += ((const struct Record *)records_at(&others, i))->id != entry->record.id;
	if (taken.reverses)
		issues_add(writing->issues, ERROR_INPUT, "reverses",
			   "That entry is a reversal itself. Write what it took back again.");
	else if (n > 0)
		issues_add(writing->issues, ERROR_INPUT, "reverses",
			   "That entry is reversed already. There is nothing left to take back.");
	else if (entry->day < taken.day)
		issues_add(writing->issues, ERROR_INPUT, "day",
			   "That entry is of %s. A reversal is of that day or a later one.",
			   day_medium(taken.day, day));
	else if (taken.kind != entry->kind || taken.amount != -entry->amount ||
		 taken.team != entry->team || taken.practice != entry->practice ||
		 taken.person != entry->person || !text_equal(taken.currency, entry->currency))
		issues_add(writing->issues, ERROR_INPUT, "reverses",
			   "A reversal is the same entry with the opposite sign: give its "
			   "account, "
			   "kind, currency and amount.");
	return true;
}

static bool refuse_currencies(struct Writing *writing, const struct Entry *from,
			      const struct Entry *to)
{
	issues_add(writing->issues, ERROR_INPUT, "currency",
		   "The account of %s is in %s and that of %s in %s. Amounts are not "
		   "converted: "
		   "transfer between accounts of one currency.",
		   entry_account_name(writing, from), from->currency,
		   entry_account_name(writing, to), to->currency);
	return true;
}

/* Both sides of a transfer add up to nothing, in one currency. */
static bool check_transfer(struct Writing *writing, const void *record)
{
	const struct Entry *entry = record;
	Id first = entry->first ? entry->first : entry->record.id;
	struct Records others;
	struct Entry head;
	Cents sum;

	if (entry->kind != ENTRY_TRANSFER || entry->reverses)
		return true;
	if (!writing_load(writing, KIND_ENTRY, first, &head) ||
	    !writing_children(writing, KIND_ENTRY, "first", first, &others))
		return false;
	sum = head.amount;
	for (size_t i = 0; i < others.n; i++) {
		const struct Entry *other = records_at(&others, i);

		sum += other->amount;
		if (!text_equal(other->currency, head.currency))
			return refuse_currencies(writing, &head, other);
	}
	if (sum != 0 || head.kind != ENTRY_TRANSFER)
		issues_add(writing->issues, ERROR_INPUT, "amount",
			   "The two sides of a transfer must add up to nothing. Say from which "
			   "account to which it goes.");
	return true;
}

static bool check_code(struct Writing *writing, const char *currency)
{
	if (!text_is_empty(currency) && !is_currency(currency))
		issues_add(writing->issues, ERROR_INPUT, "currency",
			   "\"%.12s\" is no currency. Write three letters, like USD.", currency);
	return true;
}

/* That of what is charged in the season. */
static bool check_season_currency(struct Writing *writing, const void *record)
{
	return check_code(writing, ((const struct Season *)record)->currency);
}

static bool check_practice_currency(struct Writing *writing, const void *record)
{
	return check_code(writing, ((const struct Practice *)record)->currency);
}

/* The settings of a season that money reads. */
static bool check_schedule(struct Writing *writing, const void *record)
{
	const struct Season *season = record;
	struct Arena *arena = writing->arena;
	struct FeeTier *tiers;
	struct Discount *discounts;
	size_t n;
	const struct {
		const char *field, *fault;
	} faults[] = {
		{"fee_tiers", fee_tiers_read(season->fee_tiers, arena, &tiers, &n)},
		{"fee_groups", fee_groups_read(season->fee_groups, arena, &discounts, &n)},
		{"refund_tiers", refund_tiers_read(season->refund_tiers, arena, &discounts, &n)},
		{"account_codes", account_codes_check(season->account_codes, arena)},
	};

	for (size_t i = 0; i < N_ITEMS(faults); i++)
		if (faults[i].fault)
			issues_add(writing->issues, ERROR_INPUT, faults[i].field, "%s",
				   faults[i].fault);
	return true;
}

/* Those of a cohort of its own. */
static bool check_cohort_schedule(struct Writing *writing, const void *record)
{
	const struct Cohort *cohort = record;
	struct FeeTier *tiers;
	struct Discount *groups;
	size_t n;
	const char *of_days = fee_tiers_read(cohort->fee_tiers, writing->arena, &tiers, &n);
	const char *of_groups = fee_groups_read(cohort->fee_groups, writing->arena, &groups, &n);

	if (of_days)
		issues_add(writing->issues, ERROR_INPUT, "fee_tiers", "%s", of_days);
	if (of_groups)
		issues_add(writing->issues, ERROR_INPUT, "fee_groups", "%s", of_groups);
	return true;
}

static const struct KindBehavior behaviors_rows[] = {
	{.kind = KIND_ENTRY, .complete = complete, .settle = entry_settle},
};
const struct KindBehaviorTable money_behaviors = CAPABILITY_ROWS(behaviors_rows);

static const struct RecordRule rules_rows[] = {
	{KIND_ENTRY, {"day"}, RULE_ENTERED, check_day},
	{KIND_ENTRY, {"team", "kind"}, RULE_ENTERED, check_stage},
	{KIND_ENTRY, {"team", "person"}, RULE_ENTERED, check_person},
	{KIND_ENTRY,
	 {"team", "practice", "currency"},
	 RULE_ALWAYS,
	 check_currency,
	 .paths = {{"reverses", NULL, KIND_ENTRY}}},
	{KIND_ENTRY, {"reverses", "kind", "amount", "currency"}, RULE_ALWAYS, check_reversal},
	{KIND_ENTRY, {"reverses"}, RULE_ENTERED, check_invoice},
	{KIND_SEASON, {"currency"}, RULE_ENTERED, check_season_currency},
	{KIND_PRACTICE, {"currency"}, RULE_ENTERED, check_practice_currency},
	{KIND_SEASON,
	 {"fee_tiers", "fee_groups", "refund_tiers", "account_codes"},
	 RULE_ALWAYS,
	 check_schedule},
	{KIND_COHORT, {"fee_tiers", "fee_groups"}, RULE_ALWAYS, check_cohort_schedule},
	{KIND_ENTRY, {"kind", "amount", "first"}, RULE_WHOLE, check_transfer},
};
const struct RecordRuleTable money_rules = CAPABILITY_ROWS(rules_rows);
