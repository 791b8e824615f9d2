/* Structure: settings of a season, milestones, places of a practice. */
#include "structure.h"

#include "qtp/base/text.h"
#include "qtp/base/utf8.h"
#include "qtp/rule/milestone.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool load(struct Domain *domain, enum Kind kind, Id id, void *ret_record,
		 struct Arena *arena, struct Error *error)
{
	return domain_get(domain, entity_get(kind), id, ret_record, arena, error);
}

void season_complete(struct Season *season, struct Arena *arena)
{
	bool taken[N_PAYERS];
	const char *wrong;

	if (season->payers && payers_read(season->payers, taken, &wrong, arena))
		season->payers = payers_text(taken, arena);
}

/* 14 of "2017-M14"; 0: its code has another form. */
static int64_t milestone_number(const struct Milestone *milestone)
{
	const char *code = milestone_short_code(milestone);

	return *code == 'M' || *code == 'm' ? strtoll(code + 1, NULL, 10) : 0;
}

/* One more than the highest of the season, those in the bin included. */
static bool next_number(struct Domain *domain, Id season, struct Arena *arena, int64_t *ret_number,
			struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_MILESTONE);
	struct ListQuery query = {
		.entity = entity, .scope = entity_field(entity, "season"), .scope_id = season};

	*ret_number = 1;
	for (int bin = 0; bin < 2; bin++) {
		struct Records records;

		query.binned = bin;
		if (!domain_list(domain, &query, arena, &records, error))
			return false;
		for (size_t i = 0; i < records.n; i++) {
			const struct Milestone *milestone = records_at(&records, i);
			int64_t number = milestone_number(milestone);

			*ret_number = number >= *ret_number ? number + 1 : *ret_number;
		}
	}
	return true;
}

bool milestone_complete(struct Domain *domain, struct Milestone *milestone, struct Arena *arena,
			struct Error *error)
{
	const char *season;
	int64_t number;

	if (!milestone->season)
		return true;
	season = domain_ref(domain, KIND_SEASON, milestone->season, arena);
	if (!milestone->code) {
		if (!next_number(domain, milestone->season, arena, &number, error))
			return false;
		milestone->code = arena_format(arena, "%s-M%02" PRId64, season, number);
		return true;
	}
	size_t length = strlen(season);

	if (strncasecmp(milestone->code, season, length) != 0 || milestone->code[length] != '-')
		milestone->code = arena_format(arena, "%s-%s", season, milestone->code);
	return true;
}

bool location_complete(struct Domain *domain, const struct Location *before,
		       struct Location *location, struct Arena *arena, struct Error *error)
{
	struct Practice practice;

	if (before || location->country || !location->practice)
		return true;
	if (!load(domain, KIND_PRACTICE, location->practice, &practice, arena, error))
		return false;
	location->country = practice.country;
	return true;
}

bool team_complete_practice(struct Domain *domain, struct Team *team, struct Arena *arena,
			    struct Error *error)
{
	struct Location location;

	if (team->practice || !team->location)
		return true;
	if (!load(domain, KIND_LOCATION, team->location, &location, arena, error))
		return false;
	team->practice = location.practice;
	return true;
}

bool location_check(struct Domain *domain, const struct Location *location, struct Arena *arena,
		    struct Issues *issues, struct Error *error)
{
	struct Records others;

	if (!location->practice || !location->name)
		return true;
	if (!domain_children(domain, entity_get(KIND_LOCATION), "practice", location->practice,
			     arena, &others, error))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Location *other = records_at(&others, i);

		if (other->record.id != location->record.id &&
		    strcmp(text_fold(arena, other->name), text_fold(arena, location->name)) == 0)
			issues_warn(issues, "name",
				    "This practice has a location %s already. Change that one, or "
				    "force it.",
				    text_show(arena, other->name));
	}
	return true;
}

static bool check_place(struct Domain *domain, const struct Team *team, struct Arena *arena,
			struct Issues *issues, struct Error *error)
{
	struct Location location;

	if (!team->location)
		return true;
	if (!load(domain, KIND_LOCATION, team->location, &location, arena, error))
		return false;
	if (location.practice != team->practice)
		issues_add(issues, ERROR_INPUT, "location",
			   "%s is a location of %s, not of the team's practice. Name one of its "
			   "own, or none.",
			   text_show(arena, location.name),
			   text_show(arena, domain_label(domain, KIND_PRACTICE, location.practice,
							 arena)));
	return true;
}

static const char *payer_labels(const bool taken[N_PAYERS], struct Arena *arena)
{
	const char *text = "";

	for (int i = 0; i < N_PAYERS; i++)
		if (taken[i])
			text = arena_format(arena, "%s%s%s", text, *text ? ", " : "",
					    payer_choices()[i].label);
	return text;
}

static bool check_payer(struct Domain *domain, const struct Team *team, struct Arena *arena,
			struct Issues *issues, struct Error *error)
{
	struct Cohort cohort;
	struct Season season;
	bool taken[N_PAYERS];
	const char *wrong;

	if (team->payer == CHOICE_NONE || !team->cohort)
		return true;
	if (!load(domain, KIND_COHORT, team->cohort, &cohort, arena, error) ||
	    !load(domain, KIND_SEASON, cohort.season, &season, arena, error))
		return false;
	if (season.payers && payers_read(season.payers, taken, &wrong, arena) &&
	    !taken[team->payer])
		issues_warn(issues, "payer",
			    "Season %s takes no %s as payer, only: %s. Choose one of them, or "
			    "force it.",
			    season.code, payer_choices()[team->payer].label,
			    payer_labels(taken, arena));
	return true;
}

bool team_check_structure(struct Domain *domain, const struct Team *before, const struct Team *team,
			  struct Arena *arena, struct Issues *issues, struct Error *error)
{
	bool new_place = !before || before->location != team->location ||
			 before->practice != team->practice,
	     new_payer = !before || before->payer != team->payer;

	return (!new_place || check_place(domain, team, arena, issues, error)) &&
	       (!new_payer || check_payer(domain, team, arena, issues, error));
}
