/* The program's own signs and the ASCII twin of any character. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/canvas/canvas.h"

#include <string.h>

static const struct {
	uint32_t code;
	char ascii;
} glyphs[N_GLYPHS] = {
	[GLYPH_RED] = {0x25CF, '!'},  [GLYPH_AMBER] = {0x25D0, '~'},
	[GLYPH_FINE] = {0x25CB, '.'}, [GLYPH_YES] = {0x2713, 'y'},
	[GLYPH_NO] = {0x2717, 'n'},   [GLYPH_CURSOR] = {0x25B8, '>'},
	[GLYPH_MARK] = {0x25AA, '*'}, [GLYPH_LEADER] = {0x2605, '*'},
	[GLYPH_DOT] = {0x00B7, '-'},  [GLYPH_RULE] = {0x2500, '-'},
	[GLYPH_MORE] = {0x203A, '>'}, [GLYPH_UP] = {0x2191, '^'},
	[GLYPH_DOWN] = {0x2193, 'v'}, [GLYPH_ELLIPSIS] = {0x2026, '~'},
};

/* Other signs that sentences and drawings of the program use. */
static const struct {
	uint32_t first, last;
	char ascii;
} ranges[] = {
	{0x00A0, 0x00A0, ' '},	{0x00AB, 0x00AB, '<'},	{0x00B0, 0x00B0, 'o'},
	{0x00B1, 0x00B1, '+'},	{0x00BB, 0x00BB, '>'},	{0x00D7, 0x00D7, 'x'},
	{0x2010, 0x2015, '-'},	{0x2018, 0x201B, '\''}, {0x201C, 0x201F, '"'},
	{0x2022, 0x2022, '*'},	{0x2039, 0x2039, '<'},	{0x2190, 0x2190, '<'},
	{0x2192, 0x2192, '>'},	{0x2212, 0x2212, '-'},	{0x2264, 0x2264, '<'},
	{0x2265, 0x2265, '>'},	{0x2260, 0x2260, '!'},	{0x2400, 0x2426, '?'},
	{0x23CE, 0x23CE, '\\'}, {0x2500, 0x2501, '-'},	{0x2502, 0x2503, '|'},
	{0x2504, 0x2505, '-'},	{0x2506, 0x2507, ':'},	{0x2508, 0x2509, '-'},
	{0x250A, 0x250B, ':'},	{0x250C, 0x254B, '+'},	{0x254C, 0x254D, '-'},
	{0x254E, 0x254F, ':'},	{0x2550, 0x2550, '='},	{0x2551, 0x2551, '|'},
	{0x2552, 0x256C, '+'},	{0x2581, 0x2581, '_'},	{0x2582, 0x2582, '.'},
	{0x2583, 0x2583, '-'},	{0x2584, 0x2584, '='},	{0x2585, 0x2585, '+'},
	{0x2586, 0x2586, '*'},	{0x2587, 0x2587, '%'},	{0x2580, 0x259F, '#'},
	{0x25A0, 0x25A0, '#'},	{0x25B2, 0x25B4, '^'},	{0x25B6, 0x25B9, '>'},
	{0x25BC, 0x25BE, 'v'},	{0x25C0, 0x25C3, '<'},	{0x25C6, 0x25C7, '*'},
	{0x2714, 0x2714, 'y'},	{0x2718, 0x2718, 'n'},
};

/* The letters of Latin-1 from U+00C0 on, without their accents. */
static const char latin[] = "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty";
#define LATIN_FIRST 0xC0
#define LATIN_LAST 0xFF

char glyph_ascii(uint32_t code)
{
	char letter;

	if (code < 0x80)
		return (char)code;
	for (size_t i = 0; i < N_GLYPHS; i++)
		if (glyphs[i].code == code)
			return glyphs[i].ascii;
	if (code >= LATIN_FIRST && code <= LATIN_LAST)
		return latin[code - LATIN_FIRST];
	for (size_t i = 0; i < N_ITEMS(ranges); i++)
		if (code >= ranges[i].first && code <= ranges[i].last)
			return ranges[i].ascii;
	letter = text_letter(code);
	return letter ? letter : '?';
}

const char *text_ascii(struct Arena *arena, const char *text)
{
	size_t length = strlen(text), n = 0, used;
	char *plain = arena_text_n(arena, text, length);

	for (size_t at = 0; at < length; at += used) {
		uint32_t code;
		int width;

		used = utf8_decode(text + at, length - at, &code);
		width = code < 0x80 ? 1 : utf8_char_width(code);
		if (width > 0)
			plain[n++] = glyph_ascii(code);
		if (width > 1)
			plain[n++] = ' ';
	}
	plain[n] = '\0';
	return plain;
}

uint32_t canvas_glyph(const struct Canvas *canvas, enum Glyph glyph)
{
	return canvas->ascii ? (uint32_t)glyphs[glyph].ascii : glyphs[glyph].code;
}

int area_glyph(struct Area area, int row, int column, enum Style style, enum Glyph glyph)
{
	struct Cell cell = {.width = 1, .style = (uint8_t)style};

	if (row < 0 || row >= area.rows || column < 0 || column >= area.columns)
		return 0;
	if (glyph == GLYPH_CURSOR && area.canvas->unfocused)
		return 1;
	cell.code = canvas_glyph(area.canvas, glyph);
	area_put(area, row, column, cell);
	return 1;
}
