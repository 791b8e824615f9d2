/* Field and Entity: the tables from which lists, forms, filters, JSON, SQL and commands are made.
 */
#ifndef QTP_MODEL_FIELD_H
#define QTP_MODEL_FIELD_H

#include "qtp/engine/base/arena.h"
#include "qtp/engine/base/day.h"
#include "qtp/engine/base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Ids are random, positive and below 2^53; 0 is none. They mean the same in every copy of a file.
 */
typedef int64_t Id;
#define ID_LIMIT ((Id)1 << 53)

/* Whole cents of the season's currency. */
typedef int64_t Cents;
#define NUMBER_NONE INT64_MIN /* a missing FIELD_NUMBER, FIELD_CENTS */

/* Index into a field's choices; FIELD_YES_NO: 0 no, 1 yes. */
typedef int32_t Choice;
#define CHOICE_NONE (-1)
#define CHOICE_NO 0
#define CHOICE_YES 1

/* Kinds of record, in the order in which `kinds` lists them and a dump writes them. */
enum Kind {
	KIND_SEASON,
	KIND_COHORT,
	KIND_SESSION,
	KIND_AGENDA,
	KIND_MILESTONE,
	KIND_PRACTICE,
	KIND_LOCATION,
	KIND_PERSON,
	KIND_TEAM,
	KIND_MEMBER,
	KIND_CONFIRMATION,
	KIND_WAIVER,
	KIND_MEASURE,
	KIND_POINT,
	KIND_ANNOTATION,
	KIND_CONTACT,
	KIND_CONTACT_TEAM,
	KIND_CONTACT_PERSON,
	KIND_ACTION,
	KIND_SCORE,
	KIND_DELIVERABLE,
	KIND_PROJECT,
	KIND_AIM,
	KIND_CYCLE,
	KIND_ITEM,
	KIND_ENTRY,
	KIND_ATTENDANCE,
	KIND_CLAIM,
	KIND_PAPER,
	KIND_WRITTEN,
	KIND_SURVEY_ITEM,
	KIND_SURVEY,
	KIND_SURVEY_ANSWER,
	KIND_CRITERION,
	KIND_REVIEWER,
	KIND_APPLICATION_SCORE,
	KIND_OPENING,
	KIND_EDITION,
	KIND_STANDARD,
	KIND_CASE,
	KIND_FINDING,
	KIND_REQUIREMENT,
	KIND_INDICATOR,
	KIND_SUBMISSION,
	KIND_REVIEW,
	KIND_PLANNER,
	KIND_DISCLOSURE,
	KIND_EVIDENCE,
	KIND_UPLOAD,
	KIND_LINK,
	N_KINDS,
	KIND_NONE = N_KINDS
};

/*
 * What a field holds. In the struct: TEXT, NOTE, EMAIL, ZONE, DUE const char * (NULL missing, owned
 * by the arena it was loaded with); NUMBER, CENTS int64_t; REF Id; REAL double (NAN missing); the
 * rest int32_t. In the file: text, whole number, real; a day as 2017-04-05, a time as 09:30, a
 * choice as its key, yes/no as 1/0.
 */
enum FieldType {
	FIELD_TEXT, /* one line */
	FIELD_NOTE, /* several lines */
	FIELD_EMAIL,
	FIELD_ZONE, /* an IANA zone name */
	FIELD_DUE,  /* a day that depends on a session: "s2-14d" (due.h) */
	FIELD_NUMBER,
	FIELD_CENTS,
	FIELD_REAL,
	FIELD_CHOICE,
	FIELD_YES_NO,
	FIELD_DAY,
	FIELD_TIME,
	FIELD_REF, /* the id of a record of kind `ref` */
	N_FIELD_TYPES
};

enum FieldFlag {
	FIELD_REQUIRED = 1 << 0,
	FIELD_COLUMN = 1 << 1, /* in the list when no one chose otherwise */
	FIELD_OWNED = 1 << 2,  /* a command sets it: `set` refuses and names `command`; `add` leaves
				  its default */
	FIELD_FIXED = 1 << 3, /* may be given by `add`, never changed later (the owner of a part) */
	FIELD_JUDGED = 1 << 4, /* computed, not stored: filled from the judgements */
	FIELD_SEARCH = 1 << 5, /* part of the folded text that bare filter words look in */
	FIELD_CODE = 1 << 6,   /* made by the program when not given (team DAL17-03) */
	FIELD_ORDER = 1 << 7,  /* only to sort by: comes last in its table and is on no page */
	FIELD_CLOSED =
		1 << 8,	     /* in no view of questions (store/question.h): it is no one's to ask */
	FIELD_NAME = 1 << 9, /* the name of a person: imports compare it by name_key */
	/* Shown as FIELD_MASK until a person asks for it by name: in no list, JSON or table that
	 * does not name it. */
	FIELD_MASKED = 1 << 10,
	/* One of several references, of which a record has one: comes last in its table; a form
	 * asks only for the one that it begins with, `show` prints the one that is set, and pages
	 * show neither it nor a list of the records that refer by it */
	FIELD_EITHER = 1 << 11,
	/* Masked, and named in vain: no list, form, filter or history shows what it is or is in
	 * its order. The views of its capability show it once it may be known. With FIELD_MASKED
	 * and FIELD_CLOSED. */
	FIELD_SEALED = 1 << 12,
	/* FIELD_CHOICE: in a list on the screen a sign right behind the column in front of it,
	 * without a head: the `detail` of its choice, a text. */
	FIELD_BESIDE = 1 << 13,
	/* FIELD_DAY: lists on the screen count days from today: late ones with a minus. */
	FIELD_NEAR = 1 << 14
};

/* What a masked field shows; no field takes it in. */
#define FIELD_MASK "••••"

/* What happens to a record when the one it refers to goes to the bin. */
enum Removal {
	REMOVAL_REFUSE, /* the other cannot go while this one exists */
	REMOVAL_ALONG,	/* goes along: it is a part of the other */
	REMOVAL_CLEAR	/* the reference is emptied */
};

struct FieldChoice {
	const char *key;    /* in the file and on the command line */
	const char *label;  /* on the screen */
	const void *detail; /* what the owner of the list keeps of this choice; else NULL */
};

struct Field {
	const char *key;   /* lower case with underscores; also the column's name */
	const char *label; /* on the screen */
	const char *help;  /* one line: what it means, what may stand in it */
	enum FieldType type;
	uint32_t flags;
	size_t offset;
	const struct FieldChoice *choices; /* FIELD_CHOICE; ends with a NULL key */
	enum Kind ref;			   /* FIELD_REF */
	enum Removal removal;		   /* FIELD_REF */
	int64_t min, max;    /* NUMBER, CENTS: range; TEXT, NOTE: longest text in bytes (max). 0,0 =
				the default */
	const char *initial; /* what a new record gets, as typed; NULL none */
	const char *command; /* FIELD_OWNED: the commands that set it, as typed: "submit, accept" */
	int width;	     /* columns in a list; 0: by type */
	int least; /* a column of text shrinks to this before another one is left out; 0: 10 */
	/* FIELD_CHOICE: key of a number by which records of the same value are sorted, before their
	 * names; NULL: their names alone */
	const char *then;
	/* Keys of fields that are filled in from it: emptied when it is given again, even as it
	 * was; NULL after the last. NULL: none. */
	const char *const *renews;
	enum DayLean lean; /* FIELD_DAY: which way a date without a year leans */
	/* Other usual heads of its column in tables, separated by |; "A+B": two columns that are it
	 * together. NULL: none. */
	const char *heads;
};

/* Head of every record struct. */
struct Record {
	Id id;
	int32_t binned; /* 1: in the bin */
};

/* How fields are filled in that follow from others of the same record. */
struct EntityFill {
	/* Fills those that are empty. Pure. */
	void (*fill)(void *record, struct Arena *arena);
	int since;	   /* version of the file that has them first */
	const char *title; /* what a migration to it does, in words of the history */
};

#define ORDER_THEN_MOST 3

struct Entity {
	enum Kind kind;
	const char *key;    /* "team": on the command line; also the table's name */
	const char *name;   /* "team" in a sentence */
	const char *plural; /* "teams" */
	const char *help;   /* one line */
	size_t size;	    /* of the struct */
	const struct Field *fields;
	size_t n_fields;
	const char *ref_field;	 /* key of the text field that is the REF; NULL: only id:N */
	const char *label_field; /* key of the field that names a record on the screen: a text, or a
				    REF whose label serves */
	/* Key of a text field by whose beginning a record is named as well; NULL: none. */
	const char *also_named;
	/* What a record without a name of its own is called, from its fields: "{kind} of {day},
	 * {team}" is "call of 22 Aug, Lakeside Oncology". A day is its day and month, with :month
	 * its month; a choice says the `detail` of its FieldChoice, a text, where it has one; a
	 * reference says what the other is called. NULL: the label alone. */
	const char *called;
	const char *order; /* key of the field lists are sorted by when no one chose otherwise */
	/* Keys of the fields that records of the same `order` are sorted by, one after the other:
	 * texts, days, times, choices and references to what is called by a text; in them what is
	 * missing comes last. After all, by id. */
	const char *order_then[ORDER_THEN_MOST];
	/* Key of a text field that leads the folded text, in front of the searched ones, so that
	 * lists by name are in its order; where it is empty the label leads. Needs a text as label,
	 * which is the first searched field, and an index on what follows the lead. NULL: none. */
	const char *led_by;
	const struct EntityFill *fill; /* NULL: none */
	/* Its searched texts are found by word among the notes, the newest by this DAY field first;
	 * NULL: they are not. */
	const char *noted_by;
	/* Its other references say whom the note is about that this REF field leads to; NULL: none.
	 */
	const char *note_of;
	bool is_private; /* files of its lists are for their owner alone */
	/* Lists can be narrowed to what belongs to one of these (ListQuery.season), through
	 * references. */
	bool is_season;
	/* Key of a text field whose part before a comma, "Dallas", is above the title of pages of
	 * what belongs to such a record. NULL: none. */
	const char *place;
	const char *kept; /* why its records never go to the bin; NULL: they may */
	bool is_todo;	  /* its records may be of no other: Today and the calendar add one */
	/* Commands alone make and change its records; undo takes nothing of them back, and says
	 * `kept`. */
	bool is_issued;
	/* Faults across fields (end before start). NULL: none. `today` may be DAY_NONE. */
	void (*check)(const void *record, struct Issues *issues);
};

/* A row of a Field table; a member of the wrong C type does not compile. */
#define FIELD_C_TEXT const char *
#define FIELD_C_NOTE const char *
#define FIELD_C_EMAIL const char *
#define FIELD_C_ZONE const char *
#define FIELD_C_DUE const char *
#define FIELD_C_NUMBER int64_t
#define FIELD_C_CENTS int64_t
#define FIELD_C_REF int64_t
#define FIELD_C_REAL double
#define FIELD_C_CHOICE int32_t
#define FIELD_C_YES_NO int32_t
#define FIELD_C_DAY int32_t
#define FIELD_C_TIME int32_t
#define AT(S, member, T)                       \
	.type = FIELD_##T,                     \
	.offset = offsetof(struct S, member) + \
		  0 * sizeof(_Generic(((struct S *)0)->member, FIELD_C_##T : 1))

/* One value as the file holds it. Texts are borrowed. */
enum ValueType { VALUE_NONE, VALUE_NUMBER, VALUE_REAL, VALUE_TEXT };
struct Value {
	enum ValueType type;
	int64_t number;
	double real;
	const char *text;
};
bool value_equal(struct Value a, struct Value b);

/* The tables. */
const struct Entity *entity_get(
	enum Kind kind); /* kind < N_KINDS; NULL for a kind that does not exist yet */
const struct Entity *entity_find(const char *key); /* by key or plural; NULL: none */
const struct Entity *entity_season(void);	   /* the one with is_season */
const struct Field *entity_field(const struct Entity *entity, const char *key); /* NULL: none */
/* By key, or by the label on the screen with underscores for spaces, in any letters. NULL: none. */
const struct Field *entity_field_named(const struct Entity *entity, const char *name,
				       struct Arena *arena);
/* ERROR_INPUT with a sentence when the field is sealed: nothing is listed, filtered or sorted by
 * it.
 */
MUST_USE bool field_check_sealed(const struct Entity *entity, const struct Field *field,
				 struct Error *error);
/* Fields that a page shows: without those of FIELD_ORDER and FIELD_EITHER. */
size_t entity_n_shown(const struct Entity *entity);
/* All field keys or kind keys joined by ", ", for a sentence. */
const char *entity_field_keys(struct Arena *arena, const struct Entity *entity);
const char *entity_keys(struct Arena *arena);
const char *field_type_name(enum FieldType type); /* "text", "date", "yes/no": for help and JSON */

/* A record with nothing in it: numbers NUMBER_NONE, days DAY_NONE, choices CHOICE_NONE, texts NULL,
 * ids 0; `initial` not applied. */
void record_blank(const struct Entity *entity, void *record);

/* Reading and writing a field of a struct. */
struct Value field_value(const struct Field *field, const void *record, struct Arena *arena);
/* False when the value is none this type can hold (only a damaged or foreign file has such). Texts
 * are copied. */
MUST_USE bool field_load(const struct Field *field, void *record, struct Value value,
			 struct Arena *arena);
bool field_is_missing(const struct Field *field, const void *record);
bool field_equal(const struct Field *field, const void *a, const void *b);
void field_copy(const struct Field *field, void *to, const void *from);
Id field_ref(const struct Field *field, const void *record);	    /* FIELD_REF only */
Day field_day(const struct Field *field, const void *record);	    /* FIELD_DAY only */
Choice field_choice(const struct Field *field, const void *record); /* CHOICE and YES_NO only */

/* What typed text is read in: dates are counted from today, and the arena owns what is kept. */
struct ParseFrame {
	Day today;
	struct Arena *arena;
};
/*
 * From what a person typed to the struct. "" empties the field. FIELD_REF is not handled here
 * (domain resolves names; then field_set_ref). The error names the field, what is wrong and what
 * would be right: "30 feb is no date, because February 2017 has 28 days."; length, range, UTF-8,
 * choice, e-mail shape are all judged here.
 */
MUST_USE bool field_parse(const struct Field *field, void *record, const char *text,
			  struct ParseFrame frame, struct Error *error);
/* One @ with something before it and a name with a dot after it, no spaces: enough to catch slips,
 * no more. */
bool email_is_plausible(const char *text);
void field_set_ref(const struct Field *field, void *record, Id id);
/* Whether `text` is "id:N"; N may be no record's. */
bool ref_is_id(const char *text, Id *ret_id);
/* What a CHOICE or YES_NO field can be, by its Choice; ends with a NULL key. NULL: another type. */
const struct FieldChoice *field_choices(const struct Field *field);
struct Value field_choice_value(const struct Field *field, Choice choice);

/* For people: "5 Apr 2017", "Physician", "$4,200.00", "yes"; "" when missing. FIELD_REF gives ""
 * (domain knows the name). */
const char *field_text(const struct Field *field, const void *record, struct Arena *arena);
/* The same as others may see it: FIELD_MASK for what is masked and not missing. */
const char *field_shown(const struct Field *field, const void *record, struct Arena *arena);
/* For field_parse: what a form starts with, exact: 2017-04-05, physician, 4200.00, yes. */
const char *field_input(const struct Field *field, const void *record, struct Arena *arena);
/* Order for sorting: <0, 0, >0; missing comes last. */
int field_compare(const struct Field *field, const void *a, const void *b);

/* Required fields and the entity's own check. */
void record_check(const struct Entity *entity, const void *record, struct Issues *issues);

/* "The end is before the start": the check that every kind with two days makes. Either may be
 * missing. */
void check_day_order(struct Issues *issues, const char *field, Day first, Day last);

/* The tables of all kinds; NULL: none yet. Defined where the capabilities are listed. */
extern const struct Entity *const entities[N_KINDS];

#endif
