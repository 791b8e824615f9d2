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
