/* Record code: the codes of records: made from the owner's, unique, changed with the owner's. */
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/field_value.h"
#include "record_work.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* How many records of one code are looked at. */
#define FOUND_MAX 4

const char *code_of(const struct Field *field, const void *record, struct Arena *arena)
{
	return field ? field_value(field, record, arena).text : NULL;
}

/* The number after the last "-" of a code and the letter of its form; 0 when there is none. */
static int64_t code_number(const char *code, const struct CodeForm *form)
{
	const char *dash = code ? strrchr(code, '-') : NULL;

	if (!dash)
		return 0;
	dash++;
	return strtoll(dash + (*form->letter && toupper((unsigned char)*dash) == *form->letter),
		       NULL, 10);
}

static bool read_next_number(struct Writing *writing, Id owner, int64_t *ret_number)
{
	const struct Entity *entity = writing->entity;
	const struct CodeForm *form = &behavior_of(entity->kind)->code;
	const struct Field *code = entity_field(entity, "code");
	struct ListQuery query = {
		.entity = entity, .scope = entity_field(entity, form->owner), .scope_id = owner};

	*ret_number = 1;
	for (int bin = 0; bin < 2; bin++) {
		struct Records records;

		query.binned = bin;
		if (!domain_list(writing->domain, &query, writing->arena, &records, writing->error))
			return false;
		for (size_t i = 0; i < records.n; i++) {
			const char *text = code_of(code, records_at(&records, i), writing->arena);
			int64_t number = code_number(text, form);

			*ret_number = number >= *ret_number ? number + 1 : *ret_number;
		}
	}
	return true;
}

/* The highest number of an owner's, where the operation has asked for it; NULL:
 * it has not. */
static struct CodeTop *top_of(struct Writing *writing, Id owner)
{
	for (size_t i = 0; owner && i < CODE_TOPS; i++) {
		struct CodeTop *top = &writing->domain->codes.tops[i];

		if (top->owner == owner && top->kind == writing->entity->kind)
			return top;
	}
	return NULL;
}

bool code_next_number(struct Writing *writing, Id owner, int64_t *ret_number)
{
	struct CodeTops *codes = &writing->domain->codes;
	const struct CodeTop *top = top_of(writing, owner);

	if (top) {
		*ret_number = top->number + 1;
		return true;
	}
	if (!read_next_number(writing, owner, ret_number))
		return false;
	codes->tops[codes->n++ % CODE_TOPS] =
		(struct CodeTop){writing->entity->kind, owner, *ret_number - 1};
	return true;
}

void code_written(struct Writing *writing, const void *record)
{
	const struct KindBehavior *behavior = behavior_of(writing->entity->kind);
	const struct CodeForm *form = &behavior->code;
	struct CodeTop *top =
		form->owner ? top_of(writing,
				     field_ref(entity_field(writing->entity, form->owner), record))
			    : NULL;
	int64_t number;

	if (!top)
		return;
	number = code_number(code_of(entity_field(writing->entity, "code"), record, writing->arena),
			     form);
	if (number > top->number)
		top->number = number;
}

bool code_complete(struct Writing *writing, const struct CodeForm *form, void *record)
{
	const struct Entity *entity = writing->entity;
	const struct Field *code = entity_field(entity, "code");
	Id owner = form->owner ? field_ref(entity_field(entity, form->owner), record) : 0;
	struct Value value = {.type = VALUE_NUMBER};

	if (!owner || !field_is_missing(code, record))
		return true;
	if (form->number) {
		value = field_value(entity_field(entity, form->number), record, writing->arena);
		if (value.type != VALUE_NUMBER)
			return true;
	} else if (!code_next_number(writing, owner, &value.number)) {
		return false;
	}
	value.type = VALUE_TEXT;
	value.text =
		arena_format(writing->arena, "%s-%s%0*" PRId64,
			     domain_ref(writing->domain, entity_field(entity, form->owner)->ref,
					owner, writing->arena),
			     form->letter, form->digits, value.number);
	return field_load(code, record, value, writing->arena);
}

static bool check_codes(struct Writing *writing, const struct Field *field, const void *record,
			bool binned, bool *ret_taken)
{
	const struct Entity *entity = writing->entity;
	const char *code = code_of(field, record, writing->arena);
	Id own = ((const struct Record *)record)->id;
	struct IdSpan ids;

	*ret_taken = false;
	if (!code)
		return true;
	if (!domain_find(writing->domain,
			 &(struct FindQuery){.kind = entity->kind,
					     .text = code,
					     .by_ref = true,
					     .binned = binned,
					     .limit = FOUND_MAX},
			 writing->arena, &ids, writing->error))
		return false;
	for (size_t i = 0; i < ids.n && !*ret_taken; i++) {
		void *other = arena_alloc(writing->arena, entity->size);

		if (!writing_load(writing, entity->kind, ids.ids[i], other))
			return false;
		*ret_taken = ids.ids[i] != own &&
			     strcasecmp(code_of(field, other, writing->arena), code) == 0;
	}
	if (*ret_taken)
		issues_add(writing->issues, ERROR_INPUT, field->key,
			   "There is %s %s %s already%s. Choose another code.",
			   article_of(entity->name), entity->name, text_show(writing->arena, code),
			   binned ? ", in the bin" : "");
	return true;
}

static bool is_letter(char c)
{
	return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

/* Letters, digits and a few marks, a letter or digit first: nothing that a filter, a date, a REF or
 * an option would take for its own. */
static bool has_form(const char *code)
{
	for (const char *at = code; *at; at++)
		if (!is_letter(*at) && !strchr("-_.", *at))
			return false;
	return is_letter(*code);
}

bool code_check(struct Writing *writing, const void *record, bool entered)
{
	const struct Field *field = entity_field(writing->entity, "code");
	const char *code = code_of(field, record, writing->arena);
	bool taken = false;

	if (!code || (writing->before && field_equal(field, writing->before, record)))
		return true;
	if (entered && !has_form(code))
		issues_add(writing->issues, ERROR_INPUT, field->key,
			   "\"%s\" is no code: write letters, digits, \"-\", \"_\" or \".\", "
			   "a letter or digit first, without blanks.",
			   text_show(writing->arena, code));
	/* A code that is no REF is of its owner alone, which has a rule of its own. */
	if (!text_equal(writing->entity->ref_field, field->key))
		return true;
	return check_codes(writing, field, record, false, &taken) &&
	       (taken || check_codes(writing, field, record, true, &taken));
}
