/* Possible duplicates of one person: found by the indexes of names, e-mails and member numbers. */
#include "view_duplicates.h"

#include "qtp/engine/base/name.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/people.h"

#include <string.h>

/* How many people of one name or e-mail are looked at. */
#define ALIKE_MAX 8
#define PAIRS_MAX ((size_t)ALIKE_MAX * (2 + PERSON_EMAILS))
/* People whose texts have the words of a name. */
#define WORDED_MAX 64

/* Those that were found for a person so far. */
struct Alike {
	struct Domain *domain;
	const struct Entity *entity;
	struct Arena *arena;
	struct Person person;
	struct Duplicate *pairs; /* room for PAIRS_MAX */
	size_t n;
};

static void add(struct Alike *alike, Id other, const char *why)
{
	bool known = other == alike->person.record.id;

	for (size_t i = 0; i < alike->n; i++)
		known = known || alike->pairs[i].second == other;
	if (!known)
		alike->pairs[alike->n++] = (struct Duplicate){alike->person.record.id, other, why};
}

static bool shares_email(const struct Person *person, const char *email, struct Arena *arena)
{
	const char *emails[PERSON_EMAILS];
	size_t n = person_emails(person, arena, emails);

	for (size_t i = 0; i < n; i++)
		if (strcmp(emails[i], email) == 0)
			return true;
	return false;
}

/* People who have one of the person's addresses: the address as a word narrows it to few records by
 * an index, however many there are. */
static bool add_same_email(struct Alike *alike, struct Error *error)
{
	const char *emails[PERSON_EMAILS];
	size_t n = person_emails(&alike->person, alike->arena, emails);

	for (size_t i = 0; i < n; i++) {
		struct Filter word = {.op = FILTER_WORD, .text = emails[i]};
		struct ListQuery query = {
			.entity = alike->entity, .filter = &word, .limit = ALIKE_MAX};
		struct Records found;

		if (!domain_list(alike->domain, &query, alike->arena, &found, error))
			return false;
		for (size_t k = 0; k < found.n; k++) {
			const struct Person *other = records_at(&found, k);

			if (shares_email(other, emails[i], alike->arena))
				add(alike, other->record.id, "e-mail");
		}
	}
	return true;
}

/* People of a name with the same words, in any order: both parts of the name are looked for, which
 * the indexes narrow to few records. */
static bool add_same_name(struct Alike *alike, struct Error *error)
{
	const char *key = name_key(alike->person.name, alike->arena);
	struct NameParts parts = name_split(alike->person.name, alike->arena);
	struct Filter family = {.op = FILTER_WORD, .text = text_fold(alike->arena, parts.family)};
	struct Filter given = {.op = FILTER_WORD, .text = text_fold(alike->arena, parts.given)};
	struct Filter both = {.op = FILTER_AND, .left = &family, .right = &given};
	struct ListQuery query = {.entity = alike->entity,
				  .filter = *given.text ? &both : &family,
				  .limit = WORDED_MAX};
	struct Records found;

	if (!*family.text)
		return true;
	if (!domain_list(alike->domain, &query, alike->arena, &found, error))
		return false;
	for (size_t i = 0; i < found.n && alike->n < ALIKE_MAX; i++) {
		const struct Person *other = records_at(&found, i);

		if (other->name && strcmp(name_key(other->name, alike->arena), key) == 0)
			add(alike, other->record.id, "name");
	}
	return true;
}

/* People of the same member number. */
static bool add_same_number(struct Alike *alike, struct Error *error)
{
	const struct Field *field = entity_field(alike->entity, "member_id");
	/* The word narrows it to few records by an index, however many there are. */
	struct Filter word = {.op = FILTER_WORD}, equal = {.op = FILTER_EQUAL, .field = field};
	struct Filter both = {.op = FILTER_AND, .left = &word, .right = &equal};
	struct ListQuery query = {.entity = alike->entity, .filter = &both, .limit = ALIKE_MAX};
	struct Records found;

	if (text_is_empty(alike->person.member_id))
		return true;
	word.text = equal.text = text_fold(alike->arena, alike->person.member_id);
	equal.value = field_value(field, &alike->person, alike->arena);
	if (!domain_list(alike->domain, &query, alike->arena, &found, error))
		return false;
	for (size_t i = 0; i < found.n; i++)
		add(alike, ((const struct Record *)records_at(&found, i))->id, "member no.");
	return true;
}

/* "Ruth Abernathy of Saltgrass Oncology (ruth@saltgrass.example) is there already". */
static const char *named_already(struct Domain *domain, const struct Person *other,
				 struct Arena *arena)
{
	const char *of =
		other->practice ? domain_label(domain, KIND_PRACTICE, other->practice, arena) : "";
	const char *email = other->email ? other->email : "";

	return arena_format(arena, "%s%s%s%s%s%s is there already", text_show(arena, other->name),
			    *of ? " of " : "", text_show(arena, of), *email ? " (" : "",
			    text_show(arena, email), *email ? ")" : "");
}

const char *person_hint(struct Domain *domain, const void *record, struct Arena *arena)
{
	struct Duplicate pairs[PAIRS_MAX];
	struct Alike alike = {.domain = domain,
			      .entity = entity_get(KIND_PERSON),
			      .arena = arena,
			      .person = *(const struct Person *)record,
			      .pairs = pairs};
	struct Person other;
	struct Error ignored;

	if (text_is_empty(alike.person.name) || !add_same_name(&alike, &ignored) || alike.n == 0 ||
	    !domain_get(domain, (struct KindId){KIND_PERSON, pairs[0].second}, &other, arena,
			&ignored))
		return NULL;
	return named_already(domain, &other, arena);
}

bool merge_candidates_of(struct Domain *domain, Id id, struct Arena *arena,
			 struct Duplicates *ret_pairs, struct Error *error)
{
	struct Alike alike = {
		.domain = domain,
		.entity = entity_get(KIND_PERSON),
		.arena = arena,
		.pairs = ARENA_ARRAY(arena, PAIRS_MAX, struct Duplicate),
	};
	bool found = domain_get(domain, (struct KindId){alike.entity->kind, id}, &alike.person,
				arena, error) &&
		     add_same_name(&alike, error) && add_same_email(&alike, error) &&
		     add_same_number(&alike, error);

	*ret_pairs = (struct Duplicates){alike.pairs, alike.n};
	return found;
}
