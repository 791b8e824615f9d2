/* From what a person typed to a field of a struct. */
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/due.h"
#include "qtp/engine/model/field.h"
#include "qtp/engine/model/field_value.h"

#include "zone_words.h"

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Longest texts where the table names none, in bytes. */
#define TEXT_MAX 200
#define NOTE_MAX 100000
/* How much of a wrong value a sentence repeats, in columns. */
#define QUOTE_WIDTH 40
#define CENTS_MAX INT64_C(99999999999)

/* What was typed, short and harmless, for a sentence. */
static const char *quoted(const char *text, struct Arena *arena)
{
	const char *shown = text_show(arena, text);
	size_t bytes = utf8_prefix(shown, QUOTE_WIDTH);

	if (!shown[bytes])
		return arena_format(arena, "\"%s\"", shown);
	return arena_format(arena, "\"%s...\"", arena_text_n(arena, shown, bytes));
}

static int32_t *int_at(const struct Field *field, void *record)
{
	return (int32_t *)((char *)record + field->offset);
}

static int64_t *long_at(const struct Field *field, void *record)
{
	return (int64_t *)((char *)record + field->offset);
}

static bool parse_text(const struct Field *field, void *record, const char *text,
		       struct Arena *arena, struct Error *error)
{
	size_t length = strlen(text);
	size_t max = field->max			 ? (size_t)field->max
		     : field->type == FIELD_NOTE ? NOTE_MAX
						 : TEXT_MAX;

	if (length > max)
		return error_set(error, ERROR_INPUT, field->key,
				 "%s is too long: %zu bytes, and at most %zu fit. Shorten it.",
				 field->label, length, max);
	if (field->type != FIELD_NOTE && strpbrk(text, "\n\r"))
		return error_set(error, ERROR_INPUT, field->key,
				 "%s has to be one line: take the line breaks out.", field->label);
	*(const char **)((char *)record + field->offset) = arena_text(arena, text);
	return true;
}

bool email_is_plausible(const char *text)
{
	const char *sign = strchr(text, '@');

	if (!sign || sign == text || strchr(sign + 1, '@') || strpbrk(text, " \t<>,;\"()"))
		return false;
	const char *dot = strchr(sign + 1, '.');

	return dot && dot > sign + 1 && text[strlen(text) - 1] != '.';
}

static bool parse_email(const struct Field *field, void *record, const char *text,
			struct Arena *arena, struct Error *error)
{
	if (!email_is_plausible(text))
		return error_set(error, ERROR_INPUT, field->key,
				 "%s is no e-mail address. Write it like name@practice.example.",
				 quoted(text, arena));
	return parse_text(field, record, text, arena, error);
}

/* A zone's name has the shape Area/City; whether the system knows it is asked where a time is
 * computed. */
static bool parse_zone(const struct Field *field, void *record, const char *text,
		       struct Arena *arena, struct Error *error)
{
	const char *named = zone_of_words(text, arena);
	bool plausible = strchr(text, '/') && text[0] != '/';

	if (named)
		return parse_text(field, record, named, arena, error);
	for (const char *c = text; *c; c++)
		plausible = plausible && (strchr("/_+-", *c) || (*c >= '0' && *c <= '9') ||
					  ((*c | 0x20) >= 'a' && (*c | 0x20) <= 'z'));
	if (!plausible)
		return error_set(error, ERROR_INPUT, field->key,
				 "%s is no time zone. Write it like Central, America/Chicago or "
				 "Europe/Berlin.",
				 quoted(text, arena));
	return parse_text(field, record, text, arena, error);
}

static bool parse_due(const struct Field *field, void *record, const char *text,
		      struct Arena *arena, struct Error *error)
{
	struct DuePoint point;

	if (!due_read(text, &point))
		return error_set(error, ERROR_INPUT, field->key,
				 "%s does not say when: write it like s2-14d for 14 days before "
				 "session 2 begins, s3, or deadline-7d.",
				 quoted(text, arena));
	*(const char **)((char *)record + field->offset) = due_text(point, arena);
	return true;
}

/* `range`: "0 to 5" */
static bool out_of_range(const struct Field *field, const char *text, const char *range,
			 struct Arena *arena, struct Error *error)
{
	return error_set(error, ERROR_INPUT, field->key,
			 "%s is out of range for %s: it goes from %s.", quoted(text, arena),
			 field->label, range);
}

static bool parse_number(const struct Field *field, void *record, const char *text,
			 struct Arena *arena, struct Error *error)
{
	char *end;

	errno = 0;
	int64_t number = strtoll(text, &end, 10);

	if (end == text || *end)
		return error_set(error, ERROR_INPUT, field->key,
				 "%s is no whole number; %s needs one.", quoted(text, arena),
				 field->label);
	if (errno == ERANGE ||
	    ((field->min || field->max) && (number < field->min || number > field->max)) ||
	    number == NUMBER_NONE)
		return out_of_range(
			field, text,
			arena_format(arena, "%" PRId64 " to %" PRId64, field->min, field->max),
			arena, error);
	*long_at(field, record) = number;
	return true;
}

/* Whether its commas, if any, part thousands: up to three digits, then three after each comma. */
static bool commas_part_thousands(const char *text)
{
	size_t n = strspn(text, "0123456789");
	bool first = true;

	for (; text[n] == ','; first = false) {
		if (n > 3 || n == 0 || (!first && n != 3))
			return false;
		text += n + 1;
		n = strspn(text, "0123456789");
	}
	return first || n == 3;
}

/* Digits with optional commas between thousands, a point and two digits; a leading $ is allowed. */
static bool read_cents(const char *text, Cents *ret_cents)
{
	Cents cents = 0;
	int decimals = -1, digits = 0;
	bool negative = *text == '-';

	text += negative;
	text += *text == '$';
	if (!commas_part_thousands(text))
		return false;
	for (; *text; text++) {
		if (*text == ',')
			continue;
		if (*text == '.' && decimals < 0) {
			decimals = 0;
			continue;
		}
		if (*text < '0' || *text > '9' || decimals == 2 || cents > CENTS_MAX)
			return false;
		cents = cents * 10 + (*text - '0');
		digits++;
		decimals += decimals >= 0;
	}
	for (int i = decimals < 0 ? 0 : decimals; i < 2; i++)
		cents *= 10;
	*ret_cents = negative ? -cents : cents;
	return digits > 0;
}

static bool parse_cents(const struct Field *field, void *record, const char *text,
			struct Arena *arena, struct Error *error)
{
	Cents cents;

	if (!read_cents(text, &cents))
		return error_set(error, ERROR_INPUT, field->key,
				 "%s is no amount of money. Write it like 1250, 1,250 or 1250.50.",
				 quoted(text, arena));
	if (cents > CENTS_MAX || cents < -CENTS_MAX ||
	    ((field->min || field->max) && cents < field->min))
		return out_of_range(field, text,
				    field->min < 0 ? "-999,999,999.99 to 999,999,999.99"
						   : "0.00 to 999,999,999.99",
				    arena, error);
	*long_at(field, record) = cents;
	return true;
}

static bool fits_parts(const struct Field *field, double number)
{
	double parts = number * field->parts;

	return field->parts == 0 || (parts >= (double)field->min && parts <= (double)field->max &&
				     parts == floor(parts));
}

static bool parse_real(const struct Field *field, void *record, const char *text,
		       struct Arena *arena, struct Error *error)
{
	char *end;
	double number = strtod(text, &end);

	if (end == text || *end || !isfinite(number) || strpbrk(text, "xXnN"))
		return error_set(error, ERROR_INPUT, field->key,
				 "%s is no number; %s needs one, like 12.5.", quoted(text, arena),
				 field->label);
	if (!fits_parts(field, number))
		return error_set(error, ERROR_INPUT, field->key,
				 "%s is no such number: %s is %g to %g in steps of %g.",
				 quoted(text, arena), field->label,
				 (double)field->min / field->parts,
				 (double)field->max / field->parts, 1.0 / field->parts);
	*(double *)((char *)record + field->offset) = number;
	return true;
}

static const char *choice_keys(const struct Field *field, struct Arena *arena)
{
	const char *keys = field->choices[0].key;

	for (size_t i = 1; field->choices[i].key; i++)
		keys = arena_format(arena, "%s, %s", keys, field->choices[i].key);
	return keys;
}

static bool is_word_of(const struct FieldChoice *choice, const char *folded)
{
	size_t length;

	for (const char *at = choice->words; at && *at; at += length + (at[length] == '|')) {
		length = strcspn(at, "|");
		if (strlen(folded) == length && strncmp(at, folded, length) == 0)
			return true;
	}
	return false;
}

/* A choice is named by its key, its label or another word for it, or by a beginning of key or label
 * that fits one choice alone. */
static bool parse_choice(const struct Field *field, void *record, const char *text,
			 struct Arena *arena, struct Error *error)
{
	const char *folded = text_fold(arena, text);
	size_t length = strlen(folded);
	int32_t found = CHOICE_NONE;
	int n_found = 0;

	for (int32_t i = 0; field->choices[i].key; i++) {
		const char *label = text_fold(arena, field->choices[i].label);

		if (strcmp(field->choices[i].key, folded) == 0 || strcmp(label, folded) == 0 ||
		    is_word_of(&field->choices[i], folded)) {
			*int_at(field, record) = i;
			return true;
		}
		if (strncmp(field->choices[i].key, folded, length) == 0 ||
		    strncmp(label, folded, length) == 0) {
			found = i;
			n_found++;
		}
	}
	if (n_found == 1 && length > 0) {
		*int_at(field, record) = found;
		return true;
	}
	return error_set(error, ERROR_INPUT, field->key, "%s is %s for %s. Choose one of: %s.",
			 quoted(text, arena), n_found > 1 ? "not clear" : "no choice", field->label,
			 choice_keys(field, arena));
}

static bool parse_yes_no(const struct Field *field, void *record, const char *text,
			 struct Arena *arena, struct Error *error)
{
	static const char *const words[] = {"no", "yes", "n", "y", "false", "true", "0", "1"};
	const char *folded = text_fold(arena, text);

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		if (strcmp(words[i], folded) == 0) {
			*int_at(field, record) = i % 2 ? CHOICE_YES : CHOICE_NO;
			return true;
		}
	}
	return error_set(error, ERROR_INPUT, field->key,
			 "%s is neither yes nor no; %s needs one of them.", quoted(text, arena),
			 field->label);
}

/* "2017-12", "dec 2017" */
static bool read_month(const struct Field *field, const char *text, struct DayFrame day_of,
		       struct Arena *arena, Day *ret_day)
{
	return field->flags & FIELD_MONTH &&
	       (day_read(arena_format(arena, "%s-01", text), day_of, ret_day, NULL) ||
		day_read(arena_format(arena, "1 %s", text), day_of, ret_day, NULL));
}

/* "+1" of a day that follows another: from that one where it would be before it. */
static void count_after(const struct Field *field, void *record, const char *text,
			struct DayFrame day_of)
{
	Day *at = int_at(field, record);

	if (!field->after || *text != '+')
		return;
	memcpy(&day_of.from, (const char *)record + field->after, sizeof day_of.from);
	if (day_of.from != DAY_NONE && *at < day_of.from)
		(void)day_read(text, day_of, at, NULL);
}

static bool parse_day(const struct Field *field, void *record, const char *text,
		      struct ParseFrame frame, struct Error *error)
{
	const struct DayFrame day_of = day_frame(frame.today, field_lean(field, record));
	const char *why = NULL;

	if (!day_read(text, day_of, int_at(field, record), &why) &&
	    !read_month(field, text, day_of, frame.arena, int_at(field, record)))
		return error_set(
			error, ERROR_INPUT, field->key,
			"%s is no date%s%s. Write it like 2017-04-05, 4/5, apr 5, fri or +2w.",
			quoted(text, frame.arena), why ? ", because " : "", why ? why : "");
	count_after(field, record, text, day_of);
	return true;
}

static bool parse_time(const struct Field *field, void *record, const char *text,
		       struct Arena *arena, struct Error *error)
{
	if (!time_parse(text, int_at(field, record)))
		return error_set(error, ERROR_INPUT, field->key,
				 "%s is no time of day. Write it like 09:30 or 1:30 pm.",
				 quoted(text, arena));
	return true;
}

bool ref_is_id(const char *text, Id *ret_id)
{
	char *end;

	if (strncmp(text, "id:", 3) != 0 || text[3] < '0' || text[3] > '9')
		return false;
	*ret_id = strtoll(text + 3, &end, 10);
	return *end == '\0';
}

/* Spaces around it are dropped; a note keeps its lines. */
static const char *trimmed(const char *text, struct Arena *arena)
{
	size_t length;

	text += strspn(text, " \t\r\n");
	length = strlen(text);
	while (length > 0 && strchr(" \t\r\n", text[length - 1]))
		length--;
	return arena_text_n(arena, text, length);
}

bool field_parse(const struct Field *field, void *record, const char *text, struct ParseFrame frame,
		 struct Error *error)
{
	struct Arena *arena = frame.arena;

	if (!utf8_is_valid(text, strlen(text)))
		return error_set(error, ERROR_INPUT, field->key,
				 "%s is not valid UTF-8 text. Save or type it again as UTF-8.",
				 field->label);
	text = trimmed(text, arena);
	if (strstr(text, FIELD_MASK))
		return error_set(error, ERROR_INPUT, field->key,
				 "%s is \"" FIELD_MASK
				 "\", which only hides what is there. Write what it is, or leave "
				 "the field out.",
				 field->label);
	if (text_is_empty(text))
		return field_load(field, record, (struct Value){.type = VALUE_NONE}, arena);
	switch (field->type) {
	case FIELD_TEXT:
	case FIELD_NOTE:
		return parse_text(field, record, text, arena, error);
	case FIELD_EMAIL:
		return parse_email(field, record, text, arena, error);
	case FIELD_ZONE:
		return parse_zone(field, record, text, arena, error);
	case FIELD_DUE:
		return parse_due(field, record, text, arena, error);
	case FIELD_NUMBER:
		return parse_number(field, record, text, arena, error);
	case FIELD_CENTS:
		return parse_cents(field, record, text, arena, error);
	case FIELD_REAL:
		return parse_real(field, record, text, arena, error);
	case FIELD_CHOICE:
		return parse_choice(field, record, text, arena, error);
	case FIELD_YES_NO:
		return parse_yes_no(field, record, text, arena, error);
	case FIELD_DAY:
		return parse_day(field, record, text, frame, error);
	case FIELD_TIME:
		return parse_time(field, record, text, arena, error);
	case FIELD_REF:
	case N_FIELD_TYPES:
		break;
	}
	return error_set(error, ERROR_INPUT, field->key,
			 "%s names another record; it is not read here.", field->label);
}
