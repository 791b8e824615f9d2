/* Civil days as people type them. */
#include "qtp/engine/base/day.h"

#include <assert.h>
#include <ctype.h>
#include <string.h>

enum {
	MONTHS = 12,
	WEEK = 7,
	MOST_TOKENS = 8,
	MOST_LETTERS = 12,
	SHORTEST_NAME = 3,
	MOST_DIGITS = 7,
	HALF_YEAR =
		183, /* the nearest day without a year is no farther away, but for 29 February */
	THIS_CENTURY_BEFORE = 70
};

static const char not_a_day[] = "no day is written like that";

/*
 * A number ('n', or 'o' for 5th), a word ('w') or a sign (itself). The kinds of all tokens make the
 * shape of the text: "n/n/n", "wn".
 */
struct Token {
	char kind;
	int number, n_digits;
	char word[MOST_LETTERS + 1]; /* in small letters */
};

/* A text on its way to a day. */
struct Reader {
	Day today, from;
	enum DayLean lean;
	struct Token tokens[MOST_TOKENS];
	size_t n;
	char shape[MOST_TOKENS + 1];
	const char *why;
};

static bool refuse(struct Reader *reader, const char *why)
{
	reader->why = why;
	return false;
}

static const char *read_number(const char *at, struct Token *token)
{
	token->kind = 'n';
	for (; isdigit((unsigned char)*at); at++)
		if (++token->n_digits <= MOST_DIGITS)
			token->number = token->number * 10 + (*at - '0');
	return at;
}

static const char *read_word(const char *at, struct Token *token)
{
	size_t n = 0;

	token->kind = 'w';
	for (; isalpha((unsigned char)*at); at++, n++)
		if (n < MOST_LETTERS)
			token->word[n] = (char)tolower((unsigned char)*at);
	if (n > MOST_LETTERS)
		token->word[0] = '\0';
	return at;
}

static bool is_ordinal(const char *word)
{
	return strcmp(word, "st") == 0 || strcmp(word, "nd") == 0 || strcmp(word, "rd") == 0 ||
	       strcmp(word, "th") == 0;
}

/* "5th" is one token: the ending right after the digits. */
static const char *read_ordinal(const char *at, struct Token *token)
{
	struct Token ending = {0};
	const char *after = read_word(at, &ending);

	if (!is_ordinal(ending.word))
		return at;
	token->kind = 'o';
	return after;
}

static const char *read_token(const char *at, struct Token *token)
{
	*token = (struct Token){0};
	if (isdigit((unsigned char)*at))
		return read_ordinal(read_number(at, token), token);
	if (isalpha((unsigned char)*at))
		return read_word(at, token);
	token->kind = *at;
	return at + 1;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Skips blanks, and a comma or the dot of an abbreviation that is between two tokens, or of the day
 * before a month's name. */
static const char *skip_between(const char *at, const struct Token *last)
{
	if (last && (*at == ',' || (*at == '.' && last->kind == 'w')) && at[1])
		at++;
	else if (last && last->kind == 'n' && *at == '.' &&
		 isalpha((unsigned char)at[1 + strspn(at + 1, " \t")]))
		at++;
	while (is_blank(*at))
		at++;
	return at;
}

static bool read_tokens(struct Reader *reader, const char *text)
{
	const char *at = skip_between(text, NULL);

	while (*at) {
		struct Token *token = &reader->tokens[reader->n];

		if (reader->n == MOST_TOKENS)
			return false;
		at = read_token(at, token);
		if (!strchr("now/+-.", token->kind))
			return false;
		reader->shape[reader->n++] = token->kind;
		at = skip_between(at, token);
	}
	return reader->n > 0;
}

/* 1 to `n` when `word` is a name of the list or its first three letters or more; else 0. */
static int find_name(const char *const names[], int n, const char *word)
{
	size_t length = strlen(word);

	for (int i = 0; i < n && length >= SHORTEST_NAME; i++)
		if (strncmp(names[i], word, length) == 0)
			return i + 1;
	return 0;
}

static int find_month(const char *word)
{
	static const char *const names[MONTHS] = {"january",   "february", "march",    "april",
						  "may",       "june",	   "july",     "august",
						  "september", "october",  "november", "december"};

	return find_name(names, MONTHS, word);
}

static int find_weekday(const char *word)
{
	static const char *const names[WEEK] = {"monday", "tuesday",  "wednesday", "thursday",
						"friday", "saturday", "sunday"};

	return find_name(names, WEEK, word);
}

/* Why a month has no such day; the month is 1-12. */
static const char *month_is_shorter(int month)
{
	static const char *const reasons[MONTHS] = {
		"January has 31 days",	 "February has 28 days in that year",
		"March has 31 days",	 "April has 30 days",
		"May has 31 days",	 "June has 30 days",
		"July has 31 days",	 "August has 31 days",
		"September has 30 days", "October has 31 days",
		"November has 30 days",	 "December has 31 days",
	};

	return reasons[month - 1];
}

static bool make_day(struct Reader *reader, int year, int month, int day, Day *ret_day)
{
	if (day_from_civil(year, month, day, ret_day))
		return true;
	if (month < 1 || month > MONTHS)
		return refuse(reader, "there is no such month");
	if (year < 1)
		return refuse(reader, "there is no year 0");
	if (day < 1)
		return refuse(reader, "the first day of a month is 1");
	if (month == 2 && day > 29)
		return refuse(reader, "February never has more than 29 days");
	return refuse(reader, month_is_shorter(month));
}

static int distance(Day a, Day b)
{
	return a < b ? b - a : a - b;
}

/* Whether a day is what the frame leans to, and more so than the best so far. */
static bool is_better(const struct Reader *reader, Day candidate, Day best)
{
	if (reader->lean == DAY_COMING && candidate < reader->today)
		return false;
	if (reader->lean == DAY_LAST && candidate > reader->today)
		return false;
	return best == DAY_NONE ||
	       distance(candidate, reader->today) <= distance(best, reader->today);
}

/* Between two leap days are so many years at most. */
#define LEAP_YEARS 8

/* The day of the year that the frame leans to; of two that are as near, the later. */
static bool choose_year(struct Reader *reader, int month, int day, Day *ret_day)
{
	const int leap_year = 2000;
	int year, this_month, this_day;
	Day candidate, best = DAY_NONE;

	if (!make_day(reader, leap_year, month, day, &candidate))
		return false;
	day_to_civil(reader->today, &year, &this_month, &this_day);
	for (int y = year - LEAP_YEARS; y <= year + LEAP_YEARS; y++)
		if (day_from_civil(y, month, day, &candidate) && is_better(reader, candidate, best))
			best = candidate;
	if (best == DAY_NONE ||
	    (reader->lean == DAY_NEAREST && distance(best, reader->today) > HALF_YEAR))
		return refuse(reader,
			      "there is no such day within half a year; write the year too");
	*ret_day = best;
	return true;
}

static bool read_year(struct Reader *reader, const struct Token *token, int *ret_year)
{
	*ret_year = token->number;
	if (token->n_digits == 2)
		*ret_year += token->number < THIS_CENTURY_BEFORE ? 2000 : 1900;
	else if (token->n_digits != 4)
		return refuse(reader, "a year has two or four digits");
	return true;
}

/* `year` may be NULL: as the frame leans. */
static bool combine(struct Reader *reader, const struct Token *year, int month,
		    const struct Token *day, Day *ret_day)
{
	int year_number;

	if (day->n_digits > 2)
		return refuse(reader, "the day of the month is missing");
	if (!year)
		return choose_year(reader, month, day->number, ret_day);
	return read_year(reader, year, &year_number) &&
	       make_day(reader, year_number, month, day->number, ret_day);
}

/* 4/5, 4/5/17, 4/5/2017, 2017-04-05, 2017/04/05. */
static bool read_numbers(struct Reader *reader, Day *ret_day)
{
	const struct Token *first = &reader->tokens[0], *second = &reader->tokens[2],
			   *third = &reader->tokens[4];
	bool year_first = first->n_digits == 4;

	if (strcmp(reader->shape, "n/n") != 0 && strcmp(reader->shape, "n/n/n") != 0 && !year_first)
		return refuse(reader, not_a_day);
	if (year_first && reader->n == 5 && second->n_digits <= 2)
		return combine(reader, first, second->number, third, ret_day);
	if (first->n_digits > 2)
		return refuse(reader, not_a_day);
	if (first->number > MONTHS)
		return refuse(reader, "the month comes first and there are twelve");
	return combine(reader, reader->n == 5 ? third : NULL, first->number, second, ret_day);
}

/* 18.10., 18.10.2017: the day comes first, where it cannot be the month. */
static bool read_dotted(struct Reader *reader, Day *ret_day)
{
	const struct Token *day = &reader->tokens[0], *month = &reader->tokens[2],
			   *year = reader->n == 5 ? &reader->tokens[4] : NULL;

	if (day->n_digits > 2 || month->n_digits > 2)
		return refuse(reader, not_a_day);
	if (day->number != month->number && day->number <= MONTHS && month->number <= MONTHS)
		return refuse(reader, "either number may be the month; write its name");
	return combine(reader, year, month->number, day, ret_day);
}

/* apr 5, 5 apr, april 5 2017, 5-Apr-2017. */
static bool read_month_name(struct Reader *reader, Day *ret_day)
{
	const struct Token *words[3] = {0};
	size_t n = 0, month_at;
	int month;

	for (size_t i = 0; i < reader->n; i++)
		if (reader->tokens[i].kind != '-')
			words[n++] = &reader->tokens[i];
	if (n < 2)
		return refuse(reader, not_a_day);
	month_at = words[0]->kind == 'w' ? 0 : 1;
	month = find_month(words[month_at]->word);
	if (month == 0)
		return refuse(reader, "it names no month");
	return combine(reader, n == 3 ? words[2] : NULL, month, words[1 - month_at], ret_day);
}

static Day weekday_after(Day day, int weekday)
{
	return day + (weekday - day_weekday(day) + WEEK - 1) % WEEK + 1;
}

static Day month_end(Day day)
{
	return day_month_start(day) + day_month_length(day) - 1;
}

static bool read_word_day(struct Reader *reader, Day *ret_day)
{
	const struct {
		const char *word;
		Day day;
	} words[] = {{"today", reader->today},
		     {"tomorrow", reader->today + 1},
		     {"yesterday", reader->today - 1},
		     {"eom", month_end(reader->today)}};
	const char *word = reader->tokens[0].word;
	int weekday = find_weekday(word);

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (strcmp(word, words[i].word) == 0) {
			*ret_day = words[i].day;
			return true;
		}
	}
	if (weekday == 0)
		return refuse(reader, not_a_day);
	*ret_day = weekday_after(reader->today - (reader->lean == DAY_LAST ? WEEK : 0), weekday);
	return true;
}

/* 'd', 'w', 'm' or 'y'; 0 when the word is no unit. */
static char find_unit(const char *word)
{
	static const char *const units[] = {"d", "day",	  "days",   "w", "week", "weeks",
					    "m", "month", "months", "y", "year", "years"};

	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (strcmp(word, units[i]) == 0)
			return word[0];
	return '\0';
}

static bool count_from(struct Reader *reader, Day from, const struct Token *number, char unit,
		       Day *ret_day)
{
	int count = number->number;

	if (unit == '\0')
		return refuse(reader, "the units are d, w, m and y");
	if (number->n_digits > MOST_DIGITS)
		return refuse(reader, "it is too far away");
	if (unit == 'm' || unit == 'y')
		*ret_day = day_add_months(from, unit == 'y' ? count * MONTHS : count);
	else
		*ret_day = from + (unit == 'w' ? count * WEEK : count);
	return true;
}

/* +3, +2w, -14d, +1m, +1y: from the day that is moved. */
static bool read_offset(struct Reader *reader, Day *ret_day)
{
	const struct Token *tokens = reader->tokens;
	struct Token number = tokens[1];

	if (tokens[0].kind == '-')
		number.number = -number.number;
	return count_from(reader, reader->from, &number,
			  reader->n == 3 ? find_unit(tokens[2].word) : 'd', ret_day);
}

/* in 2 weeks, 3 days ago, in a week, a month ago: from today, as the distance of a day is said. */
static bool read_distance(struct Reader *reader, Day *ret_day)
{
	const struct Token *tokens = reader->tokens;
	bool coming = strcmp(tokens[0].word, "in") == 0,
	     ago = !coming && strcmp(tokens[2].word, "ago") == 0;
	struct Token number = tokens[coming ? 1 : 0];

	if (!coming && !ago)
		return refuse(reader, not_a_day);
	if (number.kind == 'w' && strcmp(number.word, "a") != 0)
		return refuse(reader, not_a_day);
	if (number.kind == 'w')
		number.number = 1;
	if (ago)
		number.number = -number.number;
	return count_from(reader, reader->today, &number, find_unit(tokens[coming ? 2 : 1].word),
			  ret_day);
}

/* next fri, last fri, next week, last month. */
static bool read_next_or_last(struct Reader *reader, Day *ret_day)
{
	const char *which = reader->tokens[0].word, *what = reader->tokens[1].word;
	bool next = strcmp(which, "next") == 0;
	const struct Token one = {.number = next ? 1 : -1};
	int weekday = find_weekday(what);

	if ((!next && strcmp(which, "last") != 0) || (weekday == 0 && find_unit(what) == '\0'))
		return refuse(reader, not_a_day);
	if (weekday == 0)
		return count_from(reader, reader->today, &one, find_unit(what), ret_day);
	*ret_day = weekday_after(next ? reader->today : reader->today - WEEK - 1, weekday);
	return true;
}

static bool is_shape(const struct Reader *reader, const char *const shapes[], size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(reader->shape, shapes[i]) == 0)
			return true;
	return false;
}

static bool read_shape(struct Reader *reader, Day *ret_day)
{
	static const char *const numbers[] = {"n/n", "n/n/n", "n-n-n"};
	static const char *const dotted[] = {"n.n.", "n.n.n"};
	static const char *const names[] = {"wn",  "nw",  "wo",	 "ow",	  "wnn", "nwn",
					    "won", "own", "n-w", "n-w-n", "w-n", "w-n-n"};
	static const char *const offsets[] = {"+n", "-n", "+nw", "-nw"};
	static const char *const distances[] = {"wnw", "nww", "www"};

	if (is_shape(reader, numbers, sizeof(numbers) / sizeof(numbers[0])))
		return read_numbers(reader, ret_day);
	if (is_shape(reader, dotted, sizeof(dotted) / sizeof(dotted[0])))
		return read_dotted(reader, ret_day);
	if (is_shape(reader, names, sizeof(names) / sizeof(names[0])))
		return read_month_name(reader, ret_day);
	if (is_shape(reader, offsets, sizeof(offsets) / sizeof(offsets[0])))
		return read_offset(reader, ret_day);
	if (is_shape(reader, distances, sizeof(distances) / sizeof(distances[0])))
		return read_distance(reader, ret_day);
	if (strcmp(reader->shape, "ww") == 0)
		return read_next_or_last(reader, ret_day);
	return strcmp(reader->shape, "w") == 0 ? read_word_day(reader, ret_day)
					       : refuse(reader, not_a_day);
}

/* A weekday before a date ("Wed 5 Apr 2017", as the program itself writes it): taken off, and
 * returned. */
static int take_weekday(struct Reader *reader)
{
	int weekday = reader->n > 1 && reader->tokens[0].kind == 'w'
			      ? find_weekday(reader->tokens[0].word)
			      : 0;

	if (weekday == 0 || strchr("+-/", reader->tokens[1].kind))
		return 0;
	reader->n--;
	memmove(reader->tokens, reader->tokens + 1, reader->n * sizeof(reader->tokens[0]));
	memmove(reader->shape, reader->shape + 1, reader->n + 1);
	return weekday;
}

static bool is_in_calendar(Day day)
{
	Day first, last;

	return day_from_civil(1, 1, 1, &first) && day_from_civil(9999, 12, 31, &last) &&
	       day >= first && day <= last;
}

static bool read_day(struct Reader *reader, const char *text, Day *ret_day)
{
	static const char *const is_other[WEEK] = {
		"that day is a Monday",	  "that day is a Tuesday", "that day is a Wednesday",
		"that day is a Thursday", "that day is a Friday",  "that day is a Saturday",
		"that day is a Sunday",
	};
	int weekday;
	Day day;

	if (!text || !read_tokens(reader, text))
		return refuse(reader, not_a_day);
	weekday = take_weekday(reader);
	if (!read_shape(reader, &day))
		return false;
	if (!is_in_calendar(day))
		return refuse(reader, "it is too far away");
	if (weekday != 0 && weekday != day_weekday(day))
		return refuse(reader, is_other[day_weekday(day) - 1]);
	*ret_day = day;
	return true;
}

bool day_read(const char *text, struct DayFrame frame, Day *ret_day, const char **ret_why)
{
	struct Reader reader = {.today = frame.today, .from = frame.from, .lean = frame.lean};

	assert(frame.today != DAY_NONE && frame.from != DAY_NONE);
	if (read_day(&reader, text, ret_day))
		return true;
	if (ret_why)
		*ret_why = reader.why;
	return false;
}

bool day_parse(const char *text, Day today, Day *ret_day, const char **ret_why)
{
	return day_read(text, day_frame(today, DAY_NEAREST), ret_day, ret_why);
}

bool day_parse_iso(const char *text, Day *ret_day)
{
	static const char pattern[] = "dddd-dd-dd";
	int parts[3] = {0};
	size_t part = 0;

	if (!text || strlen(text) != sizeof(pattern) - 1)
		return false;
	for (size_t i = 0; pattern[i]; i++) {
		if (pattern[i] == '-') {
			if (text[i] != '-')
				return false;
			part++;
		} else if (isdigit((unsigned char)text[i])) {
			parts[part] = parts[part] * 10 + (text[i] - '0');
		} else {
			return false;
		}
	}
	return day_from_civil(parts[0], parts[1], parts[2], ret_day);
}
