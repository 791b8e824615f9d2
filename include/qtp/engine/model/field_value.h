/* Values of fields: read from a struct and written to it, parsed from what people type, and shown.
 */
#ifndef QTP_MODEL_FIELD_VALUE_H
#define QTP_MODEL_FIELD_VALUE_H

#include "qtp/engine/model/field.h"

/* Reading and writing a field of a struct. */
struct Value field_value(const struct Field *field, const void *record, struct Arena *arena);
/* False when the value is none this type can hold (only a damaged or foreign file has such). Texts
 * are copied. */
MUST_USE bool field_load(const struct Field *field, void *record, struct Value value,
			 struct Arena *arena);
bool field_is_missing(const struct Field *field, const void *record);
bool field_equal(const struct Field *field, const void *a, const void *b);
void field_copy(const struct Field *field, void *to, const void *from);
/* A text that is borrowed becomes a copy in the arena. */
void field_keep(const struct Field *field, void *record, struct Arena *arena);
Id field_ref(const struct Field *field, const void *record);	    /* FIELD_REF only */
Day field_day(const struct Field *field, const void *record);	    /* FIELD_DAY only */
Choice field_choice(const struct Field *field, const void *record); /* CHOICE and YES_NO only */

enum DayLean field_lean(const struct Field *field, const void *record); /* FIELD_DAY only */

/* What typed text is read in: dates are counted from today, and the arena owns what is kept. */
struct ParseFrame {
	Day today;
	struct Arena *arena;
};
/*
 * From what a person typed to the struct. "" empties the field. FIELD_REF is not handled here
 * (domain resolves names; then field_set_ref). The error names the field, what is wrong and what
 * would be right: "30 feb is no date, because February 2017 has 28 days."; length, range, UTF-8,
 * choice, e-mail shape are all judged here.
 */
MUST_USE bool field_parse(const struct Field *field, void *record, const char *text,
			  struct ParseFrame frame, struct Error *error);
/* One @ with something before it and a name with a dot after it, no spaces: enough to catch slips,
 * no more. */
bool email_is_plausible(const char *text);
void field_set_ref(const struct Field *field, void *record, Id id);
/* Whether `text` is "id:N"; N may be no record's. */
bool ref_is_id(const char *text, Id *ret_id);
/* What a CHOICE or YES_NO field can be, by its Choice; ends with a NULL key. NULL: another type. */
const struct FieldChoice *field_choices(const struct Field *field);
struct Value field_choice_value(const struct Field *field, Choice choice);

/* For people: "5 Apr 2017", "Physician", "$4,200.00", "yes"; "" when missing. FIELD_REF gives ""
 * (domain knows the name). */
const char *field_text(const struct Field *field, const void *record, struct Arena *arena);
/* The same as others may see it: FIELD_MASK for what is masked and not missing. */
const char *field_shown(const struct Field *field, const void *record, struct Arena *arena);
/* For field_parse: what a form starts with, exact: 2017-04-05, physician, 4200.00, yes. */
const char *field_input(const struct Field *field, const void *record, struct Arena *arena);
/* Order for sorting: <0, 0, >0; missing comes last. */
int field_compare(const struct Field *field, const void *a, const void *b);

#endif
