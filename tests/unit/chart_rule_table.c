/* The tables of signal rules and rule sets have no gap: every row is whole, and every rule fires.
 */
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/model/entity.h"
#include "qtp/engine/spc/verdict.h"

#include "support/chart_made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define POINTS_MAX 20

/* Values around a given centre of 0 and sigma of 1 in which the rule finds its pattern. */
static const struct Vector {
	const char *code;
	enum ChartType type;
	double y[POINTS_MAX];
	size_t n;
} vectors[] = {
	{"sigma3", CHART_I, {1, -1, 4, -1, 1, -1, 1, -1, 1, -1}, 10},
	{"longest_run", CHART_RUN, {1, 1, 1, 1, 1, 1, 1, 1, 1, -1}, 10},
	{"crossings", CHART_RUN, {1, 2, 1, 2, 1, 2, 1, -1, -2, -1, -2, -1}, 12},
	{"shift", CHART_RUN, {1, 2, 1, 2, 1, 2, -1, 1, -1, 1}, 10},
	{"trend", CHART_RUN, {-1, 1, 2, 3, 4, -2, 1, -1, 1, -1}, 10},
	{"runs_few", CHART_RUN, {1, 2, 1, 2, 1, -1, -2, -1, -2, -1}, 10},
	{"runs_many", CHART_RUN, {1, -1, 1, -1, 1, -1, 1, -1, 1, -1}, 10},
	{"WE1", CHART_I, {1, -1, 4, -1, 1, -1, 1, -1, 1, -1}, 10},
	{"WE2", CHART_I, {2.5, -1, 2.5, -1, 1, -1, 1, -1, 1, -1}, 10},
	{"WE3", CHART_I, {-1.5, 1, -1.5, -1.5, -1.5, 1, -1, 1, -1, 1}, 10},
	{"WE4", CHART_I, {.1, .2, .1, .2, .3, .1, .2, .1, -1, 1}, 10},
	{"N1", CHART_I, {1, -1, 4, -1, 1, -1, 1, -1, 1, -1}, 10},
	{"N2", CHART_I, {.1, .2, .1, .2, .3, .1, .2, .1, .2, -1}, 10},
	{"N3", CHART_I, {-.5, -.3, -.1, .1, .3, .5, -1, 1, -1, 1}, 10},
	{"N4", CHART_I, {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2}, 14},
	{"N5", CHART_I, {2.5, -1, 2.5, -1, 1, -1, 1, -1, 1, -1}, 10},
	{"N6", CHART_I, {-1.5, 1, -1.5, -1.5, -1.5, 1, -1, 1, -1, 1}, 10},
	{"N7", CHART_I, {1, 1, .5, -1, -1, 1, 1, .5, -1, -1, 1, 1, .5, -1, -1}, 15},
	{"N8", CHART_I, {1.5, -1.5, 1.5, -1.5, 1.5, -1.5, 1.5, -1.5, 1, -1}, 10},
	{"mdc_outside", CHART_I, {1, -1, 4, -1, 1, -1, 1, -1, 1, -1}, 10},
	{"mdc_trend", CHART_I, {-.3, -.2, -.1, .1, .2, .3, .4, -1, 1, -1}, 10},
	{"mdc_two_in_three", CHART_I, {2.5, 1, 2.5, -1, 1, -1, 1, -1, 1, -1}, 10},
	{"mdc_shift", CHART_I, {1, 1.5, 1, 1, 1, 1.5, 1, -1, 1, -1}, 10},
};

static const struct Vector *vector_of(const struct SignalRule *rule)
{
	for (size_t i = 0; i < N_ITEMS(vectors); i++)
		if (strcmp(vectors[i].code, rule->code) == 0)
			return &vectors[i];
	fail_msg("no vector fires the rule %s", rule->code);
	return NULL;
}

/* The first signal of the rule in its vector. */
static const struct Signal *fire(struct Made *made, const struct SignalRule *rule)
{
	const struct Vector *vector = vector_of(rule);

	made_start(made, vector->type, vector->y, vector->n);
	made->spec.center = 0;
	if (vector->type == CHART_I)
		made->spec.sigma = 1;
	made->spec.rules = rule->set;
	made_compute(made);
	for (size_t i = 0; i < made->signals.n; i++)
		if (made->signals.items[i].rule == rule)
			return &made->signals.items[i];
	fail_msg("the vector of %s does not fire it: %s", rule->code, made_signals(made));
	return NULL;
}

static void every_rule_has_a_code_a_name_a_set_and_its_functions(void **state)
{
	const struct SignalRule *rule, *other;
	size_t i;

	(void)state;
	for (i = 0; (rule = signal_rule_at(i)); i++) {
		assert_int_equal(signal_rule_index(rule), i);
		if (text_is_empty(rule->code) || text_is_empty(rule->name) || !rule->looks_for ||
		    !rule->detect || !rule->phrase || !rule->extent)
			fail_msg("row %zu (%s) is not whole", i, rule->code ? rule->code : "");
		assert_true(rule->set > 0 && rule->set < 1u << N_RULE_SETS);
		assert_int_equal(rule->set & (rule->set - 1), 0);
		for (size_t k = 0; k < i; k++) {
			other = signal_rule_at(k);
			assert_string_not_equal(rule->code, other->code);
			if (other->set == rule->set && signal_rule_at(i - 1)->set != rule->set)
				fail_msg("%s is not beside the rules of its set", rule->code);
		}
	}
	assert_int_equal(i, signal_rule_count());
}

static void every_rule_fires_as_its_row_says(void **state)
{
	const struct SignalRule *rule;

	(void)state;
	for (size_t i = 0; (rule = signal_rule_at(i)); i++) {
		struct Made made;
		const struct Signal *signal = fire(&made, rule);

		assert_true(signal->judged);
		if (rule->extent == SIGNAL_OF_POINT)
			assert_int_equal(signal->n_members, 1);
		else if (rule->extent == SIGNAL_OF_PHASE)
			assert_int_equal(signal->n_members, 0);
		else
			assert_true(signal->n_members > 1);
		assert_true(made.result.has_limits || !rule->needs_limits);
		made_release(&made);
	}
}

/* The phrase of a run begins with the number of its points: "at least" may stand in front of it. */
static void every_rule_is_told_in_the_verdict_by_its_own_phrase(void **state)
{
	const struct SignalRule *rule;

	(void)state;
	for (size_t i = 0; (rule = signal_rule_at(i)); i++) {
		struct Made made;
		const struct Signal *signal = fire(&made, rule);
		const char *phrase = rule->phrase(&made.arena, &made.spec, &made.result, signal);
		const char *text = signal_text(&made.arena, &made.spec, &made.result, signal, NULL);
		const char *verdict =
			verdict_text(&made.arena, &made.spec, &made.result, &made.signals, NULL);

		assert_false(text_is_empty(phrase));
		if (rule->extent == SIGNAL_OF_RUN)
			assert_int_equal(strtoul(phrase, NULL, 10), signal->n_members);
		if (!strstr(text, phrase))
			fail_msg("%s: \"%s\" does not say \"%s\"", rule->code, text, phrase);
		if (!strstr(verdict, phrase))
			fail_msg("%s: \"%s\" does not say \"%s\"", rule->code, verdict, phrase);
		made_release(&made);
	}
}

/* The patterns of a set are those of its rules, and the help of the field names the set. */
static void check_patterns(const struct RuleSet *set, const char *help)
{
	const struct SignalRule *rule;
	struct Arena arena = {0};
	const char *text = signal_rules_text(set, &arena);
	size_t n = 0;

	for (size_t i = 0; (rule = signal_rule_at(i)); i++) {
		if (rule->set != set->bit)
			continue;
		n += *rule->looks_for != '\0';
		if (!strstr(text, rule->looks_for))
			fail_msg("\"%s\" does not say what %s looks for", text, rule->code);
	}
	if (n == 0)
		fail_msg("the set %s has no rule that says what it looks for", set->code);
	assert_non_null(strstr(help, set->code));
	arena_release(&arena);
}

static void every_set_is_whole_and_named_wherever_one_is_typed(void **state)
{
	const char *help = entity_field(entity_get(KIND_MEASURE), "rules")->help;

	(void)state;
	for (size_t i = 0; i < N_RULE_SETS; i++) {
		const struct RuleSet *set = rule_set_at(i);
		struct Error error = {0};
		unsigned rules;

		if (text_is_empty(set->code) || text_is_empty(set->name) ||
		    text_is_empty(set->title) || text_is_empty(set->help))
			fail_msg("set %zu (%s) is not whole", i, set->code ? set->code : "");
		check_patterns(set, help);
		assert_true(rules_parse(set->code, &rules, &error));
		assert_int_equal(rules, set->bit);
		assert_false(rules_parse("nothing", &rules, &error));
		assert_non_null(strstr(error.text, set->code));
		assert_true(set->only_for == N_CHART_TYPES || set->only_for < N_CHART_TYPES);
	}
}

static void every_type_of_chart_has_names_and_default_sets_that_fit_it(void **state)
{
	(void)state;
	for (unsigned type = 0; type < N_CHART_TYPES; type++) {
		assert_false(text_is_empty(chart_type_code(type)));
		assert_false(text_is_empty(chart_type_name(type)));
		assert_false(text_is_empty(chart_type_centre(type)));
		assert_int_not_equal(rules_default(type), 0);
		assert_null(rules_misfit(rules_default(type), type));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_rule_has_a_code_a_name_a_set_and_its_functions),
		cmocka_unit_test(every_rule_fires_as_its_row_says),
		cmocka_unit_test(every_rule_is_told_in_the_verdict_by_its_own_phrase),
		cmocka_unit_test(every_set_is_whole_and_named_wherever_one_is_typed),
		cmocka_unit_test(every_type_of_chart_has_names_and_default_sets_that_fit_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
