/* The coaching of teams: contacts and scores of accepted ones. Private to coaching. */
#ifndef QTP_COACHING_VIEW_FACTS_H
#define QTP_COACHING_VIEW_FACTS_H

#include "qtp/engine/model/attention.h"
#include "qtp/engine/view/calendar.h"
#include "qtp/engine/view/today.h"

/*
 * The row of struct CoachingFacts. Contacts and scores only of accepted teams. At DEPTH_JUDGED the
 * contacts of this month and of the next weeks, those planned before it, and those held on the
 * newest day before it.
 */
extern const struct Facts coaching_facts_row;

/* Rows of Today. */
extern const struct TodayLineTable coaching_today_lines;
extern const struct DueSourceTable coaching_dues;
extern const struct TodayKindTable coaching_today;
extern const struct Facts todo_facts;
struct AttentionList todo_attention_source(const struct FactsBatch *batch, size_t index,
					   struct Arena *arena);
/* A to-do that is ahead. */
void list_todos(const struct FactsBatch *batch, size_t index, struct DueList *list);
extern const struct CalendarSourceTable coaching_calendar;

#endif
