/* Numbers with a power of ten. */
#include "numbers.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SMALL 1e-3
#define LARGE 1e9
#define LARGEST 1e15 /* more digits than a number holds */
#define ALIKE 1e4

bool number_is_scientific(double number)
{
	double size = fabs(number);

	return size > 0 && (size < SMALL || size >= LARGE);
}

bool number_is_scientific_among(double number, double apart)
{
	double size = fabs(number);

	return number_is_scientific(number) &&
	       !(size >= LARGE && size < LARGEST && apart > 0 && size > ALIKE * apart);
}

const char *number_scientific(struct Arena *arena, double number, int digits)
{
	char text[64], *power;

	snprintf(text, sizeof text, "%.*e", digits, number);
	power = strchr(text, 'e');
	if (!power)
		return arena_text(arena, text);
	return arena_format(arena, "%.*se%ld", (int)(power - text), text,
			    strtol(power + 1, NULL, 10));
}
