/* Rule sets: the patterns that are looked for together; one row is all there is to know of a set.
 */
#ifndef QTP_SPC_RULE_SETS_H
#define QTP_SPC_RULE_SETS_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/error.h"

/*
 * SET(BIT, code, name, title, help, default_for, only_for, traits), in the order in
 * which sets are listed. COMMA is between rows and OR before the last one, so that a list of
 * the codes can be made while compiling. The columns are the members of struct RuleSet; the rules
 * of a set are the rows of signal_rules.c that name its bit.
 */
/* clang-format off */
#define RULE_SETS(SET, COMMA, OR) \
	SET(ANHOEJ, "anhoej", "Anh\xc3\xb8j", "Anh\xc3\xb8j", "Longest run and crossings", \
	    ~(1u << CHART_MR | 1u << CHART_S), N_CHART_TYPES, RULES_COUNT_RUNS) \
	COMMA SET(IHI, "ihi", "IHI (shift 6, trend 5, runs)", "IHI", "Shift, trend, runs", \
	    0, N_CHART_TYPES, 0) \
	COMMA SET(3SIGMA, "3sigma", "3-sigma", "3-sigma", "Points outside the limits", \
	    ~(1u << CHART_RUN), N_CHART_TYPES, 0) \
	COMMA SET(WE, "we", "Western Electric 1-4", "Western Electric", \
	    "Zones of 1, 2 and 3 sigma", 0, N_CHART_TYPES, 0) \
	COMMA SET(NELSON, "nelson", "Nelson 1-8", "Nelson", "Eight patterns", \
	    0, N_CHART_TYPES, 0) \
	OR SET(MDC, "mdc", "NHS Making Data Count", "Making Data Count", "For I charts", \
	    0, CHART_I, RULES_ROUND_FACTOR | RULES_ASSURE)
/* clang-format on */

#define RULE_SET_INDEX(BIT, ...) RULE_SET_##BIT,
#define RULE_SET_BIT(BIT, ...) RULES_##BIT = 1 << RULE_SET_##BIT,
#define RULE_SET_CODE(BIT, code, ...) code

enum { RULE_SETS(RULE_SET_INDEX, , ) N_RULE_SETS };
/* RULES_ANHOEJ, RULES_IHI, ...: bits, to be combined. */
enum ChartRules { RULES_NONE = 0, RULE_SETS(RULE_SET_BIT, , ) };
/* "anhoej, ihi, 3sigma, we, nelson, mdc" with the given words between them; a literal. */
#define RULE_SET_CODES(COMMA, OR) RULE_SETS(RULE_SET_CODE, COMMA, OR)

/* What a set changes besides the signals. */
enum RuleSetTrait {
	RULES_COUNT_RUNS = 1,	/* runs and crossings are shown where they are no signal, too */
	RULES_ROUND_FACTOR = 2, /* limits of I charts are mean +- 2.66 mean moving ranges */
	RULES_ASSURE = 4	/* the target is held against the limits */
};

struct RuleSet {
	unsigned bit;	      /* of enum ChartRules */
	const char *code;     /* as it is typed, and in JSON */
	const char *name;     /* in a verdict */
	const char *title;    /* where one is chosen */
	const char *help;     /* beside its title */
	unsigned default_for; /* types of chart, bits 1 << enum ChartType */
	unsigned only_for;    /* the one enum ChartType it is for; N_CHART_TYPES: all */
	unsigned traits;      /* of enum RuleSetTrait */
};

/* Set `i` of N_RULE_SETS, in the order of lists. */
const struct RuleSet *rule_set_at(size_t i);
/* The first set in `rules` that has the trait; NULL: none has. */
const struct RuleSet *rules_with(unsigned rules, enum RuleSetTrait trait);
/* The first set in `rules` that is not for this type of chart; NULL: all are. */
const struct RuleSet *rules_misfit(unsigned rules, unsigned chart_type);
/* The sets that a type of chart has when none are chosen. */
unsigned rules_default(unsigned chart_type);
/* Codes with commas between them, as they are typed. */
MUST_USE bool rules_parse(const char *text, unsigned *ret_rules, struct Error *error);
/* "anhoej,3sigma": the text that rules_parse() reads; owned by the arena. */
const char *rules_codes(struct Arena *arena, unsigned rules);
/* "Anhoej, 3-sigma": the names of the sets; owned by the arena. */
const char *rules_name(struct Arena *arena, unsigned rules);

#endif
