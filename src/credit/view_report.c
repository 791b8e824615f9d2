/* Report: rows of a table as marks of a roll. */
#include "view_report.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/xchg/table.h"
#include "rule_credit.h"
#include "view_roll.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define REPORT_ROWS 100000
#define OTHER_HEADS "Participant ID (UPN)|UPN"
#define REPORT_MOST ((size_t)64 << 20)

/* When somebody was joined, by all rows. */
struct Joined {
	const struct RollRow *row;
	size_t first_row;
	struct TimeSpan *spans;
	size_t n, capacity;
	bool is_in; /* of a row each coming and going: since `came` */
	int64_t came;
};

struct Reading {
	const struct Roll *roll;
	struct Arena *arena;
	struct Table *table;
	size_t name, email, other, join, leave; /* columns; SIZE_MAX: none */
	size_t action, stamp;
	size_t *halves; /* of the table, one a column of the roll */
	struct Joined *joined;
	size_t n_joined, joined_capacity;
	struct Report *report;
	struct Error *error;
};

const char *report_step_name(enum ReportStep step)
{
	static const char *const names[N_REPORT_STEPS] = {"new", "changed", "same", "kept",
							  "skipped"};

	return names[step];
}

static void add_line(struct Reading *reading, struct ReportLine line)
{
	struct Report *report = reading->report;

	report->lines = arena_grow(reading->arena, report->lines, report->n, &report->capacity,
				   sizeof *report->lines);
	report->lines[report->n++] = line;
	report->n_steps[line.step]++;
}

/* --- Who a row is about --- */

static const char *cell(struct Reading *reading, size_t column)
{
	return column == SIZE_MAX ? "" : table_cell(reading->table, column);
}

/* Whether a line says that already, of an earlier join. */
static bool is_told(const struct Reading *reading, const char *called, const char *why)
{
	const struct Report *report = reading->report;

	for (size_t i = 0; i < report->n; i++)
		if (report->lines[i].step == REPORT_SKIPPED && *called &&
		    strcmp(report->lines[i].person, called) == 0 &&
		    strcmp(report->lines[i].text, why) == 0)
			return true;
	return false;
}

/* NULL: a line says why it is no one. */
static const struct RollRow *find_person(struct Reading *reading)
{
	const struct ReportWho who = {
		arena_text(reading->arena, cell(reading, reading->name)),
		arena_text(reading->arena, cell(reading, reading->email)),
		arena_text(reading->arena, cell(reading, reading->other)),
	};
	const char *why, *called = *who.name ? who.name : *who.email ? who.email : who.other;
	const struct RollRow *found = report_whom(reading->roll, &who, reading->arena, &why);

	if (!found && !is_told(reading, called, why))
		add_line(reading, (struct ReportLine){.step = REPORT_SKIPPED,
						      .row = table_row(reading->table),
						      .person = called,
						      .text = why});
	return found;
}

/* --- Joins --- */

static struct Joined *joined_of(struct Reading *reading, const struct RollRow *row)
{
	for (size_t i = 0; i < reading->n_joined; i++)
		if (reading->joined[i].row == row)
			return &reading->joined[i];
	reading->joined = arena_grow(reading->arena, reading->joined, reading->n_joined,
				     &reading->joined_capacity, sizeof *reading->joined);
	reading->joined[reading->n_joined] =
		(struct Joined){.row = row, .first_row = table_row(reading->table)};
	return &reading->joined[reading->n_joined++];
}

static void add_span(struct Reading *reading, struct Joined *joined, struct TimeSpan span)
{
	joined->spans = arena_grow(reading->arena, joined->spans, joined->n, &joined->capacity,
				   sizeof *joined->spans);
	joined->spans[joined->n++] = span;
}

static bool read_time(struct Reading *reading, size_t column, int64_t *ret_instant)
{
	const char *text = table_cell(reading->table, column);

	return report_instant(text, reading->roll, ret_instant) ||
	       table_fail(reading->table, (struct TableCell){table_row(reading->table), column},
			  reading->error,
			  "\"%s\" is no day and time. Write it like 2017-07-19 08:30.",
			  text_show(reading->arena, text));
}

static bool read_join(struct Reading *reading)
{
	struct TimeSpan span;
	const struct RollRow *row;

	/* Who was invited and never came has neither time. */
	if (!*cell(reading, reading->join) && !*cell(reading, reading->leave))
		return true;
	if (!read_time(reading, reading->join, &span.from) ||
	    !read_time(reading, reading->leave, &span.until))
		return false;
	if (span.until < span.from)
		return table_fail(reading->table,
				  (struct TableCell){table_row(reading->table), reading->leave},
				  reading->error,
				  "Leaving is before joining. Mend the times of this row.");
	row = find_person(reading);
	if (row)
		add_span(reading, joined_of(reading, row), span);
	return true;
}

/* --- A row each time somebody comes or goes --- */

static bool read_going(struct Reading *reading)
{
	const char *action = cell(reading, reading->action);
	bool comes = strncasecmp(action, "join", strlen("join")) == 0,
	     goes = strncasecmp(action, "left", strlen("left")) == 0 ||
		    strncasecmp(action, "leave", strlen("leave")) == 0;
	const struct RollRow *row;
	struct Joined *joined;
	int64_t at;

	if (!comes && !goes)
		return table_fail(reading->table,
				  (struct TableCell){table_row(reading->table), reading->action},
				  reading->error, "\"%s\" is neither Joined nor Left.",
				  text_show(reading->arena, action));
	if (!read_time(reading, reading->stamp, &at))
		return false;
	row = find_person(reading);
	if (!row)
		return true;
	joined = joined_of(reading, row);
	if (goes && joined->is_in && at >= joined->came)
		add_span(reading, joined, (struct TimeSpan){joined->came, at});
	/* Who comes again on another device was there before. */
	if (comes && !joined->is_in)
		joined->came = at;
	joined->is_in = comes;
	return true;
}

/* Whoever is not known to have gone was there until then, and no minute is guessed. */
static void tell_not_gone(struct Reading *reading)
{
	for (size_t i = 0; i < reading->n_joined; i++)
		if (reading->joined[i].is_in)
			add_line(reading,
				 (struct ReportLine){
					 .step = REPORT_SKIPPED,
					 .row = reading->joined[i].first_row,
					 .person = reading->joined[i].row->person->name,
					 .text = "joined, and no row says that they left; give the "
						 "minutes on the roll"});
}

/* --- What comes of it, one half-day of a person --- */

static const char *mark_text(const struct RollColumn *column, const struct RollMark *mark,
			     struct Arena *arena)
{
	const struct Field *state = entity_field(entity_get(KIND_ATTENDANCE), "state");
	const char *part = mark->minutes != NUMBER_NONE
				   ? arena_format(arena, ", %" PRId64 " min", mark->minutes)
				   : "";

	return arena_format(arena, "%s, %s%s", roll_column_text(column, arena),
			    state->choices[mark->state].label, part);
}

static void blank_mark(const struct Reading *reading, const struct RollRow *row, size_t column,
		       struct RollMark *ret_mark)
{
	record_blank(entity_get(KIND_ATTENDANCE), ret_mark);
	ret_mark->session = reading->roll->session.record.id;
	ret_mark->person = row->person->record.id;
	ret_mark->day = reading->roll->columns[column].day;
	ret_mark->half = (Choice)reading->roll->columns[column].half;
}

static void add_mark(struct Reading *reading, const struct RollRow *row, size_t column,
		     struct ReportLine line)
{
	const struct RollMark *before = row->cells[column].mark;
	bool same = before && before->state == line.record.state &&
		    before->minutes == line.record.minutes &&
		    before->arrived == line.record.arrived && before->left == line.record.left &&
		    text_equal(before->joined, line.record.joined) &&
		    text_equal(before->reason, line.record.reason);

	line.before = before;
	line.person = row->person->name;
	line.step = same ? REPORT_SAME : before ? REPORT_CHANGED : REPORT_NEW;
	line.text = mark_text(&reading->roll->columns[column], &line.record, reading->arena);
	add_line(reading, line);
}

static size_t cut_to(const struct Joined *joined, struct TimeSpan within, struct TimeSpan *ret_cut)
{
	size_t n = 0;

	for (size_t i = 0; i < joined->n; i++) {
		struct TimeSpan span = joined->spans[i];

		span.from = span.from > within.from ? span.from : within.from;
		span.until = span.until < within.until ? span.until : within.until;
		if (span.until > span.from)
			ret_cut[n++] = span;
	}
	return spans_join(ret_cut, n);
}

/* Who was joined for no minute was not there. */
static void mark_joined(struct Reading *reading, const struct Joined *joined, size_t index)
{
	const struct Roll *roll = reading->roll;
	const struct RollColumn *column = &roll->columns[index];
	const struct RollMark *before = joined->row->cells[index].mark;
	struct TimeSpan *cut = ARENA_ARRAY(reading->arena, joined->n, struct TimeSpan);
	size_t n = cut_to(joined, column->span, cut);
	int64_t minutes = credit_attended(roll->items, roll->n_items, index, cut, n);
	int64_t whole =
		column->whole.ama > column->whole.ancc ? column->whole.ama : column->whole.ancc;
	struct ReportLine line = {.row = joined->first_row};

	if (n == 0 || (minutes == 0 && whole > 0))
		return;
	if (before && !before->joined) {
		line.step = REPORT_KEPT;
		line.person = joined->row->person->name;
		line.text = arena_format(reading->arena, "%s: marked by hand",
					 mark_text(column, before, reading->arena));
		add_line(reading, line);
		return;
	}
	blank_mark(reading, joined->row, index, &line.record);
	line.record.state = minutes < whole ? PRESENCE_PART : PRESENCE_PRESENT;
	line.record.minutes = minutes < whole ? minutes : NUMBER_NONE;
	line.record.joined = joins_text(cut, n, reading->arena);
	add_mark(reading, joined->row, index, line);
}

/* What earlier reports said counts on. */
static void mark_person(struct Reading *reading, struct Joined *joined)
{
	for (size_t i = 0; i < reading->roll->n_columns; i++) {
		const struct RollMark *mark = joined->row->cells[i].mark;
		struct TimeSpan *spans;
		size_t n;

		if (!mark || !joins_parse(mark->joined, reading->arena, &spans, &n))
			continue;
		for (size_t k = 0; k < n; k++)
			add_span(reading, joined, spans[k]);
	}
	size_t n_lines = reading->report->n;

	for (size_t i = 0; i < reading->roll->n_columns; i++)
		mark_joined(reading, joined, i);
	if (reading->report->n == n_lines)
		add_line(reading,
			 (struct ReportLine){.step = REPORT_SKIPPED,
					     .row = joined->first_row,
					     .person = joined->row->person->name,
					     .text = "was not joined while the session went on"});
}

/* --- A roll: a column a half-day --- */

/* "y", "n", "60", "10:15-12:00", "x flu / Okafor". */
static bool read_state(const char *text, struct RollMark *mark, struct Arena *arena)
{
	static const char *const words[][4] = {
		[PRESENCE_PRESENT] = {"y", "yes", "present", "\u2713"},
		[PRESENCE_ABSENT] = {"n", "no", "absent", "\u2717"},
	};
	size_t digits = strspn(text, "0123456789");
	const char *slash = strchr(text, '/'), *dash = strchr(text, '-');

	for (int state = 0; state < (int)N_ITEMS(words); state++)
		for (size_t i = 0; i < N_ITEMS(words[0]); i++)
			if (strcasecmp(text, words[state][i]) == 0) {
				mark->state = state;
				return true;
			}
	mark->state = PRESENCE_PART;
	if (digits > 0 && digits < 5 && (!text[digits] || strcmp(text + digits, "'") == 0)) {
		mark->minutes = strtoll(text, NULL, 10);
		return true;
	}
	if (dash && strchr(text, ':'))
		return time_parse(arena_text_n(arena, text, (size_t)(dash - text)),
				  &mark->arrived) &&
		       time_parse(dash + 1, &mark->left);
	mark->state = PRESENCE_EXCUSED;
	if ((*text != 'x' && *text != 'X') || text[1] != ' ' || !slash)
		return false;
	mark->reason = arena_text_n(arena, text + 2, (size_t)(slash - text - 2));
	mark->approver = arena_text(arena, slash + 1 + strspn(slash + 1, " "));
	return !text_is_empty(mark->reason) && !text_is_empty(mark->approver);
}

static bool read_roll_row(struct Reading *reading)
{
	const struct RollRow *row = find_person(reading);

	for (size_t i = 0; row && i < reading->roll->n_columns; i++) {
		const char *text = cell(reading, reading->halves[i]);
		struct ReportLine line = {.row = table_row(reading->table)};

		if (!*text)
			continue;
		blank_mark(reading, row, i, &line.record);
		if (!read_state(text, &line.record, reading->arena))
			return table_fail(reading->table,
					  (struct TableCell){line.row, reading->halves[i]},
					  reading->error,
					  "\"%s\" is no mark. Write y, n, minutes, 10:15-12:00, or "
					  "x REASON / WHO.",
					  text_show(reading->arena, text));
		add_mark(reading, row, i, line);
	}
	return true;
}

/* --- The table --- */

static bool find_halves(struct Reading *reading, bool *ret_any)
{
	const struct Roll *roll = reading->roll;
	char day[DAY_TEXT];

	*ret_any = false;
	reading->halves = ARENA_ARRAY(reading->arena, roll->n_columns, size_t);
	for (size_t i = 0; i < roll->n_columns; i++) {
		const struct RollColumn *column = &roll->columns[i];
		const char *names =
			arena_format(reading->arena, "%s %s|%s", day_iso(column->day, day),
				     column->half == HALF_AM ? "am" : "pm",
				     roll_column_text(column, reading->arena));

		if (!table_find(reading->table, names, &reading->halves[i], reading->error))
			return false;
		*ret_any = *ret_any || reading->halves[i] != SIZE_MAX;
	}
	return true;
}

static bool read_rows(struct Reading *reading, bool (*read_row)(struct Reading *reading))
{
	while (table_next(reading->table, reading->error))
		if (!read_row(reading))
			return false;
	return table_is_read(reading->table);
}

static bool find_columns(struct Reading *reading, bool *ret_is_roll)
{
	if (!table_find(reading->table, REPORT_NAME_HEADS, &reading->name, reading->error) ||
	    !table_find(reading->table, REPORT_EMAIL_HEADS, &reading->email, reading->error) ||
	    !table_find(reading->table, REPORT_JOIN_HEADS, &reading->join, reading->error) ||
	    !table_find(reading->table, REPORT_LEAVE_HEADS, &reading->leave, reading->error) ||
	    !table_find(reading->table, REPORT_ACTION_HEADS, &reading->action, reading->error) ||
	    !table_find(reading->table, REPORT_STAMP_HEADS, &reading->stamp, reading->error) ||
	    !table_find(reading->table, OTHER_HEADS, &reading->other, reading->error) ||
	    !find_halves(reading, ret_is_roll))
		return false;
	if (reading->name == SIZE_MAX && reading->email == SIZE_MAX)
		return error_set(reading->error, ERROR_INPUT, "csv",
				 "No column says who was there. Head it Name or Email.");
	if (*ret_is_roll || (reading->action != SIZE_MAX && reading->stamp != SIZE_MAX))
		return true;
	if (reading->join == SIZE_MAX || reading->leave == SIZE_MAX)
		return error_set(reading->error, ERROR_INPUT, "csv",
				 "No column says when people %s. Head it %s, or give a column for "
				 "each half-day, like \"2017-07-19 am\".",
				 reading->join == SIZE_MAX ? "joined" : "left",
				 reading->join == SIZE_MAX ? "Join time" : "Leave time");
	return true;
}

static bool read_table(struct Reading *reading)
{
	bool is_roll, by_joins;

	if (!find_columns(reading, &is_roll))
		return false;
	if (is_roll)
		return read_rows(reading, read_roll_row);
	by_joins = reading->join != SIZE_MAX && reading->leave != SIZE_MAX;
	if (!read_rows(reading, by_joins ? read_join : read_going))
		return false;
	tell_not_gone(reading);
	for (size_t i = 0; i < reading->n_joined; i++)
		mark_person(reading, &reading->joined[i]);
	return true;
}

/* A report may have its table within other text; a spreadsheet is the table. */
static bool open_table(struct Reading *reading, struct ReportFile file)
{
	struct TableFile table = {.path = file.path, .text = file.text};

	if (!table.text &&
	    !table_text(file.path, REPORT_MOST, reading->arena, &table.text, reading->error))
		return false;
	if (table.text)
		table.text = report_table(table.text, reading->arena);
	return table_open_file(&table, REPORT_ROWS, &reading->table, reading->error);
}

bool report_read(const struct Roll *roll, struct ReportFile file, struct Arena *arena,
		 struct Report *ret_report, struct Error *error)
{
	struct Reading reading = {
		.roll = roll, .arena = arena, .report = ret_report, .error = error};
	bool read;

	*ret_report = (struct Report){0};
	if (!open_table(&reading, file))
		return false;
	read = read_table(&reading);
	table_close(reading.table);
	return read;
}
