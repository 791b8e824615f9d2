/* Measures on the page of a team: their charts, one after the other. */
#include "view_team_charts.h"
#include "qtp/engine/domain/domain.h"

bool team_charts_work(struct Domain *domain, struct TeamCharts *charts, struct Arena *arena,
		      struct Error *error)
{
	size_t next = charts->n_outlined;

	if (next == charts->measures.n)
		return false;
	if (!charts->outlines)
		charts->outlines = ARENA_ARRAY(arena, charts->measures.n, struct MeasureOutline);
	if (measure_outline(domain, charts->measures.ids[next], arena, &charts->outlines[next],
			    error))
		charts->n_outlined++;
	else
		charts->measures.n = next;
	return true;
}
