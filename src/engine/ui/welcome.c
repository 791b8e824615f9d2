/* Welcome: four ways to begin, said in plain words. */
#include "qtp/engine/ui/welcome.h"

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/page/page.h"

#define TEXT_ROWS 3
#define FIRST_ROW 5
#define ROWS_A_CHOICE 3
#define LEAST_ROWS 19
#define LEAST_COLUMNS 40

struct Way {
	const char *title, *help;
};

static const struct Way ways[WELCOME_LEAVE] = {
	[WELCOME_TEMPLATE] =
		{"Season 2017, from the template",
		 "Two cities, sessions and agenda; no teams yet. :clone gives other years."},
	[WELCOME_EMPTY] = {"An empty file", "You enter season, cohorts and sessions yourself."},
	[WELCOME_TABLE] = {"Your own spreadsheet",
			   "The template, and then teams and people from an .xlsx or .csv file."},
	[WELCOME_DEMO] = {"The demo season", "Made-up teams and people to try everything on."},
};

struct Welcome {
	struct Term *term;
	const char *file, *demo_file;
	int selected;
	bool done;
};

static void paint_way(const struct Welcome *self, struct Area area, int row, int way)
{
	char key[] = {(char)('1' + way), '\0'};
	bool selected = way == self->selected;

	area_text(area, row, 3, STYLE_KEY, key);
	area_text(area, row, 5, selected ? STYLE_STRONG : STYLE_NORMAL, ways[way].title);
	area_text(area, row + 1, 5, STYLE_DIM, ways[way].help);
	if (selected)
		page_marker_rows(area_part(area, 0, 1, area.rows, area.columns), row, 2);
}

static void paint_page(const struct Welcome *self, struct Area area, struct Arena *arena)
{
	const char *file = self->selected == WELCOME_DEMO ? self->demo_file : self->file;

	area_text(area, 0, 1, STYLE_TITLE,
		  "Welcome to qtp, the desk of a Quality Training Program.");
	area_wrap(
		area_at(area, 2, 1), TEXT_ROWS, STYLE_NORMAL,
		"There is no season file yet. How do you want to begin? Nothing is lost by trying: "
		"the demo has a file of its own.");
	for (int way = 0; way < WELCOME_LEAVE; way++)
		paint_way(self, area, FIRST_ROW + way * ROWS_A_CHOICE, way);
	area_text(area, area.rows - 2, 1, STYLE_DIM,
		  arena_format(arena, "It will be %s", text_show(arena, file)));
	area_text(area, area.rows - 1, 1, STYLE_DIM, "Enter begins   1 2 3 4 choose   q leaves");
}

/* Where all choices with their help do not fit: a line each, in any size. */
static void paint_small(const struct Welcome *self, struct Area area)
{
	for (int way = 0; way < WELCOME_LEAVE && way < area.rows; way++)
		paint_way(self, area_part(area, way, 0, 1, area.columns), 0, way);
	if (area.rows < WELCOME_LEAVE)
		area_cursor(area, 0, 0);
}

static void show(const struct Welcome *self)
{
	struct Arena arena = {0};
	struct Canvas canvas;
	int rows, columns;

	term_size(self->term, &rows, &columns);
	canvas_init(&canvas, rows, columns);
	canvas.ascii = term_is_ascii(self->term);
	if (rows < LEAST_ROWS || columns < LEAST_COLUMNS)
		paint_small(self, canvas_area(&canvas));
	else
		paint_page(self, canvas_area(&canvas), &arena);
	term_present(self->term, &canvas);
	canvas_release(&canvas);
	arena_release(&arena);
}

static void step(struct Welcome *self, int by)
{
	int to = self->selected + by;

	self->selected = to < 0 ? 0 : to >= WELCOME_LEAVE ? WELCOME_LEAVE - 1 : to;
}

static void leave(struct Welcome *self)
{
	self->selected = WELCOME_LEAVE;
	self->done = true;
}

static void take_key(struct Welcome *self, uint32_t key)
{
	if (key == KEY_ARROW_DOWN || key == 'j' || key == KEY_TABULATOR)
		step(self, 1);
	else if (key == KEY_ARROW_UP || key == 'k' || key == KEY_BACK_TAB)
		step(self, -1);
	else if (key >= '1' && key < '1' + WELCOME_LEAVE)
		self->selected = (int)(key - '1');
	else if (key == KEY_RETURN)
		self->done = true;
	else if (key == 'q' || key == KEY_ESCAPE || key == KEY_CTRL('c'))
		leave(self);
}

enum WelcomeChoice welcome_run(struct Term *term, const char *file, const char *demo_file)
{
	struct Welcome self = {.term = term, .file = file, .demo_file = demo_file};

	while (!self.done) {
		show(&self);
		struct Event event = term_wait(term, -1, -1);

		if (event.type == EVENT_KEY && event.key == KEY_CTRL('z')) {
			term_stop(term);
			term_invalidate(term);
		} else if (event.type == EVENT_KEY)
			take_key(&self, event.key);
		else if (event.type == EVENT_QUIT)
			leave(&self);
		else if (event.type == EVENT_RESUME)
			term_invalidate(term);
	}
	return (enum WelcomeChoice)self.selected;
}
