/* Files: what we ask of the system while running. Never opens a database file itself: closing it would drop SQLite's locks. */
#ifndef QTP_OS_FILE_H
#define QTP_OS_FILE_H

#include "qtp/base/arena.h"
#include "qtp/base/error.h"

#include <stddef.h>

/* Opens /dev/null for each of fds 0-2 that is closed, so that no file of ours becomes one of them. First thing in main. */
void os_guard_standard_fds(void);
/* umask 077. */
void os_set_umask(void);

enum FileState { FILE_MISSING, FILE_REGULAR, FILE_FOLDER, FILE_OTHER };

struct FileFacts {
	enum FileState state;
	bool is_symlink; /* the name itself is a link */
	int n_links;
	bool network;	 /* NFS, SMB, 9p, FUSE */
	bool readable, writable;
	bool folder_writable;
	bool folder_sticky;
	int64_t size;
};
/* Facts about a path, by lstat/stat/statfs/access only. A missing folder is an error; a missing file is a fact. */
MUST_USE bool os_file_facts(const char *path, struct FileFacts *ret_facts, struct Error *error);

/* Makes a folder and its parents, 0700. */
MUST_USE bool os_make_folder(const char *path, struct Error *error);
/* Replaces (or makes) a file, whole or not at all: temporary beside it, fsync, rename, fsync of the folder. Mode 0600. */
MUST_USE bool os_write_file(const char *path, const void *data, size_t length, bool replace, struct Error *error);
/* Reads a whole file of at most `limit` bytes ("-" is standard input); NUL-terminated, owned by the arena. */
MUST_USE bool os_read_file(const char *path, size_t limit, struct Arena *arena, char **ret_data, size_t *ret_length,
			   struct Error *error);
/* Makes a finished database copy durable under its name: fsync file, rename, fsync folder. `from` must not be open. */
MUST_USE bool os_rename_durably(const char *from, const char *to, bool replace, struct Error *error);
MUST_USE bool os_remove_file(const char *path, struct Error *error);

/* A watch on a file's folder for writes to it and its -journal; ret_fd is readable when something changed. -1: no watch to be had. */
int os_watch_open(const char *path);
/* Empties the watch; true when the watched file was among the changes. */
bool os_watch_drain(int fd, const char *path);
void os_watch_close(int fd);

#endif
