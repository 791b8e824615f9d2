/* Grams: three bytes in a row of a text, and the places of a part whose texts have them. */
#include "search.h"

#include <string.h>

enum {
	BYTE_BITS = 8,
	DELTA_BITS = 7,
	DELTA_MORE = 0x80,
	WORD_BITS = 64,
	AS_DELTAS = 0,
	AS_BITS = 1,
	DIGIT_BITS = (GRAM_BITS + 1) / 2,
	N_DIGITS = 1 << DIGIT_BITS,
	FIRST_CAPACITY = 1 << 16
};

bool gram_at(const char *text, uint32_t *ret_gram)
{
	uint8_t first = (uint8_t)text[0], second = (uint8_t)text[1], third = '\n';

	if (first == '\n')
		return false;
	if (second == '\0')
		second = '\n';
	else if (second != '\n' && text[2])
		third = (uint8_t)text[2];
	*ret_gram = (uint32_t)first << 2 * BYTE_BITS | (uint32_t)second << BYTE_BITS | third;
	return true;
}

/* --- Places */

static void set_place(struct Places *places, size_t place)
{
	places->words[place / WORD_BITS] |= UINT64_C(1) << place % WORD_BITS;
}

static bool add_deltas(struct Places *places, const uint8_t *bytes, size_t n)
{
	uint32_t place = UINT32_MAX, delta = 0;
	int shift = 0;

	for (size_t i = 0; i < n; i++) {
		delta |= (uint32_t)(bytes[i] & (DELTA_MORE - 1)) << shift;
		shift += DELTA_BITS;
		if (bytes[i] & DELTA_MORE) {
			if (shift > 2 * DELTA_BITS)
				return false;
			continue;
		}
		place += delta;
		if (place >= PART_RECORDS)
			return false;
		set_place(places, place);
		delta = 0;
		shift = 0;
	}
	return shift == 0;
}

bool places_add(struct Places *places, const uint8_t *bytes, size_t n)
{
	if (n == 0 || bytes[0] > AS_BITS || n > PLACES_BYTES + 1)
		return false;
	if (bytes[0] == AS_DELTAS)
		return add_deltas(places, bytes + 1, n - 1);
	for (size_t i = 1; i < n; i++)
		places->words[(i - 1) / sizeof(uint64_t)] |=
			(uint64_t)bytes[i] << (i - 1) % sizeof(uint64_t) * BYTE_BITS;
	return true;
}

bool places_are_none(const struct Places *places)
{
	uint64_t any = 0;

	for (size_t i = 0; i < PLACES_WORDS; i++)
		any |= places->words[i];
	return any == 0;
}

size_t places_count(const struct Places *places)
{
	size_t n = 0;

	for (size_t i = 0; i < PLACES_WORDS; i++)
		for (uint64_t word = places->words[i]; word; word &= word - 1)
			n++;
	return n;
}

static size_t write_bits(const uint64_t *postings, size_t n, uint8_t *out)
{
	size_t last = posting_place(postings[n - 1]);

	memset(out, 0, PLACES_BYTES + 1);
	out[0] = AS_BITS;
	for (size_t i = 0; i < n; i++) {
		uint32_t place = posting_place(postings[i]);

		out[1 + place / BYTE_BITS] |= (uint8_t)(1U << place % BYTE_BITS);
	}
	return 2 + last / BYTE_BITS;
}

size_t places_write(const uint64_t *postings, size_t n, uint8_t out[PLACES_BYTES + 1])
{
	uint32_t before = UINT32_MAX;
	size_t length = 1;

	out[0] = AS_DELTAS;
	for (size_t i = 0; i < n; i++) {
		uint32_t delta = posting_place(postings[i]) - before;

		if (length + 2 > PLACES_BYTES)
			return write_bits(postings, n, out);
		for (; delta >= DELTA_MORE; delta >>= DELTA_BITS)
			out[length++] = (uint8_t)(delta | DELTA_MORE);
		out[length++] = (uint8_t)delta;
		before = posting_place(postings[i]);
	}
	return length;
}

/* --- Postings */

void postings_add(struct Postings *postings, const char *texts, size_t n_own, uint32_t place)
{
	uint32_t gram;

	for (size_t i = 0; texts[i]; i++) {
		if (!gram_at(texts + i, &gram))
			continue;
		if (i >= n_own)
			gram |= GRAM_OF_NAME;
		if (postings->n == postings->capacity) {
			postings->capacity =
				postings->capacity ? postings->capacity * 2 : FIRST_CAPACITY;
			postings->items =
				heap_resize(postings->items, postings->capacity * sizeof(uint64_t));
		}
		postings->items[postings->n++] = (uint64_t)gram << PLACE_BITS | place;
	}
}

/* By one digit of the gram; what is equal keeps its order. */
static void sort_digit(const uint64_t *from, uint64_t *to, size_t n, int shift)
{
	size_t *starts = heap_alloc((N_DIGITS + 1) * sizeof(size_t));

	for (size_t i = 0; i < n; i++)
		starts[(from[i] >> shift & (N_DIGITS - 1)) + 1]++;
	for (size_t i = 0; i < N_DIGITS; i++)
		starts[i + 1] += starts[i];
	for (size_t i = 0; i < n; i++)
		to[starts[from[i] >> shift & (N_DIGITS - 1)]++] = from[i];
	heap_free(starts);
}

void postings_sort(struct Postings *postings)
{
	uint64_t *other = heap_alloc((postings->n + 1) * sizeof(uint64_t));
	size_t n = 0;

	sort_digit(postings->items, other, postings->n, PLACE_BITS);
	sort_digit(other, postings->items, postings->n, PLACE_BITS + DIGIT_BITS);
	heap_free(other);
	for (size_t i = 0; i < postings->n; i++)
		if (n == 0 || postings->items[n - 1] != postings->items[i])
			postings->items[n++] = postings->items[i];
	postings->n = n;
}

void postings_release(struct Postings *postings)
{
	heap_free(postings->items);
	*postings = (struct Postings){.n = 0};
}
