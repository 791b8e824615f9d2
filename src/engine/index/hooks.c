/* Hooks: every index of the file. */
#include "qtp/engine/index/hooks.h"

#include "qtp/engine/index/note.h"

const struct RowHook *const index_hooks[] = {&note_hook, NULL};
