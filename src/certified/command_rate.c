/* Ratings: the findings of a case, made or changed, many at once. */
#include "command_rate.h"

#include "qtp/certified.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"

struct Rates {
	struct CaseRating asked;
	struct Arena *arena;
	struct Records there;
};

static const struct Finding *find(const struct Rates *rates, const struct RatedCell *cell)
{
	for (size_t i = 0; i < rates->there.n; i++) {
		const struct Finding *one = records_at(&rates->there, i);

		if (one->standard == cell->standard && one->location == cell->location &&
		    one->assessed_by == ASSESSOR_SURVEYOR)
			return one;
	}
	return NULL;
}

static bool rate_one(struct Domain *domain, const struct Rates *rates, const struct RatedCell *cell,
		     struct Error *error)
{
	const struct Finding *before = find(rates, cell);
	struct Finding *after = ARENA_NEW(rates->arena, struct Finding);
	const struct RecordPut put = {.entity = &finding_entity,
				      .before = before,
				      .record = after,
				      .arena = rates->arena};

	if (!before && rates->asked.rating == RATING_NOT_REVIEWED)
		return true;
	if (before) {
		*after = *before;
	} else {
		record_new(domain, &finding_entity, after, rates->arena);
		after->of_case = rates->asked.case_id;
		after->standard = cell->standard;
		after->location = cell->location;
	}
	after->rating = rates->asked.rating;
	return record_put(domain, &put, error);
}

static bool rate_all(struct Domain *domain, void *context, struct Error *error)
{
	struct Rates *rates = context;

	if (!domain_children(domain, &finding_entity, "case", rates->asked.case_id, rates->arena,
			     &rates->there, error))
		return false;
	for (size_t i = 0; i < rates->asked.n; i++)
		if (!rate_one(domain, rates, &rates->asked.cells[i], error))
			return false;
	return true;
}

bool case_rate(struct Domain *domain, const struct CaseRating *rating, struct Text *done,
	       struct Error *error)
{
	const char *label = entity_field(&finding_entity, "rating")->choices[rating->rating].label;
	struct Arena arena = {0};
	struct Rates rates = {.asked = *rating, .arena = &arena};
	const char *what = rating->n == 1 ? domain_ref(domain, KIND_STANDARD,
						       rating->cells[0].standard, &arena)
					  : arena_format(&arena, "%zu ratings", rating->n);
	bool rated = operation_run(
		domain,
		arena_format(&arena, "rate %s of %s: %s", what,
			     domain_label(domain, KIND_CASE, rating->case_id, &arena), label),
		rate_all, &rates, error);

	if (rated)
		text_format(done, "%s: %s.", what, label);
	arena_release(&arena);
	return rated;
}
