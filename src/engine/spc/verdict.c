/* Verdict: the paragraph of a chart, sentence by sentence. */
#include "qtp/engine/spc/verdict.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/spc/conclusion.h"

#include "numbers.h"
#include "signals_work.h"

#include <math.h>
#include <string.h>

/* More phases or groups of signals than these are only counted. */
#define PHASES_SHOWN 4
#define GROUPS_SHOWN 10
/* Baselines and phases shorter than this are pointed out. */
#define BASELINE_MIN 10
/* How many values are looked at to see how precise the data are. */
#define VALUES_SAMPLED 200
#define DECIMALS_MAX 6
#define SCIENTIFIC_DIGITS 3 /* after the point */

struct Writer {
	struct Arena *arena;
	const struct ChartSpec *spec;
	const struct ChartResult *result;
	const struct Signals *signals;
	struct VerdictWords words;
	struct Text text;
	double apart; /* the lowest and the highest value */
	int decimals; /* of the data; -1 for ratios, shown with three digits */
};

static double values_apart(const struct ChartResult *result)
{
	double low = INFINITY, high = -INFINITY;

	for (size_t i = 0; i < result->n; i++) {
		low = fmin(low, result->points[i].y);
		high = fmax(high, result->points[i].y);
	}
	return high > low ? high - low : 0;
}

static bool is_ratio(const struct ChartResult *result)
{
	return (result->type >= CHART_P && result->type <= CHART_UP) || !isnan(result->points[0].n);
}

/* The fewest decimals that show every sampled value exactly. */
static int data_decimals(const struct ChartResult *result)
{
	int decimals = 0;

	if (is_ratio(result))
		return -1;
	for (size_t i = 0; i < result->n && i < VALUES_SAMPLED; i++) {
		double y = result->points[i].y;

		while (!isnan(y) && decimals < DECIMALS_MAX &&
		       chart_compare(y * pow(10, decimals), round(y * pow(10, decimals))) != 0)
			decimals++;
	}
	return decimals;
}

/* A computed number: one decimal more than the data, or three digits. */
static const char *number_text(const struct Writer *writer, double value)
{
	int decimals = writer->decimals + 1;
	const char *unit = writer->words.unit;

	if (number_is_scientific_among(value, writer->apart))
		return arena_format(writer->arena, "%s%s%s",
				    number_scientific(writer->arena, value, SCIENTIFIC_DIGITS),
				    unit ? " " : "", unit ? unit : "");
	if (writer->decimals < 0)
		decimals = value == 0 ? 0 : 2 - (int)floor(log10(fabs(value)));
	decimals = decimals < 0 ? 0 : decimals > DECIMALS_MAX ? DECIMALS_MAX : decimals;
	return arena_format(writer->arena, "%.*f%s%s", decimals, value == 0 ? 0 : value,
			    unit ? " " : "", unit ? unit : "");
}

static const char *points_word(const struct Writer *writer, size_t n)
{
	if (n == 1)
		return writer->words.point_one ? writer->words.point_one : "point";
	return writer->words.point_many ? writer->words.point_many : "points";
}

static void write_name(struct Writer *writer)
{
	const struct ChartResult *result = writer->result;
	char *name = arena_text(writer->arena, chart_type_name(result->type));

	if (name[0] >= 'a' && name[0] <= 'z')
		name[0] = (char)(name[0] - 'a' + 'A');
	text_format(&writer->text, "%s%s%s, %zu %s", name, writer->words.title ? " of " : "",
		    writer->words.title ? writer->words.title : "", result->n,
		    points_word(writer, result->n));
	if (result->n_missing > 0)
		text_format(&writer->text, " (%zu missing)", result->n_missing);
	if (writer->spec->direction != DIRECTION_NEUTRAL)
		text_format(&writer->text, ", %s is better",
			    writer->spec->direction == DIRECTION_UP ? "higher" : "lower");
	text_append(&writer->text, ". ");
}

static const char *centre_word(const struct Writer *writer)
{
	if (!isnan(writer->spec->center))
		return "given centre";
	return chart_type_centre(writer->result->type);
}

/* "the baseline (points 1-8)", "all 36 points", or "24 of 36 points" where some are left out or
 * missing. */
static const char *base_text(const struct Writer *writer, const struct ChartPart *part)
{
	size_t n = part->end - part->first;

	if (part->base_end < part->end)
		return arena_format(writer->arena, "the baseline (%s %zu-%zu)",
				    points_word(writer, 2), part->first + 1, part->base_end);
	if (n == 1)
		return arena_format(writer->arena, "the one %s", points_word(writer, 1));
	if (part->n_base == n)
		return arena_format(writer->arena, "all %zu %s", n, points_word(writer, n));
	return arena_format(writer->arena, "%zu of %zu %s", part->n_base, n,
			    points_word(writer, n));
}

static bool has_same_limits(const struct ChartResult *result, const struct ChartPart *part)
{
	const struct ChartPoint *first = &result->points[part->first];

	for (size_t i = part->first; i < part->end; i++) {
		const struct ChartPoint *point = &result->points[i];

		if (isnan(point->ucl) || chart_compare(point->ucl, first->ucl) != 0)
			return false;
	}
	return true;
}

static void write_limits(struct Writer *writer, const struct ChartPart *part)
{
	const struct ChartPoint *first = &writer->result->points[part->first];
	const char *low, *high;

	if (!writer->result->has_limits || part->no_variation || part->no_events)
		return;
	if (!has_same_limits(writer->result, part)) {
		if (writer->result->n_varies)
			text_append(&writer->text, ", limits by the size of each point");
		return;
	}
	low = number_text(writer, first->lcl);
	high = number_text(writer, first->ucl);
	text_format(&writer->text, ", limits %s to %s", low, high);
	if (writer->spec->screened)
		text_append(&writer->text, " (moving ranges screened)");
}

static void write_centre(struct Writer *writer, size_t k)
{
	const struct ChartPart *part = &writer->result->parts[k];
	const char *word = centre_word(writer);

	if (writer->result->n_parts > 1)
		text_format(&writer->text, "Phase %zu (%s %zu-%zu): %s", k + 1,
			    points_word(writer, 2), part->first + 1, part->end, word);
	else
		text_format(&writer->text, "%c%s", word[0] - 'a' + 'A', word + 1);
	if (isnan(part->cl)) {
		text_append(&writer->text, " unknown, there is no value. ");
		return;
	}
	if (isnan(writer->spec->center))
		text_format(&writer->text, " of %s", base_text(writer, part));
	text_format(&writer->text, " %s", number_text(writer, part->cl));
	write_limits(writer, part);
	text_append(&writer->text, ". ");
	if (part->trial && part->n_base > 1 && writer->result->has_limits && !part->no_variation &&
	    !part->no_events)
		text_format(&writer->text, "These are trial limits, from fewer than %d points. ",
			    CHART_TRIAL_BELOW);
	else if (part->base_end < part->end && part->n_base < BASELINE_MIN)
		text_format(&writer->text, "The baseline holds only %zu %s. ", part->n_base,
			    points_word(writer, part->n_base));
}

static void write_centres(struct Writer *writer)
{
	size_t n = writer->result->n_parts, first = n > PHASES_SHOWN ? n - PHASES_SHOWN : 0;

	if (first > 0)
		text_format(&writer->text, "%zu phases, the last %d: ", n, PHASES_SHOWN);
	for (size_t k = first; k < n; k++)
		write_centre(writer, k);
}

static void write_left_out(struct Writer *writer)
{
	const struct ChartResult *result = writer->result;
	size_t shown = 0;

	if (result->n_excluded == 0)
		return;
	text_append(&writer->text, "Left out of the calculation: ");
	for (size_t i = 0; i < result->n && shown < GROUPS_SHOWN; i++) {
		const char *why = writer->words.left_out ? writer->words.left_out[i] : NULL;

		if (result->points[i].included)
			continue;
		text_append(&writer->text, shown++ > 0 ? ", " : "");
		text_append(&writer->text,
			    signal_points_text(writer->arena, &i, 1, writer->words.names));
		if (why)
			text_format(&writer->text, " (%s)", why);
	}
	if (shown < result->n_excluded)
		text_format(&writer->text, " and %zu more", result->n_excluded - shown);
	text_append(&writer->text, ". ");
}

static void write_cautions(struct Writer *writer)
{
	size_t n = writer->result->n_without_denominator;

	if (n > 0)
		text_format(&writer->text,
			    "%zu %s with events but nothing to count them in: treated as missing. ",
			    n, points_word(writer, n));
	text_append(&writer->text, chart_cautions(writer->arena, writer->spec, writer->result));
}

/* The signals of one rule on one side of a phase, put in one sentence. */
struct Group {
	struct Signal like; /* the first of them, with the members of the shortest */
	size_t n_signals;
	size_t *points; /* of all of them, each once, ascending */
	size_t n_points;
};

static void gather(const struct Writer *writer, size_t first, struct Group *group)
{
	group->like = writer->signals->items[first];
	group->n_signals = group->n_points = 0;
	for (size_t s = first; s < writer->signals->n; s++) {
		const struct Signal *signal = &writer->signals->items[s];

		if (signal->rule != group->like.rule || signal->part != group->like.part)
			break;
		if (signal->direction != group->like.direction)
			continue;
		group->n_signals++;
		if (signal->n_members < group->like.n_members)
			group->like.n_members = signal->n_members;
		for (size_t i = 0; i < signal->n_members; i++)
			if (group->n_points == 0 ||
			    signal->members[i] > group->points[group->n_points - 1])
				group->points[group->n_points++] = signal->members[i];
	}
}

static void write_group(struct Writer *writer, size_t first, struct Group *group)
{
	const char *const *names = writer->words.names;
	const struct Signal *like = &group->like;
	const char *points, *phrase;

	gather(writer, first, group);
	/* with several rule sets in force each signal says whose it is */
	if (writer->result->rules & (writer->result->rules - 1))
		text_format(&writer->text, "%s: ", like->rule->name);
	if (like->rule->extent == SIGNAL_OF_PHASE || group->n_signals == 1) {
		text_append(&writer->text, signal_text(writer->arena, writer->spec, writer->result,
						       &writer->signals->items[first], names));
		return;
	}
	points = signal_points_text(writer->arena, group->points, group->n_points, names);
	phrase = like->rule->phrase(writer->arena, writer->spec, writer->result, like);
	if (like->n_members == 1)
		text_format(&writer->text, "%s%s %s", names ? "" : "points ", points, phrase);
	else
		text_format(&writer->text, "%s%s%s%s",
			    like->rule->extent == SIGNAL_OF_RUN ? "at least " : "", phrase,
			    names ? ", " : ", points ", points);
	text_append(&writer->text, signal_news_text(like->news));
}

/* Whether an earlier signal of the same rule and phase already had this direction. */
static bool is_first_of_group(const struct Signals *signals, size_t at, bool seen[3])
{
	const struct Signal *signal = &signals->items[at];

	if (at == 0 || signals->items[at - 1].rule != signal->rule ||
	    signals->items[at - 1].part != signal->part)
		memset(seen, 0, 3 * sizeof(*seen));
	if (seen[signal->direction])
		return false;
	seen[signal->direction] = true;
	return true;
}

static void write_groups(struct Writer *writer, const char *head)
{
	struct Group group = {.points = ARENA_ARRAY(writer->arena, writer->result->n, size_t)};
	size_t n_groups = 0;
	bool seen[3] = {false, false, false};

	for (size_t s = 0; s < writer->signals->n; s++) {
		const struct Signal *signal = &writer->signals->items[s];

		if (!is_first_of_group(writer->signals, s, seen) || !signal->judged)
			continue;
		if (n_groups++ >= GROUPS_SHOWN)
			continue;
		text_append(&writer->text, n_groups > 1 ? "; " : head);
		write_group(writer, s, &group);
	}
	if (n_groups > GROUPS_SHOWN)
		text_format(&writer->text, "; and %zu more", n_groups - GROUPS_SHOWN);
	if (n_groups > 0)
		text_append(&writer->text, ". ");
}

/* The newest points beside the frozen baseline. */
static void write_since_baseline(struct Writer *writer)
{
	const struct BaselineSignals *baseline = writer->signals->baseline;
	struct Writer carried = *writer;

	if (!baseline)
		return;
	carried.spec = &baseline->spec;
	carried.result = &baseline->result;
	carried.signals = &baseline->signals;
	write_groups(&carried, "Beside the baseline: ");
	writer->text = carried.text;
}

static void write_both_ways(struct Writer *writer)
{
	size_t *both = ARENA_ARRAY(writer->arena, writer->result->n, size_t), n = 0;

	for (size_t i = 0; i < writer->result->n; i++) {
		unsigned news = writer->signals->point_news[i];

		if ((news & POINT_GOOD) && (news & POINT_BAD))
			both[n++] = i;
	}
	if (n > 0)
		text_format(&writer->text, "Good and bad news at once: %s. ",
			    signal_points_text(writer->arena, both, n, writer->words.names));
}

/* Which earlier phases cannot be judged; the newest one has its own sentence. */
static void write_unjudged(struct Writer *writer)
{
	size_t n = writer->result->n_parts, first = n > PHASES_SHOWN ? n - PHASES_SHOWN : 0;

	for (size_t k = first; k + 1 < n; k++)
		if (writer->result->parts[k].n_useful < CHART_USEFUL_MIN)
			text_format(&writer->text,
				    "Phase %zu has too few useful points to be judged. ", k + 1);
}

static void write_conclusion(struct Writer *writer)
{
	struct Conclusion conclusion;

	chart_conclude(writer->result, writer->signals, &conclusion);
	text_format(&writer->text, "%s ", conclusion_sentence(writer->arena, &conclusion));
}

/* --- Before and after */

/* Two stretches to compare: their names, centres, and how many points each has. */
struct Comparison {
	const char *before, *after;
	double from, to;
	size_t n_before, n_after;
};

/* The median on a run chart, else the mean: of events over sizes where points have sizes. */
static double centre_of(const struct Writer *writer, size_t first, size_t end, size_t *ret_n)
{
	double *values = ARENA_ARRAY(writer->arena, end - first, double), sum = 0, sizes = 0;
	size_t n = 0;

	for (size_t i = first; i < end; i++) {
		const struct ChartPoint *point = &writer->result->points[i];
		double size = point->n > 0 ? point->n : 1;

		if (!point->included || isnan(point->y))
			continue;
		values[n++] = point->y;
		sum += size * point->y;
		sizes += size;
	}
	*ret_n = n;
	if (strcmp(chart_type_centre(writer->result->type), "median") == 0)
		return values_median(values, n);
	return n > 0 ? sum / sizes : NAN;
}

/* The newest phase and the frozen baseline, else the phase before it; with one phase its baseline
 * and what came after. False: there is nothing to compare. */
static bool find_comparison(const struct Writer *writer, struct Comparison *ret_comparison)
{
	size_t n = writer->result->n_parts;
	const struct ChartPart *last = &writer->result->parts[n - 1];

	if (n > 1) {
		size_t baseline = baseline_part(writer->spec, writer->result);
		const struct ChartPart *before =
			baseline > 0 ? &writer->result->parts[baseline - 1] : last - 1;

		*ret_comparison = (struct Comparison){
			.before = baseline > 0 ? "the baseline"
					       : arena_format(writer->arena, "phase %zu", n - 1),
			.after = arena_format(writer->arena, "phase %zu", n),
			.from = before->cl,
			.to = last->cl,
			.n_before = before->n_base,
			.n_after = last->n_base};
	} else {
		*ret_comparison = (struct Comparison){.before = "the baseline",
						      .after = "the points after it",
						      .from = last->cl,
						      .n_before = last->n_base};
		ret_comparison->to =
			centre_of(writer, last->base_end, last->end, &ret_comparison->n_after);
	}
	return !isnan(ret_comparison->from) && !isnan(ret_comparison->to);
}

/* "went from 12.1 h to 9.4 h (-22 %, in the wanted direction)" */
static void write_change(struct Writer *writer, const struct Comparison *all)
{
	static const char *const texts[] = {[NEWS_NONE] = "",
					    [NEWS_GOOD] = "in the wanted direction",
					    [NEWS_BAD] = "against the wanted direction"};
	int way = chart_compare(all->to, all->from);
	const char *news = texts[signal_news(writer->spec->direction, signal_direction(way))];
	bool share = way != 0 && all->from > 0 && all->to > 0;

	if (way == 0) {
		text_format(&writer->text, "stayed at %s", number_text(writer, all->from));
		return;
	}
	text_format(&writer->text, "went from %s to %s", number_text(writer, all->from),
		    number_text(writer, all->to));
	if (share || *news)
		text_append(&writer->text, " (");
	if (share)
		text_format(&writer->text, "%+.0f %%%s", 100 * (all->to - all->from) / all->from,
			    *news ? ", " : "");
	text_append(&writer->text, news);
	if (share || *news)
		text_append(&writer->text, ")");
}

static void write_comparison(struct Writer *writer)
{
	struct Comparison all;
	size_t least;

	if (!find_comparison(writer, &all))
		return;
	least = all.n_before < all.n_after ? all.n_before : all.n_after;
	text_format(&writer->text, "From %s to %s the %s ", all.before, all.after,
		    chart_type_centre(writer->result->type));
	write_change(writer, &all);
	text_append(&writer->text, ". ");
	if (least < BASELINE_MIN)
		text_format(&writer->text,
			    "With only %zu %s on one side this is a first impression. ", least,
			    points_word(writer, least));
}

/* Inside the limits the target can be met or missed by chance; what happened so far is said too. */
static void write_by_chance(struct Writer *writer)
{
	size_t n, n_missed = chart_target_misses(writer->spec, writer->result, &n);

	if (n_missed == 0)
		text_format(&writer->text,
			    "The target was met by all %zu %s so far, but is inside the limits: "
			    "it can be missed by chance. ",
			    n, points_word(writer, n));
	else if (n_missed == n)
		text_format(&writer->text,
			    "The target was missed by all %zu %s so far, but is inside the limits: "
			    "it can be met by chance. ",
			    n, points_word(writer, n));
	else
		text_append(&writer->text, "The target is hit and missed by chance. ");
}

static void write_target(struct Writer *writer)
{
	enum MdcAssurance assurance = mdc_assurance(writer->spec, writer->result);

	if (!rules_with(writer->result->rules, RULES_ASSURE) || assurance == MDC_NO_ASSURANCE)
		return;
	if (assurance == MDC_HIT_AND_MISS)
		write_by_chance(writer);
	else
		text_format(&writer->text, "The target is %s consistently. ",
			    assurance == MDC_PASSES ? "met" : "missed");
}

void verdict_rebase(const struct ChartResult *result, struct Rebase *ret_rebase)
{
	const struct ChartPart *part = &result->parts[result->n_parts - 1];

	*ret_rebase = (struct Rebase){0};
	if (part->base_end == part->end || part->n_useful < CHART_USEFUL_MIN)
		return;
	for (size_t i = part->end; i-- > part->base_end;) {
		int side = result->points[i].included ? chart_side(&result->points[i]) : 0;

		if (side == 0)
			continue;
		if (ret_rebase->side != 0 && side != ret_rebase->side)
			break;
		ret_rebase->side = side;
		ret_rebase->run++;
		ret_rebase->after = i;
	}
	ret_rebase->proposed = ret_rebase->run >= REBASE_POINTS;
}

static void write_rebase(struct Writer *writer)
{
	struct Rebase rebase;

	verdict_rebase(writer->result, &rebase);
	if (rebase.proposed)
		text_format(
			&writer->text,
			"A new phase from %s %s on could be proposed: since the baseline the last "
			"%zu "
			"useful points all lie %s its centre. Do so only if the reason is known. ",
			points_word(writer, 1),
			signal_points_text(writer->arena, &rebase.after, 1, writer->words.names),
			rebase.run, rebase.side > 0 ? "above" : "below");
}

static void write_verdict(struct Writer *writer)
{
	const struct ChartResult *result = writer->result;
	bool is_one = result->n_parts == 1 && result->parts[0].n_useful == 1;
	bool of_spread = result->type == CHART_MR || result->type == CHART_S;

	text_format(&writer->text, "Rules: %s%s", rules_name(writer->arena, result->rules),
		    of_spread && result->rules != RULES_3SIGMA
			    ? " (of which only points beyond the limits are looked for here)"
			    : "");
	for (size_t k = 0; k < writer->result->n_parts && k <= PHASES_SHOWN; k++)
		text_format(&writer->text, "%s %zu", k > 0 ? " +" : ";",
			    writer->result->parts[k].n_useful);
	text_append(&writer->text, is_one ? " useful point. " : " useful points. ");
	write_unjudged(writer);
	write_groups(writer, "Signals: ");
	write_since_baseline(writer);
	write_both_ways(writer);
	write_conclusion(writer);
	write_comparison(writer);
	write_rebase(writer);
}

const char *verdict_text(struct Arena *arena, const struct ChartSpec *spec,
			 const struct ChartResult *result, const struct Signals *signals,
			 const struct VerdictWords *words)
{
	struct Writer writer = {.arena = arena,
				.spec = spec,
				.result = result,
				.signals = signals,
				.apart = values_apart(result),
				.decimals = data_decimals(result)};
	const char *text;

	if (words)
		writer.words = *words;
	text_init(&writer.text);
	write_name(&writer);
	write_centres(&writer);
	write_left_out(&writer);
	write_cautions(&writer);
	write_verdict(&writer);
	write_target(&writer);
	text = arena_text_n(arena, text_get(&writer.text), writer.text.length - 1);
	text_release(&writer.text);
	return text;
}
