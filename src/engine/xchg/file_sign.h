/* File sign: files that are no tables, known by their first bytes. Private to the room. */
#ifndef QTP_XCHG_FILE_SIGN_H
#define QTP_XCHG_FILE_SIGN_H

#include "qtp/engine/base/error.h"

#include <stdbool.h>
#include <stddef.h>

/* False: it is one, and the error says which and what to do. */
MUST_USE bool file_sign_check(const char *path, const unsigned char *bytes, size_t n,
			      struct Error *error);

#endif
