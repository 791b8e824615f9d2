/* Aim: its target, which of its parts are missing, its sentence, and its progress in words. */
#ifndef QTP_PROJECT_RULE_AIM_H
#define QTP_PROJECT_RULE_AIM_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/day.h"
#include "qtp/engine/base/error.h"

/* What an aim aims at: a value of the measure, or a change of its baseline in percent. */
struct AimTarget {
	double number;
	bool relative;
};

/* "9.0", "-20 %", "+15%"; a percentage without a sign is a value of a measure whose unit is % and
 * no target of another one. `unit` may be NULL. The error is of the field "to". */
MUST_USE bool aim_target_parse(const char *text, const char *unit, struct AimTarget *ret_target,
			       struct Error *error);
/* The value aimed at; NAN: a relative target without a baseline. */
double aim_target_value(struct AimTarget target, double baseline);

enum AimFault {
	AIM_SOUND,
	AIM_NO_BASELINE, /* a change of a baseline that is not known */
	AIM_NO_CHANGE,	 /* the target is the baseline */
	AIM_WRONG_WAY	 /* the target is on the side of the baseline that is not wanted */
};
/* `direction` is an enum Wanted. A target or baseline that is not given is no fault. */
enum AimFault aim_fault(struct AimTarget target, double baseline, int direction);

/* The five parts of an aim, as texts; NULL: not given. */
struct AimParts {
	const char *metric, *population, *from, *to, *by;
	const char *change; /* "-20 %", of a relative target; NULL */
	int direction;	    /* enum Wanted */
};
/* "population, by when"; NULL: none is missing. Owned by the arena. */
const char *aim_missing(const struct AimParts *parts, struct Arena *arena);
/* "Lower Hours to start, for all new patients, from 12.1 hours to 9 hours by 4 Oct 2017."; what is
 * missing is a row of dots. Owned by the arena. */
const char *aim_sentence(const struct AimParts *parts, struct Arena *arena);

#endif
