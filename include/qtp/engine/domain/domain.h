/* Domain: what all verbs and read models share: the store, the process, and what day it is. */
#ifndef QTP_DOMAIN_DOMAIN_H
#define QTP_DOMAIN_DOMAIN_H

#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/env/env.h"
#include "qtp/engine/model/entity.h"

struct Season; /* of a capability: the engine reads it by the fields of its table */
struct Store;

/* What holds of the judgements of a kind that are kept, and how far the walk through a season has
 * come (judge.h). */
struct Judged {
	bool begun;
	Day today;
	int64_t operation; /* they are those of the file as it was then */
	Id season;	   /* that is walked through; 0: all */
	bool done;	   /* all of its records are judged */
	struct WalkQuery walk;
	size_t n, n_all; /* records */
};

/* Borrows store and env. */
/* The highest number in the codes of an owner's parts, as an operation has come to know it. */
struct CodeTop {
	enum Kind kind; /* of the parts */
	Id owner;	/* 0: none */
	int64_t number;
};
enum { CODE_TOPS = 16 };
struct CodeTops {
	struct CodeTop tops[CODE_TOPS];
	size_t n;
};

/* Records that the open operation may not leave as they are, and why, for who does it again without
 * them. */
struct RefusedRecord {
	struct KindId record;
	const char *reason;
};
struct RefusedRecords {
	struct Arena arena;
	struct RefusedRecord *items;
	size_t n, capacity;
};

struct Domain {
	struct Store *store;
	const struct Env *env;
	Day today;	  /* --now, else the file's demo clock, else the user's local date */
	bool demo_clock;  /* today comes from the file's demo clock */
	bool fixed_today; /* today comes from --now or the demo clock and does not move at midnight
			   */
	Id coach;	  /* only the teams of this coach are shown; 0: all are */
	Id season; /* in view: a name that fits several records means that of this one; 0: none */
	bool at_screen;	   /* sentences advise no verbs of the command line */
	bool family_first; /* lists and what goes out show a person as "Byrd, Ada" */
	int n_lifted;	   /* scope.h */
	bool strict; /* the open operation asks no one: what would be asked about is refused */
	struct RefusedRecords
		*refused;	       /* gets all that settling refuses; NULL: the first is said */
	struct CodeTops codes;	       /* of the open operation */
	struct Judged judged[N_KINDS]; /* by kind */
};

/* `now` DAY_NONE: not given. */
void domain_init(struct Domain *domain, struct Store *store, const struct Env *env, Day now);

/*
 * The record a person means by `text`: an exact REF or name, "id:N", or any unique beginning of
 * either; of several the one of the season in view. Ambiguous or unknown: ERROR_INPUT with the
 * candidates or the likely reason.
 */
MUST_USE bool domain_resolve(struct Domain *domain, const struct Entity *entity, const char *text,
			     Id *ret_id, struct Error *error);
/*
 * The same among several kinds, up to KIND_NONE: the first that has one record of the name. Errors
 * as above; a name that fits several records of a kind is reported before one that is unknown.
 */
MUST_USE bool domain_resolve_any(struct Domain *domain, const enum Kind kinds[], const char *text,
				 struct KindId *ret_found, struct Error *error);
/* REF of a record ("DAL17-03", "id:N") and what it is called ("Lakeside Oncology"); owned by the
 * arena. Never fails: "id:N". */
const char *domain_ref(struct Domain *domain, enum Kind kind, Id id, struct Arena *arena);
const char *domain_label(struct Domain *domain, enum Kind kind, Id id, struct Arena *arena);
/* What it is also named, as "Dallas, TX" is a cohort (Entity.also_named); "" nothing. */
const char *domain_other_name(struct Domain *domain, enum Kind kind, Id id, struct Arena *arena);
/* With its kind before it, where the name does not say it: "team Lakeside Oncology", "call of 22
 * Aug, Lakeside Oncology". */
const char *domain_named(struct Domain *domain, enum Kind kind, Id id, struct Arena *arena);
/* The name of a person with that family name, "Byrd, Ada" where the settings say so. */
const char *domain_person_shown(const struct Domain *domain, const char *name, const char *family,
				struct Arena *arena);

/*
 * The season in view when none was chosen: the one that covers today, else the next to come, else
 * the last. ERROR_INPUT when there is none. `ret_season` has room for one.
 */
MUST_USE bool domain_current_season(struct Domain *domain, struct Arena *arena,
				    struct Season *ret_season, struct Error *error);
#define DOMAIN_NO_SEASON "There is no season in this file yet."
#define DOMAIN_ADD_SEASON                                                        \
	"Make one with: qtp add season code=2017 first_day=2017-01-01 last_day=" \
	"2017-12-31"
/* The season `id`, or with 0 the current one; NULL when there is none, which is no error. Owned by
 * the arena. */
MUST_USE bool domain_season(struct Domain *domain, Id id, struct Arena *arena,
			    const struct Season **ret_season, struct Error *error);
Id season_id(const struct Season *season);
/* What it holds in a text field; NULL: nothing. Borrowed. */
const char *season_text(const struct Season *season, const char *field);

#endif
