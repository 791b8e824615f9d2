/* Folders for tests: in memory where there is room, since tests ask for thousands of syncs. */
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/statvfs.h>
#include <unistd.h>

/* Makes an empty folder of its own whose name says what it is for; its path goes into `path` of
 * `size` bytes. The caller removes it. False: no folder can be made. */
static inline bool folder_make(char *path, size_t size, const char *what)
{
	const uint64_t enough = UINT64_C(1) << 30;
	struct statvfs facts;
	bool in_memory = access("/dev/shm", W_OK) == 0 && statvfs("/dev/shm", &facts) == 0 &&
			 (uint64_t)facts.f_bavail * facts.f_frsize >= enough;

	snprintf(path, size, "%s/qtp-%s-XXXXXX", in_memory ? "/dev/shm" : "/tmp", what);
	return mkdtemp(path) != NULL;
}
