/* Detail person: the sections of a person, beside the fields where there is room. */
#include "detail_parts.h"

#include <string.h>

bool detail_person_load(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	struct PersonPage *person = &parts->person;
	struct Section *section;

	if (parts->record.kind != KIND_PERSON)
		return true;
	if (!person_page_load(domain, parts->record.id, &parts->arena, person, error))
		return false;
	parts->sections[parts->n - 1].lane = parts->sections[parts->n - 1].wide_lane = LANE_LEFT;
	section = detail_parts_add(parts, SECTION_YEARS, person->n_roles);
	if (section) {
		section->lane = section->wide_lane = LANE_RIGHT;
		list_view_init(&section->view, entity_get(KIND_MEMBER));
		section->view.scope = entity_field(section->view.entity, "person");
		section->view.scope_id = parts->record.id;
	}
	if (person->n_sessions > 0) {
		section = detail_parts_add(parts, SECTION_TAUGHT, person->n_sessions);
		if (section)
			section->lane = section->wide_lane = LANE_RIGHT;
	}
	return true;
}

bool detail_person_shows(const struct DetailParts *parts, enum Kind kind, const struct Field *field)
{
	return parts->person.is_person &&
	       ((kind == KIND_MEMBER && strcmp(field->key, "person") == 0) ||
		(kind == KIND_TEAM && strcmp(field->key, "coach") == 0) ||
		(kind == KIND_AGENDA && strcmp(field->key, "faculty") == 0));
}

struct Target detail_person_opens(const struct DetailParts *parts, const struct Section *section,
				  size_t item)
{
	if (section->type == SECTION_YEARS && item < parts->person.n_roles)
		return (struct Target){KIND_TEAM, parts->person.roles[item].team};
	if (section->type == SECTION_TAUGHT && item < parts->person.n_sessions)
		return (struct Target){KIND_SESSION, parts->person.sessions[item].session};
	return TARGET_NONE;
}
