/* The sessions that a person has to answer for, for letters. */
#include "view_asked.h"

#include "qtp/engine/domain/gate.h"
#include "qtp/engine/view/document.h"
#include "qtp/people.h"
#include "qtp/season/view_schedule.h"
#include "qtp/team/view_team.h"

#include <inttypes.h>

const char *const asked_names[] = {"session", "days", "where", "venue",
				   "again",   "team", "code",  NULL};
enum { TEXTS = sizeof asked_names / sizeof asked_names[0] - 1 };

struct Asking {
	struct Arena *arena;
	const char **texts;
	size_t n, capacity; /* items */
	Id person;
	Day today;
};

static bool is_waited_for(enum Attendance answer)
{
	return answer == ATTENDANCE_UNANSWERED || answer == ATTENDANCE_OUTDATED;
}

static void add(struct Asking *asking, const struct Roster *roster, size_t session,
		enum Attendance answer)
{
	const struct Session *one = roster->sessions[session];
	const struct Team *team = roster->teams[0].facts->team;
	const char *texts[TEXTS] = {
		arena_format(asking->arena, "%" PRId64, one->number),
		session_days_text(one, asking->arena),
		session_where_text(one, roster->cohort->city, asking->arena),
		one->venue,
		answer == ATTENDANCE_OUTDATED ? "again" : "",
		team->name,
		team->code,
	};

	asking->texts = arena_grow(asking->arena, asking->texts, asking->n, &asking->capacity,
				   TEXTS * sizeof asking->texts[0]);
	for (size_t i = 0; i < TEXTS; i++)
		asking->texts[TEXTS * asking->n + i] = texts[i];
	asking->n++;
}

static bool is_under_way(Choice stage)
{
	return stage != STAGE_DECLINED && stage != STAGE_WITHDRAWN;
}

static void add_those_of(struct Asking *asking, const struct Roster *roster)
{
	const struct RosterTeam *team = &roster->teams[0];

	if (!is_under_way(team->facts->team->stage))
		return;
	for (size_t i = 0; i < team->n_members; i++)
		for (size_t s = 0;
		     s < roster->n_sessions && team->members[i].person->record.id == asking->person;
		     s++)
			if (roster->sessions[s]->last_day >= asking->today &&
			    is_waited_for(team->members[i].answers[s]))
				add(asking, roster, s, team->members[i].answers[s]);
}

bool person_list_asked(struct Domain *domain, Id person, struct Arena *arena,
		       struct LetterItems *ret_items, struct Error *error)
{
	struct Asking asking = {.arena = arena, .person = person, .today = domain->today};
	struct Records members;

	if (!domain_children(domain, (struct OwnedBy){KIND_MEMBER, "person", person}, arena,
			     &members, error))
		return false;
	for (size_t i = 0; i < members.n; i++) {
		const struct Member *member = records_at(&members, i);
		const struct DocumentSource source = {.kind = KIND_TEAM, .id = member->team};
		struct Roster roster;

		if (!role_is_core(member->role) || !member_is_current(member, domain->today))
			continue;
		if (!roster_load(domain, source, arena, &roster, error))
			return false;
		if (roster.n_teams)
			add_those_of(&asking, &roster);
	}
	*ret_items = (struct LetterItems){asking.texts, asking.n};
	return true;
}
