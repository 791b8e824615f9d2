/* Letters in tests: own templates in the data folder of a runner. */
#ifndef TESTS_UNIT_LETTER_HELP_H
#define TESTS_UNIT_LETTER_HELP_H

#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define OWN_FOLDER ".local/share/qtp/letters"

static inline void write_own(struct Runner *runner, const char *name, const char *text)
{
	char path[256];

	for (const char *slash = OWN_FOLDER; slash; slash = strchr(slash + 1, '/')) {
		snprintf(path, sizeof path, "%.*s", (int)(slash - OWN_FOLDER), OWN_FOLDER);
		if (*path)
			mkdir(runner_path(runner, path), 0700);
	}
	mkdir(runner_path(runner, OWN_FOLDER), 0700);
	snprintf(path, sizeof path, OWN_FOLDER "/%s.txt", name);
	run_write_file(runner_path(runner, path), text, strlen(text));
}

#endif
