/* Describe: a point of a chart in two lines, and the rules with their numbers as paragraphs. */
#include "screen_describe.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"

#include <math.h>

/* ---- one point ---- */

/* After the value: what it was computed from. */
static const char *parts_of(const struct MeasureChart *chart, size_t point, struct Arena *arena)
{
	const struct Point *at = &chart->points[point];

	if (chart->measure.data == DATA_SUBGROUP)
		return arena_format(arena, " (%s)", at->subgroup ? at->subgroup : "");
	if (isnan(at->numerator) || isnan(at->denominator))
		return "";
	return arena_format(arena, " (%.15g/%.15g)", at->numerator, at->denominator);
}

static const char *value_of(const struct MeasureChart *chart, const struct ChartPicture *picture,
			    size_t point, struct Arena *arena)
{
	double y = picture->result.points[point].y;
	const char *unit = picture->story->unit;

	if (isnan(y))
		return "missing";
	return arena_format(arena, "%s%s%s%s", chart_number(picture, y, 1, arena), unit ? " " : "",
			    unit ? unit : "", parts_of(chart, point, arena));
}

static const char *limits_of(const struct ChartPicture *picture, size_t point, struct Arena *arena)
{
	double lower = chart_line_value(picture, LINE_LOWER, point),
	       upper = chart_line_value(picture, LINE_UPPER, point);

	if (isnan(lower) && isnan(upper))
		return "";
	if (isnan(lower))
		return arena_format(arena, ", upper limit %s",
				    chart_number(picture, upper, 1, arena));
	if (isnan(upper))
		return arena_format(arena, ", lower limit %s",
				    chart_number(picture, lower, 1, arena));
	return arena_format(arena, ", limits %s to %s", chart_number(picture, lower, 1, arena),
			    chart_number(picture, upper, 1, arena));
}

const char *describe_point(const struct MeasureChart *chart, const struct ChartPicture *picture,
			   size_t point, struct Arena *arena)
{
	char day[DAY_TEXT];

	return arena_format(arena, "%zu/%zu  %s  %s  centre %s%s", point + 1, chart->n,
			    day_medium(chart->points[point].day, day),
			    value_of(chart, picture, point, arena),
			    chart_number(picture, picture->result.points[point].cl, 1, arena),
			    limits_of(picture, point, arena));
}

static bool is_member(const struct Signal *signal, size_t point)
{
	size_t low = 0, high = signal->n_members;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (signal->members[middle] == point)
			return true;
		if (signal->members[middle] < point)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

static const char *joined(const char *list, const char *item, struct Arena *arena)
{
	return *list ? arena_format(arena, "%s, %s", list, item) : item;
}

/* The rules it breaks, each once. */
static const char *broken_rules(const struct ChartPicture *picture, size_t point,
				struct Arena *arena)
{
	bool *seen = ARENA_ARRAY(arena, signal_rule_count(), bool);
	const char *list = "";

	for (size_t i = 0; i < picture->signals.n; i++) {
		const struct Signal *signal = &picture->signals.items[i];

		size_t rule = signal_rule_index(signal->rule);

		if (!signal->judged || seen[rule] || !is_member(signal, point))
			continue;
		seen[rule] = true;
		list = joined(list, signal->rule->name, arena);
	}
	return list;
}

static const char *news_words(unsigned char news)
{
	if (news == (POINT_GOOD | POINT_BAD))
		return " (good and bad news)";
	return news & POINT_GOOD  ? " (in the wanted direction)"
	       : news & POINT_BAD ? " (against the wanted direction)"
				  : "";
}

const char *describe_point_rules(const struct MeasureChart *chart,
				 const struct ChartPicture *picture, size_t point,
				 struct Arena *arena)
{
	const struct Point *at = &chart->points[point];
	const char *rules = broken_rules(picture, point, arena);
	const char *text = *rules ? arena_format(arena, "breaks %s%s", rules,
						 news_words(picture->signals.point_news[point]))
				  : "breaks no rule";

	if (at->left_out)
		text = arena_format(arena, "left out: %s", at->left_out);
	if (at->note)
		text = arena_format(arena, "%s; note: %s", text, at->note);
	return text;
}

/* ---- the whole chart ---- */

static void add_part(struct Text *text, const struct ChartPicture *picture, size_t index,
		     struct Arena *arena)
{
	const struct ChartPart *part = &picture->result.parts[index];

	text_format(text, "\nPhase %zu, points %zu to %zu: centre %s, %zu useful points. ",
		    index + 1, part->first + 1, part->end,
		    chart_number(picture, part->cl, 1, arena), part->n_useful);
	if (part->n_useful == 0)
		return;
	text_format(text, "Longest run %zu (limit %zu), crossings %zu (at least %zu).",
		    part->longest_run, part->longest_run_max, part->n_crossings,
		    part->n_crossings_min);
	if (part->n_useful < CHART_USEFUL_MIN)
		text_format(text, " No verdict below %d useful points.", CHART_USEFUL_MIN);
	if (picture->result.has_limits && part->trial)
		text_format(text, " Trial limits: fewer than %d points.", CHART_TRIAL_BELOW);
}

static void add_signals(struct Text *text, const struct ChartPicture *picture, struct Arena *arena)
{
	const struct Signals *signals = &picture->signals;

	text_append(text, signals->n > 0 ? "\n\nSignals\n" : "\n\nNo signals.\n");
	for (size_t i = 0; i < signals->n; i++)
		text_format(text, "%s: %s.%s\n", signals->items[i].rule->name,
			    signal_text(arena, &picture->spec, &picture->result, &signals->items[i],
					picture->story->names),
			    signals->items[i].judged ? "" : " Not judged: too few useful points.");
}

const char *describe_chart(const struct ChartPicture *picture, struct Arena *arena)
{
	struct Text text;
	const char *result;

	text_init(&text);
	text_format(&text, "%s\n\n%s; %s\n\nRules: %s.\n", picture->verdict, picture->kind,
		    picture->facts, rules_name(arena, picture->result.rules));
	for (size_t i = 0; i < N_RULE_SETS; i++)
		if (picture->result.rules & rule_set_at(i)->bit)
			text_format(&text, "%s\n", signal_rules_text(rule_set_at(i), arena));
	for (size_t i = 0; i < picture->result.n_parts; i++)
		add_part(&text, picture, i, arena);
	add_signals(&text, picture, arena);
	result = arena_text(arena, text_get(&text));
	text_release(&text);
	return result;
}
