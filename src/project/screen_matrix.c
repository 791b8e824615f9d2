/* Matrix: milestones of all teams; one key a cell, a column or a row. */
#include "command_milestone.h"
#include "page_matrix.h"
#include "screen_layers.h"
#include "screen_tool.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/season.h"

#define TEAMS_AT_ONCE 100 /* some milliseconds */
#define HANDED_MOST 40	  /* teams that are read again one by one */

struct MatrixLayer {
	struct Layer layer;
	struct Arena arena;
	struct Matrix matrix;
	struct PageCursor place;
	Id team, milestone;    /* under the cursor; 0: not chosen yet */
	const char *reason_of; /* the move that a reason was asked for */
	struct Text day;       /* that was asked for: the new due day */
	struct IdSpan handed;  /* teams that keys have changed since it was read */
	int64_t seen;	       /* the last operation when it was read */
};

static bool is_empty(const struct MatrixLayer *self)
{
	return self->matrix.n_rows == 0 || self->matrix.n_columns == 0;
}

/* --- Reading --- */

static void keep_place(struct MatrixLayer *self)
{
	if (is_empty(self))
		return;
	self->team = self->matrix.rows[self->place.row].team->record.id;
	self->milestone = self->matrix.columns[self->place.column]->record.id;
}

/* The cursor stays on its team and milestone, wherever they are now. */
static void find_place(struct MatrixLayer *self)
{
	const struct Matrix *matrix = &self->matrix;
	struct PageCursor *place = &self->place;

	for (size_t i = 0; i < matrix->n_rows; i++)
		if (matrix->rows[i].team->record.id == self->team)
			place->row = (int)i;
	for (size_t i = 0; i < matrix->n_columns; i++)
		if (matrix->columns[i]->record.id == self->milestone)
			place->column = (int)i;
	cursor_keep(place, matrix->n_rows, matrix->n_columns);
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct MatrixLayer *self = (struct MatrixLayer *)layer;
	bool began = domain_read_begin(app->domain), loaded;
	int64_t last = domain_last_operation(app->domain);

	if (self->handed.n > 0 && last == self->seen + 1 && matrix_is_whole(&self->matrix)) {
		loaded = matrix_refresh(app->domain, self->handed, &self->arena, &self->matrix,
					error);
	} else {
		arena_reset(&self->arena);
		loaded =
			matrix_begin(app->domain,
				     (struct MatrixOf){app->season, text_get(&self->layer.filter)},
				     &self->arena, &self->matrix, error) &&
			matrix_step(app->domain, TEAMS_AT_ONCE, &self->arena, &self->matrix, error);
	}
	self->handed.n = 0;
	self->seen = last;
	domain_read_end(app->domain, began);
	if (!loaded)
		self->matrix = (struct Matrix){.today = app->domain->today};
	find_place(self);
	return loaded;
}

/* Where a key works on all of it. */
static void read_rest(struct App *app, struct MatrixLayer *self)
{
	struct Error error;

	if (!matrix_step(app->domain, self->matrix.teams.n, &self->arena, &self->matrix, &error)) {
		app_fail(app, &error);
		self->matrix.n_read = self->matrix.teams.n;
	}
	find_place(self);
}

/* The next teams, and what records show of the row in view, once no key waits. */
static bool work(struct App *app, struct Layer *layer)
{
	struct MatrixLayer *self = (struct MatrixLayer *)layer;
	struct Error error;

	if (!matrix_is_whole(&self->matrix)) {
		if (!matrix_step(app->domain, TEAMS_AT_ONCE, &self->arena, &self->matrix, &error)) {
			app_fail(app, &error);
			self->matrix.n_read = self->matrix.teams.n;
		}
		find_place(self);
		return true;
	}
	if (is_empty(self) || self->matrix.rows[self->place.row].looked)
		return false;
	if (!matrix_look(app->domain, &self->matrix.rows[self->place.row], self->matrix.n_columns,
			 &self->arena, &error))
		app_fail(app, &error);
	return true;
}

/* --- Moving --- */

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct MatrixLayer *self = (struct MatrixLayer *)layer;

	(void)app;
	cursor_move(&self->place, motion, self->matrix.n_rows, self->matrix.n_columns);
	keep_place(self);
}

static struct Target target(const struct Layer *layer)
{
	const struct MatrixLayer *self = (const struct MatrixLayer *)layer;

	return is_empty(self) ? TARGET_NONE
			      : (struct Target){KIND_TEAM,
						self->matrix.rows[self->place.row].team->record.id};
}

static bool escape(struct App *app, struct Layer *layer)
{
	struct MatrixLayer *self = (struct MatrixLayer *)layer;

	(void)app;
	if (self->place.span == SPAN_CELL)
		return false;
	self->place.span = SPAN_CELL;
	return true;
}

/* --- Painting --- */

static const char *empty_text(const struct MatrixLayer *self)
{
	if (self->layer.filter.length > 0)
		return "Nothing fits the filter. Esc shows all again.";
	return self->matrix.n_columns == 0
		       ? "The season asks for no milestones yet. They are added on its page."
		       : "No team is accepted yet, so no one owes a milestone.";
}

/* How many are in the matrix. */
static size_t show_marks(const struct App *app, struct MatrixLayer *self)
{
	size_t n = 0;

	for (size_t i = 0; i < self->matrix.n_rows; i++) {
		struct MatrixRow *row = &self->matrix.rows[i];

		row->marked = marks_has(&app->marks, KIND_TEAM, row->team->record.id);
		n += row->marked;
	}
	return n;
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct MatrixLayer *self = (struct MatrixLayer *)layer;

	if (is_empty(self)) {
		area_text(area, 0, 2, STYLE_DIM, empty_text(self));
		area_cursor(area, 0, 0);
		return;
	}
	show_marks(app, self);
	page_matrix(area, &self->matrix, &self->place, &app->frame);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Milestones");
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	struct MatrixLayer *self = (struct MatrixLayer *)layer;
	static const char *const spans[] = {
		[SPAN_COLUMN] = ", whole column", [SPAN_ROW] = ", whole row"};
	size_t n_all = marks_count(&app->marks, KIND_TEAM), n_marked = show_marks(app, self);

	if (!matrix_is_whole(&self->matrix))
		text_format(text, "%zu of %zu %s read, ", self->matrix.n_read,
			    COUNTED(self->matrix.teams.n, "team", "teams"));
	text_format(text, "%zu %s, %zu late", COUNTED(self->matrix.n_rows, "team", "teams"),
		    self->matrix.n_late);
	if (n_all > 0)
		text_format(text, ", %zu marked", n_all);
	if (n_all > n_marked)
		text_format(text, ", %zu hidden", n_all - n_marked);
	if (self->place.span != SPAN_CELL)
		text_append(text, spans[self->place.span]);
}

static void release(struct Layer *layer)
{
	struct MatrixLayer *self = (struct MatrixLayer *)layer;

	text_release(&self->day);
	arena_release(&self->arena);
}

/* --- Its rows for a file --- */

/* With what was said of all cells; a row that cannot be read is without. */
static void look_at_all(struct App *app, struct MatrixLayer *self)
{
	struct Error error;

	read_rest(app, self);
	for (size_t i = 0; i < self->matrix.n_rows; i++)
		if (!self->matrix.rows[i].looked &&
		    !matrix_look(app->domain, &self->matrix.rows[i], self->matrix.n_columns,
				 &self->arena, &error))
			app_fail(app, &error);
}

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	struct MatrixLayer *self = (struct MatrixLayer *)layer;
	const struct Matrix *matrix = &self->matrix;
	size_t n = matrix->n_columns + 2;
	struct TableColumn *columns = ARENA_ARRAY(arena, n, struct TableColumn);
	struct Value *cells = ARENA_ARRAY(arena, n, struct Value);
	size_t n_marked = show_marks(app, self);

	look_at_all(app, self);
	columns[0] = (struct TableColumn){.key = "code", .label = "Code", .type = FIELD_TEXT};
	columns[1] = (struct TableColumn){.key = "team", .label = "Team", .type = FIELD_TEXT};
	for (size_t i = 2; i < n; i++) {
		const char *code = arena_text(arena, milestone_short_code(matrix->columns[i - 2]));

		columns[i] = (struct TableColumn){.key = code, .label = code, .type = FIELD_TEXT};
	}
	data_table_begin(ret_table, arena, "Milestones", columns, n);
	ret_table->name = "milestones";
	ret_table->row_name = "team";
	ret_table->row_plural = "teams";
	ret_table->day = app->domain->today;
	if (n_marked > 0)
		ret_table->subtitle = arena_format(arena, "%zu marked", n_marked);
	for (size_t row = 0; row < matrix->n_rows; row++) {
		if (n_marked > 0 && !matrix->rows[row].marked)
			continue;
		cells[0] = data_table_text(arena_text(arena, matrix->rows[row].team->code));
		cells[1] = data_table_text(arena_text(arena, matrix->rows[row].team->name));
		for (size_t i = 2; i < n; i++) {
			const struct TeamMilestone *cell = &matrix->rows[row].cells[i - 2];

			cells[i] = data_table_text(codes ? milestone_state_key(cell->status.state)
							 : matrix_cell_sentence(cell, arena));
		}
		data_table_row(ret_table, cells);
	}
}

/* --- Keys of cells --- */

/* What a key works on. */
struct Cells {
	struct MilestoneOf *of;
	size_t n, capacity; /* one a team, or one a core member */
	size_t n_cells;
	struct Arena *arena;
};

static void choose_cell(const struct MatrixLayer *self, int row_index, int column,
			struct Cells *chosen)
{
	const struct MatrixRow *row = &self->matrix.rows[row_index];
	const size_t n_owed = row->cells[column].n_owed;

	for (size_t i = 0; i < (n_owed > 0 ? n_owed : 1); i++) {
		chosen->of = arena_grow(chosen->arena, chosen->of, chosen->n, &chosen->capacity,
					sizeof *chosen->of);
		chosen->of[chosen->n++] = (struct MilestoneOf){
			row->team->record.id, self->matrix.columns[column]->record.id,
			n_owed > 0 ? row->core[i] : 0};
	}
}

/* Whether the keys work on that row: on the marked ones, where there are some. */
static bool is_row_chosen(const struct MatrixLayer *self, int row, size_t n_marked)
{
	return n_marked > 0 ? self->matrix.rows[row].marked
			    : row == self->place.row || self->place.span == SPAN_COLUMN;
}

static struct Cells choose(struct App *app, struct MatrixLayer *self, struct Arena *arena)
{
	struct Cells chosen = {.arena = arena};
	const struct PageCursor *place = &self->place;
	size_t n_marked = show_marks(app, self);
	bool whole = place->span == SPAN_ROW;

	for (int row = 0; row < (int)self->matrix.n_rows; row++)
		for (int i = whole ? 0 : place->column;
		     is_row_chosen(self, row, n_marked) &&
		     i < (whole ? (int)self->matrix.n_columns : place->column + 1);
		     i++) {
			choose_cell(self, row, i, &chosen);
			chosen.n_cells++;
		}
	return chosen;
}

/* The rows of a few teams are read again alone. */
static void keep_handed(struct MatrixLayer *self, const struct Cells *chosen)
{
	Id *ids = ARENA_ARRAY(&self->arena, HANDED_MOST, Id);

	self->handed = (struct IdSpan){ids, 0};
	for (size_t i = 0; i < chosen->n; i++) {
		size_t k = 0;

		while (k < self->handed.n && ids[k] != chosen->of[i].team)
			k++;
		if (k < self->handed.n)
			continue;
		if (k == HANDED_MOST) {
			self->handed.n = 0;
			return;
		}
		ids[self->handed.n++] = chosen->of[i].team;
	}
}

static unsigned hand(struct App *app, struct MilestoneMove by)
{
	struct MatrixLayer *self = (struct MatrixLayer *)stack_page(app);
	struct Cells chosen = choose(app, self, &app->scratch);
	struct Text done;
	struct Error error;
	bool moved;

	text_init(&done);
	moved = milestones_move(app->domain, by, (struct MilestonesOf){chosen.of, chosen.n}, &done,
				&error);
	if (moved)
		app_say(app, "%s", text_get(&done));
	else
		app_fail(app, &error);
	text_release(&done);
	if (!moved)
		return REACT_NONE;
	keep_handed(self, &chosen);
	keep_place(self);
	self->place.span = SPAN_CELL;
	return REACT_CHANGED;
}

/* "accepted 16": with the number of the cells where there are several. */
static const char *counted(struct App *app, const char *words)
{
	struct MatrixLayer *self = (struct MatrixLayer *)stack_page(app);
	size_t n = is_empty(self) ? 0 : choose(app, self, &app->frame).n_cells;

	return n > 1 ? arena_format(&app->frame, "%s %zu", words, n) : words;
}

static unsigned take_reason(struct App *app, const char *text)
{
	struct MatrixLayer *self = (struct MatrixLayer *)stack_page(app);

	return hand(app, (struct MilestoneMove){.name = self->reason_of, .note = text});
}

static unsigned ask_reason(struct App *app, const char *name, const char *question)
{
	((struct MatrixLayer *)stack_page(app))->reason_of = name;
	prompt_open(app, arena_format(&app->scratch, "%s:", counted(app, question)), "",
		    take_reason);
	return REACT_NONE;
}

static const char *submit_title(struct App *app)
{
	return counted(app, "submitted");
}

static const char *accept_title(struct App *app)
{
	return counted(app, "accepted");
}

static const char *return_title(struct App *app)
{
	return counted(app, "returned");
}

static const char *waive_title(struct App *app)
{
	return counted(app, "waived");
}

static const char *reopen_title(struct App *app)
{
	return counted(app, "open again");
}

static const char *due_title(struct App *app)
{
	return counted(app, "due day");
}

static unsigned matrix_act_submit(struct App *app)
{
	return hand(app, (struct MilestoneMove){.name = "submit"});
}

static unsigned matrix_act_accept(struct App *app)
{
	return hand(app, (struct MilestoneMove){.name = "accept"});
}

static unsigned matrix_act_return(struct App *app)
{
	return ask_reason(app, "return", "Why returned");
}

static unsigned matrix_act_waive(struct App *app)
{
	return ask_reason(app, "waive", "Why waived");
}

static unsigned matrix_act_reopen(struct App *app)
{
	return hand(app, (struct MilestoneMove){.name = "reopen"});
}

static unsigned take_due_reason(struct App *app, const char *text)
{
	struct MatrixLayer *self = (struct MatrixLayer *)stack_page(app);

	return hand(app, (struct MilestoneMove){"move", text, text_get(&self->day)});
}

static unsigned take_due_day(struct App *app, const char *text)
{
	struct MatrixLayer *self = (struct MatrixLayer *)stack_page(app);
	const char *why = NULL;
	struct Error error;
	Day day;

	if (!day_read(text, day_frame(app->domain->today, DAY_COMING), &day, &why)) {
		error_set(&error, ERROR_INPUT, "day", "\"%.40s\" is no date%s%s.",
			  text_show(&app->scratch, text), why ? ", because " : "", why ? why : "");
		app_fail(app, &error);
		return REACT_NONE;
	}
	text_clear(&self->day);
	text_append(&self->day, text);
	prompt_open(app, "Why is it due then:", "", take_due_reason);
	return REACT_NONE;
}

static unsigned matrix_act_due(struct App *app)
{
	struct MatrixLayer *self = (struct MatrixLayer *)stack_page(app);
	const struct PageCursor *place = &self->place;
	Day due = is_empty(self) || choose(app, self, &app->scratch).n_cells != 1
			  ? DAY_NONE
			  : self->matrix.rows[place->row].cells[place->column].status.due;

	prompt_open(app,
		    due == DAY_NONE
			    ? "Due on:"
			    : arena_format(&app->scratch, "Due on (now %s; +1w is a week later):",
					   day_echo(due, app->domain->today, &app->scratch)),
		    "", take_due_day);
	return REACT_NONE;
}

static unsigned span(struct App *app, int to)
{
	struct MatrixLayer *self = (struct MatrixLayer *)stack_page(app);
	struct PageCursor *place = &self->place;

	read_rest(app, self);
	place->span = (int)place->span == to ? SPAN_CELL : to;
	return REACT_NONE;
}

static unsigned matrix_act_mark(struct App *app)
{
	struct MatrixLayer *self = (struct MatrixLayer *)stack_page(app);

	marks_toggle(&app->marks, KIND_TEAM, target(&self->layer).id);
	move(app, &self->layer, MOVE_DOWN);
	return REACT_NONE;
}

static unsigned matrix_act_column(struct App *app)
{
	return span(app, SPAN_COLUMN);
}

static unsigned matrix_act_row(struct App *app)
{
	return span(app, SPAN_ROW);
}

static const struct Entity *filtered(const struct Layer *layer)
{
	(void)layer;
	return entity_get(KIND_TEAM);
}

static bool check_filter(struct App *app, struct Layer *layer, const char *text,
			 struct Error *error)
{
	const struct ListView view = {.entity = entity_get(KIND_TEAM), .season = app->season};
	struct MatrixFilter filter;

	keep_place((struct MatrixLayer *)layer);
	return matrix_filter_read(text, &app->scratch, &filter, error) &&
	       list_check_filter(app->domain, &view, filter.teams, error);
}

static bool has_cells(struct App *app, struct Error *error)
{
	return !is_empty((const struct MatrixLayer *)stack_page(app)) ||
	       error_set(error, ERROR_RULE, "", "There is no milestone here.");
}

static const struct Action actions[] = {
	{"matrix.submit", "submitted", "The team has handed it in.", "s", NEED_WRITABLE,
	 matrix_act_submit, .fits = has_cells, .title_now = submit_title,
	 .words = "hand in deliverable"},
	{"matrix.accept", "accepted", "It is good.", "a", NEED_WRITABLE, matrix_act_accept,
	 .fits = has_cells, .title_now = accept_title, .words = "approve done"},
	{"matrix.return", "returned", "Something is missing; asks for the reason.", "r",
	 NEED_WRITABLE | OPENS_TEXT, matrix_act_return, .fits = has_cells,
	 .title_now = return_title, .words = "reject send back"},
	{"matrix.waive", "waived", "The team need not hand it in; asks for the reason.", "w",
	 NEED_WRITABLE | OPENS_TEXT, matrix_act_waive, .fits = has_cells, .title_now = waive_title,
	 .words = "exempt skip"},
	{"matrix.reopen", "open again", "It is open again.", "-", NEED_WRITABLE, matrix_act_reopen,
	 .fits = has_cells, .title_now = reopen_title, .words = "reopen clear"},
	{"matrix.due", "due day", "It is due on another day; asks for the day and the reason.", "D",
	 NEED_WRITABLE | OPENS_TEXT, matrix_act_due, .fits = has_cells, .title_now = due_title,
	 .words = "move postpone extend late"},
	{"matrix.mark", "mark", "Marks the team, or takes its mark away; keys work on the marked.",
	 "Space", 0, matrix_act_mark, .fits = has_cells, .words = "select choose several"},
	{"matrix.column", "column", "The next key works on the whole column, or its marked teams.",
	 "Y", 0, matrix_act_column, .fits = has_cells, .words = "all teams"},
	{"matrix.row", "row", "The next key works on the whole row, or on those of marked teams.",
	 "R", 0, matrix_act_row, .fits = has_cells, .words = "all milestones"},
};

const struct LayerType matrix_layer = {
	.name = "matrix of milestones",
	.traits = TRAIT_PAGE | TRAIT_WRITES | TRAIT_OPENS | TRAIT_SIDEWAYS | TRAIT_FILTERED,
	.actions = ACTION_TABLE(actions),
	.footer = "matrix.submit matrix.accept matrix.return matrix.waive matrix.column matrix.row "
		  "matrix.mark matrix.reopen matrix.due undo help",
	.filter = {"Teams, coach:, milestone:, state:", check_filter, filtered},
	.load = load,
	.work = work,
	.paint = paint,
	.move = move,
	.target = target,
	.escape = escape,
	.title = title,
	.status = status,
	.table = table,
	.release = release,
};

void matrix_open(struct App *app, Id team, Id milestone)
{
	struct MatrixLayer *self =
		(struct MatrixLayer *)layer_new(&matrix_layer, sizeof(struct MatrixLayer));

	text_init(&self->day);
	self->team = team;
	self->milestone = milestone;
	stack_push(app, &self->layer);
}

static unsigned matrix_act_open(struct App *app)
{
	matrix_open(app, stack_target_of(app, KIND_TEAM).id, 0);
	return REACT_NONE;
}

static unsigned act_tools(struct App *app)
{
	tools_open(app, stack_target_of(app, KIND_TEAM).id);
	return REACT_NONE;
}

static bool has_team(struct App *app, struct Error *error)
{
	return stack_is_on(app, KIND_TEAM, error);
}

static const struct Action shared[] = {
	{"milestones", "milestones", "The milestones of all teams, one key a cell.", "m", 0,
	 matrix_act_open, TRAIT_PAGE, .words = "deliverables matrix due late hand in"},
	{"tools", "QI tools",
	 "Fishbone, process map, pay-off matrix, drivers and Pareto of the team.", "Q", 0,
	 act_tools, TRAIT_PAGE, .fits = has_team,
	 .words = "cause effect ishikawa priority map diagram"},
};
const struct ActionTable project_actions = ACTION_TABLE(shared);
