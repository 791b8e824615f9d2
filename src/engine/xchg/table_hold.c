/* Table hold: a table that comes through a pipe, for who reads it several times. */
#include "qtp/engine/xchg/table.h"

#include "input_copy.h"
#include "text_source.h"

#include "qtp/engine/os/file.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool table_hold(const char *path, int *ret_copy, struct Error *error)
{
	bool standard = strcmp(path, "-") == 0, own = !standard;
	struct stat about;
	int fd;

	*ret_copy = 0;
	if (!standard && (stat(path, &about) != 0 || !S_ISFIFO(about.st_mode)))
		return true;
	fd = standard ? STDIN_FILENO : os_open_input(path, error);
	if (fd < 0)
		return error->code == ERROR_NONE;
	*ret_copy = input_copy(fd, "", 0, TEXT_SOURCE_MAX + 1);
	if (own)
		close(fd);
	if (*ret_copy > 0)
		return true;
	*ret_copy = 0;
	return error_set(error, ERROR_IO, "data", "%.200s could not be read: %s.",
			 standard ? "Standard input" : path, strerror(errno));
}

void table_let_go(int copy)
{
	if (copy > 0)
		close(copy);
}
