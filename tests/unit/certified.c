/* Certification: the table of tests/rules/certification.txt, and the command line. */
#include "certified/rule_clock.h"
#include "certified/rule_compliance.h"
#include "certified/rule_edition.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/model/field_value.h"
#include "support/case_table.h"
#include "support/run.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define WORD 64
#define CELLS_MOST 64
#define LEAST_TOLD 72

static void has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" is missing in \"%s\"", part, text);
}

/* --- The table --- */

/* One case of the table. */
struct Told {
	struct Arena arena;
	struct CaseTable table;
	struct Case one;
	struct Edition edition;
	struct CaseClock clock;
	struct Standard standards[CELLS_MOST];
	const struct Standard *rows[CELLS_MOST];
	Choice cells[CELLS_MOST];
	struct Ratings ratings;
	int64_t months;
	struct Standard older[CELLS_MOST], newer[CELLS_MOST];
	size_t n_older, n_newer;
};

static Day day_of(const char *text)
{
	Day day = DAY_NONE;

	if (strcmp(text, "-") != 0 && !day_parse_iso(text, &day))
		fail_msg("\"%s\" is no day", text);
	return day;
}

static void begin(struct Told *told)
{
	struct Error error;

	arena_reset(&told->arena);
	record_blank(&case_entity, &told->one);
	record_blank(&edition_entity, &told->edition);
	for (size_t i = 0; i < edition_entity.n_fields; i++) {
		const struct Field *field = &edition_entity.fields[i];

		if (field->initial && !field_parse(field, &told->edition, field->initial,
						   (struct ParseFrame){0, &told->arena}, &error))
			fail_msg("%s", error.text);
	}
	told->clock = (struct CaseClock){
		.one = &told->one,
		.edition = &told->edition,
		.holidays = holidays_read("2017-09-04 2017-11-23 2017-11-24, 2017-12-25 2018-01-01",
					  &told->arena),
		.old_until = DAY_NONE,
		.last_closed = DAY_NONE,
		.last_reviewed = DAY_NONE,
		.next_until = DAY_NONE,
		.today = day_of("2017-08-21")};
	told->ratings = (struct Ratings){.standards = told->rows, .ratings = told->cells};
	told->months = told->edition.term_months;
	told->n_older = told->n_newer = 0;
}

static Choice choice_of(const struct Entity *entity, const char *field, const char *key)
{
	const struct FieldChoice *choices = entity_field(entity, field)->choices;

	for (Choice i = 0; choices[i].key; i++)
		if (strcmp(choices[i].key, key) == 0)
			return i;
	fail_msg("\"%s\" is none of %s", key, field);
	return CHOICE_NONE;
}

static void give_cells(struct Told *told, char *line)
{
	struct Ratings *ratings = &told->ratings;
	size_t row = ratings->n_standards++, n = 0;
	char *rest = NULL;

	told->standards[row].domain = (Choice)strtol(strtok_r(line, " ", &rest), NULL, 10) - 1;
	told->rows[row] = &told->standards[row];
	for (char *word; (word = strtok_r(NULL, " ", &rest)); n++)
		told->cells[row * (row == 0 ? 0 : ratings->n_locations) + n] =
			choice_of(&finding_entity, "rating", word);
	assert_true(row == 0 || n == ratings->n_locations);
	ratings->n_locations = n;
}

/* "1a Teaching", and of the newer edition "2b 2b,2c Urgent visits". */
static void give_standard(struct Told *told, char *line, bool newer)
{
	struct Standard *one =
		newer ? &told->newer[told->n_newer++] : &told->older[told->n_older++];
	char *rest = NULL;
	const char *replaces;

	one->record.id = (Id)(newer ? CELLS_MOST + told->n_newer : told->n_older);
	one->code = arena_format(&told->arena, "ED-%s", strtok_r(line, " ", &rest));
	replaces = newer ? strtok_r(NULL, " ", &rest) : "-";
	one->replaces = strcmp(replaces, "-") == 0 ? NULL : arena_text(&told->arena, replaces);
	one->text = NULL;
	one->title = arena_text(&told->arena, rest);
}

static bool given(struct Told *told, char *line)
{
	char key[WORD], text[WORD];
	const struct Field *field;
	struct Error error;

	if (case_rest(line, "cell")) {
		give_cells(told, case_rest(line, "cell"));
		return true;
	}
	if (case_rest(line, "older") || case_rest(line, "newer")) {
		give_standard(told, line + strlen("older "), case_rest(line, "newer") != NULL);
		return true;
	}
	if (sscanf(line, "%63s %63s", key, text) != 2)
		return false;
	if (strcmp(key, "against") == 0)
		told->clock.n_against = strtoul(text, NULL, 10);
	else if (strcmp(key, "reviewed") == 0)
		told->clock.last_reviewed = day_of(text);
	else if (strcmp(key, "months") == 0)
		told->months = strtol(text, NULL, 10);
	else if (strcmp(key, "old") == 0)
		told->clock.old_until = day_of(text);
	else if (strcmp(key, "followed") == 0)
		told->clock.next_until = day_of(text);
	else if (strcmp(key, "closed") == 0)
		told->clock.last_closed = day_of(text);
	else
		return (field = entity_field(&case_entity, key)) &&
		       field_parse(field, &told->one, text,
				   (struct ParseFrame){told->clock.today, &told->arena}, &error);
	return true;
}

static const char *day_text(struct Told *told, Day day)
{
	char text[DAY_TEXT];

	return day == DAY_NONE ? "none" : arena_text(&told->arena, day_iso(day, text));
}

static const char *percent_text(struct Told *told)
{
	int percent = level_percent(level_of_case(&told->ratings));

	return percent < 0 ? "none" : arena_format(&told->arena, "%d", percent);
}

static const char *whole_text(struct Told *told)
{
	struct DomainCount count = domains_whole(&told->ratings);

	return arena_format(&told->arena, "%zu of %zu", count.n_whole, count.n);
}

/* The first word of a line and what is found for it. */
static const char *plain_text(struct Told *told, const char *word)
{
	const char *next = case_next_text(&told->clock, &told->arena);

	if (strcmp(word, "next") == 0)
		return *next ? next : "nothing";
	if (strcmp(word, "due") == 0)
		return day_text(told, case_next(&told->clock).due);
	if (strcmp(word, "pending") == 0)
		return day_text(told, pending_ends(&told->clock));
	if (strcmp(word, "opens") == 0)
		return day_text(told, renewal_opens(&told->clock));
	if (strcmp(word, "surveyor") == 0)
		return day_text(told, surveyor_due(&told->clock));
	if (strcmp(word, "closes") == 0)
		return day_text(told, renewal_closes(&told->clock));
	if (strcmp(word, "percent") == 0)
		return percent_text(told);
	return strcmp(word, "whole") == 0 ? whole_text(told) : NULL;
}

/* What becomes of a standard of the newer edition ("step"), or of the older one ("fate"). */
static const char *step_text(struct Told *told, const char *code, bool newer)
{
	static const char *const fates[] = {"carried", "changed", "merged", "new"};
	const struct Records older = {.entity = &standard_entity,
				      .items = told->older,
				      .n = told->n_older},
			     all = {.entity = &standard_entity,
				    .items = told->newer,
				    .n = told->n_newer};
	struct StandardStep *steps = standard_steps(&older, &all, &told->arena);

	for (size_t i = 0; newer && i < told->n_newer; i++)
		if (strcmp(standard_short_code(steps[i].to), code) == 0)
			return fates[steps[i].fate];
	for (size_t i = 0; !newer && i < told->n_older; i++)
		if (strcmp(standard_short_code(&told->older[i]), code) == 0)
			return standard_step_of(steps, told->n_newer, told->older[i].record.id)
				       ? "kept"
				       : "lost";
	return NULL;
}

static const char *worse_text(const char *a, const char *b)
{
	return entity_field(&finding_entity, "rating")
		->choices[rating_worse(choice_of(&finding_entity, "rating", a),
				       choice_of(&finding_entity, "rating", b))]
		.key;
}

/* What is found for a line that has its arguments before "is"; NULL: it is none. */
static const char *function_text(struct Told *told, const char *line)
{
	char a[WORD], b[WORD], c[WORD];
	int n;

	if (sscanf(line, "after %63s %d is", a, &n) == 2)
		return day_text(told, day_business_after(day_of(a), n, told->clock.holidays));
	if (sscanf(line, "between %63s %63s is", a, b) == 2)
		return arena_format(
			&told->arena, "%" PRId64,
			business_days_between(day_of(a), day_of(b), told->clock.holidays));
	if (sscanf(line, "waiver %63s is", a) == 1)
		return day_text(told, waiver_due(&(struct Requirement){.waiver_asked = day_of(a)},
						 &told->clock));
	if (sscanf(line, "step %63s is", a) == 1)
		return step_text(told, a, true);
	if (sscanf(line, "fate %63s is", a) == 1)
		return step_text(told, a, false);
	if (sscanf(line, "worse %63s %63s is", a, b) == 2)
		return worse_text(a, b);
	if (sscanf(line, "term %63s %63s is", a, b) == 2)
		return day_text(told, term_end(day_of(a), day_of(b), day_of(a), told->months));
	if (sscanf(line, "renewed %63s %63s %63s is", a, b, c) == 3)
		return day_text(told, term_end(term_from(day_of(a), day_of(b), day_of(c)),
					       day_of(b), day_of(c), told->months));
	return NULL;
}

static bool then(struct Told *told, const char *line)
{
	const char *found = function_text(told, line), *wanted;
	char word[WORD];

	if (found) {
		wanted = strstr(line, " is ") + strlen(" is ");
	} else {
		wanted = strchr(line, ' ');
		snprintf(word, sizeof word, "%.*s", wanted ? (int)(wanted - line) : 0, line);
		found = plain_text(told, word);
		wanted = wanted ? wanted + 1 : "";
	}
	if (!found)
		return false;
	case_told(&told->table, strcmp(found, wanted) == 0, wanted, found);
	return true;
}

static bool take(void *context, char *line)
{
	struct Told *told = context;
	char *rest;

	if (case_rest(line, "case")) {
		begin(told);
		return true;
	}
	rest = case_rest(line, "given");
	if (rest)
		return given(told, rest);
	rest = case_rest(line, "then");
	return rest && then(told, rest);
}

static void clocks_and_levels_are_as_the_table_says(void **state)
{
	struct Told *told = calloc(1, sizeof *told);

	(void)state;
	assert_non_null(told);
	told->table.name = "certification.txt";
	case_table_run(&told->table, take, told, LEAST_TOLD);
	arena_release(&told->arena);
	free(told);
}

/* --- The command line --- */

static void a_practice_goes_from_interest_to_its_first_review(void **state)
{
	struct Runner *runner = *state;
	const char *said;

	has(LINE(runner, "add", "case", "practice=Valley"), "id:");
	said = LINE(runner, "case", "valley", "apply");
	has(said, "No one has taken part in the standards webinar");
	LINE(runner, "case", "valley", "documents");
	LINE(runner, "case", "valley", "schedule", "--on", "2017-08-29", "--by", "Ruth Am");
	runner->now = "2017-08-30";
	LINE(runner, "case", "valley", "survey");
	LINE(runner, "case", "valley", "report");
	said = EXPECT(runner, 2, "case", "valley", "decide").err;
	has(said, "Valley Clinic cannot be certified yet: no one has taken part in the standards "
		  "webinar; 1a is not reviewed;");
	has(said, "; and 24 more.");
	LINE(runner, "case", "valley", "webinar", "--by", "Owen");
	has(LINE(runner, "compliance", "valley", "--json"), "\"domains_whole\": 0");
	has(LINE(runner, "case", "valley", "decide", "--deny", "--reason", "not ready"), "Denied");
	has(LINE(runner, "undo"), "deny Valley Clinic");
	runner->now = NULL;
	LINE(runner, "verify");
}

static void what_is_open_is_closed_and_then_it_is_certified(void **state)
{
	struct Runner *runner = *state;
	const char *path = runner_path(runner, "ratings.csv");
	const char *text = "Case,Standard,Rating\nLakeside Oncology,DEMO-2b,compliant\nLakeside "
			   "Oncology,DEMO-5c,compliant\n";

	LINE(runner, "case", "lakeside", "plan");
	run_write_file(path, text, strlen(text));
	has(LINE(runner, "import", "finding", path), "2");
	has(LINE(runner, "compliance", "lakeside"), "7 of 7 domains whole, 2 requirements open");
	has(EXPECT(runner, 2, "case", "lakeside", "decide").err, "\" is open");
	LINE(runner, "set", "requirement", "Same-day", "closed=2017-08-21");
	LINE(runner, "set", "requirement", "A project", "waiver=granted", "waiver_note=the board");
	has(LINE(runner, "case", "lakeside", "decide"), "is certified until 21 Aug 2020.");
	has(EXPECT(runner, 2, "case", "lakeside", "review", "--on", "2017-08-01").err, "is before");
	has(LINE(runner, "case", "lakeside", "review"), "Recorded the yearly review");
	has(LINE(runner, "case", "lakeside", "review", "--reason", "a new location"), "as-needed");
	runner->now = "2019-10-01";
	has(LINE(runner, "case", "lakeside", "renew"), "Recorded the application of Lakeside");
	has(EXPECT(runner, 2, "case", "lakeside", "renew").err, "has begun already");
	has(LINE(runner, "list", "case", "practice:lakeside"), "applied");
	runner->now = NULL;
	LINE(runner, "verify");
}

/* The REF of the case of Summit in a state. */
static const char *summit_ref(struct Runner *runner, const char *state)
{
	const char *filter = arena_format(&runner->arena, "state:%s", state);
	const char *row = LINE(runner, "list", "case", "practice:summit", filter);

	return arena_text_n(&runner->arena, row, strcspn(row, " "));
}

/* An edition of one standard, so that a renewal is soon decided. */
static void add_short_edition(struct Runner *runner)
{
	LINE(runner, "add", "edition", "code=ED2", "title=Second", "valid_from=2018-01-01");
	LINE(runner, "add", "standard", "edition=ED2", "code=1a", "domain=team", "title=One");
}

/* From the renewal to what the decision says. */
static const char *renew_summit(struct Runner *runner)
{
	const char *ref;

	LINE(runner, "case", "summit", "renew");
	ref = summit_ref(runner, "applied");
	LINE(runner, "case", ref, "webinar");
	LINE(runner, "case", ref, "documents");
	LINE(runner, "case", ref, "schedule", "--on", runner->now);
	LINE(runner, "case", ref, "survey");
	LINE(runner, "case", ref, "report");
	LINE(runner, "add", "finding", arena_format(&runner->arena, "case=%s", ref),
	     "standard=ED2-1a", "rating=compliant");
	return LINE(runner, "case", ref, "decide");
}

static void a_lapse_breaks_the_term(void **state)
{
	struct Runner *runner = *state;

	add_short_edition(runner);
	runner->now = "2019-03-01";
	has(renew_summit(runner), "is certified until 23 Jan 2023.");
	LINE(runner, "undo");
	LINE(runner, "case", summit_ref(runner, "certified"), "lapse", "--reason", "sold");
	has(LINE(runner, "case", summit_ref(runner, "reported"), "decide"),
	    "is certified until 1 Mar 2022.");
	has(LINE(runner, "show", "case", summit_ref(runner, "certified")), "1 Mar 2019\n");
	runner->now = NULL;
	LINE(runner, "verify");
}

static void a_renewal_that_is_given_up_does_not_count(void **state)
{
	struct Runner *runner = *state;
	const char *old = summit_ref(runner, "certified");

	runner->now = "2019-03-01";
	LINE(runner, "case", old, "renew");
	LINE(runner, "case", summit_ref(runner, "applied"), "withdraw", "--reason", "too soon");
	has(LINE(runner, "today", "--json"), "o renewal yet, the window closes in 53 days");
	has(LINE(runner, "case", old, "renew"), "Recorded the application of Summit");
	LINE(runner, "case", summit_ref(runner, "applied"), "deny", "--reason", "not complete");
	has(LINE(runner, "case", old, "renew"), "Recorded the application of Summit");
	runner->now = NULL;
	LINE(runner, "verify");
}

static void a_name_means_the_case_that_the_step_is_for(void **state)
{
	struct Runner *runner = *state;
	const char *said;

	runner->now = "2019-03-01";
	LINE(runner, "case", "summit", "renew");
	has(LINE(runner, "case", "summit", "review"), "Recorded the yearly review of Summit");
	said = LINE(runner, "compliance", "summit");
	has(said, "applied");
	has(said, "Renews the term until: 23 Jan 2020");
	LINE(runner, "case", "summit", "documents");
	has(LINE(runner, "case", "summit", "lapse", "--reason", "sold"),
	    "Ended the case of Summit");
	has(LINE(runner, "list", "case", "practice:summit", "state:lapsed"), "lapsed");
	LINE(runner, "undo");
	LINE(runner, "case", "summit", "withdraw", "--reason", "too soon");
	has(LINE(runner, "compliance", "summit", "--json"), "\"state\": \"certified\"");
	LINE(runner, "case", "summit", "renew");
	runner->now = NULL;
	LINE(runner, "verify");
}

static void documents_may_come_in_after_the_site_date(void **state)
{
	struct Runner *runner = *state;

	LINE(runner, "case", "cascade", "apply");
	LINE(runner, "case", "cascade", "schedule", "--on", "2017-08-29");
	has(LINE(runner, "case", "cascade", "documents"), "Recorded the documents of Cascade");
	has(LINE(runner, "list", "case", "practice:cascade"), "survey scheduled");
	has(LINE(runner, "show", "case", "cascade", "--json"), "\"documents\": \"2017-08-21\"");
	runner->now = "2017-08-30";
	LINE(runner, "case", "cascade", "survey");
	LINE(runner, "case", "cascade", "documents", "--on", "2017-08-28");
	has(LINE(runner, "list", "case", "practice:cascade"), "surveyed");
	has(LINE(runner, "show", "case", "cascade", "--json"), "\"documents\": \"2017-08-28\"");
	runner->now = NULL;
}

static void another_surveyor_is_asked_about_conflicts(void **state)
{
	static const char *const schedule[] = {"case", "riverbend",  "schedule",
					       "--on", "2017-10-17", NULL};
	struct Runner *runner = *state;
	const char *said;

	LINE(runner, "add", "person", "name=Ada Brook");
	LINE(runner, "set", "case", "Riverbend", "conflict_checked=2017-08-01");
	runner_line(runner, schedule);
	has(LINE(runner, "show", "case", "Riverbend", "--json"), "ed\": \"2017-08-01\"");
	said = LINE(runner, "case", "riverbend", "schedule", "--on", "2017-10-17", "--by", "Ada");
	has(said, "The survey of Riverbend");
	has(LINE(runner, "show", "case", "Riverbend", "--json"), "\"conflict_checked\": null");
}

static const struct {
	int code;
	const char *words[8], *said;
} refusals[] = {
	{2, {"case", "lakeside", "decide"}, "2b is partially compliant; 5c is not"},
	{2, {"case", "valley", "apply"}, "has no case yet"},
	{2, {"case", "cascade", "dance"}, "Say what happens"},
	{2, {"case", "cascade", "apply", "--on", "2018-01-01"}, "is still to come"},
	{2, {"case", "cascade", "apply", "--on", "2017-07-01"}, "Give a later day"},
	{2, {"case", "riverbend", "report"}, "only one that is surveyed"},
	{2, {"case", "riverbend", "schedule"}, "Say on which day"},
	{2, {"case", "riverbend", "schedule", "--on", "2017-08-14"}, "is over, today is"},
	{2,
	 {"case", "riverbend", "schedule", "--on", "2017-09-04"},
	 "is no business day. The next one is Tue 5 Sep 2017."},
	{2,
	 {"case", "riverbend", "schedule", "--on", "2017-09-05", "--by", "Lucille"},
	 "belongs to the practice itself"},
	{2,
	 {"case", "cascade", "webinar", "--by", "Owen Trask"},
	 "belongs to Valley Clinic. Name someone of Cascade Oncology."},
	{2, {"case", "riverbend", "renew"}, "only one that was certified can be renewed"},
	{2,
	 {"case", "riverbend", "decide"},
	 "has a survey ahead; only one that has its report or has given its plan can be "
	 "certified."},
	{2, {"case", "riverbend", "decide", "--deny"}, "A denial needs a reason"},
	{2, {"case", "riverbend", "review"}, "only one that is certified is reviewed"},
	{2, {"add", "case", "practice=lakeside"}, "has a case under way already"},
	{2, {"set", "case", "Lakeside", "state=certified"}, "case"},
	{2,
	 {"add", "finding", "case=Riverbend", "standard=DEMO-1a", "rating=compliant"},
	 "This practice has 2 locations"},
	{2,
	 {"add", "finding", "case=Lakeside", "standard=DEMO-1a", "rating=partial"},
	 "is rated there already"},
	{2,
	 {"add", "finding", "case=Cascade", "standard=DEMO-1a", "location=Ferry", "rating=partial"},
	 "is no location of this practice"},
	{2,
	 {"add", "submission", "case=Summit", "measure=pathway ADHERENCE", "interval=quarterly",
	  "period=2017-07-01"},
	 "is there already for the period from 1 Jul 2017"},
	{2, {"add", "review", "case=Summit", "kind=as_needed"}, "say why it is needed"},
	{2,
	 {"add", "edition", "code=X", "title=X", "valid_from=2017-01-01", "holidays=soon"},
	 "\"soon\" is no holiday"},
	{2, {"add", "standard", "edition=DEMO", "code=1a", "domain=team", "title=X"}, "1a"},
	{2, {"compliance", "valley"}, "has no case yet"},
	{2,
	 {"set", "requirement", "Same-day", "closed=2030-01-01"},
	 "1 Jan 2030 is still to come, today is 21 Aug 2017."},
	{2, {"add", "review", "case=Summit", "done=2030-01-01"}, "is still to come"},
	{2, {"add", "review", "case=Summit", "done=2017-01-20"}, "is before 23 Jan 2017"},
	{2,
	 {"add", "review", "case=Lakeside", "done=2017-08-21"},
	 "Lakeside Oncology is report received; only one that is certified is reviewed."},
	{2, {"add", "case", "practice=Valley", "interest=2030-01-01"}, "is still to come"},
	{2, {"set", "case", "Lakeside", "conflict_checked=2030-01-01"}, "is still to come"},
};

static void what_cannot_be_is_refused_in_words(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump");

	has(LINE(runner, "compliance", "riverbend"), "Survey planned for: 17 Oct 2017");
	for (size_t i = 0; i < N_ITEMS(refusals); i++)
		has(runner_expect(runner, refusals[i].code, refusals[i].words).err,
		    refusals[i].said);
	has(EXPECT(runner, 3, "remove", "edition", "DEMO").err, "needs it as its edition");
	assert_string_equal(LINE(runner, "dump"), before);
}

static void a_catalogue_comes_in_and_goes_out(void **state)
{
	struct Runner *runner = *state;
	const char *path = runner_path(runner, "standards.csv");
	const char *text = "Edition,Code,Domain,Title,Official\nED2,1a,engagement,One,yes\n"
			   "ED2,7f,Chemotherapy safety,Two,yes\n";

	LINE(runner, "add", "edition", "code=ED2", "title=Second", "valid_from=2017-08-01");
	run_write_file(path, text, strlen(text));
	has(LINE(runner, "import", "standard", path), "2 create");
	has(LINE(runner, "list", "standard", "edition=ED2", "--csv"), "ED2-7f");
	has(EXPECT(runner, 2, "add", "finding", "case=Lakeside", "standard=ED2-1a",
		   "rating=partial")
		    .err,
	    "is no standard of DEMO");
	LINE(runner, "add", "case", "practice=Valley", "edition=DEMO");
	LINE(runner, "case", "valley", "apply");
	has(LINE(runner, "show", "case", "Valley"), "Second");
	has(LINE(runner, "case", "cascade", "apply"),
	    "It keeps DEMO, by which it is rated; ED2 is valid now, and can be adopted.");
	LINE(runner, "set", "edition", "ED2", "code=ED3");
	has(LINE(runner, "list", "standard", "edition=ED3"), "ED3-1a");
}

/* What is late is on Today, worst first, and gone when it is done. */
static void today_says_what_is_late(void **state)
{
	struct Runner *runner = *state;
	const char *said = LINE(runner, "today", "--json");

	assert_null(strstr(said, "the plan"));
	runner->now = "2017-09-04";
	has(LINE(runner, "today", "--json"), "plan due tomorrow");
	runner->now = "2017-09-07";
	has(LINE(runner, "today", "--json"), "plan 2 days late");
	LINE(runner, "case", "lakeside", "plan");
	assert_null(strstr(LINE(runner, "today", "--json"), "plan 2 days late"));
	LINE(runner, "case", "cascade", "apply");
	runner->now = "2018-01-22";
	said = LINE(runner, "today", "--json");
	has(said, "1 requirement late, 7 days the longest");
	has(said, "yearly review due tomorrow");
	LINE(runner, "case", "summit", "review");
	has(EXPECT(runner, 2, "case", "summit", "review").err,
	    "The yearly review of 22 Jan 2018 is there already.");
	runner->now = "2019-01-23";
	has(LINE(runner, "today", "--json"), "yearly review due today");
	LINE(runner, "add", "review", "case=Summit", "done=2019-01-23");
	has(LINE(runner, "today", "--json"), "no renewal yet, the window closes in 90 days");
	runner->now = "2020-01-24";
	said = LINE(runner, "today", "--json");
	has(said, "the certification ended yesterday");
	has(said, "the time for a decision ended 521 days ago");
	runner->now = NULL;
}

#define DEMO(test) cmocka_unit_test_setup_teardown(test, runner_demo_set_up, runner_demo_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(clocks_and_levels_are_as_the_table_says),
		DEMO(a_practice_goes_from_interest_to_its_first_review),
		DEMO(what_is_open_is_closed_and_then_it_is_certified),
		DEMO(a_lapse_breaks_the_term),
		DEMO(a_renewal_that_is_given_up_does_not_count),
		DEMO(a_name_means_the_case_that_the_step_is_for),
		DEMO(documents_may_come_in_after_the_site_date),
		DEMO(another_surveyor_is_asked_about_conflicts),
		DEMO(what_cannot_be_is_refused_in_words),
		DEMO(a_catalogue_comes_in_and_goes_out),
		DEMO(today_says_what_is_late),
	};

	return cmocka_run_group_tests_name("certified", tests, NULL, NULL);
}
