/* Everyday jobs at 80x24, from Today: how many keys each takes. The number is the most it may take;
 * all are printed. */
#include "ui_help.h"

/* What is done, the keys as in screen scripts, the most of them, and what the screen says then. */
struct Job {
	const char *what, *moment, *keys;
	int most;
	const char *shows;
};

static const struct Job jobs[] = {
	{"read why the worst team is red", DEMO_LATE, "w", 1, "Rule:"},
	{"open the worst team", DEMO_LATE, "<Enter>", 1, "Valley Clinic"},
	{"log a call with a team on Today", DEMO_LATE, "<Down> l Met. <Ctrl-S>", 7,
	 "Logged the call"},
	{"say that a planned call was held", DEMO_LATE, "/ kestrel <Enter> h <Ctrl-S>", 11,
	 "Logged the call"},
	{"move a planned call by a week", DEMO_LATE, "/ kestrel <Enter> p +2w <Ctrl-S>", 14,
	 "moves to"},
	{"say that nobody came", DEMO_LATE, "/ kestrel <Enter> x <Ctrl-S>", 11, "was missed"},
	{"tick off an action of a team", DEMO_LATE, "<Down> <Enter> <Tab> <Tab> x", 5,
	 "Done: Draft"},
	{"find a person by a word", DEMO_LATE, "<Ctrl-F> nair <Enter>", 6, "Priya Nair"},
	{"correct a telephone number", DEMO_LATE,
	 "<Ctrl-F> nair <Enter> e <Tab> <Tab> <Tab> 555-0142 <Ctrl-S>", 19, "is saved"},
	{"add a person", DEMO_LATE, "0 a Ada <Space> Byrd <Ctrl-S>", 11, "is added"},
	{"add a member who is not in the file yet", DEMO_LATE,
	 "<Down> <Enter> a Ada <Space> Byrd <Ctrl-N> <Ctrl-S> <Ctrl-S>", 14, "is added"},
	{"record a letter of support", DEMO_EARLY,
	 "3 / dal17-04 <Enter> <Enter> <Enter> today <Ctrl-S>", 19, "is saved"},
	{"accept an application", DEMO_EARLY, "3 / athena <Enter> A", 10, "Accepted"},
	{"note that somebody can come", DEMO_EARLY, "3 / harborview <Enter> <Enter> c y", 16,
	 "Ruiz                    ✓ yes           ✓ yes"},
	{"take back the last change", DEMO_LATE, "0 a Ada <Space> Byrd <Ctrl-S> u", 12,
	 "undo: add person"},
	{"see the milestones of all teams", DEMO_LATE, "m", 1, "Milestones"},
	{"see the teams of one coach", DEMO_LATE, "2 / okafor <Enter>", 9, "Lakeside"},
	{"open the chart of a team", DEMO_LATE, "<Down> <Enter> <Tab> <Tab> <Tab> <Enter>", 6,
	 "Hours from arrival"},
	{"be asked for the file that a list is written to", DEMO_LATE, "2 o", 2, "To clipboard, "},
	{"see who owes money", DEMO_LATE, "8", 1, "Money"},
	{"see the calls of the coming days", DEMO_LATE, "5", 1, "Coaching"},
	{"search in what was said", DEMO_LATE, "5 / pharmacy", 10, "harmacy"},
};

static int count_keys(const char *keys)
{
	int n = 0;

	while (*(keys += strspn(keys, " "))) {
		size_t length = strcspn(keys, " ");

		n += length > 2 && keys[0] == '<' ? 1 : (int)length;
		keys += length;
	}
	return n;
}

static void every_job_takes_few_keys(void **state)
{
	int failed = 0;

	(void)state;
	for (size_t i = 0; i < sizeof jobs / sizeof jobs[0]; i++) {
		const struct Job *job = &jobs[i];
		struct Sitting *sitting = sitting_make(job->moment);
		int n = count_keys(job->keys);
		bool shown;

		sitting_start(sitting, 24, 80);
		while (app_work(sitting->app))
			app_paint(sitting->app);
		sitting_type(sitting, job->keys);
		shown = strstr(sitting_screen(sitting), job->shows);
		print_message("%3d  %s\n", n, job->what);
		if (n > job->most || !shown) {
			failed++;
			print_error("%s: %d keys of %d; the screen lacks \"%s\":\n%s\n", job->what,
				    n, job->most, shown ? "" : job->shows,
				    text_get(&sitting->screen));
		}
		sitting_free(sitting);
	}
	assert_int_equal(failed, 0);
}

/* 60 people who are expected at the second session in Dallas. */
static void add_people(struct Sitting *sitting)
{
	enum { FROM = 24, MOST = 60 };
	struct Error error = {0};
	struct Text text;

	text_init(&text);
	for (int i = FROM; i < MOST; i++)
		text_format(&text,
			    "add person @p%d name=\"Pat%02d Member\"\n"
			    "add member team=DAL17-0%d person=@p%d role=core\n",
			    i, i, i % 8 + 1, i);
	sitting_must(seed_apply(&sitting->domain, text_get(&text), DAY_NONE, "people", &error),
		     &error);
	text_release(&text);
}

static void a_roll_of_sixty_takes_few_keys(void **state)
{
	static const char keys[] = "4 <Down> <Enter> t Y y <Right> Y y <Right> Y y <Right> Y y "
				   "/ ooms <Enter> R n / pat59 <Enter> R n";
	struct Sitting *sitting = sitting_make(DEMO_LATE);
	int n = count_keys(keys);
	const char *screen;

	(void)state;
	add_people(sitting);
	sitting_start(sitting, 24, 80);
	sitting_type(sitting, keys);
	screen = sitting_screen(sitting);
	print_message("%3d  take a roll of 60 people of whom two are missing\n", n);
	if (n > 70 || !strstr(screen, "0 of 240 open"))
		fail_msg("%d keys:\n%s", n, screen);
	assert_non_null(strstr(screen, "Pat59 Member, Thu 20 Jul pm: absent"));
	sitting_type(sitting, "/ ooms <Enter>");
	assert_non_null(strstr(sitting_screen(sitting), "Carter Ooms, Thu 20 Jul pm: absent"));
	sitting_type(sitting, "<Home>");
	assert_non_null(strstr(sitting_screen(sitting), "745 of 745 min"));
	sitting_free(sitting);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_job_takes_few_keys),
		cmocka_unit_test(a_roll_of_sixty_takes_few_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
