/* Contacts with teams, what was agreed in them, and scores. */
#ifndef QTP_COACHING_H
#define QTP_COACHING_H

#include "qtp/engine/model/entity.h"

enum ContactState { CONTACT_PLANNED, CONTACT_HELD, CONTACT_MISSED };
enum ContactKind {
	CONTACT_CALL,
	CONTACT_VIDEO,
	CONTACT_WEBINAR,
	CONTACT_EMAIL,
	CONTACT_IN_PERSON,
	N_CONTACT_KINDS
};
/* Which of the two when clocks are set back and the start happens twice. */
enum ContactHour { HOUR_FIRST, HOUR_SECOND };

/* One coaching contact. It reached `team` and the teams of its ContactTeams. */
struct Contact {
	struct Record record;
	Id team, coach;
	Choice state; /* enum ContactState */
	Day day;
	TimeOfDay start; /* local time in `zone` */
	const char *zone;
	Choice hour; /* enum ContactHour; CHOICE_NONE unless the start happens twice */
	int64_t minutes;
	Choice kind; /* enum ContactKind */
	const char *reviewed, *notes;
	Choice barrier_time, barrier_data_access, barrier_leadership, barrier_staffing, barrier_it,
		barrier_resistance, barrier_scope, barrier_turnover, barrier_other;
	Id follows;			    /* the contact in which it was planned */
	const char *uid;		    /* of the calendar it came from; NULL: made here */
	const char *place, *link, *details; /* as a calendar has them */
	int64_t sequence, stamp; /* of the event that was taken last: its SEQUENCE and DTSTAMP, in
				    seconds since 1970; NUMBER_NONE */
};

/* A further team of a contact. */
struct ContactTeam {
	struct Record record;
	Id contact, team;
};

/* Somebody who was on it. */
struct ContactPerson {
	struct Record record;
	Id contact, person;
};

/* Something agreed, or a to-do of one's own. */
struct ActionItem {
	struct Record record;
	Id team; /* 0: a to-do of its owner alone */
	const char *text;
	Id owner;
	Day due, done; /* `done` DAY_NONE: open */
	Id contact;    /* it was agreed in */
};

enum Rater { RATER_COACH, RATER_TEAM, RATER_DIRECTOR, N_RATERS };

/* How far a team is, 0.5 to 5.0 in halves. */
struct Score {
	struct Record record;
	Id team;
	Choice rater; /* enum Rater */
	Day month;    /* its first day */
	double value;
	const char *reason;
	Day given_on;
};

/* The tables of these kinds. */
extern const struct Entity contact_entity;
extern const struct Entity contact_team_entity;
extern const struct Entity contact_person_entity;
extern const struct Entity action_entity;
extern const struct Entity score_entity;

/* What it hands to the engine. */
extern const struct Capability coaching_capability;

#endif
