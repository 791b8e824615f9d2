/* Attention: the list, its order, and the words all of it is told in. */
#include "attention_work.h"

#include <inttypes.h>
#include <string.h>

/* A topic outweighs any number of days in the one below it. */
#define TOPIC_WEIGHT 10000
#define LONGEST_DAYS 4999

void attention_add(struct AttentionList *list, struct Arena *arena, struct Attention item,
		   int64_t days_late)
{
	int64_t days = days_late > LONGEST_DAYS	   ? LONGEST_DAYS
		       : days_late < -LONGEST_DAYS ? -LONGEST_DAYS
						   : days_late;

	item.weight = (N_ATTENTION_TOPICS - item.topic) * (int64_t)TOPIC_WEIGHT + days;
	list->items = arena_grow(arena, list->items, list->n, &list->capacity, sizeof *list->items);
	list->items[list->n++] = item;
}

/* Few items, and those of one weight keep their order. */
void attention_sort(struct AttentionList *list)
{
	for (size_t i = 1; i < list->n; i++) {
		struct Attention item = list->items[i];
		size_t at = i;

		while (at > 0 && (list->items[at - 1].light > item.light ||
				  (list->items[at - 1].light == item.light &&
				   list->items[at - 1].weight < item.weight))) {
			list->items[at] = list->items[at - 1];
			at--;
		}
		list->items[at] = item;
	}
}

static char *capital(char *text)
{
	if (*text >= 'a' && *text <= 'z')
		*text = (char)(*text - 'a' + 'A');
	return text;
}

const char *attention_why(struct Arena *arena, const char *text, const char *rule,
			  const char *limit, const char *seen)
{
	size_t length = strlen(text);
	const char *mark = length > 0 && text[length - 1] == '.' ? "" : ".";

	return capital(arena_format(arena, "%s%s\nRule: %s\nLimit: %s\nSeen: %s.", text, mark, rule,
				    limit, seen));
}

const char *days_text(struct Arena *arena, int64_t days)
{
	return days == 1 ? "1 day" : arena_format(arena, "%" PRId64 " days", days);
}

const struct Session *session_first(const struct Session *const sessions[], size_t n)
{
	const struct Session *first = NULL;

	for (size_t i = 0; i < n; i++)
		if (!first || sessions[i]->first_day < first->first_day)
			first = sessions[i];
	return first;
}

const struct Session *session_next(const struct Session *const sessions[], size_t n, Day today)
{
	const struct Session *next = NULL;

	for (size_t i = 0; i < n; i++)
		if (sessions[i]->last_day >= today &&
		    (!next || sessions[i]->first_day < next->first_day))
			next = sessions[i];
	return next;
}

bool sessions_are_over(const struct Session *const sessions[], size_t n, Day today)
{
	return n > 0 && !session_next(sessions, n, today);
}

const char *session_short(const struct Session *session, struct Arena *arena)
{
	return arena_format(arena, "S%" PRId64, session->number);
}

struct Closing attention_closing(const struct EligibilityFacts *facts)
{
	const struct Session *first = session_first(facts->sessions, facts->n_sessions);

	if (facts->season->deadline != DAY_NONE)
		return (struct Closing){facts->season->deadline, "deadline"};
	return first ? (struct Closing){first->first_day, "first session"}
		     : (struct Closing){DAY_NONE, ""};
}

const char *attention_closing_phrase(const struct EligibilityFacts *facts, struct Arena *arena)
{
	struct Closing closing = attention_closing(facts);

	if (closing.day == DAY_NONE)
		return "";
	int64_t left = (int64_t)closing.day - facts->today;

	if (left == 0)
		return ", last day";
	return left > 0 ? arena_format(arena, ", %s left", days_text(arena, left))
			: arena_format(arena, ", %s late", days_text(arena, -left));
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

size_t attention_core_size(const struct EligibilityFacts *facts, struct Arena *arena)
{
	return core_team_of(facts, arena).n_people;
}
