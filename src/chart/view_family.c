/* Measures side by side, worst first. */
#include "view_family.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/season.h"
#include "qtp/team.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Teams looked at a time, so that memory stays bounded. */
#define TEAMS_AT_ONCE 64

struct FamilyBuilder {
	struct Domain *domain;
	struct Arena *arena;
	struct FamilyScope scope;
	struct WalkQuery walk; /* through the teams */
	struct FamilyMember *members;
	size_t n, capacity;
	struct FamilyProgress progress;
};

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
		.name = arena_text(arena, measure->name),
	};
	if (!measure_summary(domain, measure->record.id, arena, &member->summary, &ignored)) {
		if (ignored.code != ERROR_INPUT && ignored.code != ERROR_RULE) {
			*error = ignored;
			return false;
		}
		/* What cannot be charted is said on its own page. */
		member->summary = (struct MeasureSummary){.letter = "?",
							  .name = member->name,
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
	if (strcmp(one->name, other->name) != 0)
		return strcmp(one->name, other->name);
	return one->id < other->id ? -1 : one->id > other->id;
}

static bool is_called(const struct Measure *measure, const char *name, struct Arena *arena)
{
	return !name || strcmp(text_fold(arena, measure->name), text_fold(arena, name)) == 0;
}

static bool add_measures(struct FamilyBuilder *builder, const struct Records *measures,
			 struct Arena *work, struct Error *error)
{
	for (size_t i = 0; i < measures->n; i++) {
		const struct Measure *measure = records_at(measures, i);
		struct FamilyMember member;

		if (!is_called(measure, builder->scope.name, work))
			continue;
		if (!fill_member(builder->domain, measure, builder->arena, &member, error))
			return false;
		builder->members = arena_grow(builder->arena, builder->members, builder->n,
					      &builder->capacity, sizeof *builder->members);
		builder->members[builder->n++] = member;
	}
	return true;
}

/* The measures of the next teams of the season. */
static bool load_next(struct FamilyBuilder *builder, size_t limit, struct Arena *work,
		      struct Records *ret_measures, struct Error *error)
{
	struct IdSpan teams;

	if (!domain_walk(builder->domain, &builder->walk, limit, work, &teams, error))
		return false;
	builder->progress.n += teams.n;
	builder->progress.done = teams.n < limit;
	return domain_children_of(builder->domain, entity_get(KIND_MEASURE), "team", teams.ids,
				  teams.n, work, ret_measures, error);
}

bool family_begin(struct Domain *domain, struct FamilyScope scope, struct Arena *arena,
		  struct FamilyBuilder **ret_builder, struct Error *error)
{
	struct FamilyBuilder *builder = ARENA_NEW(arena, struct FamilyBuilder);

	*builder = (struct FamilyBuilder){.domain = domain, .arena = arena, .scope = scope};
	builder->walk = (struct WalkQuery){
		.entity = entity_get(KIND_TEAM), .owner = "cohort", .season = scope.season};
	*ret_builder = builder;
	return scope.team > 0 ||
	       domain_walk_length(domain, &builder->walk, &builder->progress.n_all, error);
}

bool family_step(struct FamilyBuilder *builder, size_t n_teams, struct Error *error)
{
	bool began = domain_read_begin(builder->domain), stepped = true;
	struct Records measures = {0};
	struct Arena work = {0};

	if (builder->scope.team > 0) {
		builder->progress.done = true;
		stepped = measures_of_team(builder->domain, builder->scope.team, &work, &measures,
					   error);
	} else if (!builder->progress.done) {
		stepped = load_next(builder, n_teams, &work, &measures, error);
	}
	stepped = stepped && add_measures(builder, &measures, &work, error);
	domain_read_end(builder->domain, began);
	arena_release(&work);
	return stepped;
}

struct FamilyProgress family_show(struct FamilyBuilder *builder, struct FamilyMember **ret_members,
				  size_t *ret_n)
{
	if (builder->n > 0)
		qsort(builder->members, builder->n, sizeof(builder->members[0]), compare);
	*ret_members = builder->members;
	*ret_n = builder->n;
	return builder->progress;
}

bool family_load(struct Domain *domain, struct FamilyScope scope, struct Arena *arena,
		 struct FamilyMember **ret_members, size_t *ret_n, struct Error *error)
{
	bool began = domain_read_begin(domain);
	struct FamilyBuilder *builder;
	bool loaded = family_begin(domain, scope, arena, &builder, error);

	while (loaded && !builder->progress.done)
		loaded = family_step(builder, TEAMS_AT_ONCE, error);
	domain_read_end(domain, began);
	*ret_n = 0;
	if (loaded)
		family_show(builder, ret_members, ret_n);
	return loaded;
}

bool family_season(struct Domain *domain, Id team, struct Arena *arena, Id *ret_season,
		   struct Error *error)
{
	struct Cohort cohort;
	struct Team record;

	if (!domain_get(domain, entity_get(KIND_TEAM), team, &record, arena, error) ||
	    !domain_get(domain, entity_get(KIND_COHORT), record.cohort, &cohort, arena, error))
		return false;
	*ret_season = cohort.season;
	return true;
}
