/* The index of words in notes: it follows every change of the records, and is made by the
 * migration.
 */
#include "store_help.h"

#include "qtp/coaching.h"
#include "qtp/engine/index/note.h"

#define STEPS_BEFORE 5 /* formats 1, 3, 4, 5 and 6 */

static struct Contact a_contact(const struct Ground *ground, Day day, const char *notes)
{
	struct Contact contact;

	record_blank(entity_get(KIND_CONTACT), &contact);
	contact.team = ground->team.record.id;
	contact.coach = ground->ann.record.id;
	contact.state = CONTACT_HELD;
	contact.kind = CONTACT_CALL;
	contact.day = day;
	contact.notes = notes;
	return contact;
}

/* What is found, as "notes of the contact" joined by " | ". */
static const char *found_in(struct Place *place, struct Store *store, struct NoteQuery query)
{
	struct NoteHits hits;
	const char *all = "";

	must(place, note_find(store, &query, &place->arena, &hits, &place->error));
	for (size_t i = 0; i < hits.n; i++) {
		struct Contact contact;

		assert_int_equal(hits.items[i].kind, KIND_CONTACT);
		must(place, store_get(store, (struct KindId){KIND_CONTACT, hits.items[i].id},
				      &contact, &place->arena, &place->error));
		all = arena_format(&place->arena, "%s%s%s", all, i ? " | " : "", contact.notes);
	}
	return all;
}

static const char *found(struct Place *place, struct Store *store, const char *words)
{
	const struct NoteTerm term = {words, false};

	return found_in(place, store, (struct NoteQuery){.terms = &term, .n_terms = 1});
}

static Id keep(struct Place *place, struct Store *store, struct Contact contact)
{
	insert_alone(place, store, KIND_CONTACT, &contact);
	return contact.record.id;
}

static void words_are_found_the_newest_first_and_in_their_order(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;

	ground_fill(place, store, &ground);
	keep(place, store, a_contact(&ground, 17000, "Old data here"));
	keep(place, store, a_contact(&ground, 17300, "New data there"));
	keep(place, store, a_contact(&ground, 17200, "Données: José's data"));
	assert_string_equal(found(place, store, "data"),
			    "New data there | Données: José's data | Old data here");
	assert_string_equal(found(place, store, "jose"), "Données: José's data");
	assert_string_equal(found(place, store, "old data"), "Old data here");
	assert_string_equal(found(place, store, "data old"), "");
	assert_string_equal(found(place, store, "dat"), "");
	const struct NoteTerm begun[] = {{"dat", true}, {"the", true}};

	assert_string_equal(
		found_in(place, store, (struct NoteQuery){.terms = begun, .n_terms = 2}),
		"New data there");
	assert_string_equal(found_in(place, store,
				     (struct NoteQuery){.terms = begun, .n_terms = 1, .limit = 1}),
			    "New data there");
	/* Nothing in it is syntax. */
	assert_string_equal(found(place, store, "data\" OR words : \"old"), "");
	store_close(store);
}

static void every_change_moves_the_words_along(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;
	struct Contact before, after;
	struct Operation operation;
	Id id;

	ground_fill(place, store, &ground);
	id = keep(place, store, a_contact(&ground, 17000, "pharmacy"));
	must(place, store_get(store, (struct KindId){KIND_CONTACT, id}, &before, &place->arena,
			      &place->error));
	after = before;
	after.notes = "laboratory";
	must(place, store_begin(store, "change", &place->error));
	must(place, store_update(store, entity_get(KIND_CONTACT), &before, &after, &place->error));
	must(place, store_commit(store, NULL, &place->error));
	assert_string_equal(found(place, store, "pharmacy"), "");
	assert_string_equal(found(place, store, "laboratory"), "laboratory");
	must(place, undo_alone(store, 0, &place->arena, &operation, &place->error));
	assert_string_equal(found(place, store, "pharmacy"), "pharmacy");
	assert_string_equal(found(place, store, "laboratory"), "");
	must(place, store_begin(store, "bin", &place->error));
	must(place, store_bin(store, entity_get(KIND_CONTACT), id, &place->error));
	must(place, store_commit(store, NULL, &place->error));
	assert_string_equal(found(place, store, "pharmacy"), "");
	must(place, store_begin(store, "restore", &place->error));
	must(place, store_restore(store, entity_get(KIND_CONTACT), id, &place->error));
	must(place, store_commit(store, NULL, &place->error));
	assert_string_equal(found(place, store, "pharmacy"), "pharmacy");
	/* An operation that was given up leaves nothing. */
	must(place, store_begin(store, "given up", &place->error));
	must(place, store_update(store, entity_get(KIND_CONTACT), &before, &after, &place->error));
	store_rollback(store);
	assert_string_equal(found(place, store, "pharmacy"), "pharmacy");
	store_close(store);
}

static void an_index_that_was_tampered_with_is_noticed_and_mended(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;
	struct Issues issues;

	ground_fill(place, store, &ground);
	keep(place, store, a_contact(&ground, 17000, "pharmacy"));
	issues_init(&issues, &place->arena);
	must(place, store_verify(store, &issues, &place->error));
	assert_int_equal(issues.n, 0);
	place_sql(place, "DELETE FROM note_place");
	must(place, store_verify(store, &issues, &place->error));
	assert_int_equal(issues.n, 1);
	assert_holds(issues.items[0].text, "are not in the index: search does not find it");
	place_sql(place, "INSERT INTO note_place VALUES (1, 'contact', 99, '')");
	must(place, store_verify(store, &issues, &place->error));
	assert_holds(issues.items[issues.n - 1].text, "contact id:99 are in the index");
	assert_string_equal(found(place, store, "pharmacy"), "");
	must(place, store_mend_search(store, &place->error));
	assert_string_equal(found(place, store, "pharmacy"), "pharmacy");
	issues_init(&issues, &place->arena);
	must(place, store_verify(store, &issues, &place->error));
	assert_int_equal(issues.n, 0);
	store_close(store);
}

static void a_note_is_about_its_further_teams_too(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	const struct NoteTerm term = {"webinar", false};
	struct Ground ground;
	struct Operation operation;
	Id id, other = 777;

	ground_fill(place, store, &ground);
	struct Team team;

	record_blank(entity_get(KIND_TEAM), &team);
	team.cohort = ground.dallas.record.id;
	team.name = "Other";
	team.record.id = other;
	insert_alone(place, store, KIND_TEAM, &team);
	id = keep(place, store, a_contact(&ground, 17000, "webinar"));
	struct NoteQuery query = {.terms = &term, .n_terms = 1, .teams = &other, .n_teams = 1};

	assert_string_equal(found_in(place, store, query), "");
	insert_alone(place, store, KIND_CONTACT_TEAM,
		     &(struct ContactTeam){.contact = id, .team = other});
	assert_string_equal(found_in(place, store, query), "webinar");
	must(place, undo_alone(store, 0, &place->arena, &operation, &place->error));
	assert_string_equal(found_in(place, store, query), "");
	query.coach = ground.ann.record.id;
	assert_string_equal(found_in(place, store, query), "webinar");
	store_close(store);
}

/* As a program of format 6 wrote them. */
static const char old_records[] =
	"INSERT INTO season (id, code, first_day, last_day, lead_rule, core_min, core_max, "
	"n_sessions, letter_required) VALUES (1, 'S', '2016-01-01', '2016-12-31', 'anyone', 2, 4, "
	"3, 0);"
	"INSERT INTO cohort (id, season, code, city, zone, format) VALUES (2, 1, 'DAL', 'Dallas', "
	"'America/Chicago', 'six_month');"
	"INSERT INTO team (id, cohort, code, name) VALUES (3, 2, 'D1', 'One'), (5, 2, 'D2', 'Two');"
	"INSERT INTO person (id, name) VALUES (4, 'Ann');"
	"INSERT INTO contact (id, team, coach, state, day, start, kind, notes, folded, "
	"binned) VALUES "
	"(11, 3, 4, 'held', '2016-07-18', '10:00', 'call', 'The pharmacy''s log', "
	"char(10) || 'the pharmacy''s log', 0),"
	"(12, 3, 4, 'held', '2016-07-18', '11:30', 'call', 'PHARMACY', char(10) || 'pharmacy', 0),"
	"(13, 3, 4, 'held', '2016-07-18', NULL, 'call', 'Earlier, pharmacy', "
	"char(10) || 'earlier, pharmacy', 0),"
	"(14, 3, 4, 'held', '2016-07-19', NULL, 'call', 'Put away, pharmacy', "
	"char(10) || 'put away, pharmacy', 1),"
	"(15, 3, 4, 'held', '2016-07-19', NULL, 'call', NULL, char(10), 0);"
	"INSERT INTO contact_team (id, contact, team) VALUES (21, 12, 5);";

static void a_file_of_the_format_before_is_told_and_mended_by_the_first_change(void **state)
{
	struct Place *place = *state;
	const struct Schema old = {
		.steps = newest_schema.steps, .n_steps = STEPS_BEFORE, .readable_since = 1};
	struct StoreOptions reading = place_options(place, "ann");
	const struct NoteTerm term = {"pharmacy", false};
	const Id other = 5;
	const struct NoteQuery query = {.terms = &term, .n_terms = 1},
			       of_other = {
				       .terms = &term, .n_terms = 1, .teams = &other, .n_teams = 1};
	struct Store *store = NULL;
	struct Contact contact;
	struct NoteHits hits;

	must(place, store_create_with(place_options(place, "ann"), &old, &store, &place->error));
	store_close(store);
	place_sql(place, old_records);
	reading.read_only = true;
	must(place, store_open(reading, &store, &place->error));
	must_fail(place, ERROR_IO, note_find(store, &query, &place->arena, &hits, &place->error));
	assert_holds(place->error.text, "The first change made with this one brings it up to date");
	store_close(store);
	must(place, store_open(place_options(place, "ann"), &store, &place->error));
	contact = a_contact(&(struct Ground){.team.record.id = 3, .ann.record.id = 4}, 16000,
			    "No pharmacy yet");
	insert_alone(place, store, KIND_CONTACT, &contact);
	assert_string_equal(found(place, store, "pharmacy"),
			    "PHARMACY | The pharmacy's log | Earlier, pharmacy | No pharmacy yet");
	assert_string_equal(found_in(place, store, of_other), "PHARMACY");
	store_close(store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, place_setup, place_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(words_are_found_the_newest_first_and_in_their_order),
		TEST(every_change_moves_the_words_along),
		TEST(an_index_that_was_tampered_with_is_noticed_and_mended),
		TEST(a_note_is_about_its_further_teams_too),
		TEST(a_file_of_the_format_before_is_told_and_mended_by_the_first_change),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
