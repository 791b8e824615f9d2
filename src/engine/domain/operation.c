/* Operation: begin, body, commit or rollback. */
#include "qtp/engine/domain/operation.h"

#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/store/history.h"
#include "qtp/engine/store/records.h"
#include "qtp/engine/store/store.h"

#include <string.h>

/* The rules between records hold, and only what is in view has changed. */
static bool settle(struct Domain *domain, struct Error *error)
{
	return records_settle(domain, error) && scope_check_open(domain, error);
}

static bool begin(struct Domain *domain, const char *title, struct Error *error)
{
	domain->strict = false;
	memset(domain->codes, 0, sizeof domain->codes);
	return store_begin(domain->store, title, error);
}

static bool do_all(struct Domain *domain, OperationBody *body, void *context, struct Error *error)
{
	bool done;

	domain->in_operation = true;
	done = body(domain, context, error) && settle(domain, error);
	domain->in_operation = false;
	return done;
}

bool operation_run(struct Domain *domain, const char *title, OperationBody *body, void *context,
		   struct Error *error)
{
	if (!begin(domain, title, error))
		return false;
	if (do_all(domain, body, context, error))
		return store_commit(domain->store, NULL, error);
	store_rollback(domain->store);
	return false;
}

bool operation_try(struct Domain *domain, OperationBody *body, void *context, struct Error *error)
{
	bool done;

	if (!begin(domain, "", error))
		return false;
	done = do_all(domain, body, context, error);
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
