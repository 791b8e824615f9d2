/* Milestones of a team that are late, and the next one, and its aims, for letters. */
#include "view_late.h"

#include "view_work.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/view/list.h"

#include <stdlib.h>

const char *const late_names[] = {"title", "due", "late", NULL};
const char *const next_names[] = {"title", "due", NULL};
#define TEXTS 3 /* of a late milestone */
#define NEXT_TEXTS 2
/* Keys of fields of an aim, which are names of texts too. */
const char *const aims_names[] = {"sentence", "progress", NULL};
#define AIM_TEXTS 2

static int by_due(const void *a, const void *b)
{
	const struct TeamMilestone *left = *(const struct TeamMilestone *const *)a;
	const struct TeamMilestone *right = *(const struct TeamMilestone *const *)b;

	return (left->status.due > right->status.due) - (left->status.due < right->status.due);
}

static void put(const struct TeamMilestone *one, const char **item, struct Arena *arena)
{
	item[0] = one->milestone->title;
	item[1] = letter_day(one->status.due, arena);
	item[2] = days_text(arena, one->status.days_late);
}

static bool load_work(struct Domain *domain, Id team, struct Arena *arena,
		      const struct WorkFacts **ret_work, struct Error *error)
{
	const struct Loading loading = {domain, DEPTH_WHOLE, arena};
	struct FactsBatch *batch;

	if (!facts_load(&loading, KIND_TEAM, (struct IdSpan){&team, 1}, &batch, error))
		return false;
	*ret_work = facts_of(batch, &work_facts, 0);
	return true;
}

bool team_list_late(struct Domain *domain, Id team, struct Arena *arena,
		    struct LetterItems *ret_items, struct Error *error)
{
	const struct TeamMilestone **late;
	const struct WorkFacts *work;
	const char **texts;
	size_t n = 0;

	if (!load_work(domain, team, arena, &work, error))
		return false;
	late = ARENA_ARRAY(arena, work->n_milestones + 1, const struct TeamMilestone *);
	texts = ARENA_ARRAY(arena, TEXTS * work->n_milestones + 1, const char *);
	for (size_t i = 0; i < work->n_milestones; i++)
		if (milestone_is_late(&work->milestones[i].status))
			late[n++] = &work->milestones[i];
	qsort(late, n, sizeof late[0], by_due);
	for (size_t i = 0; i < n; i++)
		put(late[i], &texts[TEXTS * i], arena);
	*ret_items = (struct LetterItems){texts, n};
	return true;
}

bool team_list_next(struct Domain *domain, Id team, struct Arena *arena,
		    struct LetterItems *ret_items, struct Error *error)
{
	const char **texts = ARENA_ARRAY(arena, NEXT_TEXTS, const char *);
	const struct WorkFacts *work;
	struct DueRow next;
	bool is_there;

	if (!load_work(domain, team, arena, &work, error))
		return false;
	is_there = work_coming_due(work, arena, &next);
	if (is_there) {
		texts[0] = next.milestone->title;
		texts[1] = letter_day(next.day, arena);
	}
	*ret_items = (struct LetterItems){texts, is_there};
	return true;
}

bool team_list_aims(struct Domain *domain, Id team, struct Arena *arena,
		    struct LetterItems *ret_items, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_AIM);
	struct ListView view = {.entity = entity,
				.n_columns = AIM_TEXTS,
				.scope = entity_field(entity, "team"),
				.scope_id = team};
	struct ListPage page;
	const char **texts;
	size_t n = 0;

	for (size_t i = 0; i < AIM_TEXTS; i++)
		view.columns[i] = entity_field(entity, aims_names[i]);
	if (!list_load(domain, &view, arena, &page, error))
		return false;
	texts = ARENA_ARRAY(arena, AIM_TEXTS * page.n, const char *);
	for (size_t i = 0; i < page.n; i++) {
		if (!*page.rows[i].cells[0])
			continue;
		for (size_t k = 0; k < AIM_TEXTS; k++)
			texts[AIM_TEXTS * n + k] = page.rows[i].cells[k];
		n++;
	}
	*ret_items = (struct LetterItems){texts, n};
	return true;
}
