/* A small program on the real terminal that shows what it received; quits on q, crashes on X. */
#include "qtp/engine/base/math.h"
#include "qtp/engine/term/term.h"

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define N_LINES 3
#define LINE 400

/* The last events, newest first, and a list to walk in. */
struct Echo {
	char lines[N_LINES][LINE];
	int selected;
	bool hostile;
	enum ThemeName theme;
	const char *notice;
};

static void describe(const struct Event *event, char *out)
{
	char name[KEY_NAME];

	switch (event->type) {
	case EVENT_KEY:
		snprintf(out, LINE, "key %s", key_name(event->key, name));
		break;
	case EVENT_PASTE:
		snprintf(out, LINE, "paste %zu%s %.200s", strlen(event->text),
			 event->cut ? " cut" : "", event->text);
		break;
	case EVENT_MOUSE:
		snprintf(out, LINE, "mouse %d %d %d", event->row, event->column, event->wheel);
		break;
	case EVENT_RESIZE:
		snprintf(out, LINE, "resize");
		break;
	case EVENT_RESUME:
		snprintf(out, LINE, "resume");
		break;
	case EVENT_WAKE:
		snprintf(out, LINE, "wake");
		break;
	case EVENT_QUIT:
	case EVENT_NONE:
		snprintf(out, LINE, "none");
		break;
	}
}

static void note(struct Echo *echo, const struct Event *event)
{
	memmove(echo->lines[1], echo->lines[0], (N_LINES - 1) * LINE);
	describe(event, echo->lines[0]);
}

#define FIRST_ROW 6
#define N_ROWS 12

static void paint(const struct Echo *echo, struct Canvas *canvas)
{
	struct Area area = canvas_area(canvas);

	canvas_clear(canvas);
	area_format(area_at(area, 0, 0), STYLE_HEADER, "echo %dx%d %s", canvas->rows,
		    canvas->columns, echo->notice ? echo->notice : "");
	area_rule(area, 1);
	for (int i = 0; i < N_LINES; i++)
		area_text(area, 2 + i, 1, i == 0 ? STYLE_STRONG : STYLE_DIM, echo->lines[i]);
	if (echo->hostile)
		area_text(area, 5, 1, STYLE_NORMAL,
			  "\033]0;title\a\033[31mred\033[6n\302\233 \342\200\256"
			  "abc 👍🏽 x");
	area_glyph(area, FIRST_ROW - 1, 0, STYLE_RED, GLYPH_RED);
	for (int i = 0; i < N_ROWS; i++)
		area_format(area_at(area, FIRST_ROW + i, 3), STYLE_NORMAL,
			    "Row %d of a list that is as long as lists are, %d", i, i * 37);
	area_glyph(area, FIRST_ROW + echo->selected, 1, STYLE_STRONG, GLYPH_CURSOR);
	area_cursor(area, FIRST_ROW + echo->selected, 1);
}

static void next_theme(struct Echo *echo, struct Term *term)
{
	echo->theme = (enum ThemeName)((echo->theme + 1) % N_THEMES);
	echo->notice = theme_name(echo->theme);
	term_set_theme(term, echo->theme);
}

/* False when the program must end. */
static bool act(struct Echo *echo, struct Term *term, const struct Event *event)
{
	if (event->type != EVENT_KEY) {
		note(echo, event);
		return event->type != EVENT_QUIT;
	}
	if (event->key == KEY_CTRL('z')) {
		term_stop(term);
		note(echo, &(struct Event){.type = EVENT_RESUME});
		return true;
	}
	if (event->key == KEY_ARROW_DOWN || event->key == KEY_ARROW_UP) {
		echo->selected = int_clamp(echo->selected + (event->key == KEY_ARROW_DOWN ? 1 : -1),
					   0, N_ROWS - 1);
		return true;
	}
	note(echo, event);
	if (event->key == 'X')
		raise(SIGSEGV);
	if (event->key == 'A')
		abort();
	if (event->key == 'E')
		fprintf(stderr, "a library complains\n");
	if (event->key == 'H')
		echo->hostile = true;
	if (event->key == 'M')
		term_set_mouse(term, true);
	if (event->key == 'T')
		next_theme(echo, term);
	return event->key != 'q';
}

static void show(struct Echo *echo, struct Term *term, struct Canvas *canvas)
{
	int rows, columns;

	term_size(term, &rows, &columns);
	if (rows != canvas->rows || columns != canvas->columns)
		canvas_resize(canvas, rows, columns);
	paint(echo, canvas);
	term_present(term, canvas);
}

static int run(struct Echo *echo, struct Term *term)
{
	struct Canvas canvas;
	struct Event event;

	canvas_init(&canvas, 0, 0);
	canvas.ascii = term_is_ascii(term);
	show(echo, term, &canvas);
	for (;;) {
		event = term_wait(term, -1, -1);
		if (!act(echo, term, &event))
			break;
		if (!term_pending(term))
			show(echo, term, &canvas);
	}
	canvas_release(&canvas);
	return event.type == EVENT_QUIT ? 128 + event.signal : 0;
}

int main(void)
{
	struct TermOptions options = {
		.type = getenv("TERM"),
		.utf8 = setlocale(LC_ALL, "") != NULL,
		.color = getenv("NO_COLOR") == NULL,
		.frame_marks = getenv("QTP_FRAME_MARKS") != NULL,
		.log_path = getenv("ECHO_LOG"),
	};
	struct Echo echo = {.notice = NULL};
	struct Error error;
	struct Term *term;
	int status;

	if (!term_open_curses(options, &term, &echo.notice, &error)) {
		fprintf(stderr, "%s\n", error.text);
		return 3;
	}
	status = run(&echo, term);
	term_close(term);
	printf("ended\n");
	return status;
}
