/* Outlines: a text of lines becomes entries of a QI tool, all in one operation. */
#include "command_outline.h"
#include "qtp/engine/domain/command_work.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/project/rule_outline.h"

/* Entries on their way into the file. */
struct Adding {
	Id team;
	enum ToolKind tool;
	const struct OutlineEntry *entries;
	size_t n;
	struct Arena *arena;
};

static bool add_item(struct Domain *domain, const struct Adding *adding, size_t index, Id parent,
		     Id *ret_id, struct Error *error)
{
	const struct OutlineEntry *entry = &adding->entries[index];
	struct Issues issues;
	struct Item item;

	issues_init(&issues, adding->arena);
	record_new(domain, entity_get(KIND_ITEM), &item, adding->arena);
	item.team = adding->team;
	item.tool = (Choice)adding->tool;
	item.text = entry->text;
	item.parent = parent;
	item.actor = entry->actor;
	item.trouble = entry->trouble;
	item.minutes = entry->minutes;
	item.count = entry->count;
	item.impact = entry->impact;
	item.ease = entry->ease;
	if (!record_put(domain,
			&(struct RecordPut){.entity = entity_get(KIND_ITEM),
					    .record = &item,
					    .arena = adding->arena,
					    .issues = &issues},
			error))
		return false;
	*ret_id = item.record.id;
	return true;
}

static bool add_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Adding *adding = context;
	Id *above = ARENA_ARRAY(adding->arena, adding->n + 1, Id); /* the last of each depth */

	for (size_t i = 0; i < adding->n; i++) {
		int depth = adding->entries[i].depth;

		if (!add_item(domain, adding, i, depth > 0 ? above[depth - 1] : 0, &above[depth],
			      error))
			return false;
	}
	return true;
}

bool outline_add(struct Domain *domain, Id team, enum ToolKind tool, const char *text,
		 struct Text *done, struct Error *error)
{
	const char *label = entity_field(entity_get(KIND_ITEM), "tool")->choices[tool].label;
	struct Arena arena = {0};
	struct Adding adding = {.team = team, .tool = tool, .arena = &arena};
	struct OutlineEntry *entries;
	const char *where;
	bool added = outline_read(text, tool, &arena, &entries, &adding.n, error);

	if (added) {
		adding.entries = entries;
		where = arena_format(&arena, "%zu %s to the %s of %s",
				     COUNTED(adding.n, "entry", "entries"), label,
				     domain_ref(domain, KIND_TEAM, team, &arena));
		added = operation_run(domain, arena_format(&arena, "add %s", where), add_body,
				      &adding, error);
		if (added && done)
			text_format(done, "Added %s.", where);
	}
	arena_release(&arena);
	return added;
}

bool team_outline(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_ITEM);
	const char *tool = call_text(call, "tool"), *text = call_text(call, "notes");
	struct Arena arena = {0};
	struct Item item;
	bool read;

	record_blank(entity, &item);
	read = field_parse(entity_field(entity, "tool"), &item, tool ? tool : "",
			   call->domain->today, &arena, error);
	arena_release(&arena);
	if (read && item.tool == CHOICE_NONE)
		return error_set(error, ERROR_INPUT, "tool", "Say which tool it is.");
	return read && outline_add(call->domain, call->ids[0], (enum ToolKind)item.tool,
				   text ? text : "", done, error);
}
