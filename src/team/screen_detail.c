/* Page of a team: what its parts share, its state, its core and its eligibility. */
#include "qtp/team/view_team.h"

#include "page_eligibility.h"
#include "page_team.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"
#include "screen_mend.h"
#include "tables.h"

#define ANSWER_WIDTH 4
#define ANSWERS_FROM 60

/* An application is judged by its rules, a team by how it goes; its rules follow. */
static bool load_team(struct DetailParts *parts, struct Domain *domain, struct Error *error)
{
	struct TeamPage *page = parts->model;
	struct TeamFacts *facts;
	size_t n;

	if (((const struct Team *)parts->values)->stage == STAGE_ACCEPTED) {
		if (!team_page_load(domain, parts->record.id, &parts->arena, page, error))
			return false;
	} else if (!team_load_facts(&(struct Loading){domain, DEPTH_WHOLE, &parts->arena},
				    (struct IdSpan){&parts->record.id, 1}, &facts, &n, error)) {
		return false;
	} else {
		page->facts = n > 0 ? facts : NULL;
	}
	if (page->facts) {
		parts->batch = page->facts->batch;
		parts->index = page->facts->index;
	}
	return true;
}

const struct TeamFacts *detail_accepted_team(const struct DetailParts *parts)
{
	const struct TeamFacts *team = ((const struct TeamPage *)parts->model)->facts;

	return team && team->team->stage == STAGE_ACCEPTED ? team : NULL;
}

static bool load_head(struct DetailParts *parts, struct Section *section, struct Domain *domain,
		      struct Error *error)
{
	(void)domain;
	(void)error;
	section->hidden = !detail_accepted_team(parts);
	return true;
}

static int paint_head(const struct DetailParts *parts, const struct Section *section,
		      struct Area area, int selected, int first)
{
	(void)section;
	(void)selected;
	(void)first;
	return page_team_head(area, parts->model);
}

/* --- Core --- */

static bool load_core(struct DetailParts *parts, struct Section *section, struct Domain *domain,
		      struct Error *error)
{
	const struct TeamPage *page = parts->model;

	section->n_items = page->n_core + size_max(page->n_sponsors, 1);
	return load_head(parts, section, domain, error);
}

PART_PAINTER(paint_core, page_team_core)

static const struct TeamPerson *person_at(const struct TeamPage *team, size_t item)
{
	if (item < team->n_core)
		return &team->core[item];
	item -= team->n_core;
	return item < team->n_sponsors ? &team->sponsors[item] : NULL;
}

static struct Target core_target(const struct DetailParts *parts, const struct Section *section,
				 size_t item)
{
	const struct TeamPerson *person = person_at(parts->model, item);

	(void)section;
	return person ? (struct Target){KIND_MEMBER, person->member} : TARGET_NONE;
}

/* A member leads to the person, who is one for all teams. */
static struct Target core_opens(const struct DetailParts *parts, const struct Section *section,
				size_t item)
{
	const struct TeamPerson *person = person_at(parts->model, item);

	(void)section;
	return person ? (struct Target){KIND_PERSON, person->person} : TARGET_NONE;
}

/* --- Eligibility --- */

static bool load_eligibility(struct DetailParts *parts, struct Section *section,
			     struct Domain *domain, struct Error *error)
{
	const struct TeamPage *page = parts->model;

	(void)domain;
	(void)error;
	section->hidden = !page->facts;
	section->n_items = eligibility_rule_count();
	for (size_t i = 0; page->facts && i < section->n_items && !section->first_item; i++)
		if (page->facts->eligibility.findings[i].verdict == VERDICT_FAIL)
			section->first_item = i;
	return true;
}

static struct PageEligibility eligibility_page(const struct DetailParts *parts, int selected)
{
	const struct TeamPage *page = parts->model;

	return (struct PageEligibility){
		.ref = page->facts->team->code,
		.name = page->facts->team->name,
		.eligibility = &page->facts->eligibility,
		.selected = selected,
	};
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

static const struct RuleFinding *finding_at(const struct DetailParts *parts, size_t item)
{
	const struct Eligibility *eligibility =
		&((const struct TeamPage *)parts->model)->facts->eligibility;

	return item < eligibility->n_findings ? &eligibility->findings[item] : NULL;
}

static struct FieldAt rule_field(const struct DetailParts *parts, const struct Section *section,
				 size_t item)
{
	const struct RuleFinding *finding = finding_at(parts, item);

	(void)section;
	return finding ? mend_field(parts, finding) : (struct FieldAt){TARGET_NONE, NULL};
}

/* A rule that fails is mended; of any other is said what it has seen. */
static void enter_rule(struct App *app, const struct DetailParts *parts,
		       const struct Section *section, size_t item)
{
	const struct RuleFinding *finding = finding_at(parts, item);

	(void)section;
	if (!finding)
		return;
	if (finding->verdict == VERDICT_FAIL || finding->verdict == VERDICT_WARNING)
		mend_open(app, parts, finding);
	else
		text_open(app, finding->title, finding->text);
}

/* --- Answers beside the list of members --- */

/* Columns at the right that the answers of a team's members take; 0: none are shown. */
static int answers_width(const struct DetailParts *parts, int columns)
{
	const struct TeamPage *page = parts->model;

	return page->facts && columns >= ANSWERS_FROM
		       ? ANSWER_WIDTH * (int)page->facts->facts.n_sessions + 1
		       : 0;
}

static const struct EligibilityMember *find_member(const struct EligibilityFacts *facts, Id id)
{
	for (size_t i = 0; i < facts->n_members; i++)
		if (facts->members[i].member->record.id == id)
			return &facts->members[i];
	return NULL;
}

/* "S1 S2 S3" over what each core member has answered. */
static void paint_answers(const struct DetailParts *parts, const struct PageList *list,
			  struct Area area)
{
	const struct EligibilityFacts *facts =
		&((const struct TeamPage *)parts->model)->facts->facts;

	for (size_t i = 0; i < facts->n_sessions; i++)
		area_format(area_at(area, 0, (int)i * ANSWER_WIDTH), STYLE_TITLE, "S%lld",
			    (long long)facts->sessions[i]->number);
	for (size_t row = 0; row < list->n_rows; row++) {
		const struct EligibilityMember *member = find_member(facts, list->rows[row].id);

		for (size_t i = 0;
		     member && role_is_core(member->member->role) && i < facts->n_sessions; i++)
			page_answer(area, 1 + (int)row, (int)i * ANSWER_WIDTH,
				    member_attendance(member, facts->sessions[i]));
	}
}

/* --- Rows --- */

static const struct PagePart parts_rows[] = {
	{
		.page = KIND_TEAM,
		.name = "standing",
		.place = 1,
		.head = true,
		.whole = true,
		.load = load_head,
		.paint = paint_head,
		.item_row = section_head_row,
	},
	{
		.page = KIND_TEAM,
		.name = "core",
		.place = 2,
		.lane = LANE_LEFT,
		.wide_lane = LANE_LEFT,
		.whole = true,
		.adds = {KIND_MEMBER, "team"},
		.load = load_core,
		.paint = paint_core,
		.target = core_target,
		.opens = core_opens,
	},
	{
		.page = KIND_TEAM,
		.name = "eligibility",
		.place = 13,
		.load = load_eligibility,
		.paint = paint_eligibility,
		.item_row = eligibility_row,
		.enter = enter_rule,
		.field = rule_field,
	},
};

static const struct PageModel models[] = {
	{.kind = KIND_TEAM, .size = sizeof(struct TeamPage), .load = load_team},
};

static const struct PageListing listings[] = {
	{KIND_MEMBER, "team", NULL, answers_width, paint_answers},
	{KIND_CONFIRMATION, "session", .counts = " in all, of applications and former members too"},
};

const struct PageTable team_pages = {parts_rows, N_ITEMS(parts_rows), models, N_ITEMS(models),
				     listings,	 N_ITEMS(listings)};
