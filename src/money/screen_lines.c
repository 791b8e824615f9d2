/* A page of text that is read before something is done: it scrolls, and says what its key does. */
#include "screen_lines.h"

#include "qtp/engine/base/math.h"

#include <limits.h>

void lines_move(struct App *app, struct Layer *layer, enum Motion motion)
{
	struct LinesLayer *self = (struct LinesLayer *)layer;
	const int page = self->height > 1 ? self->height - 1 : 1;
	const int last = self->n_rows > self->height ? self->n_rows - self->height : 0;

	(void)app;
	self->first_row =
		int_clamp(self->first_row + motion_rows(motion, page, self->n_rows), 0, last);
}

void lines_paint(struct LinesLayer *self, struct Area area, const char *foot)
{
	struct Area part = area_part(area, 0, 1, area.rows - 2, area.columns - 2), unseen = part;

	unseen.canvas = NULL;
	self->height = part.rows > 0 ? part.rows : 1;
	self->n_rows = area_wrap(area_at(unseen, 0, 0), INT_MAX, STYLE_NORMAL, self->text);
	area_wrap(area_at(part, -self->first_row, 0), self->first_row + self->height, STYLE_NORMAL,
		  self->text);
	area_text(area, area.rows - 1, 1, STYLE_STRONG, foot);
	area_cursor(area, area.rows - 1, 1);
}

void lines_release(struct Layer *layer)
{
	arena_release(&((struct LinesLayer *)layer)->arena);
}
