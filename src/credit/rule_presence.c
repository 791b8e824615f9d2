/* Whether someone was there on a day of a session. */
#include "rule_presence.h"

/* What the halves of a day come to, in minutes. */
struct DayMinutes {
	int64_t whole, attended, excused, unknown;
};

static void add_part(struct DayMinutes *day, const struct DayHalf *half, int64_t whole)
{
	if (half->minutes == NUMBER_NONE || half->whole == 0)
		day->unknown += whole;
	else
		day->attended += half->minutes < whole ? half->minutes : whole;
}

static void add_half(struct DayMinutes *day, const struct DayHalf *half, int64_t whole)
{
	day->whole += whole;
	if (half->state == PRESENCE_PRESENT)
		day->attended += whole;
	else if (half->state == PRESENCE_PART)
		add_part(day, half, whole);
	else if (half->state == PRESENCE_EXCUSED)
		day->excused += whole;
	else if (half->state == CHOICE_NONE)
		day->unknown += whole;
}

enum PresenceState presence_of_day(const struct DayHalf halves[N_HALVES])
{
	struct DayMinutes day = {0};
	bool has_agenda = false;

	for (size_t i = 0; i < N_HALVES; i++)
		has_agenda |= halves[i].whole > 0;
	for (size_t i = 0; i < N_HALVES; i++)
		add_half(&day, &halves[i], has_agenda ? halves[i].whole : 1);
	if (2 * day.attended >= day.whole)
		return PRESENCE_ATTENDED;
	if (2 * (day.attended + day.unknown) >= day.whole)
		return PRESENCE_UNKNOWN;
	if (2 * (day.attended + day.excused) >= day.whole)
		return PRESENCE_EXCEPTED;
	/* What is neither excused nor recorded may come to be excused. */
	return day.unknown > 0 && day.excused > 0 ? PRESENCE_UNKNOWN : PRESENCE_MISSED;
}
