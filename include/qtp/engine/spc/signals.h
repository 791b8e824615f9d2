/* Signals: what the rule sets find on a chart: which rule, which points, which way. */
#ifndef QTP_SPC_SIGNALS_H
#define QTP_SPC_SIGNALS_H

#include "qtp/engine/spc/chart.h"
#include "qtp/engine/spc/runs.h"

enum SignalDirection { SIGNAL_NONE, SIGNAL_HIGH, SIGNAL_LOW };
/* Whether the direction is the one wanted. NEWS_NONE: the rule or the measure has no direction. */
enum SignalNews { NEWS_NONE, NEWS_GOOD, NEWS_BAD };

struct Signal;
struct SignalRule;
struct SignalsWork;
struct PhaseWalks;

/* What one signal of a rule is about. */
enum SignalExtent {
	SIGNAL_OF_POINT = 1, /* one point; the phrase says where it is */
	SIGNAL_OF_RUN,	     /* points in a row; the phrase begins with their number */
	SIGNAL_OF_WINDOW,    /* points of a pattern; the phrase does not say how many they are */
	SIGNAL_OF_PHASE	     /* a whole phase, no points */
};

/* Adds the rule's signals of one phase. */
typedef void SignalDetect(struct SignalsWork *work, const struct PhaseWalks *phase,
			  const struct SignalRule *rule);
/* What the pattern is, without its points: "8 points in a row above the centre line". Owned by the
 * arena. */
typedef const char *SignalPhrase(struct Arena *arena, const struct ChartSpec *spec,
				 const struct ChartResult *result, const struct Signal *signal);

/* One row is all there is to know of a rule. */
struct SignalRule {
	const char *code; /* in JSON: "sigma3", "WE1" */
	const char *name; /* as a person reads it: "3-sigma", "Nelson 2" */
	/* Its pattern in the list of those of its set: "8 in a row on one side"; "": a rule of the
	 * set says it with its own. */
	const char *looks_for;
	unsigned set; /* one bit of enum ChartRules */
	enum SignalExtent extent;
	bool needs_limits; /* looked for only on charts with limits */
	SignalDetect *detect;
	SignalPhrase *phrase;
	/* What the pattern asks, as far as `detect` and `phrase` read it; else 0. */
	int n_sigma;
	size_t least, length; /* `least` of `length` points in a row */
};

/* Rule `i`, the rules of a set in a row, in the order of their signals; NULL: there are no more. */
const struct SignalRule *signal_rule_at(size_t i);
size_t signal_rule_count(void);
size_t signal_rule_index(const struct SignalRule *rule);
/* A sentence: the patterns of a set's rules, exactly; owned by the arena. */
const char *signal_rules_text(const struct RuleSet *set, struct Arena *arena);

/*
 * One pattern. Western Electric and Nelson give one signal for each point that completes a pattern,
 * with the window as its members; the other rules one signal for each run. All indices are 0-based:
 * print them plus 1. Signals are always computed; `judged` is false where the phase has fewer than
 * CHART_USEFUL_MIN useful points, and no verdict may rest on it.
 */
struct Signal {
	const struct SignalRule *rule;
	enum SignalDirection direction;
	enum SignalNews news;
	bool judged;
	size_t part;	       /* 1-based */
	size_t completed_at;   /* the point with which the pattern was complete */
	const size_t *members; /* ascending; may be empty (crossings, runs) */
	size_t n_members;
};

/* The signals a point is part of; bits. */
enum PointNews { POINT_GOOD = 1, POINT_BAD = 2, POINT_OTHER = 4 };

struct Signals {
	struct Signal *items; /* by rule set, then by phase, then by point */
	size_t n, capacity;
	unsigned char *point_news; /* one a point, of enum PointNews; both good and bad may be set
				    */
	const struct BaselineSignals *baseline; /* NULL: no frozen baseline is carried on */
};

/* What the rules find in the points after a frozen baseline, whose centre and limits are carried
 * through the phases after it: the chart without these phases. */
struct BaselineSignals {
	struct ChartSpec spec;
	struct ChartResult result;
	struct Signals signals; /* those that may be judged and end after the baseline */
};

/* Where the points of a signal end, 0-based. */
size_t signal_last_point(const struct Signal *signal);
/* Which phase holds the frozen baseline that is carried on, 1-based; 0: none, or no phase comes
 * after it. */
size_t baseline_part(const struct ChartSpec *spec, const struct ChartResult *result);
/* Whether a member is one of those the signal is made of: a window of a zone rule can hold a point
 * on the other side of the centre, which is no part of its news and not marked. */
bool signal_counts_point(const struct ChartResult *result, const struct Signal *signal,
			 size_t point);
/* All signals of the rule sets in result->rules. Linear in points; owned by the arena. */
void signals_compute(struct Arena *arena, const struct ChartSpec *spec,
		     const struct ChartResult *result, struct Signals *ret_signals);
/*
 * The signal in plain words, one sentence without a full stop: "8 points in a row above the centre
 * line, points 3-10 (in the wanted direction)". `names` (NULL allowed) are n texts for the points,
 * else their numbers are used. Owned by the arena.
 */
const char *signal_text(struct Arena *arena, const struct ChartSpec *spec,
			const struct ChartResult *result, const struct Signal *signal,
			const char *const *names);
/* The runs test of a phase, 0-based. */
struct RunsTest signals_runs_test(const struct ChartResult *result, size_t part);
/* "3-10, 13" from ascending 0-based points, or with their names. */
const char *signal_points_text(struct Arena *arena, const size_t points[], size_t n,
			       const char *const *names);

/* NHS Making Data Count: the type of each point and the two icons. */
enum MdcKind { MDC_COMMON, MDC_OUTSIDE, MDC_TREND, MDC_TWO_IN_THREE, MDC_SHIFT };

struct MdcPoint {
	enum MdcKind kind;
	enum SignalDirection direction; /* side of the mean; of the trend for MDC_TREND */
	enum SignalNews news;
	bool close_to_limit; /* between the near limit and the process limit */
};

enum MdcAssurance { MDC_NO_ASSURANCE, MDC_PASSES, MDC_FAILS, MDC_HIT_AND_MISS };

/* One a point of the chart, which must have limits. Each point gets the first of the four kinds
 * that fits. */
struct MdcPoint *mdc_points(struct Arena *arena, const struct ChartSpec *spec,
			    const struct ChartResult *result);
/* Target against the limits of the last point; none for a neutral measure, without a target or
 * without limits. */
enum MdcAssurance mdc_assurance(const struct ChartSpec *spec, const struct ChartResult *result);

#endif
