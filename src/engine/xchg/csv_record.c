/* Records of a CSV file: quoting, line ends and separators. */
#include "csv_record.h"

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define BUFFER_SIZE ((size_t)1 << 17)
#define FIRST_TEXT ((size_t)4096)
#define FIRST_CELLS ((size_t)16)
#define END_OF_FILE (-1)

static bool fail_read(const struct CsvSource *source, struct Error *error)
{
	struct Arena arena = {0};

	error_set(error, ERROR_IO, "data", "%.200s could not be read: %s.",
		  text_show(&arena, source->path), strerror(errno));
	arena_release(&arena);
	return false;
}

/* Fills the buffer behind what is left in it. */
static bool fill(struct CsvSource *source, struct Error *error)
{
	memmove(source->buffer, source->buffer + source->at, source->end - source->at);
	source->end -= source->at;
	source->at = 0;
	while (!source->ended && source->end < BUFFER_SIZE) {
		ssize_t n =
			read(source->fd, source->buffer + source->end, BUFFER_SIZE - source->end);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return fail_read(source, error);
		source->ended = n == 0;
		source->end += (size_t)n;
	}
	return true;
}

static size_t count_in_line(const struct CsvSource *source, char wanted)
{
	size_t n = 0;
	bool quoted = false;

	for (size_t i = source->at; i < source->end; i++) {
		char c = source->buffer[i];

		if (c == '"')
			quoted = !quoted;
		else if (!quoted && (c == '\n' || c == '\r'))
			break;
		else if (!quoted && c == wanted)
			n++;
	}
	return n;
}

static char guess_separator(const struct CsvSource *source)
{
	static const char candidates[] = {',', ';', '\t'};
	char best = ',';
	size_t most = 0;

	for (size_t i = 0; i < N_ITEMS(candidates); i++) {
		size_t n = count_in_line(source, candidates[i]);

		if (n > most) {
			most = n;
			best = candidates[i];
		}
	}
	return best;
}

/* Passes over the mark of UTF-8; refuses UTF-16, which some spreadsheets write as "Unicode text".
 */
static bool pass_mark(struct CsvSource *source, struct Error *error)
{
	const unsigned char *bytes = (const unsigned char *)source->buffer;

	if (source->end >= 3 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf)
		source->at = 3;
	if (source->end >= 2 &&
	    ((bytes[0] == 0xff && bytes[1] == 0xfe) || (bytes[0] == 0xfe && bytes[1] == 0xff)))
		return error_set(error, ERROR_INPUT, "data",
				 "The data are in UTF-16; save them as \"CSV UTF-8\" instead.");
	return true;
}

bool csv_source_open(const char *path, struct CsvSource *ret_source, struct Error *error)
{
	bool standard = strcmp(path, "-") == 0;

	*ret_source =
		(struct CsvSource){.fd = STDIN_FILENO, .path = standard ? "Standard input" : path};
	if (!standard) {
		ret_source->fd = open(path, O_RDONLY | O_CLOEXEC);
		ret_source->own_fd = true;
	}
	if (ret_source->fd < 0) {
		ret_source->own_fd = false;
		return fail_read(ret_source, error);
	}
	ret_source->buffer = heap_alloc(BUFFER_SIZE);
	if (!fill(ret_source, error) || !pass_mark(ret_source, error)) {
		csv_source_close(ret_source);
		return false;
	}
	ret_source->separator = guess_separator(ret_source);
	return true;
}

void csv_source_close(struct CsvSource *source)
{
	if (source->own_fd)
		close(source->fd);
	heap_free(source->buffer);
	source->buffer = NULL;
	source->own_fd = false;
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

static bool begin_cell(const struct CsvSource *source, struct CsvRecord *record,
		       struct Error *error)
{
	if (record->n_cells == CSV_COLUMNS_MAX)
		return error_set(error, ERROR_INPUT, "data",
				 "Row %zu has more than %zu cells; is this a table?", source->row,
				 CSV_COLUMNS_MAX);
	if (record->n_cells == record->cells_capacity) {
		record->cells_capacity = size_max(FIRST_CELLS, 2 * record->cells_capacity);
		record->starts = heap_resize(record->starts,
					     record->cells_capacity * sizeof(*record->starts));
	}
	record->starts[record->n_cells++] = record->length;
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
	if (record->length - record->starts[record->n_cells - 1] + n > CSV_CELL_MAX)
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
	return error_set(error, ERROR_INPUT, "data",
			 "Row %zu, column %zu: the quotation mark is never closed.", source->row,
			 record->n_cells);
}

/* Behind a closing quotation mark only spaces may stand. */
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
