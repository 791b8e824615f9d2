/* Moves of a case: the webinar, the steps to the decision, reviews and the next term. */
#include "command_case.h"
#include "command_submission.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/engine/domain/command_work.h"
#include "tables.h"
#include "view_case.h"

#include "rule_compliance.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/gate.h"
#include "qtp/engine/domain/operation.h"

#define AGAINST_SAID 6 /* of the reasons that prevent a decision */

/* --- What is taken with a move --- */

/* Documents may come in after the site date was agreed: the case goes on from where it is. */
static bool take_documents(const struct Moving *moving, struct Error *error)
{
	Day *documents = &((struct Case *)moving->after)->documents;

	return ((const struct Case *)moving->before)->state == CASE_APPLIED
		       ? case_take_step(moving, documents, error)
		       : case_take_beside(moving, documents, error);
}

static bool load_holidays(const struct Moving *moving, struct Holidays *ret_holidays,
			  struct Error *error)
{
	const struct Case *one = moving->before;
	struct Edition edition;

	if (!domain_get(moving->call->domain, (struct KindId){KIND_EDITION, one->edition}, &edition,
			moving->arena, error))
		return false;
	*ret_holidays = holidays_read(edition.holidays, moving->arena);
	return true;
}

/* A survey is planned: its day is ahead, and a day on which the practice works. */
static bool take_schedule(const struct Moving *moving, struct Error *error)
{
	struct Case *after = moving->after;
	Day today = moving->call->domain->today, next;
	struct Holidays holidays;
	char day[DAY_TEXT], other[DAY_TEXT];

	after->since = today;
	if (text_is_empty(call_text(moving->call, "since")))
		return error_set(error, ERROR_INPUT, "since",
				 "Say on which day the survey is to be.");
	if (!call_day(moving->call, "since", day_frame(today, DAY_COMING), &after->site_date,
		      error) ||
	    !load_holidays(moving, &holidays, error))
		return false;
	if (after->site_date < today)
		return error_set(error, ERROR_INPUT, "since",
				 "%s is over, today is %s. Choose a site date that is ahead.",
				 day_medium(after->site_date, day), day_medium(today, other));
	next = day_business_from(after->site_date, holidays);
	return (next == after->site_date ||
		error_set(error, ERROR_INPUT, "since", "%s is no business day. The next one is %s.",
			  day_long(after->site_date, day), day_long(next, other))) &&
	       case_take_surveyor(moving, error);
}

/* After the report: a survey that was not recorded is added, and the case stays where it is. */
static bool take_late_survey(const struct Moving *moving, struct Error *error)
{
	const struct Case *before = moving->before;
	Day *surveyed = &((struct Case *)moving->after)->surveyed;
	char day[DAY_TEXT], other[DAY_TEXT];

	if (before->surveyed != DAY_NONE)
		return error_set(error, ERROR_INPUT, "state",
				 "The survey of %s is recorded already.",
				 day_medium(before->surveyed, day));
	if (!case_take_beside(moving, surveyed, error))
		return false;
	return before->report == DAY_NONE || *surveyed <= before->report ||
	       error_set(error, ERROR_INPUT, "since",
			 "%s is after %s, when the report came. Give the day of the survey.",
			 day_medium(*surveyed, day), day_medium(before->report, other));
}

/* Where no day is given it is today's, which is no slip only once the site date has come. */
static bool check_site_date(const struct Moving *moving, struct Error *error)
{
	const struct Case *before = moving->before;
	Day today = moving->call->domain->today;
	char day[DAY_TEXT], other[DAY_TEXT];

	return !text_is_empty(call_text(moving->call, "since")) || before->site_date == DAY_NONE ||
	       before->site_date <= today ||
	       error_set(error, ERROR_INPUT, "since",
			 "The survey is on %s, today is %s. If it was held already, say on which "
			 "day, with --on on the command line.",
			 day_medium(before->site_date, day), day_medium(today, other));
}

static bool take_survey(const struct Moving *moving, struct Error *error)
{
	bool is_next = ((const struct Case *)moving->before)->state == CASE_SCHEDULED;
	Day *surveyed = &((struct Case *)moving->after)->surveyed;

	return (!is_next || check_site_date(moving, error)) &&
	       (is_next ? case_take_step(moving, surveyed, error)
			: take_late_survey(moving, error)) &&
	       case_take_surveyor(moving, error);
}

static bool take_report(const struct Moving *moving, struct Error *error)
{
	return case_take_step(moving, &((struct Case *)moving->after)->report, error);
}

static bool take_plan(const struct Moving *moving, struct Error *error)
{
	return case_take_step(moving, &((struct Case *)moving->after)->plan, error);
}

/* --- The decision --- */

/* Refused with all that prevents it, in words. */
static bool nothing_against(struct Domain *domain, const void *record, struct Arena *arena,
			    struct Error *error)
{
	const struct CaseFacts *facts;
	const char *const *lines;
	const char *list = "";
	size_t n = 0;

	if (!case_facts_of(domain, ((const struct Case *)record)->record.id, arena, &facts, error))
		return false;
	lines = case_against(facts, arena);
	for (; lines[n]; n++)
		if (n < AGAINST_SAID)
			list = arena_format(arena, "%s%s%s", list, n > 0 ? "; " : "", lines[n]);
	if (n > AGAINST_SAID)
		list = arena_format(arena, "%s; and %zu more", list, n - AGAINST_SAID);
	return n == 0 || error_set(error, ERROR_INPUT, "state", "%s cannot be certified yet: %s.",
				   case_name(domain, record, arena), list);
}

/* After the last day for a decision it is void. */
static bool is_in_time(const struct CaseClock *clock, Day decided, struct Error *error)
{
	Day end = pending_ends(clock);
	char text[DAY_TEXT], day[DAY_TEXT];

	return end == DAY_NONE || decided <= end ||
	       error_set(error, ERROR_INPUT, "since",
			 "%s is after %s, when the time for a decision ended. Give an earlier day, "
			 "or end the case: lapse.",
			 day_medium(decided, text), day_medium(end, day));
}

static bool take_certified(const struct Moving *moving, struct Error *error)
{
	struct Case *after = moving->after;
	const struct CaseFacts *facts;
	Day old_from = DAY_NONE, old_until;

	if (!case_take_step(moving, &after->decided, error) ||
	    !case_facts_of(moving->call->domain, after->record.id, moving->arena, &facts, error))
		return false;
	if (!is_in_time(&facts->clock, after->decided, error))
		return false;
	old_until = facts->clock.old_until;
	if (after->renews) {
		struct Case old;

		if (!domain_get(moving->call->domain, (struct KindId){KIND_CASE, after->renews},
				&old, moving->arena, error))
			return false;
		old_from = old.certified_from;
	}
	after->certified_from = term_from(old_from, old_until, after->decided);
	after->certified_until = term_end(after->certified_from, old_until, after->decided,
					  facts->edition->term_months);
	return true;
}

static bool take_denied(const struct Moving *moving, struct Error *error)
{
	return case_take_step(moving, &((struct Case *)moving->after)->decided, error) &&
	       case_take_reason(moving, "reason", "A denial needs a reason: say why.", error);
}

static bool take_end(const struct Moving *moving, struct Error *error)
{
	return case_take_day(moving, &((struct Case *)moving->after)->since, error) &&
	       case_take_reason(moving, "reason", "Say why it ends.", error);
}

/* --- What is said --- */

/* A case that is rated already keeps its edition, and that is said. */
static void say_edition(const struct Moving *moving, struct Text *done)
{
	const struct Case *after = moving->after;
	struct Domain *domain = moving->call->domain;
	struct Error error;
	Id edition;

	if (!case_edition_of_day(moving, &edition, &error) || !edition || edition == after->edition)
		return;
	text_format(done,
		    " It keeps %s, by which it is rated; %s is valid now, and can be adopted.",
		    domain_ref(domain, KIND_EDITION, after->edition, moving->arena),
		    domain_ref(domain, KIND_EDITION, edition, moving->arena));
}

static void say_applied(const struct StateField *states, const struct Transition *row,
			const struct Moving *moving, struct Text *done)
{
	transition_say(states, row, moving, done);
	if (((const struct Case *)moving->after)->webinar == DAY_NONE)
		text_append(done, " No one has taken part in the standards webinar: the decision "
				  "needs it.");
	if (((const struct Case *)moving->after)->agreement == DAY_NONE)
		text_append(done, " The participation agreement is not recorded.");
	say_edition(moving, done);
}

static void say_certified(const struct StateField *states, const struct Transition *row,
			  const struct Moving *moving, struct Text *done)
{
	const struct Case *after = moving->after;
	char day[DAY_TEXT];

	(void)states;
	(void)row;
	text_format(done, "%s is certified until %s. The one-day workshop can be offered to it.",
		    case_name(moving->call->domain, after, moving->arena),
		    day_medium(after->certified_until, day));
}

static void say_surveyed(const struct StateField *states, const struct Transition *row,
			 const struct Moving *moving, struct Text *done)
{
	const struct Case *after = moving->after;
	char day[DAY_TEXT], other[DAY_TEXT];

	transition_say(states, row, moving, done);
	if (after->site_date != DAY_NONE && after->surveyed != after->site_date)
		text_format(done, " It was held on %s, not on the site date, %s.",
			    day_medium(after->surveyed, day), day_medium(after->site_date, other));
	text_append(done, case_unchecked_words(after));
}

static void say_scheduled(const struct StateField *states, const struct Transition *row,
			  const struct Moving *moving, struct Text *done)
{
	const struct Case *after = moving->after;
	char day[DAY_TEXT];

	(void)states;
	(void)row;
	text_format(done, "The survey of %s is on %s.%s%s",
		    case_name(moving->call->domain, after, moving->arena),
		    day_long(after->site_date, day),
		    after->surveyor ? "" : " No surveyor is named yet.",
		    case_unchecked_words(after));
}

/* --- The table of moves --- */

#define FROM(state) TRANSITION_FROM(CASE_##state)
#define IN_HAND                                                                                \
	(FROM(APPLIED) | FROM(DOCUMENTS) | FROM(SCHEDULED) | FROM(SURVEYED) | FROM(REPORTED) | \
	 FROM(PLANNED))

static const struct Transition moves[] = {
	{NULL, FROM(INTEREST), CASE_APPLIED, "apply", "Recorded the application of",
	 "recorded as an applicant", NULL, case_take_apply, say_applied},
	{NULL, FROM(APPLIED) | FROM(SCHEDULED) | FROM(SURVEYED), CASE_DOCUMENTS, "documents",
	 "Recorded the documents of", "recorded with its documents", NULL, take_documents, NULL},
	{NULL, FROM(APPLIED) | FROM(DOCUMENTS) | FROM(SCHEDULED), CASE_SCHEDULED, "schedule",
	 "Scheduled the survey of", "scheduled for a survey", NULL, take_schedule, say_scheduled},
	{NULL, FROM(SCHEDULED) | FROM(REPORTED) | FROM(PLANNED), CASE_SURVEYED, "survey",
	 "Recorded the survey of", "surveyed", NULL, take_survey, say_surveyed},
	{NULL, FROM(SURVEYED), CASE_REPORTED, "report", "Recorded the report on",
	 "given its report", NULL, take_report, NULL},
	{NULL, FROM(REPORTED), CASE_PLANNED, "plan", "Recorded the plan of",
	 "recorded with its plan", NULL, take_plan, NULL},
	{NULL, FROM(REPORTED) | FROM(PLANNED), CASE_CERTIFIED, "decide", "Certified", "certified",
	 nothing_against, take_certified, say_certified},
	{NULL, IN_HAND, CASE_DENIED, "deny", "Denied", "denied", NULL, take_denied, NULL},
	{NULL, FROM(REPORTED) | FROM(PLANNED) | FROM(CERTIFIED), CASE_LAPSED, "lapse",
	 "Ended the case of", "ended", NULL, take_end, NULL},
	{NULL, FROM(INTEREST) | IN_HAND, CASE_WITHDRAWN, "withdraw", "Withdrew", "withdrawn", NULL,
	 take_end, NULL},
};

static const char *const says[] = {
	[CASE_INTEREST] = "is interested",
	[CASE_APPLIED] = "has applied",
	[CASE_DOCUMENTS] = "has given its documents",
	[CASE_SCHEDULED] = "has a survey ahead",
	[CASE_SURVEYED] = "is surveyed",
	[CASE_REPORTED] = "has its report",
	[CASE_PLANNED] = "has given its plan",
	[CASE_CERTIFIED] = "is certified",
	[CASE_DENIED] = "is denied",
	[CASE_LAPSED] = "has lapsed",
	[CASE_WITHDRAWN] = "has withdrawn",
};
_Static_assert(N_ITEMS(says) == N_CASE_STATES, "a sentence can say each state");

static const struct StateField states_rows[] = {
	[STATES_CASE] = {KIND_CASE, "state", moves, N_ITEMS(moves), 0, case_name, NULL, "case.move",
			 says},
	[STATES_SUBMISSION] = {KIND_SUBMISSION, "state", submission_moves, N_SUBMISSION_MOVES, 0,
			       submission_name, NULL, "submission.move", NULL},
};
const struct StateFieldTable certified_states = CAPABILITY_ROWS(states_rows);

static bool move_body(struct Domain *domain, void *context, struct Error *error)
{
	struct CaseStep *step = context;

	(void)domain;
	return transition_put(&certified_states.rows[STATES_CASE], step->row, &step->moving, false,
			      error);
}

static bool move(struct CaseStep *step, struct Text *done, struct Error *error)
{
	struct Domain *domain = step->moving.call->domain;

	if (!operation_run(domain,
			   arena_format(step->moving.arena, "%s %s", step->row->title,
					case_name(domain, &step->before, step->moving.arena)),
			   move_body, step, error))
		return false;
	if (done)
		transition_tell(&certified_states.rows[STATES_CASE], step->row, &step->moving,
				done);
	return true;
}

/* --- case.move --- */

static const struct {
	const char *word;
	bool (*run)(struct CaseStep *step, struct Text *done, struct Error *error);
} others[] = {{"review", case_step_review}, {"renew", case_step_renew}};

static const struct Transition *move_named(const struct CommandCall *call)
{
	const char *word = call_text(call, "state");

	const struct Transition *beside = case_beside_named(word);

	if (beside)
		return beside;
	if (text_equal(word, "decide") && call_text(call, "deny"))
		word = "deny";
	return transition_named(&certified_states.rows[STATES_CASE], word);
}

static bool do_step(struct CaseStep *step, struct Text *done, struct Error *error)
{
	const char *word = call_text(step->moving.call, "state");

	step->moving.before = &step->before;
	if (!domain_get(step->moving.call->domain,
			(struct KindId){KIND_CASE, step->moving.call->ids[0]}, &step->before,
			step->moving.arena, error))
		return false;
	for (size_t i = 0; i < N_ITEMS(others); i++)
		if (text_equal(word, others[i].word))
			return others[i].run(step, done, error);
	step->row = move_named(step->moving.call);
	return step->row ? move(step, done, error)
			 : error_set(error, ERROR_INPUT, "state",
				     "Say what happens: webinar, apply, documents, appoint, "
				     "schedule, check, survey, report, plan, decide, deny, appeal, "
				     "uphold, reopen, review, renew, offer, workshop, lapse or "
				     "withdraw.");
}

bool case_move(const struct CommandCall *call, struct Text *done, struct Error *error)
{
	struct Arena arena = {0};
	struct CaseStep step = {.moving = {.call = call, .arena = &arena}};
	bool moved = do_step(&step, done, error);

	/* A step that the state of the case does not allow is refused like any other word. */
	if (!moved && error->code == ERROR_RULE)
		error->code = ERROR_INPUT;
	arena_release(&arena);
	return moved;
}

/* Steps of a practice that is certified, or was denied; the others are of the case under way. */
bool case_move_find(const struct CommandCall *call, const char *const named_by[], Id *ret_id,
		    struct Error *error)
{
	static const struct {
		const char *word;
		enum CaseChoice choice;
	} steps[] = {{"review", CASE_OF_TERM},	   {"renew", CASE_OF_TERM},
		     {"lapse", CASE_OF_TERM},	   {"offer", CASE_OF_TERM},
		     {"workshop", CASE_OF_TERM},   {"appeal", CASE_LAST_DENIED},
		     {"uphold", CASE_LAST_DENIED}, {"reopen", CASE_LAST_DENIED}};
	enum CaseChoice choice = CASE_UNDER_WAY;

	for (size_t i = 0; i < N_ITEMS(steps); i++)
		if (text_equal(call_text(call, "state"), steps[i].word))
			choice = steps[i].choice;
	return case_find(call->domain, named_by[0], choice, ret_id, error);
}

bool case_of_practice(const struct CommandCall *call, const char *const named_by[], Id *ret_id,
		      struct Error *error)
{
	return case_find(call->domain, named_by[0], CASE_UNDER_WAY, ret_id, error);
}

bool case_of_term(const struct CommandCall *call, const char *const named_by[], Id *ret_id,
		  struct Error *error)
{
	return case_find(call->domain, named_by[0], CASE_OF_TERM, ret_id, error);
}
