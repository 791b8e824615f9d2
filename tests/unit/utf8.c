/* UTF-8: decoding, width, steps, text made harmless for a terminal, folding for search. */
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/shorten.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define REPLACED "\xEF\xBF\xBD"
#define OPEN_BOX "\xE2\x90\xA3"
#define ACUTE "\xCC\x81"

static void every_code_survives_encoding(void **state)
{
	(void)state;
	for (uint32_t code = 1; code <= 0x10FFFF; code++) {
		bool surrogate = code >= 0xD800 && code <= 0xDFFF;
		char bytes[4];
		uint32_t back;
		size_t size = utf8_encode(code, bytes);

		if (utf8_decode(bytes, size, &back) != size ||
		    back != (surrogate ? UTF8_REPLACEMENT : code))
			fail_msg("U+%04X came back as U+%04X", code, back);
	}
	assert_int_equal(utf8_encode(0x110000, (char[4]){0}), 3);
}

static void bytes_that_are_no_text_are_replaced_one_by_one(void **state)
{
	static const char *const rows[] = {
		"\x80",
		"\xBF",
		"\xC0\xAF",
		"\xC1\xBF",
		"\xE0\x80\xAF",
		"\xE0\x9F\xBF",
		"\xED\xA0\x80",
		"\xED\xBF\xBF",
		"\xF0\x80\x80\xAF",
		"\xF0\x8F\xBF\xBF",
		"\xF4\x90\x80\x80",
		"\xF5\x80\x80\x80",
		"\xFE",
		"\xFF",
		"\xC3",
		"\xE2\x82",
		"\xF0\x9F\x98",
		"\x9B\x33\x31\x6D",
		"\xC3(",
		"\xE2\x82(",
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		uint32_t code;

		assert_int_equal(utf8_decode(rows[i], strlen(rows[i]), &code), 1);
		assert_int_equal(code, UTF8_REPLACEMENT);
		assert_false(utf8_is_valid(rows[i], strlen(rows[i])));
	}
	assert_false(utf8_is_valid("a\0b", 3));
	assert_true(utf8_is_valid("", 0));
	assert_true(utf8_is_valid("Jos\xC3\xA9 " REPLACED " \xF0\x9F\x98\x80", 14));
}

static void a_character_has_a_width_in_cells(void **state)
{
	static const struct {
		uint32_t code;
		int width;
	} rows[] = {
		{'a', 1},    {0x1B, 1},	  {0x7F, 1},	 {0x9B, 1},    {0xAD, 1},    {0xE9, 1},
		{0x301, 0},  {0x20DD, 0}, {0xFE0F, 0},	 {0xE0100, 0}, {0x200B, 1},  {0x200D, 1},
		{0x202E, 1}, {0xFEFF, 1}, {0xE0041, 1},	 {0x2028, 1},  {0x4E00, 2},  {0xAC00, 2},
		{0x1161, 0}, {0x11A8, 0}, {0x1100, 2},	 {0x115F, 1},  {0x1F600, 2}, {0x1F3FB, 2},
		{0x2764, 1}, {0x2500, 1}, {0x2588, 1},	 {0x28FF, 1},  {0xFF01, 2},  {0x3000, 2},
		{0xB1, 1},   {0x3B1, 1},  {0x2423, 1},	 {0x2400, 1},  {0x23CE, 1},  {0xFFFD, 1},
		{0x378, 1},  {0xE000, 1}, {0x110000, 1}, {0x20000, 2}, {0x903, 1},   {0x1F1E6, 1},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++)
		if (utf8_char_width(rows[i].code) != rows[i].width)
			fail_msg("U+%04X is %d wide", rows[i].code, utf8_char_width(rows[i].code));
}

static void a_prefix_fits_and_keeps_its_marks(void **state)
{
	static const struct {
		const char *text;
		size_t width, bytes;
	} rows[] = {
		{"abc", 0, 0},		 {"abc", 2, 2},		  {"abc", 9, 3},
		{"e" ACUTE "x", 1, 3},	 {"e" ACUTE "x", 2, 4},	  {"\xE4\xB8\x80z", 1, 0},
		{"\xE4\xB8\x80z", 2, 3}, {"\xE4\xB8\x80z", 3, 4}, {"\xFFz", 1, 1},
		{ACUTE "z", 0, 0},	 {ACUTE "z", 1, 2},	  {"", 3, 0},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++)
		assert_int_equal(utf8_prefix(rows[i].text, rows[i].width), rows[i].bytes);
	assert_int_equal(utf8_prefix(NULL, 3), 0);
	assert_int_equal(utf8_width(NULL), 0);
}

static void steps_go_from_base_to_base_and_back(void **state)
{
	/* a, e with two marks, a wide character, two stray bytes, z */
	static const char text[] = "ae" ACUTE ACUTE "\xE4\xB8\x80\xE4\xB8z";
	static const size_t stops[] = {0, 1, 6, 9, 10, 11, 12};
	const size_t last = N_ITEMS(stops) - 1;

	(void)state;
	assert_int_equal(strlen(text), stops[last]);
	for (size_t i = 0; i < last; i++) {
		assert_int_equal(utf8_next(text, stops[i]), stops[i + 1]);
		assert_int_equal(utf8_previous(text, stops[i + 1]), stops[i]);
	}
	assert_int_equal(utf8_next(text, stops[last]), stops[last]);
	assert_int_equal(utf8_previous(text, 0), 0);
	assert_int_equal(utf8_previous(ACUTE "z", 2), 0);
}

struct ShowRow {
	const char *text, *shown;
	size_t width;
};

static const struct ShowRow show_rows[] = {
	/* control characters, the whole sequence made of visible letters */
	{"a\x1B[31mred", "a\xE2\x90\x9B[31mred", 9},
	{"\x1B]0;title\x07", "\xE2\x90\x9B]0;title\xE2\x90\x87", 10},
	{"\x1B]52;c;aGk=\x1B\\", "\xE2\x90\x9B]52;c;aGk=\xE2\x90\x9B\\", 13},
	{"\x1B]8;;http://x\x1B\\", "\xE2\x90\x9B]8;;http://x\xE2\x90\x9B\\", 15},
	{"\x1BP1$q\x1B\\", "\xE2\x90\x9BP1$q\xE2\x90\x9B\\", 7},
	{"\x1B[6n", "\xE2\x90\x9B[6n", 4},
	{"\x1B_apc", "\xE2\x90\x9B_apc", 5},
	{"a\tb",
	 "a\xE2\x90\x89"
	 "b",
	 3},
	{"a\rb",
	 "a\xE2\x90\x8D"
	 "b",
	 3},
	{"a\bb",
	 "a\xE2\x90\x88"
	 "b",
	 3},
	{"a\nb",
	 "a\xE2\x8F\x8E"
	 "b",
	 3},
	{"\x0E\x0F\x01\x1F", "\xE2\x90\x8E\xE2\x90\x8F\xE2\x90\x81\xE2\x90\x9F", 4},
	{"a\x7F", "a\xE2\x90\xA1", 2},
	/* C1, as code points and as raw bytes */
	{"\xC2\x9B"
	 "31m",
	 "\xE2\x90\xA6"
	 "31m",
	 4},
	{"\xC2\x80\xC2\x85\xC2\x9F", "\xE2\x90\xA6\xE2\x90\xA6\xE2\x90\xA6", 3},
	{"\x9B"
	 "31m",
	 REPLACED "31m", 4},
	{"\x80\x9D\x9F", REPLACED REPLACED REPLACED, 3},
	{"\xC2\xA0", "\xC2\xA0", 1},
	/* bytes that are no text */
	{"a\xFF\xC3(", "a" REPLACED REPLACED "(", 4},
	{"\xED\xA0\x80", REPLACED REPLACED REPLACED, 3},
	{"\xEF\xBF\xBF", REPLACED, 1},
	{"\xCD\xB8", REPLACED, 1},
	{REPLACED, REPLACED, 1},
	/* direction */
	{"a\xE2\x80\xAA\xE2\x80\xAB\xE2\x80\xAC\xE2\x80\xAD\xE2\x80\xAE",
	 "a" OPEN_BOX OPEN_BOX OPEN_BOX OPEN_BOX OPEN_BOX, 6},
	{"\xE2\x81\xA6\xE2\x81\xA7\xE2\x81\xA8\xE2\x81\xA9", OPEN_BOX OPEN_BOX OPEN_BOX OPEN_BOX,
	 4},
	{"\xE2\x80\x8E\xE2\x80\x8F\xD8\x9C", OPEN_BOX OPEN_BOX OPEN_BOX, 3},
	/* nothing to see */
	{"\xE2\x80\x8B\xE2\x80\x8C\xE2\x80\x8D\xEF\xBB\xBF", OPEN_BOX OPEN_BOX OPEN_BOX OPEN_BOX,
	 4},
	{"a\xC2\xAD"
	 "b",
	 "a" OPEN_BOX "b", 3},
	{"\xE2\x81\xA0\xE2\x81\xA4\xEF\xBF\xB9", OPEN_BOX OPEN_BOX OPEN_BOX, 3},
	{"\xE3\x85\xA4\xEF\xBE\xA0\xE1\x85\x9F\xE1\x85\xA0", OPEN_BOX OPEN_BOX OPEN_BOX OPEN_BOX,
	 4},
	{"\xF3\xA0\x80\x80\xF3\xA0\x80\x81\xF3\xA0\x81\x81\xF3\xA0\x81\xBF",
	 OPEN_BOX OPEN_BOX OPEN_BOX OPEN_BOX, 4},
	{"\xE2\x80\xA8\xE2\x80\xA9", OPEN_BOX OPEN_BOX, 2},
	/* marks */
	{"e" ACUTE, "e" ACUTE, 1},
	{"e" ACUTE ACUTE, "e" ACUTE ACUTE, 1},
	{"e" ACUTE ACUTE ACUTE ACUTE "x", "e" ACUTE ACUTE "x", 2},
	{ACUTE "x", "\xE2\x97\x8C" ACUTE "x", 2},
	{"\xE2\x9D\xA4\xEF\xB8\x8F", "\xE2\x9D\xA4\xEF\xB8\x8F", 1},
	{"e\xEF\xB8\x8F" ACUTE ACUTE, "e\xEF\xB8\x8F" ACUTE, 1},
	/* nothing to change */
	{"", "", 0},
	{"plain ~ text", "plain ~ text", 12},
	{"Jos\xC3\xA9 \xC5\x81ukasz", "Jos\xC3\xA9 \xC5\x81ukasz", 11},
	{"\xE4\xB8\x80\xF0\x9F\x98\x80", "\xE4\xB8\x80\xF0\x9F\x98\x80", 4},
};

static void shown_text_is_harmless_and_its_width_known(void **state)
{
	struct Arena arena = {0};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(show_rows); i++) {
		const struct ShowRow *row = &show_rows[i];
		const char *shown = text_show(&arena, row->text);

		assert_string_equal(shown, row->shown);
		assert_true(utf8_is_valid(shown, strlen(shown)));
		if (utf8_width(row->text) != row->width || utf8_width(shown) != row->width)
			fail_msg("row %zu is %zu and %zu wide", i, utf8_width(row->text),
				 utf8_width(shown));
		assert_ptr_equal(text_show(&arena, shown), shown);
	}
	assert_string_equal(text_show(&arena, NULL), "");
	arena_release(&arena);
}

static void text_that_needs_no_change_is_not_copied(void **state)
{
	static const char *const rows[] = {"", "plain", "Jos\xC3\xA9", REPLACED};
	struct Arena arena = {0};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++)
		assert_ptr_equal(text_show(&arena, rows[i]), rows[i]);
	assert_int_equal(arena_used(&arena), 0);
	arena_release(&arena);
}

static void lines_stay_lines_when_asked(void **state)
{
	struct Arena arena = {0};

	(void)state;
	assert_string_equal(text_show_lines(&arena, "a\nb\x1B\n"), "a\nb\xE2\x90\x9B\n");
	assert_string_equal(text_show_lines(&arena, "a\n" ACUTE), "a\n\xE2\x97\x8C" ACUTE);
	assert_string_equal(text_show_lines(&arena, "a\r\n\xE2\x80\xA8"),
			    "a\xE2\x90\x8D\n" OPEN_BOX);
	assert_string_equal(text_show_lines(&arena, NULL), "");
	arena_release(&arena);
}

/* Nothing but printable ASCII, and codes from U+00A0 up that are neither invisible nor direction
 * marks. */
static void assert_harmless(const char *s)
{
	uint32_t code;

	for (size_t at = 0, length = strlen(s); at < length;) {
		at += utf8_decode(s + at, length - at, &code);
		assert_true(code >= 0x20 && (code < 0x7F || code >= 0xA0));
		assert_false((code >= 0x200B && code <= 0x200F) ||
			     (code >= 0x2028 && code <= 0x202E));
		assert_false((code >= 0x2060 && code <= 0x206F) || code == 0xFEFF || code == 0x61C);
		assert_false(code >= 0xE0000 && code <= 0xE00FF);
	}
}

static void no_single_code_gets_through_unseen(void **state)
{
	struct Arena arena = {0};

	(void)state;
	for (uint32_t code = 1; code <= 0x10FFFF; code++) {
		char text[8] = "x";
		const char *shown;

		utf8_encode(code, text + 1);
		shown = text_show(&arena, text);
		assert_harmless(shown);
		if (utf8_width(shown) != utf8_width(text) ||
		    utf8_width(text) != 1 + (size_t)utf8_char_width(code))
			fail_msg("U+%04X changes its width when it is shown", code);
		arena_reset(&arena);
	}
	arena_release(&arena);
}

static void random_bytes_are_shown_harmless_and_once(void **state)
{
	struct Arena arena = {0};
	uint32_t seed = 12345;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		char text[33];
		const char *shown;
		size_t at = 0;

		for (size_t i = 0; i < sizeof(text) - 1; i++) {
			seed = seed * 1664525u + 1013904223u;
			text[i] = (char)(seed >> 24 ? seed >> 24 : 'x');
		}
		text[sizeof(text) - 1] = '\0';
		shown = text_show(&arena, text);
		assert_harmless(shown);
		assert_ptr_equal(text_show(&arena, shown), shown);
		assert_int_equal(utf8_width(shown), utf8_width(text));
		assert_true(
			utf8_is_valid(text_fold(&arena, text), strlen(text_fold(&arena, text))));
		while (text[at]) {
			size_t next = utf8_next(text, at);

			assert_true(next > at);
			assert_int_equal(utf8_previous(text, next), at);
			at = next;
		}
		arena_reset(&arena);
	}
	arena_release(&arena);
}

static void folding_finds_names_as_people_type_them(void **state)
{
	static const struct {
		const char *text, *folded;
	} rows[] = {
		{"", ""},
		{"Smith", "smith"},
		{"  Ann\t\n  LEE ", "ann lee"},
		{"   ", ""},
		{"Jos\xC3\xA9", "jose"},
		{"Jose" ACUTE, "jose"},
		{"M\xC3\xBCller", "muller"},
		{"Stra\xC3\x9F"
		 "e",
		 "strasse"},
		{"\xE1\xBA\x9E", "ss"},
		{"S\xC3\xB8ren \xC3\x98", "soren o"},
		{"\xC5\x81ukasz", "lukasz"},
		{"\xC4\x90or\xC4\x91"
		 "e",
		 "dorde"},
		{"\xC3\x86r\xC3\xA6", "aerae"},
		{"\xC5\x92uvre", "oeuvre"},
		{"\xC3\x85sa", "asa"},
		{"\xC4\xB0zmir \xC4\xB1", "izmir i"},
		{"Nguy\xE1\xBB\x85n", "nguyen"},
		{"O\xE2\x80\x99"
		 "Brien",
		 "o'brien"},
		{"Anne\xE2\x80\x93Marie", "anne-marie"},
		{"a\xC2\xA0\xE3\x80\x80"
		 "b",
		 "a b"},
		{"\xC2\xA0\xC3\xA9\xC2\xA0", "e"},
		{"\xEF\xAC\x81n", "fin"},
		{"\xEF\xBC\xA1", "a"},
		{"so\xC2\xAD"
		 "ft",
		 "soft"},
		{"\xCE\xA3\xCE\x91\xCE\xA3", "\xCF\x83\xCE\xB1\xCF\x83"},
		{"a\xFF", "a" REPLACED},
		{"\xC2\xAD", ""},
	};
	struct Arena arena = {0};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		const char *folded = text_fold(&arena, rows[i].text);

		assert_string_equal(folded, rows[i].folded);
		assert_string_equal(text_fold(&arena, folded), folded);
	}
	assert_string_equal(text_fold(&arena, NULL), "");
	arena_release(&arena);
}

static void a_name_is_folded_without_its_signs_as_well(void **state)
{
	static const char *const cases[][2] = {
		{"Mary O’Brien", "mary o'brien\tobrien"},
		{"Jean-Luc D'Artagnan", "jean-luc d'artagnan\tjeanluc dartagnan"},
		{"Ann Smith-Jones-Ng", "ann smith-jones-ng\tsmithjonesng"},
		{"DAL17-03", "dal17-03"},
		{"A-1 b - c 'd' e-", "a-1 b - c 'd' e-"},
		{"Anna Bell", "anna bell"},
		{"'-", "'-"},
		{"", ""},
	};
	struct Arena arena = {0};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(cases); i++)
		assert_string_equal(text_fold_name(&arena, cases[i][0]), cases[i][1]);
	assert_string_equal(text_fold_name(&arena, NULL), "");
	assert_string_equal(text_unsigned(&arena, "o'brien smith-jones", true),
			    "o brien smith jones");
	assert_null(text_unsigned(&arena, "dal17-03", false));
	arena_release(&arena);
}

static void every_code_can_be_folded(void **state)
{
	struct Arena arena = {0};

	(void)state;
	for (uint32_t code = 1; code <= 0x10FFFF; code++) {
		char text[5] = "";

		text[utf8_encode(code, text)] = '\0';
		assert_non_null(text_fold(&arena, text));
		arena_reset(&arena);
	}
	arena_release(&arena);
}

/* Names that begin alike keep what is their own, and none is wider than its column. */
static void shortened_names_can_be_told_apart(void **state)
{
	static const char *const names[] = {
		"Delay at the pharmacy of the north wing, first floor",
		"Delay at the pharmacy of the north wing, second floor",
		"Delay at the pharmacy of the north wing",
		"Delay at the pharmacy",
		"Zusammenführung der Überweisungen aus Köln",
		"肿瘤科门诊输液中心等待时间过长的原因：药房未放药",
		"肿瘤科门诊输液中心等待时间过长的原因：化验未出",
		"Consent",
	};
	struct Arena arena = {0};

	(void)state;
	for (size_t width = 14; width < 56; width++) {
		const char *const *shown = texts_shorten(names, N_ITEMS(names), width, &arena);

		for (size_t i = 0; i < N_ITEMS(names); i++) {
			assert_true(utf8_width(shown[i]) <= width);
			if (utf8_width(names[i]) <= width)
				assert_string_equal(shown[i], names[i]);
			for (size_t k = 0; k < i; k++)
				assert_string_not_equal(shown[i], shown[k]);
		}
	}
	assert_string_equal(texts_shorten(names, N_ITEMS(names), 20, &arena)[0],
			    "Delay at…first floor");
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_survives_encoding),
		cmocka_unit_test(bytes_that_are_no_text_are_replaced_one_by_one),
		cmocka_unit_test(a_character_has_a_width_in_cells),
		cmocka_unit_test(a_prefix_fits_and_keeps_its_marks),
		cmocka_unit_test(steps_go_from_base_to_base_and_back),
		cmocka_unit_test(shown_text_is_harmless_and_its_width_known),
		cmocka_unit_test(text_that_needs_no_change_is_not_copied),
		cmocka_unit_test(lines_stay_lines_when_asked),
		cmocka_unit_test(no_single_code_gets_through_unseen),
		cmocka_unit_test(random_bytes_are_shown_harmless_and_once),
		cmocka_unit_test(folding_finds_names_as_people_type_them),
		cmocka_unit_test(a_name_is_folded_without_its_signs_as_well),
		cmocka_unit_test(every_code_can_be_folded),
		cmocka_unit_test(shortened_names_can_be_told_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
