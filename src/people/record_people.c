/* People: what locations and people do when they are written. */
#include "tables.h"
#include "view_duplicates.h"

#include "qtp/engine/base/name.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/scope.h"
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

/* ---- names ---- */

static struct NameParts parts_of(const struct Person *person)
{
	return (struct NameParts){person->given, person->family};
}

/* Whether the parts can be those of the name, as they are where a split is corrected. */
static bool fit_name(const struct Person *person, struct Arena *arena)
{
	return name_has(person->name, person->given, arena) &&
	       name_has(person->name, person->family, arena);
}

/* Whether the parts are what the rule makes of the name, or there are none. */
static bool is_split(const struct Person *person, struct Arena *arena)
{
	struct NameParts parts = name_split(person->name, arena);

	return (!person->given && !person->family) ||
	       (text_equal(parts.given, person->given) && text_equal(parts.family, person->family));
}

static void split_again(struct Person *person, struct Arena *arena)
{
	struct NameParts parts = name_split(person->name, arena);

	person->given = *parts.given ? parts.given : NULL;
	person->family = *parts.family ? parts.family : NULL;
}

/* The name as shown follows its parts where it was made of them and no longer has their words. */
static void follow_parts(const struct Person *before, struct Person *person, struct Arena *arena)
{
	if (!text_equal(before->name, name_join(parts_of(before), arena)) ||
	    fit_name(person, arena))
		return;
	person->name = name_join(parts_of(person), arena);
	if (text_is_empty(person->name))
		person->name = before->name;
}

static bool complete_person(struct Writing *writing, void *record)
{
	struct Person *person = record;
	const struct Person *before = writing->before;
	bool renamed, parted;

	if (!before) {
		writing->entity->fill->fill(person, writing->arena);
		return true;
	}
	if (writing_says(writing, "name") && writing_says(writing, "given") &&
	    writing_says(writing, "family"))
		return true;
	renamed = !text_equal(before->name, person->name);
	parted = !text_equal(before->given, person->given) ||
		 !text_equal(before->family, person->family);
	if (parted && !renamed)
		follow_parts(before, person, writing->arena);
	else if (renamed && !parted && !text_is_empty(person->name) &&
		 (is_split(before, writing->arena) || !fit_name(person, writing->arena)))
		split_again(person, writing->arena);
	return true;
}

/* A practice does not have two places of one name: asked about, not refused. */
static bool check_location(struct Writing *writing, const void *record)
{
	static const char *const fields[] = {"name", NULL};
	const struct Location *location = record;
	struct FieldsQuery query = {.entity = writing->entity,
				    .owner = "practice",
				    .ids = &location->practice,
				    .n_ids = 1,
				    .fields = fields};
	struct Records others;

	if (!location->practice || !location->name)
		return true;
	query.named = text_fold(writing->arena, location->name);
	if (!domain_read_fields(writing->domain, &query, writing->arena, &others, writing->error))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Location *other = records_at(&others, i);

		if (other->record.id != location->record.id)
			issues_warn(writing->issues, "name",
				    "This practice has a location %s already. Change that one, or "
				    "give one of them another name.",
				    text_show(writing->arena, other->name));
	}
	return true;
}

/* Whoever may not see the other record can neither use nor change it. */
static void warn_of_email(struct Writing *writing, const struct Person *other)
{
	const char *email = text_show(writing->arena, other->email);
	const char *name = text_show(writing->arena, other->name);

	if (scope_said(writing->domain, (struct KindId){KIND_PERSON, other->record.id}, name) ==
	    name)
		issues_warn(writing->issues, "email",
			    "%s has the e-mail %s already. Is it the same person? Use that "
			    "record, or give one of them another e-mail.",
			    name, email);
	else
		issues_warn(writing->issues, "email",
			    "Somebody who is not in view has the e-mail %s already. Give another "
			    "e-mail, or let somebody who sees everybody add the person.",
			    email);
}

/* A duplicate is asked about, not refused: two people may share an address. */
static bool check_email(struct Writing *writing, const void *record)
{
	const struct Person *person = record;
	struct IdSpan ids;

	if (text_is_empty(person->email))
		return true;
	if (!domain_find(writing->domain,
			 &(struct FindQuery){.kind = writing->entity->kind,
					     .text = person->email,
					     .by_ref = true,
					     .limit = FOUND_MAX},
			 writing->arena, &ids, writing->error))
		return false;
	for (size_t i = 0; i < ids.n; i++) {
		struct Person other;

		if (ids.ids[i] == person->record.id)
			continue;
		if (!writing_load(writing, KIND_PERSON, ids.ids[i], &other))
			return false;
		if (other.email && strcmp(text_fold(writing->arena, other.email),
					  text_fold(writing->arena, person->email)) == 0) {
			warn_of_email(writing, &other);
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

/* "Lakeside Oncology in Dallas is there already": another practice of the name. */
static const char *practice_hint(struct Domain *domain, const void *record, struct Arena *arena)
{
	const struct Practice *practice = record;
	const char *name = text_fold(arena, practice->name ? practice->name : "");
	struct FindQuery query = {.kind = KIND_PRACTICE, .text = name, .limit = FOUND_MAX};
	struct Error ignored;
	struct Practice other;
	struct IdSpan ids;

	if (!*name || !domain_find(domain, &query, arena, &ids, &ignored))
		return NULL;
	for (size_t i = 0; i < ids.n; i++)
		if (ids.ids[i] != practice->record.id &&
		    domain_get(domain, (struct KindId){KIND_PRACTICE, ids.ids[i]}, &other, arena,
			       &ignored) &&
		    other.name && strcmp(text_fold(arena, other.name), name) == 0)
			return arena_format(arena, "%s%s%s is there already",
					    text_show(arena, other.name), other.city ? " in " : "",
					    other.city ? text_show(arena, other.city) : "");
	return NULL;
}

static const struct KindBehavior behaviors_rows[] = {
	{.kind = KIND_PRACTICE,
	 .complete = complete_practice,
	 .hinted = "name",
	 .hint = practice_hint},
	{.kind = KIND_LOCATION, .complete = complete_location},
	{.kind = KIND_PERSON, .complete = complete_person, .hinted = "name", .hint = person_hint},
};
const struct KindBehaviorTable people_behaviors = CAPABILITY_ROWS(behaviors_rows);

static const struct RecordRule rules_rows[] = {
	{KIND_LOCATION, {"practice", "name"}, RULE_ALWAYS, check_location},
	{KIND_PERSON, {"email"}, RULE_ALWAYS, check_email, .warns = true},
};
const struct RecordRuleTable people_rules = CAPABILITY_ROWS(rules_rows);
