/* Bulk: many made-up records straight into a file, as the store would write them but without a
 * history each. */
#ifndef TESTS_BENCH_BULK_H
#define TESTS_BENCH_BULK_H

#include "qtp/engine/model/field.h"
#include "qtp/engine/store/store.h"

struct Bulk;

/* Makes the file through the store, with one operation in its history and `today` as its clock.
 * Ends the program when that fails. */
struct Bulk *bulk_open(const char *path, Day today);
/* Writes a record; its id 0 becomes a made-up one, which is returned. */
Id bulk_add(struct Bulk *bulk, enum Kind kind, void *record);
/* A made-up number below `limit`, the same in every run. */
unsigned bulk_random(struct Bulk *bulk, unsigned limit);
/* A text that lives until the next bulk_add. */
const char *bulk_text(struct Bulk *bulk, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
/* Commits, makes the indexes, closes. */
void bulk_close(struct Bulk *bulk);

#endif
