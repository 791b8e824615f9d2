/* Arenas, texts that grow, errors and issues. */
#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/error.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static void an_arena_gives_zeroed_aligned_pieces(void **state)
{
	static const size_t sizes[] = {0, 1, 7, 16, 17, 4000, 5000, 100, 3000000, 8};
	struct Arena arena;

	(void)state;
	arena_init(&arena);
	for (int round = 0; round < 3; round++) {
		for (size_t i = 0; i < N_ITEMS(sizes); i++) {
			unsigned char *piece = arena_alloc(&arena, sizes[i]);

			assert_non_null(piece);
			assert_int_equal((uintptr_t)piece % _Alignof(max_align_t), 0);
			for (size_t b = 0; b < sizes[i]; b++)
				if (piece[b] != 0)
					fail_msg("byte %zu of %zu is not zero", b, sizes[i]);
			memset(piece, 0xA5, sizes[i]);
		}
		arena_reset(&arena);
		assert_int_equal(arena_used(&arena), 0);
	}
	arena_release(&arena);
	assert_null(arena.blocks);
}

static void pieces_do_not_overlap(void **state)
{
	enum { N_PIECES = 2000 };
	struct Arena arena = {0};
	unsigned char *pieces[N_PIECES];

	(void)state;
	for (size_t i = 0; i < N_PIECES; i++) {
		pieces[i] = arena_alloc(&arena, i % 97);
		memset(pieces[i], (int)(i & 0xFF), i % 97);
	}
	for (size_t i = 0; i < N_PIECES; i++)
		for (size_t b = 0; b < i % 97; b++)
			assert_int_equal(pieces[i][b], i & 0xFF);
	arena_release(&arena);
}

static void a_reset_arena_keeps_one_block_that_fits_the_same_work(void **state)
{
	struct Arena arena = {0};
	struct ArenaBlock *kept;

	(void)state;
	for (int i = 0; i < 100; i++)
		arena_alloc(&arena, 1000);
	assert_true(arena_used(&arena) >= 100000);
	arena_reset(&arena);
	kept = arena.blocks;
	assert_non_null(kept);
	for (int i = 0; i < 100; i++)
		arena_alloc(&arena, 1000);
	assert_ptr_equal(arena.blocks, kept);
	arena_release(&arena);
}

static void a_reset_arena_does_not_hold_on_to_a_giant_block(void **state)
{
	struct Arena arena = {0};

	(void)state;
	arena_alloc(&arena, 32 * 1024 * 1024);
	arena_reset(&arena);
	assert_null(arena.blocks);
	arena_release(&arena);
}

static void a_copy_in_capitals_leaves_other_letters_alone(void **state)
{
	static const struct {
		const char *text, *all, *first;
	} rows[] = {
		{"usd", "USD", "Usd"},
		{"cost per visit", "COST PER VISIT", "Cost per visit"},
		{"1 call", "1 CALL", "1 call"},
		{"\xc3\xa9quipe", "\xc3\xa9QUIPE", "\xc3\xa9quipe"},
		{"", "", ""},
	};
	struct Arena arena;

	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		assert_string_equal(arena_capitals(&arena, rows[i].text), rows[i].all);
		assert_string_equal(arena_capitalize(&arena, rows[i].text), rows[i].first);
	}
	assert_null(arena_capitals(&arena, NULL));
	assert_null(arena_capitalize(&arena, NULL));
	arena_release(&arena);
}

static void texts_are_copied_into_an_arena(void **state)
{
	struct Arena arena = {0};
	char source[] = "first";
	char *copy = arena_text(&arena, source);
	char *long_text;

	(void)state;
	source[0] = 'x';
	assert_string_equal(copy, "first");
	assert_null(arena_text(&arena, NULL));
	assert_string_equal(arena_text_n(&arena, "abcdef", 3), "abc");
	assert_string_equal(arena_text_n(&arena, NULL, 0), "");
	assert_string_equal(arena_format(&arena, "%d of %s", 3, "five"), "3 of five");
	long_text = arena_format(&arena, "%0300d|%s", 7, "end");
	assert_int_equal(strlen(long_text), 304);
	assert_string_equal(long_text + 300, "|end");
	assert_int_equal(strlen(arena_format(&arena, "%0255d", 7)), 255);
	assert_int_equal(strlen(arena_format(&arena, "%0256d", 7)), 256);
	arena_release(&arena);
}

static void a_growing_array_keeps_its_items(void **state)
{
	struct Arena arena = {0};
	int *items = NULL;
	size_t capacity = 0;

	(void)state;
	for (int i = 0; i < 1000; i++) {
		items = arena_grow(&arena, items, (size_t)i, &capacity, sizeof(*items));
		assert_true(capacity > (size_t)i);
		assert_int_equal(items[i], 0);
		items[i] = i;
	}
	for (int i = 0; i < 1000; i++)
		assert_int_equal(items[i], i);
	arena_release(&arena);
}

/* Runs `fill` in a child; true when it ended by abort() after a sentence on stderr. */
static bool aborts_with_a_sentence(void (*wish)(void))
{
	char sentence[256] = "";
	int ends[2], status;
	pid_t child;

	assert_int_equal(pipe(ends), 0);
	child = fork();
	if (child == 0) {
		signal(SIGABRT, SIG_DFL);
		dup2(ends[1], STDERR_FILENO);
		wish();
		_exit(0);
	}
	close(ends[1]);
	assert_true(read(ends[0], sentence, sizeof(sentence) - 1) >= 0);
	close(ends[0]);
	waitpid(child, &status, 0);
	return WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT &&
	       strstr(sentence, "no memory left");
}

static void wish_overflowing_array(void)
{
	struct Arena arena = {0};

	arena_array(&arena, SIZE_MAX / 4, 8);
}

static void wish_endless_arena(void)
{
	struct Arena arena = {0};

	arena_alloc(&arena, SIZE_MAX);
}

static void wish_endless_heap(void)
{
	volatile size_t size = SIZE_MAX / 2 + 1;

	heap_alloc(size);
}

static void the_end_of_memory_is_said_in_a_sentence(void **state)
{
	(void)state;
	assert_true(aborts_with_a_sentence(wish_overflowing_array));
	assert_true(aborts_with_a_sentence(wish_endless_arena));
	assert_true(aborts_with_a_sentence(wish_endless_heap));
}

static void heap_blocks_are_zeroed_and_texts_copied(void **state)
{
	char *block = heap_alloc(100), *text = heap_text("abc");

	(void)state;
	for (size_t i = 0; i < 100; i++)
		assert_int_equal(block[i], 0);
	block = heap_resize(block, 200);
	assert_int_equal(block[99], 0);
	assert_string_equal(text, "abc");
	assert_null(heap_text(NULL));
	heap_free(block);
	heap_free(text);
	heap_free(NULL);
}

static void a_text_grows_by_every_kind_of_piece(void **state)
{
	struct Text text;

	(void)state;
	text_init(&text);
	assert_string_equal(text.data, "");
	assert_string_equal(text_get(&text), "");
	text_append(&text, NULL);
	text_append(&text, "ab");
	text_append_n(&text, "cdef", 2);
	text_append_char(&text, '-');
	text_append_repeat(&text, "xy", 3);
	text_append_repeat(&text, "z", 0);
	text_format(&text, " %d %s", 42, "end");
	assert_string_equal(text_get(&text), "abcd-xyxyxy 42 end");
	assert_int_equal(text.length, strlen(text.data));
	text_clear(&text);
	assert_string_equal(text_get(&text), "");
	text_append_n(&text, "a\0b", 3);
	assert_int_equal(text.length, 3);
	assert_memory_equal(text_get(&text), "a\0b", 4);
	text_release(&text);
	assert_string_equal(text_get(&text), "");
	text_clear(&text);
	text_release(&text);
}

static void a_text_formats_at_every_length_around_its_room(void **state)
{
	(void)state;
	for (int width = 1; width < 300; width++) {
		struct Text text;

		text_init(&text);
		text_append(&text, "ab");
		text_format(&text, "%0*d", width, 7);
		assert_int_equal(text.length, width + 2);
		assert_int_equal(strlen(text_get(&text)), width + 2);
		text_release(&text);
	}
}

static void a_missing_text_is_an_empty_text(void **state)
{
	struct Text zeroed = {0};

	(void)state;
	assert_string_equal(text_get(&zeroed), "");
	assert_true(text_equal(NULL, ""));
	assert_true(text_equal("a", "a"));
	assert_false(text_equal("a", NULL));
	assert_true(text_is_empty(NULL));
	assert_true(text_is_empty(" \t "));
	assert_false(text_is_empty(" x"));
	assert_true(text_is_empty("\xc2\xa0\xe2\x80\x83\xe3\x80\x80\xe2\x80\x8b\xc2\x85"));
	assert_false(text_is_empty("\xc2\xa0\xc3\xa9"));
}

static void an_error_says_what_where_and_false(void **state)
{
	struct Error error;

	(void)state;
	error_clear(&error);
	assert_int_equal(error.code, ERROR_NONE);
	assert_string_equal(error.text, "");
	assert_false(error_set(&error, ERROR_RULE, "stage", "Team %s is at stage %d.", "Oak", 3));
	assert_int_equal(error.code, ERROR_RULE);
	assert_string_equal(error.field, "stage");
	assert_string_equal(error.text, "Team Oak is at stage 3.");
	assert_false(error_set(&error, ERROR_IO, NULL, "Again: %s", error.text));
	assert_string_equal(error.text, "Again: Team Oak is at stage 3.");
	assert_string_equal(error.field, "");
	assert_false(error_set(NULL, ERROR_IO, "", "nobody listens"));
	error_clear(NULL);
}

static void a_sentence_that_is_too_long_ends_between_characters(void **state)
{
	struct Error error;
	struct Text text;

	(void)state;
	for (size_t lead = 0; lead < 4; lead++) {
		text_init(&text);
		text_append_repeat(&text, "x", lead);
		text_append_repeat(&text, "\xE2\x82\xAC", 300);
		error_set(&error, ERROR_INPUT, "", "%s", text_get(&text));
		assert_true(utf8_is_valid(error.text, strlen(error.text)));
		assert_string_equal(error.text + strlen(error.text) - 3, "...");
		assert_true(strlen(error.text) > sizeof(error.text) - 8);
		text_release(&text);
	}
}

static void issues_count_errors_apart_from_warnings(void **state)
{
	struct Arena arena = {0};
	struct Issues issues;
	struct Error error;

	(void)state;
	issues_init(&issues, &arena);
	assert_true(issues_ok(&issues, &error));
	issues_warn(&issues, "email", "Two people have %s.", "this address");
	assert_true(issues_ok(&issues, &error));
	issues_add(&issues, ERROR_INPUT, "name", "The name is %s.", "missing");
	assert_false(issues_ok(&issues, &error));
	assert_string_equal(error.text, "The name is missing.");
	assert_string_equal(error.field, "name");
	for (int i = 0; i < 20; i++)
		issues_add(&issues, ERROR_RULE, NULL, "Fault %d.", i);
	assert_int_equal(issues.n, 22);
	assert_int_equal(issues_n_errors(&issues), 21);
	assert_true(issues.items[0].warning);
	assert_string_equal(issues.items[21].text, "Fault 19.");
	assert_string_equal(issues.items[21].field, "");
	assert_false(issues_ok(&issues, &error));
	assert_int_equal(error.code, ERROR_INPUT);
	assert_string_equal(error.text, "The name is missing. (and 20 more)");
	assert_false(issues_ok(&issues, NULL));
	arena_release(&arena);
}

static void whole_numbers_stay_in_range(void **state)
{
	(void)state;
	assert_int_equal(size_min(2, 3), 2);
	assert_int_equal(size_max(2, 3), 3);
	assert_int_equal(int_clamp(-5, 0, 9), 0);
	assert_int_equal(int_clamp(15, 0, 9), 9);
	assert_int_equal(int_clamp(5, 0, 9), 5);
}

static void a_sentence_agrees_with_its_number_and_its_noun(void **state)
{
	static const struct {
		const char *article, *noun;
	} nouns[] = {{"a", "team"},	 {"an", "agenda item"}, {"an", "e-mail"}, {"an", "I chart"},
		     {"an", "MR chart"}, {"an", "X-bar chart"}, {"a", "u chart"}, {"a", "p chart"},
		     {"a", "call"},	 {"an", "S chart"},	{"an", "action"}, {"a", "Letter"},
		     {"an", "Admission"}};
	struct Arena arena = {0};

	(void)state;
	assert_string_equal(count_text(&arena, 0, "place", "places"), "0 places");
	assert_string_equal(count_text(&arena, 1, "place", "places"), "1 place");
	assert_string_equal(count_text(&arena, 2, "place", "places"), "2 places");
	assert_string_equal(arena_format(&arena, "%d %s", COUNTED(1, "row is", "rows are")),
			    "1 row is");
	for (size_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++)
		assert_string_equal(article_of(nouns[i].noun), nouns[i].article);
	arena_release(&arena);
}

/* No digit more than it takes to read the number back. */
static void a_real_is_written_as_short_as_it_can_be(void **state)
{
	static const struct {
		double number;
		const char *text;
	} rows[] = {
		{5.9, "5.9"},
		{0.1 + 0.2, "0.30000000000000004"},
		{1000000, "1000000"},
		{123456789012345.0, "123456789012345"},
		{9007199254740994.0, "9007199254740994"},
		{-0.5, "-0.5"},
		{1.0 / 3, "0.3333333333333333"},
		{1e300, "1e+300"},
	};
	char text[REAL_TEXT];

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		assert_string_equal(real_text(rows[i].number, text), rows[i].text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_real_is_written_as_short_as_it_can_be),
		cmocka_unit_test(an_arena_gives_zeroed_aligned_pieces),
		cmocka_unit_test(pieces_do_not_overlap),
		cmocka_unit_test(a_reset_arena_keeps_one_block_that_fits_the_same_work),
		cmocka_unit_test(a_reset_arena_does_not_hold_on_to_a_giant_block),
		cmocka_unit_test(a_copy_in_capitals_leaves_other_letters_alone),
		cmocka_unit_test(texts_are_copied_into_an_arena),
		cmocka_unit_test(a_growing_array_keeps_its_items),
		cmocka_unit_test(the_end_of_memory_is_said_in_a_sentence),
		cmocka_unit_test(heap_blocks_are_zeroed_and_texts_copied),
		cmocka_unit_test(a_text_grows_by_every_kind_of_piece),
		cmocka_unit_test(a_text_formats_at_every_length_around_its_room),
		cmocka_unit_test(a_missing_text_is_an_empty_text),
		cmocka_unit_test(an_error_says_what_where_and_false),
		cmocka_unit_test(a_sentence_that_is_too_long_ends_between_characters),
		cmocka_unit_test(issues_count_errors_apart_from_warnings),
		cmocka_unit_test(whole_numbers_stay_in_range),
		cmocka_unit_test(a_sentence_agrees_with_its_number_and_its_noun),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
