/* Records of a CSV file: bytes in, cells out. Private to the reader. */
#ifndef QTP_XCHG_TABLE_RECORD_H
#define QTP_XCHG_TABLE_RECORD_H

#include "text_source.h"

#include "qtp/engine/base/error.h"
#include "qtp/engine/xchg/table.h"

#include <stdbool.h>
#include <stddef.h>

/* One line of the table: its cells one after the other, each ended by a NUL. */
struct CsvRecord {
	char *text;
	size_t length, capacity;
	size_t *starts; /* of each cell in `text` */
	size_t n_cells, cells_capacity;
};

/* A file in pieces. */
struct CsvSource {
	struct TextSource text;
	char *buffer;
	size_t at, end;
	char separator;
	size_t row;	      /* of the record last begun, 1-based */
	size_t line, n_lines; /* of the file: where that record begins; lines that are taken */
};

/* Goes on with the text whose first bytes are read; it is the source's from then on. The separator
 * is the one between `heads` (NULL: none are known), or the one that the first rows have. */
MUST_USE bool csv_source_begin(struct TextSource text, const struct TableHeads *heads,
			       struct CsvSource *ret_source, struct Error *error);
void csv_source_close(struct CsvSource *source);
/* Reads one record, an empty line too (no cells). `ret_more` is false at the end of the file. */
MUST_USE bool csv_record_read(struct CsvSource *source, struct CsvRecord *record, bool *ret_more,
			      struct Error *error);
/* One more cell, without the limits of a text that comes from outside. */
void csv_record_add(struct CsvRecord *record, const char *text);
void csv_record_release(struct CsvRecord *record);

#endif
