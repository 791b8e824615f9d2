/* Link: a file or an address that belongs to another record, of any kind. */
#ifndef QTP_LINK_H
#define QTP_LINK_H

#include "qtp/engine/model/entity.h"

/* The kinds of record that have links: the key of the kind, which is also that of the reference,
 * the kind, and its label. */
/* clang-format off */
#define LINK_OWNERS(row) \
	row(season, SEASON, "Season") \
	row(cohort, COHORT, "Cohort") \
	row(session, SESSION, "Session") \
	row(agenda, AGENDA, "Agenda item") \
	row(milestone, MILESTONE, "Milestone") \
	row(practice, PRACTICE, "Practice") \
	row(location, LOCATION, "Location") \
	row(person, PERSON, "Person") \
	row(team, TEAM, "Team") \
	row(member, MEMBER, "Member") \
	row(confirmation, CONFIRMATION, "Answer") \
	row(waiver, WAIVER, "Waiver") \
	row(measure, MEASURE, "Measure") \
	row(point, POINT, "Point") \
	row(annotation, ANNOTATION, "Annotation") \
	row(contact, CONTACT, "Contact") \
	row(action, ACTION, "Action") \
	row(score, SCORE, "Score") \
	row(deliverable, DELIVERABLE, "Deliverable") \
	row(project, PROJECT, "Project") \
	row(aim, AIM, "Aim") \
	row(cycle, CYCLE, "PDSA cycle") \
	row(item, ITEM, "Tool item") \
	row(entry, ENTRY, "Ledger entry") \
	row(attendance, ATTENDANCE, "Attendance") \
	row(claim, CLAIM, "Claim") \
	row(paper, PAPER, "Paper") \
	row(written, WRITTEN, "Written letter") \
	row(survey_item, SURVEY_ITEM, "Survey item") \
	row(survey, SURVEY, "Survey") \
	row(survey_answer, SURVEY_ANSWER, "Survey answer") \
	row(edition, EDITION, "Edition") \
	row(standard, STANDARD, "Standard") \
	row(case, CASE, "Case") \
	row(finding, FINDING, "Rating") \
	row(requirement, REQUIREMENT, "Requirement") \
	row(submission, SUBMISSION, "Submission") \
	row(review, REVIEW, "Review") \
	row(planner, PLANNER, "Planner") \
	row(disclosure, DISCLOSURE, "Disclosure") \
	row(evidence, EVIDENCE, "Evidence") \
	row(upload, UPLOAD, "Upload")
/* clang-format on */

struct Link {
	struct Record record;
	const char *title;
	const char *target; /* path of a file, or an address with http, https or mailto */
	const char *note;
	/* What it belongs to: one of them is set. */
#define LINK_OWNER_MEMBER(key, kind, label) Id of_##key;
	LINK_OWNERS(LINK_OWNER_MEMBER)
#undef LINK_OWNER_MEMBER
};

/* The table of the kind. */
extern const struct Entity link_entity;

/* What it hands to the engine. */
extern const struct Capability link_capability;

#endif
