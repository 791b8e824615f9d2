/* Team: from stage to stage, waivers, answers, places of a cohort. */
#include "qtp/team/view_team.h"

#include "tables.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/domain/scope.h"

#include <inttypes.h>
#include <string.h>

/* What a move is called, and from which stages it may start. The one table of moves. */
struct Move {
	const char *verb; /* "accept" */
	uint32_t from;	  /* bits of enum Stage */
};

#define FROM(stage) (1u << (stage))
#define FROM_OPEN                                                             \
	(FROM(STAGE_DRAFT) | FROM(STAGE_SUBMITTED) | FROM(STAGE_INCOMPLETE) | \
	 FROM(STAGE_UNDER_REVIEW))

static const struct Move moves[N_STAGES] = {
	[STAGE_DRAFT] = {"make a draft of", 0},
	[STAGE_SUBMITTED] = {"submit", FROM(STAGE_DRAFT) | FROM(STAGE_INCOMPLETE) |
					       FROM(STAGE_DECLINED) | FROM(STAGE_WITHDRAWN)},
	[STAGE_INCOMPLETE] = {"return", FROM(STAGE_SUBMITTED) | FROM(STAGE_UNDER_REVIEW)},
	[STAGE_UNDER_REVIEW] = {"review", FROM(STAGE_SUBMITTED) | FROM(STAGE_INCOMPLETE) |
						  FROM(STAGE_WAITLISTED)},
	[STAGE_ACCEPTED] = {"accept", FROM_OPEN | FROM(STAGE_WAITLISTED)},
	[STAGE_WAITLISTED] = {"waitlist", FROM_OPEN},
	[STAGE_DECLINED] = {"decline", FROM_OPEN | FROM(STAGE_WAITLISTED)},
	[STAGE_WITHDRAWN] = {"withdraw", FROM_OPEN | FROM(STAGE_WAITLISTED) | FROM(STAGE_ACCEPTED)},
};

static const char *stage_label(Choice stage)
{
	return entity_field(entity_get(KIND_TEAM), "stage")->choices[stage].label;
}

bool cohort_places(struct Domain *domain, Id cohort_id, struct Places *ret_places,
		   struct Error *error)
{
	struct Arena arena = {0};
	struct Cohort cohort;
	struct Records teams;
	int64_t first_place = INT64_MAX;
	bool loaded;

	/* A place is taken by any team. */
	scope_lift(domain);
	loaded = domain_get(domain, entity_get(KIND_COHORT), cohort_id, &cohort, &arena, error) &&
		 domain_children(domain, entity_get(KIND_TEAM), "cohort", cohort_id, &arena, &teams,
				 error);
	scope_lower(domain);

	*ret_places = (struct Places){.capacity = loaded ? cohort.capacity : NUMBER_NONE,
				      .free = NUMBER_NONE};
	for (size_t i = 0; loaded && i < teams.n; i++) {
		const struct Team *team = records_at(&teams, i);

		ret_places->n_accepted += team->stage == STAGE_ACCEPTED;
		ret_places->n_waiting += team->stage == STAGE_WAITLISTED;
		if (team->stage == STAGE_WAITLISTED && team->waitlist_place < first_place) {
			first_place = team->waitlist_place;
			ret_places->first_waiting = team->record.id;
		}
	}
	if (loaded && cohort.capacity != NUMBER_NONE)
		ret_places->free = cohort.capacity > (int64_t)ret_places->n_accepted
					   ? cohort.capacity - (int64_t)ret_places->n_accepted
					   : 0;
	arena_release(&arena);
	return loaded;
}

/* Last in line. */
static bool next_place(struct Domain *domain, Id cohort, struct Arena *arena, int64_t *ret_place,
		       struct Error *error)
{
	struct Records teams;

	*ret_place = 1;
	if (!domain_children(domain, entity_get(KIND_TEAM), "cohort", cohort, arena, &teams, error))
		return false;
	for (size_t i = 0; i < teams.n; i++) {
		const struct Team *team = records_at(&teams, i);

		if (team->stage == STAGE_WAITLISTED && team->waitlist_place >= *ret_place)
			*ret_place = team->waitlist_place + 1;
	}
	return true;
}

static bool check_move(const struct Team *team, enum Stage to, struct Arena *arena,
		       struct Error *error)
{
	if (team->record.binned)
		return error_set(error, ERROR_INPUT, "", "%s is in the bin. Restore it first.",
				 team->code);
	if (team->stage == (Choice)to)
		return error_set(error, ERROR_RULE, "stage", "%s %s is %s already.", team->code,
				 text_show(arena, team->name), stage_label((Choice)to));
	if (team->stage != CHOICE_NONE && !(moves[to].from & FROM((unsigned)team->stage)))
		return error_set(error, ERROR_RULE, "stage", "Cannot %s %s %s: it is %s.%s",
				 moves[to].verb, team->code, text_show(arena, team->name),
				 stage_label(team->stage),
				 team->stage == STAGE_DRAFT ? " Submit it first."
				 : moves[STAGE_SUBMITTED].from & FROM((unsigned)team->stage)
					 ? " Submit it again first."
					 : "");
	return true;
}

/* What fails, each sentence once: rules of the same person say the same when there is none. */
static const char *failing_sentences(const struct Eligibility *eligibility, struct Arena *arena)
{
	const char *list = NULL, *last = "";

	for (size_t i = 0; i < eligibility->n_findings; i++) {
		const struct Finding *finding = &eligibility->findings[i];

		if (finding->verdict != VERDICT_FAIL || text_equal(finding->text, last))
			continue;
		last = finding->text;
		list = list ? arena_format(arena, "%s %s", list, last) : last;
	}
	return text_show(arena, list);
}

static bool check_eligible(struct Domain *domain, const struct Team *team, struct Arena *arena,
			   struct Error *error)
{
	struct TeamFacts *facts;
	size_t n;

	if (!team_load_facts(&(struct Loading){domain, DEPTH_WHOLE, arena},
			     (struct IdSpan){&team->record.id, 1}, &facts, &n, error))
		return false;
	if (facts[0].eligibility.eligible)
		return true;
	return error_set(error, ERROR_RULE, "stage", "%s %s is not eligible: %d %s. %s", team->code,
			 text_show(arena, team->name), facts[0].eligibility.n_failing,
			 facts[0].eligibility.n_failing == 1 ? "rule fails" : "rules fail",
			 failing_sentences(&facts[0].eligibility, arena));
}

const char *team_full_sentence(struct Domain *domain, const struct Team *team, int64_t capacity,
			       struct Arena *arena)
{
	return arena_format(arena,
			    "%s is full: all %" PRId64
			    " places are taken. Waitlist %s %s, or raise the capacity.",
			    domain_ref(domain, KIND_COHORT, team->cohort, arena), capacity,
			    team->code, text_show(arena, team->name));
}

static bool check_place(struct Domain *domain, const struct Team *team, struct Arena *arena,
			struct Error *error)
{
	struct Places places;

	if (!cohort_places(domain, team->cohort, &places, error))
		return false;
	return places.free != 0 ||
	       error_set(error, ERROR_RULE, "stage", "%s",
			 team_full_sentence(domain, team, places.capacity, arena));
}

static bool check_all(struct Domain *domain, const struct Team *team, enum Stage to,
		      struct Arena *arena, struct Error *error)
{
	if (!check_move(team, to, arena, error))
		return false;
	return to != STAGE_ACCEPTED || (check_eligible(domain, team, arena, error) &&
					check_place(domain, team, arena, error));
}

static bool load_team(struct Domain *domain, Id id, struct Team *ret_team, struct Arena *arena,
		      struct Error *error)
{
	return domain_get(domain, entity_get(KIND_TEAM), id, ret_team, arena, error);
}

bool team_may_move(struct Domain *domain, Id id, enum Stage to, struct Error *error)
{
	struct Arena arena = {0};
	struct Team team;
	bool may = load_team(domain, id, &team, &arena, error) &&
		   check_all(domain, &team, to, &arena, error);

	arena_release(&arena);
	return may;
}

static bool move_one(struct Domain *domain, Id id, enum Stage to, struct Arena *arena,
		     struct Error *error)
{
	struct Team before, after;

	if (!load_team(domain, id, &before, arena, error) ||
	    !check_all(domain, &before, to, arena, error))
		return false;
	after = before;
	after.stage = (Choice)to;
	after.stage_since = domain->today;
	after.waitlist_place = NUMBER_NONE;
	if (to == STAGE_WAITLISTED &&
	    !next_place(domain, before.cohort, arena, &after.waitlist_place, error))
		return false;
	const struct RecordPut put = {entity_get(KIND_TEAM), &before, &after, .arena = arena};

	return record_put(domain, &put, error);
}

static const char *move_title(struct Domain *domain, const Id teams[], size_t n, enum Stage to,
			      struct Arena *arena)
{
	if (n != 1)
		return arena_format(arena, "%s %zu teams", moves[to].verb, n);
	return arena_format(arena, "%s %s %s", moves[to].verb,
			    domain_ref(domain, KIND_TEAM, teams[0], arena),
			    domain_label(domain, KIND_TEAM, teams[0], arena));
}

/* Every team that cannot move is named, not only the first. */
static bool move_all(struct Domain *domain, const Id teams[], size_t n, enum Stage to,
		     struct Arena *arena, struct Error *error)
{
	struct Issues issues;

	issues_init(&issues, arena);
	for (size_t i = 0; i < n; i++) {
		struct Error one = {0};

		if (move_one(domain, teams[i], to, arena, &one))
			continue;
		if (one.code != ERROR_RULE && one.code != ERROR_INPUT) {
			*error = one;
			return false;
		}
		issues_add(&issues, one.code, one.field, "%s", one.text);
	}
	if (issues.n <= 1)
		return issues_ok(&issues, error);
	const char *list = NULL;

	for (size_t i = 0; i < issues.n; i++)
		list = list ? arena_format(arena, "%s %s", list, issues.items[i].text)
			    : issues.items[i].text;
	return error_set(error, ERROR_RULE, "stage", "%zu of %zu teams cannot: %s", issues.n, n,
			 list);
}

/* Teams and the stage they move to. */
struct Moving {
	const Id *teams;
	size_t n;
	enum Stage to;
	struct Arena *arena;
};

static bool move_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Moving *moving = context;

	return move_all(domain, moving->teams, moving->n, moving->to, moving->arena, error);
}

bool team_move_many(struct Domain *domain, const Id teams[], size_t n, enum Stage to,
		    struct Error *error)
{
	struct Arena arena = {0};
	struct Moving moving = {teams, n, to, &arena};
	bool done = operation_run(domain, move_title(domain, teams, n, to, &arena), move_body,
				  &moving, error);

	arena_release(&arena);
	return done;
}

bool team_move(struct Domain *domain, Id team, enum Stage to, struct Error *error)
{
	return team_move_many(domain, &team, 1, to, error);
}
