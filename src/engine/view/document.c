/* Documents: the table over all capabilities. */
#include "qtp/engine/view/document.h"

#include "qtp/engine/domain/capability.h"

CAPABILITY_WALK(DocumentSpec, document_spec_at, documents)

const struct DocumentSpec *document_spec_of(enum Kind kind)
{
	const struct DocumentSpec *spec;

	for (size_t i = 0; (spec = document_spec_at(i)); i++) {
		for (size_t k = 0; k < DOCUMENT_KINDS && spec->kinds[k] != N_KINDS; k++) {
			if (spec->kinds[k] == kind)
				return spec;
		}
	}
	return NULL;
}
