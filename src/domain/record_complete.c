/* What the program fills into a record by itself, and what follows from a changed one. */
#include "record_check.h"

#include "coaching_check.h"
#include "structure.h"

#include "qtp/base/utf8.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* The number behind the last "-" of a code; 0 when there is none. */
static int64_t code_number(const char *code)
{
	const char *dash = code ? strrchr(code, '-') : NULL;

	/* Some have a letter before it: DAL17-03-M1. */
	return dash ? strtoll(dash + 1 + (dash[1] == 'M'), NULL, 10) : 0;
}

/* Highest number of codes among the parts of an owner, those in the bin included: numbers are not
 * given twice. */
static bool highest_number(struct Domain *domain, enum Kind kind, const char *owner_field, Id owner,
			   const char *code_field, struct Arena *arena, int64_t *ret_number,
			   struct Error *error)
{
	const struct Entity *entity = entity_get(kind);
	const struct Field *code = entity_field(entity, code_field);
	struct ListQuery query = {
		.entity = entity, .scope = entity_field(entity, owner_field), .scope_id = owner};

	*ret_number = 0;
	for (int bin = 0; bin < 2; bin++) {
		struct Records records;

		query.binned = bin;
		if (!domain_list(domain, &query, arena, &records, error))
			return false;
		for (size_t i = 0; i < records.n; i++) {
			struct Value value = field_value(code, records_at(&records, i), arena);
			int64_t number = value.type == VALUE_TEXT ? code_number(value.text) : 0;

			*ret_number = number > *ret_number ? number : *ret_number;
		}
	}
	return true;
}

static bool complete_session(struct Domain *domain, const struct Session *before,
			     struct Session *session, struct Arena *arena, struct Error *error)
{
	(void)error;
	if (session->last_day == DAY_NONE && !before)
		session->last_day = session->first_day;
	if (!session->code && session->cohort && session->number != NUMBER_NONE)
		session->code = arena_format(
			arena, "%s-S%" PRId64,
			domain_ref(domain, KIND_COHORT, session->cohort, arena), session->number);
	return true;
}

static bool complete_agenda(struct Domain *domain, struct Agenda *agenda, struct Arena *arena,
			    struct Error *error)
{
	if (!agenda->session)
		return true;
	if (agenda->number == NUMBER_NONE) {
		if (!highest_number(domain, KIND_AGENDA, "session", agenda->session, "code", arena,
				    &agenda->number, error))
			return false;
		agenda->number++;
	}
	if (!agenda->code)
		agenda->code = arena_format(
			arena, "%s-%02" PRId64,
			domain_ref(domain, KIND_SESSION, agenda->session, arena), agenda->number);
	return true;
}

static bool complete_team(struct Domain *domain, const struct Team *before, struct Team *team,
			  struct Arena *arena, struct Error *error)
{
	int64_t number;

	if (!before && team->stage_since == DAY_NONE)
		team->stage_since = domain->today;
	if (!team_complete_practice(domain, team, arena, error))
		return false;
	if (!team->name && team->practice)
		team->name = domain_label(domain, KIND_PRACTICE, team->practice, arena);
	if (team->code || !team->cohort)
		return true;
	if (!highest_number(domain, KIND_TEAM, "cohort", team->cohort, "code", arena, &number,
			    error))
		return false;
	team->code = arena_format(arena, "%s-%02" PRId64,
				  domain_ref(domain, KIND_COHORT, team->cohort, arena), number + 1);
	return true;
}

static bool complete_measure(struct Domain *domain, struct Measure *measure, struct Arena *arena,
			     struct Error *error)
{
	int64_t number;

	if (measure->code || !measure->team)
		return true;
	if (!highest_number(domain, KIND_MEASURE, "team", measure->team, "code", arena, &number,
			    error))
		return false;
	measure->code =
		arena_format(arena, "%s-M%" PRId64,
			     domain_ref(domain, KIND_TEAM, measure->team, arena), number + 1);
	return true;
}

/* An answer is given for the session's dates as they are, unless the person says for which. */
static bool complete_confirmation(struct Domain *domain, const struct Confirmation *before,
				  struct Confirmation *confirmation, struct Arena *arena,
				  struct Error *error)
{
	struct Session session;
	bool answered = confirmation->answer == ANSWER_YES || confirmation->answer == ANSWER_NO;
	bool new_answer = !before || before->answer != confirmation->answer;

	if (!answered) {
		confirmation->first_day = confirmation->last_day = confirmation->answered_on =
			DAY_NONE;
		return true;
	}
	if (!confirmation->session)
		return true;
	if (!domain_get(domain, entity_get(KIND_SESSION), confirmation->session, &session, arena,
			error))
		return false;
	bool dates_given = before ? before->first_day != confirmation->first_day ||
					    before->last_day != confirmation->last_day
				  : confirmation->first_day != DAY_NONE;

	if (!dates_given && (new_answer || confirmation->first_day == DAY_NONE)) {
		confirmation->first_day = session.first_day;
		confirmation->last_day = session.last_day;
	}
	if (confirmation->last_day == DAY_NONE && confirmation->first_day != DAY_NONE)
		confirmation->last_day = confirmation->first_day == session.first_day
						 ? session.last_day
						 : confirmation->first_day;
	if (confirmation->answered_on == DAY_NONE ||
	    (before && new_answer && before->answered_on == confirmation->answered_on))
		confirmation->answered_on = domain->today;
	return true;
}

static void complete_waiver(struct Domain *domain, struct Waiver *waiver)
{
	if (!waiver->waived_by)
		waiver->waived_by = domain->env->user;
	if (waiver->waived_on == DAY_NONE)
		waiver->waived_on = domain->today;
}

bool record_complete(struct Domain *domain, const struct Entity *entity, const void *before,
		     void *record, struct Arena *arena, struct Error *error)
{
	switch ((int)entity->kind) {
	case KIND_SEASON:
		season_complete(record, arena);
		return true;
	case KIND_MILESTONE:
		return milestone_complete(domain, record, arena, error);
	case KIND_LOCATION:
		return location_complete(domain, before, record, arena, error);
	case KIND_SESSION:
		return complete_session(domain, before, record, arena, error);
	case KIND_AGENDA:
		return complete_agenda(domain, record, arena, error);
	case KIND_TEAM:
		return complete_team(domain, before, record, arena, error);
	case KIND_MEASURE:
		return complete_measure(domain, record, arena, error);
	case KIND_CONFIRMATION:
		return complete_confirmation(domain, before, record, arena, error);
	case KIND_WAIVER:
		complete_waiver(domain, record);
		return true;
	case KIND_CONTACT:
		return contact_complete(domain, record, arena, error);
	case KIND_SCORE:
		score_complete(domain, before, record);
		return true;
	default:
		return true;
	}
}

/* Moves the agenda of a session by as many days as the session moved; an item that no day of it
 * holds is refused. */
static bool shift_agenda(struct Domain *domain, const struct Session *before,
			 const struct Session *after, struct Arena *arena, struct Error *error)
{
	const struct Entity *entity = entity_get(KIND_AGENDA);
	struct Records items;

	if (!domain_children(domain, entity, "session", after->record.id, arena, &items, error))
		return false;
	for (size_t i = 0; i < items.n; i++) {
		const struct Agenda *item = records_at(&items, i);
		struct Agenda moved = *item;

		moved.day += after->first_day - before->first_day;
		if (moved.day > after->last_day)
			return error_set(
				error, ERROR_RULE, "last_day",
				"The agenda item %s \"%s\" would lie behind the session's last "
				"day. Move or "
				"remove it first.",
				item->code, text_show(arena, item->title));
		const struct RecordPut put = {entity, item, &moved, .arena = arena};

		if (!record_put(domain, &put, error))
			return false;
	}
	return true;
}

static bool recode(struct Domain *domain, struct Recode recode, struct Arena *arena,
		   struct Error *error)
{
	return record_recode_parts(domain, &recode, arena, error);
}

bool record_follow(struct Domain *domain, const struct Entity *entity, const void *before,
		   const void *after, struct Arena *arena, struct Error *error)
{
	const struct Season *old_season = before, *new_season = after;
	const struct Cohort *old_cohort = before, *new_cohort = after;
	const struct Session *old_session = before, *new_session = after;
	const struct Team *old_team = before, *new_team = after;
	Id id = ((const struct Record *)after)->id;

	if (entity->kind == KIND_SEASON)
		return recode(domain,
			      (struct Recode){KIND_MILESTONE, "season", id, old_season->code,
					      new_season->code},
			      arena, error);
	if (entity->kind == KIND_TEAM)
		return recode(
			domain,
			(struct Recode){KIND_MEASURE, "team", id, old_team->code, new_team->code},
			arena, error);
	if (entity->kind == KIND_COHORT)
		return recode(domain,
			      (struct Recode){KIND_SESSION, "cohort", id, old_cohort->code,
					      new_cohort->code},
			      arena, error) &&
		       recode(domain,
			      (struct Recode){KIND_TEAM, "cohort", id, old_cohort->code,
					      new_cohort->code},
			      arena, error);
	if (entity->kind != KIND_SESSION)
		return true;
	if (!recode(domain,
		    (struct Recode){KIND_AGENDA, "session", id, old_session->code,
				    new_session->code},
		    arena, error))
		return false;
	return (old_session->first_day == new_session->first_day &&
		old_session->last_day == new_session->last_day) ||
	       shift_agenda(domain, old_session, new_session, arena, error);
}
