/* Documents: the table over all capabilities. */
#include "qtp/engine/view/document.h"

#include "qtp/engine/domain/capability.h"

#include <string.h>

CAPABILITY_WALK(DocumentSpec, document_spec_at, documents)

static CAPABILITY_WALK(DocumentAddition, addition_at, additions)

	bool document_make(const struct DocumentSpec *spec, struct Domain *domain,
			   struct DocumentSource source, struct Document *ret_document,
			   struct Error *error)
{
	const struct DocumentAddition *addition;

	if (!spec->make(domain, source, ret_document->arena, ret_document, error))
		return false;
	for (size_t i = 0; (addition = addition_at(i)); i++)
		if (strcmp(addition->key, spec->key) == 0 &&
		    !addition->add(domain, source, ret_document, error))
			return false;
	return true;
}

bool document_is_about(const struct DocumentSpec *spec, enum Kind kind)
{
	size_t i = 0;

	while (i < DOCUMENT_KINDS && spec->kinds[i] != N_KINDS && spec->kinds[i] != kind)
		i++;
	return i < DOCUMENT_KINDS && spec->kinds[i] == kind && kind != N_KINDS;
}

const struct DocumentSpec *document_of_page(enum Kind kind)
{
	const struct DocumentSpec *spec;

	for (size_t i = 0; (spec = document_spec_at(i)); i++)
		if (spec->of_page && document_is_about(spec, kind))
			return spec;
	return NULL;
}
