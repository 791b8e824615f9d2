/* Input copy: what comes through a pipe as a file in memory, which can be read again. Private to
 * the room. */
#ifndef QTP_XCHG_INPUT_COPY_H
#define QTP_XCHG_INPUT_COPY_H

#include <stdbool.h>
#include <stddef.h>

bool input_copy_write(int fd, const void *bytes, size_t n);
/* Bytes that were read already, and at most `max` of what follows them in `fd`; it ends before
 * them. -1: it cannot be read or kept. */
int input_copy(int fd, const void *first, size_t n, size_t max);

#endif
