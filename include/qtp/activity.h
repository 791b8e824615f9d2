/* The activity behind a session: who is in control of its content, what they disclose, and its
 * file. */
#ifndef QTP_ACTIVITY_H
#define QTP_ACTIVITY_H

#include "qtp/engine/model/entity.h"

enum PlannerRole { PLANNER_PLANNER, PLANNER_NURSE, PLANNER_EXPERT, PLANNER_REVIEWER };

/* Somebody beside its faculty who is in control of the content of a session. */
struct Planner {
	struct Record record;
	Id session, person;
	Choice role; /* enum PlannerRole */
};

enum Interest { INTEREST_NONE, INTEREST_SOME };

/* What a person discloses of the last 24 months; the newest one counts. */
struct Disclosure {
	struct Record record;
	Id person;
	Day asked, received;
	Choice interest;	      /* enum Interest; CHOICE_NONE: not answered */
	const char *company, *nature; /* of an interest */
	const char *mitigation;	      /* how */
	Day mitigated_on;
	Day valid_until; /* inclusive */
};

/* What an auditor asks for of an activity. */
enum EvidenceItem {
	EVIDENCE_GAP,
	EVIDENCE_NEED,
	EVIDENCE_AUDIENCE,
	EVIDENCE_OUTCOMES,
	EVIDENCE_PLANNERS,
	EVIDENCE_CONTENT,
	EVIDENCE_AGENDA,
	EVIDENCE_ENGAGEMENT,
	EVIDENCE_CRITERIA,
	EVIDENCE_COMPUTED,
	EVIDENCE_SUPPORT,
	EVIDENCE_JOINT,
	EVIDENCE_CERTIFICATE,
	EVIDENCE_DISCLOSURES,
	EVIDENCE_TOLD,
	EVIDENCE_EVALUATION, /* from here on: only after the session */
	EVIDENCE_PARTICIPANTS,
	N_EVIDENCE_ITEMS
};

/* One item of the file of a session; complete with its day and place. At most one of each. */
struct Evidence {
	struct Record record;
	Id session;
	Choice item; /* enum EvidenceItem */
	Day day;
	const char *place; /* a file, a link, a folder on a shelf */
	const char *note;
};

extern const struct Entity planner_entity;
extern const struct Entity disclosure_entity;
extern const struct Entity evidence_entity;

/* What it hands to the engine. */
extern const struct Capability activity_capability;

#endif
