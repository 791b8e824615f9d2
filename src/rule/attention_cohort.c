/* Attention to a cohort: places and who waits for one, sessions without dates or venue. */
#include "attention_work.h"

#include "qtp/base/text.h"

#include <inttypes.h>

/* A cohort under way of being looked at. */
struct CohortWork {
	const struct CohortFacts *facts;
	struct Arena *arena;
	struct AttentionList list;
	const char *phrase; /* ", S1 in 44 days" */
	int64_t late;	    /* days past the next session; below 0 before it */
};

int64_t cohort_free_places(const struct CohortFacts *facts)
{
	int64_t capacity = facts->cohort->capacity;

	if (capacity == NUMBER_NONE)
		return NUMBER_NONE;
	return capacity > (int64_t)facts->n_accepted ? capacity - (int64_t)facts->n_accepted : 0;
}

static const char *seen_of_places(const struct CohortWork *work)
{
	const struct CohortFacts *facts = work->facts;
	const char *seen =
		arena_format(work->arena, "%" PRId64 " places, %zu accepted, %zu on the waitlist",
			     facts->cohort->capacity, facts->n_accepted, facts->n_waiting);

	return facts->first_waiting ? arena_format(work->arena, "%s; first in line %s", seen,
						   facts->first_waiting->name)
				    : seen;
}

static void add_over_capacity(struct CohortWork *work)
{
	const struct CohortFacts *facts = work->facts;
	struct Attention item = {.topic = ATTENTION_OVER_CAPACITY, .light = LIGHT_RED};

	if (facts->cohort->capacity == NUMBER_NONE ||
	    (int64_t)facts->n_accepted <= facts->cohort->capacity)
		return;
	item.text = arena_format(work->arena, "%zu teams accepted for %" PRId64 " places%s",
				 facts->n_accepted, facts->cohort->capacity, work->phrase);
	item.why = attention_why(work->arena, item.text,
				 "a cohort takes no more teams than it has places.",
				 "one team too many is red.", seen_of_places(work));
	attention_add(&work->list, work->arena, item, work->late);
}

/* " 12 days" */
static const char *waited(const struct CohortWork *work)
{
	Day since = work->facts->first_waiting->stage_since;

	if (since == DAY_NONE || since >= work->facts->today)
		return "";
	return arena_format(work->arena, " %s",
			    days_text(work->arena, (int64_t)work->facts->today - since));
}

/* Nothing promotes itself: the first in line is offered, and a person decides. */
static void add_free_place(struct CohortWork *work)
{
	const struct CohortFacts *facts = work->facts;
	const struct Session *first = session_first(facts->sessions, facts->n_sessions);
	int64_t free_places = cohort_free_places(facts);
	struct Attention item = {.topic = ATTENTION_FREE_PLACE, .light = LIGHT_AMBER};

	if (free_places == NUMBER_NONE || free_places == 0 || !facts->first_waiting ||
	    (first && first->first_day <= facts->today))
		return;
	item.text = arena_format(work->arena, "%" PRId64 " %s free, %s waits%s", free_places,
				 free_places == 1 ? "place" : "places", facts->first_waiting->name,
				 waited(work));
	item.why = attention_why(
		work->arena, item.text,
		"a free place is offered to the first on the waitlist; nothing promotes itself.",
		"amber while a place is free and somebody waits, until the first session.",
		seen_of_places(work));
	attention_add(&work->list, work->arena, item, work->late);
}

static bool has_session(const struct CohortFacts *facts, int64_t number)
{
	for (size_t i = 0; i < facts->n_sessions; i++)
		if (facts->sessions[i]->number == number)
			return true;
	return false;
}

static void add_missing_sessions(struct CohortWork *work)
{
	const struct CohortFacts *facts = work->facts;
	int64_t n =
		facts->cohort->format == FORMAT_ONE_DAY || facts->season->n_sessions == NUMBER_NONE
			? 1
			: facts->season->n_sessions;

	for (int64_t number = 1; number <= n; number++) {
		struct Attention item = {.topic = ATTENTION_NO_DATES, .light = LIGHT_AMBER};

		if (has_session(facts, number))
			continue;
		item.text = arena_format(work->arena, "session %" PRId64 " has no dates%s", number,
					 work->phrase);
		item.why = attention_why(
			work->arena, item.text,
			"the sessions are planned before teams are asked whether they can attend.",
			"amber while one is missing.",
			arena_format(work->arena, "%zu of %" PRId64 " sessions planned",
				     facts->n_sessions, n));
		attention_add(&work->list, work->arena, item, work->late);
	}
}

static void add_venue(struct CohortWork *work, const struct Session *session)
{
	int64_t days_left = (int64_t)session->first_day - work->facts->today;
	struct Attention item = {.topic = ATTENTION_NO_VENUE, .session = session};
	char days[DAY_TEXT];

	if (session->mode == SESSION_VIRTUAL || !text_is_empty(session->venue) || days_left < 0 ||
	    days_left > VENUE_AMBER_DAYS)
		return;
	item.light = days_left <= VENUE_RED_DAYS ? LIGHT_RED : LIGHT_AMBER;
	item.text =
		arena_format(work->arena, "session %" PRId64 " has no venue, %s", session->number,
			     day_distance(session->first_day, work->facts->today, work->arena));
	item.why = attention_why(
		work->arena, item.text, "people must know where to go before they travel.",
		arena_format(work->arena, "amber from %d days before the session on, red from %d.",
			     VENUE_AMBER_DAYS, VENUE_RED_DAYS),
		day_range(session->first_day, session->last_day, true, days));
	attention_add(&work->list, work->arena, item, -days_left);
}

static void set_phrase(struct CohortWork *work)
{
	const struct CohortFacts *facts = work->facts;
	const struct Session *next = session_next(facts->sessions, facts->n_sessions, facts->today);

	work->phrase = "";
	if (!next)
		return;
	work->late = (int64_t)facts->today - next->first_day;
	work->phrase =
		next->first_day < facts->today
			? arena_format(work->arena, ", %s under way",
				       session_short(next, work->arena))
			: arena_format(work->arena, ", %s %s", session_short(next, work->arena),
				       day_distance(next->first_day, facts->today, work->arena));
}

struct AttentionList attention_of_cohort(const struct CohortFacts *facts, struct Arena *arena)
{
	struct CohortWork work = {.facts = facts, .arena = arena};

	if (sessions_are_over(facts->sessions, facts->n_sessions, facts->today))
		return work.list;
	set_phrase(&work);
	add_over_capacity(&work);
	add_free_place(&work);
	add_missing_sessions(&work);
	for (size_t i = 0; i < facts->n_sessions; i++)
		add_venue(&work, facts->sessions[i]);
	attention_sort(&work.list);
	return work.list;
}
