/* Certification on pages: both programs of a practice, and how far a case complies. */
#include "page_cases.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/canvas/bar.h"

#define SIGN_AT 2
#define NAME_AT 4
#define BAR_WIDTH 7
#define MARGIN 1
#define DOMAIN_WIDTH 42
#define PROGRAM_WIDTH 11
#define PROGRAM_STATE_WIDTH 20

/* --- On the page of a practice --- */

int page_programs(struct Area area, const struct Program programs[], size_t n)
{
	int row = 1;

	page_heading(area, 0, MARGIN, "Programs");
	for (size_t i = 0; i < n; i++, row++) {
		area_text_left(area_at(area, row, NAME_AT), PROGRAM_WIDTH - 1, STYLE_DIM,
			       programs[i].what);
		area_text_left(area_at(area, row, NAME_AT + PROGRAM_WIDTH), PROGRAM_STATE_WIDTH - 1,
			       STYLE_NORMAL, programs[i].state);
		area_text_left(area_at(area, row, NAME_AT + PROGRAM_WIDTH + PROGRAM_STATE_WIDTH),
			       area.columns - NAME_AT - PROGRAM_WIDTH - PROGRAM_STATE_WIDTH - 1,
			       STYLE_NORMAL, programs[i].words);
	}
	return row;
}

/* --- On the page of a case --- */

static void paint_bar(struct Area area, int row, const char *what, struct Level level)
{
	area_text_left(area_at(area, row, NAME_AT), DOMAIN_WIDTH - 1, STYLE_NORMAL, what);
	area_bar(area_at(area, row, NAME_AT + DOMAIN_WIDTH), BAR_WIDTH, STYLE_NORMAL,
		 (double)level.n_compliant / (double)level.n_applicable);
	area_format(area_at(area, row, NAME_AT + DOMAIN_WIDTH + BAR_WIDTH + 1), STYLE_NORMAL,
		    "%zu of %zu", level.n_compliant, level.n_applicable);
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
	area_format(area_at(area, row, NAME_AT), STYLE_DIM,
		    "Self-assessment: %zu of %zu compliant; %zu of them not for the surveyor.",
		    own.n_compliant, own.n_applicable, case_gaps(facts));
	return row + 1;
}

int page_compliance(struct Area area, const struct CaseFacts *facts, const char *fee, int selected)
{
	bool is_own = facts->n_rated == 0;
	struct Arena arena = {0};
	const char *workshop;
	int column = MARGIN + page_heading(area, 0, MARGIN, "Compliance") + 1, row = 1;

	area_text(area, 0, column, STYLE_DIM, case_compliance_text(facts, &arena));
	if (facts->n_rated > 0 || facts->n_own > 0)
		row = paint_bars(area, row, facts, is_own ? &facts->own : &facts->ratings);
	row = paint_own(area, row, facts);
	if (*case_next_text(&facts->clock, &arena))
		area_format(area_at(area, row++, NAME_AT), STYLE_NORMAL, "Next: %s",
			    case_next_text(&facts->clock, &arena));
	if (fee)
		area_format(area_at(area, row++, NAME_AT), STYLE_NORMAL, "Certification fee: %s",
			    fee);
	workshop = case_workshop_text(facts->one, &arena);
	if (workshop)
		area_text_left(area_at(area, row++, NAME_AT), area.columns - NAME_AT - MARGIN,
			       STYLE_NORMAL,
			       arena_format(&arena, "One-day workshop: %s", workshop));
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

	area_format(area_at(area, 0, column), STYLE_DIM, "%zu", n);
	for (size_t i = 0; i < n && i < PAGE_OBSTACLES; i++) {
		int row = 1 + (int)i;

		area_glyph(area, row, SIGN_AT, STYLE_RED, GLYPH_NO);
		area_text_left(area_at(area, row, NAME_AT), area.columns - NAME_AT - MARGIN,
			       STYLE_NORMAL, obstacle_text(&obstacles[i], &arena));
		if ((int)i == selected)
			page_marker(area, row);
	}
	if (n > PAGE_OBSTACLES)
		area_format(area_at(area, 1 + PAGE_OBSTACLES, NAME_AT), STYLE_DIM, "and %zu more",
			    n - PAGE_OBSTACLES);
	arena_release(&arena);
	return 1 + (int)(n > PAGE_OBSTACLES ? PAGE_OBSTACLES + 1 : n);
}
