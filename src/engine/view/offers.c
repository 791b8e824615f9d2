/* Offers: fields of a kind, their choices, and names of records. */
#include "qtp/engine/view/offers.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/file.h"
#include "qtp/engine/view/complete.h"

#include <string.h>

#define RECORDS_MOST 200

static void add(struct Offers *offers, const char *text)
{
	offers->items = arena_grow(offers->arena, offers->items, offers->n, &offers->capacity,
				   sizeof *offers->items);
	offers->items[offers->n++] = text;
}

/* Whether a text goes on from what is typed. */
static bool goes_on(const char *text, const char *typed, struct Arena *arena)
{
	const char *folded = text_fold(arena, typed);

	return strncmp(text_fold(arena, text), folded, strlen(folded)) == 0;
}

/* Whether the text at `n` is one of those before it. */
static bool is_among(const char *const texts[], size_t n)
{
	size_t i = 0;

	while (i < n && strcmp(texts[i], texts[n]) != 0)
		i++;
	return i < n;
}

void offers_add_records(struct Offers *offers, struct Domain *domain, const struct Entity *entity,
			struct IdSpan ids)
{
	const char **labels = ARENA_ARRAY(offers->arena, ids.n, const char *);

	for (size_t i = 0; i < ids.n; i++) {
		const char *ref = domain_ref(domain, entity->kind, ids.ids[i], offers->arena);

		labels[i] = domain_label(domain, entity->kind, ids.ids[i], offers->arena);
		if (strncmp(ref, "id:", 3) != 0 || is_among(labels, i))
			add(offers, ref);
		if (strcmp(ref, labels[i]) != 0 && !is_among(labels, i))
			add(offers, labels[i]);
	}
}

bool offers_find(struct Domain *domain, const struct Entity *entity, const char *text,
		 struct Arena *arena, struct IdSpan *ret_found)
{
	struct FindQuery begun = {.kind = entity->kind, .text = text, .limit = RECORDS_MOST};
	struct ListQuery all = {.entity = entity, .limit = RECORDS_MOST};
	struct Error ignored;

	return *text ? domain_complete(domain, &begun, arena, ret_found, &ignored)
		     : domain_ids(domain, &all, arena, ret_found, &ignored);
}

static void add_choices(struct Offers *offers, const struct Field *field, const char *typed)
{
	static const struct FieldChoice yes_no[] = {{"yes", ""}, {"no", ""}, {0}};
	const struct FieldChoice *choice = field->type == FIELD_YES_NO ? yes_no : field->choices;

	for (; choice && choice->key; choice++)
		if (goes_on(choice->key, typed, offers->arena))
			add(offers, choice->key);
}

/* One for each: its name, or its REF where another has that name. */
static void add_names(struct Offers *offers, struct Domain *domain, const struct Entity *entity,
		      struct IdSpan ids)
{
	const char **labels = ARENA_ARRAY(offers->arena, ids.n, const char *);

	for (size_t i = 0; i < ids.n; i++) {
		labels[i] = domain_label(domain, entity->kind, ids.ids[i], offers->arena);
		add(offers, is_among(labels, i)
				    ? domain_ref(domain, entity->kind, ids.ids[i], offers->arena)
				    : labels[i]);
	}
}

static void add_references(struct Offers *offers, struct Domain *domain,
			   const struct OfferedWord *word, const struct Entity *entity,
			   const char *typed)
{
	struct IdSpan found;
	size_t kept = 0;

	if (!domain || !offers_find(domain, entity, typed, offers->arena, &found))
		return;
	if (word->on_screen) {
		add_names(offers, domain, entity, found);
		return;
	}
	offers_add_records(offers, domain, entity, found);
	for (size_t i = 0; i < offers->n; i++)
		if (goes_on(offers->items[i], typed, offers->arena))
			offers->items[kept++] = offers->items[i];
	offers->n = kept;
}

static void add_fields(struct Offers *offers, const struct OfferedWord *word)
{
	for (size_t i = 0; i < word->entity->n_fields; i++) {
		const struct Field *field = &word->entity->fields[i];
		const char *key = arena_format(offers->arena, "%s=", field->key);

		if ((word->of_filter || !(field->flags & FIELD_JUDGED)) &&
		    goes_on(key, word->text, offers->arena))
			add(offers, key);
	}
}

void offers_of_word(struct Offers *offers, struct Domain *domain, const struct OfferedWord *word)
{
	const char *sign = strpbrk(word->text, word->of_filter ? "=:" : "=");
	const struct Field *field;

	offers->prefix = "";
	if (!sign) {
		add_fields(offers, word);
		return;
	}
	offers->prefix = arena_text_n(offers->arena, word->text, (size_t)(sign + 1 - word->text));
	field = entity_field(word->entity,
			     arena_text_n(offers->arena, word->text, (size_t)(sign - word->text)));
	if (field && field->type == FIELD_REF)
		add_references(offers, domain, word, entity_get(field->ref), sign + 1);
	else if (field)
		add_choices(offers, field, sign + 1);
}
