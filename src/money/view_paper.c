/* Papers of money: which entries one names, and whether there is one already that names them. */
#include "view_paper.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/team.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define INVOICE_DAYS 30 /* where the season does not say */

/* --- Which papers name an entry --- */

static bool names(const struct Paper *paper, Id entry)
{
	const char *at = paper->entries ? paper->entries : "";

	while (*at) {
		char *end;

		if (strtoll(at, &end, 10) == entry)
			return true;
		at = end + (*end == ',');
	}
	return false;
}

bool paper_names_row(const struct Paper *paper, const struct AccountRow *row)
{
	bool named = false;

	for (size_t i = 0; i < row->n_entries && !named; i++)
		named = names(paper, row->entries[i]->record.id);
	return named;
}

static const struct Paper *find_naming(const struct Records *papers, Id entry, enum PaperKind kind)
{
	for (size_t i = 0; i < papers->n; i++) {
		const struct Paper *paper = records_at(papers, i);

		if (paper->state == ISSUED_GOOD &&
		    (kind == N_ISSUED_KINDS || paper->kind == (Choice)kind) && names(paper, entry))
			return paper;
	}
	return NULL;
}

/* Whose papers; 0: none. */
struct PapersOf {
	Id team, practice;
};

static bool load_papers(struct Domain *domain, struct PapersOf of, struct Arena *arena,
			struct Records ret_papers[2], struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_PAPER);

	ret_papers[0] = ret_papers[1] = (struct Records){.entity = entity};
	return (!of.team || domain_children(domain, (struct OwnedBy){entity->kind, "team", of.team},
					    arena, &ret_papers[0], error)) &&
	       (!of.practice ||
		domain_children(domain, (struct OwnedBy){entity->kind, "practice", of.practice},
				arena, &ret_papers[1], error));
}

bool paper_naming(struct Domain *domain, struct PapersNaming naming, struct Arena *arena,
		  const struct Paper **ret_paper, struct Error *error)
{
	const struct Entry *entry = naming.entry;
	struct PapersOf of = {entry->team, entry->practice};
	struct Records papers[2];
	struct Team team;

	if (entry->team) {
		if (!domain_get(domain, (struct KindId){KIND_TEAM, entry->team}, &team, arena,
				error))
			return false;
		of.practice = team.practice;
	}
	if (!load_papers(domain, of, arena, papers, error))
		return false;
	*ret_paper = find_naming(&papers[0], entry->record.id, naming.kind);
	if (!*ret_paper)
		*ret_paper = find_naming(&papers[1], entry->record.id, naming.kind);
	return true;
}

/* --- What one would name --- */

/* A paper under way. */
struct Choosing {
	struct Domain *domain;
	struct MoneyPaper *paper;
	const struct Paper *replaces;
	struct Records papers[2];
	struct Arena *arena;
};

static bool is_of_kind(enum PaperKind kind, const struct AccountRow *row, const struct Entry *entry)
{
	if (kind == ISSUED_STATEMENT)
		return true;
	if (entry->reverses || account_reversal(row, entry))
		return false;
	if (kind == ISSUED_RECEIPT)
		return entry->kind == ENTRY_PAYMENT;
	return entry->kind == ENTRY_CHARGE || entry->kind == ENTRY_PENALTY ||
	       entry->kind == ENTRY_WAIVER;
}

static bool is_free(const struct Choosing *choosing, const struct Entry *entry)
{
	for (size_t i = 0; i < N_ITEMS(choosing->papers); i++) {
		const struct Paper *paper =
			find_naming(&choosing->papers[i], entry->record.id, choosing->paper->kind);

		if (paper &&
		    (!choosing->replaces || paper->record.id != choosing->replaces->record.id))
			return false;
	}
	return true;
}

static void choose(struct Choosing *choosing)
{
	struct MoneyPaper *paper = choosing->paper;
	size_t n_all = 0;

	for (size_t i = 0; i < paper->rows.n; i++)
		n_all += paper->rows.items[i].n_entries;
	paper->entries = ARENA_ARRAY(choosing->arena, n_all, const struct Entry *);
	for (size_t i = 0; i < paper->rows.n; i++) {
		const struct AccountRow *row = &paper->rows.items[i];

		for (size_t k = 0; k < row->n_entries; k++)
			if (is_of_kind(paper->kind, row, row->entries[k]) &&
			    (paper->kind == ISSUED_STATEMENT || is_free(choosing, row->entries[k])))
				paper->entries[paper->n++] = row->entries[k];
	}
}

const char *money_paper_entries(const struct MoneyPaper *paper, struct Arena *arena)
{
	const char *list = "";

	for (size_t i = 0; i < paper->n; i++)
		list = arena_format(arena, "%s%s%" PRId64, list, i ? "," : "",
				    paper->entries[i]->record.id);
	return list;
}

static bool is_own(const struct MoneyPaper *paper, const struct Paper *other)
{
	return other->state == ISSUED_GOOD && other->kind == (Choice)paper->kind &&
	       other->team == paper->team && (paper->team || other->practice == paper->practice);
}

/* The newest good one of the account; of a statement the one that names the same. */
static void find_same(struct Choosing *choosing)
{
	struct MoneyPaper *paper = choosing->paper;
	const struct Records *papers = &choosing->papers[paper->team ? 0 : 1];
	const char *list = money_paper_entries(paper, choosing->arena);

	for (size_t i = 0; i < papers->n; i++) {
		const struct Paper *other = records_at(papers, i);

		if (!is_own(paper, other) ||
		    (paper->kind == ISSUED_STATEMENT && !text_equal(other->entries, list)))
			continue;
		if (!paper->same || strcmp(other->serial, paper->same->serial) > 0)
			paper->same = other;
	}
	if (paper->kind != ISSUED_STATEMENT && paper->n > 0)
		paper->same = NULL;
}

/* --- What it adds up to --- */

static Cents invoiced_before(const struct Choosing *choosing)
{
	const struct MoneyPaper *paper = choosing->paper;
	Cents sum = 0;

	for (size_t i = 0; i < choosing->papers[paper->team ? 0 : 1].n; i++) {
		const struct Paper *other = records_at(&choosing->papers[paper->team ? 0 : 1], i);

		if (is_own(paper, other) && other->amount != NUMBER_NONE &&
		    (!choosing->replaces || other->record.id != choosing->replaces->record.id))
			sum += other->amount;
	}
	return sum;
}

/* What has come in goes to earlier invoices first. */
static void add_up(struct Choosing *choosing)
{
	struct MoneyPaper *paper = choosing->paper;
	Cents received = 0;

	for (size_t i = 0; i < paper->n; i++)
		paper->amount += entry_effect(paper->entries[i]);
	if (paper->kind == ISSUED_RECEIPT)
		paper->amount = -paper->amount;
	if (paper->kind != ISSUED_INVOICE)
		return;
	for (size_t i = 0; i < paper->rows.n; i++) {
		const struct Balance *balance = &paper->rows.items[i].balance;

		received += balance_received(balance) + balance->transferred_in -
			    balance->transferred_out;
	}
	received -= invoiced_before(choosing);
	paper->paid = received < 0 ? 0 : received < paper->amount ? received : paper->amount;
	paper->due = choosing->domain->today + (Day)(paper->season->invoice_days == NUMBER_NONE
							     ? INVOICE_DAYS
							     : paper->season->invoice_days);
}

static bool take_currency(struct MoneyPaper *paper, struct Error *error)
{
	for (size_t i = 0; i < paper->n; i++) {
		const char *currency = paper->entries[i]->currency;

		if (i == 0)
			paper->currency = currency;
		else if (!text_equal(paper->currency, currency) && paper->kind == ISSUED_STATEMENT)
			return paper->currency = NULL, true;
		else if (!text_equal(paper->currency, currency))
			return error_set(error, ERROR_INPUT, "currency",
					 "What is open of %s is in %s and in %s, and amounts are "
					 "not converted. Name one team.",
					 paper->name, paper->currency, currency);
	}
	return true;
}

static bool load_season(struct Domain *domain, struct MoneyPaper *paper, struct Arena *arena,
			struct Error *error)
{
	struct Team team;
	struct Cohort cohort;
	Id season = 0;

	if (paper->team) {
		if (!domain_get(domain, (struct KindId){KIND_TEAM, paper->team}, &team, arena,
				error) ||
		    !domain_get(domain, (struct KindId){KIND_COHORT, team.cohort}, &cohort, arena,
				error))
			return false;
		paper->practice = team.practice;
		season = cohort.season;
	}
	if (!domain_season(domain, season, arena, &paper->season, error))
		return false;
	return paper->season ||
	       error_set(error, ERROR_INPUT, "season", "There is no season yet. Add one first.");
}

static const char *const nothing[N_ISSUED_KINDS] = {
	[ISSUED_INVOICE] = "was charged nothing, so there is no invoice. Charge a fee first.",
	[ISSUED_RECEIPT] = "has paid nothing, so there is no receipt. Enter the payment first.",
	[ISSUED_STATEMENT] = "has no entry yet, so there is no statement.",
};

static bool refuse_nothing(const struct MoneyPaper *paper, struct Error *error)
{
	return error_set(error, ERROR_INPUT, "", "%s %s", paper->name, nothing[paper->kind]);
}

bool money_paper_load(struct Domain *domain, struct MoneyPaper *paper, const struct Paper *replaces,
		      struct Arena *arena, struct Error *error)
{
	const struct AccountsQuery query = {.team = paper->team,
					    .practice = paper->team ? 0 : paper->practice,
					    .day = domain->today};
	struct Choosing choosing = {
		.domain = domain, .paper = paper, .replaces = replaces, .arena = arena};

	paper->operation = domain_last_operation(domain);
	paper->due = DAY_NONE;
	paper->replaced = replaces;
	if (!load_season(domain, paper, arena, error) ||
	    !accounts_load(domain, query, arena, &paper->rows, error) ||
	    !load_papers(domain, (struct PapersOf){paper->team, paper->practice}, arena,
			 choosing.papers, error))
		return false;
	choose(&choosing);
	if (!replaces)
		find_same(&choosing);
	if (!take_currency(paper, error))
		return false;
	add_up(&choosing);
	return paper->n > 0 || paper->same || refuse_nothing(paper, error);
}
