/* Filter days: spans like a month or last week, and days of several words. */
#include "filter_day.h"
#include "filter_word.h"

#include "qtp/engine/base/utf8.h"

#include <string.h>

enum { WEEK = 7, MONTHS = 12, WORDS_MOST = 4 };

static Day end_of_months(Day first, int months)
{
	return day_add_months(first, months) - 1;
}

static bool read_month(const struct Field *field, const char *text, struct ParseFrame frame,
		       struct DaySpan *ret_span)
{
	enum DayLean lean = field->lean == DAY_LAST ? DAY_LAST : DAY_NEAREST;
	Day day;

	if (*text < 'a' || *text > 'z' || day_parse(text, frame.today, &day, NULL) ||
	    !day_read(arena_format(frame.arena, "1 %s", text), day_frame(frame.today, lean),
		      &ret_span->first, NULL))
		return false;
	ret_span->last = end_of_months(ret_span->first, 1);
	return true;
}

static Day year_start(Day day)
{
	int year, month, day_of_month;

	day_to_civil(day, &year, &month, &day_of_month);
	return day_add_months(day_month_start(day), 1 - month);
}

/* This week, last month, next year. */
static bool read_around(const char *text, Day today, struct DaySpan *ret_span)
{
	static const struct {
		const char *word;
		int steps;
	} which[] = {{"last ", -1}, {"this ", 0}, {"next ", 1}};

	for (size_t i = 0; i < sizeof which / sizeof which[0]; i++) {
		size_t length = strlen(which[i].word);
		const char *unit = text + length;
		int steps = which[i].steps;

		if (strncmp(text, which[i].word, length) != 0)
			continue;
		if (strcmp(unit, "week") == 0) {
			ret_span->first = today - day_weekday(today) + 1 + steps * WEEK;
			ret_span->last = ret_span->first + WEEK - 1;
		} else if (strcmp(unit, "month") == 0) {
			ret_span->first = day_add_months(day_month_start(today), steps);
			ret_span->last = end_of_months(ret_span->first, 1);
		} else if (strcmp(unit, "year") == 0) {
			ret_span->first = day_add_months(year_start(today), steps * MONTHS);
			ret_span->last = end_of_months(ret_span->first, MONTHS);
		} else {
			return false;
		}
		return true;
	}
	return false;
}

bool day_span_read(const struct Field *field, const char *text, struct ParseFrame frame,
		   struct DaySpan *ret_span)
{
	const char *folded = text_fold(frame.arena, text);

	return *folded && (read_around(folded, frame.today, ret_span) ||
			   read_month(field, folded, frame, ret_span));
}

size_t day_take_words(const struct Field *field, const char *text, const char *ends,
		      struct ParseFrame frame)
{
	size_t found = 0, end = strcspn(text, ends);

	for (int words = 2; words <= WORDS_MOST && text[end] == ' '; words++) {
		struct DaySpan span;
		const char *several;

		end += 1 + strcspn(text + end + 1, ends);
		if (text[end - 1] == ' ')
			continue;
		several = arena_text_n(frame.arena, text, word_length(text, end, WORD_ENDING));
		if (day_read(several, day_frame(frame.today, field->lean), &span.first, NULL) ||
		    day_span_read(field, several, frame, &span))
			found = end;
	}
	return found;
}
