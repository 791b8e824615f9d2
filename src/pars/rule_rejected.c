/* Reports to PARS: what came back and is not mended, and what is due. */
#include "rule_rejected.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"

static void find_rejected(struct AttentionCase *judged)
{
	const struct RejectedFacts *facts = judged->facts;

	for (size_t i = 0; i < facts->n; i++) {
		const struct RejectedOf *of = &facts->sessions[i];
		char day[DAY_TEXT];

		if (of->n == 0)
			continue;
		attention_add(judged,
			      (struct AttentionFinding){
				      .light = LIGHT_AMBER,
				      .days_late = (int64_t)facts->today - of->since,
				      .text = arena_format(judged->arena, "%zu %s rejected by PARS",
							   COUNTED(of->n, "learner", "learners")),
				      .seen = arena_format(judged->arena, "%s: %s; answered %s",
							   of->person, of->reason,
							   day_medium(of->since, day)),
				      .subject = {KIND_SESSION, of->session, of->name},
			      });
	}
}

static void find_due(struct AttentionCase *judged)
{
	const struct RejectedFacts *facts = judged->facts;

	for (size_t i = 0; i < facts->n; i++) {
		const struct RejectedOf *of = &facts->sessions[i];
		int64_t days = (int64_t)facts->today - of->last_day;
		struct Arena *arena = judged->arena;

		if (of->n_due == 0 || days < PARS_DAYS)
			continue;
		attention_add(
			judged,
			(struct AttentionFinding){
				.light = LIGHT_AMBER,
				.days_late = days - PARS_DAYS,
				.text = arena_format(arena,
						     "PARS due: %zu %s not reported, %s after",
						     COUNTED(of->n_due, "physician", "physicians"),
						     days_text(arena, (Day)days)),
				.seen = of->has_number ? "claims are there, and no report of them"
						       : "claims are there, and PARS has given the "
							 "activity no number yet",
				.subject = {KIND_SESSION, of->session, of->name},
			});
	}
}

/* Shown while it can still be done in time: what is late has to be explained to the council. */
static void find_acpe(struct AttentionCase *judged)
{
	const struct RejectedFacts *facts = judged->facts;

	for (size_t i = 0; i < facts->n; i++) {
		const struct RejectedOf *of = &facts->sessions[i];
		const int64_t late = (int64_t)facts->today - of->last_day - ACPE_DAYS;
		struct Arena *arena = judged->arena;
		char day[DAY_TEXT];

		if (of->n_acpe == 0 || late < -ACPE_DAYS_BEFORE)
			continue;
		attention_add(judged,
			      (struct AttentionFinding){
				      .light = LIGHT_AMBER,
				      .days_late = late,
				      .text = arena_format(
					      arena, "ACPE: %zu %s not reported, %s%s",
					      COUNTED(of->n_acpe, "claim", "claims"),
					      late == 0 ? "the last day"
							: days_text(arena,
								    (Day)(late < 0 ? -late : late)),
					      late < 0	 ? " left"
					      : late > 0 ? " late"
							 : ""),
				      .seen = arena_format(arena,
							   "over since %s, and the session has no "
							   "later day of a report (acpe_reported)",
							   day_medium(of->last_day, day)),
				      .subject = {KIND_SESSION, of->session, of->name},
			      });
	}
}

static const struct AttentionRule rules[] = {
	{
		.topic = "PARS",
		.weight = 4,
		.help = "PARS rejected learners of a session, and they are not sent again",
		.rule = "what PARS rejects is mended and sent again.",
		.limit = "amber from the day of the answer.",
		.find = find_rejected,
	},
	{
		.topic = "PARS due",
		.weight = 3,
		.help = "physicians have claimed credit that is not reported to PARS",
		.rule = "credit of physicians is reported to PARS within " ATTENTION_DAYS(
			PARS_DAYS) " days of a session.",
		.limit = "amber from then on.",
		.find = find_due,
	},
	{
		.topic = "ACPE due",
		.weight = 3,
		.help = "pharmacists have claimed ACPE contact hours that are not reported",
		.rule = "ACPE credit is reported within " ATTENTION_DAYS(
			ACPE_DAYS) " days of a session.",
		.limit = "amber from " ATTENTION_DAYS(ACPE_DAYS_BEFORE) " days before that on.",
		.find = find_acpe,
	},
};
const struct AttentionTable rejected_attention_rules = {rules, N_ITEMS(rules)};
