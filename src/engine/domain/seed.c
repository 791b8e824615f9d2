/* Seed: seasons written as text, read line by line into a file as one operation of the program. */
#include "qtp/engine/domain/seed.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "seeds.h"

#include <assert.h>
#include <string.h>

#define WORDS_A_LINE 64

/* A record that the seed has given a name. */
struct Handle {
	const char *name;
	Id id;
};

struct Reader {
	struct Domain domain; /* its own copy: its today is the day of the `on` line */
	struct Arena *arena;
	struct Arena line_arena;
	struct Handle *handles;
	size_t n_handles, capacity;
	int line;
	Day moment;
	bool over; /* an `on` day after the moment was met */
};

struct Words {
	char *items[WORDS_A_LINE];
	size_t n;
};

/* Takes one word off the line: up to a space outside quotes; quotes go, escapes are resolved. NULL:
 * none left. */
static char *take_word(struct Arena *arena, const char **line)
{
	const char *at = *line + strspn(*line, " \t");
	char *word = arena_alloc(arena, strlen(at) + 1);
	size_t length = 0;
	bool quoted = false;

	if (!*at)
		return NULL;
	for (; *at && (quoted || (*at != ' ' && *at != '\t')); at++) {
		if (*at == '"') {
			quoted = !quoted;
		} else if (*at == '\\' && at[1]) {
			at++;
			word[length++] = *at == 'n' ? '\n' : *at;
		} else {
			word[length++] = *at;
		}
	}
	*line = at;
	return word;
}

static bool split(struct Reader *reader, const char *line, struct Words *words, struct Error *error)
{
	words->n = 0;
	for (char *word; (word = take_word(&reader->line_arena, &line));) {
		if (words->n == WORDS_A_LINE)
			return error_set(error, ERROR_INPUT, "", "the line has too many words");
		words->items[words->n++] = word;
	}
	return true;
}

static const struct Handle *find_handle(const struct Reader *reader, const char *name)
{
	for (size_t i = reader->n_handles; i > 0; i--) {
		if (strcmp(reader->handles[i - 1].name, name) == 0)
			return &reader->handles[i - 1];
	}
	return NULL;
}

static void add_handle(struct Reader *reader, const char *name, Id id)
{
	reader->handles = arena_grow(reader->arena, reader->handles, reader->n_handles,
				     &reader->capacity, sizeof reader->handles[0]);
	reader->handles[reader->n_handles++] = (struct Handle){arena_text(reader->arena, name), id};
}

/* A name as domain_resolve takes it: @name becomes id:N. */
static bool plain_name(struct Reader *reader, const char *text, const char **ret_text,
		       struct Error *error)
{
	const struct Handle *handle;

	*ret_text = text;
	if (text[0] != '@')
		return true;
	handle = find_handle(reader, text);
	if (!handle)
		return error_set(error, ERROR_INPUT, "", "%s was not named before", text);
	*ret_text = arena_format(&reader->line_arena, "id:%lld", (long long)handle->id);
	return true;
}

static bool read_assignments(struct Reader *reader, char *const words[], size_t n,
			     struct Assignment *assignments, struct Error *error)
{
	for (size_t i = 0; i < n; i++) {
		char *sign = strchr(words[i], '=');

		if (!sign)
			return error_set(error, ERROR_INPUT, "", "\"%s\" is not field=value",
					 words[i]);
		*sign = '\0';
		assignments[i].field = words[i];
		if (!plain_name(reader, sign + 1, &assignments[i].text, error))
			return false;
	}
	return true;
}

static bool read_kind(const struct Words *words, const struct Entity **ret_entity,
		      struct Error *error)
{
	*ret_entity = words->n > 1 ? entity_find(words->items[1]) : NULL;
	return *ret_entity || error_set(error, ERROR_INPUT, "", "there is no kind \"%s\"",
					words->n > 1 ? words->items[1] : "");
}

/* Warnings are passed: the text is known to be meant so. */
static bool put(struct Reader *reader, struct RecordPut put, struct Assignments assignments,
		struct Error *error)
{
	struct Issues issues;

	put.arena = &reader->line_arena;
	put.issues = &issues;
	put.force = true;
	issues_init(&issues, put.arena);
	record_assign(&reader->domain, put.entity, put.record, assignments, &issues);
	return record_put(&reader->domain, &put, error);
}

static bool read_add(struct Reader *reader, const struct Words *words, struct Error *error)
{
	const struct Entity *entity;
	struct Assignment assignments[WORDS_A_LINE];

	if (!read_kind(words, &entity, error))
		return false;
	bool named = words->n > 2 && words->items[2][0] == '@';
	size_t first = named ? 3 : 2, n = words->n - first;
	void *record = arena_alloc(&reader->line_arena, entity->size);

	if (!read_assignments(reader, words->items + first, n, assignments, error))
		return false;
	record_new(&reader->domain, entity, record, &reader->line_arena);
	if (!put(reader, (struct RecordPut){.entity = entity, .record = record},
		 (struct Assignments){assignments, n, true}, error))
		return false;
	if (named)
		add_handle(reader, words->items[2], ((struct Record *)record)->id);
	return true;
}

static bool read_set(struct Reader *reader, const struct Words *words, struct Error *error)
{
	const struct Entity *entity;
	struct Assignment assignments[WORDS_A_LINE];
	const char *name;
	Id id;

	if (!read_kind(words, &entity, error))
		return false;
	if (words->n < 4)
		return error_set(error, ERROR_INPUT, "",
				 "set needs a kind, a record and field=value");
	void *before = arena_alloc(&reader->line_arena, entity->size);
	void *after = arena_alloc(&reader->line_arena, entity->size);

	if (!plain_name(reader, words->items[2], &name, error) ||
	    !domain_resolve(&reader->domain, entity, name, &id, error) ||
	    !read_assignments(reader, words->items + 3, words->n - 3, assignments, error) ||
	    !domain_get(&reader->domain, (struct KindId){entity->kind, id}, before,
			&reader->line_arena, error))
		return false;
	memcpy(after, before, entity->size);
	return put(reader, (struct RecordPut){.entity = entity, .before = before, .record = after},
		   (struct Assignments){assignments, words->n - 3, true}, error);
}

static bool read_on(struct Reader *reader, const struct Words *words, struct Error *error)
{
	Day day;

	if (words->n != 2 || !day_parse_iso(words->items[1], &day))
		return error_set(error, ERROR_INPUT, "", "on needs a date like 2017-03-15");
	reader->domain.today = day;
	reader->over = reader->moment != DAY_NONE && day > reader->moment;
	return true;
}

static bool read_meta(struct Reader *reader, const struct Words *words, struct Error *error)
{
	if (words->n != 3)
		return error_set(error, ERROR_INPUT, "", "meta needs a key and a value");
	return domain_set_meta(&reader->domain, words->items[1], words->items[2], error);
}

static const struct Verb {
	const char *word;
	bool (*read)(struct Reader *reader, const struct Words *words, struct Error *error);
} verbs[] = {{"add", read_add}, {"set", read_set}, {"on", read_on}, {"meta", read_meta}};

static bool read_line(struct Reader *reader, const char *line, struct Error *error)
{
	struct Words words;

	if (!split(reader, line, &words, error))
		return false;
	if (words.n == 0 || words.items[0][0] == '#')
		return true;
	for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++) {
		if (strcmp(verbs[i].word, words.items[0]) == 0)
			return verbs[i].read(reader, &words, error);
	}
	return error_set(error, ERROR_INPUT, "", "\"%s\" is none of add, set, on, meta",
			 text_show(reader->arena, words.items[0]));
}

static bool read_lines(struct Reader *reader, const char *text, struct Error *error)
{
	while (*text && !reader->over) {
		size_t length = strcspn(text, "\n");
		struct Error fault = {0};

		reader->line++;
		arena_reset(&reader->line_arena);
		if (!read_line(reader, arena_text_n(&reader->line_arena, text, length), &fault))
			return fault.code == ERROR_IO /* of the disk, not of the line */
				       ? error_set(error, fault.code, "", "%s", fault.text)
				       : error_set(error, fault.code, "",
						   "Line %d of the season text: %s", reader->line,
						   fault.text);
		text += length + (text[length] == '\n');
	}
	return true;
}

/* A season text on its way into the file. */
struct Seeding {
	const char *text;
	Day moment;
	bool has_clock; /* the moment becomes the demo clock */
};

static bool seed_body(struct Domain *domain, void *context, struct Error *error)
{
	const struct Seeding *seeding = context;
	struct Arena arena = {0};
	struct Reader reader = {.domain = *domain, .arena = &arena, .moment = seeding->moment};
	char day[DAY_TEXT];
	bool done;

	operation_mark_system(domain);
	done = read_lines(&reader, seeding->text, error) &&
	       (!seeding->has_clock ||
		domain_set_meta(domain, "demo_clock", day_iso(seeding->moment, day), error));
	arena_release(&reader.line_arena);
	arena_release(&arena);
	return done;
}

bool seed_apply(struct Domain *domain, const char *text, Day moment, const char *title,
		struct Error *error)
{
	struct Seeding seeding = {text, moment, false};

	return operation_run(domain, title, seed_body, &seeding, error);
}

const char *seed_text(const char *name)
{
	for (const struct NamedText *seed = seeds; seed->name; seed++) {
		if (strcmp(seed->name, name) == 0)
			return seed->text;
	}
	return NULL;
}

const char *seed_names(void)
{
	return "qtp-2017, empty";
}

bool seed_template(struct Domain *domain, const char *name, struct Error *error)
{
	const char *text = strcmp(name, "demo") == 0 ? NULL : seed_text(name);
	struct Text title;

	if (!text)
		return error_set(error, ERROR_INPUT, "",
				 "There is no template \"%.40s\". There are: %s.", name,
				 seed_names());
	text_init(&title);
	text_format(&title, "template %s", name);
	bool done = seed_apply(domain, text, DAY_NONE, text_get(&title), error);

	text_release(&title);
	return done;
}

bool seed_demo(struct Domain *domain, Day moment, struct Error *error)
{
	struct Seeding seeding = {seed_text("demo"), moment, true};

	assert(seeding.text);
	return operation_run(domain, "demo season", seed_body, &seeding, error);
}
