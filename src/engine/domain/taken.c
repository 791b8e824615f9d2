/* Taken: the lines that say what comes of the rows of a table. */
#include "qtp/engine/domain/taken.h"

const char *taken_step_name(enum TakenStep step)
{
	static const char *const names[N_TAKEN_STEPS] = {"new", "changed", "same", "skipped"};

	return names[step];
}

void taken_add(struct Taken *taken, struct Arena *arena, struct TakenLine line)
{
	taken->lines =
		arena_grow(arena, taken->lines, taken->n, &taken->capacity, sizeof *taken->lines);
	taken->lines[taken->n++] = line;
	taken->n_steps[line.step]++;
}
