/* Attention to a team: what its application lacks, how long it waits, and what an accepted team has
 * lost. */
#include "attention_work.h"

#include "qtp/base/text.h"

#include <inttypes.h>

/* Whether a rule fails and is told here. */
static bool is_told(const struct Finding *finding)
{
	return finding->verdict == VERDICT_FAIL && finding->told == TOLD_HERE;
}

static const char *stage_label(const struct Team *team)
{
	const struct Field *field = entity_field(entity_get(KIND_TEAM), "stage");

	return team->stage == CHOICE_NONE ? "without a stage" : field->choices[team->stage].label;
}

static const char *seen_of_team(const struct TeamWork *work, const char *what)
{
	const struct Team *team = work->facts->team;
	struct Closing closing = attention_closing(work->facts);
	char since[DAY_TEXT], until[DAY_TEXT];
	const char *stage = stage_label(team);

	if (team->stage_since != DAY_NONE)
		stage = arena_format(work->arena, "%s since %s", stage,
				     day_medium(team->stage_since, since));
	if (closing.day != DAY_NONE)
		stage = arena_format(work->arena, "%s, %s %s", stage, closing.name,
				     day_medium(closing.day, until));
	return what ? arena_format(work->arena, "%s; %s", stage, what) : stage;
}

/* "submitted since 1 Feb 2017, deadline 1 Mar 2017; asked: 2 to 4; found: 5 people" */
static const char *seen_of_fault(const struct TeamWork *work, const struct Finding *finding)
{
	return seen_of_team(work, arena_format(work->arena, "asked: %s; found: %s", finding->limit,
					       finding->actual));
}

static void add_faults(struct TeamWork *work)
{
	struct Arena *arena = work->arena;
	const char *limit = arena_format(
		arena, "amber, and red from %d days before the deadline on; on the waitlist amber.",
		APPLICATION_RED_DAYS);

	for (size_t i = 0; i < work->eligibility->n_findings; i++) {
		const struct Finding *finding = &work->eligibility->findings[i];
		struct Attention item = {.topic = ATTENTION_APPLICATION,
					 .light = attention_closing_light(work->facts)};

		if (!is_told(finding))
			continue;
		item.text = arena_format(arena, "%s%s", finding->brief,
					 finding->brief_has_days
						 ? ""
						 : attention_closing_phrase(work->facts, arena));
		item.why = attention_why(arena, finding->text,
					 arena_format(arena, "%s.", finding->title), limit,
					 seen_of_fault(work, finding));
		attention_add(&work->list, arena, item, attention_closing_late(work->facts));
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

static void add_stage_age(struct TeamWork *work)
{
	const struct Team *team = work->facts->team;
	struct AgeLimit limit = age_limits[team->stage];
	int64_t age = (int64_t)work->facts->today - team->stage_since;
	struct Attention item = {.topic = ATTENTION_STAGE_AGE};

	if (limit.amber == 0 || team->stage_since == DAY_NONE || age <= limit.amber)
		return;
	item.light = age > limit.red ? LIGHT_RED : LIGHT_AMBER;
	item.text = arena_format(work->arena, "%s for %" PRId64 " days", stage_label(team), age);
	item.why = attention_why(
		work->arena, item.text, "an application moves on to its next stage in good time.",
		arena_format(work->arena,
			     "amber after %" PRId64 " days in this stage, red after %" PRId64 ".",
			     limit.amber, limit.red),
		seen_of_team(work, NULL));
	attention_add(&work->list, work->arena, item, age);
}

static void add_draft(struct TeamWork *work)
{
	struct Arena *arena = work->arena;
	int64_t late = attention_closing_late(work->facts);
	const char *seen = NULL;
	int n = 0;
	struct Attention item = {.topic = ATTENTION_DRAFT};

	if (attention_closing(work->facts).day == DAY_NONE || late < -DRAFT_NEAR_DAYS)
		return;
	item.light = late >= -DRAFT_RED_DAYS && late <= 0 ? LIGHT_RED : LIGHT_AMBER;
	for (size_t i = 0; i < work->eligibility->n_findings; i++) {
		const struct Finding *finding = &work->eligibility->findings[i];

		if (finding->verdict != VERDICT_FAIL || finding->told == TOLD_BY_RULE)
			continue;
		seen = seen ? arena_format(arena, "%s; %s", seen, finding->title) : finding->title;
		n++;
	}
	item.text = arena_format(arena, "draft, %s%s",
				 n == 0	  ? "ready to submit"
				 : n == 1 ? "1 rule fails"
					  : arena_format(arena, "%d rules fail", n),
				 attention_closing_phrase(work->facts, arena));
	item.why = attention_why(
		arena, item.text, "a draft is sent in, or withdrawn, before the deadline.",
		arena_format(arena,
			     "shown from %d days before the deadline on, red in the last %d days.",
			     DRAFT_NEAR_DAYS, DRAFT_RED_DAYS),
		seen_of_team(work, seen ? arena_format(arena, "not met: %s", seen) : NULL));
	attention_add(&work->list, arena, item, late);
}

static void add_undecided(struct TeamWork *work, const struct Session *first)
{
	struct Attention item = {
		.topic = ATTENTION_UNDECIDED, .light = LIGHT_RED, .session = first};

	item.text =
		arena_format(work->arena, "still %s, S1 began %s", stage_label(work->facts->team),
			     day_distance(first->first_day, work->facts->today, work->arena));
	item.why = attention_why(
		work->arena, item.text,
		"every application is decided before the first session: accept, decline or "
		"withdraw it.",
		"red from the first session's first day on.", seen_of_team(work, NULL));
	attention_add(&work->list, work->arena, item,
		      (int64_t)work->facts->today - first->first_day);
}

static void look_at_application(struct TeamWork *work)
{
	const struct EligibilityFacts *facts = work->facts;
	const struct Session *first = session_first(facts->sessions, facts->n_sessions);
	Choice stage = facts->team->stage;

	if (first && first->first_day <= facts->today) {
		if (stage != STAGE_DRAFT && stage != STAGE_WAITLISTED)
			add_undecided(work, first);
		return;
	}
	if (stage == STAGE_DRAFT) {
		add_draft(work);
		return;
	}
	add_faults(work);
	attention_add_answers(work);
	add_stage_age(work);
}

/* How long there is until the next session: an accepted team's faults count down to it. */
static const char *next_phrase(const struct TeamWork *work, const struct Session *next)
{
	if (!next)
		return "";
	if (next->first_day < work->facts->today)
		return arena_format(work->arena, ", %s under way",
				    session_short(next, work->arena));
	return arena_format(work->arena, ", %s %s", session_short(next, work->arena),
			    day_distance(next->first_day, work->facts->today, work->arena));
}

static void look_at_accepted(struct TeamWork *work)
{
	const struct EligibilityFacts *facts = work->facts;
	const struct Session *next = session_next(facts->sessions, facts->n_sessions, facts->today);
	const char *phrase = next_phrase(work, next);

	if (sessions_are_over(facts->sessions, facts->n_sessions, facts->today))
		return;
	for (size_t i = 0; i < work->eligibility->n_findings; i++) {
		const struct Finding *finding = &work->eligibility->findings[i];
		struct Attention item = {.topic = ATTENTION_INELIGIBLE, .light = LIGHT_RED};

		if (!is_told(finding))
			continue;
		item.text = arena_format(work->arena, "%s%s", finding->brief,
					 finding->brief_has_days ? "" : phrase);
		item.why = attention_why(
			work->arena,
			arena_format(work->arena, "No longer eligible. %s", finding->text),
			arena_format(work->arena, "%s.", finding->title),
			"an accepted team stays eligible until its last session; losing it is red.",
			seen_of_fault(work, finding));
		attention_add(&work->list, work->arena, item,
			      next ? (int64_t)facts->today - next->first_day : 0);
	}
	attention_add_answers(work);
}

struct AttentionList attention_of_team(const struct EligibilityFacts *facts,
				       const struct Eligibility *eligibility, struct Arena *arena)
{
	struct TeamWork work = {.facts = facts, .eligibility = eligibility, .arena = arena};
	Choice stage = facts->team->stage;

	if (stage == STAGE_DECLINED || stage == STAGE_WITHDRAWN || stage == CHOICE_NONE)
		return work.list;
	work.core = core_team_of(facts, arena);
	if (stage == STAGE_ACCEPTED)
		look_at_accepted(&work);
	else
		look_at_application(&work);
	attention_sort(&work.list);
	return work.list;
}
