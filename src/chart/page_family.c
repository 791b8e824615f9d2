/* Measures side by side: one line each, with sparkline, last value, centre and variation. */
#include "page_family.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/canvas/bar.h"

#define HEAD_ROWS 2
#define FOOT_ROWS 2
#define LETTER_COLUMN 1
#define LETTER_WIDTH 2
#define TEAM_WIDTH 22
#define NUMBER_WIDTH 9
#define VARIATION_WIDTH 11
#define TARGET_WIDTH 13
#define TARGET_FROM 96 /* columns; below there is no room for it */
#define SPARK_LEAST 10
#define SPARK_MOST 36
#define NAME_SHARE 2

/* Where each column of the table begins. */
struct Columns {
	int team, name, name_width, spark, spark_width, last, centre, variation, target;
};

static struct Columns lay_out(struct Area area, bool teams)
{
	struct Columns at = {.team = LETTER_COLUMN + LETTER_WIDTH};
	bool target = area.columns >= TARGET_FROM;
	int room;

	at.name = at.team + (teams ? TEAM_WIDTH : 0);
	room = area.columns - at.name - 2 * NUMBER_WIDTH - 2 - VARIATION_WIDTH -
	       (target ? TARGET_WIDTH : 0);
	at.spark_width = int_clamp(room / NAME_SHARE - 2, SPARK_LEAST, SPARK_MOST);
	at.name_width = room - at.spark_width - 1;
	at.spark = at.name + at.name_width;
	at.last = at.spark + at.spark_width;
	at.centre = at.last + NUMBER_WIDTH;
	at.variation = at.centre + NUMBER_WIDTH + 2;
	at.target = target ? at.variation + VARIATION_WIDTH : 0;
	return at;
}

static void paint_heads(struct Area area, const struct Columns *at, bool teams)
{
	area_text(area, 0, at->team, STYLE_TITLE, teams ? "team" : "measure");
	if (teams)
		area_text(area, 0, at->name, STYLE_TITLE, "measure");
	area_text_right(area, 0, at->last, NUMBER_WIDTH, STYLE_TITLE, "last");
	area_text_right(area, 0, at->centre, NUMBER_WIDTH, STYLE_TITLE, "centre");
	area_text(area, 0, at->variation, STYLE_TITLE, "variation");
	if (at->target)
		area_text(area, 0, at->target, STYLE_TITLE, "target");
}

static void paint_spark(struct Area area, int row, const struct Columns *at,
			const struct FamilyMember *member)
{
	size_t n = member->summary.n, width = (size_t)int_clamp(at->spark_width, 0, SPARK_MOST);
	size_t first = n > width ? n - width : 0;

	if (n > 0)
		area_sparkline(area, row, at->spark, STYLE_NORMAL, member->summary.values + first,
			       n - first, member->low, member->high);
}

static void paint_member(struct Area area, int row, const struct Columns *at,
			 const struct FamilyMember *member, bool teams)
{
	const struct MeasureSummary *summary = &member->summary;
	enum Style style = summary->news == NEWS_GOOD  ? STYLE_GOOD
			   : summary->news == NEWS_BAD ? STYLE_BAD
						       : STYLE_NORMAL;

	area_text(area, row, LETTER_COLUMN, STYLE_DIM, summary->letter);
	if (teams)
		area_text_left(area, row, at->team, TEAM_WIDTH - 1, STYLE_NORMAL,
			       member->team_name);
	area_text_left(area, row, at->name, at->name_width - 1, STYLE_NORMAL, summary->name);
	paint_spark(area, row, at, member);
	area_text_right(area, row, at->last, NUMBER_WIDTH, STYLE_STRONG, summary->last);
	area_text_right(area, row, at->centre, NUMBER_WIDTH, STYLE_NORMAL, summary->centre);
	area_text(area, row, at->variation, style, summary->variation);
	if (at->target)
		area_text(area, row, at->target, STYLE_NORMAL, summary->target);
}

struct PageRows page_family(struct Area area, const struct Family *family, bool teams, int first,
			    int selected)
{
	bool roomy = area.rows > 2 * (HEAD_ROWS + FOOT_ROWS);
	int head = roomy ? HEAD_ROWS : 0, foot = roomy ? FOOT_ROWS : 0;
	struct Area rows = area_part(area, head, 0, area.rows - head - foot, area.columns);
	struct Columns at = lay_out(area, teams);
	struct PageRows seen = page_rows((int)family->n, rows.rows, first, selected);

	if (roomy) {
		paint_heads(area, &at, teams);
		area_text(
			area, area.rows - 1, LETTER_COLUMN, STYLE_DIM,
			"O outcome  P process  B balancing    better and worse: by what is wanted");
	}
	for (int i = 0; i < seen.n; i++)
		paint_member(rows, i, &at, &family->items[seen.first + i], teams);
	if (selected >= seen.first && selected < seen.first + seen.n)
		page_marker(rows, selected - seen.first);
	return seen;
}
