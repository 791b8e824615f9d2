/* From the records of a measure to what a chart is made of. */
#include "view_measure.h"

#include "qtp/chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/team.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SHORT_DATES_DAYS 330 /* a span of so many days needs no year */
#define PERCENT 100

/* ---- which chart ---- */

static bool has_zero_time(const struct MeasureChart *chart)
{
	for (size_t i = 0; i < chart->n; i++) {
		if (chart->points[i].value == 0)
			return true;
	}
	return false;
}

static bool wants_mdc(const struct Measure *measure)
{
	return measure->rules && strstr(measure->rules, "mdc");
}

static enum ChartType type_by_data(const struct MeasureChart *chart)
{
	switch ((enum DataKind)chart->measure.data) {
	case DATA_PROPORTION:
		return CHART_P;
	case DATA_RATE:
		return CHART_U;
	case DATA_COUNT:
		return CHART_C;
	case DATA_SUBGROUP:
		return CHART_XBAR;
	case DATA_BETWEEN:
		return has_zero_time(chart) ? CHART_G : CHART_T;
	case DATA_VALUE:
		break;
	}
	return CHART_I;
}

static enum ChartType choose_type(const struct MeasureChart *chart)
{
	const struct Measure *measure = &chart->measure;

	if (measure->chart != CHART_AUTO)
		return (enum ChartType)(measure->chart - 1);
	if (wants_mdc(measure))
		return CHART_I;
	if (chart->n < CHART_TRIAL_BELOW && measure->data != DATA_SUBGROUP)
		return CHART_RUN;
	return type_by_data(chart);
}

/* ---- the numbers ---- */

static bool has_pairs(const struct Measure *measure)
{
	return measure->data == DATA_PROPORTION || measure->data == DATA_RATE;
}

/* Reads the values of a subgroup; what is no number ends it (points are checked when they are
 * written). */
static size_t read_values(const char *text, double values[])
{
	size_t n = 0;
	char *end;

	for (; text && *text; text = end) {
		double value = strtod(text, &end);

		if (end == text)
			break;
		if (values)
			values[n] = value;
		n++;
		end += strspn(end, " ;\t");
	}
	return n;
}

static void fill_subgroups(struct MeasureChart *chart, struct Arena *arena)
{
	size_t *counts = ARENA_ARRAY(arena, chart->n, size_t), total = 0;

	for (size_t i = 0; i < chart->n; i++) {
		counts[i] = read_values(chart->points[i].subgroup, NULL);
		total += counts[i];
	}
	double *values = ARENA_ARRAY(arena, total, double);

	chart->spec.values = values;
	chart->spec.subgroup_n = counts;
	for (size_t i = 0; i < chart->n; i++)
		values += read_values(chart->points[i].subgroup, values);
}

static double plain_value(const struct Measure *measure, const struct Point *point)
{
	if (measure->data == DATA_COUNT && isnan(point->value))
		return point->numerator;
	return point->value;
}

static void fill_numbers(struct MeasureChart *chart, struct Arena *arena)
{
	double *first = ARENA_ARRAY(arena, chart->n, double),
	       *second = ARENA_ARRAY(arena, chart->n, double);
	bool pairs = has_pairs(&chart->measure);

	if (chart->measure.data == DATA_SUBGROUP) {
		fill_subgroups(chart, arena);
		return;
	}
	for (size_t i = 0; i < chart->n; i++) {
		first[i] = pairs ? chart->points[i].numerator
				 : plain_value(&chart->measure, &chart->points[i]);
		second[i] = chart->points[i].denominator;
	}
	if (!pairs) {
		chart->spec.y = first;
		return;
	}
	chart->spec.numerator = first;
	chart->spec.denominator = second;
}

static void fill_excluded(struct MeasureChart *chart, struct Arena *arena)
{
	bool *excluded = ARENA_ARRAY(arena, chart->n, bool), any = false;
	const char **reasons = ARENA_ARRAY(arena, chart->n, const char *);

	for (size_t i = 0; i < chart->n; i++) {
		reasons[i] = chart->points[i].left_out;
		excluded[i] = reasons[i];
		any = any || excluded[i];
	}
	chart->spec.excluded = any ? excluded : NULL;
	chart->story.left_out = any ? reasons : NULL;
}

/* How many points lie before a day. */
static size_t points_before(const struct MeasureChart *chart, Day day)
{
	size_t n = 0;

	while (n < chart->n && chart->points[n].day < day)
		n++;
	return n;
}

static void fill_events(struct MeasureChart *chart, const struct Records *annotations,
			struct Arena *arena)
{
	struct ChartEvent *events = ARENA_ARRAY(arena, annotations->n, struct ChartEvent);
	size_t *parts = ARENA_ARRAY(arena, annotations->n, size_t);

	for (size_t i = 0; i < annotations->n; i++) {
		const struct Annotation *annotation = records_at(annotations, i);
		size_t point = points_before(chart, annotation->day);
		bool is_new = chart->spec.n_parts == 0 || parts[chart->spec.n_parts - 1] < point;

		if (point == chart->n)
			continue; /* after the last point: nothing to show yet */
		events[chart->story.n_events++] = (struct ChartEvent){point, annotation->text};
		if (annotation->phase == 1 && point > 0 && is_new)
			parts[chart->spec.n_parts++] = point;
	}
	chart->story.events = events;
	chart->spec.parts = parts;
}

size_t chart_phase_of(const struct MeasureChart *chart, size_t point)
{
	size_t phase = 0;

	while (phase < chart->spec.n_parts && chart->spec.parts[phase] <= point)
		phase++;
	return phase;
}

/* Ends the baseline of a phase with the last of its points up to a day; a day before its first
 * point ends none. */
static void freeze_phase(struct MeasureChart *chart, size_t freezes[], size_t phase, Day until)
{
	size_t first = phase > 0 ? chart->spec.parts[phase - 1] : 0;
	size_t end = phase < chart->spec.n_parts ? chart->spec.parts[phase] : chart->n;
	size_t freeze = points_before(chart, until + 1);

	freeze = freeze > end ? end : freeze;
	if (freeze > first)
		freezes[phase] = freeze;
}

/* That of the measure is of the phase in which it ends; one with the phase itself comes first. */
static void fill_freezes(struct MeasureChart *chart, const struct Records *annotations,
			 struct Arena *arena)
{
	size_t *freezes = ARENA_ARRAY(arena, chart->spec.n_parts + 1, size_t), n = 0;
	Day until = chart->measure.freeze_until;
	size_t before = until == DAY_NONE ? 0 : points_before(chart, until + 1);

	memset(freezes, 0, (chart->spec.n_parts + 1) * sizeof(*freezes));
	if (before > 0)
		freeze_phase(chart, freezes, chart_phase_of(chart, before - 1), until);
	for (size_t i = 0; i < annotations->n; i++) {
		const struct Annotation *annotation = records_at(annotations, i);
		size_t point = points_before(chart, annotation->day);

		if (annotation->phase == 1 && annotation->freeze_until != DAY_NONE &&
		    point < chart->n)
			freeze_phase(chart, freezes, chart_phase_of(chart, point),
				     annotation->freeze_until);
	}
	for (size_t i = 0; i <= chart->spec.n_parts; i++)
		if (freezes[i] > 0)
			freezes[n++] = freezes[i];
	if (n == 0)
		return;
	chart->spec.freeze = freezes[0];
	chart->spec.more_freezes = freezes + 1;
	chart->spec.n_more_freezes = n - 1;
}

static void fill_names(struct MeasureChart *chart, struct Arena *arena)
{
	const char **names = ARENA_ARRAY(arena, chart->n, const char *);
	Day *days = ARENA_ARRAY(arena, chart->n, Day);
	bool is_short = chart->points[chart->n - 1].day - chart->points[0].day <= SHORT_DATES_DAYS;
	char text[DAY_TEXT];

	for (size_t i = 0; i < chart->n; i++) {
		days[i] = chart->points[i].day;
		names[i] = arena_text(arena,
				      is_short ? day_short(days[i], text) : day_iso(days[i], text));
	}
	chart->story.names = names;
	chart->story.days = days;
	chart->story.keeps_names = is_short && chart->measure.period != PERIOD_MONTH;
}

static void fill_words(struct MeasureChart *chart)
{
	static const char *const ones[] = {"day", "week", "fortnight", "month", "quarter", "event"};
	static const char *const many[] = {"days",   "weeks",	 "fortnights",
					   "months", "quarters", "events"};
	size_t period = (size_t)chart->measure.period;

	chart->story.title = chart->measure.name;
	chart->story.unit = chart->measure.unit;
	chart->story.point_one = period < N_ITEMS(ones) ? ones[period] : NULL;
	chart->story.point_many = period < N_ITEMS(many) ? many[period] : NULL;
}

static bool fill_options(struct MeasureChart *chart, struct Error *error)
{
	const struct Measure *measure = &chart->measure;
	static const enum ChartDirection directions[] = {[WANTED_UP] = DIRECTION_UP,
							 [WANTED_DOWN] = DIRECTION_DOWN,
							 [WANTED_NEUTRAL] = DIRECTION_NEUTRAL};

	if (!isnan(measure->multiply))
		chart->spec.multiply = measure->multiply;
	else if (measure->data == DATA_PROPORTION)
		chart->spec.multiply = PERCENT;
	chart->spec.target = measure->target;
	chart->spec.screened = measure->screened == 1;
	chart->spec.direction = directions[measure->direction];
	return !measure->rules || rules_parse(measure->rules, &chart->spec.rules, error);
}

bool chart_of_measure(struct Domain *domain, Id measure, struct Arena *arena,
		      struct MeasureChart *ret_chart, struct Error *error)
{
	struct Records points, annotations;

	*ret_chart = (struct MeasureChart){0};
	if (!domain_get(domain, (struct KindId){KIND_MEASURE, measure}, &ret_chart->measure, arena,
			error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_POINT, "measure", measure}, arena,
			     &points, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_ANNOTATION, "measure", measure}, arena,
			     &annotations, error))
		return false;
	ret_chart->points = points.items;
	ret_chart->n = points.n;
	chart_spec_init(&ret_chart->spec, choose_type(ret_chart));
	ret_chart->spec.n = points.n;
	fill_words(ret_chart);
	if (points.n == 0)
		return true;
	fill_numbers(ret_chart, arena);
	fill_excluded(ret_chart, arena);
	fill_events(ret_chart, &annotations, arena);
	fill_freezes(ret_chart, &annotations, arena);
	fill_names(ret_chart, arena);
	return fill_options(ret_chart, error);
}

bool chart_fill_owner(struct Domain *domain, struct MeasureChart *chart, struct Arena *arena,
		      struct Error *error)
{
	const char *name, *practice;
	struct Team team;
	int year, month, day;

	if (!domain_get(domain, (struct KindId){KIND_TEAM, chart->measure.team}, &team, arena,
			error))
		return false;
	name = domain_label(domain, KIND_TEAM, team.record.id, arena);
	practice = team.practice ? domain_label(domain, KIND_PRACTICE, team.practice, arena) : name;
	day_to_civil(chart->points[chart->n - 1].day, &year, &month, &day);
	chart->story.value_name = chart->measure.unit;
	chart->story.subtitle = arena_format(arena, "%s, %s%s%s, %d", name,
					     domain_ref(domain, KIND_TEAM, team.record.id, arena),
					     strcmp(practice, name) == 0 ? "" : ", ",
					     strcmp(practice, name) == 0 ? "" : practice, year);
	return true;
}

bool measures_of_team(struct Domain *domain, Id team, struct Arena *arena,
		      struct Records *ret_measures, struct Error *error)
{
	return domain_children(domain, (struct OwnedBy){KIND_MEASURE, "team", team}, arena,
			       ret_measures, error);
}

/* ---- small multiples ---- */

static void describe_variation(const struct ChartPicture *picture, struct MeasureSummary *summary)
{
	struct Conclusion *conclusion = &summary->conclusion;

	chart_conclude(&picture->result, &picture->signals, conclusion);
	summary->variation = conclusion_word(conclusion);
	if (!conclusion_is_over(conclusion))
		summary->news = conclusion->kind == CONCLUDED_WANTED	 ? NEWS_GOOD
				: conclusion->kind == CONCLUDED_UNWANTED ? NEWS_BAD
									 : NEWS_NONE;
}

/* Inside the limits what happened so far can be all that is known. */
static const char *by_chance_text(const struct ChartPicture *picture)
{
	size_t n, n_missed = chart_target_misses(&picture->spec, &picture->result, &n);

	return n_missed == 0 ? "met so far" : n_missed == n ? "missed so far" : "hit & miss";
}

static const char *target_text(const struct ChartPicture *picture, struct Arena *arena)
{
	const char *target = chart_number(picture, picture->spec.target, 0, arena);

	switch (mdc_assurance(&picture->spec, &picture->result)) {
	case MDC_PASSES:
		return arena_format(arena, "passes %s", target);
	case MDC_FAILS:
		return arena_format(arena, "fails %s", target);
	case MDC_HIT_AND_MISS:
		return by_chance_text(picture);
	case MDC_NO_ASSURANCE:
		break;
	}
	return *target ? arena_format(arena, "aims at %s", target) : "none";
}

static const char *role_letter(const struct Measure *measure)
{
	static const char *const letters[] = {
		[MEASURE_OUTCOME] = "O", [MEASURE_PROCESS] = "P", [MEASURE_BALANCING] = "B"};

	return letters[measure->role];
}

static const char *name_with_unit(const struct Measure *measure, struct Arena *arena)
{
	return measure->unit ? arena_format(arena, "%s, %s", measure->name, measure->unit)
			     : measure->name;
}

void measure_summarize(const struct MeasureChart *chart, const struct ChartPicture *picture,
		       struct Arena *arena, struct MeasureSummary *ret_summary)
{
	const struct ChartPoint *last = &picture->result.points[picture->result.n - 1];

	*ret_summary = (struct MeasureSummary){
		.letter = role_letter(&chart->measure),
		.name = name_with_unit(&chart->measure, arena),
		.n = picture->result.n,
		.values = ARENA_ARRAY(arena, picture->result.n, double),
		.last = chart_number(picture, last->y, 1, arena),
		.centre = chart_number(picture, last->cl, 1, arena),
		.target = target_text(picture, arena),
	};
	for (size_t i = 0; i < ret_summary->n; i++)
		ret_summary->values[i] = picture->result.points[i].y;
	describe_variation(picture, ret_summary);
}

bool measure_summary(struct Domain *domain, Id measure, struct Arena *arena,
		     struct MeasureSummary *ret_summary, struct Error *error)
{
	struct MeasureChart chart;
	struct ChartPicture picture;

	if (!chart_of_measure(domain, measure, arena, &chart, error))
		return false;
	*ret_summary = (struct MeasureSummary){.letter = role_letter(&chart.measure),
					       .name = name_with_unit(&chart.measure, arena),
					       .last = "",
					       .centre = "",
					       .variation = "no points",
					       .target = ""};
	if (chart.n == 0)
		return true;
	if (!chart_picture_make(arena, &chart.spec, &chart.story, &picture, error))
		return false;
	measure_summarize(&chart, &picture, arena, ret_summary);
	return true;
}
