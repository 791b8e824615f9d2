/* Coaching on the page of a team: its coach, what is agreed, and the newest contacts. */
#include "page_team.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "rule_cadence.h"

#include <inttypes.h>

#define MARGIN 1
#define NAME_COLUMN 3
#define VALUE_COLUMN 10
#define LATE_WIDTH 10
#define OWNER_WIDTH 9
#define OWNER_FROM 46 /* columns from which an action names its owner */
#define DATE_WIDTH 8
#define KIND_WIDTH 17
#define COACH_WIDTH 9
#define SOON_DAYS 7

/* --- Coach --- */

/* "● 26 days ago" */
static const char *contact_age(const struct TeamCoaching *page, struct Arena *arena)
{
	const struct Cadence *cadence = &page->cadence;

	if (!cadence->last)
		return "no contact";
	return day_distance(cadence->last->day, page->today, arena);
}

int page_coaching_coach(struct Area area, const struct TeamCoaching *page, int selected)
{
	struct Arena arena = {0};
	const char *age = contact_age(page, &arena);
	int right = area.columns - MARGIN - (int)utf8_width(age);

	struct Area left = area_part(area, 0, 0, area.rows, right - 3);

	area_text(area, 0, right, STYLE_NORMAL, age);
	if (page->cadence.running)
		page_light(area, 0, right - 2, (Choice)page->cadence.light);
	area_text(left, 0, MARGIN, STYLE_TITLE, "Coach");
	if (*page->coach_name)
		area_text(left, 0, VALUE_COLUMN, STYLE_NORMAL, page->coach_name);
	else
		area_text(left, 0, VALUE_COLUMN, STYLE_DIM, "no one");
	if (selected >= 0)
		page_marker(area, 0);
	arena_release(&arena);
	return 1;
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
		area_text_left(area_at(area, row, right + 1), OWNER_WIDTH, STYLE_DIM,
			       action->owner);
	area_text_right(area_at(area, row, due), LATE_WIDTH - 1,
			action->days_late > 0 && action->due != DAY_NONE ? STYLE_RED : STYLE_DIM,
			due_text(action, &arena));
	arena_release(&arena);
}

int page_coaching_actions(struct Area area, const struct TeamCoaching *page, int selected)
{
	size_t shown = size_min(page->actions.n, PAGE_ACTIONS_SHOWN);
	int used = MARGIN + page_heading(area, 0, MARGIN, "Actions") + 1, row = 1;

	if (page->actions.n == 0) {
		page_none(area, 0, used, "none open", "a adds one");
		if (selected >= 0)
			page_marker(area, 0);
		return row;
	}
	area_format(area_at(area, 0, used), STYLE_DIM, "%zu open", page->actions.n);
	for (size_t i = 0; i < shown; i++)
		draw_action(area, row++, &page->actions.items[i]);
	if (shown < page->actions.n)
		area_format(area_at(area, row++, NAME_COLUMN), STYLE_DIM, "%zu more",
			    page->actions.n - shown);
	if (selected >= 0)
		page_marker(area, 1 + selected);
	return row;
}

/* --- Contacts --- */

static void draw_contact(struct Area area, int row, const struct TeamContact *shown, Day today)
{
	const struct Contact *contact = shown->contact;
	struct Arena arena = {0};
	char day[DAY_TEXT];
	int column = NAME_COLUMN;
	const char *kind = contact_kind_text(contact, &arena);

	if (contact->state != CONTACT_HELD)
		kind = arena_format(&arena, "%s %s", contact_kind_word(contact),
				    contact->state == CONTACT_PLANNED ? "planned" : "missed");
	day_seen(contact->day, today, day);
	area_text_left(area_at(area, row, column), (int)utf8_width(day), STYLE_NORMAL, day);
	column += page_wider(DATE_WIDTH - 1, day) + 1;
	area_text_left(area_at(area, row, column), KIND_WIDTH, STYLE_NORMAL, kind);
	column += KIND_WIDTH;
	area_text_left(area_at(area, row, column), COACH_WIDTH, STYLE_DIM, shown->coach);
	area_text(area_part(area, 0, 0, area.rows, area.columns - MARGIN), row,
		  column + COACH_WIDTH, STYLE_NORMAL, contact->notes);
	arena_release(&arena);
}

int page_coaching_contacts(struct Area area, const struct TeamCoaching *page, int selected)
{
	int used = MARGIN + page_heading(area, 0, MARGIN, "Contacts") + 1, row = 1;

	if (page->n_contacts == 0) {
		area_text(area, 0, used, STYLE_DIM, "none; l logs one");
		if (selected >= 0)
			page_marker(area, 0);
		return row;
	}
	area_format(area_at(area, 0, used), STYLE_DIM, "%zu held", page->n_held);
	for (size_t i = 0; i < page->n_contacts; i++)
		draw_contact(area, row++, &page->contacts[i], page->today);
	area_text(area, row++, NAME_COLUMN, STYLE_DIM, "all of them");
	if (selected >= 0)
		page_marker(area, 1 + selected);
	return row;
}
