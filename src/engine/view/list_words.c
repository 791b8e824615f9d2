/* List words: a bare word is looked for among the few labels of each choice first; only a choice
 * that it is part of is compared then, so most words cost nothing more. */
#include "list_words.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/field_value.h"

#include <string.h>

enum {
	CODED_AT_ONCE = 64 /* more codes are not looked up one by one */
};

static const struct Filter *node(const struct WordSearch *search, struct Filter filter)
{
	struct Filter *copy = ARENA_NEW(search->arena, struct Filter);

	*copy = filter;
	return copy;
}

static const struct Filter *either(const struct WordSearch *search, const struct Filter *left,
				   struct Filter right)
{
	return node(search,
		    (struct Filter){.op = FILTER_OR, .left = left, .right = node(search, right)});
}

static bool is_meant(const struct FieldChoice *choice, const char *word, struct Arena *arena)
{
	const char *label = text_fold(arena, choice->label);

	return strlen(word) < WORD_LEAST ? strcmp(label, word) == 0 : strstr(label, word) != NULL;
}

/* `filter`, or one of the field's choices that the word means. */
static const struct Filter *or_choices(const struct WordSearch *search, const struct Filter *filter,
				       const struct Field *field, const char *word)
{
	const struct FieldChoice *choices = field_choices(field);

	for (Choice i = 0; choices[i].key; i++)
		if (is_meant(&choices[i], word, search->arena))
			filter = either(search, filter,
					(struct Filter){.op = FILTER_EQUAL,
							.field = field,
							.value = field_choice_value(field, i)});
	return filter;
}

/* --- What a referenced record is also named */

/* "Dallas" of "Dallas, TX" is the whole name as well. */
static bool is_name(const char *name, const char *text)
{
	size_t length = strlen(text);

	return strncmp(name, text, length) == 0 && (!name[length] || name[length] == ',');
}

/* `filter`, or a reference to one of the records. */
static const struct Filter *or_among(const struct WordSearch *search, const struct Filter *filter,
				     const struct Field *field, struct IdSpan ids)
{
	if (ids.n == 0)
		return filter;
	return either(search, filter,
		      (struct Filter){
			      .op = FILTER_AMONG, .field = field, .ids = ids.ids, .n_ids = ids.n});
}

/* A name of records of the kind `target`. */
struct Named {
	const struct Entity *target;
	const char *text;
	bool whole; /* else the text is somewhere in the name */
};

/* The records that are also named so. */
static bool find_named(const struct WordSearch *search, struct Named named, struct IdSpan *ret_ids,
		       struct Error *error)
{
	const struct Field *also = entity_field(named.target, named.target->also_named);
	const struct Filter contains = {.op = FILTER_CONTAINS, .field = also, .text = named.text};
	const struct ListQuery query = {.entity = named.target, .filter = &contains};
	struct Records records;
	Id *ids;

	if (!domain_list(search->domain, &query, search->arena, &records, error))
		return false;
	ids = ARENA_ARRAY(search->arena, records.n, Id);
	*ret_ids = (struct IdSpan){ids, 0};
	for (size_t i = 0; i < records.n; i++) {
		const struct Record *record = records_at(&records, i);
		const char *name =
			text_fold(search->arena, field_text(also, record, search->arena));

		if (!named.whole || is_name(name, named.text))
			ids[ret_ids->n++] = record->id;
	}
	return true;
}

/* The records whose code begins with the text; where all are in view, some of them at most. */
static bool find_coded(const struct WordSearch *search, const struct Entity *target,
		       const char *text, struct IdSpan *ret_ids, struct Error *error)
{
	const struct FindQuery query = {.kind = target->kind,
					.text = text,
					.begins = true,
					.limit = search->domain->coach ? SIZE_MAX / 2
								       : CODED_AT_ONCE + 1};

	return domain_find(search->domain, &query, search->arena, ret_ids, error);
}

/* What is asked for, from what is kept where it was asked for before. */
static bool named_records(const struct WordSearch *search, struct WordName wanted,
			  struct IdSpan *ret_ids, struct Error *error)
{
	const struct Entity *target = entity_get(wanted.kind);
	const struct Named named = {target, wanted.text, wanted.way == WORD_IS_NAME};
	struct WordNames *names = search->names;

	for (size_t i = 0; names && i < names->n; i++)
		if (names->items[i].kind == wanted.kind && names->items[i].way == wanted.way &&
		    strcmp(names->items[i].text, wanted.text) == 0) {
			*ret_ids = names->items[i].ids;
			return true;
		}
	if (!(wanted.way == WORD_BEGINS_CODE
		      ? find_coded(search, target, wanted.text, ret_ids, error)
		      : find_named(search, named, ret_ids, error)))
		return false;
	if (!names)
		return true;
	names->items = arena_grow(search->arena, names->items, names->n, &names->capacity,
				  sizeof(*names->items));
	names->items[names->n] = wanted;
	names->items[names->n++].ids = *ret_ids;
	return true;
}

/* `filter`, or a reference to a record that is also named so. NULL: it failed. */
static const struct Filter *or_named(const struct WordSearch *search, const struct Filter *filter,
				     const struct Field *field, const char *text,
				     struct Error *error)
{
	const struct WordName wanted = {.kind = field->ref,
					.way = filter->op == FILTER_EQUAL ? WORD_IS_NAME
									  : WORD_IN_NAME,
					.text = text};
	struct IdSpan ids;

	if (!entity_get(field->ref)->also_named)
		return filter;
	if (!named_records(search, wanted, &ids, error))
		return NULL;
	return or_among(search, filter, field, ids);
}

/* --- Codes of referenced records */

static bool has_codes(const struct Entity *entity)
{
	return entity->ref_field && entity_field(entity, entity->ref_field)->type == FIELD_TEXT &&
	       strcmp(entity->ref_field, entity->label_field) != 0;
}

/* `filter`, or a reference to a record whose code begins with the word. NULL: it failed. */
static const struct Filter *or_coded(const struct WordSearch *search, const struct Filter *filter,
				     const struct Field *field, const char *word,
				     struct Error *error)
{
	const struct WordName wanted = {.kind = field->ref, .way = WORD_BEGINS_CODE, .text = word};
	struct IdSpan ids;

	if (!filter || !has_codes(entity_get(field->ref)) || strlen(word) < WORD_LEAST)
		return filter;
	if (!named_records(search, wanted, &ids, error))
		return NULL;
	if (!search->domain->coach && ids.n > CODED_AT_ONCE)
		return either(search, filter,
			      (struct Filter){.op = FILTER_CODED, .field = field, .text = word});
	return or_among(search, filter, field, ids);
}

/* --- The filter */

/* A text that the store does not look in for bare words by itself. */
static bool is_looked_in(const struct Field *field)
{
	return field->flags & FIELD_JUDGED ? field->type == FIELD_TEXT
					   : field->flags & FIELD_SOUGHT;
}

/* `filter`, or the day that the word is. */
static const struct Filter *or_day(const struct WordSearch *search, const struct Filter *filter,
				   const struct Field *field, const char *word)
{
	char iso[DAY_TEXT];
	Day day;

	if ((field->flags & (FIELD_MASKED | FIELD_CLOSED)) || !day_read_shown(word, &day))
		return filter;
	return either(
		search, filter,
		(struct Filter){.op = FILTER_EQUAL,
				.field = field,
				.value = {.type = VALUE_TEXT,
					  .text = arena_text(search->arena, day_iso(day, iso))}});
}

/* `filter`, or the phone that the word is, however either is written. */
static const struct Filter *or_phone(const struct WordSearch *search, const struct Filter *filter,
				     const struct Field *field, const char *word)
{
	const char *digits = filter_phone(search->arena, word);

	if (!digits)
		return filter;
	return either(search, filter,
		      (struct Filter){.op = FILTER_DIGITS, .field = field, .text = digits});
}

static const struct Filter *or_field(const struct WordSearch *search, const struct Filter *filter,
				     const struct Field *field, const char *word,
				     struct Error *error)
{
	if ((field->flags & FIELD_JUDGED) && !search->judged)
		return filter;
	if (field->told && search->judged)
		return filter;
	if (field_choices(field))
		return or_choices(search, filter, field, word);
	if (field->flags & FIELD_PHONE)
		return or_phone(search, filter, field, word);
	if (field->type == FIELD_DAY)
		return or_day(search, filter, field, word);
	if (field->type == FIELD_REF)
		return or_coded(search, or_named(search, filter, field, word, error), field, word,
				error);
	if (!is_looked_in(field))
		return filter;
	return either(search, filter,
		      (struct Filter){.op = FILTER_CONTAINS, .field = field, .text = word});
}

static const struct Filter *word_or_labels(const struct WordSearch *search,
					   const struct Filter *word, struct Error *error)
{
	const struct Filter *any = word;

	for (size_t i = 0; any && i < search->entity->n_fields; i++)
		any = or_field(search, any, &search->entity->fields[i], word->text, error);
	return any;
}

static bool names_record(const struct Filter *filter)
{
	return filter->field && filter->field->type == FIELD_REF &&
	       (filter->op == FILTER_CONTAINS || filter->op == FILTER_EQUAL);
}

const struct Filter *list_words(const struct WordSearch *search, const struct Filter *filter,
				struct Error *error)
{
	struct Filter copy = *filter;

	if (filter->op == FILTER_WORD)
		return word_or_labels(search, filter, error);
	if (names_record(filter))
		return or_named(search, filter, filter->field, filter->text, error);
	if (filter->left && !(copy.left = list_words(search, filter->left, error)))
		return NULL;
	if (filter->right && !(copy.right = list_words(search, filter->right, error)))
		return NULL;
	return node(search, copy);
}
