/* Import heads: which head of a table is which field, as a file of lines HEAD=FIELD. */
#include "qtp/engine/domain/import.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/os/file.h"

#include <string.h>

#define MAP_MAX ((size_t)1 << 20)

bool import_heads_read(const char *path, struct Arena *arena, struct Assignment **ret_map,
		       size_t *ret_n, struct Error *error)
{
	size_t length, capacity = 0;
	char *text;

	*ret_map = NULL;
	*ret_n = 0;
	if (!os_read_file((struct FileToRead){path, MAP_MAX}, arena, &text, &length, error))
		return false;
	for (char *line = text; *line;) {
		size_t n = strcspn(line, "\r\n");
		char *end = line + n, *sign = memchr(line, '=', n);

		end += strspn(end, "\r\n");
		line[n] = '\0';
		if (n && *line != '#' && !sign)
			return error_set(error, ERROR_INPUT, "map",
					 "\"%.60s\" is not HEAD=FIELD, as each line of --map is.",
					 text_show(arena, line));
		if (n && *line != '#') {
			*ret_map = arena_grow(arena, *ret_map, *ret_n, &capacity, sizeof **ret_map);
			(*ret_map)[(*ret_n)++] = (struct Assignment){
				arena_text_n(arena, line, (size_t)(sign - line)),
				arena_text_n(arena, sign + 1, n - (size_t)(sign + 1 - line))};
		}
		line = end;
	}
	return true;
}

bool import_heads_write(const char *path, const struct Assignment map[], size_t n,
			struct Error *error)
{
	struct Text text;

	text_init(&text);
	text_append(&text, "# What a column of a table is: HEAD=FIELD; HEAD=- leaves it out.\n");
	for (size_t i = 0; i < n; i++)
		text_format(&text, "%s=%s\n", map[i].field, map[i].text);
	bool done = os_write_file(path, text_get(&text), text.length, true, error);

	text_release(&text);
	return done;
}
