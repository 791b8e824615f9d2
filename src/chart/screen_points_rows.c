/* Points: the rows of the grid, and what is wrong with them. */
#include "screen_points.h"

#include "qtp/engine/domain/gate.h"

#include <string.h>

bool point_row_is_blank(const struct PointRow *row)
{
	return text_is_empty(row->cells[CELL_VALUE]);
}

size_t points_count(const struct PointsLayer *self)
{
	size_t n = 0;

	for (size_t i = 0; i < self->n; i++)
		n += !point_row_is_blank(&self->rows[i]);
	return n;
}

Day point_row_day(const struct App *app, const struct PointRow *row)
{
	Day day;

	return day_read(row->cells[CELL_DAY], day_frame(app->domain->today, DAY_LAST), &day, NULL)
		       ? day
		       : DAY_NONE;
}

void point_row_release(struct PointRow *row)
{
	heap_free(row->cells[CELL_DAY]);
	heap_free(row->cells[CELL_VALUE]);
	heap_free(row->fault);
}

void point_row_set(struct PointRow *row, enum PointCell cell, const char *text)
{
	heap_free(row->cells[cell]);
	row->cells[cell] = heap_text(text);
}

const char *points_proposed_day(const struct App *app, const struct PointsLayer *self, size_t index,
				char iso[DAY_TEXT])
{
	Day last = self->chart.n > 0 ? self->chart.points[self->chart.n - 1].day : DAY_NONE;
	Day before = index > 0 ? point_row_day(app, &self->rows[index - 1]) : DAY_NONE;

	return day_iso(point_next_day(&self->chart.measure, before != DAY_NONE ? before : last,
				      app->domain->today),
		       iso);
}

void points_insert_row(const struct App *app, struct PointsLayer *self, size_t index,
		       const char *day, const char *value)
{
	char iso[DAY_TEXT];

	self->rows = heap_resize(self->rows, (self->n + 1) * sizeof(self->rows[0]));
	memmove(&self->rows[index + 1], &self->rows[index],
		(self->n - index) * sizeof(self->rows[0]));
	self->n++;
	self->rows[index] = (struct PointRow){0};
	point_row_set(&self->rows[index], CELL_DAY,
		      day ? day : points_proposed_day(app, self, index, iso));
	point_row_set(&self->rows[index], CELL_VALUE, value);
}

/* ---- faults ---- */

void point_row_set_fault(struct PointRow *row, const char *fault, bool is_warning)
{
	heap_free(row->fault);
	row->fault = heap_text(fault);
	row->is_warning = is_warning;
}

static const char *same_day_as(const struct App *app, const struct PointsLayer *self, size_t index,
			       struct Arena *arena)
{
	Day day = point_row_day(app, &self->rows[index]);

	for (size_t i = 0; i < index && day != DAY_NONE; i++)
		if (!point_row_is_blank(&self->rows[i]) &&
		    point_row_day(app, &self->rows[i]) == day)
			return arena_format(arena, "Row %zu has this day too.", i + 1);
	return NULL;
}

void points_check_row(struct App *app, struct PointsLayer *self, size_t index)
{
	struct PointRow *row = &self->rows[index];
	struct PointEntry entry = {.day = row->cells[CELL_DAY], .text = row->cells[CELL_VALUE]};
	struct Arena arena = {0};
	const char *same;

	if (!point_row_is_blank(row)) {
		point_entry_check(app->domain, &self->chart.measure, &entry, &arena);
		same = same_day_as(app, self, index, &arena);
		if (!entry.fault && same) {
			entry.fault = same;
			entry.is_warning = true;
		}
	}
	point_row_set_fault(row, entry.fault, entry.is_warning);
	arena_release(&arena);
}

void points_keep_cell(struct App *app, struct PointsLayer *self)
{
	struct PointRow *row = &self->rows[self->row];
	const char *text = text_get(&self->edit.text);

	if (text_equal(row->cells[self->cell], text))
		return;
	point_row_set(row, self->cell, text);
	points_check_row(app, self, self->row);
}
