/* Account: its entries by day, each with the balance after it. */
#include "page_accounts.h"

#include "qtp/engine/base/math.h"

#define DAY_AT 2
#define DAY_WIDTH 13
#define DAY_SHORT_WIDTH 8
#define KIND_WIDTH 11
#define MONEY_WIDTH 13
#define SPACE 2
#define WIDE_FROM 60
#define HEAD_ROWS 3 /* its sums in words */

/* What is where. */
struct Columns {
	bool wide;
	int kind, amount, balance;
};

static const char *kind_text(const struct Entry *entry)
{
	return entry->reverses ? "reversal"
			       : entity_field(&entry_entity, "kind")->choices[entry->kind].label;
}

/* On a narrow terminal the day is short, and there is no balance. */
static struct Columns lay_out(struct Area area)
{
	bool wide = area.columns >= WIDE_FROM;
	int kind = DAY_AT + (wide ? DAY_WIDTH : DAY_SHORT_WIDTH);

	return (struct Columns){wide, kind, kind + KIND_WIDTH, kind + KIND_WIDTH + MONEY_WIDTH};
}

static void paint_heads(struct Area area, int row)
{
	struct Columns at = lay_out(area);

	area_text(area, row, DAY_AT, STYLE_TITLE, "DAY");
	area_text(area, row, at.kind, STYLE_TITLE, "WHAT");
	area_text_right(area_at(area, row, at.amount), MONEY_WIDTH, STYLE_TITLE, "AMOUNT");
	if (!at.wide)
		return;
	area_text_right(area_at(area, row, at.balance), MONEY_WIDTH, STYLE_TITLE, "BALANCE");
	area_text(area, row, at.balance + MONEY_WIDTH + SPACE, STYLE_TITLE, "ABOUT");
}

static void paint_entry(struct Area area, int row, const struct AccountPage *page, int index,
			Cents running)
{
	const struct Entry *entry = page->row->entries[index];
	struct Columns at = lay_out(area);
	enum Style style = account_reversal(page->row, entry) ? STYLE_DIM : STYLE_NORMAL;
	char day[DAY_TEXT];

	area_text(area, row, DAY_AT, style,
		  at.wide ? day_medium(entry->day, day) : day_short(entry->day, day));
	area_text_left(area_at(area, row, at.kind), KIND_WIDTH - 1, style, kind_text(entry));
	area_text_right(area_at(area, row, at.amount), MONEY_WIDTH, style,
			money_text(entry_effect(entry), page->row->currency, page->arena));
	if (!at.wide) {
		if (style == STYLE_DIM)
			area_text(area, row, at.balance + 1, STYLE_DIM, "reversed");
		return;
	}
	area_text_right(area_at(area, row, at.balance), MONEY_WIDTH, STYLE_NORMAL,
			money_text(running, page->row->currency, page->arena));
	area_text(area, row, at.balance + MONEY_WIDTH + SPACE, STYLE_DIM, page->about[index]);
}

void page_account(struct Area area, const struct AccountPage *page, struct PageCursor *place)
{
	const struct AccountRow *row = page->row;
	struct Area body =
		area_part(area, HEAD_ROWS + 1, 0, area.rows - HEAD_ROWS - 1, area.columns);
	struct PageRows seen =
		page_rows((int)row->n_entries, body.rows, place->first_row, place->row);
	Cents running = 0;

	place->first_row = seen.first;
	place->height = seen.n;
	area_wrap(area_at(area_part(area, 0, DAY_AT, HEAD_ROWS, area.columns - DAY_AT - 1), 0, 0),
		  HEAD_ROWS - 1, STYLE_STRONG, account_sums_text(row, page->today, page->arena));
	paint_heads(area, HEAD_ROWS);
	for (int i = 0; i < seen.first + seen.n; i++) {
		running += entry_effect(row->entries[i]);
		if (i >= seen.first)
			paint_entry(body, i - seen.first, page, i, running);
	}
	if (seen.n > 0)
		page_marker(body, place->row - seen.first);
}
