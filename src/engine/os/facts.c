/* Facts: what a path is, found without opening it. */
#include "qtp/engine/os/file.h"

#include "failure.h"

#include "qtp/engine/base/math.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

enum { PERMISSION_BITS = 07777 };

/* Disks whose locks are made elsewhere or not at all; the numbers are Linux's (statfs(2)). */
static const uint32_t network_magics[] = {
	0x00006969, /* NFS */
	0x0000517b, /* SMB */
	0xff534d42, /* CIFS */
	0xfe534d42, /* SMB 2 */
	0x01021997, /* 9p */
	0x65735546, /* FUSE: sshfs, rclone and others; cannot be distinguished */
	0x00c36400, /* Ceph */
	0x5346414f, /* AFS */
	0x6b414653, /* AFS of the kernel */
	0x73757245, /* Coda */
	0x0000564c, /* NetWare */
	0x0bd00bd0, /* Lustre */
	0x01161970, /* GFS2 */
	0x7461636f, /* OCFS2 */
};

bool os_is_network_magic(uint32_t magic)
{
	for (size_t i = 0; i < sizeof network_magics / sizeof network_magics[0]; i++)
		if (network_magics[i] == magic)
			return true;
	return false;
}

static bool may(const char *path, int what)
{
	return faccessat(AT_FDCWD, path, what, AT_EACCESS) == 0;
}

static bool folder_facts(const char *folder, struct FileFacts *facts, struct Error *error)
{
	struct stat found;

	if (stat(folder, &found) != 0)
		return os_failed(error, "use the folder", folder, errno);
	if (!S_ISDIR(found.st_mode))
		return os_failed(error, "use the folder", folder, ENOTDIR);
	facts->folder_mode = found.st_mode & PERMISSION_BITS;
	facts->folder_owner = found.st_uid;
	facts->folder_sticky = found.st_mode & S_ISVTX;
	facts->folder_writable = may(folder, W_OK | X_OK);
	return true;
}

static enum FileState state_of(mode_t mode)
{
	if (S_ISREG(mode))
		return FILE_REGULAR;
	return S_ISDIR(mode) ? FILE_FOLDER : FILE_OTHER;
}

static void present_facts(const char *path, const struct stat *found, struct FileFacts *facts)
{
	facts->state = state_of(found->st_mode);
	facts->n_links = (int)found->st_nlink;
	facts->size = found->st_size;
	facts->inode = found->st_ino;
	facts->device = found->st_dev;
	facts->mode = found->st_mode & PERMISSION_BITS;
	facts->owner = found->st_uid;
	facts->readable = may(path, R_OK);
	facts->writable = may(path, W_OK);
}

static bool name_facts(const char *path, struct FileFacts *facts, struct Error *error)
{
	struct stat found;

	if (lstat(path, &found) != 0)
		return errno == ENOENT ? true : os_failed(error, "look at", path, errno);
	facts->is_symlink = S_ISLNK(found.st_mode);
	if (facts->is_symlink && stat(path, &found) != 0)
		return errno == ENOENT ? true : os_failed(error, "look at", path, errno);
	present_facts(path, &found, facts);
	return true;
}

static bool disk_facts(const char *path, struct FileFacts *facts, struct Error *error)
{
	struct statfs disk;

	if (statfs(path, &disk) != 0)
		return os_failed(error, "look at the disk of", path, errno);
	facts->network = os_is_network_magic((uint32_t)disk.f_type);
	return true;
}

bool os_file_facts(const char *path, struct FileFacts *ret_facts, struct Error *error)
{
	struct FileFacts facts = {.state = FILE_MISSING};
	struct Arena arena = {0};
	const char *folder, *name;
	bool fine;

	os_split_path(&arena, path, &folder, &name);
	fine = folder_facts(folder, &facts, error) && name_facts(path, &facts, error) &&
	       disk_facts(facts.state == FILE_MISSING ? folder : path, &facts, error);
	arena_release(&arena);
	*ret_facts = facts;
	return fine;
}

/* A slash at the end names the same folder. */
static bool is_beside_database(const char *path)
{
	static const char *const ends[] = {"-journal", "-wal", "-shm"};
	size_t length = strlen(path);

	while (length > 1 && path[length - 1] == '/')
		length--;
	for (size_t i = 0; i < N_ITEMS(ends); i++) {
		size_t n = strlen(ends[i]);

		if (length >= n && strncmp(path + length - n, ends[i], n) == 0)
			return true;
	}
	return false;
}

bool os_check_name(const char *path, struct Error *error)
{
	return !is_beside_database(path) ||
	       error_set(error, ERROR_IO, "output",
			 "%s is a name of the files that a database keeps beside it while "
			 "it is changed. Give another name.",
			 path);
}
