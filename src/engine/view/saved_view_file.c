/* Saved view file: views.conf, read as a whole and changed in place. */
#include "qtp/engine/view/saved_view.h"

#include "qtp/engine/base/conf.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/os/file.h"

#include <string.h>

#define FILE_NAME "views.conf"
#define FILE_LIMIT (1u << 20)

static const char head[] =
	"# Views of lists that were saved by name, and the look of lists that was remembered.\n";

static struct SavedView *add(struct SavedViews *views, const char *name, struct Arena *arena)
{
	views->items = arena_grow(arena, views->items, views->n, &views->capacity,
				  sizeof(struct SavedView));
	views->items[views->n] = (struct SavedView){
		.name = name, .kind = "", .filter = "", .columns = "", .sort = ""};
	return &views->items[views->n++];
}

static bool take_value(struct SavedView *view, const char *key, const char *value)
{
	const struct {
		const char *key;
		const char **place;
	} places[] = {{"kind", &view->kind},
		      {"filter", &view->filter},
		      {"columns", &view->columns},
		      {"sort", &view->sort}};

	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		if (strcmp(key, places[i].key) == 0) {
			*places[i].place = value;
			return true;
		}
	if (strcmp(key, "season") != 0)
		return false;
	view->season = strcmp(value, "yes") == 0;
	return true;
}

/* A section's first line, or a line of one; false: neither. */
static bool read_line(struct SavedViews *views, char *line, struct Arena *arena)
{
	size_t length = strlen(line);
	char *sign = strchr(line, '=');

	if (line[0] == '[' && length > 2 && line[length - 1] == ']') {
		line[length - 1] = '\0';
		add(views, line + 1, arena);
		return true;
	}
	if (!sign || views->n == 0)
		return false;
	*sign = '\0';
	return take_value(&views->items[views->n - 1], line, sign + 1);
}

void saved_views_parse(const char *text, struct Arena *arena, struct SavedViews *ret_views,
		       struct Text *faults)
{
	char *rest = arena_text(arena, text), *line;

	*ret_views = (struct SavedViews){0};
	for (size_t number = 1; (line = strsep(&rest, "\n")); number++) {
		line[strcspn(line, "\r")] = '\0';
		if (line[0] && line[0] != '#' && !read_line(ret_views, line, arena))
			text_format(faults, FILE_NAME " line %zu is not understood and left out. ",
				    number);
	}
}

static const char *file_path(const struct Env *env, struct Arena *arena)
{
	return arena_format(arena, "%s/" FILE_NAME, env->config_dir);
}

/* What a file that is there but cannot be read would lose must not be written over: the error. */
static bool read_file(const struct Env *env, struct Arena *arena, const char **ret_text,
		      struct Error *error)
{
	const char *path = file_path(env, arena);
	struct FileFacts facts;
	size_t length;
	char *data;

	*ret_text = "";
	if (!os_file_facts(path, &facts, NULL) || facts.state == FILE_MISSING)
		return true;
	if (!os_read_regular((struct FileToRead){path, FILE_LIMIT}, arena, &data, &length, error))
		return false;
	if (strlen(data) != length || !utf8_is_valid(data, length))
		return error_set(error, ERROR_INPUT, "", "%s is not a text. Move it away.", path);
	*ret_text = data;
	return true;
}

void saved_views_load(const struct Env *env, struct Arena *arena, struct SavedViews *ret_views,
		      struct Text *faults)
{
	struct Error error;
	const char *text;

	if (!read_file(env, arena, &text, &error))
		text_format(faults, "%s ", error.text);
	saved_views_parse(text, arena, ret_views, faults);
}

const struct SavedView *saved_views_find(const struct SavedViews *views, const char *name)
{
	struct Arena arena = {0};
	const char *wanted = text_fold(&arena, name);
	const struct SavedView *found = NULL;

	for (size_t i = 0; i < views->n && !found; i++)
		if (strcmp(text_fold(&arena, views->items[i].name), wanted) == 0)
			found = &views->items[i];
	arena_release(&arena);
	return found;
}

static void set_view(struct Text *text, const char *section, const struct SavedView *view)
{
	conf_set(text, section, "kind", view->kind);
	conf_set(text, section, "filter", view->filter);
	conf_set(text, section, "columns", view->columns);
	conf_set(text, section, "sort", view->sort);
	conf_set(text, section, "season", view->season ? "yes" : "");
}

static bool write_file(const struct Env *env, const struct Text *text, struct Arena *arena,
		       struct Error *error)
{
	return os_make_folder(env->config_dir, error) &&
	       os_write_file(file_path(env, arena), text_get(text), text->length, true, error);
}

static bool is_one_line(const char *text)
{
	return !strpbrk(text, "\r\n");
}

static bool check_view(const struct SavedView *view, struct Error *error)
{
	if (text_is_empty(view->name))
		return error_set(error, ERROR_INPUT, "", "A view needs a name.");
	if (strlen(view->name) > SAVED_VIEW_NAME)
		return error_set(error, ERROR_INPUT, "", "The name of a view has at most %d bytes.",
				 SAVED_VIEW_NAME);
	if (strpbrk(view->name, "[]") || !is_one_line(view->name) || !is_one_line(view->filter))
		return error_set(error, ERROR_INPUT, "",
				 "The name of a view is one line without brackets.");
	return true;
}

/* The name of a section as the file spells it; NULL: there is none of that name. */
static const char *section_named(const char *text, const char *name, struct Arena *arena)
{
	struct SavedViews views;
	const struct SavedView *found;
	struct Text faults;

	text_init(&faults);
	saved_views_parse(text, arena, &views, &faults);
	text_release(&faults);
	found = saved_views_find(&views, name);
	return found ? found->name : NULL;
}

bool saved_view_keep(const struct Env *env, const struct SavedView *view, struct Error *error)
{
	struct Arena arena = {0};
	const char *text, *section;
	struct Text changed;
	bool done = check_view(view, error) && read_file(env, &arena, &text, error);

	if (done) {
		section = section_named(text, view->name, &arena);
		text_init(&changed);
		text_append(&changed, *text ? text : head);
		set_view(&changed, section ? section : view->name, view);
		done = write_file(env, &changed, &arena, error);
		text_release(&changed);
	}
	arena_release(&arena);
	return done;
}

static bool remove_from(const struct Env *env, const char *name, struct Arena *arena,
			struct Error *error)
{
	const char *text, *section;
	struct Text changed;
	bool done;

	if (!read_file(env, arena, &text, error))
		return false;
	section = section_named(text, name, arena);
	if (!section)
		return error_set_shell("See: qtp views", error, ERROR_INPUT, "",
				       "There is no view \"%.40s\".", name);
	text_init(&changed);
	text_append(&changed, text);
	conf_remove(&changed, section);
	done = write_file(env, &changed, arena, error);
	text_release(&changed);
	return done;
}

bool saved_view_remove(const struct Env *env, const char *name, struct Error *error)
{
	struct Arena arena = {0};
	bool done = remove_from(env, name, &arena, error);

	arena_release(&arena);
	return done;
}
