/* Query: small helpers of the plain data that reads return. */
#include "qtp/engine/model/query.h"

#include <string.h>

void *records_at(const struct Records *records, size_t index)
{
	return (char *)records->items + index * records->entity->size;
}

bool id_is_among(Id id, struct IdSpan ids)
{
	for (size_t i = 0; i < ids.n; i++)
		if (ids.ids[i] == id)
			return true;
	return false;
}

const char *operation_subject(const struct Operation *operation)
{
	static const char *const prefixes[] = {"undo: ", "redo: ", NULL};

	for (size_t i = 0; prefixes[i]; i++)
		if (strncmp(operation->title, prefixes[i], strlen(prefixes[i])) == 0)
			return operation->title + strlen(prefixes[i]);
	return operation->title;
}
