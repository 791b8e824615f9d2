/* Operation: begin, body, commit or rollback. */
#include "qtp/engine/domain/operation.h"

#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/store/history.h"
#include "qtp/engine/store/records.h"
#include "qtp/engine/store/store.h"

/* The rules between records hold, and only what is in view has changed. */
static bool settle(struct Domain *domain, struct Error *error)
{
	return records_settle(domain, error) && scope_check_open(domain, error);
}

bool operation_run(struct Domain *domain, const char *title, OperationBody *body, void *context,
		   struct Error *error)
{
	domain->strict = false;
	domain->codes = (struct CodeTops){0};
	if (!store_begin(domain->store, title, error))
		return false;
	if (body(domain, context, error) && settle(domain, error))
		return store_commit(domain->store, NULL, error);
	store_rollback(domain->store);
	return false;
}

bool operation_try(struct Domain *domain, OperationBody *body, void *context, struct Error *error)
{
	bool done;

	domain->strict = false;
	domain->codes = (struct CodeTops){0};
	if (!store_begin(domain->store, "", error))
		return false;
	done = body(domain, context, error) && settle(domain, error);
	store_rollback(domain->store);
	return done;
}

void operation_set_title(struct Domain *domain, const char *title)
{
	store_set_title(domain->store, title);
}

void operation_mark_system(struct Domain *domain)
{
	store_mark_system(domain->store);
}
