/* Json fault: a walk over the grammar of JSON that ends where the text leaves it. */
#include "json_fault.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#define NESTED_MOST 1000
#define NUL_ESCAPE "\\u0000"

struct Scan {
	const char *at;
	int depth;
};

static void skip_blanks(struct Scan *scan)
{
	scan->at += strspn(scan->at, " \t\r\n");
}

static bool take(struct Scan *scan, const char *word)
{
	size_t length = strlen(word);

	if (strncmp(scan->at, word, length) != 0)
		return false;
	scan->at += length;
	return true;
}

static bool take_escape(struct Scan *scan)
{
	size_t n = 0;

	if (!take(scan, "u")) {
		if (!*scan->at || !strchr("\"\\/bfnrt", *scan->at))
			return false;
		scan->at++;
		return true;
	}
	while (n < 4 && isxdigit((unsigned char)scan->at[n]))
		n++;
	scan->at += n;
	return n == 4;
}

static bool take_text(struct Scan *scan)
{
	if (!take(scan, "\""))
		return false;
	while (*scan->at != '"') {
		if ((unsigned char)*scan->at < ' ')
			return false;
		if (*scan->at++ == '\\' && !take_escape(scan))
			return false;
	}
	scan->at++;
	return true;
}

static bool take_digits(struct Scan *scan)
{
	size_t n = strspn(scan->at, "0123456789");

	scan->at += n;
	return n > 0;
}

static bool take_number(struct Scan *scan)
{
	(void)take(scan, "-");
	if (!take(scan, "0") && !take_digits(scan))
		return false;
	if (take(scan, ".") && !take_digits(scan))
		return false;
	if (!take(scan, "e") && !take(scan, "E"))
		return true;
	if (!take(scan, "+"))
		(void)take(scan, "-");
	return take_digits(scan);
}

static bool take_value(struct Scan *scan);

/* Of an object, whose members have names, or of an array. */
static bool take_items(struct Scan *scan, const char *end, bool named)
{
	skip_blanks(scan);
	if (take(scan, end))
		return true;
	do {
		skip_blanks(scan);
		if (named) {
			if (!take_text(scan))
				return false;
			skip_blanks(scan);
			if (!take(scan, ":"))
				return false;
		}
		if (!take_value(scan))
			return false;
		skip_blanks(scan);
	} while (take(scan, ","));
	return take(scan, end);
}

static bool take_value(struct Scan *scan)
{
	bool taken;

	skip_blanks(scan);
	if (scan->depth == NESTED_MOST)
		return false;
	scan->depth++;
	if (take(scan, "{"))
		taken = take_items(scan, "}", true);
	else if (take(scan, "["))
		taken = take_items(scan, "]", false);
	else if (*scan->at == '"')
		taken = take_text(scan);
	else
		taken = take(scan, "true") || take(scan, "false") || take(scan, "null") ||
			take_number(scan);
	scan->depth--;
	return taken;
}

static size_t line_of(const char *json, const char *place)
{
	size_t line = 1;

	for (const char *at = json; at < place; at++)
		line += *at == '\n';
	return line;
}

const char *json_fault(const char *json, size_t *ret_line)
{
	struct Scan scan = {.at = json};
	bool taken = take_value(&scan);

	if (taken)
		skip_blanks(&scan);
	*ret_line = line_of(json, scan.at);
	return taken && !*scan.at ? NULL : scan.at;
}

/* A backslash that is not one of a pair begins an escape. */
size_t json_nul_line(const char *json)
{
	const char *at = json;

	while ((at = strchr(at, '\\'))) {
		if (strncmp(at, NUL_ESCAPE, strlen(NUL_ESCAPE)) == 0)
			return line_of(json, at);
		at += at[1] ? 2 : 1;
	}
	return 0;
}
