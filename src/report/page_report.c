/* Charts in a report: each with its verdict in words. */
#include "view_report.h"

#include "qtp/chart.h"

/* Points: about half of a page, so that what is around it stays beside it. */
#define CHART_WIDTH 620.0
#define CHART_HEIGHT 330.0

static bool add_chart(struct Domain *domain, Id measure, struct Document *document,
		      struct Error *error)
{
	struct MeasureOutline *outline = ARENA_NEW(document->arena, struct MeasureOutline);

	if (!measure_outline(domain, measure, document->arena, outline, error))
		return false;
	if (outline_has_chart(outline)) {
		struct DocumentPicture picture = chart_document_picture(&outline->picture);

		picture.width = CHART_WIDTH;
		picture.height = CHART_HEIGHT;
		document_picture(document, picture);
		return true;
	}
	document_paragraph(document, outline->name);
	document_paragraph(document, outline->fault ? outline->fault : outline->newest);
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
