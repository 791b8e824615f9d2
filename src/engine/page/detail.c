/* Detail as a page. */
#include "qtp/engine/page/detail.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/entity.h"

#include <limits.h>

#define LABEL_COLUMN 1
#define LABEL_MOST 24
#define GAP 2

static int value_column(const struct PageDetail *detail, int columns)
{
	size_t widest = 0;

	for (size_t i = 0; i < entity_n_shown(detail->entity); i++)
		widest = size_max(widest, utf8_width(detail->entity->fields[i].label));
	return LABEL_COLUMN + int_clamp((int)size_min(widest, LABEL_MOST), 0, columns / 2) + GAP;
}

static bool has_value(const struct PageDetail *detail, size_t field)
{
	return detail->values[field] && detail->values[field][0] != '\0';
}

/* Rows of one field: notes as many as they take, all others one. */
static int height_of(const struct PageDetail *detail, size_t field, int columns)
{
	struct Area measure = {.rows = INT_MAX, .columns = columns - 1};
	int column = value_column(detail, columns), height;

	if (!has_value(detail, field))
		return 1;
	height = area_wrap(area_at(measure, 0, column), INT_MAX, STYLE_NORMAL,
			   detail->values[field]);
	return height > 1 ? height : 1;
}

/* Where nothing is to be done with it, a page leaves out what has no value. */
static bool is_left_out(const struct Area area, const struct PageDetail *detail, size_t field)
{
	return area.canvas->unfocused && !has_value(detail, field);
}

static void draw_field(struct Area area, int row, const struct PageDetail *detail, size_t field)
{
	bool selected = (int)field == detail->selected;
	int column = value_column(detail, area.columns);

	area_text(area_part(area, 0, 0, area.rows, column - 1), row, LABEL_COLUMN, STYLE_DIM,
		  detail->entity->fields[field].label);
	if (has_value(detail, field))
		area_wrap(area_at(area_part(area, 0, 0, area.rows, area.columns - 1), row, column),
			  INT_MAX, STYLE_NORMAL, detail->values[field]);
	else
		area_glyph(area, row, column, STYLE_DIM, GLYPH_DOT);
	if (selected)
		page_marker_rows(area, row, height_of(detail, field, area.columns));
}

int page_detail(struct Area area, const struct PageDetail *detail, int first)
{
	int top = detail->title ? 1 : 0, row = 0;
	struct Area body = area_part(area, top, 0, area.rows - top, area.columns);

	if (detail->title)
		area_text(area, 0, LABEL_COLUMN, STYLE_TITLE, detail->title);
	for (size_t i = 0; i < entity_n_shown(detail->entity); i++) {
		int height = height_of(detail, i, area.columns);

		if (is_left_out(area, detail, i))
			continue;
		if (row + height > first && row - first < body.rows)
			draw_field(body, row - first, detail, i);
		row += height;
	}
	return row;
}

int page_detail_row(const struct PageDetail *detail, int columns, int field)
{
	int row = 0;

	for (int i = 0; i < field && i < (int)entity_n_shown(detail->entity); i++)
		row += height_of(detail, (size_t)i, columns);
	return row;
}
