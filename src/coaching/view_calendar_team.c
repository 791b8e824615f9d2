/* Calendar: the team that a text names. */
#include "view_calendar_events.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/view/list.h"
#include "qtp/season.h"
#include "qtp/team.h"

#include <assert.h>
#include <ctype.h>
#include <string.h>

enum { NAME_CODE, NAME_NAME, NAME_PRACTICE, TEAM_NAMES };
#define YEAR 366

struct NamedTeam {
	const struct Team *team;
	const char *names[TEAM_NAMES]; /* folded */
	Day first, last;	       /* of its season; DAY_NONE */
};

struct NamedTeams {
	struct NamedTeam *teams;
	size_t n;
	struct CalendarSpan span;
};

static const void *find_record(const struct Records *records, Id id)
{
	for (size_t i = 0; i < records->n; i++)
		if (((const struct Record *)records_at(records, i))->id == id)
			return records_at(records, i);
	return NULL;
}

static void take_season(struct NamedTeam *named, const struct Records *cohorts,
			const struct Records *seasons)
{
	const struct Cohort *cohort = find_record(cohorts, named->team->cohort);
	const struct Season *season = cohort ? find_record(seasons, cohort->season) : NULL;

	named->first = season ? season->first_day : DAY_NONE;
	named->last = season ? season->last_day : DAY_NONE;
}

static struct CalendarSpan whole_span(const struct Records *seasons, Day today)
{
	struct CalendarSpan span = {DAY_NONE, DAY_NONE};

	for (size_t i = 0; i < seasons->n; i++) {
		const struct Season *season = records_at(seasons, i);

		if (season->first_day != DAY_NONE &&
		    (span.first == DAY_NONE || season->first_day < span.first))
			span.first = season->first_day;
		if (season->last_day != DAY_NONE &&
		    (span.last == DAY_NONE || season->last_day > span.last))
			span.last = season->last_day;
	}
	span.first = span.first == DAY_NONE ? today - YEAR : span.first;
	span.last = span.last == DAY_NONE ? today + YEAR : span.last;
	return span;
}

bool named_teams_load(struct Domain *domain, struct Arena *arena, struct NamedTeams **ret_teams,
		      struct Error *error)
{
	const struct ListQuery team_query = {.entity = entity_get(KIND_TEAM)},
			       cohort_query = {.entity = entity_get(KIND_COHORT)},
			       season_query = {.entity = entity_get(KIND_SEASON)};
	struct Records teams, cohorts, seasons;
	struct RefName *practices;
	struct NamedTeams *named = ARENA_ARRAY(arena, 1, struct NamedTeams);

	if (!domain_list(domain, &team_query, arena, &teams, error) ||
	    !domain_list(domain, &cohort_query, arena, &cohorts, error) ||
	    !domain_list(domain, &season_query, arena, &seasons, error) ||
	    !(practices =
		      list_names(domain, &teams, entity_field(entity_get(KIND_TEAM), "practice"),
				 arena, error)))
		return false;
	*named = (struct NamedTeams){.teams = ARENA_ARRAY(arena, teams.n, struct NamedTeam),
				     .n = teams.n,
				     .span = whole_span(&seasons, domain->today)};
	for (size_t i = 0; i < teams.n; i++) {
		struct NamedTeam *one = &named->teams[i];

		one->team = records_at(&teams, i);
		one->names[NAME_CODE] = text_fold(arena, one->team->code);
		one->names[NAME_NAME] = text_fold(arena, one->team->name);
		one->names[NAME_PRACTICE] = text_fold(arena, practices[i].label);
		take_season(one, &cohorts, &seasons);
	}
	*ret_teams = named;
	return true;
}

struct CalendarSpan named_teams_span(const struct NamedTeams *teams)
{
	return teams->span;
}

/* A team and where its longest name is in the text. */
struct Match {
	const struct NamedTeam *team;
	const char *start;
	size_t length;
	bool inside; /* it is a part of another match */
};

static bool is_in_word(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* The first place where the name is as whole words. */
static const char *find_words(const char *text, const char *name)
{
	size_t length = strlen(name);

	for (const char *at = text; length > 0 && (at = strstr(at, name)); at++)
		if ((at == text || !is_in_word(at[-1])) && !is_in_word(at[length]))
			return at;
	return NULL;
}

/* By its code or name, or by its practice alone. */
static struct Match match_team(const struct NamedTeam *team, bool by_practice, const char *text)
{
	struct Match best = {team, NULL, 0};
	int first = by_practice ? NAME_PRACTICE : NAME_CODE,
	    end = by_practice ? TEAM_NAMES : NAME_PRACTICE;

	for (int i = first; i < end; i++) {
		const char *found = find_words(text, team->names[i]);

		if (found && strlen(team->names[i]) > best.length)
			best = (struct Match){team, found, strlen(team->names[i])};
	}
	return best;
}

static bool is_part_of(const struct Match *part, const struct Match *whole)
{
	return part->length < whole->length && part->start >= whole->start &&
	       part->start + part->length <= whole->start + whole->length;
}

/* Keeps those that `keeps` says; the number of them. */
static size_t keep_outermost(struct Match matches[], size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		matches[i].inside = false;
		for (size_t k = 0; k < n && !matches[i].inside; k++)
			matches[i].inside = is_part_of(&matches[i], &matches[k]);
	}
	for (size_t i = 0; i < n; i++)
		if (!matches[i].inside)
			matches[kept++] = matches[i];
	return kept;
}

static bool is_in_season(const struct NamedTeam *team, Day day)
{
	return (team->first == DAY_NONE || day >= team->first) &&
	       (team->last == DAY_NONE || day <= team->last);
}

/* The only one whose season has the day; NULL: none or several. */
static const struct NamedTeam *only_in_season(const struct Match matches[], size_t n, Day day)
{
	const struct NamedTeam *found = NULL;

	for (size_t i = 0; i < n; i++) {
		if (!is_in_season(matches[i].team, day))
			continue;
		if (found)
			return NULL;
		found = matches[i].team;
	}
	return found;
}

static bool is_out(const struct Team *team)
{
	return team->stage == STAGE_DECLINED || team->stage == STAGE_WITHDRAWN;
}

/* Those that a text names; of a practice only teams that are in the program or may be. */
struct Matches {
	struct Match *items;
	size_t n;
};

static struct Matches find_matches(const struct NamedTeams *teams, const char *text,
				   bool by_practice, struct Arena *arena)
{
	struct Matches found = {ARENA_ARRAY(arena, teams->n, struct Match), 0};

	for (size_t i = 0; i < teams->n; i++) {
		if (by_practice && is_out(teams->teams[i].team))
			continue;
		found.items[found.n] = match_team(&teams->teams[i], by_practice, text);
		found.n += found.items[found.n].start != NULL;
	}
	found.n = keep_outermost(found.items, found.n);
	return found;
}

static bool any_in_season(const struct Matches *matches, Day day)
{
	for (size_t i = 0; i < matches->n; i++)
		if (is_in_season(matches->items[i].team, day))
			return true;
	return false;
}

static const char *codes_of(const struct Matches *found, struct Arena *arena)
{
	const char **codes = ARENA_ARRAY(arena, found->n, const char *);

	for (size_t i = 0; i < found->n; i++) {
		assert(found->items[i].team); /* a match has a team */
		codes[i] = found->items[i].team->team->code;
	}
	return words_listed(codes, found->n, arena);
}

Id named_teams_find(const struct NamedTeams *teams, const char *text, Day day, struct Arena *arena,
		    const char **ret_several)
{
	const char *folded = text_fold(arena, text);
	struct Matches found = find_matches(teams, folded, false, arena);
	const struct NamedTeam *only;

	*ret_several = NULL;
	if (!any_in_season(&found, day)) {
		struct Matches by_practice = find_matches(teams, folded, true, arena);

		if (any_in_season(&by_practice, day) || found.n == 0)
			found = by_practice;
	}
	only = found.n == 1 ? found.items[0].team : only_in_season(found.items, found.n, day);
	if (only)
		return only->team->record.id;
	*ret_several = found.n > 0 ? codes_of(&found, arena) : NULL;
	return 0;
}
