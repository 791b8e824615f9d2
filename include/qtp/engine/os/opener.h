/* Opener: the program of the system that shows files and addresses. */
#ifndef QTP_OS_OPENER_H
#define QTP_OS_OPENER_H

#include "qtp/engine/base/error.h"

#include <stdbool.h>

/*
 * Starts the opener (open on a Mac, else xdg-open) with one argument, which goes through no shell,
 * and waits for its end, which comes at once. Its output is dropped. IO: it could not be started,
 * or it ended with a failure.
 */
MUST_USE bool os_open_outside(const char *target, struct Error *error);

#endif
