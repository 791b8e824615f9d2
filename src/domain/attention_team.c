/* Attention to one team as rows for people, and what rows call cohorts and people. */
#include "today_work.h"

#include "qtp/base/text.h"
#include "qtp/domain/attention.h"
#include "qtp/rule/words.h"

#include <string.h>

const char *cohort_site(const struct Cohort *cohort, struct Arena *arena)
{
	const char *code = cohort->code ? cohort->code : "";
	size_t length = strcspn(code, "0123456789-");

	return length == 0 ? code : arena_text_n(arena, code, length);
}

const char *cohort_place(const struct Cohort *cohort, struct Arena *arena)
{
	const char *city = cohort->city ? cohort->city : "";

	return arena_text_n(arena, city, strcspn(city, ","));
}

const char *team_who(const struct Team *team, const char *coach, struct Arena *arena)
{
	if (team->stage == STAGE_ACCEPTED)
		return coach ? person_short_name(coach, arena) : "";
	return person_short_name(team->owner, arena);
}

bool team_attention(struct Domain *domain, const struct TeamFacts *team, struct Arena *arena,
		    struct AttentionRow **ret_rows, size_t *ret_n, struct Error *error)
{
	struct AttentionList list = attention_list(team->batch, team->index, arena);
	struct AttentionRow *rows = ARENA_ARRAY(arena, list.n, struct AttentionRow);
	struct RefName coach = {0};

	if (!domain_ref_names(domain, entity_get(KIND_PERSON), &team->team->coach, 1, arena, &coach,
			      error))
		return false;
	for (size_t i = 0; i < list.n; i++)
		rows[i] = (struct AttentionRow){
			.light = list.items[i].light,
			.kind = KIND_TEAM,
			.record = team->team->record.id,
			.name = team->team->name,
			.site = cohort_site(team->cohort, arena),
			.text = list.items[i].text,
			.who = team_who(team->team, coach.label, arena),
			.why = list.items[i].why,
			.weight = list.items[i].weight,
		};
	*ret_rows = rows;
	*ret_n = list.n;
	return true;
}
