/* Words for people, days and numbers of things. */
#ifndef QTP_BASE_WORDS_H
#define QTP_BASE_WORDS_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/day.h"

/*
 * A person in a row where room is short: the last word of the name ("Okafor" of "Daniel Okafor",
 * "Marsh Jr." with what belongs to it), the whole name where it is written without Latin letters.
 * Never NULL.
 */
const char *person_short_name(const char *name, struct Arena *arena);

/* "1 place", "0 places", "9 places". */
const char *count_text(struct Arena *arena, int64_t n, const char *one, const char *many);
/* The same as two arguments of a format with "%zu %s". */
#define COUNTED(n, one, many) (n), (n) == 1 ? (one) : (many)
#define REAL_TEXT 32
/* The shortest text that reads back as the same number, whole ones in full below 10^15: "5.9". */
char *real_text(double number, char out[REAL_TEXT]);
/* "an" of an agenda item, an I chart; "a" of a team, a u chart. */
const char *article_of(const char *noun);

/* "a"; "a and b"; "a, b and c"; "" of none. */
const char *words_listed(const char *const items[], size_t n, struct Arena *arena);

/* Whether one letter more, less, other or two changed places make `b` of `a`, of three letters at
 * least. */
bool word_is_slip(const char *a, const char *b);

/* "1 day", "9 days" */
const char *days_text(struct Arena *arena, int64_t days);
/* "today", "tomorrow", "in 9 days", "yesterday", "9 days ago". */
const char *day_distance(Day day, Day today, struct Arena *arena);
/* "-2 d" with a minus sign, "today", "+44 d": for columns; "" for DAY_NONE. */
const char *day_near(Day day, Day today, struct Arena *arena);

/* "Wed 18 Oct 2017, in 196 days": what a typed date means. */
const char *day_echo(Day day, Day today, struct Arena *arena);

#endif
