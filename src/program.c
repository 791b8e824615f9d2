/* The list of capabilities, what the engine itself has on screen and command line among them: the
 * only file that names them all. */
#include "qtp/activity.h"
#include "qtp/certified.h"
#include "qtp/chart.h"
#include "qtp/coaching.h"
#include "qtp/credit.h"
#include "qtp/engine/cli/cli.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/ui/app.h"
#include "qtp/issued.h"
#include "qtp/letter.h"
#include "qtp/link.h"
#include "qtp/money.h"
#include "qtp/panel.h"
#include "qtp/pars.h"
#include "qtp/people.h"
#include "qtp/project.h"
#include "qtp/report.h"
#include "qtp/season.h"
#include "qtp/survey.h"
#include "qtp/team.h"

const struct Capability *const capabilities[] = {
	&verbs_looking,
	&verbs_changing,
	&verbs_file,
	&verbs_program,
	&screen_first,
	&people_capability,
	&season_capability,
	&team_capability,
	&survey_capability,
	&panel_capability,
	&coaching_capability,
	&chart_capability,
	&project_capability,
	&issued_capability,
	&money_capability,
	&credit_capability,
	&activity_capability,
	&pars_capability,
	&certified_capability,
	&letter_capability,
	&link_capability,
	&report_capability,
	&screen_joined,
	&screen_last,
	NULL,
};

const struct Entity *const entities[N_KINDS] = {
	[KIND_SEASON] = &season_entity,
	[KIND_COHORT] = &cohort_entity,
	[KIND_SESSION] = &session_entity,
	[KIND_AGENDA] = &agenda_entity,
	[KIND_MILESTONE] = &milestone_entity,
	[KIND_PRACTICE] = &practice_entity,
	[KIND_LOCATION] = &location_entity,
	[KIND_PERSON] = &person_entity,
	[KIND_TEAM] = &team_entity,
	[KIND_MEMBER] = &member_entity,
	[KIND_CONFIRMATION] = &confirmation_entity,
	[KIND_WAIVER] = &waiver_entity,
	[KIND_CONTACT] = &contact_entity,
	[KIND_CONTACT_TEAM] = &contact_team_entity,
	[KIND_CONTACT_PERSON] = &contact_person_entity,
	[KIND_ACTION] = &action_entity,
	[KIND_SCORE] = &score_entity,
	[KIND_DELIVERABLE] = &deliverable_entity,
	[KIND_PROJECT] = &project_entity,
	[KIND_AIM] = &aim_entity,
	[KIND_CYCLE] = &cycle_entity,
	[KIND_ITEM] = &item_entity,
	[KIND_ENTRY] = &entry_entity,
	[KIND_ATTENDANCE] = &attendance_entity,
	[KIND_CLAIM] = &claim_entity,
	[KIND_PAPER] = &paper_entity,
	[KIND_WRITTEN] = &written_entity,
	[KIND_SURVEY_ITEM] = &survey_item_entity,
	[KIND_SURVEY] = &survey_entity,
	[KIND_SURVEY_ANSWER] = &survey_answer_entity,
	[KIND_CRITERION] = &criterion_entity,
	[KIND_REVIEWER] = &reviewer_entity,
	[KIND_APPLICATION_SCORE] = &application_score_entity,
	[KIND_OPENING] = &opening_entity,
	[KIND_EDITION] = &edition_entity,
	[KIND_STANDARD] = &standard_entity,
	[KIND_CASE] = &case_entity,
	[KIND_FINDING] = &finding_entity,
	[KIND_REQUIREMENT] = &requirement_entity,
	[KIND_INDICATOR] = &indicator_entity,
	[KIND_SUBMISSION] = &submission_entity,
	[KIND_REVIEW] = &review_entity,
	[KIND_PLANNER] = &planner_entity,
	[KIND_DISCLOSURE] = &disclosure_entity,
	[KIND_EVIDENCE] = &evidence_entity,
	[KIND_UPLOAD] = &upload_entity,
	[KIND_LINK] = &link_entity,
	[KIND_MEASURE] = &measure_entity,
	[KIND_POINT] = &point_entity,
	[KIND_ANNOTATION] = &annotation_entity,
};
