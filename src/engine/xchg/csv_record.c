/* Records of a CSV file: quoting, line ends and separators. */
#include "csv_record.h"

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/math.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#define BUFFER_SIZE ((size_t)1 << 17)
#define FIRST_TEXT ((size_t)4096)
#define FIRST_CELLS ((size_t)16)
#define END_OF_FILE (-1)
#define CHARACTER_MAX ((size_t)4) /* bytes of a character */
#define SAMPLE_LINES 20		  /* that tell the separator */
#define HEAD_LINES 12		  /* of which one is the head */
#define HEAD_TEXT 80
#define SEPARATOR_LINE "sep="
#define N_SEPARATORS ((size_t)3)
#define LINE_TEXT 32

static const char separators[] = "\t;,";

/* Fills the buffer after what is left in it. */
static bool fill(struct CsvSource *source, struct Error *error)
{
	size_t n = 1;

	memmove(source->buffer, source->buffer + source->at, source->end - source->at);
	source->end -= source->at;
	source->at = 0;
	while (n > 0 && BUFFER_SIZE - source->end >= CHARACTER_MAX) {
		if (!text_source_read(&source->text, source->buffer + source->end,
				      BUFFER_SIZE - source->end, &n, error))
			return false;
		source->end += n;
	}
	return true;
}

/* How often each candidate is in the line from `at` on, outside quotation marks; returns where
 * the next line begins. */
static size_t count_in_line(const struct CsvSource *source, size_t at, size_t counts[N_SEPARATORS])
{
	bool quoted = false;

	memset(counts, 0, N_SEPARATORS * sizeof *counts);
	for (; at < source->end; at++) {
		char c = source->buffer[at];
		const char *found = c ? strchr(separators, c) : NULL;

		if (c == '"')
			quoted = !quoted;
		else if (!quoted && (c == '\n' || c == '\r'))
			return at + 1 +
			       (c == '\r' && at + 1 < source->end &&
				source->buffer[at + 1] == '\n');
		else if (!quoted && found)
			counts[found - separators]++;
	}
	return at;
}

/* How many cells of a line are known heads where `separator` is between them. */
static size_t n_known(const struct CsvSource *source, size_t at, char separator,
		      const struct TableHeads *heads)
{
	char cell[HEAD_TEXT];
	size_t n = 0, length = 0;
	bool quoted = false, is_end = false;

	for (; !is_end; at++) {
		char c = at < source->end ? source->buffer[at] : '\n';

		is_end = at >= source->end || (!quoted && (c == '\n' || c == '\r'));
		if (is_end || (!quoted && c == separator)) {
			cell[length] = '\0';
			n += *cell && heads->is_known(heads->context, cell);
			length = 0;
		} else if (c == '"') {
			quoted = !quoted;
		} else if (length < HEAD_TEXT - 1) {
			cell[length++] = c;
		}
	}
	return n;
}

/* The separator of a line that has several known heads, and the most; '\0': there is none. */
static char known_separator(const struct CsvSource *source, const struct TableHeads *heads)
{
	size_t most = 1, counts[N_SEPARATORS];
	char best = '\0';

	for (size_t at = source->at, line = 0; line < HEAD_LINES && at < source->end; line++) {
		for (size_t i = 0; i < N_SEPARATORS; i++) {
			size_t n = n_known(source, at, separators[i], heads);

			best = n > most ? separators[i] : best;
			most = size_max(most, n);
		}
		at = count_in_line(source, at, counts);
	}
	return best;
}

/* The candidate that the header has, and the first rows as often; of several the more frequent, and
 * then the one that is in numbers and sentences less. */
static char guess_separator(const struct CsvSource *source)
{
	size_t header[N_SEPARATORS], line[N_SEPARATORS], steady[N_SEPARATORS] = {0};
	size_t first = source->at, at, best = N_SEPARATORS;

	while (first < source->end && strchr("\r\n", source->buffer[first]))
		first++;
	at = count_in_line(source, first, header);

	for (size_t n = 0; n < SAMPLE_LINES && at < source->end; n++) {
		at = count_in_line(source, at, line);
		for (size_t i = 0; i < N_SEPARATORS; i++)
			steady[i] += line[i] == header[i];
	}
	for (size_t i = 0; i < N_SEPARATORS; i++) {
		if (header[i] == 0)
			continue;
		if (best == N_SEPARATORS || steady[i] > steady[best] ||
		    (steady[i] == steady[best] && header[i] > header[best]))
			best = i;
	}
	return best < N_SEPARATORS ? separators[best] : ',';
}

/* A first line "sep=;", which spreadsheets write and do not count as a row. */
static bool take_separator_line(struct CsvSource *source)
{
	const char *at = source->buffer + source->at;
	size_t left = source->end - source->at, length;
	bool quoted = left > 0 && *at == '"';

	at += quoted;
	left -= quoted;
	length = strlen(SEPARATOR_LINE);
	if (left <= length || strncasecmp(at, SEPARATOR_LINE, length) != 0)
		return false;
	source->separator = at[length++];
	if (quoted && left > length && at[length] == '"')
		length++;
	if (left > length && at[length] == '\r')
		length++;
	if (left > length && at[length] == '\n')
		length++;
	source->at = (size_t)(at + length - source->buffer);
	source->n_lines = 1;
	return strchr("\r\n", at[length - 1]) || left == length;
}

bool csv_source_begin(struct TextSource text, const struct TableHeads *heads,
		      struct CsvSource *ret_source, struct Error *error)
{
	*ret_source = (struct CsvSource){.text = text};
	ret_source->buffer = heap_alloc(BUFFER_SIZE);
	if (!fill(ret_source, error)) {
		csv_source_close(ret_source);
		return false;
	}
	if (take_separator_line(ret_source))
		return true;
	ret_source->separator = heads ? known_separator(ret_source, heads) : '\0';
	if (!ret_source->separator)
		ret_source->separator = guess_separator(ret_source);
	return true;
}

void csv_source_close(struct CsvSource *source)
{
	text_source_close(&source->text);
	heap_free(source->buffer);
	source->buffer = NULL;
}

/* The next byte without taking it. */
static inline bool peek(struct CsvSource *source, int *ret_byte, struct Error *error)
{
	if (source->at == source->end && !fill(source, error))
		return false;
	*ret_byte =
		source->at < source->end ? (unsigned char)source->buffer[source->at] : END_OF_FILE;
	return true;
}

static void append(struct CsvRecord *record, const char *bytes, size_t n)
{
	if (record->length + n > record->capacity) {
		record->capacity = size_max(FIRST_TEXT, 2 * (record->length + n));
		record->text = heap_resize(record->text, record->capacity);
	}
	if (n > 0)
		memcpy(record->text + record->length, bytes, n);
	record->length += n;
}

static void start_cell(struct CsvRecord *record)
{
	if (record->n_cells == record->cells_capacity) {
		record->cells_capacity = size_max(FIRST_CELLS, 2 * record->cells_capacity);
		record->starts = heap_resize(record->starts,
					     record->cells_capacity * sizeof(*record->starts));
	}
	record->starts[record->n_cells++] = record->length;
}

void csv_record_add(struct CsvRecord *record, const char *text)
{
	start_cell(record);
	append(record, text, strlen(text) + 1);
}

static bool begin_cell(const struct CsvSource *source, struct CsvRecord *record,
		       struct Error *error)
{
	if (record->n_cells == TABLE_COLUMNS_MAX)
		return error_set(error, ERROR_INPUT, "data",
				 "Row %zu has more than %zu cells; is this a table?", source->row,
				 TABLE_COLUMNS_MAX);
	start_cell(record);
	return true;
}

/* Bytes of the cell under way, checked. */
static bool take_bytes(const struct CsvSource *source, struct CsvRecord *record, size_t n,
		       struct Error *error)
{
	const char *bytes = source->buffer + source->at;

	if (n > 0 && memchr(bytes, '\0', n))
		return error_set(error, ERROR_INPUT, "data",
				 "Row %zu, column %zu holds bytes that are no text.", source->row,
				 record->n_cells);
	if (record->length - record->starts[record->n_cells - 1] + n > TABLE_CELL_MAX)
		return error_set(
			error, ERROR_INPUT, "data",
			"Row %zu, column %zu goes on for more than a million letters; is a "
			"quotation mark "
			"missing?",
			source->row, record->n_cells);
	append(record, bytes, n);
	return true;
}

/* Up to the next separator or line end. */
static bool read_plain(struct CsvSource *source, struct CsvRecord *record, struct Error *error)
{
	int byte;

	for (;;) {
		size_t start = source->at, at = start;
		const char *buffer = source->buffer;

		while (at < source->end && buffer[at] != source->separator && buffer[at] != '\n' &&
		       buffer[at] != '\r')
			at++;
		if (!take_bytes(source, record, at - start, error))
			return false;
		source->at = at;
		if (at < source->end)
			return true;
		if (!peek(source, &byte, error))
			return false;
		if (byte == END_OF_FILE)
			return true;
	}
}

static bool fail_open_quote(const struct CsvSource *source, const struct CsvRecord *record,
			    struct Error *error)
{
	char line[LINE_TEXT] = "";

	if (source->line != source->row)
		snprintf(line, sizeof line, " (line %zu)", source->line);
	return error_set(error, ERROR_INPUT, "data",
			 "Row %zu%s, column %zu: the quotation mark is never closed.", source->row,
			 line, record->n_cells);
}

/* Line ends inside of the cell last read: LF, CRLF or CR. */
static size_t lines_in_cell(const struct CsvRecord *record)
{
	size_t at = record->starts[record->n_cells - 1], n = 0;

	for (; at < record->length; at++)
		n += record->text[at] == '\n' ||
		     (record->text[at] == '\r' &&
		      (at + 1 == record->length || record->text[at + 1] != '\n'));
	return n;
}

/* After a closing quotation mark only spaces may stand. */
static bool end_quoted(struct CsvSource *source, const struct CsvRecord *record,
		       struct Error *error)
{
	int byte;

	for (;;) {
		if (!peek(source, &byte, error))
			return false;
		if (byte != ' ')
			break;
		source->at++;
	}
	if (byte == END_OF_FILE || byte == '\n' || byte == '\r' || byte == source->separator)
		return true;
	return error_set(
		error, ERROR_INPUT, "data",
		"Row %zu, column %zu: something follows a closing quotation mark; a mark inside "
		"a cell is "
		"written twice.",
		source->row, record->n_cells);
}

/* A cell in quotation marks; the first one is taken already. */
static bool read_quoted(struct CsvSource *source, struct CsvRecord *record, struct Error *error)
{
	int byte;

	for (;;) {
		if (!peek(source, &byte, error))
			return false;
		if (byte == END_OF_FILE)
			return fail_open_quote(source, record, error);
		const char *start = source->buffer + source->at;
		const char *quote = memchr(start, '"', source->end - source->at);
		size_t n = quote ? (size_t)(quote - start) : source->end - source->at;

		if (!take_bytes(source, record, n, error))
			return false;
		source->at += n;
		if (!quote)
			continue;
		source->at++;
		if (!peek(source, &byte, error))
			return false;
		if (byte != '"')
			return end_quoted(source, record, error);
		if (!take_bytes(source, record, 1, error))
			return false;
		source->at++;
	}
}

static bool read_cell(struct CsvSource *source, struct CsvRecord *record, struct Error *error)
{
	int byte;

	if (!begin_cell(source, record, error) || !peek(source, &byte, error))
		return false;
	if (byte == '"') {
		source->at++;
		if (!read_quoted(source, record, error))
			return false;
		source->n_lines += lines_in_cell(record);
	} else if (!read_plain(source, record, error)) {
		return false;
	}
	append(record, "", 1);
	return true;
}

/* Takes LF, CRLF or CR. */
static bool take_line_end(struct CsvSource *source, struct Error *error)
{
	int byte = (unsigned char)source->buffer[source->at++];

	source->n_lines++;
	if (byte != '\r')
		return true;
	if (!peek(source, &byte, error))
		return false;
	if (byte == '\n')
		source->at++;
	return true;
}

bool csv_record_read(struct CsvSource *source, struct CsvRecord *record, bool *ret_more,
		     struct Error *error)
{
	int byte;

	record->length = record->n_cells = 0;
	if (!peek(source, &byte, error))
		return false;
	*ret_more = byte != END_OF_FILE;
	if (!*ret_more)
		return true;
	source->row++;
	source->line = source->n_lines + 1;
	while (byte != '\n' && byte != '\r') {
		if (!read_cell(source, record, error) || !peek(source, &byte, error))
			return false;
		if (byte == END_OF_FILE)
			return true;
		if (byte != source->separator)
			break;
		source->at++;
		byte = END_OF_FILE; /* a separator is always followed by a cell, if an empty one */
	}
	return take_line_end(source, error);
}

void csv_record_release(struct CsvRecord *record)
{
	heap_free(record->text);
	heap_free(record->starts);
	*record = (struct CsvRecord){0};
}
