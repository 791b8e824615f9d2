/* Filter units: what a number is shown with is no part of its value. A unit fits a field whose
 * label or help names it; a decimal number that names none has the unit of its record. */
#include "filter_unit.h"
#include "filter_word.h"

#include "qtp/engine/base/utf8.h"

#include <string.h>

static const struct Unit {
	const char *named; /* in the label or the help of a field */
	const char *words; /* as it is written, "|" around each */
} units[] = {
	{"%", "|%|percent|"},
	{"minute", "|min|mins|minute|minutes|"},
	{"hour", "|h|hr|hrs|hour|hours|"},
	{"day", "|d|day|days|"},
};

#define N_UNITS (sizeof units / sizeof units[0])

static bool is_number(const struct Field *field)
{
	return field->type == FIELD_NUMBER || field->type == FIELD_REAL;
}

static size_t number_length(const char *text)
{
	return strspn(text, "+-.0123456789");
}

static bool names_unit(const struct Field *field, const struct Unit *unit, struct Arena *arena)
{
	return strstr(text_fold(arena, field->label), unit->named) ||
	       (field->help && strstr(text_fold(arena, field->help), unit->named));
}

static bool is_written_so(const struct Unit *unit, const char *word, struct Arena *arena)
{
	return *word && !strchr(word, '|') &&
	       strstr(unit->words, arena_format(arena, "|%s|", word));
}

enum Fit {
	FIT_NONE, /* no unit, or of no concern to the field */
	FIT_OTHER,
	FIT_OWN
};

static enum Fit fit_of(const struct Field *field, const char *text, struct Arena *arena)
{
	const char *word = text_fold(arena, text);
	bool named = false, written = false;

	for (size_t i = 0; i < N_UNITS; i++) {
		bool is_own = names_unit(field, &units[i], arena),
		     fits = is_written_so(&units[i], word, arena);

		if (is_own && fits)
			return FIT_OWN;
		named = named || is_own;
		written = written || fits;
	}
	if (!written)
		return FIT_NONE;
	return named ? FIT_OTHER : field->type == FIELD_REAL ? FIT_OWN : FIT_NONE;
}

size_t unit_take_words(const struct Field *field, const char *text, struct Arena *arena)
{
	size_t number = number_length(text), blanks = strspn(text + number, " \t"),
	       word = strcspn(text + number + blanks, " \t|");

	if (!is_number(field) || number == 0 || blanks == 0 || word == 0 ||
	    fit_of(field,
		   arena_text_n(arena, text + number + blanks,
				word_length(text + number + blanks, word, VALUE_ENDING)),
		   arena) == FIT_NONE)
		return 0;
	return number + blanks + word;
}

const char *unit_without(const struct Field *field, const char *text, struct Arena *arena)
{
	size_t number = number_length(text);
	const char *unit = text + number + strspn(text + number, " \t");

	return is_number(field) && number > 0 && fit_of(field, unit, arena) == FIT_OWN
		       ? arena_text_n(arena, text, number)
		       : text;
}
