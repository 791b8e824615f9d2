/* What the steps of a case take, for the tables of steps. Private to the folder. */
#ifndef QTP_CERTIFIED_COMMAND_CASE_H
#define QTP_CERTIFIED_COMMAND_CASE_H

#include "qtp/certified.h"
#include "qtp/engine/domain/transition.h"

/* The day of a step: not still to come, and not before the step that came first. */
MUST_USE bool case_take_day(const struct Moving *moving, Day *ret_day, struct Error *error);
/* A day of something that leaves the state as it is: it may be before the last step. */
MUST_USE bool case_take_beside(const struct Moving *moving, Day *member, struct Error *error);
/* The day of a step that is kept in a field of its own, too. */
MUST_USE bool case_take_step(const struct Moving *moving, Day *member, struct Error *error);
/* Who is named by --by; left as it is where no one is. */
MUST_USE bool case_take_person(const struct Moving *moving, Id *member, struct Error *error);
/* The text of --reason into a field of the case; `missing` refuses where there is none. */
MUST_USE bool case_take_reason(const struct Moving *moving, const char *field, const char *missing,
			       struct Error *error);

/* The surveyor of --by, where one is named; for another one no conflict of interest is ruled out.
 */
MUST_USE bool case_take_surveyor(const struct Moving *moving, struct Error *error);
/* " No conflict of interest is ruled out yet..."; "" where it is, or no surveyor is named. */
const char *case_unchecked_words(const struct Case *one);

/* Steps that are beside the way of states: the webinar, the surveyor, the appeal, the workshop.
 * NULL: the word is none. */
const struct Transition *case_beside_named(const char *word);

/* Of case.move, as struct Command has them. */
bool case_move(const struct CommandCall *call, struct Text *done, struct Error *error);
bool case_move_find(const struct CommandCall *call, const char *const named_by[], Id *ret_id,
		    struct Error *error);
/* The case under way of a practice, or that of its term. */
bool case_of_practice(const struct CommandCall *call, const char *const named_by[], Id *ret_id,
		      struct Error *error);
bool case_of_term(const struct CommandCall *call, const char *const named_by[], Id *ret_id,
		  struct Error *error);

/* One step of one case. */
struct CaseStep {
	struct Moving moving;
	const struct Transition *row; /* NULL: it is no move */
	struct Case before;
};
MUST_USE bool case_step_review(struct CaseStep *step, struct Text *done, struct Error *error);
MUST_USE bool case_step_renew(struct CaseStep *step, struct Text *done, struct Error *error);

/* The name of the practice of a case; owned by the arena. */
const char *case_name(struct Domain *domain, const void *record, struct Arena *arena);
/* The edition of the day of the application; 0: there was none yet. */
MUST_USE bool case_edition_of_day(const struct Moving *moving, Id *ret_edition,
				  struct Error *error);
/* Takes the application, with the edition of its day. */
MUST_USE bool case_take_apply(const struct Moving *moving, struct Error *error);
struct CaseFacts;
MUST_USE bool case_facts_of(struct Domain *domain, Id id, struct Arena *arena,
			    const struct CaseFacts **ret_facts, struct Error *error);

#endif
