/* Certified: standards by edition, and a practice's case from its interest to the yearly review. */
#ifndef QTP_CERTIFIED_H
#define QTP_CERTIFIED_H

#include "qtp/engine/model/entity.h"

#define APPEAL_DAYS 30
#define WAIVER_DAYS 10
#define SURVEYOR_DAYS 14

/* A version of the standards, with the clocks that cases under it go by. */
struct Edition {
	struct Record record;
	const char *code, *title;
	Day valid_from; /* cases that apply from that day on go by it */
	/* Calendar days, where nothing else is said. */
	int64_t documents_days; /* from the application */
	int64_t schedule_days;	/* from the documents, until a site date is agreed */
	int64_t report_days;	/* from the survey */
	int64_t plan_days;	/* business days from the receipt of the report */
	int64_t pending_months; /* from the report: undecided after that it is void */
	int64_t evidence_days;	/* before the end of that, or of the grace of a renewal */
	int64_t grace_days;	/* after the old term, for one that is renewed */
	int64_t decision_days;	/* once nothing is open */
	int64_t term_months, review_months;
	int64_t renewal_opens, renewal_closes; /* months before the end of the term */
	/* After a denial, after a waiver was asked for, from the documents until a surveyor is
	 * named; NUMBER_NONE: the default above. */
	int64_t appeal_days, waiver_days, surveyor_days;
	const char *holidays; /* days like 2017-09-04 between blanks */
	const char *notes;
};

enum StandardDomain {
	DOMAIN_ENGAGEMENT,
	DOMAIN_ACCESS,
	DOMAIN_EVIDENCE,
	DOMAIN_TEAM,
	DOMAIN_QUALITY,
	DOMAIN_GOALS,
	DOMAIN_CHEMOTHERAPY,
	N_STANDARD_DOMAINS
};

struct Standard {
	struct Record record;
	Id edition;
	const char *code; /* "DEMO-1a" */
	Choice domain;	  /* enum StandardDomain */
	const char *title, *text, *proof;
	Choice official;      /* whether code and words are those of the certifying body */
	const char *replaces; /* short codes of the edition before, with commas */
};

enum CaseState {
	CASE_INTEREST,
	CASE_APPLIED,
	CASE_DOCUMENTS, /* all of them are in */
	CASE_SCHEDULED,
	CASE_SURVEYED,
	CASE_REPORTED,
	CASE_PLANNED,
	CASE_CERTIFIED,
	CASE_DENIED,
	CASE_LAPSED,
	CASE_WITHDRAWN,
	N_CASE_STATES
};

/* One term of a practice, from its interest to the decision and the end of what was decided. */
struct Case {
	struct Record record;
	Id practice, edition;
	Choice state; /* enum CaseState */
	Day since;    /* it is in its state */
	Day interest, webinar;
	Id webinar_by; /* who took part */
	Day applied, agreement;
	const char *questionnaire;
	Day site_wish; /* the site date that the practice chose */
	Day documents, site_date;
	Id surveyor;
	Day conflict_checked, surveyed, report, plan, decided;
	Day certified_from; /* first day without a break since, over all terms */
	Day certified_until;
	Id renews; /* the case of the term before; 0: the first */
	const char *reason, *exceptions, *notes;
	Day appealed, appeal_answered; /* of a denial */
	const char *appeal, *appeal_answer;
	Day workshop_offered, workshop; /* the one-day workshop */
	const char *workshop_people;	/* who came */
	/* judged */
	const char *standing, *next;
	Day next_due;
	const char *compliance;
	int64_t open; /* requirements */
};

enum Assessor { ASSESSOR_SURVEYOR, ASSESSOR_PRACTICE };
enum Rating {
	RATING_COMPLIANT,
	RATING_PARTIAL,
	RATING_NOT_COMPLIANT,
	RATING_NOT_APPLICABLE,
	RATING_NOT_REVIEWED,
	N_RATINGS
};

/* The rating of a standard at a location of a case. */
struct Finding {
	struct Record record;
	Id of_case, standard;
	Id location;	    /* 0: the practice has none of its own */
	Choice assessed_by; /* enum Assessor */
	Choice rating;	    /* enum Rating */
	Choice evidence;    /* document, observed, data */
	const char *note;
};

enum RequirementKind { REQUIREMENT_MUST, REQUIREMENT_ADVICE };
enum WaiverAnswer { WAIVER_ASKED, WAIVER_GRANTED, WAIVER_REFUSED };

struct Requirement {
	struct Record record;
	Id of_case;
	Choice kind; /* enum RequirementKind */
	const char *title;
	Id standard, location; /* 0: of none in particular */
	const char *owner, *plan;
	Day due;
	const char *evidence, *link;
	const char *project; /* code of the team whose project is to close it */
	Day closed;	     /* DAY_NONE: open */
	const char *closed_by;
	Choice waiver; /* enum WaiverAnswer; CHOICE_NONE: none was asked for */
	const char *waiver_note;
	Day waiver_asked, waiver_answered;
	const char *waiver_answer;
};

enum SubmissionInterval {
	INTERVAL_MONTHLY,
	INTERVAL_QUARTERLY,
	INTERVAL_HALF_YEARLY,
	INTERVAL_YEARLY
};
enum SubmissionState { SUBMISSION_EXPECTED, SUBMISSION_RECEIVED, SUBMISSION_ACCEPTED };

/* A quality measure that a case has to submit; its submissions follow from it. */
struct Indicator {
	struct Record record;
	Id of_case;
	const char *measure;
	Choice interval; /* enum SubmissionInterval */
	int64_t window;	 /* days after each period until it is due */
	Day first;	 /* first day of the first period */
	Day until;	 /* periods begin no later; DAY_NONE: the end of the term, else a
			    year */
	Id chart;	 /* the measure of a team that it is; 0: none */
	const char *notes;
	/* judged */
	const char *progress; /* "3 of 12 received, 1 late" */
	Day next_due;	      /* of the oldest one that is expected */
	const char *verdict;  /* of the chart, in words */
};

/* A quality measure of one period. */
struct Submission {
	struct Record record;
	Id of_case;
	Id indicator; /* that it follows from; 0: none */
	const char *measure;
	Choice interval; /* monthly, quarterly, half-yearly, yearly */
	Day period;	 /* its first day */
	Day due;
	Choice state; /* enum SubmissionState */
	Day received;
	double value;
	const char *note;
	int64_t window; /* days after the period until it is due */
	Id chart;	/* the measure of a team that it is; 0: none */
	/* judged */
	int64_t late;	     /* days; NUMBER_NONE: it is not */
	const char *verdict; /* of the chart, in words */
};

enum ReviewKind { REVIEW_YEARLY, REVIEW_AS_NEEDED };

/* Of the checklist of a yearly review. */
#define REVIEW_CHECKS 4

struct Review {
	struct Record record;
	Id of_case;
	Choice kind;   /* enum ReviewKind */
	Day due, done; /* done DAY_NONE: still to come */
	const char *cause, *result;
	Choice checked_locations, checked_people, checked_measures, checked_requirements;
	/* judged */
	int64_t unchecked; /* of these; NUMBER_NONE: it has no checklist */
};

/* The tables of these kinds. */
extern const struct Entity edition_entity;
extern const struct Entity standard_entity;
extern const struct Entity case_entity;
extern const struct Entity finding_entity;
extern const struct Entity requirement_entity;
extern const struct Entity indicator_entity;
extern const struct Entity submission_entity;
extern const struct Entity review_entity;

/* What it hands to the engine. */
extern const struct Capability certified_capability;

#endif
