/* Certification: what is filled in, and the rules between a case, its ratings and its practice. */
#include "record_indicator.h"
#include "tables.h"

#include "qtp/engine/base/utf8.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/people.h"
#include "rule_clock.h"

#include <string.h>
#include <strings.h>

/* --- What is filled in --- */

/* A code begins with the edition's: 1a becomes DEMO-1a. */
static bool complete_standard(struct Writing *writing, void *record)
{
	struct Standard *standard = record;
	const char *edition;
	size_t length;

	if (!standard->edition || !standard->code)
		return true;
	edition = domain_ref(writing->domain, KIND_EDITION, standard->edition, writing->arena);
	length = strlen(edition);
	if (strncasecmp(standard->code, edition, length) != 0 || standard->code[length] != '-')
		standard->code = arena_format(writing->arena, "%s-%s", edition, standard->code);
	return true;
}

/* The newest edition that is valid on the day, else the first to come. */
static bool complete_case(struct Writing *writing, void *record)
{
	const struct ListQuery query = {.entity = entity_get(KIND_EDITION)};
	struct Case *one = record;
	struct Records editions;

	if (one->interest == DAY_NONE && one->applied == DAY_NONE)
		one->interest = writing->domain->today;
	if (one->since == DAY_NONE)
		one->since = one->interest;
	if (one->edition)
		return true;
	if (!domain_list(writing->domain, &query, writing->arena, &editions, writing->error))
		return false;
	for (size_t i = 0; i < editions.n; i++) {
		const struct Edition *edition = records_at(&editions, i);

		if (!one->edition || edition->valid_from <= writing->domain->today)
			one->edition = edition->record.id;
	}
	return true;
}

static bool complete_requirement(struct Writing *writing, void *record)
{
	struct Requirement *requirement = record;

	if (requirement->waiver != CHOICE_NONE && requirement->waiver_asked == DAY_NONE)
		requirement->waiver_asked = writing->domain->today;
	if (requirement->waiver > WAIVER_ASKED && requirement->waiver_answered == DAY_NONE)
		requirement->waiver_answered = writing->domain->today;
	if (requirement->closed != DAY_NONE && !requirement->closed_by)
		requirement->closed_by = writing->domain->env->user;
	return true;
}

static const struct KindBehavior behaviors_rows[] = {
	{.kind = KIND_STANDARD, .code = {"edition", "", 2, NULL}, .complete = complete_standard},
	{.kind = KIND_CASE, .complete = complete_case, .follow = case_follow},
	{.kind = KIND_INDICATOR, .complete = indicator_complete, .follow = indicator_follow},
	{.kind = KIND_SUBMISSION, .complete = submission_complete},
	{.kind = KIND_REQUIREMENT, .complete = complete_requirement},
};
const struct KindBehaviorTable certified_behaviors = CAPABILITY_ROWS(behaviors_rows);

/* --- Rules --- */

/* One under way a practice: a term is renewed by a case of its own. */
static bool check_single(struct Writing *writing, const void *record)
{
	const struct Case *one = record;
	struct Records others;

	if (!one->practice || one->state >= CASE_CERTIFIED)
		return true;
	if (!writing_children(writing, KIND_CASE, "practice", one->practice, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Case *other = records_at(&others, i);

		if (other->record.id == one->record.id || other->state >= CASE_CERTIFIED)
			continue;
		issues_add(writing->issues, ERROR_INPUT, "practice",
			   "%s has a case under way already. Go on with that one, or withdraw it.",
			   domain_label(writing->domain, KIND_PRACTICE, one->practice,
					writing->arena));
		break;
	}
	return true;
}

static bool check_surveyor(struct Writing *writing, const void *record)
{
	const struct Case *one = record;
	struct Person person;

	if (!one->surveyor || !one->practice)
		return true;
	if (!writing_load(writing, KIND_PERSON, one->surveyor, &person))
		return false;
	if (person.practice == one->practice)
		issues_add(writing->issues, ERROR_INPUT, "surveyor",
			   "%s belongs to the practice itself. Name a surveyor from elsewhere.",
			   text_show(writing->arena, person.name));
	return true;
}

/* A surveyor does not come to belong to a practice whose case is under way. */
static bool check_no_surveyor(struct Writing *writing, const void *record)
{
	const struct Person *person = record;
	struct Records cases;

	if (!person->practice || !person->record.id)
		return true;
	if (!writing_children(writing, KIND_CASE, "surveyor", person->record.id, &cases))
		return false;
	for (size_t i = 0; i < cases.n; i++) {
		const struct Case *one = records_at(&cases, i);

		if (one->practice != person->practice || one->state >= CASE_CERTIFIED)
			continue;
		issues_add(writing->issues, ERROR_INPUT, "practice",
			   "%s surveys this practice. Name another surveyor of its case first.",
			   text_show(writing->arena, person->name));
		break;
	}
	return true;
}

/* One of the practice itself takes part in the webinar, or one of whom no practice is known. */
static bool check_webinar_by(struct Writing *writing, const void *record)
{
	const struct Case *one = record;
	struct Person person;

	if (!one->webinar_by || !one->practice)
		return true;
	if (!writing_load(writing, KIND_PERSON, one->webinar_by, &person))
		return false;
	if (person.practice && person.practice != one->practice)
		issues_add(writing->issues, ERROR_INPUT, "webinar_by",
			   "%s belongs to %s. Name someone of %s.",
			   text_show(writing->arena, person.name),
			   domain_label(writing->domain, KIND_PRACTICE, person.practice,
					writing->arena),
			   domain_label(writing->domain, KIND_PRACTICE, one->practice,
					writing->arena));
	return true;
}

/* --- Days of what was done --- */

static void check_past(struct Writing *writing, const char *field, Day day)
{
	char text[DAY_TEXT], today[DAY_TEXT];

	if (day != DAY_NONE && day > writing->domain->today)
		issues_add(writing->issues, ERROR_INPUT, field,
			   "%s is still to come, today is %s. Give the day on which it was.",
			   day_medium(day, text), day_medium(writing->domain->today, today));
}

static bool check_case_days(struct Writing *writing, const void *record)
{
	const struct Case *one = record;

	check_past(writing, "interest", one->interest);
	check_past(writing, "agreement", one->agreement);
	check_past(writing, "conflict_checked", one->conflict_checked);
	return true;
}

/* The site date that is wished is ahead, and a day on which the practice works. */
static bool check_site_wish(struct Writing *writing, const void *record)
{
	const struct Case *one = record;
	char text[DAY_TEXT], other[DAY_TEXT];
	struct Holidays holidays;
	struct Edition edition;
	Day next;

	if (one->site_wish == DAY_NONE || !one->edition)
		return true;
	if (!writing_load(writing, KIND_EDITION, one->edition, &edition))
		return false;
	holidays = holidays_read(edition.holidays, writing->arena);
	next = day_business_from(one->site_wish, holidays);
	if (one->site_wish < writing->domain->today)
		issues_add(writing->issues, ERROR_INPUT, "site_wish",
			   "%s is over, today is %s. Choose a site date that is ahead.",
			   day_medium(one->site_wish, text),
			   day_medium(writing->domain->today, other));
	else if (next != one->site_wish)
		issues_add(writing->issues, ERROR_INPUT, "site_wish",
			   "%s is no business day. The next one is %s.",
			   day_long(one->site_wish, text), day_long(next, other));
	return true;
}

static bool check_closed(struct Writing *writing, const void *record)
{
	check_past(writing, "closed", ((const struct Requirement *)record)->closed);
	return true;
}

/* Not to come, and not before the period that it is about has begun. */
static bool check_received(struct Writing *writing, const void *record)
{
	const struct Submission *one = record;
	char day[DAY_TEXT], first[DAY_TEXT];

	check_past(writing, "received", one->received);
	if (one->received != DAY_NONE && one->period != DAY_NONE && one->received < one->period)
		issues_add(writing->issues, ERROR_INPUT, "received",
			   "%s is before %s, when the period begins. Give a later day.",
			   day_medium(one->received, day), day_medium(one->period, first));
	return true;
}

/* A review is of a case that is certified, and done since its decision. */
static bool check_reviewed(struct Writing *writing, const void *record)
{
	const struct FieldChoice *states = entity_field(&case_entity, "state")->choices;
	const struct Review *review = record;
	struct Case one;
	char day[DAY_TEXT], decided[DAY_TEXT];

	check_past(writing, "done", review->done);
	if (!review->of_case)
		return true;
	if (!writing_load(writing, KIND_CASE, review->of_case, &one))
		return false;
	if (one.state != CASE_CERTIFIED)
		issues_add(
			writing->issues, ERROR_INPUT, "case",
			"%s is %s; only one that is certified is reviewed.",
			domain_label(writing->domain, KIND_PRACTICE, one.practice, writing->arena),
			states[one.state].label);
	else if (review->done != DAY_NONE && review->done < one.decided)
		issues_add(writing->issues, ERROR_INPUT, "done",
			   "%s is before %s, since when it is certified. Give a later day.",
			   day_medium(review->done, day), day_medium(one.decided, decided));
	return true;
}

/* --- What belongs together --- */

/* Standard, location and case belong together. */
static bool check_place(struct Writing *writing, Id case_id, Id standard_id, Id location_id)
{
	struct Case one;
	struct Standard standard;
	struct Location location;

	if (!case_id)
		return true;
	if (!writing_load(writing, KIND_CASE, case_id, &one) ||
	    (standard_id && !writing_load(writing, KIND_STANDARD, standard_id, &standard)) ||
	    (location_id && !writing_load(writing, KIND_LOCATION, location_id, &location)))
		return false;
	if (standard_id && standard.edition != one.edition)
		issues_add(writing->issues, ERROR_INPUT, "standard",
			   "%s is no standard of %s, by which this case goes. Name one of that "
			   "edition.",
			   standard.code,
			   domain_ref(writing->domain, KIND_EDITION, one.edition, writing->arena));
	if (location_id && location.practice != one.practice)
		issues_add(writing->issues, ERROR_INPUT, "location",
			   "%s is no location of this practice. Name one of its own.",
			   text_show(writing->arena, location.name));
	return true;
}

static bool check_finding_place(struct Writing *writing, const void *record)
{
	const struct Finding *finding = record;

	return check_place(writing, finding->of_case, finding->standard, finding->location);
}

static bool check_requirement_place(struct Writing *writing, const void *record)
{
	const struct Requirement *requirement = record;

	return check_place(writing, requirement->of_case, requirement->standard,
			   requirement->location);
}

/* A rating that was given before stays. */
static bool check_closed_location(struct Writing *writing, Id id)
{
	struct Location location;
	char day[DAY_TEXT];

	if (writing->before)
		return true;
	if (!writing_load(writing, KIND_LOCATION, id, &location))
		return false;
	if (location.closed != DAY_NONE && location.closed <= writing->domain->today)
		issues_add(writing->issues, ERROR_INPUT, "location",
			   "%s is closed since %s: it is rated no more.",
			   text_show(writing->arena, location.name),
			   day_medium(location.closed, day));
	return true;
}

/* Rated by location where there is any, while it is open. */
static bool check_location(struct Writing *writing, const void *record)
{
	const struct Finding *finding = record;
	struct Records locations;
	struct Case one;

	if (!finding->of_case)
		return true;
	if (finding->location)
		return check_closed_location(writing, finding->location);
	if (!writing_load(writing, KIND_CASE, finding->of_case, &one) ||
	    !writing_children(writing, KIND_LOCATION, "practice", one.practice, &locations))
		return false;
	if (locations.n > 0)
		issues_add(writing->issues, ERROR_INPUT, "location",
			   "This practice has %zu %s: say at which one it was rated.", locations.n,
			   locations.n == 1 ? "location" : "locations");
	return true;
}

static bool check_finding_single(struct Writing *writing, const void *record)
{
	const struct Finding *finding = record;
	struct Records others;

	if (!finding->of_case || !finding->standard)
		return true;
	if (!writing_children(writing, KIND_FINDING, "case", finding->of_case, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Finding *other = records_at(&others, i);

		if (other->record.id == finding->record.id ||
		    other->standard != finding->standard || other->location != finding->location ||
		    other->assessed_by != finding->assessed_by)
			continue;
		issues_add(writing->issues, ERROR_INPUT, "standard",
			   "%s is rated there already. Change that rating.",
			   domain_ref(writing->domain, KIND_STANDARD, finding->standard,
				      writing->arena));
		break;
	}
	return true;
}

/* What was decided stays as it was: no rating of the surveyor comes after it. */
static bool check_undecided(struct Writing *writing, const void *record)
{
	const struct FieldChoice *states = entity_field(&case_entity, "state")->choices;
	const struct Finding *finding = record;
	char day[DAY_TEXT];
	struct Case one;

	if (!finding->of_case || finding->assessed_by != ASSESSOR_SURVEYOR)
		return true;
	if (!writing_load(writing, KIND_CASE, finding->of_case, &one))
		return false;
	if (one.state >= CASE_CERTIFIED && writing->domain->today >= one.since)
		issues_add(
			writing->issues, ERROR_INPUT, "rating",
			"%s is %s since %s: its ratings stay as they were decided on. Record a "
			"review, or rate its next case.",
			domain_label(writing->domain, KIND_PRACTICE, one.practice, writing->arena),
			states[one.state].label, day_medium(one.since, day));
	return true;
}

static bool check_review_single(struct Writing *writing, const void *record)
{
	const struct Review *review = record;
	struct Records others;
	char day[DAY_TEXT];

	if (!review->of_case || review->kind != REVIEW_YEARLY || review->done == DAY_NONE)
		return true;
	if (!writing_children(writing, KIND_REVIEW, "case", review->of_case, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Review *other = records_at(&others, i);

		if (other->record.id == review->record.id || other->kind != REVIEW_YEARLY ||
		    other->done != review->done)
			continue;
		issues_add(writing->issues, ERROR_INPUT, "done",
			   "The yearly review of %s is there already. Change that one.",
			   day_medium(review->done, day));
		break;
	}
	return true;
}

static const struct RecordRule rules_rows[] = {
	{KIND_PERSON, {"practice"}, RULE_ENTERED, check_no_surveyor},
	{KIND_CASE, {"practice", "state"}, RULE_ALWAYS, check_single},
	{KIND_CASE, {"practice", "surveyor"}, RULE_ENTERED, check_surveyor},
	{KIND_CASE, {"practice", "webinar_by"}, RULE_ENTERED, check_webinar_by},
	{KIND_CASE, {"interest", "agreement", "conflict_checked"}, RULE_ENTERED, check_case_days},
	{KIND_CASE, {"site_wish"}, RULE_ENTERED, check_site_wish},
	{KIND_INDICATOR, {"case", "measure"}, RULE_ALWAYS, indicator_check_single},
	{KIND_INDICATOR,
	 {"case", "interval", "first", "until"},
	 RULE_ENTERED,
	 indicator_check_case},
	{KIND_INDICATOR, {"case", "chart"}, RULE_ENTERED, indicator_check_chart},
	{KIND_SUBMISSION, {"case", "chart"}, RULE_ENTERED, submission_check_chart},
	{KIND_REQUIREMENT, {"closed"}, RULE_ENTERED, check_closed},
	{KIND_SUBMISSION, {"received"}, RULE_ENTERED, check_received},
	{KIND_REVIEW, {"case", "done"}, RULE_ENTERED, check_reviewed},
	{KIND_REVIEW, {"case", "kind", "done"}, RULE_ENTERED, check_review_single},
	{KIND_FINDING, {"case", "standard", "location"}, RULE_ALWAYS, check_finding_place},
	{KIND_FINDING, {"case", "location"}, RULE_ENTERED, check_location},
	{KIND_FINDING,
	 {"case", "standard", "location", "assessed_by"},
	 RULE_ALWAYS,
	 check_finding_single},
	{KIND_FINDING, {"case", "rating", "assessed_by"}, RULE_ENTERED, check_undecided},
	{KIND_REQUIREMENT, {"case", "standard", "location"}, RULE_ALWAYS, check_requirement_place},
	{KIND_SUBMISSION,
	 {"case", "measure", "period", "interval"},
	 RULE_ALWAYS,
	 submission_check_single},
};
const struct RecordRuleTable certified_rules = CAPABILITY_ROWS(rules_rows);
