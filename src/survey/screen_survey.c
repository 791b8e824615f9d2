/* Answers of a survey: one key a cell. */
#include "screen_survey.h"
#include "command_answers.h"
#include "page_survey.h"
#include "screen_layers.h"
#include "view_survey.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/people.h"
#include "qtp/team.h"

#include <string.h>

struct AnswersLayer {
	struct Layer layer;
	struct Arena arena;
	Id survey;
	struct SurveySheet sheet;
	bool is_there; /* it was loaded */
	struct PageCursor place;
};

static struct AnswersLayer *page_of(struct App *app)
{
	return (struct AnswersLayer *)stack_page(app);
}

static bool is_empty(const struct AnswersLayer *self)
{
	return !self->is_there || self->sheet.n_rows == 0 || self->sheet.n_items == 0;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct AnswersLayer *self = (struct AnswersLayer *)layer;
	bool began = domain_read_begin(app->domain);

	arena_reset(&self->arena);
	self->is_there = survey_load(app->domain, self->survey, &self->arena, &self->sheet, error);
	domain_read_end(app->domain, began);
	if (self->is_there)
		cursor_keep(&self->place, self->sheet.n_rows, self->sheet.n_items);
	return self->is_there;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct AnswersLayer *self = (struct AnswersLayer *)layer;

	(void)app;
	if (!is_empty(self))
		cursor_move(&self->place, motion, self->sheet.n_rows, self->sheet.n_items);
}

static const struct SurveyRow *row_under(const struct AnswersLayer *self)
{
	return &self->sheet.rows[self->place.row];
}

static struct Target target(const struct Layer *layer)
{
	const struct AnswersLayer *self = (const struct AnswersLayer *)layer;

	return is_empty(self) || !row_under(self)->person
		       ? TARGET_NONE
		       : (struct Target){KIND_PERSON, row_under(self)->person->record.id};
}

/* --- Painting --- */

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct AnswersLayer *self = (struct AnswersLayer *)layer;

	if (!is_empty(self)) {
		page_answers(area, &self->sheet, &self->place, &app->frame);
		return;
	}
	area_text(area, 0, 2, STYLE_DIM,
		  self->is_there && self->sheet.n_items == 0
			  ? "The season has no items that this survey asks. Add survey items."
			  : "No one is asked yet: the cohort has no accepted team.");
	area_cursor(area, 0, 0);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct AnswersLayer *self = (const struct AnswersLayer *)layer;

	(void)app;
	text_format(text, "Survey %s", self->is_there ? self->sheet.survey.name : "");
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct AnswersLayer *self = (const struct AnswersLayer *)layer;

	if (self->is_there)
		text_append(text, survey_answered_text(&self->sheet, &app->frame));
}

/* --- Its rows for a file --- */

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	enum { BEFORE = 3 };
	const struct SurveySheet *sheet = &((const struct AnswersLayer *)layer)->sheet;
	size_t n = sheet->n_items + BEFORE;
	struct TableColumn *columns = ARENA_ARRAY(arena, n, struct TableColumn);
	struct Value *cells = ARENA_ARRAY(arena, n, struct Value);

	(void)codes;
	columns[0] = (struct TableColumn){"team", "Team", FIELD_TEXT};
	columns[1] = (struct TableColumn){"person", "Name", FIELD_TEXT};
	columns[2] = (struct TableColumn){"email", "E-mail", FIELD_TEXT};
	for (size_t i = 0; i < sheet->n_items; i++)
		columns[BEFORE + i] = (struct TableColumn){sheet->items[i]->code,
							   sheet->items[i]->code, FIELD_NUMBER};
	data_table_begin(ret_table, arena, "Survey", columns, n);
	ret_table->is_private = true;
	ret_table->name = arena_format(arena, "survey-%s", sheet->survey.name);
	ret_table->row_name = "sheet";
	ret_table->row_plural = "sheets";
	ret_table->day = app->domain->today;
	for (size_t r = 0; r < sheet->n_rows; r++) {
		const struct SurveyRow *row = &sheet->rows[r];

		cells[0] = data_table_text(row->team ? row->team->code : NULL);
		cells[1] = data_table_text(row->person ? row->person->name : NULL);
		cells[2] = data_table_text(row->person ? row->person->email : NULL);
		for (size_t i = 0; i < sheet->n_items; i++)
			cells[BEFORE + i] = data_table_number(
				survey_shows(sheet, row, i) ? row->ratings[i] : NUMBER_NONE);
		data_table_row(ret_table, cells);
	}
}

/* --- Keys --- */

static unsigned put(struct App *app, const struct SurveyCell *cell)
{
	struct AnswersLayer *self = page_of(app);
	struct Text done;
	struct Error error;
	bool answered;

	text_init(&done);
	answered = survey_answer(app->domain, (struct SurveyCells){self->survey, cell, 1}, &done,
				 &error);
	if (answered)
		app_say(app, "%s", text_get(&done));
	else
		app_fail(app, &error);
	text_release(&done);
	return answered ? REACT_CHANGED : REACT_NONE;
}

static unsigned rate(struct App *app, int64_t rating)
{
	struct AnswersLayer *self = page_of(app);
	const struct SurveyRow *row = row_under(self);
	struct SurveyCell cell = {self->sheet.items[self->place.column]->record.id,
				  row->person ? row->person->record.id : 0, row->sheet, rating};
	unsigned reaction = put(app, &cell);

	if (reaction == REACT_CHANGED)
		cursor_next(&self->place, self->sheet.n_rows, self->sheet.n_items);
	return reaction;
}

#define RATE(n)                                          \
	static unsigned answers_act_##n(struct App *app) \
	{                                                \
		return rate(app, n);                     \
	}
RATE(1)
RATE(2)
RATE(3)
RATE(4)
RATE(5)
RATE(6)
RATE(7)
RATE(8)
RATE(9)
RATE(10)

static unsigned answers_act_clear(struct App *app)
{
	return rate(app, NUMBER_NONE);
}

/* The row of a sheet; n_rows: there is none of the name. */
static size_t find_sheet(const struct SurveySheet *sheet, const char *name)
{
	size_t i = 0;

	while (i < sheet->n_rows &&
	       !(sheet->rows[i].sheet && strcmp(sheet->rows[i].sheet, name) == 0))
		i++;
	return i;
}

/* The name of a new sheet: the next number that none has. */
static const char *free_sheet(const struct SurveySheet *sheet, struct Arena *arena)
{
	size_t number = sheet->n_anonymous;
	const char *name;

	do
		name = arena_format(arena, "by hand %zu", ++number);
	while (find_sheet(sheet, name) < sheet->n_rows);
	return name;
}

/* A sheet without a name, with the rating of the first item; the cursor goes to its second. */
static unsigned take_sheet(struct App *app, const char *text)
{
	struct AnswersLayer *self = page_of(app);
	const struct Field *field = entity_field(&survey_answer_entity, "rating");
	struct SurveyAnswer answer;
	struct Error error;
	struct SurveyCell cell = {.item = self->sheet.items[0]->record.id};
	unsigned reaction;

	record_blank(&survey_answer_entity, &answer);
	if (!field_parse(field, &answer, text,
			 (struct ParseFrame){app->domain->today, &app->scratch}, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	cell.rating = answer.rating;
	cell.sheet = free_sheet(&self->sheet, &app->scratch);
	reaction = put(app, &cell);
	if (reaction == REACT_CHANGED && load(app, &self->layer, &error)) {
		self->place.row = (int)find_sheet(&self->sheet, cell.sheet);
		self->place.column = self->sheet.n_items > 1;
	}
	return reaction;
}

static unsigned answers_act_sheet(struct App *app)
{
	struct AnswersLayer *self = page_of(app);

	prompt_open(app,
		    arena_format(&app->scratch,
				 "Sheet without a name, rating of %s:", self->sheet.items[0]->code),
		    "", take_sheet);
	return REACT_NONE;
}

static bool has_cells(struct App *app, struct Error *error)
{
	return !is_empty(page_of(app)) ||
	       error_set(error, ERROR_RULE, "", "No one is asked here yet.");
}

static bool has_items(struct App *app, struct Error *error)
{
	const struct AnswersLayer *self = page_of(app);

	return (self->is_there && self->sheet.n_items > 0) ||
	       error_set(error, ERROR_RULE, "", "The season has no items that it asks.");
}

#define RATING_ROW(n, title, key)                                                         \
	{                                                                                 \
		"answers." #n, title, "Rates the item " #n " of 10.", key, NEED_WRITABLE, \
			answers_act_##n, .fits = has_cells, .words = "rating answer " #n  \
	}

static const struct Action actions[] = {
	RATING_ROW(1, "not at all", "1"),
	RATING_ROW(2, "2", "2"),
	RATING_ROW(3, "3", "3"),
	RATING_ROW(4, "4", "4"),
	RATING_ROW(5, "5", "5"),
	RATING_ROW(6, "6", "6"),
	RATING_ROW(7, "7", "7"),
	RATING_ROW(8, "8", "8"),
	RATING_ROW(9, "9", "9"),
	RATING_ROW(10, "fully", "0"),
	{"answers.clear", "no answer", "Takes the answer away.", "-", NEED_WRITABLE,
	 answers_act_clear, .fits = has_cells, .words = "empty remove"},
	{"answers.sheet", "add sheet", "Adds a sheet without a name; asks its first rating.", "a",
	 NEED_WRITABLE | OPENS_TEXT, answers_act_sheet, .fits = has_items,
	 .words = "anonymous add"},
};

const struct LayerType survey_layer = {
	.name = "answers of a survey",
	.traits = TRAIT_PAGE | TRAIT_WRITES | TRAIT_FINDS | TRAIT_OPENS | TRAIT_SIDEWAYS |
		  TRAIT_DIGITS,
	.actions = ACTION_TABLE(actions),
	.footer = "answers.1 answers.10 answers.clear answers.sheet undo help",
	.load = load,
	.paint = paint,
	.move = move,
	.target = target,
	.title = title,
	.status = status,
	.table = table,
	.arena = offsetof(struct AnswersLayer, arena),
};

void survey_open(struct App *app, Id survey)
{
	struct AnswersLayer *self =
		(struct AnswersLayer *)layer_new(&survey_layer, sizeof(struct AnswersLayer));

	self->survey = survey;
	stack_push(app, &self->layer);
}

static unsigned act_survey(struct App *app)
{
	survey_open(app, stack_target_of(app, KIND_SURVEY).id);
	return REACT_NONE;
}

static bool is_of_survey(struct App *app, struct Error *error)
{
	return stack_is_on(app, KIND_SURVEY, error);
}

static const struct Action shared[] = {
	{"survey", "answers", "What was answered: the grid of the survey, one key a cell.", "B", 0,
	 act_survey, TRAIT_RECORDS, .fits = is_of_survey,
	 .words = "survey evaluation rating knowledge competence"},
};
const struct ActionTable survey_actions = ACTION_TABLE(shared);
