/* The demo season in a file of a test's own: a copy of the one that the build has made. */
#include "support/demo.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

void demo_put(const char *path, const char *moment)
{
	const char *build = getenv("QTP_TEST_BUILD");
	char made[4096];
	struct stat facts;
	off_t at = 0;
	int from, to;

	assert_non_null(build);
	snprintf(made, sizeof made, "%s/tests/demo-%s.qtp", build, moment);
	from = open(made, O_RDONLY | O_CLOEXEC);
	to = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
	if (from < 0 || to < 0 || fstat(from, &facts) != 0)
		fail_msg("%s cannot be copied to %s", made, path);
	while (at < facts.st_size)
		assert_true(sendfile(to, from, &at, (size_t)(facts.st_size - at)) > 0);
	close(from);
	close(to);
}
