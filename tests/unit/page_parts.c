/* Parts of pages: each row is whole, and is on the page of some record of the demo. */
#include "ui_help.h"

#include "qtp/engine/ui/detail_parts.h"

#include <string.h>

static void refers_to_page(const struct PagePart *part, struct PageReference reference)
{
	const struct Field *field = entity_field(entity_get(reference.kind), reference.field);

	if (!field || field->type != FIELD_REF || field->ref != part->page)
		fail_msg("%s: %s.%s does not refer to its page", part->name,
			 entity_get(reference.kind)->key, reference.field);
}

static void every_row_is_whole(void **state)
{
	const struct PagePart *part, *other;

	(void)state;
	for (size_t i = 0; (part = page_part_at(i)); i++) {
		assert_true(part->name && part->name[0]);
		assert_in_range(part->place, 1, PLACE_LAST);
		assert_non_null(part->load);
		assert_non_null(part->paint);
		if (!part->head && !part->opens && !part->target && !part->enter &&
		    !part->adds.field && part->lane == LANE_FULL && !part->item_row)
			fail_msg("%s: Enter leads nowhere", part->name);
		if (part->model && (!part->model->load || part->model->size == 0))
			fail_msg("%s: its model cannot be read", part->name);
		if (part->adds.field)
			refers_to_page(part, part->adds);
		for (size_t k = 0; k < PART_LISTS && part->instead[k].field; k++)
			refers_to_page(part, part->instead[k]);
		for (size_t k = 0; k < i && (other = page_part_at(k)); k++)
			if (other->page == part->page)
				assert_int_not_equal(other->place, part->place);
	}
}

static void add(struct Sitting *sitting, enum Kind kind, const struct Assignment fields[], size_t n)
{
	struct Arena arena = {0};
	struct Issues issues;
	struct Error error = {0};
	Id id;

	issues_init(&issues, &arena);
	sitting_must(record_add(&sitting->domain,
				&(struct RecordEdit){.entity = entity_get(kind),
						     .fields = {fields, n},
						     .force = true,
						     .issues = &issues},
				&id, &error),
		     &error);
	arena_release(&arena);
}

/* What the demo lacks: people who may be the same, a team with a second measure, a link. */
static void add_what_is_missing(struct Sitting *sitting)
{
	const struct Assignment person[] = {{"name", "Daniel Okafor"}};
	const struct Assignment measure[] = {
		{"team", "DAL17-01"}, {"name", "Waiting"}, {"role", "process"}};

	const struct Assignment link[] = {
		{"season", "2017"}, {"title", "Plan"}, {"target", "plan.pdf"}};

	add(sitting, KIND_LINK, link, N_ITEMS(link));
	add(sitting, KIND_PERSON, person, N_ITEMS(person));
	add(sitting, KIND_MEASURE, measure, N_ITEMS(measure));
}

static struct IdSpan ids_of(struct Sitting *sitting, enum Kind kind, struct Arena *arena)
{
	const struct ListQuery query = {.entity = entity_get(kind)};
	struct Error error = {0};
	struct IdSpan ids;

	sitting_must(domain_ids(&sitting->domain, &query, arena, &ids, &error), &error);
	return ids;
}

/* What a required field can have: any record that it may refer to, the first of its choices. */
static const char *any_text(struct Sitting *sitting, const struct Field *field, struct Arena *arena)
{
	struct IdSpan ids;

	if (field->choices)
		return field->choices[0].key;
	if (field->type != FIELD_REF)
		return field->type == FIELD_DAY ? "2017-08-21" : "1";
	ids = ids_of(sitting, field->ref, arena);
	assert_true(ids.n > 0);
	return arena_format(arena, "id:%lld", (long long)ids.ids[0]);
}

/* A record of a kind that the demo has none of. */
static void add_any(struct Sitting *sitting, const struct Entity *entity, struct Arena *arena)
{
	struct Assignment *fields = ARENA_ARRAY(arena, entity->n_fields, struct Assignment);
	size_t n = 0;

	for (size_t i = 0; i < entity->n_fields; i++)
		if (entity->fields[i].flags & FIELD_REQUIRED)
			fields[n++] =
				(struct Assignment){entity->fields[i].key,
						    any_text(sitting, &entity->fields[i], arena)};
	add(sitting, entity->kind, fields, n);
}

/* Loads and paints the page; whether the part is on it. Every item is in its rows. */
static bool is_on_page(struct Sitting *sitting, const struct PagePart *part, struct Target record)
{
	struct DetailParts parts = {.record = record, .entity = entity_get(record.kind)};
	struct Error error = {0};
	struct Canvas canvas;
	bool found = false;

	sitting_must(detail_parts_load(&parts, &sitting->domain, &error), &error);
	while (detail_parts_work(&parts, &sitting->domain, &error))
		;
	canvas_init(&canvas, 24, 80);
	for (size_t i = 0; i < parts.n; i++) {
		const struct Section *section = &parts.sections[i];
		int rows = section->part->paint(&parts, section, canvas_area(&canvas), -1, 0);

		found = found || section->part == part;
		assert_true(rows > 0);
		assert_true(section_name(section)[0] != '\0');
		for (size_t item = 0; item < section->n_items; item++)
			if (section_row(&parts, section, 80, item) >= rows)
				fail_msg("%s: item %zu is below its %d rows", section_name(section),
					 item, rows);
	}
	canvas_release(&canvas);
	arena_release(&parts.arena);
	return found;
}

static void every_part_is_on_the_page_of_some_record(void **state)
{
	struct Sitting *sitting = *state;
	const struct PagePart *part;

	add_what_is_missing(sitting);
	for (size_t i = 0; (part = page_part_at(i)); i++) {
		enum Kind kind = part->page == KIND_NONE ? KIND_SEASON : part->page;
		struct Arena arena = {0};
		struct IdSpan ids = ids_of(sitting, kind, &arena);
		bool found = false;

		if (ids.n == 0) {
			add_any(sitting, entity_get(kind), &arena);
			ids = ids_of(sitting, kind, &arena);
		}
		for (size_t k = 0; k < ids.n && !found; k++)
			found = is_on_page(sitting, part, (struct Target){kind, ids.ids[k]});
		if (!found)
			fail_msg("no %s shows %s", entity_get(kind)->key, part->name);
		arena_release(&arena);
	}
}

static int setup(void **state)
{
	*state = sitting_make("2017-08-21");
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_row_is_whole),
		cmocka_unit_test_setup_teardown(every_part_is_on_the_page_of_some_record, setup,
						sitting_tear_down),
	};

	return cmocka_run_group_tests_name("page parts", tests, NULL, NULL);
}
