/* Coaching on the page of a team, once it is accepted: its coach, actions, scores and contacts. */
#include "page_coaching.h"
#include "page_team.h"
#include "qtp/engine/ui/detail_parts.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/team/view_team.h"

static bool load_coaching(struct DetailParts *parts, void *model, struct Domain *domain,
			  struct Error *error)
{
	const struct TeamFacts *team = detail_accepted_team(parts);

	return !team || team_coaching_load(domain, team, &parts->arena, model, error);
}

static const struct PartModel coaching_model = {sizeof(struct TeamCoaching), load_coaching, NULL};

/* --- Coach --- */

static bool load_coach(struct DetailParts *parts, struct Section *section, struct Domain *domain,
		       struct Error *error)
{
	(void)domain;
	(void)error;
	section->hidden = !detail_accepted_team(parts);
	section->n_items = 1;
	return true;
}

PART_PAINTER(paint_coach, page_coaching_coach)

static struct Target coach_target(const struct DetailParts *parts, const struct Section *section,
				  size_t item)
{
	const struct TeamCoaching *page = section->model;

	(void)parts;
	(void)item;
	return page->coach > 0 ? (struct Target){KIND_PERSON, page->coach} : TARGET_NONE;
}

static struct FieldAt coach_field(const struct DetailParts *parts, const struct Section *section,
				  size_t item)
{
	(void)section;
	(void)item;
	return (struct FieldAt){parts->record, entity_field(parts->entity, "coach")};
}

/* What is missing: the coach. */
static void edit_coach(struct App *app, const struct DetailParts *parts,
		       const struct Section *section, size_t item)
{
	(void)section;
	(void)item;
	form_open_edit(app, parts->record, entity_field(parts->entity, "coach"));
}

/* --- Actions, scores, contacts --- */

static bool load_score_line(struct DetailParts *parts, struct Section *section,
			    struct Domain *domain, struct Error *error)
{
	(void)domain;
	(void)error;
	section->hidden = !detail_accepted_team(parts);
	return true;
}

/* Where the scores of all months stand beside it there is no need of it. */
static int paint_score_line(const struct DetailParts *parts, const struct Section *section,
			    struct Area area, int selected, int first)
{
	(void)selected;
	(void)first;
	return detail_parts_wide(parts) ? 0 : page_coaching_score_line(area, section->model);
}

static size_t n_actions_shown(const struct TeamCoaching *page)
{
	return size_min(page->actions.n, PAGE_ACTIONS_SHOWN);
}

static bool load_actions(struct DetailParts *parts, struct Section *section, struct Domain *domain,
			 struct Error *error)
{
	const struct TeamCoaching *page = section->model;
	size_t n = n_actions_shown(page) + (page->actions.n > PAGE_ACTIONS_SHOWN);

	(void)domain;
	(void)error;
	section->hidden = !detail_accepted_team(parts);
	section->n_items = size_max(n, 1);
	return true;
}

PART_PAINTER(paint_actions, page_coaching_actions)

/* Without any the head is the item. */
static int action_row(const struct DetailParts *parts, const struct Section *section, int columns,
		      size_t item)
{
	(void)parts;
	(void)columns;
	return ((const struct TeamCoaching *)section->model)->actions.n ? SECTION_HEAD + (int)item
									: 0;
}

static struct Target action_target(const struct DetailParts *parts, const struct Section *section,
				   size_t item)
{
	const struct TeamCoaching *page = section->model;

	(void)parts;
	return item < n_actions_shown(page)
		       ? (struct Target){KIND_ACTION, page->actions.items[item].id}
		       : TARGET_NONE;
}

static bool load_scores(struct DetailParts *parts, struct Section *section, struct Domain *domain,
			struct Error *error)
{
	(void)domain;
	(void)error;
	section->hidden = !detail_accepted_team(parts);
	section->n_items = 1;
	return true;
}

/* The fields of the team in view are judged. */
static int paint_scores(const struct DetailParts *parts, const struct Section *section,
			struct Area area, int selected, int first)
{
	const struct TeamCoaching *page = section->model;
	const struct ScoreEvidence evidence = score_evidence_of(parts->values);

	(void)first;
	return page_score_hint(area, page_coaching_scores(area, page, selected), page->facts,
			       &evidence);
}

static bool load_contacts(struct DetailParts *parts, struct Section *section, struct Domain *domain,
			  struct Error *error)
{
	const struct TeamCoaching *page = section->model;

	(void)domain;
	(void)error;
	section->hidden = !detail_accepted_team(parts);
	section->n_items = page->n_contacts > 0 ? page->n_contacts + 1 : 1;
	return true;
}

PART_PAINTER(paint_contacts, page_coaching_contacts)

static int contact_row(const struct DetailParts *parts, const struct Section *section, int columns,
		       size_t item)
{
	(void)parts;
	(void)columns;
	return ((const struct TeamCoaching *)section->model)->n_contacts ? SECTION_HEAD + (int)item
									 : 0;
}

static struct Target contact_target(const struct DetailParts *parts, const struct Section *section,
				    size_t item)
{
	const struct TeamCoaching *page = section->model;

	(void)parts;
	return item < page->n_contacts
		       ? (struct Target){KIND_CONTACT, page->contacts[item].contact->record.id}
		       : TARGET_NONE;
}

static const struct PagePart parts_rows[] = {
	{
		.page = KIND_TEAM,
		.name = "coach",
		.place = 3,
		.lane = LANE_LEFT,
		.wide_lane = LANE_LEFT,
		.whole = true,
		.joined = true,
		.model = &coaching_model,
		.adds = {KIND_MEMBER, "team"},
		.load = load_coach,
		.paint = paint_coach,
		.target = coach_target,
		.item_row = section_head_row,
		.enter = edit_coach,
		.field = coach_field,
	},
	{
		.page = KIND_TEAM,
		.name = "score line",
		.place = 4,
		.lane = LANE_LEFT,
		.wide_lane = LANE_LEFT,
		.whole = true,
		.joined = true,
		.model = &coaching_model,
		.load = load_score_line,
		.paint = paint_score_line,
	},
	{
		.page = KIND_TEAM,
		.name = "actions",
		.place = 6,
		.lane = LANE_RIGHT,
		.wide_lane = LANE_RIGHT,
		.whole = true,
		.model = &coaching_model,
		.adds = {KIND_ACTION, "team"},
		.instead = {{KIND_ACTION, "team"}},
		.load = load_actions,
		.paint = paint_actions,
		.item_row = action_row,
		.target = action_target,
	},
	{
		.page = KIND_TEAM,
		.name = "scores",
		.place = 9,
		.wide_lane = LANE_RIGHT,
		.whole = true,
		.model = &coaching_model,
		.adds = {KIND_SCORE, "team"},
		.instead = {{KIND_SCORE, "team"}},
		.load = load_scores,
		.paint = paint_scores,
		.item_row = section_head_row,
	},
	{
		.page = KIND_TEAM,
		.name = "contacts",
		.place = 10,
		.wide_lane = LANE_RIGHT,
		.whole = true,
		.model = &coaching_model,
		.adds = {KIND_CONTACT, "team"},
		.instead = {{KIND_CONTACT, "team"}, {KIND_CONTACT_TEAM, "team"}},
		.load = load_contacts,
		.paint = paint_contacts,
		.item_row = contact_row,
		.target = contact_target,
	},
};

/* Mere links are called by what they say about the record. */
static const struct PageListing listings[] = {
	{KIND_CONTACT_PERSON, "person", "contacts taken part in", NULL, NULL},
	{KIND_CONTACT_PERSON, "contact", "who was on it", NULL, NULL},
	{KIND_CONTACT_TEAM, "team", "shared contacts", NULL, NULL},
	{KIND_CONTACT_TEAM, "contact", "further teams", NULL, NULL},
	{KIND_CONTACT, "follows", "planned in it", NULL, NULL},
};

const struct PageTable coaching_pages = {
	.parts = parts_rows,
	.n_parts = N_ITEMS(parts_rows),
	.listings = listings,
	.n_listings = N_ITEMS(listings),
};
