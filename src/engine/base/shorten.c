/* Shorten: names that have too little room, so that they still differ. */
#include "qtp/engine/base/shorten.h"

#include "qtp/engine/base/utf8.h"

#include <stdlib.h>
#include <string.h>

#define ELLIPSIS "…"
#define WIDTH_LEAST 8
/* Of the width, at most so much shows what the texts have in common in front of their difference.
 */
#define LEAD_SHARE 4

struct Named {
	const char *text;
	size_t index;
};

static int by_text(const void *a, const void *b)
{
	return strcmp(((const struct Named *)a)->text, ((const struct Named *)b)->text);
}

/* Bytes that two texts begin with, up to the start of a character. */
static size_t common_length(const char *text, const char *other)
{
	size_t n = 0, at = 0;

	while (text[n] && text[n] == other[n])
		n++;
	for (size_t next; text[at] && (next = utf8_next(text, at)) <= n;)
		at = next;
	return at;
}

/* The longest beginning that a text shares with any other one: with a neighbor in the order. */
static size_t shared_length(const struct Named sorted[], size_t n, size_t at)
{
	const char *text = sorted[at].text;
	size_t before = at, after = at + 1, shared = 0;

	while (before > 0 && strcmp(sorted[before - 1].text, text) == 0)
		before--;
	while (after < n && strcmp(sorted[after].text, text) == 0)
		after++;
	if (before > 0)
		shared = common_length(text, sorted[before - 1].text);
	if (after < n && common_length(text, sorted[after].text) > shared)
		shared = common_length(text, sorted[after].text);
	return shared;
}

/* Back from `at` by at most `width` cells, to the start of a word where there is one. */
static size_t step_back(const char *text, size_t at, size_t width)
{
	size_t from = at, word = at;

	if (at > 0 && text[at - 1] == ' ')
		return at;
	while (from > 0) {
		size_t previous = utf8_previous(text, from);

		if (utf8_width(text + previous) - utf8_width(text + at) > width)
			break;
		from = previous;
		if (from > 0 && text[from - 1] == ' ')
			word = from;
	}
	return word < at ? word : from;
}

/* "Oncology at the…north wing": what it begins with, and what is its own. */
static const char *in_the_middle(const char *text, size_t shared, size_t width, struct Arena *arena)
{
	size_t tail = step_back(text, shared, width / LEAD_SHARE), head, end;
	size_t most = width - width / LEAD_SHARE - 1;

	if (!text[shared]) /* another one goes on where it ends */
		tail = step_back(text, shared, most);
	end = utf8_prefix(text + tail, most);
	if (text[tail + end])
		end = utf8_prefix(text + tail, most - 1);
	const char *own = arena_format(arena, "%.*s%s", (int)end, text + tail,
				       text[tail + end] ? ELLIPSIS : "");

	head = utf8_prefix(text, width - 1 - utf8_width(own));
	return arena_format(arena, "%.*s" ELLIPSIS "%s", (int)head, text, own);
}

static const char *shortened(const char *text, size_t shared, size_t width, struct Arena *arena)
{
	size_t cut;

	if (utf8_width(text) <= width)
		return text;
	cut = utf8_prefix(text, width - 1);
	return shared < cut ? arena_format(arena, "%.*s" ELLIPSIS, (int)cut, text)
			    : in_the_middle(text, shared, width, arena);
}

const char *const *texts_shorten(const char *const texts[], size_t n, size_t width,
				 struct Arena *arena)
{
	struct Named *sorted = ARENA_ARRAY(arena, n, struct Named);
	const char **result = ARENA_ARRAY(arena, n, const char *);

	width = width < WIDTH_LEAST ? WIDTH_LEAST : width;
	for (size_t i = 0; i < n; i++)
		sorted[i] = (struct Named){texts[i] ? texts[i] : "", i};
	if (n > 0)
		qsort(sorted, n, sizeof sorted[0], by_text);
	for (size_t i = 0; i < n; i++)
		result[sorted[i].index] =
			shortened(sorted[i].text, shared_length(sorted, n, i), width, arena);
	return result;
}
