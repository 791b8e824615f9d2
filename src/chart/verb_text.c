/* A chart as text: drawn by the same painter as on the screen. */
#include "verb_work.h"

#include "page_chart.h"
#include "page_funnel.h"
#include "page_multiples.h"
#include "qtp/chart.h"
#include "qtp/engine/base/math.h"

#include <math.h>

#define COLUMNS_MIN 30
#define COLUMNS_MAX 200
#define ROWS_WIDE_FROM 110 /* columns */
#define DATA_ROWS 12
#define DATA_ROWS_WIDE 18
#define ROWS_AROUND 200 /* room for words; what is not used is cut */
#define PERCENT 100
#define WHOLE_FROM 1e4 /* numbers without decimals */

static int columns_of(const struct Cli *cli)
{
	return int_clamp(cli->env->columns, COLUMNS_MIN, COLUMNS_MAX);
}

static void begin(const struct Cli *cli, struct Canvas *canvas, size_t rows)
{
	canvas_init(canvas, ROWS_AROUND + (int)rows, columns_of(cli));
	canvas->ascii = cli_is_ascii(cli);
}

static void finish(struct Cli *cli, struct Canvas *canvas)
{
	canvas_to_text_trimmed(canvas, &cli->out);
	canvas_release(canvas);
}

static int data_rows(const struct Cli *cli)
{
	return columns_of(cli) >= ROWS_WIDE_FROM ? DATA_ROWS_WIDE : DATA_ROWS;
}

/* A text has as many rows as it needs. */
static struct ChartPicture as_text(const struct ChartPicture *picture)
{
	struct ChartPicture whole = *picture;

	whole.whole = true;
	return whole;
}

/* A table of any length, a stretch of points at a time. */
static void print_table(struct Cli *cli, const struct ChartPicture *picture)
{
	struct Canvas canvas;

	begin(cli, &canvas, 0);
	struct ChartPicture whole = as_text(picture);
	int row = page_chart_head(canvas_area(&canvas), 0, &whole) + 1;

	page_chart_verdict(canvas_area(&canvas), row, picture);
	finish(cli, &canvas);
	text_append_char(&cli->out, '\n');
	for (size_t first = 0; first < picture->result.n; first += ROWS_AROUND - 1) {
		begin(cli, &canvas, 0);
		page_chart_table(canvas_area(&canvas), 0, picture, first);
		finish(cli, &canvas);
	}
}

void chart_text(struct Cli *cli, const struct ChartPicture *picture, bool table)
{
	struct ChartPicture whole = as_text(picture);
	struct Canvas canvas;

	if (table) {
		print_table(cli, picture);
		return;
	}
	begin(cli, &canvas, 0);
	page_chart(canvas_area(&canvas), &whole, data_rows(cli));
	finish(cli, &canvas);
}

#define CATEGORIES_SHOWN ((size_t)1000)

void chart_text_pareto(struct Cli *cli, const struct Pareto *pareto, const char *verdict)
{
	struct Canvas canvas;

	begin(cli, &canvas, size_min(pareto->n, CATEGORIES_SHOWN));
	page_pareto(canvas_area(&canvas), pareto, "Pareto chart", verdict);
	finish(cli, &canvas);
}

void chart_text_funnel(struct Cli *cli, const struct FunnelPicture *picture)
{
	struct Canvas canvas;

	begin(cli, &canvas, size_min(picture->funnel->n, CATEGORIES_SHOWN));
	page_funnel(canvas_area(&canvas), picture, data_rows(cli));
	finish(cli, &canvas);
}

/* ---- before and after ---- */

static const char *short_number(struct Cli *cli, double value)
{
	if (isnan(value))
		return "-";
	return arena_format(&cli->arena, fabs(value) < WHOLE_FROM ? "%.4g" : "%.0f", value);
}

static const char *whole_number(struct Cli *cli, double value)
{
	return arena_format(&cli->arena, "%.15g", value);
}

static void fill_measure(struct Cli *cli, const char *cells[CHART_COMPARE_COLUMNS],
			 const struct MeasurePhase *phase)
{
	const double values[] = {phase->mean, phase->sd, phase->median, phase->min, phase->max};

	cells[0] = arena_format(&cli->arena, "%zu", phase->n);
	for (size_t i = 0; i < N_ITEMS(values); i++)
		cells[i + 1] = short_number(cli, values[i]);
}

static struct ChartCompare measure_table(struct Cli *cli, const struct MeasureComparison *measure)
{
	struct ChartCompare compare = {
		.head = {"points", "mean", "SD", "median", "lowest", "highest"}};

	fill_measure(cli, compare.before, &measure->before);
	fill_measure(cli, compare.after, &measure->after);
	compare.change = arena_format(
		&cli->arena, "mean %+.4g (95 %% CI %s to %s)%s", measure->mean_difference,
		short_number(cli, measure->welch.ci95.low),
		short_number(cli, measure->welch.ci95.high),
		isnan(measure->percent_change)
			? ""
			: arena_format(&cli->arena, ", %+.0f %%", measure->percent_change));
	return compare;
}

static void fill_proportion(struct Cli *cli, const char *cells[CHART_COMPARE_COLUMNS],
			    const struct ProportionPhase *phase)
{
	cells[0] = whole_number(cli, phase->x);
	cells[1] = whole_number(cli, phase->n);
	cells[2] = arena_format(&cli->arena, "%.1f", PERCENT * phase->p);
	cells[3] = arena_format(&cli->arena, "%.1f to %.1f", PERCENT * phase->wilson95.low,
				PERCENT * phase->wilson95.high);
}

static struct ChartCompare proportion_table(struct Cli *cli,
					    const struct ProportionComparison *proportion)
{
	struct ChartCompare compare = {.head = {"k", "n", "%", "95 % CI"}};

	fill_proportion(cli, compare.before, &proportion->before);
	fill_proportion(cli, compare.after, &proportion->after);
	compare.change =
		arena_format(&cli->arena, "%+.1f percentage points (95 %% CI %+.1f to %+.1f)",
			     PERCENT * proportion->difference, PERCENT * proportion->wald_ci95.low,
			     PERCENT * proportion->wald_ci95.high);
	return compare;
}

static void fill_rate(struct Cli *cli, const char *cells[CHART_COMPARE_COLUMNS],
		      const struct RatePhase *phase, double multiply)
{
	cells[0] = whole_number(cli, phase->events);
	cells[1] = short_number(cli, phase->exposure);
	cells[2] = short_number(cli, multiply * phase->rate);
}

static struct ChartCompare rate_table(struct Cli *cli, const struct CompareReport *report)
{
	double multiply = report->request->multiply;
	const struct RateComparison *rate = &report->rate;
	struct ChartCompare compare = {.head = {"events", "exposure", "rate"}};

	if (multiply > 1)
		compare.head[2] = arena_format(&cli->arena, "per %.15g", multiply);
	fill_rate(cli, compare.before, &rate->before, multiply);
	fill_rate(cli, compare.after, &rate->after, multiply);
	compare.change =
		isfinite(rate->rate_ratio)
			? arena_format(&cli->arena,
				       "rate ratio %.2f (95 %% CI %.2f to %.2f), %+.0f %%",
				       rate->rate_ratio, rate->exact_ci95.low,
				       rate->exact_ci95.high, PERCENT * (rate->rate_ratio - 1))
			: "no rate ratio without an event before";
	return compare;
}

static struct ChartCompare compare_table(struct Cli *cli, const struct CompareReport *report)
{
	if (!report->pairs)
		return measure_table(cli, &report->measure);
	return chart_compare_is_rate(report) ? rate_table(cli, report)
					     : proportion_table(cli, &report->proportion);
}

void chart_text_compare(struct Cli *cli, const struct CompareReport *report,
			const struct ChartPicture *picture)
{
	struct ChartCompare compare = compare_table(cli, report);
	struct ChartPicture shown = as_text(picture);
	struct Canvas canvas;

	begin(cli, &canvas, 0);
	struct Area area = canvas_area(&canvas);
	int row = page_chart_head(area, 0, &shown) + 1;

	if (area.columns >= CHART_NARROW)
		row += page_chart_plot(area, row, picture, data_rows(cli), CHART_NO_POINT) + 1;
	row += page_chart_compare(area, row, &compare) + 1;
	row += page_chart_words(area, row, picture) + 1;
	shown.verdict = arena_format(&cli->arena, "%s %s", report->verdict, picture->verdict);
	page_chart_verdict(area, row, &shown);
	finish(cli, &canvas);
}

void chart_text_family(struct Cli *cli, const char *title, const struct ChartFamilyRow rows[],
		       size_t n)
{
	struct Canvas canvas;

	begin(cli, &canvas, n);
	page_chart_family(canvas_area(&canvas), title, rows, n);
	finish(cli, &canvas);
}

void chart_text_multiples(struct Cli *cli, const struct Multiples *multiples)
{
	struct Canvas canvas;

	begin(cli, &canvas, multiples->n);
	page_multiples(canvas_area(&canvas), multiples);
	finish(cli, &canvas);
}
