/* Golden: what a page must look like, kept as text. */
#include "support/golden.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define PATH_BYTES 512

static void write_golden(const char *path, const struct Text *text)
{
	FILE *file = fopen(path, "w");

	if (!file || fwrite(text->data, 1, text->length, file) != text->length || fclose(file) != 0)
		fail_msg("%s cannot be written", path);
}

static void read_golden(const char *path, struct Text *ret_text)
{
	FILE *file = fopen(path, "r");
	char bytes[1024];
	size_t n;

	if (!file)
		fail_msg("%s is missing: look at the page and write it with QTP_UPDATE=1", path);
	while ((n = fread(bytes, 1, sizeof bytes, file)) > 0)
		text_append_n(ret_text, bytes, n);
	fclose(file);
}

static void compare(const char *name, const char *wanted, const char *found)
{
	for (int line = 1; *wanted || *found; line++) {
		size_t n_wanted = strcspn(wanted, "\n"), n_found = strcspn(found, "\n");

		if (n_wanted != n_found || memcmp(wanted, found, n_found) != 0)
			fail_msg("%s, line %d\n  wanted |%.*s|\n  found  |%.*s|\n" GOLDEN_HINT,
				 name, line, (int)n_wanted, wanted, (int)n_found, found);
		wanted += n_wanted + (wanted[n_wanted] == '\n');
		found += n_found + (found[n_found] == '\n');
	}
}

void golden_check_text(const char *name, const char *text)
{
	const char *update = getenv("QTP_UPDATE");
	struct Text found, wanted;
	char path[PATH_BYTES];

	text_init(&found);
	text_init(&wanted);
	text_append(&found, text);
	snprintf(path, sizeof path, "%s/tests/golden/%s", getenv("QTP_TEST_SOURCE"), name);
	if (update && strcmp(update, "1") == 0)
		write_golden(path, &found);
	read_golden(path, &wanted);
	compare(name, text_get(&wanted), text_get(&found));
	text_release(&found);
	text_release(&wanted);
}

void golden_check(const char *name, const struct Canvas *canvas)
{
	struct Text found;
	char file[PATH_BYTES];

	text_init(&found);
	canvas_to_text(canvas, &found);
	snprintf(file, sizeof file, "%s.txt", name);
	golden_check_text(file, text_get(&found));
	text_release(&found);
}
