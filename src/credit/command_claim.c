/* Claims of credit. */
#include "command_claim.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"

struct Claiming {
	struct ClaimBy by;
	const struct ClaimOf *claims;
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

static bool put_one(struct Domain *domain, const struct Claiming *claiming,
		    const struct Claim *before, const struct ClaimOf *of, struct Error *error)
{
	struct Claim claim;
	const struct RecordPut put = {.entity = entity_get(KIND_CLAIM),
				      .before = before,
				      .record = &claim,
				      .arena = claiming->arena};

	record_blank(entity_get(KIND_CLAIM), &claim);
	if (before)
		claim = *before;
	claim.session = claiming->by.session;
	claim.person = of->person;
	claim.credit = of->credit;
	claim.hours = of->hours;
	claim.day = claiming->by.day;
	claim.attested_by = claiming->by.attested_by;
	return record_put(domain, &put, error);
}

static bool put_all(struct Domain *domain, void *context, struct Error *error)
{
	const struct Claiming *claiming = context;
	struct Records all;

	if (!domain_children(domain, (struct OwnedBy){KIND_CLAIM, "session", claiming->by.session},
			     claiming->arena, &all, error))
		return false;
	for (size_t i = 0; i < claiming->n; i++)
		if (!put_one(domain, claiming, find(&all, &claiming->claims[i]),
			     &claiming->claims[i], error))
			return false;
	return true;
}

bool claims_put(struct Domain *domain, struct ClaimBy by, const struct ClaimOf claims[], size_t n,
		struct Error *error)
{
	struct Arena arena = {0};
	struct Claiming claiming = {by, claims, n, &arena};
	bool put = operation_run(domain,
				 arena_format(&arena, "claim credit of %s for %zu %s",
					      domain_ref(domain, KIND_SESSION, by.session, &arena),
					      COUNTED(n, "person", "people")),
				 put_all, &claiming, error);

	arena_release(&arena);
	return put;
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
