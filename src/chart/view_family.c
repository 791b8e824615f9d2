/* Measures side by side, worst first. */
#include "view_family.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/judge.h"
#include "qtp/engine/view/list.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "view_measure.h"

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

/* An accepted team that measures nothing. */
static struct FamilyMember bare_member(struct Domain *domain, const struct Team *team,
				       struct Arena *arena)
{
	return (struct FamilyMember){
		.team = team->record.id,
		.team_code = team->code,
		.team_name = domain_label(domain, KIND_TEAM, team->record.id, arena),
		.name = "",
		.summary = {.letter = "",
			    .name = "",
			    .last = "",
			    .centre = "",
			    .variation = "no measure",
			    .target = ""},
		.low = NAN,
		.high = NAN,
	};
}

/* What wants to be seen first. */
static int rank_of(const struct FamilyMember *member)
{
	const char *variation = member->summary.variation;

	if (member->id == 0)
		return 5;
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

static void add_member(struct FamilyBuilder *builder, const struct FamilyMember *member)
{
	builder->members = arena_grow(builder->arena, builder->members, builder->n,
				      &builder->capacity, sizeof *builder->members);
	builder->members[builder->n++] = *member;
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
		add_member(builder, &member);
	}
	return true;
}

/* The next teams of the season. */
static bool walk_on(struct FamilyBuilder *builder, size_t limit, struct Arena *work,
		    struct IdSpan *ret_teams, struct Error *error)
{
	builder->walk.limit = limit;
	if (!domain_walk(builder->domain, &builder->walk, work, ret_teams, error))
		return false;
	builder->progress.n += ret_teams->n;
	builder->progress.done = ret_teams->n < limit;
	return true;
}

/* A team, and the members of it among those from `first` on. */
static void meet_team(struct FamilyBuilder *builder, size_t first, const struct Team *team,
		      const char *site, const char *coach)
{
	bool is_bare = true;

	for (size_t i = first; i < builder->n; i++)
		is_bare = is_bare && builder->members[i].team != team->record.id;
	if (is_bare && team->stage == STAGE_ACCEPTED) {
		struct FamilyMember member = bare_member(builder->domain, team, builder->arena);

		add_member(builder, &member);
	}
	for (size_t i = first; i < builder->n; i++) {
		struct FamilyMember *member = &builder->members[i];

		if (member->team != team->record.id)
			continue;
		member->record = team;
		member->site = site ? site : "";
		member->coach = coach ? coach : "";
	}
}

/* The records of these teams for the members from `first` on. */
static bool meet_teams(struct FamilyBuilder *builder, size_t first, struct IdSpan teams,
		       struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_TEAM);
	struct Domain *domain = builder->domain;
	struct Arena *arena = builder->arena;
	struct RefName *sites, *coaches;
	struct Records records;

	if (!domain_get_many(domain, (struct KindIds){entity->kind, teams}, arena, &records,
			     error) ||
	    !judge_records(domain, &records, arena, error) ||
	    !(sites = list_names(domain, &records, entity_field(entity, "cohort"), arena, error)) ||
	    !(coaches = list_names(domain, &records, entity_field(entity, "coach"), arena, error)))
		return false;
	for (size_t i = 0; i < records.n; i++)
		meet_team(builder, first, records_at(&records, i), sites[i].label,
			  coaches[i].label);
	return true;
}

/* The measures of the next teams of the season. */
static bool step_on(struct FamilyBuilder *builder, size_t limit, struct Arena *work,
		    struct Error *error)
{
	size_t first = builder->n;
	struct Records measures;
	struct IdSpan teams;

	return walk_on(builder, limit, work, &teams, error) &&
	       domain_children_of(builder->domain, (struct OwnedByAny){KIND_MEASURE, "team", teams},
				  work, &measures, error) &&
	       add_measures(builder, &measures, work, error) &&
	       (!builder->scope.with_teams || meet_teams(builder, first, teams, error));
}

static bool step_team(struct FamilyBuilder *builder, struct Arena *work, struct Error *error)
{
	struct Records measures;

	builder->progress.done = true;
	return measures_of_team(builder->domain, builder->scope.team, work, &measures, error) &&
	       add_measures(builder, &measures, work, error);
}

bool family_begin(struct Domain *domain, struct FamilyScope scope, struct Arena *arena,
		  struct FamilyBuilder **ret_builder, struct Error *error)
{
	struct FamilyBuilder *builder = ARENA_NEW(arena, struct FamilyBuilder);

	*builder = (struct FamilyBuilder){.domain = domain, .arena = arena, .scope = scope};
	builder->walk = (struct WalkQuery){
		.entity = entity_get(KIND_TEAM), .owner = "cohort", .season = scope.season};
	*ret_builder = builder;
	if (scope.with_teams && !judge_catch_up(domain, KIND_TEAM, error))
		return false;
	return scope.team > 0 ||
	       domain_walk_length(domain, &builder->walk, &builder->progress.n_all, error);
}

bool family_step(struct FamilyBuilder *builder, size_t n_teams, struct Error *error)
{
	bool began = domain_read_begin(builder->domain), stepped = true;
	struct Arena work = {0};

	if (builder->scope.team > 0)
		stepped = step_team(builder, &work, error);
	else if (!builder->progress.done)
		stepped = step_on(builder, n_teams, &work, error);
	domain_read_end(builder->domain, began);
	arena_release(&work);
	return stepped;
}

struct FamilyProgress family_show(struct FamilyBuilder *builder, struct Family *ret_family)
{
	if (builder->n > 0)
		qsort(builder->members, builder->n, sizeof(builder->members[0]), compare);
	*ret_family = (struct Family){builder->members, builder->n};
	return builder->progress;
}

bool family_load(struct Domain *domain, struct FamilyScope scope, struct Arena *arena,
		 struct Family *ret_family, struct Error *error)
{
	bool began = domain_read_begin(domain);
	struct FamilyBuilder *builder;
	bool loaded = family_begin(domain, scope, arena, &builder, error);

	while (loaded && !builder->progress.done)
		loaded = family_step(builder, TEAMS_AT_ONCE, error);
	domain_read_end(domain, began);
	*ret_family = (struct Family){NULL, 0};
	if (loaded)
		family_show(builder, ret_family);
	return loaded;
}

bool family_season(struct Domain *domain, Id team, struct Arena *arena, Id *ret_season,
		   struct Error *error)
{
	struct Cohort cohort;
	struct Team record;

	if (!domain_get(domain, (struct KindId){KIND_TEAM, team}, &record, arena, error) ||
	    !domain_get(domain, (struct KindId){KIND_COHORT, record.cohort}, &cohort, arena, error))
		return false;
	*ret_season = cohort.season;
	return true;
}

bool family_say_season(struct Domain *domain, struct FamilyScope scope, struct Document *document,
		       struct Error *error)
{
	const struct Season *season;
	Id id = scope.season;

	if (scope.team && !family_season(domain, scope.team, document->arena, &id, error))
		return false;
	if (!domain_season(domain, id, document->arena, &season, error))
		return false;
	if (season)
		document->subtitle = season->title ? season->title : season->code;
	document->day = domain->today;
	document->footer = "Made by qtp";
	return true;
}
