/* Clipboard: OSC 52 with the text in base64. */
#include "clipboard.h"

#include "tty.h"

#include "qtp/engine/base/base64.h"
#include "qtp/engine/base/text.h"

#include <string.h>

/* GNU screen takes no longer string at once. */
#define SCREEN_PIECE ((size_t)240)

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
	text_append_base64(&sequence, text, strlen(text));
	text_append(&sequence, "\a");
	if (in_screen)
		wrap(text_get(&sequence), &wrapped);
	tty_write(text_get(in_screen ? &wrapped : &sequence));
	text_release(&sequence);
	text_release(&wrapped);
}
