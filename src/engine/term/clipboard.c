/* Clipboard: OSC 52 with the text in base64. */
#include "clipboard.h"

#include "tty.h"

#include "qtp/engine/base/text.h"

#include <stdint.h>
#include <string.h>

/* GNU screen takes no longer string at once. */
#define SCREEN_PIECE ((size_t)240)

static void add_base64(const char *text, struct Text *out)
{
	static const char signs[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	size_t length = strlen(text);

	for (size_t i = 0; i < length; i += 3) {
		uint32_t bits = (uint32_t)(unsigned char)text[i] << 16;

		if (i + 1 < length)
			bits |= (uint32_t)(unsigned char)text[i + 1] << 8;
		if (i + 2 < length)
			bits |= (unsigned char)text[i + 2];
		text_append_char(out, signs[bits >> 18]);
		text_append_char(out, signs[bits >> 12 & 0x3f]);
		text_append_char(out, i + 1 < length ? signs[bits >> 6 & 0x3f] : '=');
		text_append_char(out, i + 2 < length ? signs[bits & 0x3f] : '=');
	}
}

/* In pieces, each a string of its own. */
static void wrap(const char *sequence, struct Text *out)
{
	size_t length = strlen(sequence);

	for (size_t at = 0; at < length; at += SCREEN_PIECE) {
		size_t n = length - at < SCREEN_PIECE ? length - at : SCREEN_PIECE;

		text_append(out, "\033P");
		text_append_n(out, sequence + at, n);
		text_append(out, "\033\\");
	}
}

void clipboard_send(const char *text, bool in_screen)
{
	struct Text sequence, wrapped;

	text_init(&sequence);
	text_init(&wrapped);
	text_append(&sequence, "\033]52;c;");
	add_base64(text, &sequence);
	text_append(&sequence, "\a");
	if (in_screen)
		wrap(text_get(&sequence), &wrapped);
	tty_write(text_get(in_screen ? &wrapped : &sequence));
	text_release(&sequence);
	text_release(&wrapped);
}
