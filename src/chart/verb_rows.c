/* The verbs of charts. */
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/cli/verbs.h"
#include "qtp/engine/spc/rule_sets.h"
#include "qtp/engine/spc/signals.h"

/* How the cells of a table are read. */
#define TABLE_OPTIONS                                                                              \
	{"decimal", "MARK",                                                                        \
	 "point or comma: the mark of decimals in a table, where it is not plain", "point comma"}, \
		{"dates", "ORDER",                                                                 \
		 "mdy or dmy: month or day first, where the table does not tell", "mdy dmy"},      \
		{"percent", NULL, "take the percent sign off each value: 45% is 45"},              \
		{"missing", "WORD", "cells with this word are empty, like NA"},                    \
	{                                                                                          \
		"sheet", "SHEET", "of a spreadsheet, by name or number"                            \
	}

/* What each set of rules looks for. */
static const char *rule_term(size_t index, struct Arena *arena, const char **ret_text)
{
	if (index >= N_RULE_SETS)
		return NULL;
	*ret_text = signal_rules_text(rule_set_at(index), arena);
	return rule_set_at(index)->code;
}

static const struct Verb rows[] = {
	{"chart",
	 "[MEASURE]",
	 "a chart with its verdict in words, of a measure or of a CSV file",
	 ACCESS_NONE,
	 0,
	 1,
	 verb_chart,
	 {{"type", "TYPE",
	   "run, i, mr, xbar, s, p, pp, u, up, c, g, t, pareto, ba (before / after), funnel "
	   "(names with k of n; a measure in all teams of its season) or multiples (a small "
	   "chart for each of these teams, on one scale)",
	   "run i mr xbar s p pp u up c g t pareto ba funnel multiples"},
	  {"data", "FILE",
	   "CSV or .xlsx with a header: x,y or x,numerator,denominator or item,count or "
	   "name,numerator,denominator (funnel), or days of events "
	   "alone (t, g); the texts of a column note annotate its points; - is standard "
	   "input"},
	  {"team", "TEAM", "all measures of a team, one line each"},
	  {"cohort", "COHORT",
	   "all measures of all teams of a cohort; with --type funnel or multiples only its "
	   "teams"},
	  {"freeze", "K,K",
	   "the baseline: limits from the points up to K, a number, a date or a month; one for "
	   "each phase of --part"},
	  {"part", "K,K", "a new phase begins after point K; with a date, from that day on"},
	  {"exclude", "K,K", "points that are drawn but not calculated with; dates too"},
	  {"screened", NULL, "leave extreme moving ranges out of the limits"},
	  {"multiply", "N",
	   "values times N; proportions (p, pp) are shown in percent as they are, but in JSON"},
	  {"center", "X", "a given centre line"},
	  {"sigma", "S", "a given standard deviation"},
	  {"target", "X", "the value to reach"},
	  {"direction", "WAY", "which way is better: up, down or neutral", "up down neutral"},
	  {"rules", "SETS", RULE_SET_CODES(", ", " or ") ", several with commas",
	   RULE_SET_CODES(" ", " ")},
	  TABLE_OPTIONS,
	  {"title", "TEXT", "the title of the picture"},
	  {"subtitle", "TEXT", "a line below it, such as whose data they are"},
	  {"ylab", "TEXT", "what the values are, above their axis"},
	  {"unit", "TEXT", "the unit of the values: h, %"},
	  {"table", NULL, "the points as a table instead of the drawing"},
	  {"output", "OUT",
	   "write to a file instead: .svg, .png, .pdf, .html or .txt, its points .xlsx, .csv, .tsv "
	   "or .json; also -o; with --team or --cohort a page a measure: .pdf, .html or .txt"},
	  {"paper", "SIZE",
	   "a4 or letter: the shape of a picture (default a4), the size of pages (default letter)",
	   "a4 letter"},
	  {"force", NULL, "replace a file that is there"}},
	 .words = "graph picture spc plot print signals rules",
	 .term_at = rule_term},
	{"point",
	 "MEASURE DATE VALUE|K/N",
	 "add a point to a measure and print its REF",
	 ACCESS_WRITE,
	 3,
	 3,
	 verb_point,
	 {{"note", "TEXT", "a note on this point"},
	  {"left-out", "TEXT", "draw it but do not calculate with it, and why"},
	  {"force", NULL, "pass warnings, like a second point on one day"}},
	 .words = "data value measure"},
	{"points",
	 "MEASURE FILE.csv",
	 "points of a measure from a table: date, value or date, k, n",
	 ACCESS_WRITE,
	 2,
	 2,
	 verb_points,
	 {FORCE_OPTION, TABLE_OPTIONS},
	 .words = "import data csv"},
};

const struct VerbTable chart_verbs = {rows, N_ITEMS(rows)};
