/* Import offered: who is meant by a family name alone, among those that a field offers, like the
 * coaches. */
#include "import_work.h"

#include "qtp/engine/base/name.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/filter.h"

#include <inttypes.h>

static void index_families(struct ImportPass *pass, struct ImportOffered *offered)
{
	const struct Entity *entity = entity_get(offered->field->ref);
	struct ListQuery query = {.entity = entity};
	struct Error ignored;

	if (!filter_parse(entity, offered->field->offered,
			  (struct ParseFrame){pass->domain->today, pass->arena}, &query.filter,
			  &ignored) ||
	    !domain_ids(pass->domain, &query, pass->arena, &offered->ids, &ignored))
		return;
	for (size_t i = 0; i < offered->ids.n; i++) {
		const char *label =
			domain_label(pass->domain, entity->kind, offered->ids.ids[i], pass->arena);
		const char *family = name_split(label, pass->arena).family;

		text_map_add(&offered->by_family, pass->arena, text_fold(pass->arena, family), i);
	}
}

/* NULL: there is no room for the field. */
static const struct ImportOffered *offered_of(struct ImportPass *pass, const struct Field *field)
{
	for (size_t i = 0; i < pass->n_offered; i++)
		if (pass->offered[i].field == field)
			return &pass->offered[i];
	if (pass->n_offered == IMPORT_OFFERED)
		return NULL;
	struct ImportOffered *offered = &pass->offered[pass->n_offered++];

	offered->field = field;
	index_families(pass, offered);
	return offered;
}

const char *import_resolve_offered(struct ImportPass *pass, const struct Field *field,
				   const char *text)
{
	struct NameParts parts = name_split(text, pass->arena);

	if (!field->offered || *parts.given || !*parts.family)
		return NULL;
	const struct ImportOffered *offered = offered_of(pass, field);
	size_t place =
		offered ? text_map_first(&offered->by_family, text_fold(pass->arena, parts.family))
			: TEXT_MAP_END;

	if (!offered || place == TEXT_MAP_END ||
	    text_map_next(&offered->by_family, place) != TEXT_MAP_END)
		return NULL;
	return arena_format(pass->arena, "id:%" PRId64,
			    offered->ids.ids[text_map_item(&offered->by_family, place)]);
}
