/* Detail paint: the table of painters, one a type of section. */
#include "detail_parts.h"
#include "qtp/page/agenda.h"
#include "qtp/page/detail.h"
#include "qtp/page/eligibility.h"
#include "qtp/page/list.h"
#include "qtp/page/person.h"
#include "qtp/page/team.h"

#define SECTION_HEAD 1
#define LIST_HEAD 2
#define ANSWER_WIDTH 4
#define ANSWERS_FROM 60
#define AIM_ROWS 4 /* of the chart's data */
#define AIM_ROWS_WIDE 8

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

static int paint_eligibility(const struct DetailParts *parts, const struct Section *section,
			     struct Area area, int selected, int first)
{
	struct PageEligibility page = eligibility_page(parts, selected);

	(void)section;
	return SECTION_HEAD + page_eligibility(area, &page, first);
}

static int eligibility_row(const struct DetailParts *parts, const struct Section *section,
			   int columns, size_t item)
{
	struct PageEligibility page = eligibility_page(parts, -1);

	(void)section;
	return SECTION_HEAD + page_eligibility_row(&page, columns, (int)item);
}

static int paint_fields(const struct DetailParts *parts, const struct Section *section,
			struct Area area, int selected, int first)
{
	struct PageDetail page = fields_page(parts, selected);

	(void)section;
	return SECTION_HEAD + page_detail(area, &page, first);
}

static int field_row(const struct DetailParts *parts, const struct Section *section, int columns,
		     size_t item)
{
	struct PageDetail page = fields_page(parts, -1);

	(void)section;
	return SECTION_HEAD + page_detail_row(&page, columns, (int)item);
}

static int paint_agenda(const struct DetailParts *parts, const struct Section *section,
			struct Area area, int selected, int first)
{
	(void)section;
	return page_agenda(area, &parts->agenda, selected, first);
}

static int agenda_row(const struct DetailParts *parts, const struct Section *section, int columns,
		      size_t item)
{
	(void)section;
	return page_agenda_row(&parts->agenda, columns, (int)item);
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
			page_answer(area, LIST_HEAD + (int)row, (int)i * ANSWER_WIDTH,
				    confirmation_attendance(
					    find_answer(member, facts->sessions[i]->record.id),
					    facts->sessions[i]));
	}
}

/* The name of a section and how many it holds; without any, what adds one. */
static void paint_related_head(const struct Section *section, struct Area area)
{
	size_t n = section->page.n;
	int column = 3 + page_heading(area, 0, 1,
				      section->heading ? section->heading
						       : section->view.entity->plural);

	if (n == 0)
		area_text(area, 0, column, STYLE_DIM, "none yet; here a adds one");
	else
		area_format(area, 0, column, STYLE_DIM, "%zu%s", n, section->more ? "+" : "");
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
	};
	int answers = answers_width(parts, section, area.columns);
	int more = LIST_HEAD + (int)(n - skipped);

	paint_related_head(section, area);
	if (n == 0) {
		if (selected >= 0)
			page_marker(area, 0);
		return SECTION_HEAD;
	}
	page_list(
		area_part(area, SECTION_HEAD, 0, area.rows - SECTION_HEAD, area.columns - answers),
		&list);
	if (answers > 0)
		paint_answers(&parts->facts->facts, &list,
			      area_part(area, 0, area.columns - answers, area.rows, answers));
	if (section->more)
		area_text(area, more, 3, STYLE_DIM, "all of them");
	if (selected >= first)
		page_marker(area, LIST_HEAD + selected - first);
	return LIST_HEAD + (int)section->n_items;
}

static int related_row(const struct DetailParts *parts, const struct Section *section, int columns,
		       size_t item)
{
	(void)parts;
	(void)columns;
	return section->page.n > 0 ? LIST_HEAD + (int)item : 0;
}

/* --- Parts of a team --- */

static int paint_team_head(const struct DetailParts *parts, const struct Section *section,
			   struct Area area, int selected, int first)
{
	(void)section;
	(void)selected;
	(void)first;
	return page_team_head(area, &parts->team);
}

static int paint_core(const struct DetailParts *parts, const struct Section *section,
		      struct Area area, int selected, int first)
{
	(void)section;
	(void)first;
	return page_team_core(area, &parts->team, selected);
}

static int paint_actions(const struct DetailParts *parts, const struct Section *section,
			 struct Area area, int selected, int first)
{
	(void)section;
	(void)first;
	return page_team_actions(area, &parts->team, selected);
}

static int paint_scores(const struct DetailParts *parts, const struct Section *section,
			struct Area area, int selected, int first)
{
	(void)section;
	(void)first;
	return page_team_scores(area, &parts->team, selected);
}

static int paint_aim(const struct DetailParts *parts, const struct Section *section,
		     struct Area area, int selected, int first)
{
	(void)section;
	(void)first;
	return page_team_aim(area, &parts->team,
			     detail_parts_wide(parts) ? AIM_ROWS_WIDE : AIM_ROWS, selected);
}

static int paint_measures(const struct DetailParts *parts, const struct Section *section,
			  struct Area area, int selected, int first)
{
	(void)section;
	(void)first;
	return page_team_measures(area, &parts->team, selected);
}

static int paint_contacts(const struct DetailParts *parts, const struct Section *section,
			  struct Area area, int selected, int first)
{
	(void)section;
	(void)first;
	return page_team_contacts(area, &parts->team, selected);
}

static int paint_years(const struct DetailParts *parts, const struct Section *section,
		       struct Area area, int selected, int first)
{
	(void)section;
	(void)first;
	return page_person_years(area, &parts->person, selected);
}

static int years_row(const struct DetailParts *parts, const struct Section *section, int columns,
		     size_t item)
{
	(void)section;
	(void)columns;
	return page_person_years_row(&parts->person, (int)item);
}

static int paint_taught(const struct DetailParts *parts, const struct Section *section,
			struct Area area, int selected, int first)
{
	(void)section;
	(void)first;
	return page_person_taught(area, &parts->person, selected);
}

/* The head alone, or rows below it. */
static int team_row(const struct DetailParts *parts, const struct Section *section, int columns,
		    size_t item)
{
	bool at_head = section->type == SECTION_SCORES || section->type == SECTION_AIM;

	(void)parts;
	(void)columns;
	return at_head ? 0 : SECTION_HEAD + (int)item;
}

static const struct SectionPainter painters[N_SECTION_TYPES] = {
	[SECTION_ELIGIBILITY] = {paint_eligibility, eligibility_row, false},
	[SECTION_FIELDS] = {paint_fields, field_row, false},
	[SECTION_RELATED] = {paint_related, related_row, false},
	[SECTION_AGENDA] = {paint_agenda, agenda_row, false},
	[SECTION_DUPLICATES] = {paint_related, related_row, false},
	[SECTION_TEAM_HEAD] = {paint_team_head, team_row, true},
	[SECTION_CORE] = {paint_core, team_row, true},
	[SECTION_ACTIONS] = {paint_actions, team_row, true},
	[SECTION_SCORES] = {paint_scores, team_row, true},
	[SECTION_AIM] = {paint_aim, team_row, true},
	[SECTION_MEASURES] = {paint_measures, team_row, true},
	[SECTION_CONTACTS] = {paint_contacts, team_row, true},
	[SECTION_YEARS] = {paint_years, years_row, true},
	[SECTION_TAUGHT] = {paint_taught, team_row, true},
};

const struct SectionPainter *section_painter(enum SectionType type)
{
	return &painters[type];
}
