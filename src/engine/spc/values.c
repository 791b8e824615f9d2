/* Values: mean, median and order statistics of many numbers in linear time. */
#include "qtp/engine/spc/chart.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#define N_BYTES 8
#define N_BYTE_VALUES 256

/* The bits of a double in an order that sorts like the number: negative ones reversed, positive
 * ones above them. */
static uint64_t sort_key(double value)
{
	uint64_t bits;
	const uint64_t sign = UINT64_C(1) << 63;

	if (value == 0)
		value = 0; /* -0 and 0 are one value */
	memcpy(&bits, &value, sizeof(bits));
	return bits & sign ? ~bits : bits | sign;
}

static double sort_value(uint64_t key)
{
	const uint64_t sign = UINT64_C(1) << 63;
	double value;

	key = key & sign ? key & ~sign : ~key;
	memcpy(&value, &key, sizeof(value));
	return value;
}

/* One byte of the key per pass, highest first: count the values that share the bytes found so far.
 */
double values_ranked(const double values[], size_t n, size_t rank)
{
	uint64_t prefix = 0;

	for (int byte = N_BYTES - 1; byte >= 0; byte--) {
		size_t counts[N_BYTE_VALUES] = {0};
		int shift = byte * 8;
		size_t digit = 0;

		for (size_t i = 0; i < n; i++) {
			uint64_t key = sort_key(values[i]) ^ prefix;

			/* In two steps: a shift by all 64 bits at once is none. */
			if (((key >> shift) >> 8) == 0)
				counts[(key >> shift) & (N_BYTE_VALUES - 1)]++;
		}
		while (digit < N_BYTE_VALUES - 1 && rank >= counts[digit])
			rank -= counts[digit++];
		prefix |= (uint64_t)digit << shift;
	}
	return sort_value(prefix);
}

double values_median(const double values[], size_t n)
{
	double high;

	if (n == 0)
		return NAN;
	high = values_ranked(values, n, n / 2);
	if (n % 2 == 1)
		return high;
	return (values_ranked(values, n, n / 2 - 1) + high) / 2;
}

double values_mean(const double values[], size_t n)
{
	double sum = 0, rest = 0, mean;

	if (n == 0)
		return NAN;
	for (size_t i = 0; i < n; i++)
		sum += values[i];
	mean = sum / (double)n;
	if (isinf(mean)) /* beyond what a number can hold */
		return mean;
	for (size_t i = 0; i < n; i++)
		rest += values[i] - mean;
	return mean + rest / (double)n;
}
