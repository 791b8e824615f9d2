/* Marks of a roll, many at once as one operation. */
#ifndef QTP_CREDIT_COMMAND_ROLL_H
#define QTP_CREDIT_COMMAND_ROLL_H

#include "qtp/credit.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/query.h"
#include "view_report.h"

/* A half-day of a person. */
struct RollPlace {
	Id person;
	Day day;
	Choice half;
};

/* What is to be recorded. */
struct RollAs {
	Choice state;	  /* enum RollState */
	const char *part; /* of a part: "60", "10:15-", "-15:00", "10:15-12:00"; NULL: not known */
	const char *reason, *approver; /* of what is excused */
};

/* Half-days of a session, at least 1. */
struct RollPlaces {
	Id session;
	const struct RollPlace *items;
	size_t n;
};

/*
 * Marks half-days, and says in `done` what was done. Errors: INPUT,
 * the minutes or times cannot be; RULE, a half-day is still to come.
 */
MUST_USE bool roll_mark(struct Domain *domain, struct RollAs as, struct RollPlaces places,
			struct Text *done, struct Error *error);

/* Takes marks away by undoing the action that made them. Errors: RULE, there is none, the action
 * did more than that, or an issued paper rests on it. */
MUST_USE bool roll_take_back(struct Domain *domain, struct RollPlaces places, struct Error *error);

/* The mark of a half-day among those of its session; NULL: there is none. */
const struct RollMark *roll_find(const struct Records *marks, struct RollPlace place);

/* A person who is not expected. */
struct RollGuest {
	Id session;
	const char *text;	/* an e-mail or a name; of a new one "NAME <EMAIL>" or a name */
	struct RollPlace place; /* its person is filled */
};
/* Finds or makes the person, marks the half-day as present, and says in `done` what was done. */
MUST_USE bool roll_walk_in(struct Domain *domain, struct RollGuest *guest, struct Text *done,
			   struct Error *error);

/* Writes what is new and changed in a report, as one operation. */
MUST_USE bool roll_take_report(struct Domain *domain, Id session, const struct Report *report,
			       struct Error *error);

#endif
