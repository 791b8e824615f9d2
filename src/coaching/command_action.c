/* Commands on actions: they are ticked off. */
#include "command_action.h"
#include "qtp/engine/domain/command_work.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/operation.h"

struct Ticking {
	const struct CommandCall *call;
	Day day;
	struct Arena *arena;
	const char *first; /* text of the first one that is done now */
	size_t n;
};

/* One that is done already stays as it is. */
static bool tick_one(struct Domain *domain, struct Ticking *ticking, Id id, struct Error *error)
{
	struct ActionItem before, after;
	const struct RecordPut put = {&action_entity, &before, &after, .arena = ticking->arena,
				      .force = true};

	if (!domain_get(domain, &action_entity, id, &before, ticking->arena, error))
		return false;
	if (before.done != DAY_NONE)
		return true;
	after = before;
	after.done = ticking->day;
	if (ticking->n++ == 0)
		ticking->first = arena_text(ticking->arena, before.text);
	return record_put(domain, &put, error);
}

static bool tick_body(struct Domain *domain, void *context, struct Error *error)
{
	struct Ticking *ticking = context;

	for (size_t i = 0; i < ticking->call->n_ids; i++)
		if (!tick_one(domain, ticking, ticking->call->ids[i], error))
			return false;
	if (ticking->n == 0)
		return error_set(error, ERROR_RULE, "done", "It is done already.");
	operation_set_title(domain,
			    ticking->n == 1
				    ? arena_format(ticking->arena, "done: %s", ticking->first)
				    : arena_format(ticking->arena, "%zu actions done", ticking->n));
	return true;
}

bool action_tick(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct Ticking ticking = {.call = call, .day = call->domain->today, .arena = &arena};
	bool ticked = (text_is_empty(call_text(call, "done")) ||
		       call_day(call, "done", day_frame(call->domain->today, DAY_LAST),
				&ticking.day, error)) &&
		      operation_run(call->domain, "done", tick_body, &ticking, error);

	if (ticked && done && ticking.n == 1)
		text_format(done, "Done: %s.", text_show(&arena, ticking.first));
	else if (ticked && done)
		text_format(done, "%zu actions are done.", ticking.n);
	arena_release(&arena);
	return ticked;
}

bool action_tick_ready(struct Domain *domain, Id id, struct Error *error)
{
	struct Arena arena = {0};
	struct ActionItem action;
	char day[DAY_TEXT];
	bool ready = domain_get(domain, &action_entity, id, &action, &arena, error) &&
		     (action.done == DAY_NONE ||
		      error_set(error, ERROR_RULE, "done", "It was done on %s.",
				day_medium(action.done, day)));

	arena_release(&arena);
	return ready;
}
