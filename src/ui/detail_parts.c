/* Detail parts, read: what is judged, the fields, and by a walk over the tables of all kinds every
 * reference to this one as a section. */
#include "detail_parts.h"

#include "qtp/domain/judge.h"
#include "qtp/domain/merge.h"
#include "qtp/domain/record.h"

#define RELATED_SHOWN 50

static bool load_record(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	const struct Entity *entity = parts->entity;

	parts->values = arena_alloc(&parts->arena, entity->size);
	record_blank(entity, parts->values);
	return domain_get(domain, entity, parts->record.id, parts->values, &parts->arena, error);
}

/* What is judged is judged anew, of the same facts as the rest of the page. */
static void load_texts(struct DetailParts *parts, struct Domain *domain)
{
	const struct Entity *entity = parts->entity;

	if (parts->facts)
		judge_fill(parts->facts->batch, parts->facts->index, parts->values);
	parts->texts = ARENA_ARRAY(&parts->arena, entity_n_shown(entity), const char *);
	for (size_t i = 0; i < entity_n_shown(entity); i++)
		parts->texts[i] =
			record_text(domain, &entity->fields[i], parts->values, &parts->arena);
}

struct Section *detail_parts_add(struct DetailParts *parts, enum SectionType type, size_t n_items)
{
	if (parts->n == SECTIONS_MAX)
		return NULL;
	parts->sections[parts->n] = (struct Section){.type = type, .n_items = n_items};
	return &parts->sections[parts->n++];
}

/* An application is judged by its rules, a team by how it goes; its rules follow. */
static bool load_team(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	struct TeamFacts *facts;
	size_t n;

	if (parts->record.kind != KIND_TEAM)
		return true;
	if (((const struct Team *)parts->values)->stage == STAGE_ACCEPTED)
		return detail_team_load(parts, domain, error);
	if (!team_load_facts(&(struct Loading){domain, DEPTH_WHOLE, &parts->arena},
			     (struct IdSpan){&parts->record.id, 1}, &facts, &n, error))
		return false;
	if (n > 0) {
		parts->facts = facts;
		detail_parts_add(parts, SECTION_ELIGIBILITY, (int)eligibility_rule_count());
	}
	return true;
}

bool section_has_records(const struct Section *section)
{
	return section->type == SECTION_RELATED || section->type == SECTION_AGENDA;
}

/* The days of a session stand first on its page. */
static bool load_agenda(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_AGENDA);
	struct Section section = {.type = SECTION_AGENDA};

	if (parts->record.kind != KIND_SESSION)
		return true;
	if (!agenda_load(domain, parts->record.id, &parts->arena, &parts->agenda, error))
		return false;
	list_view_init(&section.view, entity);
	section.view.scope = entity_field(entity, "session");
	section.view.scope_id = parts->record.id;
	section.n_items = section.page.n = parts->agenda.n_rows;
	section.page.rows = ARENA_ARRAY(&parts->arena, section.page.n, struct ListRow);
	for (size_t i = 0; i < section.page.n; i++)
		section.page.rows[i].id = parts->agenda.rows[i].item->record.id;
	parts->sections[parts->n++] = section;
	return true;
}

static struct ListRow duplicate_row(struct DetailParts *parts, struct Domain *domain,
				    const struct Section *section, Id id)
{
	struct Person *person = ARENA_NEW(&parts->arena, struct Person);
	const char **cells = ARENA_ARRAY(&parts->arena, section->view.n_columns, const char *);
	struct Error ignored;

	record_blank(section->view.entity, person);
	if (!domain_get(domain, section->view.entity, id, person, &parts->arena, &ignored))
		record_blank(section->view.entity, person);
	for (size_t i = 0; i < section->view.n_columns; i++)
		cells[i] = record_text(domain, section->view.columns[i], person, &parts->arena);
	return (struct ListRow){.id = id, .record = person, .cells = cells};
}

/* Who may be the same person; Enter puts the two side by side. */
static bool load_duplicates(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	struct Section section = {.type = SECTION_DUPLICATES,
				  .heading = "possible duplicates, Enter merges"};
	struct Duplicate *pairs;
	size_t n;

	if (parts->record.kind != KIND_PERSON)
		return true;
	if (!merge_candidates_of(domain, parts->record.id, &parts->arena, &pairs, &n, error))
		return false;
	if (n == 0)
		return true;
	list_view_init(&section.view, entity_get(KIND_PERSON));
	section.n_items = section.page.n = n;
	section.page.rows = ARENA_ARRAY(&parts->arena, n, struct ListRow);
	for (size_t i = 0; i < n; i++)
		section.page.rows[i] = duplicate_row(parts, domain, &section, pairs[i].second);
	parts->sections[parts->n++] = section;
	return true;
}

/* The default columns but the one that says what is known already. */
static void choose_columns(struct ListView *view)
{
	size_t n = 0;

	for (size_t i = 0; i < view->n_columns; i++)
		if (view->columns[i] != view->scope)
			view->columns[n++] = view->columns[i];
	view->n_columns = n;
}

/* Whether a record could not be without the one it refers to: shown even when there is none yet. */
static bool is_part(const struct Field *scope)
{
	return scope->removal == REMOVAL_ALONG || (scope->flags & FIELD_REQUIRED);
}

/* Coaching and measuring begin when a team is accepted; who has none of something has no need of
 * it. */
static bool is_left_out(const struct DetailParts *parts, enum Kind kind)
{
	if (parts->record.kind == KIND_PERSON)
		return true;
	return parts->record.kind == KIND_TEAM &&
	       (kind == KIND_MEASURE || kind == KIND_CONTACT || kind == KIND_CONTACT_TEAM ||
		kind == KIND_ACTION || kind == KIND_SCORE);
}

/* Mere links are called by what they say about this record; NULL: by their kind. */
static const char *heading_of(const struct Entity *entity, const struct Field *scope)
{
	if (entity->kind == KIND_CONTACT_PERSON)
		return scope->ref == KIND_PERSON ? "contacts taken part in" : "who was on it";
	if (entity->kind == KIND_CONTACT_TEAM)
		return scope->ref == KIND_TEAM ? "shared contacts" : "further teams";
	return NULL;
}

static bool load_related(struct DetailParts *parts, struct Domain *domain,
			 const struct Entity *entity, const struct Field *scope,
			 struct Error *error)
{
	struct Section section = {.type = SECTION_RELATED, .heading = heading_of(entity, scope)};

	list_view_init(&section.view, entity);
	section.view.scope = scope;
	section.view.scope_id = parts->record.id;
	choose_columns(&section.view);
	if (!list_load(domain, &section.view, 0, false, RELATED_SHOWN + 1, &parts->arena,
		       &section.page, error))
		return false;
	section.more = section.page.n > RELATED_SHOWN;
	if (section.more)
		section.page.n = RELATED_SHOWN;
	section.n_items = section.page.n + (section.more || section.page.n == 0 ? 1 : 0);
	if ((section.page.n > 0 || (is_part(scope) && !is_left_out(parts, entity->kind))) &&
	    parts->n < SECTIONS_MAX)
		parts->sections[parts->n++] = section;
	return true;
}

static bool is_shown_otherwise(const struct DetailParts *parts, const struct Entity *entity)
{
	return (parts->record.kind == KIND_SESSION && entity->kind == KIND_AGENDA) ||
	       detail_team_shows(parts, entity->kind);
}

static bool load_all_related(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);

		for (size_t i = 0; entity && i < entity->n_fields && parts->n < SECTIONS_MAX; i++) {
			const struct Field *field = &entity->fields[i];

			if (is_shown_otherwise(parts, entity) ||
			    detail_person_shows(parts, entity->kind, field))
				continue;
			if (field->type == FIELD_REF && field->ref == parts->record.kind &&
			    !load_related(parts, domain, entity, field, error))
				return false;
		}
	}
	return true;
}

static bool load_all(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	if (!load_record(parts, domain, error) || !load_team(parts, domain, error) ||
	    !load_agenda(parts, domain, error) || !load_duplicates(parts, domain, error))
		return false;
	load_texts(parts, domain);
	detail_parts_add(parts, SECTION_FIELDS, entity_n_shown(parts->entity));
	if (!detail_person_load(parts, domain, error))
		return false;
	return load_all_related(parts, domain, error);
}

bool detail_parts_load(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	bool began = domain_read_begin(domain), loaded;

	arena_reset(&parts->arena);
	parts->n = 0;
	parts->facts = NULL;
	parts->team = (struct TeamPage){0};
	parts->person = (struct PersonPage){0};
	loaded = load_all(parts, domain, error);
	domain_read_end(domain, began);
	return loaded;
}

const struct Section *detail_parts_first_related(const struct DetailParts *parts)
{
	const struct Section *first = NULL;

	for (size_t i = 0; i < parts->n; i++) {
		const struct Section *section = &parts->sections[i];

		if (!section->view.scope)
			continue;
		if (is_part(section->view.scope))
			return section;
		if (!first)
			first = section;
	}
	return first;
}

const char *section_name(const struct Section *section)
{
	static const char *const names[N_SECTION_TYPES] = {
		[SECTION_ELIGIBILITY] = "eligibility",
		[SECTION_FIELDS] = "all fields",
		[SECTION_AGENDA] = "agenda",
		[SECTION_DUPLICATES] = "possible duplicates",
		[SECTION_CORE] = "core",
		[SECTION_ACTIONS] = "actions",
		[SECTION_SCORES] = "scores",
		[SECTION_AIM] = "aim",
		[SECTION_MEASURES] = "other measures",
		[SECTION_CONTACTS] = "contacts",
		[SECTION_YEARS] = "teams over the years",
		[SECTION_TAUGHT] = "sessions taught",
	};

	if (section->type == SECTION_RELATED && section->heading)
		return section->heading;
	return section->type == SECTION_RELATED ? section->view.entity->plural
						: names[section->type];
}
