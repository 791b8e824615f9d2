/* Chart picture: what is said about a chart, and which mark each point has. */
#include "qtp/engine/spc/picture.h"

#include "layout.h"

#include "qtp/engine/base/math.h"

#include <math.h>

/* ---- marks ---- */

static enum ChartMark plain_mark(const struct ChartPoint *point)
{
	if (isnan(point->y))
		return MARK_NONE;
	if (!point->included)
		return MARK_EXCLUDED;
	return !isnan(point->cl) && chart_compare(point->y, point->cl) == 0 ? MARK_CENTRE
									    : MARK_NORMAL;
}

static enum ChartMark signal_mark(const struct Signal *signal, const struct ChartPoint *point)
{
	if (signal->direction == SIGNAL_NONE)
		return point->y < point->cl ? MARK_LOW : MARK_HIGH;
	return signal->direction == SIGNAL_HIGH ? MARK_HIGH : MARK_LOW;
}

/* Points of signals; one on the centre line or left out keeps its own shape. */
static void mark_signals(struct ChartPicture *picture)
{
	for (size_t i = 0; i < picture->signals.n; i++) {
		const struct Signal *signal = &picture->signals.items[i];

		for (size_t k = 0; k < signal->n_members && signal->judged; k++) {
			size_t at = signal->members[k];

			if (picture->marks[at] == MARK_NORMAL &&
			    signal_counts_point(&picture->result, signal, at))
				picture->marks[at] = (unsigned char)signal_mark(
					signal, &picture->result.points[at]);
		}
	}
}

static void make_marks(struct ChartPicture *picture, struct Arena *arena)
{
	picture->marks = ARENA_ARRAY(arena, picture->result.n, unsigned char);
	for (size_t i = 0; i < picture->result.n; i++)
		picture->marks[i] = (unsigned char)plain_mark(&picture->result.points[i]);
	mark_signals(picture);
}

/* ---- words ---- */

#define WORDS_MAX 12
#define WORDS_OF_RULE_MAX 3

static void add_words(struct ChartPicture *picture, struct ChartWords words)
{
	if (picture->n_words == WORDS_MAX)
		picture->n_more_words++;
	else
		picture->words[picture->n_words++] = words;
}

static enum ChartMark direction_mark(enum SignalDirection direction)
{
	return direction == SIGNAL_HIGH	 ? MARK_HIGH
	       : direction == SIGNAL_LOW ? MARK_LOW
					 : MARK_NORMAL;
}

static bool is_alike(const struct Signal *a, const struct Signal *b)
{
	return a->judged == b->judged && a->rule == b->rule && a->direction == b->direction;
}

/* Signals, and the chart that they were found on. */
struct Telling {
	const struct ChartSpec *spec;
	const struct ChartResult *result;
	const struct Signals *signals;
	const char *head; /* in front of each */
};

static void tell(struct ChartPicture *picture, const struct Telling *of,
		 const struct Signal *signal, struct Arena *arena)
{
	add_words(picture, (struct ChartWords){
				   .mark = direction_mark(signal->direction),
				   .found = true,
				   .news = signal->news,
				   .rule = signal->rule->name,
				   .text = arena_format(arena, "%s%s", of->head,
							signal_text(arena, of->spec, of->result,
								    signal, picture->labels)),
			   });
}

/* Points beyond a limit, all of them in one line. */
static void describe_beyond(struct ChartPicture *picture, const struct Telling *of,
			    const struct Signal *first, struct Arena *arena)
{
	const struct Signal *end = of->signals->items + of->signals->n;
	size_t *points = ARENA_ARRAY(arena, (size_t)(end - first), size_t), n = 0;
	struct Signal together = *first;

	for (const struct Signal *signal = first; signal < end; signal++) {
		if (is_alike(signal, first))
			points[n++] = signal->completed_at;
	}
	together.members = points;
	together.n_members = n;
	tell(picture, of, &together, arena);
}

/* How many signals there are of each rule and direction in front of the one looked at. */
struct Told {
	size_t n[3];
};

/* A rule with many signals gets some lines; the others are counted. Points beyond a limit are one
 * line. */
static void describe_signal(struct ChartPicture *picture, const struct Telling *of,
			    const struct Signal *signal, struct Told *told, struct Arena *arena)
{
	size_t before = told->n[signal->direction]++;
	size_t of_rule = told->n[0] + told->n[1] + told->n[2];

	if (signal->rule->extent == SIGNAL_OF_POINT) {
		if (before == 0)
			describe_beyond(picture, of, signal, arena);
		return;
	}
	if (of_rule > WORDS_OF_RULE_MAX)
		picture->n_more_words++;
	else
		tell(picture, of, signal, arena);
}

static void describe_signals(struct ChartPicture *picture, const struct Telling *of,
			     struct Arena *arena)
{
	struct Told *told = ARENA_ARRAY(arena, signal_rule_count(), struct Told);

	for (size_t i = 0; i < of->signals->n; i++) {
		const struct Signal *signal = &of->signals->items[i];

		if (signal->judged)
			describe_signal(picture, of, signal, &told[signal_rule_index(signal->rule)],
					arena);
	}
}

/* Those of the chart, and those beside a frozen baseline. */
static void describe_all(struct ChartPicture *picture, struct Arena *arena)
{
	const struct BaselineSignals *baseline = picture->signals.baseline;

	describe_signals(picture,
			 &(struct Telling){&picture->spec, &picture->result, &picture->signals, ""},
			 arena);
	if (baseline)
		describe_signals(picture,
				 &(struct Telling){&baseline->spec, &baseline->result,
						   &baseline->signals, "beside the baseline: "},
				 arena);
}

/* The numbers of the runs analysis of each phase in which it found nothing. */
static void describe_runs(struct ChartPicture *picture, struct Arena *arena)
{
	const struct ChartResult *result = &picture->result;
	const struct RuleSet *set = rules_with(result->rules, RULES_COUNT_RUNS);

	if (result->type == CHART_MR || result->type == CHART_S)
		return; /* no rules on runs there */
	for (size_t i = 0; set && i < result->n_parts; i++) {
		const struct ChartPart *part = &result->parts[i];
		const char *phase =
			result->n_parts > 1 ? arena_format(arena, "phase %zu: ", i + 1) : "";

		if (part->n_useful < CHART_USEFUL_MIN || part->runs_signal)
			continue; /* a signal has its own lines */
		add_words(picture,
			  (struct ChartWords){
				  .mark = MARK_NORMAL,
				  .rule = set->title,
				  .text = arena_format(
					  arena,
					  "%slongest run %zu (limit %zu), crossings %zu (at least "
					  "%zu): "
					  "no shift",
					  phase, part->longest_run, part->longest_run_max,
					  part->n_crossings, part->n_crossings_min),
			  });
	}
}

/* ---- head ---- */

static const char *wanted_text(enum ChartDirection direction)
{
	static const char *const texts[] = {
		[DIRECTION_NEUTRAL] = "",
		[DIRECTION_UP] = " \xc2\xb7 higher is better \xe2\x86\x91",
		[DIRECTION_DOWN] = " \xc2\xb7 lower is better \xe2\x86\x93",
	};

	return texts[direction];
}

static bool centre_is_median(enum ChartType type)
{
	return type == CHART_RUN || type == CHART_G;
}

/* "point 10", "points 10 and 20" */
static const char *freeze_text(const struct ChartSpec *spec, struct Arena *arena)
{
	const char *text = spec->freeze ? arena_format(arena, "%zu", spec->freeze) : "";
	size_t n = spec->n_more_freezes;

	for (size_t i = 0; i < n; i++)
		text = arena_format(arena, "%s%s%zu", text,
				    !*text	 ? ""
				    : i + 1 == n ? " and "
						 : ", ",
				    spec->more_freezes[i]);
	return arena_format(arena, "point%s %s", (spec->freeze != 0) + n > 1 ? "s" : "", text);
}

static const char *centre_text(const struct ChartPicture *picture, struct Arena *arena)
{
	const struct ChartSpec *spec = &picture->spec;
	const char *what = centre_is_median(spec->type) ? "median" : "mean";

	if (!isnan(spec->center))
		return "centre given";
	if (picture->result.n_parts > 1 && (spec->freeze || spec->n_more_freezes))
		return arena_format(arena, "%s of each phase, frozen at %s", what,
				    freeze_text(spec, arena));
	if (picture->result.n_parts > 1)
		return arena_format(arena, "%s of each of %zu phases", what,
				    picture->result.n_parts);
	if (spec->freeze)
		return arena_format(arena, "%s of points 1-%zu", what, spec->freeze);
	return arena_format(arena, "%s of all points", what);
}

static const char *limits_text(const struct ChartPicture *picture)
{
	const struct ChartResult *result = &picture->result;
	const struct ChartPart *last = &result->parts[result->n_parts - 1];

	if (!result->has_limits || (last->n_base < 2 && isnan(result->points[last->first].ucl)))
		return "";
	if (last->no_events)
		return " \xc2\xb7 no events";
	if (last->no_variation)
		return " \xc2\xb7 no variation";
	if (last->trial)
		return " \xc2\xb7 3-sigma trial limits";
	return result->n_varies ? " \xc2\xb7 3-sigma limits, each n" : " \xc2\xb7 3-sigma limits";
}

static const char *facts_text(const struct ChartPicture *picture, struct Arena *arena)
{
	const struct ChartStory *story = picture->story;
	size_t n = picture->result.n;
	const char *many = story->point_many ? story->point_many : "points";
	const char *range = "";

	if (story->names && n > 1)
		range = arena_format(arena, ", %s \xe2\x80\x93 %s", picture->labels[0],
				     picture->labels[n - 1]);
	return arena_format(arena, "%s%s%zu %s%s \xc2\xb7 %s%s",
			    story->subtitle ? story->subtitle : "",
			    story->subtitle ? " \xc2\xb7 " : "", n,
			    n == 1 ? (story->point_one ? story->point_one : "point") : many, range,
			    centre_text(picture, arena), limits_text(picture));
}

/* ---- names ---- */

#define ISO_MONTH 7 /* letters of 2017-08 */

static bool all_month_starts(const struct ChartStory *story, size_t n)
{
	if (!story->days || story->keeps_names)
		return false;
	for (size_t i = 0; i < n; i++) {
		if (story->days[i] == DAY_NONE || story->days[i] != day_month_start(story->days[i]))
			return false;
	}
	return true;
}

static void make_labels(struct ChartPicture *picture, struct Arena *arena)
{
	const struct ChartStory *story = picture->story;
	bool months = all_month_starts(story, picture->result.n);
	char day[DAY_TEXT];

	if (!story->names)
		return;
	picture->labels = ARENA_ARRAY(arena, picture->result.n, const char *);
	for (size_t i = 0; i < picture->result.n; i++)
		picture->labels[i] =
			months ? arena_text_n(arena, day_iso(story->days[i], day), ISO_MONTH)
			       : story->names[i];
}

bool chart_picture_make(struct Arena *arena, const struct ChartSpec *spec,
			const struct ChartStory *story, struct ChartPicture *ret_picture,
			struct Error *error)
{
	struct VerdictWords words;

	*ret_picture = (struct ChartPicture){.story = story, .spec = *spec};
	if (!chart_compute(arena, spec, &ret_picture->result, error))
		return false;
	make_labels(ret_picture, arena);
	words = (struct VerdictWords){
		.title = story->title,
		.point_one = story->point_one,
		.point_many = story->point_many,
		.unit = story->unit,
		.names = ret_picture->labels,
		.left_out = story->left_out,
	};
	signals_compute(arena, spec, &ret_picture->result, &ret_picture->signals);
	verdict_rebase(&ret_picture->result, &ret_picture->rebase);
	ret_picture->verdict =
		verdict_text(arena, spec, &ret_picture->result, &ret_picture->signals, &words);
	ret_picture->words = ARENA_ARRAY(arena, WORDS_MAX, struct ChartWords);
	make_marks(ret_picture, arena);
	chart_layout(ret_picture, arena);
	describe_all(ret_picture, arena);
	describe_runs(ret_picture, arena);
	ret_picture->kind = arena_format(arena, "%s%s", chart_type_name(spec->type),
					 wanted_text(spec->direction));
	ret_picture->facts = facts_text(ret_picture, arena);
	return true;
}
