/* The panel: stamps, and the rules between criteria, reviewers, applications and scores. */
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/panel.h"
#include "rule_ranking.h"
#include "view_ranking.h"

#include <inttypes.h>
#include <strings.h>

static bool complete_score(struct Writing *writing, void *record)
{
	struct ApplicationScore *score = record;

	if (score->day == DAY_NONE)
		score->day = writing->domain->today;
	return true;
}

static bool complete_opening(struct Writing *writing, void *record)
{
	struct Opening *opening = record;

	if (!opening->opened_by)
		opening->opened_by = writing->domain->env->user;
	if (opening->opened_on == DAY_NONE)
		opening->opened_on = writing->domain->today;
	return true;
}

/* --- Rules --- */

static bool check_criterion(struct Writing *writing, const void *record)
{
	const struct Criterion *criterion = record;
	struct Records others;
	size_t n = 1;

	if (!criterion->season || !criterion->code)
		return true;
	if (!writing_children(writing, KIND_CRITERION, "season", criterion->season, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Criterion *other = records_at(&others, i);

		if (other->record.id == criterion->record.id)
			continue;
		n++;
		if (other->code && strcasecmp(criterion->code, other->code) == 0)
			issues_add(writing->issues, ERROR_INPUT, "code",
				   "The season has a criterion %s already. Choose another code.",
				   other->code);
	}
	if (n > CRITERIA_MOST)
		issues_add(writing->issues, ERROR_RULE, "season",
			   "A season has at most %d criteria. Put one into the bin first.",
			   CRITERIA_MOST);
	return true;
}

static bool check_reviewer(struct Writing *writing, const void *record)
{
	const struct Reviewer *reviewer = record;
	struct Records others;
	size_t n = 1;

	if (!reviewer->season || !reviewer->person)
		return true;
	if (!writing_children(writing, KIND_REVIEWER, "season", reviewer->season, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Reviewer *other = records_at(&others, i);

		if (other->record.id == reviewer->record.id)
			continue;
		n++;
		if (other->person == reviewer->person)
			issues_add(writing->issues, ERROR_INPUT, "person",
				   "%s is a reviewer of the season already.",
				   domain_label(writing->domain, KIND_PERSON, other->person,
						writing->arena));
	}
	if (n > REVIEWERS_MOST)
		issues_add(writing->issues, ERROR_RULE, "season",
			   "A season has at most %d reviewers. Put one into the bin first.",
			   REVIEWERS_MOST);
	return true;
}

/* The criterion is one of the season of the application, the reviewer one of its reviewers, and
 * neither of the team nor of its practice. */
static bool check_score(struct Writing *writing, const void *record)
{
	const struct ApplicationScore *score = record;
	struct Team team;
	struct Cohort cohort;
	struct Criterion criterion;
	const char *why;

	if (!score->team || !score->reviewer || !score->criterion)
		return true;
	if (!writing_load(writing, KIND_TEAM, score->team, &team) ||
	    !writing_load(writing, KIND_COHORT, team.cohort, &cohort) ||
	    !writing_load(writing, KIND_CRITERION, score->criterion, &criterion) ||
	    !reviewer_refusal(&(struct Loading){writing->domain, DEPTH_WHOLE, writing->arena},
			      &team, score->reviewer, &why, writing->error))
		return false;
	if (criterion.season != cohort.season)
		issues_add(writing->issues, ERROR_INPUT, "criterion",
			   "%s is a criterion of another season. Name one of the season of %s.",
			   criterion.code, team.code);
	if (why)
		issues_add(writing->issues, ERROR_INPUT, "reviewer", "%s", why);
	return true;
}

static bool check_single(struct Writing *writing, const void *record)
{
	const struct ApplicationScore *score = record;
	struct Records others;

	if (!score->team || !score->reviewer || !score->criterion)
		return true;
	if (!writing_children(writing, KIND_APPLICATION_SCORE, "team", score->team, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct ApplicationScore *other = records_at(&others, i);

		if (other->record.id == score->record.id || other->reviewer != score->reviewer ||
		    other->criterion != score->criterion)
			continue;
		issues_add(writing->issues, ERROR_INPUT, "criterion",
			   "That score is given already: id:%" PRId64 ". Change that one.",
			   other->record.id);
		break;
	}
	return true;
}

static bool check_opening(struct Writing *writing, const void *record)
{
	const struct Opening *opening = record;
	struct Records others;

	if (!opening->team)
		return true;
	if (!writing_children(writing, KIND_OPENING, "team", opening->team, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Opening *other = records_at(&others, i);

		if (other->record.id != opening->record.id)
			issues_add(writing->issues, ERROR_RULE, "team",
				   "The scores of this application are open already.");
	}
	return true;
}

static const struct KindBehavior behaviors_rows[] = {
	{.kind = KIND_APPLICATION_SCORE, .complete = complete_score},
	{.kind = KIND_OPENING, .complete = complete_opening},
};
const struct KindBehaviorTable panel_behaviors = CAPABILITY_ROWS(behaviors_rows);

static const struct RecordRule rules_rows[] = {
	{KIND_CRITERION, {"season", "code"}, RULE_ALWAYS, check_criterion, .same = true},
	{KIND_REVIEWER, {"season", "person"}, RULE_ALWAYS, check_reviewer, .same = true},
	{KIND_APPLICATION_SCORE, {"team", "reviewer", "criterion"}, RULE_ENTERED, check_score},
	{KIND_APPLICATION_SCORE,
	 {"team", "reviewer", "criterion"},
	 RULE_ALWAYS,
	 check_single,
	 .same = true},
	{KIND_OPENING, {"team"}, RULE_ALWAYS, check_opening, .same = true},
};
const struct RecordRuleTable panel_rules = CAPABILITY_ROWS(rules_rows);
