/* Editions: what becomes of the standards of a case that moves to a newer edition. Pure. */
#ifndef QTP_CERTIFIED_RULE_EDITION_H
#define QTP_CERTIFIED_RULE_EDITION_H

#include "qtp/certified.h"
#include "qtp/engine/model/query.h"

enum StandardFate {
	FATE_CARRIED, /* the same code and words, where both have some: its ratings go along */
	FATE_CHANGED, /* the same code, other words: to be rated again */
	FATE_MERGED,  /* takes the place of several: the worst rating counts */
	FATE_NEW      /* takes the place of none */
};

/* A standard of the newer edition, and those whose place it takes. */
struct StandardStep {
	const struct Standard *to;
	const struct Standard **from;
	size_t n_from;
	enum StandardFate fate;
};

/*
 * The steps of all `newer` standards, in their order; owned by the arena. A standard takes the
 * place of those that its field `replaces` names by their short codes; where that is empty, of the
 * one with its own short code.
 */
struct StandardStep *standard_steps(const struct Records *older, const struct Records *newer,
				    struct Arena *arena);
/* The step that a standard of the older edition is part of; NULL: it is lost. */
const struct StandardStep *standard_step_of(const struct StandardStep steps[], size_t n,
					    Id standard);

/* "1a" of DEMO-1a. */
const char *standard_short_code(const struct Standard *standard);
/* The rating of a standard that takes the place of two: the worse one; not applicable gives way. */
Choice rating_worse(Choice a, Choice b);

#endif
