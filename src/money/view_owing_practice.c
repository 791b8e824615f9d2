/* What practices owe on Today: accounts without a team, and invoices of several teams. */
#include "view_owing.h"
#include "view_paper.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/view/today.h"
#include "qtp/people.h"
#include "rule_overdue.h"
#include "view_accounts.h"

#include <stdlib.h>

/* A practice, and what of it is open. */
struct PracticeFacts {
	const struct Practice *practice;
	struct OwingList owing;
};

/* The row as something owed, and what its own entries are. */
static struct Owing owing_of_row(const struct AccountRow *row, Day today)
{
	return (struct Owing){.currency = row->currency,
			      .balance = row->balance,
			      .ageing = row->ageing,
			      .first_session = DAY_NONE,
			      .today = today};
}

/* An invoice that goes to the practice and names entries of teams: what is open of those. */
static void take_invoice(struct OwingList *list, struct Owing *items,
			 const struct AccountRows *rows, const struct Paper *paper, Day today)
{
	struct Owing owing = {.currency = paper->currency,
			      .ageing = {.oldest = DAY_NONE},
			      .first_session = DAY_NONE,
			      .today = today,
			      .invoice = paper->serial,
			      .due = paper->due};

	for (size_t i = 0; i < rows->n; i++) {
		const struct AccountRow *row = &rows->items[i];

		if (!row->team || row->balance.open <= 0 ||
		    !text_equal(row->currency, paper->currency) || !paper_names_row(paper, row))
			continue;
		balance_join(&owing.balance, &row->balance);
		if (owing.ageing.oldest == DAY_NONE || row->ageing.oldest < owing.ageing.oldest)
			owing.ageing.oldest = row->ageing.oldest;
	}
	if (owing.balance.open > 0 && owing.due < today)
		items[list->n++] = owing;
}

static bool is_own_invoice(const struct Paper *paper)
{
	return !paper->team && paper->kind == ISSUED_INVOICE && paper->state == ISSUED_GOOD &&
	       paper->due != DAY_NONE;
}

static bool load_one(const struct FactsBatch *batch, Id practice, struct OwingList *list,
		     struct Error *error)
{
	struct Domain *domain = batch->loading.domain;
	struct Arena *arena = batch->loading.arena;
	const struct AccountsQuery query = {.practice = practice, .day = domain->today};
	struct Records papers;
	struct AccountRows rows;
	struct Owing *items;

	if (!accounts_load(domain, query, arena, &rows, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_PAPER, "practice", practice}, arena,
			     &papers, error))
		return false;
	items = ARENA_ARRAY(arena, rows.n + papers.n, struct Owing);
	*list = (struct OwingList){items, 0};
	for (size_t i = 0; i < rows.n; i++) {
		if (rows.items[i].team)
			continue;
		items[list->n] = owing_of_row(&rows.items[i], domain->today);
		owing_take_papers(&items[list->n++], &papers, 0);
	}
	for (size_t i = 0; i < papers.n; i++)
		if (is_own_invoice(records_at(&papers, i)))
			take_invoice(list, items, &rows, records_at(&papers, i), domain->today);
	return true;
}

static bool load_practices(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	struct PracticeFacts *facts = ret_facts;

	for (size_t i = 0; i < batch->records.n; i++) {
		facts[i].practice = records_at(&batch->records, i);
		if (!load_one(batch, facts[i].practice->record.id, &facts[i].owing, error))
			return false;
	}
	return true;
}

const struct Facts practice_facts = {KIND_PRACTICE, sizeof(struct PracticeFacts), load_practices};

struct AttentionList list_practice_overdue(const struct FactsBatch *batch, size_t index,
					   struct Arena *arena)
{
	const struct PracticeFacts *facts = facts_of(batch, &practice_facts, index);

	return attention_judge(&practice_overdue_rules, &facts->owing, arena);
}

static struct TodayName practice_name(const struct FactsBatch *batch, size_t index,
				      struct Arena *arena)
{
	const struct PracticeFacts *facts = facts_of(batch, &practice_facts, index);

	(void)arena;
	return (struct TodayName){.name = facts->practice ? facts->practice->name : NULL};
}

static void add_practices(const struct Records *records, const char *field, Id *ids, size_t *n)
{
	const struct Field *practice = entity_field(records->entity, field);

	for (size_t i = 0; i < records->n; i++) {
		Id id = field_ref(practice, records_at(records, i));

		if (id)
			ids[(*n)++] = id;
	}
}

/* Of the kind that `records` has already. */
static bool list_with_practice(struct Domain *domain, const char *filter, struct Arena *arena,
			       struct Records *records, struct Error *error)
{
	struct ListQuery query = {.entity = records->entity};

	return filter_parse(query.entity, filter, (struct ParseFrame){domain->today, arena},
			    &query.filter, error) &&
	       domain_list(domain, &query, arena, records, error);
}

/* Those that have an account or an invoice of their own, each once. */
static bool find_practices(struct Domain *domain, Id season, struct Arena *arena,
			   struct IdSpan *ret_ids, struct Error *error)
{
	struct Records entries = {.entity = entity_get(KIND_ENTRY)},
		       papers = {.entity = entity_get(KIND_PAPER)};
	size_t n = 0, n_each = 0;
	Id *ids;

	(void)season;
	if (!list_with_practice(domain, "team:", arena, &entries, error) ||
	    !list_with_practice(domain, "team: kind=invoice state=issued", arena, &papers, error))
		return false;
	ids = ARENA_ARRAY(arena, entries.n + papers.n, Id);
	add_practices(&entries, "practice", ids, &n);
	add_practices(&papers, "practice", ids, &n);
	if (n > 1)
		qsort(ids, n, sizeof *ids, id_order);
	for (size_t i = 0; i < n; i++)
		if (n_each == 0 || ids[i] != ids[n_each - 1])
			ids[n_each++] = ids[i];
	*ret_ids = (struct IdSpan){ids, n_each};
	return true;
}

static const struct TodayKind today_rows[] = {
	{.kind = KIND_PRACTICE, .name = practice_name, .find = find_practices},
};
const struct TodayKindTable money_today = CAPABILITY_ROWS(today_rows);
