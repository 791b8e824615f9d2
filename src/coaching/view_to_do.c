/* To-dos on Today: actions without a team that are due, late or without a day, and those ahead;
 * actions of teams that are due or late. */
#include "view_facts.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/people.h"
#include "qtp/season/view_schedule.h"
#include "qtp/team.h"
#include "rule_to_do.h"

#include <stdlib.h>

#define FOUND_AT_ONCE 500 /* some milliseconds */

/* --- Facts --- */

struct Todo {
	struct TodoFacts facts;
	const struct Team *team; /* NULL: no team's */
	const char *site;	 /* of the team; NULL: no team's */
	const char *coach;	 /* of the team, short; "" no one */
};

static const char *short_name(const struct Loading *loading, const struct Records *people, Id id)
{
	const struct Person *person = records_find(people, id);

	return person ? person_short_name(person->name, loading->arena) : "";
}

static bool load_todos(const struct FactsBatch *batch, void *ret_facts, struct Error *error)
{
	const struct Loading *loading = &batch->loading;
	struct Todo *todos = ret_facts;
	struct Records owners, teams, cohorts, coaches;

	if (!load_refs(loading, &batch->records, "owner", &owners, error) ||
	    !load_refs(loading, &batch->records, "team", &teams, error) ||
	    !load_refs(loading, &teams, "cohort", &cohorts, error) ||
	    !load_refs(loading, &teams, "coach", &coaches, error))
		return false;
	for (size_t i = 0; i < batch->records.n; i++) {
		const struct ActionItem *action = records_at(&batch->records, i);
		const struct Team *team = records_find(&teams, action->team);
		const struct Cohort *cohort = team ? records_find(&cohorts, team->cohort) : NULL;

		todos[i].facts = (struct TodoFacts){action, loading->domain->today,
						    short_name(loading, &owners, action->owner)};
		todos[i].team = team;
		todos[i].site = cohort ? cohort_site(cohort, loading->arena) : NULL;
		todos[i].coach = team ? short_name(loading, &coaches, team->coach) : "";
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

/* To-dos belong to no season, they are on Today of each; actions of a team to that of the team, and
 * only while it is accepted. */
static bool is_on_today(const struct ActionItem *action, const struct Records *teams,
			const struct Records *cohorts, Id season)
{
	const struct Team *team = records_find(teams, action->team);
	const struct Cohort *cohort = team ? records_find(cohorts, team->cohort) : NULL;

	if (!action->team)
		return true;
	return team && team->stage == STAGE_ACCEPTED && cohort && cohort->season == season;
}

/* The next ones in the order of their days, which an index has. */
static bool list_todos_after(struct Domain *domain, Id after, struct Arena *arena,
			     struct Records *ret_todos, struct Error *error)
{
	struct ListQuery query = {.entity = &action_entity, .after = after, .limit = FOUND_AT_ONCE};

	return filter_parse(&action_entity,
			    "team:|due<=today done:", (struct ParseFrame){domain->today, arena},
			    &query.filter, error) &&
	       domain_list(domain, &query, arena, ret_todos, error);
}

static void keep_todos(struct TodayFound *found, const struct Records *todos,
		       const struct Records *teams, const struct Records *cohorts,
		       struct Arena *arena)
{
	Id *ids = ARENA_ARRAY(arena, todos->n + 1, Id);
	size_t n = 0;

	for (size_t i = 0; i < todos->n; i++) {
		const struct ActionItem *action = records_at(todos, i);

		if (is_on_today(action, teams, cohorts, found->season))
			ids[n++] = action->record.id;
		found->after = action->record.id;
	}
	qsort(ids, n, sizeof ids[0], id_order);
	found->ids = (struct IdSpan){ids, n};
	found->all = todos->n < FOUND_AT_ONCE;
}

static bool find_todos(struct Domain *domain, struct TodayFound *found, struct Arena *arena,
		       struct Error *error)
{
	struct Arena work = {0};
	const struct Loading loading = {domain, DEPTH_WHOLE, &work};
	struct Records todos, teams, cohorts;
	bool loaded = list_todos_after(domain, found->after, &work, &todos, error) &&
		      load_refs(&loading, &todos, "team", &teams, error) &&
		      load_refs(&loading, &teams, "cohort", &cohorts, error);

	if (loaded)
		keep_todos(found, &todos, &teams, &cohorts, arena);
	arena_release(&work);
	return loaded;
}

static struct TodayName todo_name(const struct FactsBatch *batch, size_t index, struct Arena *arena)
{
	const struct Todo *todo = todo_of(batch, index);

	(void)arena;
	if (todo->team)
		return (struct TodayName){.name = todo->team->name,
					  .site = todo->site,
					  .who = todo->coach,
					  .coach = todo->team->coach};
	return (struct TodayName){
		.name = "To do", .who = todo->facts.owner, .coach = todo->facts.action->owner};
}

static const struct TodayKind today_rows[] = {
	{.kind = KIND_ACTION, .name = todo_name, .find_next = find_todos},
};
const struct TodayKindTable coaching_today = CAPABILITY_ROWS(today_rows);

/* What is due today is among the rows that need someone already. */
void list_todos(const struct FactsBatch *batch, size_t index, struct DueList *list)
{
	const struct Todo *todo = todo_of(batch, index);
	const struct ActionItem *action = todo->facts.action;

	if (action->team || action->done != DAY_NONE || action->due <= todo->facts.today)
		return;
	due_add(list,
		(struct Due){.day = action->due,
			     .time = TIME_NONE,
			     .text = *todo->facts.owner
					     ? arena_format(list->arena, "To do, %s: %s",
							    todo->facts.owner, action->text)
					     : arena_format(list->arena, "To do: %s", action->text),
			     .kind = KIND_ACTION,
			     .record = action->record.id});
}
