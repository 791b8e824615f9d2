/* Eligibility as a page. */
#include "page_eligibility.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/team/rule_team.h"

#include <limits.h>

#define SIGN_COLUMN 1
#define TITLE_COLUMN 3
#define TEXT_COLUMN 5
#define ACTUAL_SHARE 60 /* of a hundred columns: how far right the facts may begin */
#define ACTUAL_LEAST 38

/* The column where the facts stand, right of all titles that have one. */
static int actual_column(const struct PageEligibility *page, int columns)
{
	size_t widest = 0;

	for (size_t i = 0; i < page->eligibility->n_findings; i++)
		if (page->eligibility->findings[i].verdict != VERDICT_FAIL)
			widest = size_max(widest, utf8_width(page->eligibility->findings[i].title));
	return int_clamp(TITLE_COLUMN + (int)size_min(widest, INT_MAX / 2) + 2, ACTUAL_LEAST,
			 columns * ACTUAL_SHARE / 100);
}

/* Rules that are met say what was found beside the title; the others say below what is wrong. */
static bool speaks_below(const struct RuleFinding *finding)
{
	return finding->verdict == VERDICT_FAIL || finding->verdict == VERDICT_WAIVED;
}

static int text_height(const struct RuleFinding *finding, int columns)
{
	struct Area measure = {.rows = INT_MAX, .columns = columns};

	return speaks_below(finding) ? area_wrap(area_at(measure, 0, TEXT_COLUMN), INT_MAX,
						 STYLE_NORMAL, finding->text)
				     : 0;
}

static void draw_sign(struct Area area, int row, enum Verdict verdict)
{
	switch (verdict) {
	case VERDICT_PASS:
		area_glyph(area, row, SIGN_COLUMN, STYLE_FINE, GLYPH_YES);
		break;
	case VERDICT_FAIL:
		area_glyph(area, row, SIGN_COLUMN, STYLE_RED, GLYPH_NO);
		break;
	case VERDICT_WARNING:
		area_glyph(area, row, SIGN_COLUMN, STYLE_AMBER, GLYPH_AMBER);
		break;
	case VERDICT_WAIVED:
		area_glyph(area, row, SIGN_COLUMN, STYLE_DIM, GLYPH_FINE);
		break;
	}
}

static void draw_actual(struct Area area, int row, int column, const struct RuleFinding *finding)
{
	if (finding->verdict == VERDICT_WAIVED)
		area_text(area, row, column, STYLE_DIM, "waived");
	else if (finding->verdict == VERDICT_WARNING)
		area_format(area_at(area, row, column), STYLE_NORMAL, "%s (a recommendation)",
			    finding->actual);
	else if (finding->verdict == VERDICT_PASS)
		area_text(area, row, column, STYLE_DIM, finding->actual);
}

static void draw_finding(struct Area area, int row, const struct RuleFinding *finding, int column,
			 bool selected)
{
	enum Style style = finding->verdict == VERDICT_FAIL ? STYLE_STRONG : STYLE_NORMAL;
	int room = speaks_below(finding) && finding->verdict == VERDICT_FAIL ? area.columns
									     : column - 1;

	draw_sign(area, row, finding->verdict);
	area_text(area_part(area, 0, 0, area.rows, room), row, TITLE_COLUMN, style, finding->title);
	draw_actual(area, row, column, finding);
	if (speaks_below(finding))
		area_wrap(area_at(area, row + 1, TEXT_COLUMN), INT_MAX, STYLE_NORMAL,
			  finding->text);
	if (selected)
		page_marker(area, row);
}

static void draw_title(struct Area area, const struct PageEligibility *page)
{
	const char *verdict = page->eligibility->verdict;
	enum Style style = page->eligibility->eligible ? STYLE_FINE : STYLE_RED;
	int right = area.columns - 1 - (int)utf8_width(verdict);
	struct Area left = area_part(area, 0, 0, 1, right - 1);
	int column = 1;

	if (area.columns >= 60)
		column += area_text(left, 0, column, STYLE_TITLE, "ELIGIBILITY") + 2;
	if (page->ref)
		column += area_text(left, 0, column, STYLE_DIM, page->ref) + 1;
	area_text(left, 0, column, STYLE_STRONG, page->name);
	area_text(area, 0, right, style, verdict);
}

int page_eligibility(struct Area area, const struct PageEligibility *page, int first)
{
	struct Area body = area_part(area, 1, 0, area.rows - 1, area.columns);
	int column = actual_column(page, area.columns), row = 0;

	draw_title(area, page);
	for (size_t i = 0; i < page->eligibility->n_findings; i++) {
		const struct RuleFinding *finding = &page->eligibility->findings[i];
		int height = 1 + text_height(finding, area.columns);

		if (row + height > first && row - first < body.rows)
			draw_finding(body, row - first, finding, column, (int)i == page->selected);
		row += height;
	}
	return row;
}

int page_eligibility_row(const struct PageEligibility *page, int columns, int rule)
{
	int row = 0;

	for (int i = 0; i < rule && i < (int)page->eligibility->n_findings; i++)
		row += 1 + text_height(&page->eligibility->findings[i], columns);
	return row;
}
