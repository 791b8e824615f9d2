/* Bars and sparklines from block glyphs. */
#include "qtp/engine/canvas/bar.h"

#include "qtp/engine/base/math.h"

#include <math.h>

#define EIGHTHS 8
#define BLOCK_FULL 0x2588u   /* the lying blocks run down from here: 7/8 is the next one */
#define SPARK_LOWEST 0x2581u /* the standing blocks run up from here */
#define SPARK_MIDDLE 3

static const char spark_ascii[EIGHTHS + 1] = "_.-=+*%#";

static uint32_t bar_code(const struct Canvas *canvas, int eighths)
{
	if (canvas->ascii)
		return eighths >= EIGHTHS / 2 ? '=' : ' ';
	return BLOCK_FULL + (uint32_t)(EIGHTHS - eighths);
}

int area_bar(struct Place place, int width, enum Style style, double fraction)
{
	int eighths, cells = 0;

	if (!(fraction > 0))
		fraction = 0;
	eighths = (int)lround(fmin(fraction, 1) * width * EIGHTHS);
	if (fraction > 0 && eighths == 0)
		eighths = 1;
	area_fill(place, width, style, ' ');
	for (; cells < width && eighths > 0; cells++, eighths -= EIGHTHS, place.column++)
		area_fill(place, 1, style,
			  bar_code(place.area.canvas, eighths > EIGHTHS ? EIGHTHS : eighths));
	return cells;
}

static int spark_level(double value, double low, double high)
{
	if (!(high > low))
		return SPARK_MIDDLE;
	return int_clamp(
		(int)lround((fmin(fmax(value, low), high) - low) / (high - low) * (EIGHTHS - 1)), 0,
		EIGHTHS - 1);
}

int area_sparkline(struct Place place, enum Style style, const struct Sparkline *line)
{
	int used = 0;

	for (size_t i = 0; i < line->n && place.column < place.area.columns; i++, used++) {
		uint32_t code = ' ';

		if (!isnan(line->values[i])) {
			int level = spark_level(line->values[i], line->low, line->high);

			code = place.area.canvas->ascii ? (uint32_t)spark_ascii[level]
							: SPARK_LOWEST + (uint32_t)level;
		}
		area_fill(place, 1, style, code);
		place.column++;
	}
	return used;
}
