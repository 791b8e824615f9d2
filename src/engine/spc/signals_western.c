/* Signals of Western Electric and Nelson: windows of consecutive points. */
#include "signals_work.h"

void detect_beyond(struct SignalsWork *work, const struct PhaseWalks *phase,
		   const struct SignalRule *rule)
{
	struct Walk all = phase->all;

	for (size_t i = 0; i < all.n; i++) {
		int side = chart_beyond(walk_point(work->result, all, i), 3);

		if (side != 0)
			signal_add(work, phase, rule,
				   (struct Found){side, all.points[i], &all.points[i], 1});
	}
}

/* The window of the rule's length that ends with present point `last`. */
static void add_window(struct SignalsWork *work, const struct PhaseWalks *phase,
		       const struct SignalRule *rule, int side, size_t last)
{
	const size_t *points = phase->present.points;

	signal_add(
		work, phase, rule,
		(struct Found){side, points[last], &points[last + 1 - rule->length], rule->length});
}

void detect_zone(struct SignalsWork *work, const struct PhaseWalks *phase,
		 const struct SignalRule *rule)
{
	struct Walk walk = phase->present;

	for (size_t last = rule->length - 1; last < walk.n; last++) {
		int side = chart_beyond(walk_point(work->result, walk, last), rule->n_sigma);
		size_t n = 0;

		for (size_t i = last + 1 - rule->length; side != 0 && i <= last; i++)
			n += chart_beyond(walk_point(work->result, walk, i), rule->n_sigma) == side;
		if (side != 0 && n >= rule->least)
			add_window(work, phase, rule, side, last);
	}
}

/* A point on the line breaks the run. */
void detect_side_window(struct SignalsWork *work, const struct PhaseWalks *phase,
			const struct SignalRule *rule)
{
	int before = 0;
	size_t run = 0;

	for (size_t i = 0; i < phase->present.n; i++) {
		int side = chart_side(walk_point(work->result, phase->present, i));

		run = side == 0 ? 0 : side == before ? run + 1 : 1;
		before = side;
		if (run >= rule->length)
			add_window(work, phase, rule, side, i);
	}
}

/* A tie breaks. */
void detect_trend_window(struct SignalsWork *work, const struct PhaseWalks *phase,
			 const struct SignalRule *rule)
{
	int before = 0;
	size_t run = 0;

	for (size_t i = 1; i < phase->present.n; i++) {
		int sign = walk_step(work->result, phase->present, i);

		run = sign == 0 ? 0 : sign == before ? run + 1 : 1;
		before = sign;
		if (run >= rule->length - 1)
			add_window(work, phase, rule, sign, i);
	}
}

/* A tie breaks. */
void detect_alternation(struct SignalsWork *work, const struct PhaseWalks *phase,
			const struct SignalRule *rule)
{
	int before = 0;
	size_t run = 0;

	for (size_t i = 1; i < phase->present.n; i++) {
		int sign = walk_step(work->result, phase->present, i);

		run = sign == 0 ? 0 : sign == -before ? run + 1 : 1;
		before = sign;
		if (run >= rule->length - 1)
			add_window(work, phase, rule, 0, i);
	}
}

/* On the line of so many sigma counts as inside. */
void detect_inside(struct SignalsWork *work, const struct PhaseWalks *phase,
		   const struct SignalRule *rule)
{
	struct Walk walk = phase->present;
	size_t run = 0;

	for (size_t i = 0; i < walk.n; i++) {
		bool inside = chart_beyond(walk_point(work->result, walk, i), rule->n_sigma) == 0;

		run = inside ? run + 1 : 0;
		if (run >= rule->length)
			add_window(work, phase, rule, 0, i);
	}
}

/* Both sides are among the window's points. */
void detect_outside(struct SignalsWork *work, const struct PhaseWalks *phase,
		    const struct SignalRule *rule)
{
	struct Walk walk = phase->present;
	size_t run = 0, same = 0;
	int before = 0;

	for (size_t i = 0; i < walk.n; i++) {
		int side = chart_beyond(walk_point(work->result, walk, i), rule->n_sigma);

		run = side == 0 ? 0 : run + 1;
		same = side == 0 ? 0 : side == before ? same + 1 : 1;
		before = side;
		if (run >= rule->length && same < rule->length)
			add_window(work, phase, rule, 0, i);
	}
}
