/* Text source: a file in pieces, as UTF-8 whatever it is written in. Private to the room. */
#ifndef QTP_XCHG_TEXT_SOURCE_H
#define QTP_XCHG_TEXT_SOURCE_H

#include "qtp/engine/base/error.h"

#include <stdbool.h>
#include <stddef.h>

enum TextEncoding { TEXT_UTF8, TEXT_UTF16_LITTLE, TEXT_UTF16_BIG, TEXT_WINDOWS, N_TEXT_ENCODINGS };

/*
 * The encoding is reported by the mark at the beginning, or by the zero bytes of UTF-16. Without
 * either it is UTF-8; a first byte beyond ASCII that is none makes it Windows-1252 from there on.
 */
struct TextSource {
	int fd;
	bool own_fd, ended, is_wide; /* is_wide: UTF-8 beyond ASCII has come */
	const char *path;	     /* as people call it; borrowed */
	unsigned char *raw;
	size_t at, end, passed; /* passed: bytes of the file in front of `raw` */
	enum TextEncoding encoding;
};

/* More is no table that somebody keeps. */
#define TEXT_SOURCE_MAX ((size_t)1 << 30)

/* "-" is standard input. ERROR_IO: it cannot be read; ERROR_INPUT: it is too large. */
MUST_USE bool text_source_open(const char *path, struct TextSource *ret_source,
			       struct Error *error);
/* A text in memory, copied. */
MUST_USE bool text_source_open_text(const char *text, struct TextSource *ret_source,
				    struct Error *error);
/* A copy of what came through the pipe of that path, from its beginning; it stays the caller's. */
MUST_USE bool text_source_open_copy(const char *path, int copy, struct TextSource *ret_source,
				    struct Error *error);
void text_source_close(struct TextSource *source);
/* The next bytes, of whole characters; `room` is at least 4. 0 at the end. ERROR_INPUT: bytes that
 * are no text. */
MUST_USE bool text_source_read(struct TextSource *source, char *out, size_t room, size_t *ret_n,
			       struct Error *error);
const char *text_encoding_name(enum TextEncoding encoding);

#endif
