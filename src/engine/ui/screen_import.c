/* Import: a table as a plan, row by row; its columns can be changed, and nothing is written before
 * it is accepted. */
#include "screen_import.h"

#include "import_words.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/import.h"
#include "qtp/engine/page/page.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/pick.h"
#include "qtp/engine/ui/taken.h"

#include <inttypes.h>
#include <string.h>

#define HEAD_ROWS 3 /* of the columns at most */
#define NOTE_ROWS 4
#define PAGE 10

struct ImportLayer {
	struct Layer layer;
	const struct ImportSheet *sheet;
	struct Arena kept;  /* what was chosen */
	struct Arena arena; /* of the plan */
	struct ImportWish wish;
	struct Assignment given; /* the cohort of all rows */
	struct Assignment *map;
	size_t map_capacity, *left, left_capacity;
	struct ImportPlan plan;
	struct Error fault; /* why there is no plan; code ERROR_NONE: there is */
	bool has_plan;
	const struct PlanRow **rows; /* those that are shown */
	int n_rows, first, selected;
	size_t column; /* whose field is chosen */
};

/* ---- the plan ---- */

/* What a person has to see comes first; rows that change nothing are counted alone. */
static void choose_rows(struct ImportLayer *self)
{
	static const enum PlanStep order[] = {PLAN_CONFLICT, PLAN_UPDATE, PLAN_CREATE, PLAN_SKIP};

	self->rows = ARENA_ARRAY(&self->arena, self->plan.n_rows, const struct PlanRow *);
	self->n_rows = 0;
	for (size_t k = 0; k < N_ITEMS(order); k++)
		for (size_t i = 0; i < self->plan.n_rows; i++)
			if (self->plan.rows[i].step == order[k])
				self->rows[self->n_rows++] = &self->plan.rows[i];
	if (self->selected >= self->n_rows)
		self->selected = self->n_rows ? self->n_rows - 1 : 0;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct ImportLayer *self = (struct ImportLayer *)layer;

	(void)error;
	self->has_plan = false;
	self->n_rows = 0;
	self->plan = (struct ImportPlan){0};
	arena_reset(&self->arena);
	error_clear(&self->fault);
	if (!self->wish.path)
		return true;
	self->wish.map = self->map;
	self->wish.left = self->left;
	self->wish.plan_only = true;
	self->has_plan =
		import_run(app->domain, &self->wish, &self->arena, &self->plan, &self->fault);
	if (self->has_plan)
		choose_rows(self);
	return true;
}

/* ---- questions that the table leaves open ---- */

/* The page in view: what follows is done on it alone. */
static struct ImportLayer *own_layer(struct App *app)
{
	return (struct ImportLayer *)stack_page(app);
}

static bool is_in_view(struct App *app)
{
	return stack_page(app)->type == &import_layer;
}

static void plan(struct App *app, struct ImportLayer *self);

static unsigned take_cohort(struct App *app, const char *text)
{
	struct ImportLayer *self = own_layer(app);
	struct Error error;
	Id id;

	if (!domain_resolve(app->domain, entity_find("cohort"), text, &id, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	self->given = (struct Assignment){"cohort", arena_format(&self->kept, "id:%" PRId64, id)};
	self->wish.given = &self->given;
	self->wish.n_given = 1;
	plan(app, self);
	return REACT_NONE;
}

static void order_rows(struct App *app, struct PickRows *rows)
{
	(void)app;
	pick_add(rows, (struct PickRow){.left = "",
					.title = "The month comes first",
					.help = "4/5 is 5 April",
					.number = ORDER_MONTH_FIRST});
	pick_add(rows, (struct PickRow){.left = "",
					.title = "The day comes first",
					.help = "4/5 is 4 May",
					.number = ORDER_DAY_FIRST});
}

static unsigned take_order(struct App *app, const struct PickRow *row)
{
	struct ImportLayer *self = own_layer(app);

	self->wish.order = (enum DayOrder)row->number;
	plan(app, self);
	return REACT_NONE;
}

static void mark_rows(struct App *app, struct PickRows *rows)
{
	(void)app;
	pick_add(rows, (struct PickRow){.left = "",
					.title = "A point parts decimals",
					.help = "1.50",
					.number = DECIMAL_POINT});
	pick_add(rows, (struct PickRow){.left = "",
					.title = "A comma parts decimals",
					.help = "1,50",
					.number = DECIMAL_COMMA});
}

static unsigned take_mark(struct App *app, const struct PickRow *row)
{
	struct ImportLayer *self = own_layer(app);

	self->wish.decimal = (enum DecimalMark)row->number;
	plan(app, self);
	return REACT_NONE;
}

/* Plans again, and asks what only a person knows. */
static void plan(struct App *app, struct ImportLayer *self)
{
	struct Error ignored;

	load(app, &self->layer, &ignored);
	self->layer.stale = false;
	if (self->fault.code == ERROR_NONE)
		return;
	if (strcmp(self->fault.field, "cohort") == 0)
		prompt_open(app, "Cohort of all rows (like DAL17):", "", take_cohort);
	else if (strcmp(self->fault.field, "dates") == 0)
		pick_open(app, "Days like 4/5", order_rows, take_order);
	else if (strcmp(self->fault.field, "decimal") == 0)
		pick_open(app, "Numbers like 1,234", mark_rows, take_mark);
}

/* ---- painting ---- */

static const char *file_name(const struct ImportLayer *self)
{
	const char *slash = strrchr(self->wish.path, '/');

	return self->wish.text ? "what was pasted" : slash ? slash + 1 : self->wish.path;
}

static void paint_counts(const struct ImportLayer *self, struct Area area, struct Arena *arena)
{
	const size_t *n = self->plan.n_steps;

	if (self->has_plan)
		area_format(area_at(area, 0, 1), STYLE_STRONG,
			    "%s, %zu %s: %zu new, %zu changed, %zu same, %zu skipped, %zu conflict",
			    text_show(arena, file_name(self)),
			    COUNTED(self->plan.n_rows, "row", "rows"), n[PLAN_CREATE],
			    n[PLAN_UPDATE], n[PLAN_SAME], n[PLAN_SKIP], n[PLAN_CONFLICT]);
	else
		page_heading(area, 0, 1, "No table yet");
}

/* Returns the row after the columns and the note. */
static int paint_columns(const struct ImportLayer *self, struct Area area, struct Arena *arena)
{
	const char *text = "Columns:";
	int row = 1;

	for (size_t i = 0; i < self->plan.n_columns; i++)
		text = arena_format(arena, "%s%s %s", text, i ? "," : "",
				    import_column_words(&self->plan.columns[i], arena));
	row += area_wrap(area_at(area, row, 1), HEAD_ROWS, STYLE_DIM, text);
	if (self->plan.note)
		row += area_wrap(area_at(area, row, 1), NOTE_ROWS, STYLE_NORMAL, self->plan.note);
	if (self->plan.n_warned)
		area_format(area_at(area, row++, 1), STYLE_NORMAL,
			    "%zu %s left for warnings alone; w passes them.",
			    COUNTED(self->plan.n_warned, "row is", "rows are"));
	return row + 1;
}

static void paint_row(struct Area area, int at, const struct PlanRow *row, struct Arena *arena)
{
	static const char signs[N_PLAN_STEPS] = {[PLAN_SAME] = '=',
						 [PLAN_SKIP] = '-',
						 [PLAN_UPDATE] = '~',
						 [PLAN_CREATE] = '+',
						 [PLAN_CONFLICT] = '!'};
	enum Style style = row->step == PLAN_CONFLICT ? STYLE_STRONG
			   : row->step == PLAN_SKIP   ? STYLE_DIM
						      : STYLE_NORMAL;
	const char *words = import_row_words(row, arena);

	if (row->column)
		words = arena_format(arena, "%s: %s", text_show(arena, row->column), words);
	if (row->sheet)
		words = arena_format(arena, "%s: %s", text_show(arena, row->sheet), words);
	area_format(area_at(area, at, 2), style, "%c row %zu", signs[row->step], row->row);
	area_text_left(area_at(area, at, 14), area.columns - 15, style, words);
}

static void paint_rows(struct ImportLayer *self, struct Area area, struct Arena *arena)
{
	struct PageRows seen = page_rows(self->n_rows, area.rows, self->first, self->selected);

	self->first = seen.first;
	for (int i = seen.first; i < seen.first + seen.n; i++)
		paint_row(area, i - seen.first, self->rows[i], arena);
	if (self->n_rows == 0) {
		area_text(area, 0, 2, STYLE_DIM,
			  "Everything in it is in the file already: nothing would change.");
		area_cursor(area, 0, 0);
		return;
	}
	page_marker(area, self->selected - seen.first);
}

static void paint_open(const struct ImportLayer *self, struct Area area)
{
	int row = 2;

	if (self->fault.code != ERROR_NONE)
		row += area_wrap(area_at(area, row, 2), 6, STYLE_STRONG, self->fault.text) + 1;
	area_wrap(area_at(area, row, 2), 6, STYLE_NORMAL,
		  "f chooses a file: .xlsx, .csv or .tsv. A block that was copied in a spreadsheet "
		  "can be pasted here. Its first row names the columns.");
	area_cursor(area, row, 1);
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct ImportLayer *self = (struct ImportLayer *)layer;

	paint_counts(self, area, &app->frame);
	if (!self->has_plan) {
		paint_open(self, area);
		return;
	}
	int row = paint_columns(self, area, &app->frame);

	paint_rows(self, area_part(area, row, 0, area.rows - row, area.columns), &app->frame);
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct ImportLayer *self = (struct ImportLayer *)layer;
	const int last = self->n_rows > 0 ? self->n_rows - 1 : 0;
	int to = self->selected + motion_rows(motion, PAGE, last);

	(void)app;
	self->selected = to < 0 ? 0 : to > last ? last : to;
}

static const char *row_of(const struct PlanRow *row, struct Arena *arena)
{
	if (row->sheet)
		return arena_format(arena, "%s, row %zu", text_show(arena, row->sheet), row->row);
	return row->line == row->row
		       ? arena_format(arena, "Row %zu", row->row)
		       : arena_format(arena, "Row %zu, line %zu", row->row, row->line);
}

static const char *place_of(const struct PlanRow *row, struct Arena *arena)
{
	return row->column ? arena_format(arena, "%s, %s", row_of(row, arena), row->column)
			   : row_of(row, arena);
}

/* All of a row: each field with what it was and is to be. */
static unsigned enter(struct App *app, struct Layer *layer)
{
	struct ImportLayer *self = (struct ImportLayer *)layer;
	const char *text = "";

	if (self->n_rows == 0)
		return REACT_NONE;
	const struct PlanRow *row = self->rows[self->selected];

	if (row->reason)
		text = arena_format(&app->scratch, "%s: %s\n\n", plan_step_name(row->step),
				    row->reason);
	for (size_t i = 0; i < row->n_records && !row->reason; i++)
		text = arena_format(&app->scratch, "%s%s\n\n", text,
				    import_record_words(&row->records[i], "\n  ", &app->scratch));
	if (row->note)
		text = arena_format(&app->scratch, "%s%s\n", text, row->note);
	text_open(app, place_of(row, &app->scratch), text);
	return REACT_NONE;
}

/* ---- the file ---- */

static const char *map_path(struct App *app, const struct ImportLayer *self)
{
	return arena_format(&app->scratch, "%s/maps/%s.map", app->domain->env->data_dir,
			    self->sheet->name);
}

/* What the columns were taken for the last time. */
static void take_remembered(struct App *app, struct ImportLayer *self)
{
	struct Error error;

	if (self->wish.n_map == 0 && import_heads_read(map_path(app, self), &self->kept, &self->map,
						       &self->wish.n_map, &error))
		self->map_capacity = self->wish.n_map;
}

static void take_source(struct App *app, const char *path, const char *text)
{
	struct ImportLayer *self = own_layer(app);

	self->wish.path = arena_text(&self->kept, path);
	self->wish.text = text ? arena_text(&self->kept, text) : NULL;
	self->wish.sheet_name = NULL;
	self->wish.n_left = 0;
	self->wish.order = ORDER_UNKNOWN;
	self->wish.decimal = DECIMAL_UNKNOWN;
	self->selected = self->first = 0;
	take_remembered(app, self);
	plan(app, self);
}

/* ---- the sheet ---- */

static void table_sheet_rows(struct App *app, struct PickRows *rows)
{
	const struct ImportLayer *self = own_layer(app);

	for (size_t i = 0; i < self->plan.n_sheets; i++)
		pick_add(rows, (struct PickRow){
				       .left = "",
				       .title = arena_text(rows->arena, self->plan.sheets[i].name),
				       .help = self->plan.sheets[i].is_hidden ? "hidden" : "",
				       .number = (int)i});
	pick_add(rows, (struct PickRow){.left = "",
					.title = IMPORT_ALL_SHEETS,
					.help = "every sheet that is not hidden",
					.number = (int)self->plan.n_sheets});
}

static unsigned choose_table_sheet(struct App *app, const struct PickRow *row)
{
	struct ImportLayer *self = own_layer(app);

	self->wish.sheet_name = arena_text(&self->kept, row->title);
	self->wish.n_left = 0;
	self->selected = self->first = 0;
	plan(app, self);
	return REACT_NONE;
}

static unsigned act_sheet(struct App *app)
{
	pick_open(app, "Which sheet", table_sheet_rows, choose_table_sheet);
	return REACT_NONE;
}

/* ---- the columns ---- */

static void column_rows(struct App *app, struct PickRows *rows)
{
	const struct ImportLayer *self = own_layer(app);

	for (size_t i = 0; i < self->plan.n_columns; i++)
		pick_add(rows,
			 (struct PickRow){
				 .left = "",
				 .title = arena_text(rows->arena, self->plan.columns[i].head),
				 .help = import_column_words(&self->plan.columns[i], rows->arena),
				 .number = (int)i});
}

static bool may_come_in(const struct Field *field)
{
	return !(field->flags & (FIELD_JUDGED | FIELD_ORDER));
}

/* The choices by which a row may have several records; NULL: it has one. */
static const struct FieldChoice *seats_of(const struct ImportSheet *sheet)
{
	const struct Entity *last = entity_get(sheet->parts[sheet->n_parts - 1].kind);

	return sheet->seats ? entity_field(last, sheet->seats)->choices : NULL;
}

static void field_rows(struct App *app, struct PickRows *rows)
{
	const struct ImportLayer *self = own_layer(app);
	const struct FieldChoice *seat = seats_of(self->sheet);

	pick_add(rows, (struct PickRow){.left = "", .title = "not used", .help = "it is left out"});
	for (; seat && seat->key; seat++)
		pick_add(rows, (struct PickRow){.left = "one of several",
						.title = seat->label,
						.help = "its name; a column on its right is of it",
						.number = 1 + (int)(seat - seats_of(self->sheet))});
	for (size_t p = 0; p < self->sheet->n_parts; p++) {
		const struct Entity *entity = entity_get(self->sheet->parts[p].kind);

		for (size_t i = 0; i < entity->n_fields; i++)
			if (may_come_in(&entity->fields[i]))
				pick_add(rows, (struct PickRow){.left = entity->name,
								.title = entity->fields[i].label,
								.help = entity->fields[i].help,
								.field = &entity->fields[i],
								.kind = entity->kind});
	}
}

static unsigned choose_field(struct App *app, const struct PickRow *row)
{
	struct ImportLayer *self = own_layer(app);
	const char *head = arena_text(&self->kept, self->plan.columns[self->column].head);
	const char *to = row->field ? arena_format(&self->kept, "%s.%s", entity_get(row->kind)->key,
						   row->field->key)
			 : row->number ? seats_of(self->sheet)[row->number - 1].key
				       : "-";
	size_t i = 0;

	while (i < self->wish.n_map && strcmp(self->map[i].field, head) != 0)
		i++;
	self->map = arena_grow(&self->kept, self->map, self->wish.n_map, &self->map_capacity,
			       sizeof *self->map);
	self->map[i] = (struct Assignment){head, to};
	self->wish.n_map += i == self->wish.n_map;
	plan(app, self);
	return REACT_NONE;
}

static unsigned choose_column(struct App *app, const struct PickRow *row)
{
	struct ImportLayer *self = own_layer(app);

	self->column = (size_t)row->number;
	pick_open(app, arena_format(&app->scratch, "What \"%s\" is", row->title), field_rows,
		  choose_field);
	return REACT_NONE;
}

static unsigned act_columns(struct App *app)
{
	pick_open(app, "Which column", column_rows, choose_column);
	return REACT_NONE;
}

/* ---- what is done ---- */

static unsigned act_leave(struct App *app)
{
	struct ImportLayer *self = own_layer(app);
	size_t row = (size_t)(self->rows[self->selected] - self->plan.rows), i = 0;

	while (i < self->wish.n_left && self->left[i] != row)
		i++;
	if (i < self->wish.n_left) {
		self->left[i] = self->left[--self->wish.n_left];
	} else {
		self->left = arena_grow(&self->kept, self->left, self->wish.n_left,
					&self->left_capacity, sizeof *self->left);
		self->left[self->wish.n_left++] = row;
	}
	plan(app, self);
	return REACT_NONE;
}

static unsigned act_fill(struct App *app)
{
	struct ImportLayer *self = own_layer(app);

	self->wish.fill = !self->wish.fill;
	plan(app, self);
	return REACT_NONE;
}

static unsigned act_clear(struct App *app)
{
	struct ImportLayer *self = own_layer(app);

	self->wish.clear = !self->wish.clear;
	plan(app, self);
	app_say(app, self->wish.clear ? "An empty cell empties the field; x leaves it again."
				      : "An empty cell leaves the field as it is.");
	return REACT_NONE;
}

static unsigned act_force(struct App *app)
{
	struct ImportLayer *self = own_layer(app);

	self->wish.force = !self->wish.force;
	plan(app, self);
	app_say(app, self->wish.force ? "Warnings are passed; w leaves their rows again."
				      : "Rows with warnings are left.");
	return REACT_NONE;
}

/* The columns are as they were chosen the next time. */
static const char *remember(struct App *app, const struct ImportLayer *self)
{
	struct Error error;

	if (self->wish.n_map == 0 ||
	    !os_make_folder(arena_format(&app->scratch, "%s/maps", app->domain->env->data_dir),
			    &error) ||
	    !import_heads_write(map_path(app, self), self->map, self->wish.n_map, &error))
		return "";
	return arena_format(&app->scratch, " The columns are remembered in %s.",
			    map_path(app, self));
}

static unsigned act_accept(struct App *app)
{
	struct ImportLayer *self = own_layer(app);
	struct ImportPlan done;
	struct Error error;

	self->wish.plan_only = false;
	if (!import_run(app->domain, &self->wish, &app->scratch, &done, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	app_say(app, "Imported: %zu %s new, %zu changed, %zu left in conflict; u takes it back.%s",
		COUNTED(done.n_steps[PLAN_CREATE], "row", "rows"), done.n_steps[PLAN_UPDATE],
		done.n_steps[PLAN_CONFLICT], remember(app, self));
	self->layer.stale = true;
	return REACT_CHANGED | (done.n_steps[PLAN_CONFLICT] ? 0 : REACT_BACK);
}

static bool has_rows(struct App *app, struct Error *error)
{
	const struct ImportLayer *self = own_layer(app);

	return (is_in_view(app) && self->n_rows > 0) ||
	       error_set(error, ERROR_RULE, "", "There is no row here.");
}

static bool has_plan(struct App *app, struct Error *error)
{
	const struct ImportLayer *self = own_layer(app);

	return (is_in_view(app) && self->has_plan) ||
	       error_set(error, ERROR_RULE, "", "There is no table yet: f chooses a file.");
}

static bool has_warnings(struct App *app, struct Error *error)
{
	const struct ImportLayer *self = own_layer(app);

	return (is_in_view(app) && (self->plan.n_warned > 0 || self->wish.force)) ||
	       error_set(error, ERROR_RULE, "", "No row is left for warnings alone.");
}

static bool has_sheets(struct App *app, struct Error *error)
{
	const struct ImportLayer *self = own_layer(app);

	return (is_in_view(app) && self->plan.n_sheets > 1) ||
	       error_set(error, ERROR_RULE, "", "The file has no other sheet.");
}

static bool may_accept(struct App *app, struct Error *error)
{
	const struct ImportLayer *self = own_layer(app);

	return has_plan(app, error) &&
	       (self->plan.n_steps[PLAN_CREATE] + self->plan.n_steps[PLAN_UPDATE] > 0 ||
		error_set(error, ERROR_RULE, "", "There is nothing to write."));
}

/* ---- the layer ---- */

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_format(text, "Import %s", ((const struct ImportLayer *)layer)->sheet->name);
}

static void release(struct Layer *layer)
{
	struct ImportLayer *self = (struct ImportLayer *)layer;

	arena_release(&self->kept);
	arena_release(&self->arena);
}

static const struct Action actions[] = {
	{"import.accept", "do it", "Writes the plan as one action, which one undo takes back.",
	 "Ctrl-S y", NEED_WRITABLE, act_accept, .fits = may_accept,
	 .words = "accept import write save yes"},
	{"import.leave", "take or leave", "Leaves the row, or takes it again.", "Space", 0,
	 act_leave, .fits = has_rows, .words = "skip exclude row"},
	{"import.columns", "columns", "Says which field a column is.", "c", OPENS_TEXT, act_columns,
	 .fits = has_plan, .words = "map match fields heads"},
	{"import.file", "file", "Chooses the table: a file of this folder, or another one.", "f",
	 OPENS_TEXT, pick_table, .words = "open choose spreadsheet csv xlsx"},
	{"import.sheet", "sheet", "Takes another sheet of the spreadsheet.", "S", OPENS_TEXT,
	 act_sheet, .fits = has_sheets, .words = "tab workbook"},
	{"import.fill", "fill down",
	 "Gives the value of merged cells, and of the first row of a block, to each row, or not.",
	 "M", 0, act_fill, .fits = has_plan, .words = "merged cells blank team"},
	{"import.clear", "empty cells", "Lets an empty cell empty the field, or leave it.", "x", 0,
	 act_clear, .fits = has_plan, .words = "blank clear empty"},
	{"import.force", "warnings", "Takes rows that are left for warnings alone, or leaves them.",
	 "w", 0, act_force, .fits = has_warnings, .words = "force overdue duplicate"},
};

const struct LayerType import_layer = {
	.name = "import",
	.traits = TRAIT_PAGE | TRAIT_FINDS | TRAIT_OPENS,
	.actions = ACTION_TABLE(actions),
	.footer = "import.accept import.leave import.columns import.file open",
	.load = load,
	.paint = paint,
	.paste = pick_pasted_table,
	.take_table = take_source,
	.move = move,
	.enter = enter,
	.title = title,
	.release = release,
};

/* ---- what comes in ---- */

static void sheet_rows(struct App *app, struct PickRows *rows)
{
	const struct ImportSheet *sheet;
	const struct TakenWay *way;

	(void)app;
	for (size_t i = 0; (sheet = import_sheet_at(i)); i++)
		pick_add(rows,
			 (struct PickRow){.left = "", .title = sheet->name, .help = sheet->help});
	for (size_t i = 0; (way = taken_way_at(i)); i++)
		pick_add(rows, (struct PickRow){.left = "", .title = way->name, .help = way->help});
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);

		if (match_of((enum Kind)kind))
			pick_add(rows, (struct PickRow){.left = "",
							.title = entity->key,
							.help = entity->help});
	}
}

static unsigned choose_sheet(struct App *app, const struct PickRow *row)
{
	const struct TakenWay *way;

	for (size_t i = 0; (way = taken_way_at(i)); i++)
		if (strcmp(way->name, row->title) == 0) {
			taken_open(app, way);
			return REACT_NONE;
		}
	struct ImportLayer *self = (struct ImportLayer *)layer_new(&import_layer, sizeof(*self));

	self->sheet = import_sheet_find(row->title, &self->kept);
	self->wish = (struct ImportWish){
		.sheet = self->sheet, .order = ORDER_UNKNOWN, .decimal = DECIMAL_UNKNOWN};
	stack_push(app, &self->layer);
	return stack_page(app) == &self->layer ? pick_table(app) : REACT_NONE;
}

unsigned act_import(struct App *app)
{
	pick_open(app, "Import from a table", sheet_rows, choose_sheet);
	return REACT_NONE;
}
