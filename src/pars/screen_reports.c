/* Reports of credit: who is ready for PARS and who lacks what, activities, hours of nurses. */
#include "screen_reports.h"
#include "command_upload.h"
#include "page_reports.h"
#include "screen_layers.h"
#include "view_answer.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/ui/action.h"

struct ReportsLayer {
	struct Layer layer;
	struct Arena arena;
	Id session;	  /* 0: all of the season */
	const char *code; /* of that session */
	struct CreditReports reports;
	struct PageCursor place;
};

static struct ReportsLayer *page_of(struct App *app)
{
	return (struct ReportsLayer *)stack_page(app);
}

/* --- Reading and moving --- */

static bool load(struct App *app, struct Layer *layer, struct Error *error)
{
	struct ReportsLayer *self = (struct ReportsLayer *)layer;
	bool began = domain_read_begin(app->domain), loaded;

	arena_reset(&self->arena);
	loaded = reports_load(app->domain, self->session, &self->arena, &self->reports, error);
	self->code = loaded && self->session
			     ? domain_ref(app->domain, KIND_SESSION, self->session, &self->arena)
			     : "";
	domain_read_end(app->domain, began);
	if (!loaded)
		self->reports = (struct CreditReports){.rows = NULL};
	cursor_keep(&self->place, self->reports.n, 1);
	return loaded;
}

/* The first row of the next part that has one, either way round. */
static void move_part(struct ReportsLayer *self, int step)
{
	const enum ReportPart at = reports_part_of(&self->reports, (size_t)self->place.row);

	for (int i = 1; i < N_REPORT_PARTS; i++) {
		const int part = ((int)at + step * i + N_REPORT_PARTS * i) % N_REPORT_PARTS;

		if (self->reports.parts[part].n == 0)
			continue;
		self->place.row = (int)self->reports.parts[part].first;
		return;
	}
}

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct ReportsLayer *self = (struct ReportsLayer *)layer;

	(void)app;
	if (self->reports.n == 0)
		return;
	if (motion == MOVE_NEXT || motion == MOVE_PREVIOUS)
		move_part(self, motion == MOVE_NEXT ? 1 : -1);
	else
		cursor_move(&self->place, motion, self->reports.n, 1);
}

static struct Target target(const struct Layer *layer)
{
	const struct ReportsLayer *self = (const struct ReportsLayer *)layer;
	const struct ReportRow *row;

	if (self->reports.n == 0)
		return TARGET_NONE;
	row = &self->reports.rows[self->place.row];
	return (struct Target){row->kind, row->id};
}

/* --- Painting, and what goes out --- */

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct ReportsLayer *self = (struct ReportsLayer *)layer;

	if (self->reports.n > 0) {
		page_reports(area, &self->reports, &self->place, &app->frame);
		return;
	}
	area_text(area, 0, 2, STYLE_DIM,
		  "Nothing is to be reported: no physician or nurse has earned credit yet.");
	area_cursor(area, 0, 0);
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	const struct ReportsLayer *self = (const struct ReportsLayer *)layer;

	(void)app;
	text_format(text, "Reports of credit%s%s", self->session ? " " : "",
		    self->session && self->code ? self->code : "");
}

/* Of the part that the cursor is in, as it is sent. */
static void table(struct App *app, struct Layer *layer, bool codes, struct Arena *arena,
		  struct DataTable *ret_table)
{
	const struct ReportsLayer *self = (const struct ReportsLayer *)layer;
	struct Error error;

	(void)codes;
	if (reports_table(
		    app->domain,
		    (struct ReportsPart){&self->reports,
					 reports_part_of(&self->reports, (size_t)self->place.row)},
		    arena, ret_table, &error))
		return;
	app_fail(app, &error);
	nurses_table(app->domain, &(struct Nurses){.n = 0}, arena, ret_table);
}

/* --- Keys --- */

static unsigned record_sent(struct App *app, const struct Question *question)
{
	const struct ParsFile *file = &page_of(app)->reports.learners;
	struct Error error;

	(void)question;
	if (!uploads_record(app->domain, file, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	app_say(app, "%zu %s sent to PARS.", COUNTED(file->n_ready, "learner is", "learners are"));
	return REACT_CHANGED;
}

static unsigned reports_act_sent(struct App *app)
{
	const size_t n = page_of(app)->reports.learners.n_ready;

	question_open(app, (struct Question){.then = record_sent},
		      "Record %zu %s as sent to PARS? The file is written with o.",
		      COUNTED(n, "learner", "learners"));
	return REACT_NONE;
}

static unsigned take_answer(struct App *app, const char *path)
{
	struct ParsAnswer answer = {.is_dry_run = false};
	struct Error error;

	if (text_is_empty(path))
		return REACT_NONE;
	if (!answer_read(path, &app->scratch, &answer, &error) ||
	    !uploads_answer(app->domain, &answer, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	app_say(app, "%zu %s rejected, %zu accepted.",
		COUNTED(answer.ret_n_rejected, "learner", "learners"), answer.ret_n_accepted);
	return REACT_CHANGED;
}

static unsigned reports_act_answer(struct App *app)
{
	prompt_open(app, "Answer of PARS, a file of who was rejected:", "", take_answer);
	return REACT_NONE;
}

static bool has_ready(struct App *app, struct Error *error)
{
	return page_of(app)->reports.learners.n_ready > 0 ||
	       error_set(error, ERROR_RULE, "", "No learner is ready for PARS.");
}

static const struct Action actions[] = {
	{"credit_reports.sent", "sent", "Records the learners that are ready as sent to PARS.", "x",
	 NEED_WRITABLE, reports_act_sent, .fits = has_ready, .words = "pars upload add delete"},
	{"credit_reports.answer", "answer",
	 "Takes the answer of PARS: who was rejected, and why; the others are accepted.", "i",
	 NEED_WRITABLE | OPENS_TEXT, reports_act_answer, .words = "pars rejections import"},
};

const struct LayerType reports_layer = {
	.name = "reports of credit",
	.traits = TRAIT_PAGE | TRAIT_WRITES | TRAIT_FINDS | TRAIT_OPENS,
	.actions = ACTION_TABLE(actions),
	.footer = "open output credit_reports.sent credit_reports.answer undo help",
	.beside = {.columns = 81},
	.load = load,
	.paint = paint,
	.move = move,
	.target = target,
	.title = title,
	.table = table,
	.arena = offsetof(struct ReportsLayer, arena),
};

static struct Layer *open_of(Id session)
{
	struct ReportsLayer *self =
		(struct ReportsLayer *)layer_new(&reports_layer, sizeof(struct ReportsLayer));

	self->session = session;
	return &self->layer;
}

struct Layer *reports_open(struct App *app, const struct ViewSpec *view)
{
	(void)app;
	(void)view;
	return open_of(0);
}

static unsigned act_reports(struct App *app)
{
	stack_push(app, open_of(stack_target_of(app, KIND_SESSION).id));
	return REACT_NONE;
}

static const struct Action shared[] = {
	{"credit_reports", "reports of credit",
	 "Who of the session, or season, is ready for PARS and who lacks what; hours of nurses.",
	 "O", 0, act_reports, TRAIT_RECORDS | TRAIT_OPENS,
	 .words = "pars accme ancc licence birth consent reject upload learner"},
};
const struct ActionTable pars_actions = ACTION_TABLE(shared);
