/* Rules of contacts, actions and scores that look at other records, the zone data and the day. */
#include "coaching_check.h"

#include "qtp/base/text.h"
#include "qtp/base/utf8.h"
#include "qtp/domain/coaching.h"
#include "qtp/rule/cadence.h"
#include "qtp/rule/eligibility.h"
#include "qtp/rule/patient.h"
#include "qtp/rule/score.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

struct Checker {
	struct Domain *domain;
	struct Arena *arena;
	struct Issues *issues;
	struct Error *error;
};

static bool load(struct Checker *checker, enum Kind kind, Id id, void *ret_record)
{
	return domain_get(checker->domain, entity_get(kind), id, ret_record, checker->arena,
			  checker->error);
}

static bool children(struct Checker *checker, enum Kind kind, const char *field, Id owner,
		     struct Records *ret_records)
{
	return domain_children(checker->domain, entity_get(kind), field, owner, checker->arena,
			       ret_records, checker->error);
}

static const char *person_name(struct Checker *checker, Id person)
{
	return text_show(checker->arena,
			 domain_label(checker->domain, KIND_PERSON, person, checker->arena));
}

/* A coach comes from outside: a member of the team cannot coach it. */
static bool check_coach(struct Checker *checker, Id coach, Id team, Day day, const char *field)
{
	struct Records members;

	if (!coach || !team)
		return true;
	if (!children(checker, KIND_MEMBER, "team", team, &members))
		return false;
	for (size_t i = 0; i < members.n; i++) {
		const struct Member *member = records_at(&members, i);

		if (member->person != coach || (day != DAY_NONE && !member_is_current(member, day)))
			continue;
		issues_add(checker->issues, ERROR_INPUT, field,
			   "%s is a member of %s and cannot be its coach. Name another coach.",
			   person_name(checker, coach),
			   domain_ref(checker->domain, KIND_TEAM, team, checker->arena));
		break;
	}
	return true;
}

static void check_state(struct Checker *checker, const struct Contact *before,
			const struct Contact *contact)
{
	Day today = checker->domain->today;
	bool moved = !before || before->day != contact->day || before->state != contact->state;
	char day[DAY_TEXT], now[DAY_TEXT];

	if (contact->day == DAY_NONE)
		return;
	if (contact->state != CONTACT_PLANNED && contact->day > today)
		issues_add(checker->issues, ERROR_INPUT, "state",
			   "A contact on %s cannot have been %s yet, today is %s. "
			   "Change the date, or plan it: state=planned.",
			   day_medium(contact->day, day),
			   contact->state == CONTACT_HELD ? "held" : "missed",
			   day_medium(today, now));
	if (contact->state == CONTACT_PLANNED && contact->day < today && moved)
		issues_warn(checker->issues, "day",
			    "%s is over: a contact planned for it was held, moved or missed.",
			    day_medium(contact->day, day));
}

/* Whether the clock times of two contacts of one zone meet. */
static bool overlap(const struct Contact *a, const struct Contact *b)
{
	int64_t a_end = a->start + (a->minutes == NUMBER_NONE ? 1 : a->minutes),
		b_end = b->start + (b->minutes == NUMBER_NONE ? 1 : b->minutes);

	return a->start != TIME_NONE && b->start != TIME_NONE && a->start < b_end &&
	       b->start < a_end;
}

/* What is needed to tell when a contact was. */
static const char *const time_fields[] = {"team", "state", "day", "start", "minutes", "kind", NULL};

static void warn_twice(struct Checker *checker, const struct Contact *contact,
		       const struct Records *others, Id team, const char *issue_field)
{
	char start[DAY_TEXT];

	for (size_t i = 0; i < others->n; i++) {
		const struct Contact *other = records_at(others, i);

		if (other->record.id == contact->record.id || other->record.binned ||
		    other->state == CONTACT_MISSED || other->day != contact->day ||
		    !overlap(contact, other))
			continue;
		issues_warn(checker->issues, issue_field,
			    "%s has a %s at %s on that day already: id:%" PRId64 ".",
			    domain_ref(checker->domain, KIND_TEAM, team, checker->arena),
			    contact_kind_word(other), time_text(other->start, start),
			    other->record.id);
		return;
	}
}

/* The contacts that reached a team as a further one. */
static bool load_linked(struct Checker *checker, Id team, struct Records *ret_contacts)
{
	struct FieldsQuery query = {.entity = entity_get(KIND_CONTACT), .fields = time_fields};
	struct Records links;
	Id *ids;

	if (!children(checker, KIND_CONTACT_TEAM, "team", team, &links))
		return false;
	ids = ARENA_ARRAY(checker->arena, links.n, Id);
	for (size_t i = 0; i < links.n; i++)
		ids[i] = ((const struct ContactTeam *)records_at(&links, i))->contact;
	query.ids = ids;
	query.n_ids = links.n;
	return domain_read_fields(checker->domain, &query, checker->arena, ret_contacts,
				  checker->error);
}

/* What is logged twice, from one of its teams and from another: the team has a contact at that time
 * already. */
static bool check_twice(struct Checker *checker, const struct Contact *contact, Id team,
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
	if (!domain_read_fields(checker->domain, &query, checker->arena, &own, checker->error) ||
	    !load_linked(checker, team, &linked))
		return false;
	warn_twice(checker, contact, &own, team, issue_field);
	warn_twice(checker, contact, &linked, team, issue_field);
	return true;
}

/* Asked again only when something about its time has changed. */
static bool is_moved(const struct Contact *before, const struct Contact *contact)
{
	return !before || before->day != contact->day || before->start != contact->start;
}

static bool check_contact(struct Checker *checker, const struct Contact *before,
			  const struct Contact *contact)
{
	struct Error why = {0};

	check_state(checker, before, contact);
	if (contact->follows && contact->follows == contact->record.id)
		issues_add(checker->issues, ERROR_INPUT, "follows",
			   "A contact cannot have been agreed in itself.");
	if (contact->start != TIME_NONE && contact->zone &&
	    !contact_check_start(contact->day, contact->start, contact->zone, contact->hour,
				 checker->arena, &why))
		issues_add(checker->issues, ERROR_INPUT, why.field, "%s", why.text);
	if (is_moved(before, contact) && contact->state != CONTACT_MISSED &&
	    !check_twice(checker, contact, contact->team, "start"))
		return false;
	return check_coach(checker, contact->coach, contact->team, contact->day, "coach");
}

static bool check_contact_team(struct Checker *checker, const struct ContactTeam *link)
{
	struct Contact contact;
	struct Records others;
	bool twice;

	if (!link->contact || !link->team)
		return true;
	if (!load(checker, KIND_CONTACT, link->contact, &contact) ||
	    !children(checker, KIND_CONTACT_TEAM, "contact", link->contact, &others))
		return false;
	twice = contact.team == link->team;
	for (size_t i = 0; i < others.n; i++) {
		const struct ContactTeam *other = records_at(&others, i);

		twice = twice || (other->record.id != link->record.id && other->team == link->team);
	}
	if (twice)
		issues_add(checker->issues, ERROR_INPUT, "team",
			   "This contact has the team %s already.",
			   domain_ref(checker->domain, KIND_TEAM, link->team, checker->arena));
	return check_twice(checker, &contact, link->team, "team") &&
	       check_coach(checker, contact.coach, link->team, contact.day, "team");
}

static bool check_contact_person(struct Checker *checker, const struct ContactPerson *link)
{
	struct Records others;

	if (!link->contact || !link->person)
		return true;
	if (!children(checker, KIND_CONTACT_PERSON, "contact", link->contact, &others))
		return false;
	for (size_t i = 0; i < others.n; i++) {
		const struct ContactPerson *other = records_at(&others, i);

		if (other->record.id != link->record.id && other->person == link->person)
			issues_add(checker->issues, ERROR_INPUT, "person",
				   "%s is on this contact already.",
				   person_name(checker, link->person));
	}
	return true;
}

static bool contact_reached(struct Checker *checker, const struct Contact *contact, Id team,
			    bool *ret_reached)
{
	struct Records links;

	*ret_reached = contact->team == team;
	if (!children(checker, KIND_CONTACT_TEAM, "contact", contact->record.id, &links))
		return false;
	for (size_t i = 0; i < links.n; i++)
		*ret_reached = *ret_reached ||
			       ((const struct ContactTeam *)records_at(&links, i))->team == team;
	return true;
}

static bool check_action(struct Checker *checker, const struct ActionItem *before,
			 const struct ActionItem *action)
{
	Day today = checker->domain->today;
	struct Contact contact;
	char day[DAY_TEXT];
	bool reached;

	if (action->done != DAY_NONE && action->done > today)
		issues_add(checker->issues, ERROR_INPUT, "done",
			   "%s is still to come: an action cannot have been done then.",
			   day_medium(action->done, day));
	if (action->due != DAY_NONE && action->due < today && action->done == DAY_NONE &&
	    (!before || before->due != action->due))
		issues_warn(
			checker->issues, "due",
			"The action is due on %s, which is over. Give it a later day, or force it.",
			day_medium(action->due, day));
	if (!action->contact)
		return true;
	if (!load(checker, KIND_CONTACT, action->contact, &contact) ||
	    !contact_reached(checker, &contact, action->team, &reached))
		return false;
	if (!reached)
		issues_add(checker->issues, ERROR_INPUT, "contact", "That contact was not with %s.",
			   domain_ref(checker->domain, KIND_TEAM, action->team, checker->arena));
	return true;
}

static void check_fall(struct Checker *checker, const struct Score *const scores[], size_t n,
		       const struct Score *score)
{
	const struct Score *last = score_before(scores, n, (enum Rater)score->rater, score->month);

	if (score_is_fall(last, score->value) && text_is_empty(score->reason))
		issues_add(checker->issues, ERROR_INPUT, "reason",
			   "A fall from %.1f (%s) to %.1f needs a reason.", last->value,
			   month_name(last->month), score->value);
}

static bool check_score(struct Checker *checker, const struct Score *score)
{
	struct Records others;
	const struct Score **list;
	size_t n = 0;

	if (!score->team || score->month == DAY_NONE || score->rater == CHOICE_NONE)
		return true;
	if (score->month > checker->domain->today)
		issues_add(checker->issues, ERROR_INPUT, "month",
			   "%s is still to come: it cannot be scored yet.",
			   month_name(score->month));
	if (!children(checker, KIND_SCORE, "team", score->team, &others))
		return false;
	list = ARENA_ARRAY(checker->arena, others.n, const struct Score *);
	for (size_t i = 0; i < others.n; i++) {
		const struct Score *other = records_at(&others, i);

		if (other->record.id == score->record.id)
			continue;
		list[n++] = other;
		if (other->rater == score->rater && other->month == score->month)
			issues_add(checker->issues, ERROR_INPUT, "month",
				   "There is a score of %.1f for %s by the "
				   "same rater already: id:%" PRId64 ". Set that one.",
				   other->value, month_name(score->month), other->record.id);
	}
	check_fall(checker, list, n, score);
	return true;
}

bool is_coaching_kind(enum Kind kind)
{
	return kind == KIND_CONTACT || kind == KIND_CONTACT_TEAM || kind == KIND_CONTACT_PERSON ||
	       kind == KIND_ACTION || kind == KIND_SCORE;
}

bool coaching_check(struct Domain *domain, const struct Entity *entity, const void *before,
		    const void *record, struct Arena *arena, struct Issues *issues,
		    struct Error *error)
{
	struct Checker checker = {domain, arena, issues, error};

	switch ((int)entity->kind) {
	case KIND_CONTACT:
		return check_contact(&checker, before, record);
	case KIND_CONTACT_TEAM:
		return check_contact_team(&checker, record);
	case KIND_CONTACT_PERSON:
		return check_contact_person(&checker, record);
	case KIND_ACTION:
		return check_action(&checker, before, record);
	case KIND_SCORE:
		return check_score(&checker, record);
	default:
		return true;
	}
}

/* Texts in which people write freely; a name, a code or a telephone number is none. */
static bool is_free_text(const struct Field *field)
{
	static const char *const keys[] = {"text", "reason", "reviewed", "note", "left_out"};

	if (field->type == FIELD_NOTE)
		return true;
	for (size_t i = 0; field->type == FIELD_TEXT && i < sizeof keys / sizeof keys[0]; i++) {
		if (strcmp(keys[i], field->key) == 0)
			return !(field->flags & FIELD_JUDGED);
	}
	return false;
}

void check_patient_data(struct Domain *domain, const struct Entity *entity, const void *before,
			const void *record, struct Arena *arena, struct Issues *issues)
{
	for (size_t i = 0; i < entity->n_fields; i++) {
		const struct Field *field = &entity->fields[i];
		struct PatientFinding finding;

		if (!is_free_text(field) || field_is_missing(field, record) ||
		    (before && field_equal(field, before, record)))
			continue;
		finding = patient_guard(field_value(field, record, arena).text, domain->today);
		if (finding.sign != PATIENT_NOTHING)
			issues_warn(issues, field->key, "%s",
				    patient_sentence(finding, field->label, arena));
	}
}

bool contact_complete(struct Domain *domain, struct Contact *contact, struct Arena *arena,
		      struct Error *error)
{
	struct Team team;
	struct Cohort cohort;

	if (contact->state == CHOICE_NONE && contact->day != DAY_NONE)
		contact->state = contact->day > domain->today ? CONTACT_PLANNED : CONTACT_HELD;
	if (contact->team && (!contact->coach || !contact->zone)) {
		if (!domain_get(domain, entity_get(KIND_TEAM), contact->team, &team, arena,
				error) ||
		    !domain_get(domain, entity_get(KIND_COHORT), team.cohort, &cohort, arena,
				error))
			return false;
		contact->coach = contact->coach ? contact->coach : team.coach;
		contact->zone = contact->zone ? contact->zone : cohort.zone;
	}
	if (contact->hour != CHOICE_NONE &&
	    !contact_start_is_twice(contact->day, contact->start, contact->zone))
		contact->hour = CHOICE_NONE;
	return true;
}

void score_complete(struct Domain *domain, const struct Score *before, struct Score *score)
{
	if (score->month == DAY_NONE && !before)
		score->month = domain->today;
	if (score->month != DAY_NONE)
		score->month = day_month_start(score->month);
	if (score->given_on == DAY_NONE ||
	    (before && before->value != score->value && before->given_on == score->given_on))
		score->given_on = domain->today;
}
