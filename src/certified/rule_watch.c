/* Watch: steps that are late or near, requirements and data that are late, the webinar, the end of
 * a term. */
#include "rule_watch.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "rule_compliance.h"

#include <inttypes.h>
#include <string.h>

static const char *seen_of(const struct CaseClock *clock, Day due, struct Arena *arena)
{
	const struct FieldChoice *states = entity_field(&case_entity, "state")->choices;
	char day[DAY_TEXT], since[DAY_TEXT];

	return arena_format(arena, "%s since %s; due %s", states[clock->one->state].label,
			    day_medium(clock->one->since, since), day_medium(due, day));
}

/* The renewal and the end of a term have a rule of their own. */
static void find_step(struct AttentionCase *judged)
{
	const struct CaseWatch *watch = judged->facts;
	const struct CaseClock *clock = watch->clock;
	struct CaseNext next = case_next(clock);
	int64_t late = (int64_t)clock->today - next.due;
	Day end = pending_ends(clock);

	if (next.due == DAY_NONE || late < -STEP_SOON_DAYS || clock->one->state > CASE_CERTIFIED ||
	    (clock->one->state == CASE_CERTIFIED && strcmp(next.what, "yearly review") != 0) ||
	    (end != DAY_NONE && clock->today > end))
		return;
	attention_add(judged,
		      (struct AttentionFinding){
			      .light = late > 0 ? LIGHT_RED : LIGHT_AMBER,
			      .days_late = late,
			      .text = late > 0
					      ? arena_format(judged->arena, "%s %s late", next.what,
							     days_text(judged->arena, late))
					      : arena_format(judged->arena, "%s due %s", next.what,
							     day_distance(next.due, clock->today,
									  judged->arena)),
			      .seen = seen_of(clock, next.due, judged->arena),
		      });
}

static void find_requirement(struct AttentionCase *judged)
{
	const struct CaseWatch *watch = judged->facts;
	const struct Requirement *oldest = NULL;
	Day today = watch->clock->today;
	size_t n = 0;
	char day[DAY_TEXT];

	for (size_t i = 0; i < watch->n_requirements; i++) {
		const struct Requirement *one = watch->requirements[i];

		if (!requirement_is_open(one) || one->due == DAY_NONE || one->due >= today ||
		    watch->clock->one->state > CASE_CERTIFIED)
			continue;
		n++;
		if (!oldest || one->due < oldest->due)
			oldest = one;
	}
	if (!oldest)
		return;
	attention_add(judged,
		      (struct AttentionFinding){
			      .light = LIGHT_RED,
			      .days_late = (int64_t)today - oldest->due,
			      .text = arena_format(
				      judged->arena, "%zu %s late, %s the longest", n,
				      n == 1 ? "requirement" : "requirements",
				      days_text(judged->arena, (int64_t)today - oldest->due)),
			      .seen = arena_format(judged->arena, "\"%s\" was due %s",
						   oldest->title, day_medium(oldest->due, day)),
		      });
}

static void find_waiver(struct AttentionCase *judged)
{
	const struct CaseWatch *watch = judged->facts;
	const struct Requirement *oldest = NULL;
	Day today = watch->clock->today;
	char day[DAY_TEXT];

	for (size_t i = 0; i < watch->n_requirements; i++) {
		const struct Requirement *one = watch->requirements[i];

		if (waiver_waits(one) && waiver_due(one, watch->clock) < today &&
		    watch->clock->one->state <= CASE_CERTIFIED &&
		    (!oldest || one->waiver_asked < oldest->waiver_asked))
			oldest = one;
	}
	if (!oldest)
		return;
	attention_add(
		judged,
		(struct AttentionFinding){
			.light = LIGHT_AMBER,
			.days_late = (int64_t)today - waiver_due(oldest, watch->clock),
			.text = arena_format(
				judged->arena, "a waiver waits for its answer for %s",
				days_text(judged->arena, (int64_t)today - oldest->waiver_asked)),
			.seen = arena_format(judged->arena, "the waiver of \"%s\" was asked for %s",
					     oldest->title, day_medium(oldest->waiver_asked, day)),
		});
}

/* The one that is late longest, by the measure's name of those of one day; NULL: none is. */
static const struct Submission *latest_owed(const struct CaseWatch *watch, size_t *ret_n)
{
	const struct Submission *oldest = NULL;

	*ret_n = 0;
	for (size_t i = 0; i < watch->n_submissions; i++) {
		const struct Submission *one = watch->submissions[i];

		if (one->state != SUBMISSION_EXPECTED || one->due == DAY_NONE ||
		    one->due >= watch->clock->today || watch->clock->one->state > CASE_CERTIFIED)
			continue;
		++*ret_n;
		if (!oldest || one->due < oldest->due ||
		    (one->due == oldest->due && strcmp(one->measure, oldest->measure) < 0))
			oldest = one;
	}
	return oldest;
}

static void find_submission(struct AttentionCase *judged)
{
	const struct CaseWatch *watch = judged->facts;
	Day today = watch->clock->today;
	size_t n;
	const struct Submission *oldest = latest_owed(watch, &n);
	const char *others;
	char day[DAY_TEXT];

	if (!oldest)
		return;
	others = n > 1 ? arena_format(judged->arena, " and %zu more", n - 1) : "";
	attention_add(
		judged,
		(struct AttentionFinding){
			.light = LIGHT_AMBER,
			.days_late = (int64_t)today - oldest->due,
			.text = arena_format(
				judged->arena, "%s%s not submitted, %s late", oldest->measure,
				others, days_text(judged->arena, (int64_t)today - oldest->due)),
			.seen = arena_format(judged->arena, "%s was due %s", oldest->measure,
					     day_medium(oldest->due, day)),
		});
}

static void find_webinar(struct AttentionCase *judged)
{
	const struct CaseClock *clock = ((const struct CaseWatch *)judged->facts)->clock;
	const struct Case *one = clock->one;
	char day[DAY_TEXT];

	if (one->webinar != DAY_NONE || one->state == CASE_INTEREST || one->state >= CASE_CERTIFIED)
		return;
	attention_add(judged,
		      (struct AttentionFinding){
			      .light = LIGHT_AMBER,
			      .days_late = one->applied == DAY_NONE
						   ? 0
						   : (int64_t)clock->today - one->applied,
			      .text = "applied without the standards webinar",
			      .seen = arena_format(judged->arena, "applied %s, no webinar recorded",
						   day_medium(one->applied, day)),
		      });
}

/* No one is named who surveys, though the documents have been in for long. */
static void find_surveyor(struct AttentionCase *judged)
{
	const struct CaseClock *clock = ((const struct CaseWatch *)judged->facts)->clock;
	Day due = surveyor_due(clock);
	int64_t late = (int64_t)clock->today - due;

	if (due == DAY_NONE || late < -STEP_SOON_DAYS)
		return;
	attention_add(
		judged,
		(struct AttentionFinding){
			.light = late > 0 ? LIGHT_RED : LIGHT_AMBER,
			.days_late = late,
			.text = late > 0 ? arena_format(judged->arena, "no surveyor named, %s late",
							days_text(judged->arena, late))
					 : arena_format(
						   judged->arena, "no surveyor named, due %s",
						   day_distance(due, clock->today, judged->arena)),
			.seen = seen_of(clock, due, judged->arena),
		});
}

/* The practice has not said whether the surveyor has a conflict of interest. */
static void find_conflict(struct AttentionCase *judged)
{
	const struct CaseClock *clock = ((const struct CaseWatch *)judged->facts)->clock;
	const struct Case *one = clock->one;
	Day visit = one->surveyed != DAY_NONE ? one->surveyed : one->site_date;
	bool near = visit != DAY_NONE && visit <= clock->today + STEP_SOON_DAYS;
	char day[DAY_TEXT];

	if (!one->surveyor || one->conflict_checked != DAY_NONE || one->state >= CASE_CERTIFIED)
		return;
	attention_add(
		judged,
		(struct AttentionFinding){
			.light = near ? LIGHT_RED : LIGHT_AMBER,
			.days_late =
				visit == DAY_NONE ? -STEP_SOON_DAYS : (int64_t)clock->today - visit,
			.text = visit == DAY_NONE
					? "no conflict-of-interest check of the surveyor"
					: arena_format(
						  judged->arena,
						  "no conflict-of-interest check of the "
						  "surveyor, survey %s",
						  day_distance(visit, clock->today, judged->arena)),
			.seen = visit == DAY_NONE
					? "a surveyor is named, no check is recorded"
					: arena_format(judged->arena,
						       "a surveyor is named for %s, no check is "
						       "recorded",
						       day_medium(visit, day)),
		});
}

static void find_renewal(struct AttentionCase *judged)
{
	const struct CaseClock *clock = ((const struct CaseWatch *)judged->facts)->clock;
	Day opens = renewal_opens(clock), closes = renewal_closes(clock);
	bool closed = clock->today > closes;
	char from[DAY_TEXT], until[DAY_TEXT];

	if (clock->one->state != CASE_CERTIFIED || clock->renewed || opens == DAY_NONE ||
	    clock->today < opens || clock->today > clock->one->certified_until)
		return;
	attention_add(
		judged,
		(struct AttentionFinding){
			.light = closed ? LIGHT_RED : LIGHT_AMBER,
			.days_late = (int64_t)clock->today - closes,
			.text = arena_format(judged->arena, "no renewal yet, the window %s %s",
					     closed ? "closed" : "closes",
					     day_distance(closes, clock->today, judged->arena)),
			.seen = arena_format(judged->arena, "the window is %s to %s",
					     day_medium(opens, from), day_medium(closes, until)),
		});
}

static void find_end(struct AttentionCase *judged)
{
	const struct CaseClock *clock = ((const struct CaseWatch *)judged->facts)->clock;
	bool certified = clock->one->state == CASE_CERTIFIED;
	Day end = certified ? clock->one->certified_until : pending_ends(clock);
	char day[DAY_TEXT];

	if (end == DAY_NONE || clock->today <= end || (certified && clock->renewed))
		return;
	attention_add(
		judged,
		(struct AttentionFinding){
			.light = LIGHT_RED,
			.days_late = (int64_t)clock->today - end,
			.text = arena_format(judged->arena, "%s ended %s",
					     certified ? "the certification"
						       : "the time for a decision",
					     day_distance(end, clock->today, judged->arena)),
			.seen = arena_format(judged->arena, "it ended %s", day_medium(end, day)),
		});
}

static const struct AttentionRule rules[] = {
	{
		.topic = "certification_end",
		.weight = 12,
		.help = "a certification, or the time for its decision, has ended",
		.rule = "a term ends on its last day, a report without a decision after a year.",
		.limit = "red from the day after on.",
		.find = find_end,
	},
	{
		.topic = "certification_step",
		.weight = 8,
		.help = "the next step of a certification is late, or due within a week",
		.rule = "each step of a certification is due as the clocks of its edition say.",
		.limit = "amber from " ATTENTION_DAYS(
			STEP_SOON_DAYS) " days before it is due, red after.",
		.find = find_step,
	},
	{
		.topic = "requirement_late",
		.weight = 7,
		.help = "the evidence for a requirement of a certification is late",
		.rule = "a requirement is closed by the day on which its evidence is due.",
		.limit = "red from the day after on.",
		.find = find_requirement,
	},
	{
		.topic = "renewal",
		.weight = 6,
		.help = "the window for the renewal of a certification is open, or has closed",
		.rule = "a certified practice applies for the next term within the window before "
			"the end.",
		.limit = "amber while the window is open, red when it has closed.",
		.find = find_renewal,
	},
	{
		.topic = "submission_late",
		.weight = 4,
		.help = "a quality measure of a certified practice was not submitted in time",
		.rule = "quality measures are submitted by the day on which they are due.",
		.limit = "amber from the day after on.",
		.find = find_submission,
	},
	{
		.topic = "waiver_answer",
		.weight = 5,
		.help = "a request for a waiver of a requirement has no answer in time",
		.rule = "a request for a waiver is answered within the days of the edition.",
		.limit = "amber from the day after on.",
		.find = find_waiver,
	},
	{
		.topic = "surveyor",
		.weight = 6,
		.help = "no surveyor is named for a practice whose documents are in",
		.rule = "a surveyor is named within the days of the edition after the documents.",
		.limit = "amber from " ATTENTION_DAYS(
			STEP_SOON_DAYS) " days before it is due, red after.",
		.find = find_surveyor,
	},
	{
		.topic = "conflict_check",
		.weight = 5,
		.help = "no conflict of interest of a surveyor is ruled out yet",
		.rule = "the practice rules out a conflict of interest before the surveyor visits.",
		.limit = "amber from the day a surveyor is named, red from " ATTENTION_DAYS(
			STEP_SOON_DAYS) " days before the visit on.",
		.find = find_conflict,
	},
	{
		.topic = "webinar",
		.weight = 3,
		.help = "a practice has applied without the standards webinar",
		.rule = "every practice that applies takes part in the standards webinar.",
		.limit = "amber from the application on.",
		.find = find_webinar,
	},
};
const struct AttentionTable case_rules = {rules, N_ITEMS(rules)};
