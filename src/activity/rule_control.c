/* Disclosures and the activity file before a session. */
#include "rule_control.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/words.h"

static const struct {
	const char *key, *words;
	bool open;
} states[N_CONTROL_STATES] = {
	[CONTROL_FINE] = {"fine", "disclosed", false},
	[CONTROL_EXEMPT] = {"exempt", "not needed, the content is not clinical", false},
	[CONTROL_MISSING] = {"missing", "not asked for a disclosure", true},
	[CONTROL_ASKED] = {"asked", "asked for a disclosure, not received", true},
	[CONTROL_EXPIRED] = {"expired", "disclosure expired before the session", true},
	[CONTROL_AGAIN] = {"asked_again", "asked again, the earlier disclosure expired", true},
	[CONTROL_UNMITIGATED] = {"unmitigated", "interest not mitigated", true},
};

static bool is_asked_again(const struct Disclosure *const disclosures[], size_t n, Day since)
{
	for (size_t i = 0; i < n; i++)
		if (disclosures[i]->received == DAY_NONE && disclosures[i]->asked != DAY_NONE &&
		    disclosures[i]->asked >= since)
			return true;
	return false;
}

enum ControlState control_state(const struct Disclosure *const disclosures[], size_t n,
				bool is_exempt, Day day)
{
	const struct Disclosure *newest = control_newest(disclosures, n);

	if (is_exempt)
		return CONTROL_EXEMPT;
	if (!newest)
		return CONTROL_MISSING;
	if (newest->received == DAY_NONE)
		return newest->asked == DAY_NONE ? CONTROL_MISSING : CONTROL_ASKED;
	if (newest->valid_until != DAY_NONE && newest->valid_until < day)
		return is_asked_again(disclosures, n, newest->received) ? CONTROL_AGAIN
									: CONTROL_EXPIRED;
	if (newest->interest == INTEREST_SOME &&
	    (newest->mitigated_on == DAY_NONE || newest->mitigated_on > day))
		return CONTROL_UNMITIGATED;
	return CONTROL_FINE;
}

const char *control_words(enum ControlState state)
{
	return states[state].words;
}

const char *control_key(enum ControlState state)
{
	return states[state].key;
}

bool control_is_open(enum ControlState state)
{
	return states[state].open;
}

/* What was received counts before what was only asked for. */
static bool is_newer(const struct Disclosure *a, const struct Disclosure *b)
{
	if ((a->received != DAY_NONE) != (b->received != DAY_NONE))
		return a->received != DAY_NONE;
	if (a->received != b->received)
		return a->received > b->received;
	return a->asked != DAY_NONE && (b->asked == DAY_NONE || a->asked > b->asked);
}

const struct Disclosure *control_newest(const struct Disclosure *const disclosures[], size_t n)
{
	const struct Disclosure *newest = NULL;

	for (size_t i = 0; i < n; i++)
		if (!newest || is_newer(disclosures[i], newest))
			newest = disclosures[i];
	return newest;
}

bool evidence_is_complete(const struct Evidence *evidence)
{
	return evidence && evidence->day != DAY_NONE && !text_is_empty(evidence->place);
}

bool evidence_is_before(Choice item)
{
	return item < EVIDENCE_EVALUATION;
}

/* --- Attention --- */

static void find_disclosures(struct AttentionCase *judged)
{
	const struct AheadFacts *facts = judged->facts;

	for (size_t i = 0; i < facts->n; i++) {
		const struct SessionAhead *ahead = &facts->sessions[i];
		int64_t left = (int64_t)ahead->first_day - facts->today;
		struct Arena *arena = judged->arena;
		char day[DAY_TEXT];

		if (ahead->n_open == 0 || left > DISCLOSURE_DAYS)
			continue;
		attention_add(
			judged,
			(struct AttentionFinding){
				.light = left <= DISCLOSURE_RED_DAYS ? LIGHT_RED : LIGHT_AMBER,
				.days_late = -left,
				.text = arena_format(
					arena, "%s %s%s", ahead->who, control_words(ahead->state),
					ahead->n_open == 1 ? ""
							   : arena_format(arena, ", and %zu more",
									  ahead->n_open - 1)),
				.seen = arena_format(
					arena, "%zu %s in control of content without; it begins %s",
					COUNTED(ahead->n_open, "person", "people"),
					day_medium(ahead->first_day, day)),
				.subject = {KIND_SESSION, ahead->session, ahead->name},
			});
	}
}

static void find_file(struct AttentionCase *judged)
{
	const struct AheadFacts *facts = judged->facts;

	for (size_t i = 0; i < facts->n; i++) {
		const struct SessionAhead *ahead = &facts->sessions[i];
		int64_t left = (int64_t)ahead->first_day - facts->today;

		if (ahead->n_lacking == 0 || left > FILE_DAYS)
			continue;
		attention_add(judged,
			      (struct AttentionFinding){
				      .light = LIGHT_AMBER,
				      .days_late = -left,
				      .text = arena_format(judged->arena,
							   "activity file lacks %zu of %zu items",
							   ahead->n_lacking, ahead->n_wanted),
				      .seen = arena_format(judged->arena, "%s is lacking",
							   ahead->lacking),
				      .subject = {KIND_SESSION, ahead->session, ahead->name},
			      });
	}
}

#define DISCLOSURE_LIMIT                                                                        \
	"amber from " ATTENTION_DAYS(DISCLOSURE_DAYS) " days before, red from " ATTENTION_DAYS( \
		DISCLOSURE_RED_DAYS) " days before."

static const struct AttentionRule rules[] = {
	{
		.topic = "disclosures",
		.weight = 6,
		.help = "somebody in control of content has not disclosed what is needed for a "
			"session",
		.rule = "faculty and planners disclose their interests, and these are mitigated, "
			"before the session.",
		.limit = DISCLOSURE_LIMIT,
		.find = find_disclosures,
	},
	{
		.topic = "activity file",
		.weight = 3,
		.help = "the activity file of a session is not complete",
		.rule = "what an auditor asks for is on file before the session, each with its "
			"date and a file or link.",
		.limit = "amber from " ATTENTION_DAYS(FILE_DAYS) " days before.",
		.find = find_file,
	},
};
const struct AttentionTable ahead_attention_rules = {rules, N_ITEMS(rules)};
