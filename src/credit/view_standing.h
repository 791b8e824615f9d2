/* Standing: what the people of a season have earned and claimed of its sessions that have begun,
 * and what is still to be done about it. */
#ifndef QTP_CREDIT_VIEW_STANDING_H
#define QTP_CREDIT_VIEW_STANDING_H

#include "qtp/credit.h"
#include "qtp/engine/domain/domain.h"
#include "qtp/engine/model/query.h"

/* A session that has begun. */
struct SessionStanding {
	const struct Roll *roll;
	const char *place;     /* "Dallas" */
	size_t n_earned;       /* people who have earned credit to claim */
	size_t n_claimed;      /* of all people, those with a claim above 0 */
	size_t n_certified;    /* people with a good certificate */
	struct Records papers; /* all issued ones that name it */
};

/* A person, over all of these sessions. */
struct PersonStanding {
	const struct Person *person;
	const struct Team *team; /* of the newest session; NULL: none */
	enum RollPart part;	 /* likewise */
	Choice type; /* of credit that the person earns; CHOICE_NONE: participation alone */
	Hundredths earned[N_CREDIT_TYPES], claimed[N_CREDIT_TYPES], teaching;
	size_t n_sessions; /* on whose rolls the person is */
	size_t n_papers;   /* good certificates */
	const char *lacks; /* "claim S1 S2; certificate S1"; "": nothing */
	const char *words; /* all of it, as a sentence a session */
};

/* Owned by the arena it was loaded with. */
struct CreditStanding {
	struct SessionStanding *sessions; /* by day */
	size_t n_sessions;
	struct PersonStanding *people; /* those who lack something first, each by team */
	size_t n_people, n_lacking;
};

/* Whose standing. */
struct StandingOf {
	Id season;		     /* 0: the current one */
	const struct IdSpan *people; /* only these; NULL: all */
};
MUST_USE bool standing_load(struct Domain *domain, struct StandingOf of, struct Arena *arena,
			    struct CreditStanding *ret_standing, struct Error *error);

#endif
