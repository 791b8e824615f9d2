/* Who may earn which type of credit, as a season says it. */
#include "rule_credit.h"

#include "qtp/credit.h"
#include "qtp/engine/base/text.h"
#include "qtp/people.h"

#include <string.h>
#include <strings.h>

#define WORD_MOST 40

/* A word, without the blanks around it; its length. */
struct Word {
	const char *text;
	size_t length;
};

static struct Word trimmed(const char *text, size_t length)
{
	while (length > 0 && (*text == ' ' || *text == '\n')) {
		text++;
		length--;
	}
	while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\n'))
		length--;
	return (struct Word){text, length};
}

static bool find_choice(const struct FieldChoice *choices, struct Word word, Choice *ret_choice)
{
	for (*ret_choice = 0; choices[*ret_choice].key; ++*ret_choice)
		if (strlen(choices[*ret_choice].key) == word.length &&
		    strncasecmp(choices[*ret_choice].key, word.text, word.length) == 0)
			return true;
	return false;
}

static bool refuse(struct Word word, const char *what, struct Error *error)
{
	return error_set(error, ERROR_INPUT, "credit_types",
			 "\"%.*s\" is no %s. Write the types like %s.",
			 (int)(word.length < WORD_MOST ? word.length : WORD_MOST), word.text, what,
			 CREDIT_TYPES_USUAL);
}

static bool read_professions(const char *text, size_t length, uint32_t *ret_professions,
			     struct Error *error)
{
	const struct FieldChoice *choices = entity_field(&person_entity, "profession")->choices;
	const char *end = text + length;

	while (text <= end) {
		const char *comma = memchr(text, ',', (size_t)(end - text));
		struct Word word = trimmed(text, (size_t)((comma ? comma : end) - text));
		Choice profession;

		if (!find_choice(choices, word, &profession))
			return refuse(word, "profession", error);
		*ret_professions |= 1u << profession;
		if (!comma)
			return true;
		text = comma + 1;
	}
	return true;
}

/* "ancc: nurse, advanced_practice" */
static bool read_type(const char *text, size_t length, struct CreditTypes *types,
		      struct Error *error)
{
	const struct FieldChoice *choices = entity_field(&claim_entity, "credit")->choices;
	const char *colon = memchr(text, ':', length);
	struct Word word = trimmed(text, colon ? (size_t)(colon - text) : length);
	Choice type;

	if (!colon && word.length == 0)
		return true;
	if (!find_choice(choices, word, &type))
		return refuse(word, "type of credit (ama, ancc, acpe, participation)", error);
	if (!colon)
		return error_set(error, ERROR_INPUT, "credit_types",
				 "Say after a colon who earns %s, like %s.", choices[type].key,
				 CREDIT_TYPES_USUAL);
	return read_professions(colon + 1, length - (size_t)(colon + 1 - text),
				&types->professions[type], error);
}

bool credit_types_read(const char *text, struct CreditTypes *ret_types, struct Error *error)
{
	*ret_types = (struct CreditTypes){{0}};
	if (text_is_empty(text))
		text = CREDIT_TYPES_USUAL;
	for (;;) {
		const size_t length = strcspn(text, ";");

		if (!read_type(text, length, ret_types, error))
			return false;
		if (text[length] == '\0')
			return true;
		text += length + 1;
	}
}

bool credit_is_open_to(const struct CreditTypes *types, enum CreditType type, Choice profession)
{
	return profession >= 0 && (types->professions[type] >> profession & 1u) != 0;
}

Choice credit_type_of(const struct CreditTypes *types, Choice profession)
{
	for (int type = 0; type < N_CREDIT_TYPES; type++)
		if (credit_is_open_to(types, (enum CreditType)type, profession))
			return type;
	return CHOICE_NONE;
}

const char *credit_professions(const struct CreditTypes *types, enum CreditType type,
			       struct Arena *arena)
{
	const struct FieldChoice *choices = entity_field(&person_entity, "profession")->choices;
	const char *names = "";

	for (Choice i = 0; choices[i].key; i++)
		if (credit_is_open_to(types, type, i))
			names = arena_format(arena, "%s%s%s", names, *names ? ", " : "",
					     choices[i].label);
	return names;
}
