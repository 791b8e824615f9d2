/* Milestones that the records of a team show to be done: reads the records. */
#include "view_shown.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/gate.h"
#include "rule_shown.h"

/* The records of one team. */
struct Loaded {
	struct Records projects, aims, cycles, measures, items;
	size_t *n_points;
};

static bool may_be_shown(const struct TeamMilestone *one)
{
	return one->milestone->shown_by != CHOICE_NONE && one->n_owed == 0 &&
	       milestone_is_open(one->status.state);
}

/* The points of its baseline: those up to the day until which it is frozen, else all. */
static bool count_points(struct Domain *domain, const struct Measure *measure, struct Arena *arena,
			 size_t *ret_n, struct Error *error)
{
	struct Records points;

	if (!domain_children(domain, (struct OwnedBy){KIND_POINT, "measure", measure->record.id},
			     arena, &points, error))
		return false;
	*ret_n = 0;
	for (size_t i = 0; i < points.n; i++)
		*ret_n += measure->freeze_until == DAY_NONE ||
			  ((const struct Point *)records_at(&points, i))->day <=
				  measure->freeze_until;
	return true;
}

static bool load(struct Domain *domain, Id team, struct Arena *arena, struct Loaded *loaded,
		 struct Error *error)
{
	const struct {
		enum Kind kind;
		struct Records *records;
	} all[] = {
		{KIND_PROJECT, &loaded->projects}, {KIND_AIM, &loaded->aims},
		{KIND_CYCLE, &loaded->cycles},	   {KIND_MEASURE, &loaded->measures},
		{KIND_ITEM, &loaded->items},
	};

	for (size_t i = 0; i < N_ITEMS(all); i++)
		if (!domain_children(domain, (struct OwnedBy){all[i].kind, "team", team}, arena,
				     all[i].records, error))
			return false;
	loaded->n_points = ARENA_ARRAY(arena, loaded->measures.n, size_t);
	for (size_t i = 0; i < loaded->measures.n; i++)
		if (!count_points(domain, records_at(&loaded->measures, i), arena,
				  &loaded->n_points[i], error))
			return false;
	return true;
}

bool shown_fill(struct Domain *domain, const struct Team *team, struct TeamMilestones milestones,
		struct Arena *arena, struct Error *error)
{
	struct Loaded loaded;
	bool is_needed = false;

	for (size_t i = 0; i < milestones.n; i++)
		is_needed = is_needed || may_be_shown(&milestones.items[i]);
	if (!is_needed)
		return true;
	if (!load(domain, team->record.id, arena, &loaded, error))
		return false;
	const struct ShownFacts facts = {
		.team = team,
		.project = loaded.projects.n > 0 ? records_at(&loaded.projects, 0) : NULL,
		.aims = &loaded.aims,
		.cycles = &loaded.cycles,
		.measures = &loaded.measures,
		.items = &loaded.items,
		.n_points = loaded.n_points,
	};

	for (size_t i = 0; i < milestones.n; i++)
		if (may_be_shown(&milestones.items[i]))
			milestones.items[i].shown =
				shown_text((enum ShownBy)milestones.items[i].milestone->shown_by,
					   &facts, arena);
	return true;
}
