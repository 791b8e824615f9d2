/* Small multiples: from the records of many teams to small charts on one scale. */
#include "view_multiples.h"

#include "qtp/engine/base/words.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "view_measure.h"

/* A measure that no chart can be made of has a panel without one; its page says why. */
static bool make_chart(struct Domain *domain, Id measure, struct Arena *arena,
		       const struct ChartPicture **ret_picture, struct Error *error)
{
	struct MeasureChart *chart = ARENA_NEW(arena, struct MeasureChart);
	struct ChartPicture *picture = ARENA_NEW(arena, struct ChartPicture);
	struct Error ignored;

	*ret_picture = NULL;
	if (!chart_of_measure(domain, measure, arena, chart, error))
		return false;
	if (chart->n > 0 &&
	    chart_picture_make(arena, &chart->spec, &chart->story, picture, &ignored))
		*ret_picture = picture;
	return true;
}

static const char *panel_words(const struct FamilyMember *member, struct Arena *arena)
{
	const struct MeasureSummary *summary = &member->summary;

	if (summary->n == 0)
		return summary->variation;
	return arena_format(arena, "%s: n %zu, last %s, centre %s", summary->variation, summary->n,
			    summary->last, summary->centre);
}

static bool make_panel(struct Domain *domain, const struct FamilyMember *member,
		       struct Arena *arena, struct MultiplesPanel *ret_panel, struct Error *error)
{
	*ret_panel = (struct MultiplesPanel){
		.head = arena_format(arena, "%s %s", member->team_code, member->team_name),
		.words = panel_words(member, arena),
		.news = member->summary.news,
	};
	return make_chart(domain, member->id, arena, &ret_panel->picture, error);
}

/* Those of the teams of one cohort, in the same order. */
static bool keep_cohort(struct Domain *domain, Id cohort, struct Arena *arena,
			struct Family *family, struct Error *error)
{
	size_t kept = 0;
	struct Team team;

	for (size_t i = 0; i < family->n; i++) {
		if (!domain_get(domain, (struct KindId){KIND_TEAM, family->items[i].team}, &team,
				arena, error))
			return false;
		if (team.cohort == cohort)
			family->items[kept++] = family->items[i];
	}
	family->n = kept;
	return true;
}

static const char *facts_of(const struct Measure *measure, const char *whose,
			    const struct Multiples *multiples, struct Arena *arena)
{
	static const char *const wanted[] = {
		[WANTED_UP] = " \xc2\xb7 higher is better \xe2\x86\x91",
		[WANTED_DOWN] = " \xc2\xb7 lower is better \xe2\x86\x93",
		[WANTED_NEUTRAL] = ""};
	char first[DAY_TEXT], last[DAY_TEXT];
	const char *range =
		multiples->first == DAY_NONE
			? ""
			: arena_format(arena, ", %s to %s", day_iso(multiples->first, first),
				       day_iso(multiples->last, last));

	return arena_format(arena, "%s%s%s \xc2\xb7 %zu %s%s, worst first%s",
			    measure->unit ? measure->unit : "", measure->unit ? " \xc2\xb7 " : "",
			    whose, COUNTED(multiples->n, "team", "teams"), range,
			    wanted[measure->direction]);
}

static const char *words_of(const struct Multiples *multiples, struct Arena *arena)
{
	const char *words = multiples->facts;

	for (size_t i = 0; i < multiples->n; i++)
		words = arena_format(arena, "%s\n%s: %s", words, multiples->panels[i].head,
				     multiples->panels[i].words);
	return words;
}

bool multiples_of_measure(struct Domain *domain, struct FunnelScope scope, struct Arena *arena,
			  struct TeamMultiples *ret_teams, struct Error *error)
{
	struct Multiples *picture = &ret_teams->picture;
	struct Measure *measure = ARENA_NEW(arena, struct Measure);
	struct Family family;
	const char *whose;
	Id season;

	if (!domain_get(domain, (struct KindId){KIND_MEASURE, scope.measure}, measure, arena,
			error) ||
	    !family_season(domain, measure->team, arena, &season, error) ||
	    !family_load(domain, (struct FamilyScope){.season = season, .name = measure->name},
			 arena, &family, error) ||
	    (scope.cohort > 0 && !keep_cohort(domain, scope.cohort, arena, &family, error)))
		return false;
	if (family.n == 0)
		return error_set(error, ERROR_RULE, "cohort", "No team of %s has a measure \"%s\".",
				 domain_ref(domain, KIND_COHORT, scope.cohort, arena),
				 measure->name);
	struct MultiplesPanel *panels = ARENA_ARRAY(arena, family.n, struct MultiplesPanel);

	for (size_t i = 0; i < family.n; i++)
		if (!make_panel(domain, &family.items[i], arena, &panels[i], error))
			return false;
	multiples_make(arena, panels, family.n, picture);
	ret_teams->members = family.items;
	whose = scope.cohort > 0 ? domain_ref(domain, KIND_COHORT, scope.cohort, arena)
				 : domain_label(domain, KIND_SEASON, season, arena);
	picture->title = measure->name;
	picture->facts = facts_of(measure, whose, picture, arena);
	picture->words = words_of(picture, arena);
	return true;
}
