/* The whole text of a file as UTF-8, for readers that look for a table within it. */
#include "qtp/engine/xchg/table.h"

#include "sheet_source.h"
#include "text_source.h"

#include "qtp/engine/base/text.h"

#include <string.h>

#define PIECE ((size_t)1 << 14)

static bool read_all(struct TextSource *source, size_t limit, struct Text *text,
		     struct Error *error)
{
	char piece[PIECE];
	size_t n = 1;

	while (n > 0) {
		if (!text_source_read(source, piece, sizeof piece, &n, error))
			return false;
		if (n > 0 && memchr(piece, '\0', n))
			return error_set(error, ERROR_INPUT, "data",
					 "The file holds bytes that are no text.");
		text_append_n(text, piece, n);
		if (text->length > limit)
			return error_set(error, ERROR_INPUT, "data",
					 "The file is larger than %zu MB; is it a table?",
					 limit >> 20);
	}
	return true;
}

bool table_text(const char *path, size_t limit, struct Arena *arena, const char **ret_text,
		struct Error *error)
{
	struct TextSource source;
	struct Text text;
	bool read;

	*ret_text = NULL;
	if (!text_source_open(path, &source, error))
		return false;
	if (sheet_source_is(source.raw, source.end) && strcmp(path, "-") != 0) {
		text_source_close(&source);
		return true;
	}
	text_init(&text);
	read = read_all(&source, limit, &text, error);
	if (read)
		*ret_text = arena_text(arena, text_get(&text));
	text_release(&text);
	text_source_close(&source);
	return read;
}
