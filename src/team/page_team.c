/* Page of a team: who it is, its state, what is agreed. */
#include "qtp/team/page_team.h"

#include "qtp/chart/page_outline.h"
#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/season/page_timeline.h"

#include <inttypes.h>

#define MARGIN 1
#define NAME_COLUMN 3
#define VALUE_COLUMN 10
#define ANSWER_WIDTH 4
#define ROLE_WIDTH 8
#define NAME_LEAST 20
#define LATE_WIDTH 10
#define OWNER_WIDTH 9
#define OWNER_FROM 46 /* columns from which an action names its owner */
#define DATE_WIDTH 8
#define KIND_WIDTH 17
#define COACH_WIDTH 9
#define SOON_DAYS 7

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
		column += area_format(area, 0, column, STYLE_NORMAL, ": %s", page->reason);
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

	column += area_format(left, 0, column, STYLE_DIM, "%zu of %" PRId64 "-%" PRId64,
			      page->n_core, season->core_min, season->core_max);
	if (page->n_extended > 0)
		area_format(left, 0, column, STYLE_DIM, ", %zu more", page->n_extended);
	for (size_t i = 0; answers > 0 && i < facts->n_sessions; i++)
		area_format(area, 0, answers + ANSWER_WIDTH * (int)i, STYLE_TITLE, "S%" PRId64,
			    facts->sessions[i]->number);
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
		page_answer(area, row, answers + ANSWER_WIDTH * (int)i, person->answers[i]);
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
		area_text(left, row, VALUE_COLUMN, STYLE_DIM, "nobody is named");
}

/* "● 26 days ago" */
static const char *contact_age(const struct TeamPage *page, struct Arena *arena)
{
	const struct Cadence *cadence = &page->cadence;

	if (!cadence->last)
		return "no contact yet";
	return day_distance(cadence->last->day, page->timeline.today, arena);
}

static void draw_coach(struct Area area, int row, const struct TeamPage *page)
{
	struct Arena arena = {0};
	const char *age = contact_age(page, &arena);
	int right = area.columns - MARGIN - (int)utf8_width(age);

	area_text(area, row, right, STYLE_NORMAL, age);
	if (page->cadence.running)
		page_light(area, row, right - 2, (Choice)page->cadence.light);
	area = area_part(area, 0, 0, area.rows, right - 3);
	area_text(area, row, MARGIN, STYLE_TITLE, "Coach");
	if (*page->coach_name)
		area_text(area, row, VALUE_COLUMN, STYLE_NORMAL, page->coach_name);
	else
		area_text(area, row, VALUE_COLUMN, STYLE_DIM, "nobody yet");
	arena_release(&arena);
}

static void draw_due(struct Area area, int row, const struct TeamPage *page, size_t index)
{
	char day[DAY_TEXT];
	int right;

	day_short(page->due[index].day, day);
	right = area.columns - MARGIN - (int)utf8_width(day);
	area_text(area, row, right, STYLE_NORMAL, day);
	area = area_part(area, 0, 0, area.rows, right - 1);
	area_text(area, row, MARGIN, STYLE_TITLE, index == 0 ? "Next due" : "");
	area_text(area, row, VALUE_COLUMN, STYLE_NORMAL, page->due[index].milestone->title);
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
	draw_coach(area, row++, page);
	for (size_t i = 0; i < page->n_due; i++)
		draw_due(area, row++, page, i);
	if (selected >= 0)
		page_marker(area, 1 + selected);
	return row;
}

/* --- Actions --- */

/* "9 d late", "in 4 d", "today" */
static const char *due_text(const struct LogAction *action, struct Arena *arena)
{
	if (action->due == DAY_NONE)
		return "";
	if (action->days_late > 0)
		return arena_format(arena, "%" PRId64 " d late", action->days_late);
	return action->days_late == 0 ? "today"
				      : arena_format(arena, "in %" PRId64 " d", -action->days_late);
}

static void draw_action(struct Area area, int row, const struct LogAction *action)
{
	struct Arena arena = {0};
	int due = area.columns - MARGIN - LATE_WIDTH + 1;
	bool owner = area.columns >= OWNER_FROM;
	int right = owner ? due - OWNER_WIDTH - 1 : due - 1;

	if (action->due != DAY_NONE && action->days_late > 0)
		page_light(area, row, MARGIN, LIGHT_RED);
	else if (action->due != DAY_NONE && action->days_late >= -SOON_DAYS)
		page_light(area, row, MARGIN, LIGHT_AMBER);
	area_text(area_part(area, 0, 0, area.rows, right), row, NAME_COLUMN, STYLE_NORMAL,
		  action->text);
	if (owner)
		area_text_left(area, row, right + 1, OWNER_WIDTH, STYLE_DIM, action->owner);
	area_text_right(area, row, due, LATE_WIDTH - 1,
			action->days_late > 0 && action->due != DAY_NONE ? STYLE_RED : STYLE_DIM,
			due_text(action, &arena));
	arena_release(&arena);
}

int page_team_actions(struct Area area, const struct TeamPage *page, int selected)
{
	size_t shown = size_min(page->n_actions, PAGE_TEAM_ACTIONS);
	int used = MARGIN + page_heading(area, 0, MARGIN, "Actions") + 1, row = 1;

	if (page->n_actions == 0) {
		page_none(area, 0, used, "none open", "a adds one");
		if (selected >= 0)
			page_marker(area, 0);
		return row;
	}
	area_format(area, 0, used, STYLE_DIM, "%zu open", page->n_actions);
	for (size_t i = 0; i < shown; i++)
		draw_action(area, row++, &page->actions[i]);
	if (shown < page->n_actions)
		area_format(area, row++, NAME_COLUMN, STYLE_DIM, "%zu more",
			    page->n_actions - shown);
	if (selected >= 0)
		page_marker(area, 1 + selected);
	return row;
}

/* --- Measures --- */

static int draw_aim(struct Area area, const struct TeamPage *page, int rows)
{
	const struct MeasureOutline *outline = page->n_outlined > 0 ? &page->outlines[0] : NULL;
	int used = MARGIN;

	if (page->measures.n == 0) {
		used += page_heading(area, 0, MARGIN, "Aim") + 1;
		page_none(area, 0, used, "no measure yet", "here a adds one");
		return 1;
	}
	if (!outline) { /* as high as it will be */
		page_heading(area, 0, MARGIN, "Aim");
		return 2 + rows;
	}
	page_outline_head(area, 0, "Aim", outline);
	if (outline_has_chart(outline))
		return 1 + page_chart_small(area, 1, outline, rows);
	return 1 + area_wrap(area_part(area, 1, NAME_COLUMN, area.rows - 1,
				       area.columns - NAME_COLUMN - MARGIN),
			     0, 0, 2, STYLE_DIM,
			     outline->fault ? outline->fault
					    : "no points yet; Enter, then a adds some");
}

int page_team_aim(struct Area area, const struct TeamPage *page, int rows, int selected)
{
	int used = draw_aim(area, page, rows);

	if (selected >= 0)
		page_marker(area, 0);
	return used;
}

int page_team_measures(struct Area area, const struct TeamPage *page, int selected)
{
	page_heading(area, 0, MARGIN, "Other measures");
	for (size_t i = 1; i < page->n_outlined; i++)
		page_outline_line(area, (int)i, NAME_COLUMN, &page->outlines[i], true);
	if (selected >= 0)
		page_marker(area, 1 + selected);
	return (int)page->measures.n;
}

/* --- Contacts --- */

static void draw_contact(struct Area area, int row, const struct TeamContact *shown)
{
	const struct Contact *contact = shown->contact;
	struct Arena arena = {0};
	char day[DAY_TEXT];
	int column = NAME_COLUMN;
	const char *kind = contact_kind_text(contact, &arena);

	if (contact->state != CONTACT_HELD)
		kind = arena_format(&arena, "%s %s", contact_kind_word(contact),
				    contact->state == CONTACT_PLANNED ? "planned" : "missed");
	area_text_left(area, row, column, DATE_WIDTH, STYLE_NORMAL, day_short(contact->day, day));
	column += DATE_WIDTH;
	area_text_left(area, row, column, KIND_WIDTH, STYLE_NORMAL, kind);
	column += KIND_WIDTH;
	area_text_left(area, row, column, COACH_WIDTH, STYLE_DIM, shown->coach);
	area_text(area_part(area, 0, 0, area.rows, area.columns - MARGIN), row,
		  column + COACH_WIDTH, STYLE_NORMAL, contact->notes);
	arena_release(&arena);
}

int page_team_contacts(struct Area area, const struct TeamPage *page, int selected)
{
	int used = MARGIN + page_heading(area, 0, MARGIN, "Contacts") + 1, row = 1;

	if (page->n_contacts == 0) {
		area_text(area, 0, used, STYLE_DIM, "none yet; l logs one");
		if (selected >= 0)
			page_marker(area, 0);
		return row;
	}
	area_format(area, 0, used, STYLE_DIM, "%zu held", page->n_held);
	for (size_t i = 0; i < page->n_contacts; i++)
		draw_contact(area, row++, &page->contacts[i]);
	area_text(area, row++, NAME_COLUMN, STYLE_DIM, "all of them");
	if (selected >= 0)
		page_marker(area, 1 + selected);
	return row;
}
