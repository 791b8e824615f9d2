/* Chart: the chart of a measure: a cursor on its points, and what can be changed at a point. */
#include "command_chart.h"
#include "page_chart.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/pick.h"
#include "qtp/engine/ui/screens.h"
#include "screen_chart_layer.h"
#include "screen_describe.h"
#include "screen_layers.h"
#include "view_measure.h"
#include "view_points.h"

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct ChartLayer *self = (struct ChartLayer *)layer;
	size_t n_before = self->chart.n;

	arena_reset(&self->arena);
	chart_forget_drawn(self);
	if (!chart_of_measure(app->domain, self->measure, &self->arena, &self->chart, error) ||
	    (self->chart.n > 0 && !chart_picture_make(&self->arena, &self->chart.spec,
						      &self->chart.story, &self->picture, error))) {
		self->chart = (struct MeasureChart){0};
		return false;
	}
	if (!self->placed || self->point >= self->chart.n || self->chart.n > n_before)
		self->point = self->chart.n > 0 ? self->chart.n - 1 : 0;
	self->placed = true;
	return true;
}

/* ---- walking ---- */

static bool is_special(const struct ChartLayer *self, size_t point)
{
	unsigned char mark = self->picture.marks[point];

	return mark == MARK_HIGH || mark == MARK_LOW || mark == MARK_EXCLUDED;
}

/* To the next signal, or point left out, round the end. */
static void find_special(struct ChartLayer *self, size_t step)
{
	for (size_t tries = 1; tries <= self->chart.n; tries++) {
		size_t point = (self->point + tries * step) % self->chart.n;

		if (is_special(self, point)) {
			self->point = point;
			return;
		}
	}
}

static void walk(struct ChartLayer *self, long steps)
{
	long point = (long)self->point + steps, last = (long)self->chart.n - 1;

	self->point = (size_t)(point < 0 ? 0 : point > last ? last : point);
}

static void move_down(struct ChartLayer *self, int rows, int page)
{
	if (self->table)
		walk(self, rows + (long)page * int_clamp(self->height - 1, 1, INT16_MAX));
	else
		self->scroll += rows + page * int_clamp(self->words_height - 1, 1, INT16_MAX);
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct ChartLayer *self = (struct ChartLayer *)layer;

	(void)app;
	if (self->chart.n == 0)
		return;
	if (motion == MOVE_LEFT || motion == MOVE_RIGHT)
		walk(self, motion == MOVE_RIGHT ? 1 : -1);
	else if (motion == MOVE_HOME)
		self->point = 0;
	else if (motion == MOVE_END)
		self->point = self->chart.n - 1;
	else if (motion == MOVE_NEXT)
		find_special(self, 1);
	else if (motion == MOVE_PREVIOUS)
		find_special(self, self->chart.n - 1);
	else if (motion == MOVE_UP || motion == MOVE_DOWN)
		move_down(self, motion == MOVE_DOWN ? 1 : -1, 0);
	else
		move_down(self, 0, motion == MOVE_PAGE_DOWN ? 1 : -1);
}

/* ---- what it says to others ---- */

static struct Target target(const struct Layer *layer)
{
	const struct ChartLayer *self = (const struct ChartLayer *)layer;

	if (self->chart.n == 0)
		return TARGET_NONE;
	return (struct Target){KIND_POINT, self->chart.points[self->point].record.id};
}

static struct Target record(const struct Layer *layer)
{
	return (struct Target){KIND_MEASURE, ((const struct ChartLayer *)layer)->measure};
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	chart_paint(app, (struct ChartLayer *)layer, area);
}

static const char *why(struct App *app, struct Layer *layer, struct Arena *arena)
{
	const struct ChartLayer *self = (const struct ChartLayer *)layer;

	(void)app;
	return self->chart.n > 0 ? describe_chart(&self->picture, arena) : NULL;
}

/* The team, then the code: the name of the measure is the title of its chart. */
static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct Measure *measure = &((const struct ChartLayer *)layer)->chart.measure;

	text_format(text, "%s\n%s",
		    domain_label(app->domain, KIND_TEAM, measure->team, &app->frame),
		    measure->code ? measure->code : "Chart");
}

static void release(struct Layer *layer)
{
	struct ChartLayer *self = (struct ChartLayer *)layer;

	if (self->plot.canvas.cells)
		canvas_release(&self->plot.canvas);
	if (self->words.canvas.cells)
		canvas_release(&self->words.canvas);
	arena_release(&self->arena);
}

static bool document(struct App *app, struct Layer *layer, struct Arena *arena,
		     struct Document *ret_document, struct Error *error)
{
	const struct ChartLayer *self = (const struct ChartLayer *)layer;
	struct MeasureChart *chart = ARENA_NEW(arena, struct MeasureChart);
	struct ChartPicture *picture = ARENA_NEW(arena, struct ChartPicture);

	if (self->chart.n == 0)
		return error_set(error, ERROR_RULE, "", "There is no chart without points.");
	*chart = self->chart;
	if (!chart_fill_owner(app->domain, chart, arena, error) ||
	    !chart_picture_make(arena, &chart->spec, &chart->story, picture, error))
		return false;
	document_begin(ret_document, arena, chart->measure.name);
	ret_document->name = chart->measure.code ? chart->measure.code : "chart";
	document_picture(ret_document, chart_document_picture(picture));
	return true;
}

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	const struct ChartLayer *self = (const struct ChartLayer *)layer;
	const struct ChartStory nothing = {0};
	const struct ChartPicture none = {.story = &nothing, .kind = "Chart"};

	(void)app;
	(void)codes;
	chart_points_table(self->chart.n > 0 ? &self->picture : &none, arena, ret_table);
}

void chart_open(struct App *app, Id measure)
{
	struct ChartLayer *self = (struct ChartLayer *)layer_new(&chart_layer, sizeof(*self));

	self->measure = measure;
	stack_push(app, &self->layer);
}

/* ---- changes ---- */

/* The chart on the page in view; NULL, and said, when it has no points. */
static struct ChartLayer *chart_in_view(struct App *app)
{
	struct ChartLayer *self = (struct ChartLayer *)stack_page(app);

	if (self->chart.n > 0)
		return self;
	app_say(app, "There are no points yet. a adds some.");
	return NULL;
}

/* Says what a change did, or why it could not be. */
static unsigned tell(struct App *app, bool changed, struct Text *done, const struct Error *error)
{
	if (changed)
		app_say(app, "%s  u takes it back.", text_get(done));
	else
		app_fail(app, error);
	text_release(done);
	return changed ? REACT_CHANGED : REACT_NONE;
}

static struct MeasurePoint point_of(const struct ChartLayer *self)
{
	return (struct MeasurePoint){&self->chart, self->point};
}

static unsigned chart_act_freeze(struct App *app)
{
	struct ChartLayer *self = chart_in_view(app);
	struct Error error;
	struct Text done;

	if (!self)
		return REACT_NONE;
	text_init(&done);
	return tell(app, chart_freeze(app->domain, point_of(self), &done, &error), &done, &error);
}

static unsigned take_phase(struct App *app, const char *text)
{
	struct ChartLayer *self = (struct ChartLayer *)stack_page(app);
	struct Error error;
	struct Text done;

	text_init(&done);
	return tell(app, chart_phase(app->domain, point_of(self), text, &done, &error), &done,
		    &error);
}

static unsigned chart_act_phase(struct App *app)
{
	struct ChartLayer *self = chart_in_view(app);

	if (!self)
		return REACT_NONE;
	if (self->point == 0 || chart_has_event(&self->chart, self->point))
		return take_phase(app, "");
	prompt_open(app, "What was changed:", "", take_phase);
	return REACT_NONE;
}

static unsigned set_left_out(struct App *app, const char *reason)
{
	struct ChartLayer *self = (struct ChartLayer *)stack_page(app);
	struct Error error;
	struct Text done;

	text_init(&done);
	return tell(app, chart_leave_out(app->domain, point_of(self), reason, &done, &error), &done,
		    &error);
}

static unsigned take_reason(struct App *app, const char *reason)
{
	if (!text_is_empty(reason))
		return set_left_out(app, reason);
	app_say(app, "A point can only be left out with a reason; nothing was changed.");
	return REACT_NONE;
}

static unsigned chart_act_leave_out(struct App *app)
{
	struct ChartLayer *self = chart_in_view(app);

	if (!self)
		return REACT_NONE;
	if (self->chart.points[self->point].left_out)
		return set_left_out(app, "");
	prompt_open(app, "Why is it left out:", "", take_reason);
	return REACT_NONE;
}

static unsigned take_note(struct App *app, const char *note)
{
	struct ChartLayer *self = (struct ChartLayer *)stack_page(app);
	struct Error error;
	struct Text done;

	text_init(&done);
	return tell(app,
		    chart_note(app->domain, point_of(self), text_is_empty(note) ? "" : note, &done,
			       &error),
		    &done, &error);
}

static unsigned chart_act_note(struct App *app)
{
	struct ChartLayer *self = chart_in_view(app);
	const char *note = self ? self->chart.points[self->point].note : NULL;

	if (self)
		prompt_open(app, "Note:", note ? note : "", take_note);
	return REACT_NONE;
}

/* ---- rules ---- */

/* The row in front of the sets. */
#define BY_THE_CHART (-1)

static void make_rules(struct App *app, struct PickRows *rows)
{
	struct ChartLayer *self = (struct ChartLayer *)stack_page(app);

	pick_add(rows, (struct PickRow){.left = self->chart.measure.rules ? "" : "on",
					.title = "by the chart",
					.help = "The default of this chart",
					.number = BY_THE_CHART});
	for (int i = 0; i < N_RULE_SETS; i++) {
		const struct RuleSet *set = rule_set_at((size_t)i);

		pick_add(rows,
			 (struct PickRow){.left = self->picture.result.rules & set->bit ? "on" : "",
					  .title = set->title,
					  .help = set->help,
					  .number = i});
	}
}

static unsigned choose_rules(struct App *app, const struct PickRow *row)
{
	struct ChartLayer *self = (struct ChartLayer *)stack_page(app);
	unsigned set = row->number == BY_THE_CHART ? 0 : rule_set_at((size_t)row->number)->bit;
	struct Error error;
	struct Text done;

	text_init(&done);
	return tell(app,
		    chart_set_rules(app->domain, &self->chart,
				    set ? self->picture.result.rules ^ set : 0, &done, &error),
		    &done, &error);
}

static unsigned chart_act_rules(struct App *app)
{
	if (chart_in_view(app))
		pick_open(app, "Rules: Enter switches a set on or off", make_rules, choose_rules);
	return REACT_NONE;
}

/* ---- looking ---- */

static unsigned chart_act_table(struct App *app)
{
	struct ChartLayer *self = chart_in_view(app);

	if (self)
		self->table = !self->table;
	return REACT_NONE;
}

static unsigned chart_act_why(struct App *app)
{
	struct ChartLayer *self = chart_in_view(app);

	if (self)
		text_open(app, self->chart.measure.name, why(app, &self->layer, &app->scratch));
	return REACT_NONE;
}

static unsigned chart_act_fields(struct App *app)
{
	detail_open_fields(app, record(stack_page(app)));
	return REACT_NONE;
}

static unsigned chart_act_add(struct App *app)
{
	const struct ChartLayer *self = (const struct ChartLayer *)stack_page(app);

	points_open(app, self->measure);
	return REACT_NONE;
}

static const struct Action actions[] = {
	{"chart.rules", "rules", "Switches rule sets on or off for this measure.", "r",
	 NEED_WRITABLE | OPENS_TEXT, chart_act_rules, .words = "signals nelson western"},
	{"chart.freeze", "freeze",
	 "The baseline of its phase ends with this point; again: all of the phase.", "b",
	 NEED_WRITABLE | NEED_RECORD, chart_act_freeze, .words = "limits baseline lock"},
	{"chart.phase", "phase", "A phase begins with this point; again: it no longer does.", "p",
	 NEED_WRITABLE | NEED_RECORD, chart_act_phase, .words = "stage split limits"},
	{"chart.leave_out", "omit", "The point is drawn, not calculated with; again: it is.", "x",
	 NEED_WRITABLE | NEED_RECORD, chart_act_leave_out, .words = "exclude ignore outlier"},
	{"chart.note", "note", "A note on this point.", "n",
	 NEED_WRITABLE | OPENS_TEXT | NEED_RECORD, chart_act_note, .words = "annotation comment"},
	{"chart.table", "table", "The points as a table, or as a drawing again.", "t", NEED_RECORD,
	 chart_act_table, .words = "numbers values data"},
	{"chart.output", "output",
	 "Writes the chart to a file: PDF, HTML, SVG, PNG; its points to a spreadsheet.", "o",
	 NEED_RECORD | OPENS_TEXT, act_output, .words = "export print save picture"},
	{"chart.add", "points", "Adds points: typed, or pasted as a column.", "a",
	 NEED_WRITABLE | OPENS_TEXT, chart_act_add, .words = "data point enter paste"},
	{"chart.why", "why", "The rules with their numbers, and every signal.", "w", NEED_RECORD,
	 chart_act_why, .words = "explain signals reason"},
	{"chart.fields", "fields", "All fields of the measure, its points and annotations.", "f", 0,
	 chart_act_fields, .words = "details settings"},
};

const struct LayerType chart_layer = {
	.name = "chart",
	.traits = TRAIT_PAGE | TRAIT_FINDS | TRAIT_OPENS | TRAIT_RECORD | TRAIT_REMOVES |
		  TRAIT_SIDEWAYS | TRAIT_MEASURES,
	.actions = ACTION_TABLE(actions),
	.footer = "chart.add chart.rules chart.freeze chart.phase chart.leave_out chart.note "
		  "chart.table chart.output help",
	.document = document,
	.table = table,
	.load = load,
	.paint = paint,
	.move = move,
	.target = target,
	.record = record,
	.why = why,
	.title = title,
	.release = release,
};
