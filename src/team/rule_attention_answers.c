/* Attention to answers: who cannot attend a session to come, who has not said, who said it of other
 * dates. */
#include "rule_attention_work.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/attention.h"
#include "rule_attention.h"

#include <inttypes.h>

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

/* One more that is open. */
static void gather(struct Open *open, const struct Open *one, const char *words,
		   struct Arena *arena)
{
	open->seen = open->seen ? arena_format(arena, "%s; %s", open->seen, words) : words;
	if (open->n++ == 0) {
		open->person = one->person;
		open->attendance = one->attendance;
	}
	if (!open->session || one->session->first_day < open->session->first_day)
		open->session = one->session;
}

static void look_at_answer(const struct TeamCase *team, struct Open one, bool refusals,
			   struct Open *open, struct Arena *arena)
{
	const struct Confirmation *answer =
		core_person_answer(team->facts, one.person, one.session);
	char days[DAY_TEXT];

	one.attendance = confirmation_attendance(answer, one.session);
	if (one.attendance == ATTENDANCE_CONFIRMED ||
	    (one.attendance == ATTENDANCE_REFUSED) != refusals)
		return;
	gather(open, &one,
	       arena_format(arena, "%s, session %" PRId64 " (%s): %s", one.person->name,
			    one.session->number,
			    day_range(one.session->first_day, one.session->last_day, true, days),
			    answer_in_words(one.attendance, answer, arena)),
	       arena);
}

static bool answers_are_waived(const struct Eligibility *eligibility)
{
	for (size_t i = 0; i < eligibility->n_findings; i++)
		if (eligibility->findings[i].told == TOLD_BY_ANSWERS &&
		    eligibility->findings[i].verdict == VERDICT_WAIVED)
			return true;
	return false;
}

/* Refusals, or what else is not confirmed, of the sessions to come. */
static struct Open gather_all(const struct TeamCase *team, bool refusals, struct Arena *arena)
{
	const struct EligibilityFacts *facts = team->facts;
	struct Open open = {0};

	if ((team->phase != PHASE_APPLIED && team->phase != PHASE_ACCEPTED) ||
	    answers_are_waived(team->eligibility))
		return open;
	for (size_t i = 0; i < facts->n_sessions; i++)
		for (size_t k = 0; k < team->core.n_people; k++)
			if (facts->sessions[i]->last_day >= facts->today)
				look_at_answer(team,
					       (struct Open){.person = team->core.people[k].person,
							     .session = facts->sessions[i]},
					       refusals, &open, arena);
	return open;
}

/* ", in 44 days" after a session's name; an application counts down to its deadline instead. */
static const char *time_left(const struct TeamCase *team, const struct Session *session,
			     struct Arena *arena)
{
	const struct EligibilityFacts *facts = team->facts;

	if (team->phase != PHASE_ACCEPTED && attention_closing(facts).day != DAY_NONE)
		return attention_closing_phrase(facts, arena);
	if (session->first_day < facts->today)
		return ", under way";
	return arena_format(arena, ", %s", day_distance(session->first_day, facts->today, arena));
}

static int64_t days_late(const struct TeamCase *team, const struct Session *session)
{
	if (team->phase != PHASE_ACCEPTED)
		return attention_closing_late(team->facts);
	return (int64_t)team->facts->today - session->first_day;
}

static void find_refusals(struct AttentionCase *judged)
{
	const struct TeamCase *team = judged->facts;
	struct Arena *arena = judged->arena;
	struct Open open = gather_all(team, true, arena);
	bool accepted = team->phase == PHASE_ACCEPTED;

	if (open.n == 0)
		return;
	const char *session = session_short(open.session, arena),
		   *left = time_left(team, open.session, arena);

	attention_add(
		judged,
		(struct AttentionFinding){
			.light = accepted ? LIGHT_RED : attention_closing_light(team->facts),
			.days_late = days_late(team, open.session),
			.text = open.n == 1
					? arena_format(arena, "%s cannot attend %s%s",
						       person_short_name(open.person->name, arena),
						       session, left)
					: arena_format(arena, "%zu refusals, the first for %s%s",
						       open.n, session, left),
			.limit = accepted ? NULL
					  : "amber, and red from " ATTENTION_DAYS(
						    APPLICATION_RED_DAYS) " days before the "
									  "deadline on.",
			.seen = open.seen,
		});
}

static const char *missing_text(const struct TeamCase *team, const struct Open *open,
				struct Arena *arena)
{
	const char *session = session_short(open->session, arena),
		   *left = time_left(team, open->session, arena);
	const char *name = person_short_name(open->person->name, arena);
	struct AnswerCount count;

	if (open->n == 1 && open->attendance == ATTENDANCE_OUTDATED)
		return arena_format(arena, "%s answered for old dates of %s%s", name, session,
				    left);
	if (open->n == 1)
		return arena_format(arena, "%s has not confirmed %s%s", name, session, left);
	count = attention_answers(team->facts, arena);
	if (team->phase == PHASE_ACCEPTED)
		return arena_format(arena, "%zu of %zu %s open, %s%s", open->n,
				    COUNTED(count.n_asked, "answer", "answers"), session,
				    left[0] == ',' ? left + 1 : left);
	return arena_format(arena, "%zu of %zu %s open%s", open->n,
			    COUNTED(count.n_asked, "answer", "answers"), left);
}

static void find_missing(struct AttentionCase *judged)
{
	const struct TeamCase *team = judged->facts;
	struct Open open = gather_all(team, false, judged->arena);
	enum Light light = LIGHT_AMBER;

	if (open.n == 0)
		return;
	if ((int64_t)open.session->first_day - team->facts->today <= ANSWER_RED_DAYS)
		light = LIGHT_RED;
	else if (team->phase != PHASE_ACCEPTED)
		light = attention_closing_light(team->facts);
	attention_add(judged, (struct AttentionFinding){
				      .light = light,
				      .days_late = days_late(team, open.session),
				      .text = missing_text(team, &open, judged->arena),
				      .seen = open.seen,
			      });
}

#define ANSWER_RULE                                                                              \
	"every core member says for each session whether she can attend, for its dates as they " \
	"are now."

static const struct AttentionRule rules[] = {
	{
		.topic = "refusal",
		.weight = 15,
		.help = "a core member cannot attend a session to come",
		.rule = ANSWER_RULE,
		.limit = "a core member of an accepted team who cannot come is red; name somebody "
			 "in her place.",
		.find = find_refusals,
	},
	{
		.topic = "answers",
		.weight = 11,
		.help = "answers for a session to come are missing, or given for other dates",
		.rule = ANSWER_RULE,
		.limit = "amber, and red from " ATTENTION_DAYS(
			ANSWER_RED_DAYS) " days before the session on; for an application also "
					 "from " ATTENTION_DAYS(
						 APPLICATION_RED_DAYS) " days before the deadline "
								       "on.",
		.find = find_missing,
	},
};
const struct AttentionTable answers_attention_rules = {rules, N_ITEMS(rules)};

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

size_t attention_core_size(const struct EligibilityFacts *facts, struct Arena *arena)
{
	return core_team_of(facts, arena).n_people;
}
