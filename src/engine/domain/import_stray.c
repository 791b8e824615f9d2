/* Import: what people write into tables beside rows and values: totals below a list, and several
 * addresses in a cell. */
#include "import_work.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Of what was written as a number; fewer are a text of its own. */
#define DIGITS_LEAST 5
#define DIGITS_MOST 20

static bool is_number(const char *text)
{
	return text[strspn(text, "0123456789.,%$ +-")] == '\0';
}

/* What a row says in words: the first text that is no number, how many more there are, and whether
 * nothing is before it. */
struct RowWords {
	const char *text;
	size_t n_more;
	bool is_first;
};

static struct RowWords row_words(const struct ImportTable *table, size_t row)
{
	struct RowWords words = {.text = "", .is_first = true};

	for (size_t i = 0; i < table->n_columns - table->has_name; i++) {
		const char *text = table->cells[row * table->n_columns + i];

		if (*words.text)
			words.n_more += !is_number(text);
		else if (!is_number(text))
			words.text = text;
		else if (*text)
			words.is_first = false;
	}
	return words;
}

/* Whether `rest` only says how many: "", ": ...", " = 12", " 12", " (12)". */
static bool is_tally(const char *rest, bool is_alone)
{
	size_t gap = strspn(rest, " =(");

	if (*rest == '\0' || *rest == ':')
		return true;
	return is_alone && gap > 0 && isdigit((unsigned char)rest[gap]);
}

static bool is_unwanted(const struct ImportWish *wish, size_t row)
{
	for (size_t i = 0; i < wish->n_left; i++)
		if (wish->left[i] == row)
			return true;
	return false;
}

const char *import_stray(const struct ImportTable *table, const struct ImportWish *wish, size_t row,
			 struct Arena *arena)
{
	/* Of a sum the row may have more words, as no person has it as a name. */
	static const struct {
		const char *begins;
		bool is_sum, needs_number;
	} strays[] = {{"total", true},
		      {"totals", true},
		      {"grand total", true},
		      {"subtotal", true},
		      {"total number", true},
		      {"total people", true},
		      {"total participants", true},
		      {"total members", true},
		      {"total teams", true},
		      {"sum"},
		      {"summe"},
		      {"gesamt"},
		      {"somme"},
		      {"suma"},
		      {"n", .needs_number = true},
		      {"count"},
		      {"note"},
		      {"notes"},
		      {"source"},
		      {"as of"},
		      {"last updated"},
		      {"updated"},
		      {"printed"},
		      {"exported"},
		      {"generated"},
		      {"page"}};
	struct RowWords words = row_words(table, row);
	const char *folded = text_fold(arena, words.text);

	if (is_unwanted(wish, table->row_numbers[row]))
		return "It is not to be taken.";
	for (size_t i = 0; i < N_ITEMS(strays); i++) {
		size_t length = strlen(strays[i].begins);
		const char *rest = folded + length;
		bool may_have_more = strays[i].is_sum && words.is_first;

		if (strncmp(folded, strays[i].begins, length) != 0 ||
		    (strays[i].needs_number && !strchr(rest, '=')))
			continue;
		if (is_tally(rest, words.n_more == 0) && (may_have_more || words.n_more == 0))
			return arena_format(arena, "\"%.40s\" is a note, no row of the list.",
					    text_show(arena, words.text));
	}
	return NULL;
}

/* ---- digits ---- */

const char *import_digits(const char *text, struct Arena *arena)
{
	size_t whole = strspn(text, "0123456789"), parts;
	const char *power;
	char *end;

	if (whole != 1 || text[1] != '.')
		return text;
	parts = strspn(text + 2, "0123456789");
	power = text + 2 + parts;
	if (parts == 0 || (*power != 'E' && *power != 'e') || power[1] != '+')
		return text;
	unsigned long n = strtoul(power + 2, &end, 10);

	if (*end || n < DIGITS_LEAST || n > DIGITS_MOST)
		return text;
	return parts == n ? arena_format(arena, "%c%.*s", text[0], (int)parts, text + 2) : NULL;
}

/* ---- addresses ---- */

#define BETWEEN " \t\n;,|<>()"

static bool is_word_between(const char *word)
{
	return strcmp(word, "or") == 0 || strcmp(word, "and") == 0 || strcmp(word, "&") == 0 ||
	       strcmp(word, "/") == 0;
}

static bool has_column(const struct ImportTable *table, size_t part, const char *key)
{
	for (size_t i = 0; i < table->n_slots; i++)
		if (table->slots[i].part == part && table->slots[i].field &&
		    strcmp(table->slots[i].field->key, key) == 0)
			return true;
	return false;
}

/* The first and the others of the addresses of a text; NULL: it is no list of them. */
static const char *split_addresses(const char *text, const char **ret_rest, struct Arena *arena)
{
	static const char link[] = "mailto:";
	const char *first = NULL, *rest = NULL;
	bool has_names = strchr(text, '<') != NULL;

	for (const char *at = text + strspn(text, BETWEEN); *at; at += strspn(at, BETWEEN)) {
		size_t length = strcspn(at, BETWEEN);
		const char *word = arena_text_n(arena, at, length);

		at += length;
		if (strncmp(word, link, strlen(link)) == 0)
			word += strlen(link);
		if (!strchr(word, '@')) {
			if (!has_names && !is_word_between(word))
				return NULL;
			continue;
		}
		if (first)
			rest = rest ? arena_format(arena, "%s, %s", rest, word) : word;
		else
			first = word;
	}
	*ret_rest = rest;
	return first;
}

const char *import_address(const struct ImportTable *table, const struct ImportSlot *slot,
			   const char *text, const char **ret_rest, struct Arena *arena)
{
	const char *rest = NULL, *first = split_addresses(text, &rest, arena);
	const char *key = slot->field->rest;

	*ret_rest = NULL;
	if (!first || (rest && (!key || has_column(table, slot->part, key))))
		return text;
	*ret_rest = rest;
	return first;
}
