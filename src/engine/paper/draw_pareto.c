/* Pareto bars on a sheet, with the cumulative share as a line across them. */
#include "sheet.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/spc/pareto.h"

#include <math.h>
#include <stdio.h>

#define NAME_ROOM 170.0
#define NAME_GAP 4.0
#define NUMBER_ROOM 56.0 /* of count, share and cumulative share, each */
#define COLUMNS 3
#define BAR_MOST 26.0 /* height of a bar with the room around it */
#define BARS_MOST 40
#define PERCENT 100
#define HEAD_ROOM 52.0
#define DOT_SIZE 2.4
#define VITAL_SHARE 0.8

/* Where the rows are: names and numbers at the left, bars from `bars` on. */
struct ParetoFrame {
	cairo_t *cairo;
	const struct Pareto *pareto;
	const char *const *names;
	double left, bars, width; /* of the bars */
	double top, height;	  /* of a row */
	size_t n;
};

static double row_top(const struct ParetoFrame *frame, size_t i)
{
	return frame->top + frame->height * (double)i;
}

static double text_size(const struct ParetoFrame *frame)
{
	return fmin(TEXT_SIZE, frame->height * 0.7);
}

/* In one of the columns of numbers, at the right edge of it. */
static void draw_number(const struct ParetoFrame *frame, int column, double y, const char *text)
{
	sheet_text(frame->cairo,
		   (struct Point){frame->left + NAME_ROOM + NUMBER_ROOM * (column + 1) - 8, y},
		   text_size(frame), ALIGN_RIGHT, text);
}

static void draw_heads(const struct ParetoFrame *frame)
{
	static const char *const heads[COLUMNS] = {"n", "%", "cum. %"};
	double y = frame->top - TEXT_SIZE * 1.6;

	sheet_ink(frame->cairo, INK_FAINT);
	sheet_text(frame->cairo, (struct Point){frame->left, y}, TEXT_SIZE, ALIGN_LEFT, "category");
	for (int i = 0; i < COLUMNS; i++)
		draw_number(frame, i, y, heads[i]);
}

static void draw_row(const struct ParetoFrame *frame, size_t i)
{
	const struct ParetoRow *row = &frame->pareto->rows[i];
	double y = row_top(frame, i);
	char text[64];

	sheet_ink(frame->cairo, INK_TEXT);
	sheet_text_within(frame->cairo, (struct Box){frame->left, y, NAME_ROOM, frame->height},
			  text_size(frame), frame->names[i]);
	snprintf(text, sizeof text, "%.15g", row->count);
	draw_number(frame, 0, y, text);
	if (isnan(row->proportion))
		return;
	snprintf(text, sizeof text, "%.1f", PERCENT * row->proportion);
	draw_number(frame, 1, y, text);
	snprintf(text, sizeof text, "%.1f", PERCENT * row->cumulative_proportion);
	draw_number(frame, 2, y, text);
	sheet_ink(frame->cairo, INK_LINE);
	cairo_rectangle(frame->cairo, frame->bars, y + frame->height * 0.1,
			frame->width * row->count / frame->pareto->rows[0].count,
			frame->height * 0.65);
	cairo_fill(frame->cairo);
}

/* The cumulative share, 0 to 100 % of the width, a dot a row. */
static void draw_cumulative(const struct ParetoFrame *frame)
{
	cairo_t *cairo = frame->cairo;

	sheet_ink(cairo, INK_BAD);
	cairo_set_line_width(cairo, 1.2);
	for (int dots = 0; dots < 2; dots++) {
		for (size_t i = 0; i < frame->n; i++) {
			double share = frame->pareto->rows[i].cumulative_proportion,
			       x = frame->bars + frame->width * share,
			       y = row_top(frame, i) + frame->height * 0.42;

			if (!dots) {
				cairo_line_to(cairo, x, y);
				continue;
			}
			cairo_arc(cairo, x, y, DOT_SIZE, 0, 2 * acos(-1));
			cairo_fill(cairo);
		}
		cairo_stroke(cairo);
	}
}

static void draw_vital_line(const struct ParetoFrame *frame)
{
	static const double dash[] = {4, 3};
	double x = frame->bars + frame->width * VITAL_SHARE;

	sheet_ink(frame->cairo, INK_FAINT);
	sheet_text(frame->cairo, (struct Point){x, frame->top - TEXT_SIZE * 1.6}, TEXT_SIZE,
		   ALIGN_CENTRE, "80 %");
	cairo_set_line_width(frame->cairo, 0.9);
	cairo_set_dash(frame->cairo, dash, N_ITEMS(dash), 0);
	cairo_move_to(frame->cairo, x, frame->top);
	cairo_line_to(frame->cairo, x, row_top(frame, frame->n));
	cairo_stroke(frame->cairo);
	cairo_set_dash(frame->cairo, NULL, 0, 0);
}

static const char *const *fit_names(const struct ParetoFrame *frame, struct Arena *arena)
{
	const char **names = ARENA_ARRAY(arena, frame->n, const char *);

	for (size_t i = 0; i < frame->n; i++)
		names[i] = frame->pareto->rows[i].category;
	return sheet_names_fit(
		frame->cairo,
		&(struct SheetNames){names, frame->n, text_size(frame), NAME_ROOM - NAME_GAP},
		arena);
}

static void draw_rows(struct ParetoFrame *frame)
{
	struct Arena arena = {0};

	frame->names = fit_names(frame, &arena);
	draw_heads(frame);
	for (size_t i = 0; i < frame->n; i++)
		draw_row(frame, i);
	if (frame->n > 0 && !isnan(frame->pareto->rows[0].proportion)) {
		draw_vital_line(frame);
		draw_cumulative(frame);
	}
	arena_release(&arena);
}

void draw_pareto(cairo_t *cairo, struct Box box, const struct DocumentPicture *picture)
{
	const struct Pareto *pareto = picture->data;
	double caption = sheet_paragraph_height(cairo, box.width, TEXT_SIZE, picture->words);
	double room = box.height - HEAD_ROOM - caption - 2 * TEXT_SIZE, bottom;
	struct ParetoFrame frame = {.cairo = cairo,
				    .pareto = pareto,
				    .left = box.left,
				    .bars = box.left + NAME_ROOM + COLUMNS * NUMBER_ROOM,
				    .top = box.top + HEAD_ROOM,
				    .n = size_min(pareto->n, BARS_MOST)};
	char more[64];

	frame.width = box.left + box.width - frame.bars;
	frame.height = frame.n ? fmin(BAR_MOST, room / (double)frame.n) : 0;
	sheet_ink(cairo, INK_TEXT);
	sheet_text_within(cairo, (struct Box){box.left, box.top - 6, box.width, 0}, TITLE_SIZE,
			  picture->title);
	draw_rows(&frame);
	bottom = row_top(&frame, frame.n);
	sheet_ink(cairo, INK_TEXT);
	if (pareto->n > frame.n) {
		snprintf(more, sizeof more, "and %zu more categories", pareto->n - frame.n);
		sheet_text(cairo, (struct Point){box.left, bottom}, TEXT_SIZE, ALIGN_LEFT, more);
		bottom += TEXT_SIZE * 1.4;
	}
	sheet_paragraph(cairo, (struct Box){box.left, bottom + TEXT_SIZE, box.width, 0}, TEXT_SIZE,
			picture->words);
}
