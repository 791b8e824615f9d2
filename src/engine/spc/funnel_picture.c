/* Funnel as a read model: its axes, and what it says in words. */
#include "layout.h"
#include "numbers.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/spc/funnel.h"

#include <math.h>
#include <string.h>

#define HEADROOM 0.06
#define NAMED_MOST 5	  /* teams that the words name */
#define WIDE_SPREAD 1.5	  /* of z: more than chance between teams all over */
#define LARGE_COUNT 200.0 /* the mean size from which that says so much */
#define DECIMALS_MOST 4

/* ---- numbers ---- */

static double axis_size(const struct FunnelPicture *picture)
{
	return fmax(fabs(picture->low), fabs(picture->high));
}

const char *funnel_value(const struct FunnelPicture *picture, double number, struct Arena *arena)
{
	double size = axis_size(picture);

	if (number != 0 && number_is_scientific(size))
		return number_scientific(arena, number, 2);
	return arena_format(arena, "%.*f", int_clamp(2 - (int)floor(log10(size)), 1, DECIMALS_MOST),
			    number);
}

const char *funnel_number(const struct FunnelPicture *picture, double number, struct Arena *arena)
{
	return arena_format(arena, "%s%s%s", funnel_value(picture, number, arena),
			    *picture->unit ? " " : "", picture->unit);
}

enum SignalNews funnel_news(const struct FunnelPicture *picture, const struct FunnelRow *row)
{
	if (!row->far || picture->direction == DIRECTION_NEUTRAL)
		return NEWS_NONE;
	return (row->beyond == SIGNAL_HIGH) == (picture->direction == DIRECTION_UP) ? NEWS_GOOD
										    : NEWS_BAD;
}

/* ---- axes ---- */

static size_t make_ticks(struct ChartTick ticks[CHART_TICKS_MAX], double low, double high,
			 const char *unit, struct Arena *arena)
{
	double step = axis_tick_step(low, high), first = ceil(low / step - CHART_TOLERANCE);
	size_t n = 0;

	for (; n < CHART_TICKS_MAX && (first + (double)n) * step <= high; n++) {
		double value = (first + (double)n) * step;

		ticks[n] = (struct ChartTick){
			value, arena_format(arena, "%s%s",
					    axis_tick_text(fmax(fabs(low), fabs(high)), step, value,
							   arena),
					    unit)};
	}
	return n;
}

/* The limits of the smallest team are the widest that are worth their room. */
static void make_axes(struct FunnelPicture *picture, struct Arena *arena)
{
	const struct Funnel *funnel = picture->funnel;
	double low = funnel->centre, high = low;

	for (size_t i = 0; i < funnel->n; i++) {
		const struct FunnelRow *row = &funnel->rows[i];

		low = fmin(low, fmin(row->y, row->lcl));
		high = fmax(high, fmax(row->y, row->ucl));
		picture->n_high = fmax(picture->n_high, row->n);
	}
	if (!(high - low > CHART_TOLERANCE * fabs(high))) {
		low = fmax(0, low - fmax(low / 10, funnel->multiply / 10));
		high += fmax(high / 10, funnel->multiply / 10);
	}
	picture->low = low <= 0.4 * high ? 0 : low - HEADROOM * (high - low);
	picture->high = high + HEADROOM * (high - low);
	picture->n_high = (picture->n_high > 0 ? picture->n_high : 1) * (1 + HEADROOM);
	picture->n_ticks = make_ticks(picture->ticks, picture->low, picture->high,
				      strcmp(picture->unit, "%") == 0 ? "%" : "", arena);
	picture->n_size_ticks = make_ticks(picture->size_ticks, 0, picture->n_high, "", arena);
}

/* ---- words ---- */

static const char *row_words(const struct FunnelPicture *picture, const struct FunnelRow *row,
			     struct Arena *arena)
{
	static const char *const news[] = {
		[NEWS_NONE] = "", [NEWS_GOOD] = ", better", [NEWS_BAD] = ", worse"};
	bool high = row->beyond == SIGNAL_HIGH;
	char k[REAL_TEXT], n[REAL_TEXT];
	double limit = row->far ? (high ? row->ucl : row->lcl) : high ? row->ucl_2s : row->lcl_2s;

	return arena_format(arena, "%s with %s (%s of %s; limit %s%s)", row->name,
			    funnel_number(picture, row->y, arena), real_text(row->k, k),
			    real_text(row->n, n), funnel_number(picture, limit, arena),
			    news[funnel_news(picture, row)]);
}

/* "Above the 3-sigma limit: ... ."; "" when there is none. */
static const char *list_words(const struct FunnelPicture *picture, bool far,
			      enum SignalDirection beyond, struct Arena *arena)
{
	const char *text = "", *side = beyond == SIGNAL_HIGH ? "Above" : "Below";
	size_t n = 0;

	for (size_t i = 0; i < picture->funnel->n; i++) {
		const struct FunnelRow *row = &picture->funnel->rows[i];

		if (row->beyond != beyond || row->far != far)
			continue;
		if (n++ < NAMED_MOST)
			text = arena_format(arena, "%s%s%s", text, n > 1 ? "; " : "",
					    row_words(picture, row, arena));
	}
	if (n > NAMED_MOST)
		text = arena_format(arena, "%s; and %zu more", text, n - NAMED_MOST);
	return n == 0 ? ""
		      : arena_format(arena, " %s the %s: %s.", side,
				     far ? "3-sigma limit" : "2-sigma limit", text);
}

static size_t count_beyond(const struct Funnel *funnel, bool far)
{
	size_t n = 0;

	for (size_t i = 0; i < funnel->n; i++)
		n += funnel->rows[i].beyond != SIGNAL_NONE && funnel->rows[i].far == far;
	return n;
}

/* What is said of them all, after those that are named. */
static const char *rest_words(const struct Funnel *funnel, const struct FunnelStory *story,
			      struct Arena *arena)
{
	size_t n_far = count_beyond(funnel, true), n_warn = count_beyond(funnel, false);

	if (n_far + n_warn == 0)
		return arena_format(arena,
				    " All lie inside the 2-sigma limits: no sign that they differ "
				    "by more than chance.");
	return arena_format(
		arena, "%s%s", n_far == 0 ? " None is beyond the 3-sigma limits." : "",
		n_warn == 0 ? ""
			    : arena_format(arena,
					   " Between the limits of 2 and 3 sigma about 1 %s in 20 "
					   "is by chance.",
					   story->one));
}

/* Limits that many cross tell of what all have in common, not of each. */
static const char *spread_words(const struct Funnel *funnel, const struct FunnelStory *story,
				struct Arena *arena)
{
	if (!(funnel->sigma_z >= WIDE_SPREAD) || funnel->n_all / (double)funnel->n < LARGE_COUNT)
		return "";
	return arena_format(arena,
			    " Caution: the %s differ more than chance allows all over (standard "
			    "deviation of z %.1f, 1 is expected): with such numbers the limits are "
			    "too narrow to judge a single one by.",
			    story->many, funnel->sigma_z);
}

static const char *judge_words(const struct FunnelPicture *picture, const struct FunnelStory *story,
			       struct Arena *arena)
{
	const struct Funnel *funnel = picture->funnel;

	if (funnel->n < FUNNEL_ROWS_MIN)
		return arena_format(arena, " No verdict: it needs %d %s and has %zu.",
				    FUNNEL_ROWS_MIN, story->many, funnel->n);
	if (funnel->k_all <= 0)
		return " No verdict: there are no events.";
	if (funnel->kind == FUNNEL_PROPORTION && funnel->k_all >= funnel->n_all)
		return " No verdict: it is all of all, nothing varies.";
	return arena_format(arena, "%s%s%s%s%s%s", list_words(picture, true, SIGNAL_HIGH, arena),
			    list_words(picture, true, SIGNAL_LOW, arena),
			    list_words(picture, false, SIGNAL_HIGH, arena),
			    list_words(picture, false, SIGNAL_LOW, arena),
			    rest_words(funnel, story, arena), spread_words(funnel, story, arena));
}

static void make_words(struct FunnelPicture *picture, const struct FunnelStory *story,
		       struct Arena *arena)
{
	static const char *const wanted[] = {[DIRECTION_NEUTRAL] = "",
					     [DIRECTION_UP] = ", higher is better",
					     [DIRECTION_DOWN] = ", lower is better"};
	const struct Funnel *funnel = picture->funnel;
	char k[REAL_TEXT], n[REAL_TEXT];
	const char *about = story->title ? arena_format(arena, " of %s", story->title) : "";

	picture->facts = arena_format(
		arena, "%s%s%zu %s \302\267 %s of %s \302\267 %s, limits of 2 and 3 sigma",
		story->subtitle ? story->subtitle : "", story->subtitle ? " \302\267 " : "",
		COUNTED(funnel->n, story->one, story->many), real_text(funnel->k_all, k),
		real_text(funnel->n_all, n),
		funnel->kind == FUNNEL_PROPORTION ? "proportions" : "rates");
	if (funnel->n == 0) {
		picture->verdict =
			arena_format(arena, "Funnel plot%s: there is nothing to draw.", about);
		return;
	}
	picture->centre_label =
		arena_format(arena, "overall %s", funnel_value(picture, funnel->centre, arena));
	picture->verdict = arena_format(
		arena, "Funnel plot%s, %zu %s%s. Overall %s (%s of %s).%s%s", about,
		COUNTED(funnel->n, story->one, story->many), wanted[story->direction],
		funnel_number(picture, funnel->centre, arena), k, n,
		judge_words(picture, story, arena),
		funnel->n_missing
			? arena_format(arena, " Left out, without numbers: %zu %s.",
				       COUNTED(funnel->n_missing, story->one, story->many))
			: "");
}

void funnel_picture(struct Arena *arena, const struct Funnel *funnel,
		    const struct FunnelStory *story, struct FunnelPicture *ret_picture)
{
	*ret_picture = (struct FunnelPicture){.funnel = funnel,
					      .title = story->title ? story->title : "Funnel plot",
					      .unit = story->unit ? story->unit : "",
					      .direction = story->direction,
					      .high = 1};
	if (funnel->n > 0)
		make_axes(ret_picture, arena);
	make_words(ret_picture, story, arena);
}
