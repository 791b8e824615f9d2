/* Accounts: a row each, with what was charged, is covered and open. */
#include "page_accounts.h"

#include "qtp/engine/base/math.h"
#include "qtp/season.h"

#include <string.h>

#define SIGN_AT 2
#define CODE_AT 4
#define CODE_WIDTH 9
#define MONEY_LEAST 10
#define MONEY_MOST 13
#define AGE_WIDTH 8 /* "1,234 d" */
#define PAYER_WIDTH 12
#define NAME_LEAST 20
#define WIDE_FROM (CODE_AT + CODE_WIDTH + NAME_LEAST + 3 * MONEY_MOST + AGE_WIDTH)
#define FOOT_FROM 10 /* rows; below there is no room for it */
#define FOOT_ROWS 2
#define TOTALS_MAX 3

/* Columns that begin at -1 are not shown. */
struct Columns {
	int name, payer, asked, covered, open, age;
	int money; /* width of an amount */
};

/* The widest amount, and a gap in front of it. */
static int money_width(const struct AccountRows *rows, struct Arena *arena)
{
	int width = MONEY_LEAST - 1;

	for (size_t i = 0; i < rows->n; i++) {
		const struct AccountRow *row = &rows->items[i];
		const Cents amounts[] = {balance_asked(&row->balance),
					 balance_covered(&row->balance), row->balance.open};

		for (size_t k = 0; k < N_ITEMS(amounts); k++)
			width = page_wider(width, money_text(amounts[k], row->currency, arena));
	}
	return int_clamp(width + 1, MONEY_LEAST, MONEY_MOST);
}

static struct Columns lay_out(struct Area area, int money)
{
	struct Columns at = {
		.name = CODE_AT, .payer = -1, .asked = -1, .covered = -1, .money = money};

	at.age = area.columns - AGE_WIDTH;
	at.open = at.age - money;
	if (area.columns < WIDE_FROM)
		return at;
	at.name += CODE_WIDTH;
	at.covered = at.open - money;
	at.asked = at.covered - money;
	if (area.columns >= WIDE_FROM + PAYER_WIDTH)
		at.payer = at.asked - PAYER_WIDTH;
	return at;
}

static void paint_heads(struct Area area, int row, const struct Columns *at)
{
	area_text(area, row, CODE_AT, STYLE_TITLE, "TEAM");
	if (at->payer >= 0)
		area_text(area, row, at->payer, STYLE_TITLE, "PAYER");
	if (at->asked >= 0) {
		area_text_right(area_at(area, row, at->asked), at->money, STYLE_TITLE, "CHARGED");
		area_text_right(area_at(area, row, at->covered), at->money, STYLE_TITLE, "COVERED");
	}
	area_text_right(area_at(area, row, at->open), at->money, STYLE_TITLE, "OPEN");
	area_text_right(area_at(area, row, at->age), AGE_WIDTH, STYLE_TITLE, "OLDEST");
}

static void paint_amount(struct Place place, int width, const char *amount)
{
	if (place.column < 0)
		return;
	if (!amount)
		area_glyph(place.area, place.row, place.column + width - 1, STYLE_DIM, GLYPH_DOT);
	else
		area_text_right(place, width, STYLE_NORMAL, amount);
}

/* NULL: nothing. */
static const char *amount_text(Cents amount, const struct AccountRow *account, struct Arena *arena)
{
	return amount ? money_text(amount, account->currency, arena) : NULL;
}

static void paint_row(struct Area row, const struct AccountRow *account, const struct Columns *at,
		      Day today, struct Arena *arena)
{
	int end = at->payer >= 0 ? at->payer : at->asked >= 0 ? at->asked : at->open;

	page_light(row, 0, SIGN_AT, account->light);
	if (at->name > CODE_AT)
		area_text_left(area_at(row, 0, CODE_AT), CODE_WIDTH - 1, STYLE_NORMAL,
			       account->code ? account->code : "");
	area_text_left(area_at(row, 0, at->name), end - at->name - 1, STYLE_NORMAL, account->name);
	if (at->payer >= 0 && account->payer != CHOICE_NONE)
		area_text_left(area_at(row, 0, at->payer), PAYER_WIDTH - 1, STYLE_NORMAL,
			       payer_choices()[account->payer].label);
	paint_amount(area_at(row, 0, at->asked), at->money,
		     amount_text(balance_asked(&account->balance), account, arena));
	paint_amount(area_at(row, 0, at->covered), at->money,
		     amount_text(balance_covered(&account->balance), account, arena));
	paint_amount(area_at(row, 0, at->open), at->money,
		     amount_text(account->balance.open, account, arena));
	if (account->balance.open > 0 && account->ageing.oldest != DAY_NONE)
		area_text_right(area_at(row, 0, at->age), AGE_WIDTH, STYLE_NORMAL,
				arena_format(arena, "%d d", (int)(today - account->ageing.oldest)));
}

/* A line a currency; returns the rows used. */
static int paint_totals(struct Area area, const struct AccountRows *rows, struct Arena *arena)
{
	const char *text = accounts_totals_text(rows, arena);
	int row = 0;

	if (!*text)
		return area_text(area, 0, 2, STYLE_DIM, "Nothing was charged or paid yet.") > 0;
	for (; *text && row < TOTALS_MAX; row++) {
		size_t length = strcspn(text, "\n");

		area_text(area, row, 2, STYLE_STRONG, arena_text_n(arena, text, length));
		text += length + (text[length] == '\n');
	}
	return row;
}

void page_accounts(struct Area area, const struct AccountRows *rows, struct PageCursor *place,
		   Day today, struct Arena *arena)
{
	bool roomy = area.rows >= FOOT_FROM;
	int foot = roomy ? FOOT_ROWS : 0;
	int head = roomy ? paint_totals(area, rows, arena) + 1 : 0;
	struct Columns at = lay_out(area, money_width(rows, arena));
	struct Area body = area_part(area, head + 1, 0, area.rows - head - 1 - foot, area.columns);
	struct PageRows seen = page_rows((int)rows->n, body.rows, place->first_row, place->row);
	const struct AccountRow *under = &rows->items[place->row];

	place->first_row = seen.first;
	place->height = seen.n;
	paint_heads(area, head, &at);
	for (int i = 0; i < seen.n; i++)
		paint_row(area_part(body, i, 0, 1, body.columns), &rows->items[seen.first + i], &at,
			  today, arena);
	page_marker(body, place->row - seen.first);
	if (roomy)
		area_wrap(
			area_at(area_part(area, area.rows - foot, 1, foot, area.columns - 2), 0, 0),
			foot, STYLE_NORMAL,
			arena_format(arena, "%s: %s", account_title(under, arena),
				     account_sums_text(under, today, arena)));
}
