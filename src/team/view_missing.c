/* What an application still needs, for letters. */
#include "view_missing.h"

#include "qtp/team/view_team.h"

#include <string.h>

#define TEXTS 5 /* of a rule */

/* What is wrong, without what would mend it, which is meant for the office. */
static const char *fault_alone(const char *text, struct Arena *arena)
{
	size_t length = 0;

	for (const char *at = text; (at = strstr(at, ": ")); at++)
		length = (size_t)(at - text);
	return length ? arena_format(arena, "%.*s.", (int)length, text) : text;
}

/* What is wrong, and what the team is asked for. */
static const char *asks(const struct RuleFinding *finding, struct Arena *arena)
{
	const char *please = eligibility_please(finding->rule);

	return please ? arena_format(arena, "%s %s", fault_alone(finding->text, arena), please)
		      : finding->text;
}

bool team_list_missing(struct Domain *domain, Id team, struct Arena *arena,
		       struct LetterItems *ret_items, struct Error *error)
{
	const struct Eligibility *eligibility;
	struct TeamFacts *facts;
	const char **texts;
	size_t n = 0;

	*ret_items = (struct LetterItems){NULL, 0};
	if (!team_load_facts(&(struct Loading){domain, DEPTH_WHOLE, arena},
			     (struct IdSpan){&team, 1}, &facts, &n, error))
		return false;
	if (n == 0)
		return true;
	eligibility = &facts[0].eligibility;
	texts = ARENA_ARRAY(arena, TEXTS * eligibility->n_findings, const char *);
	for (size_t i = 0; i < eligibility->n_findings; i++) {
		const struct RuleFinding *finding = &eligibility->findings[i];
		const char **item = &texts[TEXTS * ret_items->n];

		if (finding->verdict != VERDICT_FAIL)
			continue;
		item[0] = finding->title;
		item[1] = finding->text;
		item[2] = finding->limit;
		item[3] = finding->actual;
		item[4] = asks(finding, arena);
		ret_items->n++;
	}
	ret_items->texts = texts;
	return true;
}
