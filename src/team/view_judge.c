/* Judgements of teams: light, order and reason from what needs attention, and eligibility. */
#include "view_judge.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/judge.h"
#include "qtp/engine/view/attention.h"
#include "qtp/team.h"
#include "qtp/team/view_team.h"
#include "rule_attention.h"

/* How many letters of a name order teams that are as bad as each other, and the values of one: with
 * lights and weights they stay below 2^53, which every reader of JSON can hold. */
enum { NAME_LETTERS = 5, NAME_LETTER_VALUES = 64 };

static int64_t days_in_stage(const struct Team *team, Day today)
{
	if (team->stage_since == DAY_NONE || team->stage_since > today)
		return NUMBER_NONE;
	return (int64_t)today - team->stage_since;
}

/* A byte of a folded name, in the order of bytes; those of other scripts share places. */
static int64_t letter_order(unsigned char byte)
{
	const int digits = 2, letters = 13, others = 40, of_others = 8;

	if (byte >= 0x80)
		return others + (byte - 0x80) / of_others;
	if (byte >= 'a')
		return byte <= 'z' ? letters + byte - 'a' : others - 1;
	if (byte >= '0')
		return byte <= '9' ? digits + byte - '0' : letters - 1;
	return byte != '\0';
}

/* The first letters of a name as a number that sorts like them. */
static int64_t name_order(const char *name, struct Arena *arena)
{
	const char *folded = text_fold(arena, name);
	int64_t order = 0;

	for (int i = 0; i < NAME_LETTERS; i++) {
		order = order * NAME_LETTER_VALUES + letter_order((unsigned char)*folded);
		folded += *folded != '\0';
	}
	return order;
}

/* Teams of one light stand in the order of their weights, and of one weight in that of their names.
 */
static int64_t urgency(const struct Team *team, const struct AttentionList *list,
		       struct Arena *arena)
{
	const int64_t weights = 1 << 20;
	int64_t weight = list->n ? list->items[0].weight : 0, place;

	if (team->light == CHOICE_NONE)
		return NUMBER_NONE;
	place = (team->light + 1) * weights - (weight < weights ? weight : weights - 1);
	for (int i = 0; i < NAME_LETTERS; i++)
		place *= NAME_LETTER_VALUES;
	return place + name_order(team->name, arena);
}

static void fill_attention(const struct FactsBatch *batch, size_t index, void *record)
{
	struct Arena *arena = batch->loading.arena;
	struct AttentionList list = attention_list(batch, index, arena);
	struct Team *team = record;
	bool in_play = team->stage != STAGE_DECLINED && team->stage != STAGE_WITHDRAWN;

	team->light = list.n ? (Choice)list.items[0].light : in_play ? LIGHT_FINE : CHOICE_NONE;
	team->urgency = urgency(team, &list, arena);
	team->reason = list.n ? list.items[0].text : NULL;
}

static void fill_eligibility(const struct FactsBatch *batch, size_t index, void *record)
{
	const struct TeamFacts *facts = facts_of(batch, &team_facts, index);
	struct Team *team = record;

	team->eligible = facts->eligibility.eligible ? CHOICE_YES : CHOICE_NO;
	team->n_failing = facts->eligibility.n_failing;
	team->stage_days = days_in_stage(team, facts->facts.today);
}

#define FIELDS(...)                     \
	.fields = (const char *const[]) \
	{                               \
		__VA_ARGS__, NULL       \
	}
/* A member who changes, or whose team does, concerns all her teams: she may be core in one only. */
#define TEAM_PATHS                                                                       \
	.paths = (const char *const[])                                                   \
	{                                                                                \
		"team", "team<member.team.person<member.person.team",                    \
			"season<cohort.season<team.cohort", "cohort<team.cohort",        \
			"session.cohort<team.cohort", "member.team",                     \
			"member.person<member.person.team", "person<member.person.team", \
			"confirmation.member.team", "waiver.team", NULL                  \
	}

static const struct Judgement judgements_rows[] = {
	{.kind = KIND_TEAM,
	 .owner = "cohort",
	 FIELDS("light", "urgency", "reason"),
	 TEAM_PATHS,
	 .fill = fill_attention},
	{.kind = KIND_TEAM,
	 .owner = "cohort",
	 FIELDS("eligible", "n_failing", "stage_days"),
	 TEAM_PATHS,
	 .fill = fill_eligibility},
};
const struct JudgementTable team_judgements = CAPABILITY_ROWS(judgements_rows);

struct AttentionList team_attention_source(const struct FactsBatch *batch, size_t index,
					   struct Arena *arena)
{
	const struct TeamFacts *facts = facts_of(batch, &team_facts, index);

	return attention_of_team(&facts->facts, &facts->eligibility, arena);
}
