/* Today: faculty in two places at once. */
#include "today_work.h"

#include "qtp/domain/agenda.h"

/* A row for each person and pair; the session of the first item is what Enter opens. */
static struct AttentionRow row_of(const struct FacultyConflict *conflict, Day today,
				  struct Arena *arena)
{
	struct Attention attention = agenda_attention(conflict, today, arena);

	return (struct AttentionRow){
		.light = attention.light,
		.kind = KIND_SESSION,
		.record = conflict->first->session->record.id,
		.name = conflict->first->faculty,
		.site = "",
		.text = attention.text,
		.who = "",
		.why = attention.why,
		.weight = attention.weight,
	};
}

bool today_add_faculty(struct TodayBuilder *builder, struct Error *error)
{
	struct FacultyConflict *conflicts;
	size_t n;

	if (!builder->schedule.season)
		return true;
	if (!agenda_faculty_conflicts(builder->domain, builder->schedule.season->record.id,
				      builder->domain->today, builder->arena, &conflicts, &n,
				      error))
		return false;
	for (size_t i = 0; i < n; i++)
		today_add_row(builder,
			      row_of(&conflicts[i], builder->domain->today, builder->arena));
	return true;
}
