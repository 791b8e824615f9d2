/* Page of a team: who it is, its state, who was there. */
#include "page_team.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/season/view_schedule.h"

#include <inttypes.h>

#define MARGIN 1
#define NAME_COLUMN 3
#define VALUE_COLUMN 10
#define ANSWER_WIDTH 4
#define ROLE_WIDTH 8
#define NAME_LEAST 20

/* --- Head --- */

/* Whether code, light and the worst fit into one row. */
static bool is_short(const struct TeamPage *page, int columns)
{
	size_t width = utf8_width(page->facts->team->code) + utf8_width(page->light_word) +
		       utf8_width(page->reason);

	return width + 2 * MARGIN + 6 <= (size_t)columns;
}

/* Code, light and the worst, which has a row of its own where it does not fit; returns the columns
 * used. */
static int draw_standing(struct Area area, const struct TeamPage *page, bool whole)
{
	int column = MARGIN;

	column += area_text(area, 0, column, STYLE_DIM, page->facts->team->code) + 2;
	page_light(area, 0, column, (Choice)page->light);
	column += 2;
	column += area_text(area, 0, column, STYLE_STRONG, page->light_word);
	if (page->reason && !whole)
		area_text(area, 1, MARGIN, STYLE_NORMAL, page->reason);
	else if (page->reason)
		column += area_format(area_at(area, 0, column), STYLE_NORMAL, ": %s", page->reason);
	return column;
}

/* The phase is after it where it finds room; the line below shows it too. */
int page_team_head(struct Area area, const struct TeamPage *page)
{
	const char *phase = page->timeline.text;
	bool whole = !page->reason || is_short(page, area.columns);
	int used =
		draw_standing(area_part(area, 0, 0, area.rows, area.columns - MARGIN), page, whole);
	int right = area.columns - MARGIN - (int)utf8_width(phase);

	if (right > used + 2)
		area_text(area, 0, right, STYLE_DIM, phase);
	if (!whole)
		return 2 + page_timeline(area, 2, &page->timeline);
	return 1 + page_timeline(area, 1, &page->timeline);
}

/* --- Core --- */

void page_answer(struct Area area, int row, int column, enum Attendance attendance)
{
	static const enum Glyph glyphs[] = {
		[ATTENDANCE_CONFIRMED] = GLYPH_YES,
		[ATTENDANCE_REFUSED] = GLYPH_NO,
		[ATTENDANCE_UNANSWERED] = GLYPH_DOT,
		[ATTENDANCE_OUTDATED] = GLYPH_AMBER,
	};

	area_glyph(area, row, column, attendance == ATTENDANCE_REFUSED ? STYLE_RED : STYLE_NORMAL,
		   glyphs[attendance]);
}

/* Whether the roll says anything of a session. */
static bool is_recorded(const enum PresenceState days[TEAM_DAYS_SHOWN])
{
	for (int i = 0; i < TEAM_DAYS_SHOWN; i++)
		if (days[i] != PRESENCE_UNKNOWN)
			return true;
	return false;
}

/* One sign a day of who was there, an exception as amber; a session that has no roll yet shows
 * what was answered. */
static void draw_session(struct Area area, int row, int column, const struct TeamPerson *person,
			 size_t session)
{
	static const enum Glyph glyphs[] = {
		[PRESENCE_UNKNOWN] = GLYPH_DOT,
		[PRESENCE_ATTENDED] = GLYPH_YES,
		[PRESENCE_EXCEPTED] = GLYPH_AMBER,
		[PRESENCE_MISSED] = GLYPH_NO,
	};
	const enum PresenceState *days = person->days[session];

	if (!is_recorded(days)) {
		page_answer(area, row, column, person->answers[session]);
		return;
	}
	for (int i = 0; i < TEAM_DAYS_SHOWN; i++)
		if (i == 0 || days[i] != PRESENCE_UNKNOWN)
			area_glyph(area, row, column + i,
				   days[i] == PRESENCE_MISSED ? STYLE_RED : STYLE_NORMAL,
				   glyphs[days[i]]);
}

/* Where the answers begin, so that a name keeps its room; -1: they are left out. */
static int answers_column(struct Area area, const struct TeamPage *page)
{
	int column = area.columns - ANSWER_WIDTH * (int)page->facts->facts.n_sessions;

	return column > NAME_COLUMN + NAME_LEAST / 2 ? column : -1;
}

static void draw_core_head(struct Area area, const struct TeamPage *page)
{
	const struct EligibilityFacts *facts = &page->facts->facts;
	const struct Season *season = page->facts->season;
	int answers = answers_column(area, page);
	struct Area left = area_part(area, 0, 0, area.rows, answers > 0 ? answers : area.columns);
	int column = MARGIN + page_heading(left, 0, MARGIN, "Core") + 1;

	column += area_format(area_at(left, 0, column), STYLE_DIM, "%zu of %" PRId64 "-%" PRId64,
			      page->n_core, season->core_min, season->core_max);
	if (page->n_extended > 0)
		area_format(area_at(left, 0, column), STYLE_DIM, ", %zu more", page->n_extended);
	for (size_t i = 0; answers > 0 && i < facts->n_sessions; i++)
		area_format(area_at(area, 0, answers + ANSWER_WIDTH * (int)i), STYLE_TITLE,
			    "S%" PRId64, facts->sessions[i]->number);
}

static void draw_member(struct Area area, int row, const struct TeamPage *page,
			const struct TeamPerson *person)
{
	int answers = answers_column(area, page), right = answers > 0 ? answers - 1 : area.columns;
	bool role = person->leads && right - ROLE_WIDTH > NAME_COLUMN + NAME_LEAST;

	if (person->leads)
		area_glyph(area, row, MARGIN, STYLE_STRONG, GLYPH_LEADER);
	if (role)
		area_text(area_part(area, 0, 0, area.rows, right), row, right - ROLE_WIDTH + 1,
			  STYLE_DIM, "leader");
	area_text(area_part(area, 0, 0, area.rows, right - (role ? ROLE_WIDTH : 0)), row,
		  NAME_COLUMN, STYLE_NORMAL, person->name);
	for (size_t i = 0; answers > 0 && i < page->facts->facts.n_sessions; i++)
		draw_session(area, row, answers + ANSWER_WIDTH * (int)i, person, i);
}

/* "letter ✓" at the right; returns the columns left of it. */
static int draw_letter(struct Area area, int row, const struct TeamPage *page)
{
	bool there = page->facts->team->letter_received != DAY_NONE;
	int width = (int)utf8_width("letter") + 2, right = area.columns - MARGIN - width;

	if (!there && page->facts->season->letter_required != CHOICE_YES)
		return area.columns;
	area_text(area, row, right, STYLE_DIM, "letter");
	area_glyph(area, row, right + width - 1, there ? STYLE_FINE : STYLE_RED,
		   there ? GLYPH_YES : GLYPH_NO);
	return right - 1;
}

static void draw_sponsor(struct Area area, int row, const struct TeamPage *page, size_t index)
{
	int right = index == 0 ? draw_letter(area, row, page) : area.columns;
	struct Area left = area_part(area, 0, 0, area.rows, right);

	area_text(left, row, MARGIN, STYLE_TITLE, index == 0 ? "Sponsor" : "");
	if (page->n_sponsors > 0)
		area_text(left, row, VALUE_COLUMN, STYLE_NORMAL, page->sponsors[index].name);
	else
		area_text(left, row, VALUE_COLUMN, STYLE_DIM, "no one is named");
}

int page_team_core(struct Area area, const struct TeamPage *page, int selected)
{
	size_t n_sponsors = size_max(page->n_sponsors, 1);
	int row = 1;

	draw_core_head(area, page);
	for (size_t i = 0; i < page->n_core; i++)
		draw_member(area, row++, page, &page->core[i]);
	for (size_t i = 0; i < n_sponsors; i++)
		draw_sponsor(area, row++, page, i);
	if (selected >= 0)
		page_marker(area, 1 + selected);
	return row;
}
