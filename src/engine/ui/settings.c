/* Settings: lines of text in the config folder, changed in place. */
#include "qtp/engine/ui/settings.h"

#include "qtp/engine/base/conf.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/os/file.h"

#include <string.h>

#define FILE_NAME "settings.conf"
#define FILE_LIMIT (64u << 10)

const char *config_read(const struct Env *env, const char *name, struct Arena *arena,
			struct Text *faults)
{
	const char *path = arena_format(arena, "%s/%s", env->config_dir, name);
	struct FileFacts facts;
	struct Error error;
	char *data;
	size_t length;

	if (!os_file_facts(path, &facts, NULL) || facts.state == FILE_MISSING)
		return "";
	if (os_read_regular((struct FileToRead){path, FILE_LIMIT}, arena, &data, &length, &error) &&
	    utf8_is_valid(data, length))
		return data;
	text_format(faults, "%s cannot be read as text, so it is not used. ", path);
	return "";
}

static bool take_switch(bool *setting, const char *value, const char *on, const char *off)
{
	*setting = strcmp(value, on) == 0;
	return *setting || strcmp(value, off) == 0;
}

static bool take_setting(struct Settings *settings, const char *name, const char *value)
{
	if (strcmp(name, "theme") == 0)
		return theme_parse(value, &settings->theme);
	if (strcmp(name, "as") == 0 && strlen(value) < sizeof settings->as) {
		memcpy(settings->as, value, strlen(value) + 1);
		return true;
	}
	if (strcmp(name, "teams") == 0)
		return take_switch(&settings->all_teams, value, "all", "own");
	if (strcmp(name, "paper") == 0)
		return paper_size_parse(value, &settings->paper);
	if (strcmp(name, "mouse") == 0)
		return take_switch(&settings->mouse, value, "on", "off");
	if (strcmp(name, "beside") == 0)
		return take_switch(&settings->beside, value, "on", "off");
	if (strcmp(name, "signs") == 0)
		return take_switch(&settings->plain_signs, value, "plain", "full");
	if (strcmp(name, "names") == 0)
		return take_switch(&settings->family_first, value, "family-first", "as-written");
	return strcmp(name, "selection") == 0 &&
	       take_switch(&settings->marker_only, value, "marker", "bar");
}

static void read_line(struct Settings *settings, char *line, size_t number, struct Text *faults)
{
	char *sign = strchr(line, '=');

	line[strcspn(line, "\r")] = '\0';
	if (line[0] == '\0' || line[0] == '#')
		return;
	if (sign) {
		*sign = '\0';
		if (take_setting(settings, line, sign + 1))
			return;
		*sign = '=';
	}
	text_format(faults, FILE_NAME " line %zu: \"%.60s\" is no setting. ", number, line);
}

void settings_read(const char *text, struct Settings *ret_settings, struct Text *faults)
{
	struct Arena arena = {0};
	char *rest = arena_text(&arena, text), *line;

	*ret_settings =
		(struct Settings){.theme = THEME_TERMINAL, .paper = PAPER_LETTER, .beside = true};
	for (size_t number = 1; (line = strsep(&rest, "\n")); number++)
		read_line(ret_settings, line, number, faults);
	arena_release(&arena);
}

void settings_load(const struct Env *env, struct Settings *ret_settings, struct Text *faults)
{
	struct Arena arena = {0};

	settings_read(config_read(env, FILE_NAME, &arena, faults), ret_settings, faults);
	arena_release(&arena);
}

/* What is there and cannot be read must not be written over. */
static bool read_to_change(const struct Env *env, struct Arena *arena, struct Text *ret_text,
			   struct Error *error)
{
	struct Text faults;
	bool read;

	text_init(&faults);
	text_append(ret_text, config_read(env, FILE_NAME, arena, &faults));
	read = faults.length == 0 ||
	       error_set(error, ERROR_IO, "",
			 "%s/" FILE_NAME " is no text, so nothing is kept in it. "
			 "Move it away.",
			 env->config_dir);
	text_release(&faults);
	return read;
}

bool settings_save(const struct Env *env, const struct Settings *settings, struct Error *error)
{
	struct Arena arena = {0};
	const char *path = arena_format(&arena, "%s/" FILE_NAME, env->config_dir);
	struct Text text;
	bool saved;

	text_init(&text);
	saved = read_to_change(env, &arena, &text, error);
	if (text.length == 0)
		text_append(&text, "# How qtp looks; the palette changes it.\n");
	conf_set(&text, NULL, "theme", theme_name(settings->theme));
	conf_set(&text, NULL, "mouse", settings->mouse ? "on" : "off");
	conf_set(&text, NULL, "selection", settings->marker_only ? "marker" : "bar");
	if (settings->plain_signs || strstr(text_get(&text), "signs="))
		conf_set(&text, NULL, "signs", settings->plain_signs ? "plain" : "full");
	if (!settings->beside || strstr(text_get(&text), "beside="))
		conf_set(&text, NULL, "beside", settings->beside ? "on" : "off");
	if (settings->family_first || strstr(text_get(&text), "names="))
		conf_set(&text, NULL, "names",
			 settings->family_first ? "family-first" : "as-written");
	if (settings->as[0])
		conf_set(&text, NULL, "as", settings->as);
	if (settings->all_teams || strstr(text_get(&text), "teams="))
		conf_set(&text, NULL, "teams", settings->all_teams ? "all" : "own");
	saved = saved && os_make_folder(env->config_dir, error) &&
		os_write_file(path, text_get(&text), text.length, true, error);
	text_release(&text);
	arena_release(&arena);
	return saved;
}
