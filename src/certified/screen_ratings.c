/* Ratings: the standards of a case at its locations; one key a cell, a column or a row. */
#include "command_rate.h"
#include "page_cases.h"
#include "screen_layers.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/entity.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"

#define FIRST_RATING 2 /* columns in front of the ratings, as a table */

struct RatingsLayer {
	struct Layer layer;
	struct Arena arena;
	Id one;
	const struct CaseFacts *facts; /* NULL: the case is gone */
	struct RatingsPlace place;
	bool is_shown; /* whose ratings are given is chosen */
};

static bool is_empty(const struct RatingsLayer *self)
{
	return !self->facts || self->facts->ratings.n_standards == 0;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct RatingsLayer *self = (struct RatingsLayer *)layer;
	bool began = domain_read_begin(app->domain), loaded;
	struct FactsBatch *batch;

	arena_reset(&self->arena);
	self->facts = NULL;
	loaded =
		case_load(app->domain, (struct IdSpan){&self->one, 1}, &self->arena, &batch, error);
	domain_read_end(app->domain, began);
	if (loaded && batch->records.n > 0)
		self->facts = facts_of(batch, &case_facts, 0);
	if (self->facts && !self->facts->one)
		self->facts = NULL;
	if (is_empty(self))
		return loaded;
	if (!self->is_shown)
		self->place.side = self->facts->one->state == CASE_INTEREST ? ASSESSOR_PRACTICE
									    : ASSESSOR_SURVEYOR;
	self->is_shown = true;
	cursor_keep(&self->place.at, self->facts->ratings.n_standards,
		    self->facts->ratings.n_locations);
	return loaded;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct RatingsLayer *self = (struct RatingsLayer *)layer;

	(void)app;
	if (!is_empty(self))
		cursor_move(&self->place.at, motion, self->facts->ratings.n_standards,
			    self->facts->ratings.n_locations);
}

static const struct Finding *finding_under(const struct RatingsLayer *self)
{
	if (is_empty(self))
		return NULL;
	return case_findings(
		self->facts,
		self->place.side)[(size_t)self->place.at.row * self->facts->ratings.n_locations +
				  (size_t)self->place.at.column];
}

/* The finding, else the standard. */
static struct Target target(const struct Layer *layer)
{
	const struct RatingsLayer *self = (const struct RatingsLayer *)layer;
	const struct Finding *finding = finding_under(self);

	if (is_empty(self))
		return TARGET_NONE;
	return finding ? (struct Target){KIND_FINDING, finding->record.id}
		       : (struct Target){
				 KIND_STANDARD,
				 self->facts->ratings.standards[self->place.at.row]->record.id};
}

static bool escape(struct App *app, struct Layer *layer)
{
	struct RatingsLayer *self = (struct RatingsLayer *)layer;
	bool spans = self->place.at.span != SPAN_CELL;

	(void)app;
	self->place.at.span = SPAN_CELL;
	return spans;
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct RatingsLayer *self = (struct RatingsLayer *)layer;

	if (is_empty(self)) {
		area_text(area, 0, 2, STYLE_DIM,
			  "The edition has no standards yet. They are added on its page, or "
			  "imported.");
		area_cursor(area, 0, 0);
		return;
	}
	page_ratings(area, self->facts, &self->place, &app->frame);
}

/* A column a location, whose ratings are in view. */
static const struct TableColumn *table_columns(const struct CaseFacts *facts, struct Arena *arena)
{
	struct TableColumn *columns =
		ARENA_ARRAY(arena, FIRST_RATING + facts->ratings.n_locations, struct TableColumn);

	columns[0] = (struct TableColumn){"standard", "Standard", FIELD_TEXT};
	columns[1] = (struct TableColumn){"title", "Title", FIELD_TEXT};
	for (size_t i = 0; i < facts->ratings.n_locations; i++)
		columns[FIRST_RATING + i] =
			(struct TableColumn){arena_format(arena, "location_%zu", i + 1),
					     case_place(facts, i), FIELD_TEXT};
	return columns;
}

static void add_standard(const struct RatingsLayer *self, size_t standard, bool codes,
			 struct DataTable *table)
{
	const struct CaseFacts *facts = self->facts;
	const struct Ratings *ratings =
		self->place.side == ASSESSOR_PRACTICE ? &facts->own : &facts->ratings;
	const struct FieldChoice *choices = entity_field(&finding_entity, "rating")->choices;
	struct Value *cells = ARENA_ARRAY(table->arena, table->n_columns, struct Value);

	cells[0] = data_table_text(ratings->standards[standard]->code);
	cells[1] = data_table_text(ratings->standards[standard]->title);
	for (size_t i = 0; i < ratings->n_locations; i++) {
		Choice rating = rating_at(ratings, standard, i);

		cells[FIRST_RATING + i] =
			data_table_text(codes ? choices[rating].key : choices[rating].label);
	}
	data_table_row(table, cells);
}

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	const struct RatingsLayer *self = (const struct RatingsLayer *)layer;
	const struct CaseFacts *facts = self->facts;

	data_table_begin(ret_table, arena,
			 self->place.side == ASSESSOR_PRACTICE ? "Self-assessment" : "Ratings",
			 facts ? table_columns(facts, arena) : NULL,
			 facts ? FIRST_RATING + facts->ratings.n_locations : 0);
	ret_table->name = "ratings";
	ret_table->row_name = "standard";
	ret_table->row_plural = "standards";
	ret_table->day = app->domain->today;
	if (facts)
		ret_table->subtitle = facts->practice->name;
	for (size_t i = 0; !is_empty(self) && i < facts->ratings.n_standards; i++)
		add_standard(self, i, codes, ret_table);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct RatingsLayer *self = (const struct RatingsLayer *)layer;

	(void)app;
	text_format(text, "%s %s",
		    self->place.side == ASSESSOR_PRACTICE ? "Self-assessment" : "Ratings",
		    self->facts ? self->facts->practice->name : "");
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct RatingsLayer *self = (const struct RatingsLayer *)layer;
	static const char *const spans[] = {
		[SPAN_CELL] = "", [SPAN_COLUMN] = ", whole column", [SPAN_ROW] = ", whole row"};
	struct Level level;

	(void)app;
	if (is_empty(self))
		return;
	level = level_of_case(self->place.side == ASSESSOR_PRACTICE ? &self->facts->own
								    : &self->facts->ratings);
	text_format(text, "%zu of %zu compliant%s", level.n_compliant, level.n_applicable,
		    spans[self->place.at.span]);
}

static void release(struct Layer *layer)
{
	arena_release(&((struct RatingsLayer *)layer)->arena);
}

/* --- Keys --- */

struct Cells {
	struct RatedCell *items;
	size_t n;
};

static void add_cell(const struct RatingsLayer *self, int row, int column, struct Cells *cells)
{
	const struct CaseFacts *facts = self->facts;

	cells->items[cells->n++] = (struct RatedCell){
		facts->ratings.standards[row]->record.id,
		facts->n_locations > 0 ? facts->locations[column]->record.id : 0};
}

static struct Cells choose(const struct RatingsLayer *self, struct Arena *arena)
{
	const struct Ratings *ratings = &self->facts->ratings;
	const struct RatingsPlace *place = &self->place;
	struct Cells cells = {ARENA_ARRAY(arena,
					  size_max(ratings->n_standards, ratings->n_locations),
					  struct RatedCell),
			      0};

	for (int i = 0; place->at.span == SPAN_COLUMN && i < (int)ratings->n_standards; i++)
		add_cell(self, i, place->at.column, &cells);
	for (int i = 0; place->at.span == SPAN_ROW && i < (int)ratings->n_locations; i++)
		add_cell(self, place->at.row, i, &cells);
	if (place->at.span == SPAN_CELL)
		add_cell(self, place->at.row, place->at.column, &cells);
	return cells;
}

static unsigned rate(struct App *app, Choice rating)
{
	struct RatingsLayer *self = (struct RatingsLayer *)stack_page(app);
	struct Cells cells = choose(self, &app->scratch);
	struct Error error;
	struct Text done;
	bool rated;

	text_init(&done);
	rated = case_rate(app->domain,
			  &(struct CaseRating){.case_id = self->one,
					       .assessed_by = self->place.side,
					       .rating = rating,
					       .cells = cells.items,
					       .n = cells.n},
			  &done, &error);
	if (rated)
		app_say(app, "%s", text_get(&done));
	else
		app_fail(app, &error);
	text_release(&done);
	if (!rated)
		return REACT_NONE;
	self->place.at.span = SPAN_CELL;
	return REACT_CHANGED;
}

static unsigned ratings_act_compliant(struct App *app)
{
	return rate(app, RATING_COMPLIANT);
}

static unsigned ratings_act_partial(struct App *app)
{
	return rate(app, RATING_PARTIAL);
}

static unsigned ratings_act_not(struct App *app)
{
	return rate(app, RATING_NOT_COMPLIANT);
}

static unsigned ratings_act_outside(struct App *app)
{
	return rate(app, RATING_NOT_APPLICABLE);
}

static unsigned ratings_act_clear(struct App *app)
{
	return rate(app, RATING_NOT_REVIEWED);
}

static unsigned span(struct App *app, int to)
{
	struct RatingsPlace *place = &((struct RatingsLayer *)stack_page(app))->place;

	place->at.span = (int)place->at.span == to ? SPAN_CELL : to;
	return REACT_NONE;
}

static unsigned ratings_act_column(struct App *app)
{
	return span(app, SPAN_COLUMN);
}

static unsigned ratings_act_row(struct App *app)
{
	return span(app, SPAN_ROW);
}

/* Whose ratings are given: the surveyor's, or those of the practice itself. */
static unsigned ratings_act_side(struct App *app)
{
	struct RatingsPlace *place = &((struct RatingsLayer *)stack_page(app))->place;

	place->side = place->side == ASSESSOR_PRACTICE ? ASSESSOR_SURVEYOR : ASSESSOR_PRACTICE;
	app_say(app, "%s",
		place->side == ASSESSOR_PRACTICE ? "The practice rates itself; the surveyor is in "
						   "parentheses."
						 : "The surveyor rates; the practice is in "
						   "parentheses.");
	return REACT_NONE;
}

/* What is to be mended in the cell under the cursor. */
static unsigned ratings_act_mend(struct App *app)
{
	struct RatingsLayer *self = (struct RatingsLayer *)stack_page(app);
	struct Cells cells = {ARENA_ARRAY(&app->scratch, 1, struct RatedCell), 0};

	add_cell(self, self->place.at.row, self->place.at.column, &cells);
	form_open_add(app, (struct Addition){.entity = &requirement_entity,
					     .owner = entity_field(&requirement_entity, "case"),
					     .owner_id = self->one,
					     .refs = {{"standard", cells.items[0].standard},
						      {"location", cells.items[0].location}}});
	return REACT_NONE;
}

static bool has_cells(struct App *app, struct Error *error)
{
	return !is_empty((const struct RatingsLayer *)stack_page(app)) ||
	       error_set(error, ERROR_RULE, "", "There is no standard here.");
}

static const struct Action actions[] = {
	{"ratings.compliant", "compliant", "The standard is met there.", "c", NEED_WRITABLE,
	 ratings_act_compliant, .fits = has_cells, .words = "met yes good"},
	{"ratings.partial", "partial", "The standard is met in part.", "p", NEED_WRITABLE,
	 ratings_act_partial, .fits = has_cells, .words = "partly half"},
	{"ratings.not", "not compliant", "The standard is not met there.", "n", NEED_WRITABLE,
	 ratings_act_not, .fits = has_cells, .words = "no missing deficiency"},
	{"ratings.outside", "not applicable", "The standard does not apply there.", "a",
	 NEED_WRITABLE, ratings_act_outside, .fits = has_cells, .words = "exempt outside"},
	{"ratings.clear", "not reviewed", "It was not looked at yet.", "-", NEED_WRITABLE,
	 ratings_act_clear, .fits = has_cells, .words = "clear empty"},
	{"ratings.mend", "requirement",
	 "Adds a requirement or a recommendation for the standard under the cursor at its "
	 "location.",
	 "m", NEED_WRITABLE, ratings_act_mend, .fits = has_cells,
	 .words = "requirement recommendation finding mend add"},
	{"ratings.side", "self-assessment",
	 "Whose ratings are given: the surveyor's, or those of the "
	 "practice itself.",
	 "s", 0, ratings_act_side, .fits = has_cells, .words = "gap practice own surveyor side"},
	{"ratings.column", "column", "The next key works on the whole column.", "Y", 0,
	 ratings_act_column, .fits = has_cells, .words = "all standards location"},
	{"ratings.row", "row", "The next key works on the whole row.", "R", 0, ratings_act_row,
	 .fits = has_cells, .words = "all locations"},
};

const struct LayerType ratings_layer = {
	.name = "ratings of a case",
	.traits = TRAIT_PAGE | TRAIT_OPENS | TRAIT_SIDEWAYS | TRAIT_FINDS | TRAIT_WRITES,
	.actions = ACTION_TABLE(actions),
	.footer = "ratings.mend ratings.side ratings.column ratings.row undo help",
	.load = load,
	.paint = paint,
	.move = move,
	.target = target,
	.escape = escape,
	.title = title,
	.status = status,
	.table = table,
	.release = release,
};

void ratings_open(struct App *app, Id one, size_t standard, size_t location)
{
	struct RatingsLayer *self =
		(struct RatingsLayer *)layer_new(&ratings_layer, sizeof(struct RatingsLayer));

	self->one = one;
	self->place.at.row = (int)standard;
	self->place.at.column = (int)location;
	stack_push(app, &self->layer);
}

static unsigned act_ratings(struct App *app)
{
	ratings_open(app, stack_target_of(app, KIND_CASE).id, 0, 0);
	return REACT_NONE;
}

static bool is_of_case(struct App *app, struct Error *error)
{
	return stack_is_on(app, KIND_CASE, error);
}

static const struct Action shared[] = {
	{"ratings", "ratings", "How each standard is met at each location, one key a cell.", "r", 0,
	 act_ratings, TRAIT_RECORDS, .fits = is_of_case,
	 .words = "certification compliance standards findings survey rate"},
};
const struct ActionTable certified_actions = ACTION_TABLE(shared);
