/* Import: what people write into tables beside rows and values: totals below a list, and several
 * addresses in a cell. */
#include "import_work.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <ctype.h>
#include <string.h>

/* The first text of a row, and how many others there are. */
static const char *first_text(const struct ImportTable *table, size_t row, size_t *ret_more)
{
	const char *first = "";
	size_t n = 0;

	for (size_t i = 0; i < table->n_columns - table->has_name; i++) {
		const char *text = table->cells[row * table->n_columns + i];

		first = *text && n == 0 ? text : first;
		n += *text != '\0';
	}
	*ret_more = n > 0 ? n - 1 : 0;
	return first;
}

const char *import_stray(const struct ImportTable *table, size_t row, struct Arena *arena)
{
	/* Of a sum the row may have more cells. */
	static const struct {
		const char *begins;
		bool is_sum;
	} strays[] = {{"total", true},	  {"totals", true},	   {"grand total", true},
		      {"subtotal", true}, {"sum", true},	   {"count", false},
		      {"note", false},	  {"notes", false},	   {"source", false},
		      {"as of", false},	  {"last updated", false}, {"updated", false},
		      {"printed", false}, {"exported", false},	   {"generated", false},
		      {"page", false}};
	size_t n_more;
	const char *text = first_text(table, row, &n_more), *folded = text_fold(arena, text);

	for (size_t i = 0; i < N_ITEMS(strays); i++) {
		size_t length = strlen(strays[i].begins);
		const char *rest = folded + length;

		if (strncmp(folded, strays[i].begins, length) != 0)
			continue;
		if (*rest == ':' ||
		    (*rest == ' ' && isdigit((unsigned char)rest[1]) && n_more == 0))
			rest = "";
		if (*rest == '\0' && (strays[i].is_sum || n_more == 0))
			return arena_format(arena, "\"%.40s\" is a note, no row of the list.",
					    text_show(arena, text));
	}
	return NULL;
}

/* ---- addresses ---- */

#define BETWEEN " \t\n;,|<>()"

static bool is_word_between(const char *word)
{
	return strcmp(word, "or") == 0 || strcmp(word, "and") == 0 || strcmp(word, "&") == 0 ||
	       strcmp(word, "/") == 0;
}

const char *import_address(const char *text, const char **ret_rest, struct Arena *arena)
{
	static const char link[] = "mailto:";
	const char *first = NULL, *rest = NULL;
	bool has_names = strchr(text, '<') != NULL;

	*ret_rest = NULL;
	for (const char *at = text + strspn(text, BETWEEN); *at; at += strspn(at, BETWEEN)) {
		size_t length = strcspn(at, BETWEEN);
		const char *word = arena_text_n(arena, at, length);

		at += length;
		if (strncmp(word, link, strlen(link)) == 0)
			word += strlen(link);
		if (!strchr(word, '@')) {
			if (!has_names && !is_word_between(word))
				return text;
			continue;
		}
		if (first)
			rest = rest ? arena_format(arena, "%s, %s", rest, word) : word;
		else
			first = word;
	}
	*ret_rest = rest;
	return first ? first : text;
}
