/* Hooks: every index of the file. */
#include "qtp/index/hooks.h"

#include "qtp/index/note.h"

const struct RowHook *const index_hooks[] = {&note_hook, NULL};
