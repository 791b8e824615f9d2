/* Cadence: days without contact and contacts a month, against the limits of the season. */
#include "rule_cadence.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/words.h"

#include <inttypes.h>

bool contact_counts(const struct Contact *contact, Day today)
{
	return contact->state == CONTACT_HELD && contact->day != DAY_NONE && contact->day <= today;
}

bool contact_is_unheld(const struct Contact *contact, Day today)
{
	return contact->state == CONTACT_PLANNED && contact->day != DAY_NONE &&
	       contact->day < today;
}

const char *contact_kind_name(const struct Contact *contact)
{
	static const char *const names[] = {[CONTACT_CALL] = "Call",
					    [CONTACT_VIDEO] = "Video call",
					    [CONTACT_WEBINAR] = "Webinar",
					    [CONTACT_EMAIL] = "E-mail",
					    [CONTACT_IN_PERSON] = "Visit"};

	return contact->kind == CHOICE_NONE ? "Contact" : names[contact->kind];
}

const char *contact_kind_word(const struct Contact *contact)
{
	const struct Field *field = entity_field(entity_get(KIND_CONTACT), "kind");

	return contact->kind == CHOICE_NONE ? "contact" : field->choices[contact->kind].label;
}

const char *contact_early_question(const struct Contact *contact, struct Arena *arena)
{
	char day[DAY_TEXT];

	return arena_format(arena, "It is planned for %s. Was it held today in its place?",
			    day_long(contact->day, day));
}

const char *contact_kind_text(const struct Contact *contact, struct Arena *arena)
{
	const char *kind = contact_kind_word(contact);

	if (contact->minutes == NUMBER_NONE)
		return kind;
	return arena_format(arena, "%s, %" PRId64 " min", kind, contact->minutes);
}

static const struct Contact *newest_held(const struct CoachingFacts *facts)
{
	const struct Contact *newest = NULL;

	for (size_t i = 0; i < facts->n_contacts; i++) {
		const struct Contact *contact = facts->contacts[i];

		if (!contact_counts(contact, facts->today))
			continue;
		if (!newest || contact->day > newest->day ||
		    (contact->day == newest->day && contact->start > newest->start))
			newest = contact;
	}
	return newest;
}

static bool is_running(const struct CoachingFacts *facts)
{
	return facts->start != DAY_NONE && facts->today >= facts->start &&
	       (facts->end == DAY_NONE || facts->today <= facts->end);
}

Day cadence_start(const struct CoachingFacts *facts)
{
	const struct Team *team = facts->team;
	bool late = facts->start != DAY_NONE && team && team->stage == STAGE_ACCEPTED &&
		    team->stage_since > facts->start;

	return late ? team->stage_since : facts->start;
}

/* Days the clock shows: since the newest contact, but not since before the clock started. */
static int64_t clock_days(const struct CoachingFacts *facts, const struct Contact *last)
{
	Day start = cadence_start(facts), since = last && last->day > start ? last->day : start;

	return (int64_t)facts->today - since;
}

static enum Light light_of(const struct Season *season, int64_t days)
{
	if (season->contact_red != NUMBER_NONE && days > season->contact_red)
		return LIGHT_RED;
	if (season->contact_amber != NUMBER_NONE && days > season->contact_amber)
		return LIGHT_AMBER;
	return LIGHT_FINE;
}

/* "; limit 21": the one that was passed, or the next to come. */
static const char *limit_phrase(const struct Season *season, const struct Cadence *cadence,
				struct Arena *arena)
{
	int64_t limit = cadence->light == LIGHT_RED || season->contact_amber == NUMBER_NONE
				? season->contact_red
				: season->contact_amber;

	if (!cadence->running || limit == NUMBER_NONE)
		return "";
	return arena_format(arena, "; limit %" PRId64, limit);
}

static const char *last_phrase(const struct CoachingFacts *facts, const struct Cadence *cadence,
			       struct Arena *arena)
{
	char day[DAY_TEXT];

	if (cadence->last)
		return arena_format(arena, "last contact %s (%s), %s",
				    day_seen(cadence->last->day, facts->today, day),
				    contact_kind_text(cadence->last, arena),
				    day_distance(cadence->last->day, facts->today, arena));
	if (facts->start == DAY_NONE)
		return "no contact yet; session 1 is not planned";
	if (facts->today < facts->start)
		return arena_format(arena, "no contact yet; the clock starts at session 1, %s",
				    day_seen(facts->start, facts->today, day));
	return arena_format(arena, "no contact since %s, %s (%s)",
			    cadence_start(facts) == facts->start ? "session 1"
								 : "the team was accepted",
			    day_distance(cadence_start(facts), facts->today, arena),
			    day_seen(cadence_start(facts), facts->today, day));
}

static const char *limits_sentence(const struct Season *season, struct Arena *arena)
{
	if (season->contact_amber == NUMBER_NONE && season->contact_red == NUMBER_NONE)
		return "the season sets none.";
	if (season->contact_red == NUMBER_NONE)
		return arena_format(arena, "amber after %s without contact.",
				    days_text(arena, season->contact_amber));
	if (season->contact_amber == NUMBER_NONE)
		return arena_format(arena, "red after %s without contact.",
				    days_text(arena, season->contact_red));
	return arena_format(arena, "amber after %s without contact, red after %" PRId64 ".",
			    days_text(arena, season->contact_amber), season->contact_red);
}

static const char *month_phrase(const struct CoachingFacts *facts, struct Arena *arena)
{
	struct CadenceMonth month = cadence_month(facts, facts->today);
	const char *text = arena_format(arena, "%zu contact%s this month", month.n_contacts,
					month.n_contacts == 1 ? "" : "s");

	if (facts->season->contact_target != NUMBER_NONE)
		text = arena_format(arena, "%s, target %" PRId64, text,
				    facts->season->contact_target);
	if (facts->season->contact_floor != NUMBER_NONE)
		text = arena_format(arena, "%s; %zu held call%s, floor %" PRId64, text,
				    month.n_calls, month.n_calls == 1 ? "" : "s",
				    facts->season->contact_floor);
	return text;
}

struct Cadence cadence_judge(const struct CoachingFacts *facts, struct Arena *arena)
{
	struct Cadence cadence = {
		.running = is_running(facts), .light = LIGHT_FINE, .days = NUMBER_NONE};

	cadence.last = newest_held(facts);
	if (cadence.last)
		cadence.days = (int64_t)facts->today - cadence.last->day;
	else if (cadence.running)
		cadence.days = clock_days(facts, NULL);
	if (cadence.running)
		cadence.light = light_of(facts->season, clock_days(facts, cadence.last));
	cadence.text = arena_format(arena, "%s%s", last_phrase(facts, &cadence, arena),
				    limit_phrase(facts->season, &cadence, arena));
	cadence.limit = limits_sentence(facts->season, arena);
	cadence.seen = month_phrase(facts, arena);
	cadence.why = attention_why(arena, cadence.text, CADENCE_RULE, cadence.limit, cadence.seen);
	return cadence;
}

static bool is_call(const struct Contact *contact)
{
	return contact->kind == CONTACT_CALL || contact->kind == CONTACT_VIDEO ||
	       contact->kind == CONTACT_IN_PERSON;
}

/* All of the month is between session 1 and the last session, and it is over. */
static bool is_judged(const struct CoachingFacts *facts, Day month)
{
	Day last = month + day_month_length(month) - 1;

	return facts->start != DAY_NONE && month >= cadence_start(facts) && last < facts->today &&
	       (facts->end == DAY_NONE || last <= facts->end);
}

struct CadenceMonth cadence_month(const struct CoachingFacts *facts, Day day)
{
	const struct Season *season = facts->season;
	struct CadenceMonth month = {.month = day_month_start(day), .light = LIGHT_FINE};

	for (size_t i = 0; i < facts->n_contacts; i++) {
		const struct Contact *contact = facts->contacts[i];

		if (contact->day == DAY_NONE || day_month_start(contact->day) != month.month)
			continue;
		month.n_planned += contact->state == CONTACT_PLANNED;
		if (!contact_counts(contact, facts->today))
			continue;
		month.n_contacts++;
		month.n_calls += is_call(contact);
		month.minutes += contact->minutes == NUMBER_NONE ? 0 : contact->minutes;
	}
	month.judged = is_judged(facts, month.month);
	if (month.judged && season->contact_target != NUMBER_NONE &&
	    (int64_t)month.n_contacts < season->contact_target)
		month.light = LIGHT_AMBER;
	if (month.judged && season->contact_floor != NUMBER_NONE &&
	    (int64_t)month.n_calls < season->contact_floor)
		month.light = LIGHT_RED;
	return month;
}
