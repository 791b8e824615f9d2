/* The certification fee, from the ledger. */
#include "view_fee.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/money.h"

#include <string.h>

struct Fee {
	const struct CaseFacts *facts;
	struct Arena *arena;
	struct Balance balance;
	const char *currency; /* NULL: no entry yet */
};

static bool is_fee(const struct Fee *fee, const struct Entry *entry)
{
	bool is_named = entry->purpose == CHOICE_NONE && entry->note &&
			strstr(text_fold(fee->arena, entry->note), "certif");

	return (is_named || entry->purpose == PURPOSE_CERTIFICATION) &&
	       entry->kind != CHOICE_NONE &&
	       (fee->facts->one->interest == DAY_NONE || entry->day >= fee->facts->one->interest) &&
	       (!fee->currency || text_equal(fee->currency, entry->currency));
}

static void add_entries(struct Fee *fee, const struct Records *entries)
{
	for (size_t i = 0; i < entries->n; i++) {
		const struct Entry *entry = records_at(entries, i);

		if (!is_fee(fee, entry))
			continue;
		fee->currency = entry->currency;
		balance_add(&fee->balance, entry);
	}
}

static bool load_entries(struct Domain *domain, struct Fee *fee, struct Error *error)
{
	Id practice = fee->facts->practice->record.id;
	struct Records own, teams, theirs;
	Id *ids;

	if (!domain_children(domain, (struct OwnedBy){KIND_ENTRY, "practice", practice}, fee->arena,
			     &own, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_TEAM, "practice", practice}, fee->arena,
			     &teams, error))
		return false;
	ids = ARENA_ARRAY(fee->arena, teams.n + 1, Id);
	for (size_t i = 0; i < teams.n; i++)
		ids[i] = ((const struct Record *)records_at(&teams, i))->id;
	if (!domain_children_of(domain, (struct OwnedByAny){KIND_ENTRY, "team", {ids, teams.n}},
				fee->arena, &theirs, error))
		return false;
	add_entries(fee, &own);
	add_entries(fee, &theirs);
	return true;
}

bool case_fee(struct Domain *domain, const struct CaseFacts *facts, struct Arena *arena,
	      const char **ret_text, struct Error *error)
{
	struct Fee fee = {.facts = facts, .arena = arena};

	*ret_text = NULL;
	if (!load_entries(domain, &fee, error))
		return false;
	if (fee.currency)
		*ret_text =
			arena_format(arena, "charged %s, open %s",
				     money_text(balance_asked(&fee.balance), fee.currency, arena),
				     money_text(fee.balance.open, fee.currency, arena));
	return true;
}
