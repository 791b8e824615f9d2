/* Spreadsheets that come in: what cells show is what is read, and what cannot be read says why. */
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELATIONS         \
	"<Relationships " \
	"xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
#define HEAD                                                                                       \
	"<row r=\"1\">" IN("A1", "Name") IN("B1", "E-mail") IN("C1", "Phone") IN("D1", "Practice") \
		IN("E1", "Member from") "</row>"
#define IN(ref, text) "<c r=\"" ref "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define TEXT(text) "<c t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define IS(ref, kind, inside) "<c r=\"" ref "\" " kind ">" inside "</c>"
#define AN_ERROR(column) IS(column "2", "t=\"e\"", "<v>#N/A</v>")
#define ERRORS(a, b, c, d, e) AN_ERROR(a) AN_ERROR(b) AN_ERROR(c) AN_ERROR(d) AN_ERROR(e)

/* ---- an archive without compression ---- */

struct Zip {
	unsigned char bytes[32768], ends[4096];
	size_t n, n_ends, n_parts;
	uint32_t claimed; /* what each part is said to unpack to; 0: the truth */
};

static void number(unsigned char *out, size_t *n, uint32_t value, size_t bytes)
{
	for (size_t i = 0; i < bytes; i++)
		out[(*n)++] = (unsigned char)((uint64_t)value >> 8 * i);
}

static uint32_t checksum(const char *text)
{
	uint32_t sum = 0xffffffff;

	for (; *text; text++) {
		sum ^= (unsigned char)*text;
		for (int i = 0; i < 8; i++)
			sum = sum >> 1 ^ (sum & 1 ? 0xedb88320 : 0);
	}
	return ~sum;
}

/* The fields that both headers of a part have. */
static void common(const struct Zip *zip, unsigned char *out, size_t *n, const char *name,
		   const char *text)
{
	number(out, n, 20, 2);
	number(out, n, 0, 8);
	number(out, n, checksum(text), 4);
	number(out, n, (uint32_t)strlen(text), 4);
	number(out, n, zip->claimed ? zip->claimed : (uint32_t)strlen(text), 4);
	number(out, n, (uint32_t)strlen(name), 2);
	number(out, n, 0, 2);
}

static void part(struct Zip *zip, const char *name, const char *text)
{
	uint32_t start = (uint32_t)zip->n;

	number(zip->bytes, &zip->n, 0x04034b50, 4);
	common(zip, zip->bytes, &zip->n, name, text);
	memcpy(zip->bytes + zip->n, name, strlen(name));
	memcpy(zip->bytes + zip->n + strlen(name), text, strlen(text));
	zip->n += strlen(name) + strlen(text);
	number(zip->ends, &zip->n_ends, 0x02014b50, 4);
	number(zip->ends, &zip->n_ends, 20, 2);
	common(zip, zip->ends, &zip->n_ends, name, text);
	number(zip->ends, &zip->n_ends, 0, 8);
	number(zip->ends, &zip->n_ends, 0, 2);
	number(zip->ends, &zip->n_ends, start, 4);
	memcpy(zip->ends + zip->n_ends, name, strlen(name));
	zip->n_ends += strlen(name);
	zip->n_parts++;
}

static void write_zip(struct Zip *zip, const char *path)
{
	uint32_t start = (uint32_t)zip->n;

	memcpy(zip->bytes + zip->n, zip->ends, zip->n_ends);
	zip->n += zip->n_ends;
	number(zip->bytes, &zip->n, 0x06054b50, 4);
	number(zip->bytes, &zip->n, 0, 4);
	number(zip->bytes, &zip->n, (uint32_t)zip->n_parts, 2);
	number(zip->bytes, &zip->n, (uint32_t)zip->n_parts, 2);
	number(zip->bytes, &zip->n, (uint32_t)zip->n_ends, 4);
	number(zip->bytes, &zip->n, start, 4);
	number(zip->bytes, &zip->n, 0, 2);
	run_write_file(path, (const char *)zip->bytes, zip->n);
}

/* ---- a spreadsheet ---- */

static const char strings[] = "<sst " MAIN "><si><t>Kim</t><rPh><t>READING</t></rPh></si>"
			      "<si><r><t>Half </t></r><r><t>Bold</t></r></si></sst>";
static const char styles[] =
	"<styleSheet " MAIN "><numFmts><numFmt numFmtId=\"164\" formatCode=\"00000;d\"/>"
	"<numFmt numFmtId=\"166\" formatCode=\"&quot;day &quot;0\"/>"
	"<numFmt numFmtId=\"167\" formatCode=\"h:mm\"/>"
	"<numFmt numFmtId=\"165\" formatCode=\"[$-409]d\\ mmm\\ yyyy;@\"/></numFmts>"
	"<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
	"<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/>"
	"<xf numFmtId=\"57\"/><xf numFmtId=\"167\"/></cellXfs></styleSheet>";

struct Sheet {
	const char *rows, *after, *about, *start;
	const char *relations; /* beside those of the sheets; NULL: none */
	const char *name;      /* NULL: People */
	/* Rows and name of the sheet in front of it; NULL: it is hidden, and called Old. */
	const char *old, *old_name;
	bool is_old_hidden;
	uint32_t claimed;
};

static void give_sheet(struct Runner *runner, struct Sheet sheet)
{
	static struct Zip zip;
	char text[8192];

	zip = (struct Zip){0};
	part(&zip, "[Content_Types].xml", "<Types/>");
	part(&zip, "_rels/.rels",
	     RELATIONS "<Relationship Id=\"a\" Type=\"" OFFICE
		       "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
	snprintf(text, sizeof text,
		 "<workbook " MAIN " xmlns:r=\"" OFFICE "\">%s<sheets>"
		 "<sheet name=\"%s\" sheetId=\"1\" %s r:id=\"h\"/>"
		 "<sheet name=\"%s\" sheetId=\"2\" r:id=\"p\"/></sheets></workbook>",
		 sheet.about ? sheet.about : "", sheet.old ? sheet.old_name : "Old",
		 sheet.old && !sheet.is_old_hidden ? "" : "state=\"hidden\"",
		 sheet.name ? sheet.name : "People");
	part(&zip, "xl/workbook.xml", text);
	snprintf(text, sizeof text,
		 RELATIONS
		 "<Relationship Id=\"h\" Type=\"" OFFICE
		 "/worksheet\" Target=\"worksheets/old.xml\"/><Relationship Id=\"p\" Type=\"" OFFICE
		 "/worksheet\" Target=\"/xl/worksheets/people.xml\"/><Relationship Id=\"s\" "
		 "Type=\"" OFFICE "/sharedStrings\" Target=\"strings.xml\"/><Relationship "
		 "Id=\"f\" Type=\"" OFFICE "/styles\" Target=\"styles.xml\"/>%s</Relationships>",
		 sheet.relations ? sheet.relations : "");
	part(&zip, "xl/_rels/workbook.xml.rels", text);
	part(&zip, "xl/strings.xml", strings);
	part(&zip, "xl/styles.xml", styles);
	snprintf(text, sizeof text, "<worksheet " MAIN "><sheetData>%s</sheetData></worksheet>",
		 sheet.old ? sheet.old : "");
	part(&zip, "xl/worksheets/old.xml", text);
	zip.claimed = sheet.claimed;
	snprintf(text, sizeof text,
		 "%s<worksheet " MAIN "><dimension ref=\"A1\"/><sheetData>%s"
		 "</sheetData>%s</worksheet>",
		 sheet.start ? sheet.start : "", sheet.rows, sheet.after ? sheet.after : "");
	part(&zip, "xl/worksheets/people.xml", text);
	write_zip(&zip, runner_path(runner, "sheet.xlsx"));
}

static const char *column(struct Runner *runner, const char *field, const char *filter)
{
	return EXPECT(runner, 0, "list", "person", filter, "--csv", "--columns", field).out;
}

static const char kim[] = "<row r=\"2\">" IS("A2", "t=\"s\"", "<v>0</v>") IN("B2", "kim@x.example")
	IS("C2", "", "<v>5345700755</v>") IS("E2", "s=\"1\"", "<v>42830</v>") "</row>";
static const char bold[] = "<row>" IS("A3", "t=\"s\"", "<v>1</v>") IN("B3", "bold@x.example")
	IS("C3", "s=\"2\"", "<v>4101</v>") IS("E3", "s=\"3\"", "<v>42831</v>") "</row>";
static const char formula[] = "<row r=\"5\">" IS(
	"A5", "t=\"str\"",
	"<f>A3</f><v>By Formula</v>") "</row><row r=\"1048576\">" IS("A1048576", "s=\"1\"",
								     "") "</row>";

static void a_cell_is_read_as_it_is_shown(void **state)
{
	struct Runner *runner = *state;
	char rows[2048];

	snprintf(rows, sizeof rows, "%s%s%s%s", HEAD, kim, bold, formula);
	give_sheet(runner, (struct Sheet){.rows = rows});
	expect_in(EXPECT(runner, 0, "import", "person", "sheet.xlsx").out,
		  "3 rows: 3 create, 0 update, 0 same, 0 skip, 0 conflict.");
	assert_string_equal(column(runner, "name,phone,member_from", "email:kim@x.example"),
			    "Name,Phone,Member from\r\nKim,5345700755,2017-04-05\r\n");
	assert_string_equal(column(runner, "name,phone,member_from", "email:bold@x.example"),
			    "Name,Phone,Member from\r\nHalf Bold,04101,2017-04-06\r\n");
	expect_in(EXPECT(runner, 0, "import", "person", "sheet.xlsx").out, "3 same");
	EXPECT(runner, 0, "undo");
}

/* Cells without a place, readings of a text in the cell itself, days as texts, formats of every
 * kind; macros and sheets of charts aside. */
static void a_book_of_another_program_is_read(void **state)
{
	static const char *const parts[] = {
		("<row>" TEXT("Name") TEXT("E-mail") TEXT("Phone")),
		(TEXT("Member from") "</row><row><c t=\"inlineStr\"><is><t>Kim</t>"),
		("<rPh><t>READING</t></rPh></is></c>" TEXT("kim@x.example")),
		"<c><v>0.1</v></c><c t=\"d\"><v>2017-04-05T00:00:00Z</v></c></row>",
		("<row>" TEXT("Lee_x0020_Ann") TEXT("lee@x.example") "<c s=\"4\"><v>7</v></c>"),
		"<c s=\"5\"><v>42830</v></c></row>",
		("<row>" TEXT("Moe") TEXT("moe@x.example") "<c s=\"6\"><v>1.5</v></c></row>"),
	};
	const char *rows = "";
	struct Runner *runner = *state;
	const char *out;

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		rows = arena_format(&runner->arena, "%s%s", rows, parts[i]);
	give_sheet(runner,
		   (struct Sheet){.rows = rows,
				  .about = "<sheet name=\"Chart\" sheetId=\"9\" r:id=\"c\"/>",
				  .relations = "<Relationship Id=\"v\" Type=\"" OFFICE
					       "/vbaProject\" Target=\"v.bin\"/><Relationship "
					       "Id=\"c\" Type=\"" OFFICE
					       "/chartsheet\" Target=\"c.xml\"/>"});
	out = EXPECT(runner, 0, "import", "person", "sheet.xlsx").out;
	expect_in(out, "takes another one: \"Old\" (hidden). Its macros are left out.");
	assert_string_equal(column(runner, "name,phone,member_from", "email:x.example"),
			    "Name,Phone,Member from\r\nLee Ann,7,2017-04-05\r\n"
			    "Kim,0.1,2017-04-05\r\nMoe,36:00,\r\n");
	EXPECT(runner, 0, "undo");
}

/* What comes through a pipe cannot be read twice. */
static void a_spreadsheet_comes_through_a_pipe(void **state)
{
	struct Runner *runner = *state, shell = *runner;

	give_sheet(runner,
		   (struct Sheet){.rows = HEAD "<row r=\"2\">" IN("A2", "Ann Pipe") "</row>"});
	shell.program = "/bin/sh";
	shell.file = shell.now = NULL;
	expect_in(RUN(&shell, "-c", "cat sheet.xlsx | \"$0\" -f d.qtp import person - --dry-run",
		      runner->program)
			  .out,
		  "Row 2: create person Ann Pipe");
	runner->arena = shell.arena;
}

/* Archives that are something else. */
static void what_is_no_spreadsheet_says_what_to_do(void **state)
{
	static const struct {
		const char *name, *text, *says;
	} parts[] = {
		{"content.xml", "<x/>", "It is an OpenDocument sheet. Save it as .xlsx or as CSV."},
		{"notes.txt", "x", "It is an archive, but no spreadsheet."},
		{"_rels/.rels",
		 RELATIONS "<Relationship Id=\"a\" Type=\"" OFFICE
			   "/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>",
		 "It is a binary .xlsb file. Save it as .xlsx."},
		{"_rels/.rels", RELATIONS "</Relationships>",
		 "It is an Office file, but no spreadsheet."},
	};
	static struct Zip zip;
	struct Runner *runner = *state;

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		zip = (struct Zip){0};
		if (i > 1)
			part(&zip, "[Content_Types].xml", "<Types/>");
		part(&zip, parts[i].name, parts[i].text);
		write_zip(&zip, runner_path(runner, "other.xlsx"));
		expect_in(EXPECT(runner, 2, "import", "person", "other.xlsx").err, parts[i].says);
	}
}

static void days_count_from_1904_where_the_file_says_so(void **state)
{
	struct Runner *runner = *state;

	give_sheet(runner,
		   (struct Sheet){
			   .rows = HEAD
			   "<row r=\"2\">" IN("A2", "Nineteen Four") IN("B2", "n@x.example")
				   IS("E2", "s=\"1\"",
				      "<v>41368</v>") "</row>"
						      "<row r=\"3\">" IN("A3", "Bare Number") IN(
							      "B3", "bare@x.example")
							      IS("E3", "", "<v>41368</v>") "</row>",
			   .about = "<workbookPr date1904=\"true\"/>"});
	EXPECT(runner, 0, "import", "person", "sheet.xlsx");
	assert_string_equal(column(runner, "member_from", "email:n@x.example"),
			    "Member from\r\n2017-04-05\r\n");
	assert_string_equal(column(runner, "member_from", "email:bare@x.example"),
			    "Member from\r\n2017-04-05\r\n");
	EXPECT(runner, 0, "undo");
}

static void merged_cells_are_filled_when_that_is_wanted(void **state)
{
	struct Runner *runner = *state;
	const char *out;

	give_sheet(runner,
		   (struct Sheet){.rows = HEAD "<row r=\"2\">" IN("A2", "Mo One")
					  IN("D2", "Lakeside Oncology") "</row><row r=\"3\">" IN(
						  "A3", "Mo Two") "</row>",
				  .after = "<mergeCells><mergeCell ref=\"D2:D3\"/><mergeCell "
					   "ref=\"A2:B2\"/></mergeCells>"});
	out = EXPECT(runner, 0, "import", "person", "sheet.xlsx", "--dry-run").out;
	expect_in(out, "1 cell is merged over rows, first in row 2");
	expect_in(out, "Row 3: create person Mo Two: Given name Mo;");
	expect_in(out, "--fill (M on the screen) gives it to all.");
	expect_in(out, "Sheet \"People\" was read; --sheet (S on the screen) takes another one: "
		       "\"Old\" (hidden).");
	EXPECT(runner, 0, "import", "person", "sheet.xlsx", "--fill");
	expect_in(column(runner, "practice", "\"Mo Two\""), "Lakeside Oncology");
	EXPECT(runner, 0, "undo");
}

static void what_cannot_be_read_says_why(void **state)
{
	static const struct {
		struct Sheet sheet;
		int code;
		const char *says;
	} rows[] = {
		{{.rows = HEAD "<row r=\"4\">" IS("A4", "", "<f>1+1</f>") "</row>"},
		 1,
		 "Row 4: conflict: Cell A4 is a formula without a stored value"},
		{{.rows = HEAD "<row r=\"3\">" IN("A3", "A")
			  IS("B3", "", "<f>A3</f><v></v>") "</row>"},
		 1,
		 "Row 3: conflict: Cell B3 is a formula without a stored value"},
		{{.rows = HEAD "<row r=\"2\">" IN("A2", "Ann Empty")
			  IS("B2", "t=\"str\"", "<f>A3</f><v></v>") "</row>"},
		 0,
		 "Row 2: create person Ann Empty"},
		{{.rows = HEAD "<row r=\"2\">" IS("A2", "t=\"e\"", "<v>#REF!</v>") "</row>"},
		 1,
		 "Cell A2 is an error of its formula."},
		{{.rows = HEAD "<row r=\"2\">" IN("A2", "A")
			  IS("E2", "s=\"1\"", "<v>59</v>") "</row>"},
		 1,
		 "Cell E2 is a day before 1 March 1900"},
		{{.rows = HEAD "<row r=\"2\">" IN("A2", "A") IN("XFD2", "far") "</row>"},
		 1,
		 "Cell XFD2 has a text, but its column has no head."},
		{{.rows = HEAD "<row r=\"2\">" IN("A2", "A")
			  IS("E2", "s=\"1\"", "<v>-5</v>") "</row>"},
		 1,
		 "Cell E2 is a number below zero that is shown as a day."},
		/* A row without a text is left where it would say something. */
		{{.rows = HEAD "<row r=\"2\">" IS("A2", "", "<f>B9</f>")
			  IS("E2", "", "<f>B8</f>") "</row>"},
		 1,
		 "Row 2: conflict: Cell A2 is a formula without a stored value"},
		{{.rows = HEAD "<row r=\"2\">" IN("A2", "A") "</row><row r=\"1048576\">" IN(
			  "XFD1048576", "far") "</row>"},
		 1,
		 "Row 1048576: conflict: Cell XFD1048576 has a text, but its column has no head."},
		{{.rows = HEAD "<row r=\"9\">" IN("ZZZZ9", "x") "</row>"},
		 2,
		 "\"ZZZZ9\", which no spreadsheet has"},
		{{.rows = HEAD, .start = "<!DOCTYPE x [<!ENTITY a \"aa\">]>"}, 2, "document type"},
		{{.rows = HEAD "<row", .after = ""}, 2, "damaged"},
		/* A cell that comes again is no other one. */
		{{.rows = HEAD "<row r=\"2\">" IN("A2", "Ann Two") IN("B2", "two@x.example")
			  IN("A2", "Other") "</row>"},
		 0,
		 "Row 2: create person Ann Two: E-mail two@x.example; Given name Ann; Family name "
		 "Two\n"},
		/* A title, a head that is not the first row, and faults beside what is used. */
		{{.rows = "<row r=\"1\">" IN("A1", "List of people") "</row><row r=\"3\">" IN(
			  "A3", "Name")
			  IN("B3", "Lookup") "</row><row r=\"4\">" IN("A4", "Ann Four")
				  IS("B4", "t=\"e\"", "<v>#N/A</v>") "</row>"},
		 0,
		 "Row 4: create person Ann Four"},
		{{.rows = "<row r=\"1\">" IN("A1", "List of people") "</row><row r=\"3\">" IN(
			  "A3", "Name") "</row><row r=\"4\">" IN("A4", "Ann Four")
			  IN("C4", "far") "</row>"},
		 1,
		 "Row 4: conflict: Cell C4 has a text, but its column has no head."},
		/* However many faults are in front of it. */
		{{.rows = "<row r=\"1\">" IN("A1", "A") IN("B1", "B") IN("C1", "C") IN("D1", "D")
			  IN("T1", "Name") "</row><row r=\"2\">" ERRORS("A", "B", "C", "D", "E")
				  ERRORS("F", "G", "H", "I", "J") ERRORS("K", "L", "M", "N", "O")
					  ERRORS("P", "Q", "R", "S", "T") "</row>"},
		 1,
		 "Row 2: conflict: Cell T2 is an error of its formula."},
		{{.rows = "<row r=\"1\">" IN("A1", "How to use it") "</row>"},
		 2,
		 "Sheet \"People\" was read; --sheet (S on the screen) takes another one: \"Old\""},
		{{.rows = HEAD, .claimed = (uint32_t)1 << 30}, 2, "unpacks to more than 512 MB"},
	};
	struct Runner *runner = *state;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		give_sheet(runner, rows[i].sheet);
		const struct Run run =
			EXPECT(runner, rows[i].code, "import", "person", "sheet.xlsx", "--dry-run");

		expect_in(rows[i].code < 2 ? run.out : run.err, rows[i].says);
	}
	give_sheet(runner, (struct Sheet){.rows = HEAD});
	expect_in(EXPECT(runner, 2, "import", "person", "sheet.xlsx", "--sheet", "None").err,
		  "Its sheets are: \"Old\" (hidden), \"People\".");
	run_write_file(runner_path(runner, "old.xlsx"), "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
	expect_in(EXPECT(runner, 2, "import", "person", "old.xlsx").err,
		  "locked with a password, or an old .xls");
}

/* A sheet a team: its name is the team's where no column names one. */
static void a_sheet_is_the_team_that_it_is_called(void **state)
{
	static const char rows[] = HEAD "<row r=\"2\">" IN("A2", "Ann Ray") "</row>";
	static const char named[] = "<row r=\"1\">" IN("A1", "Name")
		IN("B1", "Team") "</row><row r=\"2\">" IN("A2", "Ann Ray")
			IN("B2", "Birch Clinic") "</row>";
	static const char bare[] =
		"<row r=\"1\">" IN("A1", "Name") "</row><row r=\"2\">" IN("A2", "Ann Ray") "</row>";
	struct Runner *runner = *state;
	const char *out;

	give_sheet(runner, (struct Sheet){.rows = bare, .name = "Cedar Oncology"});
	out = EXPECT(runner, 0, "import", "roster", "sheet.xlsx", "--cohort", "DAL17", "--dry-run")
		      .out;
	expect_in(out, "Name of the sheet = team.name");
	expect_in(out, "create team Cedar Oncology");
	give_sheet(runner, (struct Sheet){.rows = named, .name = "Cedar Oncology"});
	out = EXPECT(runner, 0, "import", "roster", "sheet.xlsx", "--cohort", "DAL17", "--dry-run")
		      .out;
	expect_in(out, "create team Birch Clinic");
	assert_null(strstr(out, "Name of the sheet"));
	give_sheet(runner, (struct Sheet){.rows = rows, .name = "Cedar Oncology"});
	out = EXPECT(runner, 0, "import", "person", "sheet.xlsx", "--dry-run").out;
	assert_null(strstr(out, "Name of the sheet"));
	/* What a program or the rows are called is no name. */
	give_sheet(runner, (struct Sheet){.rows = bare, .name = "Sheet1"});
	assert_null(strstr(EXPECT(runner, 0, "import", "roster", "sheet.xlsx", "--cohort", "DAL17",
				  "--dry-run")
				   .out,
			   "create team"));
	give_sheet(runner, (struct Sheet){.rows = bare});
	assert_null(strstr(EXPECT(runner, 0, "import", "roster", "sheet.xlsx", "--cohort", "DAL17",
				  "--dry-run")
				   .out,
			   "create team"));
}

/* What a roster says that comes through a pipe, as <(COMMAND) of a shell. */
static const char *through_a_pipe(struct Runner *runner, const char *name)
{
	size_t length;
	const char *bytes = run_read_file(&runner->arena, runner_path(runner, name), &length), *out;
	char path[32];
	int ends[2];

	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], bytes, length), (ssize_t)length);
	close(ends[1]);
	snprintf(path, sizeof path, "/dev/fd/%d", ends[0]);
	out = EXPECT(runner, 1, "import", "roster", path, "--cohort", "DAL17", "--dry-run").out;
	close(ends[0]);
	return out;
}

/* A sheet a team in one file: one plan, one action, one undo. */
static void sheets_of_teams_come_in_at_once(void **state)
{
	static const char ann[] = "<row r=\"1\">" IN("A1", "Name")
		IN("B1", "E-mail") "</row><row r=\"2\">" IN("A2", "Ann Ray")
			IN("B2", "ann@ray.example") "</row>";
	static const char both[] = "<row r=\"1\">" IN("A1", "Name")
		IN("B1", "E-mail") "</row><row r=\"2\">" IN("A2", "Cy Young")
			IN("B2", "cy@ray.example") "</row><row r=\"3\">" IN("A3", "Ann Ray")
				IN("B3", "none such") "</row>";
	struct Runner *runner = *state;
	const struct Sheet teams = {
		.rows = both, .name = "Cedar Oncology", .old = ann, .old_name = "Birch Clinic"};
	const char *before = EXPECT(runner, 0, "dump").out, *out;

	give_sheet(runner, teams);
	out = EXPECT(runner, 1, "import", "roster", "sheet.xlsx", "--cohort", "DAL17").out;
	expect_in(out, "Sheets that were read: \"Birch Clinic\", \"Cedar Oncology\".");
	expect_in(out, "Birch Clinic, row 2: create team Birch Clinic");
	expect_in(out, "Cedar Oncology, row 2: create person Cy Young");
	expect_in(out, "Cedar Oncology, row 3: conflict: \"none such\" is no e-mail address");
	expect_in(out, "3 rows: 2 create, 0 update, 0 same, 0 skip, 1 conflict.");
	out = EXPECT(runner, 1, "import", "roster", "sheet.xlsx", "--cohort", "DAL17", "--json")
		      .out;
	expect_in(out, "\"sheet\": \"Cedar Oncology\",\n      \"row\": 3,");
	expect_in(out, "\"same\": 2");
	EXPECT(runner, 0, "undo");
	assert_string_equal(EXPECT(runner, 0, "dump").out, before);
	expect_in(through_a_pipe(runner, "sheet.xlsx"),
		  "Cedar Oncology, row 2: create person Cy Young");
	/* One that is named is alone. */
	out = EXPECT(runner, 0, "import", "roster", "sheet.xlsx", "--cohort", "DAL17", "--sheet",
		     "1", "--dry-run")
		      .out;
	expect_in(out, "1 row: 1 create");
	out = EXPECT(runner, 0, "import", "roster", "sheet.xlsx", "--cohort", "DAL17", "--sheet",
		     "BIRCH CLINIC", "--dry-run")
		      .out;
	expect_in(out, "create team Birch Clinic");
	/* One that is hidden is none of them, and one about something else no other of them. */
	give_sheet(runner, (struct Sheet){.rows = ann,
					  .name = "Cedar Oncology",
					  .old = ann,
					  .old_name = "Birch Clinic",
					  .is_old_hidden = true});
	out = EXPECT(runner, 0, "import", "roster", "sheet.xlsx", "--cohort", "DAL17", "--dry-run")
		      .out;
	expect_in(out, "create team Cedar Oncology");
	expect_in(out, "1 row: 1 create");
	give_sheet(runner, (struct Sheet){.rows = "<row r=\"1\">" IN("A1", "Practice")
						  IN("B1", "City") "</row>",
					  .name = "Practices",
					  .old = ann,
					  .old_name = "Birch Clinic"});
	out = EXPECT(runner, 0, "import", "roster", "sheet.xlsx", "--cohort", "DAL17", "--dry-run")
		      .out;
	expect_in(out, "--sheet all takes every sheet.");
	expect_in(out, "1 row: 1 create");
	/* What has other heads is said, and left where all are asked for. */
	give_sheet(runner, (struct Sheet){.rows = ann,
					  .name = "Birch Clinic",
					  .old = "<row r=\"1\">" IN("A1", "How to use it") "</row>",
					  .old_name = "Read me"});
	expect_in(EXPECT(runner, 2, "import", "roster", "sheet.xlsx", "--cohort", "DAL17").err,
		  "--sheet all takes every sheet.");
	out = EXPECT(runner, 0, "import", "roster", "sheet.xlsx", "--cohort", "DAL17", "--sheet",
		     "all", "--dry-run")
		      .out;
	expect_in(out, "Sheet \"Read me\" was left: No column of the table is a field");
	expect_in(out, "1 row: 1 create");
}

/* Who is in two sheets keeps the practice of the first, however often they come in. */
static void a_person_of_two_sheets_is_one(void **state)
{
	static const char ann[] = "<row r=\"1\">" IN("A1", "Practice") IN("B1", "Name")
		IN("C1", "E-mail") "</row><row r=\"2\">" IN("A2", "Birch Clinic")
			IN("B2", "Ann Ray") IN("C2", "ann@ray.example") "</row>";
	static const char both[] = "<row r=\"1\">" IN("A1", "Practice") IN("B1", "Name")
		IN("C1", "E-mail") "</row><row r=\"2\">" IN("A2", "Cedar Center")
			IN("B2", "Ann Ray") IN("C2", "ann@ray.example") "</row>";
	struct Runner *runner = *state;
	const char *out;

	give_sheet(runner, (struct Sheet){.rows = both, .name = "B", .old = ann, .old_name = "A"});
	out = EXPECT(runner, 0, "import", "roster", "sheet.xlsx", "--cohort", "DAL17").out;
	expect_in(out, "B, row 2: Practice of Ann Ray stays Birch Clinic, as row 2 of A says.");
	expect_in(EXPECT(runner, 0, "import", "roster", "sheet.xlsx", "--cohort", "DAL17").out,
		  "2 rows: 0 create, 0 update, 2 same");
	EXPECT(runner, 0, "undo");
}

static void points_come_from_a_spreadsheet(void **state)
{
	struct Runner *runner = *state;

	give_sheet(runner,
		   (struct Sheet){
			   .rows = "<row>" IN("A1", "date") IN(
				   "B1",
				   "y") "</row>"
					"<row>" IS("A2", "s=\"1\"", "<v>42830</v>") IS(
						"B2", "",
						"<v>1.234</v>") "</row>"
								"<row>" IS("A3", "s=\"1\"",
									   "<v>42831</v>")
									IS("B3", "",
									   "<v>2</v>") "</row>"});
	expect_in(EXPECT(runner, 0, "chart", "--type", "run", "--data", "sheet.xlsx", "--json").out,
		  "\"y\": [1.234, 2]");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_cell_is_read_as_it_is_shown),
		cmocka_unit_test(a_book_of_another_program_is_read),
		cmocka_unit_test(a_spreadsheet_comes_through_a_pipe),
		cmocka_unit_test(what_is_no_spreadsheet_says_what_to_do),
		cmocka_unit_test(days_count_from_1904_where_the_file_says_so),
		cmocka_unit_test(merged_cells_are_filled_when_that_is_wanted),
		cmocka_unit_test(what_cannot_be_read_says_why),
		cmocka_unit_test(a_sheet_is_the_team_that_it_is_called),
		cmocka_unit_test(sheets_of_teams_come_in_at_once),
		cmocka_unit_test(a_person_of_two_sheets_is_one),
		cmocka_unit_test(points_come_from_a_spreadsheet),
	};

	return cmocka_run_group_tests_name("spreadsheets in", tests, runner_demo_set_up,
					   runner_demo_tear_down);
}
