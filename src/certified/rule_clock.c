/* Clocks of a case: when each step is due, by the settings of its edition. */
#include "rule_clock.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define SATURDAY 6
#define MONTHS_A_YEAR 12

/* --- Business days --- */

struct Holidays holidays_read(const char *text, struct Arena *arena)
{
	const char *blanks = " ,\n\t";
	struct Holidays holidays = {0};
	Day *days = ARENA_ARRAY(arena, text ? strlen(text) / 2 + 1 : 1, Day);

	holidays.days = days;
	for (text = text ? text : ""; *(text += strspn(text, blanks));) {
		size_t length = strcspn(text, blanks);

		if (day_parse_iso(arena_text_n(arena, text, length), &days[holidays.n]))
			holidays.n++;
		text += length;
	}
	return holidays;
}

static bool day_is_business(Day day, struct Holidays holidays)
{
	bool free = day_weekday(day) >= SATURDAY;

	for (size_t i = 0; i < holidays.n && !free; i++)
		free = holidays.days[i] == day;
	return !free;
}

Day day_business_from(Day day, struct Holidays holidays)
{
	while (day != DAY_NONE && !day_is_business(day, holidays))
		day++;
	return day;
}

Day day_business_after(Day day, int64_t n, struct Holidays holidays)
{
	for (; day != DAY_NONE && n > 0; n--)
		day = day_business_from(day + 1, holidays);
	return day;
}

int64_t business_days_between(Day from, Day to, struct Holidays holidays)
{
	Day first = from < to ? from : to, last = from < to ? to : from;
	int64_t n = 0;

	while (first++ < last)
		n += day_is_business(first, holidays);
	return from <= to ? n : -n;
}

/* --- Terms --- */

static int months_between(Day from, Day to)
{
	int year, month, day, to_year, to_month, to_day;

	day_to_civil(from, &year, &month, &day);
	day_to_civil(to, &to_year, &to_month, &to_day);
	return (to_year - year) * MONTHS_A_YEAR + to_month - month;
}

static bool in_time(Day old_until, Day decided)
{
	return old_until != DAY_NONE && decided <= old_until;
}

Day term_from(Day old_from, Day old_until, Day decided)
{
	return in_time(old_until, decided) && old_from != DAY_NONE ? old_from : decided;
}

Day term_end(Day from, Day old_until, Day decided, int64_t months)
{
	if (!in_time(old_until, decided))
		return day_add_months(decided, (int)months);
	return day_add_months(from, months_between(from, old_until) + (int)months);
}

/* --- Steps --- */

static Day after_days(const struct CaseClock *clock, Day from, int64_t days)
{
	return from == DAY_NONE ? DAY_NONE : day_business_from((Day)(from + days), clock->holidays);
}

static Day after_months(Day from, int64_t months)
{
	return from == DAY_NONE ? DAY_NONE : day_add_months(from, (int)months);
}

/* The last day for a decision, business day or not. */
static Day decided_by(const struct CaseClock *clock)
{
	const struct Case *one = clock->one;

	if (one->state != CASE_REPORTED && one->state != CASE_PLANNED)
		return DAY_NONE;
	if (clock->old_until != DAY_NONE)
		return (Day)(clock->old_until + clock->edition->grace_days);
	return after_months(one->report, clock->edition->pending_months);
}

Day pending_ends(const struct CaseClock *clock)
{
	return day_business_from(decided_by(clock), clock->holidays);
}

/* So many days, or the default where an edition has no number. */
static int64_t days_or(int64_t days, int64_t otherwise)
{
	return days == NUMBER_NONE ? otherwise : days;
}

Day surveyor_due(const struct CaseClock *clock)
{
	const struct Case *one = clock->one;

	if (one->surveyor || (one->state != CASE_DOCUMENTS && one->state != CASE_SCHEDULED))
		return DAY_NONE;
	return after_days(clock, one->documents,
			  days_or(clock->edition->surveyor_days, SURVEYOR_DAYS));
}

Day waiver_due(const struct Requirement *requirement, const struct CaseClock *clock)
{
	return after_days(clock, requirement->waiver_asked,
			  days_or(clock->edition->waiver_days, WAIVER_DAYS));
}

static struct CaseNext next_decision(const struct CaseClock *clock)
{
	const struct Case *one = clock->one;
	Day from = one->plan != DAY_NONE ? one->plan : one->report;

	if (clock->n_against > 0)
		return (struct CaseNext){
			"evidence",
			after_days(clock, decided_by(clock), -clock->edition->evidence_days),
			false};
	if (one->webinar == DAY_NONE)
		return (struct CaseNext){"webinar", DAY_NONE, false};
	if (clock->last_closed != DAY_NONE && clock->last_closed > from)
		from = clock->last_closed;
	if (one->webinar > from)
		from = one->webinar;
	return (struct CaseNext){"decision", after_days(clock, from, clock->edition->decision_days),
				 false};
}

Day renewal_opens(const struct CaseClock *clock)
{
	return after_months(clock->one->certified_until, -clock->edition->renewal_opens);
}

Day renewal_closes(const struct CaseClock *clock)
{
	return day_business_from(
		after_months(clock->one->certified_until, -clock->edition->renewal_closes),
		clock->holidays);
}

bool renewal_goes_on(const struct Case *renewal)
{
	return renewal->state <= CASE_CERTIFIED || renewal->certified_until != DAY_NONE;
}

Day review_due(const struct CaseClock *clock)
{
	int64_t interval = clock->edition->review_months > 0 ? clock->edition->review_months : 1;
	Day settled = after_months(clock->last_reviewed, interval / 2);
	int64_t months = interval;
	Day due = after_months(clock->one->decided, months);

	while (due != DAY_NONE && settled != DAY_NONE && due <= settled)
		due = after_months(clock->one->decided, months += interval);
	return day_business_from(due, clock->holidays);
}

Day appeal_ends(const struct CaseClock *clock)
{
	const struct Case *one = clock->one;

	return one->state == CASE_DENIED
		       ? after_days(clock, one->decided,
				    days_or(clock->edition->appeal_days, APPEAL_DAYS))
		       : DAY_NONE;
}

/* The appeal while there is time, then its answer. */
static struct CaseNext next_denied(const struct CaseClock *clock)
{
	const struct Case *one = clock->one;
	Day end = appeal_ends(clock);

	if (one->appealed != DAY_NONE)
		return (struct CaseNext){one->appeal_answered == DAY_NONE ? "answer to the appeal"
									  : NULL,
					 DAY_NONE, false};
	return end == DAY_NONE || clock->today > end
		       ? (struct CaseNext){NULL, DAY_NONE, false}
		       : (struct CaseNext){"end of the time to appeal", end, false, true};
}

bool term_is_over(const struct CaseClock *clock)
{
	const struct Case *one = clock->one;

	return one->state == CASE_CERTIFIED && one->certified_until != DAY_NONE &&
	       clock->today > one->certified_until;
}

/* The next yearly review, or the renewal where that comes first; once the term is over, only that.
 */
static struct CaseNext next_certified(const struct CaseClock *clock)
{
	Day review = review_due(clock);
	Day closes = renewal_closes(clock);
	Day until = clock->one->certified_until;
	bool has_review = review != DAY_NONE &&
			  (until == DAY_NONE || (review < until && clock->today <= until));

	if (clock->next_until != DAY_NONE)
		return (struct CaseNext){NULL, DAY_NONE, false};
	if (has_review && (clock->renewed || closes == DAY_NONE || review <= closes))
		return (struct CaseNext){"yearly review", review, false};
	if (!clock->renewed)
		return (struct CaseNext){"renewal", closes, false};
	return (struct CaseNext){"end of the term", until, false, true};
}

struct CaseNext case_next(const struct CaseClock *clock)
{
	const struct Case *one = clock->one;
	const struct Edition *edition = clock->edition;

	switch (one->state) {
	case CASE_INTEREST:
		return (struct CaseNext){one->webinar == DAY_NONE ? "webinar" : "application",
					 DAY_NONE, false};
	case CASE_APPLIED:
		return (struct CaseNext){"documents",
					 after_days(clock, one->applied, edition->documents_days),
					 false};
	case CASE_DOCUMENTS:
		return (struct CaseNext){"site date",
					 after_days(clock, one->documents, edition->schedule_days),
					 false};
	case CASE_SCHEDULED:
		return (struct CaseNext){"survey", one->site_date, false};
	case CASE_SURVEYED:
		return (struct CaseNext){
			"report", after_days(clock, one->surveyed, edition->report_days), false};
	case CASE_REPORTED:
		if (clock->n_against == 0)
			return next_decision(clock);
		return (struct CaseNext){
			"plan",
			day_business_after(one->report, edition->plan_days, clock->holidays), true};
	case CASE_PLANNED:
		return next_decision(clock);
	case CASE_CERTIFIED:
		return next_certified(clock);
	case CASE_DENIED:
		return next_denied(clock);
	default:
		return (struct CaseNext){NULL, DAY_NONE, false};
	}
}

const char *case_next_text(const struct CaseClock *clock, struct Arena *arena)
{
	struct CaseNext next = case_next(clock);
	int64_t days = next.due == DAY_NONE ? 0 : (int64_t)next.due - clock->today;

	if (!next.what)
		return "";
	if (next.due == DAY_NONE)
		return next.what;
	if (days < 0)
		return arena_format(arena, "%s, %" PRId64 " d %s", next.what, -days,
				    next.is_end ? "ago" : "late");
	if (days == 0)
		return arena_format(arena, "%s, today", next.what);
	if (next.business)
		days = business_days_between(clock->today, next.due, clock->holidays);
	return next.business
		       ? arena_format(arena, "%s, %s", next.what,
				      count_text(arena, days, "business day", "business days"))
		       : arena_format(arena, "%s, %" PRId64 " d", next.what, days);
}

/* Where room is short. */
static const struct {
	const char *what, *brief;
} brief_steps[] = {
	{"yearly review", "review"},
	{"end of the term", "end of term"},
	{"end of the time to appeal", "appeal"},
	{"answer to the appeal", "appeal answer"},
};

const char *case_next_brief(const struct CaseClock *clock, struct Arena *arena)
{
	struct CaseNext next = case_next(clock);

	for (size_t i = 0; next.what && i < N_ITEMS(brief_steps); i++)
		if (strcmp(next.what, brief_steps[i].what) == 0)
			next.what = brief_steps[i].brief;
	if (!next.what || next.due == DAY_NONE)
		return next.what ? next.what : "";
	return arena_format(arena, "%s %s", next.what, day_near(next.due, clock->today, arena));
}
