/* Lists, filters and names: pages by key give the whole list in both directions; filters choose
 * what a plain reading of them chooses. */
#include "store_help.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/utf8.h"

enum { N_TEAMS = 60, N_PEOPLE = 40 };

static const char *const names[] = {"Álvarez",	  "alvarez", "Bergström",  "bergstrom",
				    "Zoë O'Hara", "李 明",   "de la Cruz", "Cruz"};

static size_t roll(uint64_t *dice, size_t n)
{
	*dice = *dice * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(*dice >> 33) % n;
}

static void fill_people(struct Place *place, struct Store *store, Id people[N_PEOPLE])
{
	uint64_t dice = 3;

	for (int i = 0; i < N_PEOPLE; i++) {
		struct Person person = a_person(names[roll(&dice, 8)], NULL);

		if (roll(&dice, 3))
			person.email = arena_format(&place->arena, "P%d@example.org", i);
		if (roll(&dice, 2))
			person.profession = (Choice)roll(&dice, 7);
		if (roll(&dice, 2))
			person.member_from = 17000 + (Day)roll(&dice, 4);
		insert(place, store, KIND_PERSON, &person);
		people[i] = person.record.id;
	}
}

static void fill_team(struct Place *place, struct Team *team, uint64_t *dice,
		      const Id people[N_PEOPLE], int i)
{
	team->stage = roll(dice, 5) ? (Choice)roll(dice, N_STAGES) : CHOICE_NONE;
	team->stage_since = roll(dice, 3) ? 17200 + (Day)roll(dice, 5) : DAY_NONE;
	team->waitlist_place = roll(dice, 2) ? (int64_t)roll(dice, 4) + 1 : NUMBER_NONE;
	team->coach = roll(dice, 3) ? people[roll(dice, N_PEOPLE)] : 0;
	team->owner = roll(dice, 2) ? names[roll(dice, 8)] : NULL;
	team->problem =
		roll(dice, 2) ? arena_format(&place->arena, "line %d\nsecond", i % 3) : NULL;
}

static void judge(struct Place *place, struct Store *store, struct Team *team, uint64_t *dice)
{
	team->light = roll(dice, 4) ? (Choice)roll(dice, 3) : CHOICE_NONE;
	team->eligible = (Choice)roll(dice, 2);
	team->n_failing = (int64_t)roll(dice, 3);
	team->reason = roll(dice, 2) ? names[roll(dice, 8)] : NULL;
	must(place, store_judge(store, entity_get(KIND_TEAM), team, &place->error));
}

static struct Store *fill(struct Place *place, Id cohorts[2])
{
	struct Store *store = place_create(place);
	struct Season seasons[2] = {a_season("2017"), a_season("2018")};
	struct Team teams[N_TEAMS];
	Id people[N_PEOPLE];
	uint64_t dice = 11;

	must(place, store_begin(store, "fill", &place->error));
	fill_people(place, store, people);
	for (int i = 0; i < 2; i++) {
		struct Cohort cohort;

		insert(place, store, KIND_SEASON, &seasons[i]);
		cohort = a_cohort(seasons[i].record.id, i ? "PDX18" : "DAL17");
		insert(place, store, KIND_COHORT, &cohort);
		cohorts[i] = cohort.record.id;
	}
	for (int i = 0; i < N_TEAMS; i++) {
		teams[i] = a_team(cohorts[roll(&dice, 2)],
				  arena_format(&place->arena, roll(&dice, 6) ? "T%02d" : "U%02d",
					       (i * 37) % 61),
				  names[roll(&dice, 8)]);
		fill_team(place, &teams[i], &dice, people, i);
		insert(place, store, KIND_TEAM, &teams[i]);
	}
	for (int i = 0; i < N_TEAMS; i += 9)
		must(place,
		     store_bin(store, entity_get(KIND_TEAM), teams[i].record.id, &place->error));
	must(place, store_commit(store, NULL, &place->error));
	for (int i = 0; i < N_TEAMS; i++)
		if (i % 7)
			judge(place, store, &teams[i], &dice);
	return store;
}

static Id id_at(const struct Records *records, size_t i)
{
	return ((const struct Record *)records_at(records, i))->id;
}

static struct Records list(struct Place *place, struct Store *store, struct ListQuery query)
{
	struct Records records;

	must(place, store_list(store, &query, &place->arena, &records, &place->error));
	return records;
}

static void pages_equal_the_list(struct Place *place, struct Store *store, struct ListQuery query,
				 const char *name)
{
	struct Records whole = list(place, store, query), page;
	size_t at = 0;

	query.limit = 7;
	do {
		page = list(place, store, query);
		for (size_t i = 0; i < page.n; i++, at++)
			if (at >= whole.n || id_at(&page, i) != id_at(&whole, at))
				fail_msg("%s: page forwards differs at %zu", name, at);
		query.after = page.n ? id_at(&page, page.n - 1) : 0;
	} while (page.n == query.limit);
	assert_int_equal(at, whole.n);
	query.backwards = true;
	query.after = 0;
	do {
		page = list(place, store, query);
		for (size_t i = page.n; i > 0; i--, at--)
			if (at == 0 || id_at(&page, i - 1) != id_at(&whole, at - 1))
				fail_msg("%s: page backwards differs at %zu", name, at);
		query.after = page.n ? id_at(&page, 0) : 0;
	} while (page.n == query.limit);
	assert_int_equal(at, 0);
}

/* <0, 0, >0 as the list orders two values of a field that are not missing. */
static int naive_order(struct Place *place, struct Store *store, const struct Field *field,
		       const void *a, const void *b)
{
	if (field->type == FIELD_REF) {
		Id ids[2] = {field_ref(field, a), field_ref(field, b)};
		struct RefName ref_names[2];

		must(place, store_ref_names(store, (struct KindIds){field->ref, {ids, 2}},
					    &place->arena, ref_names, &place->error));
		return strcmp(text_fold(&place->arena, ref_names[0].label),
			      text_fold(&place->arena, ref_names[1].label));
	}
	if (field->type == FIELD_TEXT || field->type == FIELD_NOTE)
		return strcmp(text_fold(&place->arena, field_value(field, a, &place->arena).text),
			      text_fold(&place->arena, field_value(field, b, &place->arena).text));
	return field_compare(field, a, b);
}

static void list_is_in_order(struct Place *place, struct Store *store, const struct Field *field,
			     bool descending)
{
	struct ListQuery query = {
		.entity = entity_get(KIND_TEAM), .sort = field, .descending = descending};
	struct Records all = list(place, store, query);

	assert_int_equal(all.n, N_TEAMS - 7);
	for (size_t i = 1; i < all.n; i++) {
		const void *a = records_at(&all, i - 1), *b = records_at(&all, i);
		bool a_missing = field_is_missing(field, a), b_missing = field_is_missing(field, b);
		int order;

		assert_false(a_missing && !b_missing);
		if (a_missing || b_missing)
			continue;
		order = naive_order(place, store, field, a, b);
		if (descending ? order < 0 : order > 0)
			fail_msg("%s is out of order at %zu", field->key, i);
	}
}

static void every_column_sorts_and_pages_both_ways(void **state)
{
	struct Place *place = *state;
	Id cohorts[2];
	struct Store *store = fill(place, cohorts);
	const struct Entity *entity = entity_get(KIND_TEAM);

	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];

		for (int descending = 0; descending < 2; descending++) {
			struct ListQuery query = {
				.entity = entity, .sort = field, .descending = descending};

			pages_equal_the_list(place, store, query, field->key);
			list_is_in_order(place, store, field, descending);
			query.scope = entity_field(entity, "cohort");
			query.scope_id = cohorts[0];
			pages_equal_the_list(place, store, query, field->key);
		}
	}
	pages_equal_the_list(place, store, (struct ListQuery){.entity = entity_get(KIND_PERSON)},
			     "people");
	pages_equal_the_list(place, store, (struct ListQuery){.entity = entity, .binned = true},
			     "the bin");
	store_close(store);
}

static void every_kind_lists_by_its_order(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Ground ground;

	ground_fill(place, store, &ground);
	for (enum Kind kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get(kind);

		if (!entity)
			continue;
		pages_equal_the_list(place, store, (struct ListQuery){.entity = entity},
				     entity->key);
		for (size_t i = 0; i < entity->n_fields; i++)
			pages_equal_the_list(place, store,
					     (struct ListQuery){.entity = entity,
								.sort = &entity->fields[i],
								.season = ground.season.record.id},
					     entity->fields[i].key);
	}
	store_close(store);
}

static void season_and_scope_choose_through_references(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Season other = a_season("1999");
	struct Ground ground;
	static const enum Kind kinds[] = {KIND_SEASON, KIND_SESSION, KIND_TEAM, KIND_MEMBER,
					  KIND_CONFIRMATION};

	ground_fill(place, store, &ground);
	insert_alone(place, store, KIND_SEASON, &other);
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		struct ListQuery query = {.entity = entity_get(kinds[i]),
					  .season = ground.season.record.id};

		assert_int_equal(list(place, store, query).n, 1);
		query.season = other.record.id;
		assert_int_equal(list(place, store, query).n, kinds[i] == KIND_SEASON);
	}
	store_close(store);
}

/* --- Filters
 * ------------------------------------------------------------
 */

struct Naive {
	struct Place *place;
	struct Store *store;
	const struct Entity *entity;
	const void *record;
};

static const char *naive_text(struct Naive *naive, const struct Field *field)
{
	struct Value value = field_value(field, naive->record, &naive->place->arena);

	if (value.type == VALUE_NUMBER)
		return arena_format(&naive->place->arena, "%lld", (long long)value.number);
	return text_fold(&naive->place->arena, value.text);
}

static bool naive_compare(const struct Filter *filter, int order)
{
	switch ((int)filter->op) {
	case FILTER_EQUAL:
		return order == 0;
	case FILTER_LESS:
		return order < 0;
	case FILTER_AT_MOST:
		return order <= 0;
	case FILTER_GREATER:
		return order > 0;
	case FILTER_AT_LEAST:
		return order >= 0;
	default:
		return false;
	}
}

static bool naive_text_leaf(const struct Filter *filter, const char *text)
{
	return filter->op == FILTER_CONTAINS ? strstr(text, filter->text) != NULL
					     : naive_compare(filter, strcmp(text, filter->text));
}

static struct RefName naive_name(struct Naive *naive, const struct Field *field)
{
	Id id = field_ref(field, naive->record);
	struct RefName name;

	must(naive->place, store_ref_names(naive->store, (struct KindIds){field->ref, {&id, 1}},
					   &naive->place->arena, &name, &naive->place->error));
	return name;
}

static bool naive_leaf(struct Naive *naive, const struct Filter *filter)
{
	const struct Field *field = filter->field;
	struct Arena *arena = &naive->place->arena;

	if (filter->op == FILTER_EMPTY)
		return field_is_missing(field, naive->record);
	if (filter->op == FILTER_AMONG)
		return field_ref(field, naive->record) == filter->ids[0];
	if (field_is_missing(field, naive->record))
		return false;
	if (field->type == FIELD_REF) {
		struct RefName name = naive_name(naive, field);

		return naive_text_leaf(filter, text_fold(arena, name.label)) ||
		       (strncmp(name.ref, "id:", 3) != 0 &&
			naive_text_leaf(filter, text_fold(arena, name.ref)));
	}
	if (filter->op == FILTER_CONTAINS || field->type == FIELD_TEXT ||
	    field->type == FIELD_NOTE || field->type == FIELD_EMAIL || field->type == FIELD_ZONE ||
	    field->type == FIELD_DUE)
		return naive_text_leaf(filter, naive_text(naive, field));
	void *other = arena_alloc(arena, naive->entity->size);

	assert_true(field_load(field, other, filter->value, arena));
	return naive_compare(filter, field_compare(field, naive->record, other));
}

static bool naive_word(struct Naive *naive, const char *word)
{
	for (size_t i = 0; i < naive->entity->n_fields; i++) {
		const struct Field *field = &naive->entity->fields[i];

		if (field_is_missing(field, naive->record))
			continue;
		if (field->type == FIELD_REF &&
		    strstr(text_fold(&naive->place->arena, naive_name(naive, field).label), word))
			return true;
		if ((field->flags & FIELD_SEARCH) && strstr(naive_text(naive, field), word))
			return true;
	}
	return false;
}

static bool naive_matches(struct Naive *naive, const struct Filter *filter)
{
	switch (filter->op) {
	case FILTER_ALL:
		return true;
	case FILTER_AND:
		return naive_matches(naive, filter->left) && naive_matches(naive, filter->right);
	case FILTER_OR:
		return naive_matches(naive, filter->left) || naive_matches(naive, filter->right);
	case FILTER_NOT:
		return !naive_matches(naive, filter->left);
	case FILTER_WORD:
		return naive_word(naive, filter->text);
	case FILTER_NAME:
	case FILTER_AMONG:
	case FILTER_CODED:
	case FILTER_DIGITS:
	case FILTER_CONTAINS:
	case FILTER_EMPTY:
	case FILTER_EQUAL:
	case FILTER_LESS:
	case FILTER_AT_MOST:
	case FILTER_GREATER:
	case FILTER_AT_LEAST:
		break;
	}
	return naive_leaf(naive, filter);
}

static size_t filter_agrees(struct Place *place, struct Store *store, const struct Entity *entity,
			    const char *text)
{
	struct ListQuery query = {.entity = entity};
	struct Records all = list(place, store, query), found;
	struct Naive naive = {place, store, entity, NULL};
	size_t at = 0, counted;

	must(place, filter_parse(entity, text, (struct ParseFrame){17200, &place->arena},
				 &query.filter, &place->error));
	found = list(place, store, query);
	for (size_t i = 0; i < all.n; i++) {
		naive.record = records_at(&all, i);
		if (!naive_matches(&naive, query.filter))
			continue;
		if (at >= found.n || id_at(&found, at) != id_at(&all, i))
			fail_msg("%s: differs at %zu", text, at);
		at++;
	}
	if (at != found.n)
		fail_msg("%s: %zu in place of %zu", text, found.n, at);
	must(place, store_count(store, &query, 1000, &counted, &place->error));
	assert_int_equal(counted, at);
	must(place, store_count(store, &query, 2, &counted, &place->error));
	assert_int_equal(counted, at < 2 ? at : 2);
	pages_equal_the_list(place, store, query, text);
	return at;
}

static void filters_choose_what_a_plain_reading_chooses(void **state)
{
	static const char *const some[] = {
		"alvarez",
		"ÁLVAREZ",
		"berg cruz|zoe",
		"!cruz",
		"\"o'hara\"",
		"name:berg",
		"name=cruz",
		"name!=cruz",
		"owner:",
		"owner!=",
		"!owner:cruz",
		"owner:cruz",
		"stage=accepted",
		"stage!=accepted",
		"stage<accepted",
		"stage>=waitlisted",
		"stage:",
		"stage_since:",
		"stage_since<2017-02-05",
		"stage_since>=2017-02-04",
		"waitlist_place=2",
		"waitlist_place>2",
		"!waitlist_place<=2",
		"cohort=dal17",
		"cohort:pdx",
		"cohort!=dal17",
		"coach:cruz",
		"coach:",
		"coach=alvarez",
		"coach:p1",
		"!coach:cruz",
		"light=red",
		"light!=red",
		"light<fine",
		"eligible=yes",
		"n_failing>0",
		"reason:berg",
		"reason:",
		"code>t30",
		"code<=t30",
		"code:",
		"problem:second",
		"problem:\"1 second\"",
		"stage=draft|stage=declined !owner:",
		"light=red eligible=no|n_failing=1",
		"李",
		"%",
		"_",
		"'",
		"stage_since:02-0",
		"stage_since:no",
		"stage_since:yes",
		"stage_since!=none",
	};
	struct Place *place = *state;
	Id cohorts[2];
	struct Store *store = fill(place, cohorts);
	size_t n_useful = 0;

	for (size_t i = 0; i < sizeof some / sizeof some[0]; i++)
		n_useful += filter_agrees(place, store, entity_get(KIND_TEAM), some[i]) > 0;
	assert_true(n_useful > sizeof some / sizeof some[0] - 6);
	assert_true(filter_agrees(place, store, entity_get(KIND_PERSON),
				  "profession=nurse|email:p1 !member_from>2016-07-20") > 0);
	assert_int_equal(filter_agrees(place, store, entity_get(KIND_PERSON), "email:@nowhere"), 0);
	assert_int_equal(filter_agrees(place, store, entity_get(KIND_TEAM), "stage_since:none"),
			 filter_agrees(place, store, entity_get(KIND_TEAM), "stage_since:"));
	assert_int_equal(filter_agrees(place, store, entity_get(KIND_TEAM), "stage_since!=never"),
			 filter_agrees(place, store, entity_get(KIND_TEAM), "stage_since=yes"));
	store_close(store);
}

static void a_word_never_matches_across_two_fields(void **state)
{
	struct Place *place = *state;
	struct Store *store = place_create(place);
	struct Practice practice = a_practice("North");

	practice.city = "Bend";
	insert_alone(place, store, KIND_PRACTICE, &practice);
	for (int i = 0; i < 2; i++) {
		struct ListQuery query = {.entity = entity_get(KIND_PRACTICE)};

		must(place, filter_parse(query.entity, i ? "northbend" : "north bend",
					 (struct ParseFrame){17200, &place->arena}, &query.filter,
					 &place->error));
		assert_int_equal(list(place, store, query).n, i ? 0 : 1);
	}
	store_close(store);
}

static void children_come_in_the_order_of_their_owners(void **state)
{
	struct Place *place = *state;
	Id cohorts[2], turned[2];
	struct Store *store = fill(place, cohorts);
	struct Records first, second, both;

	turned[0] = cohorts[1];
	turned[1] = cohorts[0];
	must(place, store_children(store, (struct OwnedBy){KIND_TEAM, "cohort", turned[0]},
				   &place->arena, &first, &place->error));
	must(place, store_children(store, (struct OwnedBy){KIND_TEAM, "cohort", turned[1]},
				   &place->arena, &second, &place->error));
	must(place, store_children_of(store, (struct OwnedByAny){KIND_TEAM, "cohort", {turned, 2}},
				      &place->arena, &both, &place->error));
	assert_int_equal(first.n + second.n, N_TEAMS - 7);
	assert_int_equal(both.n, first.n + second.n);
	for (size_t i = 0; i < both.n; i++)
		assert_int_equal(id_at(&both, i),
				 i < first.n ? id_at(&first, i) : id_at(&second, i - first.n));
	must(place,
	     store_get_many(store,
			    (struct KindIds){KIND_COHORT, {(Id[]){turned[0], 7, turned[1]}, 3}},
			    &place->arena, &both, &place->error));
	assert_int_equal(both.n, 2);
	assert_int_equal(id_at(&both, 1), turned[1]);
	store_close(store);
}

static struct Records some(struct Place *place, struct Store *store, struct FieldsQuery query)
{
	struct Records records;

	must(place, store_read_fields(store, &query, &place->arena, &records, &place->error));
	return records;
}

static void only_the_fields_asked_for_are_read(void **state)
{
	struct Place *place = *state;
	Id cohorts[2];
	struct Store *store = fill(place, cohorts);
	const struct Entity *entity = entity_get(KIND_TEAM);
	struct FieldsQuery query = {.entity = entity,
				    .owner = "cohort",
				    .ids = (Id[]){cohorts[1], cohorts[0], cohorts[1]},
				    .n_ids = 3,
				    .fields =
					    (const char *const[]){"cohort", "name", "stage", NULL}};
	struct Records records = some(place, store, query);

	assert_int_equal(records.n, N_TEAMS - 7);
	for (size_t i = 0; i < records.n; i++) {
		const struct Team *read = records_at(&records, i), *before = read - 1;
		struct Team whole, blank;

		must(place, store_get(store, (struct KindId){entity->kind, read->record.id}, &whole,
				      &place->arena, &place->error));
		record_blank(entity, &blank);
		blank.record = whole.record;
		blank.cohort = whole.cohort;
		blank.name = whole.name;
		blank.stage = whole.stage;
		for (size_t k = 0; k < entity->n_fields; k++)
			assert_true(field_equal(&entity->fields[k], read, &blank));
		assert_true(
			i == 0 || before->cohort < read->cohort ||
			(before->cohort == read->cohort && before->record.id < read->record.id));
	}
	store_close(store);
}

static void records_are_read_by_their_ids_in_the_bin_or_not(void **state)
{
	struct Place *place = *state;
	Id cohorts[2], ids[2 * N_TEAMS];
	struct Store *store = fill(place, cohorts);
	struct FieldsQuery query = {.entity = entity_get(KIND_TEAM),
				    .ids = ids,
				    .fields = (const char *const[]){"code", NULL}};
	size_t n_binned = 0;
	struct Records records;

	for (int binned = 0; binned < 2; binned++) {
		records = list(place, store,
			       (struct ListQuery){.entity = query.entity, .binned = binned});
		for (size_t i = 0; i < records.n; i++)
			ids[query.n_ids++] = id_at(&records, i);
	}
	ids[query.n_ids++] = 7;
	records = some(place, store, query);
	assert_int_equal(records.n, N_TEAMS);
	for (size_t i = 0; i < records.n; i++) {
		n_binned += ((const struct Record *)records_at(&records, i))->binned != 0;
		assert_true(i == 0 || id_at(&records, i - 1) < id_at(&records, i));
	}
	assert_int_equal(n_binned, 7);
	query.n_ids = 0;
	assert_int_equal(some(place, store, query).n, 0);
	store_close(store);
}

/* What a plain reading of the query chooses, among all teams by cohort, day and id. */
static bool is_chosen(const struct FieldsQuery *query, const struct Team *team)
{
	return (!query->choice || team->stage == query->value) && team->stage_since != DAY_NONE &&
	       team->stage_since >= query->from && team->stage_since <= query->to;
}

static Day newest_day(const struct FieldsQuery *query, const struct Records *all, Id cohort)
{
	Day newest = DAY_NONE;

	for (size_t i = 0; i < all->n; i++) {
		const struct Team *team = records_at(all, i);

		if (team->cohort == cohort && is_chosen(query, team) && team->stage_since > newest)
			newest = team->stage_since;
	}
	return newest;
}

static void check_choice(struct Place *place, struct Store *store, struct FieldsQuery query,
			 const struct Records *all)
{
	struct Records records = some(place, store, query);
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++) {
		const struct Team *team = records_at(all, i);

		n += is_chosen(&query, team) &&
		     (!query.newest || team->stage_since == newest_day(&query, all, team->cohort));
	}
	assert_int_equal(records.n, n);
	for (size_t i = 0; i < records.n; i++) {
		const struct Team *team = records_at(&records, i), *before = team - 1;

		assert_true(is_chosen(&query, team));
		assert_true(!query.newest ||
			    team->stage_since == newest_day(&query, all, team->cohort));
		assert_true(i == 0 || before->cohort != team->cohort ||
			    before->stage_since <= team->stage_since);
	}
}

static void days_and_choices_bound_what_is_read(void **state)
{
	static const struct {
		const char *choice;
		Choice value;
		Day from, to;
	} rows[] = {
		{NULL, 0, DAY_NONE, 17300},
		{NULL, 0, 17201, 17203},
		{NULL, 0, 17300, 17400},
		{"stage", STAGE_SUBMITTED, DAY_NONE, 17202},
		{"stage", STAGE_ACCEPTED, 17200, 17204},
	};
	struct Place *place = *state;
	Id cohorts[2];
	struct Store *store = fill(place, cohorts);
	struct Records all =
		list(place, store, (struct ListQuery){.entity = entity_get(KIND_TEAM)});

	for (size_t i = 0; i < 2 * N_ITEMS(rows); i++) {
		struct FieldsQuery query = {
			.entity = entity_get(KIND_TEAM),
			.owner = "cohort",
			.ids = cohorts,
			.n_ids = 2,
			.fields = (const char *const[]){"cohort", "stage", "stage_since", NULL},
			.choice = rows[i / 2].choice,
			.value = rows[i / 2].value,
			.day = "stage_since",
			.from = rows[i / 2].from,
			.to = rows[i / 2].to,
			.newest = i % 2};

		check_choice(place, store, query, &all);
	}
	store_close(store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, place_setup, place_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_column_sorts_and_pages_both_ways),
		TEST(every_kind_lists_by_its_order),
		TEST(season_and_scope_choose_through_references),
		TEST(filters_choose_what_a_plain_reading_chooses),
		TEST(a_word_never_matches_across_two_fields),
		TEST(children_come_in_the_order_of_their_owners),
		TEST(only_the_fields_asked_for_are_read),
		TEST(records_are_read_by_their_ids_in_the_bin_or_not),
		TEST(days_and_choices_bound_what_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
