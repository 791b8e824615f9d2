/* Timeline: the phase of a cohort from the days of its sessions. */
#include "qtp/season/rule_season.h"

#include <inttypes.h>
#include <stdlib.h>

static int by_first_day(const void *a, const void *b)
{
	const struct TimelineStop *left = a, *right = b;

	if (left->first != right->first)
		return left->first < right->first ? -1 : 1;
	return (left->number > right->number) - (left->number < right->number);
}

static enum StopState state_of(const struct Session *session, Day today)
{
	if (session->last_day < today)
		return STOP_OVER;
	return session->first_day <= today ? STOP_RUNNING : STOP_AHEAD;
}

static void add_stops(struct Timeline *line, const struct Session *const sessions[], size_t n,
		      struct Arena *arena)
{
	struct TimelineStop *stops = ARENA_ARRAY(arena, n, struct TimelineStop);

	for (size_t i = 0; i < n; i++)
		if (sessions[i]->first_day != DAY_NONE && sessions[i]->last_day != DAY_NONE)
			stops[line->n++] =
				(struct TimelineStop){.number = sessions[i]->number,
						      .first = sessions[i]->first_day,
						      .last = sessions[i]->last_day,
						      .state = state_of(sessions[i], line->today)};
	if (line->n)
		qsort(stops, line->n, sizeof stops[0], by_first_day);
	line->stops = stops;
}

/* How many sessions have begun, and whether the last of those is under way. */
static size_t count_begun(const struct Timeline *line, bool *ret_running)
{
	size_t n = 0;

	while (n < line->n && line->stops[n].state != STOP_AHEAD)
		n++;
	*ret_running = n > 0 && line->stops[n - 1].state == STOP_RUNNING;
	return n;
}

static enum Phase phase_of(const struct Timeline *line)
{
	bool running;
	size_t begun = count_begun(line, &running);

	if (line->n == 0 || line->today < line->first)
		return PHASE_NONE;
	if (running)
		return PHASE_SESSION;
	if (line->today > line->last)
		return PHASE_OVER;
	if (begun == 0)
		return PHASE_PREWORK;
	if (begun == line->n)
		return line->workshop ? PHASE_OVER : PHASE_SUSTAIN;
	return begun == 1 ? PHASE_PLANNING : PHASE_IMPLEMENTATION;
}

static const char *days_text(int64_t days, struct Arena *arena)
{
	return days == 1 ? "tomorrow" : arena_format(arena, "in %" PRId64 " days", days);
}

/* "session 3 in 44 days", "workshop tomorrow" */
static const char *next_text(const struct Timeline *line, size_t next, struct Arena *arena)
{
	const char *when = days_text((int64_t)line->stops[next].first - line->today, arena);

	if (line->workshop)
		return arena_format(arena, "workshop %s", when);
	return arena_format(arena, "session %" PRId64 " %s", line->stops[next].number, when);
}

static const char *running_text(const struct Timeline *line, size_t at, struct Arena *arena)
{
	const struct TimelineStop *stop = &line->stops[at];
	int64_t day = (int64_t)line->today - stop->first + 1;
	int64_t n_days = (int64_t)stop->last - stop->first + 1;
	const char *what =
		line->workshop ? "workshop" : arena_format(arena, "session %" PRId64, stop->number);

	if (n_days == 1)
		return arena_format(arena, "%s today", what);
	return arena_format(arena, "%s, day %" PRId64 " of %" PRId64, what, day, n_days);
}

static const char *text_of(const struct Timeline *line, struct Arena *arena)
{
	char day[DAY_TEXT];
	bool running;
	size_t begun = count_begun(line, &running);
	const struct TimelineStop *last;

	switch (line->phase) {
	case PHASE_NONE:
		return line->n ? arena_format(arena, "not begun, %s", next_text(line, 0, arena))
			       : "no session is planned";
	case PHASE_PREWORK:
		return line->workshop
			       ? next_text(line, begun, arena)
			       : arena_format(arena, "pre-work, %s", next_text(line, begun, arena));
	case PHASE_PLANNING:
		return arena_format(arena, "planning, %s", next_text(line, begun, arena));
	case PHASE_IMPLEMENTATION:
		return arena_format(arena, "implementation, %s", next_text(line, begun, arena));
	case PHASE_SESSION:
		return running_text(line, begun - 1, arena);
	case PHASE_SUSTAIN:
		return "sustain and spread";
	case PHASE_OVER:
		break;
	}
	/* A line without a stop has no phase, so this one has a last stop. A workshop ends with its
	 * last day; a season goes on for a while after its last session.
	 */
	last = &line->stops[line->n - 1];
	return line->workshop ? arena_format(arena, "over since %s", day_medium(last->last, day))
			      : arena_format(arena, "over, session %" PRId64 " was %s",
					     last->number, day_medium(last->last, day));
}

struct Timeline timeline_make(const struct Cohort *cohort, const struct Session *const sessions[],
			      size_t n, Day today, struct Arena *arena)
{
	struct Timeline line = {.workshop = cohort->format == FORMAT_ONE_DAY,
				.first = DAY_NONE,
				.last = DAY_NONE,
				.today = today};

	add_stops(&line, sessions, n, arena);
	if (line.n > 0) {
		line.first = line.stops[0].first - TIMELINE_PREWORK_DAYS;
		line.last = line.stops[line.n - 1].last + TIMELINE_SUSTAIN_DAYS;
	}
	line.phase = phase_of(&line);
	line.text = text_of(&line, arena);
	return line;
}
