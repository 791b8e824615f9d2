/* Aims: what is read of them. */
#include "view_aim.h"

/* The chart of an aim's measure; NULL: it has no measure. */
struct AimFacts {
	const struct MeasureOutline *outline;
};

bool aim_outline(const struct Loading *loading, const struct Aim *aim,
		 const struct MeasureOutline **ret_outline, struct Error *error)
{
	struct MeasureOutline *outline = ARENA_NEW(loading->arena, struct MeasureOutline);

	*ret_outline = aim->measure ? outline : NULL;
	return !aim->measure ||
	       measure_outline(loading->domain, aim->measure, loading->arena, outline, error);
}

static bool load_aims(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	struct AimFacts *facts = ret_facts;

	for (size_t i = 0; i < batch->records.n; i++)
		if (!aim_outline(&batch->loading, records_at(&batch->records, i), &facts[i].outline,
				 error))
			return false;
	return true;
}

const struct Facts aim_facts = {KIND_AIM, sizeof(struct AimFacts), load_aims};

void aim_fill(const struct FactsBatch *batch, size_t index, void *record)
{
	const struct AimFacts *facts = facts_of(batch, &aim_facts, index);

	aim_judge(record, facts->outline, batch->loading.arena);
}
