/* Aim: its target, which of its parts are missing, and its sentence. */
#include "rule_aim.h"

#include "qtp/chart.h"
#include "qtp/engine/base/math.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define PERCENT 100.0
#define SMALL_LETTERS "abcdefghijklmnopqrstuvwxyz"
#define LETTERS SMALL_LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define SHORTEST_WORD 3

/* --- Target --- */

static bool is_percent_unit(const char *unit)
{
	return unit && strchr(unit, '%');
}

bool aim_target_parse(const char *text, const char *unit, struct AimTarget *ret_target,
		      struct Error *error)
{
	const char *begin = text + strspn(text, " ");
	bool is_signed = *begin == '-' || *begin == '+', percent;
	char *end;

	ret_target->number = strtod(begin, &end);
	bool is_number = end != begin && isfinite(ret_target->number);

	end += strspn(end, " ");
	percent = *end == '%';
	end += percent;
	if (!is_number || end[strspn(end, " ")])
		return error_set(error, ERROR_INPUT, "to",
				 "\"%.40s\" is no target: it is a value, like 9.0, or a change, "
				 "like -20 %%.",
				 text);
	if (percent && !is_signed && !is_percent_unit(unit))
		return error_set(error, ERROR_INPUT, "to",
				 "%.40s has no sign: write -20 %% for a fifth less, +20 %% for a "
				 "fifth more.",
				 text);
	ret_target->relative = percent && is_signed;
	return true;
}

double aim_target_value(struct AimTarget target, double baseline)
{
	return target.relative ? baseline + fabs(baseline) * target.number / PERCENT
			       : target.number;
}

enum AimFault aim_fault(struct AimTarget target, double baseline, int direction)
{
	double value = aim_target_value(target, baseline);

	if (target.relative && isnan(baseline))
		return AIM_NO_BASELINE;
	if (isnan(baseline) || isnan(value))
		return AIM_SOUND;
	/* 12.1 - 20 % * 12.1 carries an error of rounding */
	if (fabs(value - baseline) <= 1e-9 * fmax(fabs(value), fabs(baseline)))
		return AIM_NO_CHANGE;
	if ((direction == WANTED_DOWN && value > baseline) ||
	    (direction == WANTED_UP && value < baseline))
		return AIM_WRONG_WAY;
	return AIM_SOUND;
}

/* --- Words --- */

const char *aim_missing(const struct AimParts *parts, struct Arena *arena)
{
	const struct {
		const char *text, *name;
	} all[] = {
		{parts->metric, "metric"}, {parts->population, "population"},
		{parts->from, "from"},	   {parts->to, "to"},
		{parts->by, "by when"},
	};
	const char *missing = NULL;

	for (size_t i = 0; i < N_ITEMS(all); i++)
		if (!all[i].text)
			missing = missing ? arena_format(arena, "%s, %s", missing, all[i].name)
					  : all[i].name;
	return missing;
}

static const char *or_dots(const char *text)
{
	return text ? text : "...";
}

/* A name in the middle of a sentence: "hours to start", but "PDSA cycles", "T1 hours", "Dr". */
static const char *name_inside(const char *name, struct Arena *arena)
{
	size_t n = name ? strspn(name, LETTERS) : 0;
	char *inside;

	if (n < SHORTEST_WORD || !isupper((unsigned char)name[0]) ||
	    strspn(name + 1, SMALL_LETTERS) < n - 1 || (name[n] && name[n] != ' '))
		return name;
	inside = arena_text(arena, name);
	inside[0] = (char)tolower((unsigned char)inside[0]);
	return inside;
}

const char *aim_sentence(const struct AimParts *parts, struct Arena *arena)
{
	const char *verb = parts->direction == WANTED_DOWN ? "Lower"
			   : parts->direction == WANTED_UP ? "Raise"
							   : "Bring";
	const char *change = parts->change ? arena_format(arena, " (%s)", parts->change) : "";

	return arena_format(arena, "%s %s, for %s, from %s to %s%s by %s", verb,
			    or_dots(name_inside(parts->metric, arena)), or_dots(parts->population),
			    or_dots(parts->from), or_dots(parts->to), change,
			    parts->by ? arena_format(arena, "%s.", parts->by) : "...");
}
