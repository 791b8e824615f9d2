/* Forecast: whether a team, or one of its core members, can still complete; if not, why and since
 * when, what would mend it, and what may not be missed any more. */
#ifndef QTP_PROJECT_RULE_FORECAST_H
#define QTP_PROJECT_RULE_FORECAST_H

#include "qtp/engine/model/attention.h"
#include "qtp/engine/model/presence.h"
#include "qtp/engine/model/query.h"
#include "qtp/team.h"
#include "qtp/team/rule_team.h"
#include "rule_status.h"

/* From so many days before the last session on, a team without a closed cycle, or without data
 * after session 2, is at risk. */
#define FORECAST_LAST_DAYS 30
/* Core members, the leader among them, that attend every session. */
#define FORECAST_CORE 2

/* Where a finding is mended, and of which record; a row each in the screen that opens it. */
enum ForecastPlace {
	FORECAST_NOWHERE,
	FORECAST_ROLL,	    /* of a session */
	FORECAST_ANSWERS,   /* who can come, of the team */
	FORECAST_MEMBERS,   /* of the team */
	FORECAST_MILESTONE, /* of the matrix */
	FORECAST_CYCLES,    /* of the team */
	FORECAST_POINTS	    /* of its measures */
};

/* What one rule found. `mend` may be NULL. */
struct ForecastFinding {
	enum ForecastVerdict verdict;
	Day since;
	const char *why, *mend;
	const struct ForecastRule *rule;
	enum ForecastPlace place;
	Id id; /* the session or milestone; 0: none */
};

/* A rule: what has to be, as a line of the manual, and what it finds. */
struct ForecastCase;
struct ForecastRule {
	const char *topic, *help;
	void (*find)(struct ForecastCase *judged);
	bool told_elsewhere; /* while it is a risk another row of Today says it */
};
struct ForecastTable {
	const struct ForecastRule *rules;
	size_t n;
};
extern const struct ForecastTable forecast_team_rules, forecast_person_rules;

/* A survey before or after the course that a core member was asked to answer. */
struct ForecastSurvey {
	const char *name;
	Day due;	    /* DAY_NONE: none */
	const Id *answered; /* persons of the core team who did */
	size_t n_answered;
	bool has_sheets; /* answers without a name: who gave them is not known */
};

/* All that the rules look at. Borrowed. */
struct ForecastFacts {
	const struct EligibilityFacts *team;
	const struct TeamMilestone *milestones;
	size_t n_milestones;
	const struct TeamOwes *owes;
	const struct Records *cycles;
	Day newest_point; /* of its measures; DAY_NONE: none */
	const struct PresenceList *presence;
	const struct ForecastSurvey *surveys; /* of its cohort; n 0: none is recorded */
	size_t n_surveys;
};

/* Texts are owned by the arena; those that may be NULL say so. */
struct Forecast {
	enum ForecastVerdict verdict;
	Day since;	  /* DAY_NONE: it can, or not since a day */
	const char *text; /* sentences: the verdict, why, what would mend it, what to keep */
	const char *why;  /* "the leader, Brandt, missed S2 day 2", without a sentence mark */
	const struct ForecastRule *rule;     /* that says so; NULL: it can */
	const struct ForecastFinding *found; /* the worst first, in the order of the rules */
	size_t n_found;
	const char *verdict_name; /* "at risk" */
	const char *keep;	  /* what may not be missed any more: a sentence, or "" */
};

/* Of a team that is not accepted nothing is known. Pure; cannot fail. */
struct Forecast forecast_of_team(const struct ForecastFacts *facts, struct Arena *arena);
/* Of a core member of the team. */
struct Forecast forecast_of_person(const struct ForecastFacts *facts,
				   const struct EligibilityMember *member, struct Arena *arena);

/* What Today says of it that no other rule does: of struct ForecastFacts. */
extern const struct AttentionTable forecast_attention;

#endif
