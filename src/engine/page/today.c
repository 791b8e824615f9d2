/* Today as a page. */
#include "qtp/engine/page/today.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/domain.h"

#define MARGIN 1
#define NAME_COLUMN 3
#define NAME_NARROW 12
#define SITE_WIDTH 4
#define NAME_MOST 40
#define NAME_SHARE 28 /* of a hundred columns */
#define WHO_MOST 14
#define MORE_WIDTH 9	  /* "  +2 more" */
#define MORE_SHORT 3	  /* " +2" */
#define NARROW_COLUMNS 60 /* below: neither site nor who */
#define SHORT_ROWS 12	  /* below: rows only */
#define CARD_WIDTH 20
#define DATE_WIDTH 8  /* "Tue 22  " */
#define TIME_WIDTH 10 /* "10:00 CT  " */

/* Where the columns of a row stand. */
struct RowColumns {
	int name_width, who_width;
	int site, text, who; /* columns; site and who -1: left out */
};

static struct RowColumns row_columns(const struct Today *today, int columns)
{
	struct RowColumns at = {.site = -1, .who = -1};
	size_t name = 0, who = 0;

	for (size_t i = 0; i < today->n_rows; i++) {
		name = size_max(name, utf8_width(today->rows[i].name));
		who = size_max(who, utf8_width(today->rows[i].who));
	}
	at.name_width = int_clamp((int)size_min(name, NAME_MOST), NAME_NARROW,
				  int_clamp(columns * NAME_SHARE / 100, NAME_NARROW, NAME_MOST));
	at.text = NAME_COLUMN + at.name_width + 1;
	if (columns < NARROW_COLUMNS)
		return at;
	at.site = at.text;
	at.text += SITE_WIDTH + 1;
	at.who_width = (int)size_min(who, WHO_MOST);
	at.who = at.who_width ? columns - MARGIN - at.who_width : -1;
	return at;
}

static void draw_row(struct Area area, int row, const struct AttentionRow *item,
		     struct RowColumns at, bool selected)
{
	bool has_who = at.who >= 0 && item->who && item->who[0];
	int end = has_who ? at.who - 1 : area.columns - MARGIN;
	int width = (int)size_min(utf8_width(item->text), INT16_MAX);
	bool words = at.text + width + MORE_WIDTH <= end;
	int room = end - at.text - (item->n_more == 0 || words ? 0 : MORE_SHORT);

	page_light(area, row, 1, (Choice)item->light);
	area_text_left(area_at(area, row, NAME_COLUMN), at.name_width, STYLE_NORMAL, item->name);
	if (at.site >= 0)
		area_text_left(area_at(area, row, at.site), SITE_WIDTH, STYLE_DIM, item->site);
	if (has_who)
		area_text_left(area_at(area, row, at.who), at.who_width, STYLE_DIM, item->who);
	int used =
		area_text(area_part(area, row, at.text, 1, room), 0, 0, STYLE_NORMAL, item->text);

	if (item->n_more > 0)
		area_format(area_at(area, row, at.text + used + (words ? 2 : 1)), STYLE_DIM,
			    words ? "+%d more" : "+%d", item->n_more);
	if (selected)
		page_marker(area, row);
}

static void draw_title(struct Area area, const struct Today *today)
{
	struct Text text;
	int width = area_text(area, 0, MARGIN, STYLE_TITLE, "NEEDS YOU");

	if (!today->complete)
		return;
	text_init(&text);
	area_format(area_at(area, 0, MARGIN + width + 2), STYLE_STRONG, "%zu", today->n_rows);
	if (today->n_watched)
		text_format(
			&text, "%zu of %zu %s on track", today->n_on_track,
			COUNTED(today->n_watched, today->words->watched, today->words->watcheds));
	if (today->n_open && (!today->n_watched || area.columns >= NARROW_COLUMNS))
		text_format(&text, "%s%zu %s", today->n_watched ? ", " : "", today->n_open,
			    today->n_open == 1 ? today->words->open : today->words->opens);
	width = (int)utf8_width(text_get(&text));
	area_text(area, 0, area.columns - MARGIN - width, STYLE_DIM, text_get(&text));
	text_release(&text);
}

static void draw_upcoming_row(struct Area area, int row, const struct Due *item, bool times)
{
	char time[DAY_TEXT];
	int year, month, day;

	day_to_civil(item->day, &year, &month, &day);
	area_format(area_at(area, row, 0), STYLE_NORMAL, "%s %2d", day_weekday_name(item->day),
		    day);
	if (times && item->time != TIME_NONE)
		area_format(area_at(area, row, DATE_WIDTH), STYLE_DIM, "%s %s",
			    time_text(item->time, time), item->zone);
	else if (times && item->site)
		area_text(area, row, DATE_WIDTH, STYLE_DIM, item->site);
	area_format(area_at(area, row, DATE_WIDTH + (times ? TIME_WIDTH : 0)), STYLE_NORMAL,
		    "%s%s%s", item->text, !times && item->site ? ", " : "",
		    !times && item->site ? item->site : "");
}

/* `whole` is the area with what is beside it, which is empty from the row `free` on: there a line
 * has all of it. */
static void draw_upcoming(struct Area area, const struct Today *today, struct Area whole, int free)
{
	bool times = false;
	int room = area.rows - 1;

	area_text(area, 0, 0, STYLE_TITLE, "NEXT 14 DAYS");
	if (today->n_upcoming == 0)
		area_text(area, 1, 0, STYLE_DIM, "Nothing is planned.");
	for (size_t i = 0; i < today->n_upcoming; i++)
		times = times || today->upcoming[i].time != TIME_NONE;
	for (size_t i = 0; i < today->n_upcoming && (int)i < room; i++) {
		if ((int)i == room - 1 && today->n_upcoming > (size_t)room) {
			area_format(area_at(area, 1 + (int)i, 0), STYLE_DIM, "and %zu more",
				    today->n_upcoming - i);
			return;
		}
		draw_upcoming_row(1 + (int)i >= free ? whole : area, 1 + (int)i,
				  &today->upcoming[i], times);
	}
}

static void draw_card(struct Area area, const struct TodayCard *card)
{
	page_heading(area, 0, 0, card->heading);
	for (size_t i = 0; i < N_ITEMS(card->lines) && card->lines[i]; i++)
		area_text(area, 1 + (int)i, 0, STYLE_NORMAL, card->lines[i]);
}

/* Cards that find room beside the fortnight, or in place of it where it is narrow. */
static int cards_in(const struct Today *today, int columns)
{
	int room = columns < NARROW_COLUMNS ? columns - MARGIN : columns / 2 + 2;

	return int_clamp((int)today->n_cards, 0, room / CARD_WIDTH);
}

static int card_rows(const struct TodayCard *card)
{
	int lines = 0;

	while (lines < (int)N_ITEMS(card->lines) && card->lines[lines])
		lines++;
	return 1 + lines;
}

static void draw_block(struct Area area, const struct Today *today)
{
	int n = cards_in(today, area.columns);
	bool narrow = area.columns < NARROW_COLUMNS;
	int left = narrow ? MARGIN : area.columns / 2;
	int width = n ? (area.columns - left) / n : 0, free = 0;

	for (int i = 0; i < n; i++) {
		draw_card(area_part(area, 0, left + i * width, area.rows, width - 1),
			  &today->cards[i]);
		free = int_clamp(card_rows(&today->cards[i]), free, INT16_MAX);
	}
	if (!narrow || n == 0)
		draw_upcoming(area_part(area, 0, MARGIN, area.rows,
					(n ? left : area.columns) - MARGIN - 1),
			      today,
			      area_part(area, 0, MARGIN, area.rows, area.columns - MARGIN - 1),
			      free);
}

static int block_height(const struct Today *today, int columns)
{
	size_t n = columns < NARROW_COLUMNS ? 1 : size_max(today->n_upcoming, 1);

	for (size_t i = 0; i < today->n_cards; i++)
		n = size_max(n, (size_t)card_rows(&today->cards[i]) - 1);
	return 1 + (int)size_min(n, 1000);
}

/* How the rows of the area are shared. */
struct Layout {
	int top;   /* the first row of the list */
	int list;  /* rows of the list */
	int block; /* rows of the block below; 0: none */
	int why;   /* rows at the foot for the row under the cursor; 0: none */
};

#define BLOCK_LEAST 4
#define WHY_LEAST 4 /* fewer rows that nothing else takes stay empty */

static struct Layout layout(const struct Today *today, int rows, int columns)
{
	struct Layout shared = {.top = rows < SHORT_ROWS ? 1 : 2};
	int wanted = (int)size_max(today->n_rows, 1), room = rows - shared.top;

	if (!today->complete)
		wanted = int_clamp(room, wanted, INT16_MAX); /* the rows to come move nothing */

	shared.list = room;
	if (rows < SHORT_ROWS)
		return shared;
	shared.block = block_height(today, columns);
	if (wanted + 1 + shared.block > room)
		shared.block =
			int_clamp(room - 1 - wanted,
				  int_clamp(room * 2 / 5, BLOCK_LEAST, shared.block), shared.block);
	shared.list = int_clamp(wanted, 0, room - 1 - shared.block);
	shared.why = room - shared.list - 1 - shared.block - 1;
	if (!today->complete || shared.why < WHY_LEAST)
		shared.why = 0;
	return shared;
}

static void draw_rows(struct Area area, const struct Today *today, struct PageRows rows,
		      int selected)
{
	struct RowColumns at = row_columns(today, area.columns);

	for (int i = 0; i < rows.n; i++)
		draw_row(area, i, &today->rows[rows.first + i], at, rows.first + i == selected);
}

/* How many rows are out of sight, shown in the empty rows around the list. */
static void draw_hidden(struct Area area, struct Layout shared, const struct Today *today,
			struct PageRows rows)
{
	int below = (int)today->n_rows - rows.first - rows.n;

	if (shared.block == 0)
		return;
	if (rows.first > 0)
		area_format(area_at(area, shared.top - 1, NAME_COLUMN), STYLE_DIM, "%d more above",
			    rows.first);
	if (below > 0)
		area_format(area_at(area, shared.top + shared.list, NAME_COLUMN), STYLE_DIM,
			    "%d more below", below);
}

/* What the row under the cursor is about, where there is room for it. */
static void draw_why(struct Area area, const struct AttentionRow *row)
{
	page_heading(area, 0, MARGIN, row->name);
	area_wrap(
		area_at(area_part(area, 1, MARGIN, area.rows - 1, area.columns - 2 * MARGIN), 0, 0),
		area.rows - 1, STYLE_DIM, row->why);
}

static void draw_no_season(struct Area area)
{
	area_wrap(
		area_at(area_part(area, 0, MARGIN, area.rows, area.columns - 2 * MARGIN), 0, 0),
		area.rows, STYLE_NORMAL,
		DOMAIN_NO_SEASON
		"\n\nAdd one in Seasons (g, s, then a), or "
		"start a file from the template qtp-2017: it has two cities, three sessions each, "
		"and the usual settings.");
}

struct PageRows page_today(struct Area area, const struct Today *today, int first, int selected)
{
	struct Layout shared = layout(today, area.rows, area.columns);
	struct PageRows rows = page_rows((int)today->n_rows, shared.list, first, selected);

	if (today->n_rows == 0) /* where the first row will be */
		area_cursor(area, today->season ? shared.top : 0, 0);
	if (!today->season) {
		draw_no_season(area);
		return (struct PageRows){0};
	}
	draw_title(area, today);
	if (today->n_rows == 0)
		area_text(area, shared.top, MARGIN, STYLE_NORMAL,
			  today->complete ? "Nothing needs you today." : "Looking at the teams.");
	draw_rows(area_part(area, shared.top, 0, shared.list, area.columns), today, rows, selected);
	if (shared.block) {
		draw_hidden(area, shared, today, rows);
		draw_block(area_part(area, shared.top + shared.list + 1, 0, shared.block,
				     area.columns),
			   today);
	}
	if (shared.why && selected >= 0 && selected < (int)today->n_rows &&
	    today->rows[selected].why)
		draw_why(area_part(area, area.rows - shared.why, 0, shared.why, area.columns),
			 &today->rows[selected]);
	return rows;
}

int page_today_height(const struct Today *today, int columns)
{
	if (!today->season)
		return 6;
	return (int)size_max((size_t)(3 + block_height(today, columns)) +
				     size_max(today->n_rows, 1),
			     SHORT_ROWS);
}
