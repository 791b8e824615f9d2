/* Eligibility of a team: the rules, each a function from the facts to a finding. */
#include "qtp/team.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/words.h"
#include "rule_core_team.h"

#include <inttypes.h>
#include <string.h>

static const char *const verdict_keys[] = {
	[VERDICT_PASS] = "pass",
	[VERDICT_FAIL] = "fail",
	[VERDICT_WARNING] = "warning",
	[VERDICT_WAIVED] = "waived",
};

const char *verdict_key(enum Verdict verdict)
{
	return verdict_keys[verdict];
}

/* One judgement under way. */
struct Judge {
	const struct EligibilityFacts *facts;
	struct CoreTeam core;
	struct Arena *arena;
};

static const char *people(struct Arena *arena, size_t n)
{
	return n == 1 ? "1 person" : arena_format(arena, "%zu people", n);
}

static const char *range(struct Arena *arena, int64_t low, int64_t high)
{
	if (low == high)
		return arena_format(arena, "%" PRId64, low);
	return arena_format(arena, "%" PRId64 " to %" PRId64, low, high);
}

static struct RuleFinding passed(const char *actual, const char *text)
{
	return (struct RuleFinding){.verdict = VERDICT_PASS, .actual = actual, .text = text};
}

static struct RuleFinding failed(const char *actual, const char *text)
{
	return (struct RuleFinding){.verdict = VERDICT_FAIL, .actual = actual, .text = text};
}

/* A fault that is reported in a row, too. */
static struct RuleFinding failed_briefly(const char *brief, const char *actual, const char *text)
{
	struct RuleFinding finding = failed(actual, text);

	finding.brief = brief;
	return finding;
}

static struct RuleFinding judge_core_size(struct Judge *judge)
{
	const struct Season *season = judge->facts->season;
	struct Arena *arena = judge->arena;
	size_t n = judge->core.n_people;
	int64_t low = season->core_min == NUMBER_NONE ? 0 : season->core_min;
	int64_t high = season->core_max == NUMBER_NONE ? INT64_MAX : season->core_max;
	const char *limit = range(arena, low, high), *actual = people(arena, n);
	struct RuleFinding finding =
		passed(actual, arena_format(arena, "The core team has %s.", actual));

	if ((int64_t)n < low)
		finding = failed(actual,
				 arena_format(arena,
					      "The core team has %s and needs %s: add %" PRId64
					      " more.",
					      actual, limit, low - (int64_t)n));
	else if ((int64_t)n > high)
		finding = failed(actual,
				 arena_format(arena,
					      "The core team has %s and may have %s: make %" PRId64
					      " of them extended, or end the role.",
					      actual, limit, (int64_t)n - high));
	finding.limit = limit;
	finding.brief = arena_format(arena, "core team of %s, not %s", actual, limit);
	finding.title = arena_format(arena, "Core team of %s", limit);
	return finding;
}

static struct RuleFinding judge_one_leader(struct Judge *judge)
{
	struct Arena *arena = judge->arena;
	size_t n = judge->core.n_leaders;
	const char *names = core_team_names(&judge->core, true, arena);
	struct RuleFinding finding;

	if (n == 1)
		finding = passed(names, arena_format(arena, "%s leads the team.", names));
	else if (n == 0)
		finding =
			failed_briefly("no leader named", "none",
				       "No leader is named: give one core member the role leader.");
	else
		finding = failed_briefly(
			arena_format(arena, "%zu leaders named", n), names,
			arena_format(arena,
				     "%zu leaders are named (%s): leave the role to one of them.",
				     n, names));
	finding.limit = "exactly 1";
	finding.title = "Exactly one leader";
	return finding;
}

/* What a season asks of a leader. */
struct LeadDemand {
	const char *article; /* "a physician"; NULL: any profession will do */
	const char *noun;
	Choice profession;
	bool membership;
};

static struct LeadDemand lead_demand(const struct Season *season)
{
	switch (season->lead_rule) {
	case LEAD_PHARMACIST_MEMBER:
		return (struct LeadDemand){"a pharmacist", "pharmacist", PROFESSION_PHARMACIST,
					   true};
	case LEAD_ANY_MEMBER:
		return (struct LeadDemand){NULL, NULL, CHOICE_NONE, true};
	case LEAD_ANYONE:
		return (struct LeadDemand){NULL, NULL, CHOICE_NONE, false};
	default:
		return (struct LeadDemand){"a physician", "physician", PROFESSION_PHYSICIAN, true};
	}
}

static const char *society(const struct Judge *judge)
{
	const char *name = judge->facts->season->society;

	return text_is_empty(name) ? "society" : name;
}

/* What is wrong with one leader, or NULL; `ret_mend` gets what would mend it. */
typedef const char *LeaderFault(struct Judge *judge, const struct Person *leader,
				const char **ret_mend);

static const char *profession_fault(struct Judge *judge, const struct Person *leader,
				    const char **ret_mend)
{
	struct LeadDemand demand = lead_demand(judge->facts->season);

	if (leader->profession == demand.profession)
		return NULL;
	*ret_mend = arena_format(judge->arena, "name %s as leader", demand.article);
	if (leader->profession == CHOICE_NONE) {
		*ret_mend = arena_format(judge->arena, "record it, or name %s as leader",
					 demand.article);
		return arena_format(judge->arena, "no profession is recorded for %s", leader->name);
	}
	return arena_format(judge->arena, "%s is not %s", leader->name, demand.article);
}

static const char *membership_fault(struct Judge *judge, const struct Person *leader,
				    const char **ret_mend)
{
	struct Arena *arena = judge->arena;
	char day[DAY_TEXT];

	*ret_mend = "renew it, or name another leader";
	if (leader->membership == CHOICE_NONE) {
		*ret_mend = "record it, or name another leader";
		return arena_format(arena, "no %s membership is recorded for %s", society(judge),
				    leader->name);
	}
	if (leader->membership != MEMBERSHIP_MEMBER) {
		*ret_mend = "enrol the leader, or name another";
		return arena_format(arena, "%s is not a member of %s", leader->name,
				    society(judge));
	}
	if (leader->member_until != DAY_NONE && leader->member_until < judge->facts->today)
		return arena_format(arena, "%s's %s membership ended %s", leader->name,
				    society(judge), day_medium(leader->member_until, day));
	if (leader->member_from != DAY_NONE && leader->member_from > judge->facts->today) {
		*ret_mend = "wait until then, or name another leader";
		return arena_format(arena, "%s's %s membership starts only %s", leader->name,
				    society(judge), day_medium(leader->member_from, day));
	}
	return NULL;
}

static const char *standing_fault(struct Judge *judge, const struct Person *leader,
				  const char **ret_mend)
{
	if (leader->standing == STANDING_GOOD)
		return NULL;
	if (leader->standing == CHOICE_NONE) {
		*ret_mend = "ask the society and record the answer, or name another leader";
		return arena_format(judge->arena, "%s's standing is not recorded", leader->name);
	}
	*ret_mend = "have it settled with the society, or name another leader";
	return arena_format(judge->arena, "%s is not in good standing", leader->name);
}

static const char *sentence(struct Arena *arena, const char *fault, const char *mend)
{
	return arena_format(arena, "%s: %s.", arena_capitalize(arena, fault), mend);
}

/* Holds one demand against every leader there is. */
static struct RuleFinding judge_leaders(struct Judge *judge, LeaderFault *fault_of,
					const char *fine)
{
	const char *faults = NULL, *mend = NULL;

	if (judge->core.n_leaders == 0) {
		struct RuleFinding finding =
			failed("no leader", "There is no leader to judge: name one.");

		finding.told = TOLD_BY_RULE;
		return finding;
	}
	for (size_t i = 0; i < judge->core.n_people; i++) {
		if (!judge->core.people[i].leads)
			continue;
		const char *fault = fault_of(judge, judge->core.people[i].person, &mend);

		if (fault)
			faults = faults ? arena_format(judge->arena, "%s; %s", faults, fault)
					: fault;
	}
	if (faults)
		return failed(faults, sentence(judge->arena, faults, mend));
	const char *names = core_team_names(&judge->core, true, judge->arena);

	return passed(arena_format(judge->arena, "%s", names),
		      arena_format(judge->arena, "%s is %s.", names, fine));
}

/* The leader a row speaks of; NULL: none is named. */
static const struct Person *first_leader(const struct Judge *judge)
{
	return judge->core.n_leaders ? judge->core.people[0].person : NULL;
}

static const char *profession_brief(const struct Judge *judge, const char *noun)
{
	const struct Person *leader = first_leader(judge);

	if (!leader)
		return NULL;
	return leader->profession == CHOICE_NONE
		       ? "leader's profession not recorded"
		       : arena_format(judge->arena, "leader is not a %s", noun);
}

static struct RuleFinding judge_profession(struct Judge *judge)
{
	struct LeadDemand demand = lead_demand(judge->facts->season);
	struct RuleFinding finding;

	if (!demand.article)
		finding =
			passed("any profession", "This season asks no profession of its leaders.");
	else
		finding = judge_leaders(judge, profession_fault, demand.article);
	finding.limit = demand.article ? demand.noun : "any profession";
	finding.brief = profession_brief(judge, finding.limit);
	finding.title = demand.article ? arena_format(judge->arena, "Leader is %s", demand.article)
				       : "Leader of any profession";
	return finding;
}

static const char *membership_brief(const struct Judge *judge)
{
	const struct Person *leader = first_leader(judge);
	struct Arena *arena = judge->arena;
	Day today = judge->facts->today;

	if (!leader)
		return NULL;
	if (leader->membership == MEMBERSHIP_MEMBER && leader->member_until != DAY_NONE &&
	    leader->member_until < today)
		return arena_format(arena, "%s's membership ended %s",
				    person_short_name(leader->name, arena),
				    day_distance(leader->member_until, today, arena));
	if (leader->membership == MEMBERSHIP_MEMBER && leader->member_from != DAY_NONE &&
	    leader->member_from > today)
		return arena_format(arena, "%s's membership starts %s",
				    person_short_name(leader->name, arena),
				    day_distance(leader->member_from, today, arena));
	return leader->membership == CHOICE_NONE ? "leader's membership not recorded"
						 : "leader is not a member";
}

/* The first session to come before which the leader's membership ends; NULL: none. */
static const struct Session *session_after_membership(const struct EligibilityFacts *facts,
						      const struct Person *leader)
{
	const struct Session *first = NULL;

	for (size_t i = 0; leader->member_until != DAY_NONE && i < facts->n_sessions; i++) {
		const struct Session *session = facts->sessions[i];

		if (session->last_day >= facts->today && session->last_day > leader->member_until &&
		    (!first || session->first_day < first->first_day))
			first = session;
	}
	return first;
}

/* A membership that is good today and ends before a session to come. */
static void warn_of_membership(struct Judge *judge, struct RuleFinding *finding)
{
	struct Arena *arena = judge->arena;
	char ends[DAY_TEXT], days[DAY_TEXT];

	for (size_t i = 0; i < judge->core.n_people && !finding->before; i++) {
		const struct Person *leader = judge->core.people[i].person;

		if (!judge->core.people[i].leads)
			continue;
		finding->before = session_after_membership(judge->facts, leader);
		if (!finding->before)
			continue;
		finding->verdict = VERDICT_WARNING;
		finding->fails_on = leader->member_until + 1;
		finding->brief =
			arena_format(arena, "%s's membership ends %s, before S%" PRId64,
				     person_short_name(leader->name, arena),
				     day_distance(leader->member_until, judge->facts->today, arena),
				     finding->before->number);
		finding->text = arena_format(arena,
					     "%s's %s membership ends %s, before session %" PRId64
					     " (%s): renew it, or name another leader.",
					     leader->name, society(judge),
					     day_medium(leader->member_until, ends),
					     finding->before->number,
					     day_range(finding->before->first_day,
						       finding->before->last_day, true, days));
	}
}

static struct RuleFinding judge_membership(struct Judge *judge)
{
	struct LeadDemand demand = lead_demand(judge->facts->season);
	struct RuleFinding finding;

	if (!demand.membership)
		finding = passed("not asked", "This season asks no membership of its leaders.");
	else
		finding =
			judge_leaders(judge, membership_fault,
				      arena_format(judge->arena, "a member of %s", society(judge)));
	finding.limit = demand.membership ? arena_format(judge->arena, "%s member", society(judge))
					  : "not asked";
	finding.title = arena_format(judge->arena, "Leader is a member of %s", society(judge));
	finding.brief = membership_brief(judge);
	finding.brief_has_days =
		first_leader(judge) && first_leader(judge)->membership == MEMBERSHIP_MEMBER;
	if (demand.membership && finding.verdict == VERDICT_PASS)
		warn_of_membership(judge, &finding);
	return finding;
}

static struct RuleFinding judge_standing(struct Judge *judge)
{
	struct LeadDemand demand = lead_demand(judge->facts->season);
	struct RuleFinding finding;

	if (!demand.membership)
		finding = passed("not asked", "This season asks no standing of its leaders.");
	else
		finding = judge_leaders(judge, standing_fault, "in good standing");
	finding.limit = demand.membership ? "good standing" : "not asked";
	finding.title = "Leader is in good standing";
	finding.brief = first_leader(judge) && first_leader(judge)->standing == CHOICE_NONE
				? "leader's standing not recorded"
				: "leader is not in good standing";
	return finding;
}

/* A one-day workshop takes individuals and has no project: no one sponsors it, no problem is
 * stated. */
static bool has_project(const struct Judge *judge)
{
	return !judge->facts->cohort || judge->facts->cohort->format != FORMAT_ONE_DAY;
}

static struct RuleFinding not_asked(const char *title, const char *text)
{
	struct RuleFinding finding = passed("not asked", text);

	finding.limit = "not asked";
	finding.title = title;
	return finding;
}

static struct RuleFinding judge_sponsor(struct Judge *judge)
{
	const struct EligibilityFacts *facts = judge->facts;

	if (!has_project(judge))
		return not_asked("Sponsor named", "A one-day workshop asks no sponsor.");
	struct RuleFinding finding = failed_briefly(
		"no sponsor named", "none",
		"No sponsor is named: add a senior leader of the practice as sponsor.");

	for (size_t i = 0; i < facts->n_members; i++) {
		const struct EligibilityMember *member = &facts->members[i];

		if (member->member->role != ROLE_SPONSOR ||
		    !member_is_current(member->member, facts->today))
			continue;
		const char *title = member->person->title;
		const char *actual =
			text_is_empty(title)
				? member->person->name
				: arena_format(judge->arena, "%s, %s", member->person->name, title);

		finding = passed(actual, arena_format(judge->arena, "%s is the sponsor.", actual));
		break;
	}
	finding.limit = "1 sponsor";
	finding.title = "Sponsor named";
	return finding;
}

static struct RuleFinding judge_letter(struct Judge *judge)
{
	const struct EligibilityFacts *facts = judge->facts;
	bool required = facts->season->letter_required != CHOICE_NO && has_project(judge);
	Day received = facts->team->letter_received;
	char day[DAY_TEXT];
	struct RuleFinding finding;

	if (!required)
		finding = passed("not asked",
				 has_project(judge)
					 ? "This season asks no letter of support."
					 : "A one-day workshop asks no letter of support.");
	else if (received == DAY_NONE)
		finding = failed_briefly(
			"no letter of support", "not received",
			"The sponsor's letter of support is not on file: ask for it and record "
			"the day it came.");
	else if (received > facts->today)
		finding = failed_briefly(
			"letter of support dated ahead",
			arena_format(judge->arena, "dated %s", day_medium(received, day)),
			arena_format(judge->arena,
				     "The letter of support is recorded for %s, a day still to "
				     "come: correct the day.",
				     day_medium(received, day)));
	else
		finding =
			passed(arena_format(judge->arena, "received %s", day_medium(received, day)),
			       arena_format(judge->arena, "The letter of support came on %s.",
					    day_medium(received, day)));
	finding.limit = required ? "on file" : "not asked";
	finding.title = "Letter of support";
	return finding;
}

static struct RuleFinding judge_problem(struct Judge *judge)
{
	const char *problem = judge->facts->team->problem;
	struct RuleFinding finding;

	if (!has_project(judge))
		return not_asked("Quality problem stated",
				 "A one-day workshop has no project, so no problem is asked.");
	if (text_is_empty(problem))
		finding = failed_briefly(
			"no quality problem stated", "not stated",
			"No quality problem is stated: write down what the team wants to solve.");
	else
		finding = passed(arena_format(judge->arena, "\"%s\"", problem),
				 "The quality problem is stated.");
	finding.limit = "stated";
	finding.title = "Quality problem stated";
	return finding;
}

static struct RuleFinding judge_one_team(struct Judge *judge)
{
	const char *faults = NULL, *brief = NULL;

	for (size_t i = 0; i < judge->core.n_people; i++) {
		const struct CorePerson *person = &judge->core.people[i];

		if (!person->other_team)
			continue;
		const char *fault = arena_format(judge->arena, "%s is also core in %s",
						 person->person->name, person->other_team);

		if (!brief)
			brief = arena_format(judge->arena, "%s is core in two teams",
					     person_short_name(person->person->name, judge->arena));
		faults = faults ? arena_format(judge->arena, "%s; %s", faults, fault) : fault;
	}
	struct RuleFinding finding =
		faults ? failed_briefly(brief, faults,
					sentence(judge->arena, faults,
						 "leave each person in one team of the season"))
		       : passed("one team each",
				"No one of the core team is core in another team of the season.");

	finding.limit = "1 team";
	finding.title = "Core members in one team of the season only";
	return finding;
}

static struct RuleFinding judge_larger_team(struct Judge *judge)
{
	const struct Season *season = judge->facts->season;
	struct Arena *arena = judge->arena;
	size_t n = judge->core.n_larger;
	int64_t low = season->larger_min == NUMBER_NONE ? 0 : season->larger_min;
	int64_t high = season->larger_max == NUMBER_NONE ? INT64_MAX : season->larger_max;
	const char *actual = people(arena, n);

	if (!has_project(judge))
		return not_asked("Larger team", "A one-day workshop has no larger team.");
	if (season->larger_min == NUMBER_NONE && season->larger_max == NUMBER_NONE)
		return not_asked("Larger team", "This season recommends no larger team.");
	struct RuleFinding finding =
		passed(actual, arena_format(arena, "The larger team has %s.", actual));

	finding.limit = high == INT64_MAX ? arena_format(arena, "%" PRId64 " or more", low)
					  : range(arena, low, high);
	if ((int64_t)n < low || (int64_t)n > high) {
		finding.verdict = VERDICT_FAIL;
		finding.brief = arena_format(arena, "larger team of %s", actual);
		finding.text = arena_format(
			arena, "The larger team has %s; %s are recommended: %s.", actual,
			finding.limit,
			(int64_t)n < low ? "name more people who will help" : "keep it smaller");
	}
	finding.title = arena_format(arena, "Larger team of %s", finding.limit);
	return finding;
}

static struct RuleFinding judge_sessions(struct Judge *judge)
{
	const struct EligibilityFacts *facts = judge->facts;
	struct AttendanceReport report = core_team_attendance(&judge->core, facts, judge->arena);
	struct RuleFinding finding = report.confirmed ? passed(report.actual, report.text)
						      : failed(report.actual, report.text);

	finding.told = TOLD_BY_ANSWERS;
	finding.limit = report.limit;
	finding.title = arena_format(judge->arena, "All core members can attend %s", report.limit);
	return finding;
}

/* What there is of a rule besides its key and label. A finding without title, limit or brief gets
 * them of the label. */
struct EligibilityRule {
	struct RuleFinding (*judge)(struct Judge *judge);
	/* What the team is asked for in a letter; NULL: what would mend it, as the finding says. */
	const char *please;
	bool only_warns; /* a recommendation: what it finds is no fault */
};

#define RULE(...) (&(const struct EligibilityRule){__VA_ARGS__})

const struct FieldChoice eligibility_rules[] = {
	{"core_size", "core team size",
	 RULE(judge_core_size, "Please tell us who is in the core team.")},
	{"one_leader", "exactly one leader",
	 RULE(judge_one_leader, "Please tell us who of the core team leads it.")},
	{"leader_profession", "leader's profession",
	 RULE(judge_profession, "Please tell us the leader's profession, or name another leader.")},
	{"leader_member", "leader is a member",
	 RULE(judge_membership,
	      "Please send us the membership as it is now, or name another leader.")},
	{"leader_standing", "leader in good standing",
	 RULE(judge_standing, "Please settle it with the society, or name another leader.")},
	{"sessions", "all sessions confirmed",
	 RULE(judge_sessions,
	      "Please answer yes or no for each; in place of who cannot come, please name "
	      "somebody who can.")},
	{"sponsor", "sponsor named",
	 RULE(judge_sponsor, "Please name a senior leader of your practice as sponsor.")},
	{"letter", "letter of support",
	 RULE(judge_letter, "Please send us the letter, signed by the sponsor.")},
	{"problem", "quality problem stated",
	 RULE(judge_problem,
	      "Please write to us in a sentence or two what the team wants to solve.")},
	{"one_team", "core in one team only",
	 RULE(judge_one_team, "Please tell us in which of the teams they take part.")},
	{"larger_team", "larger team size", RULE(judge_larger_team, .only_warns = true)},
	{NULL, NULL, NULL},
};

const char *eligibility_please(Choice rule)
{
	return ((const struct EligibilityRule *)eligibility_rules[rule].detail)->please;
}

size_t eligibility_rule_count(void)
{
	return N_ITEMS(eligibility_rules) - 1;
}

static void apply_waiver(const struct EligibilityFacts *facts, struct RuleFinding *finding,
			 struct Arena *arena)
{
	for (size_t i = 0; i < facts->n_waivers && finding->verdict != VERDICT_PASS; i++) {
		const struct Waiver *waiver = facts->waivers[i];

		if (waiver->rule != finding->rule)
			continue;
		finding->waiver = waiver;
		finding->verdict = VERDICT_WAIVED;
		finding->text = arena_format(arena, "%s Waived by %s: %s", finding->text,
					     waiver->waived_by ? waiver->waived_by : "somebody",
					     waiver->reason ? waiver->reason : "no reason given");
		return;
	}
}

/* What a rule does not say itself is said by its label. */
static void complete(struct RuleFinding *finding, const char *label, struct Arena *arena)
{
	if (!finding->title)
		finding->title = arena_capitalize(arena, label);
	if (!finding->limit)
		finding->limit = label;
	if (!finding->brief)
		finding->brief = arena_format(arena, "not met: %s", label);
}

static struct RuleFinding judge_rule(struct Judge *judge, size_t rule)
{
	const struct EligibilityRule *row = eligibility_rules[rule].detail;
	struct RuleFinding finding = row->judge(judge);

	finding.rule = (Choice)rule;
	complete(&finding, eligibility_rules[rule].label, judge->arena);
	if (row->only_warns && finding.verdict == VERDICT_FAIL)
		finding.verdict = VERDICT_WARNING;
	apply_waiver(judge->facts, &finding, judge->arena);
	return finding;
}

static bool are_sessions_over(const struct EligibilityFacts *facts)
{
	for (size_t i = 0; i < facts->n_sessions; i++)
		if (facts->sessions[i]->last_day >= facts->today)
			return false;
	return facts->n_sessions > 0;
}

/* What may still come, was, or is over. */
static const char *not_eligible(const struct EligibilityFacts *facts)
{
	Choice stage = facts->team->stage;

	if (stage == STAGE_ACCEPTED)
		return "no longer eligible";
	return stage == STAGE_DECLINED || stage == STAGE_WITHDRAWN || are_sessions_over(facts)
		       ? "not eligible"
		       : "not yet eligible";
}

struct Eligibility eligibility_judge(const struct EligibilityFacts *facts, struct Arena *arena)
{
	struct Judge judge = {.facts = facts, .core = core_team_of(facts, arena), .arena = arena};
	struct Eligibility eligibility = {.n_findings = eligibility_rule_count()};

	eligibility.findings = ARENA_ARRAY(arena, eligibility.n_findings, struct RuleFinding);
	for (size_t i = 0; i < eligibility.n_findings; i++) {
		struct RuleFinding *finding = &eligibility.findings[i];

		*finding = judge_rule(&judge, i);
		eligibility.n_failing += finding->verdict == VERDICT_FAIL;
		eligibility.n_warnings += finding->verdict == VERDICT_WARNING;
	}
	eligibility.eligible = eligibility.n_failing == 0;
	eligibility.verdict = eligibility.eligible ? "eligible" : not_eligible(facts);
	return eligibility;
}
