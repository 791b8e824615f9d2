/* The rows that capabilities hand over have no gaps: rules of attention, dues, and how Today
 * walks them. */
#include "qtp/engine/cli/manual.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/ui/view.h"
#include "qtp/engine/view/attention.h"
#include "qtp/engine/view/calendar.h"
#include "qtp/engine/view/today.h"
#include "support/run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void is_sentence(const char *topic, const char *text)
{
	size_t length = text ? strlen(text) : 0;

	if (length < 10 || text[length - 1] != '.' || strchr(text, '%'))
		fail_msg("%s: \"%s\" is no sentence", topic, text ? text : "");
}

/* The line of a list in the manual. */
static void is_in_manual(const char *page, const char *help)
{
	struct Text line;

	text_init(&line);
	text_append(&line, ".It\n");
	manual_say(&line, help);
	if (!strstr(page, text_get(&line)))
		fail_msg("the manual does not say \"%s\"", help);
	text_release(&line);
}

static const char *manual(struct Arena *arena)
{
	size_t length;

	return run_read_file(arena, arena_format(arena, "%s/man/qtp.1", getenv("QTP_TEST_BUILD")),
			     &length);
}

static void every_rule_of_attention_is_whole_and_in_the_manual(void **state)
{
	struct Arena arena = {0};
	const struct AttentionRule *rule;
	size_t n = 0;
	const char *page = manual(&arena);

	(void)state;
	for (; (rule = attention_rule_at(n)); n++) {
		if (!rule->topic || !*rule->topic || !rule->find)
			fail_msg("row %zu is not whole", n);
		for (size_t i = 0; i < n; i++)
			assert_string_not_equal(rule->topic, attention_rule_at(i)->topic);
		assert_in_range(rule->weight, 1, ATTENTION_WEIGHT_MAX);
		is_sentence(rule->topic, rule->rule);
		is_sentence(rule->topic, rule->limit);
		is_in_manual(page, rule->help);
	}
	assert_in_range(n, 16, 200);
	arena_release(&arena);
}

static const struct TodayKind *today_kind(enum Kind kind)
{
	const struct TodayKind *row;
	size_t i = 0;

	while ((row = today_kind_at(i)) && row->kind != kind)
		i++;
	return row;
}

static void every_due_is_whole_and_in_the_manual(void **state)
{
	struct Arena arena = {0};
	const struct DueSource *row;
	const char *page = manual(&arena);
	size_t n = 0;

	(void)state;
	for (; (row = due_source_at(n)); n++) {
		assert_non_null(row->list);
		is_in_manual(page, row->help);
		if (!today_kind(row->kind))
			fail_msg("Today never walks %s: a row of struct TodayKind says how it does",
				 entity_get(row->kind)->key);
	}
	assert_in_range(n, 5, 200);
	arena_release(&arena);
}

static void every_day_of_the_calendar_is_whole_and_in_the_manual(void **state)
{
	struct Arena arena = {0};
	const struct CalendarSource *row;
	const char *page = manual(&arena);
	size_t n = 0;

	(void)state;
	for (; (row = calendar_source_at(n)); n++) {
		assert_non_null(row->list);
		for (size_t i = 0; i < n; i++)
			assert_string_not_equal(row->key, calendar_source_at(i)->key);
		if (!strstr(page, arena_format(&arena, ".It %s\n", row->key)))
			fail_msg("the manual does not name %s", row->key);
	}
	assert_in_range(n, 10, 200);
	arena_release(&arena);
}

/* Views are walked by their places, so two with the same one would be one. */
static void every_view_has_a_place_of_its_own(void **state)
{
	const struct ViewSpec *view = NULL;
	size_t n = 0, n_rows = 0;

	(void)state;
	for (const struct Capability *const *capability = capabilities; *capability; capability++)
		n_rows += (*capability)->screen ? (*capability)->screen->n_views : 0;
	while ((view = view_after(view)))
		n++;
	assert_int_equal(n, n_rows);
	for (const struct Capability *const *capability = capabilities; *capability; capability++)
		for (size_t i = 0; (*capability)->screen && i < (*capability)->screen->n_views;
		     i++) {
			const struct ViewSpec *row = &(*capability)->screen->views[i];
			bool found = false;

			while ((view = view_after(view)))
				found = found || view == row;
			if (!found)
				fail_msg("the view %s has the place of another one", row->id);
		}
}

static void today_walks_all_that_needs_attention(void **state)
{
	const struct AttentionSource *source;
	const struct TodayKind *row;
	size_t n_cards = 0;

	(void)state;
	for (size_t i = 0; (source = attention_source_at(i)); i++) {
		assert_non_null(source->list);
		assert_non_null(source->rules[0]);
		if (!today_kind(source->kind))
			fail_msg("Today never walks %s: a row of struct TodayKind says how it does",
				 entity_get(source->kind)->key);
	}
	for (size_t i = 0; (row = today_kind_at(i)); i++) {
		assert_non_null(row->name);
		assert_ptr_equal(today_kind(row->kind), row);
		assert_true(row->find || !row->card);
		assert_true(!row->card || row->words);
		n_cards += row->card;
	}
	assert_int_equal(n_cards, 1);
}

static void bare_words_look_in_every_text(void **state)
{
	const int looked_in = FIELD_SEARCH | FIELD_SOUGHT | FIELD_MASKED | FIELD_JUDGED;

	(void)state;
	for (int kind = 0; kind < N_KINDS; kind++) {
		const struct Entity *entity = entity_get((enum Kind)kind);

		for (size_t i = 0; i < entity->n_fields; i++)
			if (field_is_text(&entity->fields[i]) &&
			    !(entity->fields[i].flags & looked_in))
				fail_msg("no bare word finds the %s of a %s", entity->fields[i].key,
					 entity->key);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_rule_of_attention_is_whole_and_in_the_manual),
		cmocka_unit_test(every_due_is_whole_and_in_the_manual),
		cmocka_unit_test(every_day_of_the_calendar_is_whole_and_in_the_manual),
		cmocka_unit_test(every_view_has_a_place_of_its_own),
		cmocka_unit_test(today_walks_all_that_needs_attention),
		cmocka_unit_test(bare_words_look_in_every_text),
	};

	return cmocka_run_group_tests_name("capability rows", tests, NULL, NULL);
}
