/* Transition: the allowed moves of a record from state to state, as rows of capabilities. A command
 * with a row needs no functions of its own. */
#ifndef QTP_DOMAIN_TRANSITION_H
#define QTP_DOMAIN_TRANSITION_H

#include "qtp/engine/domain/command.h"

#include <stdint.h>

/* A set of states: bits of the choices of a field. */
#define TRANSITION_FROM(state) (UINT32_C(1) << (state))

/* A record on its way; all borrowed. */
struct Moving {
	const struct CommandCall *call;
	const void *before; /* as it is in the file */
	void *after;	    /* as it is to be; in its new state */
	struct Arena *arena;
};

struct StateField;

struct Transition {
	const char *command; /* id: "team.accept"; NULL: that of the state field */
	uint32_t from;
	Choice to;
	const char *
		title; /* names the move, in front of the record's name, in the history: "accept" */
	const char *done; /* likewise, in what is said: "Accepted"; NULL: "(name) was (past)." */
	const char *past; /* "accepted": only one that is submitted can be accepted */
	/* What must hold besides; false with the reason. NULL: nothing. */
	bool (*guard)(struct Domain *domain, const void *record, struct Arena *arena,
		      struct Error *error);
	/* Takes the arguments, and what else changes with the state. NULL: nothing. */
	bool (*fill)(const struct Moving *moving, struct Error *error);
	/* Says what was done of call->ids, when it is done. NULL: the sentence of `done` or `past`.
	 */
	void (*say)(const struct StateField *states, const struct Transition *row,
		    const struct Moving *moving, struct Text *done);
};

/* A field of a kind whose choices are states, with every move between them. */
struct StateField {
	enum Kind kind;
	const char *field; /* a FIELD_CHOICE */
	const struct Transition *rows;
	size_t n;
	uint32_t first; /* states of a new record; 0: the field's initial one */
	/* What a record is called in a sentence; NULL: its REF and label. Owned by the arena. */
	const char *(*name)(struct Domain *domain, const void *record, struct Arena *arena);
	const char *article; /* in front of the name at the beginning of a sentence; NULL: none */
	/* Id of the command that makes all of the moves, and is reported which; NULL: a row has its
	 * own.
	 */
	const char *command;
	/* What a sentence says of a record in each state: "has applied". NULL: "is" and the label.
	 */
	const char *const *says;
};
const struct StateField *state_field_at(size_t index); /* over all capabilities; NULL after the last
							*/
/* That of a kind; NULL: it has none. */
const struct StateField *state_field_of(enum Kind kind);
/* The row of a command, and where it belongs. NULL: the command is no move. */
const struct Transition *transition_of(const struct Command *command,
				       const struct StateField **ret_states);

/* Whether the row may start from the state; a record without a state may go anywhere. */
bool transition_allows(const struct Transition *row, Choice state);
/* "DAL17-09 Athena is withdrawn; only one that is submitted or waitlisted can be accepted. Submit
 * it first."; owned by the arena. */
const char *transition_refusal(const struct StateField *states, const struct Transition *row,
			       const char *name, Choice state, struct Arena *arena);

/* The functions of a command that is a move: all records or none, as one operation; the error names
 * every one that cannot. */
MUST_USE bool transition_apply(const struct Command *command, const struct CommandCall *call,
			       struct Text *done, struct Error *error);
MUST_USE bool transition_ready(const struct Command *command, struct Domain *domain, Id id,
			       struct Error *error);
/* For a command of all moves: the row by its title or the state it leads to ("accept", "accepted");
 * NULL: none. */
const struct Transition *transition_named(const struct StateField *states, const char *text);
/* Moves the record moving->before, which is a new one or in the file, to moving->after. In an
 * operation. */
MUST_USE bool transition_put(const struct StateField *states, const struct Transition *row,
			     struct Moving *moving, bool is_new, struct Error *error);
/* For `fill`: puts a text into a note of the record on its way, after what is there. Errors: INPUT,
 * it is too long. */
MUST_USE bool moving_add_note(const struct Moving *moving, const struct Field *field,
			      const char *text, struct Error *error);
/* What was done, as the row says it. */
void transition_tell(const struct StateField *states, const struct Transition *row,
		     const struct Moving *moving, struct Text *done);
/* The sentence of what was done, for a row that says more. */
void transition_say(const struct StateField *states, const struct Transition *row,
		    const struct Moving *moving, struct Text *done);

#endif
