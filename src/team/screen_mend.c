/* Mend: where a rule of eligibility is mended: the field of the team or of its leader, the member
 * that is missing, the answers. */

#include "screen_mend.h"
#include "screen_layers.h"
#include "view_team_page.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/people.h"

#include <string.h>

/* What a rule is about. */
enum MendPlace {
	PLACE_TEAM,    /* a field of the team */
	PLACE_LEADER,  /* a field of its leader; without one, who leads */
	PLACE_ROLE,    /* a member in a role; where there are too many, all members */
	PLACE_ANSWERS, /* what the core has answered */
	PLACE_OTHER    /* the person who is in another team as well */
};

struct MendRow {
	const char *rule;
	enum MendPlace place;
	const char *text; /* the field's key, or the role */
};

/* A row for each of eligibility_rules. */
static const struct MendRow rows[] = {
	{"core_size", PLACE_ROLE, "core"},
	{"one_leader", PLACE_ROLE, "leader"},
	{"leader_profession", PLACE_LEADER, "profession"},
	{"leader_member", PLACE_LEADER, "membership"},
	{"leader_standing", PLACE_LEADER, "standing"},
	{"sessions", PLACE_ANSWERS, NULL},
	{"sponsor", PLACE_ROLE, "sponsor"},
	{"letter", PLACE_TEAM, "letter_received"},
	{"problem", PLACE_TEAM, "problem"},
	{"one_team", PLACE_OTHER, NULL},
	{"larger_team", PLACE_ROLE, "extended"},
};

static const struct MendRow *row_of(const struct RuleFinding *finding)
{
	size_t i = 0;

	while (i < N_ITEMS(rows) && strcmp(rows[i].rule, eligibility_rules[finding->rule].key) != 0)
		i++;
	return i < N_ITEMS(rows) ? &rows[i] : NULL;
}

static const struct EligibilityFacts *facts_of_page(const struct DetailParts *parts)
{
	return &((const struct TeamPage *)parts->model)->facts->facts;
}

static const struct Person *find_leader(const struct EligibilityFacts *facts)
{
	for (size_t i = 0; i < facts->n_members; i++)
		if (facts->members[i].member->role == ROLE_LEADER &&
		    member_is_current(facts->members[i].member, facts->today))
			return facts->members[i].person;
	return NULL;
}

/* Of a member the day that her membership ends, or begins after today. */
static const char *membership_field(const struct Person *person, Day today)
{
	if (person->membership != MEMBERSHIP_MEMBER)
		return "membership";
	if (person->member_from != DAY_NONE && person->member_from > today)
		return "member_from";
	return person->member_until != DAY_NONE ? "member_until" : "membership";
}

struct FieldAt mend_field(const struct DetailParts *parts, const struct RuleFinding *finding)
{
	const struct EligibilityFacts *facts = facts_of_page(parts);
	const struct MendRow *row = row_of(finding);
	const struct Person *leader = find_leader(facts);
	const char *key;

	if (row && row->place == PLACE_TEAM)
		return (struct FieldAt){parts->record, entity_field(parts->entity, row->text)};
	if (!row || row->place != PLACE_LEADER || !leader)
		return (struct FieldAt){TARGET_NONE, NULL};
	key = strcmp(row->text, "membership") == 0 ? membership_field(leader, facts->today)
						   : row->text;
	return (struct FieldAt){{KIND_PERSON, leader->record.id},
				entity_field(entity_get(KIND_PERSON), key)};
}

static void list_members(struct App *app, const struct DetailParts *parts)
{
	const struct Entity *member = entity_get(KIND_MEMBER);

	list_open_scope(app, member, entity_field(member, "team"), parts->record.id);
}

static void add_member(struct App *app, const struct DetailParts *parts, const char *role)
{
	const struct Entity *member = entity_get(KIND_MEMBER);

	form_open_add(app, (struct Addition){.entity = member,
					     .owner = entity_field(member, "team"),
					     .owner_id = parts->record.id,
					     .field = "role",
					     .text = role});
}

/* Who of the team could take the role, or has it and is one too many. */
static bool has_members_for(const struct EligibilityFacts *facts, const char *role)
{
	size_t n_core = 0, n_all = 0;

	for (size_t i = 0; i < facts->n_members; i++) {
		if (!member_is_current(facts->members[i].member, facts->today))
			continue;
		n_all++;
		n_core += role_is_core(facts->members[i].member->role);
	}
	if (strcmp(role, "leader") == 0)
		return n_core > 0;
	if (strcmp(role, "core") == 0)
		return facts->season->core_max != NUMBER_NONE &&
		       (int64_t)n_core > facts->season->core_max;
	return strcmp(role, "extended") == 0 && facts->season->larger_max != NUMBER_NONE &&
	       (int64_t)n_all > facts->season->larger_max;
}

static void open_other(struct App *app, const struct EligibilityFacts *facts)
{
	for (size_t i = 0; i < facts->n_members; i++)
		if (facts->members[i].other_team) {
			detail_open(app, (struct Target){KIND_PERSON,
							 facts->members[i].person->record.id});
			return;
		}
}

void mend_open(struct App *app, const struct DetailParts *parts, const struct RuleFinding *finding)
{
	const struct EligibilityFacts *facts = facts_of_page(parts);
	const struct MendRow *row = row_of(finding);
	struct FieldAt at = mend_field(parts, finding);
	const char *role = row && row->place == PLACE_ROLE ? row->text : "leader";

	if (at.field)
		form_open_edit(app, at.record, at.field);
	else if (row && row->place == PLACE_ANSWERS)
		answers_open(app, parts->record.id);
	else if (row && row->place == PLACE_OTHER)
		open_other(app, facts);
	else if (has_members_for(facts, role))
		list_members(app, parts);
	else
		add_member(app, parts, role);
}
