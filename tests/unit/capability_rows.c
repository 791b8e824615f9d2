/* The rows that capabilities hand over have no gaps: rules of attention. */
#include "qtp/cli/manual.h"
#include "qtp/domain/attention.h"
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

static void every_rule_of_attention_is_whole_and_in_the_manual(void **state)
{
	struct Arena arena = {0};
	const struct AttentionRule *rule;
	size_t n = 0, length;
	const char *page = run_read_file(
		&arena, arena_format(&arena, "%s/man/qtp.1", getenv("QTP_TEST_BUILD")), &length);

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_rule_of_attention_is_whole_and_in_the_manual),
	};

	return cmocka_run_group_tests_name("capability rows", tests, NULL, NULL);
}
