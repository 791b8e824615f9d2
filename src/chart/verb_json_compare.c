/* Before / after as JSON; the names are those of the reference blocks. */
#include "verb_work.h"

#include "qtp/engine/xchg/json.h"

#include <math.h>

static void write_real(struct Json *json, const char *key, double number)
{
	json_key(json, key);
	json_real(json, number);
}

static void write_interval(struct Json *json, const char *key, struct Interval interval)
{
	json_key(json, key);
	json_begin_array(json);
	json_real(json, interval.low);
	json_real(json, interval.high);
	json_end(json);
}

static void write_measure_phase(struct Json *json, const char *key,
				const struct MeasurePhase *phase)
{
	json_key(json, key);
	json_begin_object(json);
	json_member_number(json, "n", (int64_t)phase->n);
	write_real(json, "mean", phase->mean);
	write_real(json, "sd", phase->sd);
	write_real(json, "median", phase->median);
	write_real(json, "min", phase->min);
	write_real(json, "max", phase->max);
	write_real(json, "q1", phase->q1);
	write_real(json, "q3", phase->q3);
	json_end(json);
}

static void write_test(struct Json *json, const char *key, const struct MeanTest *test)
{
	json_key(json, key);
	json_begin_object(json);
	write_real(json, "t", test->t);
	write_real(json, "df", test->df);
	write_real(json, "p", test->p);
	write_interval(json, "ci95", test->ci95);
	json_end(json);
}

#define QUANTILE_TYPE 7 /* Hyndman & Fan 1996 */

static void write_measure(struct Json *json, const struct MeasureComparison *measure)
{
	write_measure_phase(json, "before", &measure->before);
	write_measure_phase(json, "after", &measure->after);
	write_real(json, "mean_difference", measure->mean_difference);
	write_real(json, "percent_change", measure->percent_change);
	write_test(json, "welch", &measure->welch);
	write_test(json, "student", &measure->student);
	json_key(json, "wilcoxon");
	json_begin_object(json);
	write_real(json, "W", measure->wilcoxon_w);
	write_real(json, "p_normal_continuity_corrected", measure->wilcoxon_p);
	json_end(json);
	json_member_number(json, "quantile_type", QUANTILE_TYPE);
}

/* Pairs may be k of n, or events per exposure: both are given where both can be. */
static void write_pair_phase(struct Json *json, const char *key, const struct CompareReport *report,
			     const struct ProportionPhase *proportion, const struct RatePhase *rate)
{
	json_key(json, key);
	json_begin_object(json);
	if (report->has_proportion) {
		write_real(json, "x", proportion->x);
		write_real(json, "n", proportion->n);
		write_real(json, "p", proportion->p);
		write_interval(json, "wilson95", proportion->wilson95);
	}
	write_real(json, "events", rate->events);
	write_real(json, "exposure", rate->exposure);
	write_real(json, "rate", rate->rate);
	json_end(json);
}

static void write_proportion(struct Json *json, const struct ProportionComparison *proportion)
{
	write_real(json, "difference", proportion->difference);
	write_interval(json, "wald_ci95", proportion->wald_ci95);
	write_real(json, "chisq", proportion->chisq);
	write_real(json, "p_value", proportion->p_value);
	write_real(json, "p_value_yates", proportion->p_value_yates);
	write_interval(json, "wald_ci95_yates", proportion->wald_ci95_yates);
	write_real(json, "fisher_p", proportion->fisher_p);
	write_real(json, "fisher_odds_ratio", proportion->fisher_odds_ratio);
	write_real(json, "risk_ratio", proportion->risk_ratio);
}

static void write_rate(struct Json *json, const struct RateComparison *rate)
{
	write_real(json, "rate_ratio", rate->rate_ratio);
	write_interval(json, "exact_ci95", rate->exact_ci95);
	write_real(json, "p_exact", rate->p_exact);
	write_real(json, "rate_difference", rate->rate_difference);
}

void chart_json_compare(struct Text *out, const struct CompareReport *report)
{
	struct Json json;

	json_init(&json, out, false);
	json_begin_object(&json);
	json_member_text(&json, "type", "ba");
	json_member_number(&json, "part", (int64_t)report->request->parts.at[0]);
	if (report->pairs) {
		write_pair_phase(&json, "before", report, &report->proportion.before,
				 &report->rate.before);
		write_pair_phase(&json, "after", report, &report->proportion.after,
				 &report->rate.after);
		if (report->has_proportion)
			write_proportion(&json, &report->proportion);
		write_rate(&json, &report->rate);
	} else {
		write_measure(&json, &report->measure);
	}
	json_member_text(&json, "verdict", report->verdict);
	json_end(&json);
}
