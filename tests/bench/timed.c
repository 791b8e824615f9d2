/* Timed runs of programs: the clock, and what the system counts of the child. */
#include "timed.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MS_PER_S 1e3
#define NS_PER_MS 1e6
#define US_PER_MS 1e3

static double now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * MS_PER_S + (double)now.tv_nsec / NS_PER_MS;
}

static double in_ms(struct timeval time)
{
	return (double)time.tv_sec * MS_PER_S + (double)time.tv_usec / US_PER_MS;
}

static void become(const char *const argv[], const char *input)
{
	int in = open(input ? input : "/dev/null", O_RDONLY), out = open("/dev/null", O_WRONLY);

	if (in >= 0 && out >= 0 && dup2(in, STDIN_FILENO) >= 0 && dup2(out, STDOUT_FILENO) >= 0)
		execvp(argv[0], (char *const *)argv);
	perror(argv[0]);
	_exit(EXIT_FAILURE);
}

struct Cost timed_run(const char *const argv[], const char *input)
{
	struct rusage usage;
	double start = now_ms();
	int status;
	pid_t child = fork();

	if (child == 0)
		become(argv, input);
	if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0) {
		fprintf(stderr, "bench: a run of %s failed\n", argv[0]);
		exit(EXIT_FAILURE);
	}
	return (struct Cost){.wall_ms = now_ms() - start,
			     .cpu_ms = in_ms(usage.ru_utime) + in_ms(usage.ru_stime),
			     .kib = (double)usage.ru_maxrss};
}
