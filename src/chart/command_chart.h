/* What a person changes at a chart: baseline, phases, points left out, notes, rules, new points;
 * each is one operation. */
#ifndef QTP_CHART_COMMAND_CHART_H
#define QTP_CHART_COMMAND_CHART_H

#include "qtp/chart.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/domain.h"

/* A point of a chart, which is as chart_of_measure() made it; borrowed. */
struct MeasurePoint {
	const struct MeasureChart *chart;
	size_t index; /* of its points */
};

/*
 * All of these change the file as one operation, which one undo takes back. `done` (NULL allowed)
 * gets a sentence in the past.
 */

/* The baseline of its phase ends with this point; when it does already, it is the whole phase
 * again.
 */
MUST_USE bool chart_freeze(struct Domain *domain, struct MeasurePoint at, struct Text *done,
			   struct Error *error);
/*
 * A phase begins with this point; when one does already, it no longer does. `text` says what
 * happened; it is not needed, and not used, where chart_has_event() is true.
 */
MUST_USE bool chart_phase(struct Domain *domain, struct MeasurePoint at, const char *text,
			  struct Text *done, struct Error *error);
/* Whether something is annotated at this point. */
bool chart_has_event(const struct MeasureChart *chart, size_t point);
/* Drawn and not calculated with; `reason` "" takes the point in again. */
MUST_USE bool chart_leave_out(struct Domain *domain, struct MeasurePoint at, const char *reason,
			      struct Text *done, struct Error *error);
MUST_USE bool chart_note(struct Domain *domain, struct MeasurePoint at, const char *note,
			 struct Text *done, struct Error *error);
/* The chart uses these rule sets of enum ChartRules; 0: those it has by itself. */
MUST_USE bool chart_set_rules(struct Domain *domain, const struct MeasureChart *chart,
			      unsigned rules, struct Text *done, struct Error *error);

/* A point as a person gives it. */
struct PointEntry {
	const char *day;   /* as day_parse() reads it */
	const char *text;  /* as point_parse() reads it */
	const char *fault; /* out: what is wrong, owned by the arena; NULL: nothing */
	bool is_warning;   /* out: it can be added all the same */
};

/* The day of the point after this one, by the period of the measure; an event has none of its own.
 * DAY_NONE gives the day of the first point: the period that holds `today`. */
Day point_next_day(const struct Measure *measure, Day last, Day today);
/* What is wrong with one entry, as if it were to be added. Writes nothing. */
void point_entry_check(struct Domain *domain, const struct Measure *measure,
		       struct PointEntry *entry, struct Arena *arena);
/* Points that are added together. */
struct PointEntries {
	struct PointEntry *items;
	size_t n;
	bool force; /* warnings do not stand in the way */
};
/* Adds all of them as one operation, or none; the faults of each entry are in it then. */
MUST_USE bool points_add(struct Domain *domain, const struct Measure *measure,
			 struct PointEntries entries, struct Arena *arena, struct Error *error);

#endif
