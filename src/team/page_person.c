/* Page of a person: a row a role, a row a session taught. */
#include "page_person.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <inttypes.h>

#define MARGIN 1
#define YEAR_COLUMN 3
#define YEAR_WIDTH 6
#define NAME_LEAST 7
#define CODE_WIDTH 10
#define CODE_FROM 44 /* columns from which a row names the team's code */
#define ROLE_WIDTH 8
#define ROLE_WIDTH_DATED 26
#define DATED_FROM 60
#define SESSION_WIDTH 8
#define DAYS_WIDTH 12
#define MINUTES_WIDTH 8

/* "core", "core until 3 Jun 2017", "leader, withdrawn" */
static const char *role_text(const struct PersonRole *role, struct Arena *arena)
{
	const char *text = role->role;
	char day[DAY_TEXT];

	if (role->from != DAY_NONE)
		text = arena_format(arena, "%s from %s", text, day_short(role->from, day));
	if (role->until != DAY_NONE)
		text = arena_format(arena, "%s until %s", text, day_short(role->until, day));
	return *role->stage ? arena_format(arena, "%s, %s", text, role->stage) : text;
}

static void draw_role(struct Area area, int row, const struct PersonRole *role, bool new_year)
{
	struct Arena arena = {0};
	bool coded = area.columns >= CODE_FROM;
	int width = area.columns >= DATED_FROM ? ROLE_WIDTH_DATED : ROLE_WIDTH;
	int column = YEAR_COLUMN, right = area.columns - MARGIN - width;

	if (role->from != DAY_NONE || role->until != DAY_NONE || *role->stage)
		right = int_clamp(area.columns - MARGIN - (int)utf8_width(role_text(role, &arena)),
				  YEAR_COLUMN + YEAR_WIDTH + NAME_LEAST, right);
	if (new_year && role->year)
		area_format(area_at(area, row, column), STYLE_STRONG, "%d", role->year);
	column += YEAR_WIDTH;
	if (coded) {
		area_text_left(area_at(area, row, column), CODE_WIDTH - 1, STYLE_DIM, role->code);
		column += CODE_WIDTH;
	}
	area_text(area_part(area, 0, 0, area.rows, right - 1), row, column, STYLE_NORMAL,
		  role->name);
	area_text(area_part(area, 0, 0, area.rows, area.columns - MARGIN), row, right,
		  role->coach ? STYLE_STRONG : STYLE_DIM, role_text(role, &arena));
	arena_release(&arena);
}

int page_person_years(struct Area area, const struct PersonPage *page, int selected)
{
	int row = 1;

	page_heading(area, 0, MARGIN, "Teams over the years");
	if (page->n_roles == 0) {
		page_none(area, row, YEAR_COLUMN, "in no team", "a adds one");
		return row + 1;
	}
	if (*page->summary)
		area_text(area_part(area, 0, 0, area.rows, area.columns - MARGIN), row++,
			  YEAR_COLUMN, STYLE_DIM, page->summary);
	for (size_t i = 0; i < page->n_roles; i++) {
		draw_role(area, row, &page->roles[i],
			  i == 0 || page->roles[i].year != page->roles[i - 1].year);
		if ((int)i == selected)
			page_marker(area, row);
		row++;
	}
	return row;
}

int page_person_years_row(const struct PersonPage *page, int item)
{
	return 1 + (*page->summary ? 1 : 0) + item;
}

static void draw_session(struct Area area, int row, const struct PersonSession *session)
{
	int column = YEAR_COLUMN, right = area.columns - MARGIN - MINUTES_WIDTH;
	char days[DAY_TEXT];

	area_text_left(area_at(area, row, column), SESSION_WIDTH, STYLE_NORMAL, session->code);
	column += SESSION_WIDTH + 1;
	area_format(area_at(area, row, right), STYLE_DIM, "%3" PRId64 " min", session->minutes);
	area = area_part(area, 0, 0, area.rows, right - 1);
	area_text(area, row, column, STYLE_NORMAL,
		  day_range(session->first_day, session->last_day, false, days));
	area_text(area, row, column + DAYS_WIDTH, STYLE_DIM, session->city);
}

int page_person_taught(struct Area area, const struct PersonPage *page, int selected)
{
	int used = MARGIN + page_heading(area, 0, MARGIN, "Sessions taught") + 2, row = 1;

	area_format(area_at(area, 0, used), STYLE_DIM, "%zu", page->n_sessions);
	for (size_t i = 0; i < page->n_sessions; i++)
		draw_session(area, row++, &page->sessions[i]);
	if (selected >= 0)
		page_marker(area, 1 + selected);
	return row;
}
