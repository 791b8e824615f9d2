/* Signals: what the rules share: the step from point to point, and a signal that was found. */
#include "signals_work.h"

enum SignalDirection signal_direction(int side)
{
	return side > 0 ? SIGNAL_HIGH : side < 0 ? SIGNAL_LOW : SIGNAL_NONE;
}

enum SignalNews signal_news(enum ChartDirection wanted, enum SignalDirection direction)
{
	if (wanted == DIRECTION_NEUTRAL || direction == SIGNAL_NONE)
		return NEWS_NONE;
	return (wanted == DIRECTION_UP) == (direction == SIGNAL_HIGH) ? NEWS_GOOD : NEWS_BAD;
}

void signal_add(struct SignalsWork *work, const struct PhaseWalks *phase,
		const struct SignalRule *rule, struct Found found)
{
	struct Signals *signals = work->signals;
	enum SignalDirection direction = signal_direction(found.side);

	signals->items = arena_grow(work->arena, signals->items, signals->n, &signals->capacity,
				    sizeof(*signals->items));
	signals->items[signals->n++] =
		(struct Signal){.rule = rule,
				.direction = direction,
				.news = signal_news(work->spec->direction, direction),
				.judged = phase->judged,
				.part = phase->part,
				.completed_at = found.completed_at,
				.members = found.n_members > 0 ? found.members : NULL,
				.n_members = found.n_members};
}

int walk_step(const struct ChartResult *result, struct Walk walk, size_t i)
{
	return chart_compare(walk_point(result, walk, i)->y, walk_point(result, walk, i - 1)->y);
}
