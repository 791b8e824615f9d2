/* A team made of sentences: the standard team of the rule tables, and the "given" lines that change
 * it. */
#ifndef QTP_TESTS_RULE_TEAM_H
#define QTP_TESTS_RULE_TEAM_H

#include "qtp/people.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"

enum { MAX_PERSONS = 16, MAX_MEMBERS = 24, MAX_ANSWERS = 64, MAX_SESSIONS = 4, MAX_WAIVERS = 4 };

struct RuleTeam {
	struct Arena arena;
	Day today;
	struct Season season;
	struct Cohort cohort;
	struct Team team;
	struct Session sessions[MAX_SESSIONS];
	struct Person persons[MAX_PERSONS];
	struct Member members[MAX_MEMBERS];
	const char *other_teams[MAX_PERSONS]; /* one a person */
	struct Confirmation answers[MAX_ANSWERS];
	struct Waiver waivers[MAX_WAIVERS];
	size_t n_sessions, n_persons, n_members, n_answers, n_waivers;
	size_t n_accepted, n_waiting; /* of the cohort */
	struct Team first_waiting;
};

/*
 * The standard team, eligible on 2017-02-20: Elena Brandt (physician, ASCO member in good standing)
 * leads, Tom Ybarra and Priya Nair are core, Ana Ruiz and Sam Oduya extended, Joan Marsh is the
 * sponsor; letter of 2 Feb, a problem, and a yes of each core member to all three sessions of
 * Dallas. Submitted on 15 Feb, deadline 1 Mar.
 */
void rule_team_init(struct RuleTeam *made);
void rule_team_release(struct RuleTeam *made);
/* Applies what is after "given ". False with a sentence in `error`. */
MUST_USE bool rule_team_given(struct RuleTeam *made, const char *line, struct Error *error);

/* Owned by the arena of the team. */
struct EligibilityFacts rule_team_facts(struct RuleTeam *made);
struct CohortFacts rule_team_cohort(struct RuleTeam *made);

/* The rule with this key, and what it says; fail the test when there is none. */
Choice rule_named(const char *key);
const struct RuleFinding *rule_finding(const struct Eligibility *eligibility, const char *key);

#endif
