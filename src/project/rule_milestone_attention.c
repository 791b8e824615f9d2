/* Attention to milestones: those that are late, and those that are due soon; one row each. */
#include "rule_milestone_attention.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"

#include <inttypes.h>

/* "2 of 3 done; returned since 24 Apr 2017; due 19 Apr 2017; next reminder 22 Aug 2017" */
static const char *seen_of(const struct MilestoneFacts *facts, const struct TeamMilestone *one,
			   struct Arena *arena)
{
	const struct MilestoneStatus *status = &one->status;
	Day next = reminder_next(facts->reminders, status->due, facts->today);
	bool is_returned = status->state == MILESTONE_RETURNED;
	char due[DAY_TEXT], since[DAY_TEXT], day[DAY_TEXT];
	const char *done = one->n_owed ? arena_format(arena, "%zu of %zu core members done; ",
						      one->n_done, one->n_owed)
				       : "";

	return arena_format(arena, "%s%s%sdue %s; %s%s", done, is_returned ? "returned " : "",
			    is_returned && status->since != DAY_NONE
				    ? arena_format(arena, "%s; ", day_medium(status->since, since))
				    : "",
			    day_medium(status->due, due),
			    next == DAY_NONE ? "no reminder is left" : "next reminder ",
			    next == DAY_NONE ? "" : day_medium(next, day));
}

/* "Follow-up data 2 days late", "Final presentation due in 7 days" */
static const char *text_of(const struct MilestoneFacts *facts, const struct TeamMilestone *one,
			   struct Arena *arena)
{
	int64_t late = one->status.days_late;

	return late > 0 ? arena_format(arena, "%s %s late", one->milestone->title,
				       days_text(arena, late))
			: arena_format(arena, "%s due %s", one->milestone->title,
				       day_distance(one->status.due, facts->today, arena));
}

/* Whether it is open, and its first reminder was given. */
static bool is_asked_for(const struct MilestoneFacts *facts, const struct TeamMilestone *one)
{
	const struct MilestoneStatus *status = &one->status;

	if (!milestone_is_asked(status))
		return false;
	return reminder_last(facts->reminders, status->due, facts->today) != DAY_NONE;
}

static void find(struct AttentionCase *judged, bool late)
{
	const struct MilestoneFacts *facts = judged->facts;

	for (size_t i = 0; i < facts->n_milestones; i++) {
		const struct TeamMilestone *one = &facts->milestones[i];

		if (!is_asked_for(facts, one) || (one->status.days_late > 0) != late)
			continue;
		attention_add(judged,
			      (struct AttentionFinding){
				      .light = late && one->milestone->required == CHOICE_YES
						       ? LIGHT_RED
						       : LIGHT_AMBER,
				      .days_late = one->status.days_late,
				      .text = text_of(facts, one, judged->arena),
				      .seen = seen_of(facts, one, judged->arena),
			      });
	}
}

static void find_late(struct AttentionCase *judged)
{
	find(judged, true);
}

static void find_due(struct AttentionCase *judged)
{
	find(judged, false);
}

static const struct AttentionRule rules[] = {
	{
		.topic = "milestone_late",
		.weight = 8,
		.help = "a milestone is late",
		.rule = "a milestone is handed in by its due day.",
		.limit = "red from the first reminder after the due day; amber where it is not "
			 "required.",
		.find = find_late,
	},
	{
		.topic = "milestone_due",
		.weight = 2,
		.help = "a milestone is due soon",
		.rule = "a milestone is handed in by its due day.",
		.limit = "amber from the first reminder on, as the season's reminders say.",
		.find = find_due,
	},
};
const struct AttentionTable milestone_attention = {rules, N_ITEMS(rules)};
