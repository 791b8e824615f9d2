/* The tables of transitions have no gap: every state can be reached, every move has its command and
 * its words, and what is refused is said as the rows have it. */
#include "support/run.h"

#include "qtp/engine/domain/transition.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct Field *field_of(const struct StateField *states)
{
	return entity_field(entity_get(states->kind), states->field);
}

static bool is_word(const char *text)
{
	return text && *text;
}

/* A row has a command without functions; or the field has one for all of its rows. */
static void check_command(const struct StateField *states, const struct Transition *row)
{
	const char *id = row->command ? row->command : states->command;
	const struct Command *command = id ? command_find(id) : NULL;
	const struct StateField *found;

	if ((row->command != NULL) == (states->command != NULL) || !command ||
	    strcmp(command->id, id) != 0)
		fail_msg("there is no command %s of %s", id ? id : "", row->title);
	if (states->command) {
		assert_non_null(command->apply);
		assert_ptr_equal(transition_named(states, row->title), row);
		assert_ptr_equal(transition_named(states, field_of(states)->choices[row->to].key),
				 row);
		return;
	}
	if (command->apply || command->ready)
		fail_msg("%s has functions beside its row", id);
	assert_int_equal(command->kind, states->kind);
	assert_ptr_equal(transition_of(command, &found), row);
	assert_ptr_equal(found, states);
}

static void check_row(const struct StateField *states, const struct Transition *row, uint32_t all)
{
	check_command(states, row);
	assert_true(row->from != 0 && (row->from & ~all) == 0);
	assert_true(all & TRANSITION_FROM(row->to));
	assert_true(is_word(row->title) && is_word(row->past));
	if (!row->done && !states->article)
		fail_msg("%s does not say how a sentence begins", row->title);
}

static uint32_t first_states(const struct StateField *states)
{
	const struct Field *field = field_of(states);

	if ((states->first != 0) == (field->initial != NULL))
		fail_msg("%s: the first states are given twice, or not at all", field->key);
	for (Choice state = 0; field->initial && field->choices[state].key; state++)
		if (strcmp(field->choices[state].key, field->initial) == 0)
			return TRANSITION_FROM(state);
	return states->first;
}

static uint32_t reached_states(const struct StateField *states)
{
	uint32_t reached = first_states(states), before = 0;

	while (before != reached) {
		before = reached;
		for (size_t i = 0; i < states->n; i++)
			if (states->rows[i].from & reached)
				reached |= TRANSITION_FROM(states->rows[i].to);
	}
	return reached;
}

static void every_state_is_reached_and_every_move_is_whole(void **state)
{
	const struct StateField *states;
	size_t n = 0;

	(void)state;
	for (; (states = state_field_at(n)); n++) {
		const struct Field *field = field_of(states);
		uint32_t all = 0;

		assert_non_null(field);
		assert_int_equal(field->type, FIELD_CHOICE);
		for (Choice choice = 0; field->choices[choice].key; choice++)
			all |= TRANSITION_FROM(choice);
		for (size_t i = 0; i < states->n; i++)
			check_row(states, &states->rows[i], all);
		if (reached_states(states) != all)
			fail_msg("%s: a state is never reached", field->key);
	}
	assert_in_range(n, 3, 50);
}

static void a_refusal_is_made_from_the_rows(void **state)
{
	static const struct {
		const char *verb, *from, *text;
	} cases[] = {
		{"accept", "withdrawn",
		 "It is withdrawn; only one that is draft, submitted, incomplete, under review, "
		 "waitlisted or offered can be accepted. Submit it first."},
		{"accept", "accepted", "It is accepted already."},
		{"return", "draft",
		 "It is draft; only one that is submitted or under review can be returned. Submit "
		 "it first."},
		{"waitlist", "accepted",
		 "It is accepted; only one that is draft, submitted, incomplete, under review or "
		 "offered can be waitlisted."},
		{"moved", "missed", "It is missed; only one that is planned can be moved."},
	};
	struct Arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const struct StateField *states;
		const struct Transition *row = transition_of(command_find(cases[i].verb), &states);
		Choice from = 0;

		while (strcmp(field_of(states)->choices[from].key, cases[i].from) != 0)
			from++;
		assert_false(transition_allows(row, from));
		assert_string_equal(transition_refusal(states, row, "It", from, &arena),
				    cases[i].text);
	}
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_state_is_reached_and_every_move_is_whole),
		cmocka_unit_test(a_refusal_is_made_from_the_rows),
	};

	return cmocka_run_group_tests_name("transitions", tests, NULL, NULL);
}
