/* A funnel on a sheet: limits as curves, teams as points by their size, named where there is room.
 */
#include "sheet.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/spc/funnel.h"

#include <math.h>

#define AXIS_ROOM 52.0
#define END_ROOM 96.0
#define HEAD_ROOM 48.0
#define LABEL_ROOM 38.0 /* below the axis */
#define LINE_HEIGHT 14.0
#define PLOT_LEAST 120.0
#define MARK_SIZE 3.2
#define WARN_SIGMAS 2
#define FAR_SIGMAS 3
#define CURVE_STEPS 240
#define NAME_SIZE 8.5
#define NAME_MOST 130.0
#define NAMES_MOST 120
#define ALL_NAMED 30 /* teams; among more only those beyond the limits are named */

/* Where the data lie, in the box of the whole picture. */
struct Frame {
	cairo_t *cairo;
	const struct FunnelPicture *picture;
	struct Box box;
	double left, top, width, height;
	struct Box names[NAMES_MOST]; /* taken by names and marks */
	size_t n_names;
};

static double size_x(const struct Frame *frame, double n)
{
	return frame->left + frame->width * n / frame->picture->n_high;
}

static double value_y(const struct Frame *frame, double value)
{
	const struct FunnelPicture *picture = frame->picture;

	return frame->top +
	       frame->height * (picture->high - value) / (picture->high - picture->low);
}

/* ---- lines ---- */

static void draw_curve(const struct Frame *frame, double sigmas)
{
	const struct Funnel *funnel = frame->picture->funnel;

	for (int i = 1; i <= CURVE_STEPS; i++) {
		/* Close together where the curve is steep. */
		double share = (double)i / CURVE_STEPS, n = frame->picture->n_high * share * share;
		double limit = funnel_limit(funnel, n, sigmas);
		bool inside = limit >= frame->picture->low && limit <= frame->picture->high;
		bool natural = limit <= 0 ||
			       (funnel->kind == FUNNEL_PROPORTION && limit >= funnel->multiply);

		if (!inside || natural)
			cairo_new_sub_path(frame->cairo);
		else
			cairo_line_to(frame->cairo, size_x(frame, n), value_y(frame, limit));
	}
	cairo_stroke(frame->cairo);
}

static struct Box centre_label_place(const struct Frame *frame)
{
	return (struct Box){frame->left + frame->width + 5,
			    value_y(frame, frame->picture->funnel->centre) - TEXT_SIZE * 0.7,
			    END_ROOM - 5, TEXT_SIZE * 1.4};
}

static void draw_frame_lines(const struct Frame *frame)
{
	static const double dash[] = {3, 3};
	const struct FunnelPicture *picture = frame->picture;
	double y = value_y(frame, picture->funnel->centre), right = frame->left + frame->width;

	sheet_ink(frame->cairo, INK_FAINT);
	cairo_set_line_width(frame->cairo, 0.9);
	for (int way = -1; way <= 1; way += 2) {
		draw_curve(frame, way * FAR_SIGMAS);
		cairo_set_dash(frame->cairo, dash, N_ITEMS(dash), 0);
		draw_curve(frame, way * WARN_SIGMAS);
		cairo_set_dash(frame->cairo, NULL, 0, 0);
	}
	cairo_set_line_width(frame->cairo, 1.2);
	cairo_move_to(frame->cairo, frame->left, y);
	cairo_line_to(frame->cairo, right, y);
	cairo_stroke(frame->cairo);
	sheet_text_within(frame->cairo, centre_label_place(frame), TEXT_SIZE,
			  picture->centre_label);
}

static void draw_tick(const struct Frame *frame, double x0, double y0, double x1, double y1)
{
	cairo_move_to(frame->cairo, x0, y0);
	cairo_line_to(frame->cairo, x1, y1);
	cairo_stroke(frame->cairo);
}

static void draw_axes(const struct Frame *frame)
{
	const struct FunnelPicture *picture = frame->picture;
	double bottom = frame->top + frame->height;

	sheet_ink(frame->cairo, INK_FAINT);
	cairo_set_line_width(frame->cairo, 0.8);
	draw_tick(frame, frame->left, frame->top, frame->left, bottom);
	draw_tick(frame, frame->left, bottom, frame->left + frame->width, bottom);
	for (size_t i = 0; i < picture->n_ticks; i++) {
		double y = value_y(frame, picture->ticks[i].value);

		draw_tick(frame, frame->left - 4, y, frame->left, y);
		sheet_text(frame->cairo, (struct Point){frame->left - 7, y - TEXT_SIZE * 0.7},
			   TEXT_SIZE, ALIGN_RIGHT, picture->ticks[i].text);
	}
	for (size_t i = 0; i < picture->n_size_ticks; i++) {
		double x = size_x(frame, picture->size_ticks[i].value);

		draw_tick(frame, x, bottom, x, bottom + 4);
		sheet_text(frame->cairo, (struct Point){x, bottom + 6}, TEXT_SIZE, ALIGN_CENTRE,
			   picture->size_ticks[i].text);
	}
	sheet_text(frame->cairo, (struct Point){frame->left + frame->width + 5, bottom + 6},
		   TEXT_SIZE, ALIGN_LEFT, "n");
}

/* ---- teams ---- */

static void draw_shape(cairo_t *cairo, const struct FunnelRow *row, double x, double y)
{
	double size = MARK_SIZE * 1.45, up = row->beyond == SIGNAL_HIGH ? 1 : -1;

	cairo_new_sub_path(cairo);
	if (row->far) {
		cairo_move_to(cairo, x, y - up * size);
		cairo_line_to(cairo, x - size, y + up * size * 0.75);
		cairo_line_to(cairo, x + size, y + up * size * 0.75);
		cairo_close_path(cairo);
		cairo_fill(cairo);
		return;
	}
	cairo_arc(cairo, x, y, MARK_SIZE * 0.85, 0, 2 * acos(-1));
	if (row->beyond == SIGNAL_NONE) {
		cairo_fill(cairo);
		return;
	}
	cairo_save(cairo);
	cairo_set_source_rgb(cairo, 1, 1, 1);
	cairo_fill_preserve(cairo);
	cairo_restore(cairo);
	cairo_set_line_width(cairo, 1.2);
	cairo_stroke(cairo);
}

static void draw_mark(const struct Frame *frame, const struct FunnelRow *row)
{
	enum SignalNews news = funnel_news(frame->picture, row);

	sheet_ink(frame->cairo, news == NEWS_GOOD  ? INK_GOOD
				: news == NEWS_BAD ? INK_BAD
						   : INK_TEXT);
	draw_shape(frame->cairo, row, size_x(frame, row->n), value_y(frame, row->y));
}

/* Whether a mark of any team, other than the one that is named, is in a place for a name. */
static bool hides_mark(const struct Frame *frame, const struct Box *place,
		       const struct FunnelRow *named)
{
	const struct Funnel *funnel = frame->picture->funnel;

	for (size_t i = 0; i < funnel->n; i++) {
		const struct FunnelRow *row = &funnel->rows[i];
		double x = size_x(frame, row->n), y = value_y(frame, row->y);

		if (row != named && x > place->left - MARK_SIZE &&
		    x < place->left + place->width + MARK_SIZE && y > place->top - MARK_SIZE &&
		    y < place->top + place->height + MARK_SIZE)
			return true;
	}
	return false;
}

static bool overlap(const struct Box *a, const struct Box *b)
{
	return a->left < b->left + b->width && b->left < a->left + a->width &&
	       a->top < b->top + b->height && b->top < a->top + a->height;
}

static void clear_place(cairo_t *cairo, const struct Box *place)
{
	cairo_save(cairo);
	cairo_set_source_rgb(cairo, 1, 1, 1);
	cairo_rectangle(cairo, place->left, place->top, place->width, place->height);
	cairo_fill(cairo);
	cairo_restore(cairo);
}

/* A name at the right of its point, or at its left, above or below it, unless another or a mark is
 * there; without room it has none, and those that lie out are in the words. */
static void draw_name(struct Frame *frame, const struct FunnelRow *row, const char *name)
{
	double x = size_x(frame, row->n), y = value_y(frame, row->y) - NAME_SIZE * 0.75;
	double width = fmin(sheet_text_width(frame->cairo, NAME_SIZE, name) + 1, NAME_MOST);
	struct Box places[] = {{x + 6, y, width, NAME_SIZE * 1.4},
			       {x - 6 - width, y, width, NAME_SIZE * 1.4},
			       {x - width / 2, y - NAME_SIZE * 1.5, width, NAME_SIZE * 1.4},
			       {x - width / 2, y + NAME_SIZE * 1.4, width, NAME_SIZE * 1.4}};

	for (size_t i = 0; i < N_ITEMS(places) && frame->n_names < NAMES_MOST; i++) {
		bool free = places[i].left > frame->left &&
			    places[i].left + width < frame->box.left + frame->box.width &&
			    !hides_mark(frame, &places[i], row);

		for (size_t k = 0; k < frame->n_names && free; k++)
			free = !overlap(&places[i], &frame->names[k]);
		if (!free)
			continue;
		frame->names[frame->n_names++] = places[i];
		clear_place(frame->cairo, &places[i]); /* of lines, which would strike it out */
		sheet_text_within(frame->cairo, places[i], NAME_SIZE, name);
		return;
	}
}

static const char *const *fit_names(const struct Frame *frame, struct Arena *arena)
{
	const struct Funnel *funnel = frame->picture->funnel;
	const char **names = ARENA_ARRAY(arena, funnel->n, const char *);

	for (size_t i = 0; i < funnel->n; i++)
		names[i] = funnel->rows[i].name;
	return sheet_names_fit(frame->cairo,
			       &(struct SheetNames){names, funnel->n, NAME_SIZE, NAME_MOST}, arena);
}

static void draw_rows(struct Frame *frame)
{
	const struct Funnel *funnel = frame->picture->funnel;
	struct Arena arena = {0};
	const char *const *names = fit_names(frame, &arena);

	sheet_ink(frame->cairo, INK_TEXT);
	frame->names[frame->n_names++] = centre_label_place(frame);
	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i < funnel->n; i++) {
			bool out = funnel->rows[i].beyond != SIGNAL_NONE;

			if (out == (pass == 0) && (out || funnel->n <= ALL_NAMED))
				draw_name(frame, &funnel->rows[i], names[i]);
		}
	}
	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < funnel->n; i++)
			if (funnel->rows[i].far == (pass == 1))
				draw_mark(frame, &funnel->rows[i]);
	arena_release(&arena);
}

/* What the shapes and lines mean, in one line. */
static void draw_legend(const struct Frame *frame, double y)
{
	static const struct {
		struct FunnelRow row;
		const char *text;
	} legend[] = {
		{{.beyond = SIGNAL_HIGH, .far = true}, "above 3 sigma"},
		{{.beyond = SIGNAL_LOW, .far = true}, "below 3 sigma"},
		{{.beyond = SIGNAL_HIGH}, "between 2 and 3 sigma"},
		{{.beyond = SIGNAL_NONE}, "inside; lines: 3 sigma, dashed 2 sigma"},
	};
	double x = frame->box.left + MARK_SIZE;

	sheet_ink(frame->cairo, INK_TEXT);
	for (size_t i = 0; i < N_ITEMS(legend); i++) {
		draw_shape(frame->cairo, &legend[i].row, x, y + TEXT_SIZE * 0.7);
		sheet_text(frame->cairo, (struct Point){x + 3 * MARK_SIZE, y}, TEXT_SIZE,
			   ALIGN_LEFT, legend[i].text);
		x += sheet_text_width(frame->cairo, TEXT_SIZE, legend[i].text) + 9 * MARK_SIZE;
	}
}

void draw_funnel(cairo_t *cairo, struct Box box, const struct DocumentPicture *drawn)
{
	const struct FunnelPicture *picture = drawn->data;
	double caption = sheet_paragraph_height(cairo, box.width, TEXT_SIZE, picture->verdict);
	struct Frame frame = {.cairo = cairo,
			      .picture = picture,
			      .box = box,
			      .left = box.left + AXIS_ROOM,
			      .top = box.top + HEAD_ROOM,
			      .width = box.width - AXIS_ROOM - END_ROOM};

	frame.height = fmax(PLOT_LEAST, box.top + box.height - frame.top - LABEL_ROOM -
						LINE_HEIGHT - caption - LINE_HEIGHT / 2);
	sheet_ink(cairo, INK_TEXT);
	sheet_text_within(cairo, (struct Box){box.left, box.top - 6, box.width, 0}, TITLE_SIZE,
			  drawn->title);
	sheet_ink(cairo, INK_FAINT);
	sheet_text_within(cairo, (struct Box){box.left, box.top + 16, box.width, 0}, TEXT_SIZE,
			  picture->facts);
	if (picture->funnel->n > 0) {
		draw_frame_lines(&frame);
		draw_axes(&frame);
		draw_rows(&frame);
		draw_legend(&frame, frame.top + frame.height + LABEL_ROOM);
	}
	sheet_ink(cairo, INK_TEXT);
	sheet_paragraph(
		cairo,
		(struct Box){box.left,
			     frame.top + frame.height + LABEL_ROOM + LINE_HEIGHT + LINE_HEIGHT / 2,
			     box.width, 0},
		TEXT_SIZE, picture->verdict);
}
