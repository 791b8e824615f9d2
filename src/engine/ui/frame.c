/* Frame: says what the shell knows to the painter of frames, and lays messages and overlays over
 * its foot. */
#include "frame.h"

#include "beside.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/page/frame.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/ui.h"
#include "qtp/engine/ui/view.h"

#include <ctype.h>
#include <string.h>

#define LEAST_ROWS 6
#define LEAST_COLUMNS 20
#define MESSAGE_ROWS 4
#define FOOTER_KEYS 20
#define BULK_OFFERS 4

/* "Season 2017" in a view, "2017" on the way down from it. */
static const char *season_crumb(struct App *app)
{
	if (!app->season_code[0])
		return "No season";
	return stack_page(app) != app->layers[0]
		       ? app->season_code
		       : arena_format(&app->frame, "Season %s", app->season_code);
}

/* A list one came through is not named: the record says where it belongs. */
static bool is_named(const struct App *app, size_t index)
{
	const struct Layer *layer = app->layers[index];

	if (!layer->type->title || (layer->type->traits & TRAIT_OVERLAY))
		return false;
	return layer == stack_page(app) || !(layer->type->traits & TRAIT_WAY);
}

static void make_crumbs(struct App *app, struct Frame *frame)
{
	const char **crumbs = ARENA_ARRAY(&app->frame, 2 * app->n_layers + 1, const char *);
	char *title, *line;
	size_t n = 0;
	struct Text text;

	text_init(&text);
	crumbs[n++] = season_crumb(app);
	for (size_t i = 0; i < app->n_layers; i++) {
		if (!is_named(app, i) || app->layers[i]->failure.code != ERROR_NONE)
			continue;
		text_clear(&text);
		app->layers[i]->type->title(app, app->layers[i], &text);
		if (text.length == 0)
			continue;
		title = arena_text(&app->frame, text_get(&text));
		if ((line = strchr(title, '\n')) != NULL && n == 1)
			crumbs[n++] = arena_text_n(&app->frame, title, (size_t)(line - title));
		crumbs[n++] = line ? line + 1 : title;
	}
	text_release(&text);
	frame->crumbs = crumbs;
	frame->n_crumbs = n;
}

static const char *coach_name(struct App *app)
{
	return person_short_name(scope_owner_label(app->domain, app->domain->coach, &app->frame),
				 &app->frame);
}

/* After the crumbs: the coach whose teams are shown, how many, and how many of them are marked.
 * Notes are searched in a scope of their own. */
static void make_count(struct App *app, struct Frame *frame)
{
	struct Layer *page = stack_page(app);
	struct Text text;

	text_init(&text);
	if (page->type->status)
		page->type->status(app, page, &text);
	if (page->filter.length > 0)
		text_format(&text, "%s/%s", text.length > 0 ? ", " : "", text_get(&page->filter));
	if (app->domain->coach && !(page->type->traits & TRAIT_SCOPED))
		frame->count = arena_format(&app->frame, "teams of %s%s%s", coach_name(app),
					    text.length > 0 ? ": " : "", text_get(&text));
	else if (text.length > 0)
		frame->count = arena_text(&app->frame, text_get(&text));
	text_release(&text);
}

static void make_tabs(struct App *app, struct Frame *frame)
{
	struct FrameKey *tabs = ARENA_ARRAY(&app->frame, TABS_MAX, struct FrameKey);
	const struct Action *go;

	frame->tab_on = -1;
	if (stack_page(app) != app->layers[0])
		return;
	for (size_t i = 0; app->tabs[i]; i++) {
		const struct ViewSpec *view = app->tabs[i];

		if (view == app->view)
			frame->tab_on = (int)frame->n_tabs;
		tabs[frame->n_tabs++] = (struct FrameKey){view->key, view->title, view->brief};
	}
	go = layer_action_find(stack_page(app)->type, GO_ACTION);
	if (go && keymap_first_key(&app->keymap, (struct Binding){.action = go}))
		tabs[frame->n_tabs++] = (struct FrameKey){
			keymap_names(&app->keymap, (struct Binding){.action = go}, &app->frame),
			"more", ""};
	frame->tabs = tabs;
}

/* A key and what it does; nothing for what the key file has left without one. */
static void add_key(struct App *app, struct FrameKey keys[], struct Frame *frame,
		    struct Binding binding, const char *title)
{
	char name[KEY_NAME];
	uint32_t key = keymap_first_key(&app->keymap, binding);

	if (key && frame->n_keys < FOOTER_KEYS)
		keys[frame->n_keys++] = (struct FrameKey){
			arena_text(&app->frame, key_name(key, name)), title, NULL};
}

/* "done", as the other keys of the footer are named; of many with their number. */
static const char *offer_title(struct App *app, const struct Command *command, size_t n_marked)
{
	char *title = arena_text(&app->frame, command->title);

	*title = (char)tolower((unsigned char)*title);
	return n_marked > 0 ? arena_format(&app->frame, "%s %zu", title, n_marked) : title;
}

static void add_offers(struct App *app, struct FrameKey keys[], struct Frame *frame)
{
	struct Layer *top = stack_top(app);
	const struct Command *const *offer = top->type->offers ? top->type->offers(top) : NULL;

	for (; offer && *offer; offer++)
		add_key(app, keys, frame, (struct Binding){.command = *offer},
			offer_title(app, *offer, 0));
}

static bool is_offered(const struct Command *const offers[], const struct Command *command)
{
	while (*offers && *offers != command)
		offers++;
	return *offers;
}

/* What can be done to all marked records at once: what takes the first of them further where
 * `ready`, else the rest of what can be done to it. */
static void add_bulk(struct App *app, struct FrameKey keys[], struct Frame *frame, bool ready)
{
	const struct Command *offers[BULK_OFFERS + 1], *command;
	enum Kind kind = stack_target(app).kind;
	size_t n_marked;
	const Id *ids = marks_ids(&app->marks, kind, &app->frame, &n_marked);
	struct Error ignored;

	command_offers(app->domain, kind, ids[0], offers, BULK_OFFERS);
	for (size_t i = 0; (command = command_at(i)); i++)
		if (command->kind == kind && command->many &&
		    is_offered(offers, command) == ready &&
		    (ready || command_ready(command, app->domain, ids[0], &ignored)))
			add_key(app, keys, frame, (struct Binding){.command = command},
				offer_title(app, command, n_marked));
}

static const char *key_title(struct App *app, const struct Action *action)
{
	return action->title_now ? action->title_now(app) : action->title;
}

static const struct Footer *footer_of(struct App *app, const char *ids)
{
	const struct LayerType *type = stack_top(app)->type;
	struct Footer *footer = &app->footer;
	const struct Action *action;

	if (footer->type == type && footer->ids == ids)
		return footer;
	*footer = (struct Footer){.type = type, .ids = ids};
	while (footer->n < FOOTER_ACTIONS && (action = layer_next_named(type, &ids)))
		footer->actions[footer->n++] = action;
	return footer;
}

static void add_actions(struct App *app, struct FrameKey keys[], struct Frame *frame,
			const char *ids)
{
	const struct Footer *footer = footer_of(app, ids);
	struct Error ignored;

	for (size_t i = 0; i < footer->n; i++)
		if (action_fits(app, footer->actions[i], &ignored))
			add_key(app, keys, frame, (struct Binding){.action = footer->actions[i]},
				key_title(app, footer->actions[i]));
}

static void make_keys(struct App *app, struct Frame *frame)
{
	struct FrameKey *keys = ARENA_ARRAY(&app->frame, FOOTER_KEYS, struct FrameKey);
	const struct LayerType *type = stack_top(app)->type;

	if (stack_marked(app) > 0) {
		add_bulk(app, keys, frame, true);
		add_actions(app, keys, frame, type->marked_footer);
		add_actions(app, keys, frame, "mark.none");
		add_bulk(app, keys, frame, false);
		add_actions(app, keys, frame, "help");
	} else {
		add_offers(app, keys, frame);
		add_actions(app, keys, frame, type->footer);
	}
	frame->keys = keys;
}

/* How many rows the message needs; 0: there is none. */
static int message_rows(const struct App *app, struct Area screen)
{
	const int third = screen.rows / 3, most = third > MESSAGE_ROWS ? third : MESSAGE_ROWS;
	struct Area unseen = page_message_area(screen, most);

	unseen.canvas = NULL;
	return app->message.length == 0 ? 0
					: area_wrap(area_at(unseen, 0, 1), most, STYLE_STRONG,
						    text_get(&app->message));
}

/* What is left of the page above a message, whose first row is that of the rule. */
static struct Area above_message(const struct App *app, struct Area screen, struct Area area)
{
	int rows = message_rows(app, screen);

	if (rows > 1 && area.rows >= rows)
		area.rows -= rows - 1;
	return area;
}

static void paint_message(struct App *app, struct Area screen)
{
	enum Style style = app->message_is_error ? STYLE_ERROR : STYLE_STRONG;
	int lift = (stack_top(app)->type->traits & TRAIT_OVERLAY) ? 1 : 0;
	int rows = message_rows(app, screen);
	struct Area area = page_message_area(screen, rows + lift);

	if (rows == 0)
		return;
	area.rows = area.rows > lift ? area.rows - lift : 0;
	area_clear(area);
	area_wrap(area_at(area, 0, 1), rows, style, text_get(&app->message));
}

/* Why the page could not be read, in its place. */
static void paint_failure(const struct Layer *page, struct Area area)
{
	area_wrap(area_at(area, 0, 2), area.rows, STYLE_ERROR, page->failure.text);
	area_cursor(area, 0, 0);
}

static void paint_overlays(struct App *app, const struct Layer *page, struct Area screen)
{
	size_t i = 0;

	while (app->layers[i] != page)
		i++;
	while (++i < app->n_layers)
		app->layers[i]->type->paint(app, app->layers[i], screen);
}

bool frame_is_too_small(const struct App *app)
{
	return app->canvas.rows < LEAST_ROWS || app->canvas.columns < LEAST_COLUMNS;
}

void frame_paint(struct App *app, struct Area screen)
{
	struct Layer *page = stack_page(app);
	struct Frame frame = {.today = app->domain->today, .demo_clock = app->domain->demo_clock};
	struct Area area, beside;

	if (frame_is_too_small(app)) {
		area_wrap(area_at(screen, 0, 0), screen.rows, STYLE_NORMAL,
			  "Too small: 20 columns and 6 rows are the least.");
		area_cursor(screen, 0, 0);
		return;
	}
	make_crumbs(app, &frame);
	make_count(app, &frame);
	make_tabs(app, &frame);
	area = above_message(app, screen, page_frame(screen, &frame));
	beside = beside_take(app, page, &area);
	if (page->failure.code != ERROR_NONE)
		paint_failure(page, area);
	else if (page->type->paint)
		page->type->paint(app, page, area);
	/* Some keys are for what finds no room. */
	make_keys(app, &frame);
	page_keys(screen, &frame);
	beside_paint(app, beside);
	paint_overlays(app, page, screen);
	paint_message(app, screen);
}
