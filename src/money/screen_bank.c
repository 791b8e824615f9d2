/* A bank or card list on the screen: what each row would become, before it is taken in. */
#include "command_bank.h"
#include "screen_layers.h"
#include "screen_lines.h"
#include "screen_money.h"

#include "qtp/engine/ui/action.h"

struct BankLayer {
	struct LinesLayer lines;
	struct BankPlan plan;
};

/* The rows that need a person first. */
static const enum BankStep order[] = {BANK_LEFT, BANK_TAKEN, BANK_OUT, BANK_SAME};

static const char *plan_text(const struct BankPlan *plan, struct Arena *arena)
{
	const char *text = bank_sums_text(plan, arena);

	if (plan->note)
		text = arena_format(arena, "%s %s", text, plan->note);
	for (size_t k = 0; k < N_BANK_STEPS; k++)
		for (size_t i = 0; i < plan->n; i++)
			if (plan->lines[i].match.step == order[k])
				text = arena_format(arena, "%s\n%s", text,
						    bank_line_text(plan, &plan->lines[i], arena));
	return text;
}

static void paint(struct App *app, struct Layer *layer, struct Area area)
{
	struct BankLayer *self = (struct BankLayer *)layer;
	size_t n = self->plan.n_steps[BANK_TAKEN];

	lines_paint(&self->lines, area,
		    n == 0 ? "There is nothing to take in. Esc goes back."
			   : arena_format(&app->frame,
					  "y takes in %zu %s. Esc goes back; nothing was done yet.",
					  n, n == 1 ? "payment" : "payments"));
}

static void title(struct App *app, const struct Layer *layer, struct Text *text)
{
	(void)app;
	(void)layer;
	text_append(text, "Bank list");
}

static unsigned bank_act_take(struct App *app)
{
	struct BankLayer *self = (struct BankLayer *)stack_page(app);
	struct Error error;

	if (!bank_take(app->domain, &self->plan, &self->lines.arena, &error)) {
		app_fail(app, &error);
		return REACT_NONE;
	}
	app_say(app, "Took in %zu %s.  u takes it back.", self->plan.n_steps[BANK_TAKEN],
		self->plan.n_steps[BANK_TAKEN] == 1 ? "payment" : "payments");
	return REACT_BACK | REACT_CHANGED;
}

static bool has_payments(struct App *app, struct Error *error)
{
	return ((struct BankLayer *)stack_page(app))->plan.n_steps[BANK_TAKEN] > 0 ||
	       error_set(error, ERROR_RULE, "", "There is nothing to take in.");
}

static const struct Action actions[] = {
	{"bank.take", "take in", "Writes the payments that match, as one action.", "y",
	 NEED_WRITABLE, bank_act_take, .fits = has_payments, .words = "import write payments"},
};

const struct LayerType bank_layer = {
	.name = "bank",
	.traits = TRAIT_PAGE | TRAIT_FINDS,
	.actions = ACTION_TABLE(actions),
	.footer = "bank.take help",
	.paint = paint,
	.move = lines_move,
	.title = title,
	.release = lines_release,
};

static unsigned take_path(struct App *app, const char *path)
{
	struct BankLayer *self;
	const struct BankWish wish = {.path = path, .order = ORDER_UNKNOWN};
	struct Error error;

	if (!*path)
		return REACT_NONE;
	self = (struct BankLayer *)layer_new(&bank_layer, sizeof *self);
	if (!bank_plan(app->domain, &wish, &self->lines.arena, &self->plan, &error)) {
		lines_release(&self->lines.layer);
		heap_free((char *)self);
		app_fail(app, &error);
		return REACT_NONE;
	}
	self->lines.text = plan_text(&self->plan, &self->lines.arena);
	stack_push(app, &self->lines.layer);
	return REACT_NONE;
}

unsigned money_act_bank(struct App *app)
{
	prompt_open(app, "Bank or card list, a CSV file:", "", take_path);
	return REACT_NONE;
}
