/* Lists that go out: CSV, tab-separated text and spreadsheets, with what the list in view has. */
#include "support/run.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/xchg/data_table.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static int set_up(void **state)
{
	static struct Runner runner;

	runner_init(&runner);
	runner.file = "demo.qtp";
	*state = &runner;
	runner_demo(&runner, "demo.qtp");
	return 0;
}

static int tear_down(void **state)
{
	runner_release(*state);
	return 0;
}

static void a_text_that_a_spreadsheet_would_run_is_guarded(void **state)
{
	static const struct {
		const char *text;
		bool guarded;
	} rows[] = {
		{"=1+1", true},
		{"@sum(a1)", true},
		{"+cmd|' /C calc'!A0", true},
		{"-1+1|cmd", true},
		{"\t=1", true},
		{"\r=1", true},
		{"\xef\xbc\x9d"
		 "1+1",
		 true},
		{"\xef\xbc\xa0"
		 "a",
		 true},
		{"\xef\xbc\x8b"
		 "1",
		 true},
		{"\xef\xbc\x8d"
		 "1",
		 true},
		{"'=1", true}, /* what was written so by its owner comes back as it was */
		{"+1 (214) 555-0100 ext. 12", false},
		{"+49 30 901820", false},
		{"-5", false},
		{"-0.25", false},
		{"a=1", false},
		{"", false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		if (data_table_needs_guard(rows[i].text) != rows[i].guarded)
			fail_msg("%s", rows[i].text);
	}
	assert_string_equal(data_table_unguard("'=1+1"), "=1+1");
	assert_string_equal(data_table_unguard("'tis"), "'tis");
}

/* Columns, filter, order and head are those that are asked for; RFC 4180. */
static void csv_is_what_the_list_shows(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	EXPECT(runner, 0, "set", "practice", "Lakeside", "notes==1+1");
	EXPECT(runner, 0, "set", "practice", "Lakeside", "city=Fort Worth, \"west\"");
	out = EXPECT(runner, 0, "list", "practice", "name:Lakeside", "--columns", "name,city,notes",
		     "--csv")
		      .out;
	assert_string_equal(out, "Name,City,Notes\r\nLakeside Oncology,\"Fort Worth, "
				 "\"\"west\"\"\",'=1+1\r\n");
	out = EXPECT(runner, 0, "list", "practice", "name:Lakeside", "--columns", "name,notes",
		     "--csv", "--keys", "--no-guard", "--excel")
		      .out;
	assert_string_equal(out, "\xef\xbb\xbfname,notes\r\nLakeside Oncology,=1+1\r\n");
	out = EXPECT(runner, 0, "list", "team", "coach:Okafor", "--columns", "code,stage", "--sort",
		     "-code", "--tsv", "--limit", "2")
		      .out;
	assert_string_equal(out, "Code\tStage\nPOR17-06\taccepted\nPOR17-05\taccepted\n");
	/* What a reader would take off, or apart, is between marks; so is a first ID. */
	static const char question[] = "SELECT ' a' AS ID, 'b ' AS b, 'c' || char(13) || 'd' AS c, "
				       "'e' || char(9) || 'f' AS d";

	assert_string_equal(EXPECT(runner, 0, "sql", question, "--csv").out,
			    "\"ID\",b,c,d\r\n\" a\",\"b \",\"c\rd\",e\tf\r\n");
	assert_string_equal(EXPECT(runner, 0, "sql", question, "--tsv").out,
			    "\"ID\"\tb\tc\td\n\" a\"\t\"b \"\t\"c\rd\"\t\"e\tf\"\n");
}

/* References carry their names; ids stand beside them where they are asked for. */
static void names_come_with_ids_on_request(void **state)
{
	struct Runner *runner = *state;
	const char *plain =
		EXPECT(runner, 0, "list", "team", "--columns", "code,coach", "--csv", "--keys").out;
	const char *ids = EXPECT(runner, 0, "list", "team", "--columns", "code,coach", "--csv",
				 "--keys", "--with-ids")
				  .out;

	assert_int_equal(strncmp(plain, "code,coach\r\n", 12), 0);
	assert_int_equal(strncmp(ids, "id,code,coach,coach_id\r\nid:", 27), 0);
}

static size_t n_lines(const char *text)
{
	size_t n = 0;

	for (; *text; text++)
		n += *text == '\n';
	return n;
}

/* Longer than what is read at once. */
static void a_long_list_is_whole(void **state)
{
	struct Runner *runner = *state;
	const char *out;
	struct Text text;

	text_init(&text);
	text_append(&text, "name\n");
	for (int i = 0; i < 2100; i++)
		text_format(&text, "Long %04d\n", i);
	run_write_file(runner_path(runner, "long.csv"), text_get(&text), text.length);
	text_release(&text);
	EXPECT(runner, 0, "import", "practice", "long.csv");
	out = EXPECT(runner, 0, "list", "practice", "name:Long", "--columns", "name", "--csv").out;
	assert_int_equal(n_lines(out), 2101);
	assert_non_null(strstr(out, "\nLong 1999\r\nLong 2000\r\nLong 2001\r\n"));
	out = EXPECT(runner, 0, "list", "practice", "name:Long", "--columns", "name", "--csv",
		     "--limit", "2050")
		      .out;
	assert_int_equal(n_lines(out), 2051);
	EXPECT(runner, 0, "undo");
}

static void all_columns_are_all_fields(void **state)
{
	const char *out = EXPECT(*state, 0, "list", "person", "--columns", "all", "--csv", "--keys",
				 "--limit", "1")
				  .out;

	assert_non_null(strstr(out, ",member_until,"));
	assert_non_null(strstr(out, ",notes\r\n"));
	assert_null(strstr(out, ",npi,")); /* it is masked: by its name alone */
	out = EXPECT(*state, 0, "list", "person", "--columns", "name,npi", "--csv", "--limit", "1")
		      .out;
	assert_non_null(strstr(out, ",NPI\r\n"));
}

/* A spreadsheet as python reads it: what is around the cells, then a line a row: texts, truths, and
 * numbers with the code of their format; of a long text how many characters it has. */
static const char *read_back_sheet(struct Runner *runner, const char *name)
{
	static const char script[] =
		"import sys, zipfile\n"
		"import xml.etree.ElementTree as tree\n"
		"book = zipfile.ZipFile(sys.argv[1])\n"
		"space = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'\n"
		"def parts(name):\n"
		"    return tree.fromstring(book.read(name))\n"
		"def found(tree, name):\n"
		"    return tree.iter(space + name)\n"
		"texts = [''.join(t.text or '' for t in found(item, 't'))\n"
		"         for item in parts('xl/sharedStrings.xml')]\n"
		"styles = parts('xl/styles.xml')\n"
		"codes = {f.get('numFmtId'): f.get('formatCode')\n"
		"         for f in found(styles, 'numFmt')}\n"
		"kinds = list(styles.find(space + 'cellXfs'))\n"
		"fonts = list(styles.find(space + 'fonts'))\n"
		"sheet = parts('xl/worksheets/sheet1.xml')\n"
		"pane = sheet.find('.//' + space + 'pane')\n"
		"print('sheet', next(found(parts('xl/workbook.xml'), 'sheet')).get('name'))\n"
		"print('frozen', pane.get('state'), pane.get('ySplit'))\n"
		"print('filter', sheet.find(space + 'autoFilter').get('ref'))\n"
		"print('widths', *[int(float(c.get('width'))) for c in found(sheet, 'col')])\n"
		"def shown(cell):\n"
		"    value = cell.find(space + 'v')\n"
		"    style = kinds[int(cell.get('s'))]\n"
		"    code = style.get('numFmtId')\n"
		"    bold = fonts[int(style.get('fontId'))].find(space + 'b') is not None\n"
		"    if value is None:\n"
		"        return ''\n"
		"    if cell.get('t') == 'b':\n"
		"        return 'yes' if value.text == '1' else 'no'\n"
		"    if cell.get('t') != 's':\n"
		"        return '#' + value.text + '@' + codes.get(code, code)\n"
		"    text = texts[int(value.text)]\n"
		"    if len(text) > 100:\n"
		"        return 'long %d' % len(text)\n"
		"    mark = '*' if bold else '' if codes.get(code, code) == '@' else '~'\n"
		"    return mark + text.replace('\\n', '\\\\n')\n"
		"for row in found(sheet, 'row'):\n"
		"    print('|'.join(shown(cell) for cell in row))\n";
	struct Runner reader = *runner;
	struct Run run;

	reader.program = "/usr/bin/python3";
	reader.file = NULL;
	if (access(reader.program, X_OK) != 0) {
		print_message("python3 is missing: the spreadsheet is not read back\n");
		skip();
	}
	run = RUN(&reader, "-c", script, name);
	runner->arena = reader.arena;
	assert_int_equal(run.code, 0);
	return run.out;
}

/* Dates are numbers of days since 1899-12-30, but not before 1 Mar 1900; numbers, money and times
 * are numbers; formulas, codes and phones are texts. */
static void a_spreadsheet_is_read_by_another_program(void **state)
{
	static const struct {
		const char *words[8];
		const char *says[4];
	} rows[] = {
		{{"list", "session", "cohort=DAL17", "--columns", "code,first_day,number",
		  "--keys"},
		 {"frozen frozen 1\nfilter A1:C4\nwidths 9 12 9\n",
		  "\n*code|*first_day|*number\nDAL17-S1|#42830@yyyy\\-mm\\-dd|#1@0\n"}},
		{{"list", "entry", "kind=charge", "--columns", "day,amount", "--limit", "1"},
		 {"\n#42779@yyyy\\-mm\\-dd|#4200@#,##0.00\n"}},
		{{"list", "agenda", "--columns", "start,minutes", "--limit", "1"},
		 {"sheet Agenda items\n", "\n#0.3125@hh:mm|#45@0\n"}},
		{{"list", "person", "lin", "--columns", "phone,faculty,member_from,fellow"},
		 {"\n1234567890123456|yes|1900-01-31|no\n"}},
		{{"list", "practice", "riverbend", "--columns", "region,notes"},
		 {"\n=1+1|~one\\ntwo\\nthree\n"}},
		{{"list", "practice", "valley", "--columns", "notes"}, {"\nlong 16383\n"}},
		{{"show", "practice", "O'Neill"}, {"sheet O-Neill -A--B- C--\n"}},
		{{"sql", "SELECT 1234567890123456 AS n, 12 AS m"}, {"\n1234567890123456|#12@0\n"}},
	};
	struct Runner *runner = *state;
	struct Text faces;

	text_init(&faces);
	text_append(&faces, "notes=");
	text_append_repeat(&faces, "\xf0\x9f\x98\x80", 16384);
	EXPECT(runner, 0, "set", "practice", "Valley", text_get(&faces));
	text_release(&faces);
	EXPECT(runner, 0, "set", "practice", "Riverbend", "notes=one\r\ntw\x14o\rthree",
	       "region==1+1");
	EXPECT(runner, 0, "set", "practice", "Harbor Onc", "name=O'Neill [A]/B: C*?");
	EXPECT(runner, 0, "set", "person", "wei.lin", "phone=1234567890123456", "fellow=no",
	       "member_from=1900-01-31");
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		const char *words[12] = {NULL};
		size_t k = 0;

		for (; rows[i].words[k]; k++)
			words[k] = rows[i].words[k];
		words[k++] = "--force";
		words[k] = "--output=s.xlsx";
		const struct Run run = runner_run(runner, words);

		assert_int_equal(run.code, 0);
		const char *out = read_back_sheet(runner, "s.xlsx");

		for (k = 0; rows[i].says[k]; k++)
			if (!strstr(out, rows[i].says[k]))
				fail_msg("\"%s\" is not in:\n%s", rows[i].says[k], out);
		if (!strstr(out, "long ") != !strstr(run.err, "1 text is longer than a cell"))
			fail_msg("what is cut is not said: %s%s", out, run.err);
	}
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
	EXPECT(runner, 0, "undo");
}

/* Excel opens no file that has a sheet of this name. */
static void a_sheet_has_a_name_that_excel_takes(void **state)
{
	struct Runner *runner = *state;

	EXPECT(runner, 0, "history", "--limit", "2", "-o", "h.xlsx");
	assert_non_null(
		strstr(EXPECT(runner, 2, "import", "person", "h.xlsx", "--sheet", "None").err,
		       "\"History list\""));
}

/* Columns that need no head on paper have one as data. */
static void today_has_a_name_for_each_column(void **state)
{
	const char *out = EXPECT(*state, 0, "today", "--csv").out;

	assert_int_equal(strncmp(out, "Part,Light,Name,Site,Needs you,Who,Day,", 39), 0);
	assert_null(strstr(out, "Column "));
}

static void a_format_that_does_not_fit_is_one_sentence(void **state)
{
	struct Runner *runner = *state;

	assert_non_null(strstr(EXPECT(runner, 2, "list", "team", "--csv", "--xlsx").err,
			       "One format at a time"));
	assert_non_null(strstr(EXPECT(runner, 2, "list", "team", "-o", "a.ods").err, ".xlsx"));
	assert_non_null(
		strstr(EXPECT(runner, 2, "list", "team", "--csv", "-o", "a.xlsx").err,
		       "a.xlsx ends in .xlsx, but --csv asks for another format. Leave out --csv"));
	EXPECT(runner, 2, "check", "--json", "-o", "a.pdf");
	EXPECT(runner, 2, "list", "team", "--pdf", "-o", "a.txt");
	EXPECT(runner, 0, "list", "team", "--csv", "-o", "plain.txt");
	EXPECT(runner, 0, "list", "team", "-o", "there.csv");
	assert_non_null(
		strstr(EXPECT(runner, 3, "list", "team", "-o", "there.csv").err, "--force"));
	assert_non_null(
		strstr(EXPECT(runner, 3, "list", "team", "--csv", "-o", "demo.qtp", "--force").err,
		       "is not written over"));
	EXPECT(runner, 0, "backup", "-o", "other.qtp");
	assert_non_null(
		strstr(EXPECT(runner, 3, "list", "team", "--csv", "-o", "other.qtp", "--force").err,
		       "is not written over"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_text_that_a_spreadsheet_would_run_is_guarded),
		cmocka_unit_test(csv_is_what_the_list_shows),
		cmocka_unit_test(names_come_with_ids_on_request),
		cmocka_unit_test(a_long_list_is_whole),
		cmocka_unit_test(all_columns_are_all_fields),
		cmocka_unit_test(a_spreadsheet_is_read_by_another_program),
		cmocka_unit_test(a_sheet_has_a_name_that_excel_takes),
		cmocka_unit_test(today_has_a_name_for_each_column),
		cmocka_unit_test(a_format_that_does_not_fit_is_one_sentence),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
