/* Disclosures and the file of a session, one below the other, as a page. */
#include "page_activity.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/model/light.h"

#define NAME_AT 4
#define ROLE_WIDTH 16
#define UNTIL_WIDTH 12
#define NAME_WIDTH 22
#define ITEM_WIDTH 43
#define DAY_WIDTH 13
#define HEADS                                                                        \
	3		/* lines that are no rows: two headings, and a blank between \
			 */
#define FOOT_FROM 10	/* rows; below there is no room for it */
#define FOOT_ROWS 3	/* a blank one, and what the row under the cursor says */
#define NARROW_BELOW 60 /* columns */

/* What is painted, and how wide. */
struct View {
	const struct Control *control;
	const struct ActivityFile *file;
	struct Arena *arena;
	struct Area area;
};

size_t page_activity_rows(const struct Control *control)
{
	return control->n + N_EVIDENCE_ITEMS;
}

/* The line that a row is on. */
static int line_of(const struct Control *control, int row)
{
	return row < (int)control->n ? row + 1 : row + HEADS;
}

static const char *day_text(Day day, struct Arena *arena)
{
	char text[DAY_TEXT];

	return day == DAY_NONE ? "" : arena_text(arena, day_medium(day, text));
}

/* --- Lines --- */

static void paint_person(const struct View *view, int row, const struct InControl *in)
{
	const bool narrow = view->area.columns < NARROW_BELOW;
	int column = NAME_AT + NAME_WIDTH, end = view->area.columns - (narrow ? 0 : UNTIL_WIDTH);

	page_light(view->area, row, 2, control_is_open(in->state) ? LIGHT_AMBER : LIGHT_FINE);
	area_text_left(view->area, row, NAME_AT, NAME_WIDTH - 1, STYLE_NORMAL, in->person->name);
	if (!narrow) {
		area_text_left(view->area, row, column, ROLE_WIDTH - 1, STYLE_DIM, in->role);
		column += ROLE_WIDTH;
	}
	area_text_left(view->area, row, column, end - column - 1, STYLE_NORMAL,
		       control_text(in, view->arena));
	if (!narrow && in->disclosure)
		area_text_left(view->area, row, end, UNTIL_WIDTH, STYLE_DIM,
			       day_text(in->disclosure->valid_until, view->arena));
}

static void paint_item(const struct View *view, int row, Choice item)
{
	const struct FieldChoice *items = entity_field(entity_get(KIND_EVIDENCE), "item")->choices;
	const struct Evidence *evidence = view->file->items[item];
	const bool complete = evidence_is_complete(evidence);
	const int day_at = NAME_AT + ITEM_WIDTH, place_at = day_at + DAY_WIDTH;

	area_glyph(view->area, row, 2, complete ? STYLE_FINE : STYLE_DIM,
		   complete ? GLYPH_YES : GLYPH_DOT);
	area_text_left(view->area, row, NAME_AT, size_min(ITEM_WIDTH, view->area.columns) - 1,
		       STYLE_NORMAL, items[item].label);
	if (evidence) {
		area_text_left(view->area, row, day_at, DAY_WIDTH - 1, STYLE_DIM,
			       day_text(evidence->day, view->arena));
		area_text_left(view->area, row, place_at, view->area.columns - place_at,
			       STYLE_NORMAL, evidence->place);
	}
}

static void paint_line(const struct View *view, int row, int line)
{
	const int n = (int)view->control->n;

	if (line == 0)
		area_format(view->area, row, 1, STYLE_TITLE, "DISCLOSURES  %s",
			    control_count_text(view->control, view->arena));
	else if (line <= n)
		paint_person(view, row, &view->control->people[line - 1]);
	else if (line == n + 2)
		area_format(view->area, row, 1, STYLE_TITLE, "ACTIVITY FILE  %s",
			    activity_file_count_text(view->file, view->arena));
	else if (line > n + 2)
		paint_item(view, row, line - n - HEADS);
}

/* --- The row under the cursor in words --- */

static const char *words_of(const struct View *view, int row)
{
	const struct FieldChoice *items = entity_field(entity_get(KIND_EVIDENCE), "item")->choices;
	const int n = (int)view->control->n;

	if (row < n) {
		const struct InControl *in = &view->control->people[row];

		return arena_format(view->arena, "%s, %s: %s.", in->person->name, in->role,
				    control_text(in, view->arena));
	}
	const struct Evidence *evidence = view->file->items[row - n];

	if (!evidence)
		return arena_format(view->arena, "%s: not on file.", items[row - n].label);
	return arena_format(view->arena, "%s: %s%s%s", items[row - n].label,
			    evidence->place ? evidence->place : "no place yet",
			    evidence->note ? ". " : "", evidence->note ? evidence->note : "");
}

void page_activity(struct Area area, const struct Control *control, const struct ActivityFile *file,
		   struct PageCursor *place, struct Arena *arena)
{
	const int foot = area.rows >= FOOT_FROM ? FOOT_ROWS : 0;
	const int n_lines = (int)page_activity_rows(control) + HEADS;
	const int line = line_of(control, place->row);
	/* With its heading above the first row. */
	const int wanted = line == 1 ? 0 : line;
	struct View view = {control, file, arena,
			    area_part(area, 0, 0, area.rows - foot, area.columns)};
	struct PageRows seen =
		page_rows(n_lines, view.area.rows,
			  wanted < place->first_row ? wanted : place->first_row, line);

	place->first_row = seen.first;
	place->height = seen.n;
	for (int i = 0; i < seen.n; i++)
		paint_line(&view, i, seen.first + i);
	page_marker(view.area, line - seen.first);
	if (foot > 0)
		area_wrap(area_part(area, area.rows - foot + 1, 1, foot - 1, area.columns - 2), 0,
			  0, foot - 1, STYLE_NORMAL, words_of(&view, place->row));
}
