/* The axis of points: evenly spaced, or with room for the periods that were not measured. */
#include "layout.h"

#include "qtp/engine/base/math.h"

#include <math.h>
#include <stdlib.h>

/* A distance of points is a whole number of periods when it is this near to one; months and
 * holidays differ by less. */
#define PERIOD_SLACK 0.25
/* Gaps are the exception: one distance in so many at most. More are a rhythm, and say nothing. */
#define GAP_SHARE 3
/* Fewer points have no usual distance. */
#define POINTS_LEAST 4
/* Gaps do not squeeze the points to less than a third. */
#define SPAN_MOST 3

static int by_days(const void *a, const void *b)
{
	Day first = *(const Day *)a, second = *(const Day *)b;

	return first < second ? -1 : first > second;
}

/* The usual distance between two points, in days. */
static Day usual_distance(const Day days[], size_t n, struct Arena *arena)
{
	Day *distances = ARENA_ARRAY(arena, n - 1, Day);

	for (size_t i = 1; i < n; i++)
		distances[i - 1] = days[i] - days[i - 1];
	qsort(distances, n - 1, sizeof distances[0], by_days);
	return distances[(n - 1) / 2];
}

/* Days without weekends are a week's rhythm, and nothing is missing. */
static bool are_working_days(const Day days[], size_t n)
{
	const int saturday = 6;

	for (size_t i = 0; i < n; i++)
		if (day_weekday(days[i]) >= saturday)
			return false;
	return true;
}

/* The place of each point in periods from the first one; false: the days have no period. */
static bool place_by_period(const Day days[], size_t n, double period, double ret_places[])
{
	ret_places[0] = 0;
	for (size_t i = 1; i < n; i++) {
		double distance = (double)(days[i] - days[i - 1]) / period;

		if (round(distance) < 1 || fabs(distance - round(distance)) > PERIOD_SLACK)
			return false;
		ret_places[i] = ret_places[i - 1] + round(distance);
	}
	return true;
}

void chart_place_points(struct ChartPicture *picture, struct Arena *arena)
{
	const Day *days = picture->story->days;
	size_t n = picture->result.n, n_gaps = 0;
	double *places;
	Day period;

	if (!days || n < POINTS_LEAST)
		return;
	period = usual_distance(days, n, arena);
	places = ARENA_ARRAY(arena, n, double);
	if (period < 1 || (period == 1 && are_working_days(days, n)) ||
	    !place_by_period(days, n, (double)period, places))
		return;
	for (size_t i = 1; i < n; i++)
		n_gaps += places[i] - places[i - 1] > 1;
	if (n_gaps > 0 && n_gaps * GAP_SHARE < n && places[n - 1] < (double)(n * SPAN_MOST))
		picture->places = places;
}

double chart_place(const struct ChartPicture *picture, double point)
{
	size_t n = picture->result.n, before;

	if (!picture->places)
		return point;
	if (point < 0)
		return point;
	if (point > (double)(n - 1))
		return picture->places[n - 1] + point - (double)(n - 1);
	before = size_min((size_t)point, n - 1);
	if (before == n - 1)
		return picture->places[before];
	return picture->places[before] +
	       (point - (double)before) * (picture->places[before + 1] - picture->places[before]);
}

size_t chart_span(const struct ChartPicture *picture)
{
	size_t n = picture->result.n;

	return picture->places ? (size_t)picture->places[n - 1] : n - 1;
}

size_t chart_nearest(const struct ChartPicture *picture, double place)
{
	size_t first = 0, last = picture->result.n - 1;

	if (!picture->places)
		return size_min((size_t)llround(fmax(place, 0)), last);
	while (last - first > 1) {
		size_t middle = first + (last - first) / 2;

		if (picture->places[middle] <= place)
			first = middle;
		else
			last = middle;
	}
	return picture->places[last] - place <= place - picture->places[first] ? last : first;
}

bool chart_joined(const struct ChartPicture *picture, size_t point)
{
	const struct ChartPoint *points = picture->result.points;

	return point > 0 && !isnan(points[point].y) && !isnan(points[point - 1].y) &&
	       points[point].part == points[point - 1].part &&
	       (!picture->places || picture->places[point] - picture->places[point - 1] == 1);
}

bool chart_has_label(const struct ChartPicture *picture, size_t point, size_t step)
{
	return picture->places ? (size_t)picture->places[point] % step == 0 : point % step == 0;
}
