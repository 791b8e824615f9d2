/* Due: a day that depends on a session of a cohort or on the deadline of applications, as text. */
#ifndef QTP_MODEL_DUE_H
#define QTP_MODEL_DUE_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/day.h"

#include <stdbool.h>
#include <stdint.h>

/* In place of a session's number. */
#define DUE_DEADLINE 0
/* In place of a day: all due days, whenever they are. */
#define DUE_ALL INT32_MAX

/* So many days, or months, after what it depends on; before it when below 0. */
struct DuePoint {
	int64_t session; /* number, from 1 on; DUE_DEADLINE: the deadline of applications */
	int64_t offset;
	bool months;
};

/*
 * Reads "s2-14d", "S2 - 2w", "s3+1m", "s1", "deadline", "deadline - 7d"; a number without unit is
 * days, weeks become days, numbers have four digits at most. False: NULL, or none of these.
 */
bool due_read(const char *text, struct DuePoint *ret_point);
/* As it is in the file: "s2-14d", "s3+1m", "s1", "deadline-7d". */
const char *due_text(struct DuePoint point, struct Arena *arena);
/* "14 days before session 2", "the first day of session 3", "1 month after the deadline". */
const char *due_words(struct DuePoint point, struct Arena *arena);
/* The day, when what it depends on begins on `from`. DAY_NONE: `from` is, or outside the calendar.
 */
Day due_day(struct DuePoint point, Day from);
/* <0, 0, >0: which of two that depend on the same comes first, about: a month counts 30 days. */
int due_offset_order(struct DuePoint a, struct DuePoint b);

#endif
