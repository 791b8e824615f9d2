/* The verbs that write the ledger: charge, pay, refund and their like, transfer, reverse. */
#include "tables.h"

#include "command_ledger.h"
#include "view_proposal.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/xchg/json.h"

#include <string.h>

/* Options and the fields of the entry that they give. */
static const struct {
	const char *option, *field;
} given[] = {
	{"on", "day"},	    {"method", "method"},     {"reference", "reference"},
	{"note", "note"},   {"currency", "currency"}, {"payer", "payer"},
	{"for", "purpose"},
};

static struct Posting take_options(const struct Cli *cli, struct Assignment assignments[])
{
	struct Posting posting = {.more = assignments, .in_full = true};

	for (size_t i = 0; i < N_ITEMS(given); i++) {
		const char *text = cli_option(cli, given[i].option);

		if (text)
			assignments[posting.n_more++] = (struct Assignment){given[i].field, text};
	}
	return posting;
}

/* The kind of entry that a verb writes. */
static enum EntryKind kind_of(const char *verb)
{
	static const struct {
		const char *verb;
		enum EntryKind kind;
	} kinds[] = {
		{"charge", ENTRY_CHARGE},   {"pay", ENTRY_PAYMENT},
		{"refund", ENTRY_REFUND},   {"waive-fee", ENTRY_WAIVER},
		{"penalty", ENTRY_PENALTY}, {"write-off", ENTRY_WRITE_OFF},
	};
	size_t i = 0;

	while (i + 1 < N_ITEMS(kinds) && strcmp(kinds[i].verb, verb) != 0)
		i++;
	return kinds[i].kind;
}

static bool say_done(struct Cli *cli, bool done, struct Text *said)
{
	if (done) {
		cli_done(cli, "%s", text_get(said));
		cli_tell_given(cli, KIND_ENTRY, "day", cli_option(cli, "on"));
	}
	text_release(said);
	return done;
}

/* The day that --on says, read as the field of the entry is. */
static bool take_proposal(const struct Cli *cli, const struct Account *account,
			  struct ProposalOf *ret_of, struct Error *error)
{
	const char *on = cli_option(cli, "on");
	struct Arena arena = {0};
	struct Entry entry = {.day = cli->domain.today};
	bool taken = !on || field_parse(entity_field(&entry_entity, "day"), &entry, on,
					(struct ParseFrame){cli->domain.today, &arena}, error);

	arena_release(&arena);
	*ret_of = (struct ProposalOf){account->team, account->person, account->name, entry.day};
	return taken;
}

/* "DAL17-02 Valley Clinic was charged $4,200.00 before.", when it was. */
static bool tell_charged(struct Cli *cli, const struct Account *account, struct Text *said,
			 struct Error *error)
{
	const char *currency = NULL;
	struct Records entries;
	Cents charged = 0;

	if (!domain_children(&cli->domain, (struct OwnedBy){KIND_ENTRY, "team", account->team},
			     &cli->arena, &entries, error))
		return false;
	for (size_t i = 0; i < entries.n; i++) {
		const struct Entry *entry = records_at(&entries, i);

		if (entry->kind != ENTRY_CHARGE ||
		    (account->person && account->person != entry->person))
			continue;
		charged += entry->amount;
		currency = entry->currency;
	}
	if (charged > 0)
		text_format(said, "%s was charged %s before; undo takes this charge back. ",
			    account->name, money_text(charged, currency, &cli->arena));
	return true;
}

static bool is_of_certification(const struct Cli *cli)
{
	const char *purpose = cli_option(cli, "for");

	return purpose && strcmp(purpose, "certification") == 0;
}

/* What the schedule says of the team, with the arithmetic as its note. */
static bool charge_by_schedule(struct Cli *cli, struct Posting posting, struct Error *error)
{
	struct Accounts accounts;
	struct Account account;
	struct ProposalOf of;
	struct Proposal proposal;
	struct Text said;

	if (!account_find(&cli->domain, cli_argument(cli, 0), &cli->arena, &account, error) ||
	    !take_proposal(cli, &account, &of, error) ||
	    !schedule_propose(&cli->domain, of, &cli->arena, &proposal, error))
		return false;
	posting.whole = proposal.text;
	posting.amount = money_text(proposal.amount, NULL, &cli->arena);
	accounts = (struct Accounts){&account, 1};
	if (cli_option(cli, "split") &&
	    !accounts_of_members(&cli->domain, of, &cli->arena, &accounts, error))
		return false;
	text_init(&said);
	text_format(&said, "By the schedule: %s. ", proposal.text);
	return say_done(cli,
			tell_charged(cli, &account, &said, error) &&
				ledger_post(&cli->domain, accounts, &posting, &said, error),
			&said);
}

bool verb_post(struct Cli *cli, struct Error *error)
{
	struct Assignment assignments[N_ITEMS(given)];
	struct Posting posting = take_options(cli, assignments);
	struct Accounts accounts;
	struct ProposalOf of;
	struct Text said;
	bool found;

	posting.kind = kind_of(cli->options->verb);
	posting.amount = cli_argument(cli, 1);
	posting.in_dollars = posting.amount && *posting.amount == '$';
	if (!posting.amount && is_of_certification(cli))
		return error_set(error, ERROR_INPUT, "amount",
				 "The schedule is that of the program. Give the amount of the "
				 "certification.");
	if (!posting.amount)
		return charge_by_schedule(cli, posting, error);
	found = accounts_find(&cli->domain, cli_argument(cli, 0), &cli->arena, &accounts, error);
	for (size_t i = 0; found && i < accounts.n && is_of_certification(cli); i++)
		found = account_to_practice(&cli->domain, &accounts.items[i], &cli->arena, error);
	if (found && cli_option(cli, "split"))
		found = take_proposal(cli, &accounts.items[0], &of, error) &&
			accounts_of_members(&cli->domain, of, &cli->arena, &accounts, error);
	text_init(&said);
	return say_done(cli, found && ledger_post(&cli->domain, accounts, &posting, &said, error),
			&said);
}

static void json_refund(struct Cli *cli, const struct ProposalOf *of,
			const struct RefundProposal *proposal)
{
	struct Json json;

	json_init(&json, &cli->out, true);
	json_begin_object(&json);
	json_member_text(&json, "team", domain_ref(&cli->domain, KIND_TEAM, of->team, &cli->arena));
	json_member_number(&json, "kept", proposal->kept);
	json_member_number(&json, "to_waive", proposal->waived);
	json_member_number(&json, "to_refund", proposal->refunded);
	json_member_text(&json, "text", proposal->text);
	json_end(&json);
}

/* Without an amount: what the policy gives, and what to type for it. */
bool verb_refund(struct Cli *cli, struct Error *error)
{
	struct RefundProposal proposal;
	struct Account account;
	struct ProposalOf of;

	if (cli_argument(cli, 1))
		return verb_post(cli, error);
	if (is_of_certification(cli))
		return error_set(error, ERROR_INPUT, "amount",
				 "The policy of refunds is that of the program. Give the amount.");
	if (!account_find(&cli->domain, cli_argument(cli, 0), &cli->arena, &account, error) ||
	    !take_proposal(cli, &account, &of, error) ||
	    !policy_propose(&cli->domain, of, &cli->arena, &proposal, error))
		return false;
	if (cli->options->json) {
		json_refund(cli, &of, &proposal);
		return true;
	}
	text_format(&cli->out, "%s: %s.\n", account.name, proposal.text);
	if (proposal.waived > 0)
		cli_say(cli, "Type: qtp waive-fee %s %s", cli_argument(cli, 0),
			money_text(proposal.waived, NULL, &cli->arena));
	if (proposal.refunded > 0)
		cli_say(cli, "Type: qtp refund %s %s", cli_argument(cli, 0),
			money_text(proposal.refunded, NULL, &cli->arena));
	if (proposal.kept > 0)
		cli_say(cli, "A colleague may take a place with its fee instead: qtp swap");
	return true;
}

bool verb_transfer(struct Cli *cli, struct Error *error)
{
	struct Assignment assignments[N_ITEMS(given)];
	struct Posting posting = take_options(cli, assignments);
	struct Account both[2];
	struct Text said;

	posting.kind = ENTRY_TRANSFER;
	posting.amount = cli_argument(cli, 2);
	posting.in_dollars = *posting.amount == '$';
	text_init(&said);
	return say_done(
		cli,
		account_find(&cli->domain, cli_argument(cli, 0), &cli->arena, &both[0], error) &&
			account_find(&cli->domain, cli_argument(cli, 1), &cli->arena, &both[1],
				     error) &&
			ledger_transfer(&cli->domain, both, &posting, &said, error),
		&said);
}

bool verb_reverse(struct Cli *cli, struct Error *error)
{
	struct Assignment assignments[N_ITEMS(given)];
	struct Posting posting = take_options(cli, assignments);
	struct Text said;
	Id id;

	text_init(&said);
	return say_done(cli,
			domain_resolve(&cli->domain, entity_get(KIND_ENTRY), cli_argument(cli, 0),
				       &id, error) &&
				ledger_reverse(&cli->domain, id, &posting, &said, error),
			&said);
}
