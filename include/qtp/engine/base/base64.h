/* Base64: bytes as text (RFC 4648, section 4), as mail, web pages and terminals take them. */
#ifndef QTP_BASE_BASE64_H
#define QTP_BASE_BASE64_H

#include "qtp/engine/base/text.h"

/* Appends `length` bytes as signs of base64, filled up with = to a multiple of four. */
void text_append_base64(struct Text *text, const char *bytes, size_t length);

#endif
