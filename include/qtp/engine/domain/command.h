/* Command: a verb that changes records. One row: key, palette, form, command line, help and
 * manual are walks over the rows. */
#ifndef QTP_DOMAIN_COMMAND_H
#define QTP_DOMAIN_COMMAND_H

#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/record.h"

#define COMMAND_ARGUMENTS 6

/* An argument is typed and explained by a field of an entity; KIND_NONE: it is on the command line
 * alone. */
struct CommandArgument {
	enum Kind kind;
	const char *field;
	bool required;
	const char *option;	  /* on the command line `--option TEXT`; NULL: by position */
	const char *label, *help; /* instead of the field's own; NULL: those */
	const char *value;	  /* placeholder on the command line: "TEXT"; NULL: takes none */
	const char *use;	  /* help of the option; NULL: by position */
	const char *missing;	  /* refuses a call without the option; NULL: the function does */
	/* What it can be, where those are other words than its field's. */
	const struct FieldChoice *choices;
	bool moves; /* a day of the record that is moved from what it is now */
	bool asked; /* the screen asks for it although it may be left out */
};

/* Days of arguments as they were read, for the command line. */
struct DaysRead {
	struct DayRead {
		const char *text;
		Day day;
	} items[COMMAND_ARGUMENTS];
	size_t n;
};

/* A command being done to records; all borrowed. */
struct CommandCall {
	struct Domain *domain;
	const Id *ids; /* of the command's kind; more than one only where it takes many */
	size_t n_ids;
	const struct Assignment *arguments; /* NULL when there are none */
	size_t n_arguments;
	bool in_full;	       /* for the command line: what was done in lines, with its parts */
	bool sure;	       /* what `doubt` says was read and agreed to */
	struct DaysRead *days; /* NULL: no one asks */
};

/* Fields owned by an arena. */
struct CommandFields {
	struct Field *items;
	Day *from; /* of days that are moved: what each is now; NULL: none is */
	size_t n;
};

struct Command {
	const char *id;	   /* "team.accept" */
	const char *verb;  /* "accept": on the command line */
	const char *title; /* "Accept": on the screen */
	const char *help;  /* one line */
	const char *line;  /* the same as help of the verb; NULL: `help` */
	const char
		*words; /* (palette) other words it is found by, separated by spaces; NULL: none */
	const char *keys; /* names as in key_parse, separated by spaces; NULL: palette only */
	enum Kind kind;	  /* of the record it works on */
	const char *on;	  /* "a planned call": where its key wants the cursor; NULL: not said */
	bool many;	  /* works on marked records as one operation */
	bool offered;	  /* named in the footer although nothing judges whether it is ready */
	bool ends;	  /* ends what the record is for: asked first, never offered by itself */
	/* On the command line the kind is the first word: refuses another one; NULL: it is not. */
	const char *other_kind;
	/* Placeholders of the words that name the record: "TEAM OLD"; NULL: the kind's name. */
	const char *named_by;
	/* The record from those words. NULL: one REF. */
	bool (*find)(const struct CommandCall *call, const char *const named_by[], Id *ret_id,
		     struct Error *error);
	const char *letter;  /* template of the letter that is its next step; NULL: none */
	const char *dry_run; /* help of --dry-run, which tells the plan; NULL: no plan */
	const char *force;   /* help of --force, without which `doubt` refuses on the command line;
				NULL: it is said there when it is done */
	bool in_lines;	     /* on the command line it reports in lines, which are no JSON */
	struct CommandArgument arguments[COMMAND_ARGUMENTS]; /* ends with a NULL field */
	/* Does it, as one operation. `done` (NULL allowed) gets a sentence in the past: "Accepted
	 * Lakeside Oncology." NULL: it is a move of the table of transitions, which does it all. */
	bool (*apply)(const struct CommandCall *call, struct Text *done, struct Error *error);
	/* True when it can be done to this record; else false with the reason: why the key is off.
	 * NULL: always. */
	bool (*ready)(struct Domain *domain, Id id, struct Error *error);
	/* What holds of several records only together, reported before the question: "Dallas: 2
	 * places are free." False with the reason when all of them cannot be done at once. NULL:
	 * nothing.
	 */
	bool (*together)(const struct CommandCall *call, struct Text *said, struct Error *error);
	/* Appends sentences that make a person hesitate: "First in line is Athena." The screen asks
	 * before it is done to them; the command line refuses or says them, see `force`. Nothing
	 * appended: there is nothing to ask. NULL: never. */
	bool (*doubt)(const struct CommandCall *call, struct Text *said, struct Error *error);
	/* Puts what it would do into `plan`, in paragraphs, to be read before it is done. Writes
	 * nothing. NULL: nothing to read. */
	bool (*plan)(const struct CommandCall *call, struct Text *plan, struct Error *error);
	/* Further arguments that only the record tells, like a date for each session; owned by the
	 * arena. NULL: none. */
	bool (*more)(struct Domain *domain, Id id, struct Arena *arena,
		     struct CommandFields *ret_fields, struct Error *error);
};

/* The commands of one capability, as it hands them over. */
struct CommandTable {
	const struct Command *rows;
	size_t n;
};

/* A row: what is to be done next, once a command of another capability is done. */
struct CommandNext {
	const char *command; /* its id */
	/* Appends sentences about a record that it was done to, each after a blank; nothing where
	 * there is nothing to do. `in_full`: for the command line, with what to type. */
	void (*say)(struct Domain *domain, Id id, bool in_full, struct Text *said);
};

/* Those of all capabilities, in their order; NULL after the last. */
const struct Command *command_at(size_t index);
const struct Command *command_find(const char *verb); /* by verb or id; NULL: none */
/* What `apply` and `ready` of its row say, or its row of transitions; what is next is said too. */
MUST_USE bool command_apply(const struct Command *command, const struct CommandCall *call,
			    struct Text *done, struct Error *error);
MUST_USE bool command_ready(const struct Command *command, struct Domain *domain, Id id,
			    struct Error *error);
/* The first commands with a key that take the record, as it is now, further; NULL after the last of
 * at most `most`. */
void command_offers(struct Domain *domain, enum Kind kind, Id id,
		    const struct Command *ret_offers[], size_t most);
/* What an argument that moves a day is relative to: the day the record has now, else today. */
struct DayFrame command_moving_frame(struct Domain *domain, enum Kind kind, Id id,
				     const char *field);

#endif
