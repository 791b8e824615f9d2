/* Rules: the tables of tests/rules, which a coordinator can read, held against the rules. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/attention.h"
#include "qtp/engine/model/light.h"
#include "qtp/team.h"
#include "support/rule_team.h"
#include "team/rule_attention.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define LINE_BYTES 512

/* One case of a table under way. */
struct Case {
	const char *file;
	int line;
	char title[LINE_BYTES];
	struct RuleTeam made;
	bool judged;
	struct Eligibility eligibility;
	struct AttentionList attention, cohort;
	size_t n_team_rows, n_cohort_rows; /* reported by "then" lines so far; */
	bool tells_team, tells_cohort;	   /* there were such lines: they must tell all */
	int n_cases, n_faults;
	struct Spoken *spoken; /* NULL: no one asks */
};

static void fault(struct Case *one, const char *what, const char *found)
{
	print_error("%s:%d: %s: %s; found: %s\n", one->file, one->line, one->title, what, found);
	one->n_faults++;
}

/* Every text of a finding is there; what is reported in a row has its brief. */
static void check_whole(struct Case *one)
{
	for (size_t i = 0; i < one->eligibility.n_findings; i++) {
		const struct RuleFinding *finding = &one->eligibility.findings[i];

		if (!finding->title || !finding->limit || !finding->actual || !finding->text)
			fault(one, eligibility_rules[i].key, "a finding without one of its texts");
		if (finding->verdict == VERDICT_FAIL && finding->told == TOLD_HERE &&
		    !finding->brief)
			fault(one, eligibility_rules[i].key, "a fault that a row cannot tell");
	}
}

static void judge(struct Case *one)
{
	struct EligibilityFacts facts;
	struct CohortFacts cohort;

	if (one->judged)
		return;
	one->judged = true;
	facts = rule_team_facts(&one->made);
	cohort = rule_team_cohort(&one->made);
	one->eligibility = eligibility_judge(&facts, &one->made.arena);
	check_whole(one);
	one->attention = attention_of_team(&facts, &one->eligibility, &one->made.arena);
	one->cohort = attention_of_cohort(&cohort, &one->made.arena);
}

/* Rules of the tables that some case has let speak. */
static const struct AttentionTable *const tables[] = {
	&team_attention_rules, &answers_attention_rules, &cohort_attention_rules};
#define RULES_MOST 16

struct Spoken {
	bool rules[N_ITEMS(tables)][RULES_MOST];
};

static void note_spoken(struct Spoken *spoken, const struct AttentionList *list)
{
	for (size_t i = 0; i < list->n; i++)
		for (size_t t = 0; t < N_ITEMS(tables); t++)
			for (size_t k = 0; k < tables[t]->n; k++)
				spoken->rules[t][k] = spoken->rules[t][k] ||
						      list->items[i].rule == &tables[t]->rules[k];
}

static void check_all_told(struct Case *one, bool tells, const struct AttentionList *list,
			   size_t n_told)
{
	if (tells && n_told < list->n)
		fault(one, "there is more to see to", list->items[n_told].text);
}

static void end_case(struct Case *one)
{
	if (one->spoken) {
		note_spoken(one->spoken, &one->attention);
		note_spoken(one->spoken, &one->cohort);
	}
	check_all_told(one, one->tells_team, &one->attention, one->n_team_rows);
	check_all_told(one, one->tells_cohort, &one->cohort, one->n_cohort_rows);
	rule_team_release(&one->made);
	one->made = (struct RuleTeam){0};
}

static void begin_case(struct Case *one, const char *title)
{
	end_case(one);
	snprintf(one->title, sizeof one->title, "%s", title);
	rule_team_init(&one->made);
	one->attention = one->cohort = (struct AttentionList){0};
	one->judged = one->tells_team = one->tells_cohort = false;
	one->n_team_rows = one->n_cohort_rows = 0;
	one->n_cases++;
}

static const char *behind(const char *text, const char *beginning)
{
	size_t length = strlen(beginning);

	return strncmp(text, beginning, length) == 0 ? text + length : NULL;
}

/* "red: TEXT", "amber: TEXT", "nothing": the next row of a list, word for word. */
static bool check_row(struct Case *one, const char *line, const struct AttentionList *list,
		      size_t *n_told, bool *ret_tells)
{
	static const char *const lights[] = {[LIGHT_RED] = "red: ", [LIGHT_AMBER] = "amber: "};
	bool nothing = strcmp(line, "nothing") == 0;

	for (size_t light = 0; light < N_ITEMS(lights); light++) {
		const char *text = behind(line, lights[light]);

		if (!text)
			continue;
		*ret_tells = true;
		if (*n_told >= list->n)
			fault(one, line, "nothing");
		else if (list->items[*n_told].light != (enum Light)light ||
			 strcmp(list->items[*n_told].text, text) != 0)
			fault(one, line,
			      arena_format(&one->made.arena, "%s%s",
					   lights[list->items[*n_told].light],
					   list->items[*n_told].text));
		++*n_told;
		return true;
	}
	*ret_tells = *ret_tells || nothing;
	return nothing;
}

static bool check_finding(struct Case *one, const char *line)
{
	static const char *const verdicts[] = {[VERDICT_PASS] = " passes",
					       [VERDICT_FAIL] = " fails",
					       [VERDICT_WARNING] = " warns",
					       [VERDICT_WAIVED] = " is waived"};

	for (size_t rule = 0; rule < one->eligibility.n_findings; rule++) {
		const struct RuleFinding *finding = &one->eligibility.findings[rule];
		const char *rest = behind(line, eligibility_rules[rule].key);

		for (int i = 0; rest && i < (int)N_ITEMS(verdicts); i++) {
			const char *words = behind(rest, verdicts[i]);

			if (!words)
				continue;
			if ((int)finding->verdict != i)
				fault(one, line, finding->text);
			else if (*words == ':' && !strstr(finding->text, words + 2) &&
				 !strstr(finding->actual, words + 2))
				fault(one, line, finding->text);
			return true;
		}
	}
	return false;
}

static void check(struct Case *one, const char *line)
{
	const char *cohort = behind(line, "cohort ");

	judge(one);
	if (strcmp(line, "eligible") == 0 || strcmp(line, "not eligible") == 0) {
		if (one->eligibility.eligible != (line[0] == 'e'))
			fault(one, line, one->eligibility.eligible ? "eligible" : "not eligible");
		return;
	}
	if (cohort ? check_row(one, cohort, &one->cohort, &one->n_cohort_rows, &one->tells_cohort)
		   : check_row(one, line, &one->attention, &one->n_team_rows, &one->tells_team))
		return;
	if (!check_finding(one, line))
		fault(one, line, "a line that says nothing known");
}

static void read_line(struct Case *one, char *line)
{
	struct Error error;
	const char *rest;

	line[strcspn(line, "\n")] = '\0';
	line += strspn(line, " \t");
	if (*line == '\0' || *line == '#')
		return;
	if ((rest = behind(line, "case ")))
		begin_case(one, rest);
	else if ((rest = behind(line, "given "))) {
		if (!rule_team_given(&one->made, rest, &error))
			fault(one, line, error.text);
	} else if ((rest = behind(line, "then ")))
		check(one, rest);
	else
		fault(one, line, "neither case, given nor then");
}

static void hold_and_note(const char *name, int least_cases, struct Spoken *spoken)
{
	struct Case one = {.file = name, .spoken = spoken};
	char path[LINE_BYTES], line[LINE_BYTES];
	FILE *file;

	snprintf(path, sizeof path, "%s/tests/rules/%s", getenv("QTP_TEST_SOURCE"), name);
	file = fopen(path, "r");
	if (!file)
		fail_msg("%s cannot be read", path);
	while (fgets(line, sizeof line, file)) {
		one.line++;
		read_line(&one, line);
	}
	end_case(&one);
	fclose(file);
	if (one.n_faults)
		fail_msg("%s: %d faults in %d cases", name, one.n_faults, one.n_cases);
	assert_true(one.n_cases >= least_cases);
}

static void hold_table_against_rules(const char *name, int least_cases)
{
	hold_and_note(name, least_cases, NULL);
}

static void eligibility_is_as_its_table_says(void **state)
{
	(void)state;
	hold_table_against_rules("eligibility.txt", 50);
}

/* Whether a line of the table says that the rule has this verdict. */
static bool table_has(const char *name, const char *key, const char *verdict)
{
	char path[LINE_BYTES], line[LINE_BYTES], wanted[LINE_BYTES];
	bool found = false;
	FILE *file;

	snprintf(path, sizeof path, "%s/tests/rules/%s", getenv("QTP_TEST_SOURCE"), name);
	snprintf(wanted, sizeof wanted, "then %s %s", key, verdict);
	file = fopen(path, "r");
	if (!file)
		fail_msg("%s cannot be read", path);
	while (!found && fgets(line, sizeof line, file))
		found = strstr(line, wanted) != NULL;
	fclose(file);
	return found;
}

static void every_rule_of_eligibility_is_whole_and_in_its_table(void **state)
{
	(void)state;
	for (size_t i = 0; i < eligibility_rule_count(); i++) {
		const struct FieldChoice *rule = &eligibility_rules[i];

		if (!rule->key || !rule->label || !rule->detail)
			fail_msg("row %zu is not whole", i);
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(rule->key, eligibility_rules[k].key);
		if (!table_has("eligibility.txt", rule->key, "passes"))
			fail_msg("no case lets %s pass", rule->key);
		if (!table_has("eligibility.txt", rule->key, "fails") &&
		    !table_has("eligibility.txt", rule->key, "warns"))
			fail_msg("no case lets %s fail or warn", rule->key);
	}
	assert_null(eligibility_rules[eligibility_rule_count()].key);
}

static void eligibility_follows_the_settings_of_a_season(void **state)
{
	(void)state;
	hold_table_against_rules("season-settings.txt", 10);
}

static void attention_to_applications_is_as_its_table_says(void **state)
{
	(void)state;
	hold_table_against_rules("attention-applications.txt", 20);
}

static void attention_to_accepted_teams_is_as_its_table_says(void **state)
{
	(void)state;
	hold_table_against_rules("attention-accepted.txt", 15);
}

static void attention_to_cohorts_is_as_its_table_says(void **state)
{
	(void)state;
	hold_table_against_rules("attention-cohorts.txt", 10);
}

static void every_rule_of_attention_speaks_in_a_table(void **state)
{
	struct Spoken spoken = {0};

	(void)state;
	hold_and_note("attention-applications.txt", 20, &spoken);
	hold_and_note("attention-accepted.txt", 15, &spoken);
	hold_and_note("attention-cohorts.txt", 10, &spoken);
	for (size_t t = 0; t < N_ITEMS(tables); t++) {
		assert_in_range(tables[t]->n, 1, RULES_MOST);
		for (size_t k = 0; k < tables[t]->n; k++)
			if (!spoken.rules[t][k])
				fail_msg("no case lets %s speak", tables[t]->rules[k].topic);
	}
}

static void a_problem_of_blanks_is_none(void **state)
{
	static const char *const blanks[] = {"", " ", "   ", NULL};
	struct RuleTeam made;

	(void)state;
	for (size_t i = 0; i < N_ITEMS(blanks); i++) {
		rule_team_init(&made);
		made.team.problem = blanks[i];
		struct EligibilityFacts facts = rule_team_facts(&made);
		struct Eligibility eligibility = eligibility_judge(&facts, &made.arena);

		assert_int_equal(rule_finding(&eligibility, "problem")->verdict, VERDICT_FAIL);
		assert_int_equal(eligibility.n_failing, 1);
		rule_team_release(&made);
	}
}

static void names_are_shortened_only_where_they_can_be(void **state)
{
	static const struct {
		const char *name, *shortened;
	} rows[] = {
		{"Daniel Okafor", "Okafor"},
		{"Daniel Okafor, MD", "Okafor"},
		{"M. Keller", "Keller"},
		{"James Marsh Jr.", "Marsh Jr."},
		{"Ñu", "Ñu"},
		{"高橋 美咲", "高橋 美咲"},
		{"Inés de la Cruz ", "Cruz"},
		{"", ""},
		{NULL, ""},
		{"Dr.", "Dr."},
	};
	struct Arena arena = {0};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++)
		assert_string_equal(person_short_name(rows[i].name, &arena), rows[i].shortened);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(eligibility_is_as_its_table_says),
		cmocka_unit_test(every_rule_of_eligibility_is_whole_and_in_its_table),
		cmocka_unit_test(eligibility_follows_the_settings_of_a_season),
		cmocka_unit_test(attention_to_applications_is_as_its_table_says),
		cmocka_unit_test(attention_to_accepted_teams_is_as_its_table_says),
		cmocka_unit_test(attention_to_cohorts_is_as_its_table_says),
		cmocka_unit_test(every_rule_of_attention_speaks_in_a_table),
		cmocka_unit_test(a_problem_of_blanks_is_none),
		cmocka_unit_test(names_are_shortened_only_where_they_can_be),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
