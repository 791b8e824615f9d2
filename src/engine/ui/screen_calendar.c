/* Calendar: a month, or a fortnight, of everything that is due or planned. */
#include "qtp/engine/domain/scope.h"
#include "qtp/engine/page/calendar.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/pick.h"
#include "qtp/engine/ui/screens.h"

#include <string.h>

struct CalendarLayer {
	struct Layer layer;
	struct Arena arena;
	struct Domain *domain;
	const struct Command *offers[OFFERS + 1];
	struct Calendar calendar;
	Day first;	/* of what is shown; DAY_NONE: that of today */
	bool fortnight; /* in place of a month */
	char *city;	/* filter; NULL: all */
	Id coach;
	int top, selected, height;
	Day day;   /* under the cursor; DAY_NONE: the first from today on */
	Id record; /* under the cursor; 0: the first of its day */
};

static struct CalendarLayer *calendar_of(struct App *app)
{
	return (struct CalendarLayer *)stack_page(app);
}

static const struct CalendarEntry *entry_at_cursor(const struct CalendarLayer *self)
{
	return self->calendar.n > 0 ? &self->calendar.items[self->selected] : NULL;
}

static void select_row(struct CalendarLayer *self, int row)
{
	const struct CalendarEntry *entry;

	self->selected = int_clamp(row, 0, self->calendar.n ? (int)self->calendar.n - 1 : 0);
	entry = entry_at_cursor(self);
	if (!entry)
		return;
	self->day = entry->day;
	self->record = entry->record;
}

/* The record on its day, else the first one from that day on, else the last. */
static void find_row(struct CalendarLayer *self, Day today)
{
	const struct Calendar *calendar = &self->calendar;
	Day day = self->day == DAY_NONE ? today : self->day;
	size_t row = 0;

	while (row < calendar->n && calendar->items[row].day < day)
		row++;
	for (size_t i = row; i < calendar->n && calendar->items[i].day == day; i++)
		if (calendar->items[i].record == self->record)
			row = i;
	self->selected = (int)size_min(row, calendar->n ? calendar->n - 1 : 0);
}

static Day first_shown(const struct CalendarLayer *self, Day today)
{
	if (self->fortnight)
		return self->first == DAY_NONE ? today : self->first;
	return day_month_start(self->first == DAY_NONE ? today : self->first);
}

static Day last_shown(const struct CalendarLayer *self, Day first)
{
	return first + (self->fortnight ? CALENDAR_FORTNIGHT_DAYS : day_month_length(first)) - 1;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct CalendarLayer *self = (struct CalendarLayer *)layer;
	Day first = first_shown(self, app->domain->today);

	arena_reset(&self->arena);
	self->domain = app->domain;
	self->calendar = (struct Calendar){
		.first = first,
		.last = last_shown(self, first),
		.filter = {self->city, self->coach},
	};
	if (!calendar_load(app->domain, &self->calendar, &self->arena, error))
		return false;
	find_row(self, app->domain->today);
	return true;
}

/* --- Moving --- */

/* To the first row of the next day with something, or of the one before. */
static void step_day(struct CalendarLayer *self, bool down)
{
	const struct CalendarEntry *items = self->calendar.items;
	int row = self->selected, last = (int)self->calendar.n - 1;
	Day day = self->calendar.n ? items[row].day : DAY_NONE;

	if (down) {
		while (row < last && items[row].day == day)
			row++;
	} else {
		while (row > 0 && items[row].day == day)
			row--;
		while (row > 0 && items[row - 1].day == items[row].day)
			row--;
	}
	select_row(self, row);
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct CalendarLayer *self = (struct CalendarLayer *)layer;
	const int page = self->height > 1 ? self->height - 1 : 1;

	(void)app;
	if (motion == MOVE_LEFT || motion == MOVE_RIGHT)
		step_day(self, motion == MOVE_RIGHT);
	else
		select_row(self, self->selected + motion_rows(motion, page, (int)self->calendar.n));
}

static struct Target target(const struct Layer *layer)
{
	const struct CalendarEntry *entry = entry_at_cursor((const struct CalendarLayer *)layer);

	return entry ? (struct Target){entry->kind, entry->record} : TARGET_NONE;
}

/* What can be done with a call that is not over, or an action that is open. */
static const struct Command *const *offers(const struct Layer *layer)
{
	struct CalendarLayer *self = (struct CalendarLayer *)layer;
	struct Target of = target(layer);

	if (of.kind == KIND_NONE)
		return NULL;
	command_offers(self->domain, of.kind, of.id, self->offers, OFFERS);
	return self->offers;
}

struct Addition todo_addition(const struct Layer *layer)
{
	(void)layer;
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);

		if (entity && entity->is_todo)
			return (struct Addition){.entity = entity};
	}
	return (struct Addition){0};
}

static void set_filter(struct CalendarLayer *self, const char *city, Id coach)
{
	heap_free(self->city);
	self->city = city ? heap_text(city) : NULL;
	self->coach = coach;
	self->layer.stale = true;
}

static bool escape(struct App *app, struct Layer *layer)
{
	struct CalendarLayer *self = (struct CalendarLayer *)layer;

	if (!self->city && !self->coach)
		return false;
	set_filter(self, NULL, 0);
	app_say(app, "Every city and coach is shown again.");
	return true;
}

/* --- Actions --- */

/* From the first day on; the cursor goes to the first row there, or to today. */
static unsigned go_to(struct App *app, Day first)
{
	struct CalendarLayer *self = calendar_of(app);
	Day today = app->domain->today;

	if (first == DAY_NONE) {
		app_refuse(app, "The calendar ends there.");
		return REACT_NONE;
	}
	self->first = first;
	first = first_shown(self, today);
	self->day = today >= first && today <= last_shown(self, first) ? today : first;
	self->record = 0;
	self->top = 0;
	self->layer.stale = true;
	return REACT_NONE;
}

static unsigned step(struct App *app, int by)
{
	const struct CalendarLayer *self = calendar_of(app);
	Day first = first_shown(self, app->domain->today);

	return go_to(app, self->fortnight ? first + by * CALENDAR_FORTNIGHT_DAYS
					  : day_add_months(first, by));
}

static unsigned calendar_act_next(struct App *app)
{
	return step(app, 1);
}

static unsigned calendar_act_previous(struct App *app)
{
	return step(app, -1);
}

static unsigned calendar_act_today(struct App *app)
{
	return go_to(app, app->domain->today);
}

static unsigned calendar_act_fortnight(struct App *app)
{
	struct CalendarLayer *self = calendar_of(app);
	const struct CalendarEntry *entry = entry_at_cursor(self);
	Day day = entry ? entry->day : first_shown(self, app->domain->today);

	self->fortnight = !self->fortnight;
	self->first = day;
	self->top = 0;
	self->layer.stale = true;
	return REACT_NONE;
}

/* All that is in the span, whatever the filter: rows of cities and coaches are made of it. */
static bool load_all(struct App *app, struct Arena *arena, struct Calendar *ret_calendar)
{
	const struct Calendar *shown = &calendar_of(app)->calendar;
	struct Error error;

	*ret_calendar = (struct Calendar){.first = shown->first, .last = shown->last};
	if (calendar_load(app->domain, ret_calendar, arena, &error))
		return true;
	app_fail(app, &error);
	return false;
}

static bool has_title(const struct PickRows *rows, const char *title)
{
	for (size_t i = 0; i < rows->n; i++)
		if (strcmp(rows->items[i].title, title) == 0)
			return true;
	return false;
}

static void make_cities(struct App *app, struct PickRows *rows)
{
	struct Calendar all;

	pick_add(rows, (struct PickRow){.left = "", .title = "Every city", .help = ""});
	for (size_t i = 0; load_all(app, rows->arena, &all) && i < all.n; i++) {
		const char *city = all.items[i].city;

		if (city && *city && !has_title(rows, city))
			pick_add(rows, (struct PickRow){
					       .left = "",
					       .title = city,
					       .help = "what is there, and what is of every city",
					       .number = 1});
	}
}

static unsigned choose_city(struct App *app, const struct PickRow *row)
{
	struct CalendarLayer *self = calendar_of(app);

	set_filter(self, row->number ? row->title : NULL, self->coach);
	return REACT_NONE;
}

static unsigned calendar_act_city(struct App *app)
{
	pick_open(app, "What is in which city", make_cities, choose_city);
	return REACT_NONE;
}

static void make_coaches(struct App *app, struct PickRows *rows)
{
	struct Calendar all;
	bool loaded = load_all(app, rows->arena, &all);

	pick_add(rows, (struct PickRow){.left = "", .title = "Every coach", .help = ""});
	for (size_t i = 0; loaded && i < all.n; i++) {
		Id coach = all.items[i].coach;
		const char *name;

		if (coach <= 0)
			continue;
		name = scope_owner_label(app->domain, coach, rows->arena);
		if (!has_title(rows, name))
			pick_add(rows, (struct PickRow){.left = "",
							.title = name,
							.help = "what is of her or his teams",
							.id = coach});
	}
}

static unsigned choose_coach(struct App *app, const struct PickRow *row)
{
	struct CalendarLayer *self = calendar_of(app);

	set_filter(self, self->city ? arena_text(&app->scratch, self->city) : NULL, row->id);
	return REACT_NONE;
}

static unsigned calendar_act_coach(struct App *app)
{
	pick_open(app, "What is of which coach", make_coaches, choose_coach);
	return REACT_NONE;
}

/* What the key would show. */
static const char *other_span(struct App *app)
{
	return calendar_of(app)->fortnight ? "month" : "14 days";
}

static const struct Action actions[] = {
	{"calendar.next", "later", "The next month, or fortnight.", "]", 0, calendar_act_next,
	 .words = "month later forward"},
	{"calendar.previous", "earlier", "The month, or fortnight, before.", "[", 0,
	 calendar_act_previous, .words = "month earlier back"},
	{"calendar.today", "today", "To today.", ".", 0, calendar_act_today, .words = "now"},
	{"calendar.fortnight", "month or 14 days",
	 "A fortnight from the day under the cursor, or its month again.", "f", 0,
	 calendar_act_fortnight, .words = "week view", .title_now = other_span},
	{"calendar.city", "city", "Only what is in one city.", "c", 0, calendar_act_city,
	 .words = "filter cohort site"},
	{"calendar.coach", "coach", "Only what is of one coach.", "O", OPENS_TEXT,
	 calendar_act_coach, .words = "filter whose"},
};

/* --- The layer --- */

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct CalendarLayer *self = (struct CalendarLayer *)layer;
	struct PageRows seen = page_calendar(area, &self->calendar, self->top,
					     self->calendar.n ? self->selected : -1, &app->frame);

	self->top = seen.first;
	self->height = seen.n;
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct CalendarLayer *self = (const struct CalendarLayer *)layer;

	text_format(text, "Calendar, %s", calendar_title(&self->calendar, &app->frame));
}

static const char *filter_words(struct App *app, const struct CalendarLayer *self,
				struct Arena *arena)
{
	const char *coach =
		self->coach ? person_short_name(scope_owner_label(app->domain, self->coach, arena),
						arena)
			    : "";

	return arena_format(arena, "%s%s%s", self->city ? self->city : "",
			    self->city && self->coach ? ", " : "", coach);
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct CalendarLayer *self = (const struct CalendarLayer *)layer;
	const char *words = filter_words(app, self, &app->frame);

	text_format(text, "%s%s%zu", words, *words ? ": " : "", self->calendar.n);
	if (self->calendar.n_late)
		text_format(text, ", %zu late", self->calendar.n_late);
}

static const char *why(struct App *app, struct Layer *layer, struct Arena *arena)
{
	const struct CalendarEntry *entry = entry_at_cursor((struct CalendarLayer *)layer);

	if (!entry)
		return NULL;
	return arena_format(arena, "%s\n\nIt is here because of: %s.",
			    page_calendar_words(entry, app->domain->today, arena),
			    entry->source->help);
}

static bool document(struct App *app, struct Layer *layer, struct Arena *arena,
		     struct Document *ret_document, struct Error *error)
{
	const struct CalendarLayer *self = (const struct CalendarLayer *)layer;

	(void)error;
	document_of_calendar(&self->calendar, filter_words(app, self, arena), arena, ret_document);
	return true;
}

static void release(struct Layer *layer)
{
	struct CalendarLayer *self = (struct CalendarLayer *)layer;

	heap_free(self->city);
	arena_release(&self->arena);
}

struct Layer *calendar_open(struct App *app, const struct ViewSpec *view)
{
	struct CalendarLayer *self =
		(struct CalendarLayer *)layer_new(&calendar_layer, sizeof(struct CalendarLayer));

	(void)app;
	(void)view;
	self->first = self->day = DAY_NONE;
	return &self->layer;
}

const struct LayerType calendar_layer = {
	.name = "calendar",
	.traits = TRAIT_PAGE | TRAIT_SIDEWAYS | TRAIT_FINDS | TRAIT_RECORDS | TRAIT_OPENS |
		  TRAIT_ADDS,
	.actions = ACTION_TABLE(actions),
	.footer = "calendar.previous calendar.next calendar.fortnight calendar.city "
		  "calendar.coach add open undo palette help",
	.beside = {.columns = 81},
	.load = load,
	.paint = paint,
	.move = move,
	.target = target,
	.offers = offers,
	.addition = todo_addition,
	.escape = escape,
	.why = why,
	.title = title,
	.status = status,
	.document = document,
	.release = release,
};
