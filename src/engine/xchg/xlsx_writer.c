/* The module of spreadsheets: everything that touches libxlsxwriter. */
#include "xlsx_module.h"

#include <stdint.h>
#include <stdlib.h>
#include <time.h>
#include <xlsxwriter.h>

#define DAY_SECONDS 86400

struct Book {
	lxw_workbook *workbook;
	lxw_worksheet *sheet;
	lxw_format *head, *styles[N_XLSX_STYLES];
};

static void make_styles(struct Book *book)
{
	static const char *const numbers[N_XLSX_STYLES] = {
		[XLSX_NUMBER] = "0",	       [XLSX_REAL] = "General", [XLSX_MONEY] = "#,##0.00",
		[XLSX_DAY] = "yyyy\\-mm\\-dd", [XLSX_TIME] = "hh:mm",
	};

	for (int i = 0; i < N_XLSX_STYLES; i++) {
		book->styles[i] = workbook_add_format(book->workbook);
		format_set_align(book->styles[i], LXW_ALIGN_VERTICAL_TOP);
		if (numbers[i])
			format_set_num_format(book->styles[i], numbers[i]);
	}
	/* What is typed over a text stays one: codes and phones keep their zeros. */
	format_set_num_format(book->styles[XLSX_TEXT], "@");
	format_set_text_wrap(book->styles[XLSX_NOTE]);
	book->head = workbook_add_format(book->workbook);
	format_set_bold(book->head);
	format_set_bottom(book->head, LXW_BORDER_THIN);
}

static void *begin(const struct XlsxBook *about)
{
	lxw_doc_properties properties = {
		.title = (char *)(uintptr_t)about->title,
		.created = about->day == DAY_NONE ? 0 : (time_t)about->day * DAY_SECONDS};
	struct Book *book = calloc(1, sizeof *book);

	if (!book)
		return NULL;
	/* The name is given when it is written. */
	book->workbook = workbook_new("");
	book->sheet = book->workbook ? workbook_add_worksheet(book->workbook, about->sheet) : NULL;
	if (!book->sheet) {
		lxw_workbook_free(book->workbook);
		free(book);
		return NULL;
	}
	workbook_set_properties(book->workbook, &properties);
	make_styles(book);
	worksheet_freeze_panes(book->sheet, 1, 0);
	worksheet_repeat_rows(book->sheet, 0, 0);
	return book;
}

static void put_head(void *context, size_t column, const char *text)
{
	struct Book *book = context;

	worksheet_write_string(book->sheet, 0, (lxw_col_t)column, text, book->head);
}

static void put_text(void *context, size_t row, size_t column, enum XlsxStyle style,
		     const char *text)
{
	struct Book *book = context;

	worksheet_write_string(book->sheet, (lxw_row_t)row, (lxw_col_t)column, text,
			       book->styles[style]);
}

static void put_number(void *context, size_t row, size_t column, enum XlsxStyle style,
		       double number)
{
	struct Book *book = context;

	if (style == XLSX_YES_NO)
		worksheet_write_boolean(book->sheet, (lxw_row_t)row, (lxw_col_t)column, number > 0,
					book->styles[style]);
	else
		worksheet_write_number(book->sheet, (lxw_row_t)row, (lxw_col_t)column, number,
				       book->styles[style]);
}

static void set_width(void *context, size_t column, size_t cells)
{
	struct Book *book = context;

	worksheet_set_column(book->sheet, (lxw_col_t)column, (lxw_col_t)column, (double)cells,
			     NULL);
}

static void drop(void *context)
{
	struct Book *book = context;

	lxw_workbook_free(book->workbook);
	free(book);
}

static const char *end(void *context, size_t n_rows, size_t n_columns, const char *path)
{
	struct Book *book = context;
	lxw_error error;

	worksheet_autofilter(book->sheet, 0, 0, (lxw_row_t)(n_rows - 1),
			     (lxw_col_t)(n_columns - 1));
	free((void *)(uintptr_t)book->workbook->filename);
	book->workbook->filename = lxw_strdup(path);
	/* Frees the workbook as well. */
	error = workbook_close(book->workbook);
	free(book);
	return error == LXW_NO_ERROR ? NULL : lxw_strerror(error);
}

__attribute__((visibility("default"))) const void *qtp_xlsx_module(void)
{
	static const struct XlsxModule module = {XLSX_MODULE_VERSION, begin,	 put_head, put_text,
						 put_number,	      set_width, end,	   drop};

	return &module;
}
