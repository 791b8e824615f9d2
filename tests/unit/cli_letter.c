/* The verb letter through the real program: golden letters of the demo season, the user's own
 * templates, drafts of mail and who may not be written to. */
#include "letter_help.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/model/entity.h"
#include "qtp/engine/view/letter.h"
#include "support/golden.h"

#define PYTHON "/usr/bin/python3"

/* One of each that comes along. Those about a team in another stage than the letter is meant for
 * exit with 1. */
static const struct {
	const char *name, *about;
	int code;
} letters[] = {
	{"accepted", "DAL17-03", 0},	      {"call-reminder", "DAL17-03", 0},
	{"coach-digest", "daniel okafor", 0}, {"confirmation", "DAL17-03", 0},
	{"declined", "DAL17-09", 1},	      {"fee-reminder", "DAL17-04", 0},
	{"incomplete", "DAL17-01", 1},	      {"milestone-due", "DAL17-03", 0},
	{"offered", "DAL17-09", 1},	      {"received", "DAL17-09", 1},
	{"session-moved", "DAL17-S3", 0},     {"session-reminder", "POR17-S3", 0},
	{"sponsor-update", "DAL17-03", 0},    {"thank-you", "DAL17-03", 0},
	{"waitlisted", "DAL17-09", 0},
};

static void letters_of_the_demo_season_are_golden(void **state)
{
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(letters); i++) {
		struct Run run = RUN(runner, "letter", letters[i].name, letters[i].about);
		char name[64];

		assert_int_equal(run.code, letters[i].code);
		snprintf(name, sizeof name, "letter-%s.txt", letters[i].name);
		golden_check_text(name, run.out);
	}
}

static bool has_golden(const char *letter)
{
	for (size_t i = 0; i < N_ITEMS(letters); i++)
		if (strcmp(letters[i].name, letter) == 0)
			return true;
	return false;
}

static void every_letter_that_comes_along_has_its_golden(void **state)
{
	struct Runner *runner = *state;
	const char *at = EXPECT(runner, 0, "letter", "--json").out;
	static const char head[] = "\"name\": \"";

	while ((at = strstr(at, head))) {
		at += strlen(head);
		const char *name = arena_format(&runner->arena, "%.*s", (int)strcspn(at, "\""), at);

		if (!has_golden(name))
			fail_msg("the letter %s has no row in letters[] of this test", name);
	}
}

/* Where little or much is known of a team. */
static void no_letter_has_two_empty_lines(void **state)
{
	static const char *const teams[] = {"DAL17-01", "DAL17-02", "DAL17-04", "DAL17-09"};
	struct Runner *runner = *state;

	for (size_t i = 0; i < N_ITEMS(letters); i++)
		for (size_t t = 0; strstr(letters[i].about, "17-0") && t < N_ITEMS(teams); t++) {
			struct Run run = RUN(runner, "letter", letters[i].name, teams[t]);

			if (strstr(run.out, "\n\n\n"))
				fail_msg("%s of %s:\n%s", letters[i].name, teams[t], run.out);
		}
}

static void every_template_that_comes_along_is_sound_and_listed(void **state)
{
	struct Runner *runner = *state;
	struct Run run = EXPECT(runner, 0, "letter");

	expect_in(run.out, "accepted ");
	run = EXPECT(runner, 0, "letter", "--json");
	expect_in(run.out, "\"name\": \"accepted\"");
	assert_null(strstr(run.out, "\"fault\": \""));
	run = EXPECT(runner, 0, "letter", "accepted", "--source");
	expect_in(run.out, "Subject: ");
	EXPECT(runner, 2, "letter", "accepted");
	expect_in(EXPECT(runner, 2, "letter", "acepted", "DAL17-03").err, "session-reminder");
	EXPECT(runner, 2, "letter", "../accepted", "DAL17-03");
	EXPECT(runner, 2, "letter", "accepted", "DAL17-99");
}

/* Every field of every kind can stand in a letter about a record of it. */
static void every_field_of_every_kind_is_a_name(void **state)
{
	struct Runner *runner = *state;

	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);
		const char *text = arena_format(
			&runner->arena, "Help: h\nAbout: person\nTo: person\nSubject: s\n\n");
		const struct LetterList *list;

		if (kind != KIND_PERSON) {
			const char *way = NULL;

			for (size_t i = 0; i < entity->n_fields && !way; i++)
				if (entity->fields[i].type == FIELD_REF &&
				    entity->fields[i].ref == KIND_PERSON)
					way = arena_format(&runner->arena, "person.%s",
							   entity->key);
			if (!way)
				continue;
			text = arena_format(&runner->arena, "%s{{#%s}}", text, way);
			for (size_t i = 0; i < entity->n_fields; i++)
				text = arena_format(&runner->arena, "%s{{%s}} ", text,
						    entity->fields[i].key);
			for (size_t i = 0; (list = letter_list_at(i)); i++)
				for (size_t k = 0; list->kind == entity->kind && list->names[k];
				     k++)
					text = arena_format(&runner->arena,
							    "%s{{#%s}}{{%s}}{{/%s}}", text,
							    list->name, list->names[k], list->name);
			text = arena_format(&runner->arena, "%s{{/%s}}\n", text, way);
		}
		write_own(runner, "probe", text);
		struct Run run = RUN(runner, "letter", "probe", "elena.brandt@lakeside.example");

		if (run.code != 0)
			fail_msg("%s: %s", entity->key, run.err);
	}
	unlink(runner_path(runner, OWN_FOLDER "/probe.txt"));
}

/* From a record of a kind to a person: by what it refers to, or by what refers to it. */
static const char *way_to_person(struct Arena *arena, enum Kind kind, int depth)
{
	static const char *const joined[N_KINDS] = {[KIND_SEASON] = ".cohort.team.coach",
						    [KIND_COHORT] = ".team.coach",
						    [KIND_PRACTICE] = ".team.coach",
						    [KIND_EDITION] = ".case.practice.team.coach"};
	const struct Entity *entity = entity_get(kind);

	if (joined[kind])
		return joined[kind];
	for (size_t i = 0; i < entity->n_fields; i++)
		if (entity->fields[i].type == FIELD_REF && entity->fields[i].ref == KIND_PERSON)
			return arena_format(arena, ".%s", entity->fields[i].key);
	for (size_t i = 0; i < entity->n_fields && depth > 0; i++) {
		const struct Field *field = &entity->fields[i];
		const char *way = field->type == FIELD_REF && field->ref != kind
					  ? way_to_person(arena, field->ref, depth - 1)
					  : NULL;

		if (way)
			return arena_format(arena, ".%s%s", field->key, way);
	}
	return NULL;
}

/* A letter about a record of any kind is sound with each of the kind's fields in it. */
static void a_letter_may_be_about_every_kind(void **state)
{
	struct Runner *runner = *state;
	size_t n_written = 0;

	for (enum Kind kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get(kind);
		const char *way = kind == KIND_PERSON ? "" : way_to_person(&runner->arena, kind, 4);
		const char *text;

		if (!way)
			fail_msg("no way from %s to a person", entity->key);
		text = arena_format(&runner->arena, "Help: h\nAbout: %s\nTo: %s%s\nSubject: s\n\n",
				    entity->key, entity->key, way);
		for (size_t i = 0; i < entity->n_fields; i++)
			text = arena_format(&runner->arena, "%s{{%s.%s}} ", text, entity->key,
					    entity->fields[i].key);
		write_own(runner, "probe", text);
		struct Run run = RUN(runner, "letter");

		if (run.code != 0 || !strstr(run.out, "(your own)"))
			fail_msg("%s: %s", entity->key, run.out);
		/* Written about the first one there is; of some no one is to be written to. */
		const char *id = strstr(
			RUN(runner, "list", entity->key, "--with-ids", "--csv", "--limit", "1").out,
			"\nid:");

		if (!id)
			continue;
		id = arena_text_n(&runner->arena, id + 1, strcspn(id + 1, ",\r\n"));
		run = RUN(runner, "letter", "probe", id);
		if (run.code != 0 && !(run.code == 1 && strstr(run.err, "there is no one")))
			fail_msg("%s: %s", entity->key, run.err);
		n_written += run.code == 0;
	}
	assert_true(n_written > 35);
	unlink(runner_path(runner, OWN_FOLDER "/probe.txt"));
}

/* One text that all letters end with; a mark of the byte order and CRLF are none of its words. */
static void an_own_signature_ends_every_letter(void **state)
{
	static const char *const wrong[][2] = {
		{"Best\n{{nobody}}\n", "in {{>signature}}: Line 2: there is no \"nobody\"."},
		{"Best\n\351\n", "/letters/signature.part.txt: Line 2: it is no text in UTF-8."},
	};
	struct Runner *runner = *state;

	expect_in(EXPECT(runner, 0, "letter", "signature", "--source").out, "The program office\n");
	write_own(runner, "signature.part",
		  "\357\273\277Best wishes,\r\nJane Doe, {{season.title}}\r\n+1 555 0100\r\n");
	for (size_t i = 0; i < N_ITEMS(letters); i++)
		if (strcmp(letters[i].name, "call-reminder") != 0 &&
		    strcmp(letters[i].name, "sponsor-update") != 0)
			expect_in(RUN(runner, "letter", letters[i].name, letters[i].about).out,
				  "\n\nBest wishes,\nJane Doe, Quality Training Program 2017\n"
				  "+1 555 0100\n");
	expect_in(EXPECT(runner, 0, "letter", "signature", "--source").out, "Best wishes,\n");
	for (size_t i = 0; i < N_ITEMS(wrong); i++) {
		write_own(runner, "signature.part", wrong[i][0]);
		expect_in(EXPECT(runner, 2, "letter", "thank-you", "DAL17-03").err, wrong[i][1]);
	}
	unlink(runner_path(runner, OWN_FOLDER "/signature.part.txt"));
	write_own(runner, "probe",
		  "Help: h\nAbout: team\nTo: team.coach\nSubject: s\n\n{{> nothing }}\n");
	expect_in(EXPECT(runner, 2, "letter", "probe", "DAL17-03").err,
		  "Line 6: in {{>nothing}}: There is no such part. Write it to the file ");
	unlink(runner_path(runner, OWN_FOLDER "/probe.txt"));
}

static void an_own_template_wins_and_its_faults_have_a_line(void **state)
{
	static const char head[] = "Help: mine\nAbout: team\nTo: team.member[role=leader].person\n"
				   "Subject: {{team.code}}\n\n";
	static const char *const wrong[][2] = {
		{"Help: a\nAbout: taem\nTo: x\nSubject: s\n\nx", "Line 2: there is no kind"},
		{"Help: a\nAbout: team\nTo: team.nobody\nSubject: s\n\nx", "Line 3: there is no"},
		{"Help: a\nAbout: team\nTo: team.name\nSubject: s\n\nx", "no"},
		{"Help: a\nAbout: team\nTo: team.coach\nSubject: {{x}}\n\nx", "Line 4: "},
		{"Help: a\nAbout: team\nTo: team.member[rule=leader].person\nSubject: s\n\nx",
		 "Line 3: "},
		{"Help: a\nAbout: team\nTo: team.coach\n\nx", "Line 4: no line \"Subject: ...\""},
		{"Help: a\nAbout: team\nTo: team.coach\nSubject: s\nOnly: team.owd\n\nx",
		 "Line 5: there is no \"owd\" in {{team.owd}}."},
		{"Help: a\nDear\n\n", "Line 2: "},
		{"Help: a\nHelp: b\n\n", "Line 2: "},
		{"Help: a\nAbout: team\nTo: team.coach\nSubject: s\n\n\n{{team.nmae}}",
		 "Line 7: there is no \"nmae\" in {{team.nmae}}. Is it name?"},
		{"Help: a\nAbout: team\nTo: team.coach\nSubject: s\n\n{{team.owed.opn}}",
		 "{{team.owed.opn}}. There are: open, charged, "},
		{"Help: a\nAbout: team\nTo: team.coach\nSubject: s\n\n{{tam.name}}",
		 "{{tam.name}}. Names begin with team, person, season or today."},
		{"Help: a\nAbout: \377\376", "Line 2: it is no text in UTF-8. Save it"},
	};
	struct Runner *runner = *state;
	struct Run run;

	write_own(runner, "accepted",
		  arena_format(&runner->arena, "%sMine: {{team.name}}\r\n", head));
	expect_in(EXPECT(runner, 0, "letter", "accepted", "DAL17-03").out,
		  "Subject: DAL17-03\n\nMine: Lakeside Oncology\n");
	run = EXPECT(runner, 0, "letter");
	expect_in(run.out, "mine (your own)");
	assert_null(strstr(strstr(run.out, "\naccepted ") + 1, "\naccepted "));
	for (size_t i = 0; i < N_ITEMS(wrong); i++) {
		write_own(runner, "accepted", wrong[i][0]);
		run = EXPECT(runner, 2, "letter", "accepted", "DAL17-03");
		expect_in(run.err, "/letters/accepted.txt: Line ");
		expect_in(run.err, wrong[i][1]);
	}
	assert_int_equal(RUN(runner, "letter").code, 1);
	unlink(runner_path(runner, OWN_FOLDER "/accepted.txt"));
}

/* What python reads of a draft: To, Subject, X-Unsent and the text. */
static struct Run python_reads(struct Runner *runner, const char *path)
{
	static const char script[] =
		"import sys, email, email.policy\n"
		"m = email.message_from_bytes(open(sys.argv[1], 'rb').read(), "
		"policy=email.policy.default)\n"
		"assert not m.defects, m.defects\n"
		"a = m['To'].addresses[0]\n"
		"sys.stdout.buffer.write(('%s|%s|%s|%s|%s\\n%s' % (a.display_name, a.addr_spec, "
		"m['Subject'], m['X-Unsent'], m.get_content_type(), "
		"m.get_content().replace('\\r', ''))).encode())\n";
	const char *program = runner->program, *file = runner->file, *now = runner->now;
	struct Run run;

	runner->program = PYTHON;
	runner->file = runner->now = NULL;
	run = RUN(runner, "-c", script, path);
	runner->program = program;
	runner->file = file;
	runner->now = now;
	return run;
}

/* The season file cannot keep that they were written: none stays, and they can be written later. */
static void drafts_that_cannot_be_kept_do_not_stay(void **state)
{
	static const char draft[] = "kept/session-reminder-DAL17-S3-magnus.ekstrom@riverbend."
				    "example.eml";
	struct Runner *runner = *state;
	struct stat found;

	runner->file_limit = 60000;
	expect_in(EXPECT(runner, 3, "letter", "session-reminder", "DAL17-S3", "--eml", "kept").err,
		  "d.qtp");
	runner->file_limit = 0;
	assert_int_equal(stat(runner_path(runner, draft), &found), -1);
	expect_in(EXPECT(runner, 0, "letter", "session-reminder", "DAL17-S3", "--eml", "kept").out,
		  "Wrote 24 drafts to kept.");
	assert_int_equal(stat(runner_path(runner, draft), &found), 0);
	EXPECT(runner, 0, "undo");
}

static void drafts_are_private_and_read_by_another_program(void **state)
{
	static const char draft[] = "drafts/session-reminder-DAL17-S3-magnus.ekstrom@riverbend."
				    "example.eml";
	struct Runner *runner = *state;
	struct stat found;
	struct Run run;

	expect_in(EXPECT(runner, 0, "letter", "session-reminder", "DAL17-S3", "--eml", "drafts",
			 "--no-record")
			  .out,
		  "Wrote 24 drafts to drafts.");
	assert_int_equal(stat(runner_path(runner, draft), &found), 0);
	assert_int_equal(found.st_mode & 0777, 0600);
	EXPECT(runner, 3, "letter", "session-reminder", "DAL17-S3", "--eml", "drafts");
	EXPECT(runner, 0, "letter", "session-reminder", "DAL17-S3", "--eml", "drafts", "--force",
	       "--no-record");
	if (access(PYTHON, X_OK) != 0) {
		print_message("skipped: python3 is not there to read the drafts\n");
		return;
	}
	run = python_reads(runner, runner_path(runner, draft));
	assert_int_equal(run.code, 0);
	expect_in(run.out,
		  "Magnus Ekstr\303\266m|magnus.ekstrom@riverbend.example|Session 3 in "
		  "Dallas, TX, Wed 4 Oct 2017|1|text/plain\nDear Magnus Ekstr\303\266m,\n");
	expect_in(run.out, "In\303\251s Ruiz");
}

/* A paragraph is one line for the program that opens it, and rows of a page's width as text. */
static void paragraphs_flow_and_a_draft_is_of_today(void **state)
{
	static const char file[] = "flow/accepted-DAL17-03-elena.brandt@lakeside.example.eml";
	struct Runner *runner = *state;
	const char *now = runner->now, *draft, *text;
	size_t length;

	runner->now = "2017-09-01";
	EXPECT(runner, 0, "letter", "accepted", "DAL17-03", "--eml", "flow", "--no-record");
	runner->now = now;
	draft = run_read_file(&runner->arena, runner_path(runner, file), &length);
	expect_in(draft, "Date: Fri, 1 Sep 2017 ");
	expect_in(draft, "write to us at once if one=\r\n of you cannot.\r\n");
	text = EXPECT(runner, 0, "letter", "accepted", "DAL17-03", "--no-record").out;
	expect_in(text, "write to us at once if\none of you cannot.\n");
	while (*text) {
		size_t row = strcspn(text, "\n");

		assert_true(row <= LETTER_COLUMNS || strncmp(text, "Subject: ", 9) == 0);
		text += row + (text[row] == '\n');
	}
	write_own(runner, "rows",
		  "Help: a list\nAbout: team\nTo: team.coach\nSubject: x\n\n"
		  "  - one two three four five six seven eight nine ten eleven twelve thirteen\n"
		  "Thank you.  This is a sentence that goes on behind two blanks up to a second "
		  "row\n");
	expect_in(EXPECT(runner, 0, "letter", "rows", "DAL17-03", "--no-record").out,
		  "  - one two three four five six seven eight nine ten eleven twelve\n"
		  "    thirteen\n"
		  "Thank you.  This is a sentence that goes on behind two blanks up to a\n"
		  "second row\n");
	expect_in(EXPECT(runner, 0, "--now", "2017-07-01", "letter", "session-reminder", "DAL17-S2",
			 "--no-record")
			  .out,
		  "what it taught (Daniel\n               Okafor)\n");
	remove(runner_path(runner, OWN_FOLDER "/rows.txt"));
}

/* None of the recipients sees another, and a letter that differs for one is refused. */
static void one_draft_goes_to_all(void **state)
{
	struct Runner *runner = *state;
	struct Arena arena = {0};
	size_t length;
	const char *draft;

	expect_in(EXPECT(runner, 0, "letter", "session-reminder", "DAL17-S3", "--eml", "all",
			 "--bcc", "--no-record")
			  .out,
		  "Wrote all/session-reminder-bcc.eml with Bcc of 24.");
	draft = run_read_file(&arena, runner_path(runner, "all/session-reminder-bcc.eml"), &length);
	expect_in(draft, "\r\nTo: undisclosed-recipients:;\r\nBcc: ");
	expect_in(draft, ",\r\n elena.brandt@lakeside.example");
	expect_in(draft, "Dear colleagues,\r\n");
	assert_null(strstr(draft, "Dear Elena"));
	arena_release(&arena);
	/* Who shares an address gets it once. */
	EXPECT(runner, 0, "set", "person", "tom.ybarra@lakeside.example",
	       "email=Elena.Brandt@lakeside.example", "--force");
	expect_in(EXPECT(runner, 0, "letter", "session-reminder", "DAL17-S3", "--eml", "all",
			 "--bcc", "--no-record", "--force")
			  .out,
		  "with Bcc of 23.");
	EXPECT(runner, 0, "undo");
	expect_in(EXPECT(runner, 2, "letter", "accepted", "DAL17-03", "DAL17-04", "--eml", "all",
			 "--bcc")
			  .err,
		  "says something else");
	expect_in(EXPECT(runner, 2, "letter", "session-reminder", "DAL17-S3", "--bcc").err,
		  "add --eml DIR");
}

static void what_is_missing_is_pointed_out(void **state)
{
	struct Runner *runner = *state;
	struct Run run;

	EXPECT(runner, 0, "set", "person", "elena.brandt@lakeside.example", "email=");
	run = RUN(runner, "letter", "accepted", "DAL17-03", "--eml", "none");
	assert_int_equal(run.code, 1);
	expect_in(run.err, "Elena Brandt: there is no e-mail address");
	expect_in(run.out, "No draft is written");
	run = RUN(runner, "letter", "accepted", "DAL17-03", "--eml", "none", "--bcc");
	expect_in(run.out, "No draft is written");
	assert_int_equal(RUN(runner, "letter", "accepted", "DAL17-03", "--mailto").code, 1);
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "set", "person", "elena.brandt@lakeside.example",
	       "email=el\u00e9na@lakeside.example");
	run = RUN(runner, "letter", "accepted", "DAL17-03", "--eml", "none");
	assert_int_equal(run.code, 1);
	expect_in(run.err, "cannot be the address of a mail. It is left out.");
	EXPECT(runner, 0, "undo");
	write_own(runner, "gap",
		  "Help: h\nAbout: team\nTo: team.coach\nSubject: s\n\n{{team.waitlist_place}}x\n");
	run = RUN(runner, "letter", "gap", "DAL17-03");
	assert_int_equal(run.code, 0);
	expect_in(run.err, "qtp: DAL17-03, to Daniel Okafor: team.waitlist_place is empty.\n");
	expect_in(RUN(runner, "letter", "gap", "DAL17-03", "--json").out,
		  "\"team.waitlist_place\"");
	unlink(runner_path(runner, OWN_FOLDER "/gap.txt"));
}

static void a_letter_that_is_not_meant_for_a_record_is_pointed_out(void **state)
{
	struct Runner *runner = *state;
	struct Run run = RUN(runner, "letter", "accepted", "DAL17-09");

	assert_int_equal(run.code, 1);
	expect_in(run.out, "Subject: ");
	expect_in(run.err, "qtp: DAL17-09: the letter \"accepted\" is meant for teams with "
			   "stage=accepted, and this is none.\n");
	EXPECT(runner, 0, "letter", "waitlisted", "DAL17-09");
	/* Whom several ways lead to gets one. */
	write_own(runner, "coaches",
		  "Help: h\nAbout: cohort\nTo: cohort.team.coach\nSubject: s\n\nx\n");
	run = EXPECT(runner, 0, "letter", "coaches", "DAL17");
	expect_in(run.out, "To: Daniel Okafor ");
	assert_null(strstr(strstr(run.out, "To: Daniel Okafor ") + 1, "To: Daniel Okafor "));
	unlink(runner_path(runner, OWN_FOLDER "/coaches.txt"));
	write_own(runner, "wrong",
		  "Help: h\nAbout: team\nWhen: stage=nowhere\nTo: team.coach\nSubject: s\n\nx");
	expect_in(EXPECT(runner, 2, "letter", "wrong", "DAL17-03").err, "Line 3: ");
	unlink(runner_path(runner, OWN_FOLDER "/wrong.txt"));
}

static void what_was_written_is_kept_and_taken_back(void **state)
{
	struct Runner *runner = *state;
	struct Run run;

	EXPECT(runner, 0, "letter", "thank-you", "DAL17-03");
	assert_null(strstr(EXPECT(runner, 0, "list", "written").out, "thank-you"));
	EXPECT(runner, 0, "letter", "thank-you", "DAL17-03", "-o", "kept.txt", "--no-record");
	assert_null(strstr(EXPECT(runner, 0, "list", "written").out, "thank-you"));
	EXPECT(runner, 0, "letter", "thank-you", "DAL17-03", "-o", "kept.txt", "--force");
	expect_in(EXPECT(runner, 0, "list", "written", "team=DAL17-03").out,
		  "21 Aug 2017  thank-you  Lakeside Oncology  Elena Brandt  text");
	run = RUN(runner, "letter", "thank-you", "DAL17-03");
	assert_int_equal(run.code, 1);
	expect_in(run.err, "qtp: DAL17-03, to Elena Brandt: the letter \"thank-you\" was written "
			   "on 21 Aug 2017 already.\n");
	assert_int_equal(RUN(runner, "--now", "2017-08-28", "letter", "thank-you", "DAL17-03").code,
			 1);
	EXPECT(runner, 0, "--now", "2017-08-29", "letter", "thank-you", "DAL17-03");
	EXPECT(runner, 0, "letter", "accepted", "DAL17-03");
	/* What is not written is not kept. */
	EXPECT(runner, 3, "letter", "accepted", "DAL17-03", "-o", "kept.txt");
	assert_null(strstr(EXPECT(runner, 0, "list", "written").out, "accepted"));
	expect_in(EXPECT(runner, 0, "undo").out, "letter thank-you to");
	EXPECT(runner, 0, "letter", "thank-you", "DAL17-03");
	run = RUN(runner, "--read-only", "letter", "thank-you", "DAL17-03", "--mailto");
	assert_int_equal(run.code, 0);
	expect_in(run.err, "is not kept");
	/* About another session it is another letter. */
	EXPECT(runner, 0, "--now", "2017-07-01", "letter", "session-reminder", "DAL17-S2", "-o",
	       "s2.txt");
	EXPECT(runner, 0, "--now", "2017-07-01", "letter", "session-reminder", "DAL17-S3");
	EXPECT(runner, 0, "undo");
}

/* A decision that is taken back leaves a draft behind that must not go. */
static void a_letter_that_is_overtaken_is_pointed_out(void **state)
{
	struct Runner *runner = *state;
	struct Run run;

	EXPECT(runner, 0, "demo", "over.qtp", "--at", "2017-02-20");
	EXPECT(runner, 0, "-f", "over.qtp", "accept", "DAL17-03");
	EXPECT(runner, 0, "-f", "over.qtp", "letter", "accepted", "DAL17-03", "--eml", "overtaken");
	EXPECT(runner, 0, "-f", "over.qtp", "undo", "2");
	EXPECT(runner, 0, "-f", "over.qtp", "decline", "DAL17-03", "--reason", "no time");
	run = RUN(runner, "-f", "over.qtp", "letter", "declined", "DAL17-03");
	assert_int_equal(run.code, 1);
	expect_in(run.err, "qtp: DAL17-03, to Elena Brandt: The letter \"accepted\" of 20 Feb 2017 "
			   "no longer holds: do not send it, if it has not gone.\n");
	/* What says no decision takes none back. */
	assert_null(strstr(RUN(runner, "-f", "over.qtp", "letter", "received", "DAL17-03").err,
			   "no longer holds"));
}

/* The shipped letter never takes the place of an own one that cannot be read. */
static void an_own_template_that_cannot_be_read_is_an_error(void **state)
{
	struct Runner *runner = *state;
	const char *path = runner_path(runner, OWN_FOLDER "/accepted.txt");
	struct Run run;

	write_own(runner, "accepted", "x");
	unlink(path);
	assert_int_equal(mkdir(path, 0700), 0);
	run = RUN(runner, "letter", "accepted", "--source");
	assert_int_not_equal(run.code, 0);
	assert_string_equal(run.out, "");
	expect_in(run.err, "accepted.txt");
	rmdir(path);
}

static void a_letter_that_is_too_long_names_its_line(void **state)
{
	struct Runner *runner = *state;
	struct Text text;

	text_init(&text);
	text_append(&text, "Help: h\nAbout: team\nTo: team.coach\nSubject: s\n\n");
	for (int i = 0; i < 9; i++)
		text_append(&text, "{{#team.cohort.team}}");
	text_append(&text, "a text that is written often enough");
	for (int i = 0; i < 9; i++)
		text_append(&text, "{{/team.cohort.team}}");
	write_own(runner, "long", text_get(&text));
	text_release(&text);
	expect_in(RUN(runner, "letter", "long", "DAL17-03").err, "Line 6: what is made of it");
	unlink(runner_path(runner, OWN_FOLDER "/long.txt"));
}

static void a_coach_writes_to_own_teams_alone(void **state)
{
	struct Runner *runner = *state;
	struct Run run;

	EXPECT(runner, 0, "--as", "okafor", "letter", "accepted", "DAL17-03");
	run = EXPECT(runner, 2, "--as", "okafor", "letter", "accepted", "DAL17-08");
	assert_string_equal(run.out, "");
	/* Of a session, which everyone sees, only those of own teams get a letter. */
	run = EXPECT(runner, 0, "--as", "okafor", "letter", "session-reminder", "DAL17-S3");
	expect_in(run.out, "lakeside.example");
	assert_null(strstr(run.out, "riverbend.example"));
}

/* A filter names many; one that is also named is written once. */
static void a_filter_names_all_that_it_finds(void **state)
{
	struct Runner *runner = *state;
	const char *out =
		EXPECT(runner, 0, "letter", "accepted", "DAL17-03", "stage=accepted cohort=DAL17")
			.out;
	size_t n = 0;

	for (const char *at = out; (at = strstr(at, "\nSubject: ")); at++)
		n++;
	assert_int_equal(n, 8);
	expect_in(EXPECT(runner, 0, "letter", "coach-digest", "coach=yes").out,
		  "Dear Daniel Okafor,\n");
	expect_in(EXPECT(runner, 2, "letter", "accepted", "stage=draft").err,
		  "No team of the season has stage=draft.");
	expect_in(EXPECT(runner, 2, "letter", "accepted", "stge=draft").err, "\"stge\"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_of_the_demo_season_are_golden),
		cmocka_unit_test(every_letter_that_comes_along_has_its_golden),
		cmocka_unit_test(no_letter_has_two_empty_lines),
		cmocka_unit_test(every_template_that_comes_along_is_sound_and_listed),
		cmocka_unit_test(every_field_of_every_kind_is_a_name),
		cmocka_unit_test(a_letter_may_be_about_every_kind),
		cmocka_unit_test(an_own_template_wins_and_its_faults_have_a_line),
		cmocka_unit_test(an_own_signature_ends_every_letter),
		cmocka_unit_test(drafts_that_cannot_be_kept_do_not_stay),
		cmocka_unit_test(drafts_are_private_and_read_by_another_program),
		cmocka_unit_test(paragraphs_flow_and_a_draft_is_of_today),
		cmocka_unit_test(one_draft_goes_to_all),
		cmocka_unit_test(what_is_missing_is_pointed_out),
		cmocka_unit_test(a_letter_that_is_not_meant_for_a_record_is_pointed_out),
		cmocka_unit_test(what_was_written_is_kept_and_taken_back),
		cmocka_unit_test(a_letter_that_is_overtaken_is_pointed_out),
		cmocka_unit_test(an_own_template_that_cannot_be_read_is_an_error),
		cmocka_unit_test(a_letter_that_is_too_long_names_its_line),
		cmocka_unit_test(a_coach_writes_to_own_teams_alone),
		cmocka_unit_test(a_filter_names_all_that_it_finds),
	};

	return cmocka_run_group_tests_name("letters", tests, runner_demo_set_up,
					   runner_demo_tear_down);
}
