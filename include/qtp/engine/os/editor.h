/* Editor: an outside program that edits a text file. */
#ifndef QTP_OS_EDITOR_H
#define QTP_OS_EDITOR_H

#include "qtp/engine/base/error.h"

#include <stdbool.h>

/*
 * Runs `editor` (a command with its options, as $EDITOR holds it) on a file and waits for its end.
 * The terminal must not be ours meanwhile. IO: it could not be started, or it ended with a failure.
 */
MUST_USE bool os_edit_file(const char *editor, const char *path, struct Error *error);

#endif
