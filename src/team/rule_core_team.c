/* The core team of a team as people, each once, and whether they can attend. */
#include "rule_core_team.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/words.h"
#include "qtp/team/rule_team.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

bool member_is_current(const struct Member *member, Day day)
{
	return (member->from == DAY_NONE || member->from <= day) &&
	       (member->until == DAY_NONE || member->until >= day);
}

bool role_is_core(Choice role)
{
	return role == ROLE_LEADER || role == ROLE_CORE;
}

static int by_lead_and_name(const void *a, const void *b)
{
	const struct CorePerson *left = a, *right = b;

	if (left->leads != right->leads)
		return left->leads ? -1 : 1;
	int order = strcmp(left->person->name ? left->person->name : "",
			   right->person->name ? right->person->name : "");

	return order ? order
		     : (left->person->record.id > right->person->record.id) -
			       (left->person->record.id < right->person->record.id);
}

static struct CorePerson *person_in(struct CoreTeam *core, const struct Person *person)
{
	for (size_t i = 0; i < core->n_people; i++) {
		if (core->people[i].person->record.id == person->record.id)
			return &core->people[i];
	}
	return NULL;
}

static void add_core(struct CoreTeam *core, const struct EligibilityMember *member)
{
	struct CorePerson *entry = person_in(core, member->person);

	if (!entry) {
		entry = &core->people[core->n_people++];
		entry->person = member->person;
	}
	entry->leads = entry->leads || member->member->role == ROLE_LEADER;
	if (member->other_team)
		entry->other_team = member->other_team;
}

/* Whether an earlier current row of the larger team names the same person. */
static bool was_counted(const struct EligibilityFacts *facts, size_t index)
{
	for (size_t i = 0; i < index; i++) {
		const struct EligibilityMember *member = &facts->members[i];

		if (member->person->record.id == facts->members[index].person->record.id &&
		    member->member->role != ROLE_SPONSOR &&
		    member_is_current(member->member, facts->today))
			return true;
	}
	return false;
}

struct CoreTeam core_team_of(const struct EligibilityFacts *facts, struct Arena *arena)
{
	struct CoreTeam core = {.people = ARENA_ARRAY(arena, facts->n_members, struct CorePerson)};

	for (size_t i = 0; i < facts->n_members; i++) {
		const struct EligibilityMember *member = &facts->members[i];

		if (!member_is_current(member->member, facts->today) ||
		    member->member->role == ROLE_SPONSOR)
			continue;
		core.n_larger += !was_counted(facts, i);
		if (role_is_core(member->member->role))
			add_core(&core, member);
	}
	qsort(core.people, core.n_people, sizeof core.people[0], by_lead_and_name);
	for (size_t i = 0; i < core.n_people; i++)
		core.n_leaders += core.people[i].leads;
	return core;
}

const char *core_team_names(const struct CoreTeam *core, bool leaders_only, struct Arena *arena)
{
	const char *names = NULL;

	for (size_t i = 0; i < core->n_people; i++) {
		const char *name = core->people[i].person->name;

		if (!leaders_only || core->people[i].leads)
			names = names ? arena_format(arena, "%s, %s", names, name) : name;
	}
	return names ? names : "";
}

enum Attendance confirmation_attendance(const struct Confirmation *confirmation,
					const struct Session *session)
{
	if (!confirmation || confirmation->answer == CHOICE_NONE ||
	    confirmation->answer == ANSWER_UNANSWERED)
		return ATTENDANCE_UNANSWERED;
	if (confirmation->first_day != session->first_day ||
	    confirmation->last_day != session->last_day)
		return ATTENDANCE_OUTDATED;
	return confirmation->answer == ANSWER_YES ? ATTENDANCE_CONFIRMED : ATTENDANCE_REFUSED;
}

const struct Confirmation *member_answer(const struct EligibilityMember *member,
					 const struct Session *session)
{
	for (size_t i = 0; i < member->n_confirmations; i++)
		if (member->confirmations[i]->session == session->record.id)
			return member->confirmations[i];
	return NULL;
}

enum Attendance member_attendance(const struct EligibilityMember *member,
				  const struct Session *session)
{
	return confirmation_attendance(member_answer(member, session), session);
}

const struct Confirmation *core_person_answer(const struct EligibilityFacts *facts,
					      const struct Person *person,
					      const struct Session *session)
{
	const struct Confirmation *newest = NULL;

	for (size_t i = 0; i < facts->n_members; i++) {
		const struct EligibilityMember *member = &facts->members[i];

		if (member->person->record.id != person->record.id)
			continue;
		for (size_t k = 0; k < member->n_confirmations; k++) {
			const struct Confirmation *answer = member->confirmations[k];

			if (answer->session != session->record.id ||
			    answer->answer == ANSWER_UNANSWERED)
				continue;
			if (!newest || answer->answered_on >= newest->answered_on)
				newest = answer;
		}
	}
	return newest;
}

/* How many sessions the team's format asks for. */
static int64_t n_sessions_asked(const struct EligibilityFacts *facts)
{
	if (facts->cohort->format == FORMAT_ONE_DAY)
		return 1;
	return facts->season->n_sessions == NUMBER_NONE ? 1 : facts->season->n_sessions;
}

static const struct Session *session_of_number(const struct EligibilityFacts *facts, int64_t number)
{
	for (size_t i = 0; i < facts->n_sessions; i++) {
		if (facts->sessions[i]->number == number)
			return facts->sessions[i];
	}
	return NULL;
}

static const char *attendance_phrase(enum Attendance attendance, const struct Confirmation *answer,
				     Day today, struct Arena *arena)
{
	char days[DAY_TEXT];

	switch (attendance) {
	case ATTENDANCE_REFUSED:
		return "cannot attend";
	case ATTENDANCE_OUTDATED:
		if (answer->first_day == DAY_NONE)
			return "answered without dates for";
		return arena_format(arena, "answered for the old dates (%s) of",
				    day_range(answer->first_day,
					      answer->last_day == DAY_NONE ? answer->first_day
									   : answer->last_day,
					      !day_same_year(answer->first_day, today), days));
	case ATTENDANCE_CONFIRMED:
	case ATTENDANCE_UNANSWERED:
		break;
	}
	return "has not confirmed";
}

struct OpenAnswers {
	bool refused;
	bool over; /* there was none for a session that is over */
};

/* "session 2 (19-20 Jul)" */
static const char *session_text(const struct Session *session, Day today, struct Arena *arena)
{
	char days[DAY_TEXT];

	return arena_format(arena, "session %" PRId64 " (%s)", session->number,
			    day_range(session->first_day, session->last_day,
				      !day_same_year(session->last_day, today), days));
}

/* What is open about one person: "has not confirmed session 2 (19-20 Jul) and session 3 (4 Oct)";
 * NULL: nothing. */
static const char *open_answers(const struct EligibilityFacts *facts, const struct Person *person,
				struct Arena *arena, struct OpenAnswers *answers)
{
	const char **open = ARENA_ARRAY(arena, facts->n_sessions + 1, const char *), *said = "";
	size_t n = 0;

	for (size_t i = 0; i < facts->n_sessions; i++) {
		const struct Session *session = facts->sessions[i];
		const struct Confirmation *answer = core_person_answer(facts, person, session);
		enum Attendance attendance = confirmation_attendance(answer, session);

		if (attendance == ATTENDANCE_CONFIRMED)
			continue;
		/* One that is over asks no one any more, least of all who came after it. */
		if (session->last_day < facts->today) {
			answers->over = true;
			continue;
		}
		answers->refused = answers->refused || attendance == ATTENDANCE_REFUSED;
		const char *phrase = attendance_phrase(attendance, answer, facts->today, arena);

		open[n] = session_text(session, facts->today, arena);
		if (strcmp(phrase, said) != 0)
			open[n] = arena_format(arena, "%s %s", phrase, open[n]);
		said = phrase;
		n++;
	}
	return n > 0 ? words_listed(open, n, arena) : NULL;
}

/* "Session 1 of the cohort has no dates yet"; NULL: each that is asked for has some. */
static const char *missing_sessions(const struct EligibilityFacts *facts, int64_t n_asked,
				    struct Arena *arena)
{
	const char **missing = ARENA_ARRAY(arena, (size_t)n_asked + 1, const char *);
	size_t n = 0;

	for (int64_t number = 1; number <= n_asked; number++)
		if (!session_of_number(facts, number))
			missing[n++] = arena_format(arena, "%" PRId64, number);
	if (n == 0)
		return NULL;
	return arena_format(arena,
			    n == 1 ? "Session %s of the cohort has no dates yet"
				   : "Sessions %s of the cohort have no dates yet",
			    words_listed(missing, n, arena));
}

static bool is_any_to_come(const struct EligibilityFacts *facts)
{
	for (size_t i = 0; i < facts->n_sessions; i++)
		if (facts->sessions[i]->last_day >= facts->today)
			return true;
	return false;
}

struct AttendanceReport core_team_attendance(const struct CoreTeam *core,
					     const struct EligibilityFacts *facts,
					     struct Arena *arena)
{
	int64_t n_asked = n_sessions_asked(facts);
	const char *missing = missing_sessions(facts, n_asked, arena), *faults = missing;
	struct OpenAnswers open = {0};
	int64_t n_all = (int64_t)facts->n_sessions > n_asked ? (int64_t)facts->n_sessions : n_asked;
	struct AttendanceReport report = {
		.limit = n_all == 1 ? "the session"
				    : arena_format(arena, "all %" PRId64 " sessions", n_all)};

	if (core->n_people == 0) {
		report.actual = "no core members";
		report.text = "There are no core members who could confirm: add them first.";
		return report;
	}
	for (size_t i = 0; i < core->n_people; i++) {
		const struct Person *person = core->people[i].person;
		const char *asked = open_answers(facts, person, arena, &open);

		if (asked)
			faults = faults ? arena_format(arena, "%s; %s %s", faults, person->name,
						       asked)
					: arena_format(arena, "%s %s", person->name, asked);
	}
	if (!faults && open.over && !is_any_to_come(facts)) {
		report.actual = "all sessions are over";
		report.text = "Every session is over; no one is asked any more.";
		report.confirmed = true;
		return report;
	}
	if (!faults) {
		report.actual = open.over ? "all to come confirmed" : "all confirmed";
		report.text = open.over ? "Every core member has confirmed every session to come."
					: "Every core member has confirmed every session.";
		report.confirmed = true;
		return report;
	}
	report.actual = faults;
	report.text = arena_format(arena, "%s: %s.", faults,
				   missing	  ? "plan what is missing and ask everybody"
				   : open.refused ? "name somebody in place of who cannot come"
						  : "ask, and record the answer");
	return report;
}
