/* Import linked: a record that is found by its name among those that the last part of a sheet links
 * to another record of the row: the person of that name in the team. */
#include "import_work.h"

#include "qtp/engine/base/name.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/field_value.h"

#include <inttypes.h>

/* The parts that records of the last part link: one of a block, and what is found by its name. */
struct Linked {
	const struct ImportKind *last, *head, *named;
	const struct Field *head_field, *named_field; /* of the last part */
};

static const struct ImportKind *kind_of(const struct ImportPass *pass, enum Kind kind)
{
	for (size_t i = 0; i + 1 < pass->wish->sheet->n_parts; i++)
		if (pass->wish->sheet->parts[i].kind == kind)
			return &pass->kinds[i];
	return NULL;
}

/* False: the sheet has none. */
static bool find_linked(const struct ImportPass *pass, struct Linked *ret)
{
	*ret = (struct Linked){.last = &pass->kinds[pass->wish->sheet->n_parts - 1]};
	for (size_t i = 0; i < SHEET_LINKS && ret->last->part->links[i]; i++) {
		const struct Field *field =
			entity_field(ret->last->entity, ret->last->part->links[i]);
		const struct ImportKind *kind = kind_of(pass, field->ref);

		if (kind && kind->part->heads) {
			ret->head = kind;
			ret->head_field = field;
		} else if (kind && kind->entity->label_field) {
			ret->named = kind;
			ret->named_field = field;
		}
	}
	return ret->head && ret->named;
}

/* NULL: it has no name. */
static const char *key_of(const struct ImportKind *named, Id head, const void *record,
			  struct Arena *arena)
{
	const struct Field *label = entity_field(named->entity, named->entity->label_field);

	if (!head || label->type != FIELD_TEXT || field_is_missing(label, record))
		return NULL;
	const char *text = field_text(label, record, arena);

	text = label->flags & FIELD_NAME ? name_key(text, arena) : text_fold(arena, text);
	return arena_format(arena, "%" PRId64 " %s", head, text);
}

static size_t item_of(const struct ImportKind *kind, Id id, struct Arena *arena)
{
	size_t place = text_map_first(&kind->by_id, arena_format(arena, "%" PRId64, id));

	return place == TEXT_MAP_END ? TEXT_MAP_END : text_map_item(&kind->by_id, place);
}

void import_linked_add(struct ImportPass *pass, const void *record)
{
	struct Linked linked;
	size_t item;

	if (!find_linked(pass, &linked) || ((const struct Record *)record)->binned)
		return;
	item = item_of(linked.named, field_ref(linked.named_field, record), pass->arena);
	if (item == TEXT_MAP_END)
		return;
	const char *key = key_of(linked.named, field_ref(linked.head_field, record),
				 linked.named->known[item].record, pass->arena);

	if (key)
		text_map_add(&pass->by_link, pass->arena, key, item);
}

struct KnownRecord *import_linked(const struct ImportPass *pass, const struct ImportRecord *said,
				  struct Arena *arena)
{
	struct Linked linked;
	size_t place;

	if (!said->ids || !find_linked(pass, &linked) || linked.named != said->kind)
		return NULL;
	const char *key =
		key_of(linked.named, said->ids[linked.head - pass->kinds], said->wanted, arena);

	place = key ? text_map_first(&pass->by_link, key) : TEXT_MAP_END;
	if (place == TEXT_MAP_END)
		return NULL;
	size_t item = text_map_item(&pass->by_link, place);

	for (size_t other = text_map_next(&pass->by_link, place); other != TEXT_MAP_END;
	     other = text_map_next(&pass->by_link, other))
		if (text_map_item(&pass->by_link, other) != item)
			return NULL;
	return &said->kind->known[item];
}
