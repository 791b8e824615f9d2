/* Standing: a row a person, with what was earned, is claimed and lacks. */
#include "page_standing.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/people.h"
#include "qtp/team.h"

#include <inttypes.h>

#define NAME_AT 2
#define NAME_LEAST 16
#define TEAM_WIDTH 10
#define TYPE_WIDTH 6
#define HOURS_WIDTH 9
#define PAPERS_WIDTH 8
#define LACKS_WIDTH 22
#define TEAM_NAME_WIDTH 24
#define NUMBERS_WIDTH (TYPE_WIDTH + 2 * HOURS_WIDTH + PAPERS_WIDTH)
#define TEAM_FROM (NAME_AT + NAME_LEAST + TEAM_WIDTH + NUMBERS_WIDTH + LACKS_WIDTH)
#define WIDE_FROM (TEAM_FROM + TEAM_NAME_WIDTH)
#define FOOT_FROM 10 /* rows; below there is no room for it */
#define FOOT_ROWS 3
#define SESSIONS_FROM 16
#define SESSION_NAME_WIDTH 24

static const char *const type_names[N_CREDIT_TYPES] = {"AMA", "ANCC", "ACPE", "part."};

/* Columns that begin at -1 are not shown. */
struct Columns {
	int team, team_name, type, earned, claimed, papers, lacks;
};

static struct Columns lay_out(struct Area area)
{
	struct Columns at = {.team = -1, .team_name = -1};

	at.lacks = area.columns - LACKS_WIDTH;
	at.papers = at.lacks - PAPERS_WIDTH;
	at.claimed = at.papers - HOURS_WIDTH;
	at.earned = at.claimed - HOURS_WIDTH;
	at.type = at.earned - TYPE_WIDTH;
	if (area.columns >= WIDE_FROM)
		at.team_name = at.type - TEAM_NAME_WIDTH;
	if (area.columns >= TEAM_FROM)
		at.team = (at.team_name >= 0 ? at.team_name : at.type) - TEAM_WIDTH;
	if (at.type < NAME_AT + NAME_LEAST) /* the name, and what is lacking */
		at.type = at.earned = at.claimed = at.papers = -1;
	return at;
}

/* The columns after the name begin further left, as far as no name is cut and what is lacking asks
 * for it. */
static struct Columns give_room(struct Columns at, struct Area area,
				const struct CreditStanding *standing)
{
	int *const begins[] = {&at.team,    &at.team_name, &at.type, &at.earned,
			       &at.claimed, &at.papers,	   &at.lacks};
	int name = NAME_LEAST, lacks = LACKS_WIDTH, first = at.lacks, spare;

	for (size_t i = 0; i < standing->n_people; i++) {
		name = page_wider(name, standing->people[i].person->name);
		lacks = page_wider(lacks, standing->people[i].lacks);
	}
	for (size_t i = 0; i < N_ITEMS(begins); i++)
		if (*begins[i] >= 0 && *begins[i] < first)
			first = *begins[i];
	spare = int_clamp(lacks - (area.columns - at.lacks), 0,
			  int_clamp(first - NAME_AT - name - 1, 0, area.columns));
	for (size_t i = 0; i < N_ITEMS(begins); i++)
		if (*begins[i] >= 0)
			*begins[i] -= spare;
	return at;
}

/* --- Sessions --- */

/* "24 of 24 marked, 3 claimed of 19 who earned, 2 certificates". Owned by the arena. */
static const char *standing_session_text(const struct SessionStanding *session, struct Arena *arena)
{
	const struct Roll *roll = session->roll;

	if (roll->n_expected > 0 && roll->n_open == roll->n_expected)
		return "no roll";
	if (roll->n_expected == 0 && session->n_earned == 0 && session->n_certified == 0)
		return "no one is expected";
	return arena_format(
		arena, "%s%zu of %zu who earned credit %s it, %zu %s",
		roll->n_open > 0 ? arena_format(arena, "%zu %s without a mark, ",
						COUNTED(roll->n_open, "half-day", "half-days"))
				 : "",
		session->n_claimed, session->n_earned, session->n_claimed == 1 ? "claims" : "claim",
		COUNTED(session->n_certified, "certificate", "certificates"));
}

/* In fewer words where there is no room for all. */
static const char *session_text(const struct SessionStanding *session, int room,
				struct Arena *arena)
{
	const char *text = standing_session_text(session, arena);

	if ((int)utf8_width(text) <= room || session->roll->n_open == 0)
		return text;
	return arena_format(arena, "%zu %s open, %zu of %zu %s, %zu %s",
			    COUNTED(session->roll->n_open, "half-day", "half-days"),
			    session->n_claimed, session->n_earned,
			    session->n_claimed == 1 ? "claims" : "claim",
			    COUNTED(session->n_certified, "certificate", "certificates"));
}

/* Returns the rows used. */
static int paint_sessions(struct Area area, const struct CreditStanding *standing,
			  struct Arena *arena)
{
	const int most = area.rows / 3, room = area.columns - NAME_AT - SESSION_NAME_WIDTH - 1;
	const size_t first =
		standing->n_sessions > (size_t)most ? standing->n_sessions - (size_t)most : 0;
	int row = 0;

	for (size_t i = first; i < standing->n_sessions; i++, row++) {
		const struct SessionStanding *session = &standing->sessions[i];

		area_text_left(area_at(area, row, NAME_AT), SESSION_NAME_WIDTH - 1, STYLE_STRONG,
			       arena_format(arena, "%s S%" PRId64, session->place,
					    session->roll->session.number));
		area_text_left(area_at(area, row, NAME_AT + SESSION_NAME_WIDTH), room, STYLE_NORMAL,
			       session_text(session, room, arena));
	}
	return row + 1;
}

/* --- People --- */

static void paint_heads(struct Area area, int row, const struct Columns *at)
{
	area_text(area, row, NAME_AT, STYLE_TITLE, "PERSON");
	if (at->team >= 0)
		area_text(area, row, at->team, STYLE_TITLE, "TEAM");
	if (at->type >= 0) {
		area_text(area, row, at->type, STYLE_TITLE, "TYPE");
		area_text_right(area_at(area, row, at->earned), HOURS_WIDTH - 1, STYLE_TITLE,
				"EARNED");
		area_text_right(area_at(area, row, at->claimed), HOURS_WIDTH - 1, STYLE_TITLE,
				"CLAIMED");
		area_text_right(area_at(area, row, at->papers), PAPERS_WIDTH - 2, STYLE_TITLE,
				"PAPERS");
	}
	area_text(area, row, at->lacks, STYLE_TITLE, "LACKS");
}

static void paint_hours(struct Area area, int row, int column, Hundredths hours,
			struct Arena *arena)
{
	if (hours == 0)
		area_glyph(area, row, column + HOURS_WIDTH - 2, STYLE_DIM, GLYPH_DOT);
	else
		area_text_right(area_at(area, row, column), HOURS_WIDTH - 1, STYLE_NORMAL,
				credit_text(hours, arena));
}

static void paint_numbers(struct Area area, int row, const struct PersonStanding *one,
			  const struct Columns *at, struct Arena *arena)
{
	Choice type = one->type;
	Hundredths earned = type == CHOICE_NONE ? 0 : one->earned[type],
		   claimed = type == CHOICE_NONE ? 0 : one->claimed[type];
	bool teaches = one->teaching > 0 && earned == 0;

	area_text(area, row, at->type, type == CHOICE_NONE ? STYLE_DIM : STYLE_NORMAL,
		  teaches		? "teach"
		  : type == CHOICE_NONE ? "part."
					: type_names[type]);
	if (teaches)
		earned = one->teaching;
	paint_hours(area, row, at->earned, earned, arena);
	paint_hours(area, row, at->claimed, claimed, arena);
	if (one->n_papers > 0)
		area_text_right(area_at(area, row, at->papers), PAPERS_WIDTH - 2, STYLE_NORMAL,
				arena_format(arena, "%zu", one->n_papers));
	else
		area_glyph(area, row, at->papers + PAPERS_WIDTH - 3, STYLE_DIM, GLYPH_DOT);
}

static void paint_row(struct Area area, int row, const struct PersonStanding *one,
		      const struct Columns *at, struct Arena *arena)
{
	int end = at->team >= 0 ? at->team : at->type >= 0 ? at->type : at->lacks;

	area_text_left(area_at(area, row, NAME_AT), end - NAME_AT - 1, STYLE_NORMAL,
		       one->person->name);
	if (at->team >= 0)
		area_text_left(area_at(area, row, at->team), TEAM_WIDTH - 1, STYLE_NORMAL,
			       one->team		   ? one->team->code
			       : one->part == ROLL_FACULTY ? "faculty"
							   : "guest");
	if (at->team_name >= 0 && one->team)
		area_text_left(area_at(area, row, at->team_name), TEAM_NAME_WIDTH - 1, STYLE_NORMAL,
			       one->team->name);
	if (at->type >= 0)
		paint_numbers(area, row, one, at, arena);
	area_text_left(area_at(area, row, at->lacks), area.columns - at->lacks, STYLE_NORMAL,
		       one->lacks);
}

void page_standing(struct Area area, const struct CreditStanding *standing,
		   struct PageCursor *place, struct Arena *arena)
{
	const int foot = area.rows >= FOOT_FROM ? FOOT_ROWS : 0;
	const int head = area.rows >= SESSIONS_FROM ? paint_sessions(area, standing, arena) : 0;
	struct Columns at = give_room(lay_out(area), area, standing);
	struct Area body = area_part(area, head + 1, 0, area.rows - head - 1 - foot, area.columns);
	struct PageRows seen =
		page_rows((int)standing->n_people, body.rows, place->first_row, place->row);
	const struct PersonStanding *under = &standing->people[place->row];

	place->first_row = seen.first;
	place->height = seen.n;
	paint_heads(area, head, &at);
	for (int i = 0; i < seen.n; i++)
		paint_row(body, i, &standing->people[seen.first + i], &at, arena);
	page_marker(body, place->row - seen.first);
	if (foot > 0)
		area_wrap(
			area_at(area_part(area, area.rows - foot, 1, foot, area.columns - 2), 0, 0),
			foot, STYLE_NORMAL,
			arena_format(arena, "%s. %s.", under->person->name, under->words));
}
