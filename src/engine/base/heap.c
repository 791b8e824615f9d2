/* The heap: the only file of the program that asks the C library for memory. */
#include "qtp/engine/base/arena.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* No allocation, no stdio: nothing that could want memory again. */
static _Noreturn void memory_ended(void)
{
	static const char sentence[] =
		"qtp: the system has no memory left for this; what was saved before stays saved.\n";

	if (write(STDERR_FILENO, sentence, sizeof(sentence) - 1) < 0)
		abort();
	abort();
}

static void *checked(void *block)
{
	if (!block)
		memory_ended();
	return block;
}

/* At least one byte, so that NULL can only mean failure; more than any object may have is not even
 * asked for. */
static size_t wanted(size_t size)
{
	if (size > PTRDIFF_MAX)
		memory_ended();
	return size ? size : 1;
}

void *heap_alloc(size_t size)
{
	return checked(calloc(1, wanted(size)));
}

void *heap_resize(void *block, size_t size)
{
	return checked(realloc(block, wanted(size)));
}

char *heap_text(const char *text)
{
	size_t size;
	char *copy;

	if (!text)
		return NULL;
	size = strlen(text) + 1;
	copy = heap_resize(NULL, size);
	memcpy(copy, text, size);
	return copy;
}

void heap_free(void *block)
{
	free(block);
}

void heap_trim(void)
{
	malloc_trim(0);
}
