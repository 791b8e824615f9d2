/* Teams, their members, what members answer, and waivers. */
#ifndef QTP_TEAM_H
#define QTP_TEAM_H

#include "qtp/engine/model/entity.h"

enum Stage {
	STAGE_DRAFT,
	STAGE_SUBMITTED,
	STAGE_INCOMPLETE,
	STAGE_UNDER_REVIEW,
	STAGE_ACCEPTED,
	STAGE_WAITLISTED,
	STAGE_DECLINED,
	STAGE_WITHDRAWN,
	STAGE_OFFERED, /* a place, to be answered by a day */
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
	Day answer_by;		/* of a place that is offered */
	const char *problem;	/* the quality problem, in the team's words */
	Day letter_received;
	Id coach;
	const char *owner;	    /* who in the office handles the application */
	Choice payer;		    /* practice, participant, grant, partner society */
	const char *purchase_order; /* its number, as invoices print it */
	Id location;		    /* of the practice, where the team works */
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
	Choice trend;	      /* of the scores: enum TeamTrend; CHOICE_NONE: none */
	int64_t aim;	      /* progress of its aim in percent; NUMBER_NONE: none, or undefined */
	int64_t data_age;     /* days since the newest point; NUMBER_NONE: none */
	Choice signal;	      /* enum TeamSignal; CHOICE_NONE: no chart */
	Day next_due; /* of what is required and furthest behind, else the first from today on */
	const char *next_what; /* what is due then */
	Choice forecast;       /* enum ForecastVerdict; CHOICE_NONE: not accepted */
	Choice charter, pdsa; /* yes / no: it has a charter, a PDSA cycle; CHOICE_NONE: not known */
};

/* Whether a team, or a person, can still complete; the choices of a team's forecast. */
enum ForecastVerdict { FORECAST_CAN, FORECAST_AT_RISK, FORECAST_CANNOT, FORECAST_UNKNOWN };
extern const struct FieldChoice forecast_verdicts[];
/* Of the light and the trend of a score. */
extern const struct FieldChoice team_lights[], team_trends[];

/* What the chart of a team's aim says, in a word. */
enum TeamSignal { TEAM_BETTER, TEAM_WORSE, TEAM_CHANGED, TEAM_NONE, TEAM_TOO_FEW };

/* The coach's score against the one before; apart from the team's whatever it was before. */
enum TeamTrend { TREND_UP, TREND_DOWN, TREND_SAME, TREND_APART };

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

/* The rules of eligibility in the order in which a person reads them: key and label of each; ends
 * with a NULL key. Defined beside the rules. */
extern const struct FieldChoice eligibility_rules[];

/* The tables of these kinds. */
extern const struct Entity team_entity;
extern const struct Entity member_entity;
extern const struct Entity confirmation_entity;
extern const struct Entity waiver_entity;

/* What it hands to the engine. */
extern const struct Capability team_capability;

#endif
