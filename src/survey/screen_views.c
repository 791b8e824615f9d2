/* The views of the capability survey. */
#include "tables.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/survey.h"

static const struct ViewSpec rows[] = {
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

const struct ViewTable survey_views = {rows, N_ITEMS(rows)};
