/* qtp chart and qtp point through the real program: the numbers as JSON, and every wrong input in
 * one sentence. */
#include "support/json.h"
#include "support/run.h"

#include "qtp/engine/base/text.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define N(array) (sizeof(array) / sizeof((array)[0]))
#define TOLERANCE 1e-9
#define WORDS_MAX 24

static int set_up(void **state)
{
	struct Runner *runner = test_calloc(1, sizeof *runner);

	runner_init(runner);
	*state = runner;
	return 0;
}

static int tear_down(void **state)
{
	struct Runner *runner = *state;

	runner_release(runner);
	test_free(runner);
	return 0;
}

static void write_data(struct Runner *runner, const char *data)
{
	run_write_file(runner_path(runner, "data.csv"), data, strlen(data));
}

/* ---- against the reference blocks ---- */

/* Words of a run, and the texts they are made of. */
struct Words {
	const char *items[WORDS_MAX];
	size_t n;
};

static void add_word(struct Words *words, const char *word)
{
	assert_true(words->n + 1 < WORDS_MAX);
	words->items[words->n++] = word;
}

static void add_option(struct Runner *runner, struct Words *words, const struct Json *options,
		       const char *key, const char *option)
{
	const struct Json *value = json_get(options, key);
	struct Text text;

	if (!value)
		return;
	text_init(&text);
	if (value->kind == JSON_NUMBER)
		text_format(&text, "%.17g", value->number);
	for (const struct Json *item = value->first; item; item = item->next)
		text_format(&text, "%s%.17g", item == value->first ? "" : ",", item->number);
	if (text.length > 0) {
		add_word(words, option);
		add_word(words, arena_text(&runner->arena, text_get(&text)));
	}
	text_release(&text);
}

static void write_cell(struct Text *text, double number)
{
	text_append_char(text, ',');
	if (!isnan(number))
		text_format(text, "%.17g", number);
}

/* The input of a case as a table; false when it is of another form. */
static bool write_input(struct Runner *runner, const struct Json *input, const char *chart)
{
	bool one_value = strcmp(chart, "c") == 0 || strcmp(chart, "g") == 0 ||
			 strcmp(chart, "t") == 0 || strcmp(chart, "mr") == 0;
	size_t n, n_pairs;
	double *y = json_numbers(&runner->arena, json_get(input, "y"), &n);
	double *k = json_numbers(&runner->arena, json_get(input, "numerator"), &n_pairs);
	double *d = json_numbers(&runner->arena, json_get(input, "denominator"), &n_pairs);
	const struct Json *groups = json_get(input, "subgroups");
	struct Text text;

	text_init(&text);
	if (k && d && !one_value) {
		text_append(&text, "x,numerator,denominator\n");
		for (size_t i = 0; i < n_pairs; i++) {
			text_format(&text, "%zu", i + 1);
			write_cell(&text, k[i]);
			write_cell(&text, d[i]);
			text_append_char(&text, '\n');
		}
	} else if (groups) {
		size_t at = 0;

		text_append(&text, "x,value\n");
		for (const struct Json *group = groups->first; group; group = group->next) {
			at++;
			if (!group->first)
				text_format(&text, "%zu,\n", at);
			for (const struct Json *item = group->first; item; item = item->next) {
				text_format(&text, "%zu", at);
				write_cell(&text, json_number(item));
				text_append_char(&text, '\n');
			}
		}
	} else if (y) {
		text_append(&text, "x,y\n");
		for (size_t i = 0; i < n; i++) {
			text_format(&text, "%zu", i + 1);
			write_cell(&text, y[i]);
			text_append_char(&text, '\n');
		}
	}
	bool written = text.length > 0;

	write_data(runner, text_get(&text));
	text_release(&text);
	return written;
}

static bool is_same(const struct Json *want, const struct Json *got)
{
	if (want->kind != JSON_NUMBER || !got || got->kind != JSON_NUMBER)
		return got && want->kind == got->kind;
	return fabs(want->number - got->number) <=
	       TOLERANCE * fmax(fmax(fabs(want->number), fabs(got->number)), 1e-3);
}

static void compare_arrays(const char *where, const struct Json *want, const struct Json *got)
{
	size_t i = 0;

	assert_int_equal(json_n(want), json_n(got));
	for (const struct Json *item = want->first; item; item = item->next, i++) {
		if (!is_same(item, json_at(got, i)))
			fail_msg("%s: %s of point %zu", where, want->key, i + 1);
	}
}

static void compare_points(const char *where, const struct Json *want, const struct Json *got)
{
	for (const struct Json *array = want->first; array; array = array->next) {
		if (strcmp(array->key, "subgroup_n") == 0 || strcmp(array->key, "x") == 0 ||
		    strcmp(array->key, "s") == 0)
			continue;
		if (!json_get(got, array->key))
			fail_msg("%s: there is no %s", where, array->key);
		compare_arrays(where, array, json_get(got, array->key));
	}
}

static void compare_parts(const char *where, const struct Json *want, const struct Json *got)
{
	size_t i = 0;

	assert_int_equal(json_n(want), json_n(got));
	for (const struct Json *part = want->first; part; part = part->next, i++) {
		for (const struct Json *value = part->first; value; value = value->next) {
			if (!is_same(value, json_get(json_at(got, i), value->key)))
				fail_msg("%s: %s of phase %zu", where, value->key, i + 1);
		}
	}
}

/* True when it was one that the command line can be asked for. */
static bool compare_block(struct Runner *runner, const char *where, const struct Json *input,
			  const struct Json *block)
{
	const struct Json *options = json_get(block, "options");
	const char *chart = json_get_text(options, "chart");
	struct Words words = {{"chart", "--json", "--data", "data.csv", "--type", chart}, 6};

	if (strcmp(json_get_text(block, "tool"), "qicharts2") != 0 || !*chart ||
	    !json_get(block, "per_point") || json_is_false(json_get(block, "oracle")) ||
	    !write_input(runner, input, chart))
		return false;
	add_option(runner, &words, options, "freeze", "--freeze");
	add_option(runner, &words, options, "part", "--part");
	add_option(runner, &words, options, "exclude", "--exclude");
	add_option(runner, &words, options, "multiply", "--multiply");
	add_option(runner, &words, options, "cl", "--center");
	if (json_is_true(json_get(options, "screened_mr")))
		add_word(&words, "--screened");
	struct Run run = runner_expect(runner, 0, words.items);
	const struct Json *got = json_parse(&runner->arena, run.out, run.n_out, NULL);

	assert_non_null(got);
	assert_string_equal(json_get_text(got, "type"), chart);
	compare_points(where, json_get(block, "per_point"), json_get(got, "per_point"));
	compare_parts(where, json_get(block, "per_part"), json_get(got, "per_part"));
	return true;
}

static size_t compare_case(struct Runner *runner, const char *where, const struct Json *given)
{
	const struct Json *reference = json_get(given, "reference");
	size_t n = 0;

	for (const struct Json *block = reference ? reference->first : NULL; block;
	     block = block->next)
		n += compare_block(runner, where, json_get(given, "input"), block);
	return n;
}

static void json_has_the_numbers_of_the_reference_blocks(void **state)
{
	static const char *const files[] = {"edge-run-i-a", "edge-rates-a", "i-nist-flowrate",
					    "g-synthetic-zeros", "signals-all-types-a"};
	struct Runner *runner = *state;
	size_t n = 0;

	for (size_t i = 0; i < N(files); i++) {
		const struct Json *file = json_read_file(
			&runner->arena, arena_format(&runner->arena, "%s/tests/data/spc/%s.json",
						     getenv("QTP_TEST_SOURCE"), files[i]));
		const struct Json *cases = json_get(file, "cases");

		assert_non_null(file);
		if (!cases)
			n += compare_case(runner, files[i], file);
		for (const struct Json *one = cases ? cases->first : NULL; one; one = one->next)
			n += compare_case(runner, json_get_text(one, "case"), one);
	}
	assert_true(n > 60);
}

/* ---- the shape of the output ---- */

static const struct Json *run_json(struct Runner *runner, const char *data, struct Words *words)
{
	write_data(runner, data);
	add_word(words, "--json");
	add_word(words, "--data");
	add_word(words, "data.csv");
	struct Run run = runner_expect(runner, 0, words->items);
	const struct Json *json = json_parse(&runner->arena, run.out, run.n_out, NULL);

	assert_non_null(json);
	return json;
}

#define JSON(runner, data, ...)                          \
	run_json(runner, data,                           \
		 &(struct Words){{"chart", __VA_ARGS__}, \
				 1 + N(((const char *const[]){__VA_ARGS__}))})

static void signals_name_rule_points_and_direction(void **state)
{
	const struct Json *json = JSON(*state,
				       "x,y\n1,5\n2,6\n3,5\n4,7\n5,6\n6,5\n7,4\n8,6\n9,5\n10,7\n"
				       "11,6\n12,5\n13,60\n",
				       "--type", "i", "--direction", "down");
	const struct Json *signal = json_at(json_get(json, "signals"), 0);

	assert_string_equal(json_get_text(signal, "rule"), "sigma3");
	assert_int_equal(json_get_number(signal, "completed_at"), 13);
	assert_int_equal(json_number(json_at(json_get(signal, "members"), 0)), 13);
	assert_string_equal(json_get_text(signal, "direction"), "high");
	assert_true(*json_get_text(signal, "text"));
	assert_non_null(strstr(json_get_text(json, "verdict"), "against the wanted direction"));
}

static void rows_are_sorted_by_date_and_it_is_said(void **state)
{
	const struct Json *json =
		JSON(*state, "x,y\n2017-03-01,3\n2017-01-01,1\n2017-02-01,2\n", "--type", "run");
	const struct Json *y = json_get(json_get(json, "per_point"), "y");

	for (size_t i = 0; i < 3; i++)
		assert_int_equal(json_number(json_at(y, i)), i + 1);
	assert_non_null(strstr(json_text(json_at(json_get(json, "notes"), 0)), "sorted"));
}

static void subgroups_are_joined_wherever_their_rows_stand(void **state)
{
	const struct Json *json =
		JSON(*state, "x,value\na,1\nb,5\na,3\nb,7\nc,4\nc,6\n", "--type", "xbar");
	const struct Json *y = json_get(json_get(json, "per_point"), "y");

	assert_int_equal(json_n(y), 3);
	assert_int_equal(json_number(json_at(y, 0)), 2);
	assert_int_equal(json_number(json_at(y, 1)), 6);
	assert_int_equal(json_number(json_at(y, 2)), 5);
}

static void pareto_counts_items_and_sums_counts(void **state)
{
	const struct Json *items = JSON(*state, "item\nFall\nDrug\n\nDrug\n", "--type", "pareto");
	const struct Json *counts =
		JSON(*state, "item,count\nFall,1\nDrug,2\nOther,1\n", "--type", "pareto");

	assert_string_equal(json_text(json_at(json_get(items, "categories"), 0)), "Drug");
	assert_int_equal(json_number(json_at(json_get(items, "cumulative_count"), 1)), 3);
	assert_string_equal(json_text(json_at(json_get(counts, "categories"), 1)), "Fall");
	assert_true(json_number(json_at(json_get(counts, "proportion"), 0)) == 0.5);
	assert_true(json_number(json_at(json_get(counts, "cumulative_proportion"), 2)) == 1);
}

static void before_and_after_has_the_keys_of_its_kind_of_data(void **state)
{
	const struct Json *measure =
		JSON(*state, "x,y\n1,1\n2,2\n3,3\n4,7\n5,9\n", "--type", "ba", "--part", "3");
	const struct Json *pairs =
		JSON(*state, "x,numerator,denominator\n1,5,10\n2,6,10\n3,9,10\n4,8,10\n", "--type",
		     "ba", "--part", "2");

	assert_int_equal(json_get_number(json_get(measure, "before"), "mean"), 2);
	assert_int_equal(json_get_number(measure, "mean_difference"), 6);
	assert_non_null(json_get(json_get(measure, "welch"), "ci95"));
	assert_int_equal(json_get_number(json_get(pairs, "before"), "x"), 11);
	assert_non_null(json_get(pairs, "fisher_p"));
	assert_non_null(json_get(pairs, "rate_ratio"));
}

/* ---- what is wrong ---- */

struct BadCase {
	const char *data;
	const char *options[7];
	const char *words; /* in the sentence */
};

#define DATED "date,y\n2017-01-01,5\n2017-01-08,3\n2017-01-15,4\n2017-01-22,6\n"

static const struct BadCase bad[] = {
	{"x,y\n1,5\n2,abc\n", {"--type", "run"}, "Row 3, column \"y\": \"abc\" is no number"},
	{"x,numerator,denominator\n1,5,10\n2,11,10\n",
	 {"--type", "p"},
	 "Row 3, column \"numerator\": 11 of 10 is more than all"},
	{"month,n,d\n2017-01,12,20\n",
	 {"--type", "p"},
	 "with \"d\" as the numerator and \"n\" as the denominator"},
	{"month,late,all\n2017-01,1,2\n",
	 {"--type", "run"},
	 "For k of n, in this order, there is --type p"},
	{"x,numerator,denominator\n1,-5,10\n",
	 {"--type", "u"},
	 "Row 2, column \"numerator\": a count of -5"},
	{"x,numerator,denominator\n1,5,-10\n",
	 {"--type", "u"},
	 "Row 2, column \"denominator\": -10"},
	{"x,y\n1,5\n2,-1\n", {"--type", "c"}, "Row 3, column \"y\": a count of -1"},
	{"x,y\n1,5\n2,-1\n", {"--type", "g"}, "Row 3, column \"y\": a count of -1"},
	{"x,y\n1,5\n2,0\n", {"--type", "t"}, "Row 3, column \"y\": a time of 0"},
	{"x,y\n1,5\n2,-3\n", {"--type", "t"}, "Row 3, column \"y\": a time of -3"},
	{"item,count\na,-1\n", {"--type", "pareto"}, "Row 2, column \"count\": a count of -1"},
	{"x,y\n1,5\n2,3\n", {"--type", "i", "--freeze", "5"}, "there are only 2 points"},
	{"x,y\n1,5\n", {"--type", "i", "--freeze", "5"}, "there is only 1 point."},
	{"x,y\n1,5\n", {"--type", "i", "--part", "1"}, "only 1 point"},
	{"x,y\n1,5\n", {"--type", "p"}, "A p chart needs"},
	{"x,y\n1,5\n", {"--type", "c", "--sigma", "2"}, "a c chart computes"},
	{"x,y\n1,5\n", {"--type", "mr", "--sigma", "2"}, "an MR chart computes"},
	{"x,y\n1,5\n2,3\n3,4\n", {"--type", "i", "--part", "2,1"}, "in order"},
	{"x,y\n1,5\n2,3\n3,4\n", {"--type", "i", "--part", "3"}, "phase"},
	{"x,y\n1,5\n2,3\n", {"--type", "i", "--exclude", "3"}, "there are only 2"},
	{"x,y\n2017-01-01,5\n2017-01-01,3\n",
	 {"--type", "i"},
	 "2017-01-01 is there twice (row 2 too)"},
	{"x,y\n2017-02-30,5\n", {"--type", "i"}, "there is no such day"},
	{"x,y\n2017-02-20,5\nlater,3\n",
	 {"--type", "i"},
	 "Row 3, column \"x\": \"later\" is no date"},
	{"x,y\n2017-02-20,5\n,3\n", {"--type", "i"}, "Row 3, column \"x\": the date is missing"},
	{"1,2\n2,3\n", {"--type", "i"}, "The first row holds data"},
	{"x,y\n", {"--type", "i"}, "no row of data"},
	{"", {"--type", "i"}, "There are no data"},
	{"x,y\n1,5\n", {"--type", "p"}, "needs a numerator and a denominator"},
	{"value\n1\n", {"--type", "xbar"}, "which values belong together"},
	{"x,y\n1,5\n", {"--type", "zigzag"}, "--type \"zigzag\" is not understood"},
	{"x,y\n1,5\n", {"--type", "i", "--freeze", "ten"}, "--freeze \"ten\""},
	{"x,y\n1,5\n", {"--type", "i", "--part", "0"}, "--part \"0\""},
	{"x,y\n1,5\n", {"--type", "i", "--part", "1,"}, "--part \"1,\""},
	{"x,y\n1,5\n", {"--type", "i", "--multiply", "1e999"}, "--multiply"},
	{"x,y\n1,5\n", {"--type", "i", "--direction", "left"}, "up, down or neutral"},
	{"x,y\n1,5\n", {"--type", "i", "--rules", "tea"}, "tea"},
	{"x,y\n1,5\n", {"--type", "run", "--rules", "mdc"}, "Making Data Count"},
	{"x,y\n1,5\n2,3\n", {"--type", "ba"}, "--part K"},
	{"x,y\n1,5\n2,3\n", {"--type", "ba", "--part", "2"}, "splits at 1 to 1"},
	{"item\na\n", {"--type", "pareto", "--freeze", "2"}, "means nothing"},
	{DATED, {"--type", "i", "--freeze", "2016-12-31"}, "all points are of later days"},
	{DATED, {"--type", "i", "--freeze", "1,2"}, "one a phase: 1 and 2"},
	{DATED, {"--type", "i", "--part", "2", "--freeze", "3,1"}, "in order"},
	{DATED, {"--type", "i", "--part", "2017-01-01"}, "no point before that day"},
	{DATED, {"--type", "i", "--part", "2017-02-01"}, "no point from that day on"},
	{DATED, {"--type", "i", "--part", "2017-02-30"}, "--part \"2017-02-30\""},
	{DATED, {"--type", "i", "--part", "2017-13"}, "months like 2017-09"},
	{DATED, {"--type", "i", "--freeze", "2017-Q1"}, "--freeze \"2017-Q1\""},
	{DATED, {"--type", "i", "--freeze", "6/1/2017"}, "--freeze \"6/1/2017\""},
	{DATED, {"--type", "i", "--part", "1 Feb 2017"}, "no point from that day on"},
	{DATED, {"--type", "i", "--target", "90%"}, "--target \"90%\""},
	{"x,k,n\n1,1,2\n2,1,2\n", {"--type", "p", "--target", "%"}, "--target \"%\""},
	{DATED, {"--type", "i", "--exclude", "2017-01-02"}, "no point of that day"},
	{"x,y\n1,5\n2,3\n", {"--type", "i", "--part", "2017-01-02"}, "the points have no dates"},
	{"date\n2017-01-02\n", {"--type", "t"}, "at least 2 of them"},
	{"date\n2017-01-02\n2017-01-02\n", {"--type", "t"}, "a time of 0"},
	{"date\n2017-01-02\n2017-01-03\n", {"--type", "c"}, "none is named value"},
	{"date\n2017-01-02\n2017-01-03\n", {"--type", "c"}, "there are --type t and g"},
	{DATED, {"--type", "chart"}, "--type \"chart\" is not understood"},
	{"k,n\n1,2\n", {"--type", "funnel"}, "none is named name"},
	{"name,late\nA,1\n", {"--type", "funnel"}, "three columns, name,numerator,denominator"},
	{"name,k,n\n,1,2\n", {"--type", "funnel"}, "Row 2, column \"name\": the name is missing"},
	{"name,k,n\nA,1.5,2\n", {"--type", "funnel"}, "a count is a whole number"},
	{"name,k,n\nA,-1,2\n", {"--type", "funnel"}, "a count of -1"},
	{"name,k,n\nA,1,2\n", {"--type", "funnel", "--freeze", "1"}, "means nothing"},
	{"name,k,n\nA,1,2\n", {"--type", "funnel", "--part", "1"}, "means nothing"},
	{"item,count\na,1e308\nb,1.5e308\n", {"--type", "pareto"}, "too large to be summed"},
	{"x,y\n1,1e308\n1,1.2e308\n2,1e308\n2,1.7e308\n",
	 {"--type", "xbar"},
	 "too large to be summed"},
	{"x,y\n1,1e308\n2,1.5e308\n3,1e308\n4,1.2e308\n",
	 {"--type", "ba", "--part", "2"},
	 "too large to be summed"},
	{"x,k,n\n1,1e308,1e308\n2,1e307,1e308\n",
	 {"--type", "ba", "--part", "1"},
	 "too large to be compared"},
	{"x,k,n\n1,1,2\n2,1,2\n",
	 {"--type", "ba", "--part", "1", "--multiply", "10"},
	 "compared in percent"},
};

static void wrong_input_is_one_sentence_that_names_the_place(void **state)
{
	struct Runner *runner = *state;

	for (size_t i = 0; i < N(bad); i++) {
		struct Words words = {{"chart", "--data", "data.csv"}, 3};

		for (size_t k = 0; k < N(bad[i].options) && bad[i].options[k]; k++)
			add_word(&words, bad[i].options[k]);
		write_data(runner, bad[i].data);
		struct Run run = runner_expect(runner, 2, words.items);

		if (!strstr(run.err, bad[i].words))
			fail_msg("case %zu: %s", i, run.err);
		assert_int_equal(run.n_out, 0);
	}
}

struct MildCase {
	const char *data, *type, *words;
};

static const struct MildCase mild[] = {
	{"x,y\n1,5\n", "i", "1 point"},
	{"x,y\n1,5\n2,5\n3,5\n", "run", "no variation"},
	{"x,y\n1,\n2,\n", "i", "No verdict"},
	{"x,numerator,denominator\n1,0,0\n2,3,10\n", "p", "2 points"},
	{"x;y\n1;2,5\n2;3,5\n", "i", "Mean of all 2 points 3"},
	{"month,num,den\n1,5,10\n2,3,10\n", "P", "Mean of all 2 points 40.0 %"},
	{"y\n1\n\n3\n", "run", "1 missing"},
	{"x,y\n1,1000000012\n2,1000000014\n3,1000000011\n", "i",
	 "Mean of all 3 points 1000000012.3"},
	{"x,y\n1,1000000012\n2,1000000014\n3,1000000011\n", "i", "1000000010 \u2524"},
	/* Two months without a point are as wide as the others. */
	{"date,value\n2017-01-01,3\n2017-02-01,4\n2017-03-01,4\n2017-06-01,5\n2017-07-01,5\n",
	 "run", "2017-01         2017-03                         2017-07"},
};

static void what_is_only_unusual_is_drawn(void **state)
{
	struct Runner *runner = *state;

	for (size_t i = 0; i < N(mild); i++) {
		write_data(runner, mild[i].data);
		struct Run run =
			EXPECT(runner, 0, "chart", "--type", mild[i].type, "--data", "data.csv");

		if (!strstr(run.out, mild[i].words))
			fail_msg("case %zu: %s", i, run.out);
	}
}

/* ---- days ---- */

static void points_are_named_by_their_days(void **state)
{
	const struct Json *json = JSON(*state, DATED, "--type", "i", "--part", "2017-01-09",
				       "--freeze", "2017-01-07", "--exclude", "2017-01-22");
	const struct Json *options = json_get(json, "options");

	assert_int_equal(json_get_number(options, "freeze"), 1);
	assert_int_equal(json_number(json_at(json_get(options, "part"), 0)), 2);
	assert_int_equal(json_number(json_at(json_get(options, "exclude"), 0)), 4);
}

/* As the words of a chart name them, whose points are the first days of months, and as tables do.
 */
static void points_are_named_by_their_months(void **state)
{
	static const char data[] =
		"date,y\n2017-01-01,5\n2017-02-01,3\n2017-03-01,4\n2017-04-01,6\n";
	static const char *const rows[][3] = {{"2017-03", "2017-02", "2017-04"},
					      {"Mar 2017", "February 2017", "1 April 2017"}};

	for (size_t i = 0; i < N(rows); i++) {
		const struct Json *options =
			json_get(JSON(*state, data, "--type", "i", "--part", rows[i][0], "--freeze",
				      rows[i][1], "--exclude", rows[i][2]),
				 "options");

		assert_int_equal(json_get_number(options, "freeze"), 2);
		assert_int_equal(json_number(json_at(json_get(options, "part"), 0)), 2);
		assert_int_equal(json_number(json_at(json_get(options, "exclude"), 0)), 4);
	}
}

/* No rule on runs is named where none is looked for. */
static void charts_of_spread_say_which_rules_are_looked_for(void **state)
{
	static const char data[] = "x,y\n1,5\n1,7\n2,3\n2,4\n3,4\n3,6\n";
	const char *plain = json_get_text(JSON(*state, data, "--type", "s"), "verdict");

	assert_non_null(strstr(plain, "Rules: 3-sigma;"));
	const char *all =
		json_get_text(JSON(*state, data, "--type", "s", "--rules", "nelson"), "verdict");

	assert_non_null(strstr(all, "(of which only points beyond the limits"));
}

static void days_of_events_alone_are_days_between_them(void **state)
{
	struct Runner *runner = *state;

	static const char data[] = "date,comment\n2017-01-09,\n2017-01-01,first\n"
				   "2017-02-01,ward moved\n2017-02-01,\n";

	write_data(runner, data);
	struct Run run = EXPECT(runner, 0, "chart", "--type", "g", "--data", "data.csv");

	assert_non_null(strstr(run.out, "days between events"));
	assert_non_null(strstr(run.out, "3 points"));
	assert_non_null(strstr(run.out, "ward moved"));
	assert_null(strstr(run.out, "first"));
	const struct Json *y =
		json_get(json_get(JSON(runner, data, "--type", "g"), "per_point"), "y");

	assert_int_equal(json_number(json_at(y, 0)), 8);
	assert_int_equal(json_number(json_at(y, 1)), 23);
	assert_int_equal(json_number(json_at(y, 2)), 0);
}

/* ---- words ---- */

/* ---- many ---- */

static void a_million_points_are_drawn(void **state)
{
	struct Runner *runner = *state;
	struct Text text;

	text_init(&text);
	text_append(&text, "x,y\n");
	for (size_t i = 1; i <= 1000000; i++)
		text_format(&text, "%zu,%zu\n", i, i * 7919 % 101);
	run_write_file(runner_path(runner, "data.csv"), text_get(&text), text.length);
	text_release(&text);
	struct Run run = EXPECT(runner, 0, "chart", "--type", "i", "--data", "data.csv");

	assert_non_null(strstr(run.out, "1000000 points"));
	assert_true(run.n_out < 10000);
}

/* ---- measures ---- */

static void a_measure_of_the_demo_has_its_chart(void **state)
{
	struct Runner *runner = *state;

	runner_demo(runner, "d.qtp");
	runner->file = "d.qtp";
	const char *chart = EXPECT(runner, 0, "chart", "Hours from arrival").out;

	assert_non_null(strstr(chart, "mean 9.40"));
	assert_non_null(strstr(chart, "UCL 10.73"));
	assert_non_null(strstr(chart, "LCL 8.07"));
	assert_non_null(strstr(EXPECT(runner, 0, "chart", "--team", "riverbend").out, "better"));
	assert_non_null(
		strstr(EXPECT(runner, 2, "chart", "nothing like it").err, "nothing like it"));
}

/* The REF of a measure without points, k of n, in the demo. */
static const char *a_measure(struct Runner *runner)
{
	runner_demo(runner, "d.qtp");
	runner->file = "d.qtp";
	return LINE(runner, "add", "measure", "team=lakeside", "name=Consent", "data=proportion");
}

static void points_are_checked_before_they_are_kept(void **state)
{
	struct Runner *runner = *state;
	const char *measure;

	measure = a_measure(runner);
	assert_non_null(strstr(measure, "-M2"));
	LINE(runner, "point", measure, "2017-06-05", "15/36");
	assert_non_null(strstr(EXPECT(runner, 2, "point", measure, "2017-06-12", "9/8").err,
			       "more than all"));
	assert_non_null(strstr(EXPECT(runner, 2, "point", measure, "2017-06-12", "9").err, "k/n"));
	assert_non_null(
		strstr(EXPECT(runner, 2, "point", measure, "2017-06-05", "1/8").err, "already"));
	LINE(runner, "point", measure, "2017-06-05", "1/8", "--force");
	LINE(runner, "point", measure, "2017-06-19", "3/8", "--left-out", "holiday");
	assert_non_null(strstr(LINE(runner, "chart", measure), "Left out"));
	EXPECT(runner, 0, "verify");
}

/* A file of points that must be refused as a whole, and the words that say where and why. */
static void refuse_points(struct Runner *runner, const char *measure, const char *text,
			  const char *words)
{
	const char *path = runner_path(runner, "points.csv");

	run_write_file(path, text, strlen(text));
	assert_non_null(strstr(EXPECT(runner, 2, "points", measure, path).err, words));
}

static void a_table_of_points_is_added_as_a_whole(void **state)
{
	static const char good[] = "date,k,n\n2017-05-01,3,9\n2017-05-08,4,8\n";
	struct Runner *runner = *state;
	const char *measure = a_measure(runner), *before = LINE(runner, "dump");
	const char *path = runner_path(runner, "points.csv");

	refuse_points(runner, measure, "date,k,n\n2017-05-01,3,9\n2017-05-08,9,8\n", "Row 3");
	refuse_points(runner, measure, "date,k,n\n2017-02-30,3,9\n", "Row 2");
	refuse_points(runner, measure, "date\n2017-05-01\n", "numerator and a denominator");
	refuse_points(runner, measure, "2017-05-01,3,9\n2017-05-08,4,8\n", "no header");
	refuse_points(runner, measure, "date,k,n\nSep-17,3,9\n", "a month or a day");
	refuse_points(runner, measure, "date,denominator,numerator\n2017-05-01,3,9\n", "more than");
	refuse_points(runner, measure, "date,falls,patients\n2017-05-01,3,9\n", "falls, patients");
	refuse_points(runner, measure, "date,k,n\n2017-05-01,3.5,9\n", "whole number");
	refuse_points(runner, measure, "date,k,n\n9/4/2016,3,9\n",
		      "4 Sep 2016 (use --dates mdy), or the day, then over 9 Apr 2016");
	assert_string_equal(LINE(runner, "dump"), before);
	run_write_file(path, good, strlen(good));
	LINE(runner, "points", measure, path);
	assert_non_null(strstr(LINE(runner, "list", "point"), "2017"));
	LINE(runner, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(json_has_the_numbers_of_the_reference_blocks,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(signals_name_rule_points_and_direction, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(rows_are_sorted_by_date_and_it_is_said, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(subgroups_are_joined_wherever_their_rows_stand,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(pareto_counts_items_and_sums_counts, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(before_and_after_has_the_keys_of_its_kind_of_data,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(wrong_input_is_one_sentence_that_names_the_place,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_is_only_unusual_is_drawn, set_up, tear_down),
		cmocka_unit_test_setup_teardown(points_are_named_by_their_days, set_up, tear_down),
		cmocka_unit_test_setup_teardown(points_are_named_by_their_months, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(charts_of_spread_say_which_rules_are_looked_for,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(days_of_events_alone_are_days_between_them, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_million_points_are_drawn, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_measure_of_the_demo_has_its_chart, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(points_are_checked_before_they_are_kept, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_table_of_points_is_added_as_a_whole, set_up,
						tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
