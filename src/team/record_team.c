/* Team: what teams, members, answers and waivers do when they are written. */
#include "tables.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/people.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "view_waitlist.h"

#include <inttypes.h>

/* ---- teams ---- */

static bool complete_team(struct Writing *writing, void *record)
{
	struct Team *team = record;
	struct Location location;

	if (!writing->before && team->stage_since == DAY_NONE)
		team->stage_since = writing->domain->today;
	if (!team->practice && team->location) {
		if (!writing_load(writing, KIND_LOCATION, team->location, &location))
			return false;
		team->practice = location.practice;
	}
	if (!team->name && team->practice)
		team->name = domain_label(writing->domain, KIND_PRACTICE, team->practice,
					  writing->arena);
	return true;
}

static bool check_place(struct Writing *writing, const void *record)
{
	const struct Team *team = record;
	struct Location location;

	if (!team->location)
		return true;
	if (!writing_load(writing, KIND_LOCATION, team->location, &location))
		return false;
	if (location.practice != team->practice)
		issues_add(
			writing->issues, ERROR_INPUT, "location",
			"%s is a location of %s, not of the team's practice. Name one of its "
			"own, or none.",
			text_show(writing->arena, location.name),
			text_show(writing->arena, domain_label(writing->domain, KIND_PRACTICE,
							       location.practice, writing->arena)));
	return true;
}

static const char *payer_labels(const bool taken[N_PAYERS], struct Arena *arena)
{
	const char *text = "";

	for (int i = 0; i < N_PAYERS; i++)
		if (taken[i])
			text = arena_format(arena, "%s%s%s", text, *text ? ", " : "",
					    payer_choices()[i].label);
	return text;
}

static bool check_payer(struct Writing *writing, const void *record)
{
	const struct Team *team = record;
	struct Cohort cohort;
	struct Season season;
	bool taken[N_PAYERS];
	const char *wrong;

	if (team->payer == CHOICE_NONE || !team->cohort)
		return true;
	if (!writing_load(writing, KIND_COHORT, team->cohort, &cohort) ||
	    !writing_load(writing, KIND_SEASON, cohort.season, &season))
		return false;
	if (season.payers && payers_read(season.payers, taken, &wrong, writing->arena) &&
	    !taken[team->payer])
		issues_warn(writing->issues, "payer",
			    "Season %s takes no %s as payer, only: %s. Choose one of them.",
			    season.code, payer_choices()[team->payer].label,
			    payer_labels(taken, writing->arena));
	return true;
}

/* As many teams are accepted as there are places. */
static bool check_places(struct Writing *writing, const void *record)
{
	const struct Team *team = record;
	struct Places places;

	if (team->stage != STAGE_ACCEPTED)
		return true;
	if (!cohort_places(writing->domain, team->cohort, &places, writing->error))
		return false;
	if (places.capacity != NUMBER_NONE && (int64_t)places.n_accepted > places.capacity)
		issues_add(
			writing->issues, ERROR_RULE, "stage", "%s",
			team_full_sentence(writing->domain, team, places.capacity, writing->arena));
	return true;
}

static bool check_capacity(struct Writing *writing, const void *record)
{
	const struct Cohort *cohort = record;
	struct Places places;

	if (!cohort->record.id || cohort->capacity == NUMBER_NONE)
		return true;
	if (!cohort_places(writing->domain, cohort->record.id, &places, writing->error))
		return false;
	if ((int64_t)places.n_accepted > cohort->capacity)
		issues_add(writing->issues, ERROR_RULE, "capacity",
			   "%s has %zu accepted teams: its capacity cannot be %" PRId64
			   ". Withdraw a team first, or choose %zu or more.",
			   cohort->code, places.n_accepted, cohort->capacity, places.n_accepted);
	return true;
}

static bool settle_team(struct Writing *writing, const void *before, const void *after)
{
	const struct Team *was = before, *is = after;
	bool waited = was && was->stage == STAGE_WAITLISTED,
	     waits = is && is->stage == STAGE_WAITLISTED;

	return (!waited && !waits) ||
	       waitlist_settle(writing->domain, waits ? is->cohort : was->cohort, writing->arena,
			       writing->error);
}

/* Places in line are 1 to the number of those who wait, each once. */
static bool check_line(struct Writing *writing, const void *record)
{
	const struct Team *team = record;
	struct Waitlist line;
	size_t at = 0;

	if (team->stage != STAGE_WAITLISTED)
		return true;
	if (!waitlist_load(writing->domain, team->cohort, writing->arena, &line, writing->error))
		return false;
	while (at < line.n && line.teams[at]->record.id != team->record.id)
		at++;
	if (team->waitlist_place != (int64_t)at + 1)
		issues_add(writing->issues, ERROR_RULE, "waitlist_place",
			   "The waitlist of %s is not numbered from 1 to %zu. Any change to a "
			   "waiting team numbers it again.",
			   domain_ref(writing->domain, KIND_COHORT, team->cohort, writing->arena),
			   line.n);
	return true;
}

static const char *person_name(struct Writing *writing, Id person)
{
	return text_show(writing->arena,
			 domain_label(writing->domain, KIND_PERSON, person, writing->arena));
}

/* Whether the person is in the team today or later. */
static bool is_member(const struct Writing *writing, const struct Member *member, Id person)
{
	return member->person == person &&
	       (member->until == DAY_NONE || member->until >= writing->domain->today);
}

/* A coach comes from outside: a member of the team cannot coach it. */
static bool check_coach(struct Writing *writing, const void *record)
{
	const struct Team *team = record;
	struct Records members;

	if (!team->coach || !team->record.id)
		return true;
	if (!writing_children(writing, KIND_MEMBER, "team", team->record.id, &members))
		return false;
	for (size_t i = 0; i < members.n; i++) {
		if (!is_member(writing, records_at(&members, i), team->coach))
			continue;
		issues_add(writing->issues, ERROR_RULE, "coach",
			   "%s is a member of %s and cannot be its coach. Name another coach.",
			   person_name(writing, team->coach), team->code);
		break;
	}
	return true;
}

/* ---- members ---- */

static bool check_not_coach(struct Writing *writing, const void *record)
{
	const struct Member *member = record;
	struct Team team;

	if (!member->team || !member->person)
		return true;
	if (!writing_load(writing, KIND_TEAM, member->team, &team))
		return false;
	if (is_member(writing, member, team.coach))
		issues_add(writing->issues, ERROR_RULE, "person",
			   "%s coaches %s and cannot be its member. Give the team another coach "
			   "first.",
			   person_name(writing, member->person), team.code);
	return true;
}

/* The last day of a membership, however far. */
static Day last_day(const struct Member *member)
{
	return member->until == DAY_NONE ? INT32_MAX : member->until;
}

/* One membership at a time, of one person; who works in the team may be its sponsor as well. */
static bool collide(const struct Member *member, const struct Member *other)
{
	return member->record.id != other->record.id && member->team == other->team &&
	       (member->role == ROLE_SPONSOR) == (other->role == ROLE_SPONSOR) &&
	       member->from <= last_day(other) && other->from <= last_day(member);
}

/* Two roles in the core are refused; the same one twice, and one in the core with one beside it,
 * are asked about. */
static void tell_collision(struct Writing *writing, const struct Member *member,
			   const struct Member *other)
{
	const char *sentence = arena_format(
		writing->arena,
		"%s is in %s already, as %s: id:%" PRId64 ". End or remove that entry first",
		person_name(writing, member->person),
		domain_ref(writing->domain, KIND_TEAM, member->team, writing->arena),
		field_text(entity_field(writing->entity, "role"), other, writing->arena),
		other->record.id);

	if (member->role == other->role || !role_is_core(member->role) ||
	    !role_is_core(other->role))
		issues_warn(writing->issues, "person", "%s.", sentence);
	else
		issues_add(writing->issues, ERROR_RULE, "person", "%s.", sentence);
}

static bool check_member(struct Writing *writing, const void *record)
{
	const struct Member *member = record;
	struct Records others;

	if (!member->team || !member->person)
		return true;
	if (!writing_children(writing, KIND_MEMBER, "person", member->person, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Member *other = records_at(&others, i);

		if (!collide(member, other))
			continue;
		tell_collision(writing, member, other);
		break;
	}
	return true;
}

/* Who comes into a team without a practice takes over the team's. */
static bool settle_member(struct Writing *writing, const void *before, const void *after)
{
	const struct Member *member = after;
	struct Person person, with;
	struct Team team;

	if (before || !member)
		return true;
	if (!writing_load(writing, KIND_PERSON, member->person, &person) ||
	    !writing_load(writing, KIND_TEAM, member->team, &team))
		return false;
	if (person.practice || !team.practice)
		return true;
	with = person;
	with.practice = team.practice;
	const struct RecordPut put = {entity_get(KIND_PERSON), &person, &with,
				      .arena = writing->arena};

	return record_put(writing->domain, &put, writing->error);
}

/* ---- answers ---- */

/* Given again: what was filled in from it is empty. */
static bool is_renewed(const struct Confirmation *confirmation)
{
	return confirmation->first_day == DAY_NONE && confirmation->last_day == DAY_NONE &&
	       confirmation->answered_on == DAY_NONE;
}

/* An answer is given for the session's dates as they are, unless the person says for which. */
static bool complete_confirmation(struct Writing *writing, void *record)
{
	const struct Confirmation *before = writing->before;
	struct Confirmation *confirmation = record;
	struct Session session;
	bool answered = confirmation->answer == ANSWER_YES || confirmation->answer == ANSWER_NO;
	bool new_answer = !before || before->answer != confirmation->answer;

	if (!answered) {
		confirmation->first_day = confirmation->last_day = confirmation->answered_on =
			DAY_NONE;
		return true;
	}
	if (!confirmation->session)
		return true;
	if (!writing_load(writing, KIND_SESSION, confirmation->session, &session))
		return false;
	/* Said again of the same dates it is the answer there was; of others it is a fresh one. */
	if (!new_answer && is_renewed(confirmation) &&
	    confirmation_attendance(before, &session) != ATTENDANCE_OUTDATED) {
		*confirmation = *before;
		return true;
	}
	bool dates_given = is_renewed(confirmation) ? false
			   : before ? before->first_day != confirmation->first_day ||
					      before->last_day != confirmation->last_day
				    : confirmation->first_day != DAY_NONE;

	if (!dates_given && (new_answer || confirmation->first_day == DAY_NONE)) {
		confirmation->first_day = session.first_day;
		confirmation->last_day = session.last_day;
	}
	if (confirmation->last_day == DAY_NONE && confirmation->first_day != DAY_NONE)
		confirmation->last_day = confirmation->first_day == session.first_day
						 ? session.last_day
						 : confirmation->first_day;
	if (confirmation->answered_on == DAY_NONE ||
	    (before && new_answer && before->answered_on == confirmation->answered_on))
		confirmation->answered_on = writing->domain->today;
	return true;
}

static bool check_confirmation(struct Writing *writing, const void *record)
{
	const struct Confirmation *confirmation = record;
	struct Member member;
	struct Team team;
	struct Session session;
	struct Records others;

	if (!confirmation->member || !confirmation->session)
		return true;
	if (!writing_load(writing, KIND_MEMBER, confirmation->member, &member) ||
	    !writing_load(writing, KIND_TEAM, member.team, &team) ||
	    !writing_load(writing, KIND_SESSION, confirmation->session, &session) ||
	    !writing_children(writing, KIND_CONFIRMATION, "member", confirmation->member, &others))
		return false;
	if (team.cohort != session.cohort)
		issues_add(writing->issues, ERROR_INPUT, "session",
			   "Session %s is not one of the team's own: %s belongs to %s. Name a "
			   "session of that cohort.",
			   session.code, team.code,
			   domain_ref(writing->domain, KIND_COHORT, team.cohort, writing->arena));
	for (size_t i = 0; i < others.n; i++) {
		const struct Confirmation *other = records_at(&others, i);

		if (other->record.id != confirmation->record.id &&
		    other->session == confirmation->session)
			issues_add(writing->issues, ERROR_INPUT, "session",
				   "This member has an answer for %s already: id:%" PRId64
				   ". Set that one.",
				   session.code, other->record.id);
	}
	return true;
}

/* ---- waivers ---- */

static bool complete_waiver(struct Writing *writing, void *record)
{
	struct Waiver *waiver = record;

	if (!waiver->waived_by)
		waiver->waived_by = writing->domain->env->user;
	if (waiver->waived_on == DAY_NONE)
		waiver->waived_on = writing->domain->today;
	return true;
}

static bool check_waiver(struct Writing *writing, const void *record)
{
	const struct Waiver *waiver = record;
	struct Records others;

	if (!waiver->team || waiver->rule == CHOICE_NONE)
		return true;
	if (!writing_children(writing, KIND_WAIVER, "team", waiver->team, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Waiver *other = records_at(&others, i);

		if (other->record.id != waiver->record.id && other->rule == waiver->rule)
			issues_add(writing->issues, ERROR_RULE, "rule",
				   "The rule %s is waived for this team already, by %s: %s",
				   eligibility_rules[waiver->rule].key,
				   text_show(writing->arena, other->waived_by),
				   text_show(writing->arena, other->reason));
	}
	return true;
}

static const struct KindBehavior behaviors_rows[] = {
	{.kind = KIND_TEAM,
	 .code = {"cohort", "", 2, NULL},
	 .complete = complete_team,
	 .settle = settle_team},
	{.kind = KIND_MEMBER, .settle = settle_member},
	{.kind = KIND_CONFIRMATION, .complete = complete_confirmation},
	{.kind = KIND_WAIVER, .complete = complete_waiver},
};
const struct KindBehaviorTable team_behaviors = CAPABILITY_ROWS(behaviors_rows);

static const struct RecordRule rules_rows[] = {
	{KIND_COHORT, {"capacity"}, RULE_ALWAYS, check_capacity},
	{KIND_TEAM, {"stage"}, RULE_WHOLE, check_places},
	{KIND_TEAM, {"stage", "waitlist_place"}, RULE_WHOLE, check_line},
	{KIND_TEAM, {"coach"}, RULE_ALWAYS, check_coach},
	{KIND_TEAM, {"location", "practice"}, RULE_ALWAYS, check_place},
	{KIND_TEAM, {"payer"}, RULE_ENTERED, check_payer},
	{KIND_MEMBER, {"team", "person", "until"}, RULE_ALWAYS, check_not_coach},
	{KIND_MEMBER, {"team", "person", "role", "from", "until"}, RULE_ALWAYS, check_member},
	{KIND_CONFIRMATION, {"member", "session"}, RULE_ALWAYS, check_confirmation},
	{KIND_WAIVER, {"team", "rule"}, RULE_ALWAYS, check_waiver},
};
const struct RecordRuleTable team_rules = CAPABILITY_ROWS(rules_rows);
