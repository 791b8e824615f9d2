/* Steps of a case beside its way: the webinar, the surveyor, the appeal against a denial, the
 * workshop. */
#include "command_case.h"
#include "view_case.h"

#include "qtp/engine/base/math.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/command_work.h"
#include "qtp/engine/domain/gate.h"

#define FROM(state) TRANSITION_FROM(CASE_##state)
#define BEFORE_THE_DECISION                                                                    \
	(FROM(INTEREST) | FROM(APPLIED) | FROM(DOCUMENTS) | FROM(SCHEDULED) | FROM(SURVEYED) | \
	 FROM(REPORTED) | FROM(PLANNED))

#define BEFORE_THE_VISIT (FROM(INTEREST) | FROM(APPLIED) | FROM(DOCUMENTS) | FROM(SCHEDULED))

static bool take_webinar(const struct Moving *moving, struct Error *error)
{
	struct Case *after = moving->after;

	return case_take_beside(moving, &after->webinar, error) &&
	       case_take_person(moving, &after->webinar_by, error);
}

/* --- The surveyor --- */

static bool take_appoint(const struct Moving *moving, struct Error *error)
{
	struct Case *after = moving->after;

	after->state = ((const struct Case *)moving->before)->state;
	if (text_is_empty(call_text(moving->call, "surveyor")))
		return error_set(error, ERROR_INPUT, "surveyor",
				 "Say who surveys: with --by on the command line.");
	return case_take_surveyor(moving, error);
}

static bool take_check(const struct Moving *moving, struct Error *error)
{
	struct Case *after = moving->after;
	char day[DAY_TEXT];

	if (after->conflict_checked != DAY_NONE)
		return error_set(error, ERROR_INPUT, "state", "It was checked on %s already.",
				 day_medium(after->conflict_checked, day));
	return (after->surveyor || error_set(error, ERROR_INPUT, "surveyor",
					     "No surveyor is named yet. Name one first.")) &&
	       case_take_beside(moving, &after->conflict_checked, error);
}

/* "Named Ruth Amundsen as the surveyor of Lakeside Oncology." */
static void say_appointed(const struct StateField *states, const struct Transition *row,
			  const struct Moving *moving, struct Text *done)
{
	const struct Case *after = moving->after;
	struct Domain *domain = moving->call->domain;

	(void)states;
	(void)row;
	text_format(done, "Named %s as the surveyor of %s.%s",
		    domain_label(domain, KIND_PERSON, after->surveyor, moving->arena),
		    case_name(domain, after, moving->arena), case_unchecked_words(after));
}

/* --- The appeal --- */

/* The last day to appeal, by the edition of the case. */
static bool find_appeal_end(const struct Moving *moving, Day *ret_end, struct Error *error)
{
	const struct Case *one = moving->before;
	struct Edition edition;

	if (!domain_get(moving->call->domain, (struct KindId){KIND_EDITION, one->edition}, &edition,
			moving->arena, error))
		return false;
	*ret_end = appeal_ends(&(struct CaseClock){
		.one = one,
		.edition = &edition,
		.holidays = holidays_read(edition.holidays, moving->arena),
	});
	return true;
}

/* Within the days of the edition, the last of them included. */
static bool take_appeal(const struct Moving *moving, struct Error *error)
{
	struct Case *after = moving->after;
	char day[DAY_TEXT];
	Day end;

	after->state = CASE_DENIED;
	if (after->appealed != DAY_NONE)
		return error_set(error, ERROR_INPUT, "state",
				 "It was appealed against on %s already.",
				 day_medium(after->appealed, day));
	if (!find_appeal_end(moving, &end, error) ||
	    !case_take_day(moving, &after->appealed, error))
		return false;
	if (after->appealed > end)
		return error_set(error, ERROR_INPUT, "since",
				 "The time to appeal ended on %s. A new case can be begun.",
				 day_medium(end, day));
	return case_take_reason(moving, "appeal", "An appeal has its grounds: say why.", error);
}

static bool take_answer(const struct Moving *moving, struct Error *error)
{
	struct Case *after = moving->after;
	char day[DAY_TEXT];

	after->state = CASE_DENIED;
	if (after->appealed == DAY_NONE || after->appeal_answered != DAY_NONE)
		return after->appealed == DAY_NONE
			       ? error_set(error, ERROR_INPUT, "state",
					   "No one has appealed. Record the appeal first.")
			       : error_set(error, ERROR_INPUT, "state",
					   "The appeal was answered on %s already.",
					   day_medium(after->appeal_answered, day));
	if (!case_take_day(moving, &after->appeal_answered, error))
		return false;
	if (after->appeal_answered < after->appealed)
		return error_set(error, ERROR_INPUT, "since",
				 "The appeal is of %s. Give that day or a later one.",
				 day_medium(after->appealed, day));
	return case_take_reason(moving, "appeal_answer",
				"Say what was answered to the appeal, and by whom.", error);
}

/* The state before the denial, from the steps that were taken. */
static Choice state_before(const struct Case *one)
{
	const struct {
		Day day;
		enum CaseState state;
	} steps[] = {{one->plan, CASE_PLANNED},
		     {one->report, CASE_REPORTED},
		     {one->surveyed, CASE_SURVEYED},
		     {one->site_date, CASE_SCHEDULED},
		     {one->documents, CASE_DOCUMENTS}};

	for (size_t i = 0; i < N_ITEMS(steps); i++)
		if (steps[i].day != DAY_NONE)
			return (Choice)steps[i].state;
	return CASE_APPLIED;
}

static bool take_reopen(const struct Moving *moving, struct Error *error)
{
	struct Case *after = moving->after;

	if (!take_answer(moving, error))
		return false;
	after->state = state_before(after);
	after->since = after->appeal_answered;
	after->decided = DAY_NONE;
	return true;
}

/* --- The workshop --- */

static bool take_offer(const struct Moving *moving, struct Error *error)
{
	return case_take_beside(moving, &((struct Case *)moving->after)->workshop_offered, error);
}

static bool add_person(const struct Moving *moving, struct Error *error)
{
	struct Domain *domain = moving->call->domain;
	const struct Case *one = moving->after;
	struct Person person;
	Id id = 0;

	if (!case_take_person(moving, &id, error))
		return false;
	if (!id)
		return true;
	if (!domain_get(domain, (struct KindId){KIND_PERSON, id}, &person, moving->arena, error))
		return false;
	if (person.practice && person.practice != one->practice)
		return error_set(
			error, ERROR_INPUT, "surveyor",
			"%s belongs to %s. Name someone "
			"of %s.",
			text_show(moving->arena, person.name),
			domain_label(domain, KIND_PRACTICE, person.practice, moving->arena),
			domain_label(domain, KIND_PRACTICE, one->practice, moving->arena));
	return moving_add_note(moving, entity_field(&case_entity, "workshop_people"), person.name,
			       error);
}

/* Each call adds who is named. */
static bool take_workshop(const struct Moving *moving, struct Error *error)
{
	const char *people = call_text(moving->call, "reason");
	struct Case *after = moving->after;

	if (text_is_empty(people) && text_is_empty(call_text(moving->call, "surveyor")))
		return error_set(error, ERROR_INPUT, "surveyor",
				 "Say who came to the workshop: one person by name, or several as "
				 "the reason.");
	return case_take_beside(moving, &after->workshop, error) && add_person(moving, error) &&
	       (text_is_empty(people) ||
		moving_add_note(moving, entity_field(&case_entity, "workshop_people"), people,
				error));
}

static const struct Transition rows[] = {
	{NULL, BEFORE_THE_DECISION, CASE_INTEREST, "webinar", "Recorded the webinar of",
	 "recorded at the webinar", NULL, take_webinar, NULL},
	{NULL, BEFORE_THE_VISIT, CASE_DOCUMENTS, "appoint", "Named a surveyor for",
	 "given a surveyor", NULL, take_appoint, say_appointed},
	{NULL, BEFORE_THE_DECISION, CASE_SCHEDULED, "check",
	 "Recorded that the surveyor has no conflict of interest with", "checked", NULL, take_check,
	 NULL},
	{NULL, FROM(DENIED), CASE_DENIED, "appeal", "Recorded the appeal of", "appealed against",
	 NULL, take_appeal, NULL},
	{NULL, FROM(DENIED), CASE_DENIED, "uphold", "Upheld the denial of", "upheld", NULL,
	 take_answer, NULL},
	{NULL, FROM(DENIED), CASE_REPORTED, "reopen", "Opened again the case of", "opened again",
	 NULL, take_reopen, NULL},
	{NULL, FROM(CERTIFIED), CASE_CERTIFIED, "offer",
	 "Recorded that the workshop was offered to", "offered the workshop", NULL, take_offer,
	 NULL},
	{NULL, FROM(CERTIFIED), CASE_CERTIFIED, "workshop", "Recorded the workshop of",
	 "recorded at the workshop", NULL, take_workshop, NULL},
};

const struct Transition *case_beside_named(const char *word)
{
	for (size_t i = 0; i < N_ITEMS(rows); i++)
		if (text_equal(word, rows[i].title))
			return &rows[i];
	return NULL;
}
