/* Drawn charts, in Unicode and ASCII, held against texts that were looked at. */
#include "chart/page_chart.h"
#include "qtp/chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/spc/pareto.h"
#include "support/golden.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#define DATA_ROWS 12
#define CROWD 500
#define NONE NAN

static const double infections[] = {13, 10, 17, 19, 19, 12, 20, 18, 16, 21, 19, 15, 17, 18, 20, 22,
				    17, 21, 18, 16, 12, 11, 9,	10, 12, 8,  11, 9,  7,	10, 8,	9};
static const double errors_k[] = {12, 8, 6, 9,	10, 12, 11, 16, 10, 6,	20, 15, 9,
				  8,  6, 8, 10, 7,  5,	8,  5,	8,  10, 6,  9};
static const double orders_n[] = {100, 80,  80, 100, 110, 110, 100, 100, 90,  90,  110, 120, 120,
				  120, 110, 80, 80,  80,  90,  100, 100, 100, 100, 90,	90};
static const double hours[] = {11.6, 12.6, 11.6, NONE, 10.7, 11.6, 13.4, 12.5,
			       13.3, 12.2, 9.7,	 9.6,  8.1,  10.1, 9.8,	 9.8,
			       8.0,  8.5,  9.1,	 9.4,  9.9,  9.7,  10.1, 9.1};

/* What a test draws. */
struct Sample {
	const char *name;
	struct ChartSpec spec;
	struct ChartStory story;
};

static struct Sample run_sample(void)
{
	static const struct ChartEvent events[] = {{20, "policy changed"}};
	struct Sample sample = {.name = "run",
				.story = {.title = "Infections per month",
					  .point_one = "month",
					  .point_many = "months",
					  .events = events,
					  .n_events = N_ITEMS(events)}};

	chart_spec_init(&sample.spec, CHART_RUN);
	sample.spec.y = infections;
	sample.spec.n = N_ITEMS(infections);
	sample.spec.direction = DIRECTION_DOWN;
	sample.spec.rules = RULES_IHI | RULES_ANHOEJ;
	return sample;
}

static struct Sample p_sample(void)
{
	struct Sample sample = {.name = "p",
				.story = {.title = "Orders with an error", .unit = "%"}};

	chart_spec_init(&sample.spec, CHART_P);
	sample.spec.numerator = errors_k;
	sample.spec.denominator = orders_n;
	sample.spec.n = N_ITEMS(errors_k);
	sample.spec.multiply = 100;
	sample.spec.direction = DIRECTION_DOWN;
	return sample;
}

/* Frozen baseline, a phase, an excluded and a missing point, a target. */
static struct Sample i_sample(void)
{
	static const size_t parts[] = {17};
	static const bool excluded[N_ITEMS(hours)] = {[6] = true};
	static const char *const phases[] = {"before", "second test"};
	static const char *reasons[N_ITEMS(hours)];
	struct Sample sample = {.name = "i",
				.story = {.title = "Hours to start of chemotherapy",
					  .unit = "h",
					  .phase_names = phases}};

	reasons[6] = "pump broken";
	sample.story.left_out = reasons;
	chart_spec_init(&sample.spec, CHART_I);
	sample.spec.y = hours;
	sample.spec.n = N_ITEMS(hours);
	sample.spec.freeze = 10;
	sample.spec.parts = parts;
	sample.spec.n_parts = N_ITEMS(parts);
	sample.spec.excluded = excluded;
	sample.spec.target = 9;
	sample.spec.direction = DIRECTION_DOWN;
	return sample;
}

/* More points than columns, with one far out that must be seen. */
static struct Sample crowded_sample(double values[CROWD])
{
	struct Sample sample = {.name = "crowded", .story = {.title = "Minutes"}};

	for (size_t i = 0; i < CROWD; i++)
		values[i] = (double)(i * 37 % 23) + 20;
	values[333] = 90;
	chart_spec_init(&sample.spec, CHART_I);
	sample.spec.y = values;
	sample.spec.n = CROWD;
	return sample;
}

static struct Sample small_sample(const char *name, const double values[], size_t n)
{
	struct Sample sample = {.name = name, .story = {.title = "Few"}};

	chart_spec_init(&sample.spec, CHART_I);
	sample.spec.y = values;
	sample.spec.n = n;
	return sample;
}

static struct ChartPicture picture_of(struct Arena *arena, const struct Sample *sample)
{
	struct ChartPicture picture;
	struct Error error = {0};

	if (!chart_picture_make(arena, &sample->spec, &sample->story, &picture, &error))
		fail_msg("%s", error.text);
	return picture;
}

typedef void Painter(struct Area area, const struct ChartPicture *picture);

static void paint_chart(struct Area area, const struct ChartPicture *picture)
{
	assert_true(page_chart(area, picture, DATA_ROWS) <= area.rows);
}

static void paint_table(struct Area area, const struct ChartPicture *picture)
{
	page_chart_table(area, 0, picture, 0);
}

static void check(const struct Sample *sample, const char *suffix, Painter *paint, int columns,
		  bool ascii)
{
	struct Arena arena = {0};
	struct ChartPicture picture = picture_of(&arena, sample);
	struct Canvas canvas;
	char name[64];

	canvas_init(&canvas, 46, columns);
	canvas.ascii = ascii;
	paint(canvas_area(&canvas), &picture);
	snprintf(name, sizeof name, "chart-%s-%s", sample->name, suffix);
	golden_check(name, &canvas);
	canvas_release(&canvas);
	arena_release(&arena);
}

static void check_sizes(struct Sample sample)
{
	check(&sample, "80", paint_chart, 80, false);
	check(&sample, "ascii", paint_chart, 80, true);
	check(&sample, "narrow", paint_chart, 44, false);
}

static void a_run_chart_shows_shifts_by_shape_and_in_words(void **state)
{
	(void)state;
	check_sizes(run_sample());
}

static void a_p_chart_has_stepped_limits(void **state)
{
	(void)state;
	check_sizes(p_sample());
}

static void an_i_chart_shows_phase_frozen_limits_gap_and_excluded_point(void **state)
{
	struct Sample sample = i_sample();

	(void)state;
	check_sizes(sample);
	check(&sample, "120", paint_chart, 120, false);
	check(&sample, "table", paint_table, 90, false);
}

static void more_points_than_columns_become_bars_and_no_signal_is_lost(void **state)
{
	double values[CROWD];
	struct Sample sample = crowded_sample(values);

	(void)state;
	check(&sample, "80", paint_chart, 80, false);
	check(&sample, "ascii", paint_chart, 80, true);
}

static void one_point_and_equal_points_are_drawn(void **state)
{
	static const double one[] = {5}, equal[] = {5, 5, 5, 5}, nothing[] = {NONE, NONE};
	struct Sample samples[] = {small_sample("one", one, 1), small_sample("equal", equal, 4),
				   small_sample("nothing", nothing, 2)};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(samples); i++)
		check(&samples[i], "80", paint_chart, 80, false);
}

static void pareto_bars_end_the_vital_few_with_a_line(void **state)
{
	static const char *const items[] = {"Drug", "Fall", "Device", "Other"};
	static const double counts[] = {40, 25, 9, 6};
	struct Arena arena = {0};
	struct Pareto pareto;
	struct Canvas canvas;

	(void)state;
	assert_true(pareto_compute(&arena, &(struct ParetoItems){items, counts, N_ITEMS(items)},
				   &pareto, NULL));
	for (int ascii = 0; ascii < 2; ascii++) {
		canvas_init(&canvas, 16, 80);
		canvas.ascii = ascii;
		page_pareto(canvas_area(&canvas), &pareto, "Events", "Two of four make up 81 %.");
		golden_check(ascii ? "chart-pareto-ascii" : "chart-pareto-80", &canvas);
		canvas_release(&canvas);
	}
	arena_release(&arena);
}

static void small_multiples_have_one_row_a_measure(void **state)
{
	const struct ChartFamilyRow rows[] = {
		{"O", "Hours to start", hours, N_ITEMS(hours), "9.1", "12.1", "better", "fails 9",
		 NEWS_GOOD},
		{"P", "Infections", infections, N_ITEMS(infections), "9", "16", "worse", "none",
		 NEWS_BAD},
		{"B", "Nothing yet", NULL, 0, "", "", "no points", "", NEWS_NONE},
	};
	struct Canvas canvas;

	(void)state;
	canvas_init(&canvas, 10, 80);
	page_chart_family(canvas_area(&canvas), "Lakeside Oncology", rows, N_ITEMS(rows));
	golden_check("chart-family-80", &canvas);
	canvas_release(&canvas);
}

/* Nothing is written outside, and nothing breaks, at any size. */
static void every_size_is_survived(void **state)
{
	struct Arena arena = {0};
	struct Sample sample = i_sample();
	struct ChartPicture picture = picture_of(&arena, &sample);
	struct Canvas canvas;

	(void)state;
	for (int columns = 1; columns < 140; columns += 3) {
		for (int rows = 1; rows < 50; rows += 7) {
			canvas_init(&canvas, rows, columns);
			page_chart(canvas_area(&canvas), &picture, rows / 2);
			page_chart_plot(canvas_area(&canvas), 0, &picture, rows, 3);
			page_chart_table(canvas_area(&canvas), 0, &picture, 0);
			canvas_release(&canvas);
		}
	}
	arena_release(&arena);
}

static void ticks_are_round_and_few(void **state)
{
	static const double ends[][2] = {{0, 1},  {0, 7},   {3, 4},    {990, 1010},
					 {-5, 5}, {0, 1e9}, {0, 1e-6}, {1e9, 1e9 + 1}};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(ends); i++) {
		struct Arena arena = {0};
		struct Sample sample = small_sample("ticks", ends[i], 2);

		sample.spec.type = CHART_RUN;
		struct ChartPicture picture = picture_of(&arena, &sample);
		double digit = picture.step / pow(10, floor(log10(picture.step) + 1e-9));

		assert_true(fabs(digit - 1) < 1e-6 || fabs(digit - 2) < 1e-6 ||
			    fabs(digit - 5) < 1e-6);
		assert_in_range(picture.n_ticks, 2, 8);
		assert_true(picture.low <= ends[i][0] && picture.high >= ends[i][1]);
		arena_release(&arena);
	}
}

/* ---- the axis ---- */

/* Days of points, and the places they get; none: evenly spaced. */
static const struct {
	const char *what;
	Day days[14];
	double places[14];
} axes[] = {
	{"weeks without the fourth and the ninth",
	 {0, 7, 14, 28, 35, 42, 49, 63, 70, 77, 84, 91, 98, 105},
	 {0, 1, 2, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15}},
	{"a week measured a day late",
	 {0, 7, 15, 28, 35, 42, 49, 56, 63, 70, 77, 84, 91, 98},
	 {0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}},
	{"months without June",
	 {0, 31, 59, 90, 120, 181, 212, 243, 273, 304, 334, 365, 396, 424},
	 {0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14}},
	{"all weeks", {0, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84, 91}, {0}},
	{"working days", {4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 18, 19, 20, 21}, {0}},
	{"days of events", {0, 3, 11, 12, 40, 44, 45, 60, 66, 81, 82, 99, 120, 121}, {0}},
	{"one day, many times", {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, {0}},
	{"years between",
	 {0, 7, 14, 21, 28, 35, 42, 2000, 2007, 2014, 2021, 2028, 2035, 2042},
	 {0}},
};

static void periods_that_are_missing_leave_a_gap(void **state)
{
	(void)state;
	for (size_t k = 0; k < N_ITEMS(axes); k++) {
		struct ChartStory story = {.days = axes[k].days};
		struct ChartPicture picture;
		struct ChartSpec spec;
		struct Arena arena = {0};
		struct Error error;
		size_t n = N_ITEMS(axes[k].days);

		chart_spec_init(&spec, CHART_RUN);
		spec.y = hours + 4;
		spec.n = n;
		assert_true(chart_picture_make(&arena, &spec, &story, &picture, &error));
		for (size_t i = 0; i < n; i++) {
			double place = chart_place(&picture, (double)i);
			double want = axes[k].places[1] > 0 ? axes[k].places[i] : (double)i;

			if (place != want)
				fail_msg("%s: point %zu is at %g, not %g", axes[k].what, i + 1,
					 place, want);
			if (i > 0)
				assert_true(chart_joined(&picture, i) ==
					    (place - chart_place(&picture, (double)i - 1) == 1));
			assert_int_equal(chart_nearest(&picture, place), i);
		}
		assert_true((double)chart_span(&picture) == chart_place(&picture, (double)n - 1));
		arena_release(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_run_chart_shows_shifts_by_shape_and_in_words),
		cmocka_unit_test(a_p_chart_has_stepped_limits),
		cmocka_unit_test(an_i_chart_shows_phase_frozen_limits_gap_and_excluded_point),
		cmocka_unit_test(more_points_than_columns_become_bars_and_no_signal_is_lost),
		cmocka_unit_test(one_point_and_equal_points_are_drawn),
		cmocka_unit_test(pareto_bars_end_the_vital_few_with_a_line),
		cmocka_unit_test(small_multiples_have_one_row_a_measure),
		cmocka_unit_test(every_size_is_survived),
		cmocka_unit_test(ticks_are_round_and_few),
		cmocka_unit_test(periods_that_are_missing_leave_a_gap),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
