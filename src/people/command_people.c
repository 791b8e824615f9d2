/* Commands on people: two records that are the same person become one. */
#include "qtp/engine/domain/command_work.h"
#include "tables.h"

#include "command_merge.h"

#include <string.h>

#define FIELDS_MAX 64

static size_t split_fields(const char *text, struct Arena *arena, const char *fields[FIELDS_MAX])
{
	size_t n = 0;

	while (text && *text && n < FIELDS_MAX) {
		size_t length = strcspn(text, ",");

		fields[n++] = arena_text_n(arena, text, length);
		text += length + (text[length] == ',');
	}
	return n;
}

static bool merge_apply(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	const char *take[FIELDS_MAX], *gone_name = call_text(call, "person");
	struct Arena arena = {0};
	size_t n_take = split_fields(call_text(call, "take"), &arena, take);
	Id gone;
	bool merged = domain_resolve(call->domain, entity_get(KIND_PERSON),
				     gone_name ? gone_name : "", &gone, error) &&
		      merge_people(call->domain, call->ids[0], gone, take, n_take, error);

	if (merged && done)
		text_format(done, "Merged into %s.",
			    domain_label(call->domain, KIND_PERSON, call->ids[0], &arena));
	arena_release(&arena);
	return merged;
}

static const struct Command commands[] = {
	{.id = "person.merge",
	 .verb = "merge",
	 .title = "Merge the person",
	 .help = "Another record of the same person goes to the bin.",
	 .line = "make two records of one person one",
	 .words = "duplicate double",
	 .kind = KIND_PERSON,
	 .other_kind = "Only people can be merged. Use: qtp merge person KEPT GONE",
	 .named_by = "KEPT",
	 .arguments = {{KIND_MEMBER, "person", true, NULL, "Goes",
			"The record that goes to the bin.", .value = "GONE"},
		       {KIND_NONE, "take", false, "take", .value = "FIELDS",
			.use = "fields to take from the one that goes, separated by commas"}},
	 .apply = merge_apply},
};

const struct CommandTable people_commands = CAPABILITY_ROWS(commands);
