/* Question: asks before something is done to many, or something goes away; only `y` means yes. */
#include "qtp/engine/page/frame.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/edit.h"
#include "qtp/engine/ui/screens.h"

#include <string.h>

#define QUESTION_ROWS 6

struct QuestionLayer {
	struct Layer layer;
	struct Question question;
	Id *ids;
	struct Text text;
};

/* Every key but `y` leaves everything as it is. */
static bool take_key(struct App *app, struct Layer *layer, uint32_t key, unsigned *ret_reaction)
{
	(void)layer;
	if (key == 'y' || key == KEY_CTRL('l') || key == KEY_CTRL('z'))
		return false;
	if (key == 'n' || !edit_is_character(key))
		app_say(app, "Nothing was done.");
	else
		app_refuse(app, "Nothing was done.");
	*ret_reaction = REACT_BACK;
	return true;
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct QuestionLayer *self = (struct QuestionLayer *)layer;
	struct Area line = page_message_area(area, QUESTION_ROWS), unseen = line;
	int used;

	(void)app;
	unseen.canvas = NULL;
	used = area_wrap(area_at(unseen, 0, 1), QUESTION_ROWS, STYLE_STRONG, text_get(&self->text));
	line = page_message_area(area, used);
	area_clear(line);
	area_wrap(area_at(line, 0, 1), used, STYLE_STRONG, text_get(&self->text));
	area_cursor(line, 0, 0);
}

static void release(struct Layer *layer)
{
	struct QuestionLayer *self = (struct QuestionLayer *)layer;

	heap_free(self->ids);
	text_release(&self->text);
}

void question_open(struct App *app, struct Question question, const char *format, ...)
{
	struct QuestionLayer *self =
		(struct QuestionLayer *)layer_new(&question_layer, sizeof(*self));
	va_list args;

	text_init(&self->text);
	va_start(args, format);
	text_format_v(&self->text, format, args);
	va_end(args);
	text_append(&self->text, "  y does it, any other key does not.");
	self->ids = heap_alloc(question.n_ids * sizeof(Id) + 1);
	if (question.n_ids > 0)
		memcpy(self->ids, question.ids, question.n_ids * sizeof(Id));
	self->question = question;
	self->question.ids = self->ids;
	stack_push(app, &self->layer);
}

/* What was asked goes first: what is done may open a layer of its own. */
static unsigned question_act_yes(struct App *app)
{
	struct Question question = ((struct QuestionLayer *)stack_top(app))->question;
	Id *ids = ARENA_ARRAY(&app->scratch, question.n_ids + 1, Id);

	if (question.n_ids > 0)
		memcpy(ids, question.ids, question.n_ids * sizeof(Id));
	question.ids = ids;
	stack_pop(app);
	return question.then(app, &question);
}

static const struct Action actions[] = {
	{"yes", "yes", "Does it.", "y", NEED_WRITABLE | FIXED_KEYS, question_act_yes},
};

const struct LayerType question_layer = {
	.name = "question",
	.traits = TRAIT_OVERLAY,
	.actions = ACTION_TABLE(actions),
	.footer = "yes back",
	.key = take_key,
	.paint = paint,
	.release = release,
};
