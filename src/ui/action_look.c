/* Actions that change how the program looks and is worked: theme and mouse, kept in settings.conf.
 */
#include "action_run.h"
#include "pick.h"
#include "qtp/domain/coaching.h"
#include "ui.h"
#include "view.h"

static void keep(struct App *app)
{
	struct Error error;

	if (!settings_save(app->domain->env, &app->settings, &error))
		app_fail(app, &error);
}

void look_apply(struct App *app)
{
	if (!app->domain->env->no_color)
		term_set_theme(app->term, app->settings.theme);
	if (app->settings.mouse)
		term_set_mouse(app->term, true);
}

static void make_themes(struct App *app, struct PickRows *rows)
{
	for (enum ThemeName theme = 0; theme < N_THEMES; theme++)
		pick_add(rows, (struct PickRow){
				       .left = theme == app->settings.theme ? "now" : "",
				       .title = theme_name(theme),
				       .help = theme_help(theme),
				       .number = theme,
			       });
}

static unsigned choose_theme(struct App *app, const struct PickRow *row)
{
	app->settings.theme = (enum ThemeName)row->number;
	look_apply(app);
	if (app->domain->env->no_color)
		app_say(app, "The theme %s is kept; NO_COLOR is set, so no color shows now.",
			row->title);
	else
		app_say(app, "The theme is %s, now and next time.", row->title);
	keep(app);
	return REACT_REPAINT;
}

unsigned act_theme(struct App *app)
{
	pick_open(app, "Theme", make_themes, choose_theme);
	return REACT_NONE;
}

/* Another view of the same: what is in view begins anew, as what lies under it may be gone. */
unsigned act_own(struct App *app)
{
	if (!app->own) {
		app_say(app, "Nobody is named. Start with qtp --as COACH, or put as=E-MAIL into "
			     "settings.conf.");
		return REACT_NONE;
	}
	app->domain->coach = app->domain->coach ? 0 : app->own;
	view_show(app, app->view);
	if (app->domain->coach)
		app_say(app, "Only the teams of %s are in view; again: all are.",
			domain_label(app->domain, KIND_PERSON, app->own, &app->scratch));
	else
		app_say(app, "All teams are in view.");
	return REACT_NONE;
}

void own_take(struct App *app, struct Text *faults)
{
	struct Error error;

	if (!app->domain->coach && app->settings.as[0] &&
	    !coach_take_view(app->domain, app->settings.as, &error))
		text_format(faults, "Whose view it is: %s ", error.text);
	app->own = app->domain->coach;
}

unsigned act_mouse(struct App *app)
{
	app->settings.mouse = !app->settings.mouse;
	term_set_mouse(app->term, app->settings.mouse);
	app_say(app, "The mouse is %s, now and next time.", app->settings.mouse ? "on" : "off");
	keep(app);
	return REACT_NONE;
}
