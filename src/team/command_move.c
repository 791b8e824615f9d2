/* Team: the moves from stage to stage, and places of a cohort. */
#include "qtp/team/view_team.h"

#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/command_work.h"
#include "qtp/engine/domain/transition.h"
#include "view_waitlist.h"

#include <inttypes.h>

/* Last in line. */
static bool next_place(struct Domain *domain, Id cohort, struct Arena *arena, int64_t *ret_place,
		       struct Error *error)
{
	struct Records teams;

	*ret_place = 1;
	if (!domain_children(domain, (struct OwnedBy){KIND_TEAM, "cohort", cohort}, arena, &teams,
			     error))
		return false;
	for (size_t i = 0; i < teams.n; i++) {
		const struct Team *team = records_at(&teams, i);

		if (team->stage == STAGE_WAITLISTED && team->waitlist_place >= *ret_place)
			*ret_place = team->waitlist_place + 1;
	}
	return true;
}

/* What fails, each sentence once: rules of the same person say the same when there is none. */
static const char *failing_sentences(const struct Eligibility *eligibility, struct Arena *arena)
{
	const char *list = NULL, *last = "";

	for (size_t i = 0; i < eligibility->n_findings; i++) {
		const struct RuleFinding *finding = &eligibility->findings[i];

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
	const char *name = arena_format(arena, "%s %s", team->code, text_show(arena, team->name));
	const char *way = team->stage == STAGE_WAITLISTED
				  ? arena_format(arena, "%s waits until one is free", name)
				  : arena_format(arena, "Waitlist %s", name);

	return arena_format(
		arena, "%s is full: all %" PRId64 " places are taken. %s, or raise the capacity.",
		domain_ref(domain, KIND_COHORT, team->cohort, arena), capacity, way);
}

static bool check_place(struct Domain *domain, const struct Team *team, struct Arena *arena,
			struct Error *error)
{
	struct Places places;

	if (!cohort_places(domain, team->cohort, &places, error))
		return false;
	return places.free != 0 || team->stage == STAGE_OFFERED ||
	       error_set(error, ERROR_RULE, "stage", "%s",
			 team_full_sentence(domain, team, places.capacity, arena));
}

static bool may_be_accepted(struct Domain *domain, const void *record, struct Arena *arena,
			    struct Error *error)
{
	return check_eligible(domain, record, arena, error) &&
	       check_place(domain, record, arena, error);
}

static bool take_stage(const struct Moving *moving, struct Error *error)
{
	struct Team *after = moving->after;
	struct Domain *domain = moving->call->domain;

	after->stage_since = domain->today;
	after->waitlist_place = NUMBER_NONE;
	after->answer_by = DAY_NONE;
	return after->stage != STAGE_WAITLISTED ||
	       next_place(domain, after->cohort, moving->arena, &after->waitlist_place, error);
}

/* A place that is offered is answered by a day. */
static bool take_offer(const struct Moving *moving, struct Error *error)
{
	struct Team *after = moving->after;
	Day today = moving->call->domain->today;
	char day[DAY_TEXT];

	if (!take_stage(moving, error) ||
	    !call_day(moving->call, "answer_by", day_frame(today, DAY_COMING), &after->answer_by,
		      error))
		return false;
	return after->answer_by >= today ||
	       error_set(error, ERROR_INPUT, "answer_by",
			 "%s is over. Name a day by which the team can still answer.",
			 day_medium(after->answer_by, day));
}

/* Why it ends, as a line after the notes: "Declined on 21 Aug 2017: no sponsor" */
static bool take_end(const struct Moving *moving, struct Error *error)
{
	const char *reason = call_text(moving->call, "notes");
	const struct Team *after = moving->after;
	char day[DAY_TEXT];

	if (!take_stage(moving, error))
		return false;
	return text_is_empty(reason) ||
	       moving_add_note(
		       moving, entity_field(entity_get(KIND_TEAM), "notes"),
		       arena_format(moving->arena, "%s on %s: %s",
				    after->stage == STAGE_DECLINED ? "Declined" : "Withdrawn",
				    day_medium(after->stage_since, day), reason),
		       error);
}

/* Nothing promotes itself: when a place has become free, the first in line is named. */
static void say_offer(const struct StateField *states, const struct Transition *row,
		      const struct Moving *moving, struct Text *done)
{
	const struct Team *team = moving->before;
	const char *offer = places_offer(moving->call->domain, team->cohort, moving->arena);

	transition_say(states, row, moving, done);
	if (offer)
		text_format(done, " %s", offer);
}

#define FROM(stage) TRANSITION_FROM(STAGE_##stage)
#define FROM_OPEN (FROM(DRAFT) | FROM(SUBMITTED) | FROM(INCOMPLETE) | FROM(UNDER_REVIEW))

static const struct Transition moves[] = {
	{"team.submit", FROM(DRAFT) | FROM(INCOMPLETE) | FROM(DECLINED) | FROM(WITHDRAWN),
	 STAGE_SUBMITTED, "submit", "Submitted", "submitted", NULL, take_stage, NULL},
	{"team.review", FROM(SUBMITTED) | FROM(INCOMPLETE) | FROM(WAITLISTED), STAGE_UNDER_REVIEW,
	 "review", "Under review:", "reviewed", NULL, take_stage, NULL},
	{"team.return", FROM(SUBMITTED) | FROM(UNDER_REVIEW), STAGE_INCOMPLETE, "return",
	 "Returned as incomplete:", "returned", NULL, take_stage, NULL},
	{"team.offer", FROM_OPEN | FROM(WAITLISTED) | FROM(OFFERED), STAGE_OFFERED, "offer a place",
	 "Offered a place to", "offered a place", may_be_accepted, take_offer, NULL},
	{"team.accept", FROM_OPEN | FROM(WAITLISTED) | FROM(OFFERED), STAGE_ACCEPTED, "accept",
	 "Accepted", "accepted", may_be_accepted, take_stage, NULL},
	{"team.waitlist", FROM_OPEN | FROM(OFFERED), STAGE_WAITLISTED, "waitlist", "Waitlisted",
	 "waitlisted", NULL, take_stage, NULL},
	{"team.decline", FROM_OPEN | FROM(WAITLISTED) | FROM(OFFERED), STAGE_DECLINED, "decline",
	 "Declined", "declined", NULL, take_end, NULL},
	{"team.withdraw", FROM_OPEN | FROM(WAITLISTED) | FROM(OFFERED) | FROM(ACCEPTED),
	 STAGE_WITHDRAWN, "withdraw", "Withdrew", "withdrawn", NULL, take_end, say_offer},
};

static const struct StateField states_rows[] = {
	{KIND_TEAM, "stage", moves, N_ITEMS(moves), 0, NULL, NULL, NULL, NULL},
};
const struct StateFieldTable team_states = CAPABILITY_ROWS(states_rows);
