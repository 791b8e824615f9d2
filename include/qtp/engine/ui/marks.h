/* Marks: a set of records that the user has marked. */
#ifndef QTP_UI_MARKS_H
#define QTP_UI_MARKS_H

#include "qtp/engine/model/field.h"

struct Mark {
	enum Kind kind;
	Id id;
};

/* Ordered by kind, then id. A zeroed one is empty. */
struct Marks {
	struct Mark *items;
	size_t n, capacity;
};

void marks_release(struct Marks *marks);
bool marks_has(const struct Marks *marks, enum Kind kind, Id id);
/* Marks, or takes the mark away. */
void marks_toggle(struct Marks *marks, enum Kind kind, Id id);
/* Takes the marks of these away, as far as they are marked. */
void marks_remove(struct Marks *marks, enum Kind kind, const Id ids[], size_t n);
void marks_clear(struct Marks *marks, enum Kind kind);
size_t marks_count(const struct Marks *marks, enum Kind kind);
/* The marked ids of a kind, owned by the arena. */
Id *marks_ids(const struct Marks *marks, enum Kind kind, struct Arena *arena, size_t *ret_n);

#endif
