/* Small multiples on a sheet: a small chart for each team, all on one scale. */
#include "sheet.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/spc/multiples.h"

#include <math.h>

#define SMALL_SIZE 8.0
#define HEAD_ROOM 46.0	/* title and facts */
#define FOOT_ROOM 18.0	/* the legend */
#define AXIS_ROOM 40.0	/* left of all panels: the values */
#define LABEL_ROOM 14.0 /* below a panel: the days */
#define WORDS_ROOM 24.0 /* above a panel: whose it is, and what it says */
#define GAP 14.0
#define INSET 4.0
#define MARK_SCALE 0.62

/* The grid of panels, and the one that is drawn. */
struct Grid {
	cairo_t *cairo;
	const struct Multiples *multiples;
	double left, top, column, row; /* a cell with its gaps */
	const struct MultiplesPanel *panel;
	struct Box plot;
};

static double point_x(const struct Grid *grid, double point)
{
	return grid->plot.left + INSET +
	       multiples_place(grid->multiples, grid->panel->picture, point) *
		       (grid->plot.width - 2 * INSET);
}

static double value_y(const struct Grid *grid, double value)
{
	const struct Multiples *multiples = grid->multiples;

	return grid->plot.top +
	       grid->plot.height * (multiples->high - value) / (multiples->high - multiples->low);
}

static void stroke_line(cairo_t *cairo, double x0, double y0, double x1, double y1)
{
	cairo_move_to(cairo, x0, y0);
	cairo_line_to(cairo, x1, y1);
	cairo_stroke(cairo);
}

/* ---- one panel ---- */

static void set_dash(cairo_t *cairo, enum ChartLine line)
{
	static const double limit[] = {3, 2}, target[] = {7, 2, 1.5, 2}, frozen[] = {8, 3};

	cairo_set_line_width(cairo, line == LINE_CENTRE ? 0.9 : 0.6);
	cairo_set_dash(cairo, NULL, 0, 0);
	if (line == LINE_TARGET)
		cairo_set_dash(cairo, target, N_ITEMS(target), 0);
	else if (line == LINE_BASELINE)
		cairo_set_dash(cairo, frozen, N_ITEMS(frozen), 0);
	else if (line != LINE_CENTRE)
		cairo_set_dash(cairo, limit, N_ITEMS(limit), 0);
}

/* Level parts, each as wide as its points; limits that vary are steps. */
static void draw_line(const struct Grid *grid, enum ChartLine line)
{
	const struct ChartPicture *picture = grid->panel->picture;
	struct ChartSegment segment;
	size_t at = 0, last = SIZE_MAX;

	sheet_ink(grid->cairo, INK_FAINT);
	set_dash(grid->cairo, line);
	while (chart_segment_next(picture, line, &at, &segment)) {
		double from = point_x(grid, (double)segment.first - 0.5),
		       to = point_x(grid, (double)segment.end - 0.5),
		       y = value_y(grid, segment.value);
		bool joined =
			segment.first == last && picture->result.points[segment.first].part ==
							 picture->result.points[last - 1].part;

		if (joined) {
			cairo_line_to(grid->cairo, from, y);
		} else {
			cairo_stroke(grid->cairo);
			cairo_move_to(grid->cairo, from, y);
		}
		cairo_line_to(grid->cairo, to, y);
		last = segment.end;
	}
	cairo_stroke(grid->cairo);
	cairo_set_dash(grid->cairo, NULL, 0, 0);
}

static void draw_data(const struct Grid *grid)
{
	const struct ChartPicture *picture = grid->panel->picture;

	sheet_ink(grid->cairo, INK_LINE);
	cairo_set_line_width(grid->cairo, 0.9);
	for (size_t i = 0; i < picture->result.n; i++) {
		double y = picture->result.points[i].y;

		if (isnan(y))
			continue;
		if (chart_joined(picture, i))
			cairo_line_to(grid->cairo, point_x(grid, (double)i), value_y(grid, y));
		else
			cairo_move_to(grid->cairo, point_x(grid, (double)i), value_y(grid, y));
	}
	cairo_stroke(grid->cairo);
}

/* A mark at each point, where they have room; signals and points left out always. */
static void draw_marks(const struct Grid *grid)
{
	const struct ChartPicture *picture = grid->panel->picture;
	bool roomy = (double)picture->result.n * 4 < grid->plot.width;

	for (size_t i = 0; i < picture->result.n; i++) {
		enum ChartMark mark = (enum ChartMark)picture->marks[i];

		if (mark == MARK_NONE || (!roomy && (mark == MARK_NORMAL || mark == MARK_CENTRE)))
			continue;
		sheet_ink(grid->cairo, sheet_news_ink(picture->signals.point_news[i]));
		cairo_save(grid->cairo);
		cairo_translate(grid->cairo, point_x(grid, (double)i),
				value_y(grid, picture->result.points[i].y));
		cairo_scale(grid->cairo, MARK_SCALE, MARK_SCALE);
		sheet_mark(grid->cairo, mark, 0, 0);
		cairo_restore(grid->cairo);
	}
}

static void draw_frame(const struct Grid *grid, bool names_values)
{
	const struct Box *plot = &grid->plot;

	sheet_ink(grid->cairo, INK_FAINT);
	cairo_set_line_width(grid->cairo, 0.6);
	stroke_line(grid->cairo, plot->left, plot->top, plot->left, plot->top + plot->height);
	stroke_line(grid->cairo, plot->left, plot->top + plot->height, plot->left + plot->width,
		    plot->top + plot->height);
	for (size_t i = 0; i < grid->multiples->n_ticks; i++) {
		double y = value_y(grid, grid->multiples->ticks[i].value);

		stroke_line(grid->cairo, plot->left - 3, y, plot->left, y);
		if (names_values)
			sheet_text(grid->cairo, plot->left - 5, y - SMALL_SIZE * 0.7, SMALL_SIZE,
				   ALIGN_RIGHT, grid->multiples->ticks[i].text);
	}
}

static void draw_days(const struct Grid *grid)
{
	const struct Multiples *multiples = grid->multiples;
	const struct Box *plot = &grid->plot;
	double y = plot->top + plot->height + 2;
	char day[DAY_TEXT];

	if (multiples->first == DAY_NONE)
		return;
	sheet_ink(grid->cairo, INK_FAINT);
	sheet_text(grid->cairo, plot->left, y, SMALL_SIZE, ALIGN_LEFT,
		   day_iso(multiples->first, day));
	if (multiples->last != multiples->first)
		sheet_text(grid->cairo, plot->left + plot->width, y, SMALL_SIZE, ALIGN_RIGHT,
			   day_iso(multiples->last, day));
}

static void draw_words(const struct Grid *grid)
{
	const struct MultiplesPanel *panel = grid->panel;
	struct Box line = {grid->plot.left, grid->plot.top - WORDS_ROOM, grid->plot.width, 0};

	sheet_ink(grid->cairo, INK_TEXT);
	sheet_text_within(grid->cairo, line, SMALL_SIZE + 0.5, panel->head);
	line.top += SMALL_SIZE + 3;
	sheet_ink(grid->cairo, panel->news == NEWS_GOOD	 ? INK_GOOD
			       : panel->news == NEWS_BAD ? INK_BAD
							 : INK_FAINT);
	sheet_text_within(grid->cairo, line, SMALL_SIZE, panel->words);
}

static void draw_panel(struct Grid *grid, size_t index)
{
	size_t column = index % grid->multiples->n_columns,
	       row = index / grid->multiples->n_columns;

	grid->panel = &grid->multiples->panels[index];
	grid->plot = (struct Box){grid->left + (double)column * grid->column,
				  grid->top + (double)row * grid->row + WORDS_ROOM,
				  grid->column - GAP, grid->row - WORDS_ROOM - LABEL_ROOM};
	draw_words(grid);
	draw_frame(grid, column == 0);
	draw_days(grid);
	if (!grid->panel->picture)
		return;
	for (int line = N_CHART_LINES - 1; line >= 0; line--)
		draw_line(grid, (enum ChartLine)line);
	draw_data(grid);
	draw_marks(grid);
}

/* ---- the sheet ---- */

static void draw_head(cairo_t *cairo, struct Box box, const struct Multiples *multiples)
{
	sheet_ink(cairo, INK_TEXT);
	sheet_text_within(cairo, (struct Box){box.left, box.top - 6, box.width, 0}, TITLE_SIZE,
			  multiples->title);
	sheet_ink(cairo, INK_FAINT);
	sheet_text_within(cairo, (struct Box){box.left, box.top + 16, box.width, 0}, TEXT_SIZE,
			  multiples->facts);
}

void draw_multiples(cairo_t *cairo, struct Box box, const struct DocumentPicture *drawn)
{
	const struct Multiples *multiples = drawn->data;
	double width = box.width - AXIS_ROOM + GAP, height = box.height - HEAD_ROOM - FOOT_ROOM;
	struct Grid grid = {.cairo = cairo,
			    .multiples = multiples,
			    .left = box.left + AXIS_ROOM,
			    .top = box.top + HEAD_ROOM};

	grid.column = width / (double)multiples->n_columns;
	grid.row = height / (double)multiples->n_rows;
	draw_head(cairo, box, multiples);
	for (size_t i = 0; i < multiples->n; i++)
		draw_panel(&grid, i);
	sheet_ink(cairo, INK_TEXT);
	sheet_text_within(cairo,
			  (struct Box){box.left, box.top + box.height - SMALL_SIZE, box.width, 0},
			  SMALL_SIZE,
			  "\xe2\x96\xb2 signal, high   \xe2\x96\xbc signal, low   \xe2\x97\x8b on "
			  "the centre line   \xc3\x97 left out   solid: centre   dashed: limits   "
			  "dash and dot: target   all on one scale");
}
