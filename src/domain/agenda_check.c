/* Agenda: what only the other items of its session show. */
#include "agenda_check.h"

#include "qtp/base/text.h"
#include "qtp/base/utf8.h"
#include "qtp/rule/agenda.h"

static bool is_moved(const struct Agenda *before, const struct Agenda *after)
{
	return !before || before->day != after->day || before->start != after->start ||
	       before->minutes != after->minutes || !text_equal(before->parallel, after->parallel);
}

/* Asked about, not refused: while an agenda is made things lie over each other for a moment. */
static void warn(const struct Agenda *other, struct Arena *arena, struct Issues *issues)
{
	char from[DAY_TEXT], until[DAY_TEXT];

	issues_warn(issues, "start",
		    "It overlaps %s \"%s\", %s to %s. Choose another time, or give both the same "
		    "parallel group.",
		    other->code, text_show(arena, other->title), time_text(other->start, from),
		    time_text((TimeOfDay)(other->start + other->minutes), until));
}

bool agenda_check_overlap(struct Domain *domain, const struct Agenda *before,
			  const struct Agenda *agenda, struct Arena *arena, struct Issues *issues,
			  struct Error *error)
{
	struct Records others;

	if (!agenda->session || !is_moved(before, agenda))
		return true;
	if (!domain_children(domain, entity_get(KIND_AGENDA), "session", agenda->session, arena,
			     &others, error))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Agenda *other = records_at(&others, i);

		if (other->record.id == agenda->record.id || !agenda_collide(agenda, other))
			continue;
		warn(other, arena, issues);
		return true;
	}
	return true;
}
