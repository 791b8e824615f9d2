/* Writing the ledger: charges, payments, transfers and reversals. */
#include "command_ledger.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/money.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"
#include "rule_balance.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* What is said of an entry of each kind: before it is written, and after. */
static const struct {
	const char *title, *done;
} words[N_ENTRY_KINDS] = {
	[ENTRY_CHARGE] = {"charge", "Charged"},
	[ENTRY_PAYMENT] = {"payment of", "Payment of"},
	[ENTRY_REFUND] = {"refund to", "Refund to"},
	[ENTRY_WAIVER] = {"waive the fee of", "Waived the fee of"},
	[ENTRY_TRANSFER] = {"transfer from", "Transferred from"},
	[ENTRY_PENALTY] = {"penalty of", "Penalty of"},
	[ENTRY_WRITE_OFF] = {"write off what is open of", "Wrote off what is open of"},
};

/* --- Accounts --- */

static bool account_of_team(struct Domain *domain, Id team, struct Arena *arena,
			    struct Account *ret_account)
{
	const char *ref = domain_ref(domain, KIND_TEAM, team, arena);
	const char *label = domain_label(domain, KIND_TEAM, team, arena);

	*ret_account = (struct Account){
		.team = team,
		.name = strcmp(ref, label) == 0 ? ref : arena_format(arena, "%s %s", ref, label)};
	return true;
}

/* Teams in the running; of the season in view where there are some. */
struct Candidates {
	Id season, team;
	size_t n, n_here;
	Id here;
};

static bool consider_team(struct Domain *domain, Id id, struct Candidates *all, struct Arena *arena,
			  struct Error *error)
{
	struct Cohort cohort;
	struct Team team;

	if (!domain_get(domain, (struct KindId){KIND_TEAM, id}, &team, arena, error) ||
	    !domain_get(domain, (struct KindId){KIND_COHORT, team.cohort}, &cohort, arena, error))
		return false;
	if (team.record.binned || team.stage == STAGE_DECLINED)
		return true;
	all->n += all->team != id;
	all->team = id;
	if (cohort.season == all->season) {
		all->n_here += all->here != id;
		all->here = id;
	}
	return true;
}

static bool begin_candidates(struct Domain *domain, struct Candidates *all, struct Arena *arena,
			     struct Error *error)
{
	const struct Season *season;

	*all = (struct Candidates){0};
	if (!domain_season(domain, 0, arena, &season, error))
		return false;
	all->season = season ? season->record.id : 0;
	return true;
}

/* The one team; 0: there is none, or several. */
static Id the_one(const struct Candidates *all)
{
	return all->n_here == 1 ? all->here : all->n_here == 0 && all->n == 1 ? all->team : 0;
}

static bool account_of_person(struct Domain *domain, Id person, struct Arena *arena,
			      struct Account *ret_account, struct Error *error)
{
	const char *name = domain_label(domain, KIND_PERSON, person, arena);
	struct Candidates all;
	struct Records members;

	if (!begin_candidates(domain, &all, arena, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_MEMBER, "person", person}, arena,
			     &members, error))
		return false;
	for (size_t i = 0; i < members.n; i++) {
		const struct Member *member = records_at(&members, i);

		if (role_is_core(member->role) &&
		    !consider_team(domain, member->team, &all, arena, error))
			return false;
	}
	if (!the_one(&all))
		return error_set(error, ERROR_INPUT, "person",
				 all.n == 0 ? "%s is in no core team. Name a team, or somebody who "
					      "is in one."
					    : "%s is in several core teams. Name the team.",
				 name);
	account_of_team(domain, the_one(&all), arena, ret_account);
	ret_account->person = person;
	ret_account->name = arena_format(arena, "%s (%s)", name,
					 domain_ref(domain, KIND_TEAM, the_one(&all), arena));
	return true;
}

static bool account_of_practice(struct Domain *domain, Id practice, struct Arena *arena,
				struct Account *ret_account, struct Error *error)
{
	struct Candidates all;
	struct Records teams;

	if (!begin_candidates(domain, &all, arena, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_TEAM, "practice", practice}, arena,
			     &teams, error))
		return false;
	for (size_t i = 0; i < teams.n; i++)
		if (!consider_team(domain, ((const struct Record *)records_at(&teams, i))->id, &all,
				   arena, error))
			return false;
	if (the_one(&all))
		return account_of_team(domain, the_one(&all), arena, ret_account);
	*ret_account = (struct Account){
		.practice = practice, .name = domain_label(domain, KIND_PRACTICE, practice, arena)};
	return true;
}

static void own_account(struct Domain *domain, Id practice, struct Arena *arena,
			struct Account *ret_account)
{
	*ret_account = (struct Account){
		.practice = practice, .name = domain_label(domain, KIND_PRACTICE, practice, arena)};
}

/* Its own one, where it has entries, else as by its name alone. */
static bool account_of_named(struct Domain *domain, Id practice, struct Arena *arena,
			     struct Account *ret_account, struct Error *error)
{
	struct Records own;

	if (!domain_children(domain, (struct OwnedBy){KIND_ENTRY, "practice", practice}, arena,
			     &own, error))
		return false;
	if (own.n == 0)
		return account_of_practice(domain, practice, arena, ret_account, error);
	own_account(domain, practice, arena, ret_account);
	return true;
}

bool account_to_practice(struct Domain *domain, struct Account *account, struct Arena *arena,
			 struct Error *error)
{
	struct Team team;

	if (!account->team)
		return true;
	if (!domain_get(domain, (struct KindId){KIND_TEAM, account->team}, &team, arena, error))
		return false;
	if (!team.practice)
		return error_set(error, ERROR_INPUT, "for",
				 "%s is of no practice, and a certification is of one. Name the "
				 "practice.",
				 account->name);
	own_account(domain, team.practice, arena, account);
	return true;
}

/* "practice:Lakeside Oncology" is of that kind alone. */
bool account_find(struct Domain *domain, const char *text, struct Arena *arena,
		  struct Account *ret_account, struct Error *error)
{
	static const enum Kind all[] = {KIND_TEAM, KIND_PERSON, KIND_PRACTICE, KIND_NONE};
	enum Kind one[] = {KIND_NONE, KIND_NONE};
	struct KindId found;

	for (size_t i = 0; all[i] != KIND_NONE && one[0] == KIND_NONE; i++) {
		const char *key = entity_get(all[i])->key;
		size_t length = strlen(key);

		if (strncmp(text, key, length) == 0 && text[length] == ':') {
			one[0] = all[i];
			text += length + 1;
		}
	}
	if (!domain_resolve_any(domain, one[0] == KIND_NONE ? all : one, text, &found, error))
		return false;
	if (found.kind == KIND_TEAM)
		return account_of_team(domain, found.id, arena, ret_account);
	if (one[0] == KIND_PRACTICE)
		return account_of_named(domain, found.id, arena, ret_account, error);
	return found.kind == KIND_PERSON
		       ? account_of_person(domain, found.id, arena, ret_account, error)
		       : account_of_practice(domain, found.id, arena, ret_account, error);
}

static bool same_account(const struct Account *a, const struct Account *b)
{
	return a->team == b->team && a->practice == b->practice && a->person == b->person;
}

/* One name twice would have two parts of what is shared. */
static bool check_new(const struct Accounts *accounts, struct Error *error)
{
	const struct Account *newest = &accounts->items[accounts->n];

	for (size_t i = 0; i < accounts->n; i++)
		if (same_account(&accounts->items[i], newest))
			return error_set(error, ERROR_INPUT, "",
					 "%s is named twice. Name each account once.",
					 newest->name);
	return true;
}

bool accounts_find(struct Domain *domain, const char *text, struct Arena *arena,
		   struct Accounts *ret_accounts, struct Error *error)
{
	size_t capacity = 1;

	for (const char *at = text; *at; at++)
		capacity += *at == ',';
	*ret_accounts = (struct Accounts){ARENA_ARRAY(arena, capacity, struct Account), 1};
	if (account_find(domain, text, arena, &ret_accounts->items[0], error))
		return true;
	if (capacity == 1)
		return false;
	for (ret_accounts->n = 0; *text; ret_accounts->n++) {
		size_t length = strcspn(text, ",");
		const char *name = arena_text_n(arena, text, length);

		if (!account_find(domain, name + strspn(name, " "), arena,
				  &ret_accounts->items[ret_accounts->n], error) ||
		    !check_new(ret_accounts, error))
			return false;
		text += length + (text[length] == ',');
	}
	return true;
}

/* By name, so that the parts come out the same however the members were added. */
static int compare_names(const void *a, const void *b)
{
	const struct Account *first = a, *second = b;
	int order = strcmp(first->name, second->name);

	return order ? order : (first->person > second->person) - (first->person < second->person);
}

bool accounts_of_members(struct Domain *domain, struct ProposalOf of, struct Arena *arena,
			 struct Accounts *ret_accounts, struct Error *error)
{
	struct Records members;
	char day[DAY_TEXT];

	if (!of.team || of.person)
		return error_set(error, ERROR_INPUT, "",
				 "%s has no core members. Name a team to split it over.", of.name);
	if (!domain_children(domain, (struct OwnedBy){KIND_MEMBER, "team", of.team}, arena,
			     &members, error))
		return false;
	*ret_accounts = (struct Accounts){ARENA_ARRAY(arena, members.n, struct Account), 0};
	for (size_t i = 0; i < members.n; i++) {
		const struct Member *member = records_at(&members, i);

		if (!role_is_core(member->role) || !member_is_current(member, of.day))
			continue;
		ret_accounts->items[ret_accounts->n++] = (struct Account){
			.team = of.team,
			.person = member->person,
			.name = domain_label(domain, KIND_PERSON, member->person, arena)};
	}
	qsort(ret_accounts->items, ret_accounts->n, sizeof *ret_accounts->items, compare_names);
	return ret_accounts->n > 0 ||
	       error_set(error, ERROR_INPUT, "",
			 "%s has no core members on %s. Add them, or charge the team as a whole.",
			 of.name, day_medium(of.day, day));
}

/* --- Entries --- */

/* An order under way. */
struct Order {
	struct Accounts accounts;
	const struct Posting *posting;
	struct Entry *entries; /* one an account */
	struct Arena *arena;
};

static bool assign(struct Domain *domain, const struct Posting *posting, struct Entry *entry,
		   struct Arena *arena, struct Error *error)
{
	const struct Assignment amount = {"amount", posting->amount};
	struct Issues issues;

	issues_init(&issues, arena);
	record_assign(domain, entity_get(KIND_ENTRY), entry,
		      (struct Assignments){posting->more, posting->n_more, false}, &issues);
	if (posting->amount)
		record_assign(domain, entity_get(KIND_ENTRY), entry,
			      (struct Assignments){&amount, 1, false}, &issues);
	return issues_ok(&issues, error);
}

/* Entries with all but their amounts, which all have the whole one. */
static bool prepare(struct Domain *domain, struct Order *order, struct Error *error)
{
	order->entries = ARENA_ARRAY(order->arena, order->accounts.n, struct Entry);
	for (size_t i = 0; i < order->accounts.n; i++) {
		const struct Account *account = &order->accounts.items[i];
		struct Entry *entry = &order->entries[i];

		record_new(domain, entity_get(KIND_ENTRY), entry, order->arena);
		entry->team = account->team;
		entry->person = account->person;
		entry->practice = account->practice;
		entry->kind = (Choice)order->posting->kind;
		if (!assign(domain, order->posting, entry, order->arena, error))
			return false;
	}
	Cents amount = order->entries[0].amount;

	if (amount <= 0)
		return error_set(error, ERROR_INPUT, "amount",
				 "The amount must be above 0, like 4,200.00.");
	return amount >= (Cents)order->accounts.n ||
	       error_set(error, ERROR_INPUT, "amount",
			 "%s is too little for %zu parts of a cent or more. Name fewer.",
			 money_text(amount, NULL, order->arena), order->accounts.n);
}

/* A currency that is called dollar: USD, CAD, AUD. */
static bool is_dollar(const char *currency)
{
	size_t length = currency ? strlen(currency) : 0;

	return length > 0 && currency[length - 1] == 'D';
}

static bool write_entries(struct Domain *domain, void *context, struct Error *error)
{
	struct Order *order = context;

	for (size_t i = 0; i < order->accounts.n; i++) {
		struct Entry *entry = &order->entries[i];
		const struct RecordPut put = {
			.entity = entity_get(KIND_ENTRY), .record = entry, .arena = order->arena};

		entry->first = i > 0 && !entry->reverses ? order->entries[0].record.id : 0;
		if (!record_put(domain, &put, error))
			return false;
		if (order->posting && order->posting->in_dollars && !is_dollar(entry->currency))
			return error_set(error, ERROR_INPUT, "amount",
					 "The account of %s is in %s, not in dollars. Amounts are "
					 "not converted: give it in %s.",
					 order->accounts.items[i].name, entry->currency,
					 entry->currency);
	}
	return true;
}

/* What is open of the account of an entry, in words. */
static const char *open_text(struct Domain *domain, const struct Entry *entry, struct Arena *arena)
{
	struct Balance balance = {0};
	struct Records entries;
	struct Error ignored;

	if (!domain_children(domain,
			     (struct OwnedBy){KIND_ENTRY, entry->team ? "team" : "practice",
					      entry->team ? entry->team : entry->practice},
			     arena, &entries, &ignored))
		return "";
	for (size_t i = 0; i < entries.n; i++)
		if (text_equal(((const struct Entry *)records_at(&entries, i))->currency,
			       entry->currency))
			balance_add(&balance, records_at(&entries, i));
	return arena_format(arena, balance.open < 0 ? "credit %s" : "open %s",
			    money_text(balance.open < 0 ? -balance.open : balance.open,
				       entry->currency, arena));
}

static const char *names_of(const struct Accounts *accounts, struct Arena *arena)
{
	const char *list = accounts->items[0].name;

	for (size_t i = 1; i < accounts->n; i++)
		list = arena_format(arena, "%s, %s", list, accounts->items[i].name);
	return list;
}

/* "; entry id:12", which the command line takes back by; "" for the screen. */
static const char *id_text(const struct Posting *posting, const struct Entry *entry,
			   struct Arena *arena)
{
	return posting->in_full ? arena_format(arena, "; entry id:%" PRId64, entry->record.id) : "";
}

static bool is_told(const struct Order *order, size_t index)
{
	const struct Entry *entry = &order->entries[index];

	for (size_t i = 0; i < index; i++)
		if (order->entries[i].team == entry->team &&
		    order->entries[i].practice == entry->practice)
			return true;
	return false;
}

/* "; now open $60.00." of one account; of several "; now DAL17-05 open $60.00, DAL17-06 credit
 * $5.00." */
static void tell_open(struct Domain *domain, const struct Order *order, struct Text *done)
{
	struct Arena *arena = order->arena;
	size_t n = 0;

	for (size_t i = 0; i < order->accounts.n; i++)
		n += !is_told(order, i);
	text_append(done, "; now ");
	for (size_t i = 0; i < order->accounts.n; i++) {
		const struct Entry *entry = &order->entries[i];

		if (is_told(order, i))
			continue;
		if (n > 1)
			text_format(done, "%s%s ", i ? ", " : "",
				    entry->team ? domain_ref(domain, KIND_TEAM, entry->team, arena)
						: domain_label(domain, KIND_PRACTICE,
							       entry->practice, arena));
		text_append(done, open_text(domain, entry, arena));
	}
	text_append_char(done, '.');
}

/* A payment of a team that has no place has come in all the same, and is its credit. */
static void tell_owing_nothing(struct Domain *domain, const struct Entry *entry,
			       const struct Order *order, struct Text *done)
{
	static const struct {
		Choice stage;
		const char *is;
	} stages[] = {{STAGE_DECLINED, "was declined"},
		      {STAGE_WAITLISTED, "is on the waitlist"},
		      {STAGE_WITHDRAWN, "has withdrawn"}};
	struct Error ignored;
	struct Team team;

	if (!entry->team || !domain_get(domain, (struct KindId){KIND_TEAM, entry->team}, &team,
					order->arena, &ignored))
		return;
	for (size_t i = 0; i < N_ITEMS(stages); i++)
		if (team.stage == stages[i].stage)
			text_format(done,
				    " %s %s: what is not owed stays as credit, to be refunded or "
				    "transferred.",
				    team.code, stages[i].is);
}

static void tell_posting(struct Domain *domain, const struct Order *order, Cents total,
			 struct Text *done)
{
	const struct Entry *first = &order->entries[0];
	struct Arena *arena = order->arena;

	text_format(done, "%s %s: %s", words[first->kind].done, names_of(&order->accounts, arena),
		    money_text(total, first->currency, arena));
	for (size_t i = 0; i < order->accounts.n && order->accounts.n > 1; i++)
		text_format(done, "%s%s %s",
			    i ? ", " : "; in parts: ", order->accounts.items[i].name,
			    money_text(order->entries[i].amount, first->currency, arena));
	text_append(done, id_text(order->posting, first, arena));
	tell_open(domain, order, done);
	for (size_t i = 0; i < order->accounts.n && first->kind == ENTRY_PAYMENT; i++)
		if (!is_told(order, i))
			tell_owing_nothing(domain, &order->entries[i], order, done);
}

/* "1,400.00 of 3 x $1,400.00 = $4,200.00": a share does not say the sum of all as its own. */
static void note_shares(const struct Order *order)
{
	const char *whole = order->posting->whole;

	for (size_t i = 0; i < order->accounts.n && whole; i++) {
		struct Entry *entry = &order->entries[i];

		if (text_is_empty(entry->note))
			entry->note =
				order->accounts.n == 1
					? whole
					: arena_format(order->arena, "%s of %s",
						       money_text(entry->amount, entry->currency,
								  order->arena),
						       whole);
	}
}

bool ledger_post(struct Domain *domain, struct Accounts accounts, const struct Posting *posting,
		 struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct Order order = {.accounts = accounts, .posting = posting, .arena = &arena};
	bool posted = prepare(domain, &order, error);

	if (posted) {
		Cents total = order.entries[0].amount;
		Cents *parts = ARENA_ARRAY(&arena, accounts.n, Cents);

		money_split(total, accounts.n, parts);
		for (size_t i = 0; i < accounts.n; i++)
			order.entries[i].amount = parts[i];
		note_shares(&order);
		posted = operation_run(domain,
				       arena_format(&arena, "%s %s: %s", words[posting->kind].title,
						    names_of(&accounts, &arena),
						    money_text(total, NULL, &arena)),
				       write_entries, &order, error);
		if (posted)
			tell_posting(domain, &order, total, done);
	}
	arena_release(&arena);
	return posted;
}

static bool write_transfer(struct Domain *domain, void *context, struct Error *error)
{
	const struct Order *order = context;
	const struct Entry *from = &order->entries[0], *to = &order->entries[1];

	return write_entries(domain, context, error) &&
	       (text_equal(from->currency, to->currency) ||
		error_set(error, ERROR_INPUT, "currency",
			  "%s is in %s and %s in %s. Amounts are not converted: transfer between "
			  "accounts of one currency.",
			  order->accounts.items[0].name, from->currency,
			  order->accounts.items[1].name, to->currency));
}

bool ledger_transfer(struct Domain *domain, const struct Account accounts[2],
		     const struct Posting *posting, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct Account both[] = {accounts[0], accounts[1]};
	struct Order order = {.accounts = {both, 2}, .posting = posting, .arena = &arena};
	bool moved;

	if (same_account(&both[0], &both[1]))
		return error_set(error, ERROR_INPUT, "",
				 "%s cannot transfer to itself. Name another account.",
				 both[0].name);
	moved = prepare(domain, &order, error);
	if (moved) {
		order.entries[1].amount = -order.entries[0].amount;
		moved = operation_run(
			domain,
			arena_format(&arena, "transfer from %s to %s: %s", both[0].name,
				     both[1].name,
				     money_text(order.entries[0].amount, NULL, &arena)),
			write_transfer, &order, error);
	}
	if (moved)
		text_format(done, "Transferred %s from %s to %s%s.",
			    money_text(order.entries[0].amount, order.entries[0].currency, &arena),
			    both[0].name, both[1].name,
			    id_text(posting, &order.entries[0], &arena));
	arena_release(&arena);
	return moved;
}

/* --- Reversals --- */

/* The entries that go back together: of a transfer both sides. */
static bool load_taken(struct Domain *domain, Id id, struct Arena *arena, struct Records *ret_taken,
		       struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_ENTRY);
	struct Entry *taken = ARENA_ARRAY(arena, 2, struct Entry);
	struct Records others;
	Id first;

	*ret_taken = (struct Records){entity, taken, 1};
	if (!domain_get(domain, (struct KindId){entity->kind, id}, &taken[0], arena, error))
		return false;
	if (taken[0].kind != ENTRY_TRANSFER)
		return true;
	first = taken[0].first ? taken[0].first : id;
	if (taken[0].first)
		ret_taken->n = 2;
	if (taken[0].first)
		return domain_get(domain, (struct KindId){entity->kind, first}, &taken[1], arena,
				  error);
	if (!domain_children(domain, (struct OwnedBy){entity->kind, "first", first}, arena, &others,
			     error))
		return false;
	if (others.n > 0)
		taken[ret_taken->n++] = *(const struct Entry *)records_at(&others, 0);
	return true;
}

static void take_back(struct Entry *entry, const struct Entry *taken)
{
	entry->team = taken->team;
	entry->person = taken->person;
	entry->practice = taken->practice;
	entry->kind = taken->kind;
	entry->amount = -taken->amount;
	entry->currency = taken->currency;
	entry->payer = taken->payer;
	entry->reverses = taken->record.id;
	entry->purpose = taken->purpose;
}

bool ledger_reverse(struct Domain *domain, Id id, const struct Posting *posting, struct Text *done,
		    struct Error *error)
{
	struct Arena arena = {0};
	struct Order order = {.posting = posting, .arena = &arena};
	struct Records taken;
	const char *name = domain_label(domain, KIND_ENTRY, id, &arena);
	bool reversed = load_taken(domain, id, &arena, &taken, error);

	if (reversed) {
		order.accounts.n = taken.n;
		order.entries = ARENA_ARRAY(&arena, taken.n, struct Entry);
	}
	for (size_t i = 0; reversed && i < taken.n; i++) {
		record_new(domain, entity_get(KIND_ENTRY), &order.entries[i], &arena);
		reversed = assign(domain, posting, &order.entries[i], &arena, error);
		if (reversed)
			take_back(&order.entries[i], records_at(&taken, i));
	}
	if (reversed)
		reversed = operation_run(domain, arena_format(&arena, "reverse %s", name),
					 write_entries, &order, error);
	if (reversed) {
		const struct Entry *first = records_at(&taken, 0);

		text_format(done, "Reversed %s; now %s.",
			    posting->in_full ? name
					     : arena_format(&arena, "the entry, %s",
							    money_text(first->amount,
								       first->currency, &arena)),
			    open_text(domain, &order.entries[0], &arena));
	}
	arena_release(&arena);
	return reversed;
}
