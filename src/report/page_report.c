/* Charts in a report: each with its verdict in words. */
#include "view_report.h"

#include "qtp/chart/page_document.h"
#include "qtp/chart/view_outline.h"

static bool add_chart(struct Domain *domain, Id measure, struct Document *document,
		      struct Error *error)
{
	struct MeasureOutline *outline = ARENA_NEW(document->arena, struct MeasureOutline);

	if (!measure_outline(domain, measure, document->arena, outline, error))
		return false;
	document_paragraph(document, outline->name);
	if (outline_has_chart(outline))
		document_picture(document, chart_document_picture(&outline->picture));
	else
		document_paragraph(document, outline->fault ? outline->fault : outline->newest);
	document_paragraph(document, outline->verdict);
	return true;
}

static bool add_first(struct Domain *domain, Id team, size_t most, struct Document *document,
		      struct Error *error)
{
	struct TeamMeasures measures;

	if (!team_measures(domain, team, document->arena, &measures, error))
		return false;
	if (measures.n == 0)
		document_paragraph(document, "Nothing is measured yet.");
	for (size_t i = 0; i < measures.n && i < most; i++)
		if (!add_chart(domain, measures.ids[i], document, error))
			return false;
	return true;
}

bool report_chart(struct Domain *domain, struct DocumentSource source, struct Document *document,
		  const struct ReportPart *part, struct Error *error)
{
	(void)part;
	return add_first(domain, source.id, 1, document, error);
}

bool report_charts(struct Domain *domain, struct DocumentSource source, struct Document *document,
		   const struct ReportPart *part, struct Error *error)
{
	(void)part;
	return add_first(domain, source.id, SIZE_MAX, document, error);
}
