/* Person page: roles by season, and taught sessions, from what refers to a person. */
#include "view_person.h"
#include "qtp/engine/domain/facts.h"

#include "qtp/season/view_schedule.h"
#include "qtp/team.h"

#include <stdlib.h>
#include <string.h>

/* Records around a person. */
struct Around {
	struct Records members, coached; /* roles; teams whose coach it is */
	struct Records teams, cohorts, coached_cohorts, seasons, coached_seasons;
	struct Records items, sessions, places;
};

static int by_season(const void *a, const void *b)
{
	const struct PersonRole *left = a, *right = b;

	if (left->season_day != right->season_day)
		return left->season_day > right->season_day ? -1 : 1;
	if (left->coach != right->coach)
		return left->coach ? -1 : 1;
	return strcmp(left->code, right->code);
}

static const char *label_of(enum Kind kind, const char *key, Choice choice)
{
	return choice == CHOICE_NONE ? ""
				     : entity_field(entity_get(kind), key)->choices[choice].label;
}

/* A team, with the year that has most of its season. */
static struct PersonRole role_of(const struct Team *team, const struct Records *cohorts,
				 const struct Records *seasons)
{
	const struct Cohort *cohort = records_find(cohorts, team->cohort);
	const struct Season *season = cohort ? records_find(seasons, cohort->season) : NULL;
	struct PersonRole role = {.team = team->record.id,
				  .season_day = season ? season->first_day : DAY_NONE,
				  .code = team->code ? team->code : "",
				  .name = team->name,
				  .role = "coach",
				  .coach = true,
				  .from = DAY_NONE,
				  .until = DAY_NONE,
				  .stage = team->stage == STAGE_ACCEPTED
						   ? ""
						   : label_of(KIND_TEAM, "stage", team->stage)};
	int month, day;

	if (season && season->last_day != DAY_NONE)
		day_to_civil(season->first_day + (season->last_day - season->first_day) / 2,
			     &role.year, &month, &day);
	else if (season)
		day_to_civil(season->first_day, &role.year, &month, &day);
	return role;
}

static bool load_roles(const struct Loading *loading, Id person, struct Around *around,
		       struct Error *error)
{
	struct Domain *domain = loading->domain;
	struct Arena *arena = loading->arena;

	return domain_children(domain, (struct OwnedBy){KIND_MEMBER, "person", person}, arena,
			       &around->members, error) &&
	       domain_children(domain, (struct OwnedBy){KIND_TEAM, "coach", person}, arena,
			       &around->coached, error) &&
	       load_refs(loading, &around->members, "team", &around->teams, error) &&
	       load_refs(loading, &around->teams, "cohort", &around->cohorts, error) &&
	       load_refs(loading, &around->coached, "cohort", &around->coached_cohorts, error) &&
	       load_refs(loading, &around->cohorts, "season", &around->seasons, error) &&
	       load_refs(loading, &around->coached_cohorts, "season", &around->coached_seasons,
			 error);
}

static void add_roles(const struct Around *around, struct PersonPage *page, struct Arena *arena)
{
	page->roles = ARENA_ARRAY(arena, around->members.n + around->coached.n, struct PersonRole);
	for (size_t i = 0; i < around->members.n; i++) {
		const struct Member *member = records_at(&around->members, i);
		const struct Team *team = records_find(&around->teams, member->team);

		if (!team || team->record.binned)
			continue;
		struct PersonRole role = role_of(team, &around->cohorts, &around->seasons);

		role.coach = false;
		role.role = label_of(KIND_MEMBER, "role", member->role);
		role.from = member->from;
		role.until = member->until;
		page->roles[page->n_roles++] = role;
	}
	for (size_t i = 0; i < around->coached.n; i++)
		page->roles[page->n_roles++] =
			role_of(records_at(&around->coached, i), &around->coached_cohorts,
				&around->coached_seasons);
	if (page->n_roles)
		qsort(page->roles, page->n_roles, sizeof page->roles[0], by_season);
}

/* "alumni 2015, coach since 2017": those who came back as coaches. */
static const char *summary_of(const struct PersonPage *page, struct Arena *arena)
{
	int first_member = 0, first_coach = 0;

	for (size_t i = 0; i < page->n_roles; i++) { /* newest first: the last is the oldest */
		if (*page->roles[i].stage)
			continue;
		if (page->roles[i].coach)
			first_coach = page->roles[i].year;
		else
			first_member = page->roles[i].year;
	}
	if (!first_coach)
		return "";
	if (first_member && first_member < first_coach)
		return arena_format(arena, "alumni %d, coach since %d", first_member, first_coach);
	return arena_format(arena, "coach since %d", first_coach);
}

/* --- Sessions taught --- */

static int newest_first(const void *a, const void *b)
{
	const struct PersonSession *left = a, *right = b;

	if (left->first_day != right->first_day)
		return left->first_day > right->first_day ? -1 : 1;
	return strcmp(left->code, right->code);
}

static struct PersonSession *session_row(struct PersonPage *page, const struct Session *session,
					 const struct Cohort *cohort, struct Arena *arena)
{
	for (size_t i = 0; i < page->n_sessions; i++)
		if (page->sessions[i].session == session->record.id)
			return &page->sessions[i];
	page->sessions[page->n_sessions] =
		(struct PersonSession){.session = session->record.id,
				       .code = session->code ? session->code : "",
				       .city = cohort ? cohort_place(cohort, arena) : "",
				       .first_day = session->first_day,
				       .last_day = session->last_day};
	return &page->sessions[page->n_sessions++];
}

static bool load_sessions(const struct Loading *loading, Id person, struct Around *around,
			  struct PersonPage *page, struct Error *error)
{
	struct Arena *arena = loading->arena;

	if (!domain_children(loading->domain, (struct OwnedBy){KIND_AGENDA, "faculty", person},
			     arena, &around->items, error) ||
	    !load_refs(loading, &around->items, "session", &around->sessions, error) ||
	    !load_refs(loading, &around->sessions, "cohort", &around->places, error))
		return false;
	page->sessions = ARENA_ARRAY(arena, around->sessions.n, struct PersonSession);
	for (size_t i = 0; i < around->items.n; i++) {
		const struct Agenda *item = records_at(&around->items, i);
		const struct Session *session = records_find(&around->sessions, item->session);
		struct PersonSession *row;

		if (!session || session->record.binned)
			continue;
		row = session_row(page, session, records_find(&around->places, session->cohort),
				  arena);
		row->n_items++;
		row->minutes += item->minutes == NUMBER_NONE ? 0 : item->minutes;
	}
	if (page->n_sessions)
		qsort(page->sessions, page->n_sessions, sizeof page->sessions[0], newest_first);
	return true;
}

bool person_page_load(struct Domain *domain, Id person, struct Arena *arena,
		      struct PersonPage *ret_page, struct Error *error)
{
	const struct Loading loading = {domain, DEPTH_WHOLE, arena};
	struct Around around;

	*ret_page = (struct PersonPage){.is_person = true, .summary = ""};
	if (!load_roles(&loading, person, &around, error))
		return false;
	add_roles(&around, ret_page, arena);
	ret_page->summary = summary_of(ret_page, arena);
	return load_sessions(&loading, person, &around, ret_page, error);
}
