/* The session day and its paper: who was there, and the credit that is claimed for it. */
#ifndef QTP_CREDIT_H
#define QTP_CREDIT_H

#include "qtp/engine/model/entity.h"
#include "qtp/season.h"

struct Domain;
struct Person;
struct Team;
struct Zone;

enum HalfDay { HALF_AM, HALF_PM, N_HALVES };

enum RollState {
	PRESENCE_PRESENT,
	PRESENCE_ABSENT,
	PRESENCE_PART, /* for the minutes, or from arrival to leaving, or while joined */
	PRESENCE_EXCUSED,
	N_ROLL_STATES
};

/* What the roll says of one person and one half-day of a session: at most one of each. */
struct RollMark {
	struct Record record;
	Id session, person;
	Day day;
	Choice half;		 /* enum HalfDay */
	Choice state;		 /* enum RollState */
	int64_t minutes;	 /* of a part */
	TimeOfDay arrived, left; /* of a part, local time at the site */
	const char *joined;	 /* spans of a virtual session (joins_parse), from its reports */
	const char *items;	 /* numbers of parallel items that were attended, with commas */
	const char *reason, *approver; /* of an absence that is excused */
};

/* Credit as people claim it; what of it is earned is computed (rule_credit.h). */
enum CreditType { CREDIT_AMA, CREDIT_ANCC, CREDIT_ACPE, CREDIT_PARTICIPATION, N_CREDIT_TYPES };

/* What a person claims of one session and one type of credit. */
struct Claim {
	struct Record record;
	Id session, person;
	Choice credit; /* enum CreditType */
	double hours;  /* quarters, or hundredths as the season counts */
	Day day;       /* on which it was claimed */
	const char *attested_by;
};

/* --- Minutes that count, and what they come to --- */

/* Hours of credit in hundredths: 675 is 6.75. */
typedef int64_t Hundredths;
/* "13.50" */
const char *credit_text(Hundredths hours, struct Arena *arena);
/* From what a person claimed; NAN: 0. */
Hundredths credit_of_hours(double hours);
/* Who may earn what in a season: the professions (enum Profession) of each type, a bit each; none:
 * it is not offered. */
struct CreditTypes {
	uint32_t professions[N_CREDIT_TYPES];
};

/* Minutes since 1970, UTC; the end is not part of it. */
struct TimeSpan {
	int64_t from, until;
};

/* An agenda item where it counts: the half-day in which it begins, by its place among the columns
 * of the roll. */
struct CreditItem {
	const struct Agenda *agenda;
	struct TimeSpan span;
	size_t column;
	bool is_repeat; /* the same person has taught it before */
};

struct CreditMinutes {
	int64_t ama, ancc; /* as a learner */
	/* Creditable for AMA, of items that the person teaches for the first time; those of
	 * half-days without a mark apart, for no one has seen them taught yet. */
	int64_t taught, unmarked;
};

/* --- The roll of a session --- */

/* A half-day of the session in which something is on the agenda; of a day without any both. */
struct RollColumn {
	Day day;
	enum HalfDay half;
	struct TimeSpan span;	    /* of its items; 0, 0: none */
	struct CreditMinutes whole; /* of whoever is there for all of it */
};

struct RollCell {
	const struct RollMark *mark; /* NULL: nothing is recorded */
	bool expected;
	int64_t minutes; /* of a part; NUMBER_NONE: they are missing, or it is no part */
};

enum RollPart { ROLL_LEARNER, ROLL_FACULTY, ROLL_GUEST };

/* What a person has earned and claimed of the session. */
struct RollCredit {
	struct CreditMinutes minutes;
	Hundredths earned[N_CREDIT_TYPES]; /* 0 where it is not open to the profession */
	Hundredths teaching;		   /* of physicians */
	const struct Claim *claims[N_CREDIT_TYPES];
};

struct RollRow {
	const struct Person *person;
	const struct Team *team; /* NULL: none */
	enum RollPart part;
	Choice role; /* in the team */
	struct RollCell *cells;
	struct RollCredit credit;
};

/* Owned by the arena it was loaded with. */
struct Roll {
	struct Season season;
	struct Cohort cohort;
	struct Session session;
	const struct Zone *zone;
	struct CreditTypes types; /* that the season offers */
	struct RollColumn *columns;
	size_t n_columns;
	struct CreditItem *items; /* in order of their start */
	size_t n_items;
	struct CreditMinutes whole; /* of all columns */
	Hundredths designated;	    /* AMA: as recorded, else what the agenda comes to */
	struct RollRow *rows;	    /* teams by code, leaders first; then faculty, then guests */
	size_t n_rows;
	size_t n_expected, n_open; /* cells of people who are expected; those without a mark */
	Day today;
	bool is_scoped; /* only the people in a coach's view are on it */
};

MUST_USE bool roll_load(struct Domain *domain, Id session, struct Arena *arena,
			struct Roll *ret_roll, struct Error *error);

/* The tables of these kinds. */
extern const struct Entity attendance_entity;
extern const struct Entity claim_entity;

/* What it hands to the engine. */
extern const struct Capability credit_capability;

#endif
