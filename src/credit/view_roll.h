/* Roll: who was there on the half-days of a session, and the credit that comes of it. */
#ifndef QTP_CREDIT_VIEW_ROLL_H
#define QTP_CREDIT_VIEW_ROLL_H

#include "qtp/credit.h"
#include "qtp/engine/domain/domain.h"
#include "qtp/people.h"
#include "qtp/team.h"

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

/* The sessions of which a person has a mark, a claim or an item to teach, or that the person's
 * teams were at and that have begun; in order of their days. */
MUST_USE bool roll_sessions_of(struct Domain *domain, Id person, struct Arena *arena,
			       struct Records *ret_sessions, struct Error *error);

#endif
