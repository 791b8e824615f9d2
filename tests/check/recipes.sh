#!/bin/sh
# Check: the recipes of the README's code map. A copy of the sources gets a field, a kind, a command, a verb, a rule of
# eligibility, a rule of charts, a letter, a report and a column of a joined list as the recipes say, and no more; it
# builds, and what the recipes promise follows.
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd) && . "$root/share/setup.sh" && . "$root/tests/check/common.sh"
start_check
[ -e .git ] || skip_check 'this is not a checkout'
# The folder stays, so that a second run by hand compiles only what differs.
copy=$root/build/check/recipes
plain=$scratch/plain
mkdir -p "$copy" "$plain" && git ls-files -z | xargs -0 cp --parents -t "$plain" && cd "$plain" || exit 1
: >"$scratch/touched"

# insert FILE LINE: standard input comes before the first line of the file that begins so, its indent aside.
insert() {
	cat >"$scratch/text"
	awk -v begin="$2" -v text="$scratch/text" '
		{ line = $0; sub(/^[ \t]+/, "", line) }
		!done && index(line, begin) == 1 { while ((getline added < text) > 0) print added; done = 1 }
		{ print }
		END { exit !done }' "$1" >"$scratch/new" || fail "$1 has no line \"$2\": mend this check."
	cp "$scratch/new" "$1"
	printf '%s %s\n' "$1" "$(wc -l <"$scratch/text")" >>"$scratch/touched"
}

# create FILE: of standard input.
create() {
	cat >"$1"
	printf '%s %s\n' "$1" "$(wc -l <"$1")" >>"$scratch/touched"
}

# end_recipe NAME FILES LINES: it took no more than that.
end_recipe() {
	files=$(cut -d ' ' -f 1 "$scratch/touched" | sort -u | wc -l)
	lines=$(awk '{ n += $2 } END { print n }' "$scratch/touched")
	printf '%s: %s files, %s lines\n' "$1" "$files" "$lines"
	[ "$files" -le "$2" ] && [ "$lines" -le "$3" ] || fail "That is more than $2 files and $3 lines."
	: >"$scratch/touched"
}

# says PATTERN COMMAND...: the command succeeds and prints a line with the pattern.
says() {
	pattern=$1
	shift
	"$@" >"$scratch/out" 2>&1 || fail "$* failed: $(cat "$scratch/out")"
	grep -q -e "$pattern" "$scratch/out" || fail "$* does not say \"$pattern\": $(head -n 20 "$scratch/out")"
}

# prints COMMAND...: whatever it ends with; check ends with 1 where a rule fails.
prints() {
	"$@" || [ "$?" -eq 1 ]
}

# --- A new field: the web site of a practice ---
insert include/qtp/people.h 'const char *specialty, *notes;' <<'END'
	const char *website;
END
insert src/people/kinds_practice.c '{AT(Practice, notes, NOTE)' <<'END'
	{AT(Practice, website, TEXT), .key = "website", .label = "Web site",
	 .help = "The address of its web site.", .flags = FIELD_SEARCH},
END
create share/sql/schema/9001-website.sql <<'END'
-- Version 9001: web sites of practices.

ALTER TABLE practice ADD COLUMN website TEXT;
END
insert src/engine/store/meson.build ']' <<'END'
  'schema/9001-website.sql',
END
insert man/qtp-file.5 '.Va specialty ,' <<'END'
.Va website ,
END
end_recipe 'a field' 5 12

# --- A new kind: contracts with practices ---
create share/sql/schema/9002-contract.sql <<'END'
-- Version 9002: contracts with practices.

CREATE TABLE contract (
	id INTEGER PRIMARY KEY,
	practice INTEGER NOT NULL REFERENCES practice,
	title TEXT NOT NULL,
	until TEXT CHECK (until IS date(until, '+0 days')),
	folded TEXT NOT NULL DEFAULT '',
	binned INTEGER NOT NULL DEFAULT 0 CHECK (binned IN (0, 1))
) STRICT;
CREATE INDEX contract_practice ON contract (practice);
END
insert src/engine/store/meson.build ']' <<'END'
  'schema/9002-contract.sql',
END
insert include/qtp/engine/model/field.h 'N_KINDS,' <<'END'
	KIND_CONTRACT,
END
insert include/qtp/people.h '/* The tables of these kinds. */' <<'END'
/* A contract with a practice. */
struct Contract {
	struct Record record;
	Id practice;
	const char *title;
	Day until; /* inclusive */
};

extern const struct Entity contract_entity;
END
insert src/program.c '[KIND_LOCATION]' <<'END'
	[KIND_CONTRACT] = &contract_entity,
END
insert src/people/kinds_location.c 'const struct Entity location_entity' <<'END'
static const struct Field contract_fields[] = {
	{AT(Contract, practice, REF), .key = "practice", .label = "Practice",
	 .help = "The practice it is with.", .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_FIXED,
	 .ref = KIND_PRACTICE, .removal = REMOVAL_ALONG, .width = 30},
	{AT(Contract, title, TEXT), .key = "title", .label = "Title", .help = "What it is about.",
	 .flags = FIELD_REQUIRED | FIELD_COLUMN | FIELD_SEARCH, .width = 30},
	{AT(Contract, until, DAY), .key = "until", .label = "Until", .help = "Its last day.",
	 .flags = FIELD_COLUMN},
};

const struct Entity contract_entity = {
	.kind = KIND_CONTRACT,
	.key = "contract",
	.name = "contract",
	.plural = "contracts",
	.help = "What was agreed with a practice.",
	.size = sizeof(struct Contract),
	.fields = contract_fields,
	.n_fields = N_ITEMS(contract_fields),
	.label_field = "title",
	.order = "title",
};

END
insert src/people/capability.c '{.kind = KIND_LOCATION' <<'END'
	{.kind = KIND_CONTRACT, PATHS("contract.practice<team.practice.coach")},
END
insert src/people/capability.c '{KIND_LOCATION' <<'END'
	{KIND_CONTRACT, {{{"practice", "title"}}}},
END
insert man/qtp-file.5 '.It Ic location' <<'END'
.It Ic contract
What was agreed with a practice.
Columns:
.Va id ,
.Va practice ,
.Va title ,
.Va until ,
.Va folded ,
.Va binned .
END
insert src/people/screen_person.c 'static const struct PagePart parts_rows' <<'END'
static bool load_term(struct DetailParts *parts, struct Section *section, struct Domain *domain,
		      struct Error *error)
{
	(void)parts, (void)section, (void)domain, (void)error;
	return true;
}

static int paint_term(const struct DetailParts *parts, const struct Section *section,
		      struct Area area, int selected, int first)
{
	const struct Contract *contract = parts->values;
	char day[DAY_TEXT];

	(void)section, (void)selected, (void)first;
	page_heading(area, 0, 1, "TERM");
	area_format(area_at(area, 1, 3), STYLE_NORMAL, "until %s",
		    contract->until == DAY_NONE ? "it is ended" : day_long(contract->until, day));
	return SECTION_HEAD + 1;
}

END
insert src/people/screen_person.c '.page = KIND_PERSON,' <<'END'
		.page = KIND_CONTRACT,
		.name = "term",
		.place = 1,
		.head = true,
		.load = load_term,
		.paint = paint_term,
	},
	{
END
end_recipe 'a kind with its page' 9 300

# --- A new command: a contract is prolonged ---
insert src/people/command_people.c '#include "tables.h"' <<'END'
#include "qtp/engine/domain/operation.h"
#include "qtp/people.h"
END
insert src/people/command_people.c 'static const struct Command commands' <<'END'
struct Prolonging {
	Id contract;
	Day until;
};

static bool prolong_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Prolonging *prolonging = context;
	struct Arena arena = {0};
	struct Contract before, contract;
	struct RecordPut put = {&contract_entity, &before, &contract, &arena, NULL, true};
	bool done = domain_get(domain, (struct KindId){KIND_CONTRACT, prolonging->contract},
			       &before, &arena, error);

	if (done) {
		contract = before;
		contract.until = prolonging->until;
		done = record_put(domain, &put, error);
	}
	arena_release(&arena);
	return done;
}

static bool prolong_apply(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Prolonging prolonging = {call->ids[0], DAY_NONE};

	if (!call_day(call, "until", (struct DayFrame){0}, &prolonging.until, error) ||
	    !operation_run(call->domain, "prolong a contract", prolong_body, &prolonging, error))
		return false;
	if (done)
		text_format(done, "Prolonged.");
	return true;
}

END
insert src/people/command_people.c '{.id = "person.merge",' <<'END'
	{.id = "contract.prolong",
	 .verb = "prolong",
	 .title = "Prolong the contract",
	 .help = "The contract gets a later last day.",
	 .line = "give a contract a later last day",
	 .keys = "P",
	 .kind = KIND_CONTRACT,
	 .arguments = {{KIND_CONTRACT, "until", true, .value = "DATE"}},
	 .apply = prolong_apply},
END
end_recipe 'a command' 1 50

# --- A new verb ---
insert src/team/verb_rows.c 'static const struct Verb rows' <<'END'
static bool verb_motto(struct Cli *cli, struct Error *error)
{
	(void)error;
	cli_say(cli, "Every team a better one.");
	return true;
}

END
insert src/team/verb_rows.c '{"check",' <<'END'
	{"motto", "", "what the program is for", ACCESS_NONE, 0, 0, verb_motto, {{0}},
	 .words = "aim purpose", .text_only = true},
END
insert tests/unit/cli_output.c '"check",' <<'END'
	"motto",
END
insert tests/unit/cli_gate.c '{"check", 1, {NULL}}' <<'END'
	{"motto", 0, {NULL}},
END
end_recipe 'a verb' 3 14

# --- A new rule of eligibility ---
insert src/team/rule_eligibility.c 'const struct FieldChoice eligibility_rules' <<'END'
static struct RuleFinding judge_owner(struct Judge *judge)
{
	if (judge->facts->team->owner)
		return passed(judge->facts->team->owner, "Who handles the application is known.");
	return failed("missing", "No one handles the application: fill in the owner.");
}

END
insert src/team/rule_eligibility.c '{"larger_team"' <<'END'
	{"owned", "handled by someone", RULE(judge_owner)},
END
insert tests/rules/eligibility.txt '# Roles have a beginning' <<'END'
case Nobody handles the application
  given team: owner = nothing
  then owned fails: fill in the owner

case Somebody handles the application
  given team: owner = Thea
  then owned passes

END
insert tests/support/rule_team.c 'must(made, KIND_TEAM, &made->team, "problem' <<'END'
	must(made, KIND_TEAM, &made->team, "owner = Thea");
END
end_recipe 'a rule of eligibility' 3 18

# --- A new rule of charts, with its vector ---
insert src/engine/spc/signal_rules.c '/* Nelson, J Qual' <<'END'
	{"WE5", "Western Electric 5", "6 in a row rising or falling", RULES_WE, SIGNAL_OF_RUN, false,
	 detect_trend_window, phrase_trend, .length = 6},
END
insert tests/unit/chart_rule_table.c '{"N1", CHART_I' <<'END'
	{"WE5", CHART_I, {-.5, -.3, -.1, .1, .3, .5, -1, 1, -1, 1}, 10},
END
end_recipe 'a rule of charts' 2 3

# --- A letter with the new field, and its golden ---
create share/letters/website.txt <<'END'
Help: asks for the web site
About: team
To: team.member[role=leader].person
Subject: The web site of {{team.practice.name}}

{{#team.practice.website}}Is it still {{team.practice.website}}?{{/team.practice.website}}{{^team.practice.website}}Please tell us the address of your web site.{{/team.practice.website}}

{{> signature}}
END
insert src/engine/view/meson.build ']' <<'END'
  'website',
END
insert tests/unit/cli_letter.c '{"accepted", "DAL17-03", 0}' <<'END'
	{"website", "DAL17-03", 0},
END
create tests/golden/letter-website.txt <<'END'
To: Elena Brandt <elena.brandt@lakeside.example>
Subject: The web site of Lakeside Oncology

Please tell us the address of your web site.

Kind regards,
The program office
Quality Training Program 2017
American Society of Clinical Oncology
2318 Mill Road, Suite 800, Alexandria, VA 22314
END
end_recipe 'a letter' 4 20

# --- A report about a kind that has none ---
insert src/report/view_report.c 'static const struct ReportPart booklet_parts' <<'END'
static const struct ReportPart practice_parts[] = {
	{"Teams", KIND_TEAM, KIND_PRACTICE, "practice", NULL, "code name stage coach", "code",
	 "It has no team."},
	{"Contracts", KIND_CONTRACT, KIND_PRACTICE, "practice", NULL, "title until", "title",
	 "None is recorded."},
};

END
insert src/report/view_report.c 'X(booklet,' <<'END'
	X(practice, "report practice", "Practice", "a practice: teams, contracts", KIND_PRACTICE, \
	  N_KINDS, "city website", DOCUMENT_ONE_PAGE) \
END
insert src/report/verb_report.c 'REPORT("booklet"' <<'END'
	REPORT("practice", "PRACTICE", "a practice: teams, contracts", "contract site"),
END
insert tests/unit/cli_output.c '"report booklet|DAL17-S2",' <<'END'
	"report practice|lakeside",
END
insert tests/unit/cli_gate.c '{"report booklet", 0' <<'END'
	{"report practice", 2, {"lakeside"}},
END
insert tests/unit/reports.c '{"steering", "DAL17"}' <<'END'
	{"practice", "lakeside"},
END
create tests/golden/report-practice.txt <<'END'
Practice: Lakeside Oncology
===========================
Quality Training Program 2017
21 Aug 2017

City: Port Amity

Teams
-----
Code      Team               Stage     Coach
--------  -----------------  --------  -------------
DAL17-03  Lakeside Oncology  accepted  Daniel Okafor

Contracts
---------
None is recorded.

Made by qtp
END
end_recipe 'a report' 6 40

# --- A column of a joined list ---
insert src/report/view_joined.c '{.key = "minutes",' <<'END'
	TEXT("zone", "Time zone", 16),
END
insert src/report/view_joined.c 'data_table_number(teaching->minutes),' <<'END'
		data_table_text(person->zone),
END
end_recipe 'a column of a joined list' 1 2

# --- It builds, and all follows ---
find . -type f | while read -r file; do
	cmp -s "$file" "$copy/$file" || { mkdir -p "$copy/$(dirname "$file")" && cp -p "$file" "$copy/$file"; }
done
cd "$copy" || exit 1
root=$copy
tests='commands capability_rows record_rows record_walk transitions judgements page_parts chart_rule_table cli_manual cli_usage
	cli_output cli_gate cli_letter documents reports joined rule_tables'
quietly 'configuring' configure build -Dwerror=true -Doptimization=0 || exit 1
quietly 'building' ninja -C build $(printf 'tests/unit/test-%s ' $tests) src/qtp man/qtp man/_qtp man/qtp.1 \
	tests/demo-2017-02-20.qtp tests/demo-2017-08-21.qtp src/engine/paper/qtp-paper.so \
	src/engine/xchg/qtp_xlsx.so src/engine/xchg/qtp_xlsx_in.so src/engine/xchg/qtp_calendar.so || exit 1
run_tests "$copy/build" $tests || exit 1
qtp() {
	"$copy/build/src/qtp" -f "$scratch/demo.qtp" "$@"
}
qtp demo "$scratch/demo.qtp" >/dev/null || exit 1
qtp set practice lakeside website=https://lakeside.example >/dev/null || fail 'The new field cannot be set.'
says 'Web site.*lakeside.example' qtp show practice lakeside
says 'lakeside.example' qtp list practice website:lakeside --columns name,website --csv
says '"website": *"https://lakeside.example"' qtp show practice lakeside --json
qtp add contract practice=lakeside title='Hosting' until=2017-12-31 >/dev/null || fail 'The new kind cannot be added.'
says 'Hosting' qtp list contract until:2017
says 'Prolonged' qtp prolong Hosting 2018-12-31
says '2018-12-31' qtp list contract --csv
says 'prolong a contract' qtp undo
says '2017-12-31' qtp list contract --csv
says 'prolong' qtp help
says 'prolong' cat build/man/qtp.1
says 'Every team' qtp motto
qtp set team DAL17-01 owner= >/dev/null || fail 'The owner cannot be emptied.'
says 'FAIL *Handled by someone: No one handles' prints qtp check DAL17-01
says 'not met: handled by someone' qtp today --json
says 'one side; 6 in a row rising' cat build/man/qtp.1
says 'Is it still https://lakeside.example' qtp letter website DAL17-03
says 'Hosting' qtp report practice lakeside
says 'America/Chicago' qtp list faculty --csv
printf 'x,y\n1,1\n2,2\n3,3\n4,4\n5,5\n6,6\n7,4\n8,3\n9,4\n10,3\n' >"$scratch/rising.csv"
says '6 points in a row rising' qtp chart --data "$scratch/rising.csv" --type i --rules we
