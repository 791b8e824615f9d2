/* Frame: header, tabs, rules, message and footer. */
#include "qtp/engine/page/frame.h"

#include "qtp/engine/base/utf8.h"

#include <assert.h>
#include <string.h>

#define MARGIN 1
#define TAB_GAP 2
#define TAB_NAME_LEAST 5
#define TABS_MAX 32
#define KEY_GAP 3
#define DATE_LONG_FROM 60 /* columns */
#define KEY_GAP_LEAST 2
#define PROGRAM_NAME "qtp"

static int width_of(const char *text)
{
	return (int)utf8_width(text);
}

static int crumbs_width(const struct Frame *frame, size_t from)
{
	int width = frame->count ? 2 + width_of(frame->count) : 0;

	for (size_t i = from; i < frame->n_crumbs; i++)
		width += width_of(frame->crumbs[i]) + (i > from ? 3 : 0);
	return width;
}

/* The way here; where it is too long, its beginning is left out. */
static void draw_crumbs(struct Area area, const struct Frame *frame)
{
	size_t from = 0;
	int column = 0;

	while (from + 1 < frame->n_crumbs && crumbs_width(frame, from) > area.columns)
		from++;
	for (size_t i = from; i < frame->n_crumbs; i++) {
		if (i > from) {
			area_glyph(area, 0, column + 1, STYLE_DIM, GLYPH_MORE);
			column += 3;
		}
		column += area_text(area, 0, column, STYLE_HEADER, frame->crumbs[i]);
	}
	if (frame->count)
		area_text(area, 0, column + 2, STYLE_DIM, frame->count);
}

/* The date; the short one where there is little room. */
static void write_date(const struct Frame *frame, bool is_short, struct Text *text)
{
	char day[DAY_TEXT];

	text_append(text, is_short ? day_short(frame->today, day) : day_long(frame->today, day));
	if (frame->demo_clock)
		text_append(text, is_short ? " (demo)" : " (demo clock)");
}

/* Where the page and its count would be cut, the date is short. */
static void draw_header(struct Area area, const struct Frame *frame)
{
	int left = MARGIN + area_text(area, 0, MARGIN, STYLE_STRONG, PROGRAM_NAME) + 2, right;
	int asked = crumbs_width(frame, frame->n_crumbs > 0 ? frame->n_crumbs - 1 : 0);
	struct Text text;

	text_init(&text);
	write_date(frame, area.columns < DATE_LONG_FROM, &text);
	if (left + asked + 2 + width_of(text_get(&text)) > area.columns) {
		text_clear(&text);
		write_date(frame, true, &text);
	}
	right = area.columns - width_of(text_get(&text));
	area_text(area, 0, right, STYLE_DIM, text_get(&text));
	text_release(&text);
	draw_crumbs(area_part(area, 0, left, 1, right - 2 - left), frame);
}

static int key_width(const struct FrameKey *key)
{
	return width_of(key->key) + 1 + width_of(key->name);
}

/* What a tab takes of the line. */
struct TabWidths {
	int key, name, brief;
	bool name_pointed, brief_pointed; /* it ends with a point */
};

/* How the tabs are drawn: columns between them, which go by their brief names, bit by bit, whether
 * those end without their point, and the cells that a name may take. */
struct TabLine {
	const struct TabWidths *widths; /* one a tab */
	int gap, longest;
	uint32_t brief;
	bool pointless;
};

static bool is_brief(struct TabLine line, size_t index)
{
	return line.brief >> index & 1;
}

static const char *tab_name(const struct Frame *frame, size_t index, struct TabLine line)
{
	return is_brief(line, index) ? frame->tabs[index].brief : frame->tabs[index].name;
}

static int tab_name_width(const struct Frame *frame, size_t index, struct TabLine line)
{
	const struct TabWidths *of = &line.widths[index];
	int width = is_brief(line, index) ? of->brief : of->name;

	if (line.pointless && (is_brief(line, index) ? of->brief_pointed : of->name_pointed))
		return width - 1;
	return (int)index != frame->tab_on && width > line.longest ? line.longest : width;
}

static int tab_width(const struct Frame *frame, size_t index, struct TabLine line)
{
	return line.widths[index].key + 1 + tab_name_width(frame, index, line);
}

static bool tabs_fit(const struct Frame *frame, int columns, struct TabLine line)
{
	int width = MARGIN - line.gap;

	for (size_t i = 0; i < frame->n_tabs; i++)
		width += tab_width(frame, i, line) + line.gap;
	return width <= columns;
}

/* The tab whose brief name saves most, that which is on last; n_tabs: there is none. */
static size_t longest_tab(const struct Frame *frame, struct TabLine line)
{
	size_t found = frame->n_tabs;
	int most = 0;

	for (size_t i = 0; i < frame->n_tabs && i < TABS_MAX; i++) {
		int saved;

		if (!frame->tabs[i].brief || line.brief >> i & 1)
			continue;
		saved = (int)i == frame->tab_on ? 1
						: 1 + line.widths[i].name - line.widths[i].brief;
		if (saved > most) {
			most = saved;
			found = i;
		}
	}
	return found;
}

/*
 * Where they do not fit, they move together; then long names give way to brief ones; these lose
 * their points; then names are cut; then some are out of sight.
 */
static struct TabLine tab_line(const struct Frame *frame, const struct TabWidths widths[],
			       int columns)
{
	struct TabLine wide = {widths, TAB_GAP, columns, 0, false};
	struct TabLine tight = {widths, 1, columns, 0, false};
	size_t at;

	if (tabs_fit(frame, columns, wide))
		return wide;
	while (!tabs_fit(frame, columns, tight) && (at = longest_tab(frame, tight)) < frame->n_tabs)
		tight.brief |= UINT32_C(1) << at;
	tight.pointless = !tabs_fit(frame, columns, tight);
	while (tight.longest > TAB_NAME_LEAST && !tabs_fit(frame, columns, tight))
		tight.longest--;
	return tabs_fit(frame, columns, tight) ? tight : wide;
}

/* The first tab to draw so that the one that is on is in sight. */
static size_t first_tab(const struct Frame *frame, int columns, struct TabLine line)
{
	size_t from = 0;
	bool last = frame->tab_on + 1 == (int)frame->n_tabs;
	int width = last ? MARGIN - line.gap : MARGIN;

	for (int i = 0; i <= frame->tab_on && i < (int)frame->n_tabs; i++)
		width += tab_width(frame, (size_t)i, line) + line.gap;
	while (width + (from ? 1 : 0) > columns && (int)from < frame->tab_on)
		width -= tab_width(frame, from++, line) + line.gap;
	return from;
}

static void draw_tab_name(struct Area area, enum Style style, const char *name, struct TabLine line)
{
	size_t length = strlen(name);

	if (line.pointless && length > 0 && name[length - 1] == '.')
		area_format(area_at(area, 0, 0), style, "%.*s", (int)(length - 1), name);
	else
		area_text(area, 0, 0, style, name);
}

static bool is_pointed(const char *name)
{
	size_t length = name ? strlen(name) : 0;

	return length > 0 && name[length - 1] == '.';
}

static const struct TabWidths *measure_tabs(const struct Frame *frame, struct TabWidths widths[])
{
	assert(frame->n_tabs <= TABS_MAX);
	for (size_t i = 0; i < frame->n_tabs; i++) {
		const struct FrameKey *tab = &frame->tabs[i];

		widths[i] = (struct TabWidths){.key = width_of(tab->key),
					       .name = width_of(tab->name),
					       .brief = width_of(tab->brief),
					       .name_pointed = is_pointed(tab->name),
					       .brief_pointed = is_pointed(tab->brief)};
	}
	return widths;
}

static void draw_tabs(struct Area area, const struct Frame *frame)
{
	struct TabWidths widths[TABS_MAX];
	struct TabLine line = tab_line(frame, measure_tabs(frame, widths), area.columns);
	size_t from = first_tab(frame, area.columns, line);
	int column = from > 0 ? MARGIN + 1 : MARGIN;

	if (from > 0)
		area_text(area, 0, 0, STYLE_DIM, "\u2039");
	for (size_t i = from; i < frame->n_tabs; i++) {
		const struct FrameKey *tab = &frame->tabs[i];
		int room = i + 1 < frame->n_tabs ? area.columns - line.gap : area.columns;
		int name = tab_name_width(frame, i, line);

		if (column + tab_width(frame, i, line) > room) {
			area_glyph(area, 0, column - 1, STYLE_DIM, GLYPH_MORE);
			return;
		}
		column += area_text(area, 0, column, STYLE_DIM, tab->key) + 1;
		draw_tab_name(area_part(area, 0, column, 1, name),
			      (int)i == frame->tab_on ? STYLE_TAB_ON : STYLE_TAB,
			      tab_name(frame, i, line), line);
		column += name + line.gap;
	}
}

/* Columns between keys, which move together where they do not all fit. */
static int key_gap(const struct Frame *frame, int columns)
{
	int width = MARGIN;

	for (size_t i = 0; i < frame->n_keys; i++)
		width += key_width(&frame->keys[i]) + (i > 0 ? KEY_GAP : 0);
	return width <= columns ? KEY_GAP : KEY_GAP_LEAST;
}

/* As many keys as fit; the last one, which leads to all others, always. */
static void draw_keys(struct Area area, int row, const struct Frame *frame)
{
	int column = MARGIN, gap = key_gap(frame, area.columns);
	int last = frame->n_keys ? key_width(&frame->keys[frame->n_keys - 1]) : 0;

	for (size_t i = 0; i < frame->n_keys; i++) {
		const struct FrameKey *key = &frame->keys[i];
		bool is_last = i + 1 == frame->n_keys;

		if (!is_last && column + key_width(key) + gap + last > area.columns)
			continue;
		column += area_text(area, row, column, STYLE_KEY, key->key) + 1;
		column += area_text(area, row, column, STYLE_DIM, key->name) + gap;
	}
}

struct Area page_frame(struct Area area, const struct Frame *frame)
{
	bool small = area.rows < FRAME_SMALL_ROWS;
	int top = small ? 1 : frame->n_tabs ? 3 : 2, bottom = small ? 1 : 2;

	draw_header(area_part(area, 0, 0, 1, area.columns), frame);
	if (!small) {
		if (frame->n_tabs)
			draw_tabs(area_part(area, 1, 0, 1, area.columns), frame);
		area_rule(area, top - 1);
		area_rule(area, area.rows - 2);
	}
	if (!small || !frame->message)
		draw_keys(area, area.rows - 1, frame);
	if (frame->message) {
		int row = small ? area.rows - 1 : area.rows - 2;

		area_fill(area_at(area, row, 0), area.columns, STYLE_NORMAL, ' ');
		area_text(area, row, MARGIN, frame->message_style, frame->message);
	}
	return area_part(area, top, 0, area.rows - top - bottom, area.columns);
}

void page_keys(struct Area area, const struct Frame *frame)
{
	draw_keys(area, area.rows - 1, frame);
}

struct Area page_message_area(struct Area screen, int rows)
{
	int foot = screen.rows < FRAME_SMALL_ROWS ? 0 : 1;

	return area_part(screen, screen.rows - foot - rows, 0, rows, screen.columns);
}
