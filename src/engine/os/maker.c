/* Maker: the process that makes an unfinished file. */
#include "temporary.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { PLACE_BITS = 20, PROCESS_BITS = 24, HOST_BYTES = 256 };

static uint64_t hash_byte(uint64_t hash, unsigned char byte)
{
	return (hash ^ byte) * UINT64_C(1099511628211);
}

/* Of the machine, and of the numbers of its processes: containers have their
 * own. */
static uint64_t place_here(void)
{
	char host[HOST_BYTES] = "";
	struct stat numbers = {0};
	uint64_t hash = UINT64_C(14695981039346656037);

	if (gethostname(host, sizeof host - 1) != 0 || stat("/proc/self/ns/pid", &numbers) != 0)
		numbers.st_ino = 0;
	for (const char *c = host; *c; c++)
		hash = hash_byte(hash, (unsigned char)*c);
	for (uint64_t ino = numbers.st_ino; ino; ino >>= 8)
		hash = hash_byte(hash, (unsigned char)(ino & 0xff));
	return hash & ((UINT64_C(1) << PLACE_BITS) - 1);
}

uint64_t maker_here(void)
{
	const uint64_t numbers = (UINT64_C(1) << PROCESS_BITS) - 1;

	return place_here() << PROCESS_BITS | ((uint64_t)getpid() & numbers);
}

bool maker_is_gone(const char *digits)
{
	char text[MAKER_DIGITS + 1] = "";
	uint64_t maker;
	pid_t process;

	memcpy(text, digits, MAKER_DIGITS);
	if (strspn(text, "0123456789abcdef") != MAKER_DIGITS)
		return false;
	maker = strtoull(text, NULL, 16);
	process = (pid_t)(maker & ((UINT64_C(1) << PROCESS_BITS) - 1));
	return maker >> PROCESS_BITS == place_here() && process > 0 && kill(process, 0) != 0 &&
	       errno == ESRCH;
}
