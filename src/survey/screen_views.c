/* The screen of the capability survey: its views, layers and actions. */
#include "screen_layers.h"
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/survey.h"

static const struct ViewSpec views[] = {
	{.place = 74,
	 .id = "surveys",
	 .title = "Surveys",
	 .help = "When cohorts are asked: before, after, six months on, and of each session.",
	 .words = "evaluation knowledge competence questionnaire feedback rating",
	 .group = VIEW_GO,
	 .key = "gu",
	 .kind = KIND_SURVEY,
	 .open = list_open},
};

static const struct LayerType *const layers[] = {&survey_layer};

const struct ScreenTable survey_screen = {
	.views = views,
	.n_views = N_ITEMS(views),
	.layers = layers,
	.n_layers = N_ITEMS(layers),
	.actions = &survey_actions,
	.pages = {&survey_pages},
};
