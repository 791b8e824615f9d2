/* The points of a chart as rows, for a spreadsheet or another program. Private to chart. */
#ifndef QTP_CHART_VIEW_POINTS_H
#define QTP_CHART_VIEW_POINTS_H

#include "qtp/engine/model/data_table.h"
#include "qtp/engine/spc/picture.h"

/* What a point is, in words: "signal, high, wanted", "left out: a holiday"; "" nothing special. */
const char *chart_point_words(const struct ChartPicture *picture, size_t point,
			      struct Arena *arena);
/* A row a point: its day or name, its value and the lines there. */
void chart_points_table(const struct ChartPicture *picture, struct Arena *arena,
			struct DataTable *ret_table);

#endif
