/* Letter texts: the templates that come with the program, and the user's own in their place. */
#include "letters.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/os/file.h"

#include <stdlib.h>
#include <string.h>

#define TEMPLATE_MAX (64 * 1024) /* bytes of a file */
#define NAME_SIGNS "abcdefghijklmnopqrstuvwxyz0123456789-_"
#define ENDING ".txt"
#define BYTE_ORDER_MARK "\357\273\277"

static const char *shipped(const char *name)
{
	for (const struct NamedText *text = shipped_letters; text->name; text++)
		if (strcmp(text->name, name) == 0)
			return text->text;
	return NULL;
}

const char *letter_folder(const struct Env *env, struct Arena *arena)
{
	return arena_format(arena, "%s/letters", env->data_dir);
}

static bool is_name(const char *name)
{
	return *name && !name[strspn(name, NAME_SIGNS)];
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* A part has an ending of its own before that of the file, so that it is no name of a letter. */
const char *const *letter_names(const struct Env *env, struct Arena *arena, size_t *ret_n)
{
	size_t n_own, n_shipped = 0, n = 0;
	const char **own = os_list_files(letter_folder(env, arena), ENDING, arena, &n_own), **names;

	while (shipped_letters[n_shipped].name)
		n_shipped++;
	names = ARENA_ARRAY(arena, n_own + n_shipped, const char *);
	for (size_t i = 0; i < n_shipped; i++)
		if (is_name(shipped_letters[i].name))
			names[n++] = shipped_letters[i].name;
	for (size_t i = 0; i < n_own; i++)
		if (is_name(own[i]) && !shipped(own[i]))
			names[n++] = own[i];
	qsort(names, n, sizeof names[0], by_text);
	*ret_n = n;
	return names;
}

static bool refuse_name(const struct Env *env, const char *name, struct Arena *arena,
			struct Error *error)
{
	size_t n;
	const char *const *names = letter_names(env, arena, &n), *all = "";

	for (size_t i = 0; i < n; i++)
		all = arena_format(arena, "%s%s%s", all, i ? ", " : "", names[i]);
	return error_set(error, ERROR_INPUT, "", "There is no letter \"%.40s\". There are: %s.",
			 text_show(arena, name), all);
}

/* The line of the first byte that is no UTF-8. */
static int line_of_fault(const char *text, size_t length)
{
	int line = 1;

	for (size_t end = 0; end < length; line++) {
		const char *feed = memchr(text + end, '\n', length - end);
		size_t next = feed ? (size_t)(feed - text) + 1 : length;

		if (!utf8_is_valid(text + end, next - end))
			break;
		end = next;
	}
	return line;
}

/* Line feeds alone, and no mark of the byte order: what other programs write is read alike. */
static const char *plain(const char *text, struct Arena *arena)
{
	size_t mark = strlen(BYTE_ORDER_MARK);
	char *copy =
		arena_text(arena, strncmp(text, BYTE_ORDER_MARK, mark) == 0 ? text + mark : text);
	char *to = copy;

	for (const char *from = copy; *from; from++)
		if (from[0] != '\r')
			*to++ = *from;
		else if (from[1] != '\n')
			*to++ = '\n';
	*to = '\0';
	return copy;
}

/* The user's own file; `ret_text` NULL: there is none. */
static bool read_own(const char *path, struct Arena *arena, const char **ret_text,
		     struct Error *error)
{
	struct FileFacts facts;
	struct Error ignored;
	size_t length;
	char *text;

	*ret_text = NULL;
	if (!os_file_facts(path, &facts, &ignored) ||
	    (facts.state == FILE_MISSING && !facts.is_symlink))
		return true;
	if (!os_read_regular((struct FileToRead){path, TEMPLATE_MAX}, arena, &text, &length, error))
		return false;
	if (!utf8_is_valid(text, length) || memchr(text, '\0', length))
		return error_set(error, ERROR_INPUT, "",
				 "%.300s: Line %d: it is no text in UTF-8. Save it as UTF-8.", path,
				 line_of_fault(text, length));
	*ret_text = plain(text, arena);
	return true;
}

/* An own text that cannot be read has no other in its place. */
bool letter_text(struct Domain *domain, struct Arena *arena, struct LetterSpec *spec,
		 struct Error *error)
{
	const char *name = spec->name;

	if (!is_name(name))
		return refuse_name(domain->env, name, arena, error);
	spec->path = arena_format(arena, "%s/%s" ENDING, letter_folder(domain->env, arena), name);
	if (!read_own(spec->path, arena, &spec->source, error))
		return false;
	spec->own = spec->source;
	spec->source = spec->own ? spec->source : shipped(name);
	return spec->source || refuse_name(domain->env, name, arena, error);
}

bool letter_part_text(void *context, const char *name, struct Arena *arena, const char **ret_text,
		      struct Error *error)
{
	const struct Domain *domain = context;
	const char *part = arena_format(arena, "%s" LETTER_PART, name);
	const char *path =
		arena_format(arena, "%s/%s" ENDING, letter_folder(domain->env, arena), part);

	*ret_text = NULL;
	if (is_name(name) && !read_own(path, arena, ret_text, error))
		return false;
	if (is_name(name) && !*ret_text)
		*ret_text = shipped(part);
	return *ret_text || error_set(error, ERROR_INPUT, "",
				      "There is no such part. Write it to the file %s.", path);
}
