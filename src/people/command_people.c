/* Commands on people and practices: two records of the same one become one. */
#include "qtp/engine/domain/command_work.h"
#include "tables.h"

#include "command_merge.h"

#include <string.h>

#define FIELDS_MAX 64

/* Their keys; what names no field stays, to be refused. */
static size_t split_fields(const char *text, const struct Entity *entity, struct Arena *arena,
			   const char *fields[FIELDS_MAX])
{
	size_t n = 0;

	while (text && *text && n < FIELDS_MAX) {
		size_t length = strcspn(text, ",");

		const char *name = arena_text_n(arena, text, length);
		const struct Field *field = entity_field_named(entity, name, arena);

		fields[n++] = field ? field->key : name;
		text += length + (text[length] == ',');
	}
	return n;
}

static bool merge(const struct CommandCall *call, enum Kind kind, const char *gone_name,
		  struct Text *done, struct Error *error)
{
	const char *take[FIELDS_MAX];
	struct Arena arena = {0};
	size_t n_take = split_fields(call_text(call, "take"), entity_get(kind), &arena, take);
	struct Text left;
	struct Merge two = {.entity = entity_get(kind),
			    .kept = call->ids[0],
			    .take = take,
			    .n_take = n_take,
			    .left = &left};
	bool merged;

	text_init(&left);
	merged = domain_resolve(call->domain, two.entity, gone_name ? gone_name : "", &two.gone,
				error) &&
		 merge_records(call->domain, &two, error);

	if (merged && done)
		text_format(done, "Merged into %s.",
			    domain_label(call->domain, kind, call->ids[0], &arena));
	if (merged && done && left.length)
		text_format(done, " Its own values were kept for: %s.", text_get(&left));
	text_release(&left);
	arena_release(&arena);
	return merged;
}

static bool merge_person(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	return merge(call, KIND_PERSON, call_text(call, "person"), done, error);
}

static bool merge_practice(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	return merge(call, KIND_PRACTICE, call_text(call, "practice"), done, error);
}

static const struct Command commands[] = {
	{.id = "person.merge",
	 .verb = "merge person",
	 .title = "Merge the person",
	 .help = "Another record of the same person goes to the bin.",
	 .line = "make two records of one person one",
	 .words = "duplicate double",
	 .kind = KIND_PERSON,
	 .named_by = "KEPT",
	 .arguments = {{KIND_MEMBER, "person", true, NULL, "Goes",
			"The record that goes to the bin.", .value = "GONE"},
		       {KIND_NONE, "take", false, "take", .value = "FIELDS",
			.use = "fields to take from the one that goes, separated by commas"}},
	 .apply = merge_person},
	{.id = "practice.merge",
	 .verb = "merge practice",
	 .title = "Merge the practice",
	 .help = "Another record of the same practice goes to the bin.",
	 .line = "make two records of one practice one",
	 .words = "duplicate double",
	 .kind = KIND_PRACTICE,
	 .named_by = "KEPT",
	 .arguments = {{KIND_LOCATION, "practice", true, NULL, "Goes",
			"The record that goes to the bin.", .value = "GONE"},
		       {KIND_NONE, "take", false, "take", .value = "FIELDS",
			.use = "fields to take from the one that goes, separated by commas"}},
	 .apply = merge_practice},
};

const struct CommandTable people_commands = CAPABILITY_ROWS(commands);
