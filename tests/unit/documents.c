/* Documents: the agenda, the roster and lists as text, HTML and PDF, through the real program. */
#include "qtp/engine/paper/paper.h"
#include "qtp/engine/view/document.h"
#include "support/golden.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static int set_up(void **state)
{
	struct Runner *runner = test_calloc(1, sizeof *runner);

	runner_init(runner);
	runner_demo(runner, "demo.qtp");
	runner->file = "demo.qtp";
	*state = runner;
	return 0;
}

static int tear_down(void **state)
{
	struct Runner *runner = *state;

	runner_release(runner);
	test_free(runner);
	return 0;
}

static bool has_file(const char *path)
{
	return access(path, R_OK) == 0;
}

/* The drawing module is only there where cairo and pango are. */
static void need_module(struct Runner *runner)
{
	if (has_file(arena_format(&runner->arena, "%s/src/engine/paper/qtp-paper.so",
				  getenv("QTP_TEST_BUILD"))))
		return;
	print_message("cairo or pango is missing: nothing is drawn\n");
	skip();
}

/* A file of the runner's folder. */
static const char *content(struct Runner *runner, const char *name)
{
	size_t n;

	return run_read_file(&runner->arena, runner_path(runner, name), &n);
}

/* What a tool of poppler prints of a PDF. */
static const char *read_pdf(struct Runner *runner, const char *tool, const char *option,
			    const char *name)
{
	struct Runner reader = *runner;
	struct Run run;

	reader.program = arena_format(&runner->arena, "/usr/bin/%s", tool);
	reader.file = NULL;
	if (!has_file(reader.program)) {
		print_message("%s is missing: the PDF is not read back\n", reader.program);
		skip();
	}
	run = strcmp(tool, "pdfinfo") == 0 ? RUN(&reader, name) : RUN(&reader, option, name, "-");
	runner->arena = reader.arena;
	assert_int_equal(run.code, 0);
	return run.out;
}

static size_t count_of(const char *text, const char *part)
{
	size_t n = 0;

	for (const char *at = strstr(text, part); at; at = strstr(at + 1, part))
		n++;
	return n;
}

static void agenda_and_roster_are_text_and_html(void **state)
{
	struct Runner *runner = *state;

	golden_check_text("agenda.txt", EXPECT(runner, 0, "agenda", "DAL17-S1").out);
	golden_check_text("roster.txt", EXPECT(runner, 0, "roster", "DAL17").out);
	EXPECT(runner, 0, "agenda", "DAL17-S1", "-o", "a.html");
	EXPECT(runner, 0, "roster", "DAL17-03", "-o", "r.html");
	golden_check_text("agenda.html", content(runner, "a.html"));
	golden_check_text("roster.html", content(runner, "r.html"));
}

/* A record that has much to tell; of other kinds any, as it is completed. */
static const char *example_of(struct Runner *runner, enum Kind kind)
{
	static const char *const examples[N_KINDS] = {
		[KIND_SESSION] = "DAL17-S1", [KIND_COHORT] = "DAL17",
		[KIND_TEAM] = "DAL17-03",    [KIND_PERSON] = "daniel okafor",
		[KIND_CASE] = "lakeside",    [KIND_SURVEY] = "DAL17-before"};
	const char *first;

	if (examples[kind])
		return examples[kind];
	first = EXPECT(runner, 0, "complete", "show", entity_get(kind)->key, "").out;
	if (!*first)
		fail_msg("the demo has no %s to write about", entity_get(kind)->name);
	return arena_format(&runner->arena, "%.*s", (int)strcspn(first, "\t\n"), first);
}

static void every_row_renders_in_every_format(void **state)
{
	static const char *const endings[] = {"txt", "html", "pdf"};
	struct Runner *runner = *state;
	const struct DocumentSpec *spec;

	need_module(runner);
	for (size_t i = 0; (spec = document_spec_at(i)); i++) {
		for (size_t k = 0; spec->kinds[k] != N_KINDS; k++) {
			for (size_t e = 0; e < 3; e++) {
				const char *name = arena_format(&runner->arena, "%s-%zu.%s",
								spec->key, k, endings[e]);

				EXPECT(runner, 0, spec->key, example_of(runner, spec->kinds[k]),
				       "-o", name);
				assert_true(strlen(content(runner, name)) > 8);
			}
		}
		assert_true(*spec->title && *spec->help);
	}
}

static void a_list_is_whole_with_its_columns_filter_and_order(void **state)
{
	struct Runner *runner = *state;
	const char *text;

	EXPECT(runner, 0, "list", "person", "--columns", "name,email", "--sort", "-name", "-o",
	       "p.txt");
	text = content(runner, "p.txt");
	assert_null(strstr(text, "Profession"));
	assert_true(strstr(text, "Tom Ybarra") < strstr(text, "Elena Brandt"));
	EXPECT(runner, 0, "list", "person", "name:brandt", "-o", "b.txt");
	text = content(runner, "b.txt");
	assert_non_null(strstr(text, "Filter: name:brandt"));
	assert_non_null(strstr(text, "1 person\n"));
}

static void a_list_keeps_to_its_limit_and_json_goes_to_a_file(void **state)
{
	struct Runner *runner = *state;
	const char *text;

	EXPECT(runner, 0, "list", "person", "--limit", "2", "-o", "two.txt");
	assert_non_null(strstr(content(runner, "two.txt"), "2 people\n"));
	EXPECT(runner, 0, "list", "person", "--json", "--limit", "2", "-o", "j.txt");
	text = EXPECT(runner, 0, "list", "person", "--json", "--limit", "2").out;
	assert_string_equal(content(runner, "j.txt"), text);
	text = EXPECT(runner, 2, "list", "person", "--csv", "--json").err;
	assert_non_null(strstr(text, "One format at a time"));
}

/* The same rows and days as on the page. */
static void today_is_a_document_too(void **state)
{
	struct Runner *runner = *state;
	const char *text;

	EXPECT(runner, 0, "today", "-o", "today.txt");
	text = content(runner, "today.txt");
	golden_check_text("today-document.txt", text);
	EXPECT(runner, 0, "today", "-o", "today.html");
	assert_non_null(strstr(content(runner, "today.html"), "<h2>Next 14 days</h2>"));
	EXPECT(runner, 0, "today", "--as", "okafor", "-o", "own.txt");
	assert_non_null(strstr(content(runner, "own.txt"), ", teams of Daniel Okafor\n"));
	need_module(runner);
	EXPECT(runner, 0, "today", "-o", "today.pdf");
}

static void pages_repeat_the_head_and_say_their_number(void **state)
{
	struct Runner *runner = *state;
	const char *text;

	need_module(runner);
	EXPECT(runner, 0, "list", "person", "-o", "p.pdf");
	text = read_pdf(runner, "pdftotext", "-layout", "p.pdf");
	assert_non_null(strstr(text, "Page 1 of 3"));
	assert_non_null(strstr(text, "Page 3 of 3"));
	/* Letters are handed out one by one. */
	EXPECT(runner, 0, "letter", "accepted", "DAL17-03", "DAL17-04", "-o", "l.pdf",
	       "--no-record");
	assert_null(strstr(read_pdf(runner, "pdftotext", "-layout", "l.pdf"), "Page 1"));
	assert_int_equal(count_of(text, "Credentials"), 3);
	assert_non_null(strstr(text, "高橋"));
	assert_non_null(strstr(read_pdf(runner, "pdfinfo", NULL, "p.pdf"), "(letter)"));
	EXPECT(runner, 0, "list", "person", "-o", "a4.pdf", "--paper", "a4");
	assert_non_null(strstr(read_pdf(runner, "pdfinfo", NULL, "a4.pdf"), "(A4)"));
}

static void the_same_document_is_the_same_bytes(void **state)
{
	struct Runner *runner = *state;
	size_t n_first, n_second;

	need_module(runner);
	EXPECT(runner, 0, "roster", "DAL17", "-o", "1.pdf");
	EXPECT(runner, 0, "roster", "DAL17", "-o", "2.pdf");
	const char *first = run_read_file(&runner->arena, runner_path(runner, "1.pdf"), &n_first);
	const char *second = run_read_file(&runner->arena, runner_path(runner, "2.pdf"), &n_second);

	assert_int_equal(n_first, n_second);
	assert_memory_equal(first, second, n_first);
}

static void json_has_items_and_members(void **state)
{
	assert_non_null(strstr(EXPECT(*state, 0, "agenda", "DAL17-S1", "--json").out,
			       "\"title\": \"Breakfast and registration\""));
	assert_non_null(strstr(EXPECT(*state, 0, "roster", "DAL17-03", "--json").out,
			       "\"DAL17-S1\": \"yes\""));
}

static void bad_targets_are_one_sentence(void **state)
{
	static const struct {
		int code;
		const char *path, *words;
	} rows[] = {
		{2, "a.doc", "ends in .pdf, .html, .txt, .xlsx, .csv, .tsv or .json"},
		{2, "a.svg", "ends in .pdf, .html, .txt, .xlsx, .csv, .tsv or .json"},
		{3, "nowhere/a.txt", "nowhere"},
		{3, "there.txt", "is there already"},
	};
	struct Runner *runner = *state;

	run_write_file(runner_path(runner, "there.txt"), "x", 1);
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		assert_non_null(strstr(
			EXPECT(runner, rows[i].code, "roster", "DAL17", "-o", rows[i].path).err,
			rows[i].words));
	EXPECT(runner, 0, "roster", "DAL17", "-o", "there.txt", "--force");
	EXPECT(runner, 2, "roster", "DAL17", "-o", "a.pdf", "--paper", "a5");
}

static void no_season_file_is_written_over(void **state)
{
	struct Runner *runner = *state;
	struct Run run;

	EXPECT(runner, 0, "demo", "other.html", "--at", "2017-08-21");
	run = EXPECT(runner, 3, "roster", "DAL17", "-o", "other.html", "--force");
	assert_non_null(strstr(run.err, "is not written over"));
}

/* --- The model and its painters --- */

static void text_in_html_is_escaped_and_parts_keep_their_order(void **state)
{
	static const struct DocumentColumn columns[] = {{"A & B", CELL_LEFT}, {"n", CELL_RIGHT}};
	struct Arena arena = {0};
	struct Document document;
	struct Error error;
	struct Text out;

	(void)state;
	text_init(&out);
	document_begin(&document, &arena, "<b>");
	document_list_item(&document, "one");
	document_list_item(&document, "two");
	document_page_break(&document);
	document_row(&document, document_table(&document, columns, 2),
		     (const char *const[]){"\"x\" < y", NULL});
	assert_true(paper_document(&document, (struct PaperOptions){.format = PAPER_HTML}, &out,
				   &error));
	assert_non_null(strstr(text_get(&out), "<title>&lt;b&gt;</title>"));
	assert_non_null(strstr(text_get(&out),
			       "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<div class=\"page\">"));
	assert_non_null(
		strstr(text_get(&out), "<td>&quot;x&quot; &lt; y</td><td class=\"right\">"));
	text_release(&out);
	arena_release(&arena);
}

static void text_is_wrapped_and_never_cut(void **state)
{
	static const struct DocumentColumn columns[] = {{"Name", CELL_LEFT}, {"n", CELL_RIGHT}};
	struct Arena arena = {0};
	struct Document document;
	struct Error error;
	struct Text out;

	(void)state;
	text_init(&out);
	document_begin(&document, &arena, "T");
	document_row(&document, document_table(&document, columns, 2),
		     (const char *const[]){"高橋 five and more words", "7"});
	assert_true(paper_document(&document,
				   (struct PaperOptions){.format = PAPER_TEXT, .columns = 16}, &out,
				   &error));
	assert_string_equal(text_get(&out), "T\n=\n\nName           n\n-------------  -\n"
					    "高橋 five and  7\nmore words\n");
	text_release(&out);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(agenda_and_roster_are_text_and_html),
		cmocka_unit_test(every_row_renders_in_every_format),
		cmocka_unit_test(a_list_is_whole_with_its_columns_filter_and_order),
		cmocka_unit_test(a_list_keeps_to_its_limit_and_json_goes_to_a_file),
		cmocka_unit_test(today_is_a_document_too),
		cmocka_unit_test(pages_repeat_the_head_and_say_their_number),
		cmocka_unit_test(the_same_document_is_the_same_bytes),
		cmocka_unit_test(json_has_items_and_members),
		cmocka_unit_test(bad_targets_are_one_sentence),
		cmocka_unit_test(no_season_file_is_written_over),
		cmocka_unit_test(text_in_html_is_escaped_and_parts_keep_their_order),
		cmocka_unit_test(text_is_wrapped_and_never_cut),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
