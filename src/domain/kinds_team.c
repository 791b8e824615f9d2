/* Team: what teams, members, answers and waivers do when they are written. */
#include "capability_team.h"

#include "qtp/base/utf8.h"
#include "qtp/rule/eligibility.h"

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
			    "Season %s takes no %s as payer, only: %s. Choose one of them, or "
			    "force it.",
			    season.code, payer_choices()[team->payer].label,
			    payer_labels(taken, writing->arena));
	return true;
}

/* ---- members ---- */

static bool check_member(struct Writing *writing, const void *record)
{
	const struct Member *member = record;
	struct Records others;

	if (!member->team || !member->person)
		return true;
	if (!writing_children(writing, KIND_MEMBER, "team", member->team, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Member *other = records_at(&others, i);

		if (other->record.id != member->record.id && other->person == member->person &&
		    other->role == member->role && other->from == member->from &&
		    other->until == member->until)
			issues_warn(writing->issues, "person",
				    "%s is in this team with the same role and days already. "
				    "Change that entry, or "
				    "force it.",
				    text_show(writing->arena,
					      domain_label(writing->domain, KIND_PERSON,
							   member->person, writing->arena)));
	}
	return true;
}

/* ---- answers ---- */

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
	bool dates_given = before ? before->first_day != confirmation->first_day ||
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

const struct KindBehavior team_behaviors[] = {
	{.kind = KIND_TEAM, .code = {"cohort", "", 2, NULL}, .complete = complete_team},
	{.kind = KIND_CONFIRMATION, .complete = complete_confirmation},
	{.kind = KIND_WAIVER, .complete = complete_waiver},
};

const struct RecordRule team_rules[] = {
	{KIND_TEAM, {"location", "practice"}, false, check_place},
	{KIND_TEAM, {"payer"}, true, check_payer},
	{KIND_MEMBER, {"team", "person", "role", "from", "until"}, false, check_member},
	{KIND_CONFIRMATION, {"member", "session"}, false, check_confirmation},
	{KIND_WAIVER, {"team", "rule"}, false, check_waiver},
};
