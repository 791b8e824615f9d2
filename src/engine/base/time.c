/* Times of day: read and written. */
#include "qtp/engine/base/day.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { HOUR = 60, HOURS = 24, HALF_DAY = 12, MOST_DIGITS = 4 };

/* Skips a run of digits; returns how many there were, the number in `ret_number` (of the first
 * MOST_DIGITS). */
static int digits(const char **at, int *ret_number)
{
	int n = 0;

	*ret_number = 0;
	for (; isdigit((unsigned char)**at); (*at)++, n++)
		if (n < MOST_DIGITS)
			*ret_number = *ret_number * 10 + (**at - '0');
	return n;
}

/* 9:30, 09:30, 09:30:00 as spreadsheets write it, 0930, 930, and 9 where `ret_bare` says that a
 * half of the day must follow. */
static bool clock_digits(const char **at, int *ret_hour, int *ret_minute, bool *ret_bare)
{
	int number, n = digits(at, &number);

	*ret_hour = number;
	*ret_minute = 0;
	*ret_bare = false;
	if (n == 0 || n > MOST_DIGITS)
		return false;
	if (n > 2) {
		*ret_hour = number / 100;
		*ret_minute = number % 100;
		return true;
	}
	if (**at != ':') {
		*ret_bare = true;
		return true;
	}
	(*at)++;
	if (digits(at, ret_minute) != 2)
		return false;
	if (strncmp(*at, ":00", 3) == 0 && !isdigit((unsigned char)(*at)[3]))
		*at += 3;
	return true;
}

static bool half_of_day(const char *word, bool *ret_afternoon)
{
	*ret_afternoon = strcasecmp(word, "pm") == 0 || strcasecmp(word, "p") == 0;
	return *ret_afternoon || strcasecmp(word, "am") == 0 || strcasecmp(word, "a") == 0;
}

/* The end of the text: nothing, or one of am and pm, which turn an hour of 1-12 into one of 0-23.
 */
static bool finish_hour(const char *at, bool bare, int *hour)
{
	char word[4] = "";
	bool afternoon;
	size_t length;

	at += strspn(at, " \t");
	length = strcspn(at, " \t");
	if (length >= sizeof(word) || at[length + strspn(at + length, " \t")])
		return false;
	if (length == 0)
		return !bare;
	memcpy(word, at, length);
	if (!half_of_day(word, &afternoon) || *hour < 1 || *hour > HALF_DAY)
		return false;
	*hour = *hour % HALF_DAY + (afternoon ? HALF_DAY : 0);
	return true;
}

bool time_parse(const char *text, TimeOfDay *ret_time)
{
	int hour, minute;
	bool bare;

	if (!text)
		return false;
	text += strspn(text, " \t");
	if (!clock_digits(&text, &hour, &minute, &bare) || !finish_hour(text, bare, &hour))
		return false;
	if (hour >= HOURS || minute >= HOUR)
		return false;
	*ret_time = hour * HOUR + minute;
	return true;
}

char *time_text(TimeOfDay time, char out[DAY_TEXT])
{
	out[0] = '\0';
	if (time >= 0 && time < HOURS * HOUR)
		snprintf(out, DAY_TEXT, "%02d:%02d", time / HOUR, time % HOUR);
	return out;
}
