/* Certified: a row a case with its state and age, what comes next, how far it complies, what is
 * open and when it ends; short forms where room is short. */
#include "page_cases.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/canvas/bar.h"

#include <inttypes.h>
#include <string.h>

#define SIGN_AT 2
#define NAME_AT 4
#define NAME_LEAST 17
#define MARGIN 1
#define GAP 1
#define FOOT_ROWS 2
#define FOOT_FROM 8
#define FRACTION_WIDTH 4 /* " 5/7" */
#define SOON_DAYS 14

/* --- What a case shows --- */

Choice case_light(const struct CaseFacts *facts)
{
	struct CaseNext next = case_next(&facts->clock);
	Day today = facts->clock.today;

	if (facts->one->state > CASE_CERTIFIED)
		return CHOICE_NONE;
	if (next.due != DAY_NONE && next.due < today)
		return LIGHT_RED;
	if (next.due != DAY_NONE && next.due - today <= SOON_DAYS)
		return LIGHT_AMBER;
	if (facts->one->state > CASE_INTEREST && facts->one->state < CASE_CERTIFIED &&
	    facts->one->webinar == DAY_NONE)
		return LIGHT_AMBER;
	return LIGHT_FINE;
}

/* A cell that is painted. */
struct Spot {
	struct Area area;
	int row, column, width;
	bool brief;
	struct Arena *arena;
};

static struct Place place_of(const struct Spot *cell)
{
	return area_at(cell->area, cell->row, cell->column);
}

static const char *const brief_states[] = {
	[CASE_INTEREST] = "interest",	[CASE_APPLIED] = "applied",
	[CASE_DOCUMENTS] = "documents", [CASE_SCHEDULED] = "scheduled",
	[CASE_SURVEYED] = "surveyed",	[CASE_REPORTED] = "report in",
	[CASE_PLANNED] = "plan in",	[CASE_CERTIFIED] = "certified",
	[CASE_DENIED] = "denied",	[CASE_LAPSED] = "lapsed",
	[CASE_WITHDRAWN] = "withdrawn",
};
_Static_assert(N_ITEMS(brief_states) == N_CASE_STATES, "every state has a short word");

static const char *brief_state(const struct CaseFacts *facts, struct Arena *arena)
{
	(void)arena;
	return term_is_over(&facts->clock) ? "term over" : brief_states[facts->one->state];
}

static const char *brief_next(const struct CaseFacts *facts, struct Arena *arena)
{
	return case_next_brief(&facts->clock, arena);
}

static void paint_state(const struct Spot *cell, const struct CaseFacts *facts)
{
	area_text_left(place_of(cell), cell->width, STYLE_NORMAL,
		       cell->brief ? brief_state(facts, cell->arena)
				   : case_state_text(&facts->clock, cell->arena));
}

static void paint_since(const struct Spot *cell, const struct CaseFacts *facts)
{
	Day since =
		term_is_over(&facts->clock) ? facts->one->certified_until + 1 : facts->one->since;

	if (since != DAY_NONE)
		area_text_right(place_of(cell), cell->width, STYLE_NORMAL,
				arena_format(cell->arena, "%" PRId64 " d",
					     (int64_t)facts->clock.today - since));
}

static void paint_next(const struct Spot *cell, const struct CaseFacts *facts)
{
	area_text_left(place_of(cell), cell->width, STYLE_NORMAL,
		       cell->brief ? case_next_brief(&facts->clock, cell->arena)
				   : case_next_text(&facts->clock, cell->arena));
}

static void paint_level(const struct Spot *cell, const struct CaseFacts *facts)
{
	struct DomainCount count = domains_whole(&facts->ratings);
	int bar = cell->width - FRACTION_WIDTH;

	if (facts->n_rated == 0) {
		area_glyph(cell->area, cell->row, cell->column, STYLE_DIM, GLYPH_DOT);
		return;
	}
	area_bar(place_of(cell), bar, STYLE_NORMAL, case_fraction(facts));
	area_format(area_at(cell->area, cell->row, cell->column + bar + 1), STYLE_NORMAL, "%zu/%zu",
		    count.n_whole, count.n);
}

/* A 0 would be read as the day of the date beside it. */
static void paint_open(const struct Spot *cell, const struct CaseFacts *facts)
{
	if (facts->requirements.n > 0 && facts->n_open == 0)
		area_glyph(cell->area, cell->row, cell->column + cell->width - 1, STYLE_DIM,
			   GLYPH_DOT);
	else if (facts->requirements.n > 0)
		area_text_right(place_of(cell), cell->width, STYLE_NORMAL,
				arena_format(cell->arena, "%zu", facts->n_open));
}

/* In short the month and the year of it. */
static void paint_until(const struct Spot *cell, const struct CaseFacts *facts)
{
	char text[DAY_TEXT];
	const char *day = day_medium(facts->one->certified_until, text);
	const char *month = strchr(day, ' ');

	area_text(cell->area, cell->row, cell->column, STYLE_NORMAL,
		  cell->brief && month ? month + 1 : day);
}

/* --- Columns --- */

enum {
	COLUMN_STATE,
	COLUMN_SINCE,
	COLUMN_NEXT,
	COLUMN_LEVEL,
	COLUMN_OPEN,
	COLUMN_UNTIL,
	N_COLUMNS
};

static const struct {
	const char *head;
	int full, brief; /* widths */
	bool is_number;
	void (*paint)(const struct Spot *cell, const struct CaseFacts *facts);
	/* What its short form says, where that is as wide as it is; NULL: always the same width. */
	const char *(*text)(const struct CaseFacts *facts, struct Arena *arena);
} columns[N_COLUMNS] = {
	[COLUMN_STATE] = {"STATE", 16, 9, false, paint_state, brief_state},
	[COLUMN_SINCE] = {"SINCE", 7, 6, true, paint_since},
	[COLUMN_NEXT] = {"NEXT", 25, 17, false, paint_next, brief_next},
	[COLUMN_LEVEL] = {"DOMAINS", 11, 9, false, paint_level},
	[COLUMN_OPEN] = {"OPEN", 4, 4, true, paint_open},
	[COLUMN_UNTIL] = {"UNTIL", 11, 8, false, paint_until},
};

/* What is left out first where room is short, and what has its full width first where there is
 * some. */
static const int dropped[N_COLUMNS] = {COLUMN_UNTIL, COLUMN_OPEN,  COLUMN_SINCE,
				       COLUMN_STATE, COLUMN_LEVEL, COLUMN_NEXT};
static const int widened[N_COLUMNS] = {COLUMN_NEXT,  COLUMN_STATE, COLUMN_UNTIL,
				       COLUMN_LEVEL, COLUMN_SINCE, COLUMN_OPEN};

struct Layout {
	int name;	       /* width */
	int widths[N_COLUMNS]; /* 0: not shown */
};

/* The cases that are shown. */
struct Cases {
	const struct CaseFacts *const *rows;
	size_t n;
};

static int brief_width(int column, struct Cases cases, struct Arena *arena)
{
	int width = page_wider(0, columns[column].head);

	for (size_t i = 0; columns[column].text && i < cases.n; i++)
		width = page_wider(width, columns[column].text(cases.rows[i], arena));
	return columns[column].text ? int_clamp(width, 0, columns[column].brief)
				    : columns[column].brief;
}

static int name_need(struct Cases cases)
{
	int width = NAME_LEAST;

	for (size_t i = 0; i < cases.n; i++)
		width = page_wider(width, cases.rows[i]->practice->name);
	return width;
}

/* Names are whole before long forms take the place of short ones. */
static struct Layout lay_out(int width, struct Cases cases, struct Arena *arena)
{
	struct Layout layout = {.name = width - NAME_AT};
	int need = name_need(cases);

	for (int i = 0; i < N_COLUMNS; i++) {
		layout.widths[i] = brief_width(i, cases, arena);
		layout.name -= GAP + layout.widths[i];
	}
	for (int i = 0; i < N_COLUMNS && layout.name < NAME_LEAST; i++) {
		layout.name += GAP + layout.widths[dropped[i]];
		layout.widths[dropped[i]] = 0;
	}
	for (int i = 0; i < N_COLUMNS; i++) {
		int more = columns[widened[i]].full - layout.widths[widened[i]];

		if (layout.widths[widened[i]] == 0 || layout.name - more < need)
			continue;
		layout.widths[widened[i]] += more;
		layout.name -= more;
	}
	return layout;
}

static void paint_heads(struct Area area, const struct Layout *layout)
{
	int column = NAME_AT + layout->name + GAP;

	area_text_left(area_at(area, 0, NAME_AT), layout->name, STYLE_TITLE, "PRACTICE");
	for (int i = 0; i < N_COLUMNS; i++) {
		if (layout->widths[i] == 0)
			continue;
		(columns[i].is_number ? area_text_right : area_text_left)(
			area_at(area, 0, column), layout->widths[i], STYLE_TITLE, columns[i].head);
		column += layout->widths[i] + GAP;
	}
}

static void paint_row(struct Spot cell, const struct CaseFacts *facts, const struct Layout *layout)
{
	page_light(cell.area, cell.row, SIGN_AT, case_light(facts));
	area_text_left(area_at(cell.area, cell.row, NAME_AT), layout->name, STYLE_NORMAL,
		       facts->practice->name);
	cell.column = NAME_AT + layout->name + GAP;
	for (int i = 0; i < N_COLUMNS; i++) {
		if (layout->widths[i] == 0)
			continue;
		cell.width = layout->widths[i];
		cell.brief = cell.width < columns[i].full;
		columns[i].paint(&cell, facts);
		cell.column += cell.width + GAP;
	}
}

/* "Lakeside Oncology: 5 of 7 domains whole, 2 requirements open; plan Tue 5 Sep 2017, 10 business
 * days." */
static const char *words_of(const struct CaseFacts *facts, struct Arena *arena)
{
	struct CaseNext next = case_next(&facts->clock);
	char day[DAY_TEXT];
	const char *due =
		next.due == DAY_NONE
			? ""
			: arena_format(arena, "; %s %s%s", next.what, day_long(next.due, day),
				       case_next_text(&facts->clock, arena) + strlen(next.what));
	const char *until =
		facts->one->certified_until == DAY_NONE ? ""
		: term_is_over(&facts->clock)
			? arena_format(arena, "; %s", case_state_text(&facts->clock, arena))
			: arena_format(arena, "; certified until %s",
				       day_medium(facts->one->certified_until, day));

	return arena_format(arena, "%s: %s%s%s%s.", facts->practice->name,
			    case_compliance_text(facts, arena), due, until,
			    facts->one->webinar == DAY_NONE ? "; no webinar" : "");
}

void page_cases(struct Area area, const struct CaseFacts *const rows[], size_t n,
		struct PageCursor *place, struct Arena *arena)
{
	int foot = area.rows >= FOOT_FROM ? FOOT_ROWS : 0;
	struct Layout layout = lay_out(area.columns, (struct Cases){rows, n}, arena);
	struct Area body = area_part(area, 1, 0, area.rows - 1 - foot, area.columns);
	struct PageRows seen = page_rows((int)n, body.rows, place->first_row, place->row);

	place->first_row = seen.first;
	place->height = seen.n;
	paint_heads(area, &layout);
	for (int i = 0; i < seen.n; i++)
		paint_row((struct Spot){.area = body, .row = i, .arena = arena},
			  rows[seen.first + i], &layout);
	page_marker(body, place->row - seen.first);
	if (foot > 0)
		area_wrap(area_at(area_part(area, area.rows - foot, MARGIN, foot,
					    area.columns - 2 * MARGIN),
				  0, 0),
			  foot, STYLE_NORMAL, words_of(rows[place->row], arena));
}
