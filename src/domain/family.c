/* Measures side by side, worst first. */
#include "qtp/domain/family.h"

#include "qtp/base/utf8.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static bool load_measures(struct Domain *domain, struct FamilyScope scope, struct Arena *arena,
			  struct Records *ret_measures, struct Error *error)
{
	struct ListQuery query = {.entity = entity_get(KIND_MEASURE), .season = scope.season};

	if (scope.team > 0)
		return measures_of_team(domain, scope.team, arena, ret_measures, error);
	return store_list(domain->store, &query, arena, ret_measures, error);
}

static void find_range(struct FamilyMember *member)
{
	member->low = member->high = NAN;
	for (size_t i = 0; i < member->summary.n; i++) {
		member->low = fmin(member->low, member->summary.values[i]);
		member->high = fmax(member->high, member->summary.values[i]);
	}
}

static bool fill_member(struct Domain *domain, const struct Measure *measure, struct Arena *arena,
			struct FamilyMember *member, struct Error *error)
{
	struct Error ignored;

	*member = (struct FamilyMember){
		.id = measure->record.id,
		.team = measure->team,
		.team_code = domain_ref(domain, KIND_TEAM, measure->team, arena),
		.team_name = domain_label(domain, KIND_TEAM, measure->team, arena),
		.name = measure->name,
	};
	if (!measure_summary(domain, measure->record.id, arena, &member->summary, &ignored)) {
		if (ignored.code != ERROR_INPUT && ignored.code != ERROR_RULE) {
			*error = ignored;
			return false;
		}
		/* What cannot be charted is said on its own page. */
		member->summary = (struct MeasureSummary){.letter = "?",
							  .name = measure->name,
							  .last = "",
							  .centre = "",
							  .variation = "no chart",
							  .target = ""};
	}
	find_range(member);
	return true;
}

/* What wants to be seen first. */
static int rank_of(const struct FamilyMember *member)
{
	const char *variation = member->summary.variation;

	if (member->summary.news == NEWS_BAD)
		return 0;
	if (member->summary.news == NEWS_GOOD)
		return 4;
	if (strcmp(variation, "common") == 0)
		return 3;
	if (strcmp(variation, "both ways") == 0 || strcmp(variation, "changed") == 0)
		return 1;
	return 2;
}

static int compare(const void *a, const void *b)
{
	const struct FamilyMember *one = a, *other = b;
	int by_rank = rank_of(one) - rank_of(other);
	int by_team = strcmp(one->team_code, other->team_code);

	if (by_rank != 0)
		return by_rank;
	if (by_team != 0)
		return by_team;
	return one->id < other->id ? -1 : one->id > other->id;
}

static bool is_called(const struct Measure *measure, const char *name, struct Arena *arena)
{
	return !name || strcmp(text_fold(arena, measure->name), text_fold(arena, name)) == 0;
}

bool family_load(struct Domain *domain, struct FamilyScope scope, struct Arena *arena,
		 struct FamilyMember **ret_members, size_t *ret_n, struct Error *error)
{
	bool began = store_read_begin(domain->store), loaded;
	struct Records measures = {0};

	*ret_n = 0;
	loaded = load_measures(domain, scope, arena, &measures, error);
	*ret_members = ARENA_ARRAY(arena, measures.n, struct FamilyMember);
	for (size_t i = 0; i < measures.n && loaded; i++) {
		const struct Measure *measure = records_at(&measures, i);

		if (!is_called(measure, scope.name, arena))
			continue;
		loaded = fill_member(domain, measure, arena, &(*ret_members)[*ret_n], error);
		*ret_n += loaded;
	}
	store_read_end(domain->store, began);
	if (loaded)
		qsort(*ret_members, *ret_n, sizeof((*ret_members)[0]), compare);
	return loaded;
}
