/* What a filter needs the texts of a record to hold: never more than the filter asks for. */
#include "search.h"

#include <string.h>

enum { GRAMS_USED = 16, BYTE_BITS = 8 };

static void add_grams(struct Need *need, uint32_t of_name, struct Arena *arena)
{
	size_t length = strlen(need->text);
	uint32_t gram;

	need->grams = ARENA_ARRAY(arena, GRAMS_USED, uint32_t);
	need->weights = ARENA_ARRAY(arena, GRAMS_USED, size_t);
	for (size_t i = 0; i + GRAM_BYTES <= length && need->n_grams < GRAMS_USED; i++)
		if (gram_at(need->text + i, &gram))
			need->grams[need->n_grams++] = gram | of_name;
}

/* One or two bytes: all grams that begin with them. */
static void set_range(struct Need *need, uint32_t of_name)
{
	uint32_t first = (uint8_t)need->text[0], second = (uint8_t)need->text[1];

	need->from = of_name | first << 2 * BYTE_BITS | second << BYTE_BITS;
	need->to = need->from + (second ? 1U << BYTE_BITS : 1U << 2 * BYTE_BITS);
}

/* `of_name`: GRAM_OF_NAME, or 0 for the record's own texts. */
static struct Need *text_need(const char *text, uint32_t of_name, struct Arena *arena)
{
	struct Need *need = ARENA_NEW(arena, struct Need);

	if (!text || !*text || strchr(text, '\n'))
		return need;
	need->op = NEED_TEXT;
	need->text = text;
	if (strlen(text) < GRAM_BYTES)
		set_range(need, of_name);
	else
		add_grams(need, of_name, arena);
	return need;
}

static bool has_names(const struct Entity *entity)
{
	for (size_t i = 0; i < entity->n_fields; i++)
		if (search_names(entity, &entity->fields[i]))
			return true;
	return false;
}

static struct Need *word_need(const struct Entity *entity, const char *text, struct Arena *arena)
{
	struct Need *own = text_need(text, 0, arena), *either;

	if (own->op == NEED_NOTHING || !has_names(entity))
		return own;
	either = ARENA_NEW(arena, struct Need);
	*either = (struct Need){
		.op = NEED_EITHER, .left = own, .right = text_need(text, GRAM_OF_NAME, arena)};
	return either;
}

/* Whether the folded text has what the field has. */
static bool is_in_texts(const struct Filter *filter)
{
	const struct Field *field = filter->field;

	return (field->flags & FIELD_SEARCH) && field_is_text(field) && !field_is_judged(field) &&
	       !filter->unfolded;
}

/* A comparison of one field. */
static struct Need *field_need(const struct Entity *entity, const struct Filter *filter,
			       struct Arena *arena)
{
	const struct Field *field = filter->field;

	if (search_names(entity, field) && !entity_get(field->ref)->ref_field)
		return text_need(filter->text, GRAM_OF_NAME, arena);
	if (is_in_texts(filter))
		return text_need(filter->text, 0, arena);
	return ARENA_NEW(arena, struct Need);
}

static struct Need *need_of(struct Need *left, struct Need *right, bool both, struct Arena *arena)
{
	struct Need *need = ARENA_NEW(arena, struct Need);

	*need = (struct Need){.op = both ? NEED_BOTH : NEED_EITHER, .left = left, .right = right};
	return need;
}

static struct Need *pair_need(const struct Entity *entity, const struct Filter *filter,
			      struct Arena *arena)
{
	struct Need *left = search_need(entity, filter->left, arena);
	struct Need *right = search_need(entity, filter->right, arena);
	bool both = filter->op == FILTER_AND;

	if (filter->right->op == FILTER_NAME)
		return left; /* a word asks for names as well */
	if (left->op == NEED_NOTHING || right->op == NEED_NOTHING)
		return both == (left->op == NEED_NOTHING) ? right : left;
	return need_of(left, right, both, arena);
}

static struct Need *two_digits(const char *digits, struct Arena *arena)
{
	return text_need(arena_text_n(arena, digits, 2), 0, arena);
}

/* A phone may have a sign between any two digits, but never has two digits by themselves one after
 * the other: of three neighbouring pairs one has its digits together. */
static struct Need *digits_need(const char *digits, struct Arena *arena)
{
	struct Need *all = NULL;

	for (; digits[0] && digits[1] && digits[2] && digits[3]; digits++) {
		struct Need *any = need_of(two_digits(digits, arena), two_digits(digits + 1, arena),
					   false, arena);

		any = need_of(any, two_digits(digits + 2, arena), false, arena);
		all = all ? need_of(all, any, true, arena) : any;
	}
	return all ? all : ARENA_NEW(arena, struct Need);
}

struct Need *search_need(const struct Entity *entity, const struct Filter *filter,
			 struct Arena *arena)
{
	switch ((int)filter->op) {
	case FILTER_AND:
	case FILTER_OR:
		return pair_need(entity, filter, arena);
	case FILTER_WORD:
		return word_need(entity, filter->text, arena);
	case FILTER_DIGITS:
		return is_in_texts(filter) ? digits_need(filter->text, arena)
					   : ARENA_NEW(arena, struct Need);
	case FILTER_CONTAINS:
	case FILTER_EQUAL:
		return field_need(entity, filter, arena);
	default:
		break;
	}
	return ARENA_NEW(arena, struct Need);
}

bool need_is_met(const struct Need *need, const char *texts)
{
	switch (need->op) {
	case NEED_TEXT:
		return strstr(texts, need->text);
	case NEED_BOTH:
		return need_is_met(need->left, texts) && need_is_met(need->right, texts);
	case NEED_EITHER:
		return need_is_met(need->left, texts) || need_is_met(need->right, texts);
	case NEED_NOTHING:
		break;
	}
	return true;
}

/* --- The places of a part where it is met */

static bool add_row(struct Store *store, sqlite3_stmt *statement, struct Places *places,
		    size_t *ret_weight, struct Error *error)
{
	const uint8_t *bytes = sqlite3_column_blob(statement, 0);
	size_t n = (size_t)sqlite3_column_bytes(statement, 0);

	*ret_weight += n;
	if (places_add(places, bytes, n))
		return true;
	statement_done(statement);
	return error_set_shell(
		"Run qtp verify --mend.", error, ERROR_CORRUPT, "",
		"%s holds a search_gram that cannot be: its index of words is damaged.",
		store->path);
}

/* Grams of a part, from one to before another. */
struct GramSpan {
	int64_t part;
	uint32_t from, to;
};

/* What they have in it; `ret_weight`: how many bytes. */
static bool read_grams(struct Store *store, struct GramSpan grams, struct Places *places,
		       size_t *ret_weight, struct Error *error)
{
	bool one = grams.to == grams.from + 1;
	sqlite3_stmt *statement =
		statement_number(store, one ? QUERY_SEARCH_GRAM : QUERY_SEARCH_GRAMS,
				 (grams.part << GRAM_BITS) + grams.from, error);
	enum Step step;

	*places = (struct Places){{0}};
	*ret_weight = 0;
	if (!statement)
		return false;
	if (!one)
		sqlite3_bind_int64(statement, 2, (grams.part << GRAM_BITS) + grams.to);
	while ((step = statement_step(store, statement, error)) == STEP_ROW)
		if (!add_row(store, statement, places, ret_weight, error))
			return false;
	return step == STEP_DONE;
}

/* What was rare in this part is asked for first in the next. */
static void sort_by_weight(const struct Need *need, size_t n)
{
	for (size_t i = 1; i < n; i++)
		for (size_t k = i; k > 0 && need->weights[k] < need->weights[k - 1]; k--) {
			size_t weight = need->weights[k];
			uint32_t gram = need->grams[k];

			need->weights[k] = need->weights[k - 1];
			need->grams[k] = need->grams[k - 1];
			need->weights[k - 1] = weight;
			need->grams[k - 1] = gram;
		}
}

static bool text_places(struct Store *store, const struct Need *need, int64_t part,
			struct Places *ret_places, struct Error *error)
{
	struct Places places = {{0}};
	size_t weight, i;

	if (need->n_grams == 0)
		return read_grams(store, (struct GramSpan){part, need->from, need->to}, ret_places,
				  &weight, error);
	for (i = 0; i < need->n_grams; i++) {
		struct GramSpan one = {part, need->grams[i], need->grams[i] + 1};

		if (!read_grams(store, one, i == 0 ? ret_places : &places, &need->weights[i],
				error))
			return false;
		for (size_t k = 0; i > 0 && k < PLACES_WORDS; k++)
			ret_places->words[k] &= places.words[k];
		if (places_are_none(ret_places))
			break;
	}
	sort_by_weight(need, i < need->n_grams ? i + 1 : i);
	return true;
}

bool need_places(struct Store *store, const struct Need *need, int64_t part,
		 struct Places *ret_places, struct Error *error)
{
	struct Places other;

	if (need->op == NEED_TEXT)
		return text_places(store, need, part, ret_places, error);
	if (!need_places(store, need->left, part, ret_places, error))
		return false;
	if (need->op == NEED_BOTH && places_are_none(ret_places))
		return true;
	if (!need_places(store, need->right, part, &other, error))
		return false;
	for (size_t i = 0; i < PLACES_WORDS; i++) {
		if (need->op == NEED_BOTH)
			ret_places->words[i] &= other.words[i];
		else
			ret_places->words[i] |= other.words[i];
	}
	return true;
}
