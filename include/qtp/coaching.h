/* Contacts with teams, what was agreed in them, and scores. */
#ifndef QTP_COACHING_H
#define QTP_COACHING_H

#include "qtp/engine/model/entity.h"
#include "qtp/engine/model/light.h"

struct Domain;
struct Season;
struct Team;
struct TeamFacts;

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

/* --- Cadence: how long ago a team was reached --- */

/* All that is known of the coaching of one team. Borrowed; nothing in the bin belongs in here. */
struct CoachingFacts {
	const struct Season *season;
	const struct Team *team;
	const struct Contact *const *contacts; /* that reached the team, any order, any state */
	size_t n_contacts;
	const struct Score *const *scores; /* of the team, any order */
	size_t n_scores;
	Day start; /* first day of session 1; DAY_NONE: not planned */
	Day end;   /* last day of the last session; DAY_NONE: not planned */
	Day today;
};

struct Cadence {
	bool running;	  /* the clock runs: from session 1 to the end of the last session */
	enum Light light; /* LIGHT_FINE while it does not run */
	const struct Contact *last; /* the newest that was held, up to today; NULL: none */
	int64_t days; /* since `last`; without one since session 1; NUMBER_NONE: neither */
	/* "last contact 26 Jul (call, 30 min), 26 days ago; limit 21": no sentence mark. */
	const char *text;
	const char *limit, *seen; /* the limits of the season, and the facts, as a rule says them */
	const char *why;	  /* lines: what, the rule, its limits, the facts it saw */
};

/*
 * Judges the days without contact by the limits of the season. Planned and missed contacts, and
 * those after `today`, do not count. The clock starts with session 1, whatever was before it; of a
 * team that was accepted later on that day. Pure; cannot fail; texts are owned by the arena.
 */
struct Cadence cadence_judge(const struct CoachingFacts *facts, struct Arena *arena);

/* --- Scores --- */

/* The newest of a rater, by month, for months up to that of `today`; NULL: none. */
const struct Score *score_newest(const struct Score *const scores[], size_t n, enum Rater rater,
				 Day today);
/* The newest of a rater for a month before `month`; NULL: none. */
const struct Score *score_before(const struct Score *const scores[], size_t n, enum Rater rater,
				 Day month);
/* "coach scores 2.0, team scores 3.5" when they are a full point apart; NULL. */
const char *score_gap_text(const struct CoachingFacts *facts, struct Arena *arena);
/* "2.0", "-" for none. */
const char *score_text(const struct Score *score, struct Arena *arena);

/* What the records say that a score goes by. Whoever has no such records leaves it unknown: hints
 * are then silent. */
struct ScoreEvidence {
	Choice has_charter;  /* CHOICE_NONE: not known */
	Choice has_pdsa;     /* CHOICE_NONE: not known */
	double aim_progress; /* percent; NAN: not known */
};
/* Of a team whose fields are judged. */
struct ScoreEvidence score_evidence_of(const struct Team *team);
/* A hint about a score that was chosen, or about the next when it is NAN; NULL: nothing to say. */
const char *score_hint(const struct ScoreEvidence *evidence, double value, struct Arena *arena);

/* "coach", "team", "director" */
const char *rater_word(Choice rater);

/* --- Read models --- */

/* The coaching of a team: its contacts and scores, none while it is not accepted. */
const struct CoachingFacts *coaching_of(const struct TeamFacts *team);

/* When a contact starts on the clock of a zone: "10:00 CT", "Wed 01:00 JST" where the day there is
 * another; "" where it has no start. */
const char *contact_start_text(const struct Contact *contact, const char *zone,
			       struct Arena *arena);

/* What the records of a team say of its score. */
MUST_USE bool score_evidence(struct Domain *domain, Id team, struct Arena *arena,
			     struct ScoreEvidence *ret_evidence, struct Error *error);

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

/* Open actions of a team by due date, those without one last. Owned by the arena. */
MUST_USE bool open_actions_load(struct Domain *domain, const struct TeamFacts *team,
				struct Arena *arena, struct LogActions *ret_actions,
				struct Error *error);

/* The tables of these kinds. */
extern const struct Entity contact_entity;
extern const struct Entity contact_team_entity;
extern const struct Entity contact_person_entity;
extern const struct Entity action_entity;
extern const struct Entity score_entity;

/* What it hands to the engine. */
extern const struct Capability coaching_capability;

#endif
