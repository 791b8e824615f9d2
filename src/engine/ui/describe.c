/* Describe: what was changed, in lines that can be read without the program's tables. */
#include "describe.h"

#include "qtp/engine/view/history_words.h"

#define HISTORY_SHOWN 200

static void describe_change(struct Domain *domain, const struct Change *change, struct Arena *arena,
			    struct Text *text)
{
	text_format(text, "    %s\n", history_change_text(domain, change, arena));
}

static void describe_record_line(struct Domain *domain, const struct Change *change,
				 struct Arena *arena, struct Text *text)
{
	const struct Entity *entity = entity_get(change->kind);

	text_format(text, "\n  %s\n",
		    entity ? domain_named(domain, change->kind, change->record, arena) : "record");
}

static void describe_head(struct Domain *domain, const struct Operation *operation,
			  struct Arena *arena, struct Text *text)
{
	text_format(text, "%s  %s  %s%s\n", env_stamp_text(domain->env, operation->at, arena),
		    operation->who, operation->title, operation->undone ? "  (taken back)" : "");
}

bool describe_operation(struct Domain *domain, const struct Operation *operation,
			struct Arena *arena, struct Text *text, struct Error *error)
{
	struct Changes changes;

	if (!domain_changes(domain, operation->number, arena, &changes, error))
		return false;
	describe_head(domain, operation, arena, text);
	for (size_t i = 0; i < changes.n; i++) {
		if (i == 0 || changes.items[i].record != changes.items[i - 1].record ||
		    changes.items[i].kind != changes.items[i - 1].kind)
			describe_record_line(domain, &changes.items[i], arena, text);
		if (entity_get(changes.items[i].kind))
			describe_change(domain, &changes.items[i], arena, text);
	}
	return true;
}

static bool describe_own_changes(struct Domain *domain, const struct Operation *operation,
				 struct KindId of, struct Text *text, struct Error *error)
{
	struct Arena arena = {0};
	struct Changes changes;
	bool loaded = domain_changes(domain, operation->number, &arena, &changes, error);

	if (loaded)
		describe_head(domain, operation, &arena, text);
	for (size_t i = 0; loaded && i < changes.n; i++)
		if (changes.items[i].kind == of.kind && changes.items[i].record == of.id)
			describe_change(domain, &changes.items[i], &arena, text);
	if (loaded)
		text_append(text, "\n");
	arena_release(&arena);
	return loaded;
}

bool describe_record_history(struct Domain *domain, struct KindId of, struct Arena *arena,
			     struct Text *text, struct Error *error)
{
	struct Operations operations;

	if (!domain_history(domain, &(struct HistoryQuery){.of = of, .limit = HISTORY_SHOWN}, arena,
			    &operations, error))
		return false;
	if (operations.n == 0)
		text_append(text, "Nothing was ever changed in it.\n");
	for (size_t i = 0; i < operations.n; i++)
		if (!describe_own_changes(domain, &operations.items[i], of, text, error))
			return false;
	return true;
}
