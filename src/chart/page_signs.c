/* Signs of a chart: shape first, style second. */
#include "page_signs.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

static const struct {
	uint32_t code;
	char ascii;
} signs[N_CHART_SIGNS] = {
	[SIGN_CENTRE] = {0x2500, '-'},	 [SIGN_LIMIT] = {0x254c, '.'},
	[SIGN_STEP] = {0x254e, ':'},	 [SIGN_RISE_FROM] = {0x256f, '.'},
	[SIGN_RISE_TO] = {0x256d, '.'},	 [SIGN_FALL_FROM] = {0x256e, '.'},
	[SIGN_FALL_TO] = {0x2570, '.'},	 [SIGN_EXTENDED] = {0x2504, ','},
	[SIGN_TARGET] = {0x2508, '='},	 [SIGN_PHASE] = {0x250a, '|'},
	[SIGN_BAR] = {0x2503, '|'},	 [SIGN_AXIS] = {0x2502, '|'},
	[SIGN_TICK] = {0x2524, '+'},	 [SIGN_CORNER] = {0x2514, '+'},
	[SIGN_BASE] = {0x2500, '-'},	 [SIGN_BASE_TICK] = {0x2534, '+'},
	[SIGN_NORMAL] = {0x25cf, '*'},	 [SIGN_HIGH] = {0x25b2, '^'},
	[SIGN_LOW] = {0x25bc, 'v'},	 [SIGN_ON_CENTRE] = {0x25cb, 'o'},
	[SIGN_EXCLUDED] = {0x00d7, 'x'}, [SIGN_FOUND] = {0x203c, '!'},
	[SIGN_CLEAR] = {0x2713, 'y'},
};

void chart_sign(struct Area area, int row, int column, enum Style style, enum ChartSign sign)
{
	struct Cell cell = {.width = 1, .style = (uint8_t)style};

	if (row < 0 || row >= area.rows || column < 0 || column >= area.columns)
		return;
	cell.code = area.canvas->ascii ? (uint32_t)signs[sign].ascii : signs[sign].code;
	area_put(area, row, column, cell);
}

enum ChartSign chart_mark_sign(enum ChartMark mark)
{
	switch (mark) {
	case MARK_HIGH:
		return SIGN_HIGH;
	case MARK_LOW:
		return SIGN_LOW;
	case MARK_CENTRE:
		return SIGN_ON_CENTRE;
	case MARK_EXCLUDED:
		return SIGN_EXCLUDED;
	case MARK_NONE:
	case MARK_NORMAL:
		break;
	}
	return SIGN_NORMAL;
}

enum Style chart_news_style(unsigned char point_news)
{
	if (point_news == POINT_GOOD)
		return STYLE_GOOD;
	if (point_news == POINT_BAD)
		return STYLE_BAD;
	return point_news ? STYLE_STRONG : STYLE_NORMAL;
}

int chart_axis_width(const struct ChartTick ticks[], size_t n, int least, int most)
{
	size_t width = (size_t)least;

	for (size_t i = 0; i < n; i++)
		width = size_max(width, utf8_width(ticks[i].text));
	return (int)size_min(width, (size_t)most);
}
