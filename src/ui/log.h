/* Log: a coaching contact being written down while it happens. Private to the room. */
#ifndef QTP_UI_LOG_H
#define QTP_UI_LOG_H

#include "edit.h"
#include "qtp/domain/coaching.h"
#include "screens.h"

#define LOG_AGREED 16 /* lines of what is agreed */
#define LOG_DONE 64   /* actions that can be ticked off at once */
#define LOG_BARRIERS 9

/* Where the cursor can stand, from top to bottom. */
enum LogStop {
	LOG_DATE,
	LOG_START,
	LOG_MINUTES,
	LOG_KIND,
	LOG_PEOPLE,
	LOG_TEAMS, /* further teams; only of a webinar, or where some are named */
	LOG_TICK,  /* one an open action */
	LOG_NOTES,
	LOG_BARRIER, /* one a barrier; Tab passes them as one */
	LOG_AGREE,   /* one a line */
	LOG_SCORE,
	LOG_REASON, /* only when the score falls */
	LOG_NEXT,
	N_LOG_STOPS
};

struct LogPlace {
	enum LogStop stop;
	size_t index; /* of LOG_TICK, LOG_BARRIER, LOG_AGREE; else 0 */
};

/* One text and what is said about it. */
struct LogField {
	struct Edit edit;
	struct Text echo;  /* what it means */
	struct Text fault; /* what is wrong with it; "" nothing */
	char *original;	   /* what it began with */
};

struct LogLayer {
	struct Layer layer;
	struct Arena arena; /* of the sheet; emptied when it is read again */
	struct LogSheet sheet;
	Id team, planned;    /* `planned` 0: none is being held */
	bool many;	     /* it was opened for several teams */
	size_t n_more_teams; /* on the same contact, as typed */
	struct LogPlace at;
	struct LogField fields[N_LOG_STOPS]; /* those of several places are not used */
	struct LogField agreed[LOG_AGREED];
	size_t n_agreed; /* at least 1 */
	Id done[LOG_DONE];
	size_t n_done;
	bool barriers[LOG_BARRIERS];
	int64_t began;	     /* microseconds since 1970 */
	bool dirty, changed; /* since the draft was kept; since it was opened */
	bool asked;	     /* warnings were shown; the next save passes them */
	struct Text faults;  /* of no field */
	int first;	     /* first row in view */
};

/* --- Fields (log.c) --- */

struct LogLayer *log_new(const struct LayerType *type);
void log_release(struct Layer *layer);
/* The text under the cursor; NULL: a box. */
struct LogField *log_field(struct LogLayer *log, struct LogPlace at);
void log_set(struct LogField *field, const char *text);
/* The fields as the sheet says: before anything is typed. */
void log_fill(struct App *app, struct LogLayer *log);
/* A planned contact is the one that is held now; false: the team has no such. */
bool log_take_planned(struct LogLayer *log, Id contact);
/* The contact is that of the day typed: another planned one, or none, is fulfilled. */
void log_follow_date(struct App *app, struct LogLayer *log);
bool log_is_done(const struct LogLayer *log, Id action);
void log_tick(struct LogLayer *log, Id action);
/* The contact's field of a barrier. */
const struct Field *log_barrier(size_t index);
/* Whether further teams are asked for. */
bool log_asks_teams(const struct LogLayer *log);
/* Whether the score typed is a fall. */
bool log_falls(const struct LogLayer *log);
/* What a text means, into its echo. */
void log_echo(struct App *app, struct LogLayer *log, struct LogPlace at);
void log_echo_all(struct App *app, struct LogLayer *log);
/* Whole minutes since it was opened. */
int64_t log_minutes(const struct App *app, const struct LogLayer *log);

/* --- Saving (log_save.c) --- */

/* Ctrl-S: all of it as one operation; what is wrong stands beside its text. */
unsigned log_save(struct App *app, struct LogLayer *log);

/* --- Draft (log_draft.c) --- */

void log_keep_draft(struct App *app, struct LogLayer *log);
bool log_take_draft(struct App *app, struct LogLayer *log);
void log_forget_draft(struct App *app, struct LogLayer *log);

/* --- Painting (log_paint.c) --- */

void log_paint(struct App *app, struct LogLayer *log, struct Area area);

#endif
