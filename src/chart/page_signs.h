/* Signs of a chart with their ASCII twins. Private to the painters of charts. */
#ifndef QTP_CHART_PAGE_SIGNS_H
#define QTP_CHART_PAGE_SIGNS_H

#include "qtp/engine/canvas/canvas.h"
#include "qtp/engine/spc/picture.h"

enum ChartSign {
	SIGN_CENTRE,	/* ─  - */
	SIGN_LIMIT,	/* ╌  . */
	SIGN_STEP,	/* ╎  : between two levels of a limit */
	SIGN_RISE_FROM, /* ╯  . */
	SIGN_RISE_TO,	/* ╭  . */
	SIGN_FALL_FROM, /* ╮  . */
	SIGN_FALL_TO,	/* ╰  . */
	SIGN_EXTENDED,	/* ┄  , */
	SIGN_TARGET,	/* ┈  = */
	SIGN_PHASE,	/* ┊  | */
	SIGN_BAR,	/* ┃  | several points in one column */
	SIGN_AXIS,	/* │  | */
	SIGN_TICK,	/* ┤  + */
	SIGN_CORNER,	/* └  + */
	SIGN_BASE,	/* ─  - */
	SIGN_BASE_TICK, /* ┴  + */
	SIGN_NORMAL,	/* ●  * */
	SIGN_HIGH,	/* ▲  ^ */
	SIGN_LOW,	/* ▼  v */
	SIGN_ON_CENTRE, /* ○  o */
	SIGN_EXCLUDED,	/* ×  x */
	SIGN_FOUND,	/* ‼  ! */
	SIGN_CLEAR,	/* ✓  y */
	N_CHART_SIGNS
};

void chart_sign(struct Area area, int row, int column, enum Style style, enum ChartSign sign);
enum ChartSign chart_mark_sign(enum ChartMark mark);
enum Style chart_news_style(unsigned char point_news);
/* Columns that the texts of the ticks take, within bounds. */
int chart_axis_width(const struct ChartTick ticks[], size_t n, int least, int most);

#endif
