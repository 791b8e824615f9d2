/* Note line: words as the index takes texts apart, and where they stand in a text. */
#include "view_note_line.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"

#include <string.h>

#define ASCII_END 0x80
#define LATIN_SIGNS_END 0xC0 /* below are signs, apart from the three letters among them */
#define PUNCTUATION 0x2000
#define PUNCTUATION_END 0x2C00
#define CJK_SIGNS 0x3000
#define CJK_SIGNS_END 0x3040
#define TERM_WORDS 16
#define WORDS_MOST 4000 /* of a text; what is noted in a call has a few hundred */
#define BEFORE 40	/* bytes of the line before the first word that was found */
#define LINE 400	/* bytes of the text in a line */

struct Word {
	size_t start, length;
	const char *folded;
	bool found;
	unsigned terms; /* a bit for each term that it begins */
};

struct Words {
	struct Word *items;
	size_t n;
};

static bool is_letter(uint32_t code)
{
	if (code < ASCII_END)
		return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') ||
		       (code >= '0' && code <= '9');
	if (code < LATIN_SIGNS_END)
		return code == 0xAA || code == 0xB5 || code == 0xBA;
	return !(code >= PUNCTUATION && code < PUNCTUATION_END) &&
	       !(code >= CJK_SIGNS && code < CJK_SIGNS_END) && code != UTF8_REPLACEMENT;
}

/* Up to the next letter, or up to the next that is none. */
static size_t skip(const char *text, size_t at, size_t length, bool letters)
{
	while (at < length) {
		uint32_t code;
		size_t used = utf8_decode(text + at, length - at, &code);

		if (is_letter(code) != letters)
			return at;
		at += used;
	}
	return at;
}

static struct Words words_of(const char *text, size_t most, struct Arena *arena)
{
	struct Words words = {0};
	size_t length = strlen(text), capacity = 0, end;

	for (size_t at = skip(text, 0, length, false); at < length && words.n < most;
	     at = skip(text, end, length, false)) {
		end = skip(text, at, length, true);
		words.items =
			arena_grow(arena, words.items, words.n, &capacity, sizeof *words.items);
		words.items[words.n++] = (struct Word){
			.start = at,
			.length = end - at,
			.folded = text_fold(arena, arena_text_n(arena, text + at, end - at)),
		};
	}
	return words;
}

bool note_has_words(const char *text)
{
	size_t length = strlen(text);

	return skip(text, 0, length, false) < length;
}

/* --- What is looked for --- */

size_t note_terms(const char *words, bool unfinished, struct Arena *arena,
		  struct NoteTerm ret_terms[NOTE_TERMS])
{
	size_t n = 0;

	while (*(words += strspn(words, " \t"))) {
		bool quoted = *words == '"';
		const char *start = words + quoted;
		size_t length = strcspn(start, quoted ? "\"" : " \t\"");
		const char *end = start + length;
		bool star = !quoted && length > 0 && end[-1] == '*';

		const char *folded = text_fold(arena, arena_text_n(arena, start, length - star));

		if (n < NOTE_TERMS && note_has_words(folded))
			ret_terms[n++] = (struct NoteTerm){folded, star || (unfinished && !*end)};
		words = end + (quoted && *end == '"');
	}
	return n;
}

/* --- Where it is --- */

static bool is_same(const struct Word *word, const char *wanted, bool prefix)
{
	return prefix ? strncmp(word->folded, wanted, strlen(wanted)) == 0
		      : strcmp(word->folded, wanted) == 0;
}

/* Whether the term's words stand one after the other from word `at` on. */
static bool begins(const struct Words *words, size_t at, const struct Words *term, bool prefix)
{
	if (term->n == 0 || at + term->n > words->n)
		return false;
	for (size_t i = 0; i < term->n; i++)
		if (!is_same(&words->items[at + i], term->items[i].folded,
			     prefix && i + 1 == term->n))
			return false;
	return true;
}

static bool find_term(struct Words *words, const struct NoteTerm *term, unsigned bit,
		      struct Arena *arena)
{
	struct Words wanted = words_of(term->words, TERM_WORDS, arena);
	bool found = false;

	for (size_t at = 0; at < words->n; at++) {
		if (!begins(words, at, &wanted, term->prefix))
			continue;
		words->items[at].terms |= bit;
		for (size_t i = 0; i < wanted.n; i++)
			words->items[at + i].found = true;
		found = true;
	}
	return found;
}

static size_t count_bits(unsigned bits)
{
	size_t n = 0;

	for (; bits; bits &= bits - 1)
		n++;
	return n;
}

/* The first word from which on a line holds most of the terms. */
static size_t best_start(const struct Words *words)
{
	size_t best = 0, most = 0;

	for (size_t at = 0; at < words->n; at++) {
		unsigned terms = 0;

		if (!words->items[at].terms)
			continue;
		for (size_t i = at;
		     i < words->n && words->items[i].start < words->items[at].start + LINE / 4; i++)
			terms |= words->items[i].terms;
		if (count_bits(terms) > most) {
			most = count_bits(terms);
			best = at;
		}
	}
	return best;
}

/* --- The line --- */

/* Line ends and runs of blanks are one blank in a line. */
static void add_plain(struct Text *line, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		bool blank =
			text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '\r';
		bool doubled =
			blank && (line->length == 0 || text_get(line)[line->length - 1] == ' ');

		if (!doubled)
			text_append_n(line, blank ? " " : &text[i], 1);
	}
}

/* From a word's beginning near before the first one found. */
static size_t line_start(const char *text, const struct Words *words, size_t first)
{
	size_t at = first;

	while (at > 0 && words->items[at - 1].start + BEFORE > words->items[first].start)
		at--;
	return at == 0 && words->items[first].start <= BEFORE ? strspn(text, " \t\n")
							      : words->items[at].start;
}

static void build(const char *text, const struct Words *words, struct Arena *arena,
		  struct NoteFound *found)
{
	size_t start = line_start(text, words, best_start(words)), at = start;
	struct NoteMark *marks = ARENA_ARRAY(arena, words->n, struct NoteMark);
	size_t length = strlen(text);
	struct Text line;

	text_init(&line);
	text_append(&line, start > strspn(text, " \t\n") ? "... " : "");
	found->n_marks = 0;
	for (size_t i = 0; i < words->n && words->items[i].start < start + LINE; i++) {
		const struct Word *word = &words->items[i];

		if (word->start < start || !word->found)
			continue;
		add_plain(&line, text + at, word->start - at);
		text_append_char(&line, '[');
		marks[found->n_marks++] = (struct NoteMark){line.length, word->length};
		text_append_n(&line, text + word->start, word->length);
		text_append_char(&line, ']');
		at = word->start + word->length;
	}
	if (at < start + LINE)
		add_plain(&line, text + at,
			  length - at < start + LINE - at ? length - at
							  : utf8_previous(text, start + LINE) - at);
	found->line = arena_text(arena, text_get(&line));
	found->marks = marks;
	text_release(&line);
}

bool note_line(const char *text, const struct NoteTerm terms[], size_t n_terms, struct Arena *arena,
	       struct NoteFound *found)
{
	struct Words words = words_of(text, WORDS_MOST, arena);
	bool any = false;

	for (size_t i = 0; i < n_terms; i++)
		any = find_term(&words, &terms[i], 1u << i, arena) || any;
	if (any)
		build(text, &words, arena, found);
	return any;
}
