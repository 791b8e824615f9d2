/* Shell: the check of the file, what others have changed, and what actions ask for. */
#include "beside.h"
#include "qtp/engine/domain/file.h"
#include "qtp/engine/ui/draft.h"
#include "qtp/engine/ui/ui.h"
#include "qtp/engine/ui/view.h"

#include <stdio.h>

/*
 * The content of the file is checked once, after the first paint; from its start again whenever a
 * key came in between. The store does it before the first write in any case.
 */
static void check_while_idle(struct App *app)
{
	bool sound = domain_check_while_idle(app->domain, app_is_key_waiting, app, &app->checked,
					     &app->check);

	if (!app->checked)
		return;
	domain_rest(app->domain); /* the start is over: what it has read is on the screen */
	if (sound)
		app->check.code = ERROR_NONE;
	else
		app_fail(app, &app->check);
	if (app->message.length == 0)
		draft_tell(app);
}

bool app_work(struct App *app)
{
	if (!app->painted)
		return false;
	if (beside_work(app))
		return true;
	if (app_work_on(app, stack_page(app)))
		return true;
	if (app->checked || beside_wait(app) >= 0) /* the check takes its time */
		return false;
	check_while_idle(app);
	return true;
}

void app_choose_season(struct App *app, Id season)
{
	const struct Season *current;
	struct Error error;

	app->season = app->domain->season = season;
	app->season_code[0] = '\0';
	if (season > 0) {
		snprintf(app->season_code, sizeof(app->season_code), "%s",
			 domain_ref(app->domain, entity_season()->kind, season, &app->scratch));
		return;
	}
	if (!domain_season(app->domain, 0, &app->scratch, &current, &error) || !current)
		return;
	app->season = app->domain->season = season_id(current);
	snprintf(app->season_code, sizeof(app->season_code), "%s", season_text(current, "code"));
}

void app_keep_drafts(struct App *app)
{
	for (size_t i = 0; i < app->n_layers; i++)
		if (app->layers[i]->type->keep_draft)
			app->layers[i]->type->keep_draft(app, app->layers[i]);
	app->draft_due = 0;
}

/* Where its making was undone, or another file was copied onto this one. */
static bool season_is_gone(struct App *app)
{
	const struct Season *season;
	struct Error error;

	return app->season_code[0] &&
	       !domain_season(app->domain, app->season, &app->scratch, &season, &error) &&
	       error.code == ERROR_INPUT;
}

/* The view begins again: what was on the way down belonged to that season. */
static void leave_season(struct App *app)
{
	app_keep_drafts(app);
	app_choose_season(app, 0);
	view_show(app, app->view);
}

/* What has changed in the file is not on the screen yet. */
static void set_changed(struct App *app)
{
	app->seen_operation = domain_last_operation(app->domain);
	if (season_is_gone(app))
		leave_season(app);
	else if (!app->season_code[0])
		app_choose_season(app, 0);
	stack_set_stale(app);
}

void app_refresh(struct App *app)
{
	if (!domain_changed_outside(app->domain))
		return;
	set_changed(app);
}

/* The page that a new record was added from shows it. */
static void go_to_added(struct App *app)
{
	struct Layer *page = stack_page(app);
	struct Target added = app->added;

	app->added = TARGET_NONE;
	if (added.id > 0 && page->type->arrive)
		page->type->arrive(app, page, added);
}

void app_react(struct App *app, unsigned reaction)
{
	if (reaction & REACT_BACK)
		stack_pop(app);
	if (reaction & REACT_CHANGED) {
		set_changed(app);
		go_to_added(app);
	}
	if (reaction & REACT_REPAINT)
		term_invalidate(app->term);
	if ((reaction & REACT_QUIT) || app->n_layers == 0)
		app->state = APP_ENDS;
}
