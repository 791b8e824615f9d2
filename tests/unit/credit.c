/* Credit: the tables of tests/rules/credit.txt and after.txt, and roll, credits and claims on the
 * command line. */
#include "qtp/credit.h"
#include "credit/rule_after.h"
#include "credit/rule_credit.h"
#include "credit/view_credit.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/people.h"
#include "qtp/season/view_schedule.h"
#include "support/case_table.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define LINE_BYTES 256
#define ITEMS_MAX 16
#define SPANS_MAX 4
#define COLUMNS 4 /* two days */
#define OKAFOR 7

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

/* --- The table --- */

/* One case under way. */
struct Case {
	struct Arena arena;
	const struct Zone *zone;
	struct CaseTable table;
	Day first;
	Id person;
	struct Agenda agenda[ITEMS_MAX];
	struct CreditItem items[ITEMS_MAX];
	size_t n_items;
	struct TimeSpan spans[COLUMNS][SPANS_MAX];
	char named[COLUMNS][LINE_BYTES];
	struct CreditColumn columns[COLUMNS];
	struct Roll roll; /* what it was designated for, and how the season counts */
	struct Person who;
};

static void begin_case(struct Case *one)
{
	assert_true(day_parse_iso("2017-07-19", &one->first));
	one->person = 1;
	one->n_items = 0;
	one->roll = (struct Roll){.designated = 100 * 100};
	record_blank(entity_get(KIND_SEASON), &one->roll.season);
	record_blank(entity_get(KIND_PERSON), &one->who);
	one->who.profession = PROFESSION_PHYSICIAN;
	for (size_t i = 0; i < COLUMNS; i++)
		one->columns[i] = (struct CreditColumn){
			.state = CHOICE_NONE, .minutes = NUMBER_NONE, .spans = one->spans[i]};
}

static bool given_item(struct Case *one, char *words)
{
	struct Agenda *agenda = &one->agenda[one->n_items];
	struct CreditItem *item = &one->items[one->n_items++];
	char start[LINE_BYTES];
	int day, minutes, n = 0;

	*item = (struct CreditItem){.agenda = agenda};
	assert_true(one->n_items < ITEMS_MAX);
	if (sscanf(words, "%d %255s %d%n", &day, start, &minutes, &n) != 3)
		return false;
	record_blank(entity_get(KIND_AGENDA), agenda);
	agenda->day = one->first + day;
	agenda->minutes = minutes;
	agenda->number = (int64_t)one->n_items;
	assert_true(time_parse(start, &agenda->start));
	for (char *word = strtok_r(words + n, " ", &words); word;
	     word = strtok_r(NULL, " ", &words)) {
		if (strcmp(word, "ama") == 0)
			agenda->ama = CHOICE_YES;
		else if (strcmp(word, "ancc") == 0)
			agenda->ancc = CHOICE_YES;
		else if (strncmp(word, "group=", 6) == 0)
			agenda->parallel = arena_text(&one->arena, word + 6);
		else if (strcmp(word, "by=Okafor") == 0)
			agenda->faculty = OKAFOR;
		else if (strcmp(word, "repeat") == 0)
			item->is_repeat = true;
		else if (sscanf(word, "no=%d", &day) == 1)
			agenda->number = day;
		else
			return false;
	}
	item->column = (size_t)(agenda->day - one->first) * 2 + (agenda->start >= 12 * 60);
	item->span.from = agenda_instant(one->zone, agenda->day, agenda->start);
	item->span.until = item->span.from + minutes;
	return true;
}

static bool given_span(struct Case *one, struct CreditColumn *column, Day day, const char *word)
{
	char from[LINE_BYTES], until[LINE_BYTES];
	TimeOfDay first, last;
	struct TimeSpan *spans = one->spans[column - one->columns];

	if (sscanf(word, "%5[0-9:]-%5[0-9:]", from, until) != 2 || !time_parse(from, &first) ||
	    !time_parse(until, &last))
		return false;
	spans[column->n_spans++] = (struct TimeSpan){agenda_instant(one->zone, day, first),
						     agenda_instant(one->zone, day, last)};
	return true;
}

static bool given_roll(struct Case *one, char *words)
{
	const struct FieldChoice *states =
		entity_field(entity_get(KIND_ATTENDANCE), "state")->choices;
	char half[LINE_BYTES], state[LINE_BYTES];
	int day, n = 0;

	if (sscanf(words, "%d %255s %255s%n", &day, half, state, &n) != 3)
		return false;
	size_t at = (size_t)day * 2 + (strcmp(half, "pm") == 0);
	struct CreditColumn *column = &one->columns[at];

	for (Choice i = 0; states[i].key; i++)
		if (strcmp(states[i].key, state) == 0)
			column->state = i;
	for (char *word = strtok_r(words + n, " ", &words); word;
	     word = strtok_r(NULL, " ", &words)) {
		if (strncmp(word, "items=", 6) == 0) {
			snprintf(one->named[at], LINE_BYTES, "%s", word + 6);
			column->items = one->named[at];
		} else if (strchr(word, '-')) {
			if (!given_span(one, column, one->first + day, word))
				return false;
		} else {
			column->minutes = strtoll(word, NULL, 10);
		}
	}
	return column->state != CHOICE_NONE;
}

/* A choice by its key. */
static bool choose(enum Kind kind, const char *key, const char *word, Choice *ret_choice)
{
	const struct FieldChoice *choices = entity_field(entity_get(kind), key)->choices;

	for (*ret_choice = 0; choices[*ret_choice].key; ++*ret_choice)
		if (strcmp(choices[*ret_choice].key, word) == 0)
			return true;
	return false;
}

static bool given(struct Case *one, char *line)
{
	if (strncmp(line, "designated ", 11) == 0) {
		one->roll.designated = credit_of_hours(strtod(line + 11, NULL));
		return true;
	}
	if (strncmp(line, "count ", 6) == 0)
		return choose(KIND_SEASON, "contact_hours", line + 6,
			      &one->roll.season.contact_hours);
	if (strncmp(line, "profession ", 11) == 0)
		return choose(KIND_PERSON, "profession", line + 11, &one->who.profession);
	if (strncmp(line, "item ", 5) == 0)
		return given_item(one, line + 5);
	if (strncmp(line, "roll ", 5) == 0)
		return given_roll(one, line + 5);
	if (strncmp(line, "day ", 4) == 0)
		return day_parse_iso(line + 4, &one->first);
	one->person = OKAFOR;
	return strcmp(line, "is Okafor") == 0;
}

static const char *found(struct Case *one, const char *what)
{
	struct CreditMinutes all =
		credit_minutes(one->items, one->n_items, one->columns, COLUMNS, one->person);
	struct RollCredit credit = {.minutes = all};
	struct Error error;

	assert_true(credit_types_read(NULL, &one->roll.types, &error));
	credit_judge(&one->roll, &one->who, &credit);
	const struct {
		const char *what;
		int64_t minutes;
		Hundredths hours; /* where the minutes are NUMBER_NONE */
	} says[] = {
		{"ama", all.ama, 0},
		{"ancc", all.ancc, 0},
		{"taught", all.taught, 0},
		{"unmarked", all.unmarked, 0},
		{"quarters", NUMBER_NONE, credit_quarters(all.ama)},
		{"contact", NUMBER_NONE, credit_contact_hours(all.ancc, CHOICE_NONE)},
		{"cut", NUMBER_NONE, credit_contact_hours(all.ancc, HOURS_CUT)},
		{"rounded", NUMBER_NONE, credit_contact_hours(all.ancc, HOURS_ROUNDED)},
		{"teaching", NUMBER_NONE, credit_teaching(all.taught)},
		{"earned_ama", NUMBER_NONE, credit.earned[CREDIT_AMA]},
		{"earned_ancc", NUMBER_NONE, credit.earned[CREDIT_ANCC]},
		{"earned_acpe", NUMBER_NONE, credit.earned[CREDIT_ACPE]},
		{"earned_participation", NUMBER_NONE, credit.earned[CREDIT_PARTICIPATION]},
	};

	for (size_t i = 0; i < N_ITEMS(says); i++)
		if (strcmp(says[i].what, what) == 0)
			return says[i].minutes == NUMBER_NONE
				       ? credit_text(says[i].hours, &one->arena)
				       : arena_format(&one->arena, "%lld",
						      (long long)says[i].minutes);
	return "unknown";
}

static void then(struct Case *one, char *what)
{
	char *wanted = what + strcspn(what, " ");
	const char *says;

	*wanted++ = '\0';
	says = found(one, what);
	case_told(&one->table, strcmp(says, wanted) == 0,
		  arena_format(&one->arena, "%s %s", what, wanted), says);
}

static bool take(void *context, char *line)
{
	struct Case *one = context;
	char *what = case_rest(line, "then");

	if (case_rest(line, "case"))
		begin_case(one);
	else if (what)
		then(one, what);
	else
		return given(one, line);
	return true;
}

static void credit_is_what_the_table_says(void **state)
{
	const struct Cohort dallas = {.zone = "America/Chicago"};
	struct Case one = {.table = {.name = "credit.txt"}};

	(void)state;
	one.zone = agenda_zone(&dallas, &one.arena);
	case_table_run(&one.table, take, &one, 80);
	arena_release(&one.arena);
}

/* --- After a session --- */

struct AfterCase {
	struct CaseTable table;
	struct Arena arena;
	struct AfterFacts facts;
	struct SessionAfter session;
};

static bool given_after(struct AfterCase *one, const char *line)
{
	struct SessionAfter *session = &one->session;
	int days;

	if (sscanf(line, "days %d", &days) == 1) {
		one->facts.today = session->last_day + days;
		return true;
	}
	if (sscanf(line, "untaken %d", &days) == 1) {
		session->untaken = session->first_day + days - 1;
		return true;
	}
	return sscanf(line, "people %zu %zu", &session->n_expected, &session->n_unmarked) == 2 ||
	       sscanf(line, "half-days %zu %zu", &session->n_marks, &session->n_no_minutes) == 2 ||
	       sscanf(line, "claims %zu %zu", &session->n_claimed, &session->n_uncertified) == 2;
}

static void then_after(struct AfterCase *one, const char *wanted)
{
	struct AttentionList list =
		attention_judge(&after_attention_rules, &one->facts, &one->arena);
	const char *found = arena_format(&one->arena, "rows %zu", list.n), *rows = found;

	for (size_t i = 0; i < list.n && strcmp(found, wanted) != 0; i++) {
		found = arena_format(&one->arena, "%s %s", list.items[i].rule->topic,
				     list.items[i].text);
		rows = arena_format(&one->arena, "%s; %s", rows, found);
	}
	case_told(&one->table, strcmp(found, wanted) == 0, wanted, rows);
}

static bool take_after(void *context, char *line)
{
	struct AfterCase *one = context;
	char *rest;

	if (case_rest(line, "case")) {
		one->session = (struct SessionAfter){
			.session = 1, .name = "Session 1, Dallas", .untaken = DAY_NONE};
		assert_true(day_parse_iso("2017-04-05", &one->session.first_day));
		assert_true(day_parse_iso("2017-04-06", &one->session.last_day));
		one->facts = (struct AfterFacts){&one->session, 1, one->session.last_day};
		return true;
	}
	if ((rest = case_rest(line, "given")))
		return given_after(one, rest);
	if ((rest = case_rest(line, "then")))
		then_after(one, rest);
	return rest != NULL;
}

static void what_is_late_after_a_session_is_what_the_table_says(void **state)
{
	struct AfterCase one = {.table = {.name = "after.txt"}};

	(void)state;
	case_table_run(&one.table, take_after, &one, 32);
	arena_release(&one.arena);
}

static void joins_are_read_as_they_are_written(void **state)
{
	struct Arena arena = {0};
	struct TimeSpan spans[] = {{100, 200}, {50, 120}, {300, 310}}, *read;
	size_t n = spans_join(spans, N_ITEMS(spans));

	(void)state;
	assert_int_equal(n, 2);
	assert_string_equal(joins_text(spans, n, &arena),
			    "1970-01-01T00:50Z/03:20, 1970-01-01T05:00Z/05:10");
	assert_true(joins_parse(joins_text(spans, n, &arena), &arena, &read, &n));
	assert_int_equal(n, 2);
	assert_int_equal(read[0].until, 200);
	assert_true(joins_parse(NULL, &arena, &read, &n));
	assert_int_equal(n, 0);
	assert_false(joins_parse("from nine to ten", &arena, &read, &n));
	arena_release(&arena);
}

/* --- The command line --- */

#define S2 "DAL17-S2"
#define BRANDT "elena.brandt@lakeside.example"
#define YBARRA "tom.ybarra@lakeside.example"

static const char *report(struct Runner *runner, const char *text)
{
	const char *path = runner_path(runner, "report.csv");

	run_write_file(path, text, strlen(text));
	return path;
}

/* The part of JSON that is about a person. */
static const char *about(const char *json, const char *person)
{
	const char *at = strstr(json, person);

	if (!at)
		fail_msg("%s is not there", person);
	return at;
}

static void joins_of_one_person_are_one_and_cut_to_the_agenda(void **state)
{
	struct Runner *runner = *state;
	const char *path = report(
		runner, "Name,Email,Join time,Leave time\n"
			"x," BRANDT ",2017-07-19 07:00,2017-07-19 09:00\n"
			"x," BRANDT ",2017-07-19 08:30,2017-07-19 09:30\n"
			"\"Ybarra, Tom\",,7/19/2017 1:35:20 PM,7/19/2017 2:35 PM\n"
			"Priya Nair,,2017-07-19T13:30:00Z,2017-07-19T13:30:00Z\n"
			"Nobody,,2017-07-19 08:30,2017-07-19 09:30\n"
			"Carter Ooms,,2017-07-19T15:30:00+02:00,2017-07-19T08:45:59.5-0500\n");
	struct Run run = EXPECT(runner, 1, "roll", S2, "--csv", path);
	const char *roll;

	has(run.out, "Elena Brandt: Wed 19 Jul am, part of it, 60 min");
	has(run.out, "Tom Ybarra: Wed 19 Jul pm, part of it, 60 min");
	has(run.out, "Priya Nair: was not joined while the session went on");
	has(run.out, "Nobody: is not on the roll");
	has(run.out, "Carter Ooms: Wed 19 Jul am, part of it, 15 min");
	roll = LINE(runner, "roll", S2, "--json");
	has(about(roll, "Elena Brandt"), "\"state\": \"part\", \"minutes\": 60");
	has(EXPECT(runner, 1, "roll", S2, "--csv", path).out, "0 new, 0 changed, 3 same");
	path = report(runner, "Name,Join,Leave\nElena Brandt,2017-07-19 10:15,2017-07-19 18:00\n");
	has(LINE(runner, "roll", S2, "--csv", path), "1 new, 1 changed");
	has(about(LINE(runner, "credits", S2, "--json"), "Elena Brandt"), "\"minutes\": 370");
	LINE(runner, "verify");
}

/* As Teams writes it, in UTF-16 with tabs: a summary, who was there, and then every join. */
static const char teams[] =
	"1. Summary\r\nMeeting title\tS2\r\nStart time\t7/19/17, 7:50:12\u202fAM\r\n\r\n"
	"2. Participants\r\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\t"
	"Participant ID (UPN)\tRole\r\n"
	"Brandt, E.\t7/19/17, 7:58:01\u202fAM\t7/19/17, 5:05:01\u202fPM\t9h\t" BRANDT "\t\tx\r\n"
	"\r\n3. In-Meeting Activities\r\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\r\n"
	"Brandt, E.\t7/19/17, 7:58:01\u202fAM\t7/19/17, 9:30:00\u202fAM\t1h 32m\t" BRANDT "\tx\r\n"
	"Brandt, E.\t7/19/17, 10:15:00\u202fAM\t7/19/17, 5:05:01\u202fPM\t7h\t" BRANDT "\tx\r\n"
	"Dr. NAIR Priya PharmD (Guest)\t7/19/17, 8:30:01\u202fAM\t"
	"7/19/17, 12:00:01\u202fPM\t3h\t\t\r\n"
	"Someone Ekstr\u00f6m\t7/19/17, 8:30:01\u202fAM\t7/19/17, 12:00:01\u202fPM\t3h\t\t\r\n"
	"Someone Ekstr\u00f6m\t7/19/17, 1:30:01\u202fPM\t7/19/17, 2:00:01\u202fPM\t3h\t\t\r\n";

/* All of it is below U+10000. */
static const char *wide_report(struct Runner *runner, const char *text)
{
	const char *path = runner_path(runner, "wide.csv");
	size_t length = strlen(text), n = 0, used;
	unsigned char *bytes = arena_alloc(&runner->arena, 2 * length + 2);
	uint32_t code;

	bytes[n++] = 0xff;
	bytes[n++] = 0xfe;
	for (size_t at = 0; at < length; at += used) {
		used = utf8_decode(text + at, length - at, &code);
		bytes[n++] = (unsigned char)(code & 0xff);
		bytes[n++] = (unsigned char)(code >> 8);
	}
	run_write_file(path, (const char *)bytes, n);
	return path;
}

static void a_report_of_teams_is_its_joins(void **state)
{
	struct Runner *runner = *state;
	const char *path = wide_report(runner, teams);
	struct Run run = EXPECT(runner, 1, "roll", S2, "--csv", path);

	has(run.out, "Row 11: new: Elena Brandt: Wed 19 Jul am, part of it, 135 min");
	has(run.out, "Row 11: new: Elena Brandt: Wed 19 Jul pm, present");
	has(run.out, "Row 13: new: Priya Nair: Wed 19 Jul am, present");
	has(run.out, "Row 14: skipped: Someone Ekstr\u00f6m: is not on the roll");
	has(run.out, "perhaps it is Magnus Ekstr\u00f6m");
	has(run.out, "3 new, 0 changed, 0 same, 0 kept, 1 skipped.");
	has(EXPECT(runner, 1, "roll", S2, "--csv", path).out, "0 new, 0 changed, 3 same");
	run = EXPECT(runner, 2, "roll", S2, "--csv",
		     report(runner, "1. Summary\nTitle\tx\n\nName\tJoin time\tLeave time\n"
				    "Elena Brandt\tsoon\t7/19/17, 9:30 AM\n"));
	has(run.err, "Row 5, column \"Join time\": \"soon\" is no day and time");
}

/* A row each coming and going; of a device that comes while another is there nothing is added. */
static void an_old_report_of_teams_has_a_row_each_coming_and_going(void **state)
{
	struct Runner *runner = *state;
	const char *path = wide_report(runner, "Full Name\tUser Action\tTimestamp\n"
					       "Elena Brandt\tJoined\t7/19/2017, 7:58:01 AM\n"
					       "Elena Brandt\tLeft\t7/19/2017, 9:30:00 AM\n"
					       "Elena Brandt\tJoined\t7/19/2017, 10:15:00 AM\n"
					       "Tom Ybarra\tJoined before\t7/19/2017, 8:15 a.m.\n"
					       "Tom Ybarra\tJoined\t7/19/2017, 8:45 a.m.\n"
					       "Tom Ybarra\tLeft\t7/19/2017, 9:15 a.m.\n");
	const char *said = EXPECT(runner, 1, "roll", S2, "--csv", path).out;

	has(said, "Elena Brandt: joined, and no row says that they left");
	has(said, "Elena Brandt: Wed 19 Jul am, part of it, 60 min");
	has(said, "Tom Ybarra: Wed 19 Jul am, part of it, 45 min");
}

static void a_report_of_zoom_has_its_meeting_in_front(void **state)
{
	struct Runner *runner = *state;
	const char *said = LINE(
		runner, "roll", S2, "--csv",
		report(runner,
		       "\ufeffMeeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),"
		       "Participants\n"
		       "123 456,S2,07/19/2017 07:50:00 AM,07/19/2017 05:10:00 PM,h@x.example,"
		       "560,4\n"
		       "\n"
		       "Name (Original Name),User Email,Join Time,Leave Time,"
		       "Duration (Minutes),Guest\n"
		       "Elena B. (Elena Brandt),,07/19/2017 07:58:01 AM,07/19/2017 12:02:00 "
		       "PM,244,Yes\n"
		       "\"Ooms, Carter\",,07/19/2017 01:20:00 PM,07/19/2017 05:10:00 PM,"
		       "230,Yes\n"));

	has(said, "Row 5: new: Elena Brandt: Wed 19 Jul am, present");
	has(said, "Row 6: new: Carter Ooms: Wed 19 Jul pm, part of it, 185 min");
	has(said, "2 new, 0 changed, 0 same, 0 kept, 0 skipped.");
}

static void a_dry_run_and_undo_leave_the_file_as_it_was(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "dump"),
		   *path = report(runner, "Email,2017-07-19 am,2017-07-19 pm,2017-07-20 am\n" BRANDT
					  ",y,n,90\n" YBARRA ",08:30-10:00,x ill / Okafor,\n");

	has(LINE(runner, "roll", S2, "--csv", path, "--dry-run"), "Nothing is written. 5 new");
	assert_string_equal(LINE(runner, "dump"), before);
	has(LINE(runner, "roll", S2, "--csv", path), "5 new");
	has(LINE(runner, "roll", S2), "y");
	has(about(LINE(runner, "credits", S2, "--json"), "Elena Brandt"), "\"minutes\": 255");
	LINE(runner, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
}

static void mark_brandt(struct Runner *runner)
{
	LINE(runner, "roll", S2, "--csv",
	     report(runner, "Email,2017-07-19 am,2017-07-19 pm,2017-07-20 am,2017-07-20 pm\n" BRANDT
			    ",y,y,y,y\n" YBARRA ",y,y,y,y\n"));
}

static void a_claim_is_no_more_than_was_earned_and_designated(void **state)
{
	struct Runner *runner = *state;
	const char *before, *json;

	mark_brandt(runner);
	before = LINE(runner, "dump");
	has(EXPECT(runner, 2, "claim", S2, BRANDT, "12.75").err, "has earned 12.50");
	has(EXPECT(runner, 2, "claim", S2, BRANDT, "6.80").err, "in quarters");
	has(EXPECT(runner, 2, "claim", S2, BRANDT, "--credit", "ancc").err, "cannot earn ANCC");
	has(EXPECT(runner, 2, "claim", S2, "priya.nair@lakeside.example").err,
	    "earns participation alone");
	has(EXPECT(runner, 2, "claim", S2).err, "Say whose credit");
	has(EXPECT(runner, 2, "claim", S2, BRANDT, "5", "--on", "2017-08-22").err, "still to come");
	has(EXPECT(runner, 2, "claim", S2, BRANDT, "5", "--on", "2017-07-18").err,
	    "is before DAL17-S2 began, on 19 Jul 2017");
	has(LINE(runner, "claim", S2, BRANDT, "5"), "Elena Brandt: 5.00 AMA PRA Category 1 Cr");
	has(LINE(runner, "claim", S2, "--all"), "Tom Ybarra: 12.50 ANCC contact hours");
	json = about(LINE(runner, "credits", S2, "--json"), "Elena Brandt");
	has(json, "\"earned_ama\": 12.5, \"claimed_ama\": 5,");
	has(LINE(runner, "credits", BRANDT), "745 of 745 min, 12.42 h, to the quarter 12.50; "
					     "claimed 5.00");
	has(LINE(runner, "credits", BRANDT), "In all earned: 26.00 AMA PRA Category 1 Credits, "
					     "0.00 ANCC contact hours; claimed: 5.00 and 0.00.");
	LINE(runner, "verify");
	LINE(runner, "undo");
	LINE(runner, "undo");
	assert_string_equal(LINE(runner, "dump"), before);
}

/* In a moved session the marks would be of no day of it. */
static void a_session_with_marks_keeps_its_days(void **state)
{
	struct Runner *runner = *state;
	const char *path;

	mark_brandt(runner);
	path = report(runner, "Email,2017-07-19 am\n" BRANDT ",y\n");
	has(EXPECT(runner, 3, "move", S2, "2017-08-22").err,
	    "The roll of DAL17-S2 has been taken: 95 marks would be outside its days, from 19 Jul");
	LINE(runner, "verify");
	has(EXPECT(runner, 1, "--as", "ruiz", "roll", S2, "--csv", path).out,
	    "as far as it is in view");
}

static void contact_hours_follow_the_season(void **state)
{
	struct Runner *runner = *state;

	mark_brandt(runner);
	LINE(runner, "set", "season", "2017", "contact_hours=cut");
	has(about(LINE(runner, "credits", S2, "--json"), "Tom Ybarra"), "\"ancc\": 12.41,");
	has(LINE(runner, "claim", S2, YBARRA), "12.41");
}

static void what_cannot_be_is_refused(void **state)
{
	static const struct {
		const char *words[9], *said;
	} cases[] = {
		{{"state=part", "minutes=400"}, "has 195 minutes, from 08:15 to 11:30"},
		{{"state=part", "arrived=10:00", "left=09:00"}, "Leaving is not after arriving"},
		{{"state=part", "arrived=10:00", "minutes=9"}, "not both"},
		{{"state=part", "arrived=13:00"}, "arriving at 13:00 is outside"},
		{{"state=part", "arrived=07:30"}, "arriving at 07:30 is outside of it"},
		{{"state=part", "left=11:31"}, "from 08:15 to 11:30: leaving at 11:31"},
		{{"state=part", "minutes=0"}, "at least one minute"},
		{{"state=present", "minutes=9"}, "belong to a part alone"},
		{{"state=excused", "reason=ill"}, "name who approved it"},
		{{"state=excused", "approver=Okafor"}, "say why"},
		{{"state=present", "day=2017-07-21"}, "is no day of DAL17-S2"},
		{{"state=present", "person=luis.pena@cascade.example"}, "a guest?"},
		{{"state=present", "session=DAL17-S3", "day=2017-10-04"}, "was there yet"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(cases); i++) {
		const char *words[] = {"add",
				       "attendance",
				       "session=" S2,
				       "half=am",
				       "day=2017-07-19",
				       "person=" BRANDT,
				       cases[i].words[0],
				       cases[i].words[1],
				       cases[i].words[2],
				       NULL};

		has(runner_expect(runner, 2, words).err, cases[i].said);
	}
	LINE(runner, "add", "attendance", "session=" S2, "half=am", "day=2017-07-19",
	     "person=" BRANDT, "state=present");
	has(EXPECT(runner, 3, "add", "attendance", "session=" S2, "half=am", "day=2017-07-19",
		   "person=" BRANDT, "state=absent")
		    .err,
	    "is on the roll of Wed 19 Jul am already");
	has(EXPECT(runner, 2, "roll", S2, "--csv",
		   report(runner, "Name,Join,Leave\nElena Brandt,2017-07-19 10:00,"
				  "2017-07-19 09:00\n"))
		    .err,
	    "Row 2, column \"Leave\": Leaving is before joining");
}

static void credit_is_designated_before_the_session(void **state)
{
	struct Runner *runner = *state;

	has(EXPECT(runner, 2, "set", "session", S2, "designated=6").err,
	    "designated before a session begins");
	LINE(runner, "set", "session", S2, "designated=6", "designated_on=2017-07-01");
	mark_brandt(runner);
	has(about(LINE(runner, "credits", S2, "--json"), "Elena Brandt"),
	    "\"earned_ama\": 6, \"claimed_ama\": 0");
	has(EXPECT(runner, 2, "set", "session", S2, "designated=12.5").err, "stays as it was");
	LINE(runner, "set", "session", "DAL17-S3", "designated=6.5");
	lacks(LINE(runner, "show", "session", "DAL17-S3"), "designated_on: null");
}

static void the_forecast_knows_who_was_there(void **state)
{
	struct Runner *runner = *state;
	const char *before = LINE(runner, "forecast", "DAL17-03");

	has(before, "Attendance of S2 is not yet known.");
	LINE(runner, "roll", S2, "--csv",
	     report(runner, "Email,2017-07-19 am,2017-07-19 pm,2017-07-20 am,2017-07-20 pm\n" BRANDT
			    ",y,y,y,y\n" YBARRA ",n,n,n,n\n"));
	has(LINE(runner, "forecast", "DAL17-03", "--people"),
	    "Tom Ybarra: Cannot complete: missed S2 day 1");
	has(LINE(runner, "board"), "% (92 %)");
}

#define DEMO(test) cmocka_unit_test_setup_teardown(test, runner_demo_set_up, runner_demo_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(credit_is_what_the_table_says),
		cmocka_unit_test(what_is_late_after_a_session_is_what_the_table_says),
		cmocka_unit_test(joins_are_read_as_they_are_written),
		DEMO(joins_of_one_person_are_one_and_cut_to_the_agenda),
		DEMO(a_report_of_teams_is_its_joins),
		DEMO(an_old_report_of_teams_has_a_row_each_coming_and_going),
		DEMO(a_report_of_zoom_has_its_meeting_in_front),
		DEMO(a_dry_run_and_undo_leave_the_file_as_it_was),
		DEMO(a_claim_is_no_more_than_was_earned_and_designated),
		DEMO(a_session_with_marks_keeps_its_days),
		DEMO(contact_hours_follow_the_season),
		DEMO(what_cannot_be_is_refused),
		DEMO(credit_is_designated_before_the_session),
		DEMO(the_forecast_knows_who_was_there),
	};

	return cmocka_run_group_tests_name("credit", tests, NULL, NULL);
}
