/* What the tests of files share: a folder of their own, which is removed with all that is in it. */
#ifndef QTP_TESTS_OS_HELP_H
#define QTP_TESTS_OS_HELP_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "qtp/engine/os/file.h"
#include "support/folder.h"

enum { LIMIT = 1 << 20 };

struct Fixture {
	struct Arena arena;
	struct Error error;
	char folder[64];
};

static inline char *in(struct Fixture *fixture, const char *name)
{
	return arena_format(&fixture->arena, "%s/%s", fixture->folder, name);
}

static inline int setup(void **state)
{
	static struct Fixture fixture;

	memset(&fixture, 0, sizeof fixture);
	*state = &fixture;
	return folder_make(fixture.folder, sizeof fixture.folder, "os") ? 0 : -1;
}

static inline int teardown(void **state)
{
	struct Fixture *fixture = *state;

	char command[256];
	int code;

	snprintf(command, sizeof command, "chmod -R u+rwx '%s' && rm -rf '%s'", fixture->folder,
		 fixture->folder);
	code = system(command);
	arena_release(&fixture->arena);
	return code;
}

#endif
