/* Small multiples: one scale for the charts of many teams. */
#include "qtp/engine/spc/multiples.h"

#include "layout.h"

#include <math.h>

/* Widens the range of all by that of one chart, which holds its values and lines. */
static void widen(struct Multiples *multiples, const struct ChartPicture *picture)
{
	const struct ChartStory *story = picture->story;
	size_t n = picture->result.n;

	multiples->low = fmin(multiples->low, picture->low);
	multiples->high = fmax(multiples->high, picture->high);
	if (!story->days)
		return;
	if (multiples->first == DAY_NONE || story->days[0] < multiples->first)
		multiples->first = story->days[0];
	if (multiples->last == DAY_NONE || story->days[n - 1] > multiples->last)
		multiples->last = story->days[n - 1];
}

static void add_ticks(struct Multiples *multiples, struct Arena *arena)
{
	double step = axis_tick_step(multiples->low, multiples->high);
	double size = fmax(fabs(multiples->low), fabs(multiples->high));
	double tick = ceil(multiples->low / step) * step;

	for (; tick <= multiples->high && multiples->n_ticks < CHART_TICKS_MAX; tick += step)
		multiples->ticks[multiples->n_ticks++] = (struct ChartTick){
			tick, axis_tick_text(size, step, fabs(tick) < step / 2 ? 0 : tick, arena)};
}

/* The fewest columns that are no fewer than the rows. */
static void lay_out(struct Multiples *multiples)
{
	multiples->n_columns = 1;
	while (multiples->n_columns * multiples->n_columns < multiples->n)
		multiples->n_columns++;
	multiples->n_rows = (multiples->n + multiples->n_columns - 1) / multiples->n_columns;
}

void multiples_make(struct Arena *arena, const struct MultiplesPanel panels[], size_t n,
		    struct Multiples *ret_multiples)
{
	*ret_multiples = (struct Multiples){.title = "",
					    .facts = "",
					    .words = "",
					    .panels = panels,
					    .n = n,
					    .low = INFINITY,
					    .high = -INFINITY,
					    .first = DAY_NONE,
					    .last = DAY_NONE};
	for (size_t i = 0; i < n; i++)
		if (panels[i].picture)
			widen(ret_multiples, panels[i].picture);
	if (ret_multiples->low > ret_multiples->high)
		ret_multiples->low = 0, ret_multiples->high = 1;
	add_ticks(ret_multiples, arena);
	lay_out(ret_multiples);
}

/* The day of a point; between two points, a share of the days between them. */
static double day_at(const struct ChartPicture *picture, double point)
{
	const Day *days = picture->story->days;
	size_t n = picture->result.n;
	double whole = floor(fmin(fmax(point, 0), (double)(n - 1)));
	size_t at = (size_t)whole;

	if (at + 1 >= n)
		return (double)days[at];
	return (double)days[at] +
	       (point < 0 ? 0 : point - whole) * (double)(days[at + 1] - days[at]);
}

double multiples_place(const struct Multiples *multiples, const struct ChartPicture *picture,
		       double point)
{
	if (!picture->story->days || multiples->first == DAY_NONE) {
		double span = (double)chart_span(picture);

		return span > 0 ? chart_place(picture, point) / span : 0.5;
	}
	if (multiples->last == multiples->first)
		return 0.5;
	return (day_at(picture, point) - (double)multiples->first) /
	       (double)(multiples->last - multiples->first);
}
