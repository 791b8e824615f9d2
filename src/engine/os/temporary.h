/* Temporary: the names by which unfinished files are known, and swept when a killed process left
 * one. They say who makes the file. */
#ifndef QTP_OS_TEMPORARY_H
#define QTP_OS_TEMPORARY_H

#include <stdbool.h>
#include <stdint.h>

#define TEMPORARY_PREFIX ".qtp-unfinished-"
/* Of a draft: after the name it will have, in front of hexadecimal digits: its
 * maker, and a random rest. */
#define DRAFT_MARK ".new-"
#define DRAFT_DIGITS 16
/* A temporary has them after its prefix, and "-". */
#define MAKER_DIGITS 11

/* A process: where it runs, which numbers of processes mean the same there, and
 * its number. */
uint64_t maker_here(void);
/* Whether these digits name a process of this place that is there no more. Of a
 * process elsewhere no one knows. */
bool maker_is_gone(const char *digits);

#endif
