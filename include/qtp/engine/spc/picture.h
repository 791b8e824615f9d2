/* Chart as a read model: numbers, signals, words and where everything is, whatever it is drawn
 * on. */
#ifndef QTP_SPC_PICTURE_H
#define QTP_SPC_PICTURE_H

#include "qtp/engine/base/day.h"
#include "qtp/engine/spc/chart.h"
#include "qtp/engine/spc/signals.h"
#include "qtp/engine/spc/verdict.h"

/* Something that happened, with a letter on the chart. */
struct ChartEvent {
	size_t point;	  /* 0-based: the first point from that day on */
	const char *text; /* "antibiotic policy changed" */
};

/* What the chart is about. Borrowed; anything may be NULL or 0 but the spec. */
struct ChartStory {
	const char *title;		    /* NULL: none */
	const char *subtitle;		    /* in front of the facts: whose data they are */
	const char *value_name;		    /* above the value axis */
	const char *unit;		    /* after numbers: "h", "%" */
	const char *point_one, *point_many; /* "week", "weeks" */
	const char *const *names;	    /* one a point */
	const Day *days;		    /* one a point, in order; DAY_NONE none */
	bool keeps_names; /* names stay; else those of first days of months become the months */
	const char *const *left_out;	/* one a point: why, or NULL */
	const char *const *phase_names; /* one a phase */
	const struct ChartEvent *events;
	size_t n_events;
	const char *const *notes; /* sentences about the data */
	size_t n_notes;
};

/* How a point looks: by its shape, never by colour alone. */
enum ChartMark {
	MARK_NONE, /* missing */
	MARK_NORMAL,
	MARK_HIGH,
	MARK_LOW,
	MARK_CENTRE, /* on the centre line */
	MARK_EXCLUDED
};

/* Lines across the chart; the baseline is the centre of the phase that is frozen, carried through
 * the phases after it. */
enum ChartLine { LINE_CENTRE, LINE_UPPER, LINE_LOWER, LINE_TARGET, LINE_BASELINE, N_CHART_LINES };

struct ChartTick {
	double value;
	const char *text;
};

#define CHART_TICKS_MAX 12

/* A part of a line on which it is level: from half a point before `first` to half a point after
 * `end - 1`. */
struct ChartSegment {
	size_t first, end; /* points [first, end) */
	double value;
	bool extended; /* beyond the points it was computed from: a frozen baseline carried on */
};

/* One line of words below the chart: a rule and what it found. */
struct ChartWords {
	enum ChartMark mark; /* HIGH, LOW, or NORMAL for what concerns a whole phase */
	bool found;	     /* a signal; false: the rule was looked at and found nothing */
	enum SignalNews news;
	const char *rule; /* "Anhøj" */
	const char *text;
};

/* A chart ready to be drawn. Owned by the arena; the story is borrowed. */
struct ChartPicture {
	const struct ChartStory *story;
	struct ChartSpec spec;
	struct ChartResult result;
	struct Signals signals;
	struct Rebase rebase;
	const char *verdict;
	const char *kind;  /* "run chart · lower is better ↓" */
	const char *facts; /* "36 points, 2012-11 - 2015-10 · centre: median of all 36 points" */
	bool whole;	   /* its head takes the rows it needs, and none of it is cut */
	unsigned char *marks; /* enum ChartMark, one a point */
	double low, high;     /* the value axis, high > low */
	double step;	      /* between ticks */
	int decimals;	      /* of the data; centre and limits have one more */
	struct ChartTick ticks[CHART_TICKS_MAX];
	size_t n_ticks;
	const char *end_labels[N_CHART_LINES]; /* at the right end: "UCL 18.8"; NULL: the line is
						  not drawn there */
	double end_values[N_CHART_LINES];
	const double *places; /* of the points along the axis, in periods; NULL: 0 to n - 1 */
	const char **labels;  /* short names of the points; NULL: numbers */
	struct ChartWords *words;
	size_t n_words;
	size_t n_more_words; /* signals that no line was made for */
};

/* Computes, judges and lays out. Errors as chart_compute(). */
MUST_USE bool chart_picture_make(struct Arena *arena, const struct ChartSpec *spec,
				 const struct ChartStory *story, struct ChartPicture *ret_picture,
				 struct Error *error);
/*
 * The level parts of a line, one after the other: `at` begins as 0 and moves on. False: no more.
 * Where a line has no value (or says nothing: a limit without variation, a lower limit at 0 of
 * counts) there is no part.
 */
bool chart_segment_next(const struct ChartPicture *picture, enum ChartLine line, size_t *at,
			struct ChartSegment *ret_segment);
/* Value of a line at a point; NAN where it is not drawn. */
double chart_line_value(const struct ChartPicture *picture, enum ChartLine line, size_t point);
/* Where a point is along the axis, from 0 to the span; also between points, by half ones. */
double chart_place(const struct ChartPicture *picture, double point);
/* The place of the last point: n - 1, and more where periods are missing. */
size_t chart_span(const struct ChartPicture *picture);
/* The point nearest to a place. */
size_t chart_nearest(const struct ChartPicture *picture, double place);
/* Whether a point is joined to the one before it: both are there, of one phase, and no period is
 * missing between them. */
bool chart_joined(const struct ChartPicture *picture, size_t point);
/* A number of this chart with so many decimals more than the data, without zeros at its end. */
const char *chart_number(const struct ChartPicture *picture, double number, int more_decimals,
			 struct Arena *arena);
/* Every how many places a label of `width` cells has room, when `room` cells lie between the first
 * and the last of `n`. */
size_t chart_label_step(size_t n, int room, int width);
/* Whether a point is one of those that have a label then. */
bool chart_has_label(const struct ChartPicture *picture, size_t point, size_t step);

#endif
