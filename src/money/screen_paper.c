/* An issued paper on the screen, from which it is written to a file; and the key that issues an
 * invoice. */
#include "command_paper.h"
#include "screen_layers.h"
#include "screen_money.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/scroll.h"

#include <string.h>

#define MARGIN 2
#define COLUMNS_LEAST 20

struct PaperLayer {
	struct Layer layer;
	struct Arena arena;
	struct Paper paper;
	struct Scroll scroll;
};

static void move(struct App *app, struct Layer *layer, enum Motion motion)
{
	(void)app;
	scroll_move(&((struct PaperLayer *)layer)->scroll, motion);
}

/* As its file says it in text, as wide as the screen. */
static bool draw(const struct PaperLayer *self, struct Area area, struct Text *ret_lines)
{
	const int columns =
		int_clamp(area.columns - MARGIN - 1, COLUMNS_LEAST, area.columns + COLUMNS_LEAST);
	struct Arena arena = {0};
	struct Document document;
	bool drawn;

	issued_document(&self->paper, &arena, &document);
	drawn = output_lines(&document, columns, ret_lines);
	arena_release(&arena);
	return drawn;
}

static int count_rows(const char *lines)
{
	int n = 0;

	for (; *lines; n++) {
		lines += strcspn(lines, "\n");
		lines += *lines == '\n';
	}
	return n;
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct PaperLayer *self = (struct PaperLayer *)layer;
	struct Text lines;
	const char *at;
	int top;

	text_init(&lines);
	at = draw(self, area, &lines) ? text_get(&lines) : self->paper.text;
	scroll_measure(&self->scroll, area.rows, count_rows(at));
	top = scroll_top(&self->scroll);
	for (int n = 0; *at; n++) {
		size_t length = strcspn(at, "\n");

		if (n >= top && n < top + area.rows)
			area_text(area, n - top, MARGIN, n == 0 ? STYLE_STRONG : STYLE_NORMAL,
				  arena_text_n(&app->frame, at, length));
		at += length + (at[length] == '\n');
	}
	text_release(&lines);
	area_cursor(area, self->scroll.row - top, 0);
}

static bool document(struct App *app, struct Layer *layer, struct Arena *arena,
		     struct Document *ret_document, struct Error *error)
{
	(void)app, (void)error;
	issued_document(&((struct PaperLayer *)layer)->paper, arena, ret_document);
	return true;
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	text_format(text, "Paper %s", ((const struct PaperLayer *)layer)->paper.serial);
}

static void release(struct Layer *layer)
{
	arena_release(&((struct PaperLayer *)layer)->arena);
}

static const struct Action actions[] = {
	{"paper.output", "output", "Writes the paper to a file: PDF, HTML, text.", "o", OPENS_TEXT,
	 act_output, .words = "export print save pdf html file"},
};

const struct LayerType paper_layer = {
	.name = "paper",
	.traits = TRAIT_PAGE | TRAIT_FINDS,
	.actions = ACTION_TABLE(actions),
	.footer = "paper.output help",
	.paint = paint,
	.move = move,
	.document = document,
	.title = title,
	.release = release,
};

static unsigned show(struct App *app, Id id, const char *words)
{
	struct PaperLayer *self =
		(struct PaperLayer *)layer_new(&paper_layer, sizeof(struct PaperLayer));
	struct Error error;

	stack_push(app, &self->layer);
	if (!domain_get(app->domain, (struct KindId){KIND_PAPER, id}, &self->paper, &self->arena,
			&error)) {
		app_fail(app, &error);
		return REACT_BACK;
	}
	app_say(app, "%s %s.  o writes it to a file.", self->paper.serial, words);
	return REACT_CHANGED;
}

static bool load_invoice(struct App *app, struct MoneyPaper *ret_paper, struct Error *error)
{
	const struct AccountRow *row = money_row(stack_page(app));

	*ret_paper = (struct MoneyPaper){.kind = ISSUED_INVOICE,
					 .team = row->team,
					 .practice = row->practice,
					 .name = account_title(row, &app->scratch)};
	return money_paper_load(app->domain, ret_paper, NULL, &app->scratch, error);
}

static unsigned issue(struct App *app, const struct Question *question)
{
	struct MoneyPaper paper;
	struct Paper made;
	struct Error error;

	(void)question;
	if (!load_invoice(app, &paper, &error) ||
	    !money_paper_issue(app->domain, &paper, &app->scratch, &made, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	return show(app, made.record.id, "is issued");
}

/* A number is given for good, so it is asked before. */
unsigned money_act_invoice(struct App *app)
{
	struct MoneyPaper paper;
	struct Error error;

	if (!load_invoice(app, &paper, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	if (paper.same)
		return show(app, paper.same->record.id, "was issued before");
	question_open(app, (struct Question){.then = issue},
		      "Issue an invoice of %s to %s? Its number is given for good.",
		      money_text(paper.amount, paper.currency, &app->scratch), paper.name);
	return REACT_NONE;
}
