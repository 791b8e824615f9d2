/* Tables as spreadsheets: hands cells over to the module. */
#include "module.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/xchg/data_table.h"
#include "xlsx_module.h"

#include <string.h>
#include <strings.h>
#include <sys/mman.h>
#include <unistd.h>

/* Narrowest and widest column, in cells. */
#define WIDTH_MIN ((size_t)6)
#define WIDTH_MAX ((size_t)60)
/* What the sign of the filter takes beside the head. */
#define FILTER_WIDTH ((size_t)3)
#define SHEET_NAME_MAX 31
#define CHUNK (16 * 1024)

static const struct XlsxModule *load_module(struct Error *error)
{
	const struct XlsxModule *module =
		module_open(XLSX_MODULE_NAME, XLSX_MODULE_ENTRY, XLSX_MODULE_VERSION);

	if (module)
		return module;
	error_set(error, ERROR_IO, "output",
		  "Spreadsheets need the library libxlsxwriter, and it is not there. "
		  "Install it (Debian: libxlsxwriter-dev) and build qtp again; CSV "
		  "needs no library.");
	return NULL;
}

bool data_table_can_write_xlsx(struct Error *error)
{
	return load_module(error) != NULL;
}

/* ---- cells ---- */

struct Writer {
	struct TableSink sink;
	const struct XlsxModule *module;
	void *book;
	const struct DataTable *table;
	struct TableLosses losses;
	size_t *widths;
	size_t row;
	struct Arena scratch;
};

static bool is_in_xml(uint32_t code)
{
	return (code >= 0x20 || code == '\t' || code == '\n') && code != 0xfffe && code != 0xffff;
}

/* The text without what XML cannot hold, with line feeds alone, at most as long as a cell may be.
 */
static const char *cell_text(struct Writer *writer, const char *text)
{
	size_t length = strlen(text), used = 0, units = 0;
	char *out = arena_alloc(&writer->scratch, length * 3 + 1);

	for (size_t at = 0; at < length;) {
		uint32_t code;

		at += utf8_decode(text + at, length - at, &code);
		if (code == '\r' && text[at] != '\n')
			code = '\n';
		if (!is_in_xml(code))
			continue;
		units += code > 0xffff ? 2 : 1;
		if (units > SPREADSHEET_CELL) {
			writer->losses.n_cut++;
			break;
		}
		used += utf8_encode(code, out + used);
	}
	out[used] = '\0';
	return out;
}

static enum XlsxStyle style_of(enum FieldType type)
{
	static const enum XlsxStyle styles[N_FIELD_TYPES] = {
		[FIELD_NOTE] = XLSX_NOTE, [FIELD_NUMBER] = XLSX_NUMBER, [FIELD_CENTS] = XLSX_MONEY,
		[FIELD_REAL] = XLSX_REAL, [FIELD_YES_NO] = XLSX_YES_NO, [FIELD_DAY] = XLSX_DAY,
		[FIELD_TIME] = XLSX_TIME,
	};

	return styles[type];
}

/* Serial days: 25569 is 1 Jan 1970. Up to 60 programs disagree, because 1900 was no leap year. */
#define SERIAL_OF_1970 25569
#define SERIAL_MIN 61
#define DAY_MINUTES 1440.0
#define UNIT_CENTS 100.0
/* Greater whole numbers lose digits in a spreadsheet. */
#define NUMBER_MAX 999999999999999

static bool is_exact(enum FieldType type, int64_t number)
{
	if (type == FIELD_DAY)
		return number + SERIAL_OF_1970 >= SERIAL_MIN;
	return number <= NUMBER_MAX && number >= -NUMBER_MAX;
}

static double cell_number(enum FieldType type, struct Value value)
{
	if (value.type == VALUE_REAL)
		return value.real;
	if (type == FIELD_DAY)
		return (double)(value.number + SERIAL_OF_1970);
	if (type == FIELD_TIME)
		return (double)value.number / DAY_MINUTES;
	return type == FIELD_CENTS ? (double)value.number / UNIT_CENTS : (double)value.number;
}

static void note_width(struct Writer *writer, size_t column, size_t width)
{
	writer->widths[column] = size_max(writer->widths[column], size_min(width + 1, WIDTH_MAX));
}

/* Of its widest line. */
static size_t text_width(const char *text, struct Arena *arena)
{
	size_t widest = 0;

	while (*text) {
		size_t length = strcspn(text, "\n");

		widest = size_max(widest, utf8_width(arena_text_n(arena, text, length)));
		text += length + (text[length] == '\n');
	}
	return widest;
}

static void put_cell(struct Writer *writer, size_t column, struct Value value)
{
	enum FieldType type = writer->table->columns[column].type;
	const char *text = data_table_cell_data(type, value, &writer->scratch);

	if (value.type == VALUE_NONE)
		return;
	if (value.type == VALUE_TEXT ||
	    (value.type == VALUE_NUMBER && !is_exact(type, value.number))) {
		text = cell_text(writer, text);
		writer->module->text(
			writer->book, writer->row, column,
			type == FIELD_NOTE || strchr(text, '\n') ? XLSX_NOTE : XLSX_TEXT, text);
	} else {
		writer->module->number(writer->book, writer->row, column, style_of(type),
				       cell_number(type, value));
	}
	note_width(writer, column, text_width(text, &writer->scratch));
}

static bool put_row(struct TableSink *sink, const struct Value cells[], struct Error *error)
{
	struct Writer *writer = (struct Writer *)sink;

	if (writer->row == SPREADSHEET_ROWS)
		return error_set(error, ERROR_INPUT, "output",
				 "A spreadsheet has %zu rows, and these are more %s. Narrow the "
				 "list, or write CSV.",
				 SPREADSHEET_ROWS, writer->table->row_plural);
	for (size_t i = 0; i < writer->table->n_columns; i++)
		put_cell(writer, i, cells[i]);
	writer->row++;
	arena_reset(&writer->scratch);
	return true;
}

static void put_head(struct Writer *writer, bool keys)
{
	for (size_t i = 0; i < writer->table->n_columns; i++) {
		const struct TableColumn *column = &writer->table->columns[i];
		const char *text = cell_text(writer, keys ? column->key : column->label);

		writer->module->head(writer->book, i, text);
		writer->widths[i] = size_max(WIDTH_MIN, utf8_width(text) + FILTER_WIDTH);
	}
	writer->row = 1;
}

/* ---- the file ---- */

/* Names of sheets are short and have none of these signs; one is Excel's own, whatever its case. */
static const char *sheet_name(const struct DataTable *table, struct Arena *arena)
{
	const char *title = text_is_empty(table->title) ? table->name : table->title;
	char *name = arena_text(arena, text_show(arena, title));
	size_t at = 0;

	for (size_t units = 0; name[at];) {
		uint32_t code;
		size_t used = utf8_decode(name + at, strlen(name + at), &code);

		units += code > 0xffff ? 2 : 1;
		if (units > SHEET_NAME_MAX)
			break;
		at += used;
	}
	while (at > 0 && name[at - 1] == ' ')
		at--;
	name[at] = '\0';
	for (char *sign = name; (sign = strpbrk(sign, "[]:*?/\\'")); sign++)
		*sign = '-';
	if (*name == '\0')
		return "Table";
	return strcasecmp(name, "History") == 0 ? arena_format(arena, "%s list", name) : name;
}

static bool read_back(int fd, struct Text *out, struct Error *error)
{
	char bytes[CHUNK];
	ssize_t n;

	if (lseek(fd, 0, SEEK_SET) < 0)
		return error_set(error, ERROR_IO, "output", "The spreadsheet cannot be read back.");
	while ((n = read(fd, bytes, sizeof bytes)) > 0)
		text_append_n(out, bytes, (size_t)n);
	return n == 0 ||
	       error_set(error, ERROR_IO, "output", "The spreadsheet cannot be read back.");
}

/* The library writes files with a name; this one is in memory, and is gone when it is closed. */
static bool finish(struct Writer *writer, struct Text *out, struct Error *error)
{
	int fd = memfd_create("qtp-spreadsheet", MFD_CLOEXEC);
	const char *why;
	bool done;

	if (fd < 0) {
		writer->module->drop(writer->book);
		return error_set(error, ERROR_IO, "output",
				 "There is no memory for the spreadsheet.");
	}
	for (size_t i = 0; i < writer->table->n_columns; i++)
		writer->module->width(writer->book, i, writer->widths[i]);
	why = writer->module->end(writer->book, writer->row, writer->table->n_columns,
				  arena_format(&writer->scratch, "/proc/self/fd/%d", fd));
	done = why ? error_set(error, ERROR_IO, "output", "The spreadsheet cannot be made: %s", why)
		   : read_back(fd, out, error);
	close(fd);
	return done;
}

static bool write_book(struct Writer *writer, struct TableOptions options, struct Text *out,
		       struct Error *error)
{
	const struct DataTable *table = writer->table;
	const struct XlsxBook about = {cell_text(writer, table->title),
				       sheet_name(table, &writer->scratch), table->day};

	writer->book = writer->module->begin(&about);
	if (!writer->book)
		return error_set(error, ERROR_IO, "output",
				 "There is no memory for the spreadsheet.");
	put_head(writer, options.keys);
	if (!table->walk(table, &writer->sink, error)) {
		writer->module->drop(writer->book);
		return false;
	}
	return finish(writer, out, error);
}

bool data_table_write_xlsx(const struct DataTable *table, struct TableOptions options,
			   struct Text *out, struct TableLosses *ret_losses, struct Error *error)
{
	struct Writer writer = {.sink.row = put_row, .table = table};
	bool done;

	if (table->n_columns > SPREADSHEET_COLUMNS)
		return error_set(error, ERROR_INPUT, "output",
				 "A spreadsheet has %zu columns, and these are %zu.",
				 SPREADSHEET_COLUMNS, table->n_columns);
	if (!(writer.module = load_module(error)))
		return false;
	writer.widths = ARENA_ARRAY(table->arena, table->n_columns, size_t);
	done = write_book(&writer, options, out, error);
	*ret_losses = writer.losses;
	arena_release(&writer.scratch);
	return done;
}
