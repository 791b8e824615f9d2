/* Hooks: the rooms that follow the rows, called in turn. */
#include "private.h"

bool hooks_begin(struct Store *store, struct Row before, struct Error *error)
{
	for (size_t i = 0; store->hooks && store->hooks[i]; i++)
		if (store->hooks[i]->begin && !store->hooks[i]->begin(store, before, error))
			return false;
	return true;
}

bool hooks_saved(struct Store *store, struct Row before, struct Row after, struct Error *error)
{
	for (size_t i = 0; store->hooks && store->hooks[i]; i++)
		if (store->hooks[i]->saved && !store->hooks[i]->saved(store, before, after, error))
			return false;
	return true;
}

bool hooks_verify(struct Store *store, const struct Entity *entity, struct Issues *issues,
		  struct Error *error)
{
	for (size_t i = 0; store->hooks && store->hooks[i]; i++)
		if (store->hooks[i]->verify &&
		    !store->hooks[i]->verify(store, entity, issues, error))
			return false;
	return true;
}

bool hooks_mend(struct Store *store, struct Error *error)
{
	for (size_t i = 0; store->hooks && store->hooks[i]; i++)
		if (store->hooks[i]->mend && !store->hooks[i]->mend(store, error))
			return false;
	return true;
}

int store_version(const struct Store *store)
{
	return store->version;
}

struct Arena *store_scratch(struct Store *store)
{
	return &store->scratch;
}
