/* Rules of teams: what eligibility looks at and says, who counts as core, facts of a cohort. */
#ifndef QTP_TEAM_RULE_TEAM_H
#define QTP_TEAM_RULE_TEAM_H

#include "qtp/team.h"

struct Cohort;
struct Person;
struct Season;
struct Session;

/* --- Eligibility: every rule with its verdict and its reason in words --- */

/* A member of the team, past, present or to come, with all that was answered in that role.
 * Borrowed. */
struct EligibilityMember {
	const struct Member *member;
	const struct Person *person;
	const struct Confirmation *const *confirmations; /* of any session, n of them */
	size_t n_confirmations;
	/*
	 * Another team of the same season, not declined, withdrawn or in the bin, in which this
	 * person leads or is core today: what it is called ("DAL17-03 Lakeside Oncology"); NULL:
	 * none.
	 */
	const char *other_team;
};

/* All that the rules look at. Borrowed; nothing in the bin belongs in here. */
struct EligibilityFacts {
	const struct Season *season;
	const struct Cohort *cohort;
	const struct Team *team;
	const struct Session *const *sessions; /* of the cohort, any order */
	size_t n_sessions;
	const struct EligibilityMember *members; /* any order */
	size_t n_members;
	const struct Waiver *const *waivers;
	size_t n_waivers;
	Day today;
};

enum Verdict { VERDICT_PASS, VERDICT_FAIL, VERDICT_WARNING, VERDICT_WAIVED };

/* Where a person reads of a rule that fails, when her attention is asked. */
enum FindingTold {
	TOLD_HERE,
	TOLD_BY_RULE,	/* by another rule: without a leader, nothing is said of her profession */
	TOLD_BY_ANSWERS /* session by session, by the attention to answers */
};

/* What one rule says. All texts are there; owned by the arena. */
struct RuleFinding {
	Choice rule; /* of eligibility_rules */
	enum Verdict verdict;
	const char *title;  /* the rule as a heading: "Core team of 2 to 4" */
	const char *limit;  /* what the rule asks: "2 to 4" */
	const char *actual; /* what was found: "3 people" */
	const char *text;   /* one sentence; when it fails, what is wrong and what would mend it */
	/* of a rule that fails and is reported here, in a row: "no sponsor named" */
	const char *brief;
	bool brief_has_days; /* it says itself how many days it is about */
	enum FindingTold told;
	/* Of a warning: it fails from the day `fails_on` on, before this session to come; NULL:
	 * none such. */
	const struct Session *before;
	Day fails_on;
	const struct Waiver *waiver; /* NULL: none; its reason is in `text` when WAIVED */
};

struct Eligibility {
	struct RuleFinding *findings; /* one a rule, in the order of eligibility_rules */
	size_t n_findings;
	int n_failing; /* not waived */
	int n_warnings;
	bool eligible; /* nothing fails that is not waived */
	/* "eligible", "not yet eligible"; "no longer eligible" of a team that was accepted, "not
	 * eligible" of one that was declined or withdrawn. */
	const char *verdict;
};

/*
 * Judges a team. What is not recorded fails. Only members whose role covers `today` count; a person
 * counts once however often she is listed. Pure; cannot fail.
 */
struct Eligibility eligibility_judge(const struct EligibilityFacts *facts, struct Arena *arena);

/* What a team that fails a rule is asked for in a letter; NULL: what would mend it, as the finding
 * says. */
const char *eligibility_please(Choice rule);

/* "pass", "fail", "warning", "waived". */
const char *verdict_key(enum Verdict verdict);
/* How many rules there are. */
size_t eligibility_rule_count(void);

/* Whether a member's role covers a day (both ends inclusive, missing ends open). */
bool member_is_current(const struct Member *member, Day day);
/* Whether the role belongs to the core team: leader or core. */
bool role_is_core(Choice role);

/* Whether an answer is a yes for the session's dates as they are now. */
enum Attendance {
	ATTENDANCE_CONFIRMED,
	ATTENDANCE_REFUSED,
	ATTENDANCE_UNANSWERED,
	ATTENDANCE_OUTDATED
};
/* From the newest of a person's answers for `session` (NULL: none was ever given). */
enum Attendance confirmation_attendance(const struct Confirmation *confirmation,
					const struct Session *session);
/* What a member answered about a session in that role; NULL: nothing. */
const struct Confirmation *member_answer(const struct EligibilityMember *member,
					 const struct Session *session);
enum Attendance member_attendance(const struct EligibilityMember *member,
				  const struct Session *session);

/* --- Cohorts --- */

/* What is known of a cohort as a whole. Borrowed. */
struct CohortFacts {
	const struct Season *season;
	const struct Cohort *cohort;
	const struct Session *const *sessions; /* of the cohort, any order */
	size_t n_sessions;
	size_t n_accepted, n_waiting, n_offered;
	const struct Team *first_waiting; /* first on the waitlist; NULL: none */
	Day today;
};

/* Answers of the core team for the sessions that are still to come. */
struct AnswerCount {
	size_t n_confirmed, n_asked;
};

#endif
