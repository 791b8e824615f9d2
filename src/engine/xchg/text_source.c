/* Text source: bytes of a file become UTF-8. */
#include "text_source.h"

#include "input_copy.h"

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/os/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define RAW_SIZE ((size_t)1 << 16)
#define PIECE ((size_t)1 << 14)
#define PLACE_TEXT 80
#define CHARACTER_MAX 4
#define HIGH_BITS UINT64_C(0x8080808080808080)

enum {
	ASCII_END = 0x80,
	WINDOWS_END = 0xa0, /* from here on as in Unicode */
	SURROGATES = 0xd800,
	LOW_SURROGATES = 0xdc00,
	SURROGATES_END = 0xe000,
	SURROGATE_BITS = 10,
	BEYOND_16_BITS = 0x10000
};

const char *text_encoding_name(enum TextEncoding encoding)
{
	static const char *const names[N_TEXT_ENCODINGS] = {"UTF-8", "UTF-16", "UTF-16",
							    "Windows-1252"};

	return names[encoding];
}

static bool fail_read(const struct TextSource *source, struct Error *error)
{
	struct Arena arena = {0};

	error_set(error, ERROR_IO, "data", "%.200s could not be read: %s.",
		  text_show(&arena, source->path), strerror(errno));
	arena_release(&arena);
	return false;
}

static bool fail_size(const struct TextSource *source, struct Error *error)
{
	struct Arena arena = {0};

	error_set(error, ERROR_INPUT, "data",
		  "%.200s is larger than 1 GB and is not read. Split it, or leave columns out.",
		  text_show(&arena, source->path));
	arena_release(&arena);
	return false;
}

/* Fills `raw` after what is left in it. */
static bool fill(struct TextSource *source, struct Error *error)
{
	memmove(source->raw, source->raw + source->at, source->end - source->at);
	source->passed += source->at;
	source->end -= source->at;
	source->at = 0;
	while (!source->ended && source->end < RAW_SIZE) {
		ssize_t n = read(source->fd, source->raw + source->end, RAW_SIZE - source->end);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return fail_read(source, error);
		source->ended = n == 0;
		source->end += (size_t)n;
	}
	return source->passed <= TEXT_SOURCE_MAX || fail_size(source, error);
}

/* The encoding as the first bytes tell it. */
static void find_encoding(struct TextSource *source)
{
	static const struct {
		const char *bytes, *mask; /* a byte counts where its mask is x; 0: must be zero */
		enum TextEncoding encoding;
		size_t length, skip;
	} signs[] = {
		{"\xef\xbb\xbf", "xxx", TEXT_UTF8, 3, 3},
		{"\xff\xfe", "xx", TEXT_UTF16_LITTLE, 2, 2},
		{"\xfe\xff", "xx", TEXT_UTF16_BIG, 2, 2},
		{"", ".0.0", TEXT_UTF16_LITTLE, 4, 0},
		{"", "0.0.", TEXT_UTF16_BIG, 4, 0},
	};

	for (size_t i = 0; i < N_ITEMS(signs); i++) {
		bool fits = source->end >= signs[i].length;

		for (size_t k = 0; k < signs[i].length && fits; k++) {
			char mask = signs[i].mask[k];

			fits = mask == 'x' ? source->raw[k] == (unsigned char)signs[i].bytes[k]
					   : (mask == '0') == (source->raw[k] == 0);
		}
		if (!fits)
			continue;
		source->encoding = signs[i].encoding;
		source->at = signs[i].skip;
		return;
	}
}

/* Reads the first bytes. */
static bool begin(struct TextSource *source, struct Error *error)
{
	struct stat about;
	bool is_large = fstat(source->fd, &about) == 0 && S_ISREG(about.st_mode) &&
			about.st_size > (off_t)TEXT_SOURCE_MAX;

	source->raw = heap_alloc(RAW_SIZE);
	if (is_large ? !fail_size(source, error) : !fill(source, error)) {
		text_source_close(source);
		return false;
	}
	find_encoding(source);
	return true;
}

bool text_source_open_text(const char *text, struct TextSource *ret_source, struct Error *error)
{
	*ret_source = (struct TextSource){.fd = input_copy(-1, text, strlen(text), 0),
					  .path = "What was pasted"};
	ret_source->own_fd = true;
	return ret_source->fd >= 0 ? begin(ret_source, error) : fail_read(ret_source, error);
}

/* What a pipe is called; of a file its path. */
static const char *name_of(const char *path)
{
	return strcmp(path, "-") == 0 ? "Standard input" : path;
}

bool text_source_open_copy(const char *path, int copy, struct TextSource *ret_source,
			   struct Error *error)
{
	*ret_source = (struct TextSource){.fd = copy, .path = name_of(path)};
	if (lseek(copy, 0, SEEK_SET) < 0)
		return fail_read(ret_source, error);
	return begin(ret_source, error);
}

bool text_source_open(const char *path, struct TextSource *ret_source, struct Error *error)
{
	bool standard = strcmp(path, "-") == 0;

	*ret_source = (struct TextSource){.fd = STDIN_FILENO, .path = name_of(path)};
	if (!standard)
		ret_source->fd = os_open_input(path, error);
	if (ret_source->fd < 0)
		return error->code == ERROR_NONE && fail_read(ret_source, error);
	ret_source->own_fd = !standard;
	return begin(ret_source, error);
}

void text_source_close(struct TextSource *source)
{
	if (source->own_fd)
		close(source->fd);
	heap_free(source->raw);
	source->raw = NULL;
	source->own_fd = false;
}

/* Bytes of the longest beginning that is UTF-8; `ret_wide` turns true where it is not all ASCII. */
static size_t valid_length(const unsigned char *bytes, size_t n, bool *ret_wide)
{
	size_t at = 0, used;
	uint64_t word;
	uint32_t code;

	while (at < n) {
		for (; at + sizeof word <= n; at += sizeof word) {
			memcpy(&word, bytes + at, sizeof word);
			if (word & HIGH_BITS)
				break;
		}
		if (at == n)
			break;
		used = utf8_decode((const char *)bytes + at, n - at, &code);
		if (used == 1 && bytes[at] >= ASCII_END)
			break;
		*ret_wide = *ret_wide || used > 1;
		at += used;
	}
	return at;
}

static size_t take_utf8(struct TextSource *source, char *out, size_t room)
{
	size_t n = valid_length(source->raw + source->at, size_min(room, source->end - source->at),
				&source->is_wide);

	memcpy(out, source->raw + source->at, n);
	source->at += n;
	return n;
}

/* The characters of the bytes 80 to 9f. */
static uint32_t windows_code(unsigned char byte)
{
	static const uint16_t codes[WINDOWS_END - ASCII_END] = {
		0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
		0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
		0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
		0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178};

	return byte >= ASCII_END && byte < WINDOWS_END ? codes[byte - ASCII_END] : byte;
}

static size_t take_windows(struct TextSource *source, char *out, size_t room)
{
	size_t n = 0;

	while (source->at < source->end && n + CHARACTER_MAX <= room)
		n += utf8_encode(windows_code(source->raw[source->at++]), out + n);
	return n;
}

static uint32_t unit_at(const struct TextSource *source, size_t at)
{
	bool big = source->encoding == TEXT_UTF16_BIG;

	return (uint32_t)source->raw[at + (big ? 0 : 1)] << 8 | source->raw[at + (big ? 1 : 0)];
}

/* Half of a pair without the other half becomes U+FFFD; a half byte at the end is dropped. */
static size_t take_utf16(struct TextSource *source, char *out, size_t room)
{
	size_t n = 0;

	while (source->end - source->at >= 2 && n + CHARACTER_MAX <= room) {
		uint32_t code = unit_at(source, source->at), low;

		if (code >= SURROGATES && code < LOW_SURROGATES) {
			if (source->end - source->at < 4 && !source->ended)
				break;
			low = source->end - source->at < 4 ? 0 : unit_at(source, source->at + 2);
			if (low >= LOW_SURROGATES && low < SURROGATES_END) {
				code = BEYOND_16_BITS + ((code - SURROGATES) << SURROGATE_BITS |
							 (low - LOW_SURROGATES));
				source->at += 2;
			}
		}
		source->at += 2;
		n += utf8_encode(code, out + n);
	}
	if (source->ended && source->end - source->at == 1)
		source->at++;
	return n;
}

/* The line of a place of the file, whose line ends are LF, CRLF or CR; 0: it cannot be read again.
 */
static size_t line_of(const struct TextSource *source, size_t place)
{
	size_t line = 1;
	off_t at = 0;
	ssize_t n;
	char bytes[PIECE], last = '\0';

	while (place > 0) {
		n = pread(source->fd, bytes, size_min(sizeof bytes, place), at);
		if (n <= 0)
			return 0;
		for (ssize_t i = 0; i < n; last = bytes[i++])
			line += bytes[i] == '\r' || (bytes[i] == '\n' && last != '\r');
		place -= (size_t)n;
		at += n;
	}
	return line;
}

/* A byte that is no UTF-8: what comes in ASCII alone up to here is Windows-1252. */
static bool leave_utf8(struct TextSource *source, struct Error *error)
{
	size_t place = source->passed + source->at,
	       line = source->is_wide ? line_of(source, place) : 0;
	char where[PLACE_TEXT] = "";

	if (line > 0)
		snprintf(where, sizeof where, "Line %zu, byte %zu of the data", line, place + 1);
	else
		snprintf(where, sizeof where, "Byte %zu of the data", place + 1);
	if (source->is_wide)
		return error_set(error, ERROR_INPUT, "data",
				 "%s is no UTF-8 text, though others before it are. Save the table "
				 "as \"CSV UTF-8\".",
				 where);
	source->encoding = TEXT_WINDOWS;
	return true;
}

bool text_source_read(struct TextSource *source, char *out, size_t room, size_t *ret_n,
		      struct Error *error)
{
	static size_t (*const takes[N_TEXT_ENCODINGS])(struct TextSource *, char *, size_t) = {
		take_utf8, take_utf16, take_utf16, take_windows};

	for (;;) {
		if (source->end - source->at < CHARACTER_MAX && !source->ended &&
		    !fill(source, error))
			return false;
		*ret_n = takes[source->encoding](source, out, room);
		if (*ret_n > 0 || (source->at == source->end && source->ended))
			return true;
		if (source->encoding == TEXT_UTF8 &&
		    (source->ended || source->end - source->at >= CHARACTER_MAX) &&
		    !leave_utf8(source, error))
			return false;
	}
}
