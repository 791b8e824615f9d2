/* Attention to a team: the day until which its application can be mended. */
#include "rule_attention_work.h"

#include "qtp/engine/base/words.h"

struct Closing attention_closing(const struct EligibilityFacts *facts)
{
	const struct Session *first = session_first(facts->sessions, facts->n_sessions);

	if (facts->season->deadline != DAY_NONE)
		return (struct Closing){facts->season->deadline, "deadline"};
	return first ? (struct Closing){first->first_day, "first session"}
		     : (struct Closing){DAY_NONE, ""};
}

const char *attention_left_phrase(int64_t left, struct Arena *arena)
{
	if (left == 0)
		return ", last day";
	return left > 0 ? arena_format(arena, ", %s left", days_text(arena, left))
			: arena_format(arena, ", %s late", days_text(arena, -left));
}

const char *attention_closing_phrase(const struct EligibilityFacts *facts, struct Arena *arena)
{
	struct Closing closing = attention_closing(facts);

	return closing.day == DAY_NONE
		       ? ""
		       : attention_left_phrase((int64_t)closing.day - facts->today, arena);
}

int64_t attention_closing_late(const struct EligibilityFacts *facts)
{
	struct Closing closing = attention_closing(facts);

	return closing.day == DAY_NONE ? 0 : (int64_t)facts->today - closing.day;
}

enum Light attention_closing_light(const struct EligibilityFacts *facts)
{
	if (facts->team->stage == STAGE_WAITLISTED || attention_closing(facts).day == DAY_NONE)
		return LIGHT_AMBER;
	return attention_closing_late(facts) >= -APPLICATION_RED_DAYS ? LIGHT_RED : LIGHT_AMBER;
}
