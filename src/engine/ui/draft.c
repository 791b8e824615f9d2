/* Draft: what is typed and not saved, as a file of the state folder: one text a line, \n and \t
 * escaped. */
#include "qtp/engine/ui/draft.h"

#include "qtp/engine/domain/file.h"
#include "qtp/engine/os/file.h"
#include "qtp/engine/term/event.h"
#include "qtp/engine/ui/edit.h"

#include <string.h>

#define DRAFT_DELAY 300000 /* microseconds after the first key that is not on disk */
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

/* What the names of the drafts of a database begin with. */
static const char *prefix_of(const struct App *app, struct Arena *arena)
{
	return arena_format(arena, "%016llx-",
			    (unsigned long long)hash_text(domain_path(app->domain)));
}

const char *draft_path(struct App *app, const char *what, Id about, struct Arena *arena)
{
	return arena_format(arena, "%s/drafts/%s%s-%lld.draft", app->domain->env->state_dir,
			    prefix_of(app, arena), what, (long long)about);
}

const char *draft_path_dropped(struct App *app, const char *what, Id about, struct Arena *arena)
{
	return arena_format(arena, "%s/drafts/dropped-%s%s-%lld.draft", app->domain->env->state_dir,
			    prefix_of(app, arena), what, (long long)about);
}

const char *draft_path_line(struct App *app, const char *label, struct Arena *arena)
{
	return arena_format(arena, "%s/drafts/line-%s%016llx.draft", app->domain->env->state_dir,
			    prefix_of(app, arena), (unsigned long long)hash_text(label));
}

void draft_soon(struct App *app)
{
	const struct Env *env = app->domain->env;

	if (app->draft_due == 0)
		app->draft_due = env->now(env->context) + DRAFT_DELAY;
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

	return os_read_regular((struct FileToRead){path, DRAFT_LIMIT}, arena, ret_draft, &length,
			       &ignored);
}

void draft_remove(const char *path)
{
	struct Error ignored;

	if (!os_remove_file(path, &ignored))
		error_clear(&ignored);
}

static const char *path_of_last(struct App *app, const char *what, struct Arena *arena)
{
	return draft_path_line(app, arena_format(arena, "last\n%s", what), arena);
}

void draft_keep_last(struct App *app, const char *what, const char *text)
{
	struct Arena arena = {0};
	struct Text draft;

	if (text_is_empty(text))
		return;
	text_init(&draft);
	draft_append(&draft, text);
	draft_write(app, path_of_last(app, what, &arena), &draft);
	text_release(&draft);
	arena_release(&arena);
}

const char *draft_last(struct App *app, const char *what, struct Arena *arena)
{
	char *draft;

	if (!draft_read(path_of_last(app, what, arena), arena, &draft))
		return NULL;
	draft_unescape(draft);
	return draft;
}

bool draft_take_last(struct App *app, const char *what, struct Edit *edit, uint32_t key)
{
	const char *last = key == KEY_ARROW_UP ? draft_last(app, what, &app->scratch) : NULL;

	/* Not in place of what is being typed. */
	if (last && (edit->text.length == 0 || edit->n_steps == edit->n_undone))
		edit_set(edit, last);
	return last != NULL;
}

void draft_tell(struct App *app)
{
	struct Arena arena = {0};
	const char *folder = arena_format(&arena, "%s/drafts", app->domain->env->state_dir);
	size_t n;
	const char *name = os_find_file(folder, prefix_of(app, &arena), &arena, &n);
	char *draft;

	if (name && draft_read(arena_format(&arena, "%s/%s", folder, name), &arena, &draft))
		app_say(app, "%s%s left unfinished; it goes on where it is opened again.",
			strsep(&draft, "\n"), n == 1 ? " was" : ", and others, were");
	arena_release(&arena);
}
