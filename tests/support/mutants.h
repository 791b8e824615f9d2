/* Mutants: texts changed at random, but always in the same way, for readers of what comes from
 * outside. */
#ifndef TESTS_SUPPORT_MUTANTS_H
#define TESTS_SUPPORT_MUTANTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct MutantPlan {
	const char *name;
	const char *const *seeds; /* what is right, or nearly; ends with NULL */
	const char *const *words; /* what means something there; ends with NULL; NULL: none */
	size_t n_rounds;
	bool binary; /* NULs too */
	/* True when the text was taken, false when it was refused. */
	bool (*try)(void *context, const char *text, size_t length);
};

/*
 * Tries the seeds, then `n_rounds` mutants, each in memory of its own so that a sanitizer sees a
 * byte read too far. Prints the seed of the random numbers and how many were taken. Fails when none
 * was taken or none refused: then nothing was tried. From outside: QTP_MUTANT_SEED=N walks another
 * way, QTP_MUTANT_ROUNDS=N as far as that, QTP_MUTANT_SHOW=1 prints each text before it is tried.
 */
void mutants_try(const struct MutantPlan *plan, void *context);
/* The same for a reader that takes everything: only a crash or the plan's own assertions fail. */
void mutants_feed(const struct MutantPlan *plan, void *context);

/* Random numbers that repeat. */
uint64_t mutants_random(uint64_t *state);

/* Fails the test when a text, made harmless, still holds something a terminal obeys, or is no
 * UTF-8. */
void mutants_assert_harmless(const char *text);

#endif
