/* The screen of the capability report: joined lists by the keys of their rows, and the reports. */
#include "screen_printable.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/action.h"

static const struct ViewSpec views[] = {
	{.place = 61,
	 .id = "roster",
	 .title = "Roster",
	 .help = "The core teams: role, names, how to reach them, and what they answered.",
	 .words = "core members names answers list print who confirmed not unconfirmed",
	 .group = VIEW_GO,
	 .key = "go",
	 .kind = KIND_NONE,
	 .open = joined_open},
	{.place = 62,
	 .id = "addresses",
	 .title = "Address list",
	 .help = "Everybody with practice, address, e-mail and phone.",
	 .words = "people directory contacts labels mail",
	 .group = VIEW_GO,
	 .key = "ga",
	 .kind = KIND_NONE,
	 .open = joined_open},
	{.place = 63,
	 .id = "faculty",
	 .title = "Faculty by session",
	 .help = "Who teaches what at which session, and how long.",
	 .words = "teachers speakers agenda",
	 .group = VIEW_GO,
	 .key = "gf",
	 .kind = KIND_NONE,
	 .open = joined_open},
	{.place = 64,
	 .id = "larger-team",
	 .title = "Larger teams",
	 .help = "Core and extended members of the accepted teams.",
	 .words = "extended members",
	 .group = VIEW_GO,
	 .key = "gl",
	 .kind = KIND_NONE,
	 .open = joined_open},
	{.place = 65,
	 .id = "sponsors",
	 .title = "Sponsors and letters",
	 .help = "The sponsor of each team, its letter of support, what was written to whom.",
	 .words = "support executive",
	 .group = VIEW_GO,
	 .key = "gn",
	 .kind = KIND_NONE,
	 .open = joined_open},
	{.place = 66,
	 .id = "alumni",
	 .title = "Alumni",
	 .help = "Core members of teams of seasons that are over.",
	 .words = "former past graduates",
	 .group = VIEW_GO,
	 .key = "gi",
	 .kind = KIND_NONE,
	 .open = joined_open},
	{.place = 77,
	 .id = "reports",
	 .title = "Reports",
	 .help = "Ready to print: steering summary, season, coach's month, sponsor, booklet.",
	 .words = "report print summary a3 storyboard steering sponsor booklet call sheet missing "
		  "season glance coach month hours claim project page",
	 .group = VIEW_GO,
	 .key = "gr",
	 .kind = KIND_NONE,
	 .open = printable_open},
};

static const struct LayerType *const layers[] = {&printable_layer};

static const struct Action actions[] = {
	{"reports", "reports about it", "A report about the record: to read, print or send.", NULL,
	 NEED_RECORD, act_reports, TRAIT_RECORDS | TRAIT_RECORD, .fits = has_reports,
	 .words = "print summary steering sponsor a3 booklet call sheet missing month hours "
		  "season glance coach claim project page compare"},
};
static const struct ActionTable report_actions = ACTION_TABLE(actions);

const struct ScreenTable report_screen = {
	.views = views,
	.n_views = N_ITEMS(views),
	.layers = layers,
	.n_layers = N_ITEMS(layers),
	.actions = &report_actions,
};
