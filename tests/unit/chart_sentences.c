/* The last sentence of a chart: the table of tests/rules/verdict.txt; and what is said of spread,
 * of a target, and of before and after. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/spc/conclusion.h"
#include "qtp/engine/spc/picture.h"
#include "qtp/engine/spc/verdict.h"
#include "support/chart_made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { POINTS_MOST = 40, LINE_BYTES = 512 };

/* One row of the table. */
struct Row {
	struct Made made;
	double y[POINTS_MOST], n[POINTS_MOST];
	size_t part;
};

static void read_values(struct Row *row, const char *text)
{
	struct ChartSpec *spec = &row->made.spec;

	for (; *text; text += strspn(text, " \n")) {
		char *end;

		assert_in_range(spec->n, 0, POINTS_MOST - 1);
		row->y[spec->n] = *text == '-' ? NAN : strtod(text, &end);
		text = *text == '-' ? text + 1 : end;
		if (*text == '/') {
			row->n[spec->n] = strtod(text + 1, &end);
			text = end;
			spec->numerator = row->y;
			spec->denominator = row->n;
		}
		spec->n++;
	}
	spec->y = spec->numerator ? NULL : row->y;
}

static void read_option(struct Row *row, const char *text)
{
	struct ChartSpec *spec = &row->made.spec;
	struct Error error = {0};
	char name[16], value[32];

	if (sscanf(text, "%15s %31s", name, value) != 2)
		fail_msg("\"%s\" is no option", text);
	if (strcmp(name, "freeze") == 0)
		spec->freeze = (size_t)strtol(value, NULL, 10);
	else if (strcmp(name, "part") == 0)
		row->part = (size_t)strtol(value, NULL, 10);
	else if (strcmp(name, "target") == 0)
		spec->target = strtod(value, NULL);
	else if (strcmp(name, "rules") != 0 || !rules_parse(value, &spec->rules, &error))
		fail_msg("\"%s\" is no option", text);
	if (row->part) {
		spec->parts = &row->part;
		spec->n_parts = 1;
	}
}

/* "run; lower; freeze 10; 1 2 3" */
static void read_row(struct Row *row, char *line)
{
	enum ChartType type;
	char *rest = NULL, *word = strtok_r(line, ";", &rest);

	*row = (struct Row){0};
	assert_true(chart_type_parse(word, &type));
	made_start(&row->made, type, NULL, 0);
	word = strtok_r(NULL, ";", &rest) + 1;
	row->made.spec.direction = strcmp(word, "higher") == 0	? DIRECTION_UP
				   : strcmp(word, "lower") == 0 ? DIRECTION_DOWN
								: DIRECTION_NEUTRAL;
	for (word = strtok_r(NULL, ";", &rest); word; word = strtok_r(NULL, ";", &rest)) {
		word += strspn(word, " ");
		if (*word >= 'a' && *word <= 'z')
			read_option(row, word);
		else
			read_values(row, word);
	}
}

static const char *sentence_of(struct Row *row)
{
	struct Conclusion conclusion;

	made_compute(&row->made);
	chart_conclude(&row->made.result, &row->made.signals, &conclusion);
	return conclusion_sentence(&row->made.arena, &conclusion);
}

static void the_last_sentence_is_that_of_the_table(void **state)
{
	char path[LINE_BYTES], line[LINE_BYTES], said[LINE_BYTES];
	size_t n = 0;
	FILE *file;

	(void)state;
	snprintf(path, sizeof path, "%s/tests/rules/verdict.txt", getenv("QTP_TEST_SOURCE"));
	file = fopen(path, "r");
	assert_non_null(file);
	while (fgets(line, sizeof line, file)) {
		struct Row row;
		const char *sentence;

		if (line[0] == '#' || line[0] == '\n')
			continue;
		assert_non_null(fgets(said, sizeof said, file));
		said[strcspn(said, "\n")] = '\0';
		read_row(&row, line);
		sentence = sentence_of(&row);
		n++;
		if (strcmp(sentence, said + 2) != 0)
			fail_msg("row %zu:\n%s\nnot\n%s", n, sentence, said + 2);
		/* The chart's whole verdict holds it. */
		assert_non_null(strstr(verdict_text(&row.made.arena, &row.made.spec,
						    &row.made.result, &row.made.signals, NULL),
				       sentence));
		made_release(&row.made);
	}
	fclose(file);
	assert_true(n >= 20);
}

/* What the verdict also says, or must not say. */
static const struct {
	const char *row, *says, *never;
} also[] = {
	{"p; lower; "
	 "300/1000 420/1000 280/1000 410/1000 290/1000 400/1000 310/1000 430/1000 300/1000 "
	 "420/1000 290/1000 410/1000",
	 "times as much as a p chart expects of points of this size (1000 in the mean): its limits "
	 "are too narrow, a p\xe2\x80\xb2 chart fits better.",
	 NULL},
	{"p; lower; 3/10 5/10 2/10 6/10 3/10 5/10 2/10 6/10 3/10 5/10 2/10 6/10", NULL,
	 "fits better"},
	{"run; higher; target 90; 0.12 0.3 0.2 0.15 0.25 0.3 0.2 0.15 0.25 0.3 0.21",
	 "The target of 90 is far from all points (0.12 to 0.3): is it in the same unit?", NULL},
	{"run; higher; target 0.9; 0.12 0.3 0.2 0.15 0.25 0.3 0.2 0.15 0.25 0.3 0.21", NULL,
	 "same unit"},
	{"run; lower; part 5; 40 41 39 40 42 25 26 24",
	 "From phase 1 to phase 2 the median went from 40.0 to 25.0 (-38 %, in the wanted "
	 "direction). With only 3 points on one side this is a first impression.",
	 NULL},
	{"i; lower; rules mdc; target 45; 40 41 39 40 42 41 38 40 41 40 42 39 44 37 41",
	 "The target was met by all 15 points so far, but is inside the limits: it can be missed "
	 "by chance.",
	 "hit and missed"},
	{"i; none; 3.1e-6 3.4e-6 3.2e-6 3.6e-6 3.0e-6 3.3e-6 3.5e-6 3.1e-6 3.4e-6 3.2e-6 3.3e-6",
	 "Mean of all 11 points 3.282e-6", "0.00000"},
	/* One point has no limits, so none on trial. */
	{"p; lower; 3/10", "Mean of the one point 0.300.", "limits"},
	{"i; lower; 3", "Mean of the one point", "limits"},
	/* A slow wave; not mere chance, one step, or one trend. */
	{"i; none; 50 55 58 60 59 56 51 46 42 40 40 43 47 52 57 59 60 58 54 49 45 "
	 "41 40 41 45 49 54 58 60 59 57 52 47 43 40 40 42 47",
	 "Each point is much like the one before it (autocorrelation ", NULL},
	{"i; none; 50 53 47 52 49 51 46 54 50 48 52 49 55 47 51 50 48 53 49 52 46 "
	 "51 50 54 48 52",
	 NULL, "autocorrelation"},
	{"i; lower; 50 53 47 52 49 51 46 54 50 48 52 49 55 37 31 30 28 33 29 32 26 "
	 "31 30 34 28 32",
	 NULL, "autocorrelation"},
	{"i; lower; 50 54 58 57 61 60 64 68 67 71 70 74 78 77 81 80 84 88 87 91 90 "
	 "94 98 97 101 100",
	 NULL, "autocorrelation"},
	{"run; none; 50 55 58 60 59 56 51 46 42 40 40 43 47 52 57 59 60 58 54 49 "
	 "45 41 40 41 45 49 54 58 60 59 57 52 47 43 40 40 42 47",
	 NULL, "autocorrelation"},
	/* Rules of runs say nothing about ranges. */
	{"mr; lower; rules we; 1 1 1 1 1 1 1 1 1 9 1 9 1 9 1 9 1 9 1 9", NULL,
	 "Western Electric 4"},
};

static void the_verdict_says_what_a_reader_should_know(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ITEMS(also); i++) {
		struct Row row;
		char line[LINE_BYTES];
		const char *verdict;

		snprintf(line, sizeof line, "%s", also[i].row);
		read_row(&row, line);
		made_compute(&row.made);
		verdict = verdict_text(&row.made.arena, &row.made.spec, &row.made.result,
				       &row.made.signals, NULL);
		if (also[i].says && !strstr(verdict, also[i].says))
			fail_msg("row %zu: %s", i, verdict);
		if (also[i].never && strstr(verdict, also[i].never))
			fail_msg("row %zu: %s", i, verdict);
		made_release(&row.made);
	}
}

/* Colors follow the signals that the words are about. */
static void a_point_is_marked_only_by_a_signal_the_verdict_rests_on(void **state)
{
	static const double few[] = {10, 11, 10, 11, 10, 90, 11, 10},
			    zone[] = {10, 11, 10, 9,  10, 11, 9,  10, 11, 9,
				      10, 9,  11, 10, 12, 9,  12, 10, 9,  10};
	struct Made made;

	(void)state;
	made_start(&made, CHART_I, few, N_ITEMS(few));
	made.spec.direction = DIRECTION_UP;
	made_compute(&made);
	for (size_t i = 0; i < N_ITEMS(few); i++)
		assert_int_equal(made.signals.point_news[i], 0);
	made_release(&made);

	made_start(&made, CHART_I, zone, N_ITEMS(zone));
	made.spec.direction = DIRECTION_UP;
	made.spec.rules = RULES_WE;
	made.spec.center = 10;
	made.spec.sigma = 0.9;
	made_compute(&made);
	/* 2 of 3 beyond 2 sigma: the point between them is below the centre. */
	assert_int_equal(made.signals.point_news[14], POINT_GOOD);
	assert_int_equal(made.signals.point_news[15], 0);
	assert_int_equal(made.signals.point_news[16], POINT_GOOD);
	struct ChartStory story = {0};
	struct ChartPicture picture;
	struct Error error;

	assert_true(chart_picture_make(&made.arena, &made.spec, &story, &picture, &error));
	assert_int_equal(picture.marks[14], MARK_HIGH);
	assert_int_equal(picture.marks[15], MARK_NORMAL);
	assert_int_equal(picture.marks[16], MARK_HIGH);
	made_release(&made);
}

/* The limits of a finished baseline do not move with the size of later subgroups. */
static void frozen_limits_stay_when_later_subgroups_differ_in_size(void **state)
{
	static const double values[] = {1, 3, 2, 5, 1, 4, 2, 2, 6, 3, 4, 5, 9, 8};
	static const size_t equal[] = {3, 3, 3, 3}, differ[] = {3, 3, 3, 5};
	const size_t *const sizes[] = {equal, differ};
	double limit[2];

	(void)state;
	for (int k = 0; k < 2; k++) {
		struct Made made;

		made_start(&made, CHART_XBAR, NULL, N_ITEMS(equal));
		made.spec.values = values;
		made.spec.subgroup_n = sizes[k];
		made.spec.freeze = 3;
		made_compute(&made);
		limit[k] = made.result.points[0].ucl;
		made_release(&made);
	}
	assert_close(limit[0], limit[1]);
}

static void what_cannot_be_computed_is_refused(void **state)
{
	static const double huge[] = {1e308, 1.5e308, 1e308, 1.7e308}, plain[] = {1, 2, 3};
	struct Made made;
	struct Error error = {0};

	(void)state;
	made_start(&made, CHART_I, huge, N_ITEMS(huge));
	assert_false(chart_compute(&made.arena, &made.spec, &made.result, &error));
	assert_non_null(strstr(error.text, "too large to be summed"));
	made_release(&made);
	made_start(&made, CHART_I, plain, N_ITEMS(plain));
	made.spec.sigma = 0;
	assert_false(chart_compute(&made.arena, &made.spec, &made.result, &error));
	assert_non_null(strstr(error.text, "sigma above 0"));
	made_release(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_last_sentence_is_that_of_the_table),
		cmocka_unit_test(the_verdict_says_what_a_reader_should_know),
		cmocka_unit_test(a_point_is_marked_only_by_a_signal_the_verdict_rests_on),
		cmocka_unit_test(frozen_limits_stay_when_later_subgroups_differ_in_size),
		cmocka_unit_test(what_cannot_be_computed_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
