/* Attention to the coaching of a team: silence, calls nobody has spoken for, scores apart or late.
 */
#include "attention_work.h"
#include "qtp/rule/score.h"

#include <inttypes.h>

/* So many days behind the last session nobody asks for anything any more. */
#define CLOSED_DAYS 60

static void add_silence(struct AttentionList *list, const struct CoachingFacts *facts,
			struct Arena *arena)
{
	struct Cadence cadence = cadence_judge(facts, arena);
	struct Attention item = {
		.topic = ATTENTION_SILENT, .light = cadence.light, .why = cadence.why};
	int64_t days = cadence.days;

	if (cadence.light == LIGHT_FINE)
		return;
	if (cadence.last && cadence.last->day < facts->start) {
		days = (int64_t)facts->today - facts->start;
		item.text = arena_format(arena, "no coach contact since S1, %s",
					 days_text(arena, days));
	} else {
		item.text = arena_format(arena, "no coach contact for %s", days_text(arena, days));
	}
	attention_add(list, arena, item, days);
}

static void add_unheld(struct AttentionList *list, const struct CoachingFacts *facts,
		       struct Arena *arena)
{
	const struct Contact *oldest = NULL;
	size_t n = 0;
	char day[DAY_TEXT];

	for (size_t i = 0; i < facts->n_contacts; i++) {
		const struct Contact *contact = facts->contacts[i];

		if (!contact_is_unheld(contact, facts->today))
			continue;
		n++;
		if (!oldest || contact->day < oldest->day)
			oldest = contact;
	}
	if (!oldest)
		return;
	struct Attention item = {.topic = ATTENTION_UNHELD, .light = LIGHT_AMBER};

	item.text = arena_format(arena, "%s of %s: held, moved, missed?", contact_kind_word(oldest),
				 day_short(oldest->day, day));
	item.why = attention_why(
		arena, item.text,
		"a planned contact is held, moved or marked as missed once its day is over.",
		"amber from the day after.",
		n == 1 ? "1 planned contact before today"
		       : arena_format(arena, "%zu planned contacts before today", n));
	attention_add(list, arena, item, (int64_t)facts->today - oldest->day);
}

static const char *scores_seen(const struct CoachingFacts *facts, struct Arena *arena)
{
	static const char *const names[] = {"coach", "team", "director"};
	const char *seen = NULL;

	for (int rater = 0; rater < N_RATERS; rater++) {
		const struct Score *score = score_newest(facts->scores, facts->n_scores,
							 (enum Rater)rater, facts->today);

		if (!score)
			continue;
		const char *one = arena_format(arena, "%s %.1f for %s", names[rater], score->value,
					       month_name(score->month));

		seen = seen ? arena_format(arena, "%s; %s", seen, one) : one;
	}
	return seen ? seen : "no score yet";
}

static void add_gap(struct AttentionList *list, const struct CoachingFacts *facts,
		    struct Arena *arena)
{
	struct Attention item = {.topic = ATTENTION_SCORE_GAP, .light = LIGHT_AMBER};

	item.text = score_gap_text(facts, arena);
	if (!item.text)
		return;
	item.why = attention_why(arena, item.text,
				 "coach and team see the progress alike, or talk about it.",
				 "amber from a full point apart.", scores_seen(facts, arena));
	attention_add(list, arena, item, 0);
}

static void add_stale(struct AttentionList *list, const struct CoachingFacts *facts,
		      struct Arena *arena)
{
	const char *who = score_missing(facts);
	Day month = score_due_month(facts);
	struct Attention item = {.topic = ATTENTION_SCORE_STALE};

	if (!who)
		return;
	int64_t late = (int64_t)facts->today - (month + day_month_length(month) - 1);

	item.light = late > SCORE_RED_DAYS ? LIGHT_RED : LIGHT_AMBER;
	item.text = arena_format(arena, "no %s score for %s, %s late", who, month_name(month),
				 days_text(arena, late));
	item.why = attention_why(
		arena, item.text,
		"coach and team score each month of the program, by its last day.",
		arena_format(arena, "amber from the day after, red after %d days.", SCORE_RED_DAYS),
		scores_seen(facts, arena));
	attention_add(list, arena, item, late);
}

struct AttentionList attention_of_coaching(const struct CoachingFacts *facts, struct Arena *arena)
{
	struct AttentionList list = {0};

	if (facts->team->stage != STAGE_ACCEPTED)
		return list;
	if (facts->end != DAY_NONE && (int64_t)facts->today - facts->end > CLOSED_DAYS)
		return list;
	add_silence(&list, facts, arena);
	add_unheld(&list, facts, arena);
	add_gap(&list, facts, arena);
	add_stale(&list, facts, arena);
	attention_sort(&list);
	return list;
}

void attention_merge(struct AttentionList *list, const struct AttentionList *more,
		     struct Arena *arena)
{
	for (size_t i = 0; i < more->n; i++) {
		list->items = arena_grow(arena, list->items, list->n, &list->capacity,
					 sizeof *list->items);
		list->items[list->n++] = more->items[i];
	}
	attention_sort(list);
}
