/* Season: which season the views show; a partner's season may run beside one's own. */
#include "screen_layers.h"

#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/pick.h"
#include "qtp/engine/ui/view.h"
#include "qtp/season.h"

static void add_season(struct App *app, struct PickRows *rows, const struct Season *season)
{
	char days[DAY_TEXT];
	const char *title = season->title ? season->title : "";

	pick_add(rows, (struct PickRow){
			       .left = season->record.id == app->season ? "now" : "",
			       .title = season->code,
			       .help = arena_format(
				       rows->arena, "%s%s%s", title, *title ? ", " : "",
				       day_range(season->first_day, season->last_day, true, days)),
		       });
}

static void make_rows(struct App *app, struct PickRows *rows)
{
	struct ListQuery query = {.entity = entity_get(KIND_SEASON)};
	struct Records seasons = {0};
	struct Error error;

	if (!domain_list(app->domain, &query, rows->arena, &seasons, &error))
		app_fail(app, &error);
	for (size_t i = 0; i < seasons.n; i++)
		add_season(app, rows, records_at(&seasons, i));
	if (seasons.n == 0)
		pick_add(rows, (struct PickRow){.left = "",
						.title = "No season",
						.help = "",
						.off = "There is no season in this file yet."});
}

/* The view begins again: what was on the way down belonged to the other season. */
static unsigned choose(struct App *app, const struct PickRow *row)
{
	struct Error error;
	Id id;

	if (!domain_resolve(app->domain, entity_get(KIND_SEASON), row->title, &id, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	app_choose_season(app, id);
	view_show(app, app->view);
	app_say(app, "The views show season %s.", row->title);
	if (stack_page(app)->type->arrive)
		stack_page(app)->type->arrive(app, stack_page(app),
					      (struct Target){KIND_SEASON, id});
	return REACT_NONE;
}

static unsigned act_season(struct App *app)
{
	pick_open(app, "Show which season", make_rows, choose);
	return REACT_NONE;
}

static const struct Action shared[] = {
	{"season", "season in view", "Chooses the season that the views show.", "Y", OPENS_TEXT,
	 act_season, TRAIT_PAGE, .words = "year switch"},
};
const struct ActionTable season_actions = ACTION_TABLE(shared);
