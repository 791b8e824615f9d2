/* Ratings: the findings of a case, made or changed, many at once. */
#include "command_rate.h"
#include "qtp/engine/domain/command_work.h"
#include "view_case.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"

#include <string.h>
#include <strings.h>

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
		    one->assessed_by == rates->asked.assessed_by)
			return one;
	}
	return NULL;
}

/* Neither holds a day. */
static bool take_text(const char *field, const char *text, struct Finding *after,
		      struct Arena *arena, struct Error *error)
{
	return text_is_empty(text) || field_parse(entity_field(&finding_entity, field), after, text,
						  (struct ParseFrame){DAY_NONE, arena}, error);
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
		after->assessed_by = rates->asked.assessed_by;
	}
	after->rating = rates->asked.rating;
	return take_text("evidence", rates->asked.evidence, after, rates->arena, error) &&
	       take_text("note", rates->asked.note, after, rates->arena, error) &&
	       record_put(domain, &put, error);
}

static bool rate_all(struct Domain *domain, void *context, struct Error *error)
{
	struct Rates *rates = context;

	if (!domain_children(domain, (struct OwnedBy){KIND_FINDING, "case", rates->asked.case_id},
			     rates->arena, &rates->there, error))
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

	if (rated && done)
		text_format(done, "%s: %s%s.", what, label,
			    rating->assessed_by == ASSESSOR_PRACTICE ? ", says the practice itself"
								     : "");
	arena_release(&arena);
	return rated;
}

/* --- case.rate --- */

/* The standard by its code, or by its code within the edition of the case. */
static bool take_standard(const struct CommandCall *call, const struct CaseFacts *facts,
			  Id *ret_standard, struct Error *error)
{
	const char *text = call_text(call, "standard");

	for (size_t i = 0; text && i < facts->ratings.n_standards; i++) {
		const struct Standard *one = facts->ratings.standards[i];

		*ret_standard = one->record.id;
		if (strcasecmp(standard_short_code(one), text) == 0)
			return true;
	}
	return domain_resolve(call->domain, &standard_entity, text ? text : "", ret_standard,
			      error);
}

/* One that is closed, or that the exceptions name, is rated no more. */
static bool check_left_out(const struct CaseFacts *facts, Id location, struct Error *error)
{
	const struct Location *out = NULL;
	char day[DAY_TEXT];

	for (size_t i = 0; i < facts->n_left_out && !out; i++)
		if (facts->left_out[i]->record.id == location)
			out = facts->left_out[i];
	if (!out)
		return true;
	if (out->closed != DAY_NONE)
		return error_set(error, ERROR_INPUT, "location",
				 "%s is closed since %s: it is rated no more.", out->name,
				 day_medium(out->closed, day));
	return error_set(error, ERROR_INPUT, "location",
			 "%s is left out of this case, as its exceptions say.", out->name);
}

/* A location of the practice by the beginning of its name; else all of them. */
static bool take_cells(const struct CommandCall *call, const struct CaseFacts *facts,
		       struct RatedCell cells[], size_t *ret_n, struct Error *error)
{
	const char *at = call_text(call, "location");
	size_t length = at ? strlen(at) : 0;

	*ret_n = 0;
	for (size_t i = 0; i < facts->n_locations; i++)
		if (strncasecmp(facts->locations[i]->name, at ? at : "", length) == 0)
			cells[(*ret_n)++].location = facts->locations[i]->record.id;
	if (length == 0 && facts->n_locations == 0)
		cells[(*ret_n)++].location = 0;
	if (length > 0 && *ret_n != 1) {
		*ret_n = 1;
		return domain_resolve(call->domain, entity_get(KIND_LOCATION), at,
				      &cells[0].location, error) &&
		       check_left_out(facts, cells[0].location, error);
	}
	return true;
}

static bool rate(const struct CommandCall *call, const struct CaseFacts *facts, struct Arena *arena,
		 struct Text *done, struct Error *error)
{
	struct RatedCell *cells = ARENA_ARRAY(arena, facts->n_locations + 1, struct RatedCell);
	struct CaseRating rating = {.case_id = facts->one->record.id,
				    .assessed_by = call_text(call, "own") ? ASSESSOR_PRACTICE
									  : ASSESSOR_SURVEYOR,
				    .cells = cells,
				    .evidence = call_text(call, "evidence"),
				    .note = call_text(call, "note")};
	const char *text = call_text(call, "rating");
	struct Finding read;
	Id standard;

	record_blank(&finding_entity, &read);
	if (!field_parse(entity_field(&finding_entity, "rating"), &read, text ? text : "",
			 (struct ParseFrame){call->domain->today, arena}, error) ||
	    !take_standard(call, facts, &standard, error) ||
	    !take_cells(call, facts, cells, &rating.n, error))
		return false;
	for (size_t i = 0; i < rating.n; i++)
		cells[i].standard = standard;
	rating.rating = read.rating;
	return case_rate(call->domain, &rating, done, error);
}

bool case_rate_apply(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct FactsBatch *batch;
	bool rated = case_load(call->domain, (struct IdSpan){call->ids, 1}, &arena, &batch, error);
	const struct CaseFacts *facts =
		rated && batch->records.n > 0 ? facts_of(batch, &case_facts, 0) : NULL;

	if (rated && (!facts || !facts->one))
		rated = error_set(error, ERROR_INPUT, "", "This case is no longer there.");
	rated = rated && rate(call, facts, &arena, done, error);
	arena_release(&arena);
	return rated;
}
