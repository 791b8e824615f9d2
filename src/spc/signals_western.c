/* Signals of Western Electric (1956) and Nelson (J Qual Technol 1984;16:237): windows of
 * consecutive points. */
#include "signals_work.h"

#define WE_SIDE 8	    /* WE4 */
#define NELSON_SIDE 9	    /* N2 */
#define NELSON_TREND 6	    /* N3: points, one more than steps */
#define NELSON_ALTERNATE 14 /* N4 */
#define NELSON_INSIDE 15    /* N7 */
#define NELSON_OUTSIDE 8    /* N8 */

/* The window of `length` points that ends with present point `last`. */
static void add_window(struct SignalsWork *work, const struct PhaseWalks *phase,
		       enum SignalRule rule, int side, size_t last, size_t length)
{
	signal_add(work, phase, rule, side, phase->present.points[last], phase->present,
		   last + 1 - length, length);
}

/* `least` of `length` consecutive points beyond `n_sigma` on one side, the last one among them. */
static void add_zone(struct SignalsWork *work, const struct PhaseWalks *phase, enum SignalRule rule,
		     int n_sigma, size_t least, size_t length)
{
	struct Walk walk = phase->present;

	for (size_t last = length - 1; last < walk.n; last++) {
		int side = chart_beyond(walk_point(work->result, walk, last), n_sigma);
		size_t n = 0;

		for (size_t i = last + 1 - length; side != 0 && i <= last; i++)
			n += chart_beyond(walk_point(work->result, walk, i), n_sigma) == side;
		if (side != 0 && n >= least)
			add_window(work, phase, rule, side, last, length);
	}
}

/* `length` in a row on one side; a point on the line breaks the run. */
static void add_side(struct SignalsWork *work, const struct PhaseWalks *phase, enum SignalRule rule,
		     size_t length)
{
	int before = 0;
	size_t run = 0;

	for (size_t i = 0; i < phase->present.n; i++) {
		int side = chart_side(walk_point(work->result, phase->present, i));

		run = side == 0 ? 0 : side == before ? run + 1 : 1;
		before = side;
		if (run >= length)
			add_window(work, phase, rule, side, i, length);
	}
}

/* Steadily up or down; a tie breaks. */
static void add_trend(struct SignalsWork *work, const struct PhaseWalks *phase)
{
	int before = 0;
	size_t run = 0;

	for (size_t i = 1; i < phase->present.n; i++) {
		int sign = walk_step(work->result, phase->present, i);

		run = sign == 0 ? 0 : sign == before ? run + 1 : 1;
		before = sign;
		if (run >= NELSON_TREND - 1)
			add_window(work, phase, RULE_N3, sign, i, NELSON_TREND);
	}
}

/* Up and down in turn; a tie breaks. */
static void add_alternation(struct SignalsWork *work, const struct PhaseWalks *phase)
{
	int before = 0;
	size_t run = 0;

	for (size_t i = 1; i < phase->present.n; i++) {
		int sign = walk_step(work->result, phase->present, i);

		run = sign == 0 ? 0 : sign == -before ? run + 1 : 1;
		before = sign;
		if (run >= NELSON_ALTERNATE - 1)
			add_window(work, phase, RULE_N4, 0, i, NELSON_ALTERNATE);
	}
}

/* On the one sigma line counts as inside. */
static void add_inside(struct SignalsWork *work, const struct PhaseWalks *phase)
{
	size_t run = 0;

	for (size_t i = 0; i < phase->present.n; i++) {
		run = chart_beyond(walk_point(work->result, phase->present, i), 1) == 0 ? run + 1
											: 0;
		if (run >= NELSON_INSIDE)
			add_window(work, phase, RULE_N7, 0, i, NELSON_INSIDE);
	}
}

/* All outside one sigma, and both sides among the window's points. */
static void add_outside(struct SignalsWork *work, const struct PhaseWalks *phase)
{
	size_t run = 0, same = 0;
	int before = 0;

	for (size_t i = 0; i < phase->present.n; i++) {
		int side = chart_beyond(walk_point(work->result, phase->present, i), 1);

		run = side == 0 ? 0 : run + 1;
		same = side == 0 ? 0 : side == before ? same + 1 : 1;
		before = side;
		if (run >= NELSON_OUTSIDE && same < NELSON_OUTSIDE)
			add_window(work, phase, RULE_N8, 0, i, NELSON_OUTSIDE);
	}
}

void signals_western(struct SignalsWork *work, const struct PhaseWalks *phase)
{
	if (work->result->has_limits) {
		signals_beyond(work, phase, RULE_WE1);
		add_zone(work, phase, RULE_WE2, 2, 2, 3);
		add_zone(work, phase, RULE_WE3, 1, 4, 5);
	}
	add_side(work, phase, RULE_WE4, WE_SIDE);
}

void signals_nelson(struct SignalsWork *work, const struct PhaseWalks *phase)
{
	bool limits = work->result->has_limits;

	if (limits)
		signals_beyond(work, phase, RULE_N1);
	add_side(work, phase, RULE_N2, NELSON_SIDE);
	add_trend(work, phase);
	add_alternation(work, phase);
	if (!limits)
		return;
	add_zone(work, phase, RULE_N5, 2, 2, 3);
	add_zone(work, phase, RULE_N6, 1, 4, 5);
	add_inside(work, phase);
	add_outside(work, phase);
}
