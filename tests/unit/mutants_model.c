/* What people type, changed at random: days, times, filters, fields, keys; and text made harmless.
 * Nothing breaks, and what was taken is the same when it is written out and read again. */
#include "support/mutants.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/model/filter.h"
#include "qtp/engine/model/patient.h"
#include "qtp/engine/os/zone.h"
#include "qtp/engine/term/term.h"
#include "qtp/engine/xchg/json.h"
#include "season/view_relative_day.h"

enum { MANY = 20000, SOME = 5000, TODAY = 17399 }; /* 2017-08-21 */

/* A refusal is a sentence that is harmless once shown. */
static void check_refusal(const struct Error *error, struct Arena *arena)
{
	assert_int_not_equal(error->code, ERROR_NONE);
	assert_true(*error->text);
	mutants_assert_harmless(text_show(arena, error->text));
}

/* --- Days and times */

static bool try_day(void *context, const char *text, size_t length)
{
	char out[DAY_TEXT];
	const char *why = NULL;
	Day day, again;

	(void)context;
	(void)length;
	relative_day_is(text);
	if (!day_parse(text, TODAY, &day, &why))
		return false;
	assert_true(day_parse_iso(day_iso(day, out), &again));
	assert_int_equal(again, day);
	assert_true(day_parse(day_medium(day, out), TODAY, &again, NULL));
	assert_int_equal(again, day);
	assert_true(day_parse(day_long(day, out), TODAY, &again, NULL));
	assert_int_equal(again, day);
	return true;
}

static void a_day_that_is_taken_is_read_again_as_the_same(void **state)
{
	static const char *const seeds[] = {"2017-04-05",
					    "4/5",
					    "4/5/17",
					    "4/5/2017",
					    "apr 5",
					    "5 apr",
					    "fri",
					    "april 5 2017",
					    "tomorrow",
					    "+3",
					    "+2w",
					    "-14d",
					    "+1m",
					    "5-Apr-2017",
					    "+1y",
					    "April 5th",
					    "Wed 5 Apr 2017",
					    "s2-14d",
					    "s3 + 2w",
					    NULL};
	static const char *const words[] = {"feb", "29", "30",	 "0001", "9999", "mon",
					    "st",  "y",	 "2016", "1900", "may",	 NULL};

	(void)state;
	mutants_try(&(struct MutantPlan){"days", seeds, words, MANY, .try = try_day}, NULL);
}

static bool try_time(void *context, const char *text, size_t length)
{
	char out[DAY_TEXT];
	TimeOfDay time, again;

	(void)context;
	(void)length;
	if (!time_parse(text, &time))
		return false;
	assert_in_range(time, 0, 1439);
	assert_true(time_parse(time_text(time, out), &again));
	assert_int_equal(again, time);
	return true;
}

static void a_time_that_is_taken_is_read_again_as_the_same(void **state)
{
	static const char *const seeds[] = {"09:30",   "9:30", "0930",	"9am",
					    "1:30 pm", "12am", "23:59", NULL};
	static const char *const words[] = {"24", "60", "am", "pm", "12", "00", NULL};

	(void)state;
	mutants_try(&(struct MutantPlan){"times", seeds, words, MANY, .try = try_time}, NULL);
}

/* --- Filters and fields */

struct Typing {
	struct Arena arena;
	size_t n;
};

static bool try_filter(void *context, const char *text, size_t length)
{
	struct Typing *typing = context;
	const struct Entity *entity = entity_get((enum Kind)(typing->n++ % N_KINDS));
	const struct Filter *filter = NULL;
	struct Error error = {0};
	bool taken = filter_parse(entity, text, (struct ParseFrame){TODAY, &typing->arena}, &filter,
				  &error);

	(void)length;
	if (taken)
		assert_true(filter_uses_judged(filter) || filter);
	else
		check_refusal(&error, &typing->arena);
	arena_reset(&typing->arena);
	return taken;
}

static void a_filter_is_taken_or_refused_with_a_sentence(void **state)
{
	static const char *const seeds[] = {"lakeside dallas",
					    "stage=accepted cohort:DAL",
					    "due<+7d !\"two words\"",
					    "a|b !c",
					    "name: notes:",
					    "size>=3 size<9",
					    "member!=no email:@",
					    "first_day<=2017-04-05 | last_day>today",
					    NULL};
	static const char *const words[] = {"name",  "first_day", "team",     "!",     "!=",
					    "<",     ">=",	  "name:",    "code=", "!!",
					    "coach", "value>",	  "minutes<", "\"\"",  NULL};
	struct Typing typing = {0};

	(void)state;
	mutants_try(&(struct MutantPlan){"filters", seeds, words, MANY, .try = try_filter},
		    &typing);
	arena_release(&typing.arena);
}

/* Every field in turn gets the text. */
static bool try_field(void *context, const char *text, size_t length)
{
	struct Typing *typing = context;
	const struct Entity *entity = entity_get((enum Kind)(typing->n % N_KINDS));
	const struct Field *field = &entity->fields[typing->n++ / N_KINDS % entity->n_fields];
	void *once = arena_alloc(&typing->arena, entity->size),
	     *twice = arena_alloc(&typing->arena, entity->size);
	struct Error error = {0};
	bool taken;

	(void)length;
	record_blank(entity, once);
	record_blank(entity, twice);
	taken = field->type != FIELD_REF &&
		field_parse(field, once, text, (struct ParseFrame){TODAY, &typing->arena}, &error);
	if (taken) {
		const char *input = field_input(field, once, &typing->arena);

		if (!field_parse(field, twice, input, (struct ParseFrame){TODAY, &typing->arena},
				 &error))
			fail_msg("%s.%s: \"%s\" is written as \"%s\", and that is refused: %s",
				 entity->key, field->key, text, input, error.text);
		assert_true(field_equal(field, once, twice));
		assert_true(utf8_is_valid(input, strlen(input)));
		mutants_assert_harmless(
			text_show_lines(&typing->arena, field_text(field, once, &typing->arena)));
	} else if (field->type != FIELD_REF) {
		check_refusal(&error, &typing->arena);
	}
	arena_reset(&typing->arena);
	return taken;
}

static void what_a_field_takes_it_writes_and_takes_again(void **state)
{
	static const char *const seeds[] = {"2017-04-05",
					    "09:30",
					    "Ada Byrd",
					    "ada@mill.example",
					    "4200.00",
					    "$1,234.50",
					    "yes",
					    "12",
					    "0.5",
					    "physician",
					    "America/Chicago",
					    "line\nline",
					    "DAL17",
					    "accepted",
					    "",
					    NULL};
	static const char *const words[] = {"no", "true", "99999999", ".", "e5", "UTC", "\n", NULL};
	struct Typing typing = {0};

	(void)state;
	mutants_try(&(struct MutantPlan){"fields", seeds, words, 2 * MANY, .try = try_field},
		    &typing);
	arena_release(&typing.arena);
}

/* --- Keys and themes */

static bool try_key(void *context, const char *text, size_t length)
{
	char out[KEY_NAME];
	enum ThemeName theme;
	uint32_t key = key_parse(text);

	(void)context;
	(void)length;
	if (theme_parse(text, &theme))
		assert_in_range(theme, 0, N_THEMES - 1);
	if (!key)
		return false;
	assert_int_equal(key_parse(key_name(key, out)), key);
	return true;
}

static void the_name_of_a_key_is_read_again_as_that_key(void **state)
{
	static const char *const seeds[] = {"Enter",  "S-Tab", "Ctrl-Left", "F12", "Ctrl-R",
					    "Alt-x",  "a",     "^R",	    "M-x", "Alt-Enter",
					    "PageUp", "light", "\u00e9",    NULL};
	static const char *const words[] = {"Ctrl-", "Alt-", "F", "1", "Space", "C-", "M-", NULL};

	(void)state;
	mutants_try(&(struct MutantPlan){"keys", seeds, words, MANY, .try = try_key}, NULL);
}

/* --- Text made harmless */

static bool try_show(void *context, const char *text, size_t length)
{
	struct Arena *arena = context;
	const char *shown = text_show(arena, text), *lines = text_show_lines(arena, text);
	const char *folded = text_fold(arena, text);
	size_t width = utf8_width(shown), half = utf8_prefix(shown, width / 2);

	(void)length;
	mutants_assert_harmless(shown);
	mutants_assert_harmless(lines);
	assert_null(strchr(shown, '\n'));
	assert_string_equal(text_show(arena, shown), shown);
	assert_int_equal(utf8_width(text), width);
	assert_string_equal(text_fold(arena, folded), folded);
	assert_true(half <= strlen(shown));
	for (size_t at = 0; shown[at];) {
		size_t next = utf8_next(shown, at);

		assert_true(next > at);
		assert_true(utf8_previous(shown, next) < next);
		at = next;
	}
	patient_guard(text, TODAY);
	arena_reset(arena);
	return true;
}

static void text_made_harmless_holds_nothing_a_terminal_obeys(void **state)
{
	static const char *const seeds[] = {"Lakeside \x1b[2J Oncology",
					    "e\u0301\u0301\u0301 \u202etxt",
					    "MRN 4711023, DOB 4/5/1950, 123-45-6789",
					    "Ada Byrd born 5 Apr 1950",
					    "\U0001F469\u200D\U0001F52C \u65e5\u672c\u8a9e",
					    "\xed\xa0\x80 \xf5\x80 \xc0\xaf",
					    NULL};
	static const char *const words[] = {"\u0301",	"\u200b",   "\U000E0041", "\u061c",
					    "\xf0\x9f", "\xc2\x85", "\x9b",	  "\ufb01",
					    "\u00df",	NULL};
	struct Arena arena = {0};

	(void)state;
	mutants_feed(&(struct MutantPlan){"shown", seeds, words, MANY, .try = try_show}, &arena);
	arena_release(&arena);
}

/* The code of \uXXXX, or of the one letter after a backslash. */
static uint32_t escaped(const char **at)
{
	static const char letters[] = "nrtbf\"\\/", codes[] = "\n\r\t\b\f\"\\/";
	const char *found = strchr(letters, **at);
	char digits[5] = {0};

	if (**at != 'u') {
		assert_non_null(found);
		++*at;
		return (uint32_t)codes[found - letters];
	}
	memcpy(digits, *at + 1, 4);
	*at += 5;
	return (uint32_t)strtoul(digits, NULL, 16);
}

/* A JSON text without its quotation marks as the text that it means. */
static void unescape(const char *json, struct Text *out)
{
	const uint32_t first_high = 0xD800, first_low = 0xDC00, above = 0x10000;
	char bytes[4];

	while (*json) {
		if (*json != '\\') {
			text_append_char(out, *json++);
			continue;
		}
		json++;
		uint32_t code = escaped(&json);

		if (code >= first_high && code < first_low) {
			json++;
			code = above + ((code - first_high) << 10) + escaped(&json) - first_low;
		}
		text_append_n(out, bytes, utf8_encode(code, bytes));
	}
}

static bool try_json(void *context, const char *text, size_t length)
{
	const char head[] = "{\n  \"t\": \"";
	bool valid = utf8_is_valid(text, length);
	struct Text out, back;
	struct Json json;

	(void)context;
	text_init(&out);
	text_init(&back);
	json_init(&json, &out, false);
	json_begin_object(&json);
	json_member_text(&json, "t", text);
	json_end(&json);
	mutants_assert_harmless(text_get(&out));
	assert_memory_equal(out.data, head, sizeof head - 1);
	*strrchr(out.data, '"') = '\0';
	unescape(out.data + sizeof head - 1, &back);
	if (valid)
		assert_string_equal(text_get(&back), text);
	text_release(&out);
	text_release(&back);
	return valid;
}

static void a_text_written_as_json_is_harmless_and_means_the_same(void **state)
{
	static const char *const seeds[] = {
		"say \"yes\"",	 "back\\slash", "line\nline\ttab", "\x1b[2J \x7f",
		"\u202e\u2028x", "\U000E0041",	"\xed\xa0\x80",	   NULL};
	static const char *const words[] = {"\\u0000", "\"", "\\", "\x01", "\xc2\x85", NULL};

	(void)state;
	mutants_try(&(struct MutantPlan){"json", seeds, words, MANY, .try = try_json}, NULL);
}

/* --- Zone files */

static bool try_zone(void *context, const char *data, size_t length)
{
	static const int64_t instants[] = {INT64_MIN / 2, -1, 0, 1503316800, 4102444800, 1LL << 40};
	struct Arena *arena = context;
	struct Error error = {0};
	const struct Zone *zone;
	Day day;
	TimeOfDay time;
	bool taken =
		os_zone_parse(arena, "Test/Zone", (struct ZoneData){data, length}, &zone, &error);

	for (size_t i = 1; taken && i < N_ITEMS(instants); i++) {
		assert_non_null(os_zone_abbreviation(zone, instants[i]));
		os_zone_to_local(zone, instants[i], &day, &time);
		os_zone_from_local(zone, TODAY + (Day)i, (TimeOfDay)(i * 100));
	}
	if (!taken)
		check_refusal(&error, arena);
	arena_reset(arena);
	return taken;
}

/* A small zone file: version 2, its first part empty, two types, three changes, a rule. */
static const char zone_file[] = "TZif2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
				"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\4"
				"\0\0\0\0\0\0UTC\0"
				"TZif2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
				"\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\3\0\0\0\2\0\0\0\10"
				"\0\0\0\0\x58\0\0\0\0\0\0\0\x58\x80\0\0\0\0\0\0\x59\0\0\0"
				"\1\0\1"
				"\xff\xff\xab\xa0\0\0"
				"\xff\xff\xb9\xb0\1\4"
				"CST\0CDT\0"
				"\nCST6CDT,M3.2.0,M11.1.0\n";

static void change_zone_file(char *bytes, size_t *n, uint64_t *random)
{
	uint64_t r = mutants_random(random);

	if (r % 8 == 0)
		*n = (size_t)(mutants_random(random) % (*n + 1));
	for (uint64_t i = 0; *n > 0 && i < 1 + r % 4; i++)
		bytes[mutants_random(random) % *n] = (char)mutants_random(random);
}

static void a_zone_file_of_any_bytes_is_read_or_refused(void **state)
{
	struct Arena arena = {0};
	uint64_t random = 1;
	size_t n_taken = 0;

	(void)state;
	assert_true(try_zone(&arena, zone_file, sizeof zone_file - 1));
	for (size_t i = 0; i < SOME; i++) {
		size_t n = sizeof zone_file - 1;
		char *bytes = malloc(n + 1);

		memcpy(bytes, zone_file, n);
		change_zone_file(bytes, &n, &random);
		bytes = realloc(bytes, n ? n : 1);
		n_taken += try_zone(&arena, bytes, n);
		free(bytes);
	}
	assert_in_range(n_taken, 1, SOME - 1);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_day_that_is_taken_is_read_again_as_the_same),
		cmocka_unit_test(a_time_that_is_taken_is_read_again_as_the_same),
		cmocka_unit_test(a_filter_is_taken_or_refused_with_a_sentence),
		cmocka_unit_test(what_a_field_takes_it_writes_and_takes_again),
		cmocka_unit_test(the_name_of_a_key_is_read_again_as_that_key),
		cmocka_unit_test(text_made_harmless_holds_nothing_a_terminal_obeys),
		cmocka_unit_test(a_text_written_as_json_is_harmless_and_means_the_same),
		cmocka_unit_test(a_zone_file_of_any_bytes_is_read_or_refused),
	};

	return cmocka_run_group_tests_name("mutants of what is typed", tests, NULL, NULL);
}
