/* Means of items, and gains from one survey to the next. */
#include "rule_survey.h"

#include <math.h>

struct ItemMean item_mean(struct ItemRatings ratings)
{
	struct ItemMean mean = {.mean = NAN};
	double sum = 0;

	for (size_t i = 0; i < ratings.n; i++) {
		if (ratings.items[i] == NUMBER_NONE)
			continue;
		mean.n++;
		mean.n_anonymous += ratings.people[i] == 0;
		sum += (double)ratings.items[i];
	}
	mean.is_withheld = mean.n_anonymous > 0 && mean.n_anonymous < ANONYMOUS_LEAST;
	if (mean.n > 0 && !mean.is_withheld)
		mean.mean = sum / (double)mean.n;
	return mean;
}

static struct ItemGain gain_of(double before, double after, size_t n)
{
	return (struct ItemGain){.n = n,
				 .before = before,
				 .after = after,
				 .points = after - before,
				 .percent = 100 * (after - before) / before};
}

struct ItemGain item_gain(struct ItemMean before, struct ItemMean after)
{
	return gain_of(before.mean, after.mean, 0);
}

/* What the person said; NUMBER_NONE: nothing. */
static int64_t rating_of(struct ItemRatings ratings, Id person)
{
	for (size_t i = 0; i < ratings.n; i++)
		if (ratings.people[i] == person)
			return ratings.items[i];
	return NUMBER_NONE;
}

struct ItemGain item_gain_paired(struct ItemRatings before, struct ItemRatings after)
{
	double sum_before = 0, sum_after = 0;
	size_t n = 0;

	for (size_t i = 0; i < before.n; i++) {
		int64_t later = before.people[i] && before.items[i] != NUMBER_NONE
					? rating_of(after, before.people[i])
					: NUMBER_NONE;

		if (later == NUMBER_NONE)
			continue;
		n++;
		sum_before += (double)before.items[i];
		sum_after += (double)later;
	}
	if (n == 0)
		return (struct ItemGain){0, NAN, NAN, NAN, NAN};
	return gain_of(sum_before / (double)n, sum_after / (double)n, n);
}
