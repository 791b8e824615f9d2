/* Actions that change what the program shows and how: theme, bar, mouse and whose teams are in
 * view, kept in settings.conf.
 */
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/pick.h"
#include "qtp/engine/ui/ui.h"
#include "qtp/engine/ui/view.h"

#include <string.h>

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
	app->canvas.marker_only = app->settings.marker_only;
	app->canvas.ascii = term_is_ascii(app->term) || app->settings.plain_signs;
	app->domain->family_first = app->settings.family_first;
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

/* "  M shows all again.": by the key that people have for it; "": none. */
static const char *own_key(struct App *app)
{
	const struct Action *own = layer_action_find(stack_page(app)->type, "own");
	const char *key =
		own ? keymap_names(&app->keymap, (struct Binding){.action = own}, &app->scratch)
		    : "";

	return *key ? arena_format(&app->scratch, "  %s shows all again.", key) : "";
}

/* The view opens again, as the records of the pages above it may be out of view. */
static void show_teams_of(struct App *app, Id coach)
{
	app->domain->coach = coach;
	view_show(app, app->view);
	if (app->domain->coach)
		app_say(app, "Only the teams of %s are in view.%s",
			scope_owner_label(app->domain, app->own, &app->scratch), own_key(app));
	else
		app_say(app, "All teams are in view.");
}

static void make_coaches(struct App *app, struct PickRows *rows)
{
	struct ScopeOwner *coaches;
	struct Error error;
	size_t n = 0;

	if (!scope_owners(app->domain, rows->arena, &coaches, &n, &error))
		app_fail(app, &error);
	for (size_t i = 0; i < n; i++)
		pick_add(rows,
			 (struct PickRow){
				 .left = coaches[i].id == app->own ? "now" : "",
				 .title = coaches[i].name,
				 .help = arena_format(rows->arena, "%zu %s", coaches[i].n_teams,
						      coaches[i].n_teams == 1 ? "team" : "teams"),
				 .id = coaches[i].id,
			 });
	if (n == 0)
		pick_add(rows, (struct PickRow){.left = "",
						.title = "No coach",
						.help = "",
						.off = "No team has a coach yet."});
}

static unsigned choose_coach(struct App *app, const struct PickRow *row)
{
	const char *ref;

	app->own = row->id;
	app->settings.all_teams = false;
	show_teams_of(app, row->id);
	ref = scope_owner_ref(app->domain, row->id, &app->scratch);
	if (strlen(ref) < sizeof app->settings.as) {
		memcpy(app->settings.as, ref, strlen(ref) + 1);
		keep(app);
	}
	return REACT_NONE;
}

unsigned act_own_choose(struct App *app)
{
	pick_open(app, "Whose teams are yours", make_coaches, choose_coach);
	return REACT_NONE;
}

/* Kept for the coach of the settings; who was named when the program began is not there next time.
 */
static void keep_whose(struct App *app)
{
	const char *ref = scope_owner_ref(app->domain, app->own, &app->scratch);

	if (strcmp(ref, app->settings.as) != 0)
		return;
	app->settings.all_teams = !app->domain->coach;
	keep(app);
}

unsigned act_own(struct App *app)
{
	if (!app->own)
		return act_own_choose(app);
	show_teams_of(app, app->domain->coach ? 0 : app->own);
	keep_whose(app);
	return REACT_NONE;
}

void own_take(struct App *app, struct Text *faults)
{
	struct Error error;

	const bool named = app->domain->coach != 0;

	if (!named && app->settings.as[0] && !scope_take(app->domain, app->settings.as, &error))
		text_format(faults, "The coach whose teams are shown: %s ", error.text);
	app->own = app->domain->coach;
	if (!named && app->settings.all_teams)
		app->domain->coach = 0;
}

unsigned act_selection(struct App *app)
{
	app->settings.marker_only = !app->settings.marker_only;
	look_apply(app);
	app_say(app, "The selected row %s, now and next time.",
		app->settings.marker_only ? "has its marker alone" : "is a bar");
	keep(app);
	return REACT_REPAINT;
}

unsigned act_signs(struct App *app)
{
	app->settings.plain_signs = !app->settings.plain_signs;
	look_apply(app);
	app_say(app, "%s, now and next time.%s",
		app->settings.plain_signs ? "Signs and lines are plain ASCII"
					  : "Signs and lines are those of Unicode",
		app->settings.plain_signs || !app->canvas.ascii
			? ""
			: "  This terminal has none of them.");
	keep(app);
	return REACT_REPAINT;
}

unsigned act_names(struct App *app)
{
	app->settings.family_first = !app->settings.family_first;
	look_apply(app);
	app_say(app, "Lists show people %s, now and next time.",
		app->settings.family_first ? "family name first" : "as they write their names");
	keep(app);
	return REACT_CHANGED;
}

unsigned act_beside(struct App *app)
{
	app->settings.beside = !app->settings.beside;
	app_say(app, "%s, now and next time.",
		app->settings.beside ? "From 120 columns on a list has beside it what its rows open"
				     : "Lists take the whole width");
	keep(app);
	return REACT_REPAINT;
}

unsigned act_mouse(struct App *app)
{
	app->settings.mouse = !app->settings.mouse;
	term_set_mouse(app->term, app->settings.mouse);
	app_say(app, "The mouse is %s, now and next time.", app->settings.mouse ? "on" : "off");
	keep(app);
	return REACT_NONE;
}
