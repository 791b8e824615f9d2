/* Import: what people write into tables beside rows and values: totals below a list, and several
 * addresses in a cell. */
#include "import_work.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/xchg/data_table.h"
#include "qtp/engine/xchg/table.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Of what was written as a number; fewer are a text of its own. */
#define DIGITS_LEAST 5
#define DIGITS_MOST 20

/* What a row may have beside the text that makes it a note; more only behind it. */
enum Beside { BESIDE_NOTHING, BESIDE_NUMBERS, BESIDE_MORE, BESIDE_ANY };

/* The first text of a row that is no number, and what the others are. */
struct RowWords {
	const char *text;
	enum Beside beside;
};

static bool is_number(const char *text)
{
	return strpbrk(text, "0123456789") && !isalpha((unsigned char)*text);
}

static struct RowWords row_words(const struct ImportTable *table, size_t row)
{
	struct RowWords words = {.text = ""};
	bool has_before = false;

	for (size_t i = 0; i < table->n_read; i++) {
		const char *text = table->cells[row * table->n_columns + i];
		enum Beside beside = is_number(text) ? BESIDE_NUMBERS
				     : has_before    ? BESIDE_ANY
						     : BESIDE_MORE;

		if (*text == '\0')
			continue;
		if (!*words.text && beside != BESIDE_NUMBERS) {
			words.text = text;
			continue;
		}
		has_before = has_before || !*words.text;
		words.beside = beside > words.beside ? beside : words.beside;
	}
	return words;
}

/* Whether `rest` only says how many: "", ": ...", " = 12", " 12", " (12)". */
static bool is_tally(const char *rest, enum Beside beside)
{
	size_t gap = strspn(rest, " =(");

	if (*rest == '\0' || *rest == ':')
		return true;
	return beside <= BESIDE_NUMBERS && isdigit((unsigned char)rest[gap]);
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
	/* Total is no name of anybody, Sum is one. */
	static const struct {
		const char *begins;
		enum Beside most;
	} strays[] = {{"total", BESIDE_MORE},
		      {"totals", BESIDE_MORE},
		      {"grand total", BESIDE_MORE},
		      {"subtotal", BESIDE_MORE},
		      {"total number", BESIDE_MORE},
		      {"total people", BESIDE_MORE},
		      {"total participants", BESIDE_MORE},
		      {"total members", BESIDE_MORE},
		      {"total teams", BESIDE_MORE},
		      {"sum", BESIDE_NUMBERS},
		      {"summe", BESIDE_NUMBERS},
		      {"gesamt", BESIDE_NUMBERS},
		      {"somme", BESIDE_NUMBERS},
		      {"suma", BESIDE_NUMBERS},
		      {"n =", BESIDE_NUMBERS},
		      {"n=", BESIDE_NUMBERS},
		      {"count", BESIDE_NUMBERS},
		      {"note", BESIDE_NOTHING},
		      {"notes", BESIDE_NOTHING},
		      {"source", BESIDE_NOTHING},
		      {"as of", BESIDE_NOTHING},
		      {"last updated", BESIDE_NOTHING},
		      {"updated", BESIDE_NOTHING},
		      {"printed", BESIDE_NOTHING},
		      {"exported", BESIDE_NOTHING},
		      {"generated", BESIDE_NOTHING},
		      {"page", BESIDE_NOTHING}};
	struct RowWords words = row_words(table, row);
	const char *folded = text_fold(arena, words.text);

	if (is_unwanted(wish, table->first + row))
		return "It is not to be taken.";
	for (size_t i = 0; i < N_ITEMS(strays); i++) {
		size_t length = strlen(strays[i].begins);
		const char *rest = folded + length;

		if (strncmp(folded, strays[i].begins, length) == 0 &&
		    words.beside <= strays[i].most && is_tally(rest, words.beside))
			return arena_format(arena, "\"%.40s\" is a note, no row of the list.",
					    text_show(arena, words.text));
	}
	return NULL;
}

/* ---- texts ---- */

char *import_lines(const char *text, struct Arena *arena)
{
	char *copy = arena_text(arena, text);
	size_t used = 0;

	for (const char *at = copy; *at; at++) {
		if (*at == '\r' && at[1] == '\n')
			continue;
		copy[used++] = *at == '\r' ? '\n' : *at;
	}
	copy[used] = '\0';
	return copy;
}

const char *import_plain(const char *text, struct Arena *arena)
{
	return import_lines(table_trim(arena_text(arena, text)), arena);
}

/* What people write where something is not known; of names only what is none. */
bool import_is_nothing(const struct Field *field, const char *text, struct Arena *arena)
{
	static const struct {
		const char *text;
		bool may_be_name;
	} nothing[] = {{"-"},
		       {"--"},
		       {"\xe2\x80\x93"},
		       {"\xe2\x80\x94"},
		       {"?"},
		       {"n/a"},
		       {"na", true},
		       {"n.a."},
		       {"none"},
		       {"tbd"},
		       {"tba"},
		       {"nil", true},
		       {"unknown"},
		       {"not known"},
		       {"vacant"},
		       {"open"},
		       {"to be determined"},
		       {"to be named"},
		       {"to be announced"},
		       {"to follow"}};
	const char *folded;

	if (!*text || !field ||
	    (!data_table_is_number(field->type) && field->type != FIELD_DAY &&
	     field->type != FIELD_EMAIL && field->type != FIELD_TIME &&
	     !(field->flags & (FIELD_PHONE | FIELD_NAME))))
		return false;
	folded = text_fold(arena, text);
	for (size_t i = 0; i < N_ITEMS(nothing); i++)
		if (strcmp(folded, nothing[i].text) == 0)
			return !((field->flags & FIELD_NAME) && nothing[i].may_be_name);
	return false;
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
		if (first && strcasecmp(word, first) == 0)
			continue; /* "ada@x <mailto:ada@x>" */
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
