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
extern const struct ConcernedSource team_concerned[1];

/* Rows of Today. */
extern const struct TodayKind team_today[2];
extern const struct TodayLine team_today_lines[5];
extern const struct DueSource team_dues[2];
extern const struct CalendarSource team_calendar[2];
struct AttentionList cohort_attention_source(const struct FactsBatch *batch, size_t index,
					     struct Arena *arena);

#endif
