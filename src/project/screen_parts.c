/* The work of a team on its page: the forecast, milestones and cycles, once it is accepted. */
#include "page_work.h"
#include "qtp/engine/ui/detail_parts.h"
#include "screen_layers.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/action.h"
#include "qtp/team/view_team.h"

static const struct WorkFacts *work_of(const struct DetailParts *parts)
{
	const struct TeamFacts *team = detail_accepted_team(parts);

	return facts_of(team->batch, &work_facts, team->index);
}

static bool load_forecast(struct DetailParts *parts, struct Section *section, struct Domain *domain,
			  struct Error *error)
{
	(void)domain;
	(void)error;
	section->hidden = !detail_accepted_team(parts);
	section->n_items = section->hidden ? 0 : page_forecast_shown(work_of(parts));
	return true;
}

static int forecast_row(const struct DetailParts *parts, const struct Section *section, int columns,
			size_t item)
{
	(void)section;
	return page_forecast_row(work_of(parts), columns, item);
}

static void mend_cycles(struct App *app, const struct DetailParts *parts)
{
	const struct Records *cycles = &work_of(parts)->cycles;
	const struct Entity *entity = entity_get(KIND_CYCLE);

	for (size_t i = cycles->n; i-- > 0;) {
		const struct Cycle *cycle = records_at(cycles, i);

		if (cycle->end == DAY_NONE) {
			form_open_edit(app, (struct Target){KIND_CYCLE, cycle->record.id},
				       entity_field(entity, "end"));
			return;
		}
	}
	form_open_add(app, (struct Addition){entity, entity_field(entity, "team"),
					     .owner_id = parts->record.id});
}

/* The chart of its first measure, where `a` adds points; without one, a measure. */
static void mend_points(struct App *app, const struct DetailParts *parts)
{
	const struct Records *measures = &work_of(parts)->measures;
	const struct Entity *entity = entity_get(KIND_MEASURE);

	if (measures->n > 0)
		detail_open(app,
			    (struct Target){KIND_MEASURE,
					    ((const struct Record *)records_at(measures, 0))->id});
	else
		form_open_add(app, (struct Addition){entity, entity_field(entity, "team"),
						     .owner_id = parts->record.id});
}

/* The page of a session, and its roll on it. */
static void mend_roll(struct App *app, Id session)
{
	detail_open(app, (struct Target){KIND_SESSION, session});
	action_run_named(app, "roll");
}

/* Where a finding of the forecast is mended. */
static void mend_forecast(struct App *app, const struct DetailParts *parts,
			  const struct Section *section, size_t item)
{
	struct ForecastFinding found = page_forecast_at(work_of(parts), item);
	const struct Entity *member = entity_get(KIND_MEMBER);

	(void)section;
	if (found.place == FORECAST_ROLL)
		mend_roll(app, found.id);
	else if (found.place == FORECAST_ANSWERS)
		action_run_named(app, "answers");
	else if (found.place == FORECAST_MEMBERS)
		list_open_scope(app, member, entity_field(member, "team"), parts->record.id);
	else if (found.place == FORECAST_MILESTONE)
		matrix_open(app, parts->record.id, found.id);
	else if (found.place == FORECAST_CYCLES)
		mend_cycles(app, parts);
	else if (found.place == FORECAST_POINTS)
		mend_points(app, parts);
	else
		app_say(app, "Nothing is to be mended here.");
}

static int paint_forecast(const struct DetailParts *parts, const struct Section *section,
			  struct Area area, int selected, int first)
{
	(void)section;
	(void)first;
	return page_forecast(area, work_of(parts), selected);
}

static bool load_milestones(struct DetailParts *parts, struct Section *section,
			    struct Domain *domain, struct Error *error)
{
	(void)domain;
	(void)error;
	section->hidden = !detail_accepted_team(parts);
	section->n_items = section->hidden ? 0 : page_milestones_shown(work_of(parts));
	section->hidden = section->n_items == 0;
	return true;
}

static int paint_milestones(const struct DetailParts *parts, const struct Section *section,
			    struct Area area, int selected, int first)
{
	(void)section;
	(void)first;
	return page_milestones(area, work_of(parts), selected);
}

static struct Target milestone_target(const struct DetailParts *parts,
				      const struct Section *section, size_t item)
{
	const struct TeamMilestone *one = page_milestone_at(work_of(parts), item);

	(void)section;
	if (!one)
		return TARGET_NONE;
	return one->deliverable ? (struct Target){KIND_DELIVERABLE, one->deliverable->record.id}
				: (struct Target){KIND_MILESTONE, one->milestone->record.id};
}

static bool load_cycles(struct DetailParts *parts, struct Section *section, struct Domain *domain,
			struct Error *error)
{
	(void)domain;
	(void)error;
	section->hidden = !detail_accepted_team(parts);
	section->n_items = section->hidden ? 0 : size_max(page_cycles_shown(work_of(parts)), 1);
	return true;
}

static int paint_cycles(const struct DetailParts *parts, const struct Section *section,
			struct Area area, int selected, int first)
{
	(void)section;
	(void)first;
	return page_cycles(area, work_of(parts), selected);
}

/* Without any the head is the item. */
static int cycle_row(const struct DetailParts *parts, const struct Section *section, int columns,
		     size_t item)
{
	(void)section;
	(void)columns;
	return work_of(parts)->cycles.n > 0 ? SECTION_HEAD + (int)item : 0;
}

static struct Target cycle_target(const struct DetailParts *parts, const struct Section *section,
				  size_t item)
{
	const struct Cycle *cycle = page_cycle_at(work_of(parts), item);

	(void)section;
	return cycle ? (struct Target){KIND_CYCLE, cycle->record.id} : TARGET_NONE;
}

static const struct PagePart parts_rows[] = {
	{
		.page = KIND_TEAM,
		.name = "milestones",
		.place = 5,
		.lane = LANE_RIGHT,
		.wide_lane = LANE_RIGHT,
		.whole = true,
		.adds = {KIND_DELIVERABLE, "team"},
		.instead = {{KIND_DELIVERABLE, "team"}},
		.load = load_milestones,
		.paint = paint_milestones,
		.target = milestone_target,
	},
	{
		.page = KIND_TEAM,
		.name = "cycles",
		.place = 11,
		.wide_lane = LANE_LEFT,
		.whole = true,
		.adds = {KIND_CYCLE, "team"},
		.instead = {{KIND_CYCLE, "team"}},
		.load = load_cycles,
		.paint = paint_cycles,
		.item_row = cycle_row,
		.target = cycle_target,
	},
	{
		.page = KIND_TEAM,
		.name = "forecast",
		.place = 12,
		.wide_lane = LANE_LEFT,
		.whole = true,
		.load = load_forecast,
		.paint = paint_forecast,
		.item_row = forecast_row,
		.enter = mend_forecast,
	},
};

const struct PageTable project_pages = {.parts = parts_rows, .n_parts = N_ITEMS(parts_rows)};
