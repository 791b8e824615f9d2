/* Settling entries: what has to hold of an account once all entries of an operation are written. An
 * account is looked through once, however many of its entries were. */
#include "record_settle.h"
#include "view_paper.h"

#include "qtp/engine/base/math.h"
#include "qtp/people.h"
#include "qtp/team.h"

#include <stdlib.h>

struct OwnedBy entry_account(const struct Entry *entry)
{
	return entry->team ? (struct OwnedBy){KIND_ENTRY, "team", entry->team}
			   : (struct OwnedBy){KIND_ENTRY, "practice", entry->practice};
}

const char *entry_account_name(struct Writing *writing, const struct Entry *entry)
{
	return entry->team ? domain_ref(writing->domain, KIND_TEAM, entry->team, writing->arena)
			   : domain_label(writing->domain, KIND_PRACTICE, entry->practice,
					  writing->arena);
}

/* --- The account --- */

/* What it held when a day was over: what had come in, less what had gone elsewhere and been paid
 * back. */
struct Held {
	Day day;
	Cents cents;
};

/* Kept while an operation is settled. */
struct Account {
	Id team, practice;
	struct Balance balance;
	struct Held *held; /* by day, each once */
	size_t n;
	struct Account *next;
};

static Cents holds(const struct Balance *balance)
{
	return balance->paid + balance->transferred_in - balance->transferred_out -
	       balance->refunded;
}

static int compare_days(const void *a, const void *b)
{
	const struct Held *first = a, *second = b;

	return (first->day > second->day) - (first->day < second->day);
}

/* What each entry changed becomes what was held on its day. */
static void add_up(struct Account *account)
{
	Cents sum = 0;
	size_t n = 0;

	if (account->n > 1)
		qsort(account->held, account->n, sizeof *account->held, compare_days);
	for (size_t i = 0; i < account->n; i++) {
		sum += account->held[i].cents;
		if (n == 0 || account->held[n - 1].day != account->held[i].day)
			n++;
		account->held[n - 1] = (struct Held){account->held[i].day, sum};
	}
	account->n = n;
}

static bool load_account(struct Writing *writing, struct Account *account,
			 const struct Entry *entry)
{
	struct Records entries;

	if (!domain_children(writing->domain, entry_account(entry), writing->arena, &entries,
			     writing->error))
		return false;
	account->held = ARENA_ARRAY(&writing->kept.arena, entries.n, struct Held);
	account->n = entries.n;
	for (size_t i = 0; i < entries.n; i++) {
		const struct Entry *one = records_at(&entries, i);
		Cents before = holds(&account->balance);

		balance_add(&account->balance, one);
		account->held[i] = (struct Held){one->day, holds(&account->balance) - before};
	}
	add_up(account);
	return true;
}

static bool find_account(struct Writing *writing, const struct Entry *entry,
			 const struct Account **ret_account)
{
	Id practice = entry->team ? 0 : entry->practice;
	struct Account *account = writing->kept.first;

	while (account && (account->team != entry->team || account->practice != practice))
		account = account->next;
	if (!account) {
		account = ARENA_ARRAY(&writing->kept.arena, 1, struct Account);
		*account = (struct Account){
			.team = entry->team, .practice = practice, .next = writing->kept.first};
		if (!load_account(writing, account, entry))
			return false;
		writing->kept.first = account;
	}
	*ret_account = account;
	return true;
}

static Cents held_by(const struct Account *account, Day day)
{
	size_t low = 0, high = account->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (account->held[middle].day <= day)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? account->held[low - 1].cents : 0;
}

/* --- What has to hold --- */

/* An entry goes only by undo, and only while no paper names it. */
static bool settle_gone(struct Writing *writing, const struct Entry *entry)
{
	const struct Paper *paper;

	if (!paper_naming(writing->domain, (struct PapersNaming){entry, N_ISSUED_KINDS},
			  writing->arena, &paper, writing->error))
		return false;
	return !paper ||
	       error_set_shell(paper->kind == ISSUED_INVOICE
				       ? arena_format(writing->arena,
						      "Credit it: qtp credit-note %s --reason TEXT",
						      paper->serial)
				       : "Reverse the entry instead: qtp reverse ENTRY",
			       writing->error, ERROR_INPUT, "",
			       "The entry cannot be undone, for %s names it. An issued paper is "
			       "never undone: it is voided or credited, and keeps its number.",
			       paper->serial);
}

/* "HAR would have WANTED paid back, more than the MOST it has paid. ..." */
struct Excess {
	Cents wanted, most;
	const char *what, *rest;
};

static bool refuse_excess(struct Writing *writing, const struct Entry *entry, struct Excess excess)
{
	return error_set(
		writing->error, ERROR_INPUT, "amount", "%s would have %s %s, more than the %s %s",
		entry_account_name(writing, entry),
		money_text(excess.wanted, entry->currency, writing->arena), excess.what,
		money_text(excess.most > 0 ? excess.most : 0, entry->currency, writing->arena),
		excess.rest);
}

/* However it came about: no more goes back or elsewhere than has come in. */
static bool settle_out(struct Writing *writing, const struct Entry *entry,
		       const struct Balance *balance)
{
	Cents had = balance->paid + balance->transferred_in - balance->transferred_out;

	if (balance->refunded > 0 && balance->refunded > had)
		return refuse_excess(writing, entry,
				     (struct Excess){balance->refunded, had, "paid back",
						     "it has paid. Refund no more than that."});
	return had >= 0 || (entry->kind != ENTRY_TRANSFER && entry->kind != ENTRY_PAYMENT) ||
	       refuse_excess(writing, entry,
			     (struct Excess){balance->transferred_out,
					     balance->paid + balance->transferred_in,
					     "transferred elsewhere",
					     "it has paid. Transfer no more than that."});
}

/* Nothing goes out on a day before it has come in. */
static bool settle_day(struct Writing *writing, const struct Entry *entry,
		       const struct Account *account)
{
	bool refund = entry->kind == ENTRY_REFUND;
	char day[DAY_TEXT];
	Cents held;

	if (entry->reverses || entry->amount <= 0 || (!refund && entry->kind != ENTRY_TRANSFER))
		return true;
	held = held_by(account, entry->day) + entry->amount;
	return held >= entry->amount ||
	       error_set(writing->error, ERROR_INPUT, "day",
			 "%s had %s by %s, less than the %s that would be %s. Give a day "
			 "on which "
			 "the payment had come in.",
			 entry_account_name(writing, entry),
			 money_text(held > 0 ? held : 0, entry->currency, writing->arena),
			 day_medium(entry->day, day),
			 money_text(entry->amount, entry->currency, writing->arena),
			 refund ? "paid back" : "transferred elsewhere");
}

/* What is written off was open before. A fee that is paid may be waived, to be paid back. */
static bool settle_forgone(struct Writing *writing, const struct Entry *entry,
			   const struct Balance *balance)
{
	Cents asked = balance_asked(balance), forgone = balance->waived + balance->written_off;

	if (entry->reverses)
		return true;
	if (entry->kind == ENTRY_WRITE_OFF && balance->open < 0)
		return refuse_excess(writing, entry,
				     (struct Excess){entry->amount, balance->open + entry->amount,
						     "written off",
						     "that is open. Write off no more than that."});
	return entry->kind != ENTRY_WAIVER || forgone <= asked ||
	       refuse_excess(writing, entry,
			     (struct Excess){entry->amount, asked - forgone + entry->amount,
					     "waived",
					     "that was charged and not waived yet. "
					     "Waive no more than that."});
}

/* Whether nothing that others need can be less by it: not what came in, and not
 * what was asked. Then the account is not looked through, which may be long. */
static bool takes_nothing(const struct Entry *before, const struct Entry *after)
{
	const struct Entry *entry = after ? after : before;

	if (entry->kind == ENTRY_PAYMENT)
		return !before && entry->amount > 0 && !entry->reverses;
	return entry->kind == ENTRY_CHARGE || entry->kind == ENTRY_PENALTY ||
	       (!after && (entry->kind == ENTRY_WAIVER || entry->kind == ENTRY_WRITE_OFF));
}

bool entry_settle(struct Writing *writing, const void *before, const void *after)
{
	const struct Entry *entry = after ? after : before;
	const struct Account *account;

	if (!after && !settle_gone(writing, entry))
		return false;
	if (takes_nothing(before, after))
		return true;
	if (!find_account(writing, entry, &account))
		return false;
	return settle_out(writing, entry, &account->balance) &&
	       (!after || (settle_forgone(writing, entry, &account->balance) &&
			   settle_day(writing, entry, account)));
}
