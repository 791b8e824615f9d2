/* Bare words are looked for in the names of what a record refers to as well: which those are is
 * found out first, where they are few. */
#include "search.h"

enum { NAMES_AT_ONCE = 256 };

struct Naming {
	struct Store *store;
	const struct Entity *entity;
	bool find; /* the ids of the names that match */
	struct Arena *arena;
	struct Error *error;
};

static const struct Filter *node(struct Naming *naming, struct Filter filter)
{
	struct Filter *copy = ARENA_NEW(naming->arena, struct Filter);

	*copy = filter;
	return copy;
}

/* The kind whose texts the name is of: a person for a member. */
static const struct Entity *named_kind(const struct Field *field)
{
	const struct Entity *target = entity_get(field->ref);
	const struct Field *label = entity_label(target);

	return label->type == FIELD_REF ? named_kind(label) : target;
}

static bool find_names(struct Naming *naming, struct Filter *name)
{
	const struct Entity *target = named_kind(name->field);
	struct Filter contains = {
		.op = FILTER_CONTAINS, .field = entity_label(target), .text = name->text};
	struct ListQuery query = {
		.entity = target, .filter = &contains, .limit = NAMES_AT_ONCE + 1};
	struct IdList ids;

	if (!search_ids(naming->store, &query, naming->arena, &ids, naming->error))
		return false;
	if (ids.n > NAMES_AT_ONCE)
		return true;
	name->ids = ids.n > 0 ? ids.ids : ARENA_NEW(naming->arena, Id);
	name->n_ids = ids.n;
	return true;
}

/* Whether the file is from before its folded texts were of all fields that are searched. */
static bool is_folded_before(const struct Naming *naming)
{
	return naming->store->version < naming->entity->folded_since;
}

/* The word, or any searched field that has it. */
static const struct Filter *word_or_fields(struct Naming *naming, const struct Filter *word)
{
	const struct Filter *any = word;

	for (size_t i = 0; i < naming->entity->n_fields; i++) {
		const struct Field *field = &naming->entity->fields[i];
		struct Filter one = {.op = FILTER_CONTAINS,
				     .field = field,
				     .text = word->text,
				     .unfolded = true};

		if (!(field->flags & FIELD_SEARCH) || !field_is_text(field))
			continue;
		any = node(
			naming,
			(struct Filter){.op = FILTER_OR, .left = any, .right = node(naming, one)});
	}
	return any;
}

/* NULL: it failed. */
static const struct Filter *word_or_names(struct Naming *naming, const struct Filter *word)
{
	const struct Filter *any = is_folded_before(naming) ? word_or_fields(naming, word) : word;

	for (size_t i = 0; i < naming->entity->n_fields; i++) {
		const struct Field *field = &naming->entity->fields[i];
		struct Filter name = {.op = FILTER_NAME, .field = field, .text = word->text};

		if (!search_names(naming->entity, field))
			continue;
		if (naming->find && !find_names(naming, &name))
			return NULL;
		if (name.ids && name.n_ids == 0)
			continue;
		any = node(
			naming,
			(struct Filter){.op = FILTER_OR, .left = any, .right = node(naming, name)});
	}
	return any;
}

static const struct Filter *with_names(struct Naming *naming, const struct Filter *filter)
{
	struct Filter copy = *filter;

	copy.unfolded = is_folded_before(naming);
	if (filter->op == FILTER_WORD)
		return word_or_names(naming, filter);
	if (filter->left && !(copy.left = with_names(naming, filter->left)))
		return NULL;
	if (filter->right && !(copy.right = with_names(naming, filter->right)))
		return NULL;
	return node(naming, copy);
}

/* In a short list the names of each record are looked at: there may be many more that it could
 * refer to. */
bool filter_with_names(struct Store *store, struct ListQuery *query, bool find, struct Arena *arena,
		       struct Error *error)
{
	struct Naming naming = {.store = store,
				.entity = query->entity,
				.find = find && !query->binned && !query->only,
				.arena = arena,
				.error = error};

	enum Length length = LENGTH_NONE;

	if (!query->filter)
		return true;
	if (naming.find && !length_of(store, query->entity, &length, error))
		return false;
	naming.find = length == LENGTH_LONG;
	query->filter = with_names(&naming, query->filter);
	return query->filter;
}
