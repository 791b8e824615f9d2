/* Walking all records of a kind in pieces. */
#include "store_help.h"

/* Twelve teams in two cohorts, one of them in the bin. */
static void add_teams(struct Place *place, struct Store *store, const struct Ground *ground)
{
	for (int i = 0; i < 12; i++) {
		struct Team team = a_team((i % 3 ? &ground->dallas : &ground->portland)->record.id,
					  arena_format(&place->arena, "T-%02d", i), "Team");

		insert_alone(place, store, KIND_TEAM, &team);
		if (i == 5) {
			must(place, store_begin(store, "bin", &place->error));
			must(place, store_bin(store, entity_get(KIND_TEAM), team.record.id,
					      &place->error));
			must(place, store_commit(store, NULL, &place->error));
		}
	}
}

static size_t walk_all(struct Place *place, struct Store *store, struct WalkQuery query)
{
	struct WalkPlaces places;
	size_t n_all = 0;

	do {
		must(place, store_walk(store, &query, &place->arena, &places, &place->error));
		for (size_t i = 0; i < places.n; i++) {
			assert_true(places.items[i].owner > query.after.owner ||
				    (places.items[i].owner == query.after.owner &&
				     places.items[i].id > query.after.id));
			query.after = places.items[i];
		}
		n_all += places.n;
	} while (places.n == query.limit);
	return n_all;
}

static void a_walk_goes_through_a_season_owner_by_owner_piece_by_piece(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct WalkQuery query = {.entity = entity_get(KIND_TEAM), .owner = "cohort", .limit = 3};
	struct Season other = a_season("1999");
	struct Ground ground;
	size_t n;

	ground_fill(place, store, &ground);
	insert_alone(place, store, KIND_SEASON, &other);
	add_teams(place, store, &ground);
	assert_int_equal(walk_all(place, store, query), 12);
	query.season = ground.season.record.id;
	assert_int_equal(walk_all(place, store, query), 12);
	must(place, store_walk_length(store, &query, &n, &place->error));
	assert_int_equal(n, 13);
	query.season = other.record.id;
	assert_int_equal(walk_all(place, store, query), 0);
	store_close(store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, place_setup, place_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_walk_goes_through_a_season_owner_by_owner_piece_by_piece),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
