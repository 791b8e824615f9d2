/*
 * Times the program on a pseudo-terminal, in turn with a bare list over the same file.
 * usage: bench RUNS IDLE_SECONDS QTP BARE_LIST FILE...      prints a table; 1 when a screen did not
 * come Start, memory and cursor steps are ratios of one run; the other keys have bounds of their
 * own.
 */
#include "figures.h"
#include "guest.h"

#include "qtp/engine/base/math.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	QUIET_MS = 15,
	START_QUIET_MS = 60,
	REST_MS = 1500,
	STEPS = 12,
	PAGES = 5,
	FIFTY = 50,
	MS_PER_S = 1000
};

#define DOWN "\033OB"
#define PAGE_DOWN "\033[6~"
#define TO_END "\033OF"
#define TO_HOME "\033OH"
#define CTRL_F "\x06"
/* The head of a column: the names of views stand on every screen. */
#define PEOPLE_HEAD "Credentials"

struct Size {
	int rows, columns;
};
static const struct Size sizes[] = {{24, 80}, {60, 200}};

enum Name {
	START,
	START_SETTLED,
	START_BYTES,
	START_CPU,
	RSS,
	ANONYMOUS,
	STEP,
	STEP_WORST,
	STEP_BYTES,
	FIFTY_STEPS,
	FIFTY_BYTES,
	PEOPLE,
	PAGE,
	END,
	HOME,
	FILTER,
	FILTER_WORST,
	FIND,
	FIND_WORST,
	TEAMS,
	APPLICANTS,
	QUIT,
	IDLE_BYTES,
	IDLE_CPU,
	IDLE_WAKEUPS,
	IDLE_SWITCHES,
	N_NAMES
};

static const struct Figure figure_table[N_NAMES] = {
	[START] = {.name = "start: first screen", .unit = "ms", .must = 1.6, .aim = 1.3},
	[START_SETTLED] = {.name = "start: last byte", .unit = "ms"},
	[START_BYTES] = {.name = "start: bytes", .unit = "B"},
	[START_CPU] = {.name = "start: processor", .unit = "ms"},
	[RSS] = {.name = "resident, people in view", .unit = "KiB"},
	[ANONYMOUS] = {.name = "of it its own", .unit = "KiB"},
	[STEP] = {.name = "step: last byte", .unit = "ms", .must = 1.3, .aim = 1.1},
	[STEP_WORST] = {.name = "step: the longest", .unit = "ms", .must = 8, .aim = 8},
	[STEP_BYTES] = {.name = "step: bytes", .unit = "B", .must = 420, .aim = 333},
	[FIFTY_STEPS] = {.name = "fifty steps at once", .unit = "ms", .must = 50, .aim = 16},
	[FIFTY_BYTES] = {.name = "fifty steps: bytes", .unit = "B"},
	[PEOPLE] = {.name = "key: people", .unit = "ms", .must = 50, .aim = 16},
	[PAGE] = {.name = "key: page down", .unit = "ms", .must = 50, .aim = 16},
	[END] = {.name = "key: end", .unit = "ms", .must = 50, .aim = 16},
	[HOME] = {.name = "key: home", .unit = "ms", .must = 50, .aim = 16},
	[FILTER] = {.name = "filter: letter, against a step", .unit = "ms", .must = 8, .aim = 4},
	[FILTER_WORST] = {.name = "filter: letter, against a pass", .unit = "ms"},
	[FIND] = {.name = "find: letter, against a step", .unit = "ms", .must = 8, .aim = 4},
	[FIND_WORST] = {.name = "find: letter", .unit = "ms", .must = 50, .aim = 16},
	[TEAMS] = {.name = "key: teams", .unit = "ms", .must = 50, .aim = 16},
	[APPLICANTS] = {.name = "key: applicants", .unit = "ms", .must = 50, .aim = 16},
	[QUIT] = {.name = "quit", .unit = "ms", .must = 3, .aim = 1.5},
	[IDLE_BYTES] = {.name = "idle: bytes", .unit = "B"},
	[IDLE_CPU] = {.name = "idle: processor", .unit = "ms"},
	[IDLE_WAKEUPS] = {.name = "idle: wake-ups", .unit = ""},
	[IDLE_SWITCHES] = {.name = "idle: forced switches", .unit = ""},
};

struct Bench {
	struct Figure figures[N_NAMES];
	char *qtp, *bare;
	struct Size size;
	int idle_s;
};

static void add(struct Bench *bench, enum Name name, enum Side side, double value)
{
	samples_add(&bench->figures[name].samples[side], value);
}

/* A number must not be of an error message: figures end where a screen is not the one that was
 * asked for. */
static void give_up(struct Guest *guest, const char *text)
{
	fprintf(stderr, "bench: this was to show %s:\n", text);
	guest_show(guest);
	guest_end(guest, "q");
	exit(EXIT_FAILURE);
}

/* Types and waits until `text` is seen (NULL: any answer) and quiet comes. */
static struct Answer press(struct Guest *guest, const char *keys, const char *text)
{
	struct Answer answer;

	guest_type(guest, keys);
	answer = guest_settle(guest, text, QUIET_MS);
	if (answer.n_bytes > 0 && (!text || answer.seen >= 0))
		return answer;
	give_up(guest, text ? text : "an answer");
	return answer;
}

static void press_for(struct Bench *bench, struct Guest *guest, enum Name name, const char *keys,
		      const char *text)
{
	struct Answer answer = press(guest, keys, text);

	add(bench, name, SIDE_QTP, text ? answer.seen : answer.last);
}

static struct Guest *start(struct Bench *bench, char *const argv[], const char *text,
			   enum Side side)
{
	struct Guest *guest = guest_start(argv, bench->size.rows, bench->size.columns);
	struct Answer answer = guest_settle(guest, text, START_QUIET_MS);

	if (answer.seen < 0)
		give_up(guest, text);
	add(bench, START, side, answer.seen);
	add(bench, START_SETTLED, side, answer.last);
	add(bench, START_BYTES, side, (double)answer.n_bytes);
	add(bench, START_CPU, side, guest_usage(guest).cpu_ms);
	return guest;
}

static void step(struct Bench *bench, struct Guest *guest, enum Side side)
{
	for (int i = 0; i < STEPS; i++) {
		struct Answer answer = press(guest, DOWN, NULL);

		add(bench, STEP, side, answer.last);
		if (side == SIDE_BARE) {
			add(bench, FILTER, side, answer.last);
			add(bench, FIND, side, answer.last);
			continue;
		}
		add(bench, STEP_WORST, side, answer.last);
		add(bench, STEP_BYTES, side, (double)answer.n_bytes);
	}
}

static void step_fifty(struct Bench *bench, struct Guest *guest)
{
	char keys[FIFTY * sizeof(DOWN)] = "";
	struct Answer answer;

	for (int i = 0; i < FIFTY; i++)
		memcpy(keys + (size_t)i * (sizeof(DOWN) - 1), DOWN, sizeof(DOWN));
	answer = press(guest, keys, NULL);
	add(bench, FIFTY_STEPS, SIDE_QTP, answer.last);
	add(bench, FIFTY_BYTES, SIDE_QTP, (double)answer.n_bytes);
}

static void look_at_usage(struct Bench *bench, struct Guest *guest, enum Side side)
{
	struct Usage usage = guest_usage(guest);

	add(bench, RSS, side, usage.rss_kib);
	add(bench, ANONYMOUS, side, usage.anonymous_kib);
}

static void idle(struct Bench *bench, struct Guest *guest, enum Side side)
{
	struct Usage before = guest_usage(guest), after;
	struct Answer answer = guest_listen(guest, bench->idle_s * MS_PER_S);

	after = guest_usage(guest);
	add(bench, IDLE_BYTES, side, (double)answer.n_bytes);
	add(bench, IDLE_CPU, side, after.cpu_ms - before.cpu_ms);
	add(bench, IDLE_WAKEUPS, side, after.n_wakeups - before.n_wakeups);
	add(bench, IDLE_SWITCHES, side, after.n_switches - before.n_switches);
}

/* Words that many, some and none have, typed letter by letter. */
static void type_words(struct Bench *bench, struct Guest *guest, const char *key, enum Name name)
{
	static const char *const words[] = {"marberg", "oncology", "alden", "p99", "zoe", "zqxj"};

	for (size_t i = 0; i < N_ITEMS(words); i++) {
		press(guest, key, NULL);
		for (const char *c = words[i]; *c; c++) {
			const char letter[] = {*c, '\0'};
			struct Answer answer = press(guest, letter, NULL);

			add(bench, name, SIDE_QTP, answer.first);
			add(bench, name + 1, SIDE_QTP, answer.first);
		}
		press(guest, "\033", NULL);
		if (name == FIND) /* the first has taken the words away */
			press(guest, "\033", NULL);
	}
}

static void walk_people(struct Bench *bench, struct Guest *guest)
{
	step_fifty(bench, guest);
	for (int i = 0; i < PAGES; i++)
		press_for(bench, guest, PAGE, PAGE_DOWN, NULL);
	press_for(bench, guest, END, TO_END, NULL);
	press_for(bench, guest, HOME, TO_HOME, NULL);
	type_words(bench, guest, "/", FILTER);
	type_words(bench, guest, CTRL_F, FIND);
}

static void run_qtp(struct Bench *bench, char *file, bool last)
{
	char option[] = "-f";
	char *const argv[] = {bench->qtp, option, file, NULL};
	struct Guest *guest = start(bench, argv, "Today", SIDE_QTP);

	press_for(bench, guest, PEOPLE, "0", PEOPLE_HEAD);
	guest_listen(guest, REST_MS); /* what was put off is done now */
	step(bench, guest, SIDE_QTP);
	look_at_usage(bench, guest, SIDE_QTP);
	walk_people(bench, guest);
	press_for(bench, guest, TEAMS, "2", "Teams");
	press_for(bench, guest, APPLICANTS, "3", "Applicants");
	guest_listen(guest, REST_MS);
	if (last)
		idle(bench, guest, SIDE_QTP);
	add(bench, QUIT, SIDE_QTP, guest_end(guest, "q"));
}

static void run_bare(struct Bench *bench, char *file, bool last)
{
	char *const argv[] = {bench->bare, file, NULL};
	struct Guest *guest = start(bench, argv, "q ends", SIDE_BARE);

	step(bench, guest, SIDE_BARE);
	look_at_usage(bench, guest, SIDE_BARE);
	if (last)
		idle(bench, guest, SIDE_BARE);
	add(bench, QUIT, SIDE_BARE, guest_end(guest, "q"));
}

/* Milliseconds of one pass over the texts that a filter of people looks in. */
static double pass_over_people(const struct Bench *bench, const char *file)
{
	char command[1024];
	double took = 0;
	FILE *out;

	snprintf(command, sizeof(command), "'%s' --pass '%s'", bench->bare, file);
	out = popen(command, "r");
	if (!out || fscanf(out, "%lf", &took) != 1)
		fprintf(stderr, "bench: no pass over %s was timed\n", file);
	if (out)
		pclose(out);
	return took;
}

/* Prints one file at one size; returns the median of its start. */
static double run_file(struct Bench *bench, char *file, struct Size size, int runs)
{
	char title[256];
	double median;

	memcpy(bench->figures, figure_table, sizeof(figure_table));
	bench->size = size;
	bench->figures[FILTER_WORST].must = bench->figures[FILTER_WORST].aim =
		pass_over_people(bench, file);
	for (int i = 0; i < runs; i++) {
		run_qtp(bench, file, i == runs - 1);
		run_bare(bench, file, i == runs - 1);
	}
	snprintf(title, sizeof(title), "%s at %dx%d", file, size.rows, size.columns);
	figures_header(title);
	for (int i = 0; i < N_NAMES; i++)
		figure_print(&bench->figures[i]);
	median = samples_at(&bench->figures[START].samples[SIDE_QTP], 0.5);
	for (int i = 0; i < N_NAMES; i++)
		figure_release(&bench->figures[i]);
	fflush(stdout);
	return median;
}

static void run_all(struct Bench *bench, char *files[], int n_files, int runs)
{
	for (size_t k = 0; k < N_ITEMS(sizes); k++) {
		double smallest = 0;

		for (int i = 0; i < n_files; i++) {
			double median = run_file(bench, files[i], sizes[k], runs);

			if (i == 0)
				smallest = median;
			else
				printf("first screen against that of the first file: %.2f "
				       "(must 1.1)\n",
				       median / smallest);
		}
	}
}

int main(int argc, char *argv[])
{
	struct Bench bench = {.idle_s = 0};

	if (argc < 6) {
		fprintf(stderr, "usage: bench RUNS IDLE_SECONDS QTP BARE_LIST FILE...\n");
		return EXIT_FAILURE;
	}
	bench.idle_s = (int)strtol(argv[2], NULL, 10);
	bench.qtp = argv[3];
	bench.bare = argv[4];
	run_all(&bench, argv + 5, argc - 5, (int)strtol(argv[1], NULL, 10));
	return EXIT_SUCCESS;
}
