/* Attention to a cohort: places and who waits for one, sessions without dates or venue. */
#include "rule_attention.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/words.h"
#include "qtp/season.h"
#include "qtp/team.h"

#include <inttypes.h>

#define VENUE_AMBER_DAYS 30 /* a session without a venue */
#define VENUE_RED_DAYS 14

int64_t cohort_free_places(const struct CohortFacts *facts)
{
	int64_t capacity = facts->cohort->capacity;

	if (capacity == NUMBER_NONE)
		return NUMBER_NONE;
	int64_t taken = (int64_t)(facts->n_accepted + facts->n_offered);

	return capacity > taken ? capacity - taken : 0;
}

/* The session that a cohort counts down to; NULL: none is planned. */
static const struct Session *next_of(const struct CohortFacts *facts)
{
	return session_next(facts->sessions, facts->n_sessions, facts->today);
}

static bool is_over(const struct CohortFacts *facts)
{
	return sessions_are_over(facts->sessions, facts->n_sessions, facts->today);
}

/* Days past the next session; below 0 before it. */
static int64_t late(const struct CohortFacts *facts)
{
	const struct Session *next = next_of(facts);

	return next ? (int64_t)facts->today - next->first_day : 0;
}

static const char *seen_of_places(const struct CohortFacts *facts, struct Arena *arena)
{
	const char *seen = arena_format(arena, "%" PRId64 " %s, %zu accepted, %zu on the waitlist",
					COUNTED(facts->cohort->capacity, "place", "places"),
					facts->n_accepted, facts->n_waiting);

	return facts->first_waiting ? arena_format(arena, "%s; first in line %s", seen,
						   facts->first_waiting->name)
				    : seen;
}

static void find_over_capacity(struct AttentionCase *judged)
{
	const struct CohortFacts *facts = judged->facts;

	if (is_over(facts) || facts->cohort->capacity == NUMBER_NONE ||
	    (int64_t)facts->n_accepted <= facts->cohort->capacity)
		return;
	attention_add(judged,
		      (struct AttentionFinding){
			      .light = LIGHT_RED,
			      .days_late = late(facts),
			      .text = arena_format(
				      judged->arena, "%zu %s accepted for %" PRId64 " %s%s",
				      COUNTED(facts->n_accepted, "team", "teams"),
				      COUNTED(facts->cohort->capacity, "place", "places"),
				      session_phrase(next_of(facts), facts->today, judged->arena)),
			      .seen = seen_of_places(facts, judged->arena),
		      });
}

/* " 12 days" */
static const char *waited(const struct CohortFacts *facts, struct Arena *arena)
{
	Day since = facts->first_waiting->stage_since;

	if (since == DAY_NONE || since >= facts->today)
		return "";
	return arena_format(arena, " %s", days_text(arena, (int64_t)facts->today - since));
}

/* Nothing promotes itself: the first in line is offered, and a person decides. */
static void find_free_place(struct AttentionCase *judged)
{
	const struct CohortFacts *facts = judged->facts;
	const struct Session *first = session_first(facts->sessions, facts->n_sessions);
	int64_t free_places = cohort_free_places(facts);

	if (free_places == NUMBER_NONE || free_places == 0 || !facts->first_waiting ||
	    (first && first->first_day <= facts->today))
		return;
	attention_add(judged,
		      (struct AttentionFinding){
			      .light = LIGHT_AMBER,
			      .days_late = late(facts),
			      .text = arena_format(
				      judged->arena, "%" PRId64 " %s free, %s waits%s", free_places,
				      free_places == 1 ? "place" : "places",
				      facts->first_waiting->name, waited(facts, judged->arena)),
			      .seen = seen_of_places(facts, judged->arena),
		      });
}

static bool has_session(const struct CohortFacts *facts, int64_t number)
{
	for (size_t i = 0; i < facts->n_sessions; i++)
		if (facts->sessions[i]->number == number)
			return true;
	return false;
}

static int64_t sessions_wanted(const struct CohortFacts *facts)
{
	return facts->cohort->format == FORMAT_ONE_DAY || facts->season->n_sessions == NUMBER_NONE
		       ? 1
		       : facts->season->n_sessions;
}

static void find_missing_sessions(struct AttentionCase *judged)
{
	const struct CohortFacts *facts = judged->facts;
	struct Arena *arena = judged->arena;
	int64_t n = is_over(facts) ? 0 : sessions_wanted(facts);

	for (int64_t number = 1; number <= n; number++) {
		if (has_session(facts, number))
			continue;
		attention_add(judged,
			      (struct AttentionFinding){
				      .light = LIGHT_AMBER,
				      .days_late = late(facts),
				      .text = arena_format(
					      arena, "session %" PRId64 " has no dates%s", number,
					      session_phrase(next_of(facts), facts->today, arena)),
				      .seen = arena_format(arena, "%zu of %" PRId64 " %s planned",
							   facts->n_sessions,
							   COUNTED(n, "session", "sessions")),
			      });
	}
}

static void find_venue(struct AttentionCase *judged, const struct Session *session)
{
	const struct CohortFacts *facts = judged->facts;
	struct Arena *arena = judged->arena;
	int64_t days_left = (int64_t)session->first_day - facts->today;
	char days[DAY_TEXT];

	if (session->mode == SESSION_VIRTUAL || !text_is_empty(session->venue) || days_left < 0 ||
	    days_left > VENUE_AMBER_DAYS)
		return;
	attention_add(
		judged,
		(struct AttentionFinding){
			.light = days_left <= VENUE_RED_DAYS ? LIGHT_RED : LIGHT_AMBER,
			.days_late = -days_left,
			.text = arena_format(arena, "session %" PRId64 " has no venue, %s",
					     session->number,
					     day_distance(session->first_day, facts->today, arena)),
			.seen = day_range(session->first_day, session->last_day, true, days),
			.subject = {KIND_SESSION, session->record.id},
		});
}

static void find_venues(struct AttentionCase *judged)
{
	const struct CohortFacts *facts = judged->facts;

	for (size_t i = 0; i < facts->n_sessions; i++)
		find_venue(judged, facts->sessions[i]);
}

static const struct AttentionRule rules[] = {
	{
		.topic = "over_capacity",
		.weight = 14,
		.help = "more teams are accepted than a cohort has places",
		.rule = "a cohort takes no more teams than it has places.",
		.limit = "one team too many is red.",
		.find = find_over_capacity,
	},
	{
		.topic = "free_place",
		.weight = 4,
		.help = "a place is free and a team waits for one",
		.rule = "a free place is offered to the first on the waitlist; nothing promotes "
			"itself.",
		.limit = "amber while a place is free and somebody waits, until the first session.",
		.find = find_free_place,
	},
	{
		.topic = "no_dates",
		.weight = 8,
		.help = "a session of a cohort is not planned",
		.rule = "the sessions are planned before teams are asked whether they can attend.",
		.limit = "amber while one is missing.",
		.find = find_missing_sessions,
	},
	{
		.topic = "no_venue",
		.weight = 7,
		.help = "a session is near and has no venue",
		.rule = "people must know where to go before they travel.",
		.limit = "amber from " ATTENTION_DAYS(
			VENUE_AMBER_DAYS) " days before the session on, red "
					  "from " ATTENTION_DAYS(VENUE_RED_DAYS) ".",
		.find = find_venues,
	},
};
const struct AttentionTable cohort_attention_rules = {rules, N_ITEMS(rules)};

struct AttentionList attention_of_cohort(const struct CohortFacts *facts, struct Arena *arena)
{
	return attention_judge(&cohort_attention_rules, facts, arena);
}
