/* Screen: what a terminal sends for a key. */
#include "support/screen.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/term/event.h"

static const char *special_bytes(uint32_t key)
{
	static const struct {
		uint32_t key;
		const char *bytes;
	} specials[] = {
		{KEY_ARROW_UP, "\033[A"},
		{KEY_ARROW_DOWN, "\033[B"},
		{KEY_ARROW_RIGHT, "\033[C"},
		{KEY_ARROW_LEFT, "\033[D"},
		{KEY_PAGE_UP, "\033[5~"},
		{KEY_PAGE_DOWN, "\033[6~"},
		{KEY_TO_HOME, "\033[H"},
		{KEY_TO_END, "\033[F"},
		{KEY_INSERT, "\033[2~"},
		{KEY_DELETE, "\033[3~"},
		{KEY_ERASE, "\177"},
		{KEY_BACK_TAB, "\033[Z"},
		{KEY_WORD_LEFT, "\033[1;5D"},
		{KEY_WORD_RIGHT, "\033[1;5C"},
		{KEY_FUNCTION_1, "\033OP"},
		{KEY_FUNCTION_1 + 1, "\033OQ"},
		{KEY_FUNCTION_1 + 2, "\033OR"},
		{KEY_FUNCTION_1 + 3, "\033OS"},
		{KEY_FUNCTION_1 + 4, "\033[15~"},
		{KEY_FUNCTION_1 + 5, "\033[17~"},
		{KEY_FUNCTION_1 + 6, "\033[18~"},
		{KEY_FUNCTION_1 + 7, "\033[19~"},
		{KEY_FUNCTION_1 + 8, "\033[20~"},
		{KEY_FUNCTION_1 + 9, "\033[21~"},
		{KEY_FUNCTION_1 + 10, "\033[23~"},
		{KEY_FUNCTION_12, "\033[24~"},
	};

	for (size_t i = 0; i < N_ITEMS(specials); i++)
		if (specials[i].key == key)
			return specials[i].bytes;
	return NULL;
}

void screen_key_bytes(uint32_t key, struct Text *ret_bytes)
{
	char character[4];

	if (key & KEY_ALT)
		text_append_char(ret_bytes, KEY_ESCAPE);
	key &= ~(uint32_t)KEY_ALT;
	if (special_bytes(key))
		text_append(ret_bytes, special_bytes(key));
	else
		text_append_n(ret_bytes, character, utf8_encode(key, character));
}
