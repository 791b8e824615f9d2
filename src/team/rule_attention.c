/* Attention to a team: what its application lacks, how long it waits, and what an accepted team has
 * lost. */
#include "rule_attention.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/attention.h"
#include "rule_attention_work.h"

#include <inttypes.h>

#define DRAFT_NEAR_DAYS 14  /* a draft is shown from so many days before the deadline on */
#define ENDING_NEAR_DAYS 60 /* what ends is shown so many days ahead */
#define DRAFT_RED_DAYS 3
#define SUBMITTED_AMBER_DAYS 7 /* submitted, and not looked at yet */
#define SUBMITTED_RED_DAYS 14
#define INCOMPLETE_AMBER_DAYS 7
#define INCOMPLETE_RED_DAYS 14
#define REVIEW_AMBER_DAYS 14
#define REVIEW_RED_DAYS 21

/* --- The rules --- */

/* Whether a rule of eligibility fails and is reported here. */
static bool is_told(const struct RuleFinding *finding)
{
	return finding->verdict == VERDICT_FAIL && finding->told == TOLD_HERE;
}

static const char *stage_label(const struct Team *team)
{
	const struct Field *field = entity_field(entity_get(KIND_TEAM), "stage");

	return team->stage == CHOICE_NONE ? "without a stage" : field->choices[team->stage].label;
}

/* "submitted since 1 Feb 2017, deadline 1 Mar 2017; WHAT" */
static const char *seen_of_team(const struct EligibilityFacts *facts, const char *what,
				struct Arena *arena)
{
	struct Closing closing = attention_closing(facts);
	char since[DAY_TEXT], until[DAY_TEXT];
	const char *stage = stage_label(facts->team);

	if (facts->team->stage_since != DAY_NONE)
		stage = arena_format(arena, "%s since %s", stage,
				     day_medium(facts->team->stage_since, since));
	if (closing.day != DAY_NONE)
		stage = arena_format(arena, "%s, %s %s", stage, closing.name,
				     day_medium(closing.day, until));
	return what ? arena_format(arena, "%s; %s", stage, what) : stage;
}

/* Each rule of eligibility that fails, as it is reported; `said` begins the why. */
static void add_faults(struct AttentionCase *judged, struct AttentionFinding found,
		       const char *phrase, const char *said)
{
	const struct TeamCase *team = judged->facts;
	struct Arena *arena = judged->arena;

	for (size_t i = 0; i < team->eligibility->n_findings; i++) {
		const struct RuleFinding *finding = &team->eligibility->findings[i];

		if (!is_told(finding))
			continue;
		found.text = arena_format(arena, "%s%s", finding->brief,
					  finding->brief_has_days ? "" : phrase);
		found.said = arena_format(arena, "%s%s", said, finding->text);
		found.rule = arena_format(arena, "%s.", finding->title);
		found.seen = seen_of_team(team->facts,
					  arena_format(arena, "asked: %s; found: %s",
						       finding->limit, finding->actual),
					  arena);
		attention_add(judged, found);
	}
}

static void find_ineligible(struct AttentionCase *judged)
{
	const struct TeamCase *team = judged->facts;
	const struct EligibilityFacts *facts = team->facts;
	const struct Session *next = session_next(facts->sessions, facts->n_sessions, facts->today);

	if (team->phase != PHASE_ACCEPTED)
		return;
	add_faults(judged,
		   (struct AttentionFinding){
			   .light = LIGHT_RED,
			   .days_late = next ? (int64_t)facts->today - next->first_day : 0,
		   },
		   session_phrase(next, facts->today, judged->arena), "No longer eligible. ");
}

static void find_application_faults(struct AttentionCase *judged)
{
	const struct TeamCase *team = judged->facts;

	if (team->phase != PHASE_APPLIED)
		return;
	add_faults(judged,
		   (struct AttentionFinding){
			   .light = attention_closing_light(team->facts),
			   .days_late = attention_closing_late(team->facts),
		   },
		   attention_closing_phrase(team->facts, judged->arena), "");
}

/* What still holds and will not before a session to come. */
static void find_ending(struct AttentionCase *judged)
{
	const struct TeamCase *team = judged->facts;
	Day today = team->facts->today;

	if (team->phase != PHASE_ACCEPTED && team->phase != PHASE_APPLIED)
		return;
	for (size_t i = 0; i < team->eligibility->n_findings; i++) {
		const struct RuleFinding *finding = &team->eligibility->findings[i];

		if (finding->verdict != VERDICT_WARNING || !finding->before ||
		    finding->fails_on - today > ENDING_NEAR_DAYS)
			continue;
		attention_add(judged, (struct AttentionFinding){
					      .light = LIGHT_AMBER,
					      .days_late = (int64_t)today - finding->fails_on,
					      .text = finding->brief,
					      .said = finding->text,
					      .seen = seen_of_team(team->facts, finding->actual,
								   judged->arena),
				      });
	}
}

/* Ages at which a stage has lasted too long; 0: it may last. */
struct AgeLimit {
	int64_t amber, red;
};
static const struct AgeLimit age_limits[N_STAGES] = {
	[STAGE_SUBMITTED] = {SUBMITTED_AMBER_DAYS, SUBMITTED_RED_DAYS},
	[STAGE_INCOMPLETE] = {INCOMPLETE_AMBER_DAYS, INCOMPLETE_RED_DAYS},
	[STAGE_UNDER_REVIEW] = {REVIEW_AMBER_DAYS, REVIEW_RED_DAYS},
};

static void find_stage_age(struct AttentionCase *judged)
{
	const struct TeamCase *team = judged->facts;
	const struct Team *of = team->facts->team;
	struct AgeLimit limit = age_limits[of->stage];
	int64_t age = (int64_t)team->facts->today - of->stage_since;

	if (team->phase != PHASE_APPLIED || limit.amber == 0 || of->stage_since == DAY_NONE ||
	    age <= limit.amber)
		return;
	attention_add(judged,
		      (struct AttentionFinding){
			      .light = age > limit.red ? LIGHT_RED : LIGHT_AMBER,
			      .days_late = age,
			      .text = arena_format(judged->arena, "%s for %s", stage_label(of),
						   days_text(judged->arena, age)),
			      .limit = arena_format(judged->arena,
						    "amber after %" PRId64
						    " days in this stage, red after %" PRId64 ".",
						    limit.amber, limit.red),
			      .seen = seen_of_team(team->facts, NULL, judged->arena),
		      });
}

/* The titles of rules that a draft does not meet, as many as `check` lists; NULL: none. */
static const char *failing_titles(const struct TeamCase *team, size_t *ret_n, struct Arena *arena)
{
	const char *titles = NULL;

	*ret_n = 0;
	for (size_t i = 0; i < team->eligibility->n_findings; i++) {
		const struct RuleFinding *finding = &team->eligibility->findings[i];

		if (finding->verdict != VERDICT_FAIL)
			continue;
		titles = titles ? arena_format(arena, "%s; %s", titles, finding->title)
				: finding->title;
		++*ret_n;
	}
	return titles;
}

static void find_draft(struct AttentionCase *judged)
{
	const struct TeamCase *team = judged->facts;
	struct Arena *arena = judged->arena;
	int64_t late = attention_closing_late(team->facts);
	size_t n;

	if (team->phase != PHASE_DRAFT || attention_closing(team->facts).day == DAY_NONE ||
	    late < -DRAFT_NEAR_DAYS)
		return;
	const char *titles = failing_titles(team, &n, arena);
	const char *state = n == 0   ? "ready to submit"
			    : n == 1 ? "1 rule fails"
				     : arena_format(arena, "%zu rules fail", n);

	attention_add(
		judged,
		(struct AttentionFinding){
			.light = late >= -DRAFT_RED_DAYS && late <= 0 ? LIGHT_RED : LIGHT_AMBER,
			.days_late = late,
			.text = arena_format(arena, "draft, %s%s", state,
					     attention_closing_phrase(team->facts, arena)),
			.seen = seen_of_team(
				team->facts,
				titles ? arena_format(arena, "not met: %s", titles) : NULL, arena),
		});
}

static void find_undecided(struct AttentionCase *judged)
{
	const struct TeamCase *team = judged->facts;
	const struct EligibilityFacts *facts = team->facts;
	const struct Session *first = session_first(facts->sessions, facts->n_sessions);

	if (team->phase != PHASE_UNDECIDED)
		return;
	attention_add(
		judged,
		(struct AttentionFinding){
			.light = LIGHT_RED,
			.days_late = (int64_t)facts->today - first->first_day,
			.text = arena_format(
				judged->arena, "still %s, S1 began %s", stage_label(facts->team),
				day_distance(first->first_day, facts->today, judged->arena)),
			.seen = seen_of_team(facts, NULL, judged->arena),
		});
}

static void find_offer(struct AttentionCase *judged)
{
	const struct TeamCase *team = judged->facts;
	const struct Team *of = team->facts->team;
	char day[DAY_TEXT];

	if (of->stage != STAGE_OFFERED || of->answer_by == DAY_NONE)
		return;
	int64_t late = (int64_t)team->facts->today - of->answer_by;

	attention_add(judged,
		      (struct AttentionFinding){
			      .light = late > 0 ? LIGHT_RED : LIGHT_AMBER,
			      .days_late = late,
			      .text = arena_format(judged->arena, "place offered, answer by %s%s",
						   day_seen(of->answer_by, team->facts->today, day),
						   attention_left_phrase(-late, judged->arena)),
			      .seen = seen_of_team(team->facts, NULL, judged->arena),
		      });
}

/* --- The table --- */

static const struct AttentionRule rules[] = {
	{
		.topic = "ineligible",
		.weight = 16,
		.help = "an accepted team that is no longer eligible",
		.rule = "an accepted team meets every rule of eligibility.",
		.limit = "an accepted team stays eligible until its last session; losing it is "
			 "red.",
		.find = find_ineligible,
	},
	{
		.topic = "undecided",
		.weight = 13,
		.help = "the first session has begun and an application is still open",
		.rule = "every application is decided before the first session: accept, decline or "
			"withdraw it.",
		.limit = "red from the first session's first day on.",
		.find = find_undecided,
	},
	{
		.topic = "application",
		.weight = 10,
		.help = "a rule of eligibility that an application does not meet",
		.rule = "an application meets every rule of eligibility.",
		.limit = "amber, and red from " ATTENTION_DAYS(
			APPLICATION_RED_DAYS) " days before the deadline on; on the waitlist "
					      "amber.",
		.find = find_application_faults,
	},
	{
		.topic = "offer",
		.weight = 12,
		.help = "a place that is offered and not answered yet",
		.rule = "a team answers the offer of a place by its day.",
		.limit = "amber from the offer on, red after its day.",
		.find = find_offer,
	},
	{
		.topic = "draft",
		.weight = 9,
		.help = "a draft, and the deadline is near or past",
		.rule = "a draft is sent in, or withdrawn, before the deadline.",
		.limit = "shown from " ATTENTION_DAYS(
			DRAFT_NEAR_DAYS) " days before the deadline on, red in the "
					 "last " ATTENTION_DAYS(DRAFT_RED_DAYS) " days.",
		.find = find_draft,
	},
	{
		.topic = "membership_ends",
		.weight = 6,
		.help = "a leader's membership ends before a session to come",
		.rule = "the leader is a member until the last session.",
		.limit = "amber from " ATTENTION_DAYS(ENDING_NEAR_DAYS) " days before it ends on.",
		.find = find_ending,
	},
	{
		.topic = "stage_age",
		.weight = 5,
		.help = "an application that is too long in one stage",
		.rule = "an application moves on to its next stage in good time.",
		.limit = "amber and red after so many days in a stage.",
		.find = find_stage_age,
	},
};
const struct AttentionTable team_attention_rules = {rules, N_ITEMS(rules)};

static enum TeamPhase phase_of(const struct EligibilityFacts *facts)
{
	const struct Session *first = session_first(facts->sessions, facts->n_sessions);
	Choice stage = facts->team->stage;

	if (stage == STAGE_DECLINED || stage == STAGE_WITHDRAWN || stage == CHOICE_NONE)
		return PHASE_NONE;
	if (stage == STAGE_ACCEPTED)
		return sessions_are_over(facts->sessions, facts->n_sessions, facts->today)
			       ? PHASE_NONE
			       : PHASE_ACCEPTED;
	if (!first || first->first_day > facts->today)
		return stage == STAGE_DRAFT ? PHASE_DRAFT : PHASE_APPLIED;
	return stage == STAGE_DRAFT || stage == STAGE_WAITLISTED ? PHASE_NONE : PHASE_UNDECIDED;
}

struct AttentionList attention_of_team(const struct EligibilityFacts *facts,
				       const struct Eligibility *eligibility, struct Arena *arena)
{
	struct TeamCase team = {facts, eligibility, phase_of(facts), {0}};
	struct AttentionList list, answers;

	if (team.phase == PHASE_NONE)
		return (struct AttentionList){0};
	team.core = core_team_of(facts, arena);
	list = attention_judge(&team_attention_rules, &team, arena);
	answers = attention_judge(&answers_attention_rules, &team, arena);
	attention_merge(&list, &answers, arena);
	return list;
}
