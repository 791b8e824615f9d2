/* Coach: who is meant by a few letters, among those who coach. */
#include "view_coaching.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/people.h"

#include <stdlib.h>
#include <string.h>

#define CANDIDATES_SHOWN 6

struct Looking {
	struct Domain *domain;
	struct Arena arena;
	const char *folded;
	struct ScopeOwner found[CANDIDATES_SHOWN];
	size_t n;
};

static bool coaches_a_team(struct Domain *domain, Id person, bool *ret_coaches, struct Error *error)
{
	struct ListQuery query = {.entity = entity_get(KIND_TEAM),
				  .scope = entity_field(entity_get(KIND_TEAM), "coach"),
				  .scope_id = person};
	size_t n;

	if (!domain_count(domain, &query, 1, &n, error))
		return false;
	*ret_coaches = n > 0;
	return true;
}

/* A coach by mark or by deed. */
static bool check(struct Looking *looking, Id id, struct Error *error)
{
	struct Person person;
	bool coaches;

	if (!domain_get(looking->domain, (struct KindId){KIND_PERSON, id}, &person, &looking->arena,
			error) ||
	    !coaches_a_team(looking->domain, id, &coaches, error))
		return false;
	return coaches || person.coach == CHOICE_YES ||
	       error_set_shell("See who is with: qtp list person coach=yes", error, ERROR_INPUT,
			       "coach", "%s is no coach.", text_show(&looking->arena, person.name));
}

/* Whether any word of the name begins so. */
static bool fits(struct Looking *looking, const char *name)
{
	const char *folded = text_fold(&looking->arena, name);
	size_t length = strlen(looking->folded);

	for (const char *at = folded; at; at = strchr(at, ' '), at = at ? at + 1 : NULL)
		if (strncmp(at, looking->folded, length) == 0)
			return true;
	return false;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct ScopeOwner *)a)->name, ((const struct ScopeOwner *)b)->name);
}

/* The coach of each team of any season, in order; 0 where a team has none. */
static bool read_coaches(struct Domain *domain, struct Arena *arena, Id **ret_ids, size_t *ret_n,
			 struct Error *error)
{
	struct FieldsQuery query = {.entity = entity_get(KIND_TEAM),
				    .fields = (const char *const[]){"coach", NULL}};
	struct Records teams;
	struct IdSpan all;

	if (!domain_ids(domain, &(struct ListQuery){.entity = entity_get(KIND_TEAM)}, arena, &all,
			error))
		return false;
	query.ids = all.ids;
	query.n_ids = all.n;
	if (!domain_read_fields(domain, &query, arena, &teams, error))
		return false;
	*ret_n = teams.n;
	*ret_ids = ARENA_ARRAY(arena, teams.n, Id);
	for (size_t i = 0; i < teams.n; i++)
		(*ret_ids)[i] = ((const struct Team *)records_at(&teams, i))->coach;
	if (teams.n)
		qsort(*ret_ids, teams.n, sizeof(Id), id_order);
	return true;
}

bool coach_list(struct Domain *domain, struct Arena *arena, struct ScopeOwner **ret_coaches,
		size_t *ret_n, struct Error *error)
{
	struct ScopeOwner *coaches;
	size_t n_teams, n = 0;
	bool read;
	Id *ids;

	/* Who coaches is asked before a scope is set, too. */
	scope_lift(domain);
	read = read_coaches(domain, arena, &ids, &n_teams, error);
	scope_lower(domain);
	if (!read)
		return false;
	coaches = ARENA_ARRAY(arena, n_teams, struct ScopeOwner);
	for (size_t i = 0; i < n_teams; i++) {
		if (ids[i] == 0)
			continue;
		if (n == 0 || coaches[n - 1].id != ids[i])
			coaches[n++] = (struct ScopeOwner){
				ids[i], domain_label(domain, KIND_PERSON, ids[i], arena), 0};
		coaches[n - 1].n_teams++;
	}
	if (n)
		qsort(coaches, n, sizeof coaches[0], by_name);
	*ret_coaches = coaches;
	*ret_n = n;
	return true;
}

/* By a few letters of any part of the name. */
static bool look_among_coaches(struct Looking *looking, struct Error *error)
{
	struct ScopeOwner *coaches;
	size_t n;

	if (!coach_list(looking->domain, &looking->arena, &coaches, &n, error))
		return false;
	for (size_t i = 0; i < n && looking->n < CANDIDATES_SHOWN; i++)
		if (fits(looking, coaches[i].name))
			looking->found[looking->n++] = coaches[i];
	return true;
}

static bool ambiguous(struct Looking *looking, const char *text, struct Error *error)
{
	struct Arena *arena = &looking->arena;
	const char *list = "";

	for (size_t i = 0; i < looking->n; i++)
		list = arena_format(
			arena, "%s%s%s (%s)", list,
			i == 0		      ? ""
			: i + 1 == looking->n ? " or "
					      : ", ",
			looking->found[i].name,
			domain_ref(looking->domain, KIND_PERSON, looking->found[i].id, arena));
	return error_set(error, ERROR_INPUT, "coach",
			 "\"%.60s\" may be %s. Write more of the name, or the e-mail.",
			 text_show(arena, text), text_show(arena, list));
}

static bool find(struct Looking *looking, const char *text, Id *ret_coach, struct Error *error)
{
	struct Error ignored;

	if (domain_resolve(looking->domain, entity_get(KIND_PERSON), text, ret_coach, error) &&
	    check(looking, *ret_coach, error))
		return true;
	if (error->code != ERROR_INPUT || !*looking->folded ||
	    !look_among_coaches(looking, &ignored) || looking->n == 0)
		return false;
	*ret_coach = looking->found[0].id;
	return looking->n == 1 || ambiguous(looking, text, error);
}

bool coach_find(struct Domain *domain, const char *text, Id *ret_coach, struct Error *error)
{
	struct Looking looking = {.domain = domain};
	bool found;
	Id coach;

	looking.folded = text_fold(&looking.arena, text);
	found = find(&looking, text, &coach, error);
	if (found)
		*ret_coach = coach;
	arena_release(&looking.arena);
	return found;
}
