/* Base64. */
#include "qtp/engine/base/base64.h"

#include <stdint.h>

void text_append_base64(struct Text *text, const char *bytes, size_t length)
{
	static const char signs[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < length; i += 3) {
		uint32_t bits = (uint32_t)(unsigned char)bytes[i] << 16;

		if (i + 1 < length)
			bits |= (uint32_t)(unsigned char)bytes[i + 1] << 8;
		if (i + 2 < length)
			bits |= (unsigned char)bytes[i + 2];
		text_append_char(text, signs[bits >> 18]);
		text_append_char(text, signs[bits >> 12 & 0x3f]);
		text_append_char(text, i + 1 < length ? signs[bits >> 6 & 0x3f] : '=');
		text_append_char(text, i + 2 < length ? signs[bits & 0x3f] : '=');
	}
}
