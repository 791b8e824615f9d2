/* A contact and all it leaves, saved as one operation. */

#include "qtp/engine/base/text.h"
#include "qtp/engine/domain/operation.h"
#include "qtp/engine/domain/record.h"
#include "qtp/engine/model/field_value.h"
#include "rule_cadence.h"
#include "rule_score.h"
#include "view_log.h"

#include <math.h>
#include <string.h>

struct Saving {
	struct Domain *domain;
	const struct ContactLog *log;
	struct Arena *arena;
	struct Issues *issues; /* of the whole log */
	struct Error *error;
	Id contact; /* 0: could not be saved */
};

void contact_log_init(struct Domain *domain, struct ContactLog *log, Id team, struct Arena *arena)
{
	*log = (struct ContactLog){.score = NAN,
				   .score_month = DAY_NONE,
				   .next = {DAY_NONE, TIME_NONE, CHOICE_NONE},
				   .next_kind = CHOICE_NONE};
	record_new(domain, entity_get(KIND_CONTACT), &log->contact, arena);
	log->contact.team = team;
}

/* Nothing is in the way so far, or only warnings that are passed. */
static bool is_clean(const struct Saving *saving)
{
	return saving->log->force ? issues_n_errors(saving->issues) == 0 : saving->issues->n == 0;
}

/* Faults of a part keep their words and get the name of the part in place of their field. What
 * holds for two parts, like the coach of the call and of the next one, is said once. */
static void pass_issues(struct Saving *saving, const struct Issues *found, const char *part)
{
	for (size_t i = 0; i < found->n; i++) {
		const struct Issue *issue = &found->items[i];
		const char *field = part ? part : issue->field;

		if (issues_have(saving->issues, issue->text))
			continue;
		if (issue->warning)
			issues_warn(saving->issues, field, "%s", issue->text);
		else
			issues_add(saving->issues, issue->code, field, "%s", issue->text);
	}
}

/* Puts one record; what is wrong goes to the issues, and the operation ends without it. False: the
 * store failed. `before` NULL: new. */
static bool save(struct Saving *saving, enum Kind kind, const void *before, void *record,
		 const char *part)
{
	struct Issues found;
	const struct RecordPut put = {entity_get(kind), before, record,
				      saving->arena,	&found, saving->log->force};
	bool written;

	issues_init(&found, saving->arena);
	written = record_put(saving->domain, &put, saving->error);
	pass_issues(saving, &found, part);
	return written || found.n > 0;
}

static bool save_contact(struct Saving *saving)
{
	struct Contact before, contact = saving->log->contact;
	bool planned = contact.record.id != 0;

	if (planned && !domain_get(saving->domain, (struct KindId){KIND_CONTACT, contact.record.id},
				   &before, saving->arena, saving->error))
		return false;
	/* Another team may have been the first on it. */
	if (planned)
		contact.team = before.team;
	if (!save(saving, KIND_CONTACT, planned ? &before : NULL, &contact, NULL))
		return false;
	saving->contact = is_clean(saving) ? contact.record.id : 0;
	return true;
}

/* Whether a link from the contact to `id` exists already: a planned contact has its own. */
static bool has_link(struct Saving *saving, enum Kind kind, const char *field_key, Id id,
		     bool *ret_has)
{
	const struct Field *field = entity_field(entity_get(kind), field_key);
	struct Records links;

	*ret_has = false;
	if (!domain_children(saving->domain, (struct OwnedBy){kind, "contact", saving->contact},
			     saving->arena, &links, saving->error))
		return false;
	for (size_t i = 0; i < links.n; i++)
		*ret_has = *ret_has || field_ref(field, records_at(&links, i)) == id;
	return true;
}

static bool save_links(struct Saving *saving)
{
	const struct ContactLog *log = saving->log;
	bool has;

	for (size_t i = 0; i < log->teams.n; i++) {
		struct ContactTeam link = {.contact = saving->contact, .team = log->teams.ids[i]};

		if (!has_link(saving, KIND_CONTACT_TEAM, "team", link.team, &has) ||
		    (!has && !save(saving, KIND_CONTACT_TEAM, NULL, &link, "teams")))
			return false;
	}
	for (size_t i = 0; i < log->people.n; i++) {
		struct ContactPerson link = {.contact = saving->contact,
					     .person = log->people.ids[i]};

		if (!has_link(saving, KIND_CONTACT_PERSON, "person", link.person, &has) ||
		    (!has && !save(saving, KIND_CONTACT_PERSON, NULL, &link, "people")))
			return false;
	}
	return true;
}

static bool save_actions(struct Saving *saving)
{
	const struct ContactLog *log = saving->log;

	for (size_t i = 0; i < log->n_actions; i++) {
		struct ActionItem action = {.team = log->contact.team,
					    .text = log->actions[i].text,
					    .owner = log->actions[i].owner,
					    .due = log->actions[i].due,
					    .done = DAY_NONE,
					    .contact = saving->contact};

		if (!save(saving, KIND_ACTION, NULL, &action, "actions"))
			return false;
	}
	return true;
}

static bool tick_off(struct Saving *saving)
{
	for (size_t i = 0; i < saving->log->done.n; i++) {
		struct ActionItem before, after;

		if (!domain_get(saving->domain,
				(struct KindId){KIND_ACTION, saving->log->done.ids[i]}, &before,
				saving->arena, saving->error))
			return false;
		after = before;
		after.done = saving->log->contact.day != DAY_NONE &&
					     saving->log->contact.day <= saving->domain->today
				     ? saving->log->contact.day
				     : saving->domain->today;
		if (before.done == DAY_NONE && !save(saving, KIND_ACTION, &before, &after, "done"))
			return false;
	}
	return true;
}

/* The score of the same month and rater, which is replaced. */
static bool find_score(struct Saving *saving, const struct Score *score, struct Score *ret_before,
		       bool *ret_found)
{
	struct Records scores;

	*ret_found = false;
	if (!domain_children(saving->domain, (struct OwnedBy){KIND_SCORE, "team", score->team},
			     saving->arena, &scores, saving->error))
		return false;
	for (size_t i = 0; i < scores.n; i++) {
		const struct Score *other = records_at(&scores, i);

		if (other->rater != score->rater || other->month != score->month)
			continue;
		*ret_before = *other;
		*ret_found = true;
	}
	return true;
}

/* The reason stays where the new score needs no other. */
static void replace(struct Score *score, const struct Score *before)
{
	score->record = before->record;
	if (!score->reason && !score_is_fall(before, score->value))
		score->reason = before->reason;
}

static bool save_score(struct Saving *saving)
{
	const struct ContactLog *log = saving->log;
	Day month = log->score_month == DAY_NONE ? saving->domain->today : log->score_month;
	struct Score before,
		score = {.team = log->contact.team,
			 .rater = (Choice)log->rater,
			 .month = day_month_start(month),
			 .value = log->score,
			 .reason = text_is_empty(log->score_reason) ? NULL : log->score_reason,
			 .given_on = saving->domain->today};
	size_t n_issues;
	bool found;

	if (isnan(log->score))
		return true;
	if (!find_score(saving, &score, &before, &found))
		return false;
	if (found)
		replace(&score, &before);
	n_issues = saving->issues->n;
	if (!save(saving, KIND_SCORE, found ? &before : NULL, &score, "score"))
		return false;
	if (found && score_is_fall(&before, score.value) && text_is_empty(score.reason) &&
	    saving->issues->n == n_issues)
		issues_add(saving->issues, ERROR_INPUT, "score",
			   "A fall from %.1f (%s) to %.1f needs a reason.", before.value,
			   month_seen(before.month, saving->domain->today, saving->arena),
			   score.value);
	return true;
}

/* Whether the next contact is in the file: planned with the team for that day and time. What this
 * log takes the place of is no next one. */
static bool find_next(struct Saving *saving, bool *ret_found)
{
	const struct ContactWhen *next = &saving->log->next;
	struct Records contacts;

	*ret_found = false;
	if (!domain_children(saving->domain,
			     (struct OwnedBy){KIND_CONTACT, "team", saving->log->contact.team},
			     saving->arena, &contacts, saving->error))
		return false;
	for (size_t i = 0; i < contacts.n; i++) {
		const struct Contact *other = records_at(&contacts, i);

		if (other->state == CONTACT_PLANNED && other->day == next->day &&
		    (next->start == TIME_NONE ||
		     (other->start == next->start && other->hour == next->hour)) &&
		    other->record.id != saving->contact)
			*ret_found = true;
	}
	return true;
}

static bool save_next(struct Saving *saving)
{
	const struct ContactLog *log = saving->log;
	struct Contact next;
	bool found = false;

	if (log->next.day == DAY_NONE)
		return true;
	if (!log->next_only && !find_next(saving, &found))
		return false;
	if (found)
		return true;
	record_new(saving->domain, entity_get(KIND_CONTACT), &next, saving->arena);
	next.team = log->contact.team;
	next.coach = log->contact.coach;
	next.state = CONTACT_PLANNED;
	next.day = log->next.day;
	next.start = log->next.start;
	next.hour = log->next.hour;
	next.zone = log->contact.zone;
	next.kind = log->next_kind == CHOICE_NONE ? log->contact.kind : log->next_kind;
	next.follows = saving->contact;
	if (!save(saving, KIND_CONTACT, NULL, &next, "next"))
		return false;
	if (log->next_only)
		saving->contact = next.record.id;
	return true;
}

/* Parts that depend on the contact wait until it exists; the others are checked all the same, so
 * that all faults are reported. */
static bool save_all(struct Saving *saving)
{
	if (saving->log->next_only)
		return save_next(saving);
	if (!save_contact(saving) || (saving->contact && !save_links(saving)))
		return false;
	return save_actions(saving) && tick_off(saving) && save_score(saving) && save_next(saving);
}

static const char *title_of(struct Saving *saving)
{
	Id team = saving->log->contact.team;

	return arena_format(saving->arena, "%s %s with %s %s",
			    saving->log->next_only ? "plan" : "log",
			    contact_kind_word(&saving->log->contact),
			    domain_ref(saving->domain, KIND_TEAM, team, saving->arena),
			    domain_label(saving->domain, KIND_TEAM, team, saving->arena));
}

/* The first that is in the way, as an error. */
static bool refuse(const struct Saving *saving)
{
	if (!issues_ok(saving->issues, saving->error))
		return false;
	return error_set(saving->error, ERROR_INPUT, saving->issues->items[0].field, "%s",
			 saving->issues->items[0].text);
}

static bool save_body(struct Domain *domain, void *context, struct Error *error)
{
	struct Saving *saving = context;

	(void)domain;
	saving->error = error;
	return save_all(saving) && (is_clean(saving) || refuse(saving));
}

bool contact_log(struct Domain *domain, const struct ContactLog *log, Id *ret_contact,
		 struct Issues *issues, struct Error *error)
{
	struct Saving saving = {
		.domain = domain, .log = log, .arena = issues->arena, .issues = issues};

	if (!operation_run(domain, title_of(&saving), save_body, &saving, error))
		return false;
	*ret_contact = saving.contact;
	return true;
}
