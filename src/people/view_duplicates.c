/* Possible duplicates: people who share a name, an e-mail or a member number, found in pieces. */
#include "view_duplicates.h"

#include "qtp/engine/base/name.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/model/field_value.h"
#include "qtp/people.h"

#include <stdlib.h>
#include <string.h>

/* One thing by which people may be alike. */
struct Trait {
	const char *folded;
	Id person;
	const char *why;
	size_t n_filled; /* fields of the person: who is known better comes first, and stays */
};

static size_t count_filled(const struct Person *person)
{
	const struct Entity *entity = entity_get(KIND_PERSON);
	size_t n = 0;

	for (size_t i = 0; i < entity->n_fields; i++)
		n += !field_is_missing(&entity->fields[i], person);
	return n;
}

static int by_trait(const void *a, const void *b)
{
	const struct Trait *left = a, *right = b;
	int order = strcmp(left->why, right->why);

	order = order ? order : strcmp(left->folded, right->folded);
	if (order == 0 && left->n_filled != right->n_filled)
		return left->n_filled > right->n_filled ? -1 : 1;
	return order ? order : (left->person > right->person) - (left->person < right->person);
}

static size_t add_email(const char *email, const char *emails[], size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(emails[i], email) == 0)
			return n;
	if (n < PERSON_EMAILS)
		emails[n++] = email;
	return n;
}

size_t person_emails(const struct Person *person, struct Arena *arena,
		     const char *ret_emails[PERSON_EMAILS])
{
	const char *at = person->other_emails ? person->other_emails : "";
	size_t n = 0;

	if (person->email)
		n = add_email(text_fold(arena, person->email), ret_emails, n);
	for (; *(at += strspn(at, ", ")); at += strcspn(at, ", "))
		n = add_email(text_fold(arena, arena_text_n(arena, at, strcspn(at, ", "))),
			      ret_emails, n);
	return n;
}

static size_t traits_of(const struct Person *person, struct Trait traits[], struct Arena *arena)
{
	const char *emails[PERSON_EMAILS];
	size_t n = 0, n_filled = count_filled(person), n_emails;

	if (person->name)
		traits[n++] = (struct Trait){text_fold(arena, name_key(person->name, arena)),
					     person->record.id, "name", n_filled};
	if (person->member_id)
		traits[n++] = (struct Trait){text_fold(arena, person->member_id), person->record.id,
					     "member no.", n_filled};
	n_emails = person_emails(person, arena, emails);
	for (size_t i = 0; i < n_emails; i++)
		traits[n++] = (struct Trait){emails[i], person->record.id, "e-mail", n_filled};
	return n;
}

/*
 * However many people there are, little of them is kept: the first walk marks each trait's hash in
 * a field of bits, and in a second one where it was marked already; the second walk keeps only
 * traits that were marked twice. Two different traits of one hash are distinguished in the end.
 */
enum { TRAITS_EACH = 2 + PERSON_EMAILS, HASH_BITS = 22, BYTE_BITS = 8 };
#define N_HASHES (1U << HASH_BITS)
#define HASH_START UINT32_C(2166136261) /* of the hash FNV-1a */
#define HASH_FACTOR UINT32_C(16777619)

struct DuplicateSearch {
	struct Domain *domain;
	struct Arena *arena;
	unsigned char *once, *twice;
	bool second; /* walk */
	Id last;     /* person that was looked at */
	struct Trait *traits;
	size_t n, capacity;
	struct DuplicateProgress progress;
};

static uint32_t hash_text(uint32_t hash, const char *text)
{
	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * HASH_FACTOR;
	return hash;
}

static uint32_t hash_of(const struct Trait *trait)
{
	uint32_t hash = hash_text(hash_text(HASH_START, trait->why), trait->folded);

	return (hash ^ (hash >> HASH_BITS)) % N_HASHES;
}

static bool has_bit(const unsigned char *bits, uint32_t at)
{
	return bits[at / BYTE_BITS] >> at % BYTE_BITS & 1;
}

static void set_bit(unsigned char *bits, uint32_t at)
{
	bits[at / BYTE_BITS] = (unsigned char)(bits[at / BYTE_BITS] | 1U << at % BYTE_BITS);
}

static void take_trait(struct DuplicateSearch *search, const struct Trait *trait)
{
	uint32_t hash = hash_of(trait);

	if (!search->second) {
		set_bit(has_bit(search->once, hash) ? search->twice : search->once, hash);
		return;
	}
	if (!has_bit(search->twice, hash))
		return;
	search->traits = arena_grow(search->arena, search->traits, search->n, &search->capacity,
				    sizeof *search->traits);
	search->traits[search->n] = *trait;
	search->traits[search->n++].folded = arena_text(search->arena, trait->folded);
}

struct DuplicateSearch *duplicates_begin(struct Domain *domain, struct Arena *arena)
{
	struct DuplicateSearch *search = ARENA_NEW(arena, struct DuplicateSearch);

	*search = (struct DuplicateSearch){.domain = domain, .arena = arena};
	search->once = arena_alloc(arena, N_HASHES / BYTE_BITS);
	search->twice = arena_alloc(arena, N_HASHES / BYTE_BITS);
	return search;
}

static void end_walk(struct DuplicateSearch *search)
{
	search->progress.done = search->second;
	search->second = true;
	search->last = 0;
}

bool duplicates_step(struct DuplicateSearch *search, size_t n_people, struct Error *error)
{
	struct ListQuery query = {
		.entity = entity_get(KIND_PERSON), .after = search->last, .limit = n_people};
	struct Arena work = {0};
	struct Records people = {0};
	bool stepped =
		search->progress.done || domain_list(search->domain, &query, &work, &people, error);

	for (size_t i = 0; !search->progress.done && stepped && i < people.n; i++) {
		struct Trait traits[TRAITS_EACH];
		size_t n = traits_of(records_at(&people, i), traits, &work);

		for (size_t k = 0; k < n; k++)
			take_trait(search, &traits[k]);
		search->last = ((const struct Record *)records_at(&people, i))->id;
	}
	if (stepped && !search->progress.done) {
		search->progress.n += people.n;
		if (people.n < n_people)
			end_walk(search);
	}
	arena_release(&work);
	return stepped;
}

static bool is_shared(const struct Trait *a, const struct Trait *b)
{
	return strcmp(a->why, b->why) == 0 && strcmp(a->folded, b->folded) == 0;
}

static struct Duplicate *find_pair(const struct Duplicates *pairs, Id first, Id second)
{
	for (size_t i = 0; i < pairs->n; i++)
		if (pairs->items[i].first == first && pairs->items[i].second == second)
			return &pairs->items[i];
	return NULL;
}

/* Two who share more than one thing are one pair: "name and e-mail". */
static void add_pair(const struct Trait *a, const struct Trait *b, size_t limit,
		     struct Arena *arena, struct Duplicates *pairs)
{
	struct Duplicate *known = find_pair(pairs, a->person, b->person);

	if (known && strstr(known->why, a->why))
		return; /* a second address that both have */
	if (known)
		known->why =
			arena_format(arena, strstr(known->why, " and ") ? "%s, %s" : "%s and %s",
				     a->why, known->why);
	else if (pairs->n < limit)
		pairs->items[pairs->n++] = (struct Duplicate){a->person, b->person, a->why};
}

struct DuplicateProgress duplicates_show(struct DuplicateSearch *search, size_t limit,
					 struct Duplicates *ret_pairs)
{
	const struct Trait *traits = search->traits;

	*ret_pairs = (struct Duplicates){NULL, 0};
	if (!search->progress.done || search->n == 0)
		return search->progress;
	ret_pairs->items = ARENA_ARRAY(search->arena, limit, struct Duplicate);
	qsort(search->traits, search->n, sizeof search->traits[0], by_trait);
	for (size_t i = 1; i < search->n; i++)
		if (is_shared(&traits[i - 1], &traits[i]))
			add_pair(&traits[i - 1], &traits[i], limit, search->arena, ret_pairs);
	return search->progress;
}
