/* Baseline, phases, points left out, notes and rules of a chart; each change is one operation. */
#include "command_chart.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/record.h"

#include <string.h>

static bool set_field(struct Domain *domain, struct KindId of, const char *field, const char *text,
		      struct Error *error)
{
	struct Assignment assignment = {field, text};
	struct Arena arena = {0};
	struct Issues issues;

	issues_init(&issues, &arena);
	bool done = record_set(domain,
			       &(struct RecordEdit){.entity = entity_get(of.kind),
						    .fields = {&assignment, 1},
						    .force = true,
						    .issues = &issues},
			       (struct IdSpan){&of.id, 1}, error);

	arena_release(&arena);
	return done;
}

__attribute__((format(printf, 2, 3))) static void say(struct Text *done, const char *format, ...)
{
	va_list args;

	if (!done)
		return;
	va_start(args, format);
	text_format_v(done, format, args);
	va_end(args);
}

/* ---- phases ---- */

bool chart_has_event(const struct MeasureChart *chart, size_t point)
{
	for (size_t i = 0; i < chart->story.n_events; i++)
		if (chart->story.events[i].point == point)
			return true;
	return false;
}

static bool begins_phase(const struct MeasureChart *chart, size_t point)
{
	for (size_t i = 0; i < chart->spec.n_parts; i++)
		if (chart->spec.parts[i] == point)
			return true;
	return false;
}

/* Whether the first point from that day on is this one. */
static bool falls_on(const struct MeasureChart *chart, Day day, size_t point)
{
	return day <= chart->points[point].day &&
	       (point == 0 || day > chart->points[point - 1].day);
}

/* The annotations of this point: those that begin a phase where one begins, else the others. */
static bool find_annotations(struct Domain *domain, struct MeasurePoint at, struct Arena *arena,
			     struct IdSpan *ret_found, struct Error *error)
{
	bool begins = begins_phase(at.chart, at.index);
	struct Records annotations;
	size_t n = 0;
	Id *ids;

	if (!domain_children(
		    domain,
		    (struct OwnedBy){KIND_ANNOTATION, "measure", at.chart->measure.record.id},
		    arena, &annotations, error))
		return false;
	ids = ARENA_ARRAY(arena, annotations.n, Id);
	for (size_t i = 0; i < annotations.n; i++) {
		const struct Annotation *annotation = records_at(&annotations, i);

		if (falls_on(at.chart, annotation->day, at.index) &&
		    (annotation->phase == 1) == begins)
			ids[n++] = annotation->record.id;
	}
	*ret_found = (struct IdSpan){ids, n};
	return true;
}

static bool add_phase(struct Domain *domain, struct MeasurePoint at, const char *text,
		      struct Arena *arena, struct Error *error)
{
	char day[DAY_TEXT];
	struct Assignment assignments[] = {
		{"measure", domain_ref(domain, KIND_MEASURE, at.chart->measure.record.id, arena)},
		{"day", day_iso(at.chart->points[at.index].day, day)},
		{"text", text},
		{"phase", "yes"}};
	struct Issues issues;
	Id ignored;

	if (text_is_empty(text))
		return error_set(error, ERROR_INPUT, "text",
				 "A phase needs a few words: what was changed?");
	issues_init(&issues, arena);
	return record_add(domain,
			  &(struct RecordEdit){.entity = entity_get(KIND_ANNOTATION),
					       .fields = {assignments, N_ITEMS(assignments)},
					       .force = true,
					       .issues = &issues},
			  &ignored, error);
}

static bool change_phase(struct Domain *domain, struct MeasurePoint at, const char *text,
			 struct Arena *arena, struct Error *error)
{
	bool begins = begins_phase(at.chart, at.index);
	/* A baseline goes with its phase. */
	struct Assignment phase[] = {{"phase", begins ? "no" : "yes"}, {"freeze_until", ""}};
	struct Issues issues;
	struct IdSpan found;

	if (!find_annotations(domain, at, arena, &found, error))
		return false;
	if (found.n == 0)
		return add_phase(domain, at, text, arena, error);
	issues_init(&issues, arena);
	return record_set(domain,
			  &(struct RecordEdit){.entity = entity_get(KIND_ANNOTATION),
					       .fields = {phase, begins ? 2 : 1},
					       .force = true,
					       .issues = &issues},
			  (struct IdSpan){found.ids, begins ? found.n : 1}, error);
}

bool chart_phase(struct Domain *domain, struct MeasurePoint at, const char *text, struct Text *done,
		 struct Error *error)
{
	struct Arena arena = {0};
	char day[DAY_TEXT];

	if (at.index == 0)
		return error_set(error, ERROR_RULE, "",
				 "The first phase begins with the first point already. Walk to "
				 "a later one.");
	bool changed = change_phase(domain, at, text, &arena, error);

	arena_release(&arena);
	if (changed)
		say(done,
		    begins_phase(at.chart, at.index) ? "No phase begins on %s any more."
						     : "A phase begins on %s.",
		    day_medium(at.chart->points[at.index].day, day));
	return changed;
}

/* ---- points ---- */

bool chart_leave_out(struct Domain *domain, struct MeasurePoint at, const char *reason,
		     struct Text *done, struct Error *error)
{
	const struct Point *point = &at.chart->points[at.index];
	char day[DAY_TEXT];

	if (!set_field(domain, (struct KindId){KIND_POINT, point->record.id}, "left_out", reason,
		       error))
		return false;
	say(done,
	    *reason ? "The point of %s is left out: drawn, not calculated with."
		    : "The point of %s counts again.",
	    day_medium(point->day, day));
	return true;
}

bool chart_note(struct Domain *domain, struct MeasurePoint at, const char *note, struct Text *done,
		struct Error *error)
{
	const struct Point *point = &at.chart->points[at.index];
	char day[DAY_TEXT];

	if (!set_field(domain, (struct KindId){KIND_POINT, point->record.id}, "note", note, error))
		return false;
	say(done, *note ? "The note on %s is kept." : "The note on %s is gone.",
	    day_medium(point->day, day));
	return true;
}

/* ---- rules ---- */

bool chart_set_rules(struct Domain *domain, const struct MeasureChart *chart, unsigned rules,
		     struct Text *done, struct Error *error)
{
	struct Arena arena = {0};

	bool set = set_field(domain, (struct KindId){KIND_MEASURE, chart->measure.record.id},
			     "rules", rules_codes(&arena, rules), error);

	if (set && rules)
		say(done, "The rules are %s.", rules_name(&arena, rules));
	else if (set)
		say(done, "The chart uses its default rules.");
	arena_release(&arena);
	return set;
}
