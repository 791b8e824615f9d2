/* Mouse, where the user has switched it on: the wheel moves, a click puts the focus on a row, a
 * second one opens it. */
#include "beside.h"
#include "perform.h"
#include "qtp/engine/ui/action.h"
#include "qtp/engine/ui/ui.h"

#define WHEEL_ROWS 3
#define TAB_ROW 1

static void move_top(struct App *app, enum Motion motion)
{
	struct Layer *top = stack_top(app);

	if (top->type->move)
		top->type->move(app, top, motion);
}

static unsigned roll(struct App *app, int wheel)
{
	for (int i = 0; i < WHEEL_ROWS; i++)
		move_top(app, wheel < 0 ? MOVE_UP : MOVE_DOWN);
	return REACT_NONE;
}

static uint32_t code_at(const struct Canvas *canvas, int row, int column)
{
	return canvas->cells[row * canvas->columns + column].code;
}

static bool is_space_at(const struct Canvas *canvas, int column)
{
	return column >= canvas->columns || code_at(canvas, TAB_ROW, column) == ' ';
}

/* The key of the tab that was hit: one character between spaces, before its title; 0 none. */
static uint32_t tab_key(const struct Canvas *canvas, int column)
{
	for (; column > 0; column--)
		if (!is_space_at(canvas, column) && is_space_at(canvas, column - 1) &&
		    is_space_at(canvas, column + 1))
			return code_at(canvas, TAB_ROW, column);
	return 0;
}

static unsigned press(struct App *app, uint32_t key)
{
	const struct Binding *binding =
		keymap_find(&app->keymap, key, stack_top(app)->type, stack_target(app).kind);

	return binding ? perform_binding(app, binding) : REACT_NONE;
}

/*
 * The hardware cursor is on the focus of every page, so the focus is stepped until the cursor has
 * come to the row that was hit, without anything being shown. Where it does not follow, the step is
 * taken back.
 */
static void step_to(struct App *app, int row)
{
	bool down = row > app->canvas.cursor_row;
	int before;

	do {
		before = app->canvas.cursor_row;
		move_top(app, down ? MOVE_DOWN : MOVE_UP);
		app_draw(app);
	} while (app->canvas.cursor_row != before &&
		 (down ? app->canvas.cursor_row < row : app->canvas.cursor_row > row));
	if (app->canvas.cursor_row == before)
		move_top(app, down ? MOVE_UP : MOVE_DOWN);
}

static unsigned click(struct App *app, int row, int column)
{
	struct Layer *top = stack_top(app);
	uint32_t key;

	if ((top->type->traits & TRAIT_OVERLAY) || row < 0 || row >= app->canvas.rows ||
	    column < 0 || column >= app->canvas.columns)
		return REACT_NONE;
	if (top->type->click)
		return top->type->click(app, top, row);
	key = row == TAB_ROW && app->n_layers == 1 ? tab_key(&app->canvas, column) : 0;
	if (key)
		return press(app, key);
	if (beside_is_at(app, row, column))
		return press(app, KEY_RETURN);
	if (row == app->canvas.cursor_row)
		return (top->type->traits & TRAIT_TEXT) ? REACT_NONE : press(app, KEY_RETURN);
	if (app->canvas.cursor_row >= 0)
		step_to(app, row);
	return REACT_NONE;
}

unsigned mouse_take(struct App *app, struct Event event)
{
	if (!app->settings.mouse)
		return REACT_NONE;
	return event.wheel != 0 ? roll(app, event.wheel) : click(app, event.row, event.column);
}
