/* To-dos on Today: actions without a team that are due, late or without a day, and those ahead. */
#include "view_facts.h"

#include "qtp/coaching/rule_todo.h"
#include "qtp/engine/base/words.h"
#include "qtp/people.h"

#include <stdlib.h>

/* --- Facts --- */

struct Todo {
	struct TodoFacts facts;
	const char *owner; /* short; "" no one */
};

static bool load_todos(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	const struct Loading *loading = &batch->loading;
	struct Todo *todos = ret_facts;
	struct Records owners;

	if (!load_refs(loading, &batch->records, "owner", &owners, error))
		return false;
	for (size_t i = 0; i < batch->records.n; i++) {
		const struct ActionItem *action = records_at(&batch->records, i);
		const struct Person *owner = records_find(&owners, action->owner);

		todos[i].facts = (struct TodoFacts){action, loading->domain->today};
		todos[i].owner = owner ? person_short_name(owner->name, loading->arena) : "";
	}
	return true;
}

const struct Facts todo_facts = {KIND_ACTION, sizeof(struct Todo), load_todos};

static const struct Todo *todo_of(const struct FactsBatch *batch, size_t index)
{
	return facts_of(batch, &todo_facts, index);
}

struct AttentionList todo_attention_source(const struct FactsBatch *batch, size_t index,
					   struct Arena *arena)
{
	return attention_judge(&todo_rules, &todo_of(batch, index)->facts, arena);
}

/* --- Rows --- */

static int by_id(const void *a, const void *b)
{
	Id left = *(const Id *)a, right = *(const Id *)b;

	return (left > right) - (left < right);
}

/* They belong to no season: they are on Today of each. */
static bool find_todos(struct Domain *domain, Id season, struct Arena *arena,
		       struct IdSpan *ret_ids, struct Error *error)
{
	struct ListQuery query = {.entity = &action_entity};
	struct Records todos;

	(void)season;
	if (!filter_parse(&action_entity, "team: done:", domain->today, arena, &query.filter,
			  error) ||
	    !domain_list(domain, &query, arena, &todos, error))
		return false;
	Id *ids = ARENA_ARRAY(arena, todos.n + 1, Id);

	for (size_t i = 0; i < todos.n; i++)
		ids[i] = ((const struct Record *)records_at(&todos, i))->id;
	qsort(ids, todos.n, sizeof ids[0], by_id);
	*ret_ids = (struct IdSpan){ids, todos.n};
	return true;
}

static struct TodayName todo_name(const struct FactsBatch *batch, size_t index, struct Arena *arena)
{
	const struct Todo *todo = todo_of(batch, index);

	(void)arena;
	return (struct TodayName){
		.name = "To do", .who = todo->owner, .coach = todo->facts.action->owner};
}

const struct TodayKind coaching_today[1] = {
	{.kind = KIND_ACTION, .name = todo_name, .find = find_todos},
};

/* What is due today is among the rows that need someone already. */
void list_todos(const struct FactsBatch *batch, size_t index, struct DueList *list)
{
	const struct Todo *todo = todo_of(batch, index);
	const struct ActionItem *action = todo->facts.action;

	if (action->team || action->done != DAY_NONE || action->due <= todo->facts.today)
		return;
	due_add(list, (struct Due){.day = action->due,
				   .time = TIME_NONE,
				   .text = *todo->owner ? arena_format(list->arena, "To do, %s: %s",
								       todo->owner, action->text)
							: arena_format(list->arena, "To do: %s",
								       action->text),
				   .kind = KIND_ACTION,
				   .record = action->record.id});
}
