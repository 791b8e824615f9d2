/* Files: what we ask of the system. Never opens a database: closing it drops SQLite's locks. */
#ifndef QTP_OS_FILE_H
#define QTP_OS_FILE_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/error.h"
#include "qtp/engine/base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Errors of this header: FULL for no space, quota or file size limit; CONFLICT for a file that is
 * there and was not to be replaced; INPUT for a file larger than allowed; IO for all else the
 * system refuses. Each sentence has the path.
 */

/*
 * Opens /dev/null for each of fds 0-2 that is closed, so that no file of ours becomes one of them;
 * standard output for reading, so that nothing is lost there in silence. First thing in main.
 */
void os_guard_standard_fds(void);
/* From now on a limit on the size of files is reported as an error, like a full disk; without this
 * it ends the program. */
void os_tell_file_limits(void);
/* The folder this program was started from; owned by the arena. NULL: the system does not tell. */
const char *os_program_folder(struct Arena *arena);

enum FileState { FILE_MISSING, FILE_REGULAR, FILE_FOLDER, FILE_OTHER };

struct FileFacts {
	enum FileState state; /* of what the name leads to: a link to nothing is MISSING */
	bool is_symlink;      /* the name itself is a link */
	int n_links;	      /* hard links; 0 when missing */
	bool network;  /* NFS, SMB, 9p, FUSE and the like; of the folder when the file is missing */
	bool readable; /* by this process; root may read and write nearly all */
	bool writable;
	bool folder_writable;
	bool folder_sticky;
	int64_t size;
	uint64_t inode, device; /* which file it is, whatever its name; 0 when missing */
	unsigned mode, owner;	/* permission bits and user id of the file; 0 when missing */
	unsigned folder_mode, folder_owner; /* the same of its folder */
};
/*
 * Fills `error` for errno value `code` and returns false. `action` fits after "Cannot ": "write",
 * "make the folder". The sentence names the path, the cause, and owner and mode where permission is
 * the cause.
 */
bool os_failed(struct Error *error, const char *action, const char *path, int code);
/* "FILE belongs to user 0, mode 0600, its folder to user 0, mode 0755", in the arena; what is
 * missing is left out. */
const char *os_owners(const char *path, const struct FileFacts *facts, struct Arena *arena);
/*
 * Facts about a path, by lstat, stat, statfs and access only. A missing file is a fact; a missing
 * folder, or one that may not be entered, is an error.
 */
MUST_USE bool os_file_facts(const char *path, struct FileFacts *ret_facts, struct Error *error);
/* True for the f_type of a file system whose locks or durability are not this host's own. */
bool os_is_network_magic(uint32_t magic);

/* Makes a folder and its parents, 0700. One that is there already is left as it is. */
MUST_USE bool os_make_folder(const char *path, struct Error *error);
/*
 * Replaces (or makes) a file, whole or not at all: temporary beside it, fsync, rename, fsync of the
 * folder. Mode 0600. Never follows a link and never replaces anything but a plain file (a link, a
 * device, a folder are refused).
 */
MUST_USE bool os_write_file(const char *path, const void *data, size_t length, bool replace,
			    struct Error *error);
/*
 * The same with the mode of the file that it replaces; a new file gets 0666 less the umask. For
 * what is handed out; what holds the records themselves is private.
 */
MUST_USE bool os_write_shared_file(const char *path, const void *data, size_t length, bool replace,
				   struct Error *error);
/* What no output is written over; NULL: none. */
struct KeptFiles {
	const char *season;	/* the file that is open */
	const char *folders[2]; /* all that is in these: settings, drafts */
};
/*
 * os_write_shared_file() for what a person asked to be written: never over what is kept or any
 * SQLite database, not even to replace it.
 */
MUST_USE bool os_write_output(const char *path, const struct Text *data,
			      const struct KeptFiles *kept, bool replace, struct Error *error);
/* The same with mode 0600, for what is to be read by its owner alone. */
MUST_USE bool os_write_private_output(const char *path, const struct Text *data,
				      const struct KeptFiles *kept, bool replace,
				      struct Error *error);
/* A file or folder of such a name belongs to the database beside it: SQLite
 * plays it back or throws it away. */
MUST_USE bool os_check_name(const char *path, struct Error *error);
/* What would make these two refuse, asked before; nothing is written. */
MUST_USE bool os_check_output(const char *path, const struct KeptFiles *kept, bool replace,
			      struct Error *error);
/* Opens what is to be read; -1: `error` says why, or is clear and errno says why. What may never
 * end by itself, a named pipe or a terminal, is refused: nothing is waited for. */
MUST_USE int os_open_input(const char *path, struct Error *error);
/* A file that is read whole. */
struct FileToRead {
	const char *path; /* "-": standard input */
	size_t limit;	  /* bytes */
};
/* Into the arena, with a NUL after it. */
MUST_USE bool os_read_file(struct FileToRead file, struct Arena *arena, char **ret_data,
			   size_t *ret_length, struct Error *error);
/*
 * The same of a file of the user's own: nothing but a regular file is read, so that nothing waits
 * for a pipe or a device in its place.
 */
MUST_USE bool os_read_regular(struct FileToRead file, struct Arena *arena, char **ret_data,
			      size_t *ret_length, struct Error *error);
/*
 * Makes a finished database copy durable under its name: fsync file, rename, fsync folder. `from`
 * must not be open and must lie on the same disk. On an error both are as they were, but where the
 * disk does not confirm the rename: then `from` is gone, and `to` too, or what it replaced (which
 * the error says).
 */
MUST_USE bool os_rename_durably(const char *from, const char *to, bool replace,
				struct Error *error);
/* A file that is not there is no error. */
MUST_USE bool os_remove_file(const char *path, struct Error *error);
/* Appends the name under which a file is made until it is whole, beside `path`. */
void os_draft_name(struct Text *name, const char *path, uint64_t random);
/*
 * Removes what a killed process left unfinished in a folder (temporaries of os_write_file, drafts
 * and their journals): at once where its name says a process of this machine that is gone, else
 * when it is older than a day at `now` (microseconds since 1970). Returns how many; faults are
 * passed over, the next start tries again.
 */
size_t os_sweep_temporaries(const char *folder, int64_t now);
/* The name of a file of the folder that begins so, in the arena, and how many do; NULL: none. */
const char *os_find_file(const char *folder, const char *prefix, struct Arena *arena,
			 size_t *ret_n);

/* The names of the files of a folder that end so, without the ending, sorted; in the arena. A
 * folder that cannot be read has none. */
const char **os_list_files(const char *folder, const char *ending, struct Arena *arena,
			   size_t *ret_n);

/*
 * A watch for commits to a database file: the end of its -journal in its folder, or the file going
 * or being replaced. The fd is readable when a file of that folder went or came. The file need not
 * exist. -1: no watch to be had.
 */
int os_watch_open(const char *path);
/*
 * Empties the watch; true when the watched file was among the changes, or its -journal went away (a
 * commit), or the system lost count.
 */
bool os_watch_drain(int fd, const char *path);
/* For a program that ends (-1 is allowed): the system takes some 20 ms to end a watch, and has a
 * child of the program wait for that in its place. */
void os_watch_leave(int fd);

#endif
