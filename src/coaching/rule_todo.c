/* To-dos: what is due, late, or has no day. */
#include "qtp/coaching/rule_todo.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"

Choice todo_light(const struct ActionItem *action, Day today)
{
	if (action->team || action->done != DAY_NONE ||
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

static void find_todo(struct AttentionCase *judged)
{
	const struct TodoFacts *facts = judged->facts;
	const struct ActionItem *action = facts->action;
	Choice light = todo_light(action, facts->today);
	char day[DAY_TEXT];

	if (light == CHOICE_NONE)
		return;
	attention_add(
		judged,
		(struct AttentionFinding){
			.light = (enum Light)light,
			.days_late = action->due == DAY_NONE ? -1 : facts->today - action->due,
			.text = words_of(facts, judged->arena),
			.seen = action->due == DAY_NONE
					? "it has no day"
					: arena_format(judged->arena, "due %s",
						       day_medium(action->due, day)),
		});
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
};
const struct AttentionTable todo_rules = {rules, N_ITEMS(rules)};
