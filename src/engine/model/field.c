/* Fields of a struct: reading, writing, comparing. */
#include "qtp/engine/model/field.h"
#include "qtp/engine/model/field_value.h"

#include <math.h>
#include <string.h>

/* What a file holds beyond is damage: sums of such numbers stay within 64 bits. */
#define NUMBER_LIMIT ID_LIMIT

/* How a type is stored in its struct. */
enum Storage { STORED_TEXT, STORED_LONG, STORED_INT, STORED_REAL };

int id_order(const void *a, const void *b)
{
	Id left = *(const Id *)a, right = *(const Id *)b;

	return (left > right) - (left < right);
}

static enum Storage storage(enum FieldType type)
{
	switch (type) {
	case FIELD_TEXT:
	case FIELD_NOTE:
	case FIELD_EMAIL:
	case FIELD_ZONE:
	case FIELD_DUE:
		return STORED_TEXT;
	case FIELD_NUMBER:
	case FIELD_CENTS:
	case FIELD_REF:
		return STORED_LONG;
	case FIELD_REAL:
		return STORED_REAL;
	case FIELD_CHOICE:
	case FIELD_YES_NO:
	case FIELD_DAY:
	case FIELD_TIME:
	case N_FIELD_TYPES:
		break;
	}
	return STORED_INT;
}

static const void *at(const struct Field *field, const void *record)
{
	return (const char *)record + field->offset;
}

static const char *text_of(const struct Field *field, const void *record)
{
	return *(const char *const *)at(field, record);
}

static int64_t long_of(const struct Field *field, const void *record)
{
	return *(const int64_t *)at(field, record);
}

static int32_t int_of(const struct Field *field, const void *record)
{
	return *(const int32_t *)at(field, record);
}

static double real_of(const struct Field *field, const void *record)
{
	return *(const double *)at(field, record);
}

static int32_t missing_int(enum FieldType type)
{
	return type == FIELD_DAY ? DAY_NONE : type == FIELD_TIME ? TIME_NONE : CHOICE_NONE;
}

static int64_t missing_long(enum FieldType type)
{
	return type == FIELD_REF ? 0 : NUMBER_NONE;
}

static void put_text(const struct Field *field, void *record, const char *text)
{
	*(const char **)((char *)record + field->offset) = text;
}

static void put_long(const struct Field *field, void *record, int64_t number)
{
	*(int64_t *)((char *)record + field->offset) = number;
}

static void put_int(const struct Field *field, void *record, int32_t number)
{
	*(int32_t *)((char *)record + field->offset) = number;
}

static void put_real(const struct Field *field, void *record, double number)
{
	*(double *)((char *)record + field->offset) = number;
}

bool value_equal(struct Value a, struct Value b)
{
	if (a.type != b.type)
		return false;
	switch (a.type) {
	case VALUE_NONE:
		return true;
	case VALUE_NUMBER:
		return a.number == b.number;
	case VALUE_REAL:
		return !(a.real < b.real) && !(a.real > b.real);
	case VALUE_TEXT:
		return strcmp(a.text, b.text) == 0;
	}
	return false;
}

bool field_is_missing(const struct Field *field, const void *record)
{
	switch (storage(field->type)) {
	case STORED_TEXT:
		return !text_of(field, record);
	case STORED_LONG:
		return long_of(field, record) == missing_long(field->type);
	case STORED_INT:
		return int_of(field, record) == missing_int(field->type);
	case STORED_REAL:
		return isnan(real_of(field, record));
	}
	return true;
}

static struct Value number_value(int64_t number)
{
	return (struct Value){.type = VALUE_NUMBER, .number = number};
}

static struct Value text_value(const char *text)
{
	return (struct Value){.type = VALUE_TEXT, .text = text};
}

/* Days, times and choices stand in the file as text that anyone can read; yes and no as 1 and 0. */
static struct Value int_value(const struct Field *field, int32_t number, struct Arena *arena)
{
	char text[DAY_TEXT];

	switch ((int)field->type) {
	case FIELD_DAY:
		return text_value(arena_text(arena, day_iso(number, text)));
	case FIELD_TIME:
		return text_value(arena_text(arena, time_text(number, text)));
	case FIELD_CHOICE:
		return text_value(field->choices[number].key);
	default:
		return number_value(number);
	}
}

struct Value field_value(const struct Field *field, const void *record, struct Arena *arena)
{
	if (field_is_missing(field, record))
		return (struct Value){.type = VALUE_NONE};
	switch (storage(field->type)) {
	case STORED_TEXT:
		return text_value(text_of(field, record));
	case STORED_LONG:
		return number_value(long_of(field, record));
	case STORED_REAL:
		return (struct Value){.type = VALUE_REAL, .real = real_of(field, record)};
	case STORED_INT:
		break;
	}
	return int_value(field, int_of(field, record), arena);
}

bool field_is_text(const struct Field *field)
{
	return field->type == FIELD_TEXT || field->type == FIELD_NOTE ||
	       field->type == FIELD_EMAIL || field->type == FIELD_ZONE || field->type == FIELD_DUE;
}

const struct FieldChoice *field_choices(const struct Field *field)
{
	static const struct FieldChoice yes_no[] = {
		[CHOICE_NO] = {.key = "no", .label = "no"},
		[CHOICE_YES] = {.key = "yes", .label = "yes"},
		{.key = NULL},
	};

	return field->type == FIELD_YES_NO ? yes_no : field->choices;
}

struct Value field_choice_value(const struct Field *field, Choice choice)
{
	return field->type == FIELD_YES_NO ? number_value(choice)
					   : text_value(field->choices[choice].key);
}

static void put_missing(const struct Field *field, void *record)
{
	switch (storage(field->type)) {
	case STORED_TEXT:
		put_text(field, record, NULL);
		return;
	case STORED_LONG:
		put_long(field, record, missing_long(field->type));
		return;
	case STORED_REAL:
		put_real(field, record, NAN);
		return;
	case STORED_INT:
		put_int(field, record, missing_int(field->type));
	}
}

static bool load_choice(const struct Field *field, void *record, const char *key)
{
	for (int32_t i = 0; field->choices[i].key; i++) {
		if (strcmp(field->choices[i].key, key) == 0) {
			put_int(field, record, i);
			return true;
		}
	}
	return false;
}

static bool load_int(const struct Field *field, void *record, struct Value value)
{
	int32_t number;

	if (field->type == FIELD_YES_NO) {
		put_int(field, record, value.number != 0);
		return value.type == VALUE_NUMBER && (value.number == 0 || value.number == 1);
	}
	if (value.type != VALUE_TEXT)
		return false;
	if (field->type == FIELD_CHOICE)
		return load_choice(field, record, value.text);
	if (!(field->type == FIELD_DAY ? day_parse_iso(value.text, &number)
				       : time_parse(value.text, &number)))
		return false;
	put_int(field, record, number);
	return true;
}

bool field_load(const struct Field *field, void *record, struct Value value, struct Arena *arena)
{
	put_missing(field, record);
	if (value.type == VALUE_NONE)
		return true;
	switch (storage(field->type)) {
	case STORED_TEXT:
		if (value.type != VALUE_TEXT)
			return false;
		put_text(field, record, arena_text(arena, value.text));
		return true;
	case STORED_LONG:
		if (value.type != VALUE_NUMBER || value.number <= -NUMBER_LIMIT ||
		    value.number >= NUMBER_LIMIT)
			return false;
		put_long(field, record, value.number);
		return true;
	case STORED_REAL:
		put_real(field, record,
			 value.type == VALUE_NUMBER ? (double)value.number : value.real);
		return value.type == VALUE_NUMBER ||
		       (value.type == VALUE_REAL && isfinite(value.real));
	case STORED_INT:
		break;
	}
	return load_int(field, record, value);
}

void field_copy(const struct Field *field, void *to, const void *from)
{
	switch (storage(field->type)) {
	case STORED_TEXT:
		put_text(field, to, text_of(field, from));
		return;
	case STORED_LONG:
		put_long(field, to, long_of(field, from));
		return;
	case STORED_REAL:
		put_real(field, to, real_of(field, from));
		return;
	case STORED_INT:
		put_int(field, to, int_of(field, from));
	}
}

void field_keep(const struct Field *field, void *record, struct Arena *arena)
{
	if (storage(field->type) == STORED_TEXT)
		put_text(field, record, arena_text(arena, text_of(field, record)));
}

Id field_ref(const struct Field *field, const void *record)
{
	return long_of(field, record);
}

Day field_day(const struct Field *field, const void *record)
{
	return int_of(field, record);
}

enum DayLean field_lean(const struct Field *field, const void *record)
{
	Choice choice = field->leans
				? *(const Choice *)((const char *)record + field->leans->offset)
				: CHOICE_NONE;

	return choice == CHOICE_NONE ? field->lean : field->leans->by_choice[choice];
}

Choice field_choice(const struct Field *field, const void *record)
{
	return int_of(field, record);
}

void field_set_ref(const struct Field *field, void *record, Id id)
{
	put_long(field, record, id);
}

static int compare_long(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

int field_compare(const struct Field *field, const void *a, const void *b)
{
	bool a_missing = field_is_missing(field, a), b_missing = field_is_missing(field, b);

	if (a_missing || b_missing)
		return (int)a_missing - (int)b_missing;
	switch (storage(field->type)) {
	case STORED_TEXT:
		return strcmp(text_of(field, a), text_of(field, b));
	case STORED_LONG:
		return compare_long(long_of(field, a), long_of(field, b));
	case STORED_REAL:
		return (real_of(field, a) > real_of(field, b)) -
		       (real_of(field, a) < real_of(field, b));
	case STORED_INT:
		break;
	}
	return compare_long(int_of(field, a), int_of(field, b));
}

bool field_equal(const struct Field *field, const void *a, const void *b)
{
	return field_compare(field, a, b) == 0;
}
