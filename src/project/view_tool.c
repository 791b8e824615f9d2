/* Tool: the items of a QI tool of a team in order, with what they refer to. */
#include "view_tool.h"
#include "view_aim.h"

#include "qtp/chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/team.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define VITAL_SHARE 0.8

const char *tool_title(enum ToolKind tool)
{
	static const char *const titles[N_TOOLS] = {
		[TOOL_FISHBONE] = "Cause and effect",	  [TOOL_PROCESS] = "Process map",
		[TOOL_PAYOFF] = "Pay-off matrix",	  [TOOL_DRIVERS] = "Driver diagram",
		[TOOL_PARETO] = "Pareto chart of causes",
	};

	return titles[tool];
}

bool tool_parse(const char *text, enum ToolKind *ret_tool)
{
	const struct FieldChoice *choices = entity_field(entity_get(KIND_ITEM), "tool")->choices;

	for (int i = 0; choices[i].key; i++) {
		if (strcmp(choices[i].key, text) != 0)
			continue;
		*ret_tool = (enum ToolKind)i;
		return true;
	}
	return false;
}

static int by_number(const void *a, const void *b)
{
	const struct Item *left = *(const struct Item *const *)a;
	const struct Item *right = *(const struct Item *const *)b;

	if (left->number != right->number)
		return left->number < right->number ? -1 : 1;
	return (left->record.id > right->record.id) - (left->record.id < right->record.id);
}

/* The items of the tool, by their numbers. */
struct Sorted {
	const struct Item **items;
	size_t n;
};

static bool is_there(const struct Sorted *sorted, Id id)
{
	for (size_t i = 0; i < sorted->n; i++)
		if (sorted->items[i]->record.id == id)
			return true;
	return false;
}

/* What is below `parent`; those whose parent is gone are main ones. */
static void put_below(struct Tool *tool, const struct Sorted *sorted, Id parent, int depth)
{
	for (size_t i = 0; i < sorted->n && tool->n < sorted->n; i++) {
		const struct Item *item = sorted->items[i];
		Id above = is_there(sorted, item->parent) ? item->parent : 0;

		if (above != parent)
			continue;
		tool->rows[tool->n++] = (struct ToolRow){item, depth, ""};
		put_below(tool, sorted, item->record.id, depth + 1);
	}
}

static bool fill_more(struct Domain *domain, struct ToolRow *row, struct Arena *arena,
		      struct Error *error)
{
	struct Cycle cycle;

	if (row->item->measure)
		row->more = domain_ref(domain, KIND_MEASURE, row->item->measure, arena);
	if (!row->item->cycle)
		return true;
	if (!domain_get(domain, (struct KindId){KIND_CYCLE, row->item->cycle}, &cycle, arena,
			error))
		return false;
	row->more = arena_format(arena, "%s%sPDSA %" PRId64, row->more, *row->more ? ", " : "",
				 cycle.number);
	return true;
}

/* What drivers lead to: the first aim of the team that has a metric. */
static bool load_aim(const struct Loading *loading, Id team, struct Tool *tool, struct Error *error)
{
	const struct MeasureOutline *outline;
	struct Records aims;

	if (!domain_children(loading->domain, (struct OwnedBy){KIND_AIM, "team", team},
			     loading->arena, &aims, error))
		return false;
	for (size_t i = 0; i < aims.n; i++) {
		struct Aim aim = *(const struct Aim *)records_at(&aims, i);

		if (!aim.measure)
			continue;
		if (!aim_outline(loading, &aim, &outline, error))
			return false;
		aim_judge(&aim, outline, loading->arena);
		tool->effect = aim.sentence;
		break;
	}
	return true;
}

static bool load_heading(struct Domain *domain, Id id, struct Arena *arena, struct Tool *tool,
			 struct Error *error)
{
	const struct Loading loading = {domain, DEPTH_WHOLE, arena};

	struct Records projects;
	struct Team team;

	tool->effect = "";
	if (!domain_get(domain, (struct KindId){KIND_TEAM, id}, &team, arena, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_PROJECT, "team", id}, arena, &projects,
			     error))
		return false;
	tool->code = team.code;
	tool->team = arena_format(arena, "%s %s", team.code, team.name);
	if (projects.n > 0) {
		const struct Project *project = records_at(&projects, 0);

		tool->effect = project->what ? project->what : project->title;
	}
	return tool->tool != TOOL_DRIVERS || load_aim(&loading, id, tool, error);
}

static bool count_causes(struct Tool *tool, struct Arena *arena, struct Error *error)
{
	const char **causes = ARENA_ARRAY(arena, tool->n + 1, const char *);
	double *counts = ARENA_ARRAY(arena, tool->n + 1, double);

	for (size_t i = 0; i < tool->n; i++) {
		causes[i] = tool->rows[i].item->text;
		counts[i] = (double)tool->rows[i].item->count;
	}
	return pareto_compute(arena, &(struct ParetoItems){causes, counts, tool->n}, &tool->pareto,
			      error);
}

bool tool_load(struct Domain *domain, struct ToolOf of, struct Arena *arena, struct Tool *ret_tool,
	       struct Error *error)
{
	struct Sorted sorted = {0};
	struct Records items;

	*ret_tool = (struct Tool){.tool = of.tool};
	if (!load_heading(domain, of.team, arena, ret_tool, error) ||
	    !domain_children(domain, (struct OwnedBy){KIND_ITEM, "team", of.team}, arena, &items,
			     error))
		return false;
	sorted.items = ARENA_ARRAY(arena, items.n + 1, const struct Item *);
	for (size_t i = 0; i < items.n; i++) {
		const struct Item *item = records_at(&items, i);

		if (item->tool == (Choice)of.tool)
			sorted.items[sorted.n++] = item;
	}
	qsort(sorted.items, sorted.n, sizeof sorted.items[0], by_number);
	ret_tool->rows = ARENA_ARRAY(arena, sorted.n + 1, struct ToolRow);
	put_below(ret_tool, &sorted, 0, 0);
	for (size_t i = 0; i < ret_tool->n; i++)
		if (!fill_more(domain, &ret_tool->rows[i], arena, error))
			return false;
	return of.tool != TOOL_PARETO || count_causes(ret_tool, arena, error);
}

/* --- In a sentence --- */

static const char *process_words(const struct Tool *tool, struct Arena *arena)
{
	int64_t minutes = 0;
	size_t n_trouble = 0;

	for (size_t i = 0; i < tool->n; i++) {
		const struct Item *item = tool->rows[i].item;

		minutes += item->minutes == NUMBER_NONE ? 0 : item->minutes;
		n_trouble += item->trouble != NULL;
	}
	return arena_format(arena, "%zu %s, %" PRId64 " minutes, trouble in %zu.",
			    COUNTED(tool->n, "step", "steps"), minutes, n_trouble);
}

static const char *payoff_words(const struct Tool *tool, struct Arena *arena)
{
	size_t n_chosen = 0;

	for (size_t i = 0; i < tool->n; i++)
		n_chosen += tool->rows[i].item->cycle != 0;
	return arena_format(arena, "%zu %s, %zu tried in a PDSA cycle.",
			    COUNTED(tool->n, "idea", "ideas"), n_chosen);
}

/* The fewest causes that make up 80 %. */
static const char *pareto_words(const struct Tool *tool, struct Arena *arena)
{
	const struct Pareto *pareto = &tool->pareto;
	const int percent = 100;
	size_t n = 0;

	if (pareto->n == 0 || isnan(pareto->rows[0].proportion))
		return "Nothing is counted yet.";
	while (n + 1 < pareto->n && pareto->rows[n].cumulative_proportion < VITAL_SHARE)
		n++;
	return arena_format(arena, "%zu of %zu %s %s up %.0f %% of %.0f.", n + 1,
			    COUNTED(pareto->n, "cause", "causes"), n == 0 ? "makes" : "make",
			    percent * pareto->rows[n].cumulative_proportion, pareto->total);
}

const char *tool_words(const struct Tool *tool, struct Arena *arena)
{
	size_t n_main = 0;

	if (tool->tool == TOOL_PROCESS)
		return process_words(tool, arena);
	if (tool->tool == TOOL_PAYOFF)
		return payoff_words(tool, arena);
	if (tool->tool == TOOL_PARETO)
		return pareto_words(tool, arena);
	for (size_t i = 0; i < tool->n; i++)
		n_main += tool->rows[i].depth == 0;
	if (tool->tool == TOOL_FISHBONE)
		return arena_format(arena, "%zu %s, %zu %s.", COUNTED(n_main, "branch", "branches"),
				    COUNTED(tool->n - n_main, "cause", "causes"));
	return arena_format(arena, "%zu primary %s, %zu below them.",
			    COUNTED(n_main, "driver", "drivers"), tool->n - n_main);
}
