/* Timed runs of programs. */
#ifndef TESTS_BENCH_TIMED_H
#define TESTS_BENCH_TIMED_H

/* Of one run, from its start to its end. */
struct Cost {
	double wall_ms, cpu_ms; /* processor: user and system */
	double kib;		/* the most memory it had */
};

/* Runs `argv` with that file as its input (NULL: none) and nothing shown of its output; ends the
 * benchmark where it fails. */
struct Cost timed_run(const char *const argv[], const char *input);

#endif
