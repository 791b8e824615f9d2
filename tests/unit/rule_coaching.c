/* Rules of coaching: the table of tests/rules/cadence.txt, scores, and the patient guard. */
#include "coaching/rule_cadence.h"
#include "qtp/coaching.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/model/patient.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define LINE_BYTES 512
#define MOST 32

/* One case of the table under way. */
struct Case {
	int line;
	char title[LINE_BYTES];
	struct Arena arena;
	struct Season season;
	struct Team team;
	struct Contact contacts[MOST];
	struct Score scores[MOST];
	const struct Contact *contact_list[MOST];
	const struct Score *score_list[MOST];
	struct CoachingFacts facts;
	size_t n_rows; /* reported so far */
	bool tells_rows;
	int n_cases, n_faults;
};

static void fault(struct Case *one, const char *line, const char *found)
{
	print_error("cadence.txt:%d: %s: %s; found: %s\n", one->line, one->title, line, found);
	one->n_faults++;
}

static Day day_of(const char *text)
{
	Day day = DAY_NONE;
	char iso[16];

	snprintf(iso, sizeof iso, "%.10s", text);
	if (!day_parse_iso(iso, &day))
		fail_msg("\"%s\" is no day", text);
	return day;
}

static Day month_of(const char *text)
{
	char iso[16];

	snprintf(iso, sizeof iso, "%.7s-01", text);
	return day_of(iso);
}

static void end_case(struct Case *one)
{
	struct AttentionList list = attention_of_coaching(&one->facts, &one->arena);

	if (one->n_cases && one->tells_rows && one->n_rows < list.n)
		fault(one, "no further row", list.items[one->n_rows].text);
	arena_release(&one->arena);
}

static void begin_case(struct Case *one, const char *title)
{
	if (one->n_cases)
		end_case(one);
	one->n_cases++;
	snprintf(one->title, sizeof one->title, "%s", title);
	one->tells_rows = false;
	one->n_rows = 0;
	record_blank(entity_get(KIND_SEASON), &one->season);
	record_blank(entity_get(KIND_TEAM), &one->team);
	one->season.contact_target = 3;
	one->season.contact_floor = 1;
	one->season.contact_amber = 14;
	one->season.contact_red = 21;
	one->team.stage = STAGE_ACCEPTED;
	one->facts = (struct CoachingFacts){.season = &one->season,
					    .team = &one->team,
					    .contacts = one->contact_list,
					    .scores = one->score_list,
					    .start = day_of("2017-04-05"),
					    .end = day_of("2017-10-04"),
					    .today = day_of("2017-08-21")};
}

/* "2017-07-26 call 30" */
static bool given_contact(struct Case *one, enum ContactState state, const char *text)
{
	const struct FieldChoice *kinds = entity_field(entity_get(KIND_CONTACT), "kind")->choices;
	struct Contact *contact = &one->contacts[one->facts.n_contacts];
	char kind[32];
	int minutes;

	record_blank(entity_get(KIND_CONTACT), contact);
	contact->state = (Choice)state;
	contact->day = day_of(text);
	if (sscanf(text + 10, " %31s %d", kind, &minutes) != 2)
		return false;
	contact->minutes = minutes;
	for (Choice i = 0; kinds[i].key; i++)
		if (strcmp(kinds[i].key, kind) == 0)
			contact->kind = i;
	one->contact_list[one->facts.n_contacts++] = contact;
	return contact->kind != CHOICE_NONE;
}

/* "coach 2017-07 3.0" */
static bool given_score(struct Case *one, const char *text)
{
	struct Score *score = &one->scores[one->facts.n_scores];
	char rater[16], month[16];

	record_blank(entity_get(KIND_SCORE), score);
	if (sscanf(text, "%15s %15s %lf", rater, month, &score->value) != 3)
		return false;
	score->rater = strcmp(rater, "coach") == 0 ? RATER_COACH : RATER_TEAM;
	score->month = month_of(month);
	one->score_list[one->facts.n_scores++] = score;
	return true;
}

static bool given_limits(struct Case *one, const char *text)
{
	int amber, red;

	one->season.contact_amber = one->season.contact_red = NUMBER_NONE;
	if (strcmp(text, "nothing") == 0)
		return true;
	if (sscanf(text, "%d and %d", &amber, &red) != 2)
		return false;
	one->season.contact_amber = amber;
	one->season.contact_red = red;
	return true;
}

static bool given(struct Case *one, const char *line)
{
	const char *text = strstr(line, ": ");

	if (!text)
		return false;
	text += 2;
	if (strncmp(line, "today", 5) == 0)
		one->facts.today = day_of(text);
	else if (strncmp(line, "program", 7) == 0) {
		one->facts.start = day_of(text);
		one->facts.end = day_of(strstr(text, " to ") + 4);
	} else if (strncmp(line, "held", 4) == 0)
		return given_contact(one, CONTACT_HELD, text);
	else if (strncmp(line, "planned", 7) == 0)
		return given_contact(one, CONTACT_PLANNED, text);
	else if (strncmp(line, "missed", 6) == 0)
		return given_contact(one, CONTACT_MISSED, text);
	else if (strncmp(line, "scored", 6) == 0)
		return given_score(one, text);
	else if (strncmp(line, "limits", 6) == 0)
		return given_limits(one, text);
	else
		return false;
	return true;
}

static const char *const lights[] = {
	[LIGHT_RED] = "red", [LIGHT_AMBER] = "amber", [LIGHT_FINE] = "fine"};

static bool then_light(struct Case *one, const char *line)
{
	struct Cadence cadence = cadence_judge(&one->facts, &one->arena);
	const char *found =
		arena_format(&one->arena, "%s: %s", lights[cadence.light], cadence.text);

	if (strcmp(found, line) != 0)
		fault(one, line, found);
	return true;
}

/* "month 2017-07: 3 contacts, 1 calls, fine"; the light may be missing. */
static bool then_month(struct Case *one, const char *line)
{
	struct CadenceMonth month = cadence_month(&one->facts, month_of(line + strlen("month ")));
	const char *counted = arena_format(&one->arena, "%.13s: %zu contacts, %zu calls", line,
					   month.n_contacts, month.n_calls);
	const char *judged = arena_format(&one->arena, "%s, %s", counted,
					  month.judged ? lights[month.light] : "not judged");

	if (strcmp(line, counted) != 0 && strcmp(line, judged) != 0)
		fault(one, line, judged);
	return true;
}

static bool then_row(struct Case *one, const char *line)
{
	struct AttentionList list = attention_of_coaching(&one->facts, &one->arena);
	const char *found = "nothing";

	one->tells_rows = true;
	if (one->n_rows < list.n)
		found = arena_format(&one->arena, "%s: %s", lights[list.items[one->n_rows].light],
				     list.items[one->n_rows].text);
	one->n_rows++;
	if (strcmp(found, line) != 0)
		fault(one, line, found);
	return true;
}

static bool then(struct Case *one, const char *line)
{
	if (strcmp(line, "no row") == 0)
		return one->tells_rows = true;
	if (strncmp(line, "row ", 4) == 0)
		return then_row(one, line + 4);
	if (strncmp(line, "month ", 6) == 0)
		return then_month(one, line);
	return then_light(one, line);
}

static void cadence_is_as_its_table_says(void **state)
{
	static struct Case one;
	char path[LINE_BYTES], text[LINE_BYTES];
	FILE *file;

	(void)state;
	snprintf(path, sizeof path, "%s/tests/rules/cadence.txt", getenv("QTP_TEST_SOURCE"));
	file = fopen(path, "r");
	assert_non_null(file);
	while (fgets(text, sizeof text, file)) {
		char *line = text + strspn(text, " \t");

		one.line++;
		line[strcspn(line, "\n")] = '\0';
		if (*line == '\0' || *line == '#')
			continue;
		if (strncmp(line, "case ", 5) == 0)
			begin_case(&one, line + 5);
		else if (!(strncmp(line, "given ", 6) == 0 && given(&one, line + 6)) &&
			 !(strncmp(line, "then ", 5) == 0 && then(&one, line + 5)))
			fault(&one, line, "a line that says nothing known");
	}
	end_case(&one);
	fclose(file);
	if (one.n_faults)
		fail_msg("%d faults in %d cases", one.n_faults, one.n_cases);
	assert_true(one.n_cases >= 30);
}

static void why_names_the_rule_its_limits_and_the_facts(void **state)
{
	static struct Case one;

	(void)state;
	begin_case(&one, "why");
	one.n_cases = 0;
	assert_true(given_contact(&one, CONTACT_HELD, "2017-07-26 call 30"));
	struct Cadence cadence = cadence_judge(&one.facts, &one.arena);

	assert_non_null(
		strstr(cadence.why, "Last contact 26 Jul (call, 30 min), 26 days ago; limit 21."));
	assert_non_null(strstr(cadence.why, "amber after 14 days without contact, red after 21"));
	assert_non_null(
		strstr(cadence.why, "0 contacts this month, target 3; 0 held calls, floor 1"));
	arena_release(&one.arena);
}

static void hints_are_silent_where_records_do_not_exist(void **state)
{
	static const struct {
		Choice charter, pdsa;
		double progress, value;
		const char *hint;
	} rows[] = {
		{CHOICE_NONE, CHOICE_NONE, NAN, 4.0, NULL},
		{CHOICE_NO, CHOICE_NONE, NAN, 1.0, "without a charter at most 0.5"},
		{CHOICE_NO, CHOICE_NO, NAN, 0.5, NULL},
		{CHOICE_YES, CHOICE_NO, NAN, 2.5, "without a PDSA cycle at most 2.0"},
		{CHOICE_YES, CHOICE_NO, NAN, 2.0, NULL},
		{CHOICE_YES, CHOICE_YES, 19.9, 2.0, NULL},
		{CHOICE_YES, CHOICE_YES, 20, 2.0, "20 % of the aim suggests 3.0"},
		{CHOICE_YES, CHOICE_YES, 20, 3.0, NULL},
		{CHOICE_NONE, CHOICE_NONE, 50, NAN, "50 % of the aim suggests 4.0"},
	};
	struct Arena arena = {0};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		struct ScoreEvidence evidence = {rows[i].charter, rows[i].pdsa, rows[i].progress};
		const char *hint = score_hint(&evidence, rows[i].value, &arena);

		if (!rows[i].hint)
			assert_null(hint);
		else
			assert_string_equal(hint, rows[i].hint);
	}
	arena_release(&arena);
}

static void text_about_a_patient_is_pointed_out(void **state)
{
	static const struct {
		enum PatientSign sign;
		const char *text;
	} rows[] = {
		{PATIENT_RECORD_NUMBER, "Look at MRN 4471123."},
		{PATIENT_RECORD_NUMBER, "mrn: 0044711"},
		{PATIENT_RECORD_NUMBER, "the medical record number is 88123456"},
		{PATIENT_RECORD_NUMBER, "Chart #123456 was missing"},
		{PATIENT_SOCIAL_SECURITY, "SSN 123-45-6789"},
		{PATIENT_SOCIAL_SECURITY, "her number 123-45-6789, she said"},
		{PATIENT_SOCIAL_SECURITY, "social security 123456789"},
		{PATIENT_SOCIAL_SECURITY, "123 45 6789"},
		{PATIENT_BIRTH_DATE, "DOB 3/14/1952"},
		{PATIENT_BIRTH_DATE, "born on 14 Mar 1952"},
		{PATIENT_BIRTH_DATE, "date of birth: March 14, 1952"},
		{PATIENT_BIRTH_DATE, "Maria Lopez, 3/14/52, waited nine hours"},
		{PATIENT_BIRTH_DATE, "1952-03-14 Maria Lopez"},
		{PATIENT_NOTHING, ""},
		{PATIENT_NOTHING, NULL},
		{PATIENT_NOTHING, "Dr. Marsh to free 2 h a week, chart by 9/12/2017."},
		{PATIENT_NOTHING, "Tom Ybarra sends the data by 2017-09-01."},
		{PATIENT_NOTHING, "The chart has 20 points; medical records are scanned."},
		{PATIENT_NOTHING, "Call +1 555 0103 or 555-123-4567."},
		{PATIENT_NOTHING, "Section 12-34-5678 of the code"},
		{PATIENT_NOTHING, "Room 000-12-3456"},
		{PATIENT_NOTHING, "records since 1/1/1999 are on paper"},
		{PATIENT_NOTHING, "MRN is not needed for this"},
		{PATIENT_NOTHING, "median 118 minutes, 31 of 96 orders"},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		struct PatientFinding finding = patient_guard(rows[i].text, day_of("2017-08-21"));

		if (finding.sign != rows[i].sign)
			fail_msg("\"%s\": %d, not %d", rows[i].text ? rows[i].text : "",
				 finding.sign, rows[i].sign);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cadence_is_as_its_table_says),
		cmocka_unit_test(why_names_the_rule_its_limits_and_the_facts),
		cmocka_unit_test(hints_are_silent_where_records_do_not_exist),
		cmocka_unit_test(text_about_a_patient_is_pointed_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
