/* Coaching: what contacts, actions and scores do when they are written. */
#include "tables.h"

#include "qtp/coaching.h"
#include "qtp/engine/base/text.h"
#include "qtp/engine/base/utf8.h"
#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/behavior.h"
#include "qtp/engine/domain/capability.h"
#include "qtp/season/view_schedule.h"
#include "qtp/team.h"
#include "rule_cadence.h"
#include "rule_score.h"
#include "view_log.h"

#include <inttypes.h>

#define MINUTES_AN_HOUR 60

static const char *person_name(struct Writing *writing, Id person)
{
	return text_show(writing->arena,
			 domain_label(writing->domain, KIND_PERSON, person, writing->arena));
}

/* A coach comes from outside: a member of the team cannot coach it. */
static bool check_coach(struct Writing *writing, Id coach, Id team, Day day, const char *field)
{
	struct Records members;

	if (!coach || !team)
		return true;
	if (!writing_children(writing, KIND_MEMBER, "person", coach, &members))
		return false;
	for (size_t i = 0; i < members.n; i++) {
		const struct Member *member = records_at(&members, i);

		if (member->team != team || (day != DAY_NONE && !member_is_current(member, day)))
			continue;
		issues_add(writing->issues, ERROR_INPUT, field,
			   "%s is a member of %s and cannot be its coach. Name another coach.",
			   person_name(writing, coach),
			   domain_ref(writing->domain, KIND_TEAM, team, writing->arena));
		break;
	}
	return true;
}

static bool check_state(struct Writing *writing, const void *record)
{
	const struct Contact *contact = record;
	Day today = writing->domain->today;
	char day[DAY_TEXT], now[DAY_TEXT];

	if (contact->day == DAY_NONE)
		return true;
	if (contact->state != CONTACT_PLANNED && contact->day > today)
		issues_add(writing->issues, ERROR_INPUT, "state",
			   "A contact on %s cannot have been %s yet, today is %s. "
			   "Change the date, or plan it: state=planned.",
			   day_medium(contact->day, day),
			   contact->state == CONTACT_HELD ? "held" : "missed",
			   day_medium(today, now));
	if (contact->state == CONTACT_PLANNED && contact->day < today)
		issues_warn(writing->issues, "day",
			    "%s is over: a contact planned for it was held, moved or missed.",
			    day_medium(contact->day, day));
	return true;
}

/* Whether the clock times of two contacts of one zone meet; of two equal hours the second comes
 * after the first. */
static bool overlap(const struct Contact *a, const struct Contact *b)
{
	bool twice = a->hour != CHOICE_NONE && b->hour != CHOICE_NONE;
	int64_t a_start = a->start + (twice ? a->hour * MINUTES_AN_HOUR : 0),
		b_start = b->start + (twice ? b->hour * MINUTES_AN_HOUR : 0),
		a_end = a_start + (a->minutes == NUMBER_NONE ? 1 : a->minutes),
		b_end = b_start + (b->minutes == NUMBER_NONE ? 1 : b->minutes);

	return a->start != TIME_NONE && b->start != TIME_NONE && a_start < b_end && b_start < a_end;
}

/* What is needed to tell when a contact was. */
static const char *const time_fields[] = {"team", "state",   "day",  "start",
					  "hour", "minutes", "kind", NULL};

static void warn_twice(struct Writing *writing, const struct Contact *contact,
		       const struct Records *others, Id team, const char *issue_field)
{
	char start[DAY_TEXT];

	for (size_t i = 0; i < others->n; i++) {
		const struct Contact *other = records_at(others, i);

		if (other->record.id == contact->record.id || other->record.binned ||
		    other->state == CONTACT_MISSED || other->day != contact->day ||
		    !overlap(contact, other))
			continue;
		issues_warn(writing->issues, issue_field,
			    "%s has %s %s at %s on that day already: id:%" PRId64 ".",
			    domain_ref(writing->domain, KIND_TEAM, team, writing->arena),
			    article_of(contact_kind_word(other)), contact_kind_word(other),
			    time_text(other->start, start), other->record.id);
		return;
	}
}

/* The contacts that reached a team as a further one. */
static bool load_linked(struct Writing *writing, Id team, struct Records *ret_contacts)
{
	struct FieldsQuery query = {.entity = entity_get(KIND_CONTACT), .fields = time_fields};
	struct Records links;
	Id *ids;

	if (!writing_children(writing, KIND_CONTACT_TEAM, "team", team, &links))
		return false;
	ids = ARENA_ARRAY(writing->arena, links.n, Id);
	for (size_t i = 0; i < links.n; i++)
		ids[i] = ((const struct ContactTeam *)records_at(&links, i))->contact;
	query.ids = ids;
	query.n_ids = links.n;
	return domain_read_fields(writing->domain, &query, writing->arena, ret_contacts,
				  writing->error);
}

/* What is logged twice, from one of its teams and from another: the team has a contact at that time
 * already. */
static bool check_twice(struct Writing *writing, const struct Contact *contact, Id team,
			const char *issue_field)
{
	const struct FieldsQuery query = {.entity = entity_get(KIND_CONTACT),
					  .owner = "team",
					  .ids = &team,
					  .n_ids = 1,
					  .fields = time_fields,
					  .day = "day",
					  .from = contact->day,
					  .to = contact->day};
	struct Records own, linked;

	if (!team || contact->day == DAY_NONE || contact->start == TIME_NONE)
		return true;
	if (!domain_read_fields(writing->domain, &query, writing->arena, &own, writing->error) ||
	    !load_linked(writing, team, &linked))
		return false;
	warn_twice(writing, contact, &own, team, issue_field);
	warn_twice(writing, contact, &linked, team, issue_field);
	return true;
}

/* ---- the coach in two places ---- */

/* The instants of a contact in seconds since 1970; false: it has no start. */
static bool span_of(struct Writing *writing, const struct Contact *contact, int64_t *ret_from,
		    int64_t *ret_until)
{
	const int64_t minute = 60;

	if (contact->start == TIME_NONE || !contact_instant(contact, writing->arena, ret_from))
		return false;
	*ret_until = *ret_from + minute * (contact->minutes == NUMBER_NONE ? 1 : contact->minutes);
	return true;
}

static bool load_busy(struct Writing *writing, const struct Contact *contact,
		      struct Records *ret_contacts)
{
	static const char *const fields[] = {"team", "coach", "state",	 "day",	 "start",
					     "zone", "hour",  "minutes", "kind", NULL};
	const struct FieldsQuery query = {.entity = entity_get(KIND_CONTACT),
					  .owner = "coach",
					  .ids = &contact->coach,
					  .n_ids = 1,
					  .fields = fields,
					  .day = "day",
					  .from = contact->day - 1,
					  .to = contact->day + 1};

	return domain_read_fields(writing->domain, &query, writing->arena, ret_contacts,
				  writing->error);
}

/* A contact of the coach with another team, by the clocks of both: 10:00 in Dallas is 8:00 in
 * Portland. */
static bool warn_busy(struct Writing *writing, const struct Contact *contact, int64_t from,
		      int64_t until)
{
	struct Records others;
	char start[DAY_TEXT], day[DAY_TEXT];

	if (!load_busy(writing, contact, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct Contact *other = records_at(&others, i);
		int64_t other_from, other_until;

		if (other->record.id == contact->record.id || other->record.binned ||
		    other->team == contact->team || other->state == CONTACT_MISSED ||
		    !span_of(writing, other, &other_from, &other_until) || other_from >= until ||
		    from >= other_until)
			continue;
		issues_warn(writing->issues, "start",
			    "%s has %s %s with %s at that time: %s %s, %s.",
			    person_name(writing, contact->coach),
			    article_of(contact_kind_word(other)), contact_kind_word(other),
			    domain_ref(writing->domain, KIND_TEAM, other->team, writing->arena),
			    day_medium(other->day, day), time_text(other->start, start),
			    other->zone ? other->zone : "no zone");
		break;
	}
	return true;
}

/* What the coach teaches then. */
static bool warn_teaching(struct Writing *writing, const struct Contact *contact,
			  struct AgendaSpan span)
{
	const struct Agenda *item;
	char start[DAY_TEXT], day[DAY_TEXT];

	if (!agenda_taught_by(writing->domain, span, writing->arena, &item, writing->error))
		return false;
	if (item)
		issues_warn(writing->issues, "start", "%s teaches %s \"%s\" at that time: %s %s.",
			    person_name(writing, contact->coach), item->code,
			    text_show(writing->arena, item->title), day_medium(item->day, day),
			    time_text(item->start, start));
	return true;
}

/* Only what is planned: what was held, was. */
static bool check_coach_busy(struct Writing *writing, const void *record)
{
	const struct Contact *contact = record;
	const int64_t minute = 60;
	int64_t from, until;

	if (!contact->coach || contact->state != CONTACT_PLANNED || contact->day == DAY_NONE ||
	    contact->day < writing->domain->today || !span_of(writing, contact, &from, &until))
		return true;
	return warn_busy(writing, contact, from, until) &&
	       warn_teaching(writing, contact,
			     (struct AgendaSpan){.person = contact->coach,
						 .day = contact->day,
						 .from = from / minute,
						 .until = until / minute});
}

static bool check_follows(struct Writing *writing, const void *record)
{
	const struct Contact *contact = record;

	if (contact->follows && contact->follows == contact->record.id)
		issues_add(writing->issues, ERROR_INPUT, "follows",
			   "A contact cannot have been agreed in itself.");
	return true;
}

static bool check_start(struct Writing *writing, const void *record)
{
	const struct Contact *contact = record;
	struct Error why = {0};

	if (contact->start != TIME_NONE && contact->zone &&
	    !contact_check_start((struct ContactWhen){contact->day, contact->start, contact->hour},
				 contact->zone, writing->arena, &why))
		issues_add(writing->issues, ERROR_INPUT, why.field, "%s", why.text);
	return true;
}

static bool check_contact_twice(struct Writing *writing, const void *record)
{
	const struct Contact *contact = record;

	return contact->state == CONTACT_MISSED ||
	       check_twice(writing, contact, contact->team, "start");
}

static bool check_contact_coach(struct Writing *writing, const void *record)
{
	const struct Contact *contact = record;

	return check_coach(writing, contact->coach, contact->team, contact->day, "coach");
}

static bool check_contact_team(struct Writing *writing, const void *record)
{
	const struct ContactTeam *link = record;
	struct Contact contact;
	struct Records others;
	bool twice;

	if (!link->contact || !link->team)
		return true;
	if (!writing_load(writing, KIND_CONTACT, link->contact, &contact) ||
	    !writing_children(writing, KIND_CONTACT_TEAM, "contact", link->contact, &others))
		return false;
	twice = contact.team == link->team;
	for (size_t i = 0; i < others.n; i++) {
		const struct ContactTeam *other = records_at(&others, i);

		twice = twice || (other->record.id != link->record.id && other->team == link->team);
	}
	if (twice)
		issues_add(writing->issues, ERROR_INPUT, "team",
			   "This contact has the team %s already.",
			   domain_ref(writing->domain, KIND_TEAM, link->team, writing->arena));
	return true;
}

static bool check_link(struct Writing *writing, const void *record)
{
	const struct ContactTeam *link = record;
	struct Contact contact;

	if (!link->contact || !link->team)
		return true;
	return writing_load(writing, KIND_CONTACT, link->contact, &contact) &&
	       check_twice(writing, &contact, link->team, "team") &&
	       check_coach(writing, contact.coach, link->team, contact.day, "team");
}

static bool check_contact_person(struct Writing *writing, const void *record)
{
	const struct ContactPerson *link = record;
	struct Records others;

	if (!link->contact || !link->person)
		return true;
	if (!writing_children(writing, KIND_CONTACT_PERSON, "contact", link->contact, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct ContactPerson *other = records_at(&others, i);

		if (other->record.id != link->record.id && other->person == link->person)
			issues_add(writing->issues, ERROR_INPUT, "person",
				   "%s is on this contact already.",
				   person_name(writing, link->person));
	}
	return true;
}

static bool contact_reached(struct Writing *writing, const struct Contact *contact, Id team,
			    bool *ret_reached)
{
	struct Records links;

	*ret_reached = contact->team == team;
	if (!writing_children(writing, KIND_CONTACT_TEAM, "contact", contact->record.id, &links))
		return false;
	for (size_t i = 0; i < links.n; i++)
		*ret_reached = *ret_reached ||
			       ((const struct ContactTeam *)records_at(&links, i))->team == team;
	return true;
}

/* A to-do that a coach adds in her own view is hers. */
static bool complete_action(struct Writing *writing, void *record)
{
	struct ActionItem *action = record;

	if (!action->team && !action->owner && !action->record.id)
		action->owner = writing->domain->coach;
	return true;
}

static bool check_action_days(struct Writing *writing, const void *record)
{
	const struct ActionItem *action = record;
	Day today = writing->domain->today;
	char day[DAY_TEXT];

	if (action->done != DAY_NONE && action->done > today)
		issues_add(writing->issues, ERROR_INPUT, "done",
			   "%s is still to come: an action cannot have been done then.",
			   day_medium(action->done, day));
	return true;
}

static bool check_action_due(struct Writing *writing, const void *record)
{
	const struct ActionItem *action = record;
	char day[DAY_TEXT];

	if (action->due != DAY_NONE && action->due < writing->domain->today &&
	    action->done == DAY_NONE)
		issues_warn(writing->issues, "due",
			    "The action is due on %s, which is over. Give it a later day.",
			    day_medium(action->due, day));
	return true;
}

static bool check_action_contact(struct Writing *writing, const void *record)
{
	const struct ActionItem *action = record;
	struct Contact contact;
	bool reached;

	if (!action->contact)
		return true;
	if (!action->team) {
		issues_add(writing->issues, ERROR_INPUT, "team",
			   "Say with which team it was agreed in that contact.");
		return true;
	}
	if (!writing_load(writing, KIND_CONTACT, action->contact, &contact) ||
	    !contact_reached(writing, &contact, action->team, &reached))
		return false;
	if (!reached)
		issues_add(writing->issues, ERROR_INPUT, "contact", "That contact was not with %s.",
			   domain_ref(writing->domain, KIND_TEAM, action->team, writing->arena));
	return true;
}

/* The scores of the team without this one. */
static bool other_scores(struct Writing *writing, const struct Score *score,
			 const struct Score ***ret_scores, size_t *ret_n)
{
	struct Records scores;

	*ret_n = 0;
	if (!writing_children(writing, KIND_SCORE, "team", score->team, &scores))
		return false;
	*ret_scores = ARENA_ARRAY(writing->arena, scores.n, const struct Score *);
	for (size_t i = 0; i < scores.n; i++) {
		const struct Score *other = records_at(&scores, i);

		if (other->record.id != score->record.id)
			(*ret_scores)[(*ret_n)++] = other;
	}
	return true;
}

/* The score of that rater that follows the month; NULL: none. */
static const struct Score *score_after(const struct Score *const scores[], size_t n, Choice rater,
				       Day month)
{
	const struct Score *next = NULL;

	for (size_t i = 0; i < n; i++)
		if (scores[i]->rater == rater && scores[i]->month > month &&
		    (!next || scores[i]->month < next->month))
			next = scores[i];
	return next;
}

/* "The score of 2.0 for January would be a fall from 3.0 (December) without a reason: ..."; NULL:
 * it is none. */
static const char *unreasoned_fall(struct Writing *writing, const struct Score *last,
				   const struct Score *score)
{
	if (!score || !score_is_fall(last, score->value) || !text_is_empty(score->reason))
		return NULL;
	return arena_format(
		writing->arena,
		"The score of %.1f for %s would be a fall from %.1f (%s) without a "
		"reason. Give id:%" PRId64 " its reason first.",
		score->value, month_seen(score->month, writing->domain->today, writing->arena),
		last->value, month_seen(last->month, writing->domain->today, writing->arena),
		score->record.id);
}

static bool check_fall(struct Writing *writing, const void *record)
{
	const struct Score *score = record, **others, *last;
	const char *next;
	size_t n;

	if (!score->team || score->month == DAY_NONE || score->rater == CHOICE_NONE)
		return true;
	if (score->month > writing->domain->today)
		issues_add(writing->issues, ERROR_INPUT, "month",
			   "%s is still to come: it cannot be scored yet.",
			   month_seen(score->month, writing->domain->today, writing->arena));
	if (!other_scores(writing, score, &others, &n))
		return false;
	last = score_before(others, n, (enum Rater)score->rater, score->month);
	if (score_is_fall(last, score->value) && text_is_empty(score->reason))
		issues_add(writing->issues, ERROR_INPUT, "reason",
			   "A fall from %.1f (%s) to %.1f needs a reason.", last->value,
			   month_seen(last->month, writing->domain->today, writing->arena),
			   score->value);
	next = unreasoned_fall(writing, score, score_after(others, n, score->rater, score->month));
	if (next)
		issues_add(writing->issues, ERROR_INPUT, "value", "%s", next);
	return true;
}

/* What the records of the team say of the score. */
static const char *hint_score(struct Domain *domain, const void *record, struct Arena *arena)
{
	const struct Score *score = record;
	struct ScoreEvidence evidence;
	struct Error ignored;

	if (!score->team || !score_evidence(domain, score->team, arena, &evidence, &ignored))
		return NULL;
	return score_hint(&evidence, score->value, arena);
}

/* What follows the month of a score has a reason where it falls, though that score has gone. */
static bool settle_after(struct Writing *writing, const struct Score *gone)
{
	struct Score nothing = {0};
	const struct Score **scores, *next;
	const char *fall = NULL;
	size_t n;

	nothing.team = gone->team;
	if (!gone->team || gone->month == DAY_NONE || gone->rater == CHOICE_NONE)
		return true;
	if (!other_scores(writing, &nothing, &scores, &n))
		return false;
	next = score_after(scores, n, gone->rater, gone->month - 1);
	if (next)
		fall = unreasoned_fall(
			writing, score_before(scores, n, (enum Rater)gone->rater, next->month),
			next);
	return !fall || error_set(writing->error, ERROR_RULE, "value", "%s", fall);
}

static bool settle_score(struct Writing *writing, const void *before, const void *after)
{
	return (!before || settle_after(writing, before)) &&
	       (!after || settle_after(writing, after));
}

static bool check_month(struct Writing *writing, const void *record)
{
	const struct Score *score = record, **others;
	size_t n;

	if (!score->team || score->month == DAY_NONE || score->rater == CHOICE_NONE)
		return true;
	if (!other_scores(writing, score, &others, &n))
		return false;
	for (size_t i = 0; i < n; i++)
		if (others[i]->rater == score->rater && others[i]->month == score->month)
			issues_add(writing->issues, ERROR_INPUT, "month",
				   "There is a score of %.1f for %s by the "
				   "same rater already: id:%" PRId64 ". Set that one.",
				   others[i]->value,
				   month_seen(score->month, writing->domain->today, writing->arena),
				   others[i]->record.id);
	return true;
}

static bool complete_contact(struct Writing *writing, void *record)
{
	struct Contact *contact = record;
	struct Team team;
	struct Cohort cohort;

	if (contact->state == CHOICE_NONE && contact->day != DAY_NONE)
		contact->state =
			contact->day > writing->domain->today ? CONTACT_PLANNED : CONTACT_HELD;
	if (contact->team && (!contact->coach || !contact->zone)) {
		if (!writing_load(writing, KIND_TEAM, contact->team, &team) ||
		    !writing_load(writing, KIND_COHORT, team.cohort, &cohort))
			return false;
		contact->coach = contact->coach ? contact->coach : team.coach;
		contact->zone = contact->zone ? contact->zone : cohort.zone;
	}
	if (contact->hour != CHOICE_NONE &&
	    !contact_start_is_twice(contact->day, contact->start, contact->zone))
		contact->hour = CHOICE_NONE;
	return true;
}

/* A call to come with the team: its coach's, in the zone of its cohort. */
static void suggest_contact(struct Writing *writing, void *record)
{
	struct Contact *contact = record;

	if (!contact->team)
		return;
	contact->state = CONTACT_PLANNED;
	if (!complete_contact(writing, contact))
		error_clear(writing->error);
}

static bool complete_score(struct Writing *writing, void *record)
{
	const struct Score *before = writing->before;
	struct Score *score = record;

	if (score->month == DAY_NONE && !before)
		score->month = writing->domain->today;
	if (score->month != DAY_NONE)
		score->month = day_month_start(score->month);
	if (score->given_on == DAY_NONE ||
	    (before && before->value != score->value && before->given_on == score->given_on))
		score->given_on = writing->domain->today;
	return true;
}

static const struct KindBehavior behaviors_rows[] = {
	{.kind = KIND_CONTACT, .complete = complete_contact, .suggest = suggest_contact},
	{.kind = KIND_ACTION, .complete = complete_action},
	{.kind = KIND_SCORE,
	 .complete = complete_score,
	 .settle = settle_score,
	 .hinted = "value",
	 .hint = hint_score},
};
const struct KindBehaviorTable coaching_behaviors = CAPABILITY_ROWS(behaviors_rows);

static const struct RecordRule rules_rows[] = {
	{KIND_CONTACT, {"day", "state"}, RULE_ENTERED, check_state},
	{KIND_CONTACT, {"follows"}, RULE_ALWAYS, check_follows},
	{KIND_CONTACT, {"day", "start", "zone", "hour"}, RULE_ENTERED, check_start},
	{KIND_CONTACT, {"day", "start"}, RULE_ENTERED, check_contact_twice},
	{KIND_CONTACT, {"coach", "team", "day"}, RULE_ENTERED, check_contact_coach},
	{KIND_CONTACT,
	 {"coach", "day", "start", "minutes", "zone"},
	 RULE_ENTERED,
	 check_coach_busy},
	{KIND_AGENDA, {"faculty", "day", "start", "minutes"}, RULE_ENTERED, agenda_check_faculty},
	{KIND_CONTACT_TEAM, {"contact", "team"}, RULE_ALWAYS, check_contact_team},
	{KIND_CONTACT_TEAM, {"contact", "team"}, RULE_ENTERED, check_link},
	{KIND_CONTACT_PERSON, {"contact", "person"}, RULE_ALWAYS, check_contact_person, true},
	{KIND_ACTION, {"done"}, RULE_ENTERED, check_action_days},
	{KIND_ACTION, {"due"}, RULE_ENTERED, check_action_due},
	{KIND_ACTION, {"contact", "team"}, RULE_ENTERED, check_action_contact},
	{KIND_SCORE, {"team", "rater", "month", "value", "reason"}, RULE_ENTERED, check_fall},
	{KIND_SCORE, {"team", "rater", "month"}, RULE_ALWAYS, check_month},
};
const struct RecordRuleTable coaching_rules = CAPABILITY_ROWS(rules_rows);
