/* What the capability team makes of its records. Private to this room. */
#ifndef QTP_TEAM_VIEW_DOCUMENT_H
#define QTP_TEAM_VIEW_DOCUMENT_H

#include "qtp/engine/domain/concerned.h"
#include "qtp/engine/model/attention.h"
#include "qtp/engine/view/calendar.h"
#include "qtp/engine/view/document.h"
#include "qtp/engine/view/today.h"

/* A row of the documents: of a cohort or a team. */
MUST_USE bool roster_document(struct Domain *domain, struct DocumentSource source,
			      struct Arena *arena, struct Document *ret_document,
			      struct Error *error);

/* What is judged about a team, in paragraphs. */
MUST_USE bool team_describe(struct Domain *domain, Id team, struct Arena *arena, struct Text *text,
			    struct Error *error);

/* Whom a session concerns. */
extern const struct ConcernedSourceTable team_concerned;

/* Rows of Today. */
extern const struct TodayKindTable team_today;
extern const struct TodayLineTable team_today_lines;
extern const struct DueSourceTable team_dues;
extern const struct CalendarSourceTable team_calendar;
struct AttentionList cohort_attention_source(const struct FactsBatch *batch, size_t index,
					     struct Arena *arena);

#endif
