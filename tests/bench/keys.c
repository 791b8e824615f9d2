/*
 * The longest key of each screen: goes through the screens of a large season and times every key
 * until its first frame, until the last that followed from it, and what it cost the processor.
 * usage: bench-keys ROUNDS QTP FILE [show]      show: every screen goes to standard error as well
 * 1 when a screen was not the one that was to come.
 */
#include "figures.h"
#include "guest.h"

#include "qtp/engine/base/math.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DOWN "\033OB"
#define UP "\033OA"
#define RIGHT "\033OC"
#define PAGE_DOWN "\033[6~"
#define END "\033OF"
#define HOME "\033OH"
#define ENTER "\r"
#define TAB "\t"
#define ESC "\033"
#define CTRL_X "\x18"
#define CTRL_S "\x13"

enum {
	QUIET_MS = 25,
	REST_MS = 1500,
	LEAD_MS = 150,
	AIM_MS = 16,
	MUST_MS = 50,
	ROWS = 24,
	COLUMNS = 80
};

/* One key, or some that belong together. */
struct Stroke {
	const char *screen; /* where it is struck; NULL: it only leads on, and is not timed */
	const char *name, *keys;
	const char *text; /* what it brings to the screen; NULL: anything */
};

static const struct Stroke strokes[] = {
	{"Today", "Down", DOWN, NULL},
	{"Today", "PgDn", PAGE_DOWN, NULL},
	{"Today", "End", END, NULL},
	{"Today", "Home", HOME, NULL},
	{"Today", "w", "w", NULL},
	{NULL, "", ESC, NULL},
	{"Today", "?", "?", NULL},
	{NULL, "", ESC, NULL},
	{"Today", ":", ":", NULL},
	{"palette", "letter", "a", NULL},
	{"palette", "letter", "c", NULL},
	{NULL, "", ESC, NULL},
	{NULL, "", ESC, NULL},
	{"Today", "Enter", ENTER, NULL},
	{"team", "Down", DOWN, NULL},
	{"team", "End", END, NULL},
	{"team", "w", "w", NULL},
	{NULL, "", ESC, NULL},
	{"team", "H", "H", NULL},
	{NULL, "", ESC, NULL},
	{"team", "F", "F", "Measures"},
	{NULL, "", ESC, NULL},
	{"team", "c", "c", NULL},
	{NULL, "", ESC, NULL},
	{"team", "l", "l", NULL},
	{"log", "Down", DOWN, NULL},
	{"log", "letter", "x", NULL},
	{NULL, "", CTRL_X, NULL},
	{NULL, "", ESC, NULL},
	{"team", "e", "e", NULL},
	{"form", "Tab", TAB, NULL},
	{NULL, "", ESC, NULL},
	{"any", "1", "1", "Today"},
	{"any", "2", "2", "Teams"},
	{"teams", "Down", DOWN, NULL},
	{"teams", "PgDn", PAGE_DOWN, NULL},
	{"teams", "End", END, NULL},
	{"teams", "Home", HOME, NULL},
	{"teams", "Space", " ", NULL},
	{"teams", "-", "-", NULL},
	{"teams", "w", "w", NULL},
	{NULL, "", ESC, NULL},
	{"teams", "s", "s", NULL},
	{"sort", "choose", "name" ENTER, NULL},
	{"teams", "s again", "s", NULL},
	{"sort", "judged", "reason" ENTER, NULL},
	{"teams", "|", "|", NULL},
	{NULL, "", ESC, NULL},
	{"teams", "/", "/", NULL},
	{"filter", "letter", "p", NULL},
	{"filter", "letter", "a", NULL},
	{"filter", "judged", " light=red", NULL},
	{NULL, "", ENTER, NULL},
	{NULL, "", ESC, NULL},
	{"teams", "Enter", ENTER, NULL},
	{"any", "3", "3", "Applicants"},
	{"applicants", "Down", DOWN, NULL},
	{"applicants", "PgDn", PAGE_DOWN, NULL},
	{"applicants", "End", END, NULL},
	{"applicants", "Home", HOME, NULL},
	{"applicants", "/", "/", NULL},
	{"filter", "judged", "eligible=no", NULL},
	{NULL, "", ENTER, NULL},
	{NULL, "", ESC, NULL},
	{"applicants", "Enter", ENTER, NULL},
	{"any", "4", "4", "Sessions"},
	{"sessions", "Down", DOWN, NULL},
	{"sessions", "PgDn", PAGE_DOWN, NULL},
	{"sessions", "Home", HOME, NULL},
	{"sessions", "Right", RIGHT, NULL},
	{"sessions", "Enter", ENTER, NULL},
	{"session", "Down", DOWN, NULL},
	{"session", "a", "a", NULL},
	{NULL, "", ESC, NULL},
	{"session", "e", "e", NULL},
	{NULL, "", ESC, NULL},
	{"any", "5", "5", "Coaching"},
	{"coaching", "Down", DOWN, NULL},
	{"coaching", "PgDn", PAGE_DOWN, NULL},
	{"coaching", "Tab", TAB, NULL},
	{"coaching", "End", END, NULL},
	{"coaching", "Home", HOME, NULL},
	{"coaching", "w", "w", NULL},
	{NULL, "", ESC, NULL},
	{"coaching", "l", "l", NULL},
	{NULL, "", CTRL_X, NULL},
	{NULL, "", ESC, NULL},
	{"coaching", "/", "/", "SEARCH NOTES"},
	{"notes", "letter", "d", NULL},
	{"notes", "letter", "a", NULL},
	{"notes", "letter", "t", NULL},
	{"notes", "letter", "a", NULL},
	{"notes", "second word", " p", NULL},
	{"notes", "Down", DOWN, NULL},
	{"notes", "PgDn", PAGE_DOWN, NULL},
	{"notes", "Tab", TAB, NULL},
	{"notes", "Tab again", TAB TAB, NULL},
	{"notes", "Enter", ENTER, NULL},
	{"notes", "Enter again", ENTER, NULL},
	{NULL, "", ESC, NULL},
	{NULL, "", ESC ESC, NULL},
	{"coaching", "Enter", ENTER, NULL},
	{"any", "0", "0", "Credentials"},
	{"people", "Down", DOWN, NULL},
	{"people", "PgDn", PAGE_DOWN, NULL},
	{"people", "End", END, NULL},
	{"people", "Home", HOME, NULL},
	{"people", "/", "/", NULL},
	{"filter", "letter", "m", NULL},
	{"filter", "letter", "a", NULL},
	{"filter", "letter", "r", NULL},
	{NULL, "", ENTER, NULL},
	{NULL, "", ESC, NULL},
	{"people", "s", "s", NULL},
	{"sort", "practice", "practice" ENTER, NULL},
	{NULL, "rest", "", NULL},
	{"people", "s", "s", NULL},
	{"sort", "email", "mail" ENTER, NULL},
	{NULL, "rest", "", NULL},
	{"people", "a", "a", NULL},
	{"form", "letter", "A", NULL},
	{"form", "to practice", TAB TAB TAB TAB TAB, NULL},
	{"form", "completion", "m", NULL},
	{"form", "completion", "a", NULL},
	{"form", "completion", "r", NULL},
	{NULL, "", CTRL_X, NULL},
	{NULL, "", ESC, NULL},
	{"people", "Enter", ENTER, NULL},
	{"person", "Down", DOWN, NULL},
	{"person", "End", END, NULL},
	{NULL, "", HOME, NULL},
	{"person", "e", "e", NULL},
	{"form", "to practice", TAB TAB TAB TAB TAB, NULL},
	{NULL, "", CTRL_X, NULL},
	{NULL, "", ESC, NULL},
	{"person", "duplicates", ":possible dup" ENTER, NULL},
	{"duplicates", "Down", DOWN, NULL},
	{"duplicates", "Enter", ENTER, NULL},
	{NULL, "", ESC, NULL},
	{"any", "gp", "gp", "City"},
	{"practices", "PgDn", PAGE_DOWN, NULL},
	{"practices", "End", END, NULL},
	{"practices", "Enter", ENTER, NULL},
	{"practice", "End", END, NULL},
	{"practice", "Enter", ENTER, NULL},
	{"any", "gh", "gh", "undo this"},
	{"any", "gs", "gs", "First day"},
	{"seasons", "Enter", ENTER, NULL},
	{"season", "Tab", TAB, NULL},
	{"season", "Enter", ENTER, NULL},
	{"cohort", "Tab", TAB, NULL},
	{"cohort", "Enter", ENTER, NULL},
	{"any", "gm", "gm", "in all teams"},
	{"measures", "Down", DOWN, NULL},
	{"measures", "End", END, NULL},
	{"measures", "c", "c", NULL},
	{NULL, "", ESC, NULL},
	{"measures", "Enter", ENTER, NULL},
	{"chart", "t", "t", NULL},
	{"chart", "w", "w", NULL},
	{NULL, "", ESC, NULL},
	{"any", "6", "6", "Score"},
	{"board", "Down", DOWN, NULL},
	{"board", "PgDn", PAGE_DOWN, NULL},
	{"board", "End", END, NULL},
	{"board", "Home", HOME, NULL},
	{"board", "m", "m", "Milestones"},
	{NULL, "rest", "", NULL},
	{"matrix", "Down", DOWN, NULL},
	{"matrix", "Right", RIGHT, NULL},
	{"matrix", "PgDn", PAGE_DOWN, NULL},
	{"matrix", "End", END, NULL},
	{"matrix", "Y", "Y", NULL},
	{"matrix", "Enter", ENTER, "CORE"},
	{"any", "gb", "gb", " qtp  Season 2017 \u203a Bin"},
};

struct Timing {
	struct Samples first, last, cpu;
};

static void give_up(struct Guest *guest, const struct Stroke *stroke)
{
	fprintf(stderr, "bench-keys: %s on %s did not bring %s:\n", stroke->name,
		stroke->screen ? stroke->screen : "the way",
		stroke->text ? stroke->text : "an answer");
	guest_show(guest);
	guest_end(guest, "q");
	exit(EXIT_FAILURE);
}

/* On the way it does not matter whether anything comes. */
static void lead(struct Guest *guest, const struct Stroke *stroke)
{
	guest_type(guest, stroke->keys);
	guest_listen(guest, stroke->keys[0] ? LEAD_MS : REST_MS);
}

static void strike(struct Guest *guest, const struct Stroke *stroke, struct Timing *timing)
{
	double before = guest_usage(guest).cpu_ms;
	struct Answer answer;

	if (!stroke->screen) {
		lead(guest, stroke);
		return;
	}
	guest_type(guest, stroke->keys);
	answer = guest_settle(guest, stroke->text, QUIET_MS);
	if (answer.n_bytes == 0 || (stroke->text && answer.seen < 0))
		give_up(guest, stroke);
	samples_add(&timing->first, answer.first);
	samples_add(&timing->last, answer.last);
	samples_add(&timing->cpu, guest_usage(guest).cpu_ms - before);
}

static void go_round(char *qtp, char *file, struct Timing timings[], bool show)
{
	char option[] = "-f";
	char *const argv[] = {qtp, option, file, NULL};
	struct Guest *guest = guest_start(argv, ROWS, COLUMNS);

	guest_settle(guest, "Today", QUIET_MS);
	guest_listen(guest, REST_MS);
	for (size_t i = 0; i < N_ITEMS(strokes); i++) {
		strike(guest, &strokes[i], &timings[i]);
		if (!show)
			continue;
		fprintf(stderr, "%s on %s\n", strokes[i].name,
			strokes[i].screen ? strokes[i].screen : "the way");
		guest_show(guest);
	}
	guest_end(guest, ESC "q" ESC "qqqq");
}

static const char *mark(double value)
{
	return value <= AIM_MS ? "" : value <= MUST_MS ? "aim missed" : "MUST MISSED";
}

static double print_all(struct Timing timings[])
{
	double longest = 0;

	printf("%-14s %-12s %9s %9s %9s %9s\n", "screen", "key", "median", "longest", "settled",
	       "cpu");
	for (size_t i = 0; i < N_ITEMS(strokes); i++) {
		struct Timing *timing = &timings[i];
		double worst = samples_at(&timing->first, 1);

		if (!strokes[i].screen)
			continue;
		longest = worst > longest ? worst : longest;
		printf("%-14s %-12s %9.2f %9.2f %9.2f %9.2f  %s\n", strokes[i].screen,
		       strokes[i].name, samples_at(&timing->first, 0.5), worst,
		       samples_at(&timing->last, 1), samples_at(&timing->cpu, 0.5), mark(worst));
	}
	return longest;
}

int main(int argc, char *argv[])
{
	static struct Timing timings[N_ITEMS(strokes)];
	int rounds;

	if (argc < 4) {
		fprintf(stderr, "usage: bench-keys ROUNDS QTP FILE [show]\n");
		return EXIT_FAILURE;
	}
	rounds = (int)strtol(argv[1], NULL, 10);
	printf("\nlongest key per screen, %s at %dx%d: milliseconds to the first frame, "
	       "to the last, and of the processor\n",
	       argv[3], ROWS, COLUMNS);
	for (int i = 0; i < rounds; i++)
		go_round(argv[2], argv[3], timings, argc > 4);
	printf("the longest: %.2f ms (must %d, aim %d)\n", print_all(timings), MUST_MS, AIM_MS);
	return EXIT_SUCCESS;
}
