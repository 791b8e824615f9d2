/* Roll: who was there on the half-days of a session, and the credit that comes of it. */
#ifndef QTP_CREDIT_VIEW_ROLL_H
#define QTP_CREDIT_VIEW_ROLL_H

#include "qtp/credit/rule_credit.h"
#include "qtp/engine/domain/domain.h"
#include "qtp/people.h"
#include "qtp/season/view_agenda.h"
#include "qtp/team.h"

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
/* The rolls of several sessions; the season, cohort and session of each are there. */
MUST_USE bool rolls_load(struct Domain *domain, struct Roll rolls[], size_t n, struct Arena *arena,
			 struct Error *error);
/* NULL: the person is not on it. */
const struct RollRow *roll_row(const struct Roll *roll, Id person);
/* The column of a half-day; n_columns: there is none. */
size_t roll_column(const struct Roll *roll, Day day, Choice half);
/* "Wed 19 Jul am" */
const char *roll_column_text(const struct RollColumn *column, struct Arena *arena);
/* "Tom Ybarra, Wed 19 Jul am: part of it, 60 of 165 min". Owned by the arena. */
const char *roll_cell_text(const struct Roll *roll, const struct RollRow *row, size_t column,
			   struct Arena *arena);
/* The type of credit that the person earns; CHOICE_NONE: none that the season offers. */
Choice roll_own_type(const struct Roll *roll, const struct RollRow *row);
/* Why the person cannot earn a type, as a sentence; NULL: nothing is against it. */
const char *roll_type_refusal(const struct Roll *roll, const struct RollRow *row,
			      enum CreditType type, struct Arena *arena);
/* The minutes that count for it. */
int64_t roll_own_minutes(const struct Roll *roll, const struct RollRow *row);
/* "410 of 410 min, 6.83 h, to the quarter 6.75; claimed 6.75". Owned by the arena. */
const char *roll_credit_text(const struct Roll *roll, const struct RollRow *row,
			     struct Arena *arena);
/* Whether it is to be taken: the session is over, people are expected, and none has a mark. */
bool roll_is_open(const struct Roll *roll);

/* The sessions of which a person has a mark, a claim or an item to teach, or that the person's
 * teams were at and that have begun; in order of their days. */
MUST_USE bool roll_sessions_of(struct Domain *domain, Id person, struct Arena *arena,
			       struct Records *ret_sessions, struct Error *error);

#endif
