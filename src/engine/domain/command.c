/* Commands done to records, their arguments, and what they offer next. */
#include "qtp/engine/domain/command_work.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/transition.h"
#include "qtp/engine/model/field_value.h"

#include <string.h>

static CAPABILITY_WALK(CommandNext, next_at, nexts)

	/* Of many records only on the command line, where there is room. */
	static void say_next(const struct Command *command, const struct CommandCall *call,
			     struct Text *done)
{
	const struct CommandNext *next;

	for (size_t i = 0; (next = next_at(i)); i++)
		for (size_t k = 0; k < call->n_ids && (call->in_full || call->n_ids == 1); k++)
			if (strcmp(next->command, command->id) == 0)
				next->say(call->domain, call->ids[k], call->in_full, done);
}

bool command_apply(const struct Command *command, const struct CommandCall *call, struct Text *done,
		   struct Error *error)
{
	bool applied = command->apply ? command->apply(call, done, error)
				      : transition_apply(command, call, done, error);

	if (applied && done)
		say_next(command, call, done);
	return applied;
}

/* Whether it can be done to some records only. */
static bool command_is_judged(const struct Command *command)
{
	return command->ready || !command->apply;
}

bool command_ready(const struct Command *command, struct Domain *domain, Id id, struct Error *error)
{
	if (!command_is_judged(command))
		return true;
	return command->ready ? command->ready(domain, id, error)
			      : transition_ready(command, domain, id, error);
}

const char *call_text(const struct CommandCall *call, const char *field)
{
	for (size_t i = 0; i < call->n_arguments; i++) {
		if (strcmp(call->arguments[i].field, field) == 0)
			return call->arguments[i].text;
	}
	return NULL;
}

struct DayFrame command_moving_frame(struct Domain *domain, enum Kind kind, Id id,
				     const char *field)
{
	const struct Entity *entity = entity_get(kind);
	const struct Field *day = entity_field(entity, field);
	struct DayFrame frame = day_frame(domain->today, DAY_COMING);
	struct Arena arena = {0};
	void *record = arena_alloc(&arena, entity->size);
	struct Error ignored;

	if (domain_get(domain, (struct KindId){entity->kind, id}, record, &arena, &ignored) &&
	    !field_is_missing(day, record))
		frame.from = field_day(day, record);
	arena_release(&arena);
	return frame;
}

void call_keep_day(const struct CommandCall *call, const char *text, Day day)
{
	struct DaysRead *days = call->days;

	for (size_t i = 0; days && i < days->n; i++)
		if (days->items[i].text == text)
			return;
	if (days && days->n < COMMAND_ARGUMENTS)
		days->items[days->n++] = (struct DayRead){text, day};
}

bool call_day(const struct CommandCall *call, const char *field, struct DayFrame frame,
	      Day *ret_day, struct Error *error)
{
	const char *text = call_text(call, field), *why = NULL;
	struct Arena arena = {0};
	bool read = day_read(text ? text : "", frame, ret_day, &why);

	if (!read)
		error_set(error, ERROR_INPUT, field,
			  "\"%.40s\" is no date%s%s. Write it like 2017-07-26%s.",
			  text_show(&arena, text ? text : ""), why ? ", because " : "",
			  why ? why : "", call->in_full ? "" : ", or jul 26");
	else
		call_keep_day(call, text, *ret_day);
	arena_release(&arena);
	return read;
}

void command_offers(struct Domain *domain, enum Kind kind, Id id,
		    const struct Command *ret_offers[], size_t most)
{
	const struct Command *command;
	struct Error ignored;
	size_t n = 0;

	for (size_t i = 0; (command = command_at(i)) && n < most; i++)
		if (command->kind == kind && command->keys && !command->ends &&
		    (command->offered || command_is_judged(command)) &&
		    command_ready(command, domain, id, &ignored))
			ret_offers[n++] = command;
	ret_offers[n] = NULL;
}
