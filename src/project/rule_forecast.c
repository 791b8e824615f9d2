/* Forecast: whether a team, or a person, can still complete. */
#include "rule_forecast.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/people.h"
#include "qtp/season.h"
#include "rule_cycle.h"

#include <inttypes.h>
#include <string.h>

struct ForecastCase {
	const struct ForecastFacts *facts;
	const struct EligibilityMember *member; /* of a person; NULL: of the team */
	struct Arena *arena;
	const struct ForecastRule *rule; /* the one at work */
	struct ForecastFinding *found;
	size_t n, capacity;
};

static void found(struct ForecastCase *judged, struct ForecastFinding finding)
{
	finding.rule = judged->rule;
	judged->found = arena_grow(judged->arena, judged->found, judged->n, &judged->capacity,
				   sizeof *judged->found);
	judged->found[judged->n++] = finding;
}

/* --- Days of sessions --- */

/* A day of a session. */
struct SessionDay {
	const struct Session *session;
	Day day;
};

static const char *day_name(struct SessionDay at, struct Arena *arena)
{
	const char *session = session_short(at.session, arena);

	return at.session->first_day == at.session->last_day
		       ? session
		       : arena_format(arena, "%s day %d", session,
				      at.day - at.session->first_day + 1);
}

static const char *short_name(const struct EligibilityMember *member, struct Arena *arena)
{
	return person_short_name(member->person->name, arena);
}

static bool is_core_on(const struct EligibilityMember *member, Day day)
{
	return role_is_core(member->member->role) && member_is_current(member->member, day);
}

static enum PresenceState state_on(const struct ForecastFacts *facts,
				   const struct EligibilityMember *member, Day day)
{
	return presence_of(facts->presence, member->member->person, day);
}

/* The core team on a day of a session, as attendance has it. */
struct DayCount {
	size_t n_core, n_there, n_unknown;
	const struct EligibilityMember *leader, *leader_missing;
	bool leader_known;
};

static struct DayCount count_day(const struct ForecastFacts *facts, Day day)
{
	struct DayCount count = {0};

	for (size_t i = 0; i < facts->team->n_members; i++) {
		const struct EligibilityMember *member = &facts->team->members[i];
		enum PresenceState state = state_on(facts, member, day);

		if (!is_core_on(member, day))
			continue;
		count.n_core++;
		count.n_unknown += state == PRESENCE_UNKNOWN;
		count.n_there += state == PRESENCE_ATTENDED || state == PRESENCE_EXCEPTED;
		if (member->member->role != ROLE_LEADER)
			continue;
		count.leader = member;
		count.leader_known = state != PRESENCE_UNKNOWN;
		if (state == PRESENCE_MISSED)
			count.leader_missing = member;
	}
	return count;
}

/* --- Rules of a team --- */

static void judge_day(struct ForecastCase *judged, struct SessionDay at)
{
	struct Arena *arena = judged->arena;
	struct DayCount count = count_day(judged->facts, at.day);
	bool known = count.n_unknown < count.n_core;

	if (count.leader_missing)
		found(judged, (struct ForecastFinding){
				      .verdict = FORECAST_CANNOT,
				      .since = at.day,
				      .why = arena_format(arena, "the leader, %s, missed %s",
							  short_name(count.leader_missing, arena),
							  day_name(at, arena)),
				      .mend = "An exception with its reason would mend it.",
				      .place = FORECAST_ROLL,
				      .id = at.session->record.id,
			      });
	else if (known && !count.leader)
		found(judged, (struct ForecastFinding){
				      .verdict = FORECAST_CANNOT,
				      .since = at.day,
				      .why = arena_format(arena, "the team had no leader on %s",
							  day_name(at, arena)),
				      .mend = "Record who led it then.",
				      .place = FORECAST_MEMBERS,
			      });
	else if (known && count.n_there + count.n_unknown < FORECAST_CORE)
		found(judged, (struct ForecastFinding){
				      .verdict = FORECAST_CANNOT,
				      .since = at.day,
				      .why = arena_format(
					      arena, "%zu of the core team attended %s, %d must",
					      count.n_there, day_name(at, arena), FORECAST_CORE),
				      .mend = "An exception with its reason would mend it.",
				      .place = FORECAST_ROLL,
				      .id = at.session->record.id,
			      });
}

static void find_attendance(struct ForecastCase *judged)
{
	const struct EligibilityFacts *team = judged->facts->team;

	for (size_t i = 0; i < team->n_sessions; i++) {
		const struct Session *session = team->sessions[i];

		for (Day day = session->first_day; day <= session->last_day && day < team->today;
		     day++)
			judge_day(judged, (struct SessionDay){session, day});
	}
}

/* Whether the attendance of a day that is over is not recorded: of a person, or of all core
 * members who decide. */
static bool is_unknown(const struct ForecastCase *judged, Day day)
{
	struct DayCount count;

	if (judged->member)
		return is_core_on(judged->member, day) &&
		       state_on(judged->facts, judged->member, day) == PRESENCE_UNKNOWN;
	count = count_day(judged->facts, day);
	return (count.leader && !count.leader_known) ||
	       (count.n_unknown > 0 && count.n_there < FORECAST_CORE);
}

static void find_unknown(struct ForecastCase *judged)
{
	const struct EligibilityFacts *team = judged->facts->team;
	struct Arena *arena = judged->arena;
	const char *names = NULL;
	Id first = 0;

	for (size_t i = 0; i < team->n_sessions; i++) {
		const struct Session *session = team->sessions[i];
		bool unknown = false;

		for (Day day = session->first_day; day <= session->last_day && day < team->today;
		     day++)
			unknown = unknown || is_unknown(judged, day);
		if (!unknown)
			continue;
		first = first ? first : session->record.id;
		names = arena_format(arena, "%s%s%s", names ? names : "", names ? ", " : "",
				     session_short(session, arena));
	}
	if (names)
		found(judged, (struct ForecastFinding){
				      .verdict = FORECAST_UNKNOWN,
				      .since = DAY_NONE,
				      .why = arena_format(
					      arena, "attendance of %s is not yet known", names),
				      .mend = "Record who was there.",
				      .place = FORECAST_ROLL,
				      .id = first,
			      });
}

static const struct Confirmation *answer_to(const struct EligibilityMember *member, Id session)
{
	const struct Confirmation *newest = NULL;

	for (size_t i = 0; i < member->n_confirmations; i++)
		if (member->confirmations[i]->session == session)
			newest = member->confirmations[i];
	return newest;
}

static bool has_refused(const struct EligibilityMember *member, const struct Session *session)
{
	return confirmation_attendance(answer_to(member, session->record.id), session) ==
	       ATTENDANCE_REFUSED;
}

/* Who of the core team can come to a session that is not over. */
static void look_ahead(struct ForecastCase *judged, const struct Session *session)
{
	const struct EligibilityFacts *team = judged->facts->team;
	struct Arena *arena = judged->arena;
	const struct EligibilityMember *refuses = NULL;
	size_t n_can = 0;
	bool leader = false;

	for (size_t i = 0; i < team->n_members; i++) {
		const struct EligibilityMember *member = &team->members[i];
		bool can = !has_refused(member, session);

		if (!is_core_on(member, session->first_day) || !is_core_on(member, team->today))
			continue;
		n_can += can;
		leader = leader || (can && member->member->role == ROLE_LEADER);
		if (!can && (!refuses || member->member->role == ROLE_LEADER))
			refuses = member;
	}
	if (leader && n_can >= FORECAST_CORE)
		return;
	found(judged,
	      (struct ForecastFinding){
		      .verdict = FORECAST_AT_RISK,
		      .since = refuses ? answer_to(refuses, session->record.id)->answered_on
				       : DAY_NONE,
		      .why = refuses && !leader && refuses->member->role == ROLE_LEADER
				     ? arena_format(arena, "the leader, %s, cannot come to %s",
						    short_name(refuses, arena),
						    session_short(session, arena))
			     : !leader ? arena_format(arena, "no leader is there for %s",
						      session_short(session, arena))
				       : arena_format(arena,
						      "%zu of the core team can come to %s, %d "
						      "must",
						      n_can, session_short(session, arena),
						      FORECAST_CORE),
		      .mend = "Someone else takes over the seat, or comes after all.",
		      .place = FORECAST_ANSWERS,
	      });
}

static void find_answers(struct ForecastCase *judged)
{
	const struct EligibilityFacts *team = judged->facts->team;

	for (size_t i = 0; i < team->n_sessions; i++)
		if (team->sessions[i]->last_day >= team->today)
			look_ahead(judged, team->sessions[i]);
}

/* The day after which nothing can be made up any more. */
static bool is_closed(const struct ForecastFacts *facts)
{
	Day last = facts->team->season->last_day;

	return last != DAY_NONE && facts->team->today > last;
}

static Day closed_since(const struct ForecastFacts *facts)
{
	return facts->team->season->last_day + 1;
}

/* Past its due day, and neither in nor waived. */
static bool is_behind(const struct MilestoneStatus *status)
{
	return milestone_is_late(status) || status->state == MILESTONE_MISSED ||
	       (status->state == MILESTONE_RETURNED && status->days_late == NUMBER_NONE);
}

/* "is 9 days late"; of one that is asked for no more: "was not handed in" */
static const char *behind_text(const struct MilestoneStatus *status, struct Arena *arena)
{
	if (milestone_is_late(status))
		return arena_format(arena, "is %s late", days_text(arena, status->days_late));
	return status->state == MILESTONE_MISSED ? "was not handed in"
						 : "was returned and not handed in again";
}

static void find_milestones(struct ForecastCase *judged)
{
	const struct ForecastFacts *facts = judged->facts;
	struct Arena *arena = judged->arena;
	const struct TeamMilestone *worst = NULL;
	bool closed = is_closed(facts);
	size_t n = 0;

	for (size_t i = 0; i < facts->n_milestones; i++) {
		const struct TeamMilestone *one = &facts->milestones[i];

		if (one->milestone->required != CHOICE_YES || one->n_owed > 0 ||
		    one->status.due == DAY_NONE || !is_behind(&one->status) ||
		    (closed && one->status.due > facts->team->season->last_day))
			continue;
		n++;
		if (!worst || one->status.due < worst->status.due)
			worst = one;
	}
	if (!worst)
		return;
	const char *more = n > 1 ? arena_format(arena, " and %zu more with it", n - 1) : "";

	found(judged, (struct ForecastFinding){
			      .verdict = closed ? FORECAST_CANNOT : FORECAST_AT_RISK,
			      .since = closed ? closed_since(facts) : worst->status.due + 1,
			      .why = arena_format(arena, "%s %s %s%s",
						  milestone_short_code(worst->milestone),
						  worst->milestone->title,
						  behind_text(&worst->status, arena), more),
			      .mend = "What is required is handed in and accepted, or waived.",
			      .place = FORECAST_MILESTONE,
			      .id = worst->milestone->record.id,
		      });
}

static const struct Session *session_numbered(const struct EligibilityFacts *team, int64_t number)
{
	for (size_t i = 0; i < team->n_sessions; i++)
		if (team->sessions[i]->number == number)
			return team->sessions[i];
	return NULL;
}

static const struct Session *session_last(const struct EligibilityFacts *team)
{
	const struct Session *last = NULL;

	for (size_t i = 0; i < team->n_sessions; i++)
		if (!last || team->sessions[i]->last_day > last->last_day)
			last = team->sessions[i];
	return last;
}

/* What is missing near the end: at risk from some days before the last session on. */
static void add_missing(struct ForecastCase *judged, struct ForecastFinding finding)
{
	const struct ForecastFacts *facts = judged->facts;
	const struct Session *last = session_last(facts->team);
	bool closed = is_closed(facts);
	Day from = last ? last->first_day - FORECAST_LAST_DAYS : DAY_NONE;

	if (!last || facts->team->cohort->format == FORMAT_ONE_DAY || facts->team->today < from)
		return;
	finding.verdict = closed ? FORECAST_CANNOT : FORECAST_AT_RISK;
	finding.since = closed ? closed_since(facts) : from;
	found(judged, finding);
}

static void find_cycle(struct ForecastCase *judged)
{
	const struct ForecastFacts *facts = judged->facts;

	for (size_t i = 0; i < facts->cycles->n; i++) {
		const struct Cycle *cycle = records_at(facts->cycles, i);

		if (cycle->end != DAY_NONE && cycle->end <= facts->team->today)
			return;
	}
	add_missing(judged,
		    (struct ForecastFinding){.why = "no PDSA cycle is closed",
					     .mend = "One cycle ends, with what was learned.",
					     .place = FORECAST_CYCLES});
}

static void find_data(struct ForecastCase *judged)
{
	const int64_t second = 2;
	const struct ForecastFacts *facts = judged->facts;
	const struct Session *session = session_numbered(facts->team, second);

	if (session && facts->newest_point <= session->last_day)
		add_missing(judged,
			    (struct ForecastFinding){
				    .why = arena_format(judged->arena, "no follow-up data since %s",
							session_short(session, judged->arena)),
				    .mend = "Points after that session are entered.",
				    .place = FORECAST_POINTS});
}

/* --- Rules of a person --- */

static void find_missed(struct ForecastCase *judged)
{
	const struct EligibilityFacts *team = judged->facts->team;
	struct Arena *arena = judged->arena;

	for (size_t i = 0; i < team->n_sessions; i++) {
		struct SessionDay at = {team->sessions[i], team->sessions[i]->first_day};

		for (; at.day <= at.session->last_day && at.day < team->today; at.day++)
			if (is_core_on(judged->member, at.day) &&
			    state_on(judged->facts, judged->member, at.day) == PRESENCE_MISSED)
				found(judged,
				      (struct ForecastFinding){
					      .verdict = FORECAST_CANNOT,
					      .since = at.day,
					      .why = arena_format(arena, "missed %s",
								  day_name(at, arena)),
					      .mend = "An exception with its reason would mend it.",
				      });
	}
}

static void find_refusal(struct ForecastCase *judged)
{
	const struct EligibilityFacts *team = judged->facts->team;

	for (size_t i = 0; i < team->n_sessions; i++) {
		const struct Session *session = team->sessions[i];

		if (session->last_day < team->today || !has_refused(judged->member, session) ||
		    !is_core_on(judged->member, session->first_day))
			continue;
		found(judged,
		      (struct ForecastFinding){
			      .verdict = FORECAST_AT_RISK,
			      .since = answer_to(judged->member, session->record.id)->answered_on,
			      .why = arena_format(judged->arena, "cannot come to %s",
						  session_short(session, judged->arena)),
			      .mend = "Someone else takes over the seat, or comes after all.",
		      });
	}
}

static bool has_answered(const struct ForecastSurvey *survey, Id person)
{
	for (size_t i = 0; i < survey->n_answered; i++)
		if (survey->answered[i] == person)
			return true;
	return false;
}

/* Both surveys, where they are recorded, are answered until they are due. */
static void find_answered(struct ForecastCase *judged)
{
	const struct ForecastFacts *facts = judged->facts;
	Day first = owed_since(facts->owes, judged->member->member->person);

	for (size_t i = 0; i < facts->n_surveys; i++) {
		const struct ForecastSurvey *survey = &facts->surveys[i];
		Day due = survey->due < first ? first : survey->due;

		if (survey->due == DAY_NONE || due >= facts->team->today ||
		    has_answered(survey, judged->member->member->person))
			continue;
		if (survey->has_sheets)
			found(judged, (struct ForecastFinding){
					      .verdict = FORECAST_UNKNOWN,
					      .since = DAY_NONE,
					      .why = arena_format(judged->arena,
								  "who answered the survey %s "
								  "without a name is not yet known",
								  survey->name),
					      .mend = "Record who answered.",
				      });
		else
			found(judged, (struct ForecastFinding){
					      .verdict = FORECAST_AT_RISK,
					      .since = due,
					      .why = arena_format(judged->arena,
								  "has not answered the survey %s",
								  survey->name),
					      .mend = "Take the answers.",
				      });
	}
}

/* Where surveys are recorded they say who has answered, not the milestone. */
static bool is_told_by_survey(const struct ForecastFacts *facts, const struct Milestone *milestone)
{
	return facts->n_surveys > 0 && milestone->title && strstr(milestone->title, "survey");
}

/* What each core member owes, like the surveys: nothing is known of one that is not recorded. */
static void find_surveys(struct ForecastCase *judged)
{
	const struct ForecastFacts *facts = judged->facts;
	struct Arena *arena = judged->arena;
	const char *names = NULL;

	for (size_t i = 0; i < facts->n_milestones; i++) {
		const struct Milestone *milestone = facts->milestones[i].milestone;
		struct TeamMilestone own =
			milestone_of_person(milestone, facts->owes, judged->member->member->person);

		if (milestone->required == CHOICE_YES && milestone->per == PER_CORE_MEMBER &&
		    (own.status.state == MILESTONE_LATE || own.status.state == MILESTONE_MISSED) &&
		    !is_told_by_survey(facts, milestone))
			names = arena_format(arena, "%s%s%s", names ? names : "", names ? ", " : "",
					     milestone->title);
	}
	if (names)
		found(judged, (struct ForecastFinding){
				      .verdict = FORECAST_UNKNOWN,
				      .since = DAY_NONE,
				      .why = arena_format(arena, "%s is not yet known", names),
				      .mend = "Record who answered.",
			      });
}

static const struct ForecastRule team_rules[] = {
	{"attendance", "every session is attended by two core members, one of them the leader",
	 find_attendance},
	{"answers", "two core members, one of them the leader, can come to what is ahead",
	 find_answers, .told_elsewhere = true},
	{"milestones", "required milestones are accepted or waived", find_milestones,
	 .told_elsewhere = true},
	{"cycle", "one PDSA cycle is closed", find_cycle},
	{"follow_up", "there is follow-up data after session 2", find_data},
	{"not_recorded", "attendance is recorded", find_unknown},
};
const struct ForecastTable forecast_team_rules = {team_rules, N_ITEMS(team_rules)};

static const struct ForecastRule person_rules[] = {
	{"missed", "every day is attended, or excepted with a reason", find_missed},
	{"refused", "can come to what is ahead", find_refusal},
	{"not_recorded", "attendance is recorded", find_unknown},
	{"answered", "the surveys before and after the course are answered until they are due",
	 find_answered},
	{"surveys", "what each core member owes, like the surveys, is accepted", find_surveys},
};
const struct ForecastTable forecast_person_rules = {person_rules, N_ITEMS(person_rules)};

/* --- The verdict --- */

static int rank_of(enum ForecastVerdict verdict)
{
	static const int ranks[] = {[FORECAST_CANNOT] = 0,
				    [FORECAST_AT_RISK] = 1,
				    [FORECAST_UNKNOWN] = 2,
				    [FORECAST_CAN] = 3};

	return ranks[verdict];
}

/* "S3", "S2 and S3": those that are not over; NULL: all are. */
static const char *sessions_ahead(const struct EligibilityFacts *team, struct Arena *arena)
{
	const char *names = NULL;

	for (int64_t number = 1; number <= team->season->n_sessions; number++) {
		const struct Session *session = session_numbered(team, number);

		if (session && session->last_day >= team->today)
			names = arena_format(arena, "%s%s%s", names ? names : "", names ? ", " : "",
					     session_short(session, arena));
	}
	return names;
}

/* What may not be missed any more; "" nothing. */
static const char *what_to_keep(const struct ForecastCase *judged)
{
	const struct EligibilityFacts *team = judged->facts->team;
	struct Arena *arena = judged->arena;
	const char *ahead = sessions_ahead(team, arena);
	struct DayCount count = count_day(judged->facts, team->today);

	if (!ahead)
		return "";
	if (judged->member)
		return arena_format(arena, "No day of %s may be missed.", ahead);
	if (!count.leader)
		return "";
	return arena_format(arena,
			    count.n_core <= FORECAST_CORE
				    ? "%s and the other core member may not miss a day of %s."
				    : "%s may not miss a day of %s, nor all other core members.",
			    short_name(count.leader, arena), ahead);
}

/* Sentences: the verdict with all that says so, what would mend the first, and what to keep. */
static void tell(const struct ForecastCase *judged, struct Forecast *forecast)
{
	static const char *const names[] = {[FORECAST_CAN] = "can complete",
					    [FORECAST_AT_RISK] = "at risk",
					    [FORECAST_CANNOT] = "cannot complete",
					    [FORECAST_UNKNOWN] = "not yet known"};
	struct Arena *arena = judged->arena;
	const char *why = NULL, *mend = NULL, *unknown = "";

	for (size_t i = 0; i < judged->n; i++) {
		const struct ForecastFinding *one = &judged->found[i];

		if (one->verdict == FORECAST_UNKNOWN && forecast->verdict != FORECAST_UNKNOWN)
			unknown = arena_format(arena, "%s %s.", unknown,
					       arena_capitalize(arena, one->why));
		if (one->verdict != forecast->verdict)
			continue;
		why = arena_format(arena, "%s%s%s", why ? why : "", why ? "; " : "", one->why);
		mend = mend ? mend : one->mend;
	}
	forecast->keep = forecast->verdict == FORECAST_CANNOT ? "" : what_to_keep(judged);
	forecast->verdict_name = names[forecast->verdict];
	why = why ? arena_format(arena, ": %s", why) : "";
	mend = mend ? arena_format(arena, " %s", mend) : "";
	forecast->text = arena_format(arena, "%s%s.%s%s%s%s",
				      arena_capitalize(arena, forecast->verdict_name), why, mend,
				      unknown, *forecast->keep ? " " : "", forecast->keep);
}

/* Worse ones move before those that are less so. */
static void sort_found(struct ForecastCase *judged)
{
	for (size_t i = 1; i < judged->n; i++)
		for (size_t at = i; at > 0 && rank_of(judged->found[at].verdict) <
						      rank_of(judged->found[at - 1].verdict);
		     at--) {
			struct ForecastFinding worse = judged->found[at];

			judged->found[at] = judged->found[at - 1];
			judged->found[at - 1] = worse;
		}
}

static struct Forecast judge(struct ForecastCase *judged, const struct ForecastTable *table)
{
	struct Forecast forecast = {.verdict = FORECAST_CAN, .since = DAY_NONE};

	for (size_t i = 0; i < table->n; i++) {
		judged->rule = &table->rules[i];
		judged->rule->find(judged);
	}
	sort_found(judged);
	forecast.found = judged->found;
	forecast.n_found = judged->n;
	for (size_t i = 0; i < judged->n; i++) {
		const struct ForecastFinding *one = &judged->found[i];

		if (rank_of(one->verdict) >= rank_of(forecast.verdict))
			continue;
		forecast.verdict = one->verdict;
		forecast.since = one->since;
		forecast.why = one->why;
		forecast.rule = one->rule;
	}
	tell(judged, &forecast);
	return forecast;
}

static struct Forecast unforeseen(enum Stage stage)
{
	const char *text = stage == STAGE_WITHDRAWN  ? "No forecast: the team has withdrawn."
			   : stage == STAGE_DECLINED ? "No forecast: the team was declined."
						     : "Not yet known: the team is not accepted.";

	return (struct Forecast){.verdict = FORECAST_UNKNOWN,
				 .since = DAY_NONE,
				 .why = "the team is not accepted",
				 .text = text,
				 .verdict_name = "not yet known",
				 .keep = ""};
}

struct Forecast forecast_of_team(const struct ForecastFacts *facts, struct Arena *arena)
{
	struct ForecastCase judged = {.facts = facts, .arena = arena};

	if (facts->team->team->stage != STAGE_ACCEPTED)
		return unforeseen(facts->team->team->stage);
	return judge(&judged, &forecast_team_rules);
}

struct Forecast forecast_of_person(const struct ForecastFacts *facts,
				   const struct EligibilityMember *member, struct Arena *arena)
{
	struct ForecastCase judged = {.facts = facts, .member = member, .arena = arena};

	if (facts->team->team->stage != STAGE_ACCEPTED)
		return forecast_of_team(facts, arena);
	return judge(&judged, &forecast_person_rules);
}
