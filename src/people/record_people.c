/* People: what locations and people do when they are written. */
#include "tables.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/people.h"

#include <string.h>

/* How many people of one e-mail are looked at. */
#define FOUND_MAX 4

static bool complete_location(struct Writing *writing, void *record)
{
	struct Location *location = record;
	struct Practice practice;

	if (writing->before || location->country || !location->practice)
		return true;
	if (!writing_load(writing, KIND_PRACTICE, location->practice, &practice))
		return false;
	location->country = practice.country;
	return true;
}

/* A practice does not have two places of one name: asked about, not refused. */
static bool check_location(struct Writing *writing, const void *record)
{
	const struct Location *location = record;
	struct Records others;

	if (!location->practice || !location->name)
		return true;
	if (!writing_children(writing, KIND_LOCATION, "practice", location->practice, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Location *other = records_at(&others, i);

		if (other->record.id != location->record.id &&
		    strcmp(text_fold(writing->arena, other->name),
			   text_fold(writing->arena, location->name)) == 0)
			issues_warn(writing->issues, "name",
				    "This practice has a location %s already. Change that one, or "
				    "give one of them another name.",
				    text_show(writing->arena, other->name));
	}
	return true;
}

/* A duplicate is asked about, not refused: two people may share an address. */
static bool check_email(struct Writing *writing, const void *record)
{
	const struct Person *person = record;
	Id *ids;
	size_t n;

	if (text_is_empty(person->email))
		return true;
	if (!domain_find(writing->domain, writing->entity, person->email, false, 0, FOUND_MAX,
			 writing->arena, &ids, &n, writing->error))
		return false;
	for (size_t i = 0; i < n; i++) {
		struct Person other;

		if (ids[i] == person->record.id)
			continue;
		if (!writing_load(writing, KIND_PERSON, ids[i], &other))
			return false;
		if (other.email && strcmp(text_fold(writing->arena, other.email),
					  text_fold(writing->arena, person->email)) == 0) {
			issues_warn(writing->issues, "email",
				    "%s has the e-mail %s already. Is it the same person? Use that "
				    "record, or give one of them another e-mail.",
				    text_show(writing->arena, other.name),
				    text_show(writing->arena, other.email));
			return true;
		}
	}
	return true;
}

static bool complete_practice(struct Writing *writing, void *record)
{
	struct Practice *practice = record;
	char *capitals = arena_text(writing->arena, practice->currency);

	for (char *at = capitals; practice->currency && *at; at++)
		*at = (char)(*at >= 'a' && *at <= 'z' ? *at - 'a' + 'A' : *at);
	if (practice->currency)
		practice->currency = capitals;
	return true;
}

const struct KindBehavior people_behaviors[2] = {
	{.kind = KIND_PRACTICE, .complete = complete_practice},
	{.kind = KIND_LOCATION, .complete = complete_location},
};

const struct RecordRule people_rules[] = {
	{KIND_LOCATION, {"practice", "name"}, RULE_ALWAYS, check_location},
	{KIND_PERSON, {"email"}, RULE_ALWAYS, check_email},
};
