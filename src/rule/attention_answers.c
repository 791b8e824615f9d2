/* Attention to answers: who cannot attend a session to come, who has not said, who said it of other
 * dates. */
#include "attention_work.h"

#include <inttypes.h>

#define ANSWER_RULE                                                                              \
	"every core member says for each session whether she can attend, for its dates as they " \
	"are now."

/* What is open, gathered over the core team and the sessions to come. */
struct Open {
	size_t n;
	const struct Person *person;   /* of the first one */
	enum Attendance attendance;    /* of the first one */
	const struct Session *session; /* the nearest */
	const char *seen;	       /* all of them in words */
};

static const char *answer_in_words(enum Attendance attendance, const struct Confirmation *answer,
				   struct Arena *arena)
{
	char day[DAY_TEXT];

	if (attendance == ATTENDANCE_REFUSED)
		return answer->answered_on == DAY_NONE
			       ? "said no"
			       : arena_format(arena, "said no on %s",
					      day_medium(answer->answered_on, day));
	if (attendance == ATTENDANCE_OUTDATED)
		return answer->first_day == DAY_NONE
			       ? "answered without dates"
			       : arena_format(arena, "answered for %s",
					      day_range(answer->first_day,
							answer->last_day == DAY_NONE
								? answer->first_day
								: answer->last_day,
							true, day));
	return "no answer";
}

static void gather(struct Open *open, struct TeamWork *work, const struct Person *person,
		   const struct Session *session, enum Attendance attendance,
		   const struct Confirmation *answer)
{
	char days[DAY_TEXT];
	const char *words = arena_format(
		work->arena, "%s, session %" PRId64 " (%s): %s", person->name, session->number,
		day_range(session->first_day, session->last_day, true, days),
		answer_in_words(attendance, answer, work->arena));

	open->seen = open->seen ? arena_format(work->arena, "%s; %s", open->seen, words) : words;
	if (open->n++ == 0) {
		open->person = person;
		open->attendance = attendance;
	}
	if (!open->session || session->first_day < open->session->first_day)
		open->session = session;
}

static void gather_all(struct TeamWork *work, struct Open *refused, struct Open *missing)
{
	const struct EligibilityFacts *facts = work->facts;

	for (size_t i = 0; i < facts->n_sessions; i++) {
		const struct Session *session = facts->sessions[i];

		for (size_t k = 0; k < work->core.n_people && session->last_day >= facts->today;
		     k++) {
			const struct Person *person = work->core.people[k].person;
			const struct Confirmation *answer =
				core_person_answer(facts, person, session);
			enum Attendance attendance = confirmation_attendance(answer, session);

			if (attendance == ATTENDANCE_REFUSED)
				gather(refused, work, person, session, attendance, answer);
			else if (attendance != ATTENDANCE_CONFIRMED)
				gather(missing, work, person, session, attendance, answer);
		}
	}
}

/* ", in 44 days" behind a session's name; an application counts down to its deadline instead. */
static const char *time_left(struct TeamWork *work, const struct Session *session)
{
	const struct EligibilityFacts *facts = work->facts;

	if (facts->team->stage != STAGE_ACCEPTED && attention_closing(facts).day != DAY_NONE)
		return attention_closing_phrase(facts, work->arena);
	if (session->first_day < facts->today)
		return ", under way";
	return arena_format(work->arena, ", %s",
			    day_distance(session->first_day, facts->today, work->arena));
}

static int64_t days_late(const struct TeamWork *work, const struct Session *session)
{
	if (work->facts->team->stage != STAGE_ACCEPTED)
		return attention_closing_late(work->facts);
	return (int64_t)work->facts->today - session->first_day;
}

static void add_refusals(struct TeamWork *work, const struct Open *open)
{
	bool accepted = work->facts->team->stage == STAGE_ACCEPTED;
	const char *session = session_short(open->session, work->arena);
	struct Attention item = {.topic = ATTENTION_REFUSAL, .session = open->session};

	item.light = accepted ? LIGHT_RED : attention_closing_light(work->facts);
	item.text = open->n == 1 ? arena_format(work->arena, "%s cannot attend %s%s",
						person_short_name(open->person->name, work->arena),
						session, time_left(work, open->session))
				 : arena_format(work->arena, "%zu refusals, the first for %s%s",
						open->n, session, time_left(work, open->session));
	item.why = attention_why(
		work->arena, item.text, ANSWER_RULE,
		accepted ? "a core member of an accepted team who cannot come is red; name "
			   "somebody in her place."
			 : arena_format(work->arena,
					"amber, and red from %d days before the deadline on.",
					APPLICATION_RED_DAYS),
		open->seen);
	attention_add(&work->list, work->arena, item, days_late(work, open->session));
}

static const char *missing_text(struct TeamWork *work, const struct Open *open)
{
	struct Arena *arena = work->arena;
	const char *session = session_short(open->session, arena),
		   *left = time_left(work, open->session);
	const char *name = person_short_name(open->person->name, arena);
	struct AnswerCount count;

	if (open->n == 1 && open->attendance == ATTENDANCE_OUTDATED)
		return arena_format(arena, "%s answered for old dates of %s%s", name, session,
				    left);
	if (open->n == 1)
		return arena_format(arena, "%s has not confirmed %s%s", name, session, left);
	count = attention_answers(work->facts, arena);
	if (work->facts->team->stage == STAGE_ACCEPTED)
		return arena_format(arena, "%zu of %zu answers open, %s%s", open->n, count.n_asked,
				    session, left[0] == ',' ? left + 1 : left);
	return arena_format(arena, "%zu of %zu answers open%s", open->n, count.n_asked, left);
}

static void add_missing(struct TeamWork *work, const struct Open *open)
{
	const struct EligibilityFacts *facts = work->facts;
	int64_t days_left = (int64_t)open->session->first_day - facts->today;
	struct Attention item = {
		.topic = ATTENTION_ANSWERS, .light = LIGHT_AMBER, .session = open->session};

	if (days_left <= ANSWER_RED_DAYS)
		item.light = LIGHT_RED;
	else if (facts->team->stage != STAGE_ACCEPTED)
		item.light = attention_closing_light(facts);
	item.text = missing_text(work, open);
	item.why = attention_why(
		work->arena, item.text, ANSWER_RULE,
		arena_format(
			work->arena,
			"amber, and red from %d days before the session on; for an application "
			"also from "
			"%d days before the deadline on.",
			ANSWER_RED_DAYS, APPLICATION_RED_DAYS),
		open->seen);
	attention_add(&work->list, work->arena, item, days_late(work, open->session));
}

static bool answers_are_waived(const struct Eligibility *eligibility)
{
	for (size_t i = 0; i < eligibility->n_findings; i++)
		if (eligibility->findings[i].told == TOLD_BY_ANSWERS &&
		    eligibility->findings[i].verdict == VERDICT_WAIVED)
			return true;
	return false;
}

void attention_add_answers(struct TeamWork *work)
{
	struct Open refused = {0}, missing = {0};

	if (answers_are_waived(work->eligibility))
		return;
	gather_all(work, &refused, &missing);
	if (refused.n)
		add_refusals(work, &refused);
	if (missing.n)
		add_missing(work, &missing);
}

struct AnswerCount attention_answers(const struct EligibilityFacts *facts, struct Arena *arena)
{
	struct CoreTeam core = core_team_of(facts, arena);
	struct AnswerCount count = {0};

	for (size_t i = 0; i < facts->n_sessions; i++) {
		const struct Session *session = facts->sessions[i];

		for (size_t k = 0; k < core.n_people && session->last_day >= facts->today; k++) {
			const struct Confirmation *answer =
				core_person_answer(facts, core.people[k].person, session);

			count.n_asked++;
			count.n_confirmed +=
				confirmation_attendance(answer, session) == ATTENDANCE_CONFIRMED;
		}
	}
	return count;
}
