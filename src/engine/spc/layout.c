/* Chart layout: the value axis with its ticks, the lines across the chart, and their labels. */
#include "layout.h"

#include "numbers.h"

#include "qtp/engine/base/math.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define TICKS_WANTED 4
#define SIGNIFICANT_MORE 2 /* digits beyond the first one that tells the values apart */
#define DIGITS_MAX 8
#define NEAR_ZERO \
	0.4 /* an axis begins at 0 when the lowest value is below this share of the highest */
#define HEADROOM 0.06 /* above the highest and below the lowest value, of the range */
#define DECIMALS_MAX 4
#define DECIMALS_LOOKED_AT ((size_t)2000) /* points */
#define TEN 10.0

/* ---- lines ---- */

/* A lower limit at 0 is none: counts, rates and times cannot lie below. */
static bool is_natural_bound(enum ChartType type, enum ChartLine line, double value)
{
	return line == LINE_LOWER && value <= 0 && type != CHART_I && type != CHART_XBAR;
}

/* The centre of the frozen phase, in phases after it; NAN elsewhere. */
static double baseline_value(const struct ChartPicture *picture, size_t point)
{
	const struct ChartResult *result = &picture->result;
	size_t part = baseline_part(&picture->spec, result);

	return part > 0 && point >= result->parts[part - 1].end ? result->parts[part - 1].cl
								: (double)NAN;
}

double chart_line_value(const struct ChartPicture *picture, enum ChartLine line, size_t point)
{
	const struct ChartPoint *at = &picture->result.points[point];
	const struct ChartPart *part = &picture->result.parts[at->part - 1];
	double value;

	if (line == LINE_CENTRE)
		return at->cl;
	if (line == LINE_TARGET)
		return picture->spec.target;
	if (line == LINE_BASELINE)
		return baseline_value(picture, point);
	if (!picture->result.has_limits || part->no_variation || part->no_events)
		return NAN;
	value = line == LINE_UPPER ? at->ucl : at->lcl;
	return is_natural_bound(picture->spec.type, line, value) ? NAN : value;
}

static bool is_extended(const struct ChartPicture *picture, size_t point)
{
	const struct ChartPoint *at = &picture->result.points[point];
	const struct ChartPart *part = &picture->result.parts[at->part - 1];

	return part->base_end < part->end && point >= part->base_end;
}

bool chart_segment_next(const struct ChartPicture *picture, enum ChartLine line, size_t *at,
			struct ChartSegment *ret_segment)
{
	size_t n = picture->result.n;

	while (*at < n && isnan(chart_line_value(picture, line, *at)))
		++*at;
	if (*at >= n)
		return false;
	*ret_segment = (struct ChartSegment){.first = *at,
					     .value = chart_line_value(picture, line, *at),
					     .extended = is_extended(picture, *at)};
	size_t part = picture->result.points[*at].part;

	for (++*at; *at < n; ++*at) {
		double value = chart_line_value(picture, line, *at);

		if (isnan(value) || chart_compare(value, ret_segment->value) != 0 ||
		    is_extended(picture, *at) != ret_segment->extended ||
		    picture->result.points[*at].part != part)
			break;
	}
	ret_segment->end = *at;
	return true;
}

/* ---- numbers ---- */

/* Decimals that the data were given with; shares and rates have one. */
static int data_decimals(const struct ChartPicture *picture)
{
	const struct ChartResult *result = &picture->result;
	bool computed = !isnan(result->points[0].n) || result->type == CHART_S;
	double highest = fmax(fabs(picture->low), fabs(picture->high));
	int decimals = 0;

	if (computed)
		return int_clamp(1 - (int)floor(log10(highest)), 0, DECIMALS_MAX);
	for (size_t i = 0; i < size_min(result->n, DECIMALS_LOOKED_AT); i++) {
		double y = result->points[i].y;

		while (!isnan(y) && decimals < DECIMALS_MAX &&
		       fabs(y * pow(TEN, decimals) - round(y * pow(TEN, decimals))) > 1e-6)
			decimals++;
	}
	return decimals;
}

/* The largest value of the axis, by size. */
static double axis_size(const struct ChartPicture *picture)
{
	return fmax(fabs(picture->low), fabs(picture->high));
}

/* Digits after the point of a number with a power of ten: as many as tell apart values that lie
 * `apart` from each other. */
static int scientific_digits(double size, double apart)
{
	return int_clamp((int)floor(log10(size)) - (int)floor(log10(apart)), 0, DIGITS_MAX);
}

static const char *number_text(double number, int decimals, struct Arena *arena)
{
	char text[64];
	size_t length;

	snprintf(text, sizeof text, "%.*f", decimals, number);
	length = strlen(text);
	while (strchr(text, '.') && (text[length - 1] == '0' || text[length - 1] == '.')) {
		bool point = text[length - 1] == '.';

		text[--length] = '\0';
		if (point)
			break;
	}
	return arena_text(arena, strcmp(text, "-0") == 0 ? "0" : text);
}

const char *chart_number(const struct ChartPicture *picture, double number, int more_decimals,
			 struct Arena *arena)
{
	if (isnan(number))
		return "";
	if (number_is_scientific_among(axis_size(picture), picture->high - picture->low))
		return number_scientific(
			arena, number,
			scientific_digits(axis_size(picture), picture->high - picture->low) +
				SIGNIFICANT_MORE);
	return number_text(number, picture->decimals + more_decimals, arena);
}

/* ---- axis ---- */

static void widen(double *low, double *high, double value)
{
	if (!isfinite(value))
		return;
	*low = fmin(*low, value);
	*high = fmax(*high, value);
}

/* Lowest and highest of data and lines; false when there is nothing. */
static bool find_range(const struct ChartPicture *picture, double *ret_low, double *ret_high)
{
	*ret_low = INFINITY;
	*ret_high = -INFINITY;
	for (size_t i = 0; i < picture->result.n; i++) {
		widen(ret_low, ret_high, picture->result.points[i].y);
		for (int line = 0; line < N_CHART_LINES; line++)
			widen(ret_low, ret_high,
			      chart_line_value(picture, (enum ChartLine)line, i));
	}
	return *ret_low <= *ret_high;
}

/* The next round number from `raw` on: 1, 2 or 5 times a power of ten. */
static double round_step(double raw)
{
	static const double steps[] = {1, 2, 5, 10};
	double power = pow(TEN, floor(log10(raw)));

	for (size_t i = 0; i < N_ITEMS(steps); i++) {
		if (steps[i] * power >= raw * (1 - CHART_TOLERANCE))
			return steps[i] * power;
	}
	return TEN * power;
}

static int count_ticks(double low, double high, double step)
{
	return (int)(floor(high / step + CHART_TOLERANCE) - ceil(low / step - CHART_TOLERANCE)) + 1;
}

double axis_tick_step(double low, double high)
{
	const double finer = 2.5;
	double step = round_step((high - low) / TICKS_WANTED);

	while (count_ticks(low, high, step) < TICKS_WANTED)
		step = round_step(step / finer);
	return step;
}

static void make_axis(struct ChartPicture *picture)
{
	double low, high;

	if (!find_range(picture, &low, &high)) {
		low = 0;
		high = 1;
	}
	bool from_zero = low >= 0 && low <= NEAR_ZERO * high;

	if (from_zero)
		low = 0;
	if (high - low <= CHART_TOLERANCE * fmax(fabs(high), fabs(low))) {
		double room = fmax(fabs(low) / TEN, 1);

		low = low >= 0 ? fmax(0, low - room) : low - room;
		high += fmax(fabs(high) / TEN, 1);
	}
	double range = high - low;

	picture->high = high + HEADROOM * range;
	picture->low = from_zero ? 0 : low - HEADROOM * range;
	picture->step = axis_tick_step(picture->low, picture->high);
}

const char *axis_tick_text(double size, double step, double value, struct Arena *arena)
{
	int decimals = (int)fmax(0, ceil(-log10(step) - CHART_TOLERANCE));

	if (fabs(value) < step / 2)
		value = 0;
	if (value != 0 && number_is_scientific_among(size, step))
		return number_scientific(arena, value, scientific_digits(size, step));
	return arena_format(arena, "%.*f", value == 0 ? 0 : decimals, value);
}

static void make_ticks(struct ChartPicture *picture, struct Arena *arena)
{
	double first = ceil(picture->low / picture->step - CHART_TOLERANCE);
	const char *unit =
		picture->story->unit && strcmp(picture->story->unit, "%") == 0 ? "%" : "";

	for (size_t i = 0; i < CHART_TICKS_MAX; i++) {
		double value = (first + (double)i) * picture->step;

		if (value > picture->high)
			break;
		picture->ticks[picture->n_ticks++] = (struct ChartTick){
			value, arena_format(arena, "%s%s",
					    axis_tick_text(axis_size(picture), picture->step, value,
							   arena),
					    unit)};
	}
}

/* ---- labels ---- */

/* A last point without a denominator has no limits: those of the one before it in its phase
 * count. */
static double end_value(const struct ChartPicture *picture, enum ChartLine line)
{
	const struct ChartPart *last = &picture->result.parts[picture->result.n_parts - 1];
	size_t i = picture->result.n;
	double value = NAN;

	while (i > last->first && isnan(value))
		value = chart_line_value(picture, line, --i);
	return value;
}

static size_t decimals_of(const char *number)
{
	const char *point = strchr(number, '.');

	return point ? strlen(point + 1) : 0;
}

/* Centre and limits have the same decimals, so that one is read beside the other. */
static const char *even_number(const char *number, size_t decimals, struct Arena *arena)
{
	size_t has = decimals_of(number);

	if (has >= decimals)
		return number;
	return arena_format(arena, "%s%s%.*s", number, has == 0 ? "." : "", (int)(decimals - has),
			    "0000000000000000");
}

static void make_end_labels(struct ChartPicture *picture, struct Arena *arena)
{
	const char *centre = picture->spec.type == CHART_RUN || picture->spec.type == CHART_G
				     ? "median"
				     : "mean";
	const char *const names[] = {[LINE_CENTRE] = centre,
				     [LINE_UPPER] = "UCL",
				     [LINE_LOWER] = "LCL",
				     [LINE_TARGET] = "target",
				     [LINE_BASELINE] = "baseline"};
	const char *numbers[N_CHART_LINES];
	size_t decimals = 0;

	for (int line = 0; line < N_CHART_LINES; line++) {
		double value = end_value(picture, (enum ChartLine)line);

		picture->end_values[line] = value;
		numbers[line] = chart_number(picture, value, 1, arena);
		if (line != LINE_TARGET && !strchr(numbers[line], 'e'))
			decimals = size_max(decimals, decimals_of(numbers[line]));
	}
	for (int line = 0; line < N_CHART_LINES; line++) {
		if (line != LINE_TARGET && !strchr(numbers[line], 'e'))
			numbers[line] = even_number(numbers[line], decimals, arena);
		if (!isnan(picture->end_values[line]))
			picture->end_labels[line] =
				arena_format(arena, "%s %s", names[line], numbers[line]);
	}
}

size_t chart_label_step(size_t n, int room, int width)
{
	static const size_t steps[] = {1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50};
	size_t power = 1;

	if (n < 2 || room <= 0)
		return 1;
	for (;; power *= 10) {
		for (size_t i = 0; i < N_ITEMS(steps); i++) {
			size_t step = steps[i] * power;

			if ((double)step * room / (double)(n - 1) >= width || step >= n)
				return step;
		}
	}
}

void chart_layout(struct ChartPicture *picture, struct Arena *arena)
{
	chart_place_points(picture, arena);
	make_axis(picture);
	picture->decimals = data_decimals(picture);
	make_ticks(picture, arena);
	make_end_labels(picture, arena);
}
