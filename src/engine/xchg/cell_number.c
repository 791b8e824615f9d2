/* Cell: numbers with their decimal mark, thousands, percent sign and minus. */
#include "cell_text.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define EXACT_DIGITS 15 /* whole numbers of so many digits are exact */
#define EXACT_POWERS 22 /* and so are powers of ten up to this */
#define GROUP 3		/* digits between two marks of thousands */
#define THOUSAND 1000

bool cell_plain(const char *text, char out[CELL_TEXT])
{
	static const struct {
		uint32_t code;
		char plain;
	} signs[] = {{0x00a0, ' '}, {0x2007, ' '}, {0x2009, ' '}, {0x202f, ' '}, {0x2019, '\''},
		     {0x2212, '-'}, {0x2013, '-'}, {0xfe63, '-'}, {0xff0d, '-'}};
	size_t n = 0, used, length = strlen(text);

	for (size_t at = 0; at < length; at += used) {
		uint32_t code;
		char plain = '\0';

		used = utf8_decode(text + at, length - at, &code);
		for (size_t i = 0; i < N_ITEMS(signs) && code >= 0x80; i++)
			plain = signs[i].code == code ? signs[i].plain : plain;
		if (n + used >= CELL_TEXT)
			return false;
		if (plain)
			out[n++] = plain;
		else
			memcpy(out + n, text + at, used), n += used;
	}
	out[n] = '\0';
	return true;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Plain decimals of up to 15 digits, as nearly all numbers in tables are: exact by one division. */
static bool parse_short(const char *text, double *ret_number, int *ret_whole, int *ret_decimals)
{
	static const double powers[EXACT_POWERS + 1] = {
		1e0,  1e1,  1e2,  1e3,	1e4,  1e5,  1e6,  1e7,	1e8,  1e9,  1e10, 1e11,
		1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
	bool negative = *text == '-', point = false;
	int64_t digits = 0;
	int n_digits = 0, n_decimals = 0;

	for (const char *at = text + negative; *at; at++) {
		if (*at == '.' && !point) {
			point = true;
			continue;
		}
		if (!is_digit(*at) || ++n_digits > EXACT_DIGITS)
			return false;
		digits = digits * 10 + (*at - '0');
		n_decimals += point;
	}
	*ret_number = (negative ? -1.0 : 1.0) * ((double)digits / powers[n_decimals]);
	*ret_whole = n_digits - n_decimals;
	*ret_decimals = n_decimals;
	return n_digits > 0;
}

/* All other decimals; no "inf", "nan" or hexadecimal numbers. */
static bool parse_long(const char *text, double *ret_number)
{
	char *end;

	if (!*text || text[strspn(text, "0123456789+-.eE")])
		return false;
	*ret_number = strtod(text, &end);
	return !*end && isfinite(*ret_number);
}

static bool parse(const char *text, double *ret_number)
{
	int whole, decimals;

	return parse_short(text, ret_number, &whole, &decimals) || parse_long(text, ret_number);
}

static bool is_missing_word(const char *text)
{
	static const char *const words[] = {"na", "n/a",  "n.a.", "n.a",     "#n/a", "-", "--",
					    ".",  "null", "none", "missing", "nan",  "?", "x"};

	for (size_t i = 0; i < N_ITEMS(words); i++)
		if (strcasecmp(text, words[i]) == 0)
			return true;
	return false;
}

/* Takes a percent sign off the end. */
static bool take_percent(char *text)
{
	size_t length = strlen(text);

	if (length == 0 || text[length - 1] != '%')
		return false;
	for (length--; length > 0 && text[length - 1] == ' ';)
		length--;
	text[length] = '\0';
	return true;
}

/* Takes the marks of thousands out of the digits in front of `end`: up to three digits, and groups
 * of three after each mark. Keeps what is before the digits. */
static bool drop_groups(char *text, char mark)
{
	size_t start = strspn(text, "+-"), to = start, run = 0;
	bool grouped = false;

	for (size_t at = start;; at++) {
		if (is_digit(text[at])) {
			text[to++] = text[at];
			run++;
			continue;
		}
		if (grouped ? run != GROUP : run < 1 || (run > GROUP && text[at] == mark))
			return false;
		if (text[at] != mark) {
			memmove(text + to, text + at, strlen(text + at) + 1);
			return true;
		}
		grouped = true;
		run = 0;
	}
}

static size_t count(const char *text, char wanted)
{
	size_t n = 0;

	for (; *text; text++)
		n += *text == wanted;
	return n;
}

/* Where the marks of a number stand. */
struct Marks {
	size_t n_points, n_commas;
	enum DecimalMark decimal; /* DECIMAL_UNKNOWN: there is one mark, of either kind */
};

static const char mark_signs[N_DECIMAL_MARKS] = {'\0', '.', ','};

static enum DecimalMark other_mark(enum DecimalMark mark)
{
	return mark == DECIMAL_POINT ? DECIMAL_COMMA : DECIMAL_POINT;
}

/* "1,234": up to three digits, not beginning with 0, and three after the only mark. */
static bool may_be_group(const char *text, char mark)
{
	const char *digits = text + strspn(text, "+-"), *at = strchr(digits, mark);
	size_t before = strspn(digits, "0123456789");

	return at == digits + before && before >= 1 && before <= GROUP && *digits != '0' &&
	       strspn(at + 1, "0123456789") == GROUP && !at[1 + GROUP];
}

/* The decimal mark that the text alone proves; `is_single`: it has one mark, which proves it only
 * where it is no group. */
static enum DecimalMark proven_mark(const char *text, bool had_blanks)
{
	size_t points = count(text, '.'), commas = count(text, ',');

	if (points + commas == 0)
		return DECIMAL_UNKNOWN;
	if (points && commas)
		return strrchr(text, '.') > strrchr(text, ',') ? DECIMAL_POINT : DECIMAL_COMMA;
	if (points + commas > 1)
		return points ? DECIMAL_COMMA : DECIMAL_POINT;
	if (!had_blanks && may_be_group(text, points ? '.' : ','))
		return DECIMAL_UNKNOWN;
	return points ? DECIMAL_POINT : DECIMAL_COMMA;
}

static bool has_marks(const char *text)
{
	return strpbrk(text, ".,") != NULL;
}

/* Reads digits with their marks by the decimal mark `decimal`. */
static bool parse_marked(char *text, enum DecimalMark decimal, double *ret_number)
{
	char thousands = mark_signs[other_mark(decimal)], *mark;

	if (strchr(text, thousands) && !drop_groups(text, thousands))
		return false;
	mark = strchr(text, mark_signs[decimal]);
	if (mark)
		*mark = '.';
	return parse(text, ret_number);
}

static void note_unsure(struct NumberColumn *column, const char *text, enum DecimalMark mark,
			size_t row)
{
	column->is_unsure[mark] = true;
	if (column->unsure_row)
		return;
	column->unsure_row = row;
	snprintf(column->unsure_text, CELL_TEXT, "%s", text);
}

/* Plain text with no percent sign. */
static enum NumberFault read_plain(struct NumberColumn *column, char *text, size_t row,
				   struct NumberCell *ret_cell)
{
	static const char blanks[] = " '";
	bool had_blanks = false;
	enum DecimalMark mark;

	for (const char *blank = blanks; *blank; blank++) {
		if (!strchr(text, *blank))
			continue;
		if (!drop_groups(text, *blank))
			return NUMBER_NOT;
		had_blanks = true;
	}
	if (!has_marks(text) || text[strspn(text, "0123456789+-.,eE")])
		return parse(text, &ret_cell->number) ? NUMBER_READ : NUMBER_NOT;
	mark = proven_mark(text, had_blanks);
	if (column->decimal != DECIMAL_UNKNOWN)
		return parse_marked(text, column->decimal, &ret_cell->number) ? NUMBER_READ
									      : NUMBER_OTHER_MARK;
	if (mark == DECIMAL_UNKNOWN) {
		ret_cell->unsure = strchr(text, '.') ? DECIMAL_POINT : DECIMAL_COMMA;
		note_unsure(column, text, ret_cell->unsure, row);
		mark = other_mark(ret_cell->unsure);
	} else {
		column->is_proven[mark] = true;
	}
	return parse_marked(text, mark, &ret_cell->number) ? NUMBER_READ : NUMBER_NOT;
}

/* Most cells: digits, a point, no more than the eye sees. */
static bool read_simple(struct NumberColumn *column, const char *text, double *ret_number)
{
	int whole, decimals;

	if (column->percent || column->decimal == DECIMAL_COMMA ||
	    !parse_short(text, ret_number, &whole, &decimals))
		return false;
	if (decimals == GROUP && column->decimal == DECIMAL_UNKNOWN && may_be_group(text, '.'))
		return false;
	column->is_proven[DECIMAL_POINT] = column->is_proven[DECIMAL_POINT] || decimals > 0;
	return true;
}

enum NumberFault number_cell_read(struct NumberColumn *column, const char *text, size_t row,
				  struct NumberCell *ret_cell)
{
	char plain[CELL_TEXT];
	bool percent;

	*ret_cell = (struct NumberCell){NAN, DECIMAL_UNKNOWN};
	if (!*text || (column->missing && strcasecmp(text, column->missing) == 0) ||
	    read_simple(column, text, &ret_cell->number))
		return NUMBER_READ;
	if (!cell_plain(text, plain))
		return NUMBER_NOT;
	if (is_missing_word(plain))
		return NUMBER_MISSING;
	percent = take_percent(plain);
	enum NumberFault fault = read_plain(column, plain, row, ret_cell);

	if (fault != NUMBER_READ || percent == column->percent)
		return fault;
	return percent ? NUMBER_PERCENT : NUMBER_BARE;
}

bool number_column_settle(struct NumberColumn *column)
{
	bool point = column->is_proven[DECIMAL_POINT], comma = column->is_proven[DECIMAL_COMMA];
	bool mixed = column->is_unsure[DECIMAL_POINT] && column->is_unsure[DECIMAL_COMMA];

	if (column->decimal != DECIMAL_UNKNOWN || column->unsure_row == 0)
		return true;
	if (point != comma)
		column->decimal = point ? DECIMAL_POINT : DECIMAL_COMMA;
	else if (point || mixed)
		return false;
	else if (column->is_unsure[DECIMAL_POINT] && column->separator != ';')
		column->decimal = DECIMAL_POINT;
	else if (column->whole)
		column->decimal = column->is_unsure[DECIMAL_POINT] ? DECIMAL_COMMA : DECIMAL_POINT;
	return column->decimal != DECIMAL_UNKNOWN;
}

double number_cell_settled(const struct NumberColumn *column, struct NumberCell cell)
{
	bool is_decimal = cell.unsure != DECIMAL_UNKNOWN && cell.unsure == column->decimal;

	return is_decimal ? cell.number / THOUSAND : cell.number;
}
