/* Hooks of all indexes, for StoreOptions. */
#ifndef QTP_INDEX_HOOKS_H
#define QTP_INDEX_HOOKS_H

#include "qtp/engine/store/rows.h"

/* A NULL after the last. */
extern const struct RowHook *const index_hooks[];

#endif
