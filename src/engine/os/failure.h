/* Failure: the sentence for a system call that failed, shared by the files of the room os. */
#ifndef QTP_OS_FAILURE_H
#define QTP_OS_FAILURE_H

#include "qtp/engine/os/file.h"

/* The folder of a path ("." when it has none) and the last part of it, owned by the arena. */
void os_split_path(struct Arena *arena, const char *path, const char **ret_folder,
		   const char **ret_name);

#endif
