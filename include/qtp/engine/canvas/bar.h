/* Bars: block glyphs in eighths of a cell for bars that lie and sparklines that stand. */
#ifndef QTP_CANVAS_BAR_H
#define QTP_CANVAS_BAR_H

#include "qtp/engine/canvas/canvas.h"

#include <stddef.h>

/*
 * A bar that grows to the right: `fraction` (clamped to 0..1; NaN counts as 0) of `width` cells,
 * exact to an eighth. A fraction above 0 shows at least one eighth. ASCII: "=" for each cell at
 * least half full. The rest of the field becomes spaces. Returns the cells that hold something.
 */
int area_bar(struct Place place, int width, enum Style style, double fraction);

struct Sparkline {
	const double *values; /* NAN: missing */
	size_t n;
	double low, high;
};
/*
 * One column a value, lowest "▁" at `low`, highest "█" at `high`; values beyond are clamped, NaN is
 * a space (missing). ASCII: _ . - = + * % #. All values equal with low == high stand in the middle.
 * Returns the columns used.
 */
int area_sparkline(struct Place place, enum Style style, const struct Sparkline *line);

#endif
