/* Editions: standards of a newer edition and those whose place they take. */
#include "rule_edition.h"

#include "qtp/engine/base/utf8.h"

#include <string.h>
#include <strings.h>

const char *standard_short_code(const struct Standard *standard)
{
	const char *dash = strrchr(standard->code, '-');

	return dash ? dash + 1 : standard->code;
}

/* Whether a list of codes between commas and blanks has that one. */
static bool names(const char *list, const char *code)
{
	size_t length = strlen(code);
	bool found = false;

	while (!found && *(list += strspn(list, ", "))) {
		size_t word = strcspn(list, ", ");

		found = word == length && strncasecmp(list, code, length) == 0;
		list += word;
	}
	return found;
}

static bool takes_place_of(const struct Standard *newer, const struct Standard *older)
{
	if (newer->replaces)
		return names(newer->replaces, standard_short_code(older)) ||
		       names(newer->replaces, older->code);
	return strcasecmp(standard_short_code(newer), standard_short_code(older)) == 0;
}

/* Texts that are both given, and differ. */
static bool differs(const char *a, const char *b, struct Arena *arena)
{
	return a && b && strcmp(text_fold(arena, a), text_fold(arena, b)) != 0;
}

/* Who edits the standards says by `replaces` that a rating holds for other words too. */
static enum StandardFate fate_of(const struct StandardStep *step, struct Arena *arena)
{
	const struct Standard *from = step->n_from == 1 ? step->from[0] : NULL;

	if (step->n_from == 0)
		return FATE_NEW;
	if (!from)
		return FATE_MERGED;
	return !step->to->replaces && (differs(from->title, step->to->title, arena) ||
				       differs(from->text, step->to->text, arena))
		       ? FATE_CHANGED
		       : FATE_CARRIED;
}

struct StandardStep *standard_steps(const struct Records *older, const struct Records *newer,
				    struct Arena *arena)
{
	struct StandardStep *steps = ARENA_ARRAY(arena, newer->n + 1, struct StandardStep);

	for (size_t i = 0; i < newer->n; i++) {
		struct StandardStep *step = &steps[i];

		step->to = records_at(newer, i);
		step->from = ARENA_ARRAY(arena, older->n + 1, const struct Standard *);
		for (size_t k = 0; k < older->n; k++)
			if (takes_place_of(step->to, records_at(older, k)))
				step->from[step->n_from++] = records_at(older, k);
		step->fate = fate_of(step, arena);
	}
	return steps;
}

const struct StandardStep *standard_step_of(const struct StandardStep steps[], size_t n,
					    Id standard)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < steps[i].n_from; k++)
			if (steps[i].from[k]->record.id == standard)
				return &steps[i];
	return NULL;
}

Choice rating_worse(Choice a, Choice b)
{
	static const int ranks[N_RATINGS] = {[RATING_NOT_APPLICABLE] = 0,
					     [RATING_COMPLIANT] = 1,
					     [RATING_PARTIAL] = 2,
					     [RATING_NOT_REVIEWED] = 3,
					     [RATING_NOT_COMPLIANT] = 4};

	return ranks[a] >= ranks[b] ? a : b;
}
