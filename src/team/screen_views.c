/* The screen of the capability team: its views, layers and actions. */

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"
#include "screen_layers.h"
#include "tables.h"
#include "view_waitlist.h"

#define LINES_MAX 3

/* "Dallas: 6 of 8 taken, 2 waiting, first: X", a line for each of the first cohorts of the season
 * in view. */
static bool tell_places(struct App *app, struct Headline *headline, struct Error *error)
{
	text_clear(&headline->text);
	headline->done = true;
	return places_lines(app->domain, app->season, LINES_MAX, &headline->text, error);
}
static const struct ViewSpec views[] = {
	{.place = 20,
	 .id = "teams",
	 .title = "Teams",
	 .help = "The accepted teams of the season.",
	 .words = "accepted roster groups portfolio",
	 .group = VIEW_TAB,
	 .key = "2",
	 .kind = KIND_TEAM,
	 .filter = "stage=accepted",
	 .columns = "light name cohort coach reason",
	 .sort = "urgency",
	 .season = true,
	 .own = true,
	 .open = list_open},
	{.place = 30,
	 .id = "applicants",
	 .title = "Applicants",
	 .brief = "Appl.",
	 .help = "Teams that are not accepted yet, or were not.",
	 .words = "applications eligibility waitlist candidates decline",
	 .group = VIEW_TAB,
	 .key = "3",
	 .kind = KIND_TEAM,
	 .filter = "!stage=accepted",
	 .columns = "light name cohort stage stage_days waitlist_place owner",
	 .sort = "stage",
	 .season = true,
	 .open = list_open,
	 .headline = tell_places},
};

static const struct LayerType *const layers[] = {&answers_layer};

const struct ScreenTable team_screen = {
	.views = views,
	.n_views = N_ITEMS(views),
	.layers = layers,
	.n_layers = N_ITEMS(layers),
	.actions = &team_actions,
	.pages = {&team_pages, &team_person_pages},
};
