/* Open actions of a team, with who owns them and how late they are. */
#include "qtp/coaching.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/facts.h"
#include "qtp/people.h"
#include "qtp/team/view_team.h"

#include <stdlib.h>
#include <string.h>

static int by_due(const void *a, const void *b)
{
	const struct LogAction *left = a, *right = b;
	Day left_due = left->due == DAY_NONE ? INT32_MAX : left->due;
	Day right_due = right->due == DAY_NONE ? INT32_MAX : right->due;

	return left_due != right_due ? (left_due > right_due) - (left_due < right_due)
				     : strcmp(left->text, right->text);
}

static Day agreed_day(const struct CoachingFacts *facts, Id contact)
{
	for (size_t i = 0; i < facts->n_contacts; i++)
		if (facts->contacts[i]->record.id == contact)
			return facts->contacts[i]->day;
	return DAY_NONE;
}

static struct LogAction open_action(const struct ActionItem *action,
				    const struct CoachingFacts *facts, const struct Person *owner,
				    struct Arena *arena)
{
	return (struct LogAction){
		.id = action->record.id,
		.text = action->text,
		.owner = owner ? person_short_name(owner->name, arena) : "",
		.agreed = agreed_day(facts, action->contact),
		.due = action->due,
		.days_late = action->due == DAY_NONE ? 0 : (int64_t)facts->today - action->due,
	};
}

bool open_actions_load(struct Domain *domain, const struct TeamFacts *team, struct Arena *arena,
		       struct LogActions *ret_actions, struct Error *error)
{
	struct Records actions, owners;
	struct LogAction *open;
	size_t n = 0;

	if (!domain_children(domain, (struct OwnedBy){KIND_ACTION, "team", team->team->record.id},
			     arena, &actions, error) ||
	    !load_refs(&(struct Loading){domain, DEPTH_WHOLE, arena}, &actions, "owner", &owners,
		       error))
		return false;
	open = ARENA_ARRAY(arena, actions.n, struct LogAction);
	for (size_t i = 0; i < actions.n; i++) {
		const struct ActionItem *action = records_at(&actions, i);

		if (action->done == DAY_NONE)
			open[n++] = open_action(action, coaching_of(team),
						records_find(&owners, action->owner), arena);
	}
	if (n)
		qsort(open, n, sizeof open[0], by_due);
	*ret_actions = (struct LogActions){open, n};
	return true;
}
