/* Team: waivers of its rules and answers of its members. */
#include "qtp/domain/team.h"

#include "qtp/base/text.h"
#include "qtp/store/store.h"
#include "record_check.h"

#include <string.h>

static bool insert_waiver(struct Domain *domain, struct Waiver *waiver, struct Arena *arena,
			  struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_WAIVER);
	struct Issues issues;

	issues_init(&issues, arena);
	if (!record_complete(domain, entity, NULL, waiver, arena, error) ||
	    !record_check_others(domain, entity, NULL, waiver, arena, &issues, error) ||
	    !issues_ok(&issues, error))
		return false;
	return domain_insert(domain, entity, waiver, error);
}

static bool finish(struct Domain *domain, bool done, struct Error *error)
{
	if (!done) {
		store_rollback(domain->store);
		return false;
	}
	return store_commit(domain->store, NULL, error);
}

static const char *titled(struct Domain *domain, const char *verb, const char *what, Id team,
			  struct Arena *arena)
{
	return arena_format(arena, "%s %s for %s %s", verb, what,
			    domain_ref(domain, KIND_TEAM, team, arena),
			    domain_label(domain, KIND_TEAM, team, arena));
}

bool team_waive(struct Domain *domain, Id team, Choice rule, const char *reason,
		struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_WAIVER);
	struct Arena arena = {0};
	struct Waiver waiver;

	record_blank(entity, &waiver);
	waiver.team = team;
	waiver.rule = rule;
	bool done = text_is_empty(reason)
			    ? error_set(error, ERROR_INPUT, "reason",
					"A waiver needs a reason: say why the rule does "
					"not hold for this team.")
			    : field_parse(entity_field(entity, "reason"), &waiver, reason,
					  domain->today, &arena, error);

	if (done)
		done = store_begin(
			       domain->store,
			       titled(domain, "waive", eligibility_rules[rule].key, team, &arena),
			       error) &&
		       finish(domain, insert_waiver(domain, &waiver, &arena, error), error);
	arena_release(&arena);
	return done;
}

/* The member's answer for a session as it stands; false when there is none. */
static bool find_answer(struct Domain *domain, Id member, Id session,
			struct Confirmation *ret_answer, struct Arena *arena, bool *ret_found,
			struct Error *error)
{
	struct Records answers;

	*ret_found = false;
	if (!domain_children(domain, entity_get(KIND_CONFIRMATION), "member", member, arena,
			     &answers, error))
		return false;
	for (size_t i = 0; i < answers.n; i++) {
		const struct Confirmation *answer = records_at(&answers, i);

		if (answer->session == session) {
			*ret_answer = *answer;
			*ret_found = true;
		}
	}
	return true;
}

static bool write_answer(struct Domain *domain, Id member, Id session, enum Answer answer,
			 struct Arena *arena, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_CONFIRMATION);
	struct Confirmation before, after;
	struct Issues issues;
	bool found;

	issues_init(&issues, arena);
	if (!find_answer(domain, member, session, &before, arena, &found, error))
		return false;
	record_blank(entity, &after);
	if (found)
		after = before;
	after.member = member;
	after.session = session;
	after.answer = (Choice)answer;
	/* Said again, an answer holds for the session's dates as they are now. */
	after.first_day = after.last_day = after.answered_on = DAY_NONE;
	if (!record_complete(domain, entity, NULL, &after, arena, error) ||
	    !record_check_others(domain, entity, found ? &before : NULL, &after, arena, &issues,
				 error) ||
	    !issues_ok(&issues, error))
		return false;
	return found ? domain_update(domain, entity, &before, &after, error)
		     : domain_insert(domain, entity, &after, error);
}

bool team_confirm(struct Domain *domain, Id member, Id session, enum Answer answer,
		  struct Error *error)
{
	struct Arena arena = {0};
	const char *title = arena_format(&arena, "answer of %s for %s",
					 domain_label(domain, KIND_MEMBER, member, &arena),
					 domain_ref(domain, KIND_SESSION, session, &arena));
	bool done =
		store_begin(domain->store, title, error) &&
		finish(domain, write_answer(domain, member, session, answer, &arena, error), error);

	arena_release(&arena);
	return done;
}
