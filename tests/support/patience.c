/* Patience: looks at a process in /proc, and the limits of waiting. */
#include "support/patience.h"

#include <stdio.h>
#include <time.h>

/* The limit of every wait in the tests. */
#define LONGEST_MS 600000L
/* Silent pieces in a row without a step of the program that mean that it is hung. */
#define MOST_STILL 30

static long now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

struct Pulse pulse_get(pid_t process)
{
	struct Pulse pulse = {.state = 'X'};
	char path[64], line[256];
	FILE *file;

	snprintf(path, sizeof(path), "/proc/%d/status", (int)process);
	file = fopen(path, "r");
	while (file && fgets(line, sizeof(line), file)) {
		long switches;

		sscanf(line, "State: %c", &pulse.state);
		if (sscanf(line, "voluntary_ctxt_switches: %ld", &switches) == 1 ||
		    sscanf(line, "nonvoluntary_ctxt_switches: %ld", &switches) == 1)
			pulse.switches += switches;
	}
	if (file)
		fclose(file);
	return pulse;
}

bool pulse_is_still(pid_t process, struct Pulse before)
{
	struct Pulse now = pulse_get(process);

	return before.state == 'S' && now.state == 'S' && now.switches == before.switches;
}

struct Patience patience_for(pid_t process)
{
	return (struct Patience){.process = process,
				 .deadline_ms = now_ms() + LONGEST_MS,
				 .pulse = pulse_get(process)};
}

bool patience_lasts(struct Patience *patience, bool heard)
{
	bool still = !heard && pulse_is_still(patience->process, patience->pulse);

	patience->n_still = still ? patience->n_still + 1 : 0;
	if (!heard)
		patience->pulse = pulse_get(patience->process);
	return patience->n_still < MOST_STILL && now_ms() < patience->deadline_ms;
}
