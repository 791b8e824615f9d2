/* Answers: core members down, sessions across; one key a cell. */
#include "screen_layers.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/page/page.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/people.h"
#include "qtp/season.h"
#include "qtp/team/view_team.h"

#define MARGIN 3
#define NAME_WIDTH 28
#define COLUMN_WIDTH 16
#define HEAD_ROWS 3
#define TABLE_BEFORE 2 /* columns of a table before the sessions */

struct AnswersLayer {
	struct Layer layer;
	struct Arena arena;
	Id team;
	struct TeamFacts *facts;
	const struct EligibilityMember **members; /* core members of today */
	size_t n_members;
	int row, column, first;
	bool placed; /* the cursor was put where an answer is missing */
};

static void choose_members(struct AnswersLayer *self, Day today)
{
	const struct EligibilityFacts *facts = &self->facts->facts;

	self->members =
		ARENA_ARRAY(&self->arena, facts->n_members, const struct EligibilityMember *);
	self->n_members = 0;
	for (size_t i = 0; i < facts->n_members; i++)
		if (role_is_core(facts->members[i].member->role) &&
		    member_is_current(facts->members[i].member, today))
			self->members[self->n_members++] = &facts->members[i];
}

static int clamp(int value, size_t n)
{
	int last = n > 0 ? (int)n - 1 : 0;

	return value < 0 ? 0 : value > last ? last : value;
}

/* The first member who is still to be asked about a session; -1: all have answered. */
static int first_open(const struct AnswersLayer *self, const struct Session *session)
{
	for (size_t i = 0; i < self->n_members; i++) {
		enum Attendance attendance = member_attendance(self->members[i], session);

		if (attendance == ATTENDANCE_UNANSWERED || attendance == ATTENDANCE_OUTDATED)
			return (int)i;
	}
	return -1;
}

/* To the first answer that is missing about a session to come, else to the next session. */
static void place_cursor(struct AnswersLayer *self, Day today)
{
	const struct EligibilityFacts *facts = &self->facts->facts;
	int next = -1;

	for (size_t i = 0; i < facts->n_sessions; i++) {
		int row = first_open(self, facts->sessions[i]);

		if (facts->sessions[i]->last_day < today)
			continue;
		next = next < 0 ? (int)i : next;
		if (row < 0)
			continue;
		self->row = row;
		next = (int)i;
		break;
	}
	self->column = next < 0 ? 0 : next;
	self->placed = true;
}

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct AnswersLayer *self = (struct AnswersLayer *)layer;
	size_t n;

	arena_reset(&self->arena);
	self->facts = NULL;
	self->n_members = 0;
	if (!team_load_facts(&(struct Loading){app->domain, DEPTH_WHOLE, &self->arena},
			     (struct IdSpan){&self->team, 1}, &self->facts, &n, error))
		return false;
	if (n == 0 || !self->facts) {
		self->facts = NULL;
		return error_set(error, ERROR_INPUT, "", "This team is no longer there.");
	}
	choose_members(self, app->domain->today);
	if (!self->placed)
		place_cursor(self, app->domain->today);
	self->row = clamp(self->row, self->n_members);
	self->column = clamp(self->column, self->facts->facts.n_sessions);
	return true;
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct AnswersLayer *self = (struct AnswersLayer *)layer;
	const int all = (int)self->n_members;
	const int rows[] = {
		[MOVE_UP] = -1,	       [MOVE_DOWN] = 1,	       [MOVE_LEFT] = 0,	   [MOVE_RIGHT] = 0,
		[MOVE_PAGE_UP] = -all, [MOVE_PAGE_DOWN] = all, [MOVE_HOME] = -all, [MOVE_END] = all,
		[MOVE_NEXT] = 0,       [MOVE_PREVIOUS] = 0};
	const int columns[] = {
		[MOVE_UP] = 0,	    [MOVE_DOWN] = 0,	  [MOVE_LEFT] = -1, [MOVE_RIGHT] = 1,
		[MOVE_PAGE_UP] = 0, [MOVE_PAGE_DOWN] = 0, [MOVE_HOME] = 0,  [MOVE_END] = 0,
		[MOVE_NEXT] = 1,    [MOVE_PREVIOUS] = -1};

	(void)app;
	self->row = clamp(self->row + rows[motion], self->n_members);
	self->column = clamp(self->column + columns[motion],
			     self->facts ? self->facts->facts.n_sessions : 0);
}

static const char *const attendance_words[] = {
	[ATTENDANCE_CONFIRMED] = "yes",
	[ATTENDANCE_REFUSED] = "no",
	[ATTENDANCE_UNANSWERED] = "not answered",
	[ATTENDANCE_OUTDATED] = "ask again",
};

static void paint_answer(struct Area area, int row, int column, enum Attendance attendance)
{
	static const enum Glyph glyphs[] = {
		[ATTENDANCE_CONFIRMED] = GLYPH_YES,
		[ATTENDANCE_REFUSED] = GLYPH_NO,
		[ATTENDANCE_UNANSWERED] = GLYPH_DOT,
		[ATTENDANCE_OUTDATED] = GLYPH_AMBER,
	};
	static const enum Style styles[] = {
		[ATTENDANCE_CONFIRMED] = STYLE_NORMAL,
		[ATTENDANCE_REFUSED] = STYLE_RED,
		[ATTENDANCE_UNANSWERED] = STYLE_DIM,
		[ATTENDANCE_OUTDATED] = STYLE_AMBER,
	};

	area_glyph(area, row, column, styles[attendance], glyphs[attendance]);
	area_text(area, row, column + 2, styles[attendance], attendance_words[attendance]);
}

static int name_width(struct Area area)
{
	return area.columns >= MARGIN + NAME_WIDTH + 2 * COLUMN_WIDTH ? NAME_WIDTH
								      : area.columns / 3;
}

/* Sessions that are left of what a narrow screen shows. */
static int hidden_sessions(const struct AnswersLayer *self, struct Area area)
{
	int fit = (area.columns - MARGIN - name_width(area)) / COLUMN_WIDTH;

	return fit > self->column ? 0 : self->column + 1 - (fit > 0 ? fit : 1);
}

/* Where a session is, those that are hidden before it. */
static int session_column(const struct AnswersLayer *self, struct Area area, int session)
{
	return MARGIN + name_width(area) + (session - hidden_sessions(self, area)) * COLUMN_WIDTH;
}

static void paint_heads(const struct AnswersLayer *self, struct Area area)
{
	const struct EligibilityFacts *facts = &self->facts->facts;
	char days[DAY_TEXT];

	area_text(area, 0, 1, STYLE_TITLE, "WHO CAN COME");
	area_text_left(area_at(area, 1, 1), name_width(area), STYLE_NORMAL,
		       self->facts->facts.team->name);
	for (int i = hidden_sessions(self, area); i < (int)facts->n_sessions; i++) {
		const struct Session *session = facts->sessions[i];
		int column = session_column(self, area, i);

		area_format(area_at(area, 0, column), STYLE_TITLE, "Session %lld",
			    (long long)session->number);
		area_text(area, 1, column, STYLE_DIM,
			  day_range(session->first_day, session->last_day, false, days));
	}
}

static void paint_member(const struct AnswersLayer *self, size_t index, struct Area area, int row)
{
	const struct EligibilityMember *member = self->members[index];
	const struct EligibilityFacts *facts = &self->facts->facts;

	if (member->member->role == ROLE_LEADER)
		area_glyph(area, row, 1, STYLE_NORMAL, GLYPH_LEADER);
	area_text_left(area_at(area, row, MARGIN), name_width(area) - 3, STYLE_NORMAL,
		       member->person->name);
	for (int i = hidden_sessions(self, area); i < (int)facts->n_sessions; i++)
		paint_answer(area, row, session_column(self, area, i),
			     member_attendance(member, facts->sessions[i]));
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct AnswersLayer *self = (struct AnswersLayer *)layer;
	int head = area.rows > 2 * HEAD_ROWS ? HEAD_ROWS : 0;
	struct Area rows = area_part(area, head, 0, area.rows - head, area.columns);
	struct PageRows seen;
	int column;

	(void)app;
	if (!self->facts)
		return;
	if (self->n_members == 0 || self->facts->facts.n_sessions == 0) {
		area_text(area, 0, 2, STYLE_DIM,
			  "There are no core members or no sessions yet. Add them first.");
		area_cursor(area, 0, 0);
		return;
	}
	if (head)
		paint_heads(self, area);
	seen = page_rows((int)self->n_members, rows.rows, self->first, self->row);
	self->first = seen.first;
	for (int i = seen.first; i < seen.first + seen.n; i++)
		paint_member(self, (size_t)i, rows, i - seen.first);
	column = session_column(self, area, self->column) - 2;
	page_marker_cell(rows, self->row - seen.first, column, COLUMN_WIDTH - 1);
}

static const struct TableColumn *table_columns(const struct EligibilityFacts *facts,
					       struct Arena *arena)
{
	struct TableColumn *columns =
		ARENA_ARRAY(arena, TABLE_BEFORE + facts->n_sessions, struct TableColumn);

	columns[0] = (struct TableColumn){.key = "person", .label = "Name", .type = FIELD_TEXT};
	columns[1] = (struct TableColumn){.key = "email", .label = "E-mail", .type = FIELD_TEXT};
	for (size_t i = 0; i < facts->n_sessions; i++) {
		long long number = (long long)facts->sessions[i]->number;

		columns[TABLE_BEFORE + i] =
			(struct TableColumn){.key = arena_format(arena, "s%lld", number),
					     .label = arena_format(arena, "S%lld", number),
					     .type = FIELD_TEXT};
	}
	return columns;
}

static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	static const struct EligibilityFacts none;
	const struct AnswersLayer *self = (const struct AnswersLayer *)layer;
	const struct EligibilityFacts *facts = self->facts ? &self->facts->facts : &none;
	size_t n = TABLE_BEFORE + facts->n_sessions;
	struct Value *cells = ARENA_ARRAY(arena, n, struct Value);

	(void)codes;
	data_table_begin(ret_table, arena, "Who can come", table_columns(facts, arena), n);
	ret_table->name = "who-can-come";
	ret_table->row_name = "member";
	ret_table->row_plural = "members";
	ret_table->day = app->domain->today;
	for (size_t row = 0; row < self->n_members; row++) {
		const struct EligibilityMember *member = self->members[row];

		cells[0] = data_table_text(member->person->name);
		cells[1] = data_table_text(member->person->email);
		for (size_t i = 0; i < facts->n_sessions; i++) {
			const struct Session *session = facts->sessions[i];

			cells[TABLE_BEFORE + i] = data_table_text(
				attendance_words[member_attendance(member, session)]);
		}
		data_table_row(ret_table, cells);
	}
}

static struct Target target(const struct Layer *layer)
{
	return (struct Target){KIND_TEAM, ((const struct AnswersLayer *)layer)->team};
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Who can come");
}

static void release(struct Layer *layer)
{
	arena_release(&((struct AnswersLayer *)layer)->arena);
}

void answers_open(struct App *app, Id team)
{
	struct AnswersLayer *self = (struct AnswersLayer *)layer_new(&answers_layer, sizeof(*self));

	self->team = team;
	stack_push(app, &self->layer);
}

static unsigned answer(struct App *app, enum Answer value, bool step)
{
	struct AnswersLayer *self = (struct AnswersLayer *)stack_page(app);
	struct Error error;

	if (!self->facts || self->n_members == 0 || self->facts->facts.n_sessions == 0)
		return REACT_NONE;
	if (!team_confirm(app->domain, self->members[self->row]->member->record.id,
			  self->facts->facts.sessions[self->column]->record.id, value, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	if (step)
		move(app, &self->layer, MOVE_DOWN);
	return REACT_CHANGED;
}

static unsigned answers_act_yes(struct App *app)
{
	return answer(app, ANSWER_YES, true);
}

static unsigned answers_act_no(struct App *app)
{
	return answer(app, ANSWER_NO, true);
}

static unsigned answers_act_clear(struct App *app)
{
	return answer(app, ANSWER_UNANSWERED, true);
}

static unsigned answers_act_cycle(struct App *app)
{
	struct AnswersLayer *self = (struct AnswersLayer *)stack_page(app);
	const struct Confirmation *confirmation;

	if (!self->facts || self->n_members == 0 || self->facts->facts.n_sessions == 0)
		return REACT_NONE;
	confirmation =
		member_answer(self->members[self->row], self->facts->facts.sessions[self->column]);
	if (!confirmation || confirmation->answer == ANSWER_UNANSWERED)
		return answer(app, ANSWER_YES, false);
	return answer(app, confirmation->answer == ANSWER_YES ? ANSWER_NO : ANSWER_UNANSWERED,
		      false);
}

static const struct Action actions[] = {
	{"answer.yes", "can come", "The member can attend this session.", "y", NEED_WRITABLE,
	 answers_act_yes, .words = "attend confirm available"},
	{"answer.no", "cannot", "The member cannot attend this session.", "n", NEED_WRITABLE,
	 answers_act_no, .words = "absent decline unavailable"},
	{"answer.cycle", "yes, no, open", "Changes the answer to the next one.", "Space",
	 NEED_WRITABLE, answers_act_cycle, .words = "toggle attend"},
	{"answer.none", "not answered", "Takes the answer away.", "-", NEED_WRITABLE,
	 answers_act_clear, .words = "clear empty"},
};

const struct LayerType answers_layer = {
	.name = "answers of who can come",
	.traits = TRAIT_PAGE | TRAIT_WRITES | TRAIT_FINDS | TRAIT_ADDS | TRAIT_SIDEWAYS,
	.actions = ACTION_TABLE(actions),
	.footer = "answer.yes answer.no answer.none undo back help",
	.load = load,
	.paint = paint,
	.move = move,
	.target = target,
	.title = title,
	.table = table,
	.release = release,
};

static unsigned act_answers(struct App *app)
{
	answers_open(app, stack_target_of(app, KIND_TEAM).id);
	return REACT_NONE;
}

static bool is_of_team(struct App *app, struct Error *error)
{
	return stack_is_on(app, KIND_TEAM, error);
}

static const struct Action shared[] = {
	{"answers", "who can come", "Notes which core members can attend which session.", "c", 0,
	 act_answers, TRAIT_RECORDS, .fits = is_of_team,
	 .words = "confirm attend attendance availability"},
};
const struct ActionTable team_actions = ACTION_TABLE(shared);
