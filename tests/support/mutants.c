/* Mutants: texts changed at random, but always in the same way. */
#include "mutants.h"

#include "qtp/engine/base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { LONGEST = 3000, MOST_CHANGES = 6, USUAL_SEED = 20170821 };

struct Mutant {
	uint64_t random;
	char bytes[LONGEST + 1];
	size_t n;
};

uint64_t mutants_random(uint64_t *state)
{
	uint64_t z = (*state += UINT64_C(0x9E3779B97F4A7C15));

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

static size_t pick(struct Mutant *mutant, size_t n)
{
	return (size_t)(mutants_random(&mutant->random) % n);
}

static size_t count(const char *const *items)
{
	size_t n = 0;

	while (items && items[n])
		n++;
	return n;
}

static void remove_bytes(struct Mutant *mutant, size_t at, size_t n)
{
	memmove(mutant->bytes + at, mutant->bytes + at + n, mutant->n - at - n);
	mutant->n -= n;
}

static void insert_bytes(struct Mutant *mutant, size_t at, const char *bytes, size_t n)
{
	if (n > LONGEST - mutant->n)
		n = LONGEST - mutant->n;
	memmove(mutant->bytes + at + n, mutant->bytes + at, mutant->n - at);
	memcpy(mutant->bytes + at, bytes, n);
	mutant->n += n;
}

/* What breaks readers: ends of ranges, halves of characters, what quotes and what commands. */
static const char *const common[] = {"0",
				     "-1",
				     "9",
				     "2147483648",
				     "9223372036854775808",
				     "1e999",
				     "nan",
				     "\"",
				     "'",
				     "\\",
				     " ",
				     "\t",
				     "\n",
				     "\r\n",
				     "\x1b",
				     "\x1b[",
				     "\xc3",
				     "\xe2\x80",
				     "\xff",
				     "\x80",
				     "\xc2\x9b",
				     "%n",
				     "\u202e",
				     "e\u0301",
				     "\u0301",
				     "\u65e5",
				     "=",
				     ":",
				     ",",
				     ";",
				     "/",
				     "-",
				     "--",
				     "(",
				     ")",
				     "|",
				     "!",
				     "<=",
				     "{",
				     "]",
				     "#",
				     "@",
				     "\x7f",
				     "\u2028",
				     "\ufeff",
				     "\U0001F469\u200D\U0001F52C",
				     NULL};

static void insert_word(struct Mutant *mutant, const char *const *words)
{
	size_t n = count(words), chosen = pick(mutant, n + count(common));
	const char *word = chosen < n ? words[chosen] : common[chosen - n];

	insert_bytes(mutant, pick(mutant, mutant->n + 1), word, strlen(word));
}

/* A stretch of it, or of another seed, once more. */
static void insert_stretch(struct Mutant *mutant, const char *from, size_t n)
{
	char copy[LONGEST];
	size_t first, length;

	if (n == 0)
		return;
	first = pick(mutant, n);
	length = 1 + pick(mutant, n - first);
	if (length > LONGEST)
		length = LONGEST;
	memcpy(copy, from + first, length);
	insert_bytes(mutant, pick(mutant, mutant->n + 1), copy, length);
}

static void change_byte(struct Mutant *mutant, bool binary)
{
	size_t at = pick(mutant, mutant->n);
	char byte = (char)pick(mutant, 256);

	if (pick(mutant, 2))
		byte = (char)(mutant->bytes[at] ^ (1 << pick(mutant, 8)));
	mutant->bytes[at] = byte || binary ? byte : 'x';
}

static void cut(struct Mutant *mutant)
{
	size_t at = pick(mutant, mutant->n);

	remove_bytes(mutant, at, 1 + pick(mutant, mutant->n - at));
}

static void change(struct Mutant *mutant, const struct MutantPlan *plan)
{
	const char *other = plan->seeds[pick(mutant, count(plan->seeds))];

	if (mutant->n == 0 || pick(mutant, 3) == 0)
		insert_word(mutant, plan->words);
	else if (pick(mutant, 2))
		change_byte(mutant, plan->binary);
	else if (pick(mutant, 2))
		cut(mutant);
	else if (pick(mutant, 2))
		insert_stretch(mutant, mutant->bytes, mutant->n);
	else
		insert_stretch(mutant, other, plan->binary ? 0 : strlen(other));
}

static uint64_t number_from_outside(const char *name, uint64_t usual)
{
	const char *text = getenv(name);

	return text ? strtoull(text, NULL, 10) : usual;
}

static void show(const struct Mutant *mutant)
{
	fputs("  \"", stderr);
	for (size_t i = 0; i < mutant->n; i++)
		if (mutant->bytes[i] >= ' ' && mutant->bytes[i] < 127)
			fputc(mutant->bytes[i], stderr);
		else
			fprintf(stderr, "\\x%02x", (unsigned char)mutant->bytes[i]);
	fputs("\"\n", stderr);
}

/* A copy that ends where the text ends. */
static bool try_one(const struct MutantPlan *plan, void *context, const struct Mutant *mutant)
{
	char *copy = malloc(mutant->n + 1);
	bool taken;

	assert_non_null(copy);
	memcpy(copy, mutant->bytes, mutant->n);
	copy[mutant->n] = '\0';
	if (getenv("QTP_MUTANT_SHOW"))
		show(mutant);
	taken = plan->try(context, copy, mutant->n);
	free(copy);
	return taken;
}

static void take_seed(struct Mutant *mutant, const char *seed)
{
	mutant->n = strnlen(seed, LONGEST);
	memcpy(mutant->bytes, seed, mutant->n);
}

/* A short text would soon be nothing like what it was. */
static size_t most_changes(const struct Mutant *mutant)
{
	const size_t bytes_a_change = 8;
	size_t n = 1 + mutant->n / bytes_a_change;

	return n < MOST_CHANGES ? n : MOST_CHANGES;
}

static size_t feed(const struct MutantPlan *plan, void *context, size_t *ret_n)
{
	const uint64_t seed = number_from_outside("QTP_MUTANT_SEED", USUAL_SEED);
	const size_t n_rounds = (size_t)number_from_outside("QTP_MUTANT_ROUNDS", plan->n_rounds),
		     n_seeds = count(plan->seeds);
	struct Mutant mutant = {.random = seed};
	size_t n_taken = 0;

	print_message("%s: %zu mutants, QTP_MUTANT_SEED=%llu\n", plan->name, n_rounds,
		      (unsigned long long)seed);
	for (size_t i = 0; i < n_seeds; i++) {
		take_seed(&mutant, plan->seeds[i]);
		n_taken += try_one(plan, context, &mutant);
	}
	for (size_t i = 0; i < n_rounds; i++) {
		take_seed(&mutant, plan->seeds[pick(&mutant, n_seeds)]);
		for (size_t n = 1 + pick(&mutant, most_changes(&mutant)); n > 0; n--)
			change(&mutant, plan);
		n_taken += try_one(plan, context, &mutant);
	}
	*ret_n = n_seeds + n_rounds;
	return n_taken;
}

void mutants_try(const struct MutantPlan *plan, void *context)
{
	size_t n, n_taken = feed(plan, context, &n);

	print_message("%s: %zu of %zu were taken\n", plan->name, n_taken, n);
	assert_in_range(n_taken, 1, n - 1);
}

void mutants_feed(const struct MutantPlan *plan, void *context)
{
	size_t n;

	feed(plan, context, &n);
}

static bool is_obeyed(uint32_t code)
{
	return (code < 0x20 && code != '\n') || (code >= 0x7f && code <= 0x9f) ||
	       (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) ||
	       code == 0x200e || code == 0x200f || code == 0x61c || code == 0x200b ||
	       code == 0xfeff || code == 0x2028 || code == 0x2029 ||
	       (code >= 0xe0000 && code <= 0xe007f);
}

void mutants_assert_harmless(const char *text)
{
	size_t length = strlen(text);
	uint32_t code;

	assert_true(utf8_is_valid(text, length));
	for (size_t at = 0; at < length;) {
		at += utf8_decode(text + at, length - at, &code);
		if (is_obeyed(code))
			fail_msg("U+%04X is left", (unsigned)code);
	}
}
