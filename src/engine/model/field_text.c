/* Fields as people read them, and as a form starts with them. */
#include "qtp/engine/model/field.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CENTS_IN_UNIT 100

static const char *const type_names[N_FIELD_TYPES] = {
	[FIELD_TEXT] = "text",		[FIELD_NOTE] = "text of several lines",
	[FIELD_EMAIL] = "e-mail",	[FIELD_ZONE] = "time zone",
	[FIELD_DUE] = "day by session", [FIELD_NUMBER] = "number",
	[FIELD_CENTS] = "money",	[FIELD_REAL] = "decimal number",
	[FIELD_CHOICE] = "choice",	[FIELD_YES_NO] = "yes/no",
	[FIELD_DAY] = "date",		[FIELD_TIME] = "time",
	[FIELD_REF] = "reference",
};

const char *field_type_name(enum FieldType type)
{
	return type_names[type];
}

/* 1234567 as "1,234,567". */
static const char *grouped(int64_t number, struct Arena *arena)
{
	char digits[24], out[32];
	int length = snprintf(digits, sizeof digits, "%" PRId64, number), used = 0;

	for (int i = 0; i < length; i++) {
		out[used++] = digits[i];
		if ((length - 1 - i) % 3 == 0 && i + 1 < length && digits[i] != '-')
			out[used++] = ',';
	}
	return arena_text_n(arena, out, (size_t)used);
}

static const char *cents_text(Cents cents, struct Arena *arena)
{
	uint64_t size = cents < 0 ? -(uint64_t)cents : (uint64_t)cents;

	return arena_format(arena, "%s%s.%02d", cents < 0 ? "-" : "",
			    grouped((int64_t)(size / CENTS_IN_UNIT), arena),
			    (int)(size % CENTS_IN_UNIT));
}

static const char *cents_input(Cents cents, struct Arena *arena)
{
	uint64_t size = cents < 0 ? -(uint64_t)cents : (uint64_t)cents;

	return arena_format(arena, "%s%" PRIu64 ".%02d", cents < 0 ? "-" : "", size / CENTS_IN_UNIT,
			    (int)(size % CENTS_IN_UNIT));
}

/* The shortest text that reads back as the same number. */
static const char *real_text(double number, struct Arena *arena)
{
	char text[40];

	for (int digits = 6; digits <= 17; digits++) {
		snprintf(text, sizeof text, "%.*g", digits, number);
		double back = strtod(text, NULL);

		if (!(back < number) && !(back > number))
			break;
	}
	return arena_text(arena, text);
}

const char *field_text(const struct Field *field, const void *record, struct Arena *arena)
{
	struct Value value = field_value(field, record, arena);
	char day[DAY_TEXT];

	if (value.type == VALUE_NONE)
		return "";
	switch (field->type) {
	case FIELD_NUMBER:
		return arena_format(arena, "%" PRId64, value.number);
	case FIELD_CENTS:
		return cents_text(value.number, arena);
	case FIELD_REAL:
		return real_text(value.real, arena);
	case FIELD_YES_NO:
		return value.number ? "yes" : "no";
	case FIELD_DAY:
		return arena_text(
			arena,
			day_medium(*(const Day *)((const char *)record + field->offset), day));
	case FIELD_CHOICE:
		return field->choices[*(const Choice *)((const char *)record + field->offset)]
			.label;
	case FIELD_REF:
		return "";
	case FIELD_TEXT:
	case FIELD_NOTE:
	case FIELD_EMAIL:
	case FIELD_ZONE:
	case FIELD_DUE:
	case FIELD_TIME:
	case N_FIELD_TYPES:
		break;
	}
	return value.text;
}

const char *field_input(const struct Field *field, const void *record, struct Arena *arena)
{
	struct Value value = field_value(field, record, arena);

	if (value.type == VALUE_NONE)
		return "";
	if (field->type == FIELD_CENTS)
		return cents_input(value.number, arena);
	if (field->type == FIELD_REF)
		return arena_format(arena, "id:%" PRId64, value.number);
	return value.type == VALUE_TEXT ? value.text : field_text(field, record, arena);
}
