/* The heap: the only file of the program that asks the C library for memory. */
#include "qtp/base/arena.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* No allocation, no stdio: nothing that could want memory again. */
static void *checked(void *block)
{
	static const char sentence[] = "qtp: the computer has no memory left for this; nothing was half saved.\n";

	if (block)
		return block;
	if (write(STDERR_FILENO, sentence, sizeof(sentence) - 1) < 0)
		abort();
	abort();
}

void *heap_alloc(size_t size)
{
	return checked(calloc(1, size ? size : 1));
}

void *heap_resize(void *block, size_t size)
{
	return checked(realloc(block, size ? size : 1));
}

char *heap_text(const char *text)
{
	size_t size;
	char *copy;

	if (!text)
		return NULL;
	size = strlen(text) + 1;
	copy = checked(malloc(size));
	memcpy(copy, text, size);
	return copy;
}

void heap_free(void *block)
{
	free(block);
}
