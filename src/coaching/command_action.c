/* Command on actions: ticked off, wherever one is seen. */
#include "command_action.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/command_work.h"
#include "qtp/engine/domain/operation.h"

/* Actions being ticked off. */
struct Ticking {
	const struct CommandCall *call;
	Day day;
	struct Arena *arena;
};

bool action_is_open(struct Domain *domain, Id id, struct Error *error)
{
	struct Arena arena = {0};
	struct ActionItem action;
	char day[DAY_TEXT];
	bool open = domain_get(domain, (struct KindId){KIND_ACTION, id}, &action, &arena, error);

	if (open && action.done != DAY_NONE)
		open = error_set(error, ERROR_RULE, "done", "\"%.60s\" was done on %s already.",
				 text_show(&arena, action.text), day_long(action.done, day));
	arena_release(&arena);
	return open;
}

static bool tick_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Ticking *ticking = context;
	const struct CommandCall *call = ticking->call;

	for (size_t i = 0; i < call->n_ids; i++) {
		struct ActionItem before, after;
		const struct RecordPut put = {entity_get(KIND_ACTION), &before, &after,
					      .arena = ticking->arena};

		if (!domain_get(domain, (struct KindId){put.entity->kind, call->ids[i]}, &before,
				ticking->arena, error))
			return false;
		after = before;
		after.done = ticking->day;
		if (!record_put(domain, &put, error))
			return false;
	}
	return true;
}

/* "Pull the timestamps", or how many there are. */
static const char *what_is_done(const struct CommandCall *call, struct Arena *arena)
{
	return call->n_ids == 1 ? domain_label(call->domain, KIND_ACTION, call->ids[0], arena)
				: arena_format(arena, "%zu actions", call->n_ids);
}

bool action_tick(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	Day today = call->domain->today;
	struct Ticking ticking = {call, today, &arena};
	const char *what = what_is_done(call, &arena);
	bool ticked = true;
	char day[DAY_TEXT];

	if (call_text(call, "done"))
		ticked = call_day(call, "done", day_frame(today, DAY_LAST), &ticking.day, error);
	for (size_t i = 0; ticked && i < call->n_ids; i++)
		ticked = action_is_open(call->domain, call->ids[i], error);
	ticked = ticked && operation_run(call->domain, arena_format(&arena, "done: %s", what),
					 tick_body, &ticking, error);
	if (ticked && done)
		text_format(done, "Done%s%s: %s.", ticking.day == today ? "" : " on ",
			    ticking.day == today ? "" : day_long(ticking.day, day),
			    text_show(&arena, what));
	arena_release(&arena);
	return ticked;
}
