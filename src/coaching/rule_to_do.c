/* To-dos and actions of teams: what is due, late, or has no day. */
#include "rule_to_do.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"

Choice todo_light(const struct ActionItem *action, Day today)
{
	if (action->done != DAY_NONE || (action->due == DAY_NONE && action->team) ||
	    (action->due != DAY_NONE && action->due > today))
		return CHOICE_NONE;
	return action->due != DAY_NONE && action->due < today ? LIGHT_RED : LIGHT_AMBER;
}

static const char *words_of(const struct TodoFacts *facts, struct Arena *arena)
{
	const struct ActionItem *action = facts->action;

	if (action->due == DAY_NONE)
		return action->text;
	if (action->due == facts->today)
		return arena_format(arena, "%s, today", action->text);
	return arena_format(arena, "%s, %s late", action->text,
			    days_text(arena, (int64_t)facts->today - action->due));
}

/* How late it is comes first: a long text is cut at its end. */
static const char *agreed_words(const struct TodoFacts *facts, struct Arena *arena)
{
	const struct ActionItem *action = facts->action;

	if (action->due == facts->today)
		return arena_format(arena, "action due today: %s", action->text);
	return arena_format(arena, "action %s late: %s",
			    days_text(arena, (int64_t)facts->today - action->due), action->text);
}

static const char *seen_of(const struct TodoFacts *facts, struct Arena *arena)
{
	const struct ActionItem *action = facts->action;
	char day[DAY_TEXT];

	if (action->due == DAY_NONE)
		return "it has no day";
	if (!action->team || !*facts->owner)
		return arena_format(arena, "due %s", day_medium(action->due, day));
	return arena_format(arena, "due %s, %s", day_medium(action->due, day), facts->owner);
}

static void find_due(struct AttentionCase *judged)
{
	const struct TodoFacts *facts = judged->facts;
	const struct ActionItem *action = facts->action;
	Choice light = todo_light(action, facts->today);

	if (light == CHOICE_NONE)
		return;
	attention_add(
		judged,
		(struct AttentionFinding){
			.light = (enum Light)light,
			.days_late = action->due == DAY_NONE ? -1 : facts->today - action->due,
			.text = action->team ? agreed_words(facts, judged->arena)
					     : words_of(facts, judged->arena),
			.seen = seen_of(facts, judged->arena),
			.handle = {KIND_ACTION, action->record.id},
		});
}

static void find_todo(struct AttentionCase *judged)
{
	if (!((const struct TodoFacts *)judged->facts)->action->team)
		find_due(judged);
}

static void find_agreed(struct AttentionCase *judged)
{
	if (((const struct TodoFacts *)judged->facts)->action->team)
		find_due(judged);
}

static const struct AttentionRule rules[] = {
	{
		.topic = "todo",
		.weight = 4,
		.help = "a to-do of one's own is due, late, or has no day",
		.rule = "a to-do is ticked off by its day.",
		.limit = "amber on its day and without one, red from the day after.",
		.find = find_todo,
	},
	{
		.topic = "action",
		.weight = 1,
		.help = "an action agreed with a team is due or late",
		.rule = "an action is ticked off by its day.",
		.limit = "amber on its day, red from the day after.",
		.find = find_agreed,
	},
};
const struct AttentionTable todo_rules = {rules, N_ITEMS(rules)};
