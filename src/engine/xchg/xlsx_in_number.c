/* Numbers of a spreadsheet as its formats show them: days, times, shares, padded codes. */
#include "xlsx_in.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Serial days: 25569 is 1 Jan 1970. Up to 60 programs disagree, because 1900 was no leap year. */
#define SERIAL_OF_1970 25569
#define SERIAL_MIN 61
#define SERIAL_1904 1462
#define SERIAL_MAX 2958465 /* 31 Dec 9999 */
#define DAY_SECONDS 86400
#define HOUR_SECONDS 3600
#define MINUTE_SECONDS 60
#define PADDED_MAX 20

/* ---- formats ---- */

/* The next letter of a format code outside of quotes, brackets and escapes; 0: the end of its first
 * section. Elapsed hours, "[h]", count as hours. */
static char next_letter(const char **at)
{
	while (**at) {
		char c = *(*at)++;

		if (c == '"') {
			while (**at && *(*at)++ != '"')
				;
		} else if (c == '\\' || c == '_' || c == '*') {
			*at += **at != '\0';
		} else if (c == '[') {
			const char *inside = *at;

			while (**at && *(*at)++ != ']')
				;
			if (strchr("hHmMsS", *inside) && (inside[1] == ']' || inside[1] == *inside))
				return 'h';
		} else if (c == ';') {
			return '\0';
		} else {
			return (char)tolower((unsigned char)c);
		}
	}
	return '\0';
}

struct XlsxStyle xlsx_style_of_code(const char *code)
{
	bool day = false, time = false, month = false, percent = false, plain = true;
	int zeros = 0;
	char c;

	if (strncasecmp(code, "general", strlen("general")) == 0)
		return (struct XlsxStyle){SHAPE_NUMBER, 0};
	for (const char *at = code; (c = next_letter(&at));) {
		day = day || c == 'y' || c == 'd';
		time = time || c == 'h' || c == 's';
		month = month || c == 'm';
		percent = percent || c == '%';
		zeros += c == '0';
		plain = plain && c == '0';
	}
	if (day || (month && !time))
		return (struct XlsxStyle){SHAPE_DAY, 0};
	if (time)
		return (struct XlsxStyle){SHAPE_TIME, 0};
	if (percent)
		return (struct XlsxStyle){SHAPE_PERCENT, 0};
	return plain && zeros > 1 && zeros <= PADDED_MAX ? (struct XlsxStyle){SHAPE_PADDED, zeros}
							 : (struct XlsxStyle){SHAPE_NUMBER, 0};
}

/* ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are days in East Asian programs. */
struct XlsxStyle xlsx_style_of_id(long id)
{
	if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
	    (id >= 50 && id <= 58))
		return (struct XlsxStyle){SHAPE_DAY, 0};
	if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47))
		return (struct XlsxStyle){SHAPE_TIME, 0};
	return (struct XlsxStyle){id == 9 || id == 10 ? SHAPE_PERCENT : SHAPE_NUMBER, 0};
}

/* ---- numbers ---- */

/* All digits that the file has, never with an exponent where they are whole. */
static void plain_number(double number, char out[XLSX_NUMBER_TEXT])
{
	if (number == 0)
		number = 0; /* no minus */
	if (fabs(number) < 1e18 && nearbyint(number) == number)
		snprintf(out, XLSX_NUMBER_TEXT, "%.0f", number);
	else
		snprintf(out, XLSX_NUMBER_TEXT, "%.15g", number);
}

/* Civil day of a day number from 1970, by counting in eras of 400 years from 1 March. */
static void civil(long days, int *ret_year, int *ret_month, int *ret_day)
{
	long z = days + 719468, era = z / 146097, of_era = z - era * 146097;
	long year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	long of_year = of_era - (365 * year + year / 4 - year / 100), m = (5 * of_year + 2) / 153;

	*ret_day = (int)(of_year - (153 * m + 2) / 5 + 1);
	*ret_month = (int)(m < 10 ? m + 3 : m - 9);
	*ret_year = (int)(year + era * 400 + (*ret_month <= 2));
}

static const char *time_text(double number, char out[XLSX_NUMBER_TEXT])
{
	long seconds = lround(number * DAY_SECONDS);
	int n = snprintf(out, XLSX_NUMBER_TEXT, "%02ld:%02ld", seconds / HOUR_SECONDS,
			 seconds / MINUTE_SECONDS % MINUTE_SECONDS);

	if (seconds % MINUTE_SECONDS && n > 0)
		snprintf(out + n, XLSX_NUMBER_TEXT - (size_t)n, ":%02ld", seconds % MINUTE_SECONDS);
	return NULL;
}

static const char *day_text(double number, bool from_1904, char out[XLSX_NUMBER_TEXT])
{
	long seconds = lround((number - floor(number)) * DAY_SECONDS), days = (long)floor(number);
	int year, month, day, n;

	days += seconds / DAY_SECONDS;
	seconds %= DAY_SECONDS;
	if (from_1904)
		days += SERIAL_1904;
	else if (days < SERIAL_MIN)
		return "is a day before 1 March 1900, which spreadsheets count differently; "
		       "write it as text, like 1900-01-31";
	if (days > SERIAL_MAX)
		return "is a day after the year 9999";
	civil(days - SERIAL_OF_1970, &year, &month, &day);
	n = snprintf(out, XLSX_NUMBER_TEXT, "%04d-%02d-%02d", year, month, day);
	if (seconds > 0 && n > 0)
		snprintf(out + n, XLSX_NUMBER_TEXT - (size_t)n, " %02ld:%02ld",
			 seconds / HOUR_SECONDS, seconds / MINUTE_SECONDS % MINUTE_SECONDS);
	return NULL;
}

const char *xlsx_number_text(const char *number, struct XlsxStyle style, bool from_1904,
			     char out[XLSX_NUMBER_TEXT])
{
	char *end;
	double value = strtod(number, &end);
	bool may_be_day = value >= 0 && value <= SERIAL_MAX + 1;

	if (end == number || *end || !isfinite(value))
		return "is said to be a number and is none";
	plain_number(value, out);
	if (style.shape == SHAPE_PERCENT) {
		int n = snprintf(out, XLSX_NUMBER_TEXT, "%.13g%%", value * 100);

		return n < 0 ? "is no number" : NULL;
	}
	if (style.shape == SHAPE_PADDED && value >= 0 && nearbyint(value) == value)
		snprintf(out, XLSX_NUMBER_TEXT, "%0*.0f", style.zeros, value);
	if (style.shape == SHAPE_TIME && may_be_day)
		return time_text(value, out);
	if (style.shape == SHAPE_DAY && value < 0)
		return "is a number below zero that is shown as a day";
	if (style.shape != SHAPE_DAY || !may_be_day)
		return NULL;
	return value < 1 && !from_1904 ? time_text(value, out) : day_text(value, from_1904, out);
}
