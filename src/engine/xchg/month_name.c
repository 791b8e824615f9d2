/* Month name: months in the languages that spreadsheets are often kept in. */
#include "cell_text.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <stdio.h>
#include <string.h>

enum { NAME_LEAST = 3 };

/* Names as the locale data of the Unicode consortium (CLDR 42) has them, without accents and in
 * small letters: English, German, Dutch, Swedish and Danish, French, Spanish, Portuguese, Italian,
 * Polish (abbreviated). Each may be cut after three letters. */
static const struct {
	const char *name;
	int month;
} names[] = {
	{"january", 1},	   {"februari", 2},   {"february", 2},	 {"march", 3},	   {"april", 4},
	{"may", 5},	   {"june", 6},	      {"july", 7},	 {"august", 8},	   {"september", 9},
	{"october", 10},   {"november", 11},  {"december", 12},	 {"januar", 1},	   {"janner", 1},
	{"jaenner", 1},	   {"februar", 2},    {"feber", 2},	 {"marz", 3},	   {"maerz", 3},
	{"mrz", 3},	   {"mai", 5},	      {"juni", 6},	 {"juli", 7},	   {"sept", 9},
	{"oktober", 10},   {"dezember", 12},  {"januari", 1},	 {"maart", 3},	   {"mei", 5},
	{"augustus", 8},   {"mars", 3},	      {"maj", 5},	 {"augusti", 8},   {"janvier", 1},
	{"fevrier", 2},	   {"avril", 4},      {"juin", 6},	 {"juillet", 7},   {"aout", 8},
	{"septembre", 9},  {"octobre", 10},   {"novembre", 11},	 {"decembre", 12}, {"enero", 1},
	{"febrero", 2},	   {"marzo", 3},      {"abril", 4},	 {"mayo", 5},	   {"junio", 6},
	{"julio", 7},	   {"agosto", 8},     {"septiembre", 9}, {"setiembre", 9}, {"octubre", 10},
	{"noviembre", 11}, {"diciembre", 12}, {"janeiro", 1},	 {"fevereiro", 2}, {"marco", 3},
	{"maio", 5},	   {"junho", 6},      {"julho", 7},	 {"setembro", 9},  {"outubro", 10},
	{"novembro", 11},  {"dezembro", 12},  {"gennaio", 1},	 {"febbraio", 2},  {"aprile", 4},
	{"maggio", 5},	   {"giugno", 6},     {"luglio", 7},	 {"settembre", 9}, {"ottobre", 10},
	{"dicembre", 12},  {"sty", 1},	      {"lut", 2},	 {"kwi", 4},	   {"cze", 6},
	{"lip", 7},	   {"sie", 8},	      {"wrz", 9},	 {"paz", 10},	   {"lis", 11},
	{"gru", 12},
};

/* 0 where no name begins so, or names of two months do, like "jui" of juin and juillet. */
static int month_of_word(const char *word)
{
	size_t length = strlen(word);
	int month = 0;

	for (size_t i = 0; i < N_ITEMS(names) && length >= NAME_LEAST; i++) {
		if (strncmp(names[i].name, word, length) != 0)
			continue;
		if (month != 0 && month != names[i].month)
			return 0;
		month = names[i].month;
	}
	return month;
}

int month_of_name(const char *text)
{
	struct Arena arena = {0};
	int month = month_of_word(text_fold(&arena, text));

	arena_release(&arena);
	return month;
}

void cell_plain_letters(char text[CELL_TEXT])
{
	struct Arena arena = {0};
	bool plain = true;

	for (const char *at = text; *at && plain; at++)
		plain = (unsigned char)*at < 0x80;
	if (!plain)
		snprintf(text, CELL_TEXT, "%s", text_fold(&arena, text));
	arena_release(&arena);
	for (char *word; (word = strstr(text, " de "));)
		memmove(word, word + 3, strlen(word + 3) + 1);
}
