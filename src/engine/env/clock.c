/* Env: the wall clock, the machine's local days, and random numbers. */
#include "qtp/engine/env/env.h"

#include "env_parts.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/random.h>
#include <time.h>

enum {
	MICROSECONDS = 1000000,
	MICROSECONDS_PER_MS = 1000,
	FIRST_TM_YEAR = 1900,
	MINUTES_AN_HOUR = 60
};

/* Eight bytes fail only by a signal; ids from a weaker source could collide between copies. */
uint64_t system_random(void *context)
{
	uint64_t value = 0;
	ssize_t got;

	(void)context;
	do {
		got = getrandom(&value, sizeof value, 0);
	} while (got < 0 && errno == EINTR);
	if (got != (ssize_t)sizeof value)
		abort();
	return value;
}

int64_t system_now(void *context)
{
	struct timespec now;

	(void)context;
	if (clock_gettime(CLOCK_REALTIME, &now) != 0)
		abort();
	return (int64_t)now.tv_sec * MICROSECONDS + now.tv_nsec / 1000;
}

/* Seconds since 1970, towards the past also before it. */
static time_t whole_seconds(int64_t stamp)
{
	int64_t seconds = stamp / MICROSECONDS;

	return (time_t)(stamp % MICROSECONDS < 0 ? seconds - 1 : seconds);
}

static bool local_time(int64_t stamp, struct tm *ret_local)
{
	time_t seconds = whole_seconds(stamp);

	return localtime_r(&seconds, ret_local) != NULL;
}

Day env_today(const struct Env *env)
{
	struct tm local;
	Day today;

	if (!local_time(env->now(env->context), &local) ||
	    !day_from_civil(local.tm_year + FIRST_TM_YEAR, local.tm_mon + 1, local.tm_mday, &today))
		return 0;
	return today;
}

int64_t env_until_midnight(const struct Env *env)
{
	const int64_t day_ms = INT64_C(24) * 60 * 60 * 1000;
	int64_t stamp = env->now(env->context);
	int64_t left;
	struct tm local;

	if (!local_time(stamp, &local))
		return day_ms;
	local.tm_mday++;
	local.tm_hour = local.tm_min = local.tm_sec = 0;
	local.tm_isdst = -1;
	left = (int64_t)mktime(&local) * MICROSECONDS - stamp;
	return left > 0 ? (left + MICROSECONDS_PER_MS - 1) / MICROSECONDS_PER_MS : 1;
}

void env_stamp(int64_t stamp, Day *ret_day, TimeOfDay *ret_time)
{
	struct tm local;

	*ret_day = DAY_NONE;
	*ret_time = TIME_NONE;
	if (stamp == 0 || !local_time(stamp, &local) ||
	    !day_from_civil(local.tm_year + FIRST_TM_YEAR, local.tm_mon + 1, local.tm_mday,
			    ret_day))
		return;
	*ret_time = (TimeOfDay)(local.tm_hour * MINUTES_AN_HOUR + local.tm_min);
}

const char *env_stamp_text(const struct Env *env, int64_t stamp, struct Arena *arena)
{
	struct tm local;

	(void)env;
	if (!local_time(stamp, &local))
		return "?";
	return arena_format(arena, "%04d-%02d-%02d %02d:%02d", local.tm_year + FIRST_TM_YEAR,
			    local.tm_mon + 1, local.tm_mday, local.tm_hour, local.tm_min);
}
