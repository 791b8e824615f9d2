/* Cards to cut out, two in a row: name badges. */
#include "sheet.h"

#include <math.h>

#define PER_ROW 2
#define PADDING 10.0
#define NAME_SIZE 20.0
#define NAME_LEAST 8.0
#define LINE_SIZE 11.0
#define HEAD_SIZE 9.0
#define LINE_WIDTH 0.5

/* As large as the card has room for. */
static double fitting_size(cairo_t *cairo, const char *text, double largest, double room)
{
	double width = sheet_text_width(cairo, largest, text);

	return width <= room ? largest : fmax(NAME_LEAST, largest * room / width);
}

static void draw_centred(cairo_t *cairo, struct Box card, double y, double size, const char *text)
{
	double fitting = fitting_size(cairo, text, size, card.width - 2 * PADDING);

	sheet_text(cairo, (struct Point){card.left + card.width / 2, y}, fitting, ALIGN_CENTRE,
		   text);
}

static void draw_card(cairo_t *cairo, struct Box box, const struct DocumentCard *card)
{
	double middle = box.top + box.height / 2;

	sheet_ink(cairo, INK_LINE);
	cairo_set_line_width(cairo, LINE_WIDTH);
	cairo_rectangle(cairo, box.left, box.top, box.width, box.height);
	cairo_stroke(cairo);
	sheet_ink(cairo, INK_FAINT);
	draw_centred(cairo, box, box.top + PADDING, HEAD_SIZE, card->head);
	sheet_ink(cairo, INK_TEXT);
	draw_centred(cairo, box, middle - NAME_SIZE, NAME_SIZE, card->name);
	draw_centred(cairo, box, middle + NAME_SIZE / 2, LINE_SIZE, card->line);
	sheet_ink(cairo, INK_FAINT);
	draw_centred(cairo, box, box.top + box.height - PADDING - LINE_SIZE, HEAD_SIZE, card->foot);
}

void draw_cards(cairo_t *cairo, struct Box box, const struct DocumentPicture *picture)
{
	const struct DocumentCards *cards = picture->data;
	double width = box.width / PER_ROW;
	double height = box.height / fmax(1, (double)cards->n_rows);

	for (size_t i = 0; i < cards->n; i++) {
		size_t row = i / PER_ROW, column = i % PER_ROW;

		draw_card(cairo,
			  (struct Box){box.left + (double)column * width,
				       box.top + (double)row * height, width, height},
			  &cards->cards[i]);
	}
}
