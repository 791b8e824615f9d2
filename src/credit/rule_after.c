/* After a session: the roll is taken the day after each of its days, minutes are complete, and
 * certificates are issued within two weeks. */
#include "rule_after.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"

#include <inttypes.h>

static int64_t days_since(const struct AfterFacts *facts, const struct SessionAfter *after)
{
	return (int64_t)facts->today - after->last_day;
}

static const char *seen_of(const struct AfterFacts *facts, const struct SessionAfter *after,
			   struct Arena *arena)
{
	char day[DAY_TEXT];
	bool is_over = days_since(facts, after) > 0;

	return arena_format(arena,
			    "%s since %s; %zu %s expected, %zu %s marked, credit claimed by %zu",
			    is_over ? "over" : "under way",
			    day_medium(is_over ? after->last_day : after->first_day, day),
			    COUNTED(after->n_expected, "person", "people"),
			    COUNTED(after->n_marks, "half-day", "half-days"), after->n_claimed);
}

/* What a rule says of a session; text NULL: nothing. */
struct Said {
	const char *text;
	int64_t late; /* days */
};

static void add_each(struct AttentionCase *judged,
		     struct Said (*say)(const struct AfterFacts *facts,
					const struct SessionAfter *after, struct Arena *arena))
{
	const struct AfterFacts *facts = judged->facts;

	for (size_t i = 0; i < facts->n; i++) {
		const struct SessionAfter *after = &facts->sessions[i];
		struct Said said = say(facts, after, judged->arena);

		if (said.text)
			attention_add(judged, (struct AttentionFinding){
						      .light = LIGHT_AMBER,
						      .days_late = said.late,
						      .text = said.text,
						      .seen = seen_of(facts, after, judged->arena),
						      .subject = {KIND_SESSION, after->session,
								  after->name},
					      });
	}
}

/* Since its last day that is over. */
static int64_t days_after(const struct AfterFacts *facts, const struct SessionAfter *after)
{
	int64_t days = days_since(facts, after);

	return days > 0 ? days : 1;
}

static struct Said say_roll(const struct AfterFacts *facts, const struct SessionAfter *after,
			    struct Arena *arena)
{
	struct Said said = {.late = days_after(facts, after)};
	const char *of = "";
	char day[DAY_TEXT];

	if (after->n_unmarked == 0)
		return said;
	if (after->untaken != DAY_NONE && (after->n_marks > 0 || days_since(facts, after) <= 0)) {
		of = arena_format(arena, " of %s %s", day_weekday_name(after->untaken),
				  day_seen(after->untaken, facts->today, day));
		said.late = (int64_t)facts->today - after->untaken;
	}
	if (*of || after->n_marks == 0)
		said.text = arena_format(arena, "roll%s not taken, %zu %s, %s after", of,
					 COUNTED(after->n_unmarked, "person", "people"),
					 days_text(arena, (Day)said.late));
	else
		said.text = arena_format(arena, "roll without a mark for %zu of %zu %s",
					 after->n_unmarked,
					 COUNTED(after->n_expected, "person", "people"));
	return said;
}

static struct Said say_minutes(const struct AfterFacts *facts, const struct SessionAfter *after,
			       struct Arena *arena)
{
	struct Said said = {.late = days_after(facts, after)};

	if (after->n_no_minutes > 0)
		said.text = arena_format(arena, "minutes missing of %zu %s", after->n_no_minutes,
					 after->n_no_minutes == 1 ? "half-day attended in part"
								  : "half-days attended in part");
	return said;
}

static struct Said say_certificates(const struct AfterFacts *facts,
				    const struct SessionAfter *after, struct Arena *arena)
{
	const int64_t days = days_since(facts, after);
	struct Said said = {.late = days - CERTIFICATE_DAYS};

	if (said.late < 0)
		return said;
	if (after->n_uncertified > 0)
		said.text = arena_format(arena, "%zu %s not issued, %s after", after->n_uncertified,
					 after->n_uncertified == 1 ? "certificate" : "certificates",
					 days_text(arena, (Day)days));
	else if (after->n_marks > 0 && after->n_claimed == 0 && after->n_unmarked == 0 &&
		 after->n_no_minutes == 0)
		said.text = arena_format(arena, "no credit claimed, %s after",
					 days_text(arena, (Day)days));
	return said;
}

static void find_rolls(struct AttentionCase *judged)
{
	add_each(judged, say_roll);
}

static void find_minutes(struct AttentionCase *judged)
{
	add_each(judged, say_minutes);
}

static void find_certificates(struct AttentionCase *judged)
{
	add_each(judged, say_certificates);
}

static const struct AttentionRule rules[] = {
	{
		.topic = "roll",
		.weight = 5,
		.help = "the roll of a day of a session that is over is not taken, or not of "
			"everybody",
		.rule = "the roll is taken on the day, for everybody who is expected.",
		.limit = "amber from the day after, each day of a session by itself.",
		.find = find_rolls,
	},
	{
		.topic = "minutes",
		.weight = 4,
		.help = "somebody was at a part of a half-day, and the minutes are missing",
		.rule = "who was there for a part has minutes, or times, on the roll.",
		.limit = "amber from the day after.",
		.find = find_minutes,
	},
	{
		.topic = "certificates",
		.weight = 3,
		.help = "certificates are not issued two weeks after a session, or no credit is "
			"claimed",
		.rule = "credit is claimed and certificates are issued within " ATTENTION_DAYS(
			CERTIFICATE_DAYS) " days of a session.",
		.limit = "amber from then on.",
		.find = find_certificates,
	},
};
const struct AttentionTable after_attention_rules = {rules, N_ITEMS(rules)};
