/* A team in paragraphs to read: what needs attention, then each finding with its rule, limit and
 * facts. */
#include "view_document.h"

#include "qtp/engine/view/attention.h"
#include "qtp/team/view_team.h"

#include <string.h>
#include <strings.h>

static void describe_findings(const struct Eligibility *eligibility, struct Text *text)
{
	text_format(text, "ELIGIBILITY: %s\n\n", eligibility->verdict);
	for (size_t i = 0; i < eligibility->n_findings; i++) {
		const struct RuleFinding *finding = &eligibility->findings[i];

		text_format(text, "%s: %s\n  asked: %s; found: %s\n  %s\n\n", finding->title,
			    verdict_key(finding->verdict), finding->limit, finding->actual,
			    finding->text);
	}
}

/* Where the first sentence says no more than the finding, the finding is left out. */
static void add_finding(const struct Attention *item, struct Text *text)
{
	size_t length = strlen(item->text);

	if (strncasecmp(item->why, item->text, length) != 0 || item->why[length] != '.')
		text_format(text, "%s\n", item->text);
	text_format(text, "%s\n\n", item->why);
}

bool team_describe(struct Domain *domain, Id team, struct Arena *arena, struct Text *text,
		   struct Error *error)
{
	struct TeamFacts *facts;
	struct AttentionList list;
	size_t n_facts;

	if (!team_load_facts(&(struct Loading){domain, DEPTH_WHOLE, arena},
			     (struct IdSpan){&team, 1}, &facts, &n_facts, error))
		return false;
	if (n_facts == 0)
		return error_set(error, ERROR_INPUT, "", "This team is no longer there.");
	list = attention_list(facts->batch, facts->index, arena);
	for (size_t i = 0; i < list.n; i++)
		add_finding(&list.items[i], text);
	describe_findings(&facts[0].eligibility, text);
	return true;
}
