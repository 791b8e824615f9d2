/* Some fields of the records of some owners, as facts of credit are read. */
#include "view_read.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/field_value.h"

#include <stdlib.h>

bool read_owned(const struct Loading *loading, const char *const fields[], struct IdSpan owners,
		struct Records *records, struct Error *error)
{
	const struct FieldsQuery query = {.entity = records->entity,
					  .owner = fields[0],
					  .ids = owners.ids,
					  .n_ids = owners.n,
					  .fields = fields};

	return domain_read_fields(loading->domain, &query, loading->arena, records, error);
}

struct IdSpan read_values(const struct Records *records, const char *key, struct Arena *arena)
{
	const struct Field *field = entity_field(records->entity, key);
	Id *ids = ARENA_ARRAY(arena, records->n, Id);
	size_t n = 0;

	for (size_t i = 0; i < records->n; i++)
		ids[i] = field_ref(field, records_at(records, i));
	if (records->n > 0)
		qsort(ids, records->n, sizeof ids[0], id_order);
	for (size_t i = 0; i < records->n; i++)
		if (n == 0 || ids[i] != ids[n - 1])
			ids[n++] = ids[i];
	return (struct IdSpan){ids, n};
}
