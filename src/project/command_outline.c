/* Outlines: a text of lines becomes entries of a QI tool, all in one operation. */
#include "command_outline.h"
#include "qtp/engine/domain/command_work.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "rule_outline.h"

#include <string.h>

/* Entries on their way into the file. */
struct Adding {
	Id team;
	enum ToolKind tool;
	struct Outline outline;
	Id *there; /* of each entry: what it is in the file already; 0: it is new */
	size_t n_new;
	struct Arena *arena;
};

/* The item of the tool with this text and parent; 0: there is none. */
static Id find_item(const struct Adding *adding, const struct Records *items,
		    const struct OutlineEntry *entry, Id parent)
{
	const char *folded = text_fold(adding->arena, entry->text);

	for (size_t i = 0; i < items->n; i++) {
		const struct Item *item = records_at(items, i);

		if (item->tool == (Choice)adding->tool && item->parent == parent &&
		    strcmp(text_fold(adding->arena, item->text), folded) == 0)
			return item->record.id;
	}
	return 0;
}

/* A branch of a tree that is there already is not made again: what is new goes below it. */
static bool find_there(struct Domain *domain, struct Adding *adding, struct Error *error)
{
	const struct Outline *outline = &adding->outline;
	Id *above = ARENA_ARRAY(adding->arena, outline->n + 1, Id);
	struct Records items;

	adding->there = ARENA_ARRAY(adding->arena, outline->n + 1, Id);
	adding->n_new = outline->n;
	if (adding->tool != TOOL_FISHBONE && adding->tool != TOOL_DRIVERS)
		return true;
	if (!domain_children(domain, (struct OwnedBy){KIND_ITEM, "team", adding->team},
			     adding->arena, &items, error))
		return false;
	for (size_t i = 0; i < outline->n; i++) {
		const struct OutlineEntry *entry = &outline->entries[i];
		Id parent = entry->depth > 0 ? above[entry->depth - 1] : 0;

		if (entry->depth == 0 || parent)
			adding->there[i] = find_item(adding, &items, entry, parent);
		above[entry->depth] = adding->there[i];
		adding->n_new -= adding->there[i] != 0;
	}
	return adding->n_new > 0 || outline->n == 0 ||
	       error_set(error, ERROR_RULE, "notes", "All of it is there already.");
}

/* `above` has the last entry of each depth, which it becomes. */
static bool add_item(struct Domain *domain, const struct Adding *adding,
		     const struct OutlineEntry *entry, Id above[], struct Error *error)
{
	struct Issues issues;
	struct Item item;

	issues_init(&issues, adding->arena);
	record_new(domain, entity_get(KIND_ITEM), &item, adding->arena);
	item.team = adding->team;
	item.tool = (Choice)adding->tool;
	item.text = entry->text;
	item.parent = entry->depth > 0 ? above[entry->depth - 1] : 0;
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
	above[entry->depth] = item.record.id;
	return true;
}

static bool add_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Adding *adding = context;
	Id *above = ARENA_ARRAY(adding->arena, adding->outline.n + 1, Id);

	for (size_t i = 0; i < adding->outline.n; i++) {
		const struct OutlineEntry *entry = &adding->outline.entries[i];

		if (adding->there[i])
			above[entry->depth] = adding->there[i];
		else if (!add_item(domain, adding, entry, above, error))
			return false;
	}
	return true;
}

bool outline_add(struct Domain *domain, struct OutlineOf of, const char *text, struct Text *done,
		 struct Error *error)
{
	const char *label = entity_field(entity_get(KIND_ITEM), "tool")->choices[of.tool].label;
	struct Arena arena = {0};
	struct Adding adding = {.team = of.team, .tool = of.tool, .arena = &arena};
	const char *where;
	bool added = outline_read(text, of.tool, &arena, &adding.outline, error) &&
		     find_there(domain, &adding, error);

	if (added) {
		where = arena_format(&arena, "%zu %s to the %s of %s",
				     COUNTED(adding.n_new, "entry", "entries"), label,
				     domain_ref(domain, KIND_TEAM, of.team, &arena));
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
			   (struct ParseFrame){call->domain->today, &arena}, error);
	arena_release(&arena);
	if (read && item.tool == CHOICE_NONE)
		return error_set(error, ERROR_INPUT, "tool", "Say which tool it is.");
	return read &&
	       outline_add(call->domain, (struct OutlineOf){call->ids[0], (enum ToolKind)item.tool},
			   text ? text : "", done, error);
}
