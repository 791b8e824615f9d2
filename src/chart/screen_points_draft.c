/* Points draft: what is typed into the grid and not saved: a title, then a line a row with day and
 * value; a tab between. */
#include "screen_points.h"

#include "qtp/engine/ui/draft.h"

#include <string.h>

static const char *path_of(struct App *app, const struct PointsLayer *self, struct Arena *arena)
{
	return draft_path(app, "points", self->id, arena);
}

static void write_draft(struct App *app, const struct PointsLayer *self, const char *path)
{
	struct Text text;

	text_init(&text);
	text_format(&text, "New points of %s\n",
		    self->chart.measure.name ? self->chart.measure.name : "a measure");
	for (size_t i = 0; i < self->n; i++) {
		if (point_row_is_blank(&self->rows[i]))
			continue;
		draft_append(&text, self->rows[i].cells[CELL_DAY]);
		text_append_char(&text, '\t');
		draft_append(&text, self->rows[i].cells[CELL_VALUE]);
		text_append_char(&text, '\n');
	}
	draft_write(app, path, &text);
	text_release(&text);
}

void points_keep_draft(struct App *app, struct Layer *layer)
{
	struct PointsLayer *self = (struct PointsLayer *)layer;
	struct Arena arena = {0};

	if (!self->dirty)
		return;
	self->dirty = false;
	points_keep_cell(app, self);
	if (points_count(self) > 0)
		write_draft(app, self, path_of(app, self, &arena));
	else
		draft_remove(path_of(app, self, &arena));
	arena_release(&arena);
}

void points_take_draft(struct App *app, struct PointsLayer *self)
{
	struct Arena arena = {0};
	char *draft = NULL, *line;
	size_t n = 0;

	if (draft_read(path_of(app, self, &arena), &arena, &draft))
		strsep(&draft, "\n");
	while (draft && (line = strsep(&draft, "\n"))) {
		char *day = strsep(&line, "\t");

		if (!line)
			continue;
		draft_unescape(day);
		draft_unescape(line);
		points_insert_row(app, self, n++, day, line);
	}
	arena_release(&arena);
	if (n == 0)
		return;
	self->row = n;
	app_say(app, "These are the rows you left here.");
}

void points_forget_draft(struct App *app, struct PointsLayer *self)
{
	struct Arena arena = {0};

	self->dirty = false;
	draft_remove(path_of(app, self, &arena));
	arena_release(&arena);
}
