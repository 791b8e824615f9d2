/* Signal rules: the table. A new rule is a row here, its detection and phrase where no other rule
 * has them yet, and a vector that fires it in the test that walks this table. */
#include "signals_work.h"

#include "qtp/engine/base/math.h"

/* The rules of a set stand together. */
static const struct SignalRule rules[] = {
	{"sigma3", "3-sigma",
	 "a point strictly outside the limits, which lie three standard deviations from the centre",
	 RULES_3SIGMA, SIGNAL_OF_POINT, true, detect_beyond, phrase_beyond},

	{"longest_run", "Anh\xc3\xb8j",
	 ("the longest run of points on one side of the centre is longer, or the line crosses the "
	  "centre less often, than chance allows for so many useful points (those that do not lie "
	  "on the centre)"),
	 RULES_ANHOEJ, SIGNAL_OF_RUN, false, detect_longest_run, phrase_side},
	{"crossings", "Anh\xc3\xb8j", "", RULES_ANHOEJ, SIGNAL_OF_PHASE, false, detect_crossings,
	 phrase_crossings},

	/* Perla, Provost & Murray, BMJ Qual Saf 2011;20:46. */
	{"shift", "shift", "6 or more points in a row on one side (shift)", RULES_IHI,
	 SIGNAL_OF_RUN, false, detect_side_run, phrase_side, .least = 6},
	{"trend", "trend", "5 or more rising or falling (trend)", RULES_IHI, SIGNAL_OF_RUN, false,
	 detect_trend_run, phrase_trend, .least = 5},
	{"runs_few", "runs", "fewer or more runs than chance would give in 95 of 100 charts",
	 RULES_IHI, SIGNAL_OF_PHASE, false, detect_runs_few, phrase_runs},
	{"runs_many", "runs", "", RULES_IHI, SIGNAL_OF_PHASE, false, detect_runs_many, phrase_runs},

	/* Western Electric, Statistical Quality Control Handbook 1956. */
	{"WE1", "Western Electric 1", "1 point beyond 3 sigma", RULES_WE, SIGNAL_OF_POINT, true,
	 detect_beyond, phrase_beyond},
	{"WE2", "Western Electric 2", "2 of 3 beyond 2 sigma on one side", RULES_WE,
	 SIGNAL_OF_WINDOW, true, detect_zone, phrase_zone, 2, 2, 3},
	{"WE3", "Western Electric 3", "4 of 5 beyond 1 sigma on one side", RULES_WE,
	 SIGNAL_OF_WINDOW, true, detect_zone, phrase_zone, 1, 4, 5},
	{"WE4", "Western Electric 4", "8 in a row on one side", RULES_WE, SIGNAL_OF_RUN, false,
	 detect_side_window, phrase_side, .length = 8},

	/* Nelson, J Qual Technol 1984;16:237. */
	{"N1", "Nelson 1", "1 point beyond 3 sigma", RULES_NELSON, SIGNAL_OF_POINT, true,
	 detect_beyond, phrase_beyond},
	{"N2", "Nelson 2", "9 in a row on one side", RULES_NELSON, SIGNAL_OF_RUN, false,
	 detect_side_window, phrase_side, .length = 9},
	{"N3", "Nelson 3", "6 in a row rising or falling", RULES_NELSON, SIGNAL_OF_RUN, false,
	 detect_trend_window, phrase_trend, .length = 6},
	{"N4", "Nelson 4", "14 in a row alternating", RULES_NELSON, SIGNAL_OF_RUN, false,
	 detect_alternation, phrase_alternation, .length = 14},
	{"N5", "Nelson 5", "2 of 3 beyond 2 sigma on one side", RULES_NELSON, SIGNAL_OF_WINDOW,
	 true, detect_zone, phrase_zone, 2, 2, 3},
	{"N6", "Nelson 6", "4 of 5 beyond 1 sigma on one side", RULES_NELSON, SIGNAL_OF_WINDOW,
	 true, detect_zone, phrase_zone, 1, 4, 5},
	{"N7", "Nelson 7", "15 in a row within 1 sigma", RULES_NELSON, SIGNAL_OF_RUN, true,
	 detect_inside, phrase_inside, 1, .length = 15},
	{"N8", "Nelson 8", "8 in a row beyond 1 sigma, on both sides", RULES_NELSON, SIGNAL_OF_RUN,
	 true, detect_outside, phrase_outside, 1, .length = 8},

	/* NHS England, Making Data Count; the length of shifts and trends is the chart's. */
	{"mdc_outside", "MDC limits", "a point outside the limits", RULES_MDC, SIGNAL_OF_POINT,
	 true, detect_beyond, phrase_beyond},
	{"mdc_trend", "MDC trend", "a run of rising or falling points", RULES_MDC, SIGNAL_OF_WINDOW,
	 true, detect_mdc_trend, phrase_mdc_trend},
	{"mdc_two_in_three", "MDC two in three", "2 of 3 points near a limit", RULES_MDC,
	 SIGNAL_OF_WINDOW, true, detect_mdc_two_in_three, phrase_mdc_two_in_three},
	{"mdc_shift", "MDC shift", "a run of points on one side", RULES_MDC, SIGNAL_OF_WINDOW, true,
	 detect_mdc_shift, phrase_mdc_shift},
};

const struct SignalRule *signal_rule_at(size_t i)
{
	return i < N_ITEMS(rules) ? &rules[i] : NULL;
}

size_t signal_rule_count(void)
{
	return N_ITEMS(rules);
}

size_t signal_rule_index(const struct SignalRule *rule)
{
	return (size_t)(rule - rules);
}

const char *signal_rules_text(const struct RuleSet *set, struct Arena *arena)
{
	const char *text = arena_format(arena, "%s: ", set->title), *before = "";

	for (size_t i = 0; i < N_ITEMS(rules); i++) {
		if (rules[i].set != set->bit || !*rules[i].looks_for)
			continue;
		text = arena_format(arena, "%s%s%s", text, before, rules[i].looks_for);
		before = "; ";
	}
	return arena_format(arena, "%s.", text);
}
