/* Compliance: the arithmetic of ratings. */
#include "rule_compliance.h"

#include "qtp/engine/base/words.h"

#define PERCENT 100

static void level_add(struct Level *level, Choice rating)
{
	level->n_applicable += rating != RATING_NOT_APPLICABLE;
	level->n_compliant += rating == RATING_COMPLIANT;
}

/* All that applies is compliant, and something applies. */
static bool level_is_whole(struct Level level)
{
	return level.n_applicable > 0 && level.n_compliant == level.n_applicable;
}

int level_percent(struct Level level)
{
	return level.n_applicable > 0 ? (int)(level.n_compliant * PERCENT / level.n_applicable)
				      : -1;
}

Choice rating_at(const struct Ratings *ratings, size_t standard, size_t location)
{
	return ratings->ratings[standard * ratings->n_locations + location];
}

struct Level level_of_standard(const struct Ratings *ratings, size_t standard)
{
	struct Level level = {0};

	for (size_t i = 0; i < ratings->n_locations; i++)
		level_add(&level, rating_at(ratings, standard, i));
	return level;
}

struct Level level_of_location(const struct Ratings *ratings, size_t location)
{
	struct Level level = {0};

	for (size_t i = 0; i < ratings->n_standards; i++)
		level_add(&level, rating_at(ratings, i, location));
	return level;
}

static struct Level joined(struct Level a, struct Level b)
{
	return (struct Level){a.n_applicable + b.n_applicable, a.n_compliant + b.n_compliant};
}

struct Level level_of_domain(const struct Ratings *ratings, Choice domain)
{
	struct Level level = {0};

	for (size_t i = 0; i < ratings->n_standards; i++)
		if (ratings->standards[i]->domain == domain)
			level = joined(level, level_of_standard(ratings, i));
	return level;
}

struct Level level_of_case(const struct Ratings *ratings)
{
	struct Level level = {0};

	for (size_t i = 0; i < ratings->n_standards; i++)
		level = joined(level, level_of_standard(ratings, i));
	return level;
}

struct DomainCount domains_whole(const struct Ratings *ratings)
{
	struct DomainCount count = {0};

	for (Choice domain = 0; domain < N_STANDARD_DOMAINS; domain++) {
		struct Level level = level_of_domain(ratings, domain);

		count.n += level.n_applicable > 0;
		count.n_whole += level_is_whole(level);
	}
	return count;
}

bool requirement_is_open(const struct Requirement *requirement)
{
	return requirement->kind == REQUIREMENT_MUST && requirement->closed == DAY_NONE &&
	       requirement->waiver != WAIVER_GRANTED;
}

bool waiver_waits(const struct Requirement *requirement)
{
	return requirement->waiver == WAIVER_ASKED && requirement->closed == DAY_NONE &&
	       requirement->waiver_asked != DAY_NONE;
}

int review_unchecked(const struct Review *review)
{
	return (review->checked_locations != CHOICE_YES) + (review->checked_people != CHOICE_YES) +
	       (review->checked_measures != CHOICE_YES) +
	       (review->checked_requirements != CHOICE_YES);
}

const char *compliance_text(const struct Ratings *ratings, size_t n_open, struct Arena *arena)
{
	struct DomainCount count = domains_whole(ratings);

	if (ratings->n_standards == 0)
		return "the edition has no standards";
	return arena_format(arena, "%zu of %zu %s whole, %zu %s open", count.n_whole,
			    COUNTED(count.n, "domain", "domains"),
			    COUNTED(n_open, "requirement", "requirements"));
}
