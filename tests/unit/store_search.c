/* The search of long lists: it finds what reading every record finds, whatever was written since.
 */
#include "store_help.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

enum { N_PEOPLE = 8400, N_PRACTICES = 1100, MOST_LATE = 2000 };

static const char *const starts[] = {"Ál",     "Bär",	      "Çor", "Đal", "Ek",  "Fær",   "gol",
				     "王",     "李小",	      "Зим", "Ωm",  "No",  "Oßt",   "pel",
				     "Qu\"in", "ro\xcc\x81s", "İs",  "TOR", "ul ", "o'van", "-w"};
static const char *const middles[] = {"ber", "da", "en", "gar", "ho", "明", "man", "é", "ro", "|"};
static const char *const ends[] = {"berg", "den", "er", "feld", "li", "ñ", "ner", "quist", "ö"};

static size_t roll(uint64_t *dice, size_t n)
{
	*dice = *dice * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(*dice >> 33) % n;
}

static const char *a_name(struct Arena *arena, uint64_t *dice)
{
	const char *first = starts[roll(dice, N_ITEMS(starts))];
	const char *end = ends[roll(dice, N_ITEMS(ends))];

	return arena_format(arena, "%s%s%s %s", first, middles[roll(dice, N_ITEMS(middles))], end,
			    starts[roll(dice, N_ITEMS(starts))]);
}

static void fill_person(struct Place *place, struct Person *person, uint64_t *dice)
{
	person->name = a_name(&place->arena, dice);
	person->credentials = roll(dice, 3) ? "MD" : NULL;
	person->phone = roll(dice, 4) ? NULL
				      : arena_format(&place->arena, "+%zu (%zu) %02zu-%02zu.%zu",
						     roll(dice, 40), roll(dice, 4), roll(dice, 40),
						     roll(dice, 40), 10 + roll(dice, 99));
	person->notes = roll(dice, 5) ? NULL : "two lines\nof a note";
	person->profession = (Choice)roll(dice, 4);
}

struct Crowd {
	Id people[N_PEOPLE];
	Id practices[N_PRACTICES];
	uint64_t dice;
};

static void fill(struct Place *place, struct Store *store, struct Crowd *crowd)
{
	must(place, store_begin(store, "fill", &place->error));
	for (int i = 0; i < N_PRACTICES; i++) {
		struct Practice practice = a_practice(a_name(&place->arena, &crowd->dice));

		insert(place, store, KIND_PRACTICE, &practice);
		crowd->practices[i] = practice.record.id;
	}
	for (int i = 0; i < N_PEOPLE; i++) {
		struct Person person =
			a_person("", arena_format(&place->arena, "p%d@mail.example", i % 9000));

		fill_person(place, &person, &crowd->dice);
		if (roll(&crowd->dice, 3))
			person.practice = crowd->practices[roll(&crowd->dice, N_PRACTICES)];
		insert(place, store, KIND_PERSON, &person);
		crowd->people[i] = person.record.id;
	}
	must(place, store_commit(store, NULL, &place->error));
	arena_reset(&place->arena);
}

static struct Crowd *a_crowd(struct Place *place, struct Store **ret_store)
{
	struct Crowd *crowd = calloc(1, sizeof(*crowd));

	crowd->dice = 7;
	*ret_store = place_create(place);
	fill(place, *ret_store, crowd);
	return crowd;
}

static int64_t count_rows(struct Place *place, const char *sql)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *statement = NULL;
	int64_t n;

	assert_int_equal(sqlite3_open_v2(place->path, &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &statement, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	n = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	sqlite3_close(db);
	return n;
}

/* --- Queries by chance
 * ------------------------------------------------------------ */

/* Some characters of a name, now and then none that is there. */
static const char *a_word(struct Arena *arena, uint64_t *dice)
{
	const char *name = text_fold(arena, a_name(arena, dice));
	size_t length = strlen(name), from = roll(dice, length), to;

	if (roll(dice, 8) == 0)
		return roll(dice, 2) ? "zq" : "王berg";
	while ((name[from] & 0xc0) == 0x80)
		from--;
	to = from + 1 + roll(dice, roll(dice, 3) ? 4 : 12);
	to = to < length ? to : length;
	while ((name[to] & 0xc0) == 0x80)
		to++;
	return arena_text_n(arena, name + from, to - from);
}

static const struct Filter *node(struct Arena *arena, struct Filter filter)
{
	struct Filter *copy = ARENA_NEW(arena, struct Filter);

	*copy = filter;
	return copy;
}

static const struct Filter *leaf(struct Arena *arena, const struct Entity *entity, uint64_t *dice)
{
	struct Filter filter = {.op = FILTER_WORD, .text = a_word(arena, dice)};

	if (roll(dice, 4) == 0) {
		filter.op = roll(dice, 4) ? FILTER_CONTAINS : FILTER_EQUAL;
		filter.field = entity_field(entity, "name");
		filter.value = (struct Value){.type = VALUE_TEXT, .text = filter.text};
	} else if (roll(dice, 9) == 0 && entity->kind == KIND_PERSON) {
		filter.op = FILTER_CONTAINS;
		filter.field = entity_field(entity, "practice");
	} else if (roll(dice, 6) == 0 && entity->kind == KIND_PERSON) {
		filter.op = FILTER_DIGITS;
		filter.field = entity_field(entity, "phone");
		filter.text = arena_format(arena, "%zu%0*zu", roll(dice, 4), 1 + (int)roll(dice, 4),
					   roll(dice, 40));
	}
	return node(arena, filter);
}

static const struct Filter *a_filter(struct Arena *arena, const struct Entity *entity,
				     uint64_t *dice, int depth)
{
	struct Filter filter = {.op = FILTER_ALL};

	switch (depth > 0 ? roll(dice, 6) : 0) {
	case 3:
		filter.op = FILTER_AND;
		break;
	case 4:
		filter.op = FILTER_OR;
		break;
	case 5:
		filter.op = FILTER_NOT;
		break;
	default:
		return leaf(arena, entity, dice);
	}
	filter.left = a_filter(arena, entity, dice, depth - 1);
	if (filter.op != FILTER_NOT)
		filter.right = a_filter(arena, entity, dice, depth - 1);
	return node(arena, filter);
}

/* The same, in a form that nothing can be searched for. */
static const struct Filter *read_through(struct Arena *arena, const struct Filter *filter)
{
	const struct Filter *not = node(arena, (struct Filter){.op = FILTER_NOT, .left = filter});

	return node(arena, (struct Filter){.op = FILTER_NOT, .left = not });
}

static void expect_same(struct Place *place, struct Store *store, struct ListQuery query)
{
	struct Arena arena = {0};
	struct Records found, wanted;
	struct ListQuery read = query;
	size_t n_found, n_wanted;

	read.filter = read_through(&arena, query.filter);
	must(place, store_list(store, &query, &arena, &found, &place->error));
	must(place, store_list(store, &read, &arena, &wanted, &place->error));
	if (found.n != wanted.n)
		fail_msg("%zu found, %zu are there", found.n, wanted.n);
	for (size_t i = 0; i < found.n; i++)
		assert_int_equal(((struct Record *)records_at(&found, i))->id,
				 ((struct Record *)records_at(&wanted, i))->id);
	must(place, store_count(store, &query, 50, &n_found, &place->error));
	must(place, store_count(store, &read, 50, &n_wanted, &place->error));
	assert_int_equal(n_found, n_wanted);
	arena_release(&arena);
}

static void expect_same_by_chance(struct Place *place, struct Store *store, struct Crowd *crowd,
				  int n)
{
	static const size_t limits[] = {1, 7, 32, 32, 300, 7, 0};
	struct Arena arena = {0};

	for (int i = 0; i < n; i++) {
		bool people = roll(&crowd->dice, 4);
		const struct Entity *entity = entity_get(people ? KIND_PERSON : KIND_PRACTICE);
		struct ListQuery query = {.entity = entity,
					  .descending = roll(&crowd->dice, 2),
					  .backwards = roll(&crowd->dice, 2),
					  .limit = limits[roll(&crowd->dice, N_ITEMS(limits))]};

		query.filter = a_filter(&arena, entity, &crowd->dice, 2);
		if (roll(&crowd->dice, 3) == 0)
			query.sort = entity_field(entity, people ? "email" : "city");
		if (roll(&crowd->dice, 2))
			query.after = people ? crowd->people[roll(&crowd->dice, N_PEOPLE)]
					     : crowd->practices[roll(&crowd->dice, N_PRACTICES)];
		expect_same(place, store, query);
		arena_reset(&arena);
	}
	arena_release(&arena);
}

static void the_search_finds_what_reading_every_record_finds(void **state)
{
	struct Place *place = *state;
	struct Store *store;
	struct Crowd *crowd = a_crowd(place, &store);

	assert_int_equal(
		count_rows(place, "SELECT count(*) FROM search_part WHERE kind = 'person'"), 2);
	assert_int_equal(count_rows(place, "SELECT count(*) FROM search_late"), 0);
	expect_same_by_chance(place, store, crowd, 120);
	store_close(store);
	free(crowd);
}

/* --- After records were written
 * ------------------------------------------------------------ */

static void change_person(struct Place *place, struct Store *store, struct Crowd *crowd)
{
	Id id = crowd->people[roll(&crowd->dice, N_PEOPLE)];
	struct Person before, after;

	if (!store_get(store, (struct KindId){KIND_PERSON, id}, &before, &place->arena,
		       &place->error))
		return; /* its making was undone */
	after = before;
	fill_person(place, &after, &crowd->dice);
	if (before.record.binned)
		must(place, store_restore(store, entity_get(KIND_PERSON), id, &place->error));
	else if (roll(&crowd->dice, 4) == 0)
		must(place, store_bin(store, entity_get(KIND_PERSON), id, &place->error));
	else
		must(place,
		     store_update(store, entity_get(KIND_PERSON), &before, &after, &place->error));
}

static void rename_practice(struct Place *place, struct Store *store, struct Crowd *crowd)
{
	Id id = crowd->practices[roll(&crowd->dice, N_PRACTICES)];
	struct Practice before, after;

	must(place, store_get(store, (struct KindId){KIND_PRACTICE, id}, &before, &place->arena,
			      &place->error));
	after = before;
	after.name = a_name(&place->arena, &crowd->dice);
	must(place, store_update(store, entity_get(KIND_PRACTICE), &before, &after, &place->error));
}

static void add_person(struct Place *place, struct Store *store, struct Crowd *crowd)
{
	struct Person person = a_person("", NULL);

	fill_person(place, &person, &crowd->dice);
	insert(place, store, KIND_PERSON, &person);
	crowd->people[roll(&crowd->dice, N_PEOPLE)] = person.record.id;
}

/* One operation of `n` changes; returns its number. */
static int64_t change(struct Place *place, struct Store *store, struct Crowd *crowd, int n)
{
	int64_t number = 0;

	must(place, store_begin(store, "change", &place->error));
	for (int i = 0; i < n; i++) {
		size_t what = roll(&crowd->dice, 10);

		if (what == 0)
			rename_practice(place, store, crowd);
		else if (what == 1)
			add_person(place, store, crowd);
		else
			change_person(place, store, crowd);
	}
	must(place, store_commit(store, &number, &place->error));
	arena_reset(&place->arena);
	return number;
}

static void expect_sound_search(struct Place *place, struct Store *store)
{
	struct Issues issues;

	issues_init(&issues, &place->arena);
	must(place, store_verify(store, &issues, &place->error));
	if (issues.n > 0)
		fail_msg("%s", issues.items[0].text);
}

static void undo(struct Place *place, struct Store *store, int64_t number)
{
	must(place, undo_alone(store, number, &place->arena, NULL, &place->error));
}

static void it_still_does_after_records_were_changed_binned_restored_and_undone(void **state)
{
	static const int sizes[] = {1, 3, 40, 600, 600, 1, 1200};
	struct Place *place = *state;
	struct Store *store;
	struct Crowd *crowd = a_crowd(place, &store);

	for (size_t i = 0; i < N_ITEMS(sizes); i++) {
		int64_t number = change(place, store, crowd, sizes[i]);

		expect_same_by_chance(place, store, crowd, 16);
		if (i % 2)
			undo(place, store, number);
		expect_same_by_chance(place, store, crowd, 8);
		assert_in_range(count_rows(place, "SELECT count(*) FROM search_late"), 0,
				MOST_LATE);
	}
	expect_sound_search(place, store);
	store_close(store);
	free(crowd);
}

/* --- Files
 * ------------------------------------------------------------ */

enum { N_FEW = 20, N_MANY = 1200 };

static void add_people(struct Place *place, struct Store *store, int n)
{
	must(place, store_begin(store, "add people", &place->error));
	for (int i = 0; i < n; i++) {
		struct Person person =
			a_person(arena_format(&place->arena, "Person Nummer %d", i), NULL);

		insert(place, store, KIND_PERSON, &person);
	}
	must(place, store_commit(store, NULL, &place->error));
}

static void a_short_list_has_no_parts(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);

	add_people(place, store, N_FEW);
	store_close(store);
	assert_int_equal(count_rows(place, "SELECT count(*) FROM search_part"), 0);
	assert_int_equal(count_rows(place, "SELECT count(*) FROM search_late"), 0);
}

static size_t people_with(struct Place *place, struct Store *store, const char *word)
{
	struct Filter filter = {.op = FILTER_WORD, .text = word};
	struct ListQuery query = {.entity = entity_get(KIND_PERSON), .filter = &filter};
	struct Records records;

	must(place, store_list(store, &query, &place->arena, &records, &place->error));
	return records.n;
}

static void an_older_file_is_read_through_until_it_is_written(void **state)
{
	struct Place *place = *state;
	struct Schema old = newest_schema;
	struct StoreOptions reading = place_options(place, "ann");
	struct Store *store;

	while (schema_version(&old) > 5)
		old.n_steps--;
	must(place, store_create_with(place_options(place, "ann"), &old, &store, &place->error));
	store_close(store);
	place_sql(place,
		  arena_format(&place->arena,
			       "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n "
			       "WHERE i < %d) INSERT INTO person (name, folded) SELECT "
			       "'Person Nummer ' || i, 'person nummer ' || i || "
			       "replace(hex(zeroblob(7)), '00', char(10)) FROM n",
			       N_MANY - 1));
	reading.read_only = true;
	must(place, store_open(reading, &store, &place->error));
	assert_int_equal(people_with(place, store, "mmer 1199"), 1);
	store_close(store);
	store = place_open(place, "ann");
	add_people(place, store, 1);
	assert_int_equal(people_with(place, store, "mmer 1199"), 1);
	assert_int_equal(people_with(place, store, "mmer 0"), 2);
	store_close(store);
	assert_int_equal(count_rows(place, "SELECT count(*) FROM search_part"), 1);
	assert_int_equal(count_rows(place, "SELECT count(*) FROM person WHERE given = 'Person "
					   "Nummer' AND folded LIKE family || char(10) || '%'"),
			 N_MANY);
	assert_int_equal(count_rows(place, "SELECT count(*) FROM operation WHERE system = 1 AND "
					   "title LIKE 'split names%'"),
			 1);
}

static size_t n_faults(struct Place *place, struct Store *store, const char *part)
{
	struct Issues issues;

	issues_init(&issues, &place->arena);
	must(place, store_verify(store, &issues, &place->error));
	if (issues.n > 0)
		assert_holds(issues.items[0].text, part);
	return issues.n;
}

static void verify_sees_what_the_search_has_lost_and_it_is_mended(void **state)
{
	static const char *const losses[] = {
		"DELETE FROM search_gram WHERE gram = (SELECT max(gram) FROM search_gram)",
		("UPDATE search_gram SET places = x'0001' "
		 "WHERE gram = (SELECT max(gram) FROM search_gram)"),
		"DELETE FROM search_gram WHERE gram = (SELECT min(gram) FROM search_gram)",
		"UPDATE search_late SET texts = 'other'",
	};
	struct Place *place = *state;
	struct Store *store = place_create(place);

	add_people(place, store, N_MANY);
	for (size_t i = 0; i < N_ITEMS(losses); i++) {
		add_people(place, store, 1);
		assert_int_equal(n_faults(place, store, ""), 0);
		place_sql(place, losses[i]);
		assert_int_equal(n_faults(place, store, "not found by all their words"), 1);
		must(place, store_mend_search(store, &place->error));
		assert_int_equal(n_faults(place, store, ""), 0);
	}
	store_close(store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, place_setup, place_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_search_finds_what_reading_every_record_finds),
		TEST(a_short_list_has_no_parts),
		TEST(an_older_file_is_read_through_until_it_is_written),
		TEST(verify_sees_what_the_search_has_lost_and_it_is_mended),
		TEST(it_still_does_after_records_were_changed_binned_restored_and_undone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
