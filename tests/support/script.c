/* Scripts: reading them line by line, running each, comparing screens. */
#include "support/script.h"
#include "support/golden.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/term/event.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define LONGEST_START 64

/* A run through one file. */
struct Run {
	const char *path;
	int line; /* number of the line that is run */
	FILE *file;
	struct Text text;   /* that line */
	struct Text output; /* the file with the screens that came */
	const struct ScriptDriver *driver;
	bool update, started, plain;
	int rows, columns;
	char now[LONGEST_START], seed[LONGEST_START], as[LONGEST_START];
	struct Error *error;
};

/* One word of the language. `rest` is what follows it. */
struct Word {
	const char *name;
	bool (*run)(struct Run *run, const char *rest);
	bool before_start;
};

__attribute__((format(printf, 2, 3))) static bool wrong(struct Run *run, const char *format, ...)
{
	struct Text text;
	va_list args;

	text_init(&text);
	va_start(args, format);
	text_format_v(&text, format, args);
	va_end(args);
	error_set(run->error, ERROR_RULE, "", "%s:%d: %s", run->path, run->line, text_get(&text));
	text_release(&text);
	return false;
}

static bool driver_failed(struct Run *run)
{
	char why[sizeof(run->error->text)];

	snprintf(why, sizeof(why), "%s", run->error->text);
	return wrong(run, "%s", why);
}

/* Reads the next line without its line end. False at the end of the file. */
static bool next_line(struct Run *run)
{
	int c = getc(run->file);

	text_clear(&run->text);
	text_append(&run->text, "");
	if (c == EOF)
		return false;
	run->line++;
	for (; c != EOF && c != '\n'; c = getc(run->file))
		text_append_char(&run->text, (char)c);
	return true;
}

static void copy_line(struct Run *run)
{
	text_append(&run->output, text_get(&run->text));
	text_append_char(&run->output, '\n');
}

static bool parse_size(struct Run *run, const char *rest, int *ret_rows, int *ret_columns)
{
	char end;

	if (sscanf(rest, "%dx%d%c", ret_columns, ret_rows, &end) != 2)
		return wrong(run, "\"%s\" is no size; write it as 80x24", rest);
	return true;
}

static bool run_size(struct Run *run, const char *rest)
{
	return parse_size(run, rest, &run->rows, &run->columns);
}

static bool run_now(struct Run *run, const char *rest)
{
	snprintf(run->now, sizeof(run->now), "%s", rest);
	return true;
}

static bool run_as(struct Run *run, const char *rest)
{
	snprintf(run->as, sizeof(run->as), "%s", rest);
	return true;
}

static bool run_seed(struct Run *run, const char *rest)
{
	snprintf(run->seed, sizeof(run->seed), "%s", rest);
	return true;
}

static bool run_plain(struct Run *run, const char *rest)
{
	(void)rest;
	run->plain = true;
	return true;
}

static bool send_key(struct Run *run, uint32_t key)
{
	return run->driver->key(run->driver->context, key, run->error) || driver_failed(run);
}

static bool type_word(struct Run *run, const char *word, size_t length)
{
	for (size_t at = 0; at < length;) {
		uint32_t code;

		at += utf8_decode(word + at, length - at, &code);
		if (!send_key(run, code))
			return false;
	}
	return true;
}

static bool run_token(struct Run *run, const char *token, size_t length)
{
	char name[KEY_NAME];
	uint32_t key;

	if (length < 3 || token[0] != '<' || token[length - 1] != '>')
		return type_word(run, token, length);
	snprintf(name, sizeof(name), "%.*s", (int)(length - 2), token + 1);
	key = key_parse(name);
	return key ? send_key(run, key) : wrong(run, "<%s> is no key", name);
}

static bool run_keys(struct Run *run, const char *rest)
{
	while (*rest) {
		size_t length = strcspn(rest, " ");

		if (length > 0 && !run_token(run, rest, length))
			return false;
		rest += length;
		rest += strspn(rest, " ");
	}
	return true;
}

static bool run_paste(struct Run *run, const char *rest)
{
	struct Text text;
	bool done;

	text_init(&text);
	for (; *rest; rest++) {
		bool newline = rest[0] == '\\' && rest[1] == 'n';

		text_append_char(&text, newline ? '\n' : *rest);
		rest += newline;
	}
	done = run->driver->paste(run->driver->context, text_get(&text), run->error);
	text_release(&text);
	return done || driver_failed(run);
}

static bool run_resize(struct Run *run, const char *rest)
{
	return parse_size(run, rest, &run->rows, &run->columns) &&
	       (run->driver->resize(run->driver->context, run->rows, run->columns, run->error) ||
		driver_failed(run));
}

/* Without spaces at line ends and without empty rows at the end. */
static void trim(struct Text *text)
{
	struct Text trimmed;
	const char *line = text_get(text);

	text_init(&trimmed);
	while (*line) {
		size_t length = strcspn(line, "\n"), kept = length;

		while (kept > 0 && line[kept - 1] == ' ')
			kept--;
		text_append_n(&trimmed, line, kept);
		text_append_char(&trimmed, '\n');
		line += length + (line[length] == '\n');
	}
	while (trimmed.length > 0 && trimmed.data[trimmed.length - 1] == '\n' &&
	       (trimmed.length == 1 || trimmed.data[trimmed.length - 2] == '\n'))
		trimmed.data[--trimmed.length] = '\0';
	text_release(text);
	*text = trimmed;
}

static bool get_screen(struct Run *run, struct Text *ret_text)
{
	text_init(ret_text);
	if (!run->driver->screen(run->driver->context, ret_text, run->error))
		return driver_failed(run);
	trim(ret_text);
	return true;
}

/* Number of the first row in which two screens differ. */
static int first_difference(const char *a, const char *b)
{
	int row = 1;

	for (; *a && *a == *b; a++, b++)
		row += *a == '\n';
	return row;
}

static bool compare(struct Run *run, const struct Text *expected, const struct Text *actual)
{
	if (strcmp(text_get(expected), text_get(actual)) == 0)
		return true;
	fprintf(stderr, "%s:%d: the screen is\n%s", run->path, run->line, text_get(actual));
	return wrong(run, "the screen differs first in row %d. " GOLDEN_HINT,
		     first_difference(text_get(expected), text_get(actual)));
}

static bool read_golden(struct Run *run, struct Text *ret_golden)
{
	while (next_line(run)) {
		if (strcmp(text_get(&run->text), "end") == 0)
			return true;
		text_append(ret_golden, text_get(&run->text));
		text_append_char(ret_golden, '\n');
	}
	return wrong(run, "the screen has no \"end\"");
}

static bool run_screen(struct Run *run, const char *rest)
{
	struct Text golden, actual;
	bool done;

	(void)rest;
	text_init(&golden);
	copy_line(run);
	done = read_golden(run, &golden) && get_screen(run, &actual);
	if (done) {
		trim(&golden);
		text_append(&run->output, text_get(run->update ? &actual : &golden));
		done = run->update || compare(run, &golden, &actual);
		text_release(&actual);
	}
	text_release(&golden);
	return done;
}

static bool holds(struct Run *run, const char *text, bool expected)
{
	struct Text screen;
	bool found;

	if (!get_screen(run, &screen))
		return false;
	found = strstr(text_get(&screen), text) != NULL;
	if (found != expected) {
		fprintf(stderr, "%s:%d: the screen is\n%s", run->path, run->line,
			text_get(&screen));
		wrong(run, expected ? "nowhere on the screen: %s" : "on the screen: %s", text);
	}
	text_release(&screen);
	return found == expected;
}

static bool run_contains(struct Run *run, const char *rest)
{
	return holds(run, rest, true);
}

static bool run_lacks(struct Run *run, const char *rest)
{
	return holds(run, rest, false);
}

static bool run_cursor(struct Run *run, const char *rest)
{
	int row = -1, column = -1, is_row, is_column;

	if (strcmp(rest, "hidden") != 0 && sscanf(rest, "%d %d", &row, &column) != 2)
		return wrong(run, "\"%s\" is no place; write ROW COLUMN or hidden", rest);
	run->driver->cursor(run->driver->context, &is_row, &is_column);
	if (row != is_row || column != is_column)
		return wrong(run, "the cursor is at %d %d", is_row, is_column);
	return true;
}

static bool run_selected(struct Run *run, const char *rest)
{
	struct Text selected;
	bool found;

	text_init(&selected);
	run->driver->selected(run->driver->context, &selected);
	found = strstr(text_get(&selected), rest) != NULL ||
		wrong(run, "the bar is on: %s", text_get(&selected));
	text_release(&selected);
	return found;
}

static const struct Word words[] = {
	{"size", run_size, true},	   {"now", run_now, true},
	{"seed", run_seed, true},	   {"as", run_as, true},
	{"keys", run_keys, false},	   {"paste", run_paste, false},
	{"plain", run_plain, true},	   {"resize", run_resize, false},
	{"screen", run_screen, false},	   {"contains", run_contains, false},
	{"lacks", run_lacks, false},	   {"cursor", run_cursor, false},
	{"selected", run_selected, false},
};

static bool start(struct Run *run)
{
	struct ScriptStart values = {run->rows, run->columns, run->now,
				     run->seed, run->as,      run->plain};

	run->started = true;
	return run->driver->start(run->driver->context, &values, run->error) || driver_failed(run);
}

static bool run_word(struct Run *run, const struct Word *word, const char *rest)
{
	if (word->before_start && run->started)
		return wrong(run, "\"%s\" comes too late; it stands before all keys", word->name);
	if (!word->before_start && !run->started && !start(run))
		return false;
	return word->run(run, rest);
}

static bool run_line(struct Run *run)
{
	struct Text line;
	size_t length;
	bool done = false, known = false;

	text_init(&line);
	text_append(&line, text_get(&run->text));
	length = strcspn(text_get(&line), " ");
	for (size_t i = 0; i < N_ITEMS(words) && !known; i++) {
		known = strlen(words[i].name) == length &&
			memcmp(words[i].name, line.data, length) == 0;
		if (known)
			done = run_word(run, &words[i],
					line.data + length + (line.data[length] == ' '));
	}
	if (!known)
		wrong(run, "\"%s\" is no word of a script", text_get(&line));
	text_release(&line);
	return done;
}

static bool run_lines(struct Run *run)
{
	while (next_line(run)) {
		const char *line = text_get(&run->text);

		if (*line != '#' && *line != '\0' && !run_line(run))
			return false;
		copy_line(run);
	}
	return true;
}

static bool rewrite(struct Run *run)
{
	FILE *file = fopen(run->path, "w");
	bool written = file && fputs(text_get(&run->output), file) >= 0;

	if (file && fclose(file) != 0)
		written = false;
	return written || wrong(run, "the file cannot be written");
}

bool script_run(const char *path, const struct ScriptDriver *driver, bool update,
		struct Error *error)
{
	const char *variable = getenv("QTP_UPDATE");
	struct Run run = {
		.path = path, .driver = driver, .rows = 24, .columns = 80, .error = error};
	bool done;

	run.update = update || (variable && strcmp(variable, "1") == 0);
	run.file = fopen(path, "r");
	if (!run.file)
		return wrong(&run, "the script cannot be read");
	text_init(&run.text);
	text_init(&run.output);
	done = run_lines(&run);
	fclose(run.file);
	if (done && run.update)
		done = rewrite(&run);
	text_release(&run.text);
	text_release(&run.output);
	return done;
}

static int is_script(const struct dirent *entry)
{
	const char *dot = strrchr(entry->d_name, '.');

	return dot && strcmp(dot, ".t") == 0;
}

void scripts_each(void (*run)(const char *path))
{
	const char *source = getenv("QTP_TEST_SOURCE");
	char folder[512], path[1024];
	struct dirent **entries;
	int n;

	snprintf(folder, sizeof(folder), "%s/tests/screens", source ? source : ".");
	n = scandir(folder, &entries, is_script, alphasort);
	assert_true(n > 0);
	for (int i = 0; i < n; i++) {
		snprintf(path, sizeof(path), "%s/%s", folder, entries[i]->d_name);
		free(entries[i]);
		run(path);
	}
	free(entries);
}
