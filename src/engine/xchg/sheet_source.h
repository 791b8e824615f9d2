/* Sheet source: rows of a spreadsheet as records of a table. Private to the reader. */
#ifndef QTP_XCHG_SHEET_SOURCE_H
#define QTP_XCHG_SHEET_SOURCE_H

#include "csv_record.h"

#include "qtp/engine/base/arena.h"

struct XlsxInModule;
struct TableFile;

/* Why a cell of a row is not what the file means. */
struct CellFault {
	size_t column;
	const char *sentence;
};

struct SheetSource {
	const struct XlsxInModule *module;
	void *book;
	const char *path; /* as people call it; borrowed */
	size_t index;	  /* of the sheet that was chosen */
	size_t row;	  /* of the record last read */
	size_t width;	  /* columns of the header; 0 before it */
	size_t n_bytes;	  /* of all texts so far */
	const char
		*note; /* which sheet was read, and what was left out; NULL: it is the only one */
	struct CellFault *faults; /* of the row last read; of its arena */
	size_t n_faults;
	struct Arena arena;
	struct Arena row_arena;
};

/* Whether the bytes are the beginning of a spreadsheet file, or of an old or locked one. */
bool sheet_source_is(const unsigned char *bytes, size_t n);
/*
 * Takes the file over from `text`, whose first bytes are read, and chooses its sheet: by name or
 * number, else the first that is not hidden. ERROR_INPUT: it cannot be read, with what would mend
 * it; ERROR_IO: the libraries are not there.
 */
MUST_USE bool sheet_source_open(struct TextSource *text, const struct TableFile *file,
				struct SheetSource *ret_source, struct Error *error);
void sheet_source_close(struct SheetSource *source);
MUST_USE bool sheet_source_read(struct SheetSource *source, struct CsvRecord *record,
				bool *ret_more, struct Error *error);
/* Faults of a record that was read before the head was known: texts in columns without a head. */
void sheet_source_headless(struct SheetSource *source, const struct CsvRecord *record, size_t row);

#endif
