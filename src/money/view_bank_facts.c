/* Bank facts: the accounts of the season by the names that a row may say, and the invoices. */
#include "view_bank_facts.h"
#include "view_paper.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/issued.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define OWN_NAMES 3    /* code, name, practice */
#define MEMBER_NAMES 3 /* as it is, and turned in two ways */
#define NAME_LEAST 4   /* bytes; a shorter one is found in too many rows */

/* Facts under way. */
struct Loading {
	struct Domain *domain;
	struct Arena *arena;
	const struct AccountRows *rows;
	struct BankFacts *facts;
	struct Error *error;
};

static void add_name(struct BankName *names, size_t *n, const char *folded, Id person)
{
	if (strlen(folded) < NAME_LEAST)
		return;
	for (size_t i = 0; i < *n; i++)
		if (strcmp(names[i].folded, folded) == 0)
			return;
	names[(*n)++] = (struct BankName){folded, person};
}

/* "terpstra, anneke" of "anneke terpstra": banks put the family name first. */
static const char *turned(const char *folded, const char *mark, struct Arena *arena)
{
	const char *last = strrchr(folded, ' ');

	return last ? arena_format(arena, "%s%s %.*s", last + 1, mark, (int)(last - folded), folded)
		    : folded;
}

static void add_member(struct Loading *loading, const struct Member *member, Id team,
		       struct BankName *names, size_t *n)
{
	struct Arena *arena = loading->arena;
	const char *folded;

	if (member->team != team || !role_is_core(member->role))
		return;
	folded =
		text_fold(arena, domain_label(loading->domain, KIND_PERSON, member->person, arena));
	add_name(names, n, folded, member->person);
	add_name(names, n, turned(folded, "", arena), member->person);
	add_name(names, n, turned(folded, ",", arena), member->person);
}

static void take_account(struct Loading *loading, const struct AccountRow *row,
			 const struct Records *members, struct BankAccount *account)
{
	struct Arena *arena = loading->arena;
	struct BankName *names =
		ARENA_ARRAY(arena, OWN_NAMES + MEMBER_NAMES * members->n, struct BankName);
	size_t n = 0;

	*account = (struct BankAccount){
		.team = row->team,
		.practice = row->team ? 0 : row->practice,
		.title = account_title(row, arena),
		.ref = row->code ? row->code : arena_format(arena, "\"practice:%s\"", row->name),
		.currency = row->currency,
		.open = row->balance.open,
		.names = names,
	};
	if (row->code)
		add_name(names, &n, text_fold(arena, row->code), 0);
	add_name(names, &n, text_fold(arena, row->name), 0);
	add_name(names, &n, text_fold(arena, row->who_pays), 0);
	for (size_t i = 0; i < members->n && row->team; i++)
		add_member(loading, records_at(members, i), row->team, names, &n);
	account->n_names = n;
}

static bool load_accounts(struct Loading *loading)
{
	const struct AccountRows *rows = loading->rows;
	Id *ids = ARENA_ARRAY(loading->arena, rows->n, Id);
	struct Records members;
	size_t n = 0;

	for (size_t i = 0; i < rows->n; i++)
		if (rows->items[i].team)
			ids[n++] = rows->items[i].team;
	if (n > 1)
		qsort(ids, n, sizeof *ids, id_order);
	if (!domain_children_of(loading->domain, (struct OwnedByAny){KIND_MEMBER, "team", {ids, n}},
				loading->arena, &members, loading->error))
		return false;
	loading->facts->accounts = ARENA_ARRAY(loading->arena, rows->n, struct BankAccount);
	for (size_t i = 0; i < rows->n; i++)
		take_account(loading, &rows->items[i], &members, &loading->facts->accounts[i]);
	loading->facts->n_accounts = rows->n;
	return true;
}

/* --- Invoices --- */

static bool is_named(const struct Paper *paper, const struct AccountRow *row)
{
	if (!text_equal(paper->currency, row->currency))
		return false;
	if (paper->team)
		return paper->team == row->team;
	return paper_names_row(paper, row);
}

static const struct Paper *successor_of(const struct Records *papers, const struct Paper *paper)
{
	for (size_t i = 0; i < papers->n; i++) {
		const struct Paper *other = records_at(papers, i);

		if (other->replaces == paper->record.id)
			return other;
	}
	return NULL;
}

/* The paper that counts: in place of one that was issued again its successor. */
static const struct Paper *live_of(struct Loading *loading, const struct Records *papers,
				   const struct Paper *paper, const char **ret_void)
{
	const struct Paper *next;

	*ret_void = NULL;
	while (paper->state == ISSUED_VOID) {
		next = successor_of(papers, paper);
		if (!next || next->kind != ISSUED_INVOICE) {
			*ret_void = next ? arena_format(loading->arena,
							"is void; %s credits it. Enter the "
							"payment by hand",
							next->serial)
					 : "is void. Enter the payment by hand";
			return paper;
		}
		paper = next;
	}
	return paper;
}

static void take_invoice(struct Loading *loading, const struct Records *papers,
			 const struct Paper *paper, struct BankInvoice *invoice)
{
	const struct AccountRows *rows = loading->rows;
	const struct Paper *live;
	size_t *accounts = ARENA_ARRAY(loading->arena, rows->n, size_t);

	*invoice = (struct BankInvoice){
		.serial = paper->serial, .currency = paper->currency, .accounts = accounts};
	live = live_of(loading, papers, paper, &invoice->void_text);
	for (size_t i = 0; i < rows->n; i++)
		if (is_named(live, &rows->items[i]))
			accounts[invoice->n_accounts++] = i;
}

static bool load_invoices(struct Loading *loading)
{
	const struct Entity *entity = entity_get(KIND_PAPER);
	struct ListQuery query = {.entity = entity, .sort = entity_field(entity, "serial")};
	struct BankInvoice *invoices;
	struct Records papers;
	size_t n = 0;

	if (!filter_parse(entity, "kind=invoice|kind=credit_note",
			  (struct ParseFrame){loading->domain->today, loading->arena},
			  &query.filter, loading->error) ||
	    !domain_list(loading->domain, &query, loading->arena, &papers, loading->error))
		return false;
	invoices = ARENA_ARRAY(loading->arena, papers.n, struct BankInvoice);
	for (size_t i = 0; i < papers.n; i++) {
		const struct Paper *paper = records_at(&papers, i);

		if (paper->kind == ISSUED_INVOICE)
			take_invoice(loading, &papers, paper, &invoices[n++]);
	}
	loading->facts->invoices = invoices;
	loading->facts->n_invoices = n;
	return true;
}

bool bank_facts_load(struct Domain *domain, struct Arena *arena, struct AccountRows *ret_rows,
		     struct BankFacts *ret_facts, struct Error *error)
{
	const struct AccountsQuery query = {.day = domain->today};
	struct Loading loading = {domain, arena, ret_rows, ret_facts, error};

	*ret_facts = (struct BankFacts){0};
	return accounts_load(domain, query, arena, ret_rows, error) && load_accounts(&loading) &&
	       load_invoices(&loading);
}
