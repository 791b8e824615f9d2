/* Attention to the coaching of a team: silence, calls that no one has spoken for, scores apart or
 * late. */
#include "qtp/coaching.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/attention.h"
#include "rule_cadence.h"
#include "rule_score.h"

#include <inttypes.h>

/* So many days after the last session no one asks for anything any more. */
#define CLOSED_DAYS 60

static void find_silence(struct AttentionCase *judged)
{
	const struct CoachingFacts *facts = judged->facts;
	struct Arena *arena = judged->arena;
	struct Cadence cadence = cadence_judge(facts, arena);
	Day start = cadence_start(facts);
	bool since_start = cadence.last && cadence.last->day < start;
	int64_t days = since_start ? (int64_t)facts->today - start : cadence.days;

	if (cadence.light == LIGHT_FINE)
		return;
	attention_add(judged,
		      (struct AttentionFinding){
			      .light = cadence.light,
			      .days_late = days,
			      .text = arena_format(arena, "no coach contact %s %s",
						   !since_start		   ? "for"
						   : start == facts->start ? "since S1,"
									   : "since acceptance,",
						   days_text(arena, days)),
			      .said = cadence.text,
			      .limit = cadence.limit,
			      .seen = cadence.seen,
		      });
}

static void find_unheld(struct AttentionCase *judged)
{
	const struct CoachingFacts *facts = judged->facts;
	struct Arena *arena = judged->arena;
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
	attention_add(judged,
		      (struct AttentionFinding){
			      .light = LIGHT_AMBER,
			      .days_late = (int64_t)facts->today - oldest->day,
			      .text = arena_format(arena, "%s of %s: held, moved, missed?",
						   contact_kind_word(oldest),
						   day_seen(oldest->day, facts->today, day)),
			      .seen = arena_format(arena, "%zu planned contact%s before today", n,
						   n == 1 ? "" : "s"),
			      .handle = {KIND_CONTACT, oldest->record.id},
		      });
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
					       month_seen(score->month, facts->today, arena));

		seen = seen ? arena_format(arena, "%s; %s", seen, one) : one;
	}
	return seen ? seen : "no score";
}

static void find_gap(struct AttentionCase *judged)
{
	const struct CoachingFacts *facts = judged->facts;
	const char *text = score_gap_text(facts, judged->arena);

	if (text)
		attention_add(judged, (struct AttentionFinding){
					      .light = LIGHT_AMBER,
					      .text = text,
					      .seen = scores_seen(facts, judged->arena),
				      });
}

static void find_stale(struct AttentionCase *judged)
{
	const struct CoachingFacts *facts = judged->facts;
	struct Arena *arena = judged->arena;
	const char *who = score_missing(facts);
	Day month = score_due_month(facts);

	if (!who)
		return;
	int64_t late = (int64_t)facts->today - (month + day_month_length(month) - 1);

	attention_add(judged,
		      (struct AttentionFinding){
			      .light = late > SCORE_RED_DAYS ? LIGHT_RED : LIGHT_AMBER,
			      .days_late = late,
			      .text = arena_format(arena, "no %s score for %s, %s late", who,
						   month_seen(month, facts->today, arena),
						   days_text(arena, late)),
			      .seen = scores_seen(facts, arena),
		      });
}

static const struct AttentionRule rules[] = {
	{
		.topic = "silent",
		.weight = 12,
		.help = "the coach has not reached the team for too long",
		.rule = CADENCE_RULE,
		.limit = "amber and red after so many days without contact, as the season says.",
		.find = find_silence,
	},
	{
		.topic = "unheld",
		.weight = 3,
		.help = "the day of a planned contact is over, and no one has said how it went",
		.rule = "a planned contact is held, moved or marked as missed once its day is "
			"over.",
		.limit = "amber from the day after.",
		.find = find_unheld,
	},
	{
		.topic = "score_gap",
		.weight = 2,
		.help = "coach and team score a full point apart",
		.rule = "coach and team see the progress alike, or talk about it.",
		.limit = "amber from a full point apart.",
		.find = find_gap,
	},
	{
		.topic = "score_stale",
		.weight = 1,
		.help = "the score of a month is missing",
		.rule = "coach and team score each month of the program, by its last day.",
		.limit = "amber from the day after, red after " ATTENTION_DAYS(
			SCORE_RED_DAYS) " days.",
		.find = find_stale,
	},
};
const struct AttentionTable coaching_attention_rules = {rules, N_ITEMS(rules)};

struct AttentionList attention_of_coaching(const struct CoachingFacts *facts, struct Arena *arena)
{
	if (facts->team->stage != STAGE_ACCEPTED)
		return (struct AttentionList){0};
	if (facts->end != DAY_NONE && (int64_t)facts->today - facts->end > CLOSED_DAYS)
		return (struct AttentionList){0};
	return attention_judge(&coaching_attention_rules, facts, arena);
}
