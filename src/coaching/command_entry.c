/* What people type while they log a contact: people by a few letters, an action in one line. */

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "view_log.h"

#include <string.h>

/* Text, owner, due. */
#define ACTION_PARTS 3
/* Of a day at the end of a line. */
#define DAY_WORDS 3

/* Whether any word of the folded name begins with the folded text, or the whole name does. */
static bool name_begins(const char *folded_name, const char *folded_text)
{
	size_t length = strlen(folded_text);

	for (const char *at = folded_name; at; at = strchr(at, ' '), at = at ? at + 1 : NULL) {
		if (strncmp(at, folded_text, length) == 0)
			return true;
	}
	return false;
}

static bool ambiguous(const char *text, const struct LogPerson *first,
		      const struct LogPerson *second, struct Arena *arena, struct Error *error)
{
	return error_set(error, ERROR_INPUT, "person",
			 "\"%.60s\" may be %s or %s. Write more of the name.",
			 text_show(arena, text), text_show(arena, first->full_name),
			 text_show(arena, second->full_name));
}

bool log_find_person(struct LogReader reader, const char *text, Id *ret_person, struct Error *error)
{
	const struct LogSheet *sheet = reader.sheet;
	const char *folded = text_fold(reader.arena, text);
	const struct LogPerson *found = NULL;

	for (size_t i = 0; *folded && i < sheet->n_people; i++) {
		const struct LogPerson *person = &sheet->people[i];

		if (!name_begins(text_fold(reader.arena, person->full_name), folded))
			continue;
		if (found)
			return ambiguous(text, found, person, reader.arena, error);
		found = person;
	}
	if (!found)
		return domain_resolve(reader.domain, entity_get(KIND_PERSON), text, ret_person,
				      error);
	*ret_person = found->person;
	return true;
}

/* A copy without blanks at its ends. */
static char *trimmed(struct Arena *arena, const char *text, size_t length)
{
	while (length > 0 && (*text == ' ' || *text == '\t')) {
		text++;
		length--;
	}
	while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\t'))
		length--;
	return arena_text_n(arena, text, length);
}

bool log_parse_people(struct LogReader reader, const char *text, struct IdSpan *ret_people,
		      struct Error *error)
{
	Id *people = ARENA_ARRAY(reader.arena, strlen(text) / 2 + 1, Id);
	size_t n = 0;

	while (*text) {
		size_t length = strcspn(text, ",");
		const char *name = trimmed(reader.arena, text, length);

		if (*name && !log_find_person(reader, name, &people[n++], error))
			return false;
		text += length + (text[length] == ',');
	}
	*ret_people = (struct IdSpan){people, n};
	return true;
}

bool log_parse_teams(struct LogReader reader, const char *text, struct IdSpan *ret_teams,
		     struct Error *error)
{
	Id *teams = ARENA_ARRAY(reader.arena, strlen(text) / 2 + 1, Id);
	size_t n = 0;

	while (*text) {
		size_t length = strcspn(text, ",");
		const char *name = trimmed(reader.arena, text, length);

		if (*name &&
		    !domain_resolve(reader.domain, entity_get(KIND_TEAM), name, &teams[n++], error))
			return false;
		text += length + (text[length] == ',');
	}
	*ret_teams = (struct IdSpan){teams, n};
	return true;
}

/* Where the last " / " or run of blanks before `end` begins; NULL: there is none. Its length goes
 * to `ret_length`. */
static const char *last_mark(const char *text, const char *end, size_t *ret_length)
{
	for (const char *at = end; at > text + 1; at--) {
		if (at[-1] != ' ')
			continue;
		if (at - text >= 3 && at[-2] == '/' && at[-3] == ' ') {
			*ret_length = 3;
			return at - 3;
		}
		if (at[-2] == ' ') {
			*ret_length = 2;
			return at - 2;
		}
	}
	return NULL;
}

/* From the right, so that the text itself may hold a mark. Returns how many there are. */
static size_t split_action(const char *text, struct Arena *arena, const char *parts[ACTION_PARTS])
{
	const char *end = text + strlen(text), *mark;
	const char *found[ACTION_PARTS];
	size_t n = 0, length;

	while (end > text && end[-1] == ' ')
		end--;
	while (n + 1 < ACTION_PARTS && (mark = last_mark(text, end, &length))) {
		found[n++] = trimmed(arena, mark + length, (size_t)(end - mark) - length);
		end = mark;
		/* "TEXT / / DUE": no one is named. */
		if (n + 1 < ACTION_PARTS && end - text >= 2 && end[-1] == '/' && end[-2] == ' ') {
			found[n++] = "";
			end -= 2;
		}
	}
	found[n++] = trimmed(arena, text, (size_t)(end - text));
	for (size_t i = 0; i < n; i++)
		parts[i] = found[n - 1 - i];
	return n;
}

static bool take_due(struct LogReader reader, const char *text, Day *ret_due, struct Error *error)
{
	const char *why = NULL;

	if (!*text || day_read(text, day_frame(reader.domain->today, DAY_COMING), ret_due, &why))
		return true;
	return error_set(error, ERROR_INPUT, "due",
			 "\"%.40s\" is no date%s%s. Write it like fri or 2017-09-07.",
			 text_show(reader.arena, text), why ? ", because " : "", why ? why : "");
}

/* The last word goes off the text; NULL: there is no other before it. */
static const char *take_word(char *text)
{
	size_t length = strlen(text);
	char *space;

	while (length > 0 && text[length - 1] == ' ')
		text[--length] = '\0';
	space = strrchr(text, ' ');
	if (!space)
		return NULL;
	*space = '\0';
	for (length = strlen(text); length > 0 && text[length - 1] == ' ';)
		text[--length] = '\0';
	return space + 1;
}

/* "fri", "+2w", "8/25"; bare numbers may be amounts. */
static bool is_due(struct Domain *domain, const char *words, Day *ret_due)
{
	return strspn(words, "0123456789 ") < strlen(words) &&
	       day_read(words, day_frame(domain->today, DAY_COMING), ret_due, NULL);
}

/* The longest day at the end of the text goes off it: "fri", "next fri", "7 sep 2017". */
static bool take_day(struct LogReader reader, char *text, Day *ret_due)
{
	char *rest = arena_text(reader.arena, text);
	size_t length = 0;

	for (size_t i = 0; i < DAY_WORDS && take_word(rest); i++) {
		const char *words = text + strlen(rest);

		if (is_due(reader.domain, words + strspn(words, " "), ret_due))
			length = strlen(rest);
	}
	if (length > 0)
		text[length] = '\0';
	return length > 0;
}

/* Whether the word is one of the words of the name. */
static bool has_word(struct Arena *arena, const char *name, const char *word)
{
	const char *folded = text_fold(arena, word), *at = text_fold(arena, name);
	size_t length = strlen(folded);

	while (length > 0 && *at) {
		size_t n = strcspn(at, " ,");

		if (n == length && strncmp(at, folded, n) == 0)
			return true;
		at += n + (at[n] != '\0');
	}
	return false;
}

static const struct LogPerson *only_person(const struct LogSheet *sheet, const char *word,
					   struct Arena *arena)
{
	const struct LogPerson *found = NULL;

	for (size_t i = 0; i < sheet->n_people; i++) {
		if (!has_word(arena, sheet->people[i].full_name, word))
			continue;
		if (found)
			return NULL;
		found = &sheet->people[i];
	}
	return found;
}

/* Takes the names of the owner off the end: "Brandt", or "Lena Brandt". */
static void take_owner(const struct LogSheet *sheet, char *text, struct Arena *arena, Id *ret_owner)
{
	char *rest = arena_text(arena, text);
	const char *word = take_word(rest);
	const struct LogPerson *person = word ? only_person(sheet, word, arena) : NULL;

	if (!person)
		return;
	*ret_owner = person->person;
	memcpy(text, rest, strlen(rest) + 1);
	word = take_word(rest);
	if (word && has_word(arena, person->full_name, word))
		memcpy(text, rest, strlen(rest) + 1);
}

/* The person of the sheet whose names are all that the text is; NULL. */
static const struct LogPerson *person_named(struct LogReader reader, const char *text)
{
	char *rest = arena_text(reader.arena, text);
	const char *word = take_word(rest);
	const struct LogPerson *person =
		only_person(reader.sheet, word ? word : rest, reader.arena);

	while (person && word) {
		if (!has_word(reader.arena, person->full_name, word))
			return NULL;
		word = take_word(rest);
	}
	return person && has_word(reader.arena, person->full_name, rest) ? person : NULL;
}

/* A line without marks: the day at its end, and the owner before the day. */
static void read_words(struct LogReader reader, struct LogNewAction *action)
{
	char *text = arena_text(reader.arena, action->text);

	if (!take_day(reader, text, &action->due))
		return;
	take_owner(reader.sheet, text, reader.arena, &action->owner);
	action->text = text;
}

const char *log_action_lacks(const struct LogNewAction *action)
{
	if (action->owner)
		return action->due == DAY_NONE ? "no day" : NULL;
	return action->due == DAY_NONE ? "no owner, no day" : "no owner";
}

bool log_parse_action(struct LogReader reader, const char *text, struct LogNewAction *ret_action,
		      struct Error *error)
{
	const char *parts[ACTION_PARTS] = {NULL};
	size_t n = split_action(text, reader.arena, parts);

	*ret_action = (struct LogNewAction){.text = parts[0], .due = DAY_NONE};
	if (!*parts[0] || strcmp(parts[0], "/") == 0 || strncmp(parts[0], "/ ", 2) == 0)
		return error_set(error, ERROR_INPUT, "text",
				 "An action needs a text: \"TEXT / OWNER / DUE\".");
	if (n == 1)
		read_words(reader, ret_action);

	const struct LogPerson *person = person_named(reader, ret_action->text);

	if (person)
		return error_set(error, ERROR_INPUT, "text",
				 "What does %s do? Write it before the name: Pull July data %s "
				 "fri.",
				 person->full_name, ret_action->text);
	/* Of two parts the second may be the day. */
	if (n == 2 &&
	    day_read(parts[1], day_frame(reader.domain->today, DAY_COMING), &ret_action->due, NULL))
		return true;
	if (n > 1 && *parts[1] && !log_find_person(reader, parts[1], &ret_action->owner, error))
		return false;
	return n < ACTION_PARTS || take_due(reader, parts[2], &ret_action->due, error);
}
