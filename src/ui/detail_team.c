/* Detail team: the sections of an accepted team, and what lies under their items. */
#include "detail_parts.h"

#include "qtp/base/math.h"
#include "qtp/page/team.h"

/* A section of a team, with what `a` adds on it. */
static void add_section(struct DetailParts *parts, enum SectionType type, enum Kind kind,
			enum Lane lane, enum Lane wide_lane, size_t n_items)
{
	struct Section *section = detail_parts_add(parts, type, n_items);
	const struct Entity *entity = entity_get(kind);

	if (!section)
		return;
	section->lane = lane;
	section->wide_lane = wide_lane;
	list_view_init(&section->view, entity);
	section->view.scope = entity_field(entity, "team");
	section->view.scope_id = parts->record.id;
}

bool detail_team_load(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	struct TeamPage *team = &parts->team;
	size_t actions, contacts;

	if (!team_page_load(domain, parts->record.id, &parts->arena, team, error))
		return false;
	parts->facts = team->facts;
	actions = size_min(team->n_actions, PAGE_TEAM_ACTIONS) +
		  (team->n_actions > PAGE_TEAM_ACTIONS);
	contacts = team->n_contacts > 0 ? team->n_contacts + 1 : 0;
	detail_parts_add(parts, SECTION_TEAM_HEAD, 0);
	add_section(parts, SECTION_CORE, KIND_MEMBER, LANE_LEFT, LANE_LEFT,
		    team->n_core + size_max(team->n_sponsors, 1) + 1);
	add_section(parts, SECTION_ACTIONS, KIND_ACTION, LANE_RIGHT, LANE_RIGHT,
		    size_max(actions, 1));
	add_section(parts, SECTION_SCORES, KIND_SCORE, LANE_RIGHT, LANE_RIGHT, 1);
	add_section(parts, SECTION_AIM, KIND_MEASURE, LANE_FULL, LANE_LEFT, 1);
	if (team->measures.n > 1)
		add_section(parts, SECTION_MEASURES, KIND_MEASURE, LANE_FULL, LANE_LEFT,
			    team->measures.n - 1);
	add_section(parts, SECTION_CONTACTS, KIND_CONTACT, LANE_FULL, LANE_RIGHT,
		    size_max(contacts, 1));
	detail_parts_add(parts, SECTION_ELIGIBILITY, (int)eligibility_rule_count());
	return true;
}

bool detail_team_shows(const struct DetailParts *parts, enum Kind kind)
{
	return parts->team.facts &&
	       (kind == KIND_ACTION || kind == KIND_SCORE || kind == KIND_MEASURE ||
		kind == KIND_CONTACT || kind == KIND_CONTACT_TEAM);
}

static const struct TeamPerson *person_at(const struct TeamPage *team, size_t item)
{
	if (item < team->n_core)
		return &team->core[item];
	item -= team->n_core;
	return item < team->n_sponsors ? &team->sponsors[item] : NULL;
}

static bool is_coach(const struct TeamPage *team, size_t item)
{
	return item == team->n_core + size_max(team->n_sponsors, 1) && team->coach > 0;
}

static struct Target core_target(const struct TeamPage *team, size_t item)
{
	const struct TeamPerson *person = person_at(team, item);

	if (person)
		return (struct Target){KIND_MEMBER, person->member};
	return is_coach(team, item) ? (struct Target){KIND_PERSON, team->coach} : TARGET_NONE;
}

struct Target detail_team_target(const struct DetailParts *parts, const struct Section *section,
				 size_t item)
{
	const struct TeamPage *team = &parts->team;
	size_t measure = section->type == SECTION_MEASURES ? item + 1 : item;

	if (section->type == SECTION_CORE)
		return core_target(team, item);
	if (section->type == SECTION_ACTIONS && item < size_min(team->n_actions, PAGE_TEAM_ACTIONS))
		return (struct Target){KIND_ACTION, team->actions[item].id};
	if ((section->type == SECTION_AIM || section->type == SECTION_MEASURES) &&
	    measure < team->measures.n)
		return (struct Target){KIND_MEASURE, team->measures.ids[measure]};
	if (section->type == SECTION_CONTACTS && item < team->n_contacts)
		return (struct Target){KIND_CONTACT, team->contacts[item].contact->record.id};
	return TARGET_NONE;
}

/* A member leads to the person, who is one for all teams. */
struct Target detail_team_opens(const struct DetailParts *parts, const struct Section *section,
				size_t item)
{
	const struct TeamPerson *person =
		section->type == SECTION_CORE ? person_at(&parts->team, item) : NULL;

	return person ? (struct Target){KIND_PERSON, person->person}
		      : detail_team_target(parts, section, item);
}

bool detail_team_work(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	if (!parts->team.facts || parts->team.n_outlined == parts->team.measures.n)
		return false;
	if (!team_page_outline(domain, &parts->team, &parts->arena, error))
		parts->team.measures.n = parts->team.n_outlined;
	return true;
}
