/* The log of a contact: what its sheet begins with, what people type into it, and saving it as one
 * action. Private to coaching. */
#ifndef QTP_COACHING_VIEW_LOG_H
#define QTP_COACHING_VIEW_LOG_H

#include "qtp/chart.h"
#include "qtp/coaching.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "qtp/team/view_team.h"
#include "view_contact_time.h"

/* Somebody who may be on the contact. */
struct LogPerson {
	Id person;
	const char *name; /* short */
	const char *full_name;
	bool core;	  /* leader or core member today, or the coach: on it as a rule */
	bool was_on_last; /* was on the last contact */
};

/* What a log of a contact with a team begins with. */
struct LogSheet {
	const struct TeamFacts *team;
	struct Cadence cadence;
	const struct Contact *last;    /* NULL: none yet */
	const struct Contact *planned; /* the planned one that `contact` takes the place of; NULL:
					  none */
	struct Contact contact;	       /* what the form starts with; its id is that of `planned` */
	struct LogActions actions;     /* open, by due date */
	struct LogPerson *people;      /* coach, leader, core, then extended members and sponsor */
	size_t n_people;
	const struct Score *scores[N_RATERS]; /* newest; NULL: none */
	struct ScoreEvidence evidence;	      /* what its records say of a score */
	Day score_month;		      /* the month the coach should score now */
	const char
		*score_text; /* "2.0 for June, 52 days ago (team says 3.0 for July)"; "none yet" */
	struct TeamMeasures measures;
	const struct MeasureOutline *measure; /* of the aim; NULL: none, or not looked at yet */
	Day next_day; /* suggestion: that of a planned contact, else a fortnight on */
	TimeOfDay next_start;
	bool next_is_planned; /* it is in the file already */
};
MUST_USE bool log_sheet_load(struct Domain *domain, Id team, struct Arena *arena,
			     struct LogSheet *ret_sheet, struct Error *error);

/* The contact was on that day, in place of a planned one; NULL: of none. As loaded: today, in place
 * of one that is planned for today. */
void log_sheet_hold(struct Domain *domain, struct LogSheet *sheet, const struct Contact *planned,
		    Day day, struct Arena *arena);
/* One that was planned for that day; NULL: none. */
const struct Contact *log_planned_on(const struct LogSheet *sheet, Day day);
/* The newest that was planned for that day or one before it, and is not to come. */
const struct Contact *log_planned_by(const struct LogSheet *sheet, Day day);
/* "the call planned for 10:00", "the call planned for Tue 22 Aug"; NULL: it replaces none. */
const char *log_planned_words(const struct LogSheet *sheet, struct Arena *arena);

/* The measure of the aim with its chart, once the rest is in sight; nothing to do without one. */
MUST_USE bool log_sheet_measure(struct Domain *domain, struct LogSheet *sheet, struct Arena *arena,
				struct Error *error);
/* A hint about a score that was chosen, about the next when it is NAN; NULL: nothing to say. Silent
 * about what there are no records of. */
const char *log_score_hint(const struct LogSheet *sheet, double value, struct Arena *arena);

/* The coach's score of the month to be scored, which a score of this log replaces; NULL: none. */
const struct Score *log_score_replaced(const struct LogSheet *sheet);
/* Whether it falls below the newest earlier score, or below the one it replaces. */
bool log_score_falls(const struct LogSheet *sheet, double value);
/* "3.5 for August", "3.5 for August in place of 2.5" */
const char *log_score_words(const struct LogSheet *sheet, double value, struct Arena *arena);

struct LogNewAction {
	const char *text;
	Id owner; /* 0: no one */
	Day due;  /* DAY_NONE: none */
};

/* All that one contact leaves. Borrowed. */
struct ContactLog {
	struct Contact contact; /* with the id of a planned contact that it was, or 0 */
	struct IdSpan teams;	/* further teams */
	struct IdSpan people;	/* who was on it */
	const struct LogNewAction *actions;
	size_t n_actions;
	struct IdSpan done; /* actions that are done */
	double score; /* NAN: none; replaces one of the same month and rater, which is as well a
			 score that it may fall from */
	enum Rater rater;
	Day score_month; /* DAY_NONE: that of today */
	const char *score_reason;
	bool next_only;		 /* nothing was held: all there is to save is the next contact */
	struct ContactWhen next; /* DAY_NONE: no next contact */
	Choice next_kind;	 /* CHOICE_NONE: as this one */
	bool force;		 /* passes warnings */
};
/* Nothing in it but the team; the contact has its initial values. */
void contact_log_init(struct Domain *domain, struct ContactLog *log, Id team, struct Arena *arena);
/*
 * Saves the contact, who was on it, new actions, actions done, the score and the next contact as
 * one operation with one undo, or nothing at all. False: `issues` holds every fault (fields of the
 * contact; "people", "teams", "actions", "done", "score", "next" for the rest) and `error` the
 * first.
 */
MUST_USE bool contact_log(struct Domain *domain, const struct ContactLog *log, Id *ret_contact,
			  struct Issues *issues, struct Error *error);

/* --- What people type --- */

/* What typed lines are read with. The arena owns what comes of them. */
struct LogReader {
	struct Domain *domain;
	const struct LogSheet *sheet;
	struct Arena *arena;
};
/* Somebody of the sheet by a few letters of any part of the name, else any person as domain_resolve
 * finds them. */
MUST_USE bool log_find_person(struct LogReader reader, const char *text, Id *ret_person,
			      struct Error *error);
/* "Okafor, Brandt, Ybarra" */
MUST_USE bool log_parse_people(struct LogReader reader, const char *text, struct IdSpan *ret_people,
			       struct Error *error);
/* "Cascade, DAL17-04": further teams */
MUST_USE bool log_parse_teams(struct LogReader reader, const char *text, struct IdSpan *ret_teams,
			      struct Error *error);
/*
 * An action in one line: "TEXT / OWNER / DUE", owner and due may be missing; two spaces serve as
 * well as " / ". Without a mark, a last word that is a day is the day it is due, and a name before
 * it that only one person of the sheet has is the owner: "Weekend plan Brandt fri".
 */
MUST_USE bool log_parse_action(struct LogReader reader, const char *text,
			       struct LogNewAction *ret_action, struct Error *error);

/* "no owner, no day"; NULL: it has both. */
const char *log_action_lacks(const struct LogNewAction *action);

#endif
