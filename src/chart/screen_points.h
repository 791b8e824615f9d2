/* Points: the rows of the grid and the draft of them. Private to the room. */
#ifndef QTP_CHART_SCREEN_POINTS_H
#define QTP_CHART_SCREEN_POINTS_H

#include "command_chart.h"
#include "qtp/engine/ui/edit.h"
#include "qtp/engine/ui/screens.h"
#include "qtp/engine/ui/ui.h"

enum PointCell { CELL_DAY, CELL_VALUE, N_CELLS };

struct PointRow {
	char *cells[N_CELLS]; /* heap */
	char *fault;	      /* NULL: none */
	bool is_warning;
};

/* A row that was taken out of the grid; texts on the heap. */
struct DroppedRow {
	size_t index;
	char *day, *value;
};

struct PointsLayer {
	struct Layer layer;
	struct Arena arena;
	Id id;
	struct MeasureChart chart;
	struct PointRow *rows; /* at least one */
	size_t n, row;
	enum PointCell cell;
	struct Edit edit; /* of the cell under the cursor */
	int first;
	bool asked;		    /* warnings were shown: the next save passes them */
	bool dirty;		    /* typed since the draft was kept */
	struct DroppedRow *dropped; /* the newest last */
	size_t n_dropped;
};

/* --- Rows (screen_points_rows.c) --- */

bool point_row_is_blank(const struct PointRow *row);		      /* it has no value */
Day point_row_day(const struct App *app, const struct PointRow *row); /* DAY_NONE: none is typed */
void point_row_set(struct PointRow *row, enum PointCell cell, const char *text);
void point_row_set_fault(struct PointRow *row, const char *fault, bool is_warning);
void point_row_release(struct PointRow *row);
size_t points_count(const struct PointsLayer *self); /* rows with a value */
/* The day proposed for a row: one period after the row before, or the last point. */
const char *points_proposed_day(const struct App *app, const struct PointsLayer *self, size_t index,
				char iso[DAY_TEXT]);
/* A new row before `index`, with its day. `day` NULL: the proposed one. */
void points_insert_row(const struct App *app, struct PointsLayer *self, size_t index,
		       const char *day, const char *value);
/* Finds its fault, another row of the same day among them. */
void points_check_row(struct App *app, struct PointsLayer *self, size_t index);
/* What is typed in the cell under the cursor goes to its row. */
void points_keep_cell(struct App *app, struct PointsLayer *self);

/* --- Draft (screen_points_draft.c): the rows with a value, a line each --- */

void points_keep_draft(struct App *app, struct Layer *layer);
/* Puts the rows of a draft into the grid, which is empty, and says so. */
void points_take_draft(struct App *app, struct PointsLayer *self);
/* They are saved. */
void points_forget_draft(struct App *app, struct PointsLayer *self);

#endif
