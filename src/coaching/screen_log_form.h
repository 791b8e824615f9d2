/* Log: a coaching contact being written down while it happens; a form. Private to the room. */
#ifndef QTP_COACHING_SCREEN_LOG_FORM_H
#define QTP_COACHING_SCREEN_LOG_FORM_H

#include "qtp/engine/ui/form.h"
#include "view_log.h"

#define LOG_LINES 16 /* of what is agreed */

struct LogLayer {
	struct FormLayer form;
	struct Arena arena; /* of the sheet; emptied when it is read again */
	struct LogSheet sheet;
	Id team;
	bool many;  /* it was opened for several teams */
	Id planned; /* a planned contact that it was opened on, 0: none */
	bool held;  /* that one was held, whatever day it was planned for */
	/* What is to be saved, while it is read from the fields. */
	struct ContactLog *result;
};

/* --- Fields (screen_log_form.c) --- */

extern const struct FormSpec log_spec;

/* The fields are those of the sheet, and begin with what it says. */
void log_fill(struct App *app, struct LogLayer *log);
/* The contact is on the day typed, in place of the planned one that is ticked: while no one has
 * ticked, the newest that is due by that day. */
void log_settle_planned(struct App *app, struct LogLayer *log);

/* --- Facts beside the fields (screen_log_facts.c): hooks of struct FormRow, and the head --- */

void log_paint_head(struct App *app, const struct FormLayer *form, struct Area area);
int log_paint_last(const struct FormAt *at, struct Area area, int row);
int log_paint_tick(const struct FormAt *at, struct Area area, int row);
int log_paint_chart(const struct FormAt *at, struct Area area, int row);
int log_paint_score(const struct FormAt *at, struct Area area, int row);
/* The score as typed; NAN: none, or no number. */
double log_score(const struct FormLayer *form);
/* Whole minutes since it was opened. */
int64_t log_minutes(const struct App *app, const struct FormLayer *form);

/* --- Saving (screen_log_save.c): all of it as one operation --- */

unsigned log_save(struct App *app, struct FormLayer *form);

#endif
