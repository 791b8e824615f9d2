/* Team: waivers of its rules and answers of its members. */
#include "qtp/team/view_team.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/season.h"

#include <string.h>

static bool put_body(struct Domain *domain, void *context, struct Error *error)
{
	return record_put(domain, context, error);
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
					  (struct ParseFrame){domain->today, &arena}, error);

	const struct RecordPut put = {entity, NULL, &waiver, .arena = &arena};

	if (done)
		done = operation_run(
			domain, titled(domain, "waive", eligibility_rules[rule].key, team, &arena),
			put_body, (void *)&put, error);
	arena_release(&arena);
	return done;
}

/* An answer that is given. */
struct Answering {
	Id member, session;
	enum Answer answer;
	struct Arena *arena;
};

/* The member's answer for a session as it is; false when there is none. */
static bool find_answer(struct Domain *domain, const struct Answering *answering,
			struct Confirmation *ret_answer, bool *ret_found, struct Error *error)
{
	struct Records answers;

	*ret_found = false;
	if (!domain_children(domain,
			     (struct OwnedBy){KIND_CONFIRMATION, "member", answering->member},
			     answering->arena, &answers, error))
		return false;
	for (size_t i = 0; i < answers.n; i++) {
		const struct Confirmation *answer = records_at(&answers, i);

		if (answer->session == answering->session) {
			*ret_answer = *answer;
			*ret_found = true;
		}
	}
	return true;
}

/* Said again, an answer holds for the session's dates as they are now. */
static bool take_answer(struct Domain *domain, const struct Answering *answering,
			struct Confirmation *confirmation, struct Error *error)
{
	struct Session session;
	bool answered = answering->answer == ANSWER_YES || answering->answer == ANSWER_NO;

	if (!domain_get(domain, (struct KindId){KIND_SESSION, answering->session}, &session,
			answering->arena, error))
		return false;
	confirmation->member = answering->member;
	confirmation->session = answering->session;
	confirmation->answer = (Choice)answering->answer;
	confirmation->first_day = answered ? session.first_day : DAY_NONE;
	confirmation->last_day = answered ? session.last_day : DAY_NONE;
	confirmation->answered_on = answered ? domain->today : DAY_NONE;
	return true;
}

static bool answer_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Answering *answering = context;
	const struct Entity *entity = entity_get(KIND_CONFIRMATION);
	struct Confirmation before, after;
	bool found;

	if (!find_answer(domain, answering, &before, &found, error))
		return false;
	record_blank(entity, &after);
	if (found)
		after = before;
	if (!take_answer(domain, answering, &after, error))
		return false;
	const struct RecordPut put = {entity, found ? &before : NULL, &after,
				      .arena = answering->arena};

	return record_put(domain, &put, error);
}

bool team_confirm(struct Domain *domain, Id member, Id session, enum Answer answer,
		  struct Error *error)
{
	struct Arena arena = {0};
	struct Answering answering = {member, session, answer, &arena};
	const char *title = arena_format(&arena, "answer of %s for %s",
					 domain_label(domain, KIND_MEMBER, member, &arena),
					 domain_ref(domain, KIND_SESSION, session, &arena));
	bool done = operation_run(domain, title, answer_body, &answering, error);

	arena_release(&arena);
	return done;
}
