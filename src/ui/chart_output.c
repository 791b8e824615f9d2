/* Chart: as a file: a picture or a page by the end of its name, or text. */
#include "chart_layer.h"
#include "qtp/os/file.h"
#include "qtp/page/chart.h"
#include "qtp/paper/paper.h"
#include "screens.h"

#include <string.h>

#define TEXT_COLUMNS 100
#define TEXT_ROWS 400
#define TEXT_DATA_ROWS 15

static bool is_text_name(const char *path)
{
	size_t length = strlen(path);

	return length > 4 && strcmp(path + length - 4, ".txt") == 0;
}

/* The page as the command line prints it. */
static void make_text(const struct ChartPicture *picture, bool ascii, struct Text *text)
{
	struct Canvas canvas;

	canvas_init(&canvas, TEXT_ROWS, TEXT_COLUMNS);
	canvas.ascii = ascii;
	page_chart(canvas_area(&canvas), picture, TEXT_DATA_ROWS);
	canvas_to_text_trimmed(&canvas, text);
	canvas_release(&canvas);
}

static bool make_bytes(const struct App *app, const struct ChartLayer *self, const char *path,
		       struct Text *bytes, struct Error *error)
{
	enum PaperFormat format;

	if (is_text_name(path)) {
		make_text(&self->picture, app->canvas.ascii, bytes);
		return true;
	}
	return paper_format_of(path, &format, error) &&
	       paper_chart(&self->picture, format, bytes, error);
}

static bool write_output(const struct App *app, const struct ChartLayer *self, const char *path,
			 bool replace, struct Error *error)
{
	struct Text bytes;
	bool done;

	text_init(&bytes);
	done = make_bytes(app, self, path, &bytes, error) &&
	       os_write_file(path, text_get(&bytes), bytes.length, replace, error);
	text_release(&bytes);
	return done;
}

static void say_written(struct App *app, const char *path)
{
	app_say(app, "The chart and its verdict are in %s.", path);
}

static unsigned replace_output(struct App *app, const struct Question *question)
{
	struct ChartLayer *self = (struct ChartLayer *)stack_page(app);
	struct Error error;

	(void)question;
	if (write_output(app, self, self->output, true, &error))
		say_written(app, self->output);
	else
		app_fail(app, &error);
	return REACT_NONE;
}

static unsigned take_output(struct App *app, const char *path)
{
	struct ChartLayer *self = (struct ChartLayer *)stack_page(app);
	struct Error error;

	if (text_is_empty(path)) {
		app_say(app, "Without a name there is no file.");
	} else if (write_output(app, self, path, false, &error)) {
		say_written(app, path);
	} else if (error.code == ERROR_CONFLICT) {
		heap_free(self->output);
		self->output = heap_text(path);
		question_open(app, (struct Question){.then = replace_output},
			      "%s is there already. Replace it?", path);
	} else {
		app_fail(app, &error);
	}
	return REACT_NONE;
}

void chart_ask_output(struct App *app, struct ChartLayer *self)
{
	const char *code = self->chart.measure.code;

	prompt_open(app, "Write to (.svg, .png, .pdf or .txt):",
		    arena_format(&app->scratch, "%s.svg", code ? code : "chart"), take_output);
}
