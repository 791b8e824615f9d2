/* Roll: who was there on the half-days of a session; one key a cell, a column or a row. */
#include "command_roll.h"
#include "page_roll.h"
#include "rule_credit.h"
#include "screen_claim.h"
#include "screen_layers.h"
#include "screen_report.h"
#include "screen_sheets.h"
#include "view_roll.h"
#include "view_was.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/model/data_table.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"

#include <string.h>

struct RollLayer {
	struct Layer layer;
	struct Arena arena;
	Id session;
	struct Roll roll;
	bool is_there; /* it was loaded */
	struct PageCursor at;
	Id person; /* under the cursor; 0: not chosen yet */
	struct ReportAsked asked;
};

static struct RollLayer *page_of(struct App *app)
{
	return (struct RollLayer *)stack_page(app);
}

static bool is_empty(const struct RollLayer *self)
{
	return !self->is_there || self->roll.n_rows == 0 || self->roll.n_columns == 0;
}

/* --- Reading --- */

/* The cursor stays on its person, wherever the row is now. */
static void find_place(struct RollLayer *self)
{
	for (size_t i = 0; i < self->roll.n_rows; i++)
		if (self->roll.rows[i].person->record.id == self->person)
			self->at.row = (int)i;
	cursor_keep(&self->at, self->roll.n_rows, self->roll.n_columns);
}

static void keep_place(struct RollLayer *self)
{
	if (!is_empty(self))
		self->person = self->roll.rows[self->at.row].person->record.id;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct RollLayer *self = (struct RollLayer *)layer;
	bool began = domain_read_begin(app->domain);

	arena_reset(&self->arena);
	self->is_there = roll_load(app->domain, self->session, &self->arena, &self->roll, error);
	domain_read_end(app->domain, began);
	if (self->is_there)
		find_place(self);
	return self->is_there;
}

/* --- Moving --- */

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct RollLayer *self = (struct RollLayer *)layer;

	(void)app;
	if (!is_empty(self))
		cursor_move(&self->at, motion, self->roll.n_rows, self->roll.n_columns);
	keep_place(self);
}

static struct Target target(const struct Layer *layer)
{
	const struct RollLayer *self = (const struct RollLayer *)layer;

	return is_empty(self) ? TARGET_NONE
			      : (struct Target){KIND_PERSON,
						self->roll.rows[self->at.row].person->record.id};
}

/* What the documents of a session day are of, wherever the cursor is. */
static struct Target record(const struct Layer *layer)
{
	return (struct Target){KIND_SESSION, ((const struct RollLayer *)layer)->session};
}

static bool escape(struct App *app, struct Layer *layer)
{
	struct RollLayer *self = (struct RollLayer *)layer;

	(void)app;
	if (self->at.span == SPAN_CELL)
		return false;
	self->at.span = SPAN_CELL;
	return true;
}

/* --- Painting --- */

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct RollLayer *self = (struct RollLayer *)layer;

	if (is_empty(self)) {
		area_text(area, 0, 2, STYLE_DIM,
			  "No one is expected at this session yet. a adds who has come.");
		area_cursor(area, 0, 0);
		return;
	}
	page_roll(area, &self->roll, &self->at, &app->frame);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct RollLayer *self = (const struct RollLayer *)layer;

	(void)app;
	text_format(text, "Roll %s", self->is_there ? self->roll.session.code : "");
}

static void status(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct RollLayer *self = (const struct RollLayer *)layer;
	static const char *const spans[] = {
		[SPAN_CELL] = "", [SPAN_COLUMN] = ", whole column", [SPAN_ROW] = ", whole row"};

	(void)app;
	text_format(text, "%zu %s, %zu of %zu open%s",
		    COUNTED(self->roll.n_rows, "person", "people"), self->roll.n_open,
		    self->roll.n_expected, spans[self->at.span]);
}

/* "Before 2017-08-21 14:03 (abara): absent", a line each. */
static const char *was_text(struct App *app, const struct RollLayer *self, struct Arena *arena)
{
	const struct RollRow *row = &self->roll.rows[self->at.row];
	const struct RollMark *mark = row->cells[self->at.column].mark;
	const struct WasOf of = {&self->roll.columns[self->at.column], mark};
	const char *text = "";
	struct WasMarks was;
	struct Error ignored;

	if (!mark || !roll_was(app->domain, of, arena, &was, &ignored))
		return text;
	for (size_t i = 0; i < was.n; i++)
		text = arena_format(arena, "%s\nBefore %s (%s): %s.", text, was.items[i].until,
				    was.items[i].who, was.items[i].text);
	return text;
}

static void release(struct Layer *layer)
{
	struct RollLayer *self = (struct RollLayer *)layer;

	arena_release(&self->asked.arena);
}

/* --- Its rows for a file --- */

static const char *state_of(const struct RollCell *cell, bool codes)
{
	const struct Field *state = entity_field(entity_get(KIND_ATTENDANCE), "state");

	if (!cell->mark)
		return NULL;
	return codes ? state->choices[cell->mark->state].key
		     : state->choices[cell->mark->state].label;
}

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	enum { BEFORE = 3 };
	const struct RollLayer *self = (const struct RollLayer *)layer;
	const struct Roll *roll = &self->roll;
	size_t n = roll->n_columns + BEFORE + 1;
	struct TableColumn *columns = ARENA_ARRAY(arena, n, struct TableColumn);
	struct Value *cells = ARENA_ARRAY(arena, n, struct Value);
	char day[DAY_TEXT];

	columns[0] = (struct TableColumn){"team", "Team", FIELD_TEXT};
	columns[1] = (struct TableColumn){"person", "Person", FIELD_TEXT};
	columns[2] = (struct TableColumn){"email", "E-mail", FIELD_TEXT};
	for (size_t i = 0; i < roll->n_columns; i++)
		columns[BEFORE + i] = (struct TableColumn){
			arena_format(arena, "%s %s", day_iso(roll->columns[i].day, day),
				     roll->columns[i].half == HALF_AM ? "am" : "pm"),
			roll_column_text(&roll->columns[i], arena), FIELD_TEXT};
	columns[n - 1] = (struct TableColumn){"minutes", "Minutes", FIELD_NUMBER};
	data_table_begin(ret_table, arena, "Roll", columns, n);
	ret_table->name = arena_format(arena, "roll-%s", roll->session.code);
	ret_table->row_name = "person";
	ret_table->row_plural = "people";
	ret_table->day = app->domain->today;
	ret_table->is_private = true;
	for (size_t r = 0; r < roll->n_rows; r++) {
		const struct RollRow *row = &roll->rows[r];

		cells[0] = data_table_text(row->team ? row->team->code : NULL);
		cells[1] = data_table_text(row->person->name);
		cells[2] = data_table_text(row->person->email);
		for (size_t i = 0; i < roll->n_columns; i++)
			cells[BEFORE + i] = data_table_text(state_of(&row->cells[i], codes));
		cells[n - 1] = data_table_number(row->credit.minutes.ama);
		data_table_row(ret_table, cells);
	}
}

/* --- Keys of cells --- */

/* A whole column leaves out who is not expected then, a row the half-days of a learner who is not,
 * and both leave what was entered with more than a key: what is excused, and parts. */
static bool takes(const struct RollLayer *self, const struct RollRow *row,
		  const struct RollCell *cell)
{
	if (self->at.span == SPAN_CELL)
		return true;
	return (cell->expected || cell->mark ||
		(self->at.span == SPAN_ROW && row->part != ROLL_LEARNER)) &&
	       !(cell->mark &&
		 (cell->mark->state == PRESENCE_EXCUSED || cell->mark->state == PRESENCE_PART));
}

static size_t choose(const struct RollLayer *self, struct Arena *arena,
		     struct RollPlace **ret_places)
{
	const struct Roll *roll = &self->roll;
	size_t n = 0;

	*ret_places = ARENA_ARRAY(arena, roll->n_rows + roll->n_columns, struct RollPlace);
	for (int r = 0; r < (int)roll->n_rows; r++)
		for (int c = 0; c < (int)roll->n_columns; c++) {
			bool in_row = r == self->at.row, in_column = c == self->at.column;
			bool chosen = self->at.span == SPAN_ROW	     ? in_row
				      : self->at.span == SPAN_COLUMN ? in_column
								     : in_row && in_column;

			if (chosen && takes(self, &roll->rows[r], &roll->rows[r].cells[c]))
				(*ret_places)[n++] = (struct RollPlace){
					roll->rows[r].person->record.id, roll->columns[c].day,
					(Choice)roll->columns[c].half};
		}
	return n;
}

/* A cell done, the next person; a column or a row done, cells again. */
static unsigned mark(struct App *app, struct RollAs as)
{
	struct RollLayer *self = page_of(app);
	struct RollPlace *places;
	size_t n = choose(self, &app->scratch, &places);
	struct Text done;
	struct Error error;
	bool marked;

	if (n == 0) {
		app_refuse(app, "No one is expected there, or all of it is excused or a part.");
		return REACT_NONE;
	}
	text_init(&done);
	marked = roll_mark(app->domain, as, (struct RollPlaces){self->session, places, n}, &done,
			   &error);
	if (marked)
		app_say(app, "%s", text_get(&done));
	else
		app_fail(app, &error);
	text_release(&done);
	if (!marked)
		return REACT_NONE;
	if (self->at.span == SPAN_CELL)
		move(app, &self->layer, MOVE_DOWN);
	self->at.span = SPAN_CELL;
	return REACT_CHANGED;
}

static unsigned roll_act_present(struct App *app)
{
	return mark(app, (struct RollAs){.state = PRESENCE_PRESENT});
}

static unsigned roll_act_absent(struct App *app)
{
	return mark(app, (struct RollAs){.state = PRESENCE_ABSENT});
}

static unsigned roll_act_clear(struct App *app)
{
	struct RollLayer *self = page_of(app);
	struct RollPlace *places;
	size_t n = choose(self, &app->scratch, &places);
	struct Error error;

	if (!roll_take_back(app->domain, (struct RollPlaces){self->session, places, n}, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	self->at.span = SPAN_CELL;
	app_say(app, "No mark there any more.");
	return REACT_CHANGED;
}

static unsigned take_part(struct App *app, const char *text)
{
	return mark(app, (struct RollAs){.state = PRESENCE_PART, .part = text});
}

static unsigned roll_act_part(struct App *app)
{
	prompt_open(app, "Minutes, or 10:15-12:00:", "", take_part);
	return REACT_NONE;
}

static unsigned take_excuse(struct App *app, const char *text)
{
	const char *slash = strrchr(text, '/');
	struct Error error;

	if (!slash) {
		error_set(&error, ERROR_INPUT, "approver",
			  "Write why, and after a / who approved it: ill / Okafor.");
		app_fail(app, &error);
		return REACT_NONE;
	}
	size_t length = (size_t)(slash - text);

	while (length > 0 && text[length - 1] == ' ')
		length--;
	return mark(app,
		    (struct RollAs){.state = PRESENCE_EXCUSED,
				    .reason = length > 0 ? arena_text_n(&app->scratch, text, length)
							 : NULL,
				    .approver = text_is_empty(slash + 1)
							? NULL
							: slash + 1 + strspn(slash + 1, " ")});
}

static unsigned roll_act_excuse(struct App *app)
{
	prompt_open(app, "Why / who approved it:", "", take_excuse);
	return REACT_NONE;
}

static unsigned span(struct App *app, int to)
{
	struct PageCursor *at = &page_of(app)->at;

	at->span = (int)at->span == to ? SPAN_CELL : to;
	return REACT_NONE;
}

static unsigned roll_act_column(struct App *app)
{
	return span(app, SPAN_COLUMN);
}

static unsigned roll_act_row(struct App *app)
{
	return span(app, SPAN_ROW);
}

/* --- Who has come besides, and claims --- */

static unsigned take_walk_in(struct App *app, const char *text)
{
	struct RollLayer *self = page_of(app);
	const struct RollColumn *column = &self->roll.columns[self->at.column];
	struct RollGuest guest = {self->session, text, {0, column->day, (Choice)column->half}};
	struct Text done;
	struct Error error;
	bool added;

	text_init(&done);
	added = roll_walk_in(app->domain, &guest, &done, &error);
	if (added)
		app_say(app, "%s", text_get(&done));
	else
		app_fail(app, &error);
	text_release(&done);
	if (!added)
		return REACT_NONE;
	self->person = guest.place.person;
	return REACT_CHANGED;
}

static unsigned roll_act_walk_in(struct App *app)
{
	prompt_open(app, "Who has come (name, or name <e-mail>):", "", take_walk_in);
	return REACT_NONE;
}

/* All that the person under the cursor has earned. */
static unsigned roll_act_claim(struct App *app)
{
	struct RollLayer *self = page_of(app);
	const struct RollRow *row = &self->roll.rows[self->at.row];
	struct ClaimOf claims[N_CREDIT_TYPES];
	struct Error error;
	size_t n = 0;

	for (int type = 0; type < N_CREDIT_TYPES; type++)
		if (row->credit.earned[type] > 0)
			claims[n++] = (struct ClaimOf){row->person->record.id, type,
						       (double)row->credit.earned[type] / 100};
	if (n == 0) {
		app_say(app, "%s has earned no credit of this session.", row->person->name);
		return REACT_NONE;
	}
	if (!claims_put(app->domain, (struct ClaimBy){self->session, NULL, DAY_NONE}, claims, n,
			&error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	app_say(app, "%s claims %s.  u takes it back.", row->person->name,
		credit_amount((enum CreditType)claims[0].credit,
			      row->credit.earned[claims[0].credit], &app->scratch));
	return REACT_CHANGED;
}

/* All that is earned of the session and not claimed. */
static struct ClaimSet find_open(struct App *app)
{
	struct RollLayer *self = page_of(app);
	struct ClaimOf *open;
	size_t n = claims_open(&self->roll, &app->scratch, &open);

	return (struct ClaimSet){{self->session, NULL, DAY_NONE}, open, n};
}

static unsigned claim_all(struct App *app, const struct Question *question)
{
	const struct ClaimSet set = find_open(app);

	(void)question;
	return claim_take(app, &set, 1);
}

static unsigned roll_act_claim_all(struct App *app)
{
	const struct ClaimSet set = find_open(app);

	return claim_ask(app, &set, 1, claim_all);
}

/* --- A report of a meeting program --- */

static unsigned take_report(struct App *app, const struct Question *question)
{
	(void)question;
	return report_take(app, &page_of(app)->asked);
}

static void ask_report(struct App *app, struct RollLayer *self, struct ReportFile file)
{
	self->asked.session = self->session;
	report_ask(app, &self->asked, file, take_report);
}

static unsigned take_report_path(struct App *app, const char *path)
{
	if (*path)
		ask_report(app, page_of(app), (struct ReportFile){.path = path});
	return REACT_NONE;
}

static unsigned roll_act_report(struct App *app)
{
	prompt_open(app, "Report of the meeting, a file (or paste it on the roll):", "",
		    take_report_path);
	return REACT_NONE;
}

static void paste(struct App *app, struct Layer *layer, const char *text)
{
	struct RollLayer *self = (struct RollLayer *)layer;

	if (is_empty(self))
		app_say(app, "There is no one on this roll yet, so nothing was pasted.");
	else if (!strchr(text, '\n') && !strchr(text, '\r'))
		app_say(app, "What was pasted is one line: a report has a head and rows below it.");
	else
		ask_report(app, self, (struct ReportFile){.text = text});
}

static bool has_cells(struct App *app, struct Error *error)
{
	return !is_empty(page_of(app)) ||
	       error_set(error, ERROR_RULE, "", "There is no one on this roll yet.");
}

static bool has_columns(struct App *app, struct Error *error)
{
	const struct RollLayer *self = page_of(app);

	return (self->is_there && self->roll.n_columns > 0) ||
	       error_set(error, ERROR_RULE, "", "The session has no day.");
}

static unsigned roll_act_why(struct App *app)
{
	struct RollLayer *self = page_of(app);

	const struct RollRow *row = &self->roll.rows[self->at.row];

	text_open(app, row->person->name,
		  arena_format(
			  &app->scratch, "%s\n%s%s\nDesignated for %s.",
			  roll_credit_text(&self->roll, row, &app->scratch),
			  roll_cell_text(&self->roll, row, (size_t)self->at.column, &app->scratch),
			  was_text(app, self, &app->scratch),
			  credit_amount(CREDIT_AMA, self->roll.designated, &app->scratch)));
	return REACT_NONE;
}

static const struct Action actions[] = {
	{"roll.present", "present", "The person was there.", "y", NEED_WRITABLE, roll_act_present,
	 .fits = has_cells, .words = "attend yes here"},
	{"roll.absent", "absent", "The person was not there.", "n", NEED_WRITABLE, roll_act_absent,
	 .fits = has_cells, .words = "missing no"},
	{"roll.part", "part", "There for a part; asks for minutes, or for arrival and leaving.",
	 "t", NEED_WRITABLE | OPENS_TEXT, roll_act_part, .fits = has_cells,
	 .words = "late early minutes time"},
	{"roll.excuse", "excused", "Excused; asks why, and who approved it.", "x",
	 NEED_WRITABLE | OPENS_TEXT, roll_act_excuse, .fits = has_cells,
	 .words = "exception approve reason"},
	{"roll.clear", "no mark", "Takes marks away that one action has made.", "-", NEED_WRITABLE,
	 roll_act_clear, .fits = has_cells, .words = "empty remove"},
	{"roll.column", "column",
	 "The next key works on the whole column, but not on what is excused, or a part.", "Y", 0,
	 roll_act_column, .fits = has_cells, .words = "all people"},
	{"roll.row", "row",
	 "The next key works on the whole row, but not on what is excused, or a part.", "R", 0,
	 roll_act_row, .fits = has_cells, .words = "all half-days"},
	{"roll.walk_in", "who came", "Adds a person who is not expected, as present.", "a",
	 NEED_WRITABLE | OPENS_TEXT, roll_act_walk_in, .fits = has_columns,
	 .words = "walk-in guest add"},
	{"roll.report", "report",
	 "Who joined and left, from a meeting program's file; it can be pasted here as well.", "m",
	 NEED_WRITABLE | OPENS_TEXT, roll_act_report, .fits = has_cells,
	 .words = "zoom teams csv import minutes virtual paste"},
	{"roll.why", "why",
	 "How the credit of the person is computed, and what the half-day said before it was "
	 "corrected.",
	 "w", 0, roll_act_why, .fits = has_cells, .words = "reason minutes history before"},
	{"roll.claim", "claim", "The person claims all credit that is earned.", "c", NEED_WRITABLE,
	 roll_act_claim, .fits = has_cells, .words = "credit cme hours"},
	{"roll.claim_all", "claim all",
	 "All people claim all credit that is earned and not claimed yet; asks first.", "C",
	 NEED_WRITABLE, roll_act_claim_all, .fits = has_cells,
	 .words = "credit cme hours everybody"},
};

const struct LayerType roll_layer = {
	.name = "roll of a session",
	.traits = TRAIT_PAGE | TRAIT_WRITES | TRAIT_FINDS | TRAIT_OPENS | TRAIT_SIDEWAYS,
	.actions = ACTION_TABLE(actions),
	.footer = "roll.present roll.absent roll.part roll.excuse roll.column roll.row undo help",
	.load = load,
	.paint = paint,
	.move = move,
	.target = target,
	.record = record,
	.escape = escape,
	.title = title,
	.status = status,
	.table = table,
	.paste = paste,
	.arena = offsetof(struct RollLayer, arena),
	.release = release,
};

static unsigned act_roll(struct App *app)
{
	struct RollLayer *self =
		(struct RollLayer *)layer_new(&roll_layer, sizeof(struct RollLayer));

	self->session = stack_target_of(app, KIND_SESSION).id;
	stack_push(app, &self->layer);
	return REACT_NONE;
}

static bool is_of_session(struct App *app, struct Error *error)
{
	return stack_is_on(app, KIND_SESSION, error);
}

static const struct Action shared[] = {
	{"roll", "roll", "Who was there: the roll of the session, one key a cell.", "t", 0,
	 act_roll, TRAIT_RECORDS, .fits = is_of_session,
	 .words = "attendance present absent credit cme"},
	{"signin", "sign-in sheet",
	 "A sheet to sign in on: people of the session, a column each half-day; o writes it.", NULL,
	 0, act_signin, TRAIT_RECORDS | TRAIT_WRITES, .fits = is_of_session,
	 .words = "print paper roster attendance sheet pdf"},
	{"badges", "name badges",
	 "Badges of the people of the session, four a page; o writes them.", NULL, 0, act_badges,
	 TRAIT_RECORDS | TRAIT_WRITES, .fits = is_of_session,
	 .words = "print paper tags labels pdf"},
	{"certificates", "issued certificates",
	 "All certificates that are issued of the session, a page each; o writes them.", NULL, 0,
	 act_certificates, TRAIT_RECORDS | TRAIT_WRITES, .fits = is_of_session,
	 .words = "print paper credit cme all pdf"},
};
const struct ActionTable credit_actions = ACTION_TABLE(shared);
