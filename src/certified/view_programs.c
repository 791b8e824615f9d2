/* Both programs of a practice, read for its page. */
#include "view_programs.h"

#include "qtp/engine/domain/gate.h"
#include "qtp/project.h"
#include "qtp/team.h"

#include <stdlib.h>

static const char *project_title(const struct Records *projects, Id team)
{
	for (size_t i = 0; i < projects->n; i++) {
		const struct Project *project = records_at(projects, i);

		if (project->team == team && project->title)
			return project->title;
	}
	return "no project";
}

static bool add_teams(struct Domain *domain, const struct Records *teams, struct Arena *arena,
		      struct Program programs[], struct Error *error)
{
	const struct FieldChoice *stages = entity_field(entity_get(KIND_TEAM), "stage")->choices;
	Id *ids = ARENA_ARRAY(arena, teams->n + 1, Id);
	struct Records projects;

	for (size_t i = 0; i < teams->n; i++)
		ids[i] = ((const struct Record *)records_at(teams, i))->id;
	if (!domain_children_of(domain, (struct OwnedByAny){KIND_PROJECT, "team", {ids, teams->n}},
				arena, &projects, error))
		return false;
	for (size_t i = 0; i < teams->n; i++) {
		const struct Team *team = records_at(teams, i);

		programs[i] = (struct Program){
			"Training",
			arena_format(arena, "%s %s", team->code,
				     team->stage == CHOICE_NONE ? "" : stages[team->stage].label),
			project_title(&projects, team->record.id)};
	}
	return true;
}

static struct Program program_of(const struct CaseFacts *facts, struct Arena *arena)
{
	const char *next = case_next_text(&facts->clock, arena);

	return (struct Program){"Certified", case_state_text(&facts->clock, arena),
				arena_format(arena, "%s%s%s", next, *next ? "; " : "",
					     case_compliance_text(facts, arena))};
}

/* The workshop that the program offers to the practice; false: there is nothing to say of it. */
static bool workshop_of(const struct CaseFacts *facts, struct Arena *arena,
			struct Program *ret_program)
{
	const struct Case *one = facts->one;

	*ret_program = (struct Program){"Workshop",
					one->workshop != DAY_NONE	    ? "was there"
					: one->workshop_offered != DAY_NONE ? "offered"
									    : "to be offered",
					case_workshop_text(one, arena)};
	return ret_program->words != NULL;
}

static int by_since(const void *a, const void *b)
{
	const struct Case *left = (*(const struct CaseFacts *const *)a)->one,
			  *right = (*(const struct CaseFacts *const *)b)->one;

	if (left->since != right->since)
		return left->since < right->since ? -1 : 1;
	return (left->record.id > right->record.id) - (left->record.id < right->record.id);
}

/* The cases that no later term has followed, the older one first; returns how many. */
static size_t list_terms(const struct FactsBatch *batch, const struct CaseFacts *ret_terms[])
{
	size_t n = 0;

	for (size_t i = 0; i < batch->records.n; i++) {
		const struct CaseFacts *facts = facts_of(batch, &case_facts, i);

		if (facts->one && facts->clock.next_until == DAY_NONE)
			ret_terms[n++] = facts;
	}
	if (n > 1)
		qsort(ret_terms, n, sizeof ret_terms[0], by_since);
	return n;
}

bool programs_load(struct Domain *domain, Id practice, struct Arena *arena,
		   struct Programs *ret_programs, struct Error *error)
{
	struct Records teams, cases;
	const struct CaseFacts **terms;
	struct FactsBatch *batch;
	Id *ids;
	size_t n;

	if (!domain_children(domain, (struct OwnedBy){KIND_TEAM, "practice", practice}, arena,
			     &teams, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_CASE, "practice", practice}, arena,
			     &cases, error))
		return false;
	ids = ARENA_ARRAY(arena, cases.n + 1, Id);
	for (size_t i = 0; i < cases.n; i++)
		ids[i] = ((const struct Record *)records_at(&cases, i))->id;
	ret_programs->items = ARENA_ARRAY(arena, teams.n + 2 * cases.n + 1, struct Program);
	ret_programs->n = teams.n;
	if (!add_teams(domain, &teams, arena, ret_programs->items, error) ||
	    !case_load(domain, (struct IdSpan){ids, cases.n}, arena, &batch, error))
		return false;
	terms = ARENA_ARRAY(arena, batch->records.n + 1, const struct CaseFacts *);
	n = list_terms(batch, terms);
	for (size_t i = 0; i < n; i++) {
		const struct CaseFacts *facts = terms[i];

		ret_programs->items[ret_programs->n++] = program_of(facts, arena);
		ret_programs->n += workshop_of(facts, arena, &ret_programs->items[ret_programs->n]);
	}
	return true;
}
