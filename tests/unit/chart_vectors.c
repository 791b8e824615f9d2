/* Charts against a folder of reference vectors: argument 1, or tests/data/spc. */
#include "support/spc.h"

#include "qtp/engine/base/math.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char *folder;

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static size_t list_files(struct Arena *arena, const char ***ret_names)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	const char **names = NULL;
	size_t n = 0, capacity = 0;

	assert_non_null(dir);
	while ((entry = readdir(dir))) {
		size_t length = strlen(entry->d_name);

		if (length < 5 || strcmp(entry->d_name + length - 5, ".json") != 0)
			continue;
		names = arena_grow(arena, names, n, &capacity, sizeof(*names));
		names[n++] = arena_text(arena, entry->d_name);
	}
	closedir(dir);
	qsort(names, n, sizeof(*names), by_text);
	*ret_names = names;
	return n;
}

static size_t compare_file(const char *name)
{
	struct Arena arena = {0};
	struct Spc spc = {.arena = &arena, .file = name};
	const struct Json *file =
		json_read_file(&arena, arena_format(&arena, "%s/%s", folder, name));

	if (!file) {
		fprintf(stderr, "%s: not JSON\n", name);
		return 1;
	}
	spc_compare_file(&spc, file);
	printf("%-32s %4zu blocks %7zu values %4zu failures %3zu oracle:false %4zu not followed\n",
	       name, spc.n_blocks, spc.n_values, spc.n_failures, spc.n_oracle_false,
	       spc.n_not_followed);
	if (spc.n_blocks == 0 || spc.n_values == 0)
		spc.n_failures++;
	arena_release(&arena);
	return spc.n_failures;
}

static void every_block_of_every_file_agrees(void **state)
{
	struct Arena arena = {0};
	const char **names;
	size_t n = list_files(&arena, &names), n_failures = 0;

	(void)state;
	assert_true(n > 0);
	for (size_t i = 0; i < n; i++)
		n_failures += compare_file(names[i]);
	arena_release(&arena);
	assert_int_equal(n_failures, 0);
}

/* The comparison itself must be able to fail. */
static void a_wrong_number_flag_or_unknown_kind_is_a_failure(void **state)
{
	static const struct {
		const char *text;
		size_t n_failures;
	} rows[] = {
		{"{\"format\":1,\"input\":{\"y\":[1,2,3]},\"reference\":[{\"tool\":\"runchart\","
		 "\"median\":2,"
		 "\"shift_points_index\":[],\"trends_points_index\":[]}]}",
		 0},
		{"{\"format\":1,\"input\":{\"y\":[1,2,3]},\"reference\":[{\"tool\":\"runchart\","
		 "\"median\":2.000001,"
		 "\"shift_points_index\":[],\"trends_points_index\":[]}]}",
		 1},
		{"{\"format\":1,\"input\":{\"y\":[1,2,3]},\"reference\":[{\"tool\":\"runchart\","
		 "\"median\":2,"
		 "\"shift_points_index\":[3],\"trends_points_index\":[]}]}",
		 1},
		{"{\"format\":1,\"input\":{\"y\":[1,2,3]},\"reference\":[{\"tool\":\"runchart\","
		 "\"median\":2,"
		 "\"shift_points_index\":[],\"trends_points_index\":[],\"new\":1}]}",
		 1},
		{"{\"format\":1,\"input\":{\"y\":[1,2,3]},\"reference\":[{\"tool\":\"abacus\"}]}",
		 1},
		{"{\"format\":1,\"input\":{\"y\":[1,2,3]},\"reference\":[{\"tool\":\"abacus\","
		 "\"oracle\":false}]}",
		 0},
		{"{\"format\":2,\"input\":{\"y\":[1]},\"reference\":[{\"tool\":\"abacus\","
		 "\"oracle\":false}]}",
		 1},
		{"{\"format\":1}", 1},
	};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(rows); i++) {
		struct Arena arena = {0};
		struct Spc spc = {.arena = &arena, .file = "made up", .quiet = true};
		const struct Json *file =
			json_parse(&arena, rows[i].text, strlen(rows[i].text), NULL);

		assert_non_null(file);
		spc_compare_file(&spc, file);
		assert_int_equal(spc.n_failures, rows[i].n_failures);
		arena_release(&arena);
	}
}

static void the_json_reader_refuses_what_is_not_json(void **state)
{
	static const char *const bad[] = {"",	    "{",   "[1,]",  "{\"a\" 1}", "tru",
					  "\"open", "1 2", "[1 2]", "{\"a\":}",	 "nan"};
	struct Arena arena = {0};

	(void)state;
	for (size_t i = 0; i < N_ITEMS(bad); i++)
		assert_null(json_parse(&arena, bad[i], strlen(bad[i]), NULL));
	assert_string_equal(json_text(json_parse(&arena, "\"a\\u00e9\\n\"", 11, NULL)),
			    "a\xc3\xa9\n");
	arena_release(&arena);
}

int main(int argc, char **argv)
{
	static char from_source[4096];
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_block_of_every_file_agrees),
		cmocka_unit_test(a_wrong_number_flag_or_unknown_kind_is_a_failure),
		cmocka_unit_test(the_json_reader_refuses_what_is_not_json),
	};
	const char *source = getenv("QTP_TEST_SOURCE");

	snprintf(from_source, sizeof(from_source), "%s/tests/data/spc", source ? source : ".");
	folder = argc > 1 ? argv[1] : from_source;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
