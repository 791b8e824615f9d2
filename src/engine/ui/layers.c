/* Layers: the list of layer types, and of the tables of actions that they share. */
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"

static const struct LayerType *const types[] = {
	&today_layer,	 &calendar_layer,  &list_layer,	      &detail_layer,   &sessions_layer,
	&coaching_layer, &family_layer,	   &funnel_layer,     &chart_layer,    &points_layer,
	&history_layer,	 &bin_layer,	   &duplicates_layer, &merge_layer,    &columns_layer,
	&answers_layer,	 &certified_layer, &ratings_layer,    &survey_layer,   &panel_layer,
	&matrix_layer,	 &tool_layer,	   &roll_layer,	      &credits_layer,  &money_layer,
	&account_layer,	 &paper_layer,	   &bank_layer,	      &reminder_layer, &notes_layer,
	&text_layer,	 &form_layer,	   &log_layer,	      &filter_layer,   &prompt_layer,
	&pick_layer,	 &go_layer,	   &joined_layer,     &plan_layer,     &question_layer,
	&notice_layer,	 &import_layer,	   &letter_layer,     &measures_layer, &activity_layer,
	&reports_layer,
};

static const struct ActionTable *const tables[] = {
	&team_actions,	   &coaching_actions, &chart_actions, &project_actions,	  &credit_actions,
	&activity_actions, &pars_actions,     &money_actions, &certified_actions, &survey_actions,
	&people_actions,   &season_actions,   &link_actions,  &joined_actions,	  &shared_actions,
};

const struct LayerType *layer_type_at(size_t index)
{
	return index < N_ITEMS(types) ? types[index] : NULL;
}

const struct ActionTable *shared_table_at(size_t index)
{
	return index < N_ITEMS(tables) ? tables[index] : NULL;
}
