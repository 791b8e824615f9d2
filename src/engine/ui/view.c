/* View: the table of screens that a digit or a letter of the go menu leads to. A new screen is a
 * row here; the digits 6 to 9 are kept for projects, credit, money and certified practices, r and k
 * of the go menu for reports and backups. */
#include "qtp/engine/ui/view.h"

#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"
#include "qtp/team/screen_headline.h"

static const struct ViewSpec views[] = {
	{.id = "today",
	 .title = "Today",
	 .help = "What needs you, why, and the next fortnight.",
	 .words = "home overview attention urgent late fortnight dashboard agenda calendar",
	 .group = VIEW_TAB,
	 .key = "1",
	 .kind = KIND_NONE,
	 .open = today_open},
	{.id = "teams",
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
	{.id = "applicants",
	 .title = "Applicants",
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
	 .headline = headline_places},
	{.id = "sessions",
	 .title = "Sessions",
	 .help = "The sessions of all cohorts of the season.",
	 .words = "calendar dates schedule agenda workshop place",
	 .group = VIEW_TAB,
	 .key = "4",
	 .kind = KIND_NONE,
	 .open = sessions_open},
	{.id = "coaching",
	 .title = "Coaching",
	 .help = "Who has gone silent, contacts by month, planned calls, caseload.",
	 .words = "coaches calls contacts silent caseload",
	 .group = VIEW_TAB,
	 .key = "5",
	 .kind = KIND_NONE,
	 .open = coaching_open},
	{.id = "people",
	 .title = "People",
	 .help = "Everybody: teams, sponsors, coaches, faculty, staff.",
	 .words = "roster members email e-mail phone address contacts directory",
	 .group = VIEW_TAB,
	 .key = "0",
	 .kind = KIND_PERSON,
	 .columns = "name credentials practice profession email",
	 .open = list_open},
	{.id = "practices",
	 .title = "Practices",
	 .help = "The practices that people and teams come from.",
	 .words = "sites hospitals clinics organizations locations",
	 .group = VIEW_GO,
	 .key = "gp",
	 .kind = KIND_PRACTICE,
	 .open = list_open},
	{.id = "measures",
	 .title = "Measures",
	 .help = "What the teams of the season measure, worst first.",
	 .words = "charts data indicators metrics graphs",
	 .group = VIEW_GO,
	 .key = "gm",
	 .kind = KIND_NONE,
	 .open = family_open},
	{.id = "seasons",
	 .title = "Seasons",
	 .help = "Seasons with their settings, and the way to their cohorts.",
	 .words = "years cohorts settings",
	 .group = VIEW_GO,
	 .key = "gs",
	 .kind = KIND_SEASON,
	 .open = list_open},
	{.id = "history",
	 .title = "History",
	 .help = "Every change ever made: who, when, what.",
	 .words = "log audit changes versions undo",
	 .group = VIEW_GO,
	 .key = "gh",
	 .kind = KIND_NONE,
	 .open = history_open},
	{.id = "bin",
	 .title = "Bin",
	 .help = "What was put away, and can come back.",
	 .words = "trash deleted removed recover",
	 .group = VIEW_GO,
	 .key = "gb",
	 .kind = KIND_NONE,
	 .open = bin_open},
};

const struct ViewSpec *view_at(size_t index)
{
	return index < sizeof(views) / sizeof(views[0]) ? &views[index] : NULL;
}

static bool lists(struct App *app, const struct ViewSpec *spec, Id id)
{
	struct ListView view;
	struct Error ignored;

	list_view_init(&view, entity_get(spec->kind));
	view.base_filter = spec->filter;
	view.season = spec->season ? app->season : 0;
	return list_has(app->domain, &view, id, &ignored);
}

const struct ViewSpec *view_that_lists(struct App *app, enum Kind kind, Id id)
{
	const struct ViewSpec *spec;

	for (size_t i = 0; (spec = view_at(i)); i++)
		if (spec->kind == kind && lists(app, spec, id))
			return spec;
	return NULL;
}

void view_show(struct App *app, const struct ViewSpec *view)
{
	stack_restart(app, view->open(app, view));
	app->view = view;
}
