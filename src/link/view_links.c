/* Links: what a record has, and whether their files are there. */
#include "view_links.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/file.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/os/opener.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *key, *word;
} states[] = {
	[LINK_ADDRESS] = {"link", ""},
	[LINK_THERE] = {"file", ""},
	[LINK_MISSING] = {"missing", "no such file"},
};

const char *link_state_key(enum LinkState state)
{
	return states[state].key;
}

const char *link_state_word(enum LinkState state)
{
	return states[state].word;
}

static bool is_address(const char *target)
{
	return strstr(target, "://") || strncmp(target, "mailto:", strlen("mailto:")) == 0;
}

/* From the folder of the season's file on. */
static const char *full_path(struct Domain *domain, const char *target, struct Arena *arena)
{
	const char *file = domain_path(domain), *slash = file ? strrchr(file, '/') : NULL;

	if (target[0] == '/' || !slash)
		return target[0] == '/' ? target : arena_format(arena, "./%s", target);
	return arena_format(arena, "%.*s/%s", (int)(slash - file), file, target);
}

static void find_owner(struct LinkLine *line)
{
	line->kind = KIND_NONE;
	for (size_t i = 0; i < link_entity.n_fields; i++) {
		const struct Field *field = &link_entity.fields[i];

		if (!(field->flags & FIELD_EITHER) || field_ref(field, &line->link) == 0)
			continue;
		line->kind = field->ref;
		line->owner = field_ref(field, &line->link);
	}
}

struct LinkLine link_line(struct Domain *domain, const struct Link *link, struct Arena *arena)
{
	struct LinkLine line = {.link = *link, .state = LINK_ADDRESS, .path = link->target};
	struct FileFacts facts;
	struct Error ignored;

	find_owner(&line);
	if (!link->target || is_address(link->target))
		return line;
	line.path = full_path(domain, link->target, arena);
	line.state = os_file_facts(line.path, &facts, &ignored) && facts.state != FILE_MISSING
			     ? LINK_THERE
			     : LINK_MISSING;
	return line;
}

static bool read_links(struct Domain *domain, const struct ListQuery *query, struct Arena *arena,
		       struct LinkLines *ret_lines, struct Error *error)
{
	struct Records links;

	if (!domain_list(domain, query, arena, &links, error))
		return false;
	*ret_lines = (struct LinkLines){ARENA_ARRAY(arena, links.n, struct LinkLine), links.n};
	for (size_t i = 0; i < links.n; i++)
		ret_lines->items[i] = link_line(domain, records_at(&links, i), arena);
	return true;
}

bool links_of(struct Domain *domain, struct KindId of, struct Arena *arena,
	      struct LinkLines *ret_lines, struct Error *error)
{
	const struct Field *field = entity_field(&link_entity, entity_get(of.kind)->key);
	const struct ListQuery query = {.entity = &link_entity, .scope = field, .scope_id = of.id};

	*ret_lines = (struct LinkLines){NULL, 0};
	return !field || read_links(domain, &query, arena, ret_lines, error);
}

bool links_all(struct Domain *domain, struct Arena *arena, struct LinkLines *ret_lines,
	       struct Error *error)
{
	const struct ListQuery query = {.entity = &link_entity};

	return read_links(domain, &query, arena, ret_lines, error);
}

bool link_open(struct Domain *domain, const struct Link *link, struct Arena *arena,
	       struct Error *error)
{
	struct LinkLine line = link_line(domain, link, arena);

	if (domain->env->restricted)
		return error_set(error, ERROR_RULE, "",
				 "Files and links are not opened in restricted use.");
	if (line.state == LINK_MISSING)
		return error_set(error, ERROR_INPUT, "target",
				 "There is no file %s. Put it there, or change the path of the "
				 "link.",
				 text_show(arena, line.path));
	return os_open_outside(line.path, error);
}
