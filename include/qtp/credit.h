/* The session day and its paper: who was there, and the credit that is claimed for it. */
#ifndef QTP_CREDIT_H
#define QTP_CREDIT_H

#include "qtp/engine/model/entity.h"

enum HalfDay { HALF_AM, HALF_PM, N_HALVES };

enum RollState {
	PRESENCE_PRESENT,
	PRESENCE_ABSENT,
	PRESENCE_PART, /* for the minutes, or from arrival to leaving, or while joined */
	PRESENCE_EXCUSED,
	N_ROLL_STATES
};

/* What the roll says of one person and one half-day of a session: at most one of each. */
struct RollMark {
	struct Record record;
	Id session, person;
	Day day;
	Choice half;		 /* enum HalfDay */
	Choice state;		 /* enum RollState */
	int64_t minutes;	 /* of a part */
	TimeOfDay arrived, left; /* of a part, local time at the site */
	const char *joined;	 /* spans of a virtual session (joins_parse), from its reports */
	const char *items;	 /* numbers of parallel items that were attended, with commas */
	const char *reason, *approver; /* of an absence that is excused */
};

/* Credit as people claim it; what of it is earned is computed (rule_credit.h). */
enum CreditType { CREDIT_AMA, CREDIT_ANCC, CREDIT_ACPE, CREDIT_PARTICIPATION, N_CREDIT_TYPES };

/* What a person claims of one session and one type of credit. */
struct Claim {
	struct Record record;
	Id session, person;
	Choice credit; /* enum CreditType */
	double hours;  /* quarters, or hundredths as the season counts */
	Day day;       /* on which it was claimed */
	const char *attested_by;
};

/* The tables of these kinds. */
extern const struct Entity attendance_entity;
extern const struct Entity claim_entity;

/* What it hands to the engine. */
extern const struct Capability credit_capability;

#endif
