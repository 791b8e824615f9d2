/* Certificates: numbers without gaps, papers that stay as they were issued, and their files. */
#include "qtp/engine/base/math.h"
#include "support/run.h"

#include <dirent.h>
#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define S2 "DAL17-S2"
#define BRANDT "elena.brandt@lakeside.example"
#define YBARRA "tom.ybarra@lakeside.example"
/* After those of the demo. */
#define FIRST "QTP17-000018"
#define SECOND "QTP17-000019"

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" does not say \"%s\"", text, part);
}

static void lacks(const char *text, const char *part)
{
	if (strstr(text, part))
		fail_msg("\"%s\" says \"%s\"", text, part);
}

/* Brandt claims 5.00 AMA, Ybarra 12.50 contact hours. */
static void claim_two(struct Runner *runner)
{
	const char *path = runner_path(runner, "roll.csv"),
		   *text = "Email,2017-07-19 am,2017-07-19 pm,2017-07-20 am,2017-07-20 pm\n" BRANDT
			   ",y,y,y,y\n" YBARRA ",y,y,y,y\n";

	run_write_file(path, text, strlen(text));
	LINE(runner, "roll", S2, "--csv", path);
	LINE(runner, "claim", S2, BRANDT, "5");
	LINE(runner, "claim", S2, YBARRA);
}

static const char *read_pdf(struct Runner *runner, const char *name)
{
	const char *path = runner_path(runner, name);
	size_t length;

	return run_read_file(&runner->arena, path, &length);
}

static void a_paper_stays_as_it_was_issued(void **state)
{
	struct Runner *runner = *state;
	const char *said, *bytes;

	claim_two(runner);
	has(LINE(runner, "certificate", S2, "-o", "out", "--dry-run"), "Would be: 2 certificates");
	has(EXPECT(runner, 2, "certificate", "verify", FIRST).err, "There is no paper");
	has(LINE(runner, "certificate", S2, "-o", "a/b"), "2 certificates in a/b, 2 of them new.");
	said = LINE(runner, "certificate", "verify", FIRST);
	has(said, FIRST " is good, issued on 21 Aug 2017.");
	has(said, "Credit awarded: 5.00 AMA PRA Category 1 Credits™");
	has(said, "for a maximum of 12.50 AMA PRA Category 1 Credits™");
	has(said, "commensurate with the extent of their participation");
	has(said, "Dates: 19-20 Jul 2017");
	said = LINE(runner, "certificate", "verify", SECOND);
	has(said, "12.50 ANCC contact hours of 60 minutes");
	lacks(said, "Physicians");
	bytes = read_pdf(runner, "a/b/" FIRST ".pdf");
	LINE(runner, "set", "person", BRANDT, "name=Elena Brandt-Novák");
	LINE(runner, "set", "season", "2017", "provider=Another");
	LINE(runner, "certificate", "void", "QTP17-000016", "--reason", "torn");
	has(LINE(runner, "certificate", S2, "-o", "a/b"), "2 certificates in a/b, 0 of them new.");
	has(LINE(runner, "certificate", "--season", "-o", "c"),
	    "18 certificates in c, 1 of them new.");
	assert_string_equal(read_pdf(runner, "c/" FIRST ".pdf"), bytes);
	has(LINE(runner, "certificate", "verify", FIRST), "\nElena Brandt, MD\n");
	LINE(runner, "verify");
}

static void a_number_is_given_once(void **state)
{
	struct Runner *runner = *state;
	const char *json;

	claim_two(runner);
	LINE(runner, "certificate", BRANDT, "-o", "out");
	has(EXPECT(runner, 2, "undo").err, "is voided or credited, and keeps its number");
	has(EXPECT(runner, 2, "certificate", "void", FIRST).err, "Say why");
	has(LINE(runner, "certificate", "void", FIRST, "--reason", "misspelt"), "keeps its number");
	has(EXPECT(runner, 2, "certificate", "void", FIRST, "--reason", "x").err, "void already");
	has(EXPECT(runner, 2, "undo").err, "is voided or credited, and keeps its number");
	has(EXPECT(runner, 1, "certificate", "verify", FIRST).out, "is VOID since 21 Aug 2017: ");
	json = LINE(runner, "certificate", S2, "-o", "out", "--json");
	has(json, "\"serial\": \"" SECOND "\", \"person\": \"Elena Brandt\"");
	has(json, "\"replaces\": \"" FIRST "\"");
	has(json, "\"serial\": \"QTP17-000020\", \"person\": \"Tom Ybarra\"");
	has(EXPECT(runner, 1, "certificate", "verify", FIRST).out, "In its place: " SECOND);
	LINE(runner, "certificate", "reissue", SECOND, "--reason", "moved", "-o", "out");
	json = LINE(runner, "certificate", "verify", "QTP17-000021", "--json");
	has(json, "\"replaces\": \"" SECOND "\"");
	runner->now = "2018-01-02";
	has(LINE(runner, "certificate", "reissue", "QTP17-000021", "--reason", "x", "-o", "out"),
	    "QTP18-000001");
	runner->now = NULL;
	LINE(runner, "verify");
}

static void what_cannot_be_issued_takes_no_number(void **state)
{
	static const struct {
		int code;
		const char *words[8], *said;
	} cases[] = {
		{2, {"certificate"}, "Say whose certificates"},
		{2, {"certificate", S2}, "Say with -o into which folder"},
		{2, {"certificate", S2, "--season", "-o", "out"}, "not both"},
		{2, {"certificate", "DAL17-S1", "-o", "out"}, "no one has claimed"},
		{2, {"certificate", "priya.nair@lakeside.example", "-o", "out"}, "no certificate"},
		{2, {"certificate", S2, "-o", "/dev/null/x"}, "a file, not a folder"},
		{2, {"certificate", S2, "-o", "taken"}, "is something else"},
		{2, {"certificate", "verify"}, "its number, like"},
		{2, {"certificate", "verify", "QTP18"}, "There is no paper"},
		{3, {"--as", "okafor", "certificate", S2, "-o", "out"}, "one coach"},
		{3, {"--read-only", "certificate", S2, "-o", "out"}, "for reading only"},
		{2, {"add", "paper"}, "not added by hand"},
	};
	struct Runner *runner = *state;
	const char *before;

	claim_two(runner);
	mkdir(runner_path(runner, "taken"), 0700);
	run_write_file(runner_path(runner, "taken/" FIRST ".pdf"), "x", 1);
	before = LINE(runner, "dump");
	for (size_t i = 0; i < N_ITEMS(cases); i++)
		has(runner_expect(runner, cases[i].code, cases[i].words).err, cases[i].said);
	assert_int_not_equal(access(runner_path(runner, "out"), F_OK), 0);
	assert_string_equal(LINE(runner, "dump"), before);
	LINE(runner, "set", "season", "2017", "accreditation=");
	has(EXPECT(runner, 2, "certificate", S2, "-o", "out").err, "has no accreditation");
}

/* The roll is corrected after the claim. */
static void a_claim_above_what_was_earned_is_left_out(void **state)
{
	struct Runner *runner = *state;
	const char *path = runner_path(runner, "less.csv"),
		   *text = "Email,2017-07-19 am,2017-07-19 pm,2017-07-20 am,2017-07-20 pm\n" YBARRA
			   ",n,n,n,y\n";

	claim_two(runner);
	run_write_file(path, text, strlen(text));
	LINE(runner, "roll", S2, "--csv", path);
	has(LINE(runner, "certificate", S2, "-o", "out"),
	    "Left out: Tom Ybarra, DAL17-S2: claims 12.50 ANCC contact hours and has earned");
}

/* The id of the first record of a kind that is of session 2, as list --json has it. */
static const char *first_of(struct Runner *runner, const char *kind)
{
	static const char key[] = "\"id\": ";
	const char *at = strstr(
		LINE(runner, "list", kind, "session:" S2 " person:brandt|ybarra", "--json"), key);
	static char ref[32];

	assert_non_null(at);
	snprintf(ref, sizeof ref, "id:%lld", strtoll(at + sizeof key - 1, NULL, 10));
	return ref;
}

static void what_a_certificate_rests_on_stays(void **state)
{
	static const char *const kinds[] = {"attendance", "claim"};
	struct Runner *runner = *state;
	const char *path = runner_path(runner, "less.csv"),
		   *text = "Email,2017-07-19 am,2017-07-19 pm\n" BRANDT ",n,y\n";
	static const char both[] =
		"Email,2017-07-19 am,2017-07-19 pm\n" BRANDT ",n,y\n" YBARRA ",y,60\n";

	claim_two(runner);
	for (size_t i = 0; i < N_ITEMS(kinds); i++)
		has(EXPECT(runner, 3, "remove", kinds[i], first_of(runner, kinds[i])).err,
		    "of DAL17-S2 are kept six years, until 20 Jul 2023");
	LINE(runner, "certificate", S2, "-o", "out");
	for (size_t i = 0; i < N_ITEMS(kinds); i++)
		has(EXPECT(runner, 3, "remove", kinds[i], first_of(runner, kinds[i])).err,
		    "rests on it. Void that first");
	has(EXPECT(runner, 3, "claim", S2, BRANDT, "6").err,
	    "This would void the certificate " FIRST " of Elena");
	LINE(runner, "claim", S2, BRANDT, "5");
	run_write_file(path, text, strlen(text));
	has(EXPECT(runner, 3, "roll", S2, "--csv", path).err,
	    "This would void 1 certificate, which rests on the roll: " FIRST " of Elena Brandt. "
	    "Void it first");
	run_write_file(path, both, sizeof both - 1);
	has(EXPECT(runner, 3, "roll", S2, "--csv", path, "--dry-run").err,
	    "void 2 certificates, which rest on the roll: " FIRST " of Elena Brandt, " SECOND
	    " of Tom Ybarra. Void them first");
	run_write_file(path, text, strlen(text));
	has(EXPECT(runner, 3, "undo", "4").err, "rests on it");
	LINE(runner, "set", "person", YBARRA, "profession=physician");
	has(EXPECT(runner, 3, "claim", S2, YBARRA, "5").err,
	    "This would void the certificate " SECOND " of Tom");
	LINE(runner, "undo");
	LINE(runner, "certificate", "void", FIRST, "--reason", "came late");
	LINE(runner, "roll", S2, "--csv", path);
	has(LINE(runner, "roll", S2), "Elena Brandt, Wed 19 Jul am: absent; before 20");
	has(LINE(runner, "roll", S2, "--json"), "\"text\": \"present\"}]");
	LINE(runner, "claim", S2, BRANDT, "6");
	has(LINE(runner, "certificate", S2, "-o", "out", "--json"), "\"replaces\": \"" FIRST "\"");
	LINE(runner, "certificate", "void", SECOND, "--reason", "x");
	LINE(runner, "certificate", "void", "QTP17-000020", "--reason", "x");
	runner->now = "2023-07-20";
	LINE(runner, "remove", "claim", first_of(runner, "claim"));
	runner->now = NULL;
}

static void the_agenda_of_a_certificate_stays(void **state)
{
	static const char *const refused[][5] = {
		{"set", "agenda", "DAL17-S2-02", "minutes=10"},
		{"set", "agenda", "DAL17-S2-02", "parallel=Z"},
		{"remove", "agenda", "DAL17-S2-02"},
		{"set", "session", S2, "designated=6", "designated_on=2017-07-01"},
		{"set", "session", S2, "last_day=2017-07-21"},
	};
	struct Runner *runner = *state;

	claim_two(runner);
	LINE(runner, "certificate", S2, "-o", "out");
	for (size_t i = 0; i < N_ITEMS(refused); i++) {
		const char *words[6] = {0};

		memcpy(words, refused[i], sizeof refused[i]);
		has(runner_expect(runner, 3, words).err, "2 good certificates rest on the ");
	}
	has(EXPECT(runner, 3, "add", "agenda", "session=" S2, "day=2017-07-20", "start=17:00",
		   "minutes=15", "title=More")
		    .err,
	    FIRST " first. Void them before it changes.");
	LINE(runner, "set", "agenda", "DAL17-S2-02", "room=B");
	LINE(runner, "certificate", "void", FIRST, "--reason", "x");
	LINE(runner, "certificate", "void", SECOND, "--reason", "x");
	LINE(runner, "set", "agenda", "DAL17-S2-02", "minutes=10");
	LINE(runner, "verify");
}

static void a_name_that_no_font_has_is_left_out(void **state)
{
	struct Runner *runner = *state;
	const char *said;

	claim_two(runner);
	LINE(runner, "set", "person", BRANDT, "name=Elena \xF3\xB0\x80\x81 Brandt");
	said = LINE(runner, "certificate", S2, "-o", "new");
	has(said, "its name has a letter that no font of this machine has");
	has(said, FIRST "  Tom Ybarra");
	has(EXPECT(runner, 2, "certificate", BRANDT, "-o", "one").err,
	    "No font of this machine has the letter");
	assert_int_not_equal(access(runner_path(runner, "one"), F_OK), 0);
	has(RUN(runner, "list", "person", "name:Elena", "-o", "boxes.pdf").err,
	    "1 letter is in no font of this machine, and is printed as boxes, like "
	    "\xF3\xB0\x80\x81 (U+F0001).");
	has(RUN(runner, "letter", "accepted", "DAL17-03", "-o", "boxes-too.pdf").err,
	    "letters are in no font of this machine");
}

/* One row a session: its roll, its minutes, then its certificates. */
static void today_says_what_is_missing_after_a_session(void **state)
{
	struct Runner *runner = *state;
	const char *said = LINE(runner, "today");

	has(said, "roll without a mark for 6 of 24 people");
	has(said, "minutes missing of 1 half-day");
	has(said, "no credit claimed, 137 days after");
	lacks(said, "certificates not issued");
	LINE(runner, "certificate", "void", "QTP17-000016", "--reason", "torn");
	has(LINE(runner, "today"), "1 certificate not issued, 122 days after");
	claim_two(runner);
	LINE(runner, "certificate", "POR17-S1", "-o", "out");
	said = LINE(runner, "today");
	has(said, "roll without a mark for 4 of 24 people");
	has(said, "2 certificates not issued, 32 days after");
	lacks(said, "not issued, 122 days");
	runner->now = "2017-08-02";
	lacks(LINE(runner, "today"), "2 certificates");
	runner->now = NULL;
}

static void a_disk_that_fills_leaves_whole_files(void **state)
{
	struct Runner *runner = *state;
	struct stat facts;

	claim_two(runner);
	LINE(runner, "certificate", S2, "-o", "all");
	assert_int_equal(stat(runner_path(runner, "all/" FIRST ".pdf"), &facts), 0);
	assert_int_equal(facts.st_mode & 0777, 0600);
	runner->file_limit = 4096;
	has(EXPECT(runner, 3, "certificate", S2, "-o", "few").err,
	    "0 of 2 certificates are written and whole; all have their numbers. Missing: " FIRST
	    " to " SECOND ". The same command writes them.");
	runner->file_limit = 0;
	assert_int_not_equal(access(runner_path(runner, "few/" FIRST ".pdf"), F_OK), 0);
	LINE(runner, "certificate", S2, "-o", "few");
}

/* --- The process is killed --- */

/* Everybody of the cohort was there; all of the season claim what they have earned. */
static void claim_season(struct Runner *runner)
{
	static const char *const sessions[] = {"DAL17-S1", S2, "POR17-S1", "POR17-S2"};
	const char *path = runner_path(runner, "roll.csv");
	const char *roster = LINE(runner, "roster", "DAL17", "--csv"), *at = roster;
	const char *text = "Email,2017-07-19 am,2017-07-19 pm,2017-07-20 am,2017-07-20 pm\n";

	while ((at = strchr(at, '@'))) {
		const char *first = at, *end = at + strcspn(at, ",\r\n");

		while (first > roster && !strchr(",\r\n", first[-1]))
			first--;
		text = arena_format(&runner->arena, "%s%.*s,y,y,y,y\n", text, (int)(end - first),
				    first);
		at = end;
	}
	run_write_file(path, text, strlen(text));
	LINE(runner, "roll", S2, "--csv", path);
	LINE(runner, "set", "season", "2017",
	     "credit_types=ama: physician; ancc: nurse, advanced_practice; acpe: pharmacist; "
	     "participation: administrator, quality, other");
	for (size_t i = 0; i < N_ITEMS(sessions); i++)
		LINE(runner, "claim", sessions[i], "--all");
}

/* Certificates that come into the watched folder in one reading. */
static size_t read_arrivals(int watch)
{
	char buffer[4096] __attribute__((aligned(__alignof__(struct inotify_event))));
	ssize_t length = read(watch, buffer, sizeof buffer);
	size_t n = 0;

	for (char *at = buffer; at < buffer + length;) {
		const struct inotify_event *event = (const struct inotify_event *)(void *)at;

		n += event->len > 0 && event->name[0] != '.';
		at += sizeof *event + event->len;
	}
	return n;
}

/* Until so many files have come, or the process has ended; then it is killed. */
static void kill_after(pid_t child, int watch, size_t n)
{
	struct pollfd files[] = {
		{.fd = watch, .events = POLLIN},
		{.fd = (int)syscall(SYS_pidfd_open, child, 0), .events = POLLIN},
	};
	size_t n_seen = 0;

	while (n_seen < n && poll(files, N_ITEMS(files), -1) > 0 && !files[1].revents)
		if (files[0].revents)
			n_seen += read_arrivals(watch);
	kill(child, SIGKILL);
	assert_int_equal(waitpid(child, NULL, 0), child);
	close(files[1].fd);
}

/* How many certificates are there, each from its first byte to its last. */
static size_t count_whole(struct Runner *runner, const char *folder)
{
	DIR *entries = opendir(runner_path(runner, folder));
	const struct dirent *entry;
	size_t n = 0;

	assert_non_null(entries);
	while ((entry = readdir(entries))) {
		size_t length = 0;
		const char *bytes;

		if (entry->d_name[0] == '.') /* what was not finished has no name of its own */
			continue;
		bytes = run_read_file(&runner->arena,
				      runner_path(runner, arena_format(&runner->arena, "%s/%s",
								       folder, entry->d_name)),
				      &length);
		if (length < 8 || memcmp(bytes, "%PDF", 4) != 0 ||
		    memcmp(bytes + length - 6, "%%EOF\n", 6) != 0)
			fail_msg("%s is not whole", entry->d_name);
		n++;
	}
	closedir(entries);
	return n;
}

static void a_kill_leaves_whole_files_and_a_file_that_verifies(void **state)
{
	static const size_t after[] = {0, 1, 40, 79};
	struct Runner *runner = *state;
	size_t n_before = 0;

	claim_season(runner);
	mkdir(runner_path(runner, "out"), 0700);
	for (size_t i = 0; i < N_ITEMS(after); i++) {
		int watch = inotify_init1(IN_CLOEXEC);

		assert_true(inotify_add_watch(watch, runner_path(runner, "out"),
					      IN_MOVED_TO | IN_CREATE) >= 0);
		kill_after(START(runner, "certificate", "--season", "-o", "out"), watch,
			   after[i] > n_before ? after[i] - n_before : 0);
		close(watch);
		n_before = count_whole(runner, "out");
		assert_true(n_before >= after[i]);
		LINE(runner, "verify");
	}
	has(LINE(runner, "certificate", "--season", "-o", "out"), " 0 of them new.");
	assert_true(count_whole(runner, "out") >= 80);
	LINE(runner, "verify");
}

static void who_earns_what_is_a_setting_of_the_season(void **state)
{
	static const struct {
		const char *text, *said;
	} wrong[] = {
		{"credit_types=ama: doctor", "\"doctor\" is no profession."},
		{"credit_types=cme: physician", "\"cme\" is no type of credit"},
		{"credit_types=ama", "Say after a colon who earns ama"},
		{"credit_types=ama: physician,", "\"\" is no profession."},
	};
	struct Runner *runner = *state;

	has(EXPECT(runner, 2, "claim", "DAL17-S1", "priya.nair", "--credit", "acpe").err,
	    "The season 2017 offers no ACPE contact hours.");
	has(EXPECT(runner, 2, "claim", "DAL17-S1", "priya.nair").err,
	    "earns participation alone: no type of credit of the season 2017");
	has(EXPECT(runner, 2, "claim", "DAL17-S1", "priya.nair", "1", "--credit", "ancc").err,
	    "for the professions nurse, advanced practice provider.");
	for (size_t i = 0; i < N_ITEMS(wrong); i++)
		has(EXPECT(runner, 2, "set", "season", "2017", wrong[i].text).err, wrong[i].said);
	LINE(runner, "set", "season", "2017",
	     "credit_types=ama: physician; acpe: pharmacist; participation: nurse, other;");
	has(LINE(runner, "claim", "DAL17-S1", "priya.nair"), "13.50 ACPE contact hours");
	has(LINE(runner, "claim", "DAL17-S1", "tom.ybarra"), "13.50 hours of participation");
	has(EXPECT(runner, 2, "claim", "DAL17-S1", "tom.ybarra", "--credit", "ancc").err,
	    "offers no ANCC contact hours");
	has(EXPECT(runner, 2, "add", "claim", "session=DAL17-S1", "person=elena.brandt",
		   "credit=acpe", "hours=1")
		    .err,
	    "for the professions pharmacist");
	has(LINE(runner, "credits", "priya.nair", "--json"),
	    "\"acpe\": 13.5, \"claimed_acpe\": 13.5,");
	has(LINE(runner, "transcript", "priya.nair"), "ACPE contact hours of 60 minutes: 13.50");
	LINE(runner, "certificate", "priya.nair", "-o", "out");
	has(LINE(runner, "certificate", "verify", "QTP17-000018"),
	    "Hours awarded: 13.50 ACPE contact hours of 60 minutes");
	LINE(runner, "set", "season", "2017", "credit_types=");
	has(LINE(runner, "credits", "tom.ybarra", "--json"), "\"ancc\": 13.5,");
}

static void a_transcript_adds_up_what_was_claimed(void **state)
{
	struct Runner *runner = *state;
	const char *said;

	has(LINE(runner, "transcript", BRANDT), "No credit is claimed.");
	claim_two(runner);
	has(LINE(runner, "transcript", BRANDT), "not issued");
	LINE(runner, "certificate", S2, "-o", "out");
	said = LINE(runner, "transcript", BRANDT);
	has(said, "19-20 Jul 2017");
	has(said, FIRST);
	said = LINE(runner, "transcript", YBARRA, "--json");
	has(said, "\"ama\": 0, \"ancc\": 12.5, \"acpe\": 0, \"participation\": 0, "
		  "\"certificate\": \"" SECOND "\"");
	LINE(runner, "transcript", BRANDT, "-o", "t.pdf");
	has(read_pdf(runner, "t.pdf"), "%PDF");
}

/* As a reader of pages sees it. */
static void the_pages_say_what_the_paper_says(void **state)
{
	static const char *const said[] = {"Elena Brandt 李 ŵ š ő, MD", "5.00 AMA PRA Category 1",
					   "2318 Mill Road", "jointly accredited", FIRST};
	struct Runner *runner = *state;
	char command[256], text[8192] = "";

	if (system("command -v pdftotext >/dev/null 2>&1") != 0)
		skip();
	claim_two(runner);
	LINE(runner, "set", "person", BRANDT, "name=Elena Brandt 李 ŵ š ő");
	LINE(runner, "certificate", S2, "-o", "out");
	snprintf(command, sizeof command, "pdftotext -layout %s/out/" FIRST ".pdf -",
		 runner->folder);
	FILE *pipe = popen(command, "r");

	assert_non_null(pipe);
	assert_true(fread(text, 1, sizeof text - 1, pipe) > 0);
	pclose(pipe);
	for (size_t i = 0; i < N_ITEMS(said); i++)
		has(text, said[i]);
}

/* The phrase is in italics, and all fonts are in the file. */
static void the_phrase_of_the_association_is_in_italics(void **state)
{
	struct Runner *runner = *state;
	char line[256];
	size_t n = 0, n_slanted = 0;

	claim_two(runner);
	LINE(runner, "certificate", S2, "-o", "out");
	LINE(runner, "transcript", BRANDT, "-o", "t.html");
	has(read_pdf(runner, "t.html"), "<i>AMA PRA Category 1 Credits</i>™");
	if (system("command -v pdffonts >/dev/null 2>&1") != 0) {
		print_message("pdffonts is missing: the fonts of the pages are not looked at\n");
		skip();
	}
	FILE *pipe = popen(
		arena_format(&runner->arena, "pdffonts %s/out/" FIRST ".pdf", runner->folder), "r");

	assert_non_null(pipe);
	while (fgets(line, sizeof line, pipe)) {
		if (!strchr(line, '+'))
			continue;
		n++;
		n_slanted += strstr(line, "Oblique") || strstr(line, "Italic");
		has(line, " yes yes ");
	}
	pclose(pipe);
	assert_true(n >= 2);
	assert_int_equal(n_slanted, 1);
}

#define DEMO(test) cmocka_unit_test_setup_teardown(test, runner_demo_set_up, runner_demo_tear_down)

static void a_template_of_ones_own_that_is_wrong_is_named(void **state)
{
	static const char *const folders[] = {".local", ".local/share", ".local/share/qtp",
					      ".local/share/qtp/certificates"};
	static const char text[] = "Certificate\n{{nmae}}\n";
	struct Runner *runner = *state;

	claim_two(runner);
	for (size_t i = 0; i < N_ITEMS(folders); i++)
		mkdir(runner_path(runner, folders[i]), 0700);
	run_write_file(runner_path(runner, ".local/share/qtp/certificates/certificate.txt"), text,
		       sizeof text - 1);
	has(EXPECT(runner, 2, "certificate", S2, "-o", "own").err,
	    "certificates/certificate.txt: Line 2: ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		DEMO(a_paper_stays_as_it_was_issued),
		DEMO(a_number_is_given_once),
		DEMO(what_cannot_be_issued_takes_no_number),
		DEMO(a_claim_above_what_was_earned_is_left_out),
		DEMO(what_a_certificate_rests_on_stays),
		DEMO(the_agenda_of_a_certificate_stays),
		DEMO(a_name_that_no_font_has_is_left_out),
		DEMO(today_says_what_is_missing_after_a_session),
		DEMO(a_disk_that_fills_leaves_whole_files),
		DEMO(a_kill_leaves_whole_files_and_a_file_that_verifies),
		DEMO(the_phrase_of_the_association_is_in_italics),
		DEMO(who_earns_what_is_a_setting_of_the_season),
		DEMO(a_transcript_adds_up_what_was_claimed),
		DEMO(the_pages_say_what_the_paper_says),
		DEMO(a_template_of_ones_own_that_is_wrong_is_named),
	};

	return cmocka_run_group_tests_name("certificates", tests, NULL, NULL);
}
