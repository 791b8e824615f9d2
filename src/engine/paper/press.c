/* Pages under the press: where they begin and end, and texts on them. */
#include "press.h"

#include <math.h>
#include <stdio.h>

#define FOOT_ROOM 24.0 /* above the bottom margin, for the foot */
#define PART_LINES 4   /* of a text that no page holds: no fewer at the foot of one */

double press_bottom(const struct Press *press)
{
	return press->page_height - PAGE_MARGIN - FOOT_ROOM;
}

bool press_draws(const struct Press *press)
{
	return press->n_pages > 0;
}

static void draw_foot(struct Press *press)
{
	double y = press->page_height - PAGE_MARGIN;
	char number[48];

	snprintf(number, sizeof number, "Page %d of %d", press->page, press->n_pages);
	sheet_ink(press->cairo, INK_FAINT);
	if (!press->document->holds_letters)
		sheet_text(press->cairo, (struct Point){PAGE_MARGIN + press->sheet_width, y},
			   SMALL_SIZE, ALIGN_RIGHT, number);
	sheet_text(press->cairo, (struct Point){PAGE_MARGIN, y}, SMALL_SIZE, ALIGN_LEFT,
		   press->document->footer);
}

void press_begin_page(struct Press *press)
{
	press->page++;
	press->y = press->top = PAGE_MARGIN;
	press->left = PAGE_MARGIN;
	press->lane = 0;
	if (press->page == 1)
		return;
	if (press_draws(press)) {
		sheet_ink(press->cairo, INK_FAINT);
		sheet_text(press->cairo, (struct Point){PAGE_MARGIN, press->y}, SMALL_SIZE,
			   ALIGN_LEFT, press->document->title);
		sheet_text(press->cairo, (struct Point){PAGE_MARGIN + press->sheet_width, press->y},
			   SMALL_SIZE, ALIGN_RIGHT,
			   *press->document->title ? document_date(press->document, press->arena)
						   : "");
		sheet_ink(press->cairo, INK_TEXT);
	}
	press->y += HEAD_ROOM;
	press->top = press->y;
}

void press_end_page(struct Press *press)
{
	if (!press_draws(press))
		return;
	draw_foot(press);
	cairo_show_page(press->cairo);
}

bool press_make_room(struct Press *press, double height)
{
	if (press->y + height <= press_bottom(press))
		return false;
	if (press->lane + 1 < press->n_lanes) {
		press->lane++;
		press->left += press->width + LANE_GAP;
		press->y = press->top;
		return true;
	}
	press_end_page(press);
	press_begin_page(press);
	return true;
}

double press_text(struct Press *press, struct Box at, double size, const char *text)
{
	const struct SheetProse prose = {text, size, press->document->italics};

	return press_draws(press) ? sheet_prose(press->cairo, at, &prose)
				  : sheet_prose_height(press->cairo, at.width, &prose);
}

double press_text_height(struct Press *press, double width, double size, const char *text)
{
	return sheet_prose_height(press->cairo, width,
				  &(struct SheetProse){text, size, press->document->italics});
}

/* ---- texts, which may be longer than a page ---- */

static void put_lines(struct Press *press, const struct Marked *marked, const char *text)
{
	struct Box at = {press->left + marked->indent, press->y, press->width - marked->indent, 0};

	sheet_ink(press->cairo, marked->mark_ink);
	press_text(press,
		   (struct Box){press->left, press->y, fmax(marked->indent - CELL_PAD, 1), 0},
		   marked->size, marked->mark);
	sheet_ink(press->cairo, marked->ink);
	press_text(press, at, marked->size, text);
}

double press_marked_height(struct Press *press, const struct Marked *marked)
{
	return fmax(
		press_text_height(press, press->width - marked->indent, marked->size, marked->text),
		press_text_height(press, fmax(marked->indent - CELL_PAD, 1), marked->size,
				  marked->mark));
}

/* As much of it as this page holds; what is left begins on the next one. */
static void put_part(struct Press *press, struct Marked *marked)
{
	struct Box room = {0, 0, press->width - marked->indent, press_bottom(press) - press->y};
	const struct SheetProse prose = {marked->text, marked->size, press->document->italics};

	if (room.height >= PART_LINES * marked->size) {
		put_lines(
			press, marked,
			sheet_prose_take(press->cairo, room, &prose, press->arena, &marked->text));
		marked->mark = "";
	}
	press_make_room(press, press->page_height);
}

void press_marked(struct Press *press, struct Marked marked)
{
	double height;

	while ((height = press_marked_height(press, &marked)) > press_bottom(press) - press->top)
		put_part(press, &marked);
	press_make_room(press, height);
	put_lines(press, &marked, marked.text);
	press->y += height + (press->document->holds_letters ? LETTER_GAP : PARAGRAPH_GAP);
}
