/* Taking operations back, and undos of them, within the scope that holds. */
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/store/history.h"
#include "qtp/engine/store/store.h"

enum { OPERATIONS_AT_ONCE = 32 };

/* An operation that is taken back, or an undo of one. */
struct TakingBack {
	int64_t operation; /* 0: the newest own one */
	bool redo;
	struct Arena *arena;
	struct Operation done;
};

/* Whether anything done after the operation still counts: else the file becomes what it was. */
static bool is_built_upon(struct Domain *domain, int64_t number, struct Arena *arena, bool *ret_is,
			  struct Error *error)
{
	struct HistoryQuery next = {.limit = OPERATIONS_AT_ONCE};
	struct Operations page = {.n = OPERATIONS_AT_ONCE};

	*ret_is = false;
	while (!*ret_is && page.n == OPERATIONS_AT_ONCE &&
	       (next.before == 0 || next.before > number)) {
		if (!store_history(domain->store, &next, arena, &page, error))
			return false;
		for (size_t i = 0; i < page.n; i++) {
			const struct Operation *operation = &page.items[i];

			next.before = operation->number;
			*ret_is = *ret_is || (next.before > number && !operation->undone &&
					      operation->undoes <= number);
		}
	}
	return true;
}

/* With a scope what is taken back must have changed only what is in view, as it is now; how it is
 * afterwards is checked with the operation. */
static bool may_take_back(struct Domain *domain, const struct TakingBack *taking,
			  struct Error *error)
{
	struct Operation target = {.number = taking->operation};

	if (!scope_is_set(domain))
		return true;
	if (taking->redo && !store_redo_next(domain->store, taking->arena, &target, error))
		return false;
	if (!taking->redo && target.number == 0 &&
	    !store_undo_next(domain->store, taking->arena, &target, error))
		return false;
	return scope_check_operation(domain, target.number, error);
}

static bool take_back(struct Domain *domain, void *context, struct Error *error)
{
	struct TakingBack *taking = context;

	if (!may_take_back(domain, taking, error))
		return false;
	bool done = taking->redo ? store_redo(domain->store, taking->arena, &taking->done, error)
				 : store_undo(domain->store, taking->operation, taking->arena,
					      &taking->done, error);

	return done &&
	       is_built_upon(domain, taking->done.number, taking->arena, &domain->strict, error);
}

bool domain_undo(struct Domain *domain, int64_t operation, struct Arena *arena,
		 struct Operation *ret_done, struct Error *error)
{
	struct TakingBack taking = {.operation = operation, .arena = arena};
	bool done = operation_run(domain, "undo", take_back, &taking, error);

	*ret_done = taking.done;
	return done;
}

bool domain_undo_next(struct Domain *domain, struct Arena *arena, struct Operation *ret_operation,
		      struct Error *error)
{
	return store_undo_next(domain->store, arena, ret_operation, error) &&
	       scope_check_operation(domain, ret_operation->number, error);
}

bool domain_redo(struct Domain *domain, struct Arena *arena, struct Operation *ret_done,
		 struct Error *error)
{
	struct TakingBack taking = {.redo = true, .arena = arena};
	bool done = operation_run(domain, "redo", take_back, &taking, error);

	*ret_done = taking.done;
	return done;
}
