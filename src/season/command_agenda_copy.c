/* Agenda: copied from one session to another. */
#include "view_agenda.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"

#include <inttypes.h>

static bool check_copy(const struct AgendaCopy *copy, const struct Records *there,
		       struct Error *error)
{
	const char *from = copy->from.code, *to = copy->to.code;

	if (copy->from.record.id == copy->to.record.id)
		return error_set(error, ERROR_INPUT, "",
				 "%s is the same session. Name another one to copy to.", from);
	if (copy->from.record.binned || copy->to.record.binned)
		return error_set(error, ERROR_INPUT, "", "%s is in the bin. Restore it first.",
				 copy->from.record.binned ? from : to);
	if (copy->items.n == 0)
		return error_set(error, ERROR_RULE, "", "%s has no agenda that could be copied.",
				 from);
	if (there->n > 0)
		return error_set(error, ERROR_RULE, "",
				 "%s has an agenda already (%zu %s). Put %s into the bin first, "
				 "so that nothing is there twice.",
				 to, COUNTED(there->n, "item", "items"),
				 there->n == 1 ? "it" : "those");
	return true;
}

/* Every item must find its day there. */
static bool check_days(const struct AgendaCopy *copy, struct Error *error)
{
	const struct Records *items = &copy->items;

	int64_t last = copy->to.last_day - copy->to.first_day;

	for (size_t i = 0; i < items->n; i++) {
		const struct Agenda *item = records_at(items, i);
		int64_t index = item->day - copy->from.first_day;

		if (index > last)
			return error_set(error, ERROR_RULE, "",
					 "%s has %" PRId64
					 " %s, and the agenda of %s has items on day %" PRId64
					 ". Give it as many days first.",
					 copy->to.code, last + 1, last == 0 ? "day" : "days",
					 copy->from.code, index + 1);
	}
	return true;
}

bool agenda_plan_copy(struct Domain *domain, struct AgendaCopyOf of, struct Arena *arena,
		      struct AgendaCopy *ret_copy, struct Error *error)
{
	const struct Entity *sessions = entity_get(KIND_SESSION), *agenda = entity_get(KIND_AGENDA);
	struct Records there;

	*ret_copy = (struct AgendaCopy){0};
	if (!domain_get(domain, (struct KindId){sessions->kind, of.from}, &ret_copy->from, arena,
			error) ||
	    !domain_get(domain, (struct KindId){sessions->kind, of.to}, &ret_copy->to, arena,
			error) ||
	    !domain_children(domain, (struct OwnedBy){agenda->kind, "session", of.from}, arena,
			     &ret_copy->items, error) ||
	    !domain_children(domain, (struct OwnedBy){agenda->kind, "session", of.to}, arena,
			     &there, error) ||
	    !check_copy(ret_copy, &there, error) || !check_days(ret_copy, error))
		return false;
	ret_copy->n_days = ret_copy->from.last_day - ret_copy->from.first_day + 1;
	return true;
}

/* Items overlap there as they did here: warnings are no reason to stop. */
static bool copy_item(struct Domain *domain, const struct Agenda *from,
		      const struct AgendaCopy *copy, struct Arena *arena, struct Error *error)
{
	struct Agenda item = *from;
	const struct RecordPut put = {entity_get(KIND_AGENDA), NULL, &item, .arena = arena};

	item.record.id = 0;
	item.session = copy->to.record.id;
	item.day += copy->to.first_day - copy->from.first_day;
	item.code = NULL;
	item.number = NUMBER_NONE;
	return record_put(domain, &put, error);
}

struct Copying {
	struct AgendaCopyOf of;
	struct Arena *arena;
};

static bool copy_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Copying *copying = context;
	struct AgendaCopy copy;

	if (!agenda_plan_copy(domain, copying->of, copying->arena, &copy, error))
		return false;
	for (size_t i = 0; i < copy.items.n; i++)
		if (!copy_item(domain, records_at(&copy.items, i), &copy, copying->arena, error))
			return false;
	operation_set_title(domain, arena_format(copying->arena, "copy the agenda of %s to %s",
						 copy.from.code, copy.to.code));
	return true;
}

bool agenda_copy(struct Domain *domain, struct AgendaCopyOf of, struct Error *error)
{
	struct Arena arena = {0};
	struct Copying copying = {of, &arena};
	bool done = operation_run(domain, "copy agenda", copy_body, &copying, error);

	arena_release(&arena);
	return done;
}
