/* Coaching: contacts logged as one action, and the read models of the coaching view and of the log
 * screen. */
#ifndef QTP_COACHING_VIEW_COACHING_H
#define QTP_COACHING_VIEW_COACHING_H

#include "qtp/chart/view_outline.h"
#include "qtp/coaching.h"
#include "qtp/coaching/rule_cadence.h"
#include "qtp/coaching/rule_score.h"
#include "qtp/season.h"
#include "qtp/team.h"
#include "qtp/team/view_team.h"

/* The coaching of a team: its contacts and scores, none while it is not accepted. */
const struct CoachingFacts *coaching_of(const struct TeamFacts *team);

/* --- The start of a contact: local time and zone --- */

/* A time on the clock of a contact: no time is TIME_NONE; which of two equal hours, CHOICE_NONE
 * where nothing says. */
struct ContactWhen {
	Day day;
	TimeOfDay start;
	Choice hour;
};
/*
 * Whether a start is one instant: false when clocks jump over it, or when it happens twice and
 * the hour does not say which. The sentence offers the readings; field "start" or "hour". A zone
 * the system does not know is no error here.
 */
MUST_USE bool contact_check_start(struct ContactWhen when, const char *zone, struct Arena *arena,
				  struct Error *error);
bool contact_start_is_twice(Day day, TimeOfDay start, const char *zone);
/* Seconds since 1970, UTC. False: no start, or no zone data. */
bool contact_instant(const struct Contact *contact, struct Arena *arena, int64_t *ret_instant);
/* What a wall clock in `zone` shows at the start of a contact; both as in the contact when that
 * is not known. */
void contact_local(const struct Contact *contact, const char *zone, struct Arena *arena,
		   Day *ret_day, TimeOfDay *ret_time);
/* "CT", "PT", else the abbreviation of the zone data ("CEST"), else "". */
const char *contact_zone_text(const struct Contact *contact, const char *zone, struct Arena *arena);

/*
 * A date with a time after it, as people write: "fri 10:00", "7 sep 9am", "+2w", "5 nov 1:30
 *  first". ERROR_INPUT says what is no date.
 */
MUST_USE bool contact_parse_when(const char *text, struct DayFrame frame, struct Arena *arena,
				 struct ContactWhen *ret_when, struct Error *error);

/* A time alone: "10:00", "9am", "1:30 first". Field "start". */
MUST_USE bool contact_parse_start(const char *text, struct Arena *arena, TimeOfDay *ret_time,
				  Choice *ret_hour, struct Error *error);

/* --- Who coaches --- */

/*
 * Somebody who is marked as a coach or coaches a team, by name or e-mail, or by a few letters of
 * any part of the name. ERROR_INPUT: unknown, ambiguous (with the candidates), or no coach.
 */
MUST_USE bool coach_find(struct Domain *domain, const char *text, Id *ret_coach,
			 struct Error *error);
/* Those who coach a team of any season, by name. Owned by the arena. */
struct ScopeOwner;
MUST_USE bool coach_list(struct Domain *domain, struct Arena *arena,
			 struct ScopeOwner **ret_coaches, size_t *ret_n, struct Error *error);

/* --- The coaching view --- */

/* A row of the grid. Texts and records are owned by the arena it was loaded with. */
struct CoachingTeam {
	const struct Team *team;
	struct CoachingFacts coaching; /* of the scores the newest of each rater; no contacts */
	const char *site;	       /* "DAL" */
	const char *coach_name;	       /* short; "" no one */
	struct Cadence cadence;
	const struct CadenceMonth *months;    /* one a month of the view */
	const struct Score *scores[N_RATERS]; /* newest; NULL: none */
	size_t n_open_actions, n_late_actions;
};

/* A planned contact; both clocks. */
struct CoachingCall {
	const struct Contact *contact;
	const struct Team *team; /* its first team */
	size_t n_more_teams;
	const char *coach_name;
	const char *zone_text; /* of the contact: "CT" */
	Day coach_day;	       /* what the coach's clock shows */
	TimeOfDay coach_start;
	const char *coach_zone_text;
	bool same_clock; /* the coach's clock shows the same */
};

struct CoachingCoach {
	Id coach;
	const char *name;
	size_t n_teams, n_red, n_amber;
	size_t n_contacts;	      /* held this month */
	int64_t minutes, minutes_all; /* this month, and since the beginning */
};

struct Coaching {
	const struct Season *season; /* NULL: the file holds no season */
	Day today;
	const Day *months; /* first days: from session 1 of the first cohort to the last session */
	size_t n_months;
	struct CoachingTeam
		*teams;	       /* accepted teams, those of `coach` first, then silent ones first */
	size_t n_teams, n_own; /* teams of `coach` */
	struct CoachingCall *upcoming; /* planned for the next fortnight, in order of time */
	size_t n_upcoming;
	struct CoachingCall *unheld; /* planned and over: held, moved, or missed? Oldest first */
	size_t n_unheld;
	struct CoachingCoach *coaches; /* by name */
	size_t n_coaches;
	bool complete;	      /* false: not all teams were looked at yet (see coaching_begin) */
	size_t n_seen, n_all; /* teams of any stage, so far and about in all */
};

struct CoachingOf {
	Id season; /* 0: the current one */
	Id coach;  /* whose teams come first; 0: no coach's */
};
MUST_USE bool coaching_load(struct Domain *domain, struct CoachingOf of, struct Arena *arena,
			    struct Coaching *ret_coaching, struct Error *error);

/*
 * The same in pieces, so that the first rows can be painted before the last are known: begin, then
 * step and show until it is complete. The builder and all that is shown are owned by the arena;
 * what is shown holds until the next step.
 */
struct CoachingBuilder;
MUST_USE bool coaching_begin(struct Domain *domain, struct CoachingOf of, struct Arena *arena,
			     struct CoachingBuilder **ret_builder, struct Error *error);
/* Looks at the next `n_teams`; none left is no error. */
MUST_USE bool coaching_step(struct CoachingBuilder *builder, size_t n_teams, struct Error *error);
void coaching_show(struct CoachingBuilder *builder, struct Coaching *ret_coaching);

/* --- The log --- */

/* An action that is open. */
struct LogAction {
	Id id;
	const char *text;
	const char *owner; /* short name; "" no one */
	Day agreed, due;   /* DAY_NONE: not known */
	int64_t days_late; /* below 1: not late */
};

struct LogActions {
	struct LogAction *items;
	size_t n;
};

/* Somebody who may be on the contact. */
struct LogPerson {
	Id person;
	const char *name; /* short */
	const char *full_name;
	bool core;	  /* leader or core member today, or the coach: on it as a rule */
	bool was_on_last; /* was on the last contact */
};

/* What the records of a team say of its score. */
MUST_USE bool score_evidence(struct Domain *domain, Id team, struct Arena *arena,
			     struct ScoreEvidence *ret_evidence, struct Error *error);

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
