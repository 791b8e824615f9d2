/* Fields as people read them, and as a form starts with them. */
#include "qtp/engine/model/data_table.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/model/field_value.h"

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

const char *data_table_cell_text(enum FieldType type, struct Value value, struct Arena *arena)
{
	char text[DAY_TEXT], number[REAL_TEXT];

	if (value.type == VALUE_NONE || value.type == VALUE_TEXT)
		return value.type == VALUE_TEXT ? value.text : "";
	if (value.type == VALUE_REAL)
		return value.text ? value.text : arena_text(arena, real_text(value.real, number));
	switch ((int)type) {
	case FIELD_CENTS:
		return cents_text(value.number, arena);
	case FIELD_YES_NO:
		return value.number ? "yes" : "no";
	case FIELD_DAY:
		return arena_text(arena, day_medium((Day)value.number, text));
	case FIELD_TIME:
		return arena_text(arena, time_text((TimeOfDay)value.number, text));
	default:
		return arena_format(arena, "%" PRId64, value.number);
	}
}

const char *data_table_cell_data(enum FieldType type, struct Value value, struct Arena *arena)
{
	char text[DAY_TEXT];

	if (value.type == VALUE_NUMBER && type == FIELD_CENTS)
		return cents_input(value.number, arena);
	if (value.type == VALUE_NUMBER && type == FIELD_DAY)
		return arena_text(arena, day_iso((Day)value.number, text));
	return data_table_cell_text(type, value, arena);
}

const char *field_text(const struct Field *field, const void *record, struct Arena *arena)
{
	return data_table_cell_text(field->type, data_table_field(field, record), arena);
}

const char *field_shown(const struct Field *field, const void *record, struct Arena *arena)
{
	if ((field->flags & FIELD_MASKED) && !field_is_missing(field, record))
		return FIELD_MASK;
	return field_text(field, record, arena);
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
