/* Made charts: a chart and its signals from a few numbers, for tests. */
#include "support/chart_made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

void made_compute(struct Made *made)
{
	struct Error error = {0};

	if (!chart_compute(&made->arena, &made->spec, &made->result, &error))
		fail_msg("refused: %s", error.text);
	signals_compute(&made->arena, &made->spec, &made->result, &made->signals);
}

void made_start(struct Made *made, enum ChartType type, const double y[], size_t n)
{
	*made = (struct Made){0};
	chart_spec_init(&made->spec, type);
	made->spec.y = y;
	made->spec.n = n;
}

void made_release(struct Made *made)
{
	arena_release(&made->arena);
}

const char *made_signals(struct Made *made)
{
	static const char *const directions[] = {"", " high", " low"};
	static const char *const news[] = {"", " good", " bad"};
	const char *line = "";

	for (size_t s = 0; s < made->signals.n; s++) {
		const struct Signal *signal = &made->signals.items[s];

		line = arena_format(
			&made->arena, "%s%s%s@%zu:%s%s%s", line, s > 0 ? "; " : "",
			signal->rule->code, signal->completed_at + 1,
			signal_points_text(&made->arena, signal->members, signal->n_members, NULL),
			directions[signal->direction], news[signal->news]);
	}
	return line;
}

void assert_close(double got, double want)
{
	if (isnan(want) ? !isnan(got) : !(fabs(got - want) <= 1e-9 * fmax(1, fabs(want))))
		fail_msg("%.17g is not %.17g", got, want);
}
