/* Bank: matching rows of bank and card lists with accounts. */
#include "rule_bank.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/money.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define SERIES "inv"
#define YEAR_DIGITS 2
#define WHOLE_YEAR_DIGITS 4
#define NUMBER_DIGITS 6
#define NAMED_MOST 4

const char *const bank_by_keys[] = {
	[BANK_BY_INVOICE] = "invoice",
	[BANK_BY_NAME_AND_AMOUNT] = "name and amount",
	[BANK_BY_NAME] = "name",
	[BANK_BY_AMOUNT] = "amount",
};

/* A row being matched. */
struct Matching {
	struct BankFacts *facts;
	const struct BankRow *row;
	struct Arena *arena;
	size_t *accounts; /* that fit */
	Id *persons;	  /* of the names by which they do */
	size_t n;
};

static const char *amount_text(const struct Matching *matching, Cents amount)
{
	return money_text(amount, matching->row->currency, matching->arena);
}

static struct BankMatch leave(const char *reason)
{
	return (struct BankMatch){.step = BANK_LEFT, .reason = reason};
}

/* --- Taking --- */

/* Up to what is open each, in order; what is left over stays with the last one as credit. */
static struct BankMatch take(const struct Matching *matching, enum BankBy by)
{
	struct BankMatch match = {.step = BANK_TAKEN, .by = by};
	Cents rest = matching->row->amount;

	match.parts = ARENA_ARRAY(matching->arena, matching->n, struct BankPart);
	for (size_t i = 0; i < matching->n && rest > 0; i++) {
		struct BankAccount *account = &matching->facts->accounts[matching->accounts[i]];
		bool last = i + 1 == matching->n;
		Cents open = account->open > 0 ? account->open : 0;
		Cents amount = last || rest < open ? rest : open;

		if (amount == 0)
			continue;
		match.parts[match.n_parts++] =
			(struct BankPart){matching->accounts[i], matching->persons[i], amount};
		account->open -= amount;
		rest -= amount;
	}
	return match;
}

static Cents open_of(const struct Matching *matching)
{
	Cents open = 0;

	for (size_t i = 0; i < matching->n; i++)
		open += matching->facts->accounts[matching->accounts[i]].open;
	return open;
}

static void add(struct Matching *matching, size_t account, Id person)
{
	for (size_t i = 0; i < matching->n; i++)
		if (matching->accounts[i] == account)
			return;
	matching->accounts[matching->n] = account;
	matching->persons[matching->n++] = person;
}

/* "DAL17-03 Lakeside Oncology, DAL17-04 Harbor Oncology and 2 more". */
static const char *names_of(const struct Matching *matching)
{
	const char *names = "";
	size_t n = matching->n < NAMED_MOST ? matching->n : NAMED_MOST;

	for (size_t i = 0; i < n; i++)
		names = arena_format(matching->arena, "%s%s%s", names,
				     i == 0		   ? ""
				     : i + 1 < matching->n ? ", "
							   : " and ",
				     matching->facts->accounts[matching->accounts[i]].title);
	return matching->n > n
		       ? arena_format(matching->arena, "%s and %zu more", names, matching->n - n)
		       : names;
}

static const char *ref_of(const struct Matching *matching)
{
	return matching->facts->accounts[matching->accounts[0]].ref;
}

/* --- By invoice --- */

static const char *skip_marks(const char *at)
{
	return at + strspn(at, " #:-./");
}

/* The number of another house, "inv 2026-103", has the year in full. */
static bool is_whole_year(const char *digits, size_t n)
{
	return n == WHOLE_YEAR_DIGITS &&
	       (strncmp(digits, "19", 2) == 0 || strncmp(digits, "20", 2) == 0);
}

/* "inv17-000123", also "inv 17 000123" and "INV17-123", anywhere in the words from `at` on. */
static const char *read_serial(const char *at, const char *words, struct Arena *arena,
			       const char **ret_serial)
{
	*ret_serial = NULL;
	while ((at = strstr(at, SERIES))) {
		const char *start = at, *year, *number;
		size_t digits;

		at += strlen(SERIES);
		year = skip_marks(at);
		digits = strspn(year, "0123456789");
		if ((start > words && isalnum((unsigned char)start[-1])) || digits < YEAR_DIGITS ||
		    is_whole_year(year, digits))
			continue;
		number = digits == YEAR_DIGITS ? skip_marks(year + digits) : year + YEAR_DIGITS;
		digits = strspn(number, "0123456789");
		if (digits == 0 || digits > NUMBER_DIGITS)
			continue;
		*ret_serial =
			arena_format(arena, "INV%.2s-%.*s%.*s", year, (int)(NUMBER_DIGITS - digits),
				     "000000", (int)digits, number);
		return number + digits;
	}
	return NULL;
}

static const struct BankInvoice *find_invoice(const struct BankFacts *facts, const char *serial)
{
	for (size_t i = 0; i < facts->n_invoices; i++)
		if (strcmp(facts->invoices[i].serial, serial) == 0)
			return &facts->invoices[i];
	return NULL;
}

/* Why a row cannot be paid on it; NULL: it can. */
static const char *refuse_invoice(const struct Matching *matching, const char *serial,
				  const struct BankInvoice *invoice)
{
	struct Arena *arena = matching->arena;

	if (!invoice)
		return arena_format(arena, "There is no invoice %s.", serial);
	if (invoice->void_text)
		return arena_format(arena, "The invoice %s %s.", serial, invoice->void_text);
	if (invoice->currency && !text_equal(invoice->currency, matching->row->currency))
		return arena_format(arena,
				    "The invoice %s is in %s and the row in %s. Amounts are not "
				    "converted.",
				    serial, invoice->currency, matching->row->currency);
	return invoice->n_accounts ? NULL
				   : arena_format(arena,
						  "The invoice %s is of no account of this season. "
						  "Enter the payment by hand.",
						  serial);
}

static struct BankMatch by_invoices(struct Matching *matching, size_t n_invoices, const char *first)
{
	struct BankMatch match;
	Cents open = open_of(matching);

	if (open <= 0)
		return leave(
			arena_format(matching->arena,
				     "Nothing is open of %s, whose invoice %s is. Where it came "
				     "twice, enter it by hand: a payment of %s by %s.",
				     names_of(matching), first,
				     money_text(matching->row->amount, NULL, matching->arena),
				     ref_of(matching)));
	if (n_invoices > 1 && matching->n > 1 && open != matching->row->amount)
		return leave(arena_format(
			matching->arena,
			"It names %zu invoices, of which %s is open together, and is %s. Enter "
			"each by hand.",
			n_invoices, amount_text(matching, open),
			amount_text(matching, matching->row->amount)));
	match = take(matching, BANK_BY_INVOICE);
	match.invoice = first;
	return match;
}

static bool match_invoices(struct Matching *matching, struct BankMatch *ret_match)
{
	const char *at = matching->row->words, *serial, *first = NULL, *reason;
	size_t n = 0;

	while ((at = read_serial(at, matching->row->words, matching->arena, &serial))) {
		const struct BankInvoice *invoice = find_invoice(matching->facts, serial);

		first = first ? first : serial;
		reason = refuse_invoice(matching, serial, invoice);
		if (reason || !invoice) {
			*ret_match = leave(reason);
			return true;
		}
		for (size_t i = 0; i < invoice->n_accounts; i++)
			add(matching, invoice->accounts[i], 0);
		n++;
	}
	if (n > 0)
		*ret_match = by_invoices(matching, n, first);
	return n > 0;
}

/* --- By name --- */

static bool is_letter(char at)
{
	return isalnum((unsigned char)at) || (unsigned char)at >= 0x80;
}

/* Whole words of the row, folded both. */
static bool says(const char *words, const char *name)
{
	size_t length = strlen(name);

	for (const char *at = words; length > 0 && (at = strstr(at, name)); at++)
		if ((at == words || !is_letter(at[-1])) && !is_letter(at[length]))
			return true;
	return false;
}

static void find_named(struct Matching *matching)
{
	const struct BankFacts *facts = matching->facts;

	for (size_t i = 0; i < facts->n_accounts; i++)
		for (size_t k = 0; k < facts->accounts[i].n_names; k++)
			if (text_equal(facts->accounts[i].currency, matching->row->currency) &&
			    says(matching->row->words, facts->accounts[i].names[k].folded))
				add(matching, i, facts->accounts[i].names[k].person);
}

static bool is_due(const struct Matching *matching, size_t index, bool exactly)
{
	const struct BankAccount *account = &matching->facts->accounts[index];

	return text_equal(account->currency, matching->row->currency) &&
	       (exactly ? account->open == matching->row->amount : account->open > 0);
}

/* Those alone of which something, or just the amount, is open. */
static void keep_due(struct Matching *matching, bool exactly)
{
	size_t n = 0;

	for (size_t i = 0; i < matching->n; i++)
		if (is_due(matching, matching->accounts[i], exactly)) {
			matching->accounts[n] = matching->accounts[i];
			matching->persons[n++] = matching->persons[i];
		}
	matching->n = n;
}

/* Several that are named, or one that owes less. */
static struct BankMatch by_name(struct Matching *named, struct Matching *due)
{
	struct Matching exact = *due;

	exact.accounts = ARENA_ARRAY(due->arena, due->n, size_t);
	exact.persons = ARENA_ARRAY(due->arena, due->n, Id);
	memcpy(exact.accounts, due->accounts, due->n * sizeof *due->accounts);
	memcpy(exact.persons, due->persons, due->n * sizeof *due->persons);
	keep_due(&exact, true);
	if (exact.n == 1)
		return take(&exact, BANK_BY_NAME_AND_AMOUNT);
	if (due->n > 1)
		return leave(arena_format(due->arena,
					  "It fits %s. Enter it by hand for the one that it is of.",
					  names_of(due)));
	if (due->n == 0)
		return leave(arena_format(due->arena, "Nothing is open of %s.", names_of(named)));
	if (due->row->amount > open_of(due))
		return leave(arena_format(due->arena,
					  "It is more than the %s that is open of %s, and names no "
					  "invoice. Where it is meant, enter it by hand: a payment "
					  "of %s by %s.",
					  amount_text(due, open_of(due)), names_of(due),
					  money_text(due->row->amount, NULL, due->arena),
					  ref_of(due)));
	return take(due, BANK_BY_NAME);
}

/* --- By amount --- */

static struct BankMatch by_amount(struct Matching *matching)
{
	for (size_t i = 0; i < matching->facts->n_accounts; i++)
		if (is_due(matching, i, true))
			add(matching, i, 0);
	if (matching->n == 0)
		return leave("It names no invoice and no account, and no account owes just this "
			     "amount.");
	if (matching->n > 1)
		return leave(
			arena_format(matching->arena,
				     "It names no invoice and no account, and %s owe just "
				     "this amount. Enter it by hand for the one that it is of.",
				     names_of(matching)));
	if (text_is_empty(matching->row->name))
		return take(matching, BANK_BY_AMOUNT);
	return leave(arena_format(
		matching->arena,
		"\"%s\" is no name of an account; just this amount is open of %s. Where it is of "
		"that one, enter it by hand: a payment of %s by %s.",
		text_show(matching->arena, matching->row->name), names_of(matching),
		money_text(matching->row->amount, NULL, matching->arena), ref_of(matching)));
}

static void begin(struct Matching *matching)
{
	matching->accounts = ARENA_ARRAY(matching->arena, matching->facts->n_accounts, size_t);
	matching->persons = ARENA_ARRAY(matching->arena, matching->facts->n_accounts, Id);
	matching->n = 0;
}

/* A name of an account in another currency; NULL: none. */
static const struct BankAccount *find_foreign(const struct Matching *matching)
{
	const struct BankFacts *facts = matching->facts;

	for (size_t i = 0; i < facts->n_accounts; i++)
		for (size_t k = 0; k < facts->accounts[i].n_names; k++)
			if (says(matching->row->words, facts->accounts[i].names[k].folded))
				return &facts->accounts[i];
	return NULL;
}

static struct BankMatch unnamed(struct Matching *matching)
{
	const struct BankAccount *foreign = find_foreign(matching);

	if (foreign)
		return leave(arena_format(matching->arena,
					  "The account of %s is in %s and the row in %s. Amounts "
					  "are not converted.",
					  foreign->title, foreign->currency,
					  matching->row->currency));
	return by_amount(matching);
}

struct BankMatch bank_match(struct BankFacts *facts, const struct BankRow *row, struct Arena *arena)
{
	struct Matching matching = {.facts = facts, .row = row, .arena = arena}, due;
	struct BankMatch match;

	begin(&matching);
	if (match_invoices(&matching, &match))
		return match;
	begin(&matching);
	find_named(&matching);
	if (matching.n == 0)
		return unnamed(&matching);
	due = matching;
	begin(&due);
	memcpy(due.accounts, matching.accounts, matching.n * sizeof *matching.accounts);
	memcpy(due.persons, matching.persons, matching.n * sizeof *matching.persons);
	due.n = matching.n;
	keep_due(&due, false);
	return by_name(&matching, &due);
}
