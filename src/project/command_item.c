/* Items of tools: an idea that was chosen becomes a PDSA cycle. */
#include "command_item.h"
#include "qtp/engine/domain/command_work.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/project.h"

#include <inttypes.h>

/* An idea on its way to a cycle. */
struct Trying {
	struct Item item;
	struct Cycle cycle;
	struct Arena *arena;
};

static bool check_idea(const struct Item *item, struct Error *error)
{
	if (item->tool != TOOL_PAYOFF && item->tool != TOOL_DRIVERS)
		return error_set(error, ERROR_RULE, "tool",
				 "%s is no idea: those of a pay-off matrix or a driver diagram are "
				 "tried.",
				 item->code);
	return !item->cycle || error_set(error, ERROR_RULE, "cycle",
					 "%s is tried in a PDSA cycle already.", item->code);
}

bool item_try_ready(struct Domain *domain, Id id, struct Error *error)
{
	struct Arena arena = {0};
	struct Item item;
	bool ready = domain_get(domain, (struct KindId){KIND_ITEM, id}, &item, &arena, error) &&
		     check_idea(&item, error);

	arena_release(&arena);
	return ready;
}

static bool try_body(struct Domain *domain, void *context, struct Error *error)
{
	struct Trying *trying = context;
	struct Item after = trying->item;
	const struct RecordPut cycle = {
		.entity = entity_get(KIND_CYCLE), .record = &trying->cycle, .arena = trying->arena};
	const struct RecordPut item = {.entity = entity_get(KIND_ITEM),
				       .before = &trying->item,
				       .record = &after,
				       .arena = trying->arena};

	if (!record_put(domain, &cycle, error))
		return false;
	after.cycle = trying->cycle.record.id;
	return record_put(domain, &item, error);
}

bool item_try(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Domain *domain = call->domain;
	struct Arena arena = {0};
	struct Trying trying = {.arena = &arena};
	bool tried = domain_get(domain, (struct KindId){KIND_ITEM, call->ids[0]}, &trying.item,
				&arena, error) &&
		     check_idea(&trying.item, error);

	if (tried) {
		record_new(domain, entity_get(KIND_CYCLE), &trying.cycle, &arena);
		trying.cycle.team = trying.item.team;
		trying.cycle.measure = trying.item.measure;
		trying.cycle.objective = trying.item.text;
		tried = operation_run(
			domain, arena_format(&arena, "try %s in a PDSA cycle", trying.item.code),
			try_body, &trying, error);
	}
	if (tried && done)
		text_format(done, "%s is PDSA %" PRId64 " of %s.",
			    text_show(&arena, trying.item.text), trying.cycle.number,
			    domain_ref(domain, KIND_TEAM, trying.item.team, &arena));
	arena_release(&arena);
	return tried;
}
