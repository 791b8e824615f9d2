/* Cadence: how long ago a team was reached by its coach, how often a month, and what that means. */
#ifndef QTP_COACHING_RULE_CADENCE_H
#define QTP_COACHING_RULE_CADENCE_H

#include "qtp/coaching.h"
#include "qtp/engine/model/attention.h"
#include "qtp/engine/model/light.h"
#include "qtp/season.h"
#include "qtp/team.h"

#define CADENCE_RULE                                                                   \
	"a coach reaches each team several times a month, from session 1 to the last " \
	"session; planned calls do not count."

/* All that is known of the coaching of one team. Borrowed; nothing in the bin belongs in here. */
struct CoachingFacts {
	const struct Season *season;
	const struct Team *team;
	const struct Contact *const *contacts; /* that reached the team, any order, any state */
	size_t n_contacts;
	const struct Score *const *scores; /* of the team, any order */
	size_t n_scores;
	Day start; /* first day of session 1; DAY_NONE: not planned */
	Day end;   /* last day of the last session; DAY_NONE: not planned */
	Day today;
};

struct Cadence {
	bool running;	  /* the clock runs: from session 1 to the end of the last session */
	enum Light light; /* LIGHT_FINE while it does not run */
	const struct Contact *last; /* the newest that was held, up to today; NULL: none */
	int64_t days; /* since `last`; without one since session 1; NUMBER_NONE: neither */
	/* "last contact 26 Jul (call, 30 min), 26 days ago; limit 21": no sentence mark. */
	const char *text;
	const char *limit, *seen; /* the limits of the season, and the facts, as a rule says them */
	const char *why;	  /* lines: what, the rule, its limits, the facts it saw */
};

/*
 * Judges the days without contact by the limits of the season. Planned and missed contacts, and
 * those after `today`, do not count. The clock starts with session 1, whatever was before it; of a
 * team that was accepted later on that day. Pure; cannot fail; texts are owned by the arena.
 */
struct Cadence cadence_judge(const struct CoachingFacts *facts, struct Arena *arena);
/* The day on which that clock starts; DAY_NONE: session 1 is not planned. */
Day cadence_start(const struct CoachingFacts *facts);

/*
 * What needs attention in the coaching of an accepted team: days without contact, planned contacts
 * whose day is over and that are neither held nor missed, scores of coach and team that differ or
 * are missing. Pure; cannot fail.
 */
extern const struct AttentionTable coaching_attention_rules;
struct AttentionList attention_of_coaching(const struct CoachingFacts *facts, struct Arena *arena);

/* Contacts of a team in one month. */
struct CadenceMonth {
	Day month; /* its first day */
	size_t n_contacts;
	size_t n_calls; /* calls, videos and visits: what the floor asks for */
	size_t n_planned;
	int64_t minutes;
	bool judged; /* a whole month of the program that is over: `light` says how it was */
	enum Light light;
};
/* The month that holds `day`. Red below the floor of held calls, amber below the target of
 * contacts. */
struct CadenceMonth cadence_month(const struct CoachingFacts *facts, Day day);

/* Whether a contact was held, on `today` at the latest. */
bool contact_counts(const struct Contact *contact, Day today);
/* Planned for a day before `today`: was it held, moved, or missed? */
bool contact_is_unheld(const struct Contact *contact, Day today);
/* "Call", "E-mail" */
const char *contact_kind_name(const struct Contact *contact);
/* "call", "e-mail" */
const char *contact_kind_word(const struct Contact *contact);
/* Of one that is to come: "It is planned for Tue 22 Aug 2017. Was it held today in its place?" */
const char *contact_early_question(const struct Contact *contact, struct Arena *arena);
/* "call, 30 min", "e-mail" */
const char *contact_kind_text(const struct Contact *contact, struct Arena *arena);

#endif
