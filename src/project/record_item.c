/* Item: its number, and the rules between it, the items above it, its measure and its cycle. */
#include "tables_aim.h"

#include "qtp/chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/project.h"

/* Deeper than any tree that a person draws: what goes on is a loop. */
#define DEEPEST 100

bool item_complete(struct Writing *writing, void *record)
{
	struct Item *item = record;
	struct Records others;
	int64_t last = 0;

	if (item->number != NUMBER_NONE || !item->team)
		return true;
	if (!writing_children(writing, KIND_ITEM, "team", item->team, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Item *other = records_at(&others, i);

		if (other->record.id != item->record.id && other->tool == item->tool &&
		    other->parent == item->parent && other->number > last)
			last = other->number;
	}
	item->number = last + 1;
	return true;
}

/* Walks up from an item; a tree has an end. */
bool item_check_parent(struct Writing *writing, const void *record)
{
	const struct Item *item = record;
	struct Item above;
	Id id = item->parent;

	for (int depth = 0; id; depth++) {
		if (!writing_load(writing, KIND_ITEM, id, &above))
			return false;
		if (depth == 0 && (above.team != item->team || above.tool != item->tool)) {
			issues_add(writing->issues, ERROR_INPUT, "parent",
				   "%s is no item of the same tool and team. Name one that is.",
				   above.code);
			return true;
		}
		if (id == item->record.id || depth == DEEPEST) {
			issues_add(writing->issues, ERROR_RULE, "parent",
				   "%s would be below itself. Put it below another item.",
				   item->code ? item->code : "The item");
			return true;
		}
		id = above.parent;
	}
	return true;
}

bool item_check_team(struct Writing *writing, const void *record)
{
	const struct Item *item = record;
	struct Measure measure = {.team = item->team};
	struct Cycle cycle = {.team = item->team};

	if ((item->measure && !writing_load(writing, KIND_MEASURE, item->measure, &measure)) ||
	    (item->cycle && !writing_load(writing, KIND_CYCLE, item->cycle, &cycle)))
		return false;
	if (measure.team != item->team)
		issues_add(writing->issues, ERROR_INPUT, "measure",
			   "%s is no measure of the team. Name one of its own.", measure.code);
	if (cycle.team != item->team)
		issues_add(writing->issues, ERROR_INPUT, "cycle",
			   "\"%s\" is no cycle of the team. Name one of its own.", cycle.objective);
	return true;
}
