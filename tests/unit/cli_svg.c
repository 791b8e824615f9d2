/* Pictures of every form of chart, of few and many points, long and wide names, tiny and huge
 * values: their lines and marks are kept in tests/golden, letters left out. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "support/golden.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define OPTIONS 6
#define LETTERS "<!-- letters "

enum Data { DATA_LEVEL, DATA_STEP, DATA_PAIRS, DATA_GROUPS, DATA_GAPS, DATA_NAMES, DATA_ITEMS };

struct Picture {
	const char *name, *type;
	enum Data data;
	int n;
	double scale;
	const char *options[OPTIONS];
};

#define LONG_TITLE                                                                             \
	"Hours from the arrival of a person at the clinic to the first dose of the infusion, " \
	"\xe5\x88\xb0\xe7\x9d\x80\xe3\x81\x8b\xe3\x82\x89\xe6\x8a\x95\xe4\xb8\x8e\xe3\x81\xbe" \
	"\xe3\x81\xa7\xe3\x81\xae\xe6\x99\x82\xe9\x96\x93, weekdays without holidays, all sites"

/* With words or numbers out of the usual. */
static const struct Picture pictures[] = {
	{"svg-i-24-phases", "i", DATA_STEP, 24, 1, {"--part", "12", "--freeze", "10,22"}},
	{"svg-i-24-long", "i", DATA_LEVEL, 24, 1, {"--title", LONG_TITLE, "--target", "41"}},
	{"svg-i-tiny", "i", DATA_LEVEL, 10, 1e-7, {NULL}},
	{"svg-i-huge", "i", DATA_LEVEL, 10, 1e8, {NULL}},
};
/* Every form, of each of these many points. */
static const int counts[] = {10, 24, 60, 300};
static const struct Picture forms[] = {
	{"svg-run", "run", DATA_STEP, 0, 1, {NULL}},
	{"svg-i", "i", DATA_LEVEL, 0, 1, {NULL}},
	{"svg-mr", "mr", DATA_LEVEL, 0, 1, {NULL}},
	{"svg-xbar", "xbar", DATA_GROUPS, 0, 1, {NULL}},
	{"svg-s", "s", DATA_GROUPS, 0, 1, {NULL}},
	{"svg-p", "p", DATA_PAIRS, 0, 1, {"--direction", "up"}},
	{"svg-pp", "pp", DATA_PAIRS, 0, 1, {NULL}},
	{"svg-u", "u", DATA_PAIRS, 0, 1, {NULL}},
	{"svg-up", "up", DATA_PAIRS, 0, 1, {NULL}},
	{"svg-c", "c", DATA_GAPS, 0, 1, {NULL}},
	{"svg-g", "g", DATA_GAPS, 0, 1, {NULL}},
	{"svg-t", "t", DATA_GAPS, 0, 1, {NULL}},
	{"svg-funnel", "funnel", DATA_NAMES, 0, 1, {"--direction", "up"}},
	{"svg-pareto", "pareto", DATA_ITEMS, 0, 1, {NULL}},
};

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

static bool has_module(void)
{
	char path[4096];

	snprintf(path, sizeof path, "%s/src/engine/paper/qtp-paper.so", getenv("QTP_TEST_BUILD"));
	return access(path, R_OK) == 0;
}

/* ---- data ---- */

static int pick(uint32_t *random, int most)
{
	*random = *random * 1664525u + 1013904223u;
	return (int)(*random >> 8) % (most + 1);
}

static void write_row(struct Text *text, const struct Picture *picture, int i, uint32_t *random)
{
	int n = 20 + pick(random, 80), share = pick(random, 30), gap = 1 + pick(random, 40);
	double value = 40 + pick(random, 80) / 10.0;

	if (picture->data == DATA_STEP && i >= picture->n / 2)
		value -= 15;
	switch (picture->data) {
	case DATA_LEVEL:
	case DATA_STEP:
		text_format(text, "%d,%.10g\n", i + 1, value * picture->scale);
		return;
	case DATA_PAIRS:
		text_format(text, "%d,%d,%d\n", i + 1, n * (35 + share) / 100, n);
		return;
	case DATA_GROUPS:
		for (int k = 0; k < 3 + i % 3; k++)
			text_format(text, "%d,%.1f\n", i + 1, value + pick(random, 90) / 10.0);
		return;
	case DATA_GAPS:
		text_format(text, "%d,%d\n", i + 1, gap);
		return;
	case DATA_NAMES:
		text_format(text, "%s %d,%d,%d\n",
			    i % 2 ? "Oncology of the northern valleys"
				  : "\xe8\xa8\xba\xe7\x99\x82\xe6\x89\x80",
			    i + 1, n * (i % 9 ? 45 + share / 4 : 90) / 100, n);
		return;
	case DATA_ITEMS:
		text_format(text, "%s %d,%d\n",
			    i % 2 ? "A reason of a delay that is written out in full"
				  : "\xe9\x81\x85\xe5\xbb\xb6",
			    i + 1, 400 / (i + 1));
	}
}

static void write_data(struct Runner *runner, const struct Picture *picture)
{
	static const char *const heads[] = {
		[DATA_LEVEL] = "x,value",   [DATA_STEP] = "x,value", [DATA_PAIRS] = "x,k,n",
		[DATA_GROUPS] = "x,value",  [DATA_GAPS] = "x,value", [DATA_NAMES] = "name,k,n",
		[DATA_ITEMS] = "item,count"};
	uint32_t random = (uint32_t)picture->n;
	struct Text text;

	text_init(&text);
	text_format(&text, "%s\n", heads[picture->data]);
	for (int i = 0; i < picture->n; i++)
		write_row(&text, picture, i, &random);
	run_write_file(runner_path(runner, "data.csv"), text_get(&text), text.length);
	text_release(&text);
}

/* ---- what is kept of a picture ---- */

/* Numbers with one decimal. */
static void copy_rounded(struct Text *text, const char *line, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		size_t digits = strspn(line + i, "0123456789");

		if (digits == 0) {
			text_append_n(text, line + i, 1);
		} else if (line[i + digits] == '.' && line[i + digits + 1] >= '0' &&
			   line[i + digits + 1] <= '9') {
			text_format(text, "%.1f", strtod(line + i, NULL));
			i += digits + strspn(line + i + digits + 1, "0123456789");
		} else {
			text_append_n(text, line + i, digits);
			i += digits - 1;
		}
	}
}

static bool begins(const char *line, const char *words)
{
	return strncmp(line, words, strlen(words)) == 0;
}

/* The shapes that a font of this system gives to the first letters of a title (FNV-1a). */
static uint64_t shapes_of(struct Runner *runner, const char *title)
{
	uint64_t shapes = 14695981039346656037u;
	const char *at, *end;
	size_t n;

	run_write_file(runner_path(runner, "letters.csv"), "x,value\n1,1\n2,2\n", 16);
	runner_expect(runner, 0,
		      (const char *[]){"chart", "--type", "run", "--data", "letters.csv", "--title",
				       title, "-o", "letters.svg", "--force", NULL});
	at = strstr(run_read_file(&runner->arena, runner_path(runner, "letters.svg"), &n),
		    "<defs>");
	assert_non_null(at);
	end = strstr(at, "id=\"glyph1-0\"");
	end = end ? end : strstr(at, "</defs>");
	for (; end && at < end; at++)
		shapes = (shapes ^ (unsigned char)*at) * 1099511628211u;
	return shapes;
}

/* All but letters, which are another system's otherwise, and at the end which those are here. */
static const char *lines_and_marks(struct Arena *arena, const char *svg, uint64_t letters)
{
	bool in_letters = false;
	struct Text text;

	text_init(&text);
	for (const char *line = svg, *next; *line; line = next) {
		next = line + strcspn(line, "\n");
		next += *next == '\n';
		in_letters = in_letters || begins(line, "<defs>");
		if (begins(line, "<title") || begins(line, "<desc"))
			text_append_n(&text, line, (size_t)(next - line));
		else if (!in_letters && !begins(line, "  <use ") && !begins(line, "<g ") &&
			 !begins(line, "</g>"))
			copy_rounded(&text, line, (size_t)(next - line));
		in_letters = in_letters && !begins(line, "</defs>");
	}
	const char *kept = arena_format(arena, "%s" LETTERS "%016llx -->\n", text_get(&text),
					(unsigned long long)letters);

	text_release(&text);
	return kept;
}

/* Whether the kept picture was drawn with the same letters; no picture yet is so too. */
static bool has_same_letters(struct Arena *arena, const char *name, const char *found)
{
	const char *path =
		arena_format(arena, "%s/tests/golden/%s", getenv("QTP_TEST_SOURCE"), name);
	const char *kept;
	size_t n;

	if (access(path, R_OK) != 0 || getenv("QTP_UPDATE"))
		return true;
	kept = strstr(run_read_file(arena, path, &n), LETTERS);
	return kept && strcmp(kept, strstr(found, LETTERS)) == 0;
}

/* `letters`: of this system, those of English and those of Japanese. */
static void check_picture(struct Runner *runner, const struct Picture *picture,
			  const uint64_t letters[2])
{
	bool both = picture->data == DATA_NAMES || picture->data == DATA_ITEMS;
	const char *words[8 + OPTIONS] = {"chart",    "--type", picture->type, "--data",
					  "data.csv", "-o",	"p.svg",       "--force"};
	const char *name = arena_format(&runner->arena, "%s.svg", picture->name);
	size_t n;

	for (size_t k = 0; k < OPTIONS - 1 && picture->options[k]; k++)
		words[8 + k] = picture->options[k];
	write_data(runner, picture);
	runner_expect(runner, 0, words);
	const char *found = lines_and_marks(
		&runner->arena, run_read_file(&runner->arena, runner_path(runner, "p.svg"), &n),
		letters[0] ^ (both ? letters[1] : 0));

	if (has_same_letters(&runner->arena, name, found))
		golden_check_text(name, found);
	else
		print_message("%s: drawn with other letters, not compared\n", name);
}

static void pictures_are_as_they_were_looked_at(void **state)
{
	struct Runner *runner = *state;

	if (!has_module())
		skip();
	const uint64_t letters[] = {
		shapes_of(runner, "The quick brown fox jumps over the lazy dog 0123456789"),
		shapes_of(runner, "\xe8\xa8\xba\xe7\x99\x82\xe6\x89\x80\xe9\x81\x85\xe5\xbb\xb6")};

	for (size_t i = 0; i < N_ITEMS(pictures); i++)
		check_picture(runner, &pictures[i], letters);
	for (size_t i = 0; i < N_ITEMS(forms) * N_ITEMS(counts); i++) {
		struct Picture picture = forms[i / N_ITEMS(counts)];

		picture.n = counts[i % N_ITEMS(counts)];
		picture.name = arena_format(&runner->arena, "%s-%d", picture.name, picture.n);
		check_picture(runner, &picture, letters);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(pictures_are_as_they_were_looked_at, set_up,
						tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
