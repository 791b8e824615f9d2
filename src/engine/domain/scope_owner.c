/* Whose scope it can be: those whom a capability names. */
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/scope.h"

static const struct ScopeOwners *owners(void)
{
	size_t i = 0;

	while (!capabilities[i]->scope_owners)
		i++;
	return capabilities[i]->scope_owners;
}

bool scope_owners(struct Domain *domain, struct Arena *arena, struct ScopeOwner **ret_owners,
		  size_t *ret_n, struct Error *error)
{
	return owners()->list(domain, arena, ret_owners, ret_n, error);
}

const char *scope_owner_label(struct Domain *domain, Id id, struct Arena *arena)
{
	return domain_label(domain, owners()->kind, id, arena);
}

const char *scope_owner_ref(struct Domain *domain, Id id, struct Arena *arena)
{
	return domain_ref(domain, owners()->kind, id, arena);
}

bool scope_take(struct Domain *domain, const char *text, struct Error *error)
{
	return !text || owners()->find(domain, text, &domain->coach, error);
}
