/* Outline: the lines of a text as entries of a QI tool, by their indentation. */
#ifndef QTP_PROJECT_RULE_OUTLINE_H
#define QTP_PROJECT_RULE_OUTLINE_H

#include "qtp/project.h"

#define OUTLINE_MOST 300 /* entries */

/* An entry; numbers NUMBER_NONE, texts NULL where the line has none. */
struct OutlineEntry {
	const char *text;
	int depth; /* 0: a main one; never more than one below the entry in front of it */
	const char *actor, *trouble;
	int64_t minutes, count, impact, ease;
};
struct Outline {
	struct OutlineEntry *entries;
	size_t n;
};

/*
 * Empty lines are passed over, and signs of lists ("- ", "1. ") in front of a text. A tab goes on
 * to the next multiple of 8 columns.
 *
 * fishbone, drivers   a line is below the nearest one above it that is indented less
 * process             "Nurse: Blood is drawn, 40 min"; an indented line is the trouble of its step
 * payoff              an idea, after it impact and ease where it has them: "Page 4 5"
 * pareto              a cause and its count: "Labs not back 42"
 *
 * Everything is owned by the arena. ERROR_INPUT names the line that cannot be read. Pure.
 */
MUST_USE bool outline_read(const char *text, enum ToolKind tool, struct Arena *arena,
			   struct Outline *ret_outline, struct Error *error);

#endif
