/* Transition: moves records from state to state, as the rows of capabilities allow. */
#include "qtp/engine/domain/transition.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/model/field_value.h"

#include <assert.h>
#include <string.h>
#include <strings.h>

CAPABILITY_WALK(StateField, state_field_at, states)

static const struct Field *field_of(const struct StateField *states)
{
	return entity_field(entity_get(states->kind), states->field);
}

const struct StateField *state_field_of(enum Kind kind)
{
	const struct StateField *states;

	for (size_t i = 0; (states = state_field_at(i)); i++)
		if (states->kind == kind)
			return states;
	return NULL;
}

const struct Transition *transition_of(const struct Command *command,
				       const struct StateField **ret_states)
{
	for (size_t i = 0; (*ret_states = state_field_at(i)); i++)
		for (size_t k = 0; k < (*ret_states)->n; k++)
			if (text_equal((*ret_states)->rows[k].command, command->id))
				return &(*ret_states)->rows[k];
	return NULL;
}

const struct Transition *transition_named(const struct StateField *states, const char *text)
{
	const struct FieldChoice *choices = field_of(states)->choices;

	for (size_t i = 0; text && i < states->n; i++)
		if (strcasecmp(states->rows[i].title, text) == 0 ||
		    strcasecmp(choices[states->rows[i].to].key, text) == 0)
			return &states->rows[i];
	return NULL;
}

/* --- Words --- */

static Choice state_of(const struct StateField *states, const void *record)
{
	const char *member = (const char *)record + field_of(states)->offset;
	Choice state;

	memcpy(&state, member, sizeof state);
	return state;
}

static const char *name_of(const struct StateField *states, struct Domain *domain,
			   const void *record, struct Arena *arena)
{
	Id id = ((const struct Record *)record)->id;

	if (states->name)
		return states->name(domain, record, arena);
	return arena_format(arena, "%s %s", domain_ref(domain, states->kind, id, arena),
			    domain_label(domain, states->kind, id, arena));
}

/* As a sentence begins. */
static const char *named(const struct StateField *states, struct Domain *domain, const void *record,
			 struct Arena *arena)
{
	return arena_format(arena, "%s%s", states->article ? states->article : "",
			    name_of(states, domain, record, arena));
}

bool transition_allows(const struct Transition *row, Choice state)
{
	return state == CHOICE_NONE || (row->from & TRANSITION_FROM(state));
}

/* "is draft", "has applied" */
static const char *said_of(const struct StateField *states, Choice state, struct Arena *arena)
{
	return states->says ? states->says[state]
			    : arena_format(arena, "is %s", field_of(states)->choices[state].label);
}

/* "is draft, submitted or waitlisted" */
static const char *states_text(const struct StateField *states, uint32_t from, struct Arena *arena)
{
	const struct FieldChoice *choices = field_of(states)->choices;
	const char *list = NULL;

	for (Choice state = 0; choices[state].key; state++) {
		const char *comma = from >> state == 1 ? " or " : ", ";

		if (!(from & TRANSITION_FROM(state)))
			continue;
		list = list ? arena_format(arena, "%s%s%s", list, comma,
					   states->says ? states->says[state]
							: choices[state].label)
			    : said_of(states, state, arena);
	}
	return list;
}

/* " Submit it first.": a move that leads to where the other one starts; what ends a record is not
 * proposed. */
static const char *way_text(const struct StateField *states, const struct Transition *row,
			    Choice state, struct Arena *arena)
{
	for (size_t i = 0; i < states->n; i++) {
		const struct Transition *first = &states->rows[i];
		const struct Command *command =
			first->command ? command_find(first->command) : NULL;

		if (!(command && command->ends) && first->to != state &&
		    transition_allows(first, state) && transition_allows(row, first->to))
			return arena_format(arena, " %s it first.",
					    arena_capitalize(arena, first->title));
	}
	return "";
}

const char *transition_refusal(const struct StateField *states, const struct Transition *row,
			       const char *name, Choice state, struct Arena *arena)
{
	const char *said = said_of(states, state, arena);

	if (state == row->to)
		return arena_format(arena, "%s %s already.", name, said);
	return arena_format(arena, "%s %s; only one that %s can be %s.%s", name, said,
			    states_text(states, row->from, arena), row->past,
			    way_text(states, row, state, arena));
}

/* --- Moving --- */

static bool check(const struct StateField *states, const struct Transition *row,
		  const struct Moving *moving, struct Error *error)
{
	struct Domain *domain = moving->call->domain;
	const struct Record *record = moving->before;
	struct Arena *arena = moving->arena;
	Choice state = state_of(states, record);

	if (record->binned)
		return error_set(error, ERROR_RULE, states->field,
				 "%s is in the bin. Restore it first.",
				 named(states, domain, record, arena));
	if (!transition_allows(row, state))
		return error_set(error, ERROR_RULE, states->field, "%s",
				 transition_refusal(states, row,
						    named(states, domain, record, arena), state,
						    arena));
	return !row->guard || row->guard(domain, record, arena, error);
}

bool transition_ready(const struct Command *command, struct Domain *domain, Id id,
		      struct Error *error)
{
	const struct StateField *states;
	const struct Transition *row = transition_of(command, &states);
	const struct Entity *entity = entity_get(states->kind);
	struct Arena arena = {0};
	void *record = arena_alloc(&arena, entity->size);
	const struct CommandCall call = {.domain = domain};
	const struct Moving moving = {.call = &call, .before = record, .arena = &arena};
	bool may = domain_get(domain, (struct KindId){entity->kind, id}, record, &arena, error) &&
		   check(states, row, &moving, error);

	arena_release(&arena);
	return may;
}

bool transition_put(const struct StateField *states, const struct Transition *row,
		    struct Moving *moving, bool is_new, struct Error *error)
{
	const struct Entity *entity = entity_get(states->kind);
	struct Domain *domain = moving->call->domain;
	struct Issues issues;

	if (!check(states, row, moving, error))
		return false;
	moving->after = arena_alloc(moving->arena, entity->size);
	memcpy(moving->after, moving->before, entity->size);
	memcpy((char *)moving->after + field_of(states)->offset, &row->to, sizeof row->to);
	if (row->fill && !row->fill(moving, error))
		return false;
	issues_init(&issues, moving->arena);
	const struct RecordPut put = {entity,	     is_new ? NULL : moving->before,
				      moving->after, moving->arena,
				      &issues,	     false};

	return record_put(domain, &put, error);
}

bool moving_add_note(const struct Moving *moving, const struct Field *field, const char *text,
		     struct Error *error)
{
	const char *before = field_input(field, moving->after, moving->arena);

	if (!text_is_empty(before))
		text = arena_format(moving->arena, "%s\n%s", before, text);
	return field_parse(field, moving->after, text,
			   (struct ParseFrame){moving->call->domain->today, moving->arena}, error);
}

/* One move of some records. */
struct Move {
	const struct StateField *states;
	const struct Transition *row;
	struct Moving moving; /* of the last record */
};

static bool move_one(struct Move *move, Id id, struct Error *error)
{
	const struct Entity *entity = entity_get(move->states->kind);
	struct Moving *moving = &move->moving;
	void *before = arena_alloc(moving->arena, entity->size);

	moving->before = before;
	return domain_get(moving->call->domain, (struct KindId){entity->kind, id}, before,
			  moving->arena, error) &&
	       transition_put(move->states, move->row, moving, false, error);
}

/* Each sentence once: what is wrong with a value is said of every record. */
static const char *joined(const struct Issues *issues)
{
	const char *list = issues->items[0].text;

	for (size_t i = 1; i < issues->n; i++)
		if (!text_equal(issues->items[i].text, issues->items[i - 1].text))
			list = arena_format(issues->arena, "%s %s", list, issues->items[i].text);
	return list;
}

/* Every record that cannot move is named, not only the first. */
static bool move_all(struct Domain *domain, void *context, struct Error *error)
{
	struct Move *move = context;
	const struct CommandCall *call = move->moving.call;
	struct Issues issues;

	(void)domain;
	issues_init(&issues, move->moving.arena);
	for (size_t i = 0; i < call->n_ids; i++) {
		struct Error one = {0};

		if (move_one(move, call->ids[i], &one))
			continue;
		if (one.code != ERROR_RULE && one.code != ERROR_INPUT) {
			*error = one;
			return false;
		}
		issues_add(&issues, one.code, one.field, "%s", one.text);
	}
	if (issues.n <= 1)
		return issues_ok(&issues, error);
	return error_set(error, ERROR_RULE, move->states->field, "%zu of %zu %s cannot: %s",
			 issues.n, call->n_ids, entity_get(move->states->kind)->plural,
			 joined(&issues));
}

/* "accept DAL17-03 Lakeside Oncology", "accept 3 teams" */
static const char *title_of(const struct Move *move)
{
	const struct CommandCall *call = move->moving.call;
	const struct Entity *entity = entity_get(move->states->kind);
	struct Arena *arena = move->moving.arena;
	void *record = arena_alloc(arena, entity->size);
	struct Error ignored;

	if (call->n_ids == 1 &&
	    domain_get(call->domain, (struct KindId){entity->kind, call->ids[0]}, record, arena,
		       &ignored))
		return arena_format(arena, "%s %s", move->row->title,
				    name_of(move->states, call->domain, record, arena));
	return arena_format(arena, "%s %zu %s", move->row->title, call->n_ids, entity->plural);
}

void transition_say(const struct StateField *states, const struct Transition *row,
		    const struct Moving *moving, struct Text *done)
{
	const struct CommandCall *call = moving->call;

	if (call->n_ids > 1 && row->done)
		text_format(done, "%s %zu %s.", row->done, call->n_ids,
			    entity_get(states->kind)->plural);
	else if (row->done)
		text_format(done, "%s %s.", row->done,
			    name_of(states, call->domain, moving->before, moving->arena));
	else
		text_format(done, "%s was %s.",
			    named(states, call->domain, moving->before, moving->arena), row->past);
}

void transition_tell(const struct StateField *states, const struct Transition *row,
		     const struct Moving *moving, struct Text *done)
{
	if (row->say)
		row->say(states, row, moving, done);
	else
		transition_say(states, row, moving, done);
}

bool transition_apply(const struct Command *command, const struct CommandCall *call,
		      struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct Move move = {.moving = {.call = call, .arena = &arena}};

	move.row = transition_of(command, &move.states);
	assert(move.row); /* only a command with a row is dispatched here */
	bool moved = operation_run(call->domain, title_of(&move), move_all, &move, error);

	if (moved && done)
		transition_tell(move.states, move.row, &move.moving, done);
	arena_release(&arena);
	return moved;
}
