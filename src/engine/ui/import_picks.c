/* Import picks: what the questions of an import are answered with. */
#include "import_picks.h"

#include "qtp/engine/domain/import.h"
#include "qtp/engine/ui/taken.h"

void import_pick_kinds(struct App *app, struct PickRows *rows)
{
	const struct ImportSheet *sheet;
	const struct TakenWay *way;

	(void)app;
	for (size_t i = 0; (sheet = import_sheet_at(i)); i++)
		pick_add(rows,
			 (struct PickRow){.left = "", .title = sheet->name, .help = sheet->help});
	for (size_t i = 0; (way = taken_way_at(i)); i++)
		pick_add(rows, (struct PickRow){.left = "", .title = way->name, .help = way->help});
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);

		if (match_of((enum Kind)kind))
			pick_add(rows, (struct PickRow){.left = "",
							.title = entity->key,
							.help = entity->help});
	}
}

static bool is_among(const struct PickRows *rows, Id id)
{
	for (size_t i = 0; i < rows->n; i++)
		if (rows->items[i].id == id)
			return true;
	return false;
}

static void add_cohorts(struct App *app, Id season, struct PickRows *rows)
{
	const struct Entity *entity = entity_find("cohort");
	const struct ListQuery query = {.entity = entity, .season = season};
	struct Arena *arena = rows->arena;
	struct IdSpan all;
	struct Error error;

	if (!domain_ids(app->domain, &query, arena, &all, &error))
		return;
	for (size_t i = 0; i < all.n; i++)
		if (!is_among(rows, all.ids[i]))
			pick_add(rows, (struct PickRow){
					       .left = "",
					       .title = domain_ref(app->domain, entity->kind,
								   all.ids[i], arena),
					       .help = domain_other_name(app->domain, entity->kind,
									 all.ids[i], arena),
					       .id = all.ids[i]});
}

void import_pick_cohorts(struct App *app, struct PickRows *rows)
{
	if (app->season)
		add_cohorts(app, app->season, rows);
	add_cohorts(app, 0, rows);
	if (rows->n == 0)
		pick_add(rows, (struct PickRow){.left = "",
						.title = "none",
						.help = "",
						.off = "There is no cohort yet. Add one first."});
}

void import_pick_orders(struct App *app, struct PickRows *rows)
{
	(void)app;
	pick_add(rows, (struct PickRow){.left = "",
					.title = "The month comes first",
					.help = "4/5 is 5 April",
					.number = ORDER_MONTH_FIRST});
	pick_add(rows, (struct PickRow){.left = "",
					.title = "The day comes first",
					.help = "4/5 is 4 May",
					.number = ORDER_DAY_FIRST});
}

void import_pick_marks(struct App *app, struct PickRows *rows)
{
	(void)app;
	pick_add(rows, (struct PickRow){.left = "",
					.title = "A point parts decimals",
					.help = "1.50",
					.number = DECIMAL_POINT});
	pick_add(rows, (struct PickRow){.left = "",
					.title = "A comma parts decimals",
					.help = "1,50",
					.number = DECIMAL_COMMA});
}
