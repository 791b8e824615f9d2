/* The kinds of record: a struct each, whose Field table stands in src/model/KIND.c. */
#ifndef QTP_MODEL_KINDS_H
#define QTP_MODEL_KINDS_H

#include "qtp/model/field.h"

/* Who may lead a team. */
enum LeadRule { LEAD_PHYSICIAN_MEMBER, LEAD_PHARMACIST_MEMBER, LEAD_ANY_MEMBER, LEAD_ANYONE };

/* A year's program and its settings. Defaults are those of the 2017 season (see season.c). */
struct Season {
	struct Record record;
	const char *code, *title;
	Day first_day, last_day;
	const char *society; /* whose membership the lead rule asks for: ASCO */
	Choice lead_rule;    /* enum LeadRule */
	int64_t core_min, core_max;
	int64_t larger_min, larger_max; /* a recommendation */
	int64_t n_sessions;		/* that every core member must attend (six_month cohorts) */
	Choice letter_required;
	int64_t contact_target, contact_floor; /* a month */
	int64_t contact_amber, contact_red;    /* days without contact */
	Cents fee;			       /* per core member */
	const char *currency;
	Day deadline; /* of applications */
	TimeOfDay deadline_time;
	const char *deadline_zone;
	const char *payers; /* keys of payers with commas; NULL: all (payer_is_taken) */
	const char *notes;
};

/* Who owes a milestone. */
enum MilestonePer { PER_TEAM, PER_CORE_MEMBER };

/* What a season asks of its teams; when it is due is computed for each cohort, never stored. */
struct Milestone {
	struct Record record;
	Id season;
	const char *code; /* 2017-M14 */
	const char *title;
	const char *due;   /* due.h */
	const char *until; /* due again each month until then; NULL: once */
	Choice per;	   /* enum MilestonePer */
	Choice required;
	const char *notes;
};

enum Format { FORMAT_SIX_MONTH, FORMAT_ONE_DAY };

/* A cohort of a season at one site. */
struct Cohort {
	struct Record record;
	Id season;
	const char *code, *city, *zone;
	int64_t capacity; /* teams */
	Choice format;	  /* enum Format */
	const char *notes;
};

enum SessionMode { SESSION_IN_PERSON, SESSION_VIRTUAL, SESSION_HYBRID };

/* One meeting of a cohort. */
struct Session {
	struct Record record;
	Id cohort;
	const char *code; /* DAL17-S2 */
	int64_t number;
	Day first_day, last_day;
	Choice mode; /* enum SessionMode */
	const char *venue, *notes;
};

enum AgendaKind {
	AGENDA_SEMINAR,
	AGENDA_CASE_EXAMPLE,
	AGENDA_SMALL_GROUP,
	AGENDA_BREAK,
	AGENDA_MEAL,
	AGENDA_OTHER
};

/* A timed part of a session day. */
struct Agenda {
	struct Record record;
	Id session;
	const char *code; /* DAL17-S2-03 */
	int64_t number;
	Day day;
	TimeOfDay start;
	int64_t minutes;
	const char *title;
	Choice kind; /* enum AgendaKind */
	Id faculty;
	const char *room;
	Choice ama, ancc;     /* creditable */
	const char *parallel; /* items with the same letter run side by side and count once */
	const char *notes;
};

struct Practice {
	struct Record record;
	const char *name, *address, *city, *region, *country;
	Choice setting; /* academic, community, other */
	int64_t n_physicians;
	const char *specialty, *notes;
};

/* One of the places where a practice works. */
struct Location {
	struct Record record;
	Id practice;
	const char *name;
	const char *address; /* lines as they are written in its country */
	const char *city, *region, *postal_code, *country, *notes;
};

enum Profession {
	PROFESSION_PHYSICIAN,
	PROFESSION_NURSE,
	PROFESSION_ADVANCED_PRACTICE,
	PROFESSION_PHARMACIST,
	PROFESSION_ADMINISTRATOR,
	PROFESSION_QUALITY,
	PROFESSION_OTHER
};
enum Membership { MEMBERSHIP_NONE, MEMBERSHIP_MEMBER };
enum Standing { STANDING_GOOD, STANDING_NOT_GOOD };

/* Anyone: leader, core, sponsor, coach, faculty, staff. One record for life. */
struct Person {
	struct Record record;
	const char *name, *credentials, *email, *phone, *title;
	Id practice;
	Choice profession; /* enum Profession */
	Choice fellow;	   /* in training */
	Choice membership; /* enum Membership, of the season's society */
	const char *member_id;
	Day member_from, member_until; /* both inclusive; missing: open */
	Choice standing;	       /* enum Standing */
	const char *licence;	       /* number of the licence to practise */
	Choice coach, faculty;
	const char *zone, *notes;
};

enum Stage {
	STAGE_DRAFT,
	STAGE_SUBMITTED,
	STAGE_INCOMPLETE,
	STAGE_UNDER_REVIEW,
	STAGE_ACCEPTED,
	STAGE_WAITLISTED,
	STAGE_DECLINED,
	STAGE_WITHDRAWN,
	N_STAGES
};

/* One practice's team in one cohort; an application until it is accepted. */
struct Team {
	struct Record record;
	Id cohort;
	const char *code; /* DAL17-03 */
	const char *name;
	Id practice;
	Choice stage; /* enum Stage */
	Day stage_since;
	int64_t waitlist_place; /* 1 is first in line */
	const char *problem;	/* the quality problem, in the team's words */
	Day letter_received;
	Id coach;
	const char *owner; /* who in the office handles the application */
	Choice payer;	   /* practice, participant, grant, partner society */
	Id location;	   /* of the practice, where the team works */
	const char *notes;
	/* judged */
	Choice light;	      /* enum Light */
	int64_t urgency;      /* order of teams, smaller is worse: first by light */
	Choice eligible;      /* yes / no */
	int64_t n_failing;    /* rules that fail and are not waived */
	const char *reason;   /* the worst, in words */
	int64_t stage_days;   /* days since it came into its stage */
	int64_t last_contact; /* days since; NUMBER_NONE: none yet, or not accepted */
	double score;	      /* the coach's newest; NAN: none */
};

/* Who pays: the choices of a team's payer, in the order of the table. */
const struct FieldChoice *payer_choices(void);
/*
 * Reads the payers that a season takes, like "practice, grant": keys or labels with commas. False:
 * one of them is none; *ret_wrong says which. `ret_taken` has an entry for each choice.
 */
enum { N_PAYERS = 4 };
bool payers_read(const char *text, bool ret_taken[N_PAYERS], const char **ret_wrong,
		 struct Arena *arena);
/* The keys with commas, as the file holds them; NULL: none. */
const char *payers_text(const bool taken[N_PAYERS], struct Arena *arena);

enum Light { LIGHT_RED, LIGHT_AMBER, LIGHT_FINE };

enum Role { ROLE_LEADER, ROLE_CORE, ROLE_EXTENDED, ROLE_SPONSOR };

/* A person in a team, from one day until another (both inclusive; missing: open). */
struct Member {
	struct Record record;
	Id team, person;
	Choice role; /* enum Role */
	Day from, until;
	const char *notes;
};

enum Answer { ANSWER_YES, ANSWER_NO, ANSWER_UNANSWERED };

/* Whether a core member can attend a session, and the dates that was said of. */
struct Confirmation {
	struct Record record;
	Id member, session;
	Choice answer;		 /* enum Answer */
	Day first_day, last_day; /* the session's dates when it was answered */
	Day answered_on;
	const char *notes;
};

/* A rule of eligibility that does not hold for one team, with who says so and why. */
struct Waiver {
	struct Record record;
	Id team;
	Choice rule; /* of eligibility_rules */
	const char *reason;
	const char *waived_by;
	Day waived_on;
};

enum MeasureRole { MEASURE_OUTCOME, MEASURE_PROCESS, MEASURE_BALANCING };
enum Wanted { WANTED_UP, WANTED_DOWN, WANTED_NEUTRAL };
enum DataKind { DATA_VALUE, DATA_PROPORTION, DATA_RATE, DATA_COUNT, DATA_SUBGROUP, DATA_BETWEEN };
enum Period {
	PERIOD_DAY,
	PERIOD_WEEK,
	PERIOD_FORTNIGHT,
	PERIOD_MONTH,
	PERIOD_QUARTER,
	PERIOD_EVENT
};
/* The first choice of a measure's chart: chosen from its data. The others are chart type codes. */
#define CHART_AUTO 0

/* Help of a measure's rules: names all rule sets. Defined where the table of rule sets is known. */
extern const char measure_rules_help[];

/* Something a team measures over time. */
struct Measure {
	struct Record record;
	Id team;
	const char *code; /* DAL17-03-M1 */
	const char *name;
	Choice role; /* enum MeasureRole */
	const char *unit;
	Choice direction; /* enum Wanted */
	Choice data;	  /* enum DataKind */
	Choice chart;	  /* CHART_AUTO, or 1 + enum ChartType */
	Choice period;	  /* enum Period */
	const char *numerator, *denominator, *source;
	double target, multiply;
	const char *rules; /* rule sets with commas; NULL: by the chart */
	Choice screened;
	Day freeze_until;
	const char *notes;
};

/* One value of a measure. */
struct Point {
	struct Record record;
	Id measure;
	Day day;
	double value, numerator, denominator; /* NAN: missing */
	const char *subgroup;		      /* numbers separated by spaces */
	const char *left_out;		      /* the reason; NULL: it counts */
	const char *note;
};

struct Annotation {
	struct Record record;
	Id measure;
	Day day;
	const char *text;
	Choice phase; /* a new phase starts with the first point from `day` on */
};

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
	Id follows;	 /* the contact in which it was planned */
	const char *uid; /* of the calendar it came from; NULL: made here */
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

/* Something agreed. */
struct ActionItem {
	struct Record record;
	Id team;
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

/* The rules of eligibility in the order in which a person reads them: key and label of each; ends
 * with a NULL key. Defined beside the rules. */
extern const struct FieldChoice eligibility_rules[];

#endif
