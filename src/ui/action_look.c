/* Actions that change how the program looks and is worked: theme and mouse, kept in settings.conf.
 */
#include "action_run.h"
#include "pick.h"
#include "ui.h"

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
	pick_open(app, WHERE_CHOOSE, "Theme", make_themes, choose_theme);
	return REACT_NONE;
}

unsigned act_mouse(struct App *app)
{
	app->settings.mouse = !app->settings.mouse;
	term_set_mouse(app->term, app->settings.mouse);
	app_say(app, "The mouse is %s, now and next time.", app->settings.mouse ? "on" : "off");
	keep(app);
	return REACT_NONE;
}
