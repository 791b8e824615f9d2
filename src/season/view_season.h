/* What the capability season makes of its records. Private to this room. */
#ifndef QTP_SEASON_VIEW_SEASON_H
#define QTP_SEASON_VIEW_SEASON_H

#include "qtp/engine/model/attention.h"
#include "qtp/engine/view/calendar.h"
#include "qtp/engine/view/document.h"
#include "qtp/engine/view/today.h"

/* A row of the documents: of a session. */
MUST_USE bool agenda_document(struct Domain *domain, struct DocumentSource source,
			      struct Arena *arena, struct Document *ret_document,
			      struct Error *error);

/* Rows of Today. */
extern const struct Facts season_faculty;
extern const struct TodayKind season_today;
extern const struct TodayLineTable season_today_lines;
extern const struct DueSourceTable season_dues;
extern const struct CalendarSourceTable season_calendar;
struct AttentionList faculty_attention_source(const struct FactsBatch *batch, size_t index,
					      struct Arena *arena);

#endif
