/* Whom a session concerns that goes to another day: members who answered for it, and the teams of
 * its cohort. */
#include "view_document.h"

#include "qtp/engine/domain/capability.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"

/* Core members whose answer was given for the dates as they are now, and who will have to be asked
 * again; no one asks those who have left the core team. */
static bool find_ask_again(const struct Loading *loading, const struct Session *session,
			   struct Concerned *concerned, struct Error *error)
{
	struct Domain *domain = loading->domain;
	struct Arena *arena = loading->arena;
	struct Records answers, members;
	const char **names;

	if (!domain_children(domain,
			     (struct OwnedBy){KIND_CONFIRMATION, "session", session->record.id},
			     arena, &answers, error) ||
	    !load_refs(loading, &answers, "member", &members, error))
		return false;
	names = ARENA_ARRAY(arena, answers.n, const char *);
	for (size_t i = 0; i < answers.n; i++) {
		const struct Confirmation *answer = records_at(&answers, i);
		const struct Member *member = records_find(&members, answer->member);
		enum Attendance attendance = confirmation_attendance(answer, session);

		if (!member || !role_is_core(member->role) ||
		    !member_is_current(member, domain->today) ||
		    (attendance != ATTENDANCE_CONFIRMED && attendance != ATTENDANCE_REFUSED))
			continue;
		names[concerned->n_ask_again++] = arena_format(
			arena, "%s, %s", domain_label(domain, KIND_PERSON, member->person, arena),
			domain_label(domain, KIND_TEAM, member->team, arena));
	}
	concerned->ask_again = names;
	return true;
}

/* Accepted teams of the cohort. */
static bool find_owers(const struct Loading *loading, Id cohort, struct Concerned *concerned,
		       struct Error *error)
{
	struct Records teams;
	size_t n = 0;
	Id *ids;

	if (!domain_children(loading->domain, (struct OwnedBy){KIND_TEAM, "cohort", cohort},
			     loading->arena, &teams, error))
		return false;
	ids = ARENA_ARRAY(loading->arena, teams.n, Id);
	for (size_t i = 0; i < teams.n; i++) {
		const struct Team *team = records_at(&teams, i);

		if (team->stage == STAGE_ACCEPTED)
			ids[n++] = team->record.id;
	}
	concerned->ower = KIND_TEAM;
	concerned->owers = (struct IdSpan){ids, n};
	return true;
}

static bool load_concerned(const struct Loading *loading, const struct ConcernedMove *move,
			   struct Concerned *concerned, struct Error *error)
{
	const struct Session *session = move->before;

	return find_ask_again(loading, session, concerned, error) &&
	       find_owers(loading, session->cohort, concerned, error);
}

static const struct ConcernedSource concerned_rows[] = {{KIND_SESSION, load_concerned}};
const struct ConcernedSourceTable team_concerned = CAPABILITY_ROWS(concerned_rows);
