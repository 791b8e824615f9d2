/* Detail parts: found by a walk over the tables of all kinds: every reference to this kind is a
 * section. */
#include "detail_parts.h"

#include "qtp/domain/merge.h"
#include "qtp/domain/record.h"
#include "qtp/page/agenda.h"
#include "qtp/page/detail.h"
#include "qtp/page/eligibility.h"
#include "qtp/page/list.h"

#define RELATED_SHOWN 50
#define SECTION_HEAD 1
#define LIST_HEAD 2
#define SECTION_GAP 1
#define CONTEXT_ROWS 2
#define ANSWER_WIDTH 4
#define ANSWERS_FROM 60

/* --- Reading --- */

static bool load_record(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	const struct Entity *entity = parts->entity;

	parts->values = arena_alloc(&parts->arena, entity->size);
	record_blank(entity, parts->values);
	if (!store_get(domain->store, entity, parts->record.id, parts->values, &parts->arena,
		       error))
		return false;
	parts->texts = ARENA_ARRAY(&parts->arena, entity_n_shown(entity), const char *);
	for (size_t i = 0; i < entity_n_shown(entity); i++)
		parts->texts[i] =
			record_text(domain, &entity->fields[i], parts->values, &parts->arena);
	return true;
}

static bool load_eligibility(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	size_t n;

	parts->facts = NULL;
	if (parts->record.kind != KIND_TEAM)
		return true;
	if (!team_load_facts(domain, &parts->record.id, 1, &parts->arena, &parts->facts, &n, error))
		return false;
	if (n > 0)
		parts->sections[parts->n++] = (struct Section){.type = SECTION_ELIGIBILITY,
							       .n_items = N_ELIGIBILITY_RULES};
	else
		parts->facts = NULL;
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
	if (!store_get(domain->store, section->view.entity, id, person, &parts->arena, &ignored))
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

static bool load_related(struct DetailParts *parts, struct Domain *domain,
			 const struct Entity *entity, const struct Field *scope,
			 struct Error *error)
{
	struct Section section = {.type = SECTION_RELATED};

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
	section.n_items = section.page.n + (section.more ? 1 : 0);
	if (section.n_items > 0 || is_part(scope))
		parts->sections[parts->n++] = section;
	return true;
}

static bool is_shown_otherwise(const struct DetailParts *parts, const struct Entity *entity)
{
	return parts->record.kind == KIND_SESSION && entity->kind == KIND_AGENDA;
}

static bool load_all_related(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);

		for (size_t i = 0; entity && i < entity->n_fields && parts->n < SECTIONS_MAX; i++) {
			const struct Field *field = &entity->fields[i];

			if (is_shown_otherwise(parts, entity))
				continue;
			if (field->type == FIELD_REF && field->ref == parts->record.kind &&
			    !load_related(parts, domain, entity, field, error))
				return false;
		}
	}
	return true;
}

bool detail_parts_load(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	arena_reset(&parts->arena);
	parts->n = 0;
	if (!load_record(parts, domain, error) || !load_eligibility(parts, domain, error) ||
	    !load_agenda(parts, domain, error) || !load_duplicates(parts, domain, error))
		return false;
	parts->sections[parts->n++] =
		(struct Section){.type = SECTION_FIELDS, .n_items = entity_n_shown(parts->entity)};
	return load_all_related(parts, domain, error);
}

const struct Section *detail_parts_first_related(const struct DetailParts *parts)
{
	const struct Section *first = NULL;

	for (size_t i = 0; i < parts->n; i++) {
		const struct Section *section = &parts->sections[i];

		if (!section_has_records(section))
			continue;
		if (section->view.scope->removal == REMOVAL_ALONG)
			return section;
		if (!first)
			first = section;
	}
	return first;
}

/* --- Painting --- */

static struct PageEligibility eligibility_page(const struct DetailParts *parts, int selected)
{
	return (struct PageEligibility){
		.ref = parts->facts->team->code,
		.name = parts->facts->team->name,
		.eligibility = &parts->facts->eligibility,
		.selected = selected,
	};
}

static struct PageDetail fields_page(const struct DetailParts *parts, int selected)
{
	return (struct PageDetail){.entity = parts->entity,
				   .title = "ALL FIELDS",
				   .values = parts->texts,
				   .selected = selected};
}

static int paint_eligibility(const struct DetailParts *parts, struct Area area, int selected,
			     int first)
{
	struct PageEligibility page = eligibility_page(parts, selected);

	return SECTION_HEAD + page_eligibility(area, &page, first);
}

static int paint_fields(const struct DetailParts *parts, struct Area area, int selected, int first)
{
	struct PageDetail page = fields_page(parts, selected);

	return SECTION_HEAD + page_detail(area, &page, first);
}

/* Columns at the right that the answers of a team's members take; 0: none are shown. */
static int answers_width(const struct DetailParts *parts, const struct Section *section,
			 int columns)
{
	int width = parts->facts ? ANSWER_WIDTH * (int)parts->facts->facts.n_sessions + 1 : 0;

	return section->view.entity->kind == KIND_MEMBER && columns >= ANSWERS_FROM ? width : 0;
}

static const struct EligibilityMember *find_member(const struct EligibilityFacts *facts, Id id)
{
	for (size_t i = 0; i < facts->n_members; i++)
		if (facts->members[i].member->record.id == id)
			return &facts->members[i];
	return NULL;
}

static const struct Confirmation *find_answer(const struct EligibilityMember *member, Id session)
{
	for (size_t i = 0; i < member->n_confirmations; i++)
		if (member->confirmations[i]->session == session)
			return member->confirmations[i];
	return NULL;
}

static void paint_answer(struct Area area, int row, int column, enum Attendance attendance)
{
	static const enum Glyph glyphs[] = {
		[ATTENDANCE_CONFIRMED] = GLYPH_YES,
		[ATTENDANCE_REFUSED] = GLYPH_NO,
		[ATTENDANCE_UNANSWERED] = GLYPH_DOT,
		[ATTENDANCE_OUTDATED] = GLYPH_AMBER,
	};

	area_glyph(area, row, column, attendance == ATTENDANCE_REFUSED ? STYLE_RED : STYLE_NORMAL,
		   glyphs[attendance]);
}

/* "S1 S2 S3" over what each core member has answered. */
static void paint_answers(const struct EligibilityFacts *facts, const struct PageList *list,
			  struct Area area)
{
	for (size_t i = 0; i < facts->n_sessions; i++)
		area_format(area, SECTION_HEAD, (int)i * ANSWER_WIDTH, STYLE_TITLE, "S%lld",
			    (long long)facts->sessions[i]->number);
	for (size_t row = 0; row < list->n_rows; row++) {
		const struct EligibilityMember *member = find_member(facts, list->rows[row].id);

		for (size_t i = 0;
		     member && role_is_core(member->member->role) && i < facts->n_sessions; i++)
			paint_answer(area, LIST_HEAD + (int)row, (int)i * ANSWER_WIDTH,
				     confirmation_attendance(
					     find_answer(member, facts->sessions[i]->record.id),
					     facts->sessions[i]));
	}
}

static int paint_related(const struct DetailParts *parts, const struct Section *section,
			 struct Area area, int selected, int first)
{
	size_t n = section->page.n;
	size_t skipped = (size_t)first < n ? (size_t)first : n;
	struct PageList list = {
		.columns = section->view.columns,
		.n_columns = section->view.n_columns,
		.rows = section->page.rows + skipped,
		.n_rows = n - skipped,
		.selected = -1,
		.empty = "none yet; a adds one",
	};
	int answers = answers_width(parts, section, area.columns);
	int more = LIST_HEAD + (int)(n - skipped);

	area_format(area, 0,
		    3 + page_heading(area, 0, 1,
				     section->heading ? section->heading
						      : section->view.entity->plural),
		    STYLE_DIM, "%zu%s", n, section->more ? "+" : "");
	page_list(
		area_part(area, SECTION_HEAD, 0, area.rows - SECTION_HEAD, area.columns - answers),
		&list);
	if (answers > 0 && n > 0)
		paint_answers(&parts->facts->facts, &list,
			      area_part(area, 0, area.columns - answers, area.rows, answers));
	if (section->more)
		area_text(area, more, 3, STYLE_DIM, "all of them");
	if (selected >= first)
		page_marker(area, LIST_HEAD + selected - first);
	return LIST_HEAD + (n > 0 ? (int)section->n_items : 1);
}

/* Draws a section from row `first` of what is below its head; returns the rows that all of it
 * takes. */
static int paint_section(const struct DetailParts *parts, const struct Section *section,
			 struct Area area, int selected, int first)
{
	if (section->type == SECTION_ELIGIBILITY)
		return paint_eligibility(parts, area, selected, first);
	if (section->type == SECTION_AGENDA)
		return page_agenda(area, &parts->agenda, selected, first);
	if (section->type == SECTION_FIELDS)
		return paint_fields(parts, area, selected, first);
	return paint_related(parts, section, area, selected, first);
}

/* Rows of a section: painted into no rows at all. */
static int section_height(const struct DetailParts *parts, const struct Section *section,
			  struct Area area)
{
	return paint_section(parts, section, area_part(area, 0, 0, 0, area.columns), -1, 0);
}

/* The row of an item from the section's head on. */
static int item_row(const struct DetailParts *parts, const struct Section *section, int columns,
		    size_t item)
{
	if (section->type == SECTION_ELIGIBILITY) {
		struct PageEligibility page = eligibility_page(parts, -1);

		return SECTION_HEAD + page_eligibility_row(&page, columns, (int)item);
	}
	if (section->type == SECTION_FIELDS) {
		struct PageDetail page = fields_page(parts, -1);

		return SECTION_HEAD + page_detail_row(&page, columns, (int)item);
	}
	if (section->type == SECTION_AGENDA)
		return page_agenda_row(&parts->agenda, columns, (int)item);
	return LIST_HEAD + (int)item;
}

/* The first row in view, moved as little as can be so that `row` with some rows around it is in
 * view. */
static int scroll_to(int first, int row, int height)
{
	int context = height > 3 * CONTEXT_ROWS ? CONTEXT_ROWS : 0;

	if (row + context >= first + height)
		first = row + context - height + 1;
	if (row - context < first)
		first = row - context;
	return first > 0 ? first : 0;
}

int detail_parts_paint(const struct DetailParts *parts, struct Area area, size_t section,
		       size_t item, int first, struct Arena *arena)
{
	int *tops = ARENA_ARRAY(arena, parts->n + 1, int);

	if (parts->n == 0 || area.rows < 1)
		return 0;
	for (size_t i = 0; i < parts->n; i++)
		tops[i + 1] =
			tops[i] + section_height(parts, &parts->sections[i], area) + SECTION_GAP;
	first = scroll_to(first,
			  tops[section] +
				  item_row(parts, &parts->sections[section], area.columns, item),
			  area.rows);
	for (size_t i = 0; i < parts->n; i++) {
		int row = tops[i] - first, end = tops[i + 1] - SECTION_GAP - first;
		int from = row > 0 ? row : 0;

		if (end > 0 && row < area.rows)
			paint_section(parts, &parts->sections[i],
				      area_part(area, from, 0, end - from, area.columns),
				      i == section ? (int)item : -1, row < 0 ? -row : 0);
	}
	return first;
}
