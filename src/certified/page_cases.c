/* Cases: a row each, with its state, what comes next and how far it complies. */
#include "page_cases.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/canvas/bar.h"

#include <inttypes.h>

#define SIGN_AT 2
#define NAME_AT 4
#define STATE_WIDTH 17
#define SINCE_WIDTH 8
#define NEXT_WIDTH 26
#define BAR_WIDTH 7
#define LEVEL_WIDTH (BAR_WIDTH + 5)
#define UNTIL_WIDTH 13
#define NAME_LEAST 16
#define WIDE_FROM                                                                           \
	(NAME_AT + 30 + STATE_WIDTH + SINCE_WIDTH + NEXT_WIDTH + LEVEL_WIDTH + OPEN_WIDTH + \
	 UNTIL_WIDTH)
#define MARGIN 1
#define FOOT_ROWS 2
#define FOOT_FROM 8
#define DOMAIN_WIDTH 42
#define SOON_DAYS 14
#define PROGRAM_WIDTH 11
#define PROGRAM_STATE_WIDTH 20
#define OPEN_WIDTH 6

#define NEXT_LEAST 12

/* Columns that begin at -1 are not shown. */
struct Columns {
	int state, since, next, level, open, until;
	int name_end, next_end;
};

/* Where little room is the name has it, then what comes next. */
static struct Columns lay_out_narrow(int end)
{
	int name_end = NAME_AT + NAME_LEAST;
	bool has_next = name_end + NEXT_LEAST <= end;

	if (end - NEXT_WIDTH > name_end)
		name_end = end - NEXT_WIDTH;
	return (struct Columns){.state = -1,
				.since = -1,
				.next = has_next ? name_end : -1,
				.level = -1,
				.open = -1,
				.until = -1,
				.name_end = has_next ? name_end : end + 1,
				.next_end = end + 1};
}

static struct Columns lay_out(struct Area area)
{
	struct Columns at = {.open = -1, .until = -1};
	int end = area.columns - 1;

	if (area.columns >= WIDE_FROM) {
		at.until = end - UNTIL_WIDTH + 1;
		at.open = at.until - OPEN_WIDTH;
		end = at.open;
	}
	at.level = end - LEVEL_WIDTH;
	at.next = at.level - NEXT_WIDTH;
	at.since = at.next - SINCE_WIDTH;
	at.state = at.since - STATE_WIDTH;
	if (at.state < NAME_AT + NAME_LEAST) {
		at.since = -1;
		at.state = at.next - STATE_WIDTH;
	}
	if (at.state < NAME_AT + NAME_LEAST)
		at.state = -1;
	if (at.next < NAME_AT + NAME_LEAST)
		return lay_out_narrow(area.columns - 1);
	at.name_end = at.state >= 0 ? at.state : at.next;
	at.next_end = at.level;
	return at;
}

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

static void paint_heads(struct Area area, const struct Columns *at)
{
	area_text(area, 0, NAME_AT, STYLE_TITLE, "PRACTICE");
	if (at->state >= 0)
		area_text(area, 0, at->state, STYLE_TITLE, "STATE");
	if (at->since >= 0)
		area_text_right(area, 0, at->since, SINCE_WIDTH - 2, STYLE_TITLE, "SINCE");
	if (at->next >= 0)
		area_text(area, 0, at->next, STYLE_TITLE, "NEXT");
	if (at->level >= 0)
		area_text(area, 0, at->level, STYLE_TITLE, "DOMAINS");
	if (at->open >= 0)
		area_text_right(area, 0, at->open, OPEN_WIDTH - 2, STYLE_TITLE, "OPEN");
	if (at->until >= 0)
		area_text(area, 0, at->until, STYLE_TITLE, "UNTIL");
}

static void paint_level(struct Area area, int row, int column, const struct CaseFacts *facts)
{
	struct DomainCount count = domains_whole(&facts->ratings);

	if (facts->n_rated == 0) {
		area_glyph(area, row, column, STYLE_DIM, GLYPH_DOT);
		return;
	}
	area_bar(area, row, column, BAR_WIDTH, STYLE_NORMAL, case_fraction(facts));
	area_format(area, row, column + BAR_WIDTH + 1, STYLE_NORMAL, "%zu/%zu", count.n_whole,
		    count.n);
}

static void paint_row(struct Area area, int row, const struct CaseFacts *facts,
		      const struct Columns *at, struct Arena *arena)
{
	const struct Case *one = facts->one;
	char day[DAY_TEXT];

	page_light(area, row, SIGN_AT, case_light(facts));
	area_text_left(area, row, NAME_AT, at->name_end - NAME_AT - 1, STYLE_NORMAL,
		       facts->practice->name);
	if (at->state >= 0)
		area_text_left(area, row, at->state, STATE_WIDTH - 1, STYLE_NORMAL,
			       case_state_label(one));
	if (at->since >= 0 && one->since != DAY_NONE)
		area_text_right(area, row, at->since, SINCE_WIDTH - 2, STYLE_NORMAL,
				arena_format(arena, "%" PRId64 " d",
					     (int64_t)facts->clock.today - one->since));
	if (at->next >= 0)
		area_text_left(area, row, at->next, at->next_end - at->next - 1, STYLE_NORMAL,
			       case_next_text(&facts->clock, arena));
	if (at->level >= 0)
		paint_level(area, row, at->level, facts);
	if (at->open >= 0 && facts->requirements.n > 0)
		area_text_right(area, row, at->open, OPEN_WIDTH - 2, STYLE_NORMAL,
				arena_format(arena, "%zu", facts->n_open));
	if (at->until >= 0)
		area_text(area, row, at->until, STYLE_NORMAL,
			  day_medium(one->certified_until, day));
}

/* "Lakeside Oncology: 5 of 7 domains whole, 2 requirements open; plan due 5 Sep 2017." */
static const char *words_of(const struct CaseFacts *facts, struct Arena *arena)
{
	struct CaseNext next = case_next(&facts->clock);
	char day[DAY_TEXT];
	const char *due = next.due == DAY_NONE ? ""
					       : arena_format(arena, "; %s %s", next.what,
							      day_long(next.due, day));
	const char *until = facts->one->certified_until == DAY_NONE
				    ? ""
				    : arena_format(arena, "; certified until %s",
						   day_medium(facts->one->certified_until, day));

	return arena_format(arena, "%s: %s%s%s%s.", facts->practice->name,
			    case_compliance_text(facts, arena), due, until,
			    facts->one->webinar == DAY_NONE ? "; no webinar yet" : "");
}

void page_cases(struct Area area, const struct CaseFacts *const rows[], size_t n,
		struct PageCursor *place, struct Arena *arena)
{
	int foot = area.rows >= FOOT_FROM ? FOOT_ROWS : 0;
	struct Columns at = lay_out(area);
	struct Area body = area_part(area, 1, 0, area.rows - 1 - foot, area.columns);
	struct PageRows seen = page_rows((int)n, body.rows, place->first_row, place->row);

	place->first_row = seen.first;
	place->height = seen.n;
	paint_heads(area, &at);
	for (int i = 0; i < seen.n; i++)
		paint_row(body, i, rows[seen.first + i], &at, arena);
	page_marker(body, place->row - seen.first);
	if (foot > 0)
		area_wrap(
			area_part(area, area.rows - foot, MARGIN, foot, area.columns - 2 * MARGIN),
			0, 0, foot, STYLE_NORMAL, words_of(rows[place->row], arena));
}

/* --- On the page of a practice --- */

int page_programs(struct Area area, const struct Program programs[], size_t n)
{
	int row = 1;

	page_heading(area, 0, MARGIN, "Programs");
	for (size_t i = 0; i < n; i++, row++) {
		area_text_left(area, row, NAME_AT, PROGRAM_WIDTH - 1, STYLE_DIM, programs[i].what);
		area_text_left(area, row, NAME_AT + PROGRAM_WIDTH, PROGRAM_STATE_WIDTH - 1,
			       STYLE_NORMAL, programs[i].state);
		area_text_left(area, row, NAME_AT + PROGRAM_WIDTH + PROGRAM_STATE_WIDTH,
			       area.columns - NAME_AT - PROGRAM_WIDTH - PROGRAM_STATE_WIDTH - 1,
			       STYLE_NORMAL, programs[i].words);
	}
	return row;
}

/* --- On the page of a case --- */

static void paint_bar(struct Area area, int row, const char *what, struct Level level)
{
	area_text_left(area, row, NAME_AT, DOMAIN_WIDTH - 1, STYLE_NORMAL, what);
	area_bar(area, row, NAME_AT + DOMAIN_WIDTH, BAR_WIDTH, STYLE_NORMAL,
		 (double)level.n_compliant / (double)level.n_applicable);
	area_format(area, row, NAME_AT + DOMAIN_WIDTH + BAR_WIDTH + 1, STYLE_NORMAL, "%zu of %zu",
		    level.n_compliant, level.n_applicable);
}

/* The domains, the locations where there are several, and all of it; returns the row after them. */
static int paint_bars(struct Area area, int row, const struct CaseFacts *facts,
		      const struct Ratings *ratings)
{
	const struct FieldChoice *domains = entity_field(&standard_entity, "domain")->choices;
	struct Level level;

	for (Choice domain = 0; domain < N_STANDARD_DOMAINS; domain++) {
		level = level_of_domain(ratings, domain);
		if (level.n_applicable > 0)
			paint_bar(area, row++, domains[domain].label, level);
	}
	for (size_t i = 0; facts->n_locations > 1 && i < facts->n_locations; i++) {
		level = level_of_location(ratings, i);
		if (level.n_applicable > 0)
			paint_bar(area, row++, case_place(facts, i), level);
	}
	level = level_of_case(ratings);
	if (level.n_applicable > 0)
		paint_bar(area, row++, "All of it", level);
	return row;
}

/* What the practice itself says, beside the surveyor's ratings. */
static int paint_own(struct Area area, int row, const struct CaseFacts *facts)
{
	struct Level own = level_of_case(&facts->own);

	if (facts->n_own == 0 || facts->n_rated == 0)
		return row;
	area_format(area, row, NAME_AT, STYLE_DIM,
		    "Self-assessment: %zu of %zu compliant; %zu of them not for the surveyor.",
		    own.n_compliant, own.n_applicable, case_gaps(facts));
	return row + 1;
}

int page_compliance(struct Area area, const struct CaseFacts *facts, const char *fee, int selected)
{
	bool is_own = facts->n_rated == 0;
	struct Arena arena = {0};
	int column = MARGIN + page_heading(area, 0, MARGIN, "Compliance") + 1, row = 1;

	area_text(area, 0, column, STYLE_DIM, case_compliance_text(facts, &arena));
	if (facts->n_rated > 0 || facts->n_own > 0)
		row = paint_bars(area, row, facts, is_own ? &facts->own : &facts->ratings);
	row = paint_own(area, row, facts);
	if (*case_next_text(&facts->clock, &arena))
		area_format(area, row++, NAME_AT, STYLE_NORMAL, "Next: %s",
			    case_next_text(&facts->clock, &arena));
	if (fee)
		area_format(area, row++, NAME_AT, STYLE_NORMAL, "Certification fee: %s", fee);
	if (selected >= 0)
		page_marker(area, 0);
	arena_release(&arena);
	return row;
}

static const char *obstacle_text(const struct Obstacle *obstacle, struct Arena *arena)
{
	return obstacle->title ? arena_format(arena, "%s: %s", obstacle->text, obstacle->title)
			       : obstacle->text;
}

int page_against(struct Area area, const struct Obstacle obstacles[], size_t n, int selected)
{
	int column = MARGIN + page_heading(area, 0, MARGIN, "Against a certificate") + 1;
	struct Arena arena = {0};

	area_format(area, 0, column, STYLE_DIM, "%zu", n);
	for (size_t i = 0; i < n && i < PAGE_OBSTACLES; i++) {
		int row = 1 + (int)i;

		area_glyph(area, row, SIGN_AT, STYLE_RED, GLYPH_NO);
		area_text_left(area, row, NAME_AT, area.columns - NAME_AT - MARGIN, STYLE_NORMAL,
			       obstacle_text(&obstacles[i], &arena));
		if ((int)i == selected)
			page_marker(area, row);
	}
	if (n > PAGE_OBSTACLES)
		area_format(area, 1 + PAGE_OBSTACLES, NAME_AT, STYLE_DIM, "and %zu more",
			    n - PAGE_OBSTACLES);
	arena_release(&arena);
	return 1 + (int)(n > PAGE_OBSTACLES ? PAGE_OBSTACLES + 1 : n);
}
