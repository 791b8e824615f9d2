/* Concerned: a walk over the rows of the capabilities. */
#include "qtp/engine/domain/concerned.h"

#include "qtp/engine/domain/capability.h"

CAPABILITY_WALK(ConcernedSource, concerned_source_at, concerned)

bool concerned_load(const struct Loading *loading, const struct ConcernedMove *move,
		    struct Concerned *ret_concerned, struct Error *error)
{
	const struct ConcernedSource *source;

	*ret_concerned = (struct Concerned){.ower = KIND_NONE};
	for (size_t i = 0; (source = concerned_source_at(i)); i++)
		if (source->kind == move->kind &&
		    !source->load(loading, move, ret_concerned, error))
			return false;
	return true;
}
