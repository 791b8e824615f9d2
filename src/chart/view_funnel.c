/* Funnel over teams: the same measure of many teams, each team's points added up. */
#include "view_funnel.h"

#include "qtp/season.h"
#include "qtp/team.h"
#include "view_family.h"

#include <math.h>

#define PERCENT 100

/* Gathering under way. */
struct Gathering {
	struct Domain *domain;
	struct Arena *arena;
	Id cohort; /* 0: any of the season */
	enum DataKind data;
	const char **names;
	double *k, *n;
	size_t n_teams;
	Day first, last; /* of the points; DAY_NONE: none */
};

static bool check_data(const struct Measure *measure, struct Error *error)
{
	return measure->data == DATA_PROPORTION || measure->data == DATA_RATE ||
	       error_set(
		       error, ERROR_RULE, "type",
		       "A funnel plot compares proportions or rates, k of n; %s holds other data.",
		       measure->code);
}

static void add_points(struct Gathering *all, const struct Records *points)
{
	double *k = &all->k[all->n_teams], *n = &all->n[all->n_teams];

	*k = *n = 0;
	for (size_t i = 0; i < points->n; i++) {
		const struct Point *point = records_at(points, i);

		if (point->left_out || isnan(point->numerator) || isnan(point->denominator))
			continue;
		*k += point->numerator;
		*n += point->denominator;
		if (all->first == DAY_NONE || point->day < all->first)
			all->first = point->day;
		if (all->last == DAY_NONE || point->day > all->last)
			all->last = point->day;
	}
}

static bool add_member(struct Gathering *all, const struct FamilyMember *member,
		       struct Error *error)
{
	struct Measure measure;
	struct Records points;
	struct Team team;

	if (!domain_get(all->domain, (struct KindId){KIND_TEAM, member->team}, &team, all->arena,
			error) ||
	    !domain_get(all->domain, (struct KindId){KIND_MEASURE, member->id}, &measure,
			all->arena, error))
		return false;
	if (all->cohort > 0 && team.cohort != all->cohort)
		return true;
	all->names[all->n_teams] =
		arena_format(all->arena, "%s %s", member->team_code, member->team_name);
	if (!domain_children(all->domain, (struct OwnedBy){KIND_POINT, "measure", member->id},
			     all->arena, &points, error))
		return false;
	add_points(all, &points);
	if (measure.data != (Choice)all->data)
		all->k[all->n_teams] = all->n[all->n_teams] = NAN;
	all->n_teams++;
	return true;
}

/* "Dallas 2017, points of 2017-04-05 to 2017-08-14" */
static const char *describe(const struct Gathering *all, Id season)
{
	char first[DAY_TEXT], last[DAY_TEXT];
	const char *whose = all->cohort > 0
				    ? domain_ref(all->domain, KIND_COHORT, all->cohort, all->arena)
				    : domain_label(all->domain, KIND_SEASON, season, all->arena);

	if (all->first == DAY_NONE)
		return whose;
	return arena_format(all->arena, "%s, %s to %s", whose, day_iso(all->first, first),
			    day_iso(all->last, last));
}

static bool make(struct Gathering *all, const struct Measure *measure, Id season,
		 struct TeamFunnel *ret_funnel, struct Error *error)
{
	static const enum ChartDirection directions[] = {[WANTED_UP] = DIRECTION_UP,
							 [WANTED_DOWN] = DIRECTION_DOWN,
							 [WANTED_NEUTRAL] = DIRECTION_NEUTRAL};
	bool shares = measure->data == DATA_PROPORTION;
	struct FunnelSpec spec = {.kind = shares ? FUNNEL_PROPORTION : FUNNEL_RATE,
				  .names = all->names,
				  .numerator = all->k,
				  .denominator = all->n,
				  .n = all->n_teams,
				  .multiply = !isnan(measure->multiply) ? measure->multiply
					      : shares			? PERCENT
									: 1};
	struct FunnelStory story = {.title = measure->name,
				    .subtitle = describe(all, season),
				    .unit = measure->unit,
				    .one = "team",
				    .many = "teams",
				    .direction = directions[measure->direction]};

	if (!funnel_compute(all->arena, &spec, &ret_funnel->funnel, error))
		return false;
	funnel_picture(all->arena, &ret_funnel->funnel, &story, &ret_funnel->picture);
	return true;
}

bool funnel_of_measure(struct Domain *domain, struct FunnelScope scope, struct Arena *arena,
		       struct TeamFunnel *ret_funnel, struct Error *error)
{
	struct Gathering all = {.domain = domain,
				.arena = arena,
				.cohort = scope.cohort,
				.first = DAY_NONE,
				.last = DAY_NONE};
	struct Measure *record = ARENA_NEW(arena, struct Measure);
	struct Family family;
	Id season;

	if (!domain_get(domain, (struct KindId){KIND_MEASURE, scope.measure}, record, arena,
			error) ||
	    !check_data(record, error) ||
	    !family_season(domain, record->team, arena, &season, error) ||
	    !family_load(domain, (struct FamilyScope){.season = season, .name = record->name},
			 arena, &family, error))
		return false;
	all.data = (enum DataKind)record->data;
	all.names = ARENA_ARRAY(arena, family.n, const char *);
	all.k = ARENA_ARRAY(arena, family.n, double);
	all.n = ARENA_ARRAY(arena, family.n, double);
	for (size_t i = 0; i < family.n; i++)
		if (!add_member(&all, &family.items[i], error))
			return false;
	return make(&all, record, season, ret_funnel, error);
}
