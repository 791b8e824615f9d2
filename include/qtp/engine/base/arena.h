/* Arena: memory that is given back all at once, at the end of a command, a frame or a computation.
 */
#ifndef QTP_BASE_ARENA_H
#define QTP_BASE_ARENA_H

#include <stddef.h>
#include <stdint.h>

struct ArenaBlock;

/* Owner of any number of allocations. A zeroed Arena is empty and ready. Not shared between
 * threads. */
struct Arena {
	struct ArenaBlock *blocks; /* newest first */
};

void arena_init(struct Arena *arena);
/* Frees everything; the arena is empty and ready again. Keeps one block (of up to 16 MiB), so that
 * a loop allocates once. */
void arena_reset(struct Arena *arena);
/* Frees everything, the kept block too. */
void arena_release(struct Arena *arena);

/* Bytes in use (not the bytes reserved); for limits and for tests. */
size_t arena_used(const struct Arena *arena);

/*
 * `size` zeroed bytes, aligned for any type, owned by the arena. Never NULL: when memory ends, the
 * program says so and aborts (the terminal is restored by the crash handler). Size 0 is allowed.
 */
void *arena_alloc(struct Arena *arena, size_t size);
/* `n` items of `size` bytes; the product is checked. */
void *arena_array(struct Arena *arena, size_t n, size_t size);
/* A copy of a text; NULL stays NULL. */
char *arena_text(struct Arena *arena, const char *text);
/* A copy of `length` bytes and a closing NUL. */
char *arena_text_n(struct Arena *arena, const char *text, size_t length);
/* Copies with all ASCII letters, or with the first character alone, in capitals; NULL stays NULL.
 */
char *arena_capitals(struct Arena *arena, const char *text);
char *arena_capitalize(struct Arena *arena, const char *text);
__attribute__((format(printf, 2, 3))) char *arena_format(struct Arena *arena, const char *format,
							 ...);

/* One zeroed struct / an array of them. */
#define ARENA_NEW(arena, T) ((T *)arena_alloc((arena), sizeof(T)))
#define ARENA_ARRAY(arena, n, T) ((T *)arena_array((arena), (n), sizeof(T)))

/*
 * Makes room for one more item at the end of an arena array that grows: returns `items`, or a
 * bigger copy. `n` is the count in use, `*capacity` the count that fits and is updated. The old
 * array stays in the arena.
 */
void *arena_grow(struct Arena *arena, void *items, size_t n, size_t *capacity, size_t item_size);

/* Heap memory for owners that live longer than any arena (the only other way to memory; only base
 * calls malloc). */
void *heap_alloc(size_t size);		     /* zeroed, never NULL */
void *heap_resize(void *block, size_t size); /* what is new is not zeroed; NULL is a new block */
char *heap_text(const char *text);	     /* NULL stays NULL */
void heap_trim(void);			     /* free memory goes back to the system */
void heap_free(void *block);		     /* NULL is allowed */

#endif
