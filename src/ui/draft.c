/* Draft: what is typed and not saved, as a file of the state folder: one text a line, \n and \t
 * escaped. */
#include "draft.h"

#include "qtp/os/file.h"
#include "qtp/store/store.h"

#include <stdlib.h>
#include <string.h>

#define DRAFT_LIMIT (1u << 20)
#define FNV_OFFSET 1469598103934665603u
#define FNV_PRIME 1099511628211u

static uint64_t hash_text(const char *text)
{
	uint64_t hash = FNV_OFFSET;

	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * FNV_PRIME;
	return hash;
}

const char *draft_path(struct App *app, const char *what, Id about, struct Arena *arena)
{
	unsigned long long file = hash_text(store_path(app->domain->store));

	return arena_format(arena, "%s/drafts/%016llx-%s-%lld.draft", app->domain->env->state_dir,
			    file, what, (long long)about);
}

void draft_append(struct Text *draft, const char *text)
{
	for (; *text; text++) {
		if (*text == '\n')
			text_append(draft, "\\n");
		else if (*text == '\t')
			text_append(draft, "\\t");
		else if (*text == '\\')
			text_append(draft, "\\\\");
		else
			text_append_char(draft, *text);
	}
}

void draft_unescape(char *text)
{
	char *to = text;

	for (; *text; text++) {
		if (*text == '\\' && text[1]) {
			text++;
			*to++ = *text == 'n' ? '\n' : *text == 't' ? '\t' : *text;
		} else {
			*to++ = *text;
		}
	}
	*to = '\0';
}

void draft_write(struct App *app, const char *path, const struct Text *draft)
{
	struct Arena arena = {0};
	struct Error error;

	if (!os_make_folder(arena_format(&arena, "%s/drafts", app->domain->env->state_dir),
			    &error) ||
	    !os_write_file(path, text_get(draft), draft->length, true, &error))
		app_fail(app, &error);
	arena_release(&arena);
}

bool draft_read(const char *path, struct Arena *arena, char **ret_draft)
{
	struct Error ignored;
	size_t length;

	return os_read_file(path, DRAFT_LIMIT, arena, ret_draft, &length, &ignored);
}

void draft_remove(const char *path)
{
	struct Error ignored;

	if (!os_remove_file(path, &ignored))
		error_clear(&ignored);
}

void draft_tell(struct App *app)
{
	struct Arena arena = {0};
	const char *folder = arena_format(&arena, "%s/drafts", app->domain->env->state_dir);
	unsigned long long file = hash_text(store_path(app->domain->store));
	const char *prefix = arena_format(&arena, "%016llx-log-", file);
	size_t n;
	const char *name = os_find_file(folder, prefix, &arena, &n);
	Id team = name ? strtoll(name + strlen(prefix), NULL, 10) : 0;
	struct Team record;
	struct Error ignored;

	if (team > 0 &&
	    domain_get(app->domain, entity_get(KIND_TEAM), team, &record, &arena, &ignored))
		app_say(app, "A log of %s%s left unfinished; l on the team goes on with it.",
			record.name, n == 1 ? " was" : ", and others, were");
	arena_release(&arena);
}
