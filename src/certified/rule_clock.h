/* Clocks of a case: business days, due days of its steps, terms and renewal windows. Pure. */
#ifndef QTP_CERTIFIED_RULE_CLOCK_H
#define QTP_CERTIFIED_RULE_CLOCK_H

#include "qtp/certified.h"

/* Days that are no business days beside Saturdays and Sundays. */
struct Holidays {
	const Day *days;
	size_t n;
};
/* Of an edition; owned by the arena. What is no day is passed over. */
struct Holidays holidays_read(const char *text, struct Arena *arena);

/* The day itself, or the next business day. DAY_NONE stays. */
Day day_business_from(Day day, struct Holidays holidays);
/* `n` business days after `day`, which does not count: one after a Sunday is the Monday. */
Day day_business_after(Day day, int64_t n, struct Holidays holidays);

/*
 * Last day of a term of `months`. First: the same day of the month as `from`. Renewed before
 * `old_until`: so many months after that, counted from the first day of all terms, so that 29
 * February comes back in leap years. `old_until` DAY_NONE or before `decided`: from `decided` on.
 */
Day term_end(Day from, Day old_until, Day decided, int64_t months);
/* First day of all terms without a break: that of the old one where it was renewed in time. */
Day term_from(Day old_from, Day old_until, Day decided);

/* What a case waits for. */
struct CaseNext {
	const char *what; /* "plan"; NULL: nothing */
	Day due;
	bool business; /* the days until then are business days */
	bool is_end;   /* something ends then, and nothing is owed */
};

/* What the clocks look at. Borrowed. */
struct CaseClock {
	const struct Case *one;
	const struct Edition *edition;
	struct Holidays holidays;
	Day old_until;	   /* end of the term that it renews; DAY_NONE: it renews none */
	size_t n_against;  /* ratings and requirements that prevent a decision */
	Day last_closed;   /* of its requirements; DAY_NONE: none was */
	Day last_reviewed; /* of its yearly reviews that are done; DAY_NONE: none is */
	bool renewed;	   /* another case renews it, see renewal_goes_on */
	Day next_until;	   /* end of the term that followed it; DAY_NONE: none did yet */
	Day today;
};

/*
 * The first day on which a yearly review is due that none has settled; DAY_NONE: there is no
 * decision. A review settles the days that are due until half an interval after it, 6 months of 12:
 * one that is done earlier than that does not count for the day.
 */
Day review_due(const struct CaseClock *clock);
/* The step that comes next and its due day. Here and below: a due or last day that is no business
 * day moves to the next one; the days of a term do not. */
struct CaseNext case_next(const struct CaseClock *clock);
/* Whether the last day of its term has passed while the case goes on. */
bool term_is_over(const struct CaseClock *clock);
/* First and last day on which a renewal is to be applied for; DAY_NONE: there is no term. */
Day renewal_opens(const struct CaseClock *clock);
Day renewal_closes(const struct CaseClock *clock);
/* Whether a case that renews another one counts: it was not withdrawn, denied or left undecided. */
bool renewal_goes_on(const struct Case *renewal);
/* The last day on which a practice that was denied can appeal; DAY_NONE: there is no denial. */
Day appeal_ends(const struct CaseClock *clock);
/* The day by which a surveyor is to be named; DAY_NONE: one is, or the documents are not in. */
Day surveyor_due(const struct CaseClock *clock);
/* The day by which a waiver that was asked for is to be answered. */
Day waiver_due(const struct Requirement *requirement, const struct CaseClock *clock);
/* From that day on a report without a decision is void; DAY_NONE: there is none. */
Day pending_ends(const struct CaseClock *clock);
/* Business days from `from`, which does not count, to `to`; below 0 when `to` is before it. */
int64_t business_days_between(Day from, Day to, struct Holidays holidays);

/* "plan, 2 business days"; "yearly review, 155 d"; "decision, 3 d late"; "" where nothing is next.
 */
const char *case_next_text(const struct CaseClock *clock, struct Arena *arena);
/* The same where room is short: "plan +15 d", "review -3 d" with a minus sign. */
const char *case_next_brief(const struct CaseClock *clock, struct Arena *arena);

#endif
