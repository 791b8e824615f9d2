/* What a log of a contact begins with: what was agreed, who is expected, scores, and when the next
 * may be. */
#include "qtp/coaching.h"

#include "qtp/engine/base/words.h"
#include "qtp/engine/domain/judge.h"
#include "qtp/engine/domain/record.h"
#include "qtp/people.h"
#include "rule_cadence.h"
#include "rule_score.h"
#include "view_log.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The next contact is suggested so many days on. */
#define NEXT_DAYS 14

struct Sheet {
	struct Domain *domain;
	struct Arena *arena;
	struct LogSheet *result;
	struct Records on_last; /* who was on the last contact */
};

/* The first that was planned for that very day. */
const struct Contact *log_planned_on(const struct LogSheet *sheet, Day day)
{
	const struct CoachingFacts *facts = coaching_of(sheet->team);
	const struct Contact *found = NULL;

	for (size_t i = 0; i < facts->n_contacts; i++) {
		const struct Contact *contact = facts->contacts[i];

		if (contact->state == CONTACT_PLANNED && contact->day == day &&
		    (!found || contact->start < found->start))
			found = contact;
	}
	return found;
}

const struct Contact *log_planned_by(const struct LogSheet *sheet, Day day)
{
	const struct CoachingFacts *facts = coaching_of(sheet->team);
	Day newest = DAY_NONE;

	for (size_t i = 0; i < facts->n_contacts; i++) {
		const struct Contact *contact = facts->contacts[i];

		if (contact->state == CONTACT_PLANNED && contact->day <= day &&
		    contact->day <= facts->today && (newest == DAY_NONE || contact->day > newest))
			newest = contact->day;
	}
	return newest == DAY_NONE ? NULL : log_planned_on(sheet, newest);
}

static const struct Contact *next_planned(const struct CoachingFacts *facts)
{
	const struct Contact *next = NULL;

	for (size_t i = 0; i < facts->n_contacts; i++) {
		const struct Contact *contact = facts->contacts[i];

		if (contact->state == CONTACT_PLANNED && contact->day > facts->today &&
		    (!next || contact->day < next->day))
			next = contact;
	}
	return next;
}

static const struct Contact *last_call(const struct CoachingFacts *facts)
{
	const struct Contact *last = NULL;

	for (size_t i = 0; i < facts->n_contacts; i++) {
		const struct Contact *contact = facts->contacts[i];

		if (contact->state == CONTACT_HELD && contact->kind == CONTACT_CALL &&
		    (!last || contact->day > last->day))
			last = contact;
	}
	return last;
}

void log_sheet_hold(struct Domain *domain, struct LogSheet *sheet, const struct Contact *planned,
		    Day day, struct Arena *arena)
{
	const struct TeamFacts *team = sheet->team;
	struct Contact *contact = &sheet->contact;

	sheet->planned = planned;
	record_new(domain, entity_get(KIND_CONTACT), contact, arena);
	if (planned)
		*contact = *planned;
	if (planned && planned->day != day) {
		contact->start = TIME_NONE;
		contact->hour = CHOICE_NONE;
	}
	contact->team = team->team->record.id;
	contact->state = CONTACT_HELD;
	contact->day = day;
	if (!contact->coach)
		contact->coach = team->team->coach;
	if (!contact->zone)
		contact->zone = team->cohort->zone;
	if (!sheet->planned) {
		const struct Contact *call = last_call(coaching_of(team));

		contact->kind = CONTACT_CALL;
		contact->minutes = call ? call->minutes : contact->minutes;
	}
}

const char *log_planned_words(const struct LogSheet *sheet, struct Arena *arena)
{
	const struct Contact *planned = sheet->planned;
	const char *when = "that day";
	char text[DAY_TEXT];

	if (!planned)
		return NULL;
	if (planned->day != sheet->contact.day)
		when = day_medium(planned->day, text);
	else if (planned->start != TIME_NONE)
		when = time_text(planned->start, text);
	return arena_format(arena, "the %s planned for %s", contact_kind_word(planned), when);
}

static void suggest_next(struct Sheet *sheet)
{
	struct LogSheet *result = sheet->result;
	const struct Contact *planned = next_planned(coaching_of(result->team));
	const struct Contact *model = result->planned ? result->planned : result->last;

	result->next_is_planned = planned != NULL;
	result->next_day = planned ? planned->day : sheet->domain->today + NEXT_DAYS;
	result->next_start = planned ? planned->start : model ? model->start : TIME_NONE;
}

static bool load_actions(struct Sheet *sheet, struct Error *error)
{
	struct LogSheet *result = sheet->result;

	return open_actions_load(sheet->domain, result->team, sheet->arena, &result->actions,
				 error);
}

static bool was_on_last(const struct Sheet *sheet, Id person)
{
	for (size_t i = 0; i < sheet->on_last.n; i++)
		if (((const struct ContactPerson *)records_at(&sheet->on_last, i))->person ==
		    person)
			return true;
	return false;
}

static void add_person(struct Sheet *sheet, Id person, const char *name, bool core)
{
	struct LogSheet *result = sheet->result;

	for (size_t i = 0; i < result->n_people; i++)
		if (result->people[i].person == person)
			return;
	result->people[result->n_people++] =
		(struct LogPerson){.person = person,
				   .name = person_short_name(name, sheet->arena),
				   .full_name = name,
				   .core = core,
				   .was_on_last = was_on_last(sheet, person)};
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct LogPerson *)a)->name, ((const struct LogPerson *)b)->name);
}

static bool load_people(struct Sheet *sheet, struct Error *error)
{
	static const enum Role order[] = {ROLE_LEADER, ROLE_CORE, ROLE_EXTENDED, ROLE_SPONSOR};
	struct LogSheet *result = sheet->result;
	const struct EligibilityFacts *facts = &result->team->facts;
	Id coach = result->contact.coach;

	if (result->last && !domain_children(sheet->domain,
					     (struct OwnedBy){KIND_CONTACT_PERSON, "contact",
							      result->last->record.id},
					     sheet->arena, &sheet->on_last, error))
		return false;
	result->people = ARENA_ARRAY(sheet->arena, facts->n_members + 1, struct LogPerson);
	if (coach)
		add_person(sheet, coach,
			   domain_label(sheet->domain, KIND_PERSON, coach, sheet->arena), true);
	for (size_t r = 0; r < sizeof order / sizeof order[0]; r++) {
		size_t first = result->n_people;

		for (size_t i = 0; i < facts->n_members; i++) {
			const struct EligibilityMember *member = &facts->members[i];

			if (member->member->role == (Choice)order[r] &&
			    member_is_current(member->member, facts->today))
				add_person(sheet, member->person->record.id, member->person->name,
					   role_is_core(member->member->role));
		}
		qsort(result->people + first, result->n_people - first, sizeof result->people[0],
		      by_name);
	}
	return true;
}

static const char *score_sentence(const struct LogSheet *result, Day today, struct Arena *arena)
{
	const struct Score *coach = result->scores[RATER_COACH], *team = result->scores[RATER_TEAM];
	const char *text = "none";

	if (coach)
		text = arena_format(
			arena, "%.1f for %s, %s", coach->value,
			month_seen(coach->month, today, arena),
			day_distance(coach->given_on == DAY_NONE ? coach->month : coach->given_on,
				     today, arena));
	if (team)
		text = arena_format(arena, "%s (team says %.1f for %s)", text, team->value,
				    month_seen(team->month, today, arena));
	return text;
}

/* The month that is due, while the coach has not scored it; else this one. */
static void fill_scores(struct Sheet *sheet)
{
	struct LogSheet *result = sheet->result;
	const struct CoachingFacts *facts = coaching_of(result->team);
	Day due = score_due_month(facts);

	for (int rater = 0; rater < N_RATERS; rater++)
		result->scores[rater] = score_newest(facts->scores, facts->n_scores,
						     (enum Rater)rater, facts->today);
	const struct Score *coach = result->scores[RATER_COACH];

	result->score_month = due != DAY_NONE && (!coach || coach->month < due)
				      ? due
				      : day_month_start(facts->today);
	result->score_text = score_sentence(result, facts->today, sheet->arena);
}

bool score_evidence(struct Domain *domain, Id team, struct Arena *arena,
		    struct ScoreEvidence *ret_evidence, struct Error *error)
{
	struct Team judged;

	if (!domain_get(domain, (struct KindId){KIND_TEAM, team}, &judged, arena, error) ||
	    !judge_one(domain, entity_get(KIND_TEAM), &judged, arena, error))
		return false;
	*ret_evidence = score_evidence_of(&judged);
	return true;
}

bool log_sheet_load(struct Domain *domain, Id team, struct Arena *arena, struct LogSheet *ret_sheet,
		    struct Error *error)
{
	struct Sheet sheet = {.domain = domain, .arena = arena, .result = ret_sheet};
	struct TeamFacts *facts;
	struct Team judged;
	size_t n;

	*ret_sheet = (struct LogSheet){.next_day = DAY_NONE, .next_start = TIME_NONE};
	if (!team_load_facts(&(struct Loading){domain, DEPTH_WHOLE, arena},
			     (struct IdSpan){&team, 1}, &facts, &n, error))
		return false;
	if (n == 0)
		return error_set(error, ERROR_INPUT, "", "There is no such team any more.");
	ret_sheet->team = &facts[0];
	ret_sheet->cadence = cadence_judge(coaching_of(facts), arena);
	ret_sheet->last = ret_sheet->cadence.last;
	log_sheet_hold(domain, ret_sheet, log_planned_on(ret_sheet, domain->today), domain->today,
		       arena);
	suggest_next(&sheet);
	fill_scores(&sheet);
	judged = *facts[0].team;
	judge_fill(facts[0].batch, facts[0].index, &judged);
	ret_sheet->evidence = score_evidence_of(&judged);
	return load_actions(&sheet, error) && load_people(&sheet, error) &&
	       team_measures(domain, team, arena, &ret_sheet->measures, error);
}

bool log_sheet_measure(struct Domain *domain, struct LogSheet *sheet, struct Arena *arena,
		       struct Error *error)
{
	struct MeasureOutline *outline;

	if (sheet->measures.n == 0 || sheet->measure)
		return true;
	outline = ARENA_NEW(arena, struct MeasureOutline);
	if (!measure_outline(domain, sheet->measures.ids[0], arena, outline, error))
		return false;
	sheet->measure = outline;
	return true;
}

const struct Score *log_score_replaced(const struct LogSheet *sheet)
{
	const struct CoachingFacts *facts = coaching_of(sheet->team);
	const struct Score *newest =
		score_newest(facts->scores, facts->n_scores, RATER_COACH, sheet->score_month);

	return newest && newest->month == day_month_start(sheet->score_month) ? newest : NULL;
}

bool log_score_falls(const struct LogSheet *sheet, double value)
{
	const struct CoachingFacts *facts = coaching_of(sheet->team);

	return score_is_fall(log_score_replaced(sheet), value) ||
	       score_is_fall(score_before(facts->scores, facts->n_scores, RATER_COACH,
					  sheet->score_month),
			     value);
}

const char *log_score_words(const struct LogSheet *sheet, double value, struct Arena *arena)
{
	const struct Score *replaced = log_score_replaced(sheet);
	Day today = coaching_of(sheet->team)->today;
	const char *words = arena_format(arena, "%.1f for %s", value,
					 month_seen(sheet->score_month, today, arena));

	return replaced ? arena_format(arena, "%s in place of %.1f", words, replaced->value)
			: words;
}

const char *log_score_hint(const struct LogSheet *sheet, double value, struct Arena *arena)
{
	return score_hint(&sheet->evidence, value, arena);
}
