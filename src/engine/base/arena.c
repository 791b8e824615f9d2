/* Arena: blocks of memory cut into pieces from the front, given back together. */
#include "qtp/engine/base/arena.h"

#include <assert.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum {
	FIRST_BLOCK = 4 * 1024,
	LARGEST_STEP =
		1024 * 1024, /* blocks double up to this; bigger wishes get a block of their own */
	LARGEST_KEPT = 16 * 1024 * 1024, /* what a reset arena may hold on to */
	FIRST_ITEMS = 8
};

struct ArenaBlock {
	struct ArenaBlock *next;
	size_t size, used; /* of data */
	alignas(max_align_t) char data[];
};

static struct ArenaBlock *block_new(size_t size, struct ArenaBlock *next)
{
	struct ArenaBlock *block;

	/* A sum that does not fit cannot be had either: the heap says so. */
	block = heap_resize(NULL,
			    size < SIZE_MAX - sizeof(*block) ? sizeof(*block) + size : SIZE_MAX);
	block->next = next;
	block->size = size;
	block->used = 0;
	return block;
}

static void blocks_free(struct ArenaBlock *block)
{
	while (block) {
		struct ArenaBlock *next = block->next;

		heap_free(block);
		block = next;
	}
}

void arena_init(struct Arena *arena)
{
	arena->blocks = NULL;
}

void arena_release(struct Arena *arena)
{
	blocks_free(arena->blocks);
	arena->blocks = NULL;
}

/* Several blocks become one of their size together, so that the same work fits into it next time.
 */
void arena_reset(struct Arena *arena)
{
	size_t total = 0;

	for (struct ArenaBlock *block = arena->blocks; block; block = block->next)
		total += block->size;
	if (total > LARGEST_KEPT) {
		arena_release(arena);
	} else if (arena->blocks && arena->blocks->next) {
		arena_release(arena);
		arena->blocks = block_new(total, NULL);
	} else if (arena->blocks) {
		arena->blocks->used = 0;
	}
}

size_t arena_used(const struct Arena *arena)
{
	size_t used = 0;

	for (const struct ArenaBlock *block = arena->blocks; block; block = block->next)
		used += block->used;
	return used;
}

/* Room for `size` bytes at the end of the newest block, which is made when there is no such room.
 */
static struct ArenaBlock *block_with_room(struct Arena *arena, size_t size)
{
	struct ArenaBlock *block = arena->blocks;
	size_t step = FIRST_BLOCK;

	if (block && block->size - block->used >= size)
		return block;
	if (block)
		step = block->size < LARGEST_STEP / 2 ? block->size * 2 : LARGEST_STEP;
	arena->blocks = block_new(size > step ? size : step, block);
	return arena->blocks;
}

static void *take(struct Arena *arena, size_t size)
{
	const size_t align = alignof(max_align_t);
	size_t rounded = size > SIZE_MAX - align ? SIZE_MAX / align * align
						 : (size + align - 1) / align * align;
	struct ArenaBlock *block = block_with_room(arena, rounded ? rounded : align);
	void *piece = block->data + block->used;

	block->used += rounded ? rounded : align;
	return piece;
}

void *arena_alloc(struct Arena *arena, size_t size)
{
	return memset(take(arena, size), 0, size);
}

/* A product that does not fit asks for more than there is, and ends in the sentence about memory.
 */
static size_t product(size_t n, size_t size)
{
	return size && n > SIZE_MAX / size ? SIZE_MAX : n * size;
}

void *arena_array(struct Arena *arena, size_t n, size_t size)
{
	return arena_alloc(arena, product(n, size));
}

char *arena_text(struct Arena *arena, const char *text)
{
	return text ? arena_text_n(arena, text, strlen(text)) : NULL;
}

char *arena_text_n(struct Arena *arena, const char *text, size_t length)
{
	char *copy = take(arena, length + 1);

	if (length)
		memcpy(copy, text, length);
	copy[length] = '\0';
	return copy;
}

static void to_capital(char *letter)
{
	if (*letter >= 'a' && *letter <= 'z')
		*letter = (char)(*letter - 'a' + 'A');
}

char *arena_capitals(struct Arena *arena, const char *text)
{
	char *copy = arena_text(arena, text);

	for (char *at = copy; at && *at; at++)
		to_capital(at);
	return copy;
}

char *arena_capitalize(struct Arena *arena, const char *text)
{
	char *copy = arena_text(arena, text);

	if (copy)
		to_capital(copy);
	return copy;
}

char *arena_format(struct Arena *arena, const char *format, ...)
{
	char small[256];
	va_list args;
	int length;
	char *out;

	va_start(args, format);
	length = vsnprintf(small, sizeof(small), format, args);
	va_end(args);
	assert(length >= 0);
	if ((size_t)length < sizeof(small))
		return arena_text_n(arena, small, (size_t)length);
	out = take(arena, (size_t)length + 1);
	va_start(args, format);
	vsnprintf(out, (size_t)length + 1, format, args);
	va_end(args);
	return out;
}

void *arena_grow(struct Arena *arena, void *items, size_t n, size_t *capacity, size_t item_size)
{
	size_t more;
	char *grown;

	if (n < *capacity)
		return items;
	more = *capacity ? product(*capacity, 2) : FIRST_ITEMS;
	grown = take(arena, product(more, item_size));
	if (n)
		memcpy(grown, items, n * item_size);
	memset(grown + n * item_size, 0, (more - n) * item_size);
	*capacity = more;
	return grown;
}
