/* List: records of one kind; a window of them in memory, a filter, an order, marks. */
#include "list_rows.h"
#include "list_slide.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/judge.h"
#include "qtp/engine/page/list.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/action_run.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/view/attention.h"
#include "qtp/engine/view/data_table.h"
#include "qtp/engine/view/saved_view.h"

#include <string.h>

static struct Reading edge(const struct Window *window, bool end)
{
	if (end && !window->at_end)
		return (struct Reading){.what = READ_END};
	if (!end && !window->at_start)
		return (struct Reading){.what = READ_START};
	return (struct Reading){.what = READ_STEP,
				.rows = end ? (long)window->n : -(long)window->n};
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct ListLayer *self = (struct ListLayer *)layer;
	const int page = self->window.height > 1 ? (int)self->window.height - 1 : 1;
	const int rows = motion_rows(motion, page, 0);
	struct Reading *reading = &self->reading;
	struct Error error;

	self->moved = true;
	if (motion == MOVE_HOME || motion == MOVE_END)
		*reading = edge(&self->window, motion == MOVE_END);
	else if (reading->what == READ_NOTHING)
		*reading = (struct Reading){.what = READ_STEP, .rows = rows};
	else if (reading->what == READ_STEP)
		reading->rows += rows;
	else
		return;
	if (!reading_begin(app, &self->window, reading, &error))
		app_fail(app, &error);
}

static struct Target target(const struct Layer *layer)
{
	const struct Window *window = &((const struct ListLayer *)layer)->window;

	return (struct Target){window->view.entity->kind, window_cursor_id(window)};
}

/* What takes the record under the cursor further; looked up once a record. */
static const struct Command *const *offers(const struct Layer *layer)
{
	struct ListLayer *self = (struct ListLayer *)layer;
	struct Target of = target(layer);

	if (of.id == 0 || self->window.view.binned)
		return NULL;
	if (self->offers_of != of.id)
		command_offers(self->domain, of.kind, of.id, self->offers, OFFERS);
	self->offers_of = of.id;
	return self->offers;
}

static bool escape(struct App *app, struct Layer *layer)
{
	struct ListLayer *self = (struct ListLayer *)layer;

	if (self->window.filter[0] == '\0')
		return false;
	window_set_filter(&self->window, "");
	self->layer.stale = true;
	app_say(app, "All are shown again.");
	return true;
}

static const char *why(struct App *app, struct Layer *layer, struct Arena *arena)
{
	struct Target record = target(layer);

	return attention_description(app->domain, record.kind, record.id, arena);
}

static struct Addition addition(const struct Layer *layer)
{
	const struct ListView *view = &((const struct ListLayer *)layer)->window.view;

	if (view->binned)
		return (struct Addition){0};
	return (struct Addition){view->entity, view->scope, view->scope_id};
}

static bool has_light(const struct ListView *view)
{
	return view->n_columns > 0 && (view->columns[0]->flags & FIELD_LIGHT);
}

static const char *empty_text(const struct ListLayer *self, struct Arena *arena)
{
	const struct Window *window = &self->window;

	if (self->reading.what != READ_NOTHING)
		return arena_format(arena, "Reading %s in their order. Keys go first.",
				    window->view.entity->plural);
	if (window->view.provisional)
		return arena_format(arena,
				    "The filter looks at what is judged: %zu of %zu %s so far. "
				    "Keys go first.",
				    self->progress.n,
				    COUNTED(self->progress.n_all, "team", "teams"));
	if (window->filter[0])
		return "Nothing matches the filter. Esc shows all again.";
	return arena_format(arena, "There are no %s here.", window->view.entity->plural);
}

/* A step of the cursor changes nothing that is in sight. */
static const int *needs_of(struct ListLayer *self, const struct PageList *list)
{
	struct ListNeeds *needs = &self->needs;
	Id first = list->n_rows ? list->rows[0].id : 0;

	if (needs->first != first || needs->n != list->n_rows) {
		page_list_needs(list, needs->widths);
		needs->first = first;
		needs->n = list->n_rows;
	}
	return needs->widths;
}

/* What all rows come to says so above those that a filter leaves. */
static const char *headline_of(struct App *app, const struct ListLayer *self)
{
	const char *text = headline_text(&self->headline);

	return self->window.filter[0] && self->spec && self->spec->sums && *text && *text != ' '
		       ? arena_format(&app->frame, "all: %s", text)
		       : text;
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct ListLayer *self = (struct ListLayer *)layer;
	struct Window *window = &self->window;
	const struct ListView *view = &window->view;
	bool lit = has_light(view);
	struct PageList list = {.columns = view->columns + lit,
				.n_columns = view->n_columns - lit,
				.sort = view->provisional ? NULL : view->sort,
				.descending = view->descending,
				.selected = -1,
				.aside = app->beside.column > 0,
				.dense = self->spec && self->spec->dense,
				.empty = empty_text(self, &app->frame)};
	struct Error error;
	int capacity;

	area = page_headline(area, headline_of(app, self), &app->frame);
	capacity = page_list_capacity(area.rows);
	if (!reading_set_height(app, window, &self->reading, (size_t)(capacity > 0 ? capacity : 1),
				&error)) {
		app_fail(app, &error);
		return;
	}
	window_show(window, &app->marks, lit, &app->frame, &list);
	list.needs = needs_of(self, &list);
	page_list_slid(area, &list, &self->slide, &app->frame);
	/* Only the bar moves with the cursor, or its marker: a step sends two rows, or two cells.
	 */
	if (list.n_rows > 0)
		page_marker(area, area.rows - capacity + (int)(window->cursor - window->top));
	else
		area_cursor(area, 0, 0);
}

/* Room for every column goes before a wider page beside them. */
static int columns_asked(const struct Layer *layer)
{
	const struct ListView *view = &((const struct ListLayer *)layer)->window.view;

	return page_list_least(view->columns, view->n_columns);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_append(text, ((const struct ListLayer *)layer)->title);
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct ListLayer *self = (const struct ListLayer *)layer;
	size_t n_marked = marks_count(&app->marks, self->window.view.entity->kind);

	list_count_text(layer, text);
	if (self->reading.what != READ_NOTHING && self->window.n > 0)
		text_append(text, "  reading on");
	if (self->window.view.provisional)
		text_format(text, "  %zu of %zu judged", self->progress.n, self->progress.n_all);
	if (self->window.filter[0])
		text_format(text, "  /%s", self->window.filter);
	if (n_marked > 0)
		text_format(text, "  %zu marked", n_marked);
	if (n_marked > 0 && self->n_looked_at == n_marked && self->n_hidden > 0)
		text_format(text, ", %zu hidden", self->n_hidden);
}

static void release(struct Layer *layer)
{
	struct ListLayer *self = (struct ListLayer *)layer;

	window_release(&self->window);
	headline_release(&self->headline);
	heap_free(self->title);
	arena_release(&self->kept);
}

/* --- A record that was added --- */

static void say_elsewhere(struct App *app, const struct ListView *view, struct Target record)
{
	const struct ViewSpec *spec = view_that_lists(app, record.kind, record.id);

	text_append(&app->message, "\nIt is not in this list");
	if (!text_is_empty(view->base_filter))
		text_format(&app->message, ", which shows %s", view->base_filter);
	text_append(&app->message, spec ? "; " : ".");
	if (spec)
		text_format(&app->message, "it is in %s, key %s.", spec->title, spec->key);
}

static void arrive(struct App *app, struct Layer *layer, struct Target added)
{
	struct ListLayer *self = (struct ListLayer *)layer;
	struct Window *window = &self->window;
	struct Error error;

	if (added.kind != window->view.entity->kind || list_filter_waits(app, self))
		return;
	self->moved = true;
	if (window->filter[0] && !list_has(app->domain, &window->view, added.id, &error)) {
		window_set_filter(window, "");
		text_append(&app->message, "\nThe filter hid it, so all are shown again.");
	}
	if (!list_has(app->domain, &window->view, added.id, &error))
		say_elsewhere(app, &window->view, added);
	else if (!list_read_rows(app, self, added.id, &error))
		app_fail(app, &error);
}

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	struct TableWish wish = {.codes = codes, .ids = codes};
	struct ListView view = *list_view(layer);

	if (marks_count(&app->marks, view.entity->kind)) {
		wish.only = marks_ids(&app->marks, view.entity->kind, arena, &wish.n_only);
		view.filter = NULL;
	}
	data_table_of_list(app->domain, &view, wish, arena, ret_table);
	if (wish.only)
		ret_table->subtitle = arena_format(arena, "%zu marked", wish.n_only);
}

static struct ListLayer *list_new(const struct Entity *entity, const char *list_title)
{
	struct ListLayer *self = (struct ListLayer *)layer_new(&list_layer, sizeof(*self));

	window_init(&self->window, entity);
	text_init(&self->headline.text);
	self->title = heap_text(list_title);
	return self;
}

/* Columns and order that were remembered for this list. */
static void take_look(struct App *app, struct ListLayer *self)
{
	struct Arena arena = {0};
	struct SavedViews views;
	const struct SavedView *look;
	struct Text faults;

	text_init(&faults);
	saved_views_load(app->domain->env, &arena, &views, &faults);
	look = saved_views_find(&views, list_look_name(&self->layer, &arena));
	if (look)
		saved_view_apply_look(look, &arena, &self->window.view, &faults);
	if (faults.length > 0)
		app_say(app, "%s", text_get(&faults));
	text_release(&faults);
	arena_release(&arena);
}

struct Layer *list_open(struct App *app, const struct ViewSpec *view)
{
	struct ListLayer *self = list_new(entity_get(view->kind), view->title);

	self->window.view.base_filter = view->filter;
	self->window.view.near = true;
	self->window.view.season = view->season ? app->season : 0;
	if (view->own && app->domain->coach) {
		self->window.view.scope = entity_field(entity_get(view->kind), "coach");
		self->window.view.scope_id = app->domain->coach;
	}
	if (view->sort)
		self->window.view.sort = entity_field(entity_get(view->kind), view->sort);
	if (view->columns)
		list_view_columns(&self->window.view, view->columns);
	self->spec = view;
	take_look(app, self);
	return &self->layer;
}

void list_open_saved(struct App *app, const struct SavedView *saved)
{
	struct ListLayer *self;
	struct ListView view = {.season = app->season};
	struct Text faults;

	text_init(&faults);
	if (saved_view_apply(app->domain, saved, &app->scratch, &view, &faults)) {
		self = list_new(view.entity, saved->name);
		self->is_saved = true;
		view.base_filter = arena_text(&self->kept, view.filter);
		view.filter = self->window.filter;
		self->window.view = view;
		stack_push(app, &self->layer);
	}
	if (faults.length > 0)
		app_say(app, "%s", text_get(&faults));
	text_release(&faults);
}

void list_open_scope(struct App *app, const struct Entity *entity, const struct Field *scope, Id id)
{
	struct ListLayer *self = list_new(entity, entity->plural);

	self->window.view.scope = scope;
	self->window.view.scope_id = id;
	stack_push(app, &self->layer);
}

static unsigned list_act_filter(struct App *app)
{
	filter_open(app, stack_page(app));
	return REACT_NONE;
}

static unsigned list_act_sort(struct App *app)
{
	sort_open(app, stack_page(app));
	return REACT_NONE;
}

static unsigned save_as(struct App *app, const char *name)
{
	const struct ListView *list = list_view(stack_page(app));
	struct SavedView view = saved_view_of(name, list, &app->scratch);
	struct Error error;

	if (saved_view_is_look(&view))
		app_say(app, "A view cannot be called so: these words are the program's own.");
	else if (saved_view_keep(app->domain->env, &view, &error))
		app_say(app, "Saved as the view %s.", name);
	else
		app_fail(app, &error);
	return REACT_NONE;
}

static unsigned list_act_save(struct App *app)
{
	prompt_open(app, "Save this view as:", list_saved_name(stack_page(app)), save_as);
	return REACT_NONE;
}

static unsigned list_act_mark(struct App *app)
{
	struct Layer *layer = stack_page(app);
	struct Target record = target(layer);

	marks_toggle(&app->marks, record.kind, record.id);
	((struct ListLayer *)layer)->n_looked_at = ((struct ListLayer *)layer)->n_hidden = 0;
	move(app, layer, MOVE_DOWN);
	return REACT_NONE;
}

/* Those of a filter alone, where there is one. */
static unsigned list_act_mark_all(struct App *app)
{
	struct Layer *layer = stack_page(app);
	struct ListView view = *list_view(layer);
	struct Records records;
	struct Error error;

	view.place = (struct ListPlace){0};
	if (!list_records(app->domain, &view, &app->scratch, &records, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	for (size_t i = 0; i < records.n; i++) {
		Id id = ((const struct Record *)records_at(&records, i))->id;

		if (!marks_has(&app->marks, view.entity->kind, id))
			marks_toggle(&app->marks, view.entity->kind, id);
	}
	((struct ListLayer *)layer)->n_looked_at = ((struct ListLayer *)layer)->n_hidden = 0;
	app_say(app, "All %zu of the list are marked.", records.n);
	return REACT_NONE;
}

static unsigned list_act_unmark(struct App *app)
{
	marks_clear(&app->marks, target(stack_page(app)).kind);
	app_say(app, "All marks are cleared.");
	return REACT_NONE;
}

static bool is_in_bin(struct App *app, struct Error *error)
{
	return list_is_binned(stack_page(app)) ||
	       error_set(error, ERROR_RULE, "",
			 "It is not in the bin; the view Bin shows what is.");
}

static unsigned list_act_right(struct App *app)
{
	((struct ListLayer *)stack_page(app))->slide.n_passed++;
	return REACT_NONE;
}

static unsigned list_act_left(struct App *app)
{
	((struct ListLayer *)stack_page(app))->slide.n_passed--;
	return REACT_NONE;
}

static bool has_beyond(struct App *app, struct Error *error)
{
	return ((struct ListLayer *)stack_page(app))->slide.n_beyond > 0 ||
	       list_slide_refuse(error);
}

static bool has_passed(struct App *app, struct Error *error)
{
	return ((struct ListLayer *)stack_page(app))->slide.n_passed > 0 ||
	       list_slide_refuse(error);
}

static const struct Action actions[] = {
	{"list.right", "next column", LIST_RIGHT_HELP, "Right", 0, list_act_right,
	 .fits = has_beyond, .words = LIST_SLIDE_WORDS},
	{"list.left", "column back", LIST_LEFT_HELP, "Left", 0, list_act_left, .fits = has_passed,
	 .words = LIST_SLIDE_WORDS},
	{"filter", "filter", "Shows only what matches, while you type.", "/", OPENS_TEXT,
	 list_act_filter, .words = "find search narrow"},
	{"sort", "sort", "Chooses the column to sort by.", "s", OPENS_TEXT, list_act_sort,
	 .words = "order"},
	{"columns", "columns", "Chooses the columns of the list, and their order.", "|", 0,
	 act_columns, .words = "fields show hide"},
	{"views.save", "save as a view",
	 "Keeps filter, columns and order of this list under a name.", "K", OPENS_TEXT,
	 list_act_save, .words = "favorite bookmark keep"},
	{"mark", "mark", "Marks the record, or takes its mark away, and goes on to the next.",
	 "Space", NEED_RECORD, list_act_mark, .words = "select choose"},
	{"mark.all", "mark all", "Marks all records of the list; with a filter what it shows.", "%",
	 NEED_RECORD, list_act_mark_all, .words = "select everything every"},
	{"mark.none", "no marks", "Takes all marks away.", "-", NEED_MARKS, list_act_unmark,
	 .words = "unselect clear"},
	{"bulk.set", "set for all marked", "Sets one field of all marked records, as one change.",
	 "E", NEED_WRITABLE | OPENS_TEXT | NEED_MARKS, act_bulk_set,
	 .words = "many several change all", .title_now = bulk_set_title},
	{"restore", "out of the bin", "Takes the record out of the bin.", "r",
	 NEED_WRITABLE | NEED_RECORD, act_restore, .fits = is_in_bin,
	 .words = "undelete recover bring back"},
};

const struct LayerType list_layer = {
	.name = "list",
	.traits = TRAIT_PAGE | TRAIT_RECORDS | TRAIT_OPENS | TRAIT_ADDS | TRAIT_REMOVES |
		  TRAIT_MARKS | TRAIT_WAY,
	.actions = ACTION_TABLE(actions),
	.footer = "held restore open why filter add log survey output answers undo palette "
		  "help",
	.beside = {.columns = 72, .asks = columns_asked},
	.marked_footer = "merge.marked bulk.set bin letter.next log",
	.table = table,
	.load = list_layer_load,
	.paint = paint,
	.work = list_layer_work,
	.move = move,
	.target = target,
	.offers = offers,
	.addition = addition,
	.arrive = arrive,
	.escape = escape,
	.why = why,
	.title = title,
	.status = status,
	.release = release,
};
