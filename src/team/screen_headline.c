/* Headline: what a list says above its rows: the places of the season's cohorts. */
#include "qtp/team/screen_headline.h"

#include "view_waitlist.h"

#include <string.h>

#define LINES_MAX 3

bool headline_places(struct App *app, struct Text *text, struct Error *error)
{
	const char *const *lines;
	struct Arena arena = {0};
	size_t n = 0;
	bool loaded = places_lines(app->domain, app->season, LINES_MAX, &arena, &lines, &n, error);

	for (size_t i = 0; loaded && i < n; i++)
		text_format(text, "%s%s", i > 0 ? "\n" : "", lines[i]);
	arena_release(&arena);
	return loaded;
}

static int count_lines(const char *text)
{
	int n = *text != '\0';

	for (; *text; text++)
		n += *text == '\n';
	return n;
}

struct Area headline_paint(struct Area area, const char *text, struct Arena *arena)
{
	int n = count_lines(text);

	if (n == 0 || area.rows < 3 * n)
		return area;
	for (int row = 0; row < n; row++) {
		size_t length = strcspn(text, "\n");

		area_text(area, row, 1, STYLE_NORMAL, arena_text_n(arena, text, length));
		text += length + (text[length] == '\n');
	}
	return area_part(area, n, 0, area.rows - n, area.columns);
}
