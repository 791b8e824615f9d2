/* What the files of attention share. Private to this room. */
#ifndef QTP_RULE_ATTENTION_WORK_H
#define QTP_RULE_ATTENTION_WORK_H

#include "core_team.h"
#include "qtp/rule/attention.h"

/* A team under way of being looked at. */
struct TeamWork {
	const struct EligibilityFacts *facts;
	const struct Eligibility *eligibility;
	struct Arena *arena;
	struct AttentionList list;
	struct CoreTeam core;
};

/* `days_late`: how urgent it is; below 0 while there is time. */
void attention_add(struct AttentionList *list, struct Arena *arena, struct Attention item,
		   int64_t days_late);
void attention_sort(struct AttentionList *list);
/* A paragraph: the sentence (its mark is added where it has none), the rule, its limit, the facts
 * it saw. */
const char *attention_why(struct Arena *arena, const char *text, const char *rule,
			  const char *limit, const char *seen);
/* "1 day", "9 days" */
const char *days_text(struct Arena *arena, int64_t days);

/* The day until which an application can be mended, and its name: the deadline, else the first
 * session. */
struct Closing {
	Day day;	  /* DAY_NONE: neither is known */
	const char *name; /* "deadline", "S1" */
};
struct Closing attention_closing(const struct EligibilityFacts *facts);
/* ", 9 days left", ", last day", ", 5 days late"; "" when there is none. */
const char *attention_closing_phrase(const struct EligibilityFacts *facts, struct Arena *arena);
/* How bad a fault of an application is by the days that are left. */
enum Light attention_closing_light(const struct EligibilityFacts *facts);
/* Days past the closing day, below 0 before it; 0 when there is none. */
int64_t attention_closing_late(const struct EligibilityFacts *facts);

/* Refusals and missing answers for the sessions to come. */
void attention_add_answers(struct TeamWork *work);

const struct Session *session_first(const struct Session *const sessions[], size_t n);
/* Whether there are sessions and the last of them is over. */
bool sessions_are_over(const struct Session *const sessions[], size_t n, Day today);
/* "S3" */
const char *session_short(const struct Session *session, struct Arena *arena);

#endif
