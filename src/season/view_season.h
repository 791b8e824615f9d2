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
extern const struct TodayLine season_today_lines[1];
extern const struct DueSource season_dues[2];
extern const struct CalendarSource season_calendar[2];
struct AttentionList faculty_attention_source(const struct FactsBatch *batch, size_t index,
					      struct Arena *arena);

#endif
