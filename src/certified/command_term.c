/* Reviews of a certified practice, and the next term. */
#include "command_case.h"
#include "qtp/engine/domain/command_work.h"
#include "view_case.h"

#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "rule_compliance.h"

/* --- A review --- */

struct Reviewing {
	const struct CaseStep *step;
	struct Review before, after;
	bool is_new;
};

/* The one that is planned already, else a new one. */
static bool find_review(struct Reviewing *reviewing, Choice kind, struct Error *error)
{
	const struct CaseStep *step = reviewing->step;
	struct Domain *domain = step->moving.call->domain;
	struct Records reviews;

	record_new(domain, entity_get(KIND_REVIEW), &reviewing->before, step->moving.arena);
	reviewing->before.of_case = step->before.record.id;
	reviewing->before.kind = kind;
	reviewing->is_new = true;
	if (!domain_children(domain, (struct OwnedBy){KIND_REVIEW, "case", step->before.record.id},
			     step->moving.arena, &reviews, error))
		return false;
	for (size_t i = 0; i < reviews.n && reviewing->is_new; i++) {
		const struct Review *one = records_at(&reviews, i);

		if (one->kind != kind || one->done != DAY_NONE)
			continue;
		reviewing->before = *one;
		reviewing->is_new = false;
	}
	return true;
}

static bool review_body(struct Domain *domain, void *context, struct Error *error)
{
	struct Reviewing *reviewing = context;
	const struct RecordPut put = {.entity = entity_get(KIND_REVIEW),
				      .before = reviewing->is_new ? NULL : &reviewing->before,
				      .record = &reviewing->after,
				      .arena = reviewing->step->moving.arena};

	return record_put(domain, &put, error);
}

static void say_reviewed(const struct Review *review, const char *label, struct Text *done)
{
	int open = review->kind == REVIEW_YEARLY ? review_unchecked(review) : 0;

	text_format(done, "Recorded the %s review of %s.",
		    review->kind == REVIEW_YEARLY ? "yearly" : "as-needed", label);
	if (open > 0)
		text_format(done, " Of its checklist %d of %d are not checked yet.", open,
			    REVIEW_CHECKS);
}

/* Yearly, or as needed where a cause is given. */
bool case_step_review(struct CaseStep *step, struct Text *done, struct Error *error)
{
	const char *cause = call_text(step->moving.call, "reason");
	struct Domain *domain = step->moving.call->domain;
	const char *label = case_name(domain, &step->before, step->moving.arena);
	struct Reviewing reviewing = {.step = step};
	Day day;

	if (step->before.state != CASE_CERTIFIED)
		return error_set(error, ERROR_RULE, "state",
				 "%s is %s; only one that is certified is reviewed.", label,
				 case_state_label(&step->before));
	step->moving.before = &step->before;
	if (!case_take_day(&step->moving, &day, error) ||
	    !find_review(&reviewing, text_is_empty(cause) ? REVIEW_YEARLY : REVIEW_AS_NEEDED,
			 error))
		return false;
	reviewing.after = reviewing.before;
	reviewing.after.done = day;
	if (!text_is_empty(cause))
		reviewing.after.cause = cause;
	if (!operation_run(domain, arena_format(step->moving.arena, "review %s", label),
			   review_body, &reviewing, error))
		return false;
	if (done)
		say_reviewed(&reviewing.after, label, done);
	return true;
}

/* --- The next term --- */

static bool renew_body(struct Domain *domain, void *context, struct Error *error)
{
	struct CaseStep *step = context;
	const struct RecordPut put = {
		.entity = &case_entity, .record = step->moving.after, .arena = step->moving.arena};

	return record_put(domain, &put, error);
}

static bool may_renew(const struct CaseStep *step, struct Error *error)
{
	const struct Case *old = &step->before;
	const char *label = case_name(step->moving.call->domain, old, step->moving.arena);
	struct Records after;
	bool renewed = false;

	if (old->certified_until == DAY_NONE)
		return error_set(error, ERROR_RULE, "state",
				 "%s is %s; only one that was certified can be renewed.", label,
				 case_state_label(old));
	if (!domain_children(step->moving.call->domain,
			     (struct OwnedBy){KIND_CASE, "renews", old->record.id},
			     step->moving.arena, &after, error))
		return false;
	for (size_t i = 0; i < after.n && !renewed; i++)
		renewed = renewal_goes_on(records_at(&after, i));
	return !renewed ||
	       error_set(error, ERROR_RULE, "state",
			 "The renewal of %s has begun already. Go on with that case.", label);
}

/* Outside the window it is recorded, and that is said. */
static void say_renewed(const struct CaseStep *step, const struct CaseFacts *old, struct Text *done)
{
	Day applied = ((const struct Case *)step->moving.after)->applied;
	Day opens = renewal_opens(&old->clock), closes = renewal_closes(&old->clock);
	char day[DAY_TEXT];

	text_format(done, "Recorded the application of %s for the next term.",
		    case_name(step->moving.call->domain, &step->before, step->moving.arena));
	if (applied < opens)
		text_format(done, " The window opens on %s only.", day_medium(opens, day));
	else if (applied > closes)
		text_format(done, " The window closed on %s.", day_medium(closes, day));
}

bool case_step_renew(struct CaseStep *step, struct Text *done, struct Error *error)
{
	struct Domain *domain = step->moving.call->domain;
	struct Arena *arena = step->moving.arena;
	const struct CaseFacts *facts;
	struct Case *next = ARENA_NEW(arena, struct Case);

	step->moving.before = &step->before;
	step->moving.after = next;
	record_new(domain, &case_entity, next, arena);
	next->practice = step->before.practice;
	next->edition = step->before.edition;
	next->renews = step->before.record.id;
	next->state = CASE_APPLIED;
	if (!may_renew(step, error) ||
	    !case_facts_of(domain, step->before.record.id, arena, &facts, error) ||
	    !case_take_apply(&step->moving, error) ||
	    !operation_run(domain,
			   arena_format(arena, "renew %s", case_name(domain, &step->before, arena)),
			   renew_body, step, error))
		return false;
	if (done)
		say_renewed(step, facts, done);
	return true;
}
