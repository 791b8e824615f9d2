/* Coaching as a page. */
#include "page_coaching.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "rule_score.h"

#include <inttypes.h>
#include <math.h>

#define LIGHT_COLUMN 2
#define NAME_COLUMN 4
#define NAME_LEAST 20
#define SITE_WIDTH 5
#define COACH_WIDTH 9
#define DAYS_WIDTH 6
#define MONTH_WIDTH 4
#define SCORES_WIDTH 10
#define NARROW_COLUMNS 60 /* below: name and days only */
#define HEAD_ROWS 1
#define GAP_ROWS 1
#define HINT_FROM 10   /* rows, to spend one on what is below */
#define CONTEXT_ROWS 3 /* of a part that was just entered */
#define WHEN_WIDTH 20  /* "Tue 22 Aug 10:00 CT  " */
#define CLOCK_WIDTH 14 /* "08:00 PT  " */
#define FIGURE_WIDTH 10

/* Where the columns of a team stand; -1: left out. */
struct TeamColumns {
	int name_width, site, coach, days, months, scores;
	size_t first_month, n_months;
};

struct CoachingPage {
	struct Area area;
	const struct Coaching *coaching;
	struct CoachingPlace selected;
	struct TeamColumns at;
	struct Arena *arena;
};

size_t coaching_part_size(const struct Coaching *coaching, enum CoachingPart part)
{
	const size_t sizes[] = {
		[COACHING_TEAMS] = coaching->n_teams,
		[COACHING_UNHELD] = coaching->n_unheld,
		[COACHING_UPCOMING] = coaching->n_upcoming,
		[COACHING_COACHES] = coaching->n_coaches,
	};

	return sizes[part];
}

/* Months that have begun; the newest ones where there is no room for all. */
static void choose_months(const struct Coaching *coaching, int room, struct TeamColumns *at)
{
	size_t begun = 0;

	while (begun < coaching->n_months && coaching->months[begun] <= coaching->today)
		begun++;
	at->n_months = size_min(begun, room > 0 ? (size_t)(room / MONTH_WIDTH) : 0);
	at->first_month = begun - at->n_months;
}

static int widest_name(const struct Coaching *coaching)
{
	int widest = NAME_LEAST;

	for (size_t i = 0; i < coaching->n_teams; i++)
		widest = page_wider(widest, coaching->teams[i].team->name);
	return widest;
}

static struct TeamColumns team_columns(const struct Coaching *coaching, int columns)
{
	struct TeamColumns at = {.site = -1, .coach = -1, .months = -1, .scores = -1};
	int room;

	if (columns < NARROW_COLUMNS) {
		at.name_width = columns - NAME_COLUMN - DAYS_WIDTH - 2;
		at.days = columns - DAYS_WIDTH - 1;
		return at;
	}
	room = columns - NAME_COLUMN - 1 - SITE_WIDTH - COACH_WIDTH - DAYS_WIDTH - SCORES_WIDTH - 1;
	choose_months(coaching, room - NAME_LEAST, &at);
	at.name_width =
		int_clamp(room - MONTH_WIDTH * (int)at.n_months, NAME_LEAST, widest_name(coaching));
	at.site = NAME_COLUMN + at.name_width + 1;
	at.coach = at.site + SITE_WIDTH;
	at.days = at.coach + COACH_WIDTH;
	at.months = at.days + DAYS_WIDTH;
	at.scores = at.months + MONTH_WIDTH * (int)at.n_months;
	return at;
}

/* --- Teams --- */

static void draw_month(const struct CoachingPage *page, int row, int column,
		       const struct CadenceMonth *month)
{
	if (month->n_contacts > 0 || month->judged)
		area_text_right(area_at(page->area, row, column), MONTH_WIDTH - 2, STYLE_NORMAL,
				arena_format(page->arena, "%zu", month->n_contacts));
	else
		area_glyph(page->area, row, column + 1, STYLE_DIM, GLYPH_DOT);
	if (month->judged && month->light != LIGHT_FINE)
		page_light(page->area, row, column + MONTH_WIDTH - 2, (Choice)month->light);
}

static bool is_apart(const struct CoachingTeam *team)
{
	const struct Score *coach = team->scores[RATER_COACH], *own = team->scores[RATER_TEAM];

	return coach && own && fabs(coach->value - own->value) >= SCORE_GAP;
}

/* Coach and team side by side, and a sign where they are far apart. */
static void draw_scores(const struct CoachingPage *page, int row, const struct CoachingTeam *team)
{
	static const enum Rater raters[] = {RATER_COACH, RATER_TEAM};

	for (int i = 0; i < 2; i++) {
		const struct Score *score = team->scores[raters[i]];
		int column = page->at.scores + 1 + 4 * i;

		if (score)
			area_format(area_at(page->area, row, column), STYLE_NORMAL, "%.1f",
				    score->value);
		else
			area_glyph(page->area, row, column + 1, STYLE_DIM, GLYPH_DOT);
	}
	if (is_apart(team))
		page_light(page->area, row, page->at.scores + SCORES_WIDTH - 1, LIGHT_AMBER);
}

static void draw_days(const struct CoachingPage *page, int row, const struct Cadence *cadence)
{
	if (cadence->days == NUMBER_NONE)
		area_glyph(page->area, row, page->at.days + DAYS_WIDTH - 2, STYLE_DIM, GLYPH_DOT);
	else
		area_text_right(area_at(page->area, row, page->at.days), DAYS_WIDTH - 1,
				STYLE_NORMAL,
				arena_format(page->arena, "%" PRId64 " d", cadence->days));
}

static void draw_team(const struct CoachingPage *page, int row, size_t index)
{
	const struct CoachingTeam *team = &page->coaching->teams[index];
	const struct TeamColumns *at = &page->at;

	if (team->cadence.running)
		page_light(page->area, row, LIGHT_COLUMN, (Choice)team->cadence.light);
	area_text_left(area_at(page->area, row, NAME_COLUMN), at->name_width, STYLE_NORMAL,
		       team->team->name);
	draw_days(page, row, &team->cadence);
	if (at->site < 0)
		return;
	area_text_left(area_at(page->area, row, at->site), SITE_WIDTH - 1, STYLE_DIM, team->site);
	area_text_left(area_at(page->area, row, at->coach), COACH_WIDTH - 1, STYLE_NORMAL,
		       team->coach_name);
	for (size_t i = 0; i < at->n_months; i++)
		draw_month(page, row, at->months + MONTH_WIDTH * (int)i,
			   &team->months[at->first_month + i]);
	draw_scores(page, row, team);
}

static const char *teams_title(const struct CoachingPage *page)
{
	int64_t target =
		page->coaching->season ? page->coaching->season->contact_target : NUMBER_NONE;

	if (target == NUMBER_NONE)
		return "CONTACTS A MONTH";
	return arena_format(page->arena, "CONTACTS, target %" PRId64 " a month", target);
}

static void draw_team_head(const struct CoachingPage *page, int row)
{
	const struct TeamColumns *at = &page->at;

	area_text_right(area_at(page->area, row, at->days), DAYS_WIDTH - 1, STYLE_TITLE, "Last");
	if (at->site < 0) {
		area_text(page->area, row, 1, STYLE_TITLE, "CONTACTS");
		return;
	}
	area_text_left(area_at(page->area, row, 1), at->coach - 2, STYLE_TITLE, teams_title(page));
	area_text(page->area, row, at->coach, STYLE_TITLE, "Coach");
	for (size_t i = 0; i < at->n_months; i++)
		area_format(area_at(page->area, row, at->months + MONTH_WIDTH * (int)i),
			    STYLE_TITLE, "%.3s",
			    month_name(page->coaching->months[at->first_month + i]));
	area_text(page->area, row, at->scores + 1, STYLE_TITLE, "Scores");
}

/* --- Calls --- */

static const char *when_text(const struct CoachingPage *page, Day day, TimeOfDay start,
			     const char *zone)
{
	char date[DAY_TEXT], time[DAY_TEXT];

	if (start == TIME_NONE)
		return arena_format(page->arena, "%s %s", day_weekday_name(day),
				    day_seen(day, page->coaching->today, date));
	return arena_format(page->arena, "%s %s %s %s", day_weekday_name(day),
			    day_seen(day, page->coaching->today, date), time_text(start, time),
			    zone);
}

/* The coach's clock, where it shows something else: "08:00 PT". */
static const char *clock_text(const struct CoachingPage *page, const struct CoachingCall *call)
{
	char time[DAY_TEXT];

	if (call->same_clock || call->coach_start == TIME_NONE)
		return "";
	return arena_format(
		page->arena, "%s%s %s",
		call->coach_day == call->contact->day
			? ""
			: arena_format(page->arena, "%s ", day_weekday_name(call->coach_day)),
		time_text(call->coach_start, time), call->coach_zone_text);
}

static void draw_call(const struct CoachingPage *page, int row, const struct CoachingCall *call)
{
	const struct Area area = page->area;
	bool narrow = area.columns < NARROW_COLUMNS;
	int what = NAME_COLUMN + WHEN_WIDTH + 1 + (narrow ? 0 : CLOCK_WIDTH);
	int who = area.columns - COACH_WIDTH;
	const char *more = call->n_more_teams > 0
				   ? arena_format(page->arena, " +%zu", call->n_more_teams)
				   : "";

	area_text(area, row, NAME_COLUMN, STYLE_NORMAL,
		  when_text(page, call->contact->day, call->contact->start, call->zone_text));
	if (!narrow) {
		area_text(area, row, NAME_COLUMN + WHEN_WIDTH + 1, STYLE_DIM,
			  clock_text(page, call));
		area_text_left(area_at(area, row, who), COACH_WIDTH - 1, STYLE_DIM,
			       call->coach_name);
	}
	area_format(area_at(area_part(area, 0, 0, area.rows, narrow ? area.columns : who - 1), row,
			    what),
		    STYLE_NORMAL, "%s, %s%s", contact_kind_name(call->contact), call->team->name,
		    more);
}

/* --- Coaches --- */

static void draw_figure(const struct CoachingPage *page, int row, int place, int64_t figure)
{
	area_text_right(area_at(page->area, row, NAME_COLUMN + NAME_LEAST + FIGURE_WIDTH * place),
			FIGURE_WIDTH, STYLE_NORMAL, arena_format(page->arena, "%" PRId64, figure));
}

static void draw_coach(const struct CoachingPage *page, int row, size_t index)
{
	const struct CoachingCoach *coach = &page->coaching->coaches[index];
	const int64_t figures[] = {(int64_t)coach->n_teams, (int64_t)coach->n_red,
				   (int64_t)coach->n_contacts, coach->minutes, coach->minutes_all};

	area_text_left(area_at(page->area, row, NAME_COLUMN), NAME_LEAST - 1, STYLE_NORMAL,
		       coach->name);
	for (int i = 0; i < (int)N_ITEMS(figures); i++)
		draw_figure(page, row, i, figures[i]);
}

static void draw_coach_head(const struct CoachingPage *page, int row)
{
	static const char *const heads[] = {"Teams", "Silent", "Contacts", "Minutes", "In all"};

	area_text(page->area, row, 1, STYLE_TITLE, "COACHES");
	area_text(page->area, row, 10, STYLE_DIM, "this month");
	for (int i = 0; i < (int)N_ITEMS(heads); i++)
		area_text_right(
			area_at(page->area, row, NAME_COLUMN + NAME_LEAST + FIGURE_WIDTH * i),
			FIGURE_WIDTH, STYLE_TITLE, heads[i]);
}

/* --- All of it --- */

static void draw_head(const struct CoachingPage *page, enum CoachingPart part, int row)
{
	if (part == COACHING_TEAMS)
		draw_team_head(page, row);
	else if (part == COACHING_COACHES)
		draw_coach_head(page, row);
	else if (part == COACHING_UPCOMING)
		area_text(page->area, row, 1, STYLE_TITLE, "NEXT 14 DAYS");
	else
		area_text(page->area, row,
			  2 + area_text(page->area, row, 1, STYLE_TITLE, "PLANNED AND OVER"),
			  STYLE_DIM, " was it held (h), moved (p) or missed (x)?");
}

static void draw_item(const struct CoachingPage *page, enum CoachingPart part, size_t index,
		      int row)
{
	if (part == COACHING_TEAMS)
		draw_team(page, row, index);
	else if (part == COACHING_COACHES)
		draw_coach(page, row, index);
	else
		draw_call(page, row,
			  part == COACHING_UNHELD ? &page->coaching->unheld[index]
						  : &page->coaching->upcoming[index]);
	if (page->selected.part == part && page->selected.index == index)
		page_marker(page->area, row);
}

static const char *const nothing[] = {
	[COACHING_TEAMS] = "No team is accepted yet.",
	[COACHING_UNHELD] = NULL, /* the part is left out */
	[COACHING_UPCOMING] = "No contact is planned.",
	[COACHING_COACHES] = "No team has a coach yet.",
};

/* Rows of a part, the empty one after it with them; 0: left out. */
static int part_rows(const struct Coaching *coaching, enum CoachingPart part)
{
	size_t n = coaching_part_size(coaching, part);

	return n == 0 && !nothing[part] ? 0 : HEAD_ROWS + (int)size_max(n, 1) + GAP_ROWS;
}

static void draw_part(const struct CoachingPage *page, enum CoachingPart part, int top)
{
	size_t n = coaching_part_size(page->coaching, part);

	if (part_rows(page->coaching, part) == 0)
		return;
	draw_head(page, part, top);
	if (n == 0)
		area_text(page->area, top + HEAD_ROWS, NAME_COLUMN, STYLE_DIM, nothing[part]);
	for (size_t i = 0; i < n; i++) {
		int row = top + HEAD_ROWS + (int)i;

		if (row >= 0 && row < page->area.rows)
			draw_item(page, part, i, row);
	}
}

static int all_rows(const struct Coaching *coaching)
{
	int rows = -GAP_ROWS;

	for (int part = 0; part < N_COACHING_PARTS; part++)
		rows += part_rows(coaching, (enum CoachingPart)part);
	return rows;
}

/* "more below: next 14 days, coaches": the parts that do not end in view. */
static void draw_hint(const struct CoachingPage *page, struct Area area, int first)
{
	static const char *const names[] = {
		[COACHING_TEAMS] = "teams",
		[COACHING_UNHELD] = "planned and over",
		[COACHING_UPCOMING] = "next 14 days",
		[COACHING_COACHES] = "coaches",
	};
	int row = area.rows - 1, end = -first, column = 1;
	const char *before = ": ";

	column += area_glyph(area, row, column, STYLE_DIM, GLYPH_DOWN) + 1;
	column += area_text(area, row, column, STYLE_DIM, "more below");
	for (int part = 0; part < N_COACHING_PARTS; part++) {
		int rows = part_rows(page->coaching, (enum CoachingPart)part);

		end += rows;
		if (rows == 0 || end - GAP_ROWS <= page->area.rows)
			continue;
		column += area_format(area_at(area, row, column), STYLE_DIM, "%s%s", before,
				      names[part]);
		before = ", ";
	}
}

/* The first row in view so that the place is in sight, with its head where it is the first. */
static int scroll(const struct CoachingPage *page, int first)
{
	size_t below =
		coaching_part_size(page->coaching, page->selected.part) - page->selected.index;
	int row = HEAD_ROWS + (int)page->selected.index, rows = all_rows(page->coaching), top,
	    bottom;

	for (int part = 0; part < (int)page->selected.part; part++)
		row += part_rows(page->coaching, (enum CoachingPart)part);
	top = row - (page->selected.index == 0 ? HEAD_ROWS : 0);
	bottom = row + (page->selected.index == 0 ? (int)size_min(below, CONTEXT_ROWS) : 1);
	if (bottom > first + page->area.rows)
		first = bottom - page->area.rows;
	if (top < first)
		first = top;
	return int_clamp(first, 0, rows > page->area.rows ? rows - page->area.rows : 0);
}

int page_coaching(struct Area area, const struct Coaching *coaching, struct CoachingPlace selected,
		  int first, struct Arena *arena)
{
	struct CoachingPage page = {.area = area,
				    .coaching = coaching,
				    .selected = selected,
				    .at = team_columns(coaching, area.columns),
				    .arena = arena};
	int row;

	if (!coaching->season) {
		area_text(area, 0, 1, STYLE_NORMAL, "There is no season in this file yet.");
		return 0;
	}
	if (all_rows(coaching) > area.rows && area.rows >= HINT_FROM)
		page.area.rows--;
	first = scroll(&page, first);
	row = -first;
	for (int part = 0; part < N_COACHING_PARTS; part++) {
		draw_part(&page, (enum CoachingPart)part, row);
		row += part_rows(coaching, (enum CoachingPart)part);
	}
	if (all_rows(coaching) - first > page.area.rows && page.area.rows < area.rows)
		draw_hint(&page, area, first);
	return first;
}
