/* Modules of this room: shared objects with one entry each, opened on first use. Private to it. */
#ifndef QTP_XCHG_MODULE_H
#define QTP_XCHG_MODULE_H

#include "qtp/engine/base/arena.h"

/*
 * The table of functions that the entry of a module, `const void *entry(void)`, returns. It begins
 * with an int, its version. NULL: the module is not there, cannot be loaded, or is of another
 * version. It stays open for the rest of the process: libical keeps tables that cannot be made
 * twice.
 */
const void *module_open(const char *name, const char *entry, int version);

#endif
