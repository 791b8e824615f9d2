/* Credit of one person of a roll. */
#ifndef QTP_CREDIT_VIEW_CREDIT_H
#define QTP_CREDIT_VIEW_CREDIT_H

#include "qtp/credit.h"
#include "qtp/engine/model/query.h"

/* From its minutes: what the person has earned, never above what was designated. */
void credit_judge(const struct Roll *roll, const struct Person *person, struct RollCredit *credit);
/* The half-days of a session that its agenda has items in, and both of a day without any. */
size_t session_columns(const struct Session *session, const struct Records *agenda,
		       struct Arena *arena, struct RollColumn **ret_columns);
/* "part of it, 60 of 165 min", "excused: ill, approved by Okafor" */
const char *roll_mark_text(const struct RollCell *cell, const struct RollColumn *column,
			   struct Arena *arena);

#endif
