/* Canvas: a grid of styled cells. Painters draw on it; a terminal, a test or the command line shows
 * it. */
#ifndef QTP_CANVAS_CANVAS_H
#define QTP_CANVAS_CANVAS_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/text.h"

#include <stdbool.h>
#include <stdint.h>

/* What a cell means; a theme says how that looks. */
enum Style {
	STYLE_NORMAL,
	STYLE_HEADER, /* title line */
	STYLE_TAB,    /* a view's name that is not the one shown */
	STYLE_TAB_ON, /* the view shown */
	STYLE_TITLE,  /* heading of a block, column heads */
	STYLE_RULE,   /* lines */
	STYLE_DIM,    /* less important text */
	STYLE_STRONG, /* names, the selected marker */
	STYLE_RED,    /* light: late, failing */
	STYLE_AMBER,  /* light: soon, warning */
	STYLE_FINE,   /* light: fine */
	STYLE_KEY,    /* a key in the footer */
	STYLE_INPUT,  /* text being typed */
	STYLE_ERROR,  /* an error sentence */
	STYLE_MATCH,  /* the part of a text that a filter found */
	STYLE_GOOD,   /* a signal in the wanted direction */
	STYLE_BAD,    /* a signal against it */
	N_STYLES
};

/* How much of a cell's ground the selection takes. */
enum Selected {
	SELECTED_NOT,
	SELECTED_ROW,  /* the selected row */
	SELECTED_CELL, /* in it the cell under the cursor */
	N_SELECTED
};

#define CELL_MARKS 2

/*
 * One cell: a base character with up to two combining marks. The right half of a wide character has
 * code 0. An empty cell is a space.
 */
struct Cell {
	uint32_t code;
	uint32_t marks[CELL_MARKS]; /* 0 = none */
	uint8_t style;		    /* enum Style */
	uint8_t width;		    /* 1, or 2; 0 for the right half */
	uint8_t selected;	    /* enum Selected */
	uint8_t spare;		    /* always 0, so that rows compare with memcmp */
};

/* A grid of rows x columns cells with a cursor. Owns its cells. */
struct Canvas {
	struct Cell *cells; /* row by row */
	int rows, columns;
	int cursor_row, cursor_column; /* where the hardware cursor rests; -1 hides it */
	bool ascii;		       /* glyphs come out as their ASCII twins */
	bool marker_only; /* the selected row has its marker and no bar, the cell one of
			     SELECTED_ROW */
	bool unfocused;	  /* what is painted has no focus: no marker, bar or cursor is drawn */
};

/* A rectangle of a canvas that painters draw in, clipped to it. Borrowed, passed by value. */
struct Area {
	struct Canvas *canvas;
	int row, column, rows, columns;
};

/* A cell of an area, from which on something is painted. Rows and columns count from the area's
 * corner; it may lie outside. */
struct Place {
	struct Area area;
	int row, column;
};
static inline struct Place area_at(struct Area area, int row, int column)
{
	return (struct Place){area, row, column};
}

void canvas_init(struct Canvas *canvas, int rows, int columns);
void canvas_release(struct Canvas *canvas);
/* Keeps nothing of the content. */
void canvas_resize(struct Canvas *canvas, int rows, int columns);
/* All cells spaces, cursor hidden. */
void canvas_clear(struct Canvas *canvas);
struct Area canvas_area(struct Canvas *canvas);

/* The part of an area, clipped to it (it may come out empty). Rows and columns count from the
 * area's corner. */
struct Area area_part(struct Area area, int row, int column, int rows, int columns);
void area_clear(struct Area area);

/*
 * Writes text from (row, column) of the area, clipped at the area's right end with a closing "…"
 * when it does not fit (ASCII: "~"). Every text goes through text_show() first, so nothing in it
 * can command a terminal, and newlines are shown. Returns the columns used. Nothing happens outside
 * the area. NULL writes nothing. On an ASCII canvas letters lose their accents and what has no twin
 * becomes "?".
 */
int area_text(struct Area area, int row, int column, enum Style style, const char *text);
/* The same in a field of `width` columns, at its left or right; the rest of the field becomes
 * spaces. */
int area_text_left(struct Place place, int width, enum Style style, const char *text);
int area_text_right(struct Place place, int width, enum Style style, const char *text);
__attribute__((format(printf, 3, 4))) int area_format(struct Place place, enum Style style,
						      const char *format, ...);
/*
 * Text wrapped at words from a place to the area's right end, newlines kept; at most `max_rows`
 * rows. Returns the rows used (or that would be used, when the area's canvas is NULL: for
 * measuring).
 */
int area_wrap(struct Place place, int max_rows, enum Style style, const char *text);
/* A horizontal line of the whole width. */
void area_rule(struct Area area, int row);
/* Fills a run of cells with one character. */
void area_fill(struct Place place, int width, enum Style style, uint32_t code);
/* Changes the style of a run of cells and leaves the text. */
void area_restyle(struct Area area, int row, int column, int width, enum Style style);
/*
 * Lays the bar of the selection under a run of cells: what is written there later takes it away.
 * With marker_only rows get none.
 */
void area_select(struct Area area, int row, int column, int width, enum Selected selected);
/* Puts the hardware cursor; outside the area it is hidden. */
void area_cursor(struct Area area, int row, int column);

/*
 * The cells of a run of one row, clipped to the area, to be overwritten with cells of width 1: wide
 * characters that the run cuts are spaces already. `ret_skipped` columns lay before the area,
 * `ret_n` cells follow. NULL: nothing of it is inside.
 */
struct Cell *area_run(struct Place place, int width, int *ret_skipped, int *ret_n);
/* The program's own signs; each has an ASCII twin that is used when canvas.ascii. */
enum Glyph {
	GLYPH_RED,	/* ●  !  late, failing */
	GLYPH_AMBER,	/* ◐  ~ */
	GLYPH_FINE,	/* ○  . */
	GLYPH_YES,	/* ✓  y */
	GLYPH_NO,	/* ✗  n */
	GLYPH_CURSOR,	/* ▸  > the selected row */
	GLYPH_MARK,	/* ▪  * a marked row */
	GLYPH_LEADER,	/* ★  * */
	GLYPH_DOT,	/* ·  - empty */
	GLYPH_RULE,	/* ─  - */
	GLYPH_MORE,	/* ›  > */
	GLYPH_UP,	/* ↑  ^ */
	GLYPH_DOWN,	/* ↓  v */
	GLYPH_ELLIPSIS, /* …  ~ */
	N_GLYPHS
};
uint32_t canvas_glyph(const struct Canvas *canvas, enum Glyph glyph);
int area_glyph(struct Area area, int row, int column, enum Style style, enum Glyph glyph);
/* The ASCII twin of a character: itself, the twin of a sign, the letter without its accent, or '?'.
 */
char glyph_ascii(uint32_t code);
/* A text in ASCII twins, as many columns wide as it was. */
const char *text_ascii(struct Arena *arena, const char *text);
/* One cell of the area; clipped. The neighbour that was the other half of a wide character becomes
 * a space. */
void area_put(struct Area area, int row, int column, struct Cell cell);

/* All of it as text: one line a row, spaces at line ends cut, "\n" after each row; no escape
 * sequences. */
void canvas_to_text(const struct Canvas *canvas, struct Text *ret_text);
/* The same with empty rows at the end left out. */
void canvas_to_text_trimmed(const struct Canvas *canvas, struct Text *ret_text);

#endif
