/* Claims of credit. */
#include "command_claim.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/people.h"

struct Claiming {
	const struct ClaimSet *sets;
	size_t n;
	struct Arena *arena;
};

static const struct Claim *find(const struct Records *all, const struct ClaimOf *of)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct Claim *claim = records_at(all, i);

		if (claim->person == of->person && claim->credit == of->credit)
			return claim;
	}
	return NULL;
}

static bool put_one(struct Domain *domain, struct Arena *arena, const struct Claim *claim,
		    const struct Claim *before, struct Error *error)
{
	struct Claim record = *claim;
	const struct RecordPut put = {.entity = entity_get(KIND_CLAIM),
				      .before = before,
				      .record = &record,
				      .arena = arena};

	return record_put(domain, &put, error);
}

static bool put_set(struct Domain *domain, const struct ClaimSet *set, struct Arena *arena,
		    struct Error *error)
{
	struct Records all;

	if (!domain_children(domain, (struct OwnedBy){KIND_CLAIM, "session", set->by.session},
			     arena, &all, error))
		return false;
	for (size_t i = 0; i < set->n; i++) {
		const struct ClaimOf *of = &set->claims[i];
		const struct Claim *before = find(&all, of);
		struct Claim claim;

		record_blank(entity_get(KIND_CLAIM), &claim);
		if (before)
			claim = *before;
		claim.session = set->by.session;
		claim.person = of->person;
		claim.credit = of->credit;
		claim.hours = of->hours;
		claim.day = set->by.day;
		claim.attested_by = set->by.attested_by;
		if (!put_one(domain, arena, &claim, before, error))
			return false;
	}
	return true;
}

static bool put_all(struct Domain *domain, void *context, struct Error *error)
{
	const struct Claiming *claiming = context;

	for (size_t i = 0; i < claiming->n; i++)
		if (claiming->sets[i].n > 0 &&
		    !put_set(domain, &claiming->sets[i], claiming->arena, error))
			return false;
	return true;
}

/* "claim credit of DAL17-S1 for 18 people, of POR17-S2 for 1 person" */
static const char *title_of(struct Domain *domain, const struct Claiming *claiming)
{
	const char *title = "claim credit";

	for (size_t i = 0; i < claiming->n; i++) {
		const struct ClaimSet *set = &claiming->sets[i];

		if (set->n > 0)
			title = arena_format(
				claiming->arena, "%s%s of %s for %zu %s", title,
				title[sizeof "claim credit" - 1] ? "," : "",
				domain_ref(domain, KIND_SESSION, set->by.session, claiming->arena),
				COUNTED(set->n, "person", "people"));
	}
	return title;
}

bool claims_put_all(struct Domain *domain, const struct ClaimSet sets[], size_t n,
		    struct Error *error)
{
	struct Arena arena = {0};
	struct Claiming claiming = {sets, n, &arena};
	bool put = operation_run(domain, title_of(domain, &claiming), put_all, &claiming, error);

	arena_release(&arena);
	return put;
}

bool claims_put(struct Domain *domain, struct ClaimBy by, const struct ClaimOf claims[], size_t n,
		struct Error *error)
{
	return claims_put_all(domain, &(struct ClaimSet){by, claims, n}, 1, error);
}

size_t claims_open(const struct Roll *roll, struct Arena *arena, struct ClaimOf **ret_claims)
{
	size_t n = 0;

	*ret_claims = ARENA_ARRAY(arena, roll->n_rows * N_CREDIT_TYPES, struct ClaimOf);
	for (size_t i = 0; i < roll->n_rows; i++)
		for (int type = 0; type < N_CREDIT_TYPES; type++) {
			const struct RollCredit *credit = &roll->rows[i].credit;

			if (credit->earned[type] > 0 && !credit->claims[type])
				(*ret_claims)[n++] =
					(struct ClaimOf){roll->rows[i].person->record.id, type,
							 (double)credit->earned[type] / 100};
		}
	return n;
}
