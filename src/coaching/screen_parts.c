/* Coaching on the page of a team: actions, scores and contacts, once it is accepted. */
#include "page_coaching.h"

#include "qtp/engine/base/math.h"
#include "qtp/team/page_team.h"
#include "qtp/team/screen_detail.h"

static size_t n_actions_shown(const struct TeamPage *page)
{
	return size_min(page->n_actions, PAGE_TEAM_ACTIONS);
}

static bool load_actions(struct DetailParts *parts, struct Section *section, struct Domain *domain,
			 struct Error *error)
{
	const struct TeamPage *page = parts->model;
	size_t n = n_actions_shown(page) + (page->n_actions > PAGE_TEAM_ACTIONS);

	(void)domain;
	(void)error;
	section->hidden = !detail_team_accepted(parts);
	section->n_items = size_max(n, 1);
	return true;
}

PART_PAINTER(paint_actions, page_team_actions)

/* Without any the head is the item. */
static int action_row(const struct DetailParts *parts, const struct Section *section, int columns,
		      size_t item)
{
	(void)section;
	(void)columns;
	return ((const struct TeamPage *)parts->model)->n_actions ? SECTION_HEAD + (int)item : 0;
}

static struct Target action_target(const struct DetailParts *parts, const struct Section *section,
				   size_t item)
{
	const struct TeamPage *page = parts->model;

	(void)section;
	return item < n_actions_shown(page) ? (struct Target){KIND_ACTION, page->actions[item].id}
					    : TARGET_NONE;
}

static bool load_scores(struct DetailParts *parts, struct Section *section, struct Domain *domain,
			struct Error *error)
{
	(void)domain;
	(void)error;
	section->hidden = !detail_team_accepted(parts);
	section->n_items = 1;
	return true;
}

/* The fields of the team in view are judged. */
static int paint_scores(const struct DetailParts *parts, const struct Section *section,
			struct Area area, int selected, int first)
{
	const struct TeamPage *page = parts->model;
	const struct ScoreEvidence evidence = score_evidence_of(parts->values);

	(void)section;
	(void)first;
	return page_score_hint(area, page_team_scores(area, page, selected), page->facts,
			       &evidence);
}

static bool load_contacts(struct DetailParts *parts, struct Section *section, struct Domain *domain,
			  struct Error *error)
{
	const struct TeamPage *page = parts->model;

	(void)domain;
	(void)error;
	section->hidden = !detail_team_accepted(parts);
	section->n_items = page->n_contacts > 0 ? page->n_contacts + 1 : 1;
	return true;
}

PART_PAINTER(paint_contacts, page_team_contacts)

static int contact_row(const struct DetailParts *parts, const struct Section *section, int columns,
		       size_t item)
{
	(void)section;
	(void)columns;
	return ((const struct TeamPage *)parts->model)->n_contacts ? SECTION_HEAD + (int)item : 0;
}

static struct Target contact_target(const struct DetailParts *parts, const struct Section *section,
				    size_t item)
{
	const struct TeamPage *page = parts->model;

	(void)section;
	return item < page->n_contacts
		       ? (struct Target){KIND_CONTACT, page->contacts[item].contact->record.id}
		       : TARGET_NONE;
}

static const struct PagePart parts_rows[] = {
	{
		.page = KIND_TEAM,
		.name = "actions",
		.place = 3,
		.lane = LANE_RIGHT,
		.wide_lane = LANE_RIGHT,
		.whole = true,
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
		.place = 4,
		.lane = LANE_RIGHT,
		.wide_lane = LANE_RIGHT,
		.whole = true,
		.adds = {KIND_SCORE, "team"},
		.instead = {{KIND_SCORE, "team"}},
		.load = load_scores,
		.paint = paint_scores,
		.item_row = section_head_row,
	},
	{
		.page = KIND_TEAM,
		.name = "contacts",
		.place = 7,
		.wide_lane = LANE_RIGHT,
		.whole = true,
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
};

const struct PageTable coaching_pages = {
	.parts = parts_rows,
	.n_parts = N_ITEMS(parts_rows),
	.listings = listings,
	.n_listings = N_ITEMS(listings),
};
