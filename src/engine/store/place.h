/* Where a file is, as it is kept in it. Private to the store. */
#ifndef QTP_STORE_PLACE_H
#define QTP_STORE_PLACE_H

#include "private.h"

/* Of a file that was filled from an export or from a damaged file. */
#define ELSEWHERE "elsewhere"

/* "INODE DEVICE PATH": a move within a disk keeps the first two, a restart the first and the path.
 */
struct Place {
	uint64_t inode, device;
	const char *path;
};
/* False: the text names no place. The path is borrowed from it. */
MUST_USE bool place_read(const char *text, struct Place *ret_place);

#endif
