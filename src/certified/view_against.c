/* What is against the decision on a case, and where each of it is mended. */
#include "view_case.h"

struct Listing {
	struct Obstacle *items;
	size_t n;
};

static void add(struct Listing *list, struct Obstacle obstacle)
{
	list->items[list->n++] = obstacle;
}

static void add_ratings(struct Listing *list, const struct CaseFacts *facts, struct Arena *arena)
{
	const struct FieldChoice *labels = entity_field(&finding_entity, "rating")->choices;
	const struct Ratings *ratings = &facts->ratings;
	size_t n_cells = ratings->n_standards * ratings->n_locations;

	for (size_t i = 0; i < n_cells; i++) {
		Choice rating = ratings->ratings[i];
		const struct Standard *standard = ratings->standards[i / ratings->n_locations];
		size_t location = i % ratings->n_locations;

		if (rating == RATING_COMPLIANT || rating == RATING_NOT_APPLICABLE)
			continue;
		add(list, (struct Obstacle){
				  .text = arena_format(
					  arena, "%s%s%s is %s", standard_short_code(standard),
					  facts->n_locations > 1 ? " at " : "",
					  facts->n_locations > 1 ? case_place(facts, location) : "",
					  labels[rating].label),
				  .title = standard->title,
				  .place = OBSTACLE_RATING,
				  .standard = i / ratings->n_locations,
				  .location = location,
			  });
	}
}

static void add_requirements(struct Listing *list, const struct CaseFacts *facts,
			     struct Arena *arena)
{
	for (size_t i = 0; i < facts->requirements.n; i++) {
		const struct Requirement *one = records_at(&facts->requirements, i);

		if (requirement_is_open(one))
			add(list, (struct Obstacle){.text = arena_format(
							    arena, "the requirement \"%s\" is open",
							    one->title),
						    .place = OBSTACLE_REQUIREMENT,
						    .requirement = one->record.id});
	}
}

size_t case_obstacles(const struct CaseFacts *facts, struct Arena *arena,
		      const struct Obstacle **ret_obstacles)
{
	const size_t further = 3;
	size_t n_cells = facts->ratings.n_standards * facts->ratings.n_locations;
	struct Listing list = {.items =
				       ARENA_ARRAY(arena, n_cells + facts->requirements.n + further,
						   struct Obstacle)};

	if (facts->one->webinar == DAY_NONE)
		add(&list,
		    (struct Obstacle){.text = "no one has taken part in the standards webinar",
				      .place = OBSTACLE_STEP});
	if (facts->one->surveyed == DAY_NONE)
		add(&list,
		    (struct Obstacle){.text = "no survey is recorded", .place = OBSTACLE_STEP});
	if (facts->ratings.n_standards == 0)
		add(&list, (struct Obstacle){.text = "the edition has no standards",
					     .place = OBSTACLE_EDITION});
	add_ratings(&list, facts, arena);
	add_requirements(&list, facts, arena);
	*ret_obstacles = list.items;
	return list.n;
}

const char *const *case_against(const struct CaseFacts *facts, struct Arena *arena)
{
	const struct Obstacle *obstacles;
	size_t n = case_obstacles(facts, arena, &obstacles);
	const char **lines = ARENA_ARRAY(arena, n + 1, const char *);

	for (size_t i = 0; i < n; i++)
		lines[i] = obstacles[i].text;
	return lines;
}
