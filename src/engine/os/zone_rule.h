/* Zone rule: the POSIX rule in the last line of a zone file, for times after the file's table. */
#ifndef QTP_OS_ZONE_RULE_H
#define QTP_OS_ZONE_RULE_H

#include <stdbool.h>
#include <stdint.h>

enum { ZONE_LETTERS = 16 };

/* The day of a change: n-th of the year without 29 Feb, or with it, or a weekday of a month. */
enum ZoneDayKind { ZONE_DAY_JULIAN, ZONE_DAY_ZERO, ZONE_DAY_WEEKDAY };

struct ZoneChange {
	enum ZoneDayKind kind;
	int day;	 /* 1-365, 0-365, or 0 Sunday to 6 Saturday */
	int month, week; /* of WEEKDAY: 1-12, 1-5 where 5 is the last */
	int32_t seconds; /* after the local midnight; may be negative or beyond a day */
};

struct ZonePart {
	char letters[ZONE_LETTERS];
	int32_t offset; /* seconds east of UTC */
};

struct ZoneRule {
	bool has_summer;
	struct ZonePart standard, summer;
	struct ZoneChange start, end; /* of summer time */
};

/* False when `text` is not a rule: "CST6CDT,M3.2.0,M11.1.0", "<-03>3". */
bool zone_rule_parse(const char *text, struct ZoneRule *ret_rule);
/* Which of the two parts holds at an instant; owned by the rule. */
const struct ZonePart *zone_rule_part(const struct ZoneRule *rule, int64_t instant);

#endif
