/* Cell: days, months, quarters and weeks, and the order of day and month in a column. */
#include "cell_text.h"

#include "qtp/engine/base/math.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
	PARTS = 3,
	WORD = 12,
	CENTURY_SPLIT = 70, /* years of two digits: 00-69 are 20xx */
	MONTHS = 12,
	QUARTER = 3,
	QUARTERS = 4,
	WEEK = 7,
	WEEKS = 53,
	SERIAL_ZERO = 25569,  /* the day number 1970-01-01 has in a spreadsheet */
	SERIAL_1904 = 1462,   /* the days between the two beginnings of counting */
	SERIAL_FIRST = 20000, /* 1954 */
	SERIAL_LAST = 80000,  /* 2119 */
	DAILY_GAP = 7	      /* days that may lack in a column of days */
};

/* A number, or a word in small letters. */
struct Part {
	int number, digits;
	char word[WORD];
};

/* The text in parts, their kinds as a shape: "nnn", "wn". */
struct Parts {
	struct Part parts[PARTS];
	char shape[PARTS + 1];
	char between; /* the sign between the first two */
	size_t n;
};

static const char *read_part(const char *at, struct Part *part)
{
	size_t n = 0;

	for (; isdigit((unsigned char)*at); at++)
		if (++part->digits <= 8)
			part->number = part->number * 10 + (*at - '0');
	if (part->digits > 0)
		return at;
	for (; isalpha((unsigned char)*at); at++, n++)
		if (n < WORD - 1)
			part->word[n] = (char)tolower((unsigned char)*at);
	return n < WORD ? at : NULL;
}

static bool read_parts(const char *text, struct Parts *ret_parts)
{
	const char *at = text;

	*ret_parts = (struct Parts){0};
	while (*at) {
		struct Part *part = &ret_parts->parts[ret_parts->n];

		if (ret_parts->n == PARTS || !isalnum((unsigned char)*at))
			return false;
		at = read_part(at, part);
		if (!at)
			return false;
		ret_parts->shape[ret_parts->n++] = part->digits ? 'n' : 'w';
		if (ret_parts->n == 1)
			ret_parts->between = *at;
		if (*at && strchr("-/., ", *at)) {
			at += 1 + strspn(at + 1, " ");
			if (!*at && at[-1] != '.')
				return false;
		}
	}
	return ret_parts->n > 0;
}

static int year_of(const struct Part *part)
{
	if (part->digits == 2)
		return part->number + (part->number < CENTURY_SPLIT ? 2000 : 1900);
	return part->number;
}

static Day civil(int year, int month, int day)
{
	Day result;

	return day_from_civil(year, month, day, &result) ? result : DAY_NONE;
}

static enum DayFault both(Day day, struct DayCell *ret_cell)
{
	for (size_t i = 0; i < N_DAY_ORDERS; i++)
		ret_cell->days[i] = day;
	return day == DAY_NONE ? DAY_IMPOSSIBLE : DAY_READ;
}

/* The Monday of a week by ISO 8601: the first has the year's first Thursday. */
static Day week_of(int year, int week)
{
	Day fourth = civil(year, 1, 4);

	if (fourth == DAY_NONE || week < 1 || week > WEEKS)
		return DAY_NONE;
	return fourth - (day_weekday(fourth) - 1) + (week - 1) * WEEK;
}

static Day quarter_of(int year, int quarter)
{
	return quarter >= 1 && quarter <= QUARTERS ? civil(year, (quarter - 1) * QUARTER + 1, 1)
						   : DAY_NONE;
}

/* "2017-Q3", "Q3 2017", "2017-W36". */
static enum DayFault read_lettered(const struct Parts *parts, struct DayCell *ret_cell)
{
	bool year_first = parts->shape[0] == 'n';
	const struct Part *year = &parts->parts[year_first ? 0 : 2],
			  *number = &parts->parts[year_first ? 2 : 1];
	const char *word = parts->parts[year_first ? 1 : 0].word;

	if (year->digits != 4 || number->digits > 2)
		return DAY_NOT;
	if (strcmp(word, "q") == 0)
		return both(quarter_of(year->number, number->number), ret_cell);
	if (strcmp(word, "w") == 0)
		return both(week_of(year->number, number->number), ret_cell);
	return DAY_NOT;
}

/* One number: 20170904, 201709, or the day number of a spreadsheet. */
static enum DayFault read_number(struct DayColumn *column, const struct Parts *parts,
				 struct DayCell *ret_cell)
{
	int number = parts->parts[0].number, digits = parts->parts[0].digits;
	int serial = number + (column->from_1904 ? SERIAL_1904 : 0);
	Day day = DAY_NONE;

	if (!column->is_named)
		return DAY_NOT;
	if (digits == 8)
		day = civil(number / 10000, number / 100 % 100, number % 100);
	if (digits == 6)
		day = civil(number / 100, number % 100, 1);
	if (digits == 5 && serial >= SERIAL_FIRST && serial <= SERIAL_LAST) {
		column->n_serial++;
		day = serial - SERIAL_ZERO;
	}
	return day == DAY_NONE ? DAY_NOT : both(day, ret_cell);
}

/* Two numbers: a month of a year. */
static enum DayFault read_two(const struct DayColumn *column, const struct Parts *parts,
			      struct DayCell *ret_cell)
{
	bool year_first = parts->parts[0].digits == 4;
	const struct Part *year = &parts->parts[year_first ? 0 : 1],
			  *month = &parts->parts[year_first ? 1 : 0];

	if (year->digits != 4 || month->digits > 2 || (parts->between == '.' && !column->is_named))
		return DAY_NOT;
	return both(civil(year->number, month->number, 1), ret_cell);
}

/* Three numbers. */
static enum DayFault read_three(struct DayColumn *column, const struct Parts *parts,
				struct DayCell *ret_cell)
{
	const struct Part *part = parts->parts;
	int year;

	if (part[0].digits == 4)
		return both(civil(part[0].number, part[1].number, part[2].number), ret_cell);
	if (part[0].digits > 2 || part[1].digits > 2 ||
	    (part[2].digits != 2 && part[2].digits != 4))
		return DAY_NOT;
	year = year_of(&part[2]);
	ret_cell->days[ORDER_MONTH_FIRST] = civil(year, part[0].number, part[1].number);
	ret_cell->days[ORDER_DAY_FIRST] = civil(year, part[1].number, part[0].number);
	column->is_dotted = column->is_dotted || parts->between == '.';
	return ret_cell->days[0] == DAY_NONE && ret_cell->days[1] == DAY_NONE ? DAY_IMPOSSIBLE
									      : DAY_READ;
}

/* With the name of a month: Sep 2017, Sep-17, 4 Sep 2017, Sep 4, 2017, 2017-Sep-04. */
static enum DayFault read_named(const struct DayColumn *column, const struct Parts *parts,
				struct DayCell *ret_cell)
{
	size_t at = (size_t)(strchr(parts->shape, 'w') - parts->shape);
	int month = month_of_name(parts->parts[at].word);
	const struct Part *first = &parts->parts[at == 0 ? 1 : 0],
			  *last = &parts->parts[at == 2 ? 1 : 2];
	bool year_first = first->digits == 4;

	if (month == 0)
		return parts->n == PARTS ? read_lettered(parts, ret_cell) : DAY_NOT;
	if (parts->n == 2 && first->digits == 4)
		return both(civil(first->number, month, 1), ret_cell);
	if (parts->n == 2 && first->digits == 2 && at == 0)
		return column->is_months ? both(civil(year_of(first), month, 1), ret_cell)
					 : DAY_OR_MONTH;
	if (parts->n == 2 || at == 2)
		return DAY_NOT;
	if (year_first)
		return both(civil(first->number, month, last->number), ret_cell);
	if (last->digits != 4 && last->digits != 2)
		return DAY_NOT;
	return both(civil(year_of(last), month, first->number), ret_cell);
}

static enum DayFault read_shape(struct DayColumn *column, const struct Parts *parts,
				struct DayCell *ret_cell)
{
	if (strcmp(parts->shape, "n") == 0)
		return read_number(column, parts, ret_cell);
	if (strcmp(parts->shape, "nn") == 0)
		return read_two(column, parts, ret_cell);
	if (strcmp(parts->shape, "nnn") == 0)
		return read_three(column, parts, ret_cell);
	return parts->n > 1 && strchr(parts->shape, 'w') == strrchr(parts->shape, 'w') &&
			       strchr(parts->shape, 'w')
		       ? read_named(column, parts, ret_cell)
		       : DAY_NOT;
}

/* ---- the time of day after it ---- */

/* Whether "0:00:00.000", "12:00 AM" is midnight, with or without a zone after it. */
static bool is_midnight(const char *time)
{
	size_t hour_digits = strspn(time, "0123456789");
	size_t zeros = strspn(time + hour_digits, "0:.");
	const char *rest = time + hour_digits + zeros;
	long hour = strtol(time, NULL, 10);

	rest += strspn(rest, " ");
	bool is_am = strncasecmp(rest, "am", 2) == 0;

	if (isdigit((unsigned char)*rest) || (hour != 0 && !(is_am && hour == 12)))
		return false;
	rest += is_am ? 2 : 0;
	return !*rest || strcasecmp(rest, "z") == 0 || strcasecmp(rest, "utc") == 0 ||
	       ((*rest == '+' || *rest == '-') &&
		strspn(rest + 1, "0123456789:") == strlen(rest + 1));
}

/* "9:30", "09:30:12.5", "9:30 PM", with or without a zone. */
static bool is_time(const char *text)
{
	return isdigit((unsigned char)*text) &&
	       strspn(text, "0123456789:. +-amputczAMPUTCZ") == strlen(text);
}

/* Cuts a time of day off; false: it is not midnight, and others matter. */
static bool drop_time(const struct DayColumn *column, char *text)
{
	char *colon = strchr(text, ':'), *hour = colon;

	if (!colon)
		return true;
	while (hour > text && isdigit((unsigned char)hour[-1]))
		hour--;
	if (hour == text || hour == colon || !strchr("T ", hour[-1]) ||
	    !(column->drops_times ? is_time(hour) : is_midnight(hour)))
		return false;
	hour[-1] = '\0';
	for (size_t n = strlen(text); n > 0 && text[n - 1] == ' '; n--)
		text[n - 1] = '\0';
	return true;
}

static bool is_iso(const char *text)
{
	static const char shape[] = "0000-00-00";

	for (size_t i = 0; i < sizeof shape - 1; i++)
		if (shape[i] == '0' ? !isdigit((unsigned char)text[i]) : text[i] != shape[i])
			return false;
	return !text[sizeof shape - 1];
}

static bool has_year(const char *text)
{
	size_t digits = 0;

	for (; *text && digits < 4; text++)
		digits = isdigit((unsigned char)*text) ? digits + 1 : 0;
	return digits == 4;
}

static enum DayFault read_day(struct DayColumn *column, const char *text, struct DayCell *ret_cell)
{
	char plain[CELL_TEXT];
	struct Parts parts;
	Day day;

	if (is_iso(text))
		return both(day_parse_iso(text, &day) ? day : DAY_NONE, ret_cell);
	if (!cell_plain(text, plain))
		return DAY_NOT;
	if (!drop_time(column, plain))
		return DAY_HAS_TIME;
	cell_plain_letters(plain);
	if (read_parts(plain, &parts))
		return read_shape(column, &parts, ret_cell);
	/* "Mon 4 Sep 2017" and the like have more parts. */
	return has_year(plain) && day_parse(plain, 0, &day, NULL) ? both(day, ret_cell) : DAY_NOT;
}

/* ---- the column ---- */

void day_column_init(struct DayColumn *column, enum DayOrder order, struct DayStep step)
{
	*column = (struct DayColumn){.order = order, .step = step, .is_months = step.months > 0};
	for (size_t i = 0; i < N_DAY_ORDERS; i++)
		column->readings[i] = (struct DayReading){true, true, true, DAY_NONE, 0, 0, 0};
}

static int step_of_month(Day day, int months)
{
	int year, month, day_of_month;

	day_to_civil(day, &year, &month, &day_of_month);
	return (year * MONTHS + month - 1) / months;
}

static bool fits_step(struct DayStep step, Day before, Day day)
{
	int gap = abs(day - before);

	if (step.months > 0)
		return step_of_month(before, step.months) != step_of_month(day, step.months);
	return step.days == 1 ? gap <= DAILY_GAP : step.days == 0 || gap % step.days == 0;
}

static void extend(struct DayReading *reading, struct DayStep step, Day day, size_t row)
{
	if (day == DAY_NONE) {
		reading->bad_row = reading->bad_row ? reading->bad_row : row;
		return;
	}
	if (reading->last == DAY_NONE) {
		reading->lowest = reading->highest = day;
	} else {
		reading->rises = reading->rises && day >= reading->last;
		reading->falls = reading->falls && day <= reading->last;
		reading->fits = reading->fits && fits_step(step, reading->last, day);
	}
	reading->lowest = day < reading->lowest ? day : reading->lowest;
	reading->highest = day > reading->highest ? day : reading->highest;
	reading->last = day;
}

enum DayFault day_cell_read(struct DayColumn *column, const char *text, size_t row,
			    struct DayCell *ret_cell)
{
	enum DayFault fault = read_day(column, text, ret_cell);

	if (fault != DAY_READ)
		return fault;
	column->n++;
	for (size_t i = 0; i < N_DAY_ORDERS; i++)
		extend(&column->readings[i], column->step, ret_cell->days[i], row);
	if (ret_cell->days[0] != ret_cell->days[1] && column->n_unsure++ == 0) {
		column->unsure_row = row;
		snprintf(column->unsure_text, CELL_TEXT, "%s", text);
	}
	return DAY_READ;
}

/* The order that alone has it; ORDER_UNKNOWN: both, or none. */
static enum DayOrder only(bool month_first, bool day_first)
{
	if (month_first == day_first)
		return ORDER_UNKNOWN;
	return month_first ? ORDER_MONTH_FIRST : ORDER_DAY_FIRST;
}

static enum DayOrder choose_order(const struct DayColumn *column)
{
	const struct DayReading *m = &column->readings[ORDER_MONTH_FIRST],
				*d = &column->readings[ORDER_DAY_FIRST];
	enum DayOrder by_step = only(m->fits, d->fits), by_rows = only(m->rises, d->rises);

	if (m->bad_row || d->bad_row)
		return only(!m->bad_row, !d->bad_row);
	if (column->is_dotted)
		return ORDER_DAY_FIRST;
	if (column->is_unordered)
		return ORDER_UNKNOWN;
	if (by_rows == ORDER_UNKNOWN && !m->rises)
		by_rows = only(m->falls, d->falls);
	if (by_step == ORDER_UNKNOWN)
		return by_rows;
	const struct DayReading *chosen = &column->readings[by_step];

	return chosen->rises || chosen->falls || by_rows == by_step ? by_step : ORDER_UNKNOWN;
}

bool day_column_settle(struct DayColumn *column)
{
	if (column->n_unsure == 0)
		column->order = ORDER_MONTH_FIRST;
	else if (column->order == ORDER_UNKNOWN)
		column->order = choose_order(column);
	return column->order != ORDER_UNKNOWN &&
	       (column->n_unsure == 0 || column->readings[column->order].bad_row == 0);
}

Day day_cell_settled(const struct DayColumn *column, struct DayCell cell)
{
	return cell.days[column->order];
}
