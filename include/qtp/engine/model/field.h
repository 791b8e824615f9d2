/* Field: what a kind of record holds, one row a field. Lists, forms, filters, JSON, SQL and
 * commands are made of such rows. */
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
/* For qsort() and bsearch() of ids, or of structs that begin with one. */
int id_order(const void *a, const void *b);

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
				  its default; an import gives it to a new record */
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
	/* FIELD_CHOICE: in a list on the screen a sign right after the column in front of it,
	 * without a head: the `detail` of its choice, a text. */
	FIELD_BESIDE = 1 << 13,
	/* FIELD_DAY: lists on the screen count days from today: late ones with a minus. */
	FIELD_NEAR = 1 << 14,
	/* In a list on the screen the sign of enum Light in front of the row. */
	FIELD_LIGHT = 1 << 15,
	FIELD_PHONE = 1 << 16, /* imports compare it by its digits */
	/* A text beside the folded one that bare words look in as well, record by record: of kinds
	 * whose lists are not in the order of the folded text, or that have few records. */
	FIELD_SOUGHT = 1 << 17,
	FIELD_FILLED = 1 << 18, /* with FIELD_REQUIRED: filled in where it is left empty */
	FIELD_MONTH = 1 << 19	/* a day that means its month; a month is read as its first */
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
	const char *words;  /* what else people write for it, "|" between; NULL */
};

/* Which way a date without a year leans, by what the same record says in a
 * choice: what is planned is to come, what was held is over. */
struct FieldLeans {
	size_t offset; /* of the choice in the struct */
	const enum DayLean *by_choice;
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
	int64_t min, max; /* NUMBER, CENTS: range; TEXT, NOTE: longest text in bytes (max). 0,0 =
			     the default */
	int parts; /* REAL: it is `min` to `max` such parts of one, like 2: halves; 0: any number */
	const char *initial; /* what a new record gets, as typed; NULL none */
	const char *command; /* FIELD_OWNED: the commands that set it, as typed: "submit, accept" */
	int width;	     /* columns in a list; 0: by type */
	int least; /* a column of text shrinks to this before another one is left out; 0: 10 */
	/* FIELD_CHOICE: key of a number by which records of the same value are sorted, before their
	 * names; NULL: their names alone */
	const char *then;
	/* FIELD_CHOICE: key of a judged text that says it as it is today, and in which bare words
	 * look instead; NULL: its own labels. */
	const char *told;
	/* Keys of fields that are filled in from it: emptied when it is given again, even as it
	 * was; NULL after the last. NULL: none. */
	const char *const *renews;
	size_t after;			/* FIELD_DAY: offset of the day that it follows; 0: none */
	enum DayLean lean;		/* FIELD_DAY: which way a date without a year leans */
	const struct FieldLeans *leans; /* the same where the choice is made; NULL: as `lean` */
	/* Other usual heads of its column in tables, separated by |. NULL: none. */
	const char *heads;
	/* REF: a filter of the records that are offered before anything is typed; NULL: all. */
	const char *offered;
	const char *rest; /* EMAIL: key of the text of further addresses; NULL: none */
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

bool field_is_text(const struct Field *field);	  /* of whatever form; not a choice */
const char *field_type_name(enum FieldType type); /* "text", "date", "yes/no": for help and JSON */

#endif
